"""The board and one's own list, as they are seen in chat."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.draws import FrozenLists
from bot.domain.rounds import Seat
from bot.usecases import board as boards
from bot.usecases.inspections import notices
from handlers import board, mine, recusals
from handlers import notices as notice_routes
from handlers.routes import Route
from storage.tables.draws import draws
from tests.drawn import INSPECT_ON, draw_round, draw_substitute
from tests.moves import put
from tests.office import Office, office
from tests.talk import GROUP, Talk

ROUTES: list[Route] = [*notice_routes.ROUTES, *mine.ROUTES, *board.ROUTES, *recusals.ROUTES]
TEAMS = {1: ("yb1", "yb2", "mz1"), 2: ("yb1", "mz2")}


@pytest.fixture
async def desk() -> AsyncIterator[Office]:
    """An office before its first round."""
    async with office(targets=12, officers=3) as made:
        yield made


async def open_draw(desk: Office, stage: str, state: str, round_id: int | None = None) -> int:
    """Put a draw in that goes on, in a round of its own where none is named; return the round."""
    async with desk.tx() as tx:
        number = round_id or await tx.rounds.add("ltc", "2026-009", "示例第九轮检查", INSPECT_ON, {"医保": 2})
        person = desk.people["leader"].id
        values = {"commitment": "", "secret": "", "opened_by": person, "opened_at": tx.now, "opens_at": tx.now}
        draw = await tx.draws.add(
            FrozenLists("{}", {}),
            task_force="ltc",
            number="2026-009",
            round=number,
            stage=stage,
            state=state,
            **values,
        )
        await put(tx, draws, draw, state=state)
    return number


async def refresh(desk: Office, talk: Talk) -> str:
    """Bring the board up to date and return what it says."""
    async with desk.tx() as tx:
        await boards.refresh(tx, "ltc")
    await talk.deliver()
    return talk.last(GROUP).text


async def test_before_any_round_it_says_how_to_begin(desk: Office) -> None:
    """In the group and in private: the next thing to do."""
    talk = Talk(desk, ROUTES)
    await talk.say("leader", "/board", chat=GROUP)
    assert "发送 /draw 开启摇号" in talk.last(GROUP).text
    await talk.say("observer", "专班看板")
    assert "发送 /draw 开启摇号" in talk.last("observer").text
    async with desk.tx() as tx:
        await boards.refresh(tx, "ltc")
    await talk.deliver()
    assert len(talk.screen(GROUP)) == 1, "nothing to show yet"


@pytest.mark.parametrize(
    ("state", "said"),
    [("committed", "异议期至 2026年11月23日（周一）09:00，请各部门联络员"), ("throwing", "请各部门现场监督投掷")],
)
async def test_draw_under_way(desk: Office, state: str, said: str) -> None:
    """While a draw goes on the board says whose turn it is."""
    await open_draw(desk, "joint", state)
    seen = await refresh(desk, Talk(desk, ROUTES))
    assert said in seen
    assert "尚未抽取" in seen
    assert "/draw" not in seen


async def test_cancelled_draw_leaves_the_round_to_begin(desk: Office) -> None:
    """A draw that was cancelled stays visible, and the next step is to open one."""
    await open_draw(desk, "joint", "cancelled")
    seen = await refresh(desk, Talk(desk, ROUTES))
    assert "2026-009" in seen
    assert "已取消" in seen
    assert "请组长发送 /draw 开启摇号" in seen


async def test_one_message_in_the_group(desk: Office) -> None:
    """It is edited in place; asked for again, an answer leads to where it stands."""
    drawn, talk = await draw_round(desk, TEAMS, vacant=2), Talk(desk, ROUTES)
    seen = await refresh(desk, talk)
    for words in (
        "示例长护险专班看板",
        "示例第一轮检查",
        "2026年12月1日",
        "2026-001",
        "2 家：示例护理站01、示例护理站02",
        "医保 3 席：已接受 0，待答复 3，申请中 0，空缺 0",
        "民政 2 席",
        "卫健 2 席：已接受 0，待答复 0，申请中 0，空缺 2",
        "2 席空缺：请组长开启递补摇号",
        "5 席待答复",
    ):
        assert words in seen
    assert "公安" not in seen
    async with desk.tx() as tx:
        await notices.notify(tx, drawn.draw)
    await talk.deliver()
    await talk.press("yb2", "接受")
    assert len(talk.screen(GROUP)) == 1
    assert "已接受 1" in talk.last(GROUP).text
    await talk.say("leader", "/board", chat=GROUP)
    assert "随进展自动更新" in talk.last(GROUP).text
    assert len(talk.screen(GROUP)) == 2


async def test_whose_turn(desk: Office) -> None:
    """Requests, vacancies and answers are awaited side by side; at the end there is just the inspection."""
    drawn, talk = await draw_round(desk, {1: ("yb1", "mz1")}), Talk(desk, ROUTES)
    async with desk.tx() as tx:
        await notices.notify(tx, drawn.draw)
    await talk.deliver()
    await talk.press("yb1", "申请回避")
    await talk.press("yb1", "近亲属关系")
    await talk.press("yb1", "确认提交")
    seen = talk.find(GROUP, "看板").text
    assert "1 项申请待决定（医保 1）" in seen
    assert "1 席待答复" in seen
    await talk.press("head-yb", "同意")
    assert "1 席空缺" in talk.find(GROUP, "看板").text
    substitute = await draw_substitute(desk, drawn, drawn.assignments[1, "yb1"], "yb3")
    async with desk.tx() as tx:
        await notices.notify(tx, substitute)
    await talk.deliver()
    await talk.press("mz1", "接受")
    await talk.press("yb3", "接受")
    assert "人员已全部到位，2026年12月1日（周二）开展检查" in talk.find(GROUP, "看板").text


async def test_substitute_draw_under_way(desk: Office) -> None:
    """While the substitute draw goes on nobody is asked to open one."""
    drawn = await draw_round(desk, TEAMS, vacant=1)
    await open_draw(desk, "substitutes", "throwing", drawn.round)
    seen = await refresh(desk, Talk(desk, ROUTES))
    assert "请各部门现场监督投掷" in seen
    assert "请组长开启递补摇号" not in seen


async def test_targets_alone(desk: Office) -> None:
    """After a draw of targets alone the inspectors come next."""
    drawn = await draw_round(desk, {k: () for k in range(1, 13)})
    seen = await refresh(desk, Talk(desk, ROUTES))
    assert "12 家：示例护理站01" in seen
    assert "示例护理站10等" in seen
    assert "示例护理站11" not in seen
    assert "请组长发送 /draw 抽取检查人员" in seen
    async with desk.tx() as tx:
        await tx.rounds.add_seats([Seat(drawn.round, "T/医保·财务/1", drawn.targets[0], "医保·财务")])
    assert "医保 1 席" in await refresh(desk, Talk(desk, ROUTES))


async def test_private_copy_is_refreshed_by_a_button(desk: Office) -> None:
    """The same in private; brought up to date in place, or anew at the chat's end."""
    drawn, talk = await draw_round(desk, TEAMS), Talk(desk, ROUTES)
    await talk.say("observer", "/board")
    async with desk.tx() as tx:
        number = await tx.assignments.get(drawn.assignments[1, "yb2"])
        await tx.assignments.change(number, state="accepted")
    await talk.press("observer", "刷新")
    assert len(talk.screen("observer")) == 1
    assert "已接受 1" in talk.last("observer").text
    await talk.say("observer", "/board")
    assert len(talk.screen("observer")) == 2


