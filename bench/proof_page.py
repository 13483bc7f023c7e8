"""The proof page of a draw with 100,000 seats, in Chromium: ``python -m bench.proof_page``; nothing is measured without one.

On a desk, and as a phone has it: narrow, and four times as slow. The floor is the same check in one go, during which the page
would answer to nothing.
"""

import asyncio
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.async_api import Browser, Page, ViewportSize, async_playwright

from bench.draw import PEOPLE, SEED, TARGETS, all_throws, large_manifest
from bot.domain.draw1.commitment import manifest_hash, names_hash, seed
from bot.domain.draw1.drawing import compute
from bot.domain.draw1.manifest import ListHashes
from bot.domain.draw1.proof import NameList, build_proof, public_edition, write_proof
from bot.domain.draw1.transcript import values
from bot.pages.proof_page import proof_page

MOST_BLOCKED_MS = 200
MOST_BYTES = 50 * 1024 * 1024  # what a bot may send
PATIENCE_MS = 300_000
SALT = bytes(range(32))
WATCH = """
globalThis.bench = { blocked: [], bars: new Set() };
new PerformanceObserver((list) => bench.blocked.push(...list.getEntries().map((one) => one.duration)))
    .observe({ type: "longtask", buffered: true });
document.addEventListener("DOMContentLoaded", () => {
    new MutationObserver(() => { bench.verdict = performance.now(); })
        .observe(document.getElementById("verdict"), { attributes: true, attributeFilter: ["class"] });
});
"""
TAKE = """() => {
    const longest = Math.max(0, ...bench.blocked);
    bench.blocked.length = 0;
    return longest;
}"""
PAINT = '() => performance.getEntriesByName("first-contentful-paint")[0].startTime'
# The bytes that the page carries, checked by the page's own code without a pause.
IN_ONE_GO = """() => {
    const parts = [...document.querySelectorAll(".proof-file")].map((part) => atob(part.textContent));
    const bytes = Uint8Array.from(parts.join(""), (byte) => byte.charCodeAt(0));
    const started = performance.now();
    return draw1.verify(bytes).failed === null ? performance.now() - started : NaN;
}"""


@dataclass(frozen=True, slots=True)
class Device:
    """What a page is opened on; `slower` is how many times as slow as this machine."""

    name: str
    size: ViewportSize
    slower: int


DEVICES = (
    Device("desk", ViewportSize(width=1280, height=800), 1),
    Device("phone", ViewportSize(width=390, height=844), 4),
)


def large_pages() -> dict[str, bytes]:
    """Return the pages of the largest draw, both editions."""
    targets = tuple((f"T{at:05d}", f"示例第{at}护理站") for at in range(TARGETS))
    people = tuple((f"P{at:05d}", f"示例人员{at}") for at in range(PEOPLE))
    manifest = replace(large_manifest(), names=ListHashes(names_hash(SALT, targets), names_hash(SALT, people)))
    throws = all_throws()
    result = compute(manifest, seed(SEED, manifest_hash(manifest), values(manifest, throws)))
    proof = build_proof(manifest, SEED, throws, result, targets=NameList(SALT, targets), people=NameList(SALT, people))
    return {"with names": proof_page(write_proof(proof)), "public": proof_page(write_proof(public_edition(proof)))}


async def measured(browser: Browser, path: Path, device: Device) -> float:
    """Open a page and use it; print what was measured, and return the longest time for which it answered to nothing."""
    context = await browser.new_context(viewport=device.size, is_mobile=device.slower > 1, offline=True)
    page = await context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    await page.add_init_script(WATCH)
    session = await context.new_cdp_session(page)
    await session.send("Emulation.setCPUThrottlingRate", {"rate": device.slower})
    await page.goto(path.as_uri())
    await page.locator("#verdict.good").wait_for()
    first, verdict = await page.evaluate(PAINT), await page.evaluate("bench.verdict")
    blocked = {"checking": await page.evaluate(TAKE)}
    for name, act in (("searching", _search), ("changing something", _change)):
        await act(page)
        blocked[name] = await page.evaluate(TAKE)
    memory = await page.evaluate("performance.memory.usedJSHeapSize / 1e6")
    floor = await page.evaluate(IN_ONE_GO)
    await context.close()
    longest = ", ".join(f"{name} {each:.0f} ms" for name, each in blocked.items())
    print(
        f"  {device.name}: first words {first:.0f} ms, verdict {verdict / 1000:.1f} s, {verdict / floor:.1f} × in one go "
        f"({floor / 1000:.1f} s), {memory:.0f} MB\n    longest deaf: {longest} (aim {MOST_BLOCKED_MS} ms)"
    )
    return float(max(blocked.values()))


async def _search(page: Page) -> None:
    for typed in ("P00777", "示例第4", "T40000", "无此人"):
        await page.locator("#people-input").fill(typed)
        await page.locator("#people-form button").click()
        await page.locator("#people-answer > *").first.wait_for()


async def _change(page: Page) -> None:
    await page.locator("#play-try").click()
    await page.locator("#play-answer .ticks").wait_for()


async def measure(chromium: str, folder: Path) -> bool:
    """Measure each page on each device; tell whether an aim was missed."""
    missed = False
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"]
        )
        for name, content in large_pages().items():
            path = folder / "page.html"
            path.write_bytes(content)
            print(f"100,000 seats, {name}: {len(content) / 1e6:.1f} MB (a bot may send {MOST_BYTES / 1e6:.1f})")
            missed |= len(content) > MOST_BYTES
            for device in DEVICES:
                missed |= await measured(browser, path, device) > MOST_BLOCKED_MS
        await browser.close()
    return missed


def main() -> int:
    """Print the figures; 1 where an aim is missed."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        print("no Chromium here: install chromium, or name it in CHROMIUM")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return int(asyncio.run(measure(chromium, Path(folder))))


if __name__ == "__main__":
    sys.exit(main())
