"""Consultations called from a clue, and joint interviews from what followed an inspection; the group learns of none."""

from collections.abc import AsyncIterator
from datetime import date

import pytest
from sqlalchemy import select

from bot.domain.consultations import ConsultationState
from bot.domain.deadlines import DeadlineKind
from bot.domain.roles import Role
from handlers import consultations, follow_ups, meetings
from storage.schema import metadata
from storage.tables.clues import clues
from tests.clue_scene import POINTER, SUMMARY, Desk, clue_desk
from tests.drawn import draw_round
from tests.meeting_scene import MAKERS, document, sweep
from tests.moves import put
from tests.talk import GROUP
from tests.usecases.test_clue_replies import nothing
from tests.visits import arranged

REASON = "示例理由：请先书面沟通"


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """People with chats, who enter clues and meet."""
    async with clue_desk() as found:
        found.talk.routes = [*found.talk.routes, *meetings.ROUTES, *consultations.ROUTES, *follow_ups.ROUTES]
        found.talk.makers = {**found.talk.makers, **MAKERS, **consultations.MAKERS}
        yield found


async def plan(desk: Desk) -> None:
    """Choose day, time and place, and call it."""
    await desk.talk.press("leader", "2026年11月25日（周三）")
    await desk.talk.press("leader", "14:00")
    await desk.talk.say("leader", "示例会议室")
    await desk.talk.press("leader", "确认召集")


async def test_proposed_and_called(desk: Desk) -> None:
    """A liaison proposes, the leader calls with what is known filled in; those concerned are called, the card shows it."""
    talk = desk.talk
    await desk.sent()
    await talk.press("liaison-mz", "提请会商")
    assert "已提请组长就线索 2026-001 召集会商" in talk.last("liaison-mz").text
    assert "就线索 2026-001 提请召集会商" in talk.last("leader").text
    assert SUMMARY not in talk.reads("leader")
    assert "已提请组长召集会商" in talk.find("liaison-yb", "案卷位置").text
    assert "提请会商" not in talk.find("liaison-yb", "案卷位置").buttons
    await talk.press("leader", "召集会商")
    assert "研判会商" in talk.last("leader").text
    await plan(desk)
    for who in ("liaison-yb", "liaison-mz", "head-yb", "head-mz"):
        assert "事由：线索 2026-001 会商" in talk.find(who, "会议通知").text, who
    for who in ("liaison-wj", "head-wj", "deputy", "yb1", "witness-mz", "observer"):
        assert "会议通知" not in talk.reads(who), who
        assert "仅参会人员" in await talk.send_press(who, "meeting.attend:1"), who
    card = talk.find("liaison-mz", "案卷位置")
    assert "研判会商（2026-01）：2026年11月25日（周三）14:00，议程征集中" in card.text
    assert "查看会议 2026-01" in card.buttons
    async with desk.office.tx() as tx:
        proposal = await tx.consultations.get(1)
        events = [each.event for each in await tx.ledger.entries("ltc")]
    assert (proposal.state, proposal.meeting) == (ConsultationState.CALLED, 1)
    assert events[-4:] == ["clue-sent", "consultation-proposed", "meeting-called", "consultation-called"]


async def test_agenda_and_minutes_are_for_those_called(desk: Desk) -> None:
    """The item has the clue's number alone; the group has a count; the minutes go to those called, and to nobody else."""
    talk = desk.talk
    clue = await desk.sent()
    await talk.send_press("leader", f"clue.show:{clue.id}")
    await talk.press("leader", "召集会商")
    await plan(desk)
    assert "共 0 项" not in talk.reads(GROUP)
    await sweep(talk, hours=32)
    assert "1. 线索 2026-001 会商（30 分钟）" in talk.find("head-mz", "会议议程").text
    assert "共 1 项，预计 60 分钟" in talk.find(GROUP, "议程已确定").text
    assert "会商（30 分钟）" not in talk.reads(GROUP)
    await talk.press("head-mz", "查看会议")
    await talk.press("head-mz", "Word 文件")
    assert "线索 2026-001 会商" in document(talk)
    await sweep(talk, hours=22)
    await talk.send_press("liaison-mz", "meeting.minutes:1")
    await talk.press("liaison-mz", "1. 线索 2026-001 会商")
    await talk.say("liaison-mz", "示例议定情况：联合核查")
    await talk.press("liaison-mz", "会议纪要")
    await talk.press("liaison-mz", "提请主持人确认")
    await talk.press("leader", "核对并确认")
    await talk.press("leader", "确认纪要")
    assert "（1）线索 2026-001 会商" in document(talk)
    assert "示例议定情况：联合核查" in document(talk)
    for who in ("liaison-yb", "head-yb", "liaison-mz", "head-mz"):
        assert "研判会商（2026-01）纪要" in talk.reads(who), who
    for who in ("liaison-wj", "head-wj", "deputy", "yb1", "mz1", "observer"):
        assert "纪要" not in talk.reads(who), who
        assert "仅参会人员" in await talk.send_press(who, "meeting.paper:1"), who
        assert "议定" not in talk.reads(who), who
    for words in (SUMMARY, POINTER, "联合核查"):
        assert words not in talk.reads(GROUP)
    await talk.send_press("leader", f"clue.show:{clue.id}")
    assert "纪要已确认" in talk.last("leader").text
    assert "召集会商" in talk.last("leader").buttons, "there can be another one"


