"""The bot's commands, names and descriptions."""

import pytest

from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast, Json


def commands(*names: str) -> list[Json]:
    """A list of commands."""
    return [{"command": name, "description": f"示例 {name}"} for name in names]


async def test_everybody_gets_the_narrowest_scope(bot: BotSide, world: World, cast: Cast) -> None:
    """A member, the administrators, a chat, all groups, the default; the person's language before none."""
    group = cast.group.id

    def names(person_is_leader: bool) -> list[str]:
        person = cast.leader if person_is_leader else cast.member
        return [c["command"] for c in world.commands_for(person, cast.group)]

    await bot("setMyCommands", commands=commands("default"))
    assert (names(True), names(False)) == (["default"], ["default"])
    await bot("setMyCommands", commands=commands("chinese"), language_code="zh")
    assert names(False) == ["chinese"]
    await bot("setMyCommands", commands=commands("groups"), scope={"type": "all_group_chats"})
    assert names(False) == ["groups"]
    await bot("setMyCommands", commands=commands("admins"), scope={"type": "all_chat_administrators"})
    assert (names(True), names(False)) == (["admins"], ["groups"])
    await bot("setMyCommands", commands=commands("here"), scope={"type": "chat", "chat_id": group})
    assert (names(True), names(False)) == (["here"], ["here"])
    just_one = {"type": "chat_member", "chat_id": group, "user_id": cast.member.id}
    await bot("setMyCommands", commands=commands("one"), scope=just_one)
    assert (names(True), names(False)) == (["here"], ["one"])
    assert await bot("getMyCommands", scope=just_one) == commands("one")
    await bot("deleteMyCommands", scope=just_one)
    assert names(False) == ["here"]
    assert [c["command"] for c in world.commands_for(cast.leader, world.private(cast.leader))] == ["chinese"]


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"commands": commands("Draw")}, "BOT_COMMAND_INVALID"),
        ({"commands": commands("摇号")}, "BOT_COMMAND_INVALID"),
        ({"commands": commands("x" * 33)}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": commands(*[f"c{n}" for n in range(101)])}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": commands("a"), "language_code": "zh-CN"}, "invalid language code specified"),
        ({"commands": commands("a"), "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
    ],
)
async def test_commands_are_checked(bot: BotSide, params: Json, said: str) -> None:
    """Small Latin letters, digits, underscores; a description; not more than 100."""
    assert (await bot.refusal("setMyCommands", **params)).description == f"Bad Request: {said}"


async def test_what_is_said_of_the_bot_is_kept(bot: BotSide) -> None:
    """Name and descriptions, by language, with the one without language behind."""
    assert (await bot("getMyName"))["name"] == "示例助手"
    for what in ("Name", "Description", "ShortDescription"):
        field = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}[what]
        assert await bot(f"setMy{what}", **{field: "甲"})
        assert await bot(f"setMy{what}", **{field: "A"}, language_code="en")
        assert (await bot(f"getMy{what}", language_code="de"))[field] == "甲"
        assert (await bot(f"getMy{what}", language_code="en"))[field] == "A"
        assert (await bot.refusal(f"setMy{what}", **{field: "x" * 513})).code == 400
    assert await bot("setChatMenuButton", menu_button={"type": "commands"})
    assert await bot("getChatMenuButton") == {"type": "commands"}
    assert await bot("logOut")
    assert await bot("close")
