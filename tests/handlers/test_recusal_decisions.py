"""Deciding on requests, looking after them, lifting bars."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.roles import Role
from bot.usecases.inspections import notices
from bot.usecases.recusals import cases as recusal_cases
from tests.drawn import assignment_of, draw_round
from tests.office import office
from tests.recusal_scene import ROUTES, Scene, ask, events, recusal_scene
from tests.talk import GROUP, Talk


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return a round that was drawn and notified."""
    async with recusal_scene() as made:
        yield made


async def test_one_tap_to_approve(scene: Scene) -> None:
    """The pair is barred for good, the seat is vacant, everybody learns their part."""
    desk, drawn, talk = scene
    await ask(talk)
    await talk.press("head-yb", "同意")
    number = drawn.assignments[1, "yb2"]
    after = await assignment_of(desk, number)
    assert (after.state, after.active) == ("released", False)
    assert "检查任务已解除" in talk.reads("yb2")
    assert "同意您回避" in talk.last("yb2").text
    assert "已同意" in talk.last("head-yb").text
    assert talk.last("head-yb").buttons == {}
    assert "不再参加" in talk.last("liaison-yb").text
    for colleague in ("yb1", "mz1"):
        assert "检查组人员有调整：示例护理站01" in talk.reads(colleague)
        assert desk.people["yb2"].name not in talk.find(colleague, "示例护理站01").text
    assert "有调整" not in talk.reads("mz2"), "another team"
    assert "空缺 1" in talk.find(GROUP, "看板").text
    assert "1 席空缺：请组长开启递补摇号" in talk.find(GROUP, "看板").text
    assert "开启递补摇号" in talk.last("leader").buttons
    assert await events(desk) == ["recusal-requested", "recusal-approved"]
    pair = (desk.people["yb2"].id, drawn.targets[0])
    async with desk.tx() as tx:
        assert await tx.recusals.barred("ltc", drawn.round) == [pair]
        assert [(person, target) for _, person, target in await tx.recusals.lasting_bars("ltc")] == [pair]
        assert [seat for seat, *_ in await tx.assignments.vacant(drawn.round)] == [after.seat]


async def test_absence_bars_this_round_only(scene: Scene) -> None:
    """Cannot attend: the same course, but later draws may match the two again."""
    desk, drawn, talk = scene
    await ask(talk, ground="因病", kind="因故不能参加")
    assert "已申请因故不参加，待决定" in talk.find("yb2", "检查任务通知").text
    await talk.press("head-yb", "同意")
    async with desk.tx() as tx:
        assert await tx.recusals.barred("ltc", drawn.round) == [(desk.people["yb2"].id, drawn.targets[0])]
        assert await tx.recusals.lasting_bars("ltc") == []
    assert "同意您不参加" in talk.last("yb2").text


async def test_rejection_needs_a_reason(scene: Scene) -> None:
    """A tap on a ready-made reason; the person reads it and is in the seat as before."""
    desk, drawn, talk = scene
    await talk.press("yb2", "接受")
    await ask(talk)
    await talk.press("head-yb", "不同意")
    assert (await assignment_of(desk, drawn.assignments[1, "yb2"])).state == "requested", "not decided yet"
    await talk.press("head-yb", "经核实，所述关系不存在")
    assert (await assignment_of(desk, drawn.assignments[1, "yb2"])).state == "accepted"
    assert "未同意您的申请（第 1 号，回避）" in talk.last("yb2").text
    assert "经核实，所述关系不存在" in talk.last("yb2").text
    assert "状态：已接受" in talk.find("yb2", "检查任务通知").text
    assert "不同意的理由：经核实，所述关系不存在" in talk.last("head-yb").text
    async with desk.tx() as tx:
        assert await tx.recusals.barred("ltc", drawn.round) == []
        assert [words for *_, words in await tx.ledger.sealed_words("ltc")] == ["@former-post", "@no-relation"]


async def test_rejection_in_own_words(scene: Scene) -> None:
    """What the head writes is the reason; whoever had not answered yet has a working day again."""
    desk, drawn, talk = scene
    desk.pass_time(hours=3)
    await ask(talk)
    await talk.press("head-yb", "不同意")
    await talk.say("head-yb", "示例理由：<b>已核实</b>")
    assert "示例理由：&lt;b&gt;已核实&lt;/b&gt;" in talk.last("yb2").text
    after = await assignment_of(desk, drawn.assignments[1, "yb2"])
    assert (after.state, after.notified_at) == ("notified", desk.now)
    await talk.say("head-yb", "还有一句")
    assert talk.reads("yb2").count("未同意") == 1


