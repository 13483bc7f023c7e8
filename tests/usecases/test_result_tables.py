"""The table of results to publish: opened as its readers open it."""

import io
from collections.abc import AsyncIterator
from datetime import date

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from bot.domain.deadlines import DeadlineKind
from bot.domain.messages import Pointless
from bot.usecases.deadlines import terms
from handlers.result_tables import text_file, workbook_file
from storage.tables.rosters import targets
from tests.drawn import draw_round
from tests.publication_scene import Scene, publication_scene
from tests.visits import arranged

HEADINGS = (
    "序号",
    "检查对象",
    "统一社会信用代码",
    "检查任务",
    "检查部门",
    "检查日期",
    "检查结果",
    "处理措施",
    "公示内容",
    "公示日期及链接",
)


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return an inspection that ended yesterday."""
    async with publication_scene() as made:
        yield made


async def rows(scene: Scene) -> list[tuple[object, ...]]:
    """Return the workbook's rows, its heading apart."""
    async with scene.desk.tx() as tx:
        file = await workbook_file(tx, {"round": scene.visits.drawn.round})
    sheet = load_workbook(io.BytesIO(file.content)).active
    assert sheet is not None
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=2)]


async def website(scene: Scene) -> str:
    """Return the text for the website."""
    async with scene.desk.tx() as tx:
        return (await text_file(tx, {"round": scene.visits.drawn.round})).content.decode()


async def test_the_workbook(scene: Scene) -> None:
    """What is published has its day and link, what is ready waits; codes are text and keep their zeros."""
    await scene.publish()
    assert await rows(scene) == [
        (
            "1",
            "示例护理站01",
            "000000000000001",
            "示例第一轮检查",
            "区医保局",
            "2026-12-01",
            "发现问题",
            "责令限期改正",
            "本次检查发现问题，处理措施：责令限期改正。",
            "2026-12-02 https://example.gov.cn/示例公示?id=1",
        ),
        (
            "2",
            "示例护理站01",
            "000000000000001",
            "示例第一轮检查",
            "区民政局",
            "2026-12-01",
            "未发现问题",
            None,
            "本次检查未发现问题。",
            "待公示",
        ),
    ]


async def test_how_it_looks(scene: Scene) -> None:
    """A heading that stays in view, columns that can be read, every cell text."""
    async with scene.desk.tx() as tx:
        file = await workbook_file(tx, {"round": scene.visits.drawn.round})
    assert file.name == "results-2026-001.xlsx"
    sheet = load_workbook(io.BytesIO(file.content)).active
    assert sheet is not None
    assert tuple(cell.value for cell in sheet[1]) == HEADINGS
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["B"].width > 20
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    assert {cell.number_format for row in sheet.iter_rows() for cell in row} == {"@"}


async def test_nothing_is_a_formula(scene: Scene) -> None:
    """Whatever an institution is called, or a text begins with."""
    for words in ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://example.com")', "\t=1", "＝1", "a\x0b\ufffe"):
        async with scene.desk.tx() as tx:
            await tx.outbox._connection.execute(update(targets).values(name=words))
            read = (await tx.publications.of_round(scene.visits.drawn.round))[1]
            await tx.publications.change(read, words=words)
            file = await workbook_file(tx, {"round": scene.visits.drawn.round})
        sheet = load_workbook(io.BytesIO(file.content)).active
        assert sheet is not None
        for cell in (sheet["B2"], sheet["I2"]):
            assert (cell.data_type, str(cell.value).strip()) == ("s", words.strip("\t\x0b\ufffe"))
            assert cell.quotePrefix


async def test_the_text_for_the_website(scene: Scene) -> None:
    """Readable as it is."""
    await scene.publish()
    assert (await website(scene)).splitlines()[:9] == [
        "示例第一轮检查结果公示",
        "",
        "1. 示例护理站01",
        "统一社会信用代码：000000000000001",
        "检查部门：区医保局",
        "检查日期：2026-12-01",
        "检查结果：发现问题",
        "处理措施：责令限期改正",
        "公示内容：本次检查发现问题，处理措施：责令限期改正。",
    ]


async def test_what_is_left_out(scene: Scene) -> None:
    """Unsettled, withheld, withdrawn and falling results are not in it; who exports is told how many."""
    assert [row[4] for row in await rows(scene)] == ["区民政局"], "no measure about 医保's problem yet"
    await scene.ask_to_withhold("mz1")
    number, department = (await scene.publication()).id, "医保"
    with pytest.raises(Pointless):
        await rows(scene)
    await scene.talk.say("leader", "/results")
    assert "目前没有可公示的结果" in scene.talk.last("leader").text
    await scene.publish()
    await scene.talk.say("leader", "导出公示表")
    assert "已公示 1 项，待公示 0 项" in scene.talk.reads("leader")
    assert "不予公开或正在申请不予公开 1 项" in scene.talk.reads("leader")
    await scene.taps("head-mz", "同意不公开")
    assert [row[4] for row in await rows(scene)] == ["区医保局"]
    assert "民政" not in await website(scene)
    async with scene.desk.tx() as tx:
        await terms.set_day(tx, "ltc", DeadlineKind.TAKEDOWN, number, date(2026, 12, 9), department=department)
    with pytest.raises(Pointless):
        await rows(scene)


async def test_which_round(scene: Scene) -> None:
    """One is sent at once, as two files; of several one is chosen, the newest first; who may not is refused."""
    await scene.talk.say("liaison-mz", "/results")
    attachments = [each.attachment.maker for each in await scene.desk.told("liaison-mz") if each.attachment]
    assert attachments == ["result-workbook", "result-text"]
    await scene.talk.say("yb1", "/results")
    assert "您的角色不能进行此项操作" in scene.talk.last("yb1").text
    visits = await arranged(scene.desk, await draw_round(scene.desk, {3: ("mz1", "mz2")}, number="2026-002"))
    await visits.report(scene.desk, 3)
    await scene.talk.say("leader", "/results")
    assert list(scene.talk.last("leader").buttons) == ["示例第一轮检查（2026-002）", "示例第一轮检查（2026-001）"]
    await scene.taps("leader", "示例第一轮检查（2026-002）")
    sent = [each.attachment for each in await scene.desk.told("leader") if each.attachment]
    assert [dict(each.args) for each in sent] == [{"round": visits.drawn.round}] * 2


async def test_before_the_first_inspection(scene: Scene) -> None:
    """Nothing to export is said so."""
    async with scene.desk.tx() as tx:
        for each in await tx.inspections.of_task_force("ltc"):
            await tx.inspections.change(each, ended_on=None)
    await scene.talk.say("leader", "/results")
    assert "尚无已结束的检查" in scene.talk.last("leader").text
