"""The chat page in one window, at which one person after the other sits down, with the real bot behind it.

With ZHUANBAN_SCREENSHOTS=<folder> there is a picture of every step.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, FilePayload, Locator, Page, ViewportSize, expect

from bot.demo.theatre import Performance, database_in, fill, performance
from bot.sandbox.model import Chat
from tests.browser.chat_stage import PATIENCE_MS
from tests.journeys.stage import setting

PICTURES = os.environ.get("ZHUANBAN_SCREENSHOTS")
DESK = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=390, height=844)
TEXT = ".text"  # of a message, without what it quotes
TOO_WIDE = """() => [document.documentElement, ...document.querySelectorAll("[data-testid=messages]")].filter(
    element => element.scrollWidth > element.clientWidth
).length"""


@asynccontextmanager
async def performing(folder: Path) -> AsyncIterator[Performance]:
    """Run world, chat service and bot, with nothing done yet; afterwards everything must have been sent."""
    world, cast = setting()
    address = database_in(folder)
    await fill(address, world, cast)
    async with performance(world, cast, address) as started:
        yield started
        await started.app.settled()
        health = await started.app.health()
    assert health["set_aside"] == 0
    assert {state for state, many in health.items() if many} <= {"sent", "dead", "cancelled", "superseded"}


@dataclass
class Window:
    """The chat page in one window, at which one person after the other sits down."""

    running: Performance
    page: Page
    taps: int = 0
    troubles: list[str] = field(default_factory=list)

    @classmethod
    async def open(cls, running: Performance, browser: Browser, size: ViewportSize) -> "Window":
        """Return a window of that size with the page in it; one as narrow as a phone is touched."""
        touched = size == PHONE
        context = await browser.new_context(
            viewport=size, has_touch=touched, is_mobile=touched, reduced_motion="reduce", accept_downloads=True
        )
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        window = cls(running, page)
        page.on("console", lambda said: window.troubles.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: window.troubles.append(str(error)))
        await page.goto(running.url)
        return window

    @property
    def messages(self) -> Locator:
        """The open chat."""
        return self.page.get_by_test_id("messages")

    async def private(self, name: str) -> None:
        """Be that person in their chat with the bot."""
        await self._sit(name, self.running.stage.person(name).chat)

    async def group(self, name: str) -> None:
        """Be that person in the group of their task force."""
        await self._sit(name, self.running.stage.cast.group_of(name))

    async def _sit(self, name: str, chat: Chat) -> None:
        """Click the person, then the chat unless it stayed open; on a phone go back to the lists first."""
        person = self.running.stage.cast.person(name)
        entry, ways_back = self.page.get_by_test_id(f"person-{person.id}"), self.page.locator("a.back:visible")
        await entry.or_(ways_back).filter(visible=True).first.wait_for()
        for way_back in ("back", "back-people"):
            if await ways_back.count():
                await self.page.get_by_test_id(way_back).click()
                await expect(self.page.get_by_test_id(way_back)).to_be_hidden()
        await entry.click()
        await expect(self.page.locator("#person-title")).to_have_text(person.name)
        if not self.page.url.endswith(f"person={person.id}&chat={chat.id}"):
            await self.page.get_by_test_id(f"chat-{chat.id}").click()
        partner = self.running.stage.world.bot.name if chat.person else chat.title
        await expect(self.page.get_by_test_id("chat-title")).to_have_text(partner)
        await self.page.locator('[data-testid=messages][data-loaded="true"]').wait_for()

    def said(self, *words: str, own: bool = False) -> Locator:
        """The newest message with all these words in its own text, of others or one's own."""
        found = self.messages.locator(f'article[data-own="{str(own).lower()}"]')
        for each in words:
            found = found.filter(has=self.page.locator(TEXT, has_text=each))
        return found.last

    async def sees(self, *words: str) -> Locator:
        """Wait for a message with all these words, and return the newest."""
        found = self.said(*words)
        await found.wait_for()
        return found

    async def types(self, words: str) -> None:
        """Write something and send it off by Enter."""
        await self.page.get_by_test_id("composer").fill(words)
        await self.page.get_by_test_id("composer").press("Enter")
        await self.said(words, own=True).wait_for()

    async def tap(self, label: str, on: Locator) -> None:
        """Press a button below that message, and wait until the bot has answered the press."""
        await on.get_by_role("button", name=label, exact=True).click()
        self.taps += 1
        await self.messages.locator('[aria-busy="true"]').wait_for(state="detached")

    def key(self, on: Locator, place: int) -> Locator:
        """Return a message's button by its place, from 0."""
        return on.locator(".key").nth(place)

    async def throw(self, k: int) -> Locator:
        """Press the die, which is the department's k-th throw; return the bot's answer."""
        thrown = self.messages.locator('article[data-own="true"][data-kind=dice]')
        before = await thrown.count()
        await self.page.get_by_test_id("throw-🎲").click()
        await thrown.nth(before).wait_for()
        value = await thrown.nth(before).get_by_test_id("dice").get_attribute("data-value")
        return await self.sees("计入", f"{value} 点", f"第 {k} /")

    async def sends(self, name: str, content: bytes, words: str = "", *, photo: bool = False) -> None:
        """Send a file, or a photo, with or without words."""
        kind, mime = ("attach-photo", "image/png") if photo else ("attach-file", "application/octet-stream")
        chosen = FilePayload(name=name, mimeType=mime, buffer=content)
        await self.page.get_by_test_id(kind).set_input_files(chosen)
        if words:
            await self.page.get_by_test_id("composer").fill(words)
        sent = self.messages.locator('article[data-own="true"]')
        before = await sent.count()
        await self.page.get_by_test_id("send").click()
        await sent.nth(before).wait_for()

    async def saves(self, link: str) -> bytes:
        """Save the newest file of that name; return its content."""
        async with self.page.expect_download() as saving:
            await self.messages.get_by_role("link", name=link).last.click()
        return Path(await (await saving.value).path()).read_bytes()

    async def next_workday(self) -> None:
        """Put the clock to nine o'clock on the next working day, and wait until all that is due then is done."""
        await self.page.get_by_test_id("clock-workday").click()
        await self.running.app.settled()

    async def picture(self, name: str) -> None:
        """Keep what the window shows, where that is asked for; nothing may stick out at its side."""
        assert await self.page.evaluate(TOO_WIDE) == 0
        if PICTURES:
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            await self.page.screenshot(path=Path(PICTURES) / f"{name}.png")
