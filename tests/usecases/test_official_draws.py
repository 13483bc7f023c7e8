"""A draw made in the official system is entered: by hand or by file, compared, confirmed, never called ours."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot.domain.draw1.manifest import Stage
from bot.domain.draw_plans import usual_choice
from bot.domain.refusals import Refusal
from bot.domain.rounds import Origin
from bot.usecases.draws.lists import draw_plan
from bot.usecases.official_draws.files import read_file
from handlers import board, draws, mine, official_draws, rosters
from handlers import notices as notice_routes
from handlers.routes import Route
from tests.files.rosters import workbook
from tests.office import Office, office
from tests.talk import GROUP, Talk

ROUTES: list[Route] = [
    *notice_routes.ROUTES,
    *mine.ROUTES,
    *board.ROUTES,
    *draws.ROUTES,
    *rosters.ROUTES,
    *official_draws.ROUTES,
]
HEADINGS = ("序号", "检查对象名称", "统一社会信用代码", "检查人员", "部门", "执法证号")
Scene = tuple[Office, Talk]


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return a task force of five institutions and three officers a department."""
    async with office(targets=5, officers=3) as desk:
        yield desk, Talk(desk, ROUTES)


def names(desk: Office, *staff_nos: str) -> str:
    """Return people's names as a result lists them."""
    return "、".join(desk.people[each].name for each in staff_nos)


async def begin(talk: Talk, who: str = "liaison-yb", number: str = "示例任务 2026<3>") -> None:
    """Enter number, title and day."""
    await talk.say(who, "/official")
    await talk.say(who, number)
    await talk.say(who, "示例部门联合抽查")
    await talk.say(who, "12月8日")


async def test_entered_by_hand(scene: Scene) -> None:
    """Number, title, day, a line for each institution, preview, confirmation: a round whose notices say where it was drawn."""
    desk, talk = scene
    await begin(talk)
    result = f"示例护理站01：{names(desk, 'yb1', 'yb2')}；{names(desk, 'mz1', 'mz2')}\n示例护理站02：{names(desk, 'wj1', 'wj2')}"
    await talk.say("liaison-yb", result)
    assert "可录入检查对象 2 家，检查人员 6 人次" in talk.last("liaison-yb").text
    assert "只录入无误的" not in talk.last("liaison-yb").buttons
    await talk.press("liaison-yb", "确认录入")
    async with desk.tx() as tx:
        round_ = (await tx.rounds.of_task_force("ltc"))[0]
        visits = await tx.inspections.of_round(round_.id)
        records = await tx.inspections.records_of([each.id for each in visits])
        assert [each.draw for each in await tx.assignments.of_round(round_.id)] == [None] * 6
        assert (await tx.ledger.entries("ltc"))[-1].event == "official-draw-entered"
        choice = usual_choice(desk.task_force, Stage.JOINT)
        plan = await draw_plan(tx, desk.task_force, choice)
    assert (round_.origin, round_.reference, round_.number) == (Origin.OFFICIAL, "示例任务 2026<3>", "官2026-001")
    assert {each.inspect_on for each in visits} == {date(2026, 12, 8)}
    assert sorted(each.department for each in records) == ["医保", "卫健", "民政"]
    assert [each.reason for each in plan.left_out] == ["inspected", "inspected"]
    notice = talk.last("yb1").text
    assert "经官方系统抽取（任务编号 示例任务 2026&lt;3&gt;），您参加“示例部门联合抽查”" in notice
    for words in (notice, talk.reads(GROUP), talk.last("liaison-yb").text):
        assert not any(claim in words for claim in ("摇号", "公证", "核验", "验证", "证明"))
    assert "官方系统抽取，任务编号" in talk.find(GROUP, "看板").text
    assert "示例护理站01、示例护理站02" in talk.find(GROUP, "看板").text
    assert "录入官方系统抽取结果" in talk.reads(GROUP)
    await talk.say("yb1", "/my")
    assert "官方系统抽取，任务编号 示例任务" in talk.last("yb1").text
    await talk.say("observer", "/draws")
    assert "官方系统抽取</b>　任务编号 示例任务" in talk.last("observer").text


async def test_entered_by_file(scene: Scene) -> None:
    """Several people in one cell or a row for each, the institution merged over rows, the code beside it."""
    desk, talk = scene
    await begin(talk)
    rows = [
        ("示例地区抽查结果",),
        HEADINGS,
        (1, "示例护理站01", "000000000000001", names(desk, "yb1", "yb2"), "区医保局", ""),
        (None, None, None, desk.people["mz1"].name, "民政", "示例证mz001"),
        (None, None, None, desk.people["mz2"].name, "民政", None),
        (2, None, "000000000000002", names(desk, "wj1", "wj2"), None, "示例证wj001、示例证wj002"),
    ]
    await talk.give("liaison-yb", "抽取结果.xlsx", workbook(rows))
    assert "可录入检查对象 2 家，检查人员 6 人次" in talk.last("liaison-yb").text
    assert "不予录入" not in talk.last("liaison-yb").text
    table = "检查对象,姓名\n示例护理站03," + names(desk, "yb1", "yb2") + "\n"
    await talk.give("liaison-yb", "抽取结果.csv", table.encode("gb18030"))
    assert "可录入检查对象 1 家" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "确认录入")
    async with desk.tx() as tx:
        round_ = (await tx.rounds.of_task_force("ltc"))[0]
        assert len(await tx.rounds.seats(round_.id)) == 2