async def test_going_back_from_rejecting(scene: Scene) -> None:
    """A head who has pressed the wrong button goes back; what they write then is no reason any more."""
    desk, drawn, talk = scene
    await ask(talk)
    await talk.press("head-yb", "不同意")
    await talk.press("head-yb", "返回")
    assert list(talk.last("head-yb").buttons) == ["同意", "不同意"]
    await talk.say("head-yb", "不是理由")
    assert (await assignment_of(desk, drawn.assignments[1, "yb2"])).state == "requested"


async def test_two_deciders_one_decision(scene: Scene) -> None:
    """Of two heads one decides; the other's message shows it, and their button tells who it was."""
    desk, _, talk = scene
    async with desk.tx() as tx:
        await tx.people.change(desk.people["liaison-yb"].id, roles=frozenset({Role.HEAD}))
    await ask(talk)
    reject = talk.last("liaison-yb").buttons["不同意"]
    await talk.press("liaison-yb", "不同意")
    await talk.press("head-yb", "同意")
    assert f"决定人：{desk.people['head-yb'].name}" in talk.last("liaison-yb").text
    assert f"{desk.people['head-yb'].name}已同意" in await talk.send_press("liaison-yb", reject)
    await talk.say("liaison-yb", "不同意的理由")
    assert "已同意" in talk.last("liaison-yb").text, "what was typed too late is answered with the outcome"
    assert await events(desk) == ["recusal-requested", "recusal-approved"]


async def test_decider_who_could_not_be_reached(scene: Scene) -> None:
    """They are mentioned in the group without a word of what it is, and get the question once they can be reached."""
    desk, _, talk = scene
    head = desk.people["head-yb"]
    async with desk.tx() as tx:
        await tx.people.change(head.id, reachable=False)
    await ask(talk)
    assert head.name in talk.find(GROUP, "私聊").text
    assert "示例护理站" not in talk.find(GROUP, "私聊").text
    assert desk.people["yb2"].name not in talk.find(GROUP, "私聊").text
    async with desk.tx() as tx:
        await tx.people.change(head.id, reachable=True)
        for staff_no in ("head-yb", "head-mz"):
            await recusal_cases.deliver_waiting(tx, await tx.people.get(desk.people[staff_no].id))
    await talk.deliver()
    await talk.press("head-yb", "同意")
    assert talk.screen("head-mz") == {}


async def test_nobody_decides_on_their_own(scene: Scene) -> None:
    """A head who was drawn does not decide on their own request: the chair does."""
    desk, _, talk = scene
    async with desk.tx() as tx:
        both = frozenset({Role.HEAD, Role.INSPECTOR})
        await tx.people.change(desk.people["mz1"].id, roles=both)
        await tx.people.change(desk.people["head-mz"].id, active=False)
    await ask(talk, "mz1")
    approve = talk.last("leader").buttons["同意"]
    assert "由他人决定" in await talk.send_press("mz1", approve)
    assert "不由您决定" in await talk.send_press("head-yb", approve)
    await talk.press("deputy", "同意")
    assert "同意您回避" in talk.last("mz1").text


async def test_nobody_left_to_decide(scene: Scene) -> None:
    """The request is kept, the person has stepped back, and the chair is told what to do; a new head finds it in the list."""
    desk, _, talk = scene
    async with desk.tx() as tx:
        await tx.people.change(desk.people["yb2"].id, roles=frozenset({Role.LEADER, Role.INSPECTOR}))
        for gone in ("leader", "deputy", "head-yb"):
            await tx.people.change(desk.people[gone].id, active=False)
    await ask(talk)
    assert "没有可以决定的人员" in talk.reads("yb2")
    assert "设定负责人" in talk.reads("yb2"), "the leader, who is the officer"
    async with desk.tx() as tx:
        await tx.people.change(desk.people["yb3"].id, roles=frozenset({Role.HEAD}))
    await talk.say("yb3", "/recusals")
    await talk.press("yb3", f"决定第 1 号：{desk.people['yb2'].name}")
    await talk.press("yb3", "同意")
    assert "同意您回避" in talk.reads("yb2")


