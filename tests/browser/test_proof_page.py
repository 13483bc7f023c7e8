"""The proof page in a real browser: it judges as the bot does, and shows a person what they came for."""

import base64
import json
import os
import re
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest
from playwright.async_api import Page, expect

from bot.domain.draw1.proof import public_edition, write_proof
from bot.domain.draw1.verify import STEPS, verify
from bot.pages.proof_page import proof_page
from tests.browser.proof_desk import PHONE, Desk
from tests.browser.proofs import MARKUP, right_proof, spellings, touched_bytes, touched_value
from tests.domain.draw1.instances import VECTORS, vectors

JOINT = vectors()["joint"]["proof"]
STICKING_OUT = """() => [...document.querySelectorAll("body *")].filter(
    element => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1
).map(element => element.outerHTML.slice(0, 80))"""
DROP = """text => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "dropped.json"));
    document.body.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}));
}"""
VERDICTS = """files => files.map(file => {
    const {steps, failed} = draw1.verify(Uint8Array.from(atob(file), byte => byte.charCodeAt(0)));
    return [failed, ...steps.map(step => `${step.name} ${step.state}`)];
})"""

pytestmark = pytest.mark.asyncio(loop_scope="module")


def expected(raw: bytes) -> list[str | None]:
    """What the bot says of a file, as VERDICTS has it."""
    report = verify(raw)
    return [report.failed, *(f"{step.name} {step.state}" for step in report.steps)]


async def said(page: Page, files: Iterable[bytes]) -> list[list[str | None]]:
    """What the page says of files, as VERDICTS has it."""
    found: list[list[str | None]] = await page.evaluate(VERDICTS, [base64.b64encode(raw).decode() for raw in files])
    return found


async def test_it_judges_every_worked_case_as_the_bot_does(desk: Desk) -> None:
    """The proofs that hold, those to be refused and those that are no JSON: the same steps end in the same way."""
    refused = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((VECTORS / "refused").glob("*.json"))]
    worked = [json.dumps(case["proof"], indent=1).encode() for case in vectors().values()]
    not_json = [path.read_bytes() for path in sorted((VECTORS / "not-json").glob("*.txt"))]
    wrong = [json.dumps(case["proof"], ensure_ascii=False).encode() for case in refused]
    files = [*worked, *wrong, *not_json]
    page = await desk.open(worked[0])
    judged = await said(page, files)
    assert judged == [expected(raw) for raw in files]
    assert [failed for failed, *_ in judged] == [
        *[None] * len(worked), *(case["step"] for case in refused), *["format"] * len(not_json),
    ]  # fmt: skip


async def test_it_judges_proofs_at_random_as_the_bot_does(desk: Desk) -> None:
    """Two hundred right ones of all stages, each of which holds; with a throw a second too early, none does."""
    random = Random(10)
    proofs = [right_proof(random) for _ in range(200)]
    files = [write_proof(proof) for proof in proofs]
    early = deepcopy(proofs)
    for proof in early:
        proof["transcript"][0]["date"] -= 1
    page = await desk.open(b"{}")
    assert {proof["manifest"]["stage"] for proof in proofs} == {"targets", "inspectors", "joint", "substitutes"}
    assert {failed for failed, *_ in await said(page, files)} == {None}
    assert {failed for failed, *_ in await said(page, map(write_proof, early))} == {"transcript"}
    assert await said(page, files[:50]) == [expected(raw) for raw in files[:50]]


async def test_it_judges_touched_proofs_as_the_bot_does(desk: Desk) -> None:
    """A value anywhere replaced, taken out or moved, a byte changed, put in or lost: the same step fails in both.

    PROOF_TAMPERINGS=10000 tries as many; each time others with PROOF_SEED.
    """
    random = Random(int(os.environ.get("PROOF_SEED", "11")))
    half = int(os.environ.get("PROOF_TAMPERINGS", "500")) // 2
    proofs = [right_proof(random) for _ in range(20)]
    files = [touched_value(random, random.choice(proofs)) for _ in range(half)]
    files += [touched_bytes(random, write_proof(random.choice(proofs))) for _ in range(half)]
    page = await desk.open(b"{}")
    judged = [each for first in range(0, len(files), 500) for each in await said(page, files[first : first + 500])]
    assert judged == [expected(raw) for raw in files]
    assert {failed for failed, *_ in judged} >= {None, *STEPS} - {"sealed", "seed"}


