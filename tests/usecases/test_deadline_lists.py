"""Deadlines to look at: one's own, all of the task force's, the group's digest, the calendar file; and counted anew."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest

from bot.usecases.deadlines import terms
from bot.usecases.deadlines import upkeep as deadline_upkeep
from reminders.workdays import Calendar, HolidayNotice
from storage.database import Database
from storage.transaction import Tx
from tests.deadline_scene import DeadlineScene, deadline_scene
from tests.talk import GROUP


@pytest.fixture
async def scene() -> AsyncIterator[DeadlineScene]:
    """Return two visits whose publications are due on Wednesday, 13 January 2027."""
    async with deadline_scene() as made:
        yield made


async def test_my_deadlines(scene: DeadlineScene) -> None:
    """Soonest first, with the buttons to where each is done; the liaison sees the department's; others are told what next."""
    async with scene.office.tx() as tx:
        await terms.set_day(tx, "ltc", "certificate", 1, date(2026, 12, 20), person=scene.office.people["yb1"].id)
    await scene.talk.say("yb1", "我的期限")
    said = scene.talk.last("yb1")
    assert "共 3 项，逾期 0 项，今日到期 0 项" in said.text
    assert said.text.index("执法证到期") < said.text.index("示例护理站01") < said.text.index("示例护理站02")
    assert list(said.buttons)[1:] == ["2. 示例护理站01", "3. 示例护理站02", "日历文件"]
    assert said.buttons["2. 示例护理站01"].startswith("publication.show:")
    assert next(iter(said.buttons.values())).startswith("deadline.show:")
    await scene.talk.say("liaison-mz", "/due")
    assert scene.talk.last("liaison-mz").text.count("公示检查结果") == 2
    for nobody in ("wj1", "observer"):
        await scene.talk.say(nobody, "/due")
        assert "目前没有由您办理的期限" in scene.talk.last(nobody).text


async def test_many_are_paged(scene: DeadlineScene) -> None:
    """Eight on a page, in place; a page that is no more is the last one."""
    async with scene.office.tx() as tx:
        for k in range(17):
            own = scene.office.people["wj1"].id
            await terms.set_day(tx, "ltc", "certificate", k, date(2026, 12, 20) + timedelta(days=k), person=own)
    await scene.talk.say("wj1", "/due")
    assert "\n8. " in scene.talk.last("wj1").text
    await scene.talk.press("wj1", "下一页 ›")
    await scene.talk.press("wj1", "下一页 ›")
    assert scene.talk.last("wj1").edits == 2
    assert "17. " in scene.talk.last("wj1").text
    await scene.talk.send_press("wj1", "due.page:99")
    assert "17. " in scene.talk.last("wj1").text


async def test_all_are_for_the_chairs(scene: DeadlineScene) -> None:
    """By department, overdue first, counts at the top; nobody else may."""
    for who in ("yb1", "liaison-yb", "head-yb", "observer"):
        await scene.talk.say(who, "/due all")
        assert "示例护理站" not in scene.talk.last(who).text
    scene.set_clock("2027-01-14T08:00")
    key = await scene.visits.publication(scene.office, 2, "民政")
    async with scene.office.tx() as tx:
        await terms.set_day(tx, "ltc", "publication", key, date(2027, 3, 1), department="民政")
    await scene.talk.say("deputy", "/due all")
    said = scene.talk.last("deputy").text
    assert "共 4 项，逾期 3 项" in said
    assert "医保：2 项，逾期 2 项" in said
    assert "民政：2 项，逾期 1 项" in said
    part = said.split("<b>民政</b>")[1]
    assert part.index("示例护理站01") < part.index("示例护理站02")
    await scene.talk.press("deputy", "返回我的期限")
    assert "我的期限" in scene.talk.last("deputy").text
    await scene.talk.press("deputy", "全部期限")
    assert "共 4 项" in scene.talk.last("deputy").text


async def test_nothing_at_all(scene: DeadlineScene) -> None:
    """An empty list says where deadlines come from."""
    for k in (1, 2):
        for department in ("医保", "民政"):
            await scene.publish(k, department)
    await scene.talk.say("leader", "/due ALL")
    assert "没有未办结的期限" in scene.talk.last("leader").text