async def test_leader_decides_where_the_task_force_says_so() -> None:
    """A setting: then the head is not asked."""
    async with office(targets=2, officers=2) as desk:
        drawn, talk = await draw_round(desk, {1: ("yb1", "yb2")}), Talk(desk, ROUTES)
        async with desk.tx() as tx:
            own = await tx.task_forces.get("ltc")
            changed = {name: getattr(own, name) for name in type(own).__slots__} | {"leader_decides": True}
            await tx.task_forces.save(type(own)(**changed))
            await notices.notify(tx, drawn.draw)
        await talk.deliver()
        await ask(talk)
        assert talk.screen("head-yb") == {}
        await talk.press("leader", "同意")
        assert "同意您回避" in talk.last("yb2").text


async def test_list_of_requests(scene: Scene) -> None:
    """The chair sees all, a head and a liaison their department's; a button for who decides."""
    desk, _, talk = scene
    await ask(talk)
    await ask(talk, "mz1", "休假", "因故不能参加")
    await talk.press("head-mz", "同意")
    await talk.say("leader", "/recusals")
    assert "共 2 项，待决定 1 项" in talk.last("leader").text
    assert "仅申请人和决定人可见" in talk.last("leader").text
    assert list(talk.last("leader").buttons) == ["长期回避关系"]
    await talk.say("liaison-yb", "/recusals")
    assert "共 1 项" in talk.last("liaison-yb").text
    await talk.say("head-yb", "/recusals")
    assert list(talk.last("head-yb").buttons) == [f"决定第 1 号：{desk.people['yb2'].name}", "长期回避关系"]
    await talk.say("head-wj", "/recusals")
    assert "尚无申请" in talk.last("head-wj").text


async def test_long_grounds_are_cut_in_the_list(scene: Scene) -> None:
    """A list stays readable; the whole ground is a button away."""
    desk, _, talk = scene
    await talk.press("yb2", "申请回避")
    await talk.press("yb2", "其他，自行填写")
    await talk.say("yb2", "字" * 500)
    await talk.press("yb2", "确认提交")
    await talk.say("head-yb", "/recusals")
    assert "理由：" + "字" * 99 + "…" in talk.last("head-yb").text
    await talk.press("head-yb", f"决定第 1 号：{desk.people['yb2'].name}")
    assert "字" * 500 in talk.last("head-yb").text


async def test_lifting_a_bar(scene: Scene) -> None:
    """Lasting bars end by a decision of the chair or the department's head, asked twice, told to the person."""
    desk, drawn, talk = scene
    await ask(talk)
    await talk.press("head-yb", "同意")
    await talk.say("liaison-yb", "/recusals")
    await talk.press("liaison-yb", "长期回避关系")
    assert "示例护理站01" in talk.last("liaison-yb").text
    assert list(talk.last("liaison-yb").buttons) == ["返回申请记录"]
    assert "只有组长" in await talk.send_press("head-mz", "recusal.lift-confirm:1")
    await talk.say("head-yb", "/recusals")
    await talk.press("head-yb", "长期回避关系")
    await talk.press("head-yb", "解除第 1 项")
    assert "确认解除吗" in talk.last("head-yb").text
    await talk.press("head-yb", "确认解除")
    async with desk.tx() as tx:
        assert await tx.recusals.barred("ltc", drawn.round) == []
    assert "回避关系已解除" in talk.last("yb2").text
    assert "已解除" in await talk.send_press("leader", "recusal.lift-confirm:1")
    assert (await events(desk))[-1] == "bar-lifted"


async def test_request_shown_again_has_its_buttons_once(scene: Scene) -> None:
    """Opened from the list it is the newest message, and the older one has no buttons any more."""
    desk, _, talk = scene
    await ask(talk)
    await talk.say("head-yb", "/recusals")
    await talk.press("head-yb", f"决定第 1 号：{desk.people['yb2'].name}")
    assert next(iter(talk.screen("head-yb").values())).buttons == {}
    assert list(talk.last("head-yb").buttons) == ["同意", "不同意"]
    await talk.press("head-yb", "不同意")
    await talk.press("head-yb", "返回")
    assert len(talk.screen("head-yb")) == 3, "going back is the same message"
