"""Minutes, what was decided, the table of states walked through the use cases, and two years of meetings."""

import itertools
from collections.abc import AsyncIterator
from datetime import timedelta
from importlib.resources import files

import pytest
from docxtpl import DocxTemplate
from sqlalchemy import event

from bot.domain.meetings import STEPS, MeetingState, MeetingStep
from bot.domain.refusals import Refusal
from bot.usecases.forms.meeting_papers import AGENDA, MINUTES
from bot.usecases.meetings import agendas, calling, cases, gathering, minutes, scheduling
from storage.tables.meetings import meetings
from tests.meeting_scene import call, document, find_meeting, meeting_talk, propose, sweep
from tests.moves import put
from tests.office import START
from tests.talk import Talk


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    """Return the chats of an office, a Monday at nine."""
    async with meeting_talk() as made:
        yield made


# --- the minutes ------------------------------------------------------------------------------------------------------


async def held(talk: Talk) -> None:
    """Let a meeting have been held, with one item of a department."""
    await call(talk, "联合约谈")
    await propose(talk, "liaison-wj", "示例议题甲")
    await sweep(talk, days=2, hours=5)
    await talk.send_press("liaison-yb", "meeting.minutes:1")


async def test_who_writes_and_who_confirms(talk: Talk) -> None:
    """Not before it has begun, not a liaison of another department, and only the chair confirms."""
    await call(talk, "联合约谈")
    assert "尚未开始" in await talk.send_press("leader", "meeting.minutes:1")
    await sweep(talk, days=2, hours=8)
    assert "如已召开，请记录会议纪要" in talk.last("leader").text
    assert "牵头部门联络员" in await talk.send_press("liaison-wj", "meeting.minutes:1")
    await talk.press("liaison-yb", "会议纪要")
    assert "纪要中尚无内容" in await talk.press("liaison-yb", "提请主持人确认")
    assert "主持" in await talk.send_press("deputy", "meeting.review:1")
    assert "不能再作此操作" in await talk.send_press("leader", "meeting.cancel:1")


async def test_minutes_changed_under_the_chairs_eyes(talk: Talk) -> None:
    """What is confirmed is what was shown; once confirmed it stands."""
    await held(talk)
    item = 1
    await talk.send_press("liaison-yb", f"meeting.item:{item}")
    await talk.say("liaison-yb", "示例一\n示例二<b>💥")
    await talk.press("liaison-yb", "会议纪要")
    await talk.press("liaison-yb", "提请主持人确认")
    await talk.press("leader", "核对并确认")
    stale = talk.last("leader").buttons["确认纪要"]
    await talk.send_press("liaison-yb", f"meeting.item:{item}")
    await talk.say("liaison-yb", "字" * 1001)
    assert "超过 1000 字" in talk.last("liaison-yb").text
    await talk.say("liaison-yb", "字" * 1000)
    assert "纪要刚有修改" in await talk.send_press("leader", stale)
    await talk.send_press("leader", "meeting.review:1")
    await talk.press("leader", "确认纪要")
    assert "字" * 1000 in document(talk)
    assert "纪要已确认" in await talk.send_press("leader", stale)
    await talk.say("liaison-yb", "示例迟到的文字")
    async with talk.office.tx() as tx:
        assert (await tx.meetings.item(item)).minutes == "字" * 1000


async def test_two_who_write_at_once(talk: Talk) -> None:
    """Who was slower overwrites nothing: they read who was faster, look again, and then their words are taken."""
    await held(talk)
    await talk.send_press("liaison-yb", "meeting.item:1")
    await talk.send_press("leader", "meeting.item:1")
    await talk.say("leader", "示例一")
    await talk.say("liaison-yb", "示例二")
    assert f"刚有修改（{talk.office.people['leader'].name}）" in talk.last("liaison-yb").text
    await talk.send_press("liaison-yb", "meeting.item:1")
    await talk.say("liaison-yb", "示例一，示例二")
    assert "议定情况：示例一，示例二" in talk.last("liaison-yb").text


