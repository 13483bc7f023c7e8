"""What the bot may send, and where."""

import pytest

from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast, Json


def keyboard(**button: object) -> Json:
    """An inline keyboard of one button."""
    return {"inline_keyboard": [[{"text": "示例", **button}]]}


async def test_a_message_arrives_as_it_was_sent(bot: BotSide, world: World, cast: Cast) -> None:
    """Text, formatting, buttons and flags are there for the people, and come back to the bot."""
    sent = await bot(
        "sendMessage",
        chat_id=cast.group.id,
        text="第 <b>1</b> 次",
        parse_mode="HTML",
        reply_markup={
            "inline_keyboard": [[{"text": "好", "callback_data": "ok"}, {"text": "看", "url": "https://a.cn"}]]
        },
        disable_notification=True,
        protect_content=True,
        link_preview_options={"is_disabled": True},
    )
    shown = world.messages(cast.group)[-1]
    assert (shown.id, shown.text, shown.html) == (sent["message_id"], "第 1 次", "第 <b>1</b> 次")
    assert [(b.text, b.data, b.url) for b in shown.buttons[0]] == [("好", "ok", None), ("看", None, "https://a.cn")]
    assert (shown.silent, shown.protected, shown.link_preview) == (True, True, {"is_disabled": True})
    assert sent["has_protected_content"] is True
    assert sent["entities"] == [{"type": "bold", "offset": 2, "length": 1}]


async def test_ids_count_every_message_of_a_chat(bot: BotSide, world: World, cast: Cast) -> None:
    """People's, the bot's and service messages share one series without gaps, a chat each."""
    before = len(cast.group.history)
    said = world.say(cast.member, cast.group, "一")
    sent = await bot("sendMessage", chat_id=cast.group.id, text="二")
    await bot("pinChatMessage", chat_id=cast.group.id, message_id=sent["message_id"])
    thrown = world.throw(cast.member, cast.group)
    assert [said.id, sent["message_id"], thrown.id] == [before + 1, before + 2, before + 4]
    assert (await bot("sendMessage", chat_id=cast.leader.id, text="x"))["message_id"] == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("x" * 33000, "text is too long"),
        (" \n\u200b", "text must be non-empty"),
        ("<b></b>", "text must be non-empty"),
    ],
)
async def test_texts_have_1_to_4096_characters(bot: BotSide, cast: Cast, text: str, said: str) -> None:
    """Counted after parsing, in UTF-16 code units."""
    refused = await bot.refusal("sendMessage", chat_id=cast.leader.id, text=text, parse_mode="HTML")
    assert refused.description == f"Bad Request: {said}"


async def test_the_longest_text_is_taken(bot: BotSide, cast: Cast) -> None:
    """4096 characters; the markup does not count."""
    sent = await bot("sendMessage", chat_id=cast.leader.id, text=f"<b>{'字' * 4096}</b>", parse_mode="HTML")
    assert len(sent["text"]) == 4096


async def test_white_space_around_a_text_goes(bot: BotSide, cast: Cast) -> None:
    """Telegram trims, and entities follow; a paragraph's full-width indent stays."""
    sent = await bot("sendMessage", chat_id=cast.leader.id, text="\n <b> 甲</b> \n", parse_mode="HTML")
    assert (sent["text"], sent["entities"]) == ("甲", [{"type": "bold", "offset": 0, "length": 1}])
    assert (await bot("sendMessage", chat_id=cast.leader.id, text="  　　乙\x07丙"))["text"] == "　　乙 丙"


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ({"callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"callback_data": "回避" * 11}, "BUTTON_DATA_INVALID"),
        ({"callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({}, "Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "a", "url": "https://a.cn"}, "exactly one"),
        ({"url": "not a link"}, "is invalid"),
        ({"url": "javascript:alert(1)"}, "is invalid"),
        ({"text": " ", "callback_data": "a"}, "text must be non-empty"),
    ],
)
async def test_buttons_are_checked(bot: BotSide, cast: Cast, button: Json, said: str) -> None:
    """Callback data is 1–64 bytes of UTF-8, a button has one function and a text."""
    refused = await bot.refusal("sendMessage", chat_id=cast.leader.id, text="x", reply_markup=keyboard(**button))
    assert said in refused.description


