"""The archive of a round: what is missing is said, and the file holds every paper that it may hold."""

import io
import json
import re
import zipfile
from collections.abc import AsyncIterator
from datetime import date
from urllib.parse import unquote

import pytest

from bot.domain.draw1.verify import verify
from bot.domain.excerpts import check
from bot.domain.messages import File
from bot.usecases.archives import exports
from bot.usecases.archives.contents import load
from handlers import archives as routes
from storage.tables.draws import draws
from storage.tables.inspections import publications
from tests.follow_up_scene import Aftercare, aftercare
from tests.moves import put
from tests.office import Office, office
from tests.usecases.test_draws import begin_throwing, open_usual, throw_all

PHOTO = b"\xff\xd8\xffexample"


@pytest.fixture
async def scene() -> AsyncIterator[Aftercare]:
    """Two visits, the first reported with a problem; its draw has no lists, so it counts as one that failed."""
    async with aftercare(points=True) as made:
        made.talk.routes = [*made.talk.routes, *routes.ROUTES]
        async with made.desk.tx() as tx:
            await put(tx, draws, made.visits.drawn.draw, state="failed")
        yield made


async def keep(desk: Office, subject: str, kind: str, name: str, content: bytes = PHOTO) -> None:
    """Keep a paper."""
    async with desk.tx() as tx:
        await tx.files.add("ltc", subject, kind, name, content, desk.people["yb1"].id)


async def unpacked(desk: Office, round_id: int) -> dict[str, bytes]:
    """Make the file and return what is in it, by path; its part of the ledger must hold in itself."""
    async with desk.tx() as tx:
        closing = await exports.enter(tx, desk.people["leader"].id, await load(tx, desk.task_force, round_id))
        made = await routes.MAKERS["archive-file"](tx, {"round": round_id, "seq": closing.seq})
    assert isinstance(made, File)
    with zipfile.ZipFile(io.BytesIO(made.content)) as zipped:
        assert zipped.testzip() is None
        assert check(zipped.read("ledger.jsonl")).holds
        return {each: zipped.read(each) for each in zipped.namelist()}


def links(page: str) -> list[str]:
    """Return what a page links to inside the archive."""
    found = re.findall(r'href="([^"#]+)"', page)
    return [unquote(each) for each in found if not each.startswith("http")]


async def test_what_is_missing_is_said_first(scene: Aftercare) -> None:
    """Notices without an answer, forms, publications, follow-ups: each in a line; then the button."""
    await scene.begin("yb1", "责令整改")
    await scene.fill("yb1", "2026-12-09")
    await keep(scene.desk, f"record:{scene.record}", "form", "签字.jpg")
    await scene.talk.say("leader", "/archive")
    said = scene.talk.last("leader").text
    assert "检查 2 次：已公示 0，已归档 0，已办结 0" in said
    assert f"示例护理站01：{scene.desk.people['yb2'].name} 未答复任务通知" in said
    assert "示例护理站01（卫健）：缺双方签字盖章的检查表" in said
    assert "示例护理站01（医保）：缺双方" not in said
    assert "示例护理站01（医保）：结果未公示" in said
    assert "示例护理站01（医保）：第 1 号责令整改未办结" in said
    assert "示例护理站02（卫健）：检查尚未报告结束" in said
    await scene.talk.press("leader", "导出档案")
    assert "contents.html" in scene.talk.last("leader").text
    async with scene.desk.tx() as tx:
        assert (await tx.ledger.entries("ltc"))[-1].event == "archive-exported"


async def test_every_paper_is_linked_and_there(scene: Aftercare) -> None:
    """Names as people give them are made safe; drafts stay out; the ledger tells who acted, sealed words do not show."""
    desk, record = scene.desk, scene.record
    await scene.begin("yb1", "约谈")
    await scene.fill("yb1", "2026-12-02")
    await scene.talk.press("yb1", "已约谈")
    await scene.send("yb1", b"%PDF-minutes", '../../纪要 "<1>".pdf')
    await scene.fill("yb1", "12月2日", "绝密纪要全文")
    for name in ("签字.jpg", "签字.JPG", "CON.jpg", "🙂 .jpg"):
        await keep(desk, f"record:{record}", "form", name, PHOTO + name.encode())
    await keep(desk, f"check:{record}:1", "photo", "photo.jpg")
    async with desk.tx() as tx:
        publication = (await tx.publications.of_records([record]))[record]
        await tx.publications.change(publication, state="published", link="https://example.org/?a=1&b=2")
        postponed = await tx.postponements.add(
            "ltc", scene.visits.inspections[2], "示例事由", desk.people["leader"].id, date(2026, 12, 1)
        )
    await keep(desk, f"publication:{publication.id}", "publication", "公示.jpg")
    await keep(desk, f"publication:{publication.id}", "publication-draft", "草稿.jpg")
    await keep(desk, f"postponement:{postponed}", "application", "申请.pdf")
    files = await unpacked(desk, scene.visits.drawn.round)
    page = files["contents.html"].decode()
    assert page.startswith("<!doctype html>")
    assert '<html lang="zh-CN">' in page
    assert sorted(links(page)) == sorted(each for each in files if each != "contents.html")
    assert len([each for each in files if "签字" in each]) == 2
    assert not any("草稿" in each for each in files)
    assert {each.split("/")[-1].rpartition("-")[2] for each in files if "postponements" in each} == {"申请.pdf"}
    assert any(each.startswith("001-示例护理站01/医保/") for each in files)
    assert [each for each in files if ".." in each or "<" in each] == []
    assert b"%PDF-minutes" in files.values()
    assert any(each.endswith(".docx") for each in files)
    assert 'href="https://example.org/?a=1&amp;b=2"' in page
    assert "第 1 号约谈：已办结" in page
    assert "约谈日期：2026年12月2日（周三）" in page
    assert "延期申请（原定 2026年12月1日（周二））：未决定" in page
    top, *ledger = [json.loads(line) for line in files["ledger.jsonl"].decode().splitlines()]
    events = {each.get("event") for each in ledger}
    assert {"follow-up-opened", "follow-up-held", "inspection-ended", "archive-exported"} <= events
    assert top["header"]["people"][desk.people["yb1"].id] == desk.people["yb1"].name
    everything = b"".join(content for name, content in files.items() if not name.endswith(".docx"))
    assert "绝密纪要全文" not in everything.decode(errors="ignore")


