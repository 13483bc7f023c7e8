"""What people can do, and what their chat program would not let them."""

from collections.abc import Callable

import pytest

from bot.sandbox.errors import ActError
from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast

REFUSED: list[tuple[str, Callable[[World, Cast], object]]] = [
    ("text_empty", lambda w, c: w.say(c.leader, c.group, " \n")),
    ("text_too_long", lambda w, c: w.say(c.leader, c.group, "x" * 4097)),
    ("caption_too_long", lambda w, c: w.send_file(c.leader, c.group, "a", b"x", caption="x" * 1025)),
    ("not_a_member", lambda w, c: w.say(w.add_person("外人"), c.group, "x")),
    ("not_a_member", lambda w, c: w.say(c.member, w.private(c.leader), "x")),
    ("not_a_member", lambda w, c: w.leave(w.add_person("外人"), c.group)),
    ("not_a_member", lambda w, c: w.press(w.add_person("外人"), c.group.history[0], data="x")),
    ("already_there", lambda w, c: w.join(c.member, c.group)),
    ("no_such_topic", lambda w, c: w.say(c.leader, c.group, "x", thread=99)),
    ("no_such_button", lambda w, c: w.press(c.member, w.say(c.leader, c.group, "x"), "同意")),
    ("not_editable", lambda w, c: w.edit(c.member, w.say(c.leader, c.group, "x"), "y")),
    ("not_editable", lambda w, c: w.edit(c.member, w.throw(c.member, c.group), "y")),
    ("not_deletable", lambda w, c: w.delete(c.member, w.say(c.leader, c.group, "x"))),
    ("not_forwardable", lambda w, c: w.forward(c.leader, c.group.history[0], c.group)),
    ("no_such_message", lambda w, c: w.forward(c.member, w.say(c.leader, w.private(c.leader), "x"), c.group)),
]


@pytest.mark.parametrize(("code", "act"), REFUSED)
def test_what_a_chat_program_does_not_allow(
    world: World, cast: Cast, code: str, act: Callable[[World, Cast], object]
) -> None:
    """The code says why; nothing is written."""
    with pytest.raises(ActError) as caught:
        act(world, cast)
    assert caught.value.code == code


def test_who_blocked_the_bot_cannot_write_to_it(world: World, cast: Cast) -> None:
    """Until Start is pressed again."""
    world.block(cast.leader)
    with pytest.raises(ActError, match="bot_blocked"):
        world.say(cast.leader, world.private(cast.leader), "x")
    assert world.start(cast.leader, "code").text == "/start code"


def test_an_old_group_is_closed_to_people_too(world: World, cast: Cast) -> None:
    """After it became a supergroup; and it does so once."""
    old = world.add_group("示例小组", cast.leader, [], kind="group")
    world.migrate(old)
    with pytest.raises(ActError, match="group_migrated"):
        world.say(cast.leader, old, "x")
    with pytest.raises(ValueError, match="can migrate"):
        world.migrate(old)


def test_protected_messages_are_not_forwarded(world: World, cast: Cast) -> None:
    """By people either."""
    kept = world.post(cast.group, world.bot, text="保密", protected=True)
    with pytest.raises(ActError, match="protected"):
        world.forward(cast.member, kept, cast.group)


def test_groups_are_sensible(world: World, cast: Cast) -> None:
    """A forum is a supergroup; rights are real rights."""
    with pytest.raises(ValueError, match="no such group"):
        world.add_group("x", cast.leader, [], kind="group", forum=True)
    with pytest.raises(ValueError, match="no such rights"):
        world.set_rights(cast.group, can_fly=True)


async def test_edits_reach_the_bot_and_deletions_do_not(bot: BotSide, world: World, cast: Cast) -> None:
    """As with Telegram."""
    said = world.say(cast.member, cast.group, "甲")
    world.edit(cast.member, said, "乙 /menu")
    world.delete(cast.leader, said)
    updates = await bot.updates()
    assert [set(u) - {"update_id"} for u in updates] == [{"message"}, {"edited_message"}]
    assert updates[1]["edited_message"]["text"] == "乙 /menu"
    assert said not in world.messages(cast.group)


def test_unread_counts_what_others_wrote(world: World, cast: Cast) -> None:
    """Since one last looked."""
    world.read(cast.member, cast.group, len(cast.group.history))
    world.say(cast.leader, cast.group, "一")
    said = world.say(cast.leader, cast.group, "二")
    world.say(cast.member, cast.group, "三")
    assert world.unread(cast.member, cast.group) == 2
    world.read(cast.member, cast.group, said.id)
    world.read(cast.member, cast.group, 1)
    assert world.unread(cast.member, cast.group) == 0


async def test_waiting_tells_what_was_there_instead(world: World, cast: Cast) -> None:
    """The error of a wait that was in vain shows the latest messages."""
    world.throw(cast.member, cast.group, value=3)
    with pytest.raises(TimeoutError) as caught:
        await world.wait_message(cast.group, containing="从未", timeout=0.01)
    assert "示例人员02: 🎲 3" in str(caught.value)


async def test_waiting_sees_the_bots_messages(bot: BotSide, world: World, cast: Cast) -> None:
    """Text or caption, after a given message."""
    await bot("sendMessage", chat_id=cast.group.id, text="结果一")
    first = await world.wait_message(cast.group, containing="结果")
    await bot.upload("sendDocument", "document", b"x", "a.txt", chat_id=cast.group.id, caption="结果二")
    second = await world.wait_message(cast.group, containing="结果", after=first.id)
    assert (first.text, second.caption) == ("结果一", "结果二")
