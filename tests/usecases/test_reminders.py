"""Reminders: who is told what, when, once, as it is at that moment."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from bot.domain.roles import Role
from bot.usecases.deadlines import terms
from tests.deadline_scene import DeadlineScene, deadline_scene
from tests.office import office
from tests.talk import GROUP


@pytest.fixture
async def scene() -> AsyncIterator[DeadlineScene]:
    """Return two visits whose publications are due on Wednesday, 13 January 2027."""
    async with deadline_scene() as made:
        yield made


async def test_those_responsible_are_reminded(scene: DeadlineScene) -> None:
    """Ten working days before: one message for all of somebody's, with target, what, day, weekday, days left, provisional."""
    await scene.at("2026-12-28T09:00")
    assert scene.reminders("yb1") == []
    await scene.at("2026-12-29T08:59")
    assert scene.reminders("yb1") == []
    await scene.at("2026-12-29T09:00")
    (said,) = scene.reminders("yb1")
    assert "示例长护险专班" in said
    assert said.count("公示检查结果　2027年1月13日（周三）（暂估）　还剩 10 个工作日") == 2
    assert said.count("・示例护理站01　") == 1
    assert "即将到期 2 项" in said
    assert "中断" not in said
    assert list(scene.talk.last("yb1").buttons) == ["我的期限", "全部明天再提醒"]
    assert scene.reminders("yb2")[0].count("公示检查结果") == 1
    assert scene.reminders("wj1") == scene.reminders("liaison-yb") == scene.reminders("leader") == []


async def test_once_and_only_once(scene: DeadlineScene) -> None:
    """However often the sweep looks; and at each step of the ladder again."""
    days = ("2026-12-29", "2027-01-06", "2027-01-08", "2027-01-12")
    for many, day in enumerate(days, 1):
        for hour in ("09:00", "09:00:01", "13:30", "17:30", "18:00"):
            await scene.at(f"{day}T{hour}")
        assert len(scene.reminders("yb2")) == many, day


async def test_on_the_day_the_liaison_too(scene: DeadlineScene) -> None:
    """Each liaison about their own department."""
    await scene.at("2027-01-12T09:00")
    assert scene.reminders("liaison-yb") == []
    await scene.at("2027-01-13T09:00")
    assert "今日到期 2 项" in scene.reminders("liaison-yb")[-1]
    assert "今日到期 2 项" in scene.reminders("yb1")[-1]
    assert scene.reminders("liaison-wj") == scene.reminders("leader") == []


async def test_overdue_goes_on_to_the_leader(scene: DeadlineScene) -> None:
    """Each working day, with the departments' names, until it is published; then no more."""
    await scene.at("2027-01-13T09:00")
    await scene.at("2027-01-14T09:00")
    (said,) = scene.reminders("leader")
    assert "逾期 4 项" in said
    assert "示例护理站01（民政）　公示检查结果　2027年1月13日（周三）（暂估）　<b>已逾期 1 个工作日</b>" in said
    assert "示例护理站01　公示" in said, "the leader's own department is not named"
    await scene.publish(1, "医保")
    await scene.publish(2, "医保")
    await scene.at("2027-01-15T09:00")
    assert "逾期 2 项" in scene.reminders("leader")[-1]
    assert len(scene.reminders("yb1")) == 2, "nothing since theirs were published"
    assert len(scene.reminders("mz1")) == 3
    await scene.at("2027-01-16T09:00")
    await scene.at("2027-01-17T09:00")
    assert len(scene.reminders("leader")) == 2, "not at the weekend"
    await scene.at("2027-01-18T09:00")
    assert "已逾期 3 个工作日" in scene.reminders("leader")[-1]


async def test_of_several_missed_the_latest_is_said_and_says_so(scene: DeadlineScene) -> None:
    """The bot was down over two steps: one message, in office hours, marked late."""
    await scene.at("2027-01-08T20:00")
    assert scene.reminders("yb1") == [], "not in the evening"
    await scene.at("2027-01-09T10:00")
    assert scene.reminders("yb1") == [], "not on a Saturday"
    await scene.at("2027-01-11T09:00")
    (said,) = scene.reminders("yb1")
    assert "还剩 2 个工作日" in said
    assert "因系统曾中断，本提醒晚于应发时间" in said
    await scene.at("2027-01-12T09:00")
    assert "中断" not in scene.reminders("yb1")[-1]


