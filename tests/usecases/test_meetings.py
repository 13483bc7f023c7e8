"""Meetings as people meet them: moved, cancelled, answered, kept from the group, frozen in time, two at once."""

from collections.abc import AsyncIterator

import pytest

from bot.usecases.deadlines import terms
from bot.usecases.meetings import scheduling
from tests.drawn import INSPECT_ON, draw_round
from tests.meeting_scene import calendar, call, document, find_meeting, meeting_talk, propose, sweep
from tests.talk import GROUP, Talk
from tests.visits import arranged


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    """Return the chats of an office, a Monday at nine."""
    async with meeting_talk() as made:
        yield made


# --- moving and cancelling --------------------------------------------------------------------------------------------


async def test_a_moved_meeting_keeps_its_calendar_entry(talk: Talk) -> None:
    """The same UID with a higher sequence number; everybody is asked anew, and items can be proposed again."""
    await call(talk)
    await talk.press("head-wj", "参加")
    await propose(talk, "liaison-wj", "示例议题甲")
    await sweep(talk, hours=32)
    await talk.press("leader", "查看会议")
    await talk.press("leader", "改期")
    await talk.press("leader", "2026年11月30日（周一）")
    await talk.say("leader", "上午")
    assert "未能识别时间" in talk.last("leader").text
    await talk.say("leader", "9点30分")
    await talk.press("leader", "示例会议室<b>")
    await talk.press("leader", "确认改期")
    uids, sequences, states = zip(*calendar(talk), strict=True)
    assert len(set(uids)) == 1
    assert list(sequences) == [0, 1, 2]
    assert set(states) == {"CONFIRMED"}
    assert "会议改期通知" in talk.last("head-wj").text
    shown = talk.last(GROUP)
    assert "2026年11月30日（周一）09:30" in shown.text
    assert "参加 0 人" in shown.text, "everybody is asked anew"
    assert "提出议题" in shown.buttons
    async with talk.office.tx() as tx:
        assert [each.title for each in await tx.meetings.items(1)] == ["示例议题甲"], "what was proposed stays"


async def test_a_cancelled_meeting_is_over(talk: Talk) -> None:
    """Everybody is told why, the calendar entry is taken out, old buttons say so, nobody is reminded."""
    await call(talk)
    attend = talk.last("head-wj").buttons["参加"]
    await talk.press("leader", "查看会议")
    await talk.press("leader", "取消会议")
    await talk.say("leader", "字" * 201)
    assert "超过 200 字" in talk.last("leader").text
    await talk.say("leader", "示例缘由<b>")
    assert calendar(talk)[-1][1:] == (1, "CANCELLED")
    assert "原因：示例缘由&lt;b&gt;" in talk.last("head-wj").text
    assert "会议已取消" in await talk.send_press("head-wj", attend)
    before = len(talk.screen("head-wj"))
    await sweep(talk, days=2)
    assert len(talk.screen("head-wj")) == before


async def test_cancelled_while_somebody_moves_it(talk: Talk) -> None:
    """Who was slower reads what the state is now."""
    await call(talk)
    await talk.press("leader", "查看会议")
    await talk.press("leader", "改期")
    await talk.press("leader", "2026年11月30日（周一）")
    await talk.press("leader", "10:00")
    await talk.press("leader", "示例会议室<b>")
    confirm = talk.last("leader").buttons["确认改期"]
    meeting = await find_meeting(talk)
    async with talk.office.tx() as tx:
        await scheduling.cancel(tx, talk.office.people["leader"], talk.office.task_force, meeting.id, "示例缘由")
    assert "草稿已失效" in await talk.send_press("leader", confirm)
    assert (await find_meeting(talk)).state == "cancelled"


async def test_called_once_however_often_pressed(talk: Talk) -> None:
    """The second press on the same button calls no second meeting, and one for another plan none at all."""
    await talk.say("leader", "召集会议")
    await talk.press("leader", "联席会议")
    await talk.press("leader", "2026年11月25日（周三）")
    await talk.press("leader", "14:00")
    await talk.say("leader", "示例会议室")
    stale = talk.last("leader").buttons["确认召集"]
    await talk.press("leader", "换主持人")
    assert f"主持人：{talk.office.people['deputy'].name}" in talk.last("leader").text
    assert "草稿已失效" in await talk.send_press("leader", stale)
    confirm = talk.last("leader").buttons["确认召集"]
    await talk.send_press("leader", confirm)
    assert "草稿已失效" in await talk.send_press("leader", confirm)
    async with talk.office.tx() as tx:
        assert (await tx.meetings.page("ltc", 0, 8))[1] == 1