async def test_minutes_are_asked_for_until_confirmed(talk: Talk) -> None:
    """On working days, once a day; no longer once they are confirmed."""
    await held(talk)
    await sweep(talk, hours=19)
    await sweep(talk, hours=1)
    assert talk.reads("liaison-yb").count("会议纪要尚未确认") == 1
    await talk.send_press("leader", "meeting.item:1")
    await talk.say("leader", "示例")
    await talk.send_press("leader", "meeting.review:1")
    await talk.press("leader", "确认纪要")
    await sweep(talk, days=4)
    assert talk.reads("liaison-yb").count("会议纪要尚未确认") == 1


async def test_decisions_before_they_are_confirmed(talk: Talk) -> None:
    """An action can be struck out again; nobody is told of it, nor can it be done, before the minutes stand."""
    await held(talk)
    await talk.send_press("liaison-yb", "meeting.decide:1")
    await talk.say("liaison-yb", "示例<b>事项💥")
    await talk.say("liaison-yb", "示例无此人")
    assert "名录中没有在任的" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "民政")
    await talk.say("liaison-yb", "2026-11-20")
    assert "日期须在" in talk.last("liaison-yb").text
    await talk.say("liaison-yb", "2026-12-20")
    assert "尚未确认" in await talk.send_press("liaison-mz", "meeting.done:1")
    assert "事项💥" not in talk.reads("liaison-mz")
    await talk.press("liaison-yb", "删除决定事项 1")
    async with talk.office.tx() as tx:
        assert await tx.meetings.actions(1) == []


async def decided(talk: Talk) -> None:
    """Let a meeting have decided something for 民政."""
    await held(talk)
    await talk.send_press("liaison-yb", "meeting.decide:1")
    await talk.say("liaison-yb", "示例事项")
    await talk.press("liaison-yb", "民政")
    await talk.say("liaison-yb", "2026-12-01")
    await talk.send_press("leader", "meeting.review:1")
    await talk.press("leader", "确认纪要")


async def test_actions_are_ended_by_those_concerned(talk: Talk) -> None:
    """Another department is refused; done once, pressed twice; the chair drops one with a reason that is told."""
    await decided(talk)
    assert "由他人负责" in await talk.send_press("liaison-wj", "meeting.done:1")
    assert "由他人负责" in await talk.send_press("yb1", "meeting.action:1")
    done = talk.last("liaison-mz").buttons["已完成"]
    await talk.press("leader", "会议列表")
    await talk.press("leader", "决定事项")
    await talk.press("leader", "第 1 号")
    await talk.press("leader", "不再办理")
    await talk.say("leader", "示例缘由")
    assert "不再办理" in talk.last("liaison-mz").text
    assert "示例缘由" in talk.last("liaison-mz").text
    assert "已不再办理" in await talk.send_press("liaison-mz", done)
    async with talk.office.tx() as tx:
        deadline = await tx.deadlines.find("ltc", "meeting_action", 1)
        assert deadline is not None
        assert deadline.state == "dropped"


async def test_what_somebody_leaves_behind(talk: Talk) -> None:
    """What was to be done by somebody who has left is told to the department's liaison, who can say that it is done."""
    await held(talk)
    await talk.send_press("liaison-yb", "meeting.decide:1")
    await talk.say("liaison-yb", "示例事项")
    await talk.say("liaison-yb", talk.office.people["mz1"].name)
    await talk.say("liaison-yb", "2026-12-01")
    async with talk.office.tx() as tx:
        await tx.people.change(talk.office.people["mz1"].id, active=False)
    await talk.send_press("leader", "meeting.review:1")
    await talk.press("leader", "确认纪要")
    assert talk.screen("mz1") == {}
    assert "已登记完成" in await talk.press("liaison-mz", "已完成")
    assert "决定事项已完成" in talk.last("leader").text


async def test_what_was_decided_on_a_case_is_not_in_lists_of_days(talk: Talk) -> None:
    """A reminder of it names a number; an officer of the same department is not shown it at all."""
    await decided(talk)
    await sweep(talk, days=5)
    assert "办结会议决定事项" in talk.last("liaison-mz").text
    assert "示例事项" not in talk.last("liaison-mz").text
    await talk.send_press("mz1", "meeting.actions:0")
    assert "未办结 0 项" in talk.last("mz1").text
    assert "由他人负责" in await talk.send_press("mz1", "meeting.action:1")


# --- states -----------------------------------------------------------------------------------------------------------