async def test_it_reads_json_as_strictly_as_the_bot_does(desk: Desk) -> None:
    """Spellings of numbers, strings, keys and blanks, and how deep things may be nested: both take the same ones."""
    files = spellings()
    page = await desk.open(b"{}")
    judged = await said(page, files)
    assert judged == [expected(raw) for raw in files]
    assert {failed for failed, *_ in judged} == {None, "format"}


async def test_a_person_sees_that_the_proof_holds(desk: Desk) -> None:
    """Opened on a phone: a tick per step, what was drawn, all within the width; in English at a press, and back."""
    page = await desk.open(write_proof(JOINT), PHONE)
    await expect(page.get_by_role("heading", name="核验通过")).to_be_visible()
    await expect(page.locator("#steps [data-state=ok]")).to_have_count(7)
    await expect(page.locator("#steps [data-step=sealed]")).to_contain_text("本次结果未经封存")
    await expect(page.locator("#edition")).to_contain_text("仅限专班内部")
    await expect(page.locator("#outcome > ol > li")).to_have_count(7)
    assert await page.title() == "摇号 2026-010 的证明 · 双随机抽取"
    assert await page.evaluate(STICKING_OUT) == []
    await page.get_by_role("button", name="English").click()
    await expect(page.get_by_role("heading", name="The proof holds")).to_be_visible()
    assert await page.evaluate("document.documentElement.lang") == "en"
    assert re.findall("[。，；：]", await page.locator("main").inner_text()) == []
    assert await page.evaluate(STICKING_OUT) == []
    await page.get_by_role("button", name="中文").click()
    await expect(page.get_by_role("heading", name="核验通过")).to_be_visible()


async def test_a_person_finds_themselves(desk: Desk) -> None:
    """By name or id, in part or with blanks and full-width letters; drawn or not, left out, or not there at all."""
    page = await desk.open(write_proof(JOINT))
    answer = page.locator("#people-answer")

    async def search(typed: str) -> None:
        await page.get_by_label("姓名、单位名称或编号").fill(typed)
        await page.get_by_label("姓名、单位名称或编号").press("Enter")

    taken = [it["seat"] for it in JOINT["result"]["assignments"] if it["person"] == "医保-002"]
    await search(" 示例人员 3 ")
    await expect(answer).to_contain_text(f"本次抽中，承担 {len(taken)} 家")
    for seat in taken:
        await expect(answer).to_contain_text(seat)
    await search("医保-00２")
    await expect(answer).to_contain_text("示例人员3")
    await search(JOINT["result"]["strata"][0]["drawn"][1].lower())
    await expect(answer).to_contain_text("抽中：在“普通”中排第 2 位（共 24 家，取前 5 家）")
    await search("T99999")
    await expect(answer).to_contain_text("未列入抽取名单")
    await search("示例人员")
    await expect(answer.locator("ul.cards > li")).to_have_count(18)
    await search("<b>无此人</b>")
    await expect(answer).to_contain_text("清单中没有这个姓名")
    await search("  ")
    await expect(answer).to_be_empty()


async def test_a_person_finds_their_throw(desk: Desk) -> None:
    """By department, value, message number or time on the clock of the task force."""
    page = await desk.open(write_proof(JOINT))
    found = page.locator("#throws-answer > li")
    await expect(found).to_have_count(9)
    await page.get_by_label("部门", exact=True).select_option("民政")
    await expect(found).to_have_count(3)
    await page.get_by_label("点数、时间或消息编号").fill("6")
    await expect(found).to_have_text([re.compile("民政 第 1 次：🎯 6.*7894")])
    await page.get_by_label("部门", exact=True).select_option("全部部门")
    for typed in ("7888", "10:06:39"):
        await page.get_by_label("点数、时间或消息编号").fill(typed)
        await expect(found).to_have_text([re.compile("卫健 第 1 次：🎯 4")])


async def test_a_person_compares_the_commitment_they_saw(desk: Desk) -> None:
    """In capitals and with blanks it is the same; a part of it is not enough; another is shown where it differs."""
    page = await desk.open(write_proof(JOINT))
    answer, right = page.locator("#compare-answer"), JOINT["commitment"]

    async def compare(typed: str) -> None:
        await page.get_by_label("您看到的承诺值").fill(typed)
        await page.get_by_role("button", name="比对").click()

    await compare(f"承诺值： {right[:32].upper()}\n {right[32:]} ")
    await expect(answer).to_have_text(re.compile("^一致。"))
    await compare(right[:20])
    await expect(answer).to_contain_text("前 20 位一致，还差 44 位")
    await compare(right[:5] + "x" + right[6:])
    await expect(answer).to_contain_text("不一致")
    await expect(answer.locator("mark")).to_have_text(right[5])
    await compare(right + "0")
    await expect(answer).to_contain_text("您输入了 65 位")