async def test_done_meanwhile_is_left_out(scene: DeadlineScene) -> None:
    """What is published between the sweep and the sending: left out; nothing left, nothing sent; put off likewise."""
    scene.set_clock("2026-12-29T09:00")
    await scene.sweep()
    await scene.publish(1, "医保")
    await scene.publish(1, "民政")
    key = await scene.visits.publication(scene.office, 2, "民政")
    async with scene.office.tx() as tx:
        await terms.set_day(tx, "ltc", "publication", key, date(2027, 3, 1), department="民政")
    await scene.talk.deliver()
    assert "即将到期 1 项" in scene.reminders("yb1")[0]
    assert "示例护理站01" not in scene.reminders("yb1")[0]
    assert scene.reminders("yb2") == scene.reminders("mz1") == scene.reminders("mz2") == []


async def test_nobody_of_the_team_left(scene: DeadlineScene) -> None:
    """Off duty or stepped back: the department's liaison; without one, the leader."""
    async with scene.office.tx() as tx:
        await tx.people.change(scene.office.people["mz1"].id, active=False)
        seat = await tx.assignments.get(scene.visits.drawn.assignments[2, "mz2"])
        await tx.assignments.change(seat, state="requested")
    await scene.at("2026-12-29T09:00")
    assert scene.reminders("mz1") == scene.reminders("mz2") == scene.reminders("leader") == []
    assert "即将到期 2 项" in scene.reminders("liaison-mz")[0]
    async with scene.office.tx() as tx:
        await tx.people.change(scene.office.people["liaison-mz"].id, roles=frozenset({Role.OBSERVER}))
    await scene.at("2027-01-06T09:00")
    assert "示例护理站02（民政）" in scene.reminders("leader")[0]


async def test_who_cannot_be_reached_is_named_in_the_group(scene: DeadlineScene) -> None:
    """In one message for all, without content; others get theirs."""
    async with scene.office.tx() as tx:
        for no in ("yb1", "mz1"):
            await tx.people.change(scene.office.people[no].id, reachable=False)
    await scene.at("2026-12-29T09:00")
    (said,) = [each.text for each in scene.talk.screen(GROUP).values() if "期限提醒，暂不能私信送达" in each.text]
    assert scene.office.people["yb1"].name in said
    assert scene.office.people["mz1"].name in said
    assert "示例护理站" not in said
    assert len(scene.reminders("yb2")) == 1


async def test_a_long_list_is_cut(scene: DeadlineScene) -> None:
    """Fifteen lines, the most urgent first, then how many more."""
    async with scene.office.tx() as tx:
        for k in range(40):
            due_on = date(2027, 1, 4 + k % 10)
            await terms.set_day(tx, "ltc", "certificate", k, due_on, person=scene.office.people["wj1"].id)
    await scene.at("2027-01-14T09:00")
    said = scene.reminders("wj1")[0]
    assert said.count("\n・") == 15
    assert "另有 25 项" in said
    assert "2027年1月4日" in said.split("\n・")[1]


async def test_a_person_of_two_task_forces_gets_one_from_each(scene: DeadlineScene) -> None:
    """Two roster entries, one chat."""
    async with scene.office.tx() as tx:
        await tx.task_forces.add(replace(await tx.task_forces.get("ltc"), id="med", chat=None))
        me = scene.office.people["yb1"]
        own = {"name": me.name, "department": "医保", "roles": frozenset({Role.INSPECTOR}), "certificate_expires": None}
        (second,) = await tx.people.add_all(
            "med", [{"staff_no": "1", "user_id": me.user_id, "chat": me.chat, **own, "reachable": True}]
        )
        await terms.set_day(tx, "med", "certificate", 1, date(2027, 1, 13), person=second)
    await scene.at("2026-12-29T09:00")
    assert len(scene.reminders("yb1")) == 2


# --- what is answered -------------------------------------------------------------------------------------------------