async def try_step(talk: Talk, step: MeetingStep, meeting_id: int) -> None:
    """Take a step as its use case takes it; a refusal is raised."""
    desk, leader = talk.office, talk.office.people["leader"]
    async with desk.tx() as tx:
        if step == MeetingStep.FREEZE:
            await agendas.freeze_now(tx, leader, desk.task_force, meeting_id)
        elif step == MeetingStep.CANCEL:
            await scheduling.cancel(tx, leader, desk.task_force, meeting_id, "示例缘由")
        elif step == MeetingStep.HOLD:
            await minutes.open_minutes(tx, leader, desk.task_force, meeting_id)
        elif step == MeetingStep.CLOSE:
            case = await cases.load_case(tx, desk.task_force, meeting_id)
            await minutes.close(tx, leader, desk.task_force, meeting_id, minutes.seen(case))
        else:
            await calling.begin_move(tx, leader, desk.task_force, meeting_id)


async def test_no_way_round_the_table(talk: Talk) -> None:
    """Each step from each state, through the use cases: done where the table has it, else refused and nothing changed."""
    await call(talk)
    leader = talk.office.people["leader"].id
    about = {"origin": "proposed", "department": "医保", "proposed_by": leader, "title": "示例", "reporter": "示例"}
    async with talk.office.tx() as tx:
        await tx.meetings.add_item(1, **about, lasts=5, minutes="示例")
    talk.office.now = START + timedelta(days=2, hours=6)
    for state, step in itertools.product(MeetingState, MeetingStep):
        async with talk.office.tx() as tx:
            await put(tx, meetings, 1, state=state)
        # Whoever opens the minutes of a meeting whose agenda is still open freezes it with that.
        opened = step == MeetingStep.HOLD and state in {MeetingState.CALLED, MeetingState.HELD}
        if step in STEPS[state] or opened:
            await try_step(talk, step, 1)
            wanted = MeetingState.HELD if opened else STEPS[state][step]
            moved = step == MeetingStep.MOVE  # only begun here: it is confirmed later
            assert (await find_meeting(talk)).state == (state if moved else wanted)
        else:
            with pytest.raises(Refusal):
                await try_step(talk, step, 1)
            assert (await find_meeting(talk)).state == state


# --- size -------------------------------------------------------------------------------------------------------------


async def test_two_years_of_meetings(talk: Talk) -> None:
    """104 of them: the list turns pages, coming ones first, by as many statements as for three."""
    desk, leader = talk.office, talk.office.people["leader"].id
    async with desk.tx() as tx:
        for k in range(104):
            at = START + timedelta(days=7 * (k - 100), hours=5)
            values = {"kind": "joint", "scope": "core", "starts_at": at, "freeze_at": at, "place": f"示例地点{k}"}
            people = {"chair": leader, "called_by": leader}
            key = await tx.meetings.add("ltc", at.year, **values, **people)
            if at < START:
                await put(tx, meetings, key, state="closed")
            due = {"department": "民政", "person": None, "due_on": at.date(), "added_by": leader}
            await tx.meetings.add_action(task_force="ltc", meeting=key, item=None, what=f"示例{k}", **due)
    statements: list[str] = []
    engine = desk.database._engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    await talk.say("leader", "/meetings")
    assert len(statements) < 40
    assert "共 104 次" in talk.last("leader").text
    shown = [line for line in talk.last("leader").text.splitlines() if "示例地点" in line]
    assert [line[-1] for line in shown[:5]] == ["0", "1", "2", "3", "9"], "coming ones first, the next on top"
    await talk.press("leader", "下一页 ›")
    assert "示例地点95" in talk.last("leader").text
    await talk.press("leader", "决定事项")
    assert "未办结 100 项" in talk.last("leader").text


def test_templates_ask_for_what_there_is() -> None:
    """Whoever edits a template in Word and misspells a field is told by this test."""
    for name, fields in (AGENDA, MINUTES):
        template = DocxTemplate(str(files("bot.usecases.forms") / name))
        assert template.get_undeclared_template_variables() == set(fields)


def test_every_kind_has_its_gatherers() -> None:
    """A joint interview has none, a joint meeting all."""
    assert {kind: len(each) for kind, each in gathering.GATHERERS.items()} == {
        "joint": 6,
        "consultation": 2,
        "interview": 0,
    }
