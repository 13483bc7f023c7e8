"""Edits, deletions, pins, reactions, answers to presses."""

from datetime import timedelta

import pytest

from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast, Json

KEYBOARD: Json = {
    "inline_keyboard": [[{"text": "同意", "callback_data": "yes"}, {"text": "官网", "url": "https://a.cn"}]]
}


async def test_an_edit_is_seen_and_drops_the_keyboard(bot: BotSide, world: World, cast: Cast) -> None:
    """The text changes in place; without a keyboard in the edit the old one goes."""
    sent = await bot("sendMessage", chat_id=cast.leader.id, text="旧", reply_markup=KEYBOARD)
    place = {"chat_id": cast.leader.id, "message_id": sent["message_id"]}
    edited = await bot("editMessageText", **place, text="<i>新</i>", parse_mode="HTML")
    shown = world.messages(world.private(cast.leader))[-1]
    assert (shown.text, shown.html, shown.buttons, shown.edited) == ("新", "<i>新</i>", [], True)
    assert edited["edit_date"] >= sent["date"]
    assert await bot("editMessageReplyMarkup", **place, reply_markup=KEYBOARD)
    assert [button.text for button in shown.buttons[0]] == ["同意", "官网"]


async def test_an_edit_that_changes_nothing_is_refused(bot: BotSide, cast: Cast) -> None:
    """Same text, same entities, same keyboard."""
    sent = await bot("sendMessage", chat_id=cast.leader.id, text="<b>同</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    place = {"chat_id": cast.leader.id, "message_id": sent["message_id"]}
    refused = await bot.refusal("editMessageText", **place, text="<b>同</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    assert refused.description.startswith("Bad Request: message is not modified: specified new message content")
    assert await bot("editMessageText", **place, text="同", reply_markup=KEYBOARD)
    assert await bot("editMessageReplyMarkup", **place)
    refused = await bot.refusal("editMessageReplyMarkup", **place)
    assert "message is not modified" in refused.description


async def test_only_what_is_there_and_its_own_can_be_edited(bot: BotSide, world: World, cast: Cast) -> None:
    """Not a message that is gone, not a person's, not a die's text, not a text's caption."""
    refused = await bot.refusal("editMessageText", chat_id=cast.leader.id, message_id=99, text="x")
    assert refused.description == "Bad Request: message to edit not found"
    refused = await bot.refusal("editMessageText", chat_id=cast.leader.id, text="x")
    assert refused.description == "Bad Request: message to edit not found"
    assert (await bot.refusal("editMessageText", text="x")).description == "Bad Request: chat_id is empty"
    refused = await bot.refusal("editMessageText", inline_message_id="x", text="x")
    assert refused.description == "Bad Request: inline message not found"
    said = world.say(cast.leader, cast.group, "甲")
    refused = await bot.refusal("editMessageText", chat_id=cast.group.id, message_id=said.id, text="x")
    assert refused.description == "Bad Request: message can't be edited"
    dice = await bot("sendDice", chat_id=cast.leader.id)
    refused = await bot.refusal("editMessageText", chat_id=cast.leader.id, message_id=dice["message_id"], text="x")
    assert refused.description == "Bad Request: there is no text in the message to edit"
    text = await bot("sendMessage", chat_id=cast.leader.id, text="x")
    refused = await bot.refusal(
        "editMessageCaption", chat_id=cast.leader.id, message_id=text["message_id"], caption="y"
    )
    assert refused.description == "Bad Request: there is no caption in the message to edit"


async def test_captions_are_edited_within_1024_characters(bot: BotSide, world: World, cast: Cast) -> None:
    """And go when the edit has none."""
    sent = await bot.upload("sendDocument", "document", b"x", "a.txt", chat_id=cast.leader.id, caption="旧")
    place = {"chat_id": cast.leader.id, "message_id": sent["message_id"]}
    refused = await bot.refusal("editMessageCaption", **place, caption="字" * 1025)
    assert refused.description == "Bad Request: message caption is too long"
    assert (await bot("editMessageCaption", **place, caption="新"))["caption"] == "新"
    assert "caption" not in await bot("editMessageCaption", **place)


async def test_a_press_is_answered_once_and_in_time(bot: BotSide, world: World, cast: Cast) -> None:
    """The person sees the answer; a second answer, a late one and a made-up id are refused."""
    await bot("sendMessage", chat_id=cast.group.id, text="表决", reply_markup=KEYBOARD)
    message = world.messages(cast.group)[-1]
    press = world.press(cast.member, message, "同意")
    query = (await bot.updates())[-1]["callback_query"]
    assert (query["data"], query["from"]["id"], query["message"]["message_id"]) == ("yes", cast.member.id, message.id)
    assert await bot("answerCallbackQuery", callback_query_id=query["id"], text="已记录", show_alert=True) is True
    answer = await press.answered(timeout=1)
    assert (answer.text, answer.alert, answer.url) == ("已记录", True, None)
    late = world.press(cast.member, message, "同意")
    world.clock.advance(timedelta(minutes=2))
    for number in (query["id"], late.id, "1"):
        refused = await bot.refusal("answerCallbackQuery", callback_query_id=number)
        assert refused.description.endswith("query is too old and response timeout expired or query ID is invalid")
    with pytest.raises(TimeoutError):
        await late.answered(timeout=0.01)


async def test_answers_have_200_characters(bot: BotSide, world: World, cast: Cast) -> None:
    """And links only to the bot itself."""
    await bot("sendMessage", chat_id=cast.group.id, text="表决", reply_markup=KEYBOARD)
    press = world.press(cast.member, world.messages(cast.group)[-1], data="forged|data")
    assert (await bot.updates())[-1]["callback_query"]["data"] == "forged|data"
    refused = await bot.refusal("answerCallbackQuery", callback_query_id=press.id, text="字" * 201)
    assert refused.description == "Bad Request: MESSAGE_TOO_LONG"
    assert (await bot.refusal("answerCallbackQuery", callback_query_id=press.id, url="https://a.cn")).code == 400
    await bot("answerCallbackQuery", callback_query_id=press.id, url="https://t.me/sample_bot?start=x")
    assert (await press.answered()).url == "https://t.me/sample_bot?start=x"


async def test_a_deleted_message_can_still_be_pressed(bot: BotSide, world: World, cast: Cast) -> None:
    """By someone who has the old one on the screen; the bot gets it without its content."""
    await bot("sendMessage", chat_id=cast.group.id, text="表决", reply_markup=KEYBOARD)
    message = world.messages(cast.group)[-1]
    assert await bot("deleteMessage", chat_id=cast.group.id, message_id=message.id)
    world.press(cast.member, message, "同意")
    inaccessible = (await bot.updates())[-1]["callback_query"]["message"]
    assert (inaccessible["date"], inaccessible["message_id"]) == (0, message.id)
    assert "text" not in inaccessible


async def test_deleting_needs_the_right_or_the_author(bot: BotSide, world: World, cast: Cast) -> None:
    """An administrator with the right deletes anything; without it only its own, for 48 hours."""
    theirs, mine = world.say(cast.member, cast.group, "甲"), await bot("sendMessage", chat_id=cast.group.id, text="乙")
    world.set_rights(cast.group, can_delete_messages=False)
    refused = await bot.refusal("deleteMessage", chat_id=cast.group.id, message_id=theirs.id)
    assert refused.description == "Bad Request: message can't be deleted"
    assert await bot("deleteMessage", chat_id=cast.group.id, message_id=mine["message_id"])
    old = await bot("sendMessage", chat_id=cast.group.id, text="丙")
    world.clock.advance(timedelta(hours=49))
    assert (await bot.refusal("deleteMessage", chat_id=cast.group.id, message_id=old["message_id"])).code == 400
    world.set_rights(cast.group, can_delete_messages=True)
    assert await bot("deleteMessage", chat_id=cast.group.id, message_id=theirs.id)
    refused = await bot.refusal("deleteMessage", chat_id=cast.group.id, message_id=theirs.id)
    assert refused.description == "Bad Request: message to delete not found"
    assert "甲" not in [message.text for message in world.messages(cast.group)]


async def test_dice_in_private_chats_stay_for_a_day(bot: BotSide, world: World, cast: Cast) -> None:
    """So that nobody throws until it suits."""
    thrown = world.throw(cast.leader, world.private(cast.leader))
    place = {"chat_id": cast.leader.id, "message_id": thrown.id}
    assert (await bot.refusal("deleteMessage", **place)).description == "Bad Request: message can't be deleted"
    world.clock.advance(timedelta(hours=25))
    assert await bot("deleteMessage", **place)


async def test_pinning_needs_the_right_and_leaves_a_trace(bot: BotSide, world: World, cast: Cast) -> None:
    """A service message, which the bot gets too; pinning again leaves none; unpinning takes the latest."""
    sent = await bot("sendMessage", chat_id=cast.group.id, text="公告")
    place = {"chat_id": cast.group.id, "message_id": sent["message_id"]}
    assert await bot("pinChatMessage", **place, disable_notification=True)
    assert await bot("pinChatMessage", **place)
    pins = [u["message"]["pinned_message"] for u in await bot.updates() if "pinned_message" in u.get("message", {})]
    assert [pin["message_id"] for pin in pins] == [sent["message_id"]]
    assert (await bot("getChat", chat_id=cast.group.id))["pinned_message"]["text"] == "公告"
    assert world.messages(cast.group)[-2].pinned
    assert await bot("unpinChatMessage", chat_id=cast.group.id)
    assert "pinned_message" not in await bot("getChat", chat_id=cast.group.id)
    world.set_rights(cast.group, can_pin_messages=False)
    refused = await bot.refusal("pinChatMessage", **place)
    assert refused.description == "Bad Request: not enough rights to manage pinned messages in the chat"
    refused = await bot.refusal("pinChatMessage", chat_id=cast.leader.id, message_id=99)
    assert refused.description == "Bad Request: message to pin not found"


async def test_unpinning_what_is_not_pinned(bot: BotSide, cast: Cast) -> None:
    """Nothing pinned at all is refused; all may be unpinned at once."""
    refused = await bot.refusal("unpinChatMessage", chat_id=cast.group.id)
    assert refused.description == "Bad Request: message to unpin not found"
    for text in "甲乙":
        sent = await bot("sendMessage", chat_id=cast.group.id, text=text)
        await bot("pinChatMessage", chat_id=cast.group.id, message_id=sent["message_id"])
    assert await bot("unpinAllChatMessages", chat_id=cast.group.id)
    assert "pinned_message" not in await bot("getChat", chat_id=cast.group.id)


async def test_a_bot_has_one_reaction_from_the_list(bot: BotSide, world: World, cast: Cast) -> None:
    """👍 is one; a die is none; two are too many."""
    said = world.say(cast.member, cast.group, "好")
    place = {"chat_id": cast.group.id, "message_id": said.id}
    assert await bot("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert said.reactions == [{"type": "emoji", "emoji": "👍"}]
    assert (await bot.refusal("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "🎲"}])).code == 400
    two = [{"type": "emoji", "emoji": emoji} for emoji in "👍🎉"]
    assert "REACTIONS_TOO_MANY" in (await bot.refusal("setMessageReaction", **place, reaction=two)).description
    assert await bot("setMessageReaction", **place)
    assert said.reactions == []
