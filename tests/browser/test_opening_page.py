"""The page of one team's part in a real browser: it judges as the bot does, and shows a person what they came for."""

import base64
import json
import re
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from random import Random

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, ViewportSize, expect

from bot.domain.draw1.canon import canon
from bot.domain.openings import Part, Seated, check_opening, opening_of, root_of
from bot.pages.opening_page import opening_page
from tests.browser.proof_desk import DESK, PATIENCE_MS, PHONE
from tests.browser.proofs import MARKUP, touched_bytes, touched_value
from tests.browser.test_proof_page import STICKING_OUT
from tests.domain.test_openings import parts

VERDICTS = """files => files.map(([file, value]) => {
    const {steps} = opening.verify(Uint8Array.from(atob(file), byte => byte.charCodeAt(0)), value);
    return steps.map(step => `${step.name} ${step.state}`);
})"""
MADE = parts(9)
ROOT = root_of(MADE)
OPENING = opening_of(MADE, "T4")

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Table:
    """Opens pages from a file, as a double click does, and notes what the browser complains about or asks for."""

    def __init__(self, page: Page, path: Path) -> None:
        self.page, self.path = page, path
        self.troubles: list[str] = []
        self.asked: set[str] = set()
        page.on("console", lambda message: self.troubles.append(message.text))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("request", lambda request: self.asked.add(request.url))

    async def open(self, opening: bytes, size: ViewportSize = DESK) -> Page:
        """Open the page of an opening."""
        self.path.write_bytes(opening_page(opening))
        await self.page.set_viewport_size(size)
        await self.page.goto(self.path.as_uri())
        await expect(self.page.locator("#steps > li")).to_have_count(4, timeout=PATIENCE_MS)
        return self.page


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def table(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Table]:
    """The table; afterwards nothing was fetched but the page, and nothing complained."""
    page = await browser.new_page()
    ready = Table(page, tmp_path_factory.mktemp("opening") / "part.html")
    yield ready
    await page.context.close()
    assert ready.troubles == []
    assert {url for url in ready.asked if not url.startswith("blob:")} == {ready.path.as_uri()}


async def enter(page: Page, value: str) -> None:
    """Enter the value that stands in the group."""
    await page.get_by_label("输入群内公布的各组核验值").fill(value)
    await page.get_by_role("button", name="核对", exact=True).click()


def judged(raw: bytes, seen: str) -> list[str]:
    """What the bot says of an opening, as VERDICTS has it."""
    steps = check_opening(raw, seen).steps
    return [f"{each.name} {each.state}" for each in steps]


async def said(page: Page, files: Iterable[tuple[bytes, str]]) -> list[list[str]]:
    """What the page says of openings and values."""
    carried = [[base64.b64encode(raw).decode(), seen] for raw, seen in files]
    found: list[list[str]] = await page.evaluate(VERDICTS, carried)
    return found


async def test_it_judges_as_the_bot_does(table: Table) -> None:
    """Right ones of every size, touched ones, values typed in many ways: the same steps end in the same way."""
    random = Random(12)
    right = [
        (opening_of(made, each.target), root_of(made))
        for many in range(1, 18)
        for made in (parts(many),)
        for each in made
    ]
    values = [
        "",
        ROOT.upper(),
        f"各组核验值：{ROOT}",
        f"Value of the parts: {ROOT}",
        ROOT[:-1],
        ROOT + "0",
        "x" * 64,
        "０" * 64,
        "：",
        "é",
    ]
    files = [*right, *((OPENING, value) for value in values)]
    for _ in range(1000):
        raw, root = random.choice(right)
        files.append((touched_bytes(random, raw), root))
        touched = touched_value(random, json.loads(raw))
        files.append((touched, root))
        try:
            files.append((canon(json.loads(touched)), root))
        except ValueError:
            continue
    page = await table.open(OPENING)
    found = await said(page, files)
    wrong = [(each, there, judged(*each)) for each, there in zip(files, found, strict=True) if there != judged(*each)]
    assert wrong == []
    failed = {step.split()[0] for steps in found for step in steps if step.split()[1] == "failed"}
    assert failed == {"format", "part", "path", "root"}


