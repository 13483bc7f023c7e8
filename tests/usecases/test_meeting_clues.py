"""What a joint meeting is told of clues and cases: counts by department, nothing of what they are about."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot.domain.clues import ClueState
from bot.usecases.meetings import gathering
from handlers import meetings
from storage.tables.clues import clues
from tests.clue_scene import POINTER, SUMMARY, Desk, clue_desk
from tests.drawn import draw_round
from tests.meeting_scene import MAKERS, call, document
from tests.moves import put
from tests.talk import GROUP
from tests.visits import arranged


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """People with chats, who enter clues and meet."""
    async with clue_desk() as found:
        found.talk.routes = [*found.talk.routes, *meetings.ROUTES]
        found.talk.makers = {**found.talk.makers, **MAKERS}
        yield found


async def agenda(desk: Desk) -> str:
    """Call a joint meeting, freeze its agenda, and return what the group reads."""
    await call(desk.talk)
    await desk.talk.press("leader", "查看会议")
    await desk.talk.press("leader", "立即确定议程")
    return desk.talk.find(GROUP, "会议议程").text


async def test_what_waits_is_counted_by_department(desk: Desk) -> None:
    """Unsigned with the days of the oldest, overdue feedback, what the leader has to decide; a paper has it too."""
    talk = desk.talk
    async with desk.office.tx() as tx:
        (target, *_) = await tx.targets.of_task_force("ltc")
    first = await desk.sent(to="卫健", target=target.id)
    for label in ("签收", "退回"):
        await talk.press("liaison-wj", label)
    await talk.say("liaison-wj", "示例理由")
    late = await desk.sent(feedback_on=date(2026, 11, 24))
    for label in ("签收", "受理"):
        await talk.press("liaison-mz", label)
    desk.office.pass_time(days=1)
    await talk.send_press("liaison-yb", f"clue.forward:{first.id}")
    await talk.press("liaison-yb", "区民政局")
    disputed = await desk.sent("liaison-wj", "医保")
    async with desk.office.tx() as tx:
        await put(tx, clues, disputed.id, state=ClueState.DISPUTED)
    await desk.sent(to="", outside="药监")
    desk.office.pass_time(days=4)
    await call(talk, day="2026年12月2日（周三）")
    await talk.press("leader", "查看会议")
    shown = talk.last("leader").text
    assert "线索签收、反馈情况（5 分钟）" in shown
    assert "・民政：待签收 1 条（最早一条已 4 天），逾期未反馈 1 条" in shown, "days count from when it was sent on"
    assert "・医保：待签收 1 条（最早一条已 4 天）\n" in shown, "outside bodies sign through the sender"
    assert "・卫健：待" not in shown
    assert "承办部门有争议，待组长决定 1 条" in shown
    assert "・医保：送出线索 3 条，受理 0 条，反馈 0 条，办结 0 条" in shown
    assert "・民政：送出线索 0 条，受理 1 条，反馈 0 条，办结 0 条" in shown
    await talk.press("leader", "立即确定议程")
    said = talk.find(GROUP, "会议议程").text
    assert "・民政：待签收 1 条" in said
    for words in (SUMMARY, POINTER, target.name, str(late.number)):
        assert words not in said
    await talk.press("leader", "查看会议")
    await talk.press("leader", "Word 文件")
    assert "・民政：待签收 1 条（最早一条已 4 天），逾期未反馈 1 条" in document(talk)


async def test_progress_counts_from_the_last_meeting(desk: Desk) -> None:
    """What was done before it is said no more; nothing waiting is not said at all."""
    talk = desk.talk
    clue = await desk.sent()
    for label in ("签收", "受理", "反馈"):
        await talk.press("liaison-mz", label)
    await talk.say("liaison-mz", "示例结果")
    await talk.send_press("liaison-yb", f"clue.close:{clue.id}")
    said = await agenda(desk)
    assert "线索签收" not in said
    assert "・医保：送出线索 1 条，受理 0 条，反馈 0 条，办结 1 条" in said
    assert "・民政：送出线索 0 条，受理 1 条，反馈 1 条，办结 0 条" in said
    desk.office.pass_time(days=3)
    await talk.send_press("leader", "meeting.minutes:1")
    await talk.say("leader", "/meeting")
    for label in ("联席会议", "2026年11月30日（周一）", "14:00", "示例会议室<b>", "确认召集"):
        await talk.press("leader", label)
    await talk.press("leader", "查看会议")
    assert "2026-02" in talk.last("leader").text
    assert "送出线索" not in talk.last("leader").text


async def test_cases_are_counted_by_department(desk: Desk) -> None:
    """Filed since the last meeting, under way, closed; what was entered by mistake is none."""
    visits = await arranged(desk.office, await draw_round(desk.office, {1: ("yb1", "mz1")}))
    async with desk.office.tx() as tx:
        about = {"task_force": "ltc", "record": visits.records[1, "医保"], "department": "医保", "details": {}}
        keys = [
            await tx.follow_ups.add(**about, kind="penalty", opened_by=desk.office.people["yb1"].id) for _ in range(3)
        ]
        closed, void = [await tx.follow_ups.get(each) for each in keys[:2]]
        await tx.follow_ups.change(closed, state="closed", closed_at=tx.now)
        await tx.follow_ups.change(void, state="void", closed_at=tx.now)
    assert "・医保：新立案 2 件，在办案件 1 件，办结 1 件" in await agenda(desk)


def test_agendas_of_before_are_still_read() -> None:
    """What was frozen before clues were gathered has no rows of them."""
    old = {"code": "progress", "since": "2026-01-01", "rows": [["医保", 1, 0, 0, 0, 0]], "names": []}
    assert [each.id for each in gathering.gathered_lines(old)] == ["meeting-progress-since", "meeting-progress-line"]
