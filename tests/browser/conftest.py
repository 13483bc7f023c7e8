"""One Chromium for each module of browser tests; without it they are skipped."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from tests.browser.proof_desk import Desk

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """The browser; every page gets a window of its own."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: install chromium, or name it in CHROMIUM")
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        await started.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def desk(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    """The desk at which proof pages are opened; afterwards nothing was fetched but they, and nothing complained."""
    page = await browser.new_page()
    ready = Desk(page, tmp_path_factory.mktemp("proof"))
    ready.watch()
    yield ready
    await page.context.close()
    ready.check_silence()