async def test_declined_with_a_reason(desk: Desk) -> None:
    """The proposer is told why, sealed until it is sent; another can be proposed; what was decided is not decided again."""
    talk = desk.talk
    await desk.sent()
    await talk.press("liaison-mz", "提请会商")
    await talk.press("leader", "暂不召集")
    await talk.say("leader", "13800138000")
    assert "个人信息" in talk.last("leader").text
    await talk.say("leader", REASON)
    assert f"暂不召集会商。理由：{REASON}" in talk.find("liaison-mz", "暂不召集").text
    assert "已决定暂不召集会商" in talk.last("leader").text
    assert "已决定暂不召集" in await talk.send_press("leader", "consultation.decline:1")
    assert REASON not in talk.reads(GROUP) + talk.reads("liaison-yb")
    async with desk.office.tx() as tx:
        entries = await tx.ledger.entries("ltc")
        assert all(REASON not in repr(each) for each in entries)
        assert entries[-1].event == "consultation-declined"
    assert "提请会商" in talk.find("liaison-mz", "案卷位置").buttons
    await talk.press("liaison-yb", "提请会商")
    async with desk.office.tx() as tx:
        assert (await tx.consultations.get(2)).state == ConsultationState.PROPOSED


async def test_the_reason_is_for_its_proposer(desk: Desk) -> None:
    """Whoever has left the department meanwhile is not told."""
    talk = desk.talk
    await desk.sent()
    await talk.press("liaison-mz", "提请会商")
    await talk.press("leader", "暂不召集")
    await desk.change("liaison-mz", department="卫健")
    await talk.say("leader", REASON)
    assert REASON not in talk.reads("liaison-mz")


async def due(desk: Desk) -> list[tuple[date, str]]:
    """Return until when the leader has to decide on a proposal, and what became of that."""
    async with desk.office.tx() as tx:
        found = await tx.deadlines.find("ltc", DeadlineKind.CONSULTATION, 1)
    return [] if found is None else [(found.due_on, found.state)]


async def test_a_proposal_is_decided_in_three_working_days(desk: Desk) -> None:
    """The leader is told the day, reminded before it and on it; past it the liaisons of both sides hear of it too."""
    talk = desk.talk
    await desk.sent()
    assert await due(desk) == []
    await talk.press("liaison-mz", "提请会商")
    assert await due(desk) == [(date(2026, 11, 26), "open")]
    assert "请于2026年11月26日（周四）前决定是否召集" in talk.last("leader").text
    assert "应于2026年11月26日（周四）前决定" in talk.last("liaison-mz").text
    told = {}
    for day, at in enumerate((49, 24, 24)):
        before = {who: talk.reads(who) for who in ("leader", "liaison-yb", "liaison-mz", "liaison-wj", "deputy")}
        await sweep(talk, hours=at)
        told[day] = {who for who in before if "决定是否召集会商" in talk.reads(who).removeprefix(before[who])}
    assert told == {0: {"leader"}, 1: {"leader"}, 2: {"leader", "liaison-yb", "liaison-mz"}}
    assert "决定是否召集会商" not in talk.reads(GROUP)
    assert SUMMARY not in talk.reads("leader")


async def test_from_the_reminder_it_is_decided(desk: Desk) -> None:
    """The reminder leads to the clue, where it can be called or declined; decided, nobody is reminded again."""
    talk = desk.talk
    await desk.sent()
    await talk.press("liaison-mz", "提请会商")
    await sweep(talk, hours=49)
    await talk.press("leader", "办结")
    assert {"召集会商", "暂不召集"} <= set(talk.last("leader").buttons)
    await talk.press("leader", "暂不召集")
    await talk.say("leader", REASON)
    assert await due(desk) == [(date(2026, 11, 26), "met")]
    stood = talk.reads("leader")
    await sweep(talk, days=7)
    assert "决定是否召集会商" not in talk.reads("leader").removeprefix(stood)
    await talk.press("liaison-yb", "提请会商")
    assert [state for _, state in await due(desk)] == ["open"]
    assert "暂不召集" not in talk.find("liaison-yb", "案卷位置").buttons


