"""The people's door: what the chat page asks and gets."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import httpx
import pytest

from bot.sandbox.errors import ActError
from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast, Json


class PageSide:
    """Calls the sim API as the page of one person does."""

    def __init__(self, http: httpx.AsyncClient, url: str, person: int) -> None:
        self.http = http
        self.url = url
        self.base = f"{url}/sim/people/{person}"

    async def get(self, path: str, expect: int = 200) -> Any:
        """What is at that path below the person."""
        answer = await self.http.get(f"{self.base}{path}")
        assert answer.status_code == expect, answer.text
        return answer.json()

    async def post(self, path: str, expect: int = 200, **body: Any) -> Any:
        """What comes of posting that."""
        answer = await self.http.post(f"{self.base}{path}", json=body)
        assert answer.status_code == expect, answer.text
        return answer.json()


@pytest.fixture
def page(http: httpx.AsyncClient, url: str, cast: Cast) -> PageSide:
    """The page of the member."""
    return PageSide(http, url, cast.member.id)


async def test_one_sees_who_one_can_be(page: PageSide, world: World, cast: Cast) -> None:
    """The bot and its limits; the people with a note and what they have not read."""
    world.add_person("示例人员03", note="民政局 · 联络员")
    bot = (await page.http.get(f"{page.url}/sim/bot")).json()
    assert bot == {"id": 123456, "name": "示例助手", "username": "sample_bot", "limits": "telegram"}
    people = (await page.http.get(f"{page.url}/sim/people")).json()
    assert [(p["name"], p["note"], p["unread"]) for p in people] == [
        ("示例组长", "", 0),
        ("示例人员02", "", 2),
        ("示例人员03", "民政局 · 联络员", 0),
    ]


async def test_the_list_of_chats(page: PageSide, world: World, cast: Cast) -> None:
    """The private chat first, under the bot's name; groups with members, unread ones and the last message."""
    world.throw(cast.leader, cast.group, value=5)
    private, group = await page.get("/chats")
    assert (private["title"], private["kind"], private["started"], private["last"]) == (
        "示例助手",
        "private",
        False,
        None,
    )
    assert (group["title"], group["kind"], group["members"], group["unread"]) == ("示例专班", "supergroup", 3, 3)
    assert (group["last"]["from"], group["last"]["text"]) == ("示例组长", "🎲 5")


async def test_messages_carry_what_the_page_shows(page: PageSide, bot: BotSide, world: World, cast: Cast) -> None:
    """HTML, buttons, answers, the pinned one; newest after an id, not more than asked for."""
    said = world.say(cast.leader, cast.group, "问 <b>")
    await bot(
        "sendMessage",
        chat_id=cast.group.id,
        text="<b>答</b>",
        parse_mode="HTML",
        reply_parameters={"message_id": said.id},
        reply_markup={
            "inline_keyboard": [[{"text": "好", "callback_data": "ok"}, {"text": "看", "url": "https://a.cn"}]]
        },
        protect_content=True,
    )
    await bot("pinChatMessage", chat_id=cast.group.id, message_id=said.id)
    shown = await page.get(f"/chats/{cast.group.id}/messages?after={said.id - 1}")
    asked, answer, pin = shown["messages"]
    assert (asked["html"], asked["pinned"], asked["from"]["bot"]) == ("问 &lt;b&gt;", True, False)
    assert (answer["html"], answer["protected"], answer["from"]["bot"]) == ("<b>答</b>", True, True)
    assert answer["buttons"] == [[{"text": "好", "data": "ok"}, {"text": "看", "url": "https://a.cn"}]]
    assert answer["reply_to"] == {"id": said.id, "name": "示例组长", "text": "问 <b>"}
    assert (pin["service"], pin["about"]) == ("pinned_message", "问 <b>")
    assert shown["pinned"]["id"] == said.id
    assert len((await page.get(f"/chats/{cast.group.id}/messages?limit=2"))["messages"]) == 2