async def test_a_person_compares_the_seal_they_saw(desk: Desk) -> None:
    """What a sealed draw posted first is told from the commitment; one digit off is shown."""
    proof = vectors()["inspectors-free"]["proof"]
    page = await desk.open(write_proof(proof), PHONE)
    answer, sealed = page.locator("#compare-answer"), proof["sealed"]
    for typed, said in (
        (sealed.upper(), "正是当时封存的那一份"),
        (sealed[:12] + "x" + sealed[13:], "封存值（标出第一处不同）"),
    ):
        await page.get_by_label("您看到的承诺值").fill(typed)
        await page.get_by_role("button", name="比对").click()
        await expect(answer).to_contain_text(said)
    await expect(answer.locator("mark")).to_have_text(sealed[12])


async def test_a_person_enters_the_value_of_the_parts(desk: Desk) -> None:
    """It stands in the same post as the seal: no alarm, and it is said which one it is; a digit off is no value at all."""
    proof, root = deepcopy(vectors()["inspectors-free"]["proof"]), "5b" * 32
    proof["posted"] = {"chat": "-1", "message_id": 1, "date": 1, "parts": {"root": root, "salts": []}}
    page = await desk.open(write_proof(proof))
    for typed, said in ((root.upper(), "您输入的是各组核验值"), (root[:-1] + "0", "不一致")):
        await page.get_by_label("您看到的承诺值").fill(typed)
        await page.get_by_role("button", name="比对").click()
        await expect(page.locator("#compare-answer")).to_contain_text(said)


async def test_a_change_is_noticed_and_taken_back(desk: Desk) -> None:
    """The step that notices is named, and how the draw would have come out; the proof itself stays as it was."""
    page = await desk.open(write_proof(JOINT))
    answer = page.locator("#play-answer")
    noticing = {"throw": "种子", "entry": "承诺值", "result": "抽取结果", "secret": "承诺值", "name": "姓名与名称"}
    for kind, step in noticing.items():
        await page.get_by_label("改什么").select_option(kind)
        await page.get_by_role("button", name="改动并重新核验").click()
        await expect(answer).to_contain_text(f"核验在“{step}”一步不通过")
        redrawn = re.findall("重新抽取后，.* 个席位中有 [0-9]+ 个与实际结果不同", await answer.inner_text())
        assert len(redrawn) == (1 if kind in {"throw", "entry", "secret"} else 0)
        await expect(page.locator("#verdict")).to_have_class("verdict good")
        await page.get_by_role("button", name="恢复原状").click()
        await expect(answer).to_be_empty()


async def test_a_changed_byte_and_what_cannot_be_changed(desk: Desk) -> None:
    """Any byte of the file; a value that stays, a name that nobody has, a byte beyond the end are refused in words."""
    raw = write_proof(JOINT)
    page = await desk.open(raw, PHONE)
    answer, again = page.locator("#play-answer"), page.get_by_role("button", name="改动并重新核验")
    await page.get_by_label("改成几点").select_option("4")
    await again.click()
    await expect(answer).to_contain_text("与现在的点数相同")
    await page.get_by_label("改什么").select_option("entry")
    await page.get_by_label("去掉谁").fill("无此人")
    await again.click()
    await expect(answer).to_contain_text("没有这个姓名")
    await page.get_by_label("改什么").select_option("byte")
    for at, said in (
        (raw.index(JOINT["seed"].encode()) + 1, "“种子”"), (len(raw), "“文件格式”"), (len(raw) + 1, "没有这个位置"),
    ):  # fmt: skip
        await page.get_by_label("第几个字节").fill(str(at))
        await again.click()
        await expect(answer).to_contain_text(said)
    assert await page.evaluate(STICKING_OUT) == []


