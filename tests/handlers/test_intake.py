"""The intake with the real application of python-telegram-bot: each update once, whatever happens in between."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram.error import TelegramError

from bot.domain.messages import Message
from bot.domain.refusals import Later, Refusal
from storage import sqlite
from storage.troubles import is_trouble
from tests.bad_disk import errors
from tests.handlers.taking import fetching, taking_in
from tests.rig import Handling, database_in, populated, said


async def test_an_update_is_kept_before_it_is_confirmed(tmp_path: Path) -> None:
    """Fetched and then killed: at the next start it is there twice, in the inbox and at Telegram, and done once."""
    world, people, _ = populated()
    world.say(people[0], world.private(people[0]), "一")
    async with fetching(tmp_path, world) as bot:
        (update,) = await bot.get_updates()
        assert update.message is not None
        assert len(world.updates) == 1
    async with taking_in(tmp_path, world) as bot_again:
        await bot_again.done()
        assert await bot_again.entered() == ["一"]
        assert bot_again.heard(world.private(people[0])) == ["群“一”"]


async def test_what_was_confirmed_is_not_lost(tmp_path: Path) -> None:
    """Confirmed at Telegram, killed before it was handled: the inbox has it."""
    world, people, _ = populated()
    world.say(people[0], world.private(people[0]), "一")
    async with fetching(tmp_path, world) as bot:
        (update,) = await bot.get_updates()
        assert not await bot.get_updates(offset=update.update_id + 1)
    assert not len(world.updates)
    async with taking_in(tmp_path, world) as bot_again:
        await bot_again.done()
        assert await bot_again.entered() == ["一"]


async def test_what_cannot_be_stored_is_not_confirmed(tmp_path: Path) -> None:
    """A database that does not take it: Telegram keeps it, and it comes again."""
    world, people, _ = populated()
    world.say(people[0], world.private(people[0]), "一")
    async with fetching(tmp_path, world) as bot:
        with closing(sqlite3.connect(tmp_path / "zhuanban.db")) as other:
            other.execute("CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, 'disk full'); END")
            with pytest.raises(TelegramError, match="disk full"):
                await bot.get_updates()
            other.execute("DROP TRIGGER full")
        assert len(await bot.get_updates()) == 1


async def test_order(tmp_path: Path) -> None:
    """Sixty messages of one person are done in their order."""
    world, people, _ = populated()
    chat = world.private(people[0])
    async with taking_in(tmp_path, world) as bot:
        for k in range(60):
            world.say(people[0], chat, f"{k}")
        await bot.done()
        assert await bot.entered() == [f"{k}" for k in range(60)]
        assert bot.heard(chat) == [f"群“{k}”" for k in range(60)]


async def test_a_refusal_undoes_only_what_it_refuses(tmp_path: Path) -> None:
    """Of several that came together one is turned down: it leaves no trace but the answer, the others are done once."""
    world, people, _ = populated()
    handling = Handling({"2": [Refusal("not-allowed"), Refusal("not-allowed")]})
    for k in range(5):
        world.say(people[k % 2], world.private(people[k % 2]), f"{k}")
    async with taking_in(tmp_path, world, handling) as bot:
        await bot.done()
        assert sorted(await bot.entered()) == ["0", "1", "3", "4"]
        assert bot.heard(world.private(people[0])) == ["群“0”", "群“refused not-allowed”", "群“4”"]


async def test_trouble_that_passes(tmp_path: Path) -> None:
    """An error that comes twice and then no more is not noticed by anybody."""
    world, people, _ = populated()
    handling = Handling({"1": [ZeroDivisionError(), ZeroDivisionError()]})
    async with taking_in(tmp_path, world, handling) as bot:
        for k in range(3):
            world.say(people[0], world.private(people[0]), f"{k}")
        await bot.done()
        assert await bot.entered() == ["0", "1", "2"]
        assert bot.heard(world.private(people[0])) == ["群“0”", "群“1”", "群“2”"]


async def test_trouble_that_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After the third failure the update is set aside, its sender told a number, one line logged; the rest goes on."""
    world, people, _ = populated()
    handling = Handling({"1": [ZeroDivisionError()] * 3})
    async with taking_in(tmp_path, world, handling) as bot:
        for k in range(3):
            world.say(people[0], world.private(people[0]), f"{k}")
        world.say(people[1], world.private(people[1]), "other")
        await bot.done()
        assert await bot.entered() == ["0", "other", "2"]
        first, sorry, last = bot.heard(world.private(people[0]))
        assert (first, last) == ("群“0”", "群“2”")
        number = int(sorry.removeprefix("群“sorry ").removesuffix("”"))
        async with bot.database.transaction(world.clock.now()) as tx:
            assert await tx.inbox.count_set_aside() == 1
    lines = [line for line in capsys.readouterr().out.splitlines() if line]
    assert len(lines) == 1
    assert f"update={number}" in lines[0]
    async with taking_in(tmp_path, world) as again:
        await again.done()
        assert again.handling.seen == []