async def test_topics_stand_beside_their_chat(
    http: httpx.AsyncClient, url: str, bot: BotSide, world: World, cast: Cast
) -> None:
    """With what is new in each; read one by one; turned and deleted by whoever runs the group."""
    page = PageSide(http, url, cast.leader.id)
    first, second = [
        (await bot("createForumTopic", chat_id=cast.group.id, name=f"线索 {k}"))["message_thread_id"] for k in (1, 2)
    ]
    await bot("sendMessage", chat_id=cast.group.id, message_thread_id=first, text="问")

    async def seen() -> list[tuple[int, str, bool, int]]:
        group = next(each for each in await page.get("/chats") if each["id"] == cast.group.id)
        assert group["manages"]
        return [(each["id"], each["last"]["text"], each["closed"], each["unread"]) for each in group["topics"]]

    assert await seen() == [(first, "问", False, 2), (second, "forum_topic_created", False, 1)]
    await page.post(f"/chats/{cast.group.id}/read", message_id=len(cast.group.history), thread=first)
    assert [unread for *_, unread in await seen()] == [0, 1]
    await page.post(f"/chats/{cast.group.id}/topics/{second}", act="close")
    assert await seen() == [(second, "forum_topic_closed", True, 1), (first, "问", False, 0)]
    await page.post(f"/chats/{cast.group.id}/topics/{second}", act="reopen")
    await page.post(f"/chats/{cast.group.id}/topics/{second}", act="delete")
    assert [each for each, *_ in await seen()] == [first]
    await page.post(f"/chats/{cast.group.id}/topics", on=False)
    assert await seen() == []
    with pytest.raises(ActError, match="not_your_topic"):
        world.delete_topic(cast.member, cast.group, first)


async def test_people_write_throw_and_forward(page: PageSide, bot: BotSide, cast: Cast) -> None:
    """And the bot gets it; what one writes oneself is read."""
    group = f"/chats/{cast.group.id}"
    said = await page.post(f"{group}/messages", text="/menu")
    answered = await page.post(f"{group}/messages", text="好", reply_to=said["id"])
    thrown = await page.post(f"{group}/dice", emoji="🎲")
    forwarded = await page.post(f"{group}/forward", message_id=thrown["id"], to_chat=cast.group.id)
    assert answered["reply_to"]["id"] == said["id"]
    assert (forwarded["forwarded_from"], forwarded["dice"]) == ("示例人员02", thrown["dice"])
    assert len(await bot.updates()) == 4
    assert (await page.get("/chats"))[1]["unread"] == 0


async def test_files_go_up_and_down(page: PageSide, bot: BotSide, cast: Cast) -> None:
    """Documents download, pages open; a picture is a picture."""
    target = f"{page.base}/chats/{cast.group.id}/files"
    files = {"file": ("名单?.csv", b"a,b", "text/csv")}
    document = (await page.http.post(target, files=files, data={"caption": "请看"})).json()
    assert (document["document"]["name"], document["document"]["size"]) == ("名单?.csv", 3)
    assert document["caption_html"] == "请看"
    download = await page.http.get(f"{page.url}{document['document']['url']}")
    assert (download.content, download.headers["content-disposition"].split(";")[0]) == (b"a,b", "attachment")
    files = {"file": ("证明.html", b"<p>", "text/html")}
    opened = (await page.http.post(target, files=files)).json()["document"]["url"]
    assert (await page.http.get(f"{page.url}{opened}")).headers["content-disposition"].startswith("inline")
    files = {"file": ("a.png", b"x", "image/png")}
    photo = (await page.http.post(target, files=files, data={"as_photo": "true"})).json()
    assert photo["photo"]["url"].startswith("/sim/files/")
    assert photo["document"] is None
    assert (await page.http.get(f"{page.url}/sim/files/none/x")).status_code == 404
    missing = await page.http.post(target, data={"caption": "x"}, files={"other": b"x"})
    assert (missing.status_code, missing.json()["error"]) == (409, "no_file")
    broken = await page.http.post(target, content=b"x", headers={"content-type": "multipart/form-data"})
    assert broken.status_code == 400


async def test_a_press_waits_for_the_answer(page: PageSide, bot: BotSide, world: World, cast: Cast) -> None:
    """And shows it."""
    markup = {"inline_keyboard": [[{"text": "好", "callback_data": "ok"}]]}
    sent = await bot("sendMessage", chat_id=cast.group.id, text="?", reply_markup=markup)
    pressing = asyncio.create_task(page.post(f"/chats/{cast.group.id}/press", message_id=sent["message_id"], data="ok"))
    query = (await bot.updates(timeout=5))[-1]["callback_query"]
    await bot("answerCallbackQuery", callback_query_id=query["id"], text="已记录")
    assert await pressing == {"text": "已记录", "alert": False, "url": None}