async def test_another_file_is_checked_and_left_again(desk: Desk) -> None:
    """A touched file, a picture, nothing at all and another proof page are each judged; then back to one's own."""
    page = await desk.open(write_proof(JOINT))
    verdict = page.locator("#verdict")
    touched = deepcopy(JOINT)
    touched["result"]["assignments"].reverse()
    for name, content, step in (
        ("a.json", write_proof(touched), "抽取结果"),
        ("b.json", b"\x89PNG", "文件格式"),
        ("c", b"", ""),
    ):
        await page.locator("#other-input").set_input_files({"name": name, "mimeType": "", "buffer": content})
        await expect(verdict).to_contain_text(f"第一处不符：“{step or '文件格式'}”")
        await expect(page.locator("#passed")).to_be_hidden()
    await page.evaluate(DROP, write_proof(vectors()["inspectors-short"]["proof"]).decode())
    await expect(verdict).to_contain_text("不含人员姓名")
    await expect(page.locator("#facts")).to_contain_text("14 个席位无人可派")
    other = proof_page(write_proof(vectors()["targets-strata"]["proof"]))
    await page.locator("#other-input").set_input_files({"name": "d.html", "mimeType": "text/html", "buffer": other})
    await expect(verdict).to_contain_text("本文件不涉及检查人员")
    await page.get_by_role("button", name="回到本页所附的证明文件").click()
    await expect(verdict).to_contain_text("仅限专班内部")


async def test_what_a_file_says_is_text(desk: Desk) -> None:
    """Markup in ids and names is shown as it is written, wherever it appears."""
    random = Random(12)
    proofs = (right_proof(random) for _ in range(99))
    proof = next(
        it for it in proofs if "names" in it and MARKUP in str(it["result"]) and MARKUP in str(it["transcript"])
    )
    page = await desk.open(write_proof(proof))
    await expect(page.locator("#verdict")).to_have_class("verdict good")
    await page.locator("#people-input").fill("img")
    await page.locator("#people-input").press("Enter")
    await page.get_by_role("button", name="改动并重新核验").click()
    for place in ("#outcome", "#people-answer", "#throws-answer", "#play-answer"):
        await expect(page.locator(place)).to_contain_text(re.compile("<img src|不通过"))
    assert await page.locator("img").count() == 0


async def test_it_can_be_used_by_keyboard_alone(desk: Desk) -> None:
    """Tab goes through everything in the order of the page, Enter presses and follows; what was led to is read next."""
    page = await desk.open(write_proof(JOINT))
    passed: list[str] = []
    while "play-try" not in passed:
        await page.keyboard.press("Tab")
        passed.append(await page.evaluate("document.activeElement.id || document.activeElement.hash || ''"))
        if passed[-1] == "people-input":
            await page.keyboard.type("民政-005")
            await page.keyboard.press("Enter")
        assert len(passed) < 40
    stops = (
        "language",
        "#people-title",
        "compare-input",
        "people-input",
        "throws-department",
        "throws-input",
        "play-kind",
    )
    assert [each for each in passed if each in stops] == list(stops)
    await expect(page.locator("#people-answer")).to_contain_text("本次抽中")
    await page.keyboard.press("Enter")
    await expect(page.locator("#play-answer")).to_contain_text("被发现了")


async def test_printed_it_keeps_what_was_found_and_drops_what_one_presses(desk: Desk) -> None:
    """On paper stand verdict, steps, result and limits; forms, buttons and jumps do not."""
    page = await desk.open(write_proof(JOINT))
    await page.emulate_media(media="print")
    for kept in ("核验通过", "逐项核验", "抽取结果", "本页不能证明什么"):
        await expect(page.get_by_role("heading", name=kept, exact=True)).to_be_visible()
    for dropped in ("button", "form", "nav"):
        await expect(page.locator(dropped).filter(visible=True)).to_have_count(0)
    await page.emulate_media(media="screen")


async def test_the_public_edition_is_searched_by_id(desk: Desk) -> None:
    """It says that it has no names of people, has none, and finds somebody by their id; saved, it is the same file."""
    raw = write_proof(public_edition(JOINT))
    page = await desk.open(raw)
    await expect(page.locator("#edition")).to_contain_text("不含人员姓名")
    await page.get_by_label("人员编号，或单位名称、编号").fill("民政-005")
    await page.get_by_role("button", name="查找", exact=True).click()
    await expect(page.locator("#people-answer")).to_contain_text("本次抽中")
    assert "示例人员" not in await page.locator("body").inner_text()
    async with page.expect_download() as saving:
        await page.get_by_role("button", name="另存证明文件").click()
    saved = await saving.value
    assert saved.suggested_filename == "proof-2026-010.json"
    assert Path(await saved.path()).read_bytes() == raw
