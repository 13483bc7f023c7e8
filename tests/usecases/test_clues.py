"""Clues from the liaisons' side: entered, signed for, returned, sent on, decided, reported on, closed."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.clues import ClueState
from tests.clue_scene import POINTER, SUMMARY, Desk, clue_desk
from tests.talk import GROUP


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """People with chats."""
    async with clue_desk() as found:
        yield found


async def test_from_entry_to_closed(desk: Desk) -> None:
    """A liaison of 医保 hands a clue to 民政, who sign, accept and report; the sender closes it."""
    talk = desk.talk
    preview = await desk.enter("liaison-yb")
    assert SUMMARY in preview
    assert "区民政局" in preview
    await talk.press("liaison-yb", "确认发出")
    assert "线索 2026-001 已发出" in talk.reads("liaison-yb")
    got = talk.find("liaison-mz", "2026-001")
    assert SUMMARY in got.text
    assert POINTER in got.text
    assert await desk.due() == {"clue_signing": "民政", "clue_feedback": "民政"}
    assert await talk.press("liaison-mz", "签收") == ""
    assert await desk.due() == {"clue_feedback": "民政"}
    await talk.press("liaison-mz", "受理")
    await talk.press("liaison-mz", "反馈")
    await talk.say("liaison-mz", "示例结果：已责令改正")
    assert "示例结果：已责令改正" in talk.last("liaison-yb").text
    assert await desk.due() == {}
    await talk.press("liaison-yb", "办结")
    assert (await desk.newest()).state == ClueState.CLOSED
    assert await desk.events() == ["clue-sent", "clue-signed", "clue-accepted", "clue-reported", "clue-closed"]


async def test_the_group_sees_the_outline_alone(desk: Desk) -> None:
    """Number, state, departments and dates; not what it is about, nor which institution."""
    await desk.sent()
    said = desk.talk.last(GROUP).text
    assert said == "线索 2026-001（移送）：待签收。区医保局 → 区民政局，反馈期限 2026年12月23日（周三）"
    assert "护理站" not in desk.talk.reads(GROUP)


async def test_returned_as_not_ours_and_sent_on(desk: Desk) -> None:
    """民政 returns it with a reason; 医保 sends it on to 卫健; 民政 does not see it any more."""
    talk = desk.talk
    await desk.sent()
    await talk.press("liaison-mz", "签收")
    await talk.press("liaison-mz", "退回")
    await talk.say("liaison-mz", "示例理由：不属本部门职责")
    assert "示例理由：不属本部门职责" in talk.last("liaison-yb").text
    assert SUMMARY not in talk.reads("liaison-mz")  # what stood there before has been taken off
    assert await desk.due() == {"clue_feedback": "医保"}
    await talk.say("liaison-mz", "/clues")
    assert "2026-001 移送，已退回（区医保局" in talk.last("liaison-mz").text
    await talk.press("liaison-yb", "转送其他单位")
    assert "刚退回" in await talk.press("liaison-yb", "区民政局")
    await talk.press("liaison-yb", "区卫健委")
    assert SUMMARY in talk.last("liaison-wj").text
    assert "不在您的查看范围" in await talk.send_press("liaison-mz", f"clue.accept:{(await desk.newest()).id}")
    await talk.press("liaison-wj", "签收")
    await talk.press("liaison-wj", "受理")
    assert (await desk.newest()).state == ClueState.ACCEPTED


async def test_returned_twice_the_leader_decides(desk: Desk) -> None:
    """The second return goes to the leader, who sees it only now, and whose decision nobody can return."""
    talk = desk.talk
    clue = await desk.sent()
    await talk.send_press("leader", f"clue.show:{clue.id}")
    assert SUMMARY not in talk.reads("leader")
    for liaison, forward in (("liaison-mz", "区卫健委"), ("liaison-wj", "")):
        await talk.press(liaison, "签收")
        await talk.press(liaison, "退回")
        await talk.say(liaison, "示例理由：不属本部门职责")
        if forward:
            await talk.press("liaison-yb", "转送其他单位")
            await talk.press("liaison-yb", forward)
    assert (await desk.newest()).state == ClueState.DISPUTED
    assert SUMMARY in talk.last("leader").text
    assert await desk.due() == {"clue_feedback": ""}
    await talk.press("leader", "由区民政局承办")
    await talk.press("leader", "确定")
    assert SUMMARY not in talk.find("leader", "待签收").text
    await talk.press("liaison-mz", "签收")
    assert "退回" not in talk.last("liaison-mz").buttons
    assert "已由组长指定" in await talk.send_press("liaison-mz", f"clue.return:{clue.id}")
    assert await desk.due() == {"clue_feedback": "民政"}


async def test_unsigned_for_three_working_days(desk: Desk) -> None:
    """On the day the receiver is reminded; overdue, both departments' liaisons and the leader, who press on to it."""
    talk = desk.talk
    await desk.sent()  # Monday
    desk.office.pass_time(days=3)
    await desk.remind()
    assert "签收线索" in talk.last("liaison-mz").text
    assert "签收线索" not in talk.reads("liaison-yb")
    desk.office.pass_time(days=1)
    await desk.remind()
    for each in ("liaison-mz", "liaison-yb", "leader"):
        assert "线索 2026-001" in talk.last(each).text, each
        assert "签收线索" in talk.last(each).text, each
        assert SUMMARY not in talk.last(each).text
    assert await talk.press("leader", "办结") == ""
    assert "待签收" in talk.last("leader").text


async def test_feedback_that_is_overdue(desk: Desk) -> None:
    """Before the day the receiver alone; past it both departments' liaisons and the leader, till there is feedback."""
    talk = desk.talk
    await desk.sent()
    await talk.press("liaison-mz", "签收")
    await talk.press("liaison-mz", "受理")
    desk.office.pass_time(days=30)  # 23 December
    await desk.remind()
    assert "反馈线索" in talk.last("liaison-mz").text
    assert "反馈线索" not in talk.reads("liaison-yb") + talk.reads("leader")
    desk.office.pass_time(days=1)
    await desk.remind()
    for each in ("liaison-mz", "liaison-yb", "leader"):
        assert "反馈线索" in talk.last(each).text
    assert "反馈线索" not in talk.reads("liaison-wj")
    await talk.press("liaison-mz", "反馈")
    await talk.say("liaison-mz", "示例结果")
    desk.office.pass_time(days=1)
    before = talk.reads("leader")
    await desk.remind()
    assert talk.reads("leader") == before
