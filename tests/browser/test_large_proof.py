"""A proof of many thousand seats: the page says how far it is, answers meanwhile, and shows only what is looked for."""

import asyncio
from functools import cache
from random import Random
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.domain.draw1.commitment import manifest_hash, names_hash, seed
from bot.domain.draw1.drawing import compute
from bot.domain.draw1.manifest_reader import read_manifest
from bot.domain.draw1.moments import unix_seconds
from bot.domain.draw1.proof import NameList, build_proof, public_edition, write_proof
from bot.domain.draw1.transcript import Throw, values
from bot.pages.proof_page import proof_page
from tests.browser.proof_desk import PATIENCE_MS, PHONE, Desk, settled
from tests.browser.proofs import SALT
from tests.domain.draw1.instances import manifest, members

PEOPLE, TARGETS, TAKE, EACH = 400, 3000, 1000, 6
# While something is under way, what a bar shows; and at its first step a press that has to wait in the queue for its turn.
WATCH = """
globalThis.seen = { bar: [], meanwhile: null };
globalThis.watchBar = (id, press) => {
    seen.bar = [];
    let pressed = false;
    new MutationObserver(() => {
        const bar = document.getElementById(id);
        if (bar.value > 0 && bar.value < 1 && !pressed) {
            pressed = true;
            const queue = new MessageChannel();
            queue.port1.onmessage = () => {
                document.getElementById(press).click();
                seen.meanwhile = document.getElementById("verdict").innerText;
                queue.port1.close();
            };
            queue.port2.postMessage(null);
        }
        seen.bar.push(bar.value);
    }).observe(document.getElementById(id), { attributes: true, attributeFilter: ["value"] });
};
if (location.hash === "#english-meanwhile") {
    document.addEventListener("DOMContentLoaded", () => watchBar("progress", "language"));
}
"""
# Everything that calls somebody; what the policy of the page had to say to it.
CALLS = """async (address) => {
    const stopped = new Set();
    const all = new Promise((resolve) => document.addEventListener("securitypolicyviolation", (event) => {
        stopped.add(event.effectiveDirective);
        if (stopped.size === 4) {
            resolve([...stopped].sort());
        }
    }));
    await fetch(address).catch(() => {});
    for (const tag of ["img", "iframe", "script"]) {
        const element = document.createElement(tag);
        element.src = address;
        document.body.append(element);
    }
    return all;
}"""

pytestmark = pytest.mark.asyncio(loop_scope="module")


@cache
def large_proof() -> dict[str, Any]:
    """A joint draw of 6,000 seats, with all names."""
    targets = [f"T{at:04d}" for at in range(TARGETS)]
    people = members(*(f"P{at:03d}" for at in range(PEOPLE)), cap=30)
    named = {
        "targets": tuple((target, f"示例第{at}护理站") for at, target in enumerate(targets)),
        "people": tuple((each["id"], f"示例人员{at}") for at, each in enumerate(people)),
    }
    listed = manifest(
        "joint",
        strata=[{"name": "普通", "take": TAKE, "members": targets}],
        template=[{"pool": "医保", "count": EACH}],
        pools=[{"name": "医保", "members": people}],
        barred=[[f"P{at:03d}", f"T{at:04d}"] for at in range(PEOPLE)],
        names={key: names_hash(SALT, names) for key, names in named.items()},
    )
    read = read_manifest(listed)
    begun = unix_seconds(listed["opens_at"])
    turns = [(department, k, at) for k in (1, 2, 3) for at, department in enumerate(listed["departments"], 1)]
    throws = [
        Throw(department, k, f"w{at}", 10 * k + at, begun + 10 * k + at, (k * at) % 6 + 1)
        for department, k, at in turns
    ]
    secret = Random(6).randbytes(32)
    result = compute(read, seed(secret, manifest_hash(read), values(read, throws)))
    targets_named, people_named = (NameList(SALT, names) for names in named.values())
    return build_proof(read, secret, throws, result, targets=targets_named, people=people_named)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def watched(desk: Desk) -> Page:
    """The page of the large proof, watched while it checks itself on a phone; at the first step English was pressed."""
    path = desk.folder / "proof.html"
    path.write_bytes(proof_page(write_proof(large_proof())))
    await desk.page.add_init_script(WATCH)
    await desk.page.set_viewport_size(PHONE)
    await desk.page.goto(f"{path.as_uri()}#english-meanwhile")
    await settled(desk.page)
    return desk.page


