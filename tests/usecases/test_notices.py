"""Notices: who is told what, and what happens when nobody answers."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.roles import Role
from bot.usecases.inspections import notices
from handlers import board, mine, recusals
from handlers import notices as notice_routes
from handlers.routes import Route
from tests.drawn import Drawn, assignment_of, draw_round, draw_substitute
from tests.office import Office, office
from tests.talk import GROUP, Talk
from tests.visits import arranged

ROUTES: list[Route] = [*notice_routes.ROUTES, *mine.ROUTES, *board.ROUTES, *recusals.ROUTES]
TEAMS = {1: ("yb1", "yb2", "mz1"), 2: ("yb1", "mz2")}


@pytest.fixture
async def desk() -> AsyncIterator[Office]:
    """An office whose officer mz2 is an outside expert."""
    async with office(targets=4, officers=3) as made:
        async with made.tx() as tx:
            await tx.people.change(made.people["mz2"].id, roles=frozenset({Role.AUXILIARY}))
            targets = await tx.targets.of_task_force("ltc")
            await tx.targets.change(targets[0].id, area="示例街道")
        yield made


async def notified(desk: Office) -> tuple[Drawn, Talk]:
    """Hold a draw and send the notices."""
    drawn, talk = await draw_round(desk, TEAMS), Talk(desk, ROUTES)
    async with desk.tx() as tx:
        await notices.notify(tx, drawn.draw)
    await talk.deliver()
    return drawn, talk


async def sweep(desk: Office, talk: Talk) -> None:
    """Let the sweep look for unanswered notices."""
    async with desk.tx() as tx:
        await notices.remind_unanswered(tx)
    await talk.deliver()


async def test_notice_says_where_when_and_with_whom(desk: Office) -> None:
    """Each drawn person learns target, area, date, round and team, and what the law asks of them."""
    _, talk = await notified(desk)
    notice = talk.last("yb2")
    for words in ("示例护理站01（示例街道）", "2026年12月1日（周二）", "示例第一轮检查", "执法证", "廉洁", "待答复"):
        assert words in notice.text
    assert desk.people["yb1"].name in notice.text
    assert f"{desk.people['mz1'].name}（区民政局）" in notice.text
    assert notice.text.count(desk.people["yb2"].name) == 1, "addressed, but not among the colleagues"
    assert list(notice.buttons) == ["接受", "申请回避", "因故不能参加"]


async def test_one_message_for_each_inspection(desk: Office) -> None:
    """Who was drawn twice has two notices; who was not has none."""
    _, talk = await notified(desk)
    assert len(talk.screen("yb1")) == 2
    assert talk.screen("yb3") == {}


async def test_expert_is_marked_and_told_otherwise(desk: Office) -> None:
    """An auxiliary is marked in the team, and reads that they never inspect alone instead of showing a certificate."""
    _, talk = await notified(desk)
    assert "辅助检查人员）" in talk.find("yb1", "示例护理站02").text
    assert "不单独检查" in talk.last("mz2").text
    assert "主动出示执法证" not in talk.last("mz2").text


async def test_unreachable_is_mentioned_once_without_content(desk: Office) -> None:
    """Whoever has no private chat yet is mentioned in the group, once, and gets the notices as soon as they can be reached."""
    async with desk.tx() as tx:
        await tx.people.change(desk.people["yb1"].id, reachable=False)
    _, talk = await notified(desk)
    assert talk.screen("yb1") == {}
    assert talk.reads(GROUP).count(desk.people["yb1"].name) == 1
    assert "示例护理站" not in talk.find(GROUP, desk.people["yb1"].name).text
    async with desk.tx() as tx:
        await tx.people.change(desk.people["yb1"].id, reachable=True)
        await notices.deliver_waiting(tx, await tx.people.get(desk.people["yb1"].id))
        await notices.deliver_waiting(tx, await tx.people.get(desk.people["yb2"].id))
    await talk.deliver()
    assert len(talk.screen("yb1")) == 2
    assert talk.last("yb2").edits == 0, "who had theirs gets nothing again"


async def test_accepting_is_one_tap(desk: Office) -> None:
    """The notice itself shows it, conflicts can still be told, the ledger and the board know."""
    drawn, talk = await notified(desk)
    assert "已接受" in await talk.press("yb2", "接受")
    notice = talk.last("yb2")
    assert len(talk.screen("yb2")) == 1
    assert "状态：已接受" in notice.text
    assert list(notice.buttons) == ["申请回避", "因故不能参加"]
    assert "医保 3 席：已接受 1，待答复 2" in talk.find(GROUP, "看板").text
    async with desk.tx() as tx:
        entry = (await tx.ledger.entries("ltc"))[-1]
    assert (entry.event, entry.actor) == ("notice-accepted", desk.people["yb2"].id)
    assert str(drawn.assignments[1, "yb2"]) in entry.data


async def test_second_press_says_so(desk: Office) -> None:
    """An old button tells what happened since; nobody answers for somebody else."""
    drawn, talk = await notified(desk)
    number = drawn.assignments[1, "yb2"]
    await talk.press("yb2", "接受")
    assert "已接受该项任务" in await talk.send_press("yb2", f"notice.accept:{number}")
    assert "这不是您的任务" in await talk.send_press("yb1", f"notice.accept:{number}")
    async with desk.tx() as tx:
        await tx.assignments.change(await tx.assignments.get(number), active=False, state="released")
    assert "无须答复" in await talk.send_press("yb2", f"notice.accept:{number}")
    assert (await assignment_of(desk, number)).state == "released"


async def test_notice_can_be_shown_again(desk: Office) -> None:
    """From the list of one's own duties the whole notice comes as the newest message."""
    _, talk = await notified(desk)
    await talk.say("yb2", "/my")
    await talk.press("yb2", "1. 示例护理站01：查看通知")
    assert "同组人员" in talk.last("yb2").text