def digests(scene: DeadlineScene) -> list[str]:
    """Return the digests in the group."""
    return [each.text for each in scene.talk.screen(GROUP).values() if "本周期限" in each.text]


async def test_the_week_in_the_group(scene: DeadlineScene) -> None:
    """Monday at nine, once: counts by department, no names, nothing found; silent in a week without any."""
    await scene.at("2026-12-07T09:00")
    assert digests(scene) == []
    for moment in ("2027-01-11T08:59", "2027-01-11T09:00", "2027-01-11T09:00:05", "2027-01-12T09:00"):
        await scene.at(moment)
    (said,) = digests(scene)
    assert "本周到期 4 项，逾期 0 项" in said
    assert "医保：本周到期 2 项" in said
    assert "示例人员" not in said
    assert "中断" not in said
    await scene.at("2027-01-19T14:00")
    assert "本周到期 0 项，逾期 4 项" in digests(scene)[1]
    assert "晚于应发时间" in digests(scene)[1], "the bot was down on Monday"


async def test_a_week_that_begins_with_holidays(scene: DeadlineScene) -> None:
    """The first working day is the week's beginning: 2026's National Day week has none before Thursday's make-up."""
    async with scene.office.tx() as tx:
        await terms.set_day(tx, "ltc", "interview", 9, date(2026, 10, 9), department="医保")
    for day in ("2026-10-05", "2026-10-06", "2026-10-07"):
        await scene.at(f"{day}T09:00")
    assert digests(scene) == []
    await scene.at("2026-10-08T09:00")
    (said,) = digests(scene)
    assert "中断" not in said


async def test_the_calendar_file(scene: DeadlineScene) -> None:
    """All-day entries that stay the same ones when a day moves; provisional ones say so; an alarm the day before."""
    await scene.talk.say("yb1", "/calendar")
    first = events(scene)
    assert [each["summary"] for each in first.values()] == [
        "公示检查结果：示例护理站01（暂估）",
        "公示检查结果：示例护理站02（暂估）",
    ]
    uid, one = next(iter(first.items()))
    assert one["dtstart"].dt == date(2027, 1, 13)
    assert one["dtend"].dt == date(2027, 1, 14)
    assert one.walk("VALARM")[0]["trigger"].dt == timedelta(days=-1)
    key = await scene.visits.publication(scene.office, 1, "医保")
    async with scene.office.tx() as tx:
        await terms.set_day(tx, "ltc", "publication", key, date(2027, 2, 1), department="医保")
    await scene.talk.send_press("yb1", "due.calendar")
    again = events(scene)
    assert again[uid]["dtstart"].dt == date(2027, 2, 1)
    assert int(again[uid]["sequence"]) > int(one["sequence"])
    rest = [each for each in first if each != uid]
    assert all(again[each].to_ical() == first[each].to_ical() for each in rest)


async def test_visits_are_in_the_calendar() -> None:
    """One's own, until they have ended."""
    async with deadline_scene(reported=(1,)) as scene:
        await scene.talk.say("yb1", "/calendar")
        found = [str(each["summary"]) for each in events(scene).values()]
        assert "检查：示例护理站02" in found
        assert "检查：示例护理站01" not in found
        await scene.talk.say("observer", "/calendar")
        assert events(scene) == {}


def events(scene: DeadlineScene) -> dict[str, Any]:
    """Return the entries of the newest calendar file, by UID."""
    file = scene.talk.files[-1]
    assert file.name == "deadlines.ics"
    calendar = icalendar.Calendar.from_ical(file.content)
    assert calendar["prodid"]
    found = [each for each in calendar.walk("VEVENT") if isinstance(each, icalendar.Event)]
    assert len({str(each["uid"]) for each in found}) == len(found)
    return {str(each["uid"]): each for each in found}


# --- the plan, and what is counted anew -------------------------------------------------------------------------------