async def test_what_is_withheld_and_names_stay_out(scene: Aftercare) -> None:
    """A withheld result's papers are kept by its department; a person with points is named nowhere."""
    desk, record = scene.desk, scene.record
    await scene.begin("yb1", "支付资格记分")
    await scene.fill("yb1", "示例人员王某", "示例岗位", "3", "示例决〔2026〕1号", "12月1日")
    await scene.talk.press("yb1", "上传材料")
    await scene.send("yb1", b"\xff\xd8points-paper")
    await keep(desk, f"record:{record}", "form", "签字.jpg", b"\xff\xd8own-form")
    files = await unpacked(desk, scene.visits.drawn.round)
    assert b"\xff\xd8own-form" in files.values()
    assert b"\xff\xd8points-paper" not in files.values()
    assert "示例人员王某" not in b"".join(files.values()).decode(errors="ignore")
    async with desk.tx() as tx:
        publication = (await tx.publications.of_records([record]))[record]
        await put(tx, publications, publication.id, state="withheld", reason="绝密理由", words="绝密结果")
        await tx.ledger.append(
            "ltc", desk.people["yb1"].id, "result-prepared", {"publication": publication.id, "w": "绝密"}
        )
    files = await unpacked(desk, scene.visits.drawn.round)
    assert b"\xff\xd8own-form" not in files.values()
    assert "绝密" not in b"".join(files.values()).decode(errors="ignore")
    assert "依法不予公示，材料由本部门保存" in files["contents.html"].decode()
    assert not any(each.startswith("001-示例护理站01/医保/") for each in files)


async def test_published_filed_and_closed_are_three_states(scene: Aftercare) -> None:
    """Withheld it is filed but not published; with something open that follows it is not closed."""
    desk, records = scene.desk, scene.visits.records
    await scene.begin("yb1", "约谈")
    await scene.fill("yb1", "2026-12-02")

    async def stands(state: str) -> str:
        async with desk.tx() as tx:
            found = await tx.publications.of_records([records[1, "医保"], records[1, "卫健"]])
            await put(tx, publications, found[records[1, "卫健"]].id, state="published")
            await put(tx, publications, found[records[1, "医保"]].id, state=state)
        await scene.talk.say("liaison-wj", "/archive")
        return scene.talk.last("liaison-wj").text.splitlines()[1]

    assert "已公示 0，已归档 0，已办结 0" in await stands("due")
    assert "已公示 0，已归档 1，已办结 0" in await stands("withheld")
    assert "已公示 1，已归档 1，已办结 0" in await stands("published")
    await scene.talk.send_press("yb1", "follow-up.step:1:held")
    await scene.fill("yb1", "12月2日", "示例纪要")
    assert "已公示 1，已归档 1，已办结 1" in await stands("published")


async def test_too_much_for_a_chat(scene: Aftercare, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said how large it is and what to run instead; nothing is sent."""
    monkeypatch.setattr(exports, "MOST_SENT", 1000)
    await keep(scene.desk, f"record:{scene.record}", "form", "大.pdf", bytes(2_000_000))
    await scene.talk.say("leader", "/archive")
    said = await scene.talk.press("leader", "导出档案")
    assert "档案约 4 MB" in said
    assert "zhuanban archive 2026-001 OUT.zip --task-force ltc" in said
    assert "contents.html" not in scene.talk.reads("leader")


async def test_too_long_for_a_chat(scene: Aftercare, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many forms would have to be made that everybody else would wait: what to run instead is said."""
    monkeypatch.setattr(exports, "MOST_MADE", 2)
    await scene.talk.say("leader", "/archive")
    said = await scene.talk.press("leader", "导出档案")
    assert "不宜在聊天中导出" in said
    assert "zhuanban archive 2026-001 OUT.zip --task-force ltc" in said


async def test_before_the_first_round() -> None:
    """There is nothing yet, which is said."""
    async with office(targets=1, officers=2) as desk:
        async with desk.tx() as tx:
            await exports.show(tx, desk.people["leader"], desk.task_force)
        assert (await desk.told("leader"))[-1].text.id == "archive-none"


async def test_the_draws_proof_is_in_it() -> None:
    """It is the one that verifies, beside the lists that were committed to."""
    async with office() as desk:
        draw = await open_usual(desk)
        await begin_throwing(desk)
        await throw_all(desk)
        async with desk.tx() as tx:
            done = await tx.draws.get(draw)
        files = await unpacked(desk, done.round)
        own = {each.rpartition("/")[2]: content for each, content in files.items() if each.startswith("draws/")}
        assert sorted(own) == [f"manifest-{done.number}.json", f"proof-{done.number}.json"]
        assert verify(own[f"proof-{done.number}.json"]).failed is None
        assert json.loads(files["ledger.jsonl"].splitlines()[1])["event"] == "draw-opened"
