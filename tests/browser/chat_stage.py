"""What the browser tests of the chat page stand on: a bot of a few lines, and a window onto the page."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx
from playwright.async_api import Browser, ConsoleMessage, Locator, Page, expect

from bot.sandbox.model import Chat, Message, Person
from bot.sandbox.server import serve
from bot.sandbox.world import Limits, World

TOKEN = "123456:chat-page"
TUESDAY_9 = datetime(2025, 6, 3, 1, 0, tzinfo=UTC)
DESK = (1280, 800)
PATIENCE_MS = 15_000  # of a busy machine; nothing waits so long elsewhere
expect.set_options(timeout=PATIENCE_MS)
# What a network hiccup that a test makes on purpose leaves in the console.
EXPECTED_NOISE = re.compile(r"ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_NETWORK")


@dataclass
class ScriptedBot:
    """Says back what it is told, and answers its buttons by what their data says."""

    http: httpx.AsyncClient
    hold: asyncio.Event = field(default_factory=asyncio.Event)

    async def call(self, method: str, **params: Any) -> Any:
        """One call of the Bot API; its result. Raises AssertionError where the service refused."""
        answer = (await self.http.post(method, json=params)).json()
        assert answer["ok"], answer
        return answer["result"]

    async def send(self, chat: Chat, text: str, *rows: list[dict[str, str]], **params: Any) -> int:
        """A message with a keyboard; its id."""
        if rows:
            params["reply_markup"] = {"inline_keyboard": rows}
        sent = await self.call("sendMessage", chat_id=chat.id, text=text, parse_mode="HTML", **params)
        return int(sent["message_id"])

    async def run(self) -> None:
        """Poll for ever."""
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=20):
                offset = update["update_id"] + 1
                await self._take(update)

    async def _take(self, update: dict[str, Any]) -> None:
        if "callback_query" in update:
            await self._pressed(update["callback_query"])
        elif "text" in update.get("message", {}):
            message = update["message"]
            await self.call("sendMessage", chat_id=message["chat"]["id"], text=f"回声：{message['text']}")

    async def _pressed(self, query: dict[str, Any]) -> None:
        data, message = query["data"], query["message"]
        if data == "slow":
            await self.hold.wait()
        if data == "edit":
            again = {"inline_keyboard": [[{"text": "再改", "callback_data": "edit"}]]}
            place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
            await self.call("editMessageText", **place, text="已改为新内容", reply_markup=again)
        await self.call(
            "answerCallbackQuery", callback_query_id=query["id"], text=f"答：{data}", show_alert=data == "alert"
        )


@dataclass
class Stage:
    """A world with a group of three, its bot at work, and a browser."""

    world: World
    url: str
    bot: ScriptedBot
    browser: Browser
    leader: Person
    witness: Person
    outsider: Person
    group: Chat
    troubles: list[str] = field(default_factory=list)

    async def open(self, person: Person, chat: Chat | None = None, size: tuple[int, int] = DESK) -> Page:
        """The page as one person sees it, in a window of its own."""
        context = await self.browser.new_context(
            viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce"
        )
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        where = f"&chat={chat.id}" if chat else ""
        await page.goto(f"{self.url}/#person={person.id}{where}")
        if chat:
            await expect(page.get_by_test_id("messages")).to_have_attribute("data-loaded", "true")
        return page

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not EXPECTED_NOISE.search(message.text):
            self.troubles.append(message.text)


@asynccontextmanager
async def set_up(browser: Browser) -> AsyncIterator[Stage]:
    """Everything up; afterwards nothing may have complained in the browser's console."""
    world = World(
        token=TOKEN, bot_name="示例助手", username="example_demo_bot", limits=Limits.generous(), seed=7, start=TUESDAY_9
    )
    leader = world.add_person("示例组长01", note="医保局 · 组长")
    witness = world.add_person("示例监督02", note="民政局 · 现场监督")
    outsider = world.add_person("示例人员03")
    group = world.add_group("示例专班群", creator=leader, members=[witness])
    async with serve(world) as url, httpx.AsyncClient(base_url=f"{url}/bot{TOKEN}/", timeout=30, verify=False) as http:
        bot = ScriptedBot(http)
        polling = asyncio.create_task(bot.run())
        ready = Stage(world, url, bot, browser, leader, witness, outsider, group)
        yield ready
        polling.cancel()
        with suppress(asyncio.CancelledError):
            await polling
        for context in browser.contexts:
            await context.close()
    assert ready.troubles == []


def bubble(page: Page, message: Message | int) -> Locator:
    """The element of one message."""
    return page.get_by_test_id(f"message-{message if isinstance(message, int) else message.id}")