async def test_start_block_read_and_commands(page: PageSide, bot: BotSide, world: World, cast: Cast) -> None:
    """A deep link's payload arrives; a blocked bot is forbidden; reading clears the count."""
    assert (await page.post("/start", payload="code-1"))["text"] == "/start code-1"
    await bot("sendMessage", chat_id=cast.member.id, text="欢迎")
    assert (await page.get("/chats"))[0]["unread"] == 1
    assert await page.post(f"/chats/{cast.member.id}/read", message_id=2) == {"unread": 0}
    await bot("setMyCommands", commands=[{"command": "menu", "description": "菜单"}])
    assert await page.get(f"/commands?chat={cast.group.id}") == [{"command": "menu", "description": "菜单"}]
    assert await page.post("/block", blocked=True) == {"blocked": True}
    assert (await bot.refusal("sendMessage", chat_id=cast.member.id, text="x")).code == 403
    assert await page.post("/block", blocked=False) == {"blocked": False}


async def test_nobody_sees_chats_of_others(page: PageSide, world: World, cast: Cast) -> None:
    """A private chat, a group one is not in, a person who does not exist: not found."""
    other = world.add_group("别的群", cast.leader, [])
    for chat in (cast.leader.id, other.id, -5):
        await page.get(f"/chats/{chat}/messages", expect=404)
        await page.post(f"/chats/{chat}/messages", expect=404, text="x")
    await page.post(f"/chats/{cast.group.id}/forward", expect=404, message_id=1, to_chat=other.id)
    assert (await page.http.get(f"{page.url}/sim/people/5/chats")).status_code == 404


async def test_what_cannot_be_done_says_why(page: PageSide, cast: Cast) -> None:
    """A code for the page to put into words."""
    group = f"/chats/{cast.group.id}"
    assert (await page.post(f"{group}/messages", expect=409, text=" "))["error"] == "text_empty"
    assert (await page.post(f"{group}/dice", expect=409, emoji="🪙"))["error"] == "no_such_dice"
    assert (await page.post(f"{group}/messages", expect=400))["error"] == "malformed"
    assert (await page.post(f"{group}/messages", expect=404, text="x", reply_to=999))["error"] == "not_found"
    answer = await page.http.post(f"{page.base}{group}/messages", content=b"[]")
    assert answer.status_code == 400


async def test_the_clock_is_read_moved_and_waited_for(page: PageSide, world: World) -> None:
    """A wait ends as soon as somebody moves it."""
    clock = f"{page.url}/sim/clock"
    version = (await page.http.get(clock)).json()["version"]
    waiting = asyncio.create_task(page.http.get(clock, params={"after": version}))
    await world.wait_for(lambda w: w.listeners)
    before = world.clock.now()
    moved = (await page.http.post(clock, json={"advance_seconds": 3600})).json()
    assert world.clock.now() - before >= timedelta(hours=1)
    assert (await waiting).json()["version"] == moved["version"] == version + 1
    jumped = (await page.http.post(clock, json={"next_working_day": True})).json()
    assert jumped["now"][10:16] == "T01:00"
    assert (await page.http.post(clock, json={"advance_seconds": -5})).status_code == 400
    assert (await page.http.get(clock, params={"after": version})).json()["version"] == version + 2


async def test_events_are_streamed(page: PageSide, bot: BotSide, world: World, cast: Cast) -> None:
    """A line of JSON for each thing that happens."""
    events: list[Json] = []
    async with page.http.stream("GET", f"{page.url}/sim/events") as stream:
        lines = stream.aiter_lines()
        assert await anext(lines) == ": hello"
        said = world.say(cast.leader, cast.group, "甲")
        world.edit(cast.leader, said, "乙")
        world.delete(cast.leader, said)
        world.clock.advance(timedelta(seconds=1))
        async for line in lines:
            if line.startswith("data: "):
                events.append(json.loads(line.removeprefix("data: ")))
            if len(events) == 4:
                break
    assert [event["kind"] for event in events] == ["message", "edit", "delete", "clock"]
    assert events[0] == {"kind": "message", "chat": cast.group.id, "message": said.id, "person": cast.leader.id}
    await world.wait_for(lambda w: not w.listeners)


async def test_faults_can_be_scheduled(page: PageSide, bot: BotSide) -> None:
    """As in Python."""
    fault = {"method": "getMe", "kind": "429", "retry_after": 9}
    assert (await page.http.post(f"{page.url}/sim/faults", json=fault)).status_code == 200
    assert (await bot.refusal("getMe")).parameters == {"retry_after": 9}
    assert (await page.http.post(f"{page.url}/sim/faults", json={"method": "x", "kind": "y"})).status_code == 400
    assert (await page.http.post(f"{page.url}/sim/faults", json={"when": "now"})).status_code == 400


async def test_the_page_is_there(page: PageSide) -> None:
    """An HTML page at the root, in Chinese."""
    answer = await page.http.get(f"{page.url}/")
    assert answer.status_code == 200
    assert '<html lang="zh-CN"' in answer.text