async def test_my_duties(desk: Office) -> None:
    """All of one's own with state and the notices' buttons; the list follows what is pressed."""
    drawn, talk = await draw_round(desk, TEAMS), Talk(desk, ROUTES)
    async with desk.tx() as tx:
        await notices.notify(tx, drawn.draw)
    await talk.deliver()
    await talk.say("yb1", "/my")
    listed = talk.last("yb1")
    assert "1. 示例护理站01　2026年12月1日（周二）　待答复" in listed.text
    assert "2. 示例护理站02" in listed.text
    await talk.press("yb1", "2. 接受")
    assert "2. 示例护理站02　2026年12月1日（周二）　已接受" in talk.last("yb1").text
    assert "2. 接受" not in talk.last("yb1").buttons
    await talk.press("yb1", "1. 申请回避")
    assert "请选择理由" in talk.last("yb1").text
    await talk.say("mz2", "我的任务")
    assert list(talk.last("mz2").buttons) == ["1. 示例护理站02：查看通知", "接受", "申请回避", "因故不能参加"]


async def test_nothing_to_do(desk: Office) -> None:
    """Says so, and what comes next."""
    talk = Talk(desk, ROUTES)
    await talk.say("yb1", "/my")
    assert "目前没有您的检查任务。下一次摇号结果公布后" in talk.last("yb1").text
    await talk.press("yb1", "看板")
    assert "尚未开始检查轮次" in talk.last("yb1").text
    await open_draw(desk, "joint", "throwing")
    await talk.say("yb1", "/my")
    assert "摇号 2026-009 正在进行" in talk.last("yb1").text


async def test_earlier_rounds_are_over(desk: Office) -> None:
    """Duties of a round that is over and was followed by another are not listed any more."""
    talk = Talk(desk, ROUTES)
    await draw_round(desk, TEAMS)
    desk.pass_time(days=30)
    await talk.say("yb1", "/my")
    assert "示例护理站01" in talk.last("yb1").text
    await open_draw(desk, "joint", "committed")
    await talk.say("yb1", "/my")
    assert "示例护理站01" not in talk.last("yb1").text


async def test_others_have_no_list(desk: Office) -> None:
    """Who is never drawn is told so by the table of rights."""
    talk = Talk(desk, ROUTES)
    await talk.say("observer", "/my")
    assert "任务" not in talk.last("observer").text
