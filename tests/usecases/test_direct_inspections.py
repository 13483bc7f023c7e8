"""Inspections that are not drawn: entered with their reason, people picked by hand."""

from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest

from bot.domain.draw1.manifest import Stage
from bot.domain.draw_plans import usual_choice
from bot.domain.rounds import Origin
from bot.usecases.draws import substituting
from bot.usecases.draws.lists import draw_plan
from handlers import board, direct_inspections, mine, recusals, substitutes
from handlers import notices as notice_routes
from handlers.routes import Route
from tests.drawn import draw_round
from tests.office import Office, office
from tests.talk import GROUP, Talk

ROUTES: list[Route] = [
    *notice_routes.ROUTES,
    *mine.ROUTES,
    *board.ROUTES,
    *recusals.ROUTES,
    *substitutes.ROUTES,
    *direct_inspections.ROUTES,
]
WORDS = "示例举报内容 <i>💥</i>"
Scene = tuple[Office, Talk]


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return a task force of twelve institutions and three officers a department."""
    async with office(targets=12, officers=3) as desk:
        yield desk, Talk(desk, ROUTES)


async def choose(desk: Office, talk: Talk, who: str, *officers: str, day: str = "2026年11月25日（周三）") -> None:
    """Enter a complaint about the third institution, up to the team."""
    await talk.say(who, "/direct")
    await talk.press(who, "投诉举报")
    await talk.say(who, WORDS)
    await talk.say(who, "站03")
    await talk.press(who, "示例护理站03")
    await talk.press(who, day)
    for staff_no in officers:
        person = desk.people[staff_no]
        tab = next((each for each in talk.last(who).buttons if each.startswith(f"{person.department}（")), None)
        if tab is not None:
            await talk.press(who, tab)
        await talk.press(who, person.name)


async def enter(desk: Office, talk: Talk, who: str = "leader", *officers: str) -> None:
    """Enter it with that team."""
    await choose(desk, talk, who, *officers)
    await talk.press(who, "预览")
    await talk.press(who, "确认登记")


async def test_a_complaint_is_inspected(scene: Scene) -> None:
    """A round of its own, seats, a visit with records, notices that say how it came about; the group learns no words."""
    desk, talk = scene
    await enter(desk, talk, "leader", "yb1", "yb2", "mz1", "mz2")
    async with desk.tx() as tx:
        round_ = (await tx.rounds.of_task_force("ltc"))[0]
        (visit,) = await tx.inspections.of_round(round_.id)
        records = await tx.inspections.records(visit.id)
        entry = (await tx.ledger.entries("ltc"))[-1]
    assert (round_.number, round_.origin, visit.inspect_on) == ("直2026-001", Origin.DIRECT, date(2026, 11, 25))
    assert [each.department for each in records] == ["医保", "民政"]
    assert (entry.event, "示例举报" in entry.data) == ("inspection-entered", False)
    notice = talk.last("yb1")
    assert "安排，您参加“直接检查 2026-001”（投诉举报）" in notice.text
    assert "抽" not in notice.text
    assert "2026年11月25日" in notice.text
    assert list(notice.buttons)[:1] == ["接受"]
    assert "示例举报" not in notice.text
    group = talk.find(GROUP, "直接检查 直2026-001").text
    assert "医保、民政" in group
    assert "示例护理站03" in group
    assert "举报" not in talk.reads(GROUP)
    await talk.say("mz1", "/my")
    assert "直接检查" in talk.last("mz1").text
    desk.pass_time(days=10)
    await talk.say("mz1", "/my")
    assert "示例护理站03" in talk.last("mz1").text, "shown until the visit is over"


async def test_a_second_visit_is_warned_of(scene: Scene) -> None:
    """Where a visit is not over yet, whoever enters another reads so before choosing the day."""
    desk, talk = scene
    await enter(desk, talk, "leader", "yb1", "yb2")
    await talk.say("deputy", "/direct")
    await talk.press("deputy", "移送案件")
    await talk.say("deputy", WORDS)
    await talk.say("deputy", "站03")
    await talk.press("deputy", "示例护理站03")
    assert "该对象已有 2026年11月25日（周三） 的检查尚未结束" in talk.last("deputy").text


async def test_only_fit_officers_are_offered(scene: Scene) -> None:
    """Nobody off duty, without a certificate on the day, or barred; toggled out again; never one alone."""
    desk, talk = scene
    async with desk.tx() as tx:
        targets = await tx.targets.of_task_force("ltc")
        await tx.recusals.bar("ltc", desk.people["yb3"].id, targets[2].id, None, None)
        await tx.people.change(desk.people["mz3"].id, certificate_expires=date(2026, 11, 24))
        await tx.people.change(desk.people["wj3"].id, active=False)
    await choose(desk, talk, "leader", "yb1", "mz1")
    for staff_no in ("yb3", "mz3", "wj3", "leader"):
        assert desk.people[staff_no].name not in talk.last("leader").buttons
        assert "不能选取" in await talk.send_press("leader", f"direct.toggle:{desk.people[staff_no].id}")
    assert "医保、民政不足 2 名" in await talk.press("leader", "预览")
    await talk.press("leader", "✓ " + desk.people["mz1"].name)
    await talk.press("leader", "医保（已选 1）")
    await talk.press("leader", "✓ " + desk.people["yb1"].name)
    assert "尚未选取" in await talk.press("leader", "预览")


async def test_a_liaison_uses_only_their_own_officers(scene: Scene) -> None:
    """No other department can be leafed through, nor forged in."""
    desk, talk = scene
    await choose(desk, talk, "liaison-mz", "mz1", "mz2")
    assert not any("已选" in each for each in talk.last("liaison-mz").buttons)
    assert "不能选取" in await talk.send_press("liaison-mz", f"direct.toggle:{desk.people['yb1'].id}")
    await talk.press("liaison-mz", "预览")
    assert "&lt;i&gt;💥" in talk.last("liaison-mz").text
    stale = talk.last("liaison-mz").buttons["确认登记"]
    await talk.press("liaison-mz", "返回选择人员")
    await talk.press("liaison-mz", desk.people["mz3"].name)
    assert "失效" in await talk.send_press("liaison-mz", stale)
    await talk.press("liaison-mz", "预览")
    again = talk.last("liaison-mz").buttons["确认登记"]
    await talk.press("liaison-mz", "确认登记")
    assert "失效" in await talk.send_press("liaison-mz", again), "pressed twice it is entered once"
    async with desk.tx() as tx:
        assert len(await tx.rounds.of_task_force("ltc")) == 1


async def test_bad_words_and_days(scene: Scene) -> None:
    """Too long, unknown institutions, no days, days off and the past are refused with what to do next."""
    desk, talk = scene
    await talk.say("leader", "/direct")
    assert "失效" not in await talk.press("leader", "专项检查")
    await talk.say("leader", "字" * 301)
    assert "超过 300 字" in talk.last("leader").text
    await talk.say("leader", WORDS)
    assert "共 12 家" in talk.last("leader").text
    await talk.press("leader", "下一页 ›")
    assert "示例护理站12" in talk.last("leader").buttons
    await talk.say("leader", "%_<b>💥")
    assert "没有符合" in talk.last("leader").text
    await talk.say("leader", "000003")
    await talk.press("leader", "示例护理站03")
    for words, said in (
        ("x", "未能识别"),
        ("2026-11-20", "日期须在 2026-11-"),
        ("11月28日", "不是工作日"),
        ("2030-1-1", "日期须在"),
    ):
        await talk.say("leader", words)
        assert said in talk.last("leader").text
    await talk.say("leader", "12月8日")
    assert "选择检查人员" in talk.last("leader").text
    async with desk.tx() as tx:
        await tx.drafts.end(desk.people["leader"].user_id or 0)
    assert "失效" in await talk.send_press("leader", "direct.preview")
    assert "失效" in await talk.send_press("leader", "direct.at:T000001")


async def test_what_became_unfit_meanwhile_is_not_entered(scene: Scene) -> None:
    """Suspended between preview and confirmation; an institution that was retired."""
    desk, talk = scene
    await choose(desk, talk, "leader", "yb1", "yb2")
    await talk.press("leader", "预览")
    async with desk.tx() as tx:
        await tx.people.change(desk.people["yb2"].id, active=False)
    assert "不能选取" in await talk.press("leader", "确认登记")
    async with desk.tx() as tx:
        targets = await tx.targets.of_task_force("ltc")
        await tx.people.change(desk.people["yb2"].id, active=True)
        await tx.targets.change(targets[2].id, status="suspended")
    assert "已停用" in await talk.press("leader", "确认登记")
    async with desk.tx() as tx:
        assert await tx.rounds.of_task_force("ltc") == []


async def test_a_released_seat_is_drawn_for(scene: Scene) -> None:
    """Whoever steps back from a direct inspection is replaced by lot, as everywhere; nobody is picked."""
    desk, talk = scene
    await enter(desk, talk, "leader", "yb1", "yb2")
    await talk.press("yb1", "因故不能参加")
    await talk.press("yb1", "因病")
    await talk.press("yb1", "确认提交")
    await talk.press("head-yb", "同意")
    assert "1 个席位空缺" in talk.last("leader").text
    async with desk.tx() as tx:
        round_ = (await tx.rounds.of_task_force("ltc"))[0]
        plan = await draw_plan(tx, desk.task_force, usual_choice(desk.task_force, Stage.SUBSTITUTES, round_.id))
    assert [member.id for member in plan.pools[0].members if (member.id, plan.seats[0].target) not in plan.barred] == [
        desk.people["yb3"].id
    ]
    async with desk.tx() as tx:
        await substituting.open_substitutes(tx, desk.people["leader"], desk.task_force, round_.id)
    async with desk.tx() as tx:
        assert await tx.draws.unfinished("ltc") is not None


async def test_the_drawn_round_stays_in_sight(scene: Scene) -> None:
    """A direct inspection does not take the board from the drawn round, nor its people's tasks."""
    desk, talk = scene
    await draw_round(desk, {1: ("yb1", "yb2")})
    await enter(desk, talk, "leader", "yb1", "yb2")
    await talk.say("leader", "/board")
    assert "示例第一轮检查" in talk.last("leader").text
    desk.pass_time(days=30)
    await talk.say("yb1", "/my")
    assert "示例护理站01" in talk.last("yb1").text
    assert "示例护理站03" in talk.last("yb1").text
    assert desk.now.date() > date(2026, 12, 1) + timedelta(days=1)
