"""A joint meeting, from the call to the last action done, as the people of a task force see it."""

from collections.abc import AsyncIterator

import pytest

from tests.meeting_scene import call, document, meeting_talk, propose, sweep
from tests.talk import GROUP, Talk


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    """Return the chats of an office, a Monday at nine."""
    async with meeting_talk() as made:
        yield made


async def test_from_the_call_to_the_last_action_done(talk: Talk) -> None:
    """Called, items proposed, frozen, reminded, held, minuted, confirmed; both actions done, and nothing is left."""
    await call(talk)
    assert "示例会议室&lt;b&gt;" in talk.find(GROUP, "联席会议").text
    assert "参加 0 人，不能参加 0 人，未答复 8 人" in talk.find(GROUP, "未答复").text
    assert "会议通知" in talk.last("head-wj").text
    assert talk.screen("yb1") == {}, "inspectors are not called unless all are"

    assert "已登记：参加联席会议" in await talk.press("head-wj", "参加")
    assert "不能参加" in await talk.press("head-mz", "不能参加", chat=GROUP)
    await talk.say("head-mz", "示例代理人（副科长）")
    assert "由示例代理人（副科长）代为参加" in talk.last("head-mz").text
    assert "参加 1 人，不能参加 1 人，未答复 6 人" in talk.find(GROUP, "未答复").text
    assert "示例代理人" not in talk.reads(GROUP)

    await propose(talk, "liaison-wj", "示例议题甲")
    assert "议题已列入" in talk.last("liaison-wj").text
    await sweep(talk, hours=32)
    agenda = talk.find(GROUP, "会议议程").text
    assert "示例议题甲（卫健，" in agenda
    assert "在册 10 家，已检查 0 家；按 20% 的比例应检查 2 家" in agenda
    assert "会议提醒" in talk.last("head-wj").text
    assert "会议提醒" not in talk.reads("head-mz"), "who cannot come is not reminded"
    assert "已确定" in await talk.press("liaison-wj", "提出议题")

    await sweep(talk, hours=20)
    assert "一小时内召开" in talk.last("head-wj").text
    assert "尚未答复" in talk.last("deputy").text
    await sweep(talk, hours=1)
    await minute(talk)
    await finish(talk)


async def minute(talk: Talk) -> None:
    """The liaison of the leading department writes, the chair confirms."""
    await talk.say("liaison-yb", "/meetings")
    await talk.press("liaison-yb", "联席会议 2026-01")
    await talk.press("liaison-yb", "会议纪要")
    await talk.press("liaison-yb", "2. 示例议题甲")
    await talk.say("liaison-yb", "示例议定情况")
    await talk.press("liaison-yb", "添加决定事项")
    await talk.say("liaison-yb", "示例事项一")
    await talk.press("liaison-yb", "民政")
    await talk.press("liaison-yb", "2026年11月30日（周一）")
    await talk.press("liaison-yb", "添加决定事项")
    await talk.say("liaison-yb", "示例事项二")
    await talk.say("liaison-yb", talk.office.people["yb1"].name)
    await talk.say("liaison-yb", "12月8日")
    await talk.press("liaison-yb", "会议纪要")
    await talk.press("liaison-yb", "提请主持人确认")
    assert "尚未确认，仅供核对" in document(talk)
    await talk.press("leader", "核对并确认")
    await talk.press("leader", "确认纪要")
    for words in ("示例议题甲", "示例议定情况", "示例事项一", "示例事项二", "示例代理人", "确认"):
        assert words in document(talk), words
    assert "决定事项 2 项" in talk.last(GROUP).text
    assert "示例议定情况" not in talk.reads(GROUP)
    assert "示例事项" not in talk.reads(GROUP)


async def finish(talk: Talk) -> None:
    """Both are told; one is reminded until it is done, the other says why not yet, and then that it is."""
    assert "示例事项一" in talk.last("liaison-mz").text
    assert "示例事项二" in talk.last("yb1").text
    await talk.press("yb1", "未完成")
    await talk.say("yb1", "示例缘由")
    assert "示例缘由" in talk.last("leader").text
    await sweep(talk, days=5)
    assert "办结会议决定事项" in talk.last("liaison-mz").text
    assert "示例事项一　办结会议决定事项" in talk.last("liaison-mz").text
    await talk.press("liaison-mz", "办结")
    assert "已登记完成" in await talk.press("liaison-mz", "已完成")
    await talk.say("liaison-mz", "示例说明")
    await talk.press("yb1", "已完成")
    await talk.say("leader", "/meetings")
    await talk.press("leader", "决定事项")
    assert "未办结 0 项" in talk.last("leader").text
    async with talk.office.tx() as tx:
        assert await tx.deadlines.open_in("ltc") == []
        events = [each.event for each in await tx.ledger.entries("ltc")]
    assert events[0] == "meeting-called"
    assert events.count("meeting-action-done") == 2
