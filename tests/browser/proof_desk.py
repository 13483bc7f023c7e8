"""Opening proof pages from files, as a double click does."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Page, ViewportSize, expect

from bot.pages.proof_page import proof_page

PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=800)
PATIENCE_MS = 40_000  # where many processes share a core


@dataclass(eq=False)
class Desk:
    """Opens proof pages from files, and notes whatever the browser complains about or asks the network for."""

    page: Page
    folder: Path
    troubles: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Note from now on what the page complains about and asks for."""
        self.page.on("console", lambda message: self.troubles.append(message.text))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))

    async def open(self, proof: bytes, size: ViewportSize = DESK) -> Page:
        """Open the page of a proof by double click, and wait until it has checked it."""
        path = self.folder / "proof.html"
        path.write_bytes(proof_page(proof))
        await self.page.set_viewport_size(size)
        await self.page.goto(path.as_uri())
        await settled(self.page)
        return self.page

    def check_silence(self) -> None:
        """Nothing was fetched but the file itself, and nothing complained."""
        assert self.troubles == []
        assert {url for url in self.asked if not url.startswith("blob:")} == {(self.folder / "proof.html").as_uri()}


async def settled(page: Page) -> None:
    """Wait until a check is over."""
    await expect(page.locator("#verdict")).to_have_class(re.compile("good|bad"), timeout=PATIENCE_MS)