async def test_settings_of_a_call(talk: Talk) -> None:
    """Everybody can be called, and the agenda frozen at another time; both are shown before it is confirmed."""
    await talk.say("leader", "/meeting")
    await talk.press("leader", "联席会议")
    await talk.press("leader", "2026年11月25日（周三）")
    await talk.press("leader", "14:00")
    await talk.say("leader", "示例会议室")
    await talk.press("leader", "换参会范围")
    await talk.press("leader", "换截止时间")
    assert "2026年11月23日（周一）17:00" in talk.last("leader").text
    await talk.press("leader", "换截止时间")
    assert "2026年11月25日（周三）13:00" in talk.last("leader").text
    await talk.press("leader", "确认召集")
    assert "会议通知" in talk.last("yb1").text
    assert "提出议题" not in talk.last("yb1").buttons, "an inspector proposes nothing"


async def test_no_day(talk: Talk) -> None:
    """What is no day, or past, or too far: said so, and the next answer is taken."""
    await talk.say("leader", "/meeting")
    await talk.press("leader", "联席会议")
    for words in ("昨天", "2026-11-22", "2028-01-01", "💥", "13月1日"):
        await talk.say("leader", words)
        assert "日期" in talk.last("leader").text
        assert talk.last("leader").buttons == {}
    await talk.say("leader", "11月24日")
    assert "2026年11月24日" in talk.last("leader").text
    await talk.press("leader", "14:00")
    await talk.say("leader", "字" * 101)
    assert "超过 100 字" in talk.last("leader").text


async def test_a_time_that_has_passed(talk: Talk) -> None:
    """Today at nine is over at nine; today at ten is called at short notice and frozen when it begins."""
    await talk.say("leader", "/meeting")
    await talk.press("leader", "联席会议")
    await talk.say("leader", "2026-11-23")
    assert "该时间已过" in await talk.press("leader", "09:00")
    await talk.press("leader", "10:00")
    await talk.say("leader", "示例会议室")
    await talk.press("leader", "确认召集")
    await propose(talk, "liaison-wj", "示例急事")
    await sweep(talk, hours=1)
    assert "示例急事" in talk.find(GROUP, "会议议程").text


# --- who comes --------------------------------------------------------------------------------------------------------


async def test_who_has_left_is_left_out(talk: Talk) -> None:
    """Neither counted, nor reminded, nor in the minutes; what was theirs to do goes to their department."""
    await call(talk)
    await talk.press("head-wj", "参加")
    async with talk.office.tx() as tx:
        await tx.people.change(talk.office.people["head-wj"].id, active=False)
    await talk.press("head-mz", "参加")
    assert "参加 1 人，不能参加 0 人，未答复 6 人" in talk.find(GROUP, "未答复").text
    before = len(talk.screen("head-wj"))
    await sweep(talk, days=2, hours=4)
    assert len(talk.screen("head-wj")) == before
    assert "一小时内召开" in talk.last("head-mz").text


async def test_reminded_once(talk: Talk) -> None:
    """However often the clock looks, and also where it was down and both moments passed."""
    await call(talk)
    for _ in range(3):
        await sweep(talk, hours=16)
    await sweep(talk, hours=5)
    await sweep(talk, hours=0)
    assert talk.reads("deputy").count("会议提醒：即将召开") == 1
    await sweep(talk, minutes=1)
    assert talk.reads("deputy").count("会议提醒") == 1, "it has begun: who is there knows"