async def test_it_says_how_far_it_is_and_answers_meanwhile(watched: Page) -> None:
    """The bar rises step by step up to the end; English, pressed at the first of them, is there before the verdict."""
    bar = await watched.evaluate("seen.bar")
    assert len(set(bar)) > 2
    assert bar == sorted(bar)
    assert bar[0] < 0.5
    assert bar[-1] > 0.5
    meanwhile = await watched.evaluate("seen.meanwhile")
    assert "Checking" in meanwhile
    assert "holds" not in meanwhile
    await expect(watched.locator("#verdict")).to_have_class("verdict good")
    await expect(watched.get_by_role("heading", name="The proof holds")).to_be_visible()
    await watched.get_by_role("button", name="中文").click()


async def test_it_shows_so_many_and_more_when_asked(watched: Page) -> None:
    """Of a thousand institutions with six people each ten stand there; another ten at a press."""
    rows = watched.locator("#outcome > ol > li")
    await expect(rows).to_have_count(10)
    await watched.get_by_role("button", name="再显示一些（还有 990 项）").click()
    await expect(rows).to_have_count(20)
    assert await watched.evaluate("document.querySelectorAll('*').length") < 3000


async def test_one_of_thousands_is_found(watched: Page) -> None:
    """A person with their seats, an institution with its place, and many that fit: the first twenty of them."""
    answer = watched.locator("#people-answer")

    async def search(typed: str) -> None:
        await watched.locator("#people-input").fill(typed)
        await watched.locator("#people-input").press("Enter")

    await search("示例人员77")
    await expect(answer).to_contain_text("P077")
    await expect(answer).to_contain_text("本次抽中，承担 15 家")
    drawn = large_proof()["result"]["strata"][0]["drawn"]
    await search(drawn[640])
    await expect(answer).to_contain_text("在“普通”中排第 641 位（共 3000 家，取前 1000 家）")
    await search("护理")
    await expect(answer.locator("ul.cards > li")).to_have_count(20)
    await expect(answer).to_contain_text("另有 2980 项相符")


async def test_a_change_can_be_given_up_midway_and_tried_to_its_end(watched: Page) -> None:
    """Restored while it is checked again, nothing is said of it; tried anew, the step and what would be different are."""
    answer, again = watched.locator("#play-answer"), watched.get_by_role("button", name="改动并重新核验")
    await watched.evaluate('watchBar("play-progress", "play-restore")')
    await again.click()
    await expect(again).to_be_enabled(timeout=PATIENCE_MS)
    await expect(answer).to_be_empty()
    assert (await watched.evaluate("seen.bar"))[-1] < 0.9
    await watched.evaluate('watchBar("play-progress", "language")')
    await again.click()
    await expect(answer).to_contain_text("Noticed", timeout=PATIENCE_MS)
    assert len(set(await watched.evaluate("seen.bar"))) > 2
    await watched.get_by_role("button", name="中文").click()
    await expect(answer).to_contain_text("被发现了：核验在“种子”一步不通过")
    await expect(answer).to_contain_text("6000 个席位中有")


async def test_the_public_edition_of_many_is_searched_by_id(desk: Desk, watched: Page) -> None:
    """The same without names of people."""
    page = await desk.open(write_proof(public_edition(large_proof())), PHONE)
    await page.get_by_label("人员编号，或单位名称、编号").fill("p077")
    await page.get_by_label("人员编号，或单位名称、编号").press("Enter")
    await expect(page.locator("#people-answer")).to_contain_text("本次抽中，承担 15 家")
    assert "示例人员" not in await page.locator("body").inner_text()


async def test_no_script_in_the_page_reaches_the_network(browser: Browser, desk: Desk) -> None:
    """Whatever somebody put into it: the page's own policy stops requests, pictures and frames; nothing is told."""
    path = desk.folder / "proof.html"
    path.write_bytes(proof_page(b"{}"))
    calls: list[asyncio.Task[bytes]] = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        calls.append(asyncio.ensure_future(reader.read()))
        await calls[-1]
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    page = await browser.new_page()
    await page.goto(path.as_uri())
    stopped = await page.evaluate(CALLS, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/")
    await page.close()
    server.close()
    assert stopped == ["connect-src", "frame-src", "img-src", "script-src-elem"]
    # For a frame Chromium opens a connection before it asks the policy, and closes it with nothing said.
    assert b"".join(await asyncio.gather(*calls)) == b""
