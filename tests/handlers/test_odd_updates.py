"""Updates as Telegram would hardly send them: set aside, and in nobody's way."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from telegram import Update

from handlers.arrivals import Reception
from handlers.request import Apart
from tests.handlers.asking import Asking
from tests.handlers.taking import fetching, taking_in
from tests.office import office
from tests.rig import Handling, database_in, populated


async def test_an_update_that_nobody_can_read(tmp_path: Path) -> None:
    """Something that is no message is set aside, and does not come again and again."""
    world, people, _ = populated()
    async with taking_in(tmp_path, world) as bot:
        world.updates.push("message", {"message_id": "x"})
        world.say(people[0], world.private(people[0]), "一")
        await bot.done()
        assert await bot.entered() == ["一"]
        async with bot.database.transaction(world.clock.now()) as tx:
            assert await tx.inbox.count_set_aside() == 1


async def test_an_update_of_odd_types(tmp_path: Path) -> None:
    """A chat whose number is none: the update is set aside before it can do any harm, and keeps nobody else waiting."""
    world, people, _ = populated()
    numbers: list[Any] = [[], {}, None, "x"]
    async with taking_in(tmp_path, world) as bot:
        for odd in numbers:
            chat = {"id": odd, "type": "private"}
            world.updates.push("message", {"message_id": 1, "date": 1, "chat": chat, "text": "odd"})
        world.say(people[0], world.private(people[0]), "一")
        await bot.done()
        assert await bot.entered() == ["一"]
        assert bot.heard(world.private(people[0])) == ["群“一”"]
        async with bot.database.transaction(world.clock.now()) as tx:
            assert await tx.inbox.count_set_aside() == 4


async def test_a_message_without_a_number(tmp_path: Path) -> None:
    """What cannot be replied to, or came from no chat, is set aside before anything of it is kept or said."""
    world, people, _ = populated()
    chat, sender = {"id": people[0].id, "type": "private"}, {"id": people[0].id, "is_bot": False, "first_name": "x"}
    numbers: list[Any] = [[], {}, None, "x", 1.5, True, 2**63, -(2**70)]
    async with taking_in(tmp_path, world) as bot:
        for odd in numbers:
            world.updates.push("message", {"message_id": odd, "date": 1, "chat": chat, "from": sender, "text": "odd"})
        world.updates.push("message", {"message_id": 1, "date": 1, "from": sender, "text": "odd"})
        world.updates.push("callback_query", {"id": "", "from": sender, "chat_instance": "1", "data": "x"})
        world.say(people[0], world.private(people[0]), "一")
        await bot.done()
        assert await bot.entered() == ["一"]
        assert bot.heard(world.private(people[0])) == ["群“一”"]
        async with bot.database.transaction(world.clock.now()) as tx:
            assert await tx.inbox.count_set_aside() == len(numbers) + 2


async def test_an_update_too_deep_to_be_written_down(tmp_path: Path) -> None:
    """It is set aside; what came with it is handled, and it does not come again at the next start."""
    world, people, _ = populated()
    deep: Any = "x"
    for _ in range(sys.getrecursionlimit() * 2):
        deep = [deep]
    async with fetching(tmp_path, world) as bot, database_in(tmp_path) as database:
        world.say(people[0], world.private(people[0]), "一")
        (beside,) = [json.loads(each.body) for each in world.updates.waiting(1)]
        reception = Reception(database, world.clock)
        broken, sound = await reception.keep(bot, [{"update_id": 1, "message": {"x": deep}}, beside])
        assert broken.effective_message is None
        assert sound.message is not None
        assert sound.message.text == "一"
        async with database.transaction(world.clock.now()) as tx:
            assert await tx.inbox.count_set_aside() == 1
            assert len(await tx.inbox.unfinished()) == 1


async def test_a_file_that_nobody_makes_sense_of(tmp_path: Path) -> None:
    """An update over which already the look for its file stumbles is set aside; the line of its chat goes on."""
    world, people, _ = populated()
    async with taking_in(tmp_path, world, Handling(puzzling={"odd"})) as bot:
        chat = world.private(people[0])
        world.send_file(people[0], chat, "x.pdf", b"x", caption="odd")
        world.say(people[0], chat, "after")
        await bot.done()
        assert await bot.entered() == ["after"]
        assert "群“after”" in bot.heard(chat)
        async with bot.database.transaction(world.clock.now()) as tx:
            assert await tx.inbox.count_set_aside() == 1
            assert await tx.inbox.unfinished() == []


async def test_a_file_that_was_not_fetched(tmp_path: Path) -> None:
    """Whoever wants to read a file that nobody fetched is set aside; the line of the chat goes on."""
    world, people, _ = populated()
    unread = [Apart(lambda file: file.name) for _ in range(3)]
    async with taking_in(tmp_path, world, Handling(trouble={"odd": [*unread]})) as bot:
        chat = world.private(people[0])
        world.say(people[0], chat, "odd")
        world.say(people[0], chat, "after")
        await bot.done()
        assert await bot.entered() == ["after"]
        async with bot.database.transaction(world.clock.now()) as tx:
            assert await tx.inbox.count_set_aside() == 1
            assert await tx.inbox.unfinished() == []


async def test_half_a_character(tmp_path: Path) -> None:
    """Half of a surrogate pair, which no database takes and nobody reads, is replaced where it comes in."""
    world, people, _ = populated()
    async with fetching(tmp_path, world) as bot:
        world.say(people[0], world.private(people[0]), "一")
        (raw,) = world.updates.waiting(1)
        object.__setattr__(raw, "body", raw.body.replace("一".encode(), rb"\ud83c"))
        (update,) = await bot.get_updates()
        assert update.message is not None
        assert update.message.text == "\ufffd"


@pytest.mark.parametrize(
    "die", [{"emoji": "🎲", "value": [6]}, {"emoji": [], "value": 6}, {"emoji": "🎲", "value": "6"}]
)
async def test_a_die_that_shows_no_number(die: dict[str, Any]) -> None:
    """It fails, whatever stands beside it, before anything is said of it."""
    async with office() as own:
        asking = Asking(own)
        update = asking.dice_update("witness-mz")
        raw = {**update.to_dict()["message"], "dice": die}
        with pytest.raises(TypeError):
            await asking.send(Update.de_json({"update_id": 1, "message": raw}, None))
        assert await asking.notices() == []