async def test_once_more_tomorrow(scene: DeadlineScene) -> None:
    """One deadline: the button leads to the thing, shows it, or reminds again on the next working day, for that person."""
    await scene.at("2027-01-08T09:00")
    assert list(scene.talk.last("yb2").buttons) == ["办结", "查看期限", "明天再提醒"]
    assert scene.talk.last("yb2").buttons["办结"].startswith("publication.show:")
    for _ in range(2):
        assert "2027年1月11日（周一）09:00" in await scene.talk.press("yb2", "明天再提醒")
    async with scene.office.tx() as tx:
        assert [e.event for e in await tx.ledger.entries("ltc")].count("deadline-snoozed") == 1
    await scene.at("2027-01-10T09:00")
    assert len(scene.reminders("yb2")) == 1, "not on a Sunday"
    await scene.at("2027-01-11T09:00")
    assert len(scene.reminders("yb2")) == 2
    assert "中断" not in scene.reminders("yb2")[-1]
    assert len(scene.reminders("yb1")) == 1, "nobody else asked for it"
    await scene.at("2027-01-12T09:00")
    assert len(scene.reminders("yb2")) == 3, "the ladder goes on"


async def test_all_of_a_message_once_more(scene: DeadlineScene) -> None:
    """The button under several stands for what that message named and is still open."""
    await scene.at("2027-01-08T09:00")
    assert "（2 项）" in await scene.talk.press("yb1", "全部明天再提醒")
    await scene.publish(1, "医保")
    assert "（1 项）" in await scene.talk.press("yb1", "全部明天再提醒")
    await scene.at("2027-01-11T09:00")
    assert "示例护理站02" in scene.reminders("yb1")[-1]
    assert "示例护理站01" not in scene.reminders("yb1")[-1]
    forged = scene.talk.find("yb1", "期限提醒").buttons
    data = next((each for each in forged.values() if each.startswith("due.tomorrow")), "due.tomorrow:20270108:1")
    assert "失效" in await scene.talk.send_press("yb2", data), "another person's message"


async def test_a_wish_and_a_step_come_as_one(scene: DeadlineScene) -> None:
    """Asked for again on the very day of the next step: one message, one line."""
    await scene.at("2027-01-11T10:00")
    await scene.talk.press("yb2", "明天再提醒")
    await scene.at("2027-01-12T09:00")
    assert scene.reminders("yb2")[-1].count("公示检查结果") == 1
    assert len(scene.reminders("yb2")) == 2


async def test_a_wish_for_what_is_done_is_forgotten(scene: DeadlineScene) -> None:
    """No message; and the button says that it is closed."""
    await scene.at("2027-01-08T09:00")
    await scene.talk.press("yb2", "明天再提醒")
    await scene.publish(1, "医保")
    assert "已办结" in await scene.talk.press("yb2", "明天再提醒")
    await scene.at("2027-01-11T09:00")
    assert len(scene.reminders("yb2")) == 1


async def test_a_far_off_one_can_be_wished_for(scene: DeadlineScene) -> None:
    """From the deadline's own page, weeks before the first step."""
    number = await scene.due(1, "医保")
    await scene.talk.send_press("yb2", f"deadline.show:{number}")
    assert "自 2026年12月1日（周二） 的次日起 30 个工作日（暂估" in scene.talk.last("yb2").text
    assert "下次提醒：2026年12月29日（周二）09:00" in scene.talk.last("yb2").text
    await scene.talk.press("yb2", "明天再提醒")
    await scene.at("2026-12-02T09:00")
    assert len(scene.reminders("yb2")) == 1


async def test_others_learn_nothing_by_a_button(scene: DeadlineScene) -> None:
    """Another department's officer, an observer; the leader may look."""
    number = await scene.due(1, "医保")
    for press in ("show", "tomorrow"):
        for who in ("wj1", "observer"):
            assert "不由您办理" in await scene.talk.send_press(who, f"deadline.{press}:{number}")
    assert "对应的事项" in await scene.talk.send_press("yb1", f"deadline.done:{number}")
    assert await scene.talk.send_press("leader", f"deadline.show:{number}") == ""
    assert "示例护理站01（医保）" in scene.talk.last("leader").text