async def test_substitute_reads_which_substitute_they_are(desk: Office) -> None:
    """The how-many-eth occupant of the seat; the colleagues' notices show the new member."""
    drawn, talk = await notified(desk)
    number = drawn.assignments[1, "mz1"]
    async with desk.tx() as tx:
        await tx.assignments.change(await tx.assignments.get(number), active=False, state="released")
    draw = await draw_substitute(desk, drawn, number, "mz3")
    async with desk.tx() as tx:
        await notices.notify(tx, draw)
    await talk.deliver()
    assert "该席位第 2 任，第 1 次递补" in talk.last("mz3").text
    team = talk.find("yb2", "示例护理站01").text
    assert desk.people["mz3"].name in team
    assert desk.people["mz1"].name not in team
    assert len(talk.screen("yb2")) == 1


async def test_silence_is_followed_up_once(desk: Office) -> None:
    """A working day later a reminder about all that is open; two days later liaison and leader are told; then no more."""
    _, talk = await notified(desk)
    await talk.press("mz1", "接受")
    desk.pass_time(hours=23)
    await sweep(desk, talk)
    assert "请答复检查任务" not in talk.reads("yb1")
    desk.pass_time(hours=1)
    await sweep(desk, talk)
    await sweep(desk, talk)
    assert talk.reads("yb1").count("请答复检查任务") == 1
    assert "示例护理站01" in talk.last("yb1").text
    assert "示例护理站02" in talk.last("yb1").text
    assert "系统曾中断" not in talk.last("yb1").text
    assert "请答复检查任务" not in talk.reads("mz1")
    assert talk.screen("leader") == {}
    desk.pass_time(hours=24)
    await sweep(desk, talk)
    await sweep(desk, talk)
    assert talk.reads("leader").count("逾期未答复") == 1
    assert talk.reads("leader").count("・") == 3  # yb1 has two, in one line
    assert talk.reads("liaison-yb").count("・") == 2
    assert talk.reads("liaison-mz").count("・") == 1
    assert talk.screen("liaison-wj") == {}
    assert talk.reads("yb1").count("请答复检查任务") == 1


async def test_reminder_can_be_answered(desk: Office) -> None:
    """The reminder carries the buttons of all that is open, by number."""
    drawn, talk = await notified(desk)
    desk.pass_time(hours=24)
    await sweep(desk, talk)
    await talk.press("yb1", "2. 接受")
    assert (await assignment_of(desk, drawn.assignments[2, "yb1"])).state == "accepted"


@pytest.mark.parametrize("hours", [33, 24 * 5 + 8.6])
async def test_nobody_is_reminded_at_night_or_weekends(desk: Office, hours: float) -> None:
    """18:00, or a Saturday's evening, is no time for reminders, however late they are."""
    _, talk = await notified(desk)
    desk.pass_time(hours=hours)
    await sweep(desk, talk)
    assert "请答复检查任务" not in talk.reads("yb1")


async def test_late_reminder_says_so(desk: Office) -> None:
    """Where the bot was down a reminder that comes a working day late says so."""
    _, talk = await notified(desk)
    desk.pass_time(hours=24 * 3)
    await sweep(desk, talk)
    assert "系统曾中断" in talk.last("yb1").text


async def test_notice_is_followed_up_after_the_weekend(desk: Office) -> None:
    """What was sent on a Friday afternoon is due on Monday afternoon, not on Saturday."""
    desk.pass_time(days=4, hours=7)
    _, talk = await notified(desk)
    desk.pass_time(days=1)
    await sweep(desk, talk)
    desk.pass_time(days=1, hours=18)
    await sweep(desk, talk)
    assert "请答复检查任务" not in talk.reads("yb2")
    desk.pass_time(hours=6)
    await sweep(desk, talk)
    assert "请答复检查任务" in talk.reads("yb2")


async def test_after_the_visit_nobody_has_to_answer(desk: Office) -> None:
    """The officers forgot to press the button, but went: neither they nor the leader hears of it any more."""
    drawn, talk = await notified(desk)
    visits = await arranged(desk, drawn)
    for k in visits.inspections:
        await visits.report(desk, k)
    before = talk.reads("yb1")
    desk.pass_time(hours=72)
    await sweep(desk, talk)
    assert talk.reads("yb1") == before
    assert talk.screen("leader") == {}