async def test_called_it_is_decided(desk: Desk) -> None:
    """Also by a deputy, and whether or not it was proposed."""
    await desk.sent()
    await desk.talk.press("liaison-mz", "提请会商")
    await desk.talk.press("leader", "召集会商")
    await plan(desk)
    assert await due(desk) == [(date(2026, 11, 26), "met")]


async def test_a_clue_that_is_closed_needs_no_decision(desk: Desk) -> None:
    """The proposal falls away with it."""
    talk = desk.talk
    await desk.sent()
    await talk.press("liaison-mz", "提请会商")
    await talk.press("liaison-mz", "签收")
    await talk.press("liaison-mz", "受理")
    await talk.press("liaison-mz", "反馈")
    await talk.say("liaison-mz", "示例结果：已查清")
    assert [state for _, state in await due(desk)] == ["open"]
    await talk.press("liaison-yb", "办结")
    assert [state for _, state in await due(desk)] == ["dropped"]


async def test_pressed_twice_and_by_both(desk: Desk) -> None:
    """One proposal at a time, one meeting to come at a time; a plan that was begun before is refused."""
    talk = desk.talk
    clue = await desk.sent()
    await talk.press("liaison-mz", "提请会商")
    for who in ("liaison-mz", "liaison-yb"):
        assert "已提请" in await talk.send_press(who, f"consultation.propose:{clue.id}")
    await talk.press("leader", "召集会商")
    await talk.send_press("deputy", f"consultation.call:{clue.id}")
    await talk.press("deputy", "2026年11月26日（周四）")
    await talk.press("deputy", "10:00")
    await talk.say("deputy", "示例会议室")
    await plan(desk)
    assert "会议（2026-01）已经召集" in await talk.press("deputy", "确认召集")
    assert "会议（2026-01）已经召集" in await talk.send_press("leader", f"consultation.call:{clue.id}")
    assert "会议（2026-01）已经召集" in await talk.send_press("liaison-yb", f"consultation.propose:{clue.id}")
    assert await talk.send_press("leader", "consultation.decline:1") != ""
    async with desk.office.tx() as tx:
        assert len(await tx.meetings.of_clue(clue.id)) == 1


async def test_the_wrong_people_and_the_wrong_moment(desk: Desk) -> None:
    """A third department, heads, inspectors; a closed clue; one's own proposal."""
    talk = desk.talk
    clue = await desk.sent()
    for who in ("liaison-wj", "head-mz", "yb1", "mz1", "observer"):
        for press in ("propose", "call"):
            assert await talk.send_press(who, f"consultation.{press}:{clue.id}") != "", (who, press)
    await talk.press("liaison-mz", "提请会商")
    await desk.change("liaison-mz", roles=frozenset({Role.LIAISON, Role.DEPUTY}))
    assert "本人提请" in await talk.send_press("liaison-mz", "consultation.decline:1")
    async with desk.office.tx() as tx:
        await put(tx, clues, clue.id, state="closed")
    assert "已办结" in await talk.send_press("leader", f"consultation.call:{clue.id}")
    assert await talk.send_press("liaison-yb", f"consultation.propose:{clue.id}") != ""
    assert await talk.send_press("leader", "consultation.decline:99") != ""


async def test_who_is_called_can_be_widened_but_not_to_all(desk: Desk) -> None:
    """The chair may call those who decide and the liaisons of all departments; never everybody."""
    talk = desk.talk
    clue = await desk.sent()
    await talk.send_press("leader", f"consultation.call:{clue.id}")
    await talk.press("leader", "2026年11月25日（周三）")
    await talk.press("leader", "14:00")
    await talk.say("leader", "示例会议室")
    assert "有关单位的负责人和联络员" in talk.last("leader").text
    await talk.press("leader", "换参会范围")
    assert "部门负责人和联络员" in talk.last("leader").text
    await talk.press("leader", "换参会范围")
    assert "有关单位的负责人和联络员" in talk.last("leader").text
    await talk.press("leader", "换参会范围")
    await talk.press("leader", "确认召集")
    assert "会议通知" in talk.last("liaison-wj").text


async def test_moved_it_is_still_about_the_clue(desk: Desk) -> None:
    """Another day, the same people, the same item."""
    talk = desk.talk
    clue = await desk.sent()
    await talk.send_press("leader", f"consultation.call:{clue.id}")
    await plan(desk)
    await sweep(talk, hours=32)
    await talk.press("leader", "查看会议")
    await talk.press("leader", "改期")
    await talk.press("leader", "2026年11月30日（周一）")
    await talk.press("leader", "14:00")
    await talk.press("leader", "示例会议室")
    await talk.press("leader", "确认改期")
    assert "事由：线索 2026-001 会商" in talk.find("head-mz", "改期通知").text
    assert "会议改期通知" not in talk.reads("head-wj")
    await talk.press("head-mz", "查看会议")
    assert "1. 线索 2026-001 会商" in talk.last("head-mz").text


