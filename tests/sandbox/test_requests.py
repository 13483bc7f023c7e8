"""What the service refuses before any method is run: tokens, names, parameters, types."""

import httpx
import pytest

from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast, unpacked


async def test_the_bot_learns_who_it_is(bot: BotSide) -> None:
    """The id is the token's; privacy mode is on."""
    me = await bot("getMe")
    assert (me["id"], me["is_bot"], me["username"]) == (123456, True, "sample_bot")
    assert me["can_read_all_group_messages"] is False


@pytest.mark.parametrize(("token", "code"), [("123456:wrong", 401), ("nonsense", 404)])
async def test_a_wrong_token_is_refused(http: httpx.AsyncClient, url: str, token: str, code: int) -> None:
    """A well-formed token that is not the bot's gets 401, anything else 404."""
    refused = await BotSide(http, url, token).refusal("getMe")
    assert refused.code == code


async def test_unknown_methods_are_refused(bot: BotSide) -> None:
    """A method the Bot API does not have is 404; one that only the sandbox lacks says so."""
    assert (await bot.refusal("sendTelepathy")).description == "Not Found: method not found"
    assert (await bot.refusal("sendDice2")).code == 404
    lacking = await bot.refusal("getMyStarBalance")
    assert (lacking.code, lacking.description) == (400, "Bad Request: the sandbox does not have this method")


async def test_method_names_may_be_in_any_case(bot: BotSide) -> None:
    """As with Telegram."""
    assert (await bot("GETME"))["id"] == 123456


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": "", "text": "x"}, "chat_id is empty"),
        ({"chat_id": 1}, "message text is empty"),
        ({"chat_id": 1, "text": ""}, "message text is empty"),
        ({"chat_id": 1, "text": "x", "colour": "red"}, 'unknown parameter "colour" of sendMessage'),
        ({"chat_id": [1], "text": "x"}, "chat not found"),
        ({"chat_id": 1, "text": "x", "protect_content": "perhaps"}, "can't parse protect_content"),
        ({"chat_id": 1, "text": "x", "message_thread_id": "one"}, "can't parse message_thread_id"),
        ({"chat_id": 1, "text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
        ({"chat_id": 1, "text": "x", "reply_markup": "[]"}, "can't parse reply_markup"),
        ({"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [{"text": "a"}]}}, "an Array is expected"),
        ({"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"data": "a"}]]}}, '"text" of Inline'),
        (
            {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "call": "b"}]]}},
            'InlineKeyboardButton has no field "call"',
        ),
        ({"chat_id": 1, "text": "x", "reply_parameters": {"id": 3}}, "can't parse reply_parameters"),
        ({"chat_id": 1, "text": "x", "entities": [{"type": "bold"}]}, "can't parse entities"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
    ],
)
async def test_parameters_are_checked_against_the_reference(bot: BotSide, params: dict[str, object], said: str) -> None:
    """Missing, unknown and ill-typed ones are 400 and say which."""
    refused = await bot.refusal("sendMessage", **params)
    assert refused.code == 400
    assert said in refused.description
    assert refused.description.startswith("Bad Request: ")


async def test_union_types_go_by_their_type_field(bot: BotSide, cast: Cast) -> None:
    """A scope is one of the known scopes, with the fields of just that one."""
    commands = [{"command": "draw", "description": "摇号"}]
    assert await bot("setMyCommands", commands=commands, scope={"type": "chat", "chat_id": cast.group.id})
    refused = await bot.refusal("setMyCommands", commands=commands, scope={"type": "planet"})
    assert "can't parse scope" in refused.description
    refused = await bot.refusal("setMyCommands", commands=commands, scope={"type": "chat"})
    assert 'field "chat_id" of BotCommandScopeChat is required' in refused.description


async def test_parameters_come_in_four_ways(bot: BotSide, cast: Cast) -> None:
    """Query string, form, JSON and multipart mean the same."""
    target = f"{bot.base}/sendMessage"
    fields = {"chat_id": str(cast.leader.id), "text": "你好 & +"}
    answers = [
        await bot.http.get(target, params=fields),
        await bot.http.post(target, data=fields),
        await bot.http.post(target, json={"chat_id": cast.leader.id, "text": fields["text"]}),
        await bot.http.post(target, files={name: (None, value) for name, value in fields.items()}),
    ]
    assert [unpacked(answer)["text"] for answer in answers] == ["你好 & +"] * 4


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"[1]", "application/json"),
        (b"{", "application/json"),
        (b"x", "text/plain"),
        (b"x", "multipart/form-data"),
        (b"--b\r\nX: y\r\n\r\nz\r\n--b--\r\n", "multipart/form-data; boundary=b"),
    ],
)
async def test_unreadable_bodies_are_refused(bot: BotSide, body: bytes, kind: str) -> None:
    """A body that cannot be read is 400, not a crash."""
    answer = await bot.http.post(f"{bot.base}/sendMessage", content=body, headers={"content-type": kind})
    assert answer.status_code == 400
    assert answer.json()["ok"] is False


async def test_every_call_is_noted(bot: BotSide, cast: Cast, world: World) -> None:
    """Tests can see what the bot asked, with which parameters, and what it got."""
    await bot("sendMessage", chat_id=cast.leader.id, text="x")
    await bot.refusal("sendMessage", chat_id=1, text="x")
    assert [(c.method, c.params["text"], c.status) for c in world.calls] == [
        ("sendMessage", "x", 200),
        ("sendMessage", "x", 400),
    ]