async def test_a_person_sees_that_their_part_holds(table: Table) -> None:
    """On a phone: what is missing is said first; with the value all four have their tick; in English too."""
    page = await table.open(OPENING, PHONE)
    await expect(page.get_by_role("heading", name="尚待核对各组核验值")).to_be_visible()
    await expect(page.locator("#steps [data-state=ok]")).to_have_count(3)
    await expect(page.locator("#facts")).to_contain_text("示例机构4")
    await expect(page.locator("#facts")).to_contain_text("示例𠮷4")
    await expect(page.locator("#facts")).to_contain_text("共 9 组")
    await enter(page, f"各组核验值：\n{ROOT[:32].upper()} {ROOT[32:]}")
    await expect(page.get_by_role("heading", name="核验通过")).to_be_visible()
    await expect(page.locator("#verdict")).to_have_class("verdict good")
    await expect(page.locator("#steps [data-state=ok]")).to_have_count(4)
    await expect(page.locator("#limits")).to_contain_text("运行者在技术上可以读取")
    await expect(page.locator("#limits")).to_contain_text("只核验本组")
    assert await page.evaluate(STICKING_OUT) == []
    await page.get_by_role("button", name="English").click()
    await expect(page.get_by_role("heading", name="Your part holds")).to_be_visible()
    assert re.findall("[。，；：]", await page.locator("main").inner_text()) == []
    assert await page.evaluate(STICKING_OUT) == []


@pytest.mark.parametrize("wrong", [ROOT[:20] + "x" + ROOT[21:], "0" * 64, ROOT[:63]])
async def test_another_value_is_noticed(table: Table, wrong: str) -> None:
    """The other value that stands in the same post, one digit off, one missing."""
    page = await table.open(OPENING)
    await enter(page, wrong)
    await expect(page.locator("#verdict")).to_have_class("verdict bad")
    await expect(page.locator("#verdict")).to_contain_text("第一处不符：“各组核验值”")
    await expect(page.locator("#steps [data-state=failed]")).to_have_attribute("data-step", "root")
    assert check_opening(OPENING, wrong).failed == "root"
    await enter(page, ROOT)
    await expect(page.locator("#verdict")).to_have_class("verdict good")


@pytest.mark.parametrize(
    ("there", "instead", "step"),
    [("示例机构4", "示例机构5", "path"), ('"T4/医保/1"', '"T5/医保/1"', "part"), ('{"index"', ' {"index"', "format")],
)
async def test_what_was_touched_is_noticed(table: Table, there: str, instead: str, step: str) -> None:
    """The same step as `zhuanban verify` names; what does not fit is not shown as a part."""
    touched = OPENING.decode().replace(there, instead, 1).encode()
    assert touched != OPENING
    page = await table.open(touched)
    await enter(page, ROOT)
    await expect(page.locator("#verdict")).to_have_class("verdict bad")
    await expect(page.locator("#steps [data-state=failed]")).to_have_attribute("data-step", step)
    assert check_opening(touched, ROOT).failed == step
    assert await page.locator("#part").is_visible() == (step == "path")


async def test_names_are_text_and_not_markup(table: Table) -> None:
    """Whatever an institution is called."""
    team = (Seated("T1/医保/1", "医保", "P1", MARKUP),)
    made = (Part("2026-001", "T1", MARKUP, team, "a" * 64),)
    page = await table.open(opening_of(made, "T1"), PHONE)
    await expect(page.locator("#facts")).to_contain_text(MARKUP)
    assert await page.locator("img").count() == 0


async def test_the_file_can_be_saved_for_the_command(table: Table) -> None:
    """It is the opening, byte for byte."""
    page = await table.open(OPENING)
    async with page.expect_download() as waiting:
        await page.get_by_role("button", name="另存本组核验文件").click()
    download = await waiting.value
    assert Path(await download.path()).read_bytes() == OPENING