async def test_what_has_no_place_of_its_own_is_done_here(scene: DeadlineScene) -> None:
    """A certificate's deadline is closed by its button, once, with an entry in the ledger."""
    async with scene.office.tx() as tx:
        own = {"department": "卫健", "person": scene.office.people["wj1"].id}
        await terms.set_day(tx, "ltc", "certificate", 1, date(2027, 1, 13), **own)
    await scene.at("2027-01-13T09:00")
    assert "执法证到期" in scene.reminders("wj1")[0]
    assert "不再提醒" in await scene.talk.press("wj1", "办结")
    assert "已办结" in await scene.talk.press("wj1", "办结")
    await scene.talk.press("wj1", "查看期限")
    assert "于 2027年1月13日（周三）09:00 办结" in scene.talk.last("wj1").text
    await scene.at("2027-01-14T09:00")
    assert len(scene.reminders("wj1")) == 1


# --- clocks -----------------------------------------------------------------------------------------------------------


async def test_a_clock_that_jumps(scene: DeadlineScene) -> None:
    """Forwards over steps: the latest, late. Back again: nothing twice, and what comes then is on time."""
    await scene.at("2027-01-11T16:00")
    assert "中断" in scene.reminders("yb2")[-1]
    for day in ("2026-12-29", "2027-01-06", "2027-01-08", "2027-01-11"):
        await scene.at(f"{day}T09:00")
    assert len(scene.reminders("yb2")) == 1
    await scene.at("2027-01-12T09:00")
    assert len(scene.reminders("yb2")) == 2
    assert "中断" not in scene.reminders("yb2")[-1]


async def test_across_the_end_of_a_year() -> None:
    """A visit on New Year's Day's morrow: reminded on the last working day of the old year, on the day, and after it."""
    async with deadline_scene(reported=()) as scene:
        key = scene.visits.records[1, "医保"]
        async with scene.office.tx() as tx:
            await terms.set_day(tx, "ltc", "report", key, date(2027, 1, 2), department="医保")
        await scene.at("2026-12-30T23:59:59")
        await scene.at("2026-12-31T00:00")
        seen = len(scene.reminders("yb2"))
        await scene.at("2026-12-31T09:00")
        assert "2027年1月2日" in scene.reminders("yb2")[-1]
        for moment in ("2026-12-31T23:59:59", "2027-01-01T00:00", "2027-01-01T09:00", "2027-01-02T09:00"):
            await scene.at(moment)
        assert len(scene.reminders("yb2")) == seen + 1, "a holiday and a weekend"
        await scene.at("2027-01-04T09:00")
        assert "已逾期 1 个工作日" in scene.reminders("yb2")[-1]
        assert "已逾期 1 个工作日" in scene.reminders("leader")[-1]


async def test_a_thousand_at_nine(scene: DeadlineScene) -> None:
    """All that is due at one moment is claimed by one sweep: a message for each person, the next moment for each deadline."""
    async with scene.office.tx() as tx:
        rows: list[dict[str, Any]] = [
            {"staff_no": f"x{k}", "name": f"示例人员x{k}", "department": "卫健", "roles": ["inspector"]}
            for k in range(1000)
        ]
        for k, row in enumerate(rows):
            row |= {"chat": scene.office.people["wj1"].chat, "reachable": True, "user_id": 9000 + k}
            row["certificate_expires"] = None
        ids = await tx.people.add_all("ltc", rows)
        at = {"due_on": date(2027, 1, 13), "provisional": False, "next_at": tx.now, "rung": 0, "department": "卫健"}
        own = [{**at, "task_force": "ltc", "kind": "certificate", "subject": k, "person": p} for k, p in enumerate(ids)]
        await tx.deadlines.add_all(own)
    scene.set_clock("2027-01-12T09:00")
    before = len(await scene.office.posted())
    await scene.sweep()
    many = len(await scene.office.posted()) - before
    assert many >= 1000
    await scene.sweep()
    assert len(await scene.office.posted()) - before == many


async def test_what_is_not_due_is_not_looked_at() -> None:
    """The question of what is due is answered by the index on the next moment alone."""
    async with office() as desk, desk.tx() as tx:
        asked: list[Any] = []
        connection = tx.deadlines._connection
        event.listen(connection.engine.sync_engine, "before_cursor_execute", lambda *args: asked.append(args))
        await tx.deadlines.due(100)
        statement, values = asked[0][2:4]
        explained = (await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)).all()
        plan = " ".join(row.detail for row in explained)
    assert "USING INDEX deadlines_next (next_at>? AND next_at<?)" in plan
    assert "SCAN" not in plan
    assert "TEMP B-TREE" not in plan