async def test_what_is_wrong_is_listed(scene: Scene) -> None:
    """Row and reason; entered only when it is said that the rest is meant, and only as it was shown."""
    desk, talk = scene
    await begin(talk)
    own = names(desk, "yb1", "yb2")
    await talk.say("liaison-yb", f"示例护理站01：{own}、示例无名\n示例无此站：{own}")
    shown = talk.last("liaison-yb")
    assert "第 1 行：人员不在名录，或部门、证号不符：示例无名" in shown.text
    assert "第 2 行：检查对象不在名录：示例无此站" in shown.text
    assert "确认录入" not in shown.buttons
    data = shown.buttons["只录入无误的"]
    assert "2 项不予录入" in await talk.send_press("liaison-yb", data.replace("partly", "enter"))
    assert "由他人发送" in await talk.send_press("leader", data)
    roster = f"roster.preview:{data.split(':')[1]}:1"
    assert "/menu" in await talk.send_press("liaison-yb", roster), "what is kept here is no roster"
    async with desk.tx() as tx:
        await tx.people.change(desk.people["yb2"].id, active=False)
    await talk.press("liaison-yb", "只录入无误的")
    assert "名录在此期间已有变动" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "只录入无误的")
    assert "已录入" in talk.last("liaison-yb").text
    assert "已经录入" in await talk.send_press("liaison-yb", data)
    async with desk.tx() as tx:
        round_ = (await tx.rounds.of_task_force("ltc"))[0]
        assert [each.person for each in await tx.assignments.of_round(round_.id)] == [desk.people["yb1"].id]


async def test_a_task_number_is_entered_once(scene: Scene) -> None:
    """Asked for again it is refused at once; two who had begun before: the second at the confirmation."""
    desk, talk = scene
    result = f"示例护理站01：{names(desk, 'yb1', 'yb2')}"
    for who in ("liaison-yb", "leader"):
        await begin(talk, who)
        await talk.say(who, result)
    await talk.press("leader", "确认录入")
    assert "已经录入，不能重复" in await talk.press("liaison-yb", "确认录入")
    await talk.say("deputy", "/official")
    await talk.say("deputy", "示例任务 2026<3>")
    assert "已经录入，不能重复" in talk.last("deputy").text
    async with desk.tx() as tx:
        assert len(await tx.rounds.of_task_force("ltc")) == 1


async def test_bad_answers(scene: Scene) -> None:
    """Too long, no day, no result, not to be fetched, given up: each is told what to do next."""
    _, talk = scene
    await talk.say("leader", "/official")
    await talk.say("leader", "x" * 61)
    assert "超过 60 字" in talk.last("leader").text
    await talk.say("leader", "示例1")
    await talk.say("leader", "题" * 61)
    assert "超过 60 字" in talk.last("leader").text
    await talk.say("leader", "💥 <b>")
    for words, said in (("x", "未能识别"), ("2020-1-1", "日期须在 2026-08-25 至")):
        await talk.say("leader", words)
        assert said in talk.last("leader").text
    await talk.press("leader", "2026年11月24日（周二）")
    await talk.give("leader", "a.xlsx", None)
    assert "未能取得" in talk.last("leader").text
    await talk.say("leader", "💥 <b>")
    assert "没有可以录入的内容" in talk.last("leader").text
    await talk.press("leader", "放弃")
    assert "已放弃录入任务 示例1" in talk.last("leader").text
    assert "失效" in await talk.send_press("leader", "official.on:20261201")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"", "roster-file-empty"),
        ("a.xlsx", b"%PDF", "roster-file-disguised"),
        ("a.exe", b"MZ", "roster-file-unknown-type"),
        ("a.csv", "名称,姓名\n甲,乙".encode(), "official-file-headings"),
        ("a.csv", "检查对象,姓名\n,\n".encode(), "official-file-empty"),
    ],
)
def test_files_that_are_no_result(name: str, content: bytes, code: str) -> None:
    """Refused as a whole, with the reason."""
    with pytest.raises(Refusal) as refused:
        read_file(name, content)
    assert refused.value.code == code


def test_rows_that_cannot_be_read() -> None:
    """Formulas, uneven lists, nobody named: the row is refused, the others stand."""
    rows = [
        ("检查对象", "检查人员", "执法证号"),
        ("示例护理站01", "=A1", ""),
        ("示例护理站01", "张三、李四", "证1"),
        ("示例护理站01", "", "证1"),
        ("示例护理站01", "张三、李四", "证1；证2"),
    ]
    lines = read_file("a.xlsx", workbook(rows)).lines
    assert [each.fault for each in lines] == ["official-row-cell", "official-row-uneven", "official-row-unread", ""]
    assert [(each.name, each.certificate) for each in lines[3].people] == [("张三", "证1"), ("李四", "证2")]