async def test_the_years_plan(scene: DeadlineScene) -> None:
    """Due by 15 March, said to the chairs from the first working day from 15 February on, then until it is done."""
    await scene.at("2027-01-04T09:00")
    async with scene.office.tx() as tx:
        plan = await tx.deadlines.find("ltc", "plan", 2027)
    assert plan is not None
    assert plan.due_on == date(2027, 3, 15)
    for department in ("医保", "民政"):
        for k in (1, 2):
            await scene.publish(k, department)
    await scene.at("2027-02-12T09:00")
    assert scene.reminders("leader") == []
    await scene.at("2027-02-15T09:00")
    assert "2027 年度抽查计划" in scene.reminders("leader")[0]
    assert len(scene.reminders("deputy")) == 1
    for day in ("2027-03-15", "2027-03-16", "2027-03-17"):
        await scene.at(f"{day}T09:00")
    assert len(scene.reminders("leader")) == 4
    assert "已逾期 2 个工作日" in scene.reminders("leader")[-1]
    await scene.talk.press("leader", "办结")
    await scene.at("2027-03-18T09:00")
    assert len(scene.reminders("leader")) == 4


async def test_no_plan_is_asked_for_of_a_year_before_our_time() -> None:
    """Not set up yet by March: the plan of that year is not made overdue; else it is."""
    async with deadline_scene(reported=()) as scene:
        await scene.at("2026-12-02T09:00")
        async with scene.office.tx() as tx:
            assert await tx.deadlines.find("ltc", "plan", 2026) is None
        async with scene.office.database.transaction(scene.office.now - timedelta(days=300)) as tx:
            await tx.ledger.append("ltc", "operator", "task-force-added", {})
        await scene.at("2026-12-03T09:00")
        async with scene.office.tx() as tx:
            assert await tx.deadlines.find("ltc", "plan", 2026) is not None


# Invented: the notice of 2027 as it might be, with one more day off in January than the law has.
NOTICE = HolidayNotice(2027, frozenset({date(2027, 1, 1), date(2027, 1, 4)}), frozenset({date(2027, 1, 9)}))


def told(database: Database, notice: HolidayNotice) -> None:
    """Let the database know a notice, as after a new start."""
    database._calendar = Calendar([notice])


async def test_a_notice_settles_what_was_provisional(scene: DeadlineScene) -> None:
    """Counted anew at the start with it: whoever is concerned reads the new days in one message; an entry in the ledger."""
    await scene.at("2026-12-02T09:00")
    other = HolidayNotice(2027, NOTICE.days_off)
    told(scene.office.database, other)
    await scene.at("2026-12-02T20:00")
    assert "重新计算" not in scene.talk.reads("yb1"), "not in the evening"
    for hour in ("09:00", "09:01", "17:00"):
        await scene.at(f"2026-12-03T{hour}")
    said = [each.text for each in scene.talk.screen("yb1").values() if "重新计算" in each.text]
    assert len(said) == 1
    assert said[0].count("由 2027年1月13日（周三） 变更为 2027年1月14日（周四）") == 2
    assert "示例护理站02" not in scene.talk.reads("yb2")
    assert "重新计算" not in scene.talk.reads("leader")
    told(scene.office.database, NOTICE)
    await scene.at("2026-12-03T17:01")
    assert "由 2027年1月14日（周四） 变更为" not in scene.talk.reads("yb1"), "it was final"
    async with scene.office.tx() as tx:
        entries = [each for each in await tx.ledger.entries("ltc") if each.event == "deadline-reckoned"]
        assert await tx.deadlines.provisional() == []
    assert len(entries) == 1


async def test_a_notice_that_moves_nothing_confirms(scene: DeadlineScene) -> None:
    """The day is the same, but sure now."""
    told(scene.office.database, NOTICE)
    async with scene.office.tx() as tx:
        await deadline_upkeep.reckon_all(tx)
    await scene.talk.deliver()
    assert scene.talk.reads("yb1").count("确定为 2027年1月13日（周三）") == 2


async def test_days_begin_once() -> None:
    """What is done once a day is not done again when the clock is put back."""

    async def begun(tx: Tx, day: int) -> bool:
        return await tx.deadlines.begin_day("example", date(2026, 12, day))

    async with deadline_scene(reported=()) as scene, scene.office.tx() as tx:
        assert [await begun(tx, day) for day in (1, 1, 2, 1, 2, 5)] == [True, False, True, False, False, True]
