"""An institution asks in writing to be inspected later: entered, decided, everyone concerned told."""

from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest

from bot.usecases import reachability
from bot.usecases.inspections import notices
from bot.usecases.postponements import lists as postponement_lists
from handlers import mine, postponements
from handlers import notices as notice_routes
from handlers.routes import Route
from tests.drawn import INSPECT_ON, draw_round
from tests.office import Office, office
from tests.talk import GROUP, Talk
from tests.visits import Visits, arranged

ROUTES: list[Route] = [*notice_routes.ROUTES, *mine.ROUTES, *postponements.ROUTES]
TEAMS = {1: ("yb1", "yb2", "mz1"), 2: ("mz2",)}
PHOTO = b"\xff\xd8\xffexample"
REASON = "示例：消防改造停业 <b>😀</b>"
Scene = tuple[Office, Visits, Talk]


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return a round that was drawn, arranged and notified."""
    async with office(targets=4, officers=2) as desk:
        drawn = await draw_round(desk, TEAMS)
        visits, talk = await arranged(desk, drawn), Talk(desk, ROUTES)
        async with desk.tx() as tx:
            await notices.notify(tx, drawn.draw)
        await talk.deliver()
        yield desk, visits, talk


async def enter(talk: Talk, who: str = "liaison-mz") -> None:
    """Enter an application about the first target."""
    await talk.say(who, "/postpone 站01")
    await talk.press(who, "示例护理站01　2026年12月1日（周二）")
    await talk.say(who, REASON)
    await talk.give(who, "photo.jpg", PHOTO)
    await talk.press(who, "确认提交")


async def day_of(desk: Office, visits: Visits, k: int = 1) -> date:
    """Return when the k-th target is to be visited."""
    async with desk.tx() as tx:
        return (await tx.inspections.get(visits.inspections[k])).inspect_on


async def test_granting_moves_everything(scene: Scene) -> None:
    """Entered with its paper; one tap on a day: visit, deadlines and notices move, and everyone concerned reads it."""
    desk, visits, talk = scene
    await enter(talk)
    assert "延期申请已登记（第 1 号）" in talk.last("liaison-mz").text
    asked = talk.last("leader").text
    assert "&lt;b&gt;😀" in asked
    assert "书面材料" in talk.reads("leader")
    await talk.press("leader", "同意，选择日期")
    await talk.press("leader", "5 个工作日后：2026年12月8日（周二）")
    moved = date(2026, 12, 8)
    assert await day_of(desk, visits) == moved
    assert await day_of(desk, visits, 2) == INSPECT_ON
    async with desk.tx() as tx:
        due = await tx.deadlines.find("ltc", "report", visits.records[1, "医保"])
        assert [each.event for each in await tx.ledger.entries("ltc")] == [
            "postponement-entered",
            "postponement-granted",
        ]
        assert len(await tx.files.of("postponement:1", "application")) == 1
    assert due is not None
    assert due.due_on == moved
    for officer in ("yb1", "yb2", "mz1"):
        assert "改为 <b>2026年12月8日（周二）</b>" in talk.last(officer).text
        assert "检查日期：<b>2026年12月8日（周二）</b>" in talk.find(officer, "检查任务通知").text
    assert "2026年12月1日" in talk.find("mz2", "检查任务通知").text
    assert "日期变更" not in talk.reads("mz2")
    for told in ("liaison-mz", "liaison-yb"):
        assert "本轮已同意延期 1 次" in talk.last(told).text
    assert "已同意" in talk.last("deputy").text
    assert "已同意" in talk.last("leader").text
    assert "延期" not in talk.reads(GROUP)
    await talk.say("yb1", "/my")
    assert "2026年12月8日" in talk.last("yb1").text


async def test_refusing_needs_a_reason(scene: Scene) -> None:
    """Ready-made or in words; the date stands, who entered it and the liaisons read why, the team hears nothing."""
    desk, visits, talk = scene
    await enter(talk)
    await talk.press("deputy", "不同意")
    await talk.say("deputy", "x" * 501)
    assert "超过 500 字" in talk.last("deputy").text
    await talk.say("deputy", "示例理由")
    assert "不同意的理由：示例理由" in talk.find("deputy", "第 1 号延期申请").text
    for told in ("liaison-mz", "liaison-yb"):
        assert "示例理由" in talk.last(told).text
    assert "延期" not in talk.reads("yb1")
    assert await day_of(desk, visits) == INSPECT_ON
    await enter(talk)
    await talk.press("leader", "不同意")
    await talk.press("leader", "检查准备已经就绪，不宜延期")
    assert "不宜延期" in talk.last("liaison-mz").text


async def test_a_day_in_words(scene: Scene) -> None:
    """A working day is confirmed by a tap; for another the next one is offered; nonsense and the past are refused."""
    desk, visits, talk = scene
    await enter(talk)
    await talk.press("leader", "同意，选择日期")
    for words, said in (
        ("下周", "未能识别日期"),
        ("2026-11-20", "今天之后"),
        ("12月1日", "晚于现定"),
        ("2029-1-2", "一年之内"),
    ):
        await talk.say("leader", words)
        assert said in talk.last("leader").text
    await talk.say("leader", "12月12日")
    assert "不是工作日" in talk.last("leader").text
    await talk.press("leader", "确认改为 2026年12月14日（周一）")
    assert await day_of(desk, visits) == date(2026, 12, 14)
    forged = "postponement.date:1:20261212"
    assert "已同意该申请" in await talk.send_press("deputy", forged)
    await enter_again(talk)
    assert "不是工作日" in await talk.send_press("leader", "postponement.date:2:20261219")
    assert "失效" in await talk.send_press("leader", "postponement.date:2:99999999")
    await talk.press("leader", "同意，选择日期")
    await talk.say("leader", "2027-3-1")
    assert "暂估" in talk.last("leader").text
    await talk.press("leader", "确认改为 2027年3月1日（周一）")
    assert await day_of(desk, visits) == date(2027, 3, 1)


async def enter_again(talk: Talk) -> None:
    """Enter another application, its reason written under the photo."""
    await talk.say("liaison-mz", "/postpone")
    await talk.press("liaison-mz", "示例护理站01　2026年12月14日（周一）")
    await talk.give("liaison-mz", "photo.jpg", PHOTO, "再次申请")
    await talk.press("liaison-mz", "确认提交")


async def test_nobody_decides_on_their_own(scene: Scene) -> None:
    """A leader's entry is the deputy's to decide; where there is no deputy it is said what would help."""
    desk, _, talk = scene
    await enter(talk, "leader")
    assert "由他人决定" in await talk.send_press("leader", "postponement.grant:1")
    assert "由他人决定" in await talk.send_press("leader", "postponement.deny:1:prepared")
    await talk.press("deputy", "不同意")
    await talk.press("deputy", "已多次延期，不再延期")
    async with desk.tx() as tx:
        await tx.people.change(desk.people["deputy"].id, active=False)
    await enter(talk, "leader")
    assert "没有可以决定的人员" in talk.reads("leader")


async def test_stale_and_repeated_presses(scene: Scene) -> None:
    """Pressed twice, decided by another, pending already, over already: each has an answer."""
    desk, visits, talk = scene
    await talk.say("liaison-mz", "/postpone")
    data = talk.last("liaison-mz").buttons["示例护理站01　2026年12月1日（周二）"]
    await enter(talk)
    assert "已有第 1 号延期申请" in await talk.send_press("liaison-yb", data)
    assert "无须" not in await talk.send_press("liaison-mz", f"postponement.enter:{visits.inspections[1]}:1")
    await talk.press("leader", "不同意")
    await talk.press("leader", "申请理由不充分")
    assert "已决定不同意" in await talk.send_press("deputy", "postponement.grant:1")
    assert "失效" in await talk.send_press("liaison-mz", f"postponement.enter:{visits.inspections[1]}:1")
    await visits.report(desk, 1)
    assert "已经结束" in await talk.send_press("liaison-mz", data)
    await talk.say("liaison-mz", "/postpone 站01")
    assert "没有符合" in talk.last("liaison-mz").text


async def test_the_paper_is_required_and_looked_at(scene: Scene) -> None:
    """No confirmation without it; a file that is none is refused and the draft stands; several pages are kept."""
    desk, _, talk = scene
    await talk.say("liaison-mz", "/postpone")
    await talk.press("liaison-mz", "示例护理站01　2026年12月1日（周二）")
    await talk.say("liaison-mz", "x" * 501)
    assert "超过 500 字" in talk.last("liaison-mz").text
    assert talk.last("liaison-mz").buttons == {}
    for name, content, said in (
        ("a.exe", b"MZ", "照片"),
        ("photo.jpg", b"", "文件是空的"),
        ("a.pdf", None, "未能取得"),
    ):
        await talk.give("liaison-mz", name, content)
        assert said in talk.last("liaison-mz").text
    await talk.give("liaison-mz", "photo.jpg", PHOTO)
    assert "请发送申请理由" in talk.last("liaison-mz").text
    await talk.say("liaison-mz", REASON)
    stale = talk.last("liaison-mz").buttons["确认提交"]
    await talk.give("liaison-mz", "第二页.pdf", b"%PDF-1.7")
    assert "书面申请：2 份" in talk.last("liaison-mz").text
    assert "失效" in await talk.send_press("liaison-mz", stale)
    await talk.press("liaison-mz", "确认提交")
    async with desk.tx() as tx:
        kept = await tx.files.of("postponement:1")
        files = [await postponements.paper_file(tx, {"file": each.id}) for each in kept]
    assert [each.name for each in kept] == ["photo.jpg", "第二页.pdf"]
    assert [(each.name, each.content) for each in files] == [("photo.jpg", PHOTO), ("第二页.pdf", b"%PDF-1.7")]
    assert talk.reads("leader").count("第 1 号延期申请的书面材料") == 2
    await talk.press("leader", "查看书面申请")
    assert talk.reads("leader").count("第 1 号延期申请的书面材料") == 4


async def test_certificates_that_lapse_are_pointed_out(scene: Scene) -> None:
    """The leader reads whose certificate does not reach the new day."""
    desk, _, talk = scene
    async with desk.tx() as tx:
        await tx.people.change(desk.people["yb2"].id, certificate_expires=INSPECT_ON + timedelta(days=1))
    await enter(talk)
    await talk.press("leader", "同意，选择日期")
    await talk.press("leader", "3 个工作日后：2026年12月4日（周五）")
    lapsed = talk.find("leader", "执法证失效").text
    assert desk.people["yb2"].name in lapsed
    assert desk.people["yb1"].name not in lapsed


async def test_counted_and_listed(scene: Scene) -> None:
    """The list says how many were granted in the round, what waits leads to the decision, the card has its lines."""
    desk, visits, talk = scene
    await enter(talk)
    await talk.say("deputy", "/postpone")
    await talk.press("deputy", "延期待决定：示例护理站01")
    await talk.press("deputy", "同意，选择日期")
    await talk.press("deputy", "返回")
    await talk.press("deputy", "同意，选择日期")
    await talk.press("deputy", "10 个工作日后：2026年12月15日（周二）")
    await talk.say("liaison-yb", "/postpone")
    assert "示例第一轮检查：已同意延期 1 次" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "延期申请记录")
    assert "共 1 项，同意 1 项，待决定 0 项" in talk.last("liaison-yb").text
    async with desk.tx() as tx:
        inspection = await tx.inspections.get(visits.inspections[1])
        lines = await postponement_lists.card_lines(tx, inspection)
        other = await postponement_lists.card_lines(tx, await tx.inspections.get(visits.inspections[2]))
    assert [each.id for each in lines] == ["postponement-card-granted", "postponement-card-round"]
    assert other == ()


async def test_a_leader_who_comes_late_gets_what_waits(scene: Scene) -> None:
    """Not reachable when it was entered: asked as soon as the private chat is open."""
    desk, _, talk = scene
    async with desk.tx() as tx:
        await tx.people.change(desk.people["leader"].id, reachable=False)
    await enter(talk)
    assert talk.screen("leader") == {}
    leader = desk.people["leader"]
    async with desk.tx() as tx:
        await reachability.open_chat(tx, leader.user_id or 0, leader.chat or 0)
    await talk.deliver()
    assert "待您决定" in talk.last("leader").text