async def test_who_leaves_is_called_no_longer(desk: Desk) -> None:
    """Said to come, then moved to another department: neither agenda nor minutes reach them."""
    talk = desk.talk
    clue = await desk.sent()
    await talk.send_press("leader", f"consultation.call:{clue.id}")
    await plan(desk)
    await talk.press("head-mz", "参加")
    await desk.change("head-mz", department="卫健")
    stood = talk.reads("head-mz")
    await sweep(talk, hours=32)
    assert "2026-001 会商" not in talk.reads("head-mz").removeprefix(stood)
    assert "仅参会人员" in await talk.send_press("head-mz", "meeting.paper:1")


async def test_a_joint_interview_from_a_follow_up(desk: Desk) -> None:
    """Called from an interview that is due: the departments that inspected there come; the agenda names the institution."""
    talk = desk.talk
    visits = await arranged(desk.office, await draw_round(desk.office, {1: ("yb1", "mz1")}))
    async with desk.office.tx() as tx:
        about = {"task_force": "ltc", "department": "医保", "details": {"meet_on": "2026-12-15"}}
        record, by = visits.records[1, "医保"], desk.office.people["yb1"].id
        interview = await tx.follow_ups.add(**about, record=record, kind="interview", opened_by=by)
        other = await tx.follow_ups.add(**about, record=record, kind="rectification", opened_by=by)
    await talk.send_press("leader", f"follow-up.show:{interview}")
    await talk.press("leader", "召集联合约谈")
    await plan(desk)
    assert {department for _, department in visits.records} == {"医保", "民政"}
    assert "会议通知" not in talk.reads("head-wj")
    assert "事由：联合约谈：示例护理站01" in talk.find("head-mz", "会议通知").text
    assert "示例护理站01" not in talk.reads(GROUP)
    await talk.send_press("leader", f"follow-up.show:{interview}")
    assert "联合约谈会议（2026-01）" in talk.last("leader").text
    await talk.press("leader", "查看会议 2026-01")
    assert "1. 联合约谈：示例护理站01（30 分钟）" in talk.last("leader").text
    assert "已经召集" in await talk.send_press("leader", f"interview.call:{interview}")
    assert "不是待办的约谈" in await talk.send_press("leader", f"interview.call:{other}")
    assert await talk.send_press("liaison-yb", f"interview.call:{interview}") != ""


async def test_minutes_of_one_are_sealed(desk: Desk) -> None:
    """Read by those called, in chat and on paper; in no table, outbox and ledger among them, in the clear."""
    talk, said = desk.talk, "示例议定标记：联合核查"
    clue = await desk.sent()
    await talk.send_press("leader", f"consultation.call:{clue.id}")
    await plan(desk)
    await sweep(talk, hours=54)
    await talk.send_press("liaison-mz", "meeting.minutes:1")
    await talk.press("liaison-mz", "1. 线索 2026-001 会商")
    await talk.say("liaison-mz", said)
    assert f"议定情况：{said}" in talk.last("liaison-mz").text
    await talk.press("liaison-mz", "会议纪要")
    assert "✓ 1. 线索 2026-001 会商" in talk.last("liaison-mz").buttons
    await talk.press("liaison-mz", "Word 文件")
    assert said in document(talk)
    async with desk.office.tx() as tx:
        for table in metadata.sorted_tables:
            rows = (await tx.outbox._connection.execute(select(table))).all()
            assert said not in repr(rows), table.name
    await talk.send_press("liaison-yb", "meeting.minutes:1")
    await talk.press("liaison-yb", "✓ 1. 线索 2026-001 会商")
    assert said in talk.last("liaison-yb").text
    assert await talk.send_press("liaison-wj", "meeting.item:1") != ""


async def test_papers_on_their_way_are_stopped(desk: Desk) -> None:
    """Whoever is called no longer when they are sent gets none."""
    talk = desk.talk
    clue = await desk.sent()
    await talk.send_press("leader", f"consultation.call:{clue.id}")
    await plan(desk)
    deliver, talk.deliver = talk.deliver, nothing  # type: ignore[method-assign]
    await talk.send_press("head-mz", "meeting.paper:1")
    await desk.change("head-mz", department="卫健")
    before = len(talk.files)
    await deliver()
    assert len(talk.files) == before