async def test_answers_can_change(talk: Talk) -> None:
    """The last word counts; a stand-in for a meeting that one attends after all is forgotten."""
    await call(talk)
    await talk.press("head-mz", "不能参加")
    await talk.say("head-mz", "")
    await talk.say("head-mz", "示例代理人" * 7)
    assert "超过 30 字" in talk.last("head-mz").text
    await talk.say("head-mz", "示例<b>💥")
    assert "由示例&lt;b&gt;💥代为参加" in talk.last("head-mz").text
    await talk.press("leader", "查看会议")
    await talk.press("leader", "参会情况")
    assert "由示例&lt;b&gt;💥代" in talk.last("leader").text
    await talk.press("head-mz", "参加")
    await talk.press("leader", "查看会议")
    await talk.press("leader", "参会情况")
    assert "💥" not in talk.last("leader").text
    async with talk.office.tx() as tx:
        data = [each.data for each in await tx.ledger.entries("ltc")]
    assert not any("💥" in each for each in data), "a name stands sealed"


# --- what the group sees ----------------------------------------------------------------------------------------------


async def test_of_a_consultation_the_group_sees_counts(talk: Talk) -> None:
    """Titles and minutes go to those called, protected; an inspector is shown neither."""
    await call(talk, "研判会商")
    await propose(talk, "liaison-wj", "示例案情")
    await talk.say("yb1", "/meetings")
    await talk.press("yb1", "研判会商 2026-01")
    assert "仅参会人员可见" in talk.last("yb1").text
    await sweep(talk, hours=32)
    assert "共 1 项" in talk.find(GROUP, "议程已确定").text
    assert "示例案情" in talk.find("head-mz", "会议议程").text
    for place in (GROUP, "yb1", "observer"):
        assert "示例案情" not in talk.reads(place)
    assert "仅参会人员" in await talk.send_press("yb1", "meeting.attend:1")
    assert "仅参会人员" in await talk.send_press("yb1", "meeting.paper:1")


async def test_what_is_gathered(talk: Talk) -> None:
    """Overdue results by department, progress since the last meeting, coverage; names of those published alone."""
    desk = talk.office
    visits = await arranged(desk, await draw_round(desk, {1: ("yb1", "mz1"), 2: ("wj1",)}))
    await visits.report(desk, 1)
    desk.pass_time(days=80)
    number = await visits.publication(desk, 1, "医保")
    async with desk.tx() as tx:
        publication = await tx.publications.get(number)
        await tx.publications.change(publication, state="published", published_on=INSPECT_ON)
        await terms.meet(tx, "ltc", "publication", publication.id)
    await talk.say("leader", "/meeting")
    await talk.press("leader", "联席会议")
    await talk.say("leader", "2027-02-24")
    await talk.press("leader", "14:00")
    await talk.say("leader", "示例会议室")
    await talk.press("leader", "确认召集")
    await talk.press("leader", "查看会议")
    await talk.press("leader", "立即确定议程")
    agenda = talk.find(GROUP, "会议议程").text
    assert "民政：逾期未公示 1 项，未报送 0 项" in agenda
    assert "卫健：逾期未公示 0 项，未报送 1 项" in agenda
    assert "医保：报送检查 0 项，公示 1 项" in agenda, "since New Year"
    assert "2027年：在册 10 家，已检查 0 家" in agenda
    assert "示例护理站" not in agenda, "one of its results is still due"
    await talk.press("leader", "查看会议")
    await talk.press("leader", "Word 文件")
    assert "民政：逾期未公示 1 项，未报送 0 项" in document(talk)


async def test_the_group_learns_no_numbers_of_people(talk: Talk) -> None:
    """A title with a telephone number is refused with what to do, and the next text is taken."""
    await call(talk)
    await talk.press("liaison-wj", "提出议题", chat=GROUP)
    await talk.say("liaison-wj", "示例 13800138000")
    assert "请勿写入身份证号" in talk.last("liaison-wj").text
    await talk.say("liaison-wj", "示例" * 51)
    assert "超过 100 字" in talk.last("liaison-wj").text
    await talk.say("liaison-wj", "示例<i>议题</i>💥")
    await talk.say("liaison-wj", "示例人员")
    await talk.say("liaison-wj", "0")
    assert "请发送 1 至 180" in talk.last("liaison-wj").text
    await talk.say("liaison-wj", "20分钟")
    assert "示例&lt;i&gt;议题&lt;/i&gt;💥" in talk.last("liaison-wj").text
    await talk.press("liaison-wj", "撤回议题")
    async with talk.office.tx() as tx:
        assert await tx.meetings.items(1) == []