async def test_an_apology_that_fails_too(tmp_path: Path) -> None:
    """Then the update is set aside without one."""

    class Rude(Handling):
        async def apologise(self, tx: Any, update: Any, number: int) -> None:
            raise ZeroDivisionError

    world, people, _ = populated()
    async with taking_in(tmp_path, world, Rude({"0": [ZeroDivisionError()] * 3})) as bot:
        world.say(people[0], world.private(people[0]), "0")
        world.say(people[0], world.private(people[0]), "1")
        await bot.done()
        assert await bot.entered() == ["1"]
        async with bot.database.transaction(world.clock.now()) as tx:
            assert await tx.inbox.count_set_aside() == 1


async def test_what_the_database_does_not_take_is_tried_until_it_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long that lasts, an update is neither lost nor set aside; nobody is told of a failure."""
    monkeypatch.setattr(sqlite, "LOCK_MILLISECONDS", 50)
    trouble = await errors(tmp_path)
    assert [is_trouble(each) for each in trouble] == [True] * 3
    world, people, _ = populated()
    chat = world.private(people[0])
    async with taking_in(tmp_path, world, Handling({"一": trouble})) as bot:
        world.say(people[0], chat, "一")
        world.say(people[0], chat, "二")
        await bot.done()
        assert await bot.entered() == ["一", "二"]
        assert bot.heard(chat) == ["群“一”", "群“二”"]
        async with bot.database.transaction(world.clock.now()) as tx:
            assert await tx.inbox.count_set_aside() == 0


async def test_later(tmp_path: Path) -> None:
    """What cannot be judged yet is tried again; those behind it in the chat wait for it, other chats do not."""
    world, people, _ = populated()
    handling = Handling({"0": [Later(), Later(), Later()]})
    async with taking_in(tmp_path, world, handling) as bot:
        world.say(people[0], world.private(people[0]), "0")
        world.say(people[0], world.private(people[0]), "1")
        world.say(people[1], world.private(people[1]), "other")
        await bot.done()
        assert await bot.entered() == ["other", "0", "1"]


async def test_later_does_not_last(tmp_path: Path) -> None:
    """After its time the update is judged as things stand: a message on its way counts as of unknown fate."""
    world, people, group = populated()

    class Judge(Handling):
        async def handle(self, tx: Any, update: Any, fetched: Any = None) -> None:
            state = await tx.outbox.slot_state("opening")
            if state == "sending":
                raise Later
            await tx.ledger.append("test", "judge", "said", {"words": state})

    async with database_in(tmp_path) as database, database.transaction(world.clock.now()) as tx:
        key = (await tx.chats.ensure(group.id, "supergroup", "")).key
        await tx.outbox.post(key, Message(said("opening")), slot="opening")
    world.faults.schedule("sendMessage", "hang")
    async with taking_in(tmp_path, world, Judge(), patience=0.1) as bot:
        while "sending" not in await bot.states():
            pass
        world.say(people[0], world.private(people[0]), "0")
        await world.wait_for(lambda world: not len(world.updates))
        await bot.intake.idle()
        assert await bot.entered() == ["unknown"]


async def test_files_are_fetched_first(tmp_path: Path) -> None:
    """A document is handed over with its content; what the person says next waits for it, others do not."""
    world, people, _ = populated()
    async with taking_in(tmp_path, world) as bot:
        chat = world.private(people[0])
        world.send_file(people[0], chat, "名单.csv", b"a,b\n", caption="file")
        world.say(people[0], chat, "after")
        await bot.done()
        assert await bot.entered() == ["file", "after"]
        (file,) = bot.handling.files
        assert (file.name, file.size, file.content, file.too_big) == ("名单.csv", 4, b"a,b\n", False)


async def test_files_that_are_too_big_or_do_not_come(tmp_path: Path) -> None:
    """They are handed over without content, and with the reason."""
    world, people, _ = populated()
    async with taking_in(tmp_path, world) as bot:
        chat = world.private(people[0])
        world.send_file(people[0], chat, "big.bin", bytes(20 * 1024 * 1024 + 1), caption="big")
        await bot.done()
        world.faults.schedule("getFile", "500")
        world.send_file(people[0], chat, "lost.bin", b"x", caption="lost")
        await bot.done()
        big, lost = bot.handling.files
        assert (big.content, big.too_big) == (None, True)
        assert (lost.content, lost.too_big) == (None, False)
        assert [call.method for call in world.calls].count("getFile") == 1


async def test_what_was_said_is_not_kept(tmp_path: Path) -> None:
    """Once an update is done the inbox holds its number only; after a week not even that."""
    world, people, _ = populated()
    async with taking_in(tmp_path, world) as bot:
        world.say(people[0], world.private(people[0]), "秘密")
        await bot.done()
    with closing(sqlite3.connect(tmp_path / "zhuanban.db")) as other:
        assert other.execute("SELECT raw, state FROM inbox").fetchall() == [("", "done")]
    world.clock.advance(timedelta(days=8))
    async with taking_in(tmp_path, world):
        await asyncio.sleep(0)
    with closing(sqlite3.connect(tmp_path / "zhuanban.db")) as other:
        assert other.execute("SELECT count(*) FROM inbox").fetchone() == (0,)
