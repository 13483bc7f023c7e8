"""Groups: what the bot sees in them, what it may do, who is in them, and how they migrate."""

from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast, Json


def seen(updates: list[Json]) -> list[str]:
    """Texts of the messages that reached the bot."""
    return [u["message"]["text"] for u in updates if "text" in u.get("message", {})]


async def test_privacy_mode_hides_talk_from_a_plain_member(bot: BotSide, world: World, cast: Cast) -> None:
    """Commands and answers to the bot come through, other bots' commands and talk do not."""
    world.set_rights(cast.group, admin=False)
    await bot("sendMessage", chat_id=cast.group.id, text="问")
    asked = world.messages(cast.group)[-1]
    talk = world.say(cast.member, cast.group, "闲聊")
    world.say(cast.member, cast.group, "/menu")
    world.say(cast.member, cast.group, "/menu@Sample_Bot x")
    world.say(cast.member, cast.group, "/menu@other_bot")
    world.say(cast.member, cast.group, "答", reply_to=asked)
    world.say(cast.member, cast.group, "旁答", reply_to=talk)
    world.throw(cast.member, cast.group)
    assert seen(await bot.updates()) == ["/menu", "/menu@Sample_Bot x", "答"]
    assert not any("dice" in u.get("message", {}) for u in await bot.updates())
    world.updates.drop()
    world.set_rights(cast.group, admin=True)
    world.say(cast.member, cast.group, "现在看得见")
    assert seen(await bot.updates()) == ["现在看得见"]


async def test_people_come_and_go(bot: BotSide, world: World, cast: Cast) -> None:
    """Service messages tell the bot; getChatMember knows."""
    newcomer = world.add_person("示例人员03")
    place: Json = {"chat_id": cast.group.id, "user_id": newcomer.id}
    assert (await bot("getChatMember", **place))["status"] == "left"
    world.join(newcomer, cast.group)
    assert (await bot("getChatMember", **place))["status"] == "member"
    assert await bot("getChatMemberCount", chat_id=cast.group.id) == 4
    world.promote(newcomer, cast.group)
    assert (await bot("getChatMember", **place))["status"] == "administrator"
    world.leave(newcomer, cast.group)
    assert (await bot("getChatMember", **place))["status"] == "left"
    messages = [u["message"] for u in await bot.updates()]
    assert messages[0]["new_chat_members"][0]["id"] == newcomer.id
    assert messages[1]["left_chat_member"]["id"] == newcomer.id


async def test_the_bot_can_ask_about_its_chats(bot: BotSide, world: World, cast: Cast) -> None:
    """Kinds, titles, administrators, its own rights."""
    group = await bot("getChat", chat_id=cast.group.id)
    assert (group["type"], group["title"], group["is_forum"]) == ("supergroup", "示例专班", True)
    private = await bot("getChat", chat_id=cast.leader.id)
    assert (private["type"], private["first_name"], private["username"]) == ("private", "示例组长", "sample_leader")
    admins = await bot("getChatAdministrators", chat_id=cast.group.id)
    assert [(a["status"], a["user"]["id"]) for a in admins] == [("creator", cast.leader.id), ("administrator", 123456)]
    mine = await bot("getChatMember", chat_id=cast.group.id, user_id=123456)
    assert (mine["can_pin_messages"], mine["can_promote_members"]) == (True, False)
    assert (await bot.refusal("getChatAdministrators", chat_id=cast.leader.id)).code == 400
    assert (await bot.refusal("getChat", chat_id=-1)).description == "Bad Request: chat not found"
    refused = await bot.refusal("getChatMember", chat_id=cast.group.id, user_id=5)
    assert refused.description == "Bad Request: user not found"
    assert await bot("getChatMemberCount", chat_id=cast.leader.id) == 2


async def test_a_bot_thrown_out_is_forbidden_to_speak(bot: BotSide, world: World, cast: Cast) -> None:
    """And sees nothing more; taken back, it may again."""
    world.remove_bot(cast.leader, cast.group)
    refused = await bot.refusal("sendMessage", chat_id=cast.group.id, text="x")
    assert (refused.code, refused.description) == (403, "Forbidden: bot was kicked from the supergroup chat")
    world.updates.drop()
    world.say(cast.leader, cast.group, "/menu")
    assert await bot.updates() == []
    world.add_bot(cast.leader, cast.group)
    assert (await bot.updates())[0]["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert await bot("sendMessage", chat_id=cast.group.id, text="x")


async def test_a_basic_group_names_itself_in_refusals(bot: BotSide, world: World, cast: Cast) -> None:
    """As Telegram does: kicked from a group, not a supergroup."""
    small = world.add_group("示例小组", cast.leader, [], kind="group")
    world.remove_bot(cast.leader, small)
    refused = await bot.refusal("sendMessage", chat_id=small.id, text="x")
    assert refused.description == "Forbidden: bot was kicked from the group chat"


async def test_a_bot_may_leave(bot: BotSide, world: World, cast: Cast) -> None:
    """But not a private chat."""
    assert await bot("leaveChat", chat_id=cast.group.id)
    refused = await bot.refusal("sendMessage", chat_id=cast.group.id, text="x")
    assert refused.description == "Forbidden: bot is not a member of the supergroup chat"
    assert (await bot.refusal("leaveChat", chat_id=cast.leader.id)).code == 400


async def test_a_group_without_the_bot_is_unknown_to_it(bot: BotSide, world: World, cast: Cast) -> None:
    """Nothing arrives from there, nothing goes there."""
    world.updates.drop()
    other = world.add_group("别的群", cast.leader, [cast.member], bot_member=False)
    world.say(cast.member, other, "/menu")
    assert await bot.updates() == []
    assert (await bot.refusal("sendMessage", chat_id=other.id, text="x")).code == 403


async def test_a_group_migrates_once(bot: BotSide, world: World, cast: Cast) -> None:
    """Two service messages tell of it; the old id is refused with the new one; people and rights go along."""
    old = world.add_group("示例小组", cast.leader, [cast.member], kind="group")
    assert old.id > -(10**12)
    assert await bot("sendMessage", chat_id=old.id, text="旧")
    world.updates.drop()
    new = world.migrate(old)
    assert str(new.id).startswith("-100")
    told = [u["message"] for u in await bot.updates()]
    assert (told[0]["chat"]["id"], told[0]["migrate_to_chat_id"]) == (old.id, new.id)
    assert (told[1]["chat"]["id"], told[1]["migrate_from_chat_id"]) == (new.id, old.id)
    for method, more in (("sendMessage", {"text": "x"}), ("pinChatMessage", {"message_id": 1})):
        refused = await bot.refusal(method, chat_id=old.id, **more)
        assert (refused.code, refused.parameters) == (400, {"migrate_to_chat_id": new.id})
    assert (await bot("getChatMember", chat_id=new.id, user_id=123456))["status"] == "administrator"
    assert [message.id for message in world.messages(new)] == [1]
    assert new in world.chats_of(cast.member)
    assert old not in world.chats_of(cast.member)