async def test_64_bytes_of_callback_data_are_taken(bot: BotSide, cast: Cast) -> None:
    """21 characters of three bytes and one of one."""
    data = "回" * 21 + "x"
    sent = await bot("sendMessage", chat_id=cast.leader.id, text="x", reply_markup=keyboard(callback_data=data))
    assert sent["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == data


async def test_keyboards_have_a_size(bot: BotSide, cast: Cast) -> None:
    """100 buttons, 8 in a row; an empty keyboard is none."""
    button = {"text": "a", "callback_data": "b"}
    for rows in ([[button] * 9], [[button]] * 101):
        markup = {"inline_keyboard": rows}
        refused = await bot.refusal("sendMessage", chat_id=cast.leader.id, text="x", reply_markup=markup)
        assert refused.description == "Bad Request: reply markup is too long"
    sent = await bot("sendMessage", chat_id=cast.leader.id, text="x", reply_markup={"inline_keyboard": [[]]})
    assert "reply_markup" not in sent


async def test_a_bot_cannot_begin_a_conversation(bot: BotSide, world: World, cast: Cast) -> None:
    """Before Start: Forbidden. After blocking: Forbidden. After unblocking it works again."""
    refused = await bot.refusal("sendMessage", chat_id=cast.member.id, text="x")
    assert (refused.code, refused.description) == (403, "Forbidden: bot can't initiate conversation with a user")
    world.start(cast.member)
    assert await bot("sendMessage", chat_id=cast.member.id, text="x")
    world.block(cast.member)
    refused = await bot.refusal("sendMessage", chat_id=cast.member.id, text="x")
    assert refused.description == "Forbidden: bot was blocked by the user"
    world.unblock(cast.member)
    assert await bot("sendMessage", chat_id=cast.member.id, text="x")


async def test_answers_name_the_message_they_answer(bot: BotSide, world: World, cast: Cast) -> None:
    """One level deep; a message that is gone is refused, unless the bot would rather send without."""
    asked = world.say(cast.leader, cast.group, "问")
    sent = await bot("sendMessage", chat_id=cast.group.id, text="答", reply_parameters={"message_id": asked.id})
    assert sent["reply_to_message"]["text"] == "问"
    gone = {"message_id": 999}
    refused = await bot.refusal("sendMessage", chat_id=cast.group.id, text="答", reply_parameters=gone)
    assert refused.description == "Bad Request: message to be replied not found"
    gone["allow_sending_without_reply"] = True
    assert "reply_to_message" not in await bot("sendMessage", chat_id=cast.group.id, text="答", reply_parameters=gone)


async def test_chat_actions_are_known_ones(bot: BotSide, cast: Cast) -> None:
    """The one for typing is, one for thinking is not."""
    assert await bot("sendChatAction", chat_id=cast.leader.id, action="typing") is True
    assert (await bot.refusal("sendChatAction", chat_id=cast.leader.id, action="thinking")).code == 400


async def test_forwards_tell_where_they_come_from(bot: BotSide, world: World, cast: Cast) -> None:
    """forward_origin names the first author, also over two forwards; protected content stays where it is."""
    said = world.say(cast.leader, cast.group, "原话")
    once = world.forward(cast.member, said, cast.group)
    sent = await bot("forwardMessage", chat_id=cast.leader.id, from_chat_id=cast.group.id, message_id=once.id)
    assert sent["forward_origin"]["sender_user"]["id"] == cast.leader.id
    assert sent["text"] == "原话"
    kept = await bot("sendMessage", chat_id=cast.leader.id, text="保密", protect_content=True)
    for method in ("forwardMessage", "copyMessage"):
        there = {"from_chat_id": cast.leader.id, "message_id": kept["message_id"]}
        assert (await bot.refusal(method, chat_id=cast.group.id, **there)).code == 400


async def test_copies_tell_nothing(bot: BotSide, world: World, cast: Cast) -> None:
    """A copy gives just the new id; its caption can be another one."""
    file = world.send_file(cast.leader, cast.group, "名单.csv", b"a,b", caption="旧")
    copy = {"chat_id": cast.leader.id, "from_chat_id": cast.group.id, "message_id": file.id}
    assert await bot("copyMessage", **copy, caption="新") == {"message_id": 2}
    shown = world.messages(world.private(cast.leader))[-1]
    assert (shown.caption, shown.forward_origin, shown.sender) == ("新", None, world.bot)
    assert shown.document is not None
    assert shown.document.name == "名单.csv"
