"""The institution's request, entered by a liaison."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.roles import Role
from tests.drawn import assignment_of, draw_round
from tests.office import office
from tests.recusal_scene import ROUTES, Scene, ask, claim, events, recusal_scene
from tests.talk import GROUP, Talk


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return a round that was drawn and notified."""
    async with recusal_scene() as made:
        yield made


async def test_institution_asks(scene: Scene) -> None:
    """Entered by a liaison; the officer is told and carries on, the ground is not for them."""
    desk, drawn, talk = scene
    await talk.press("yb2", "接受")
    await claim(desk, talk)
    assert (await assignment_of(desk, drawn.assignments[1, "yb2"])).state == "accepted"
    assert "检查照常进行" in talk.last("yb2").text
    assert "已接受（被检查单位申请您回避" in talk.find("yb2", "检查任务通知").text
    assert "示例单位所述理由" not in talk.reads("yb2")
    assert "示例单位所述理由" in talk.last("head-yb").text
    assert f"被检查单位（{desk.people['liaison-mz'].name}登记）" in talk.last("head-yb").text
    assert await events(desk) == ["notice-accepted", "recusal-entered"]
    await talk.press("head-yb", "同意")
    assert "同意您回避" in talk.last("yb2").text
    assert "不再参加" in talk.last("liaison-mz").text
    assert "示例单位所述理由" not in talk.reads("yb2") + talk.reads(GROUP) + talk.reads("leader")


async def test_institutions_request_turned_down(scene: Scene) -> None:
    """Liaison and officer are told; only the liaison reads why."""
    desk, drawn, talk = scene
    await claim(desk, talk)
    await talk.press("head-yb", "不同意")
    await talk.press("head-yb", "经核实，所述关系不影响公正执法")
    assert "请告知被检查单位" in talk.last("liaison-mz").text
    assert "经核实" in talk.last("liaison-mz").text
    assert "请继续参加检查" in talk.last("yb2").text
    assert "经核实" not in talk.reads("yb2")
    assert (await assignment_of(desk, drawn.assignments[1, "yb2"])).state == "notified"


async def test_institutions_request_withdrawn(scene: Scene) -> None:
    """Only by who entered it."""
    desk, _, talk = scene
    await claim(desk, talk)
    data = talk.last("liaison-mz").buttons["撤回申请"]
    assert "只有登记人" in await talk.send_press("liaison-yb", data)
    await talk.press("liaison-mz", "撤回申请")
    assert "已撤回" in talk.last("head-yb").text
    assert "撤回了对您的回避申请" in talk.last("yb2").text
    assert "状态：待答复。" in talk.find("yb2", "检查任务通知").text


async def test_one_request_at_a_time(scene: Scene) -> None:
    """While one about a seat is open the institution's waits, and nobody enters one about themself."""
    desk, drawn, talk = scene
    await ask(talk)
    number = drawn.assignments[1, "yb2"]
    assert "已有申请待决定" in await talk.send_press("liaison-mz", f"recusal.claim:{number}")
    async with desk.tx() as tx:
        both = frozenset({Role.LIAISON, Role.INSPECTOR})
        await tx.people.change(desk.people["mz1"].id, roles=both)
    own = drawn.assignments[1, "mz1"]
    assert "您本人须回避" in await talk.send_press("mz1", f"recusal.claim:{own}")


async def test_head_who_entered_it_does_not_decide(scene: Scene) -> None:
    """Entered by the head, who is a liaison too: the chair decides."""
    desk, _, talk = scene
    async with desk.tx() as tx:
        await tx.people.change(desk.people["head-yb"].id, roles=frozenset({Role.HEAD, Role.LIAISON}))
    await claim(desk, talk, "head-yb")
    approve = talk.last("leader").buttons["同意"]
    assert "由他人决定" in await talk.send_press("head-yb", approve)
    await talk.press("leader", "同意")
    assert "同意您回避" in talk.last("yb2").text


async def test_officer_joins_the_institutions_request(scene: Scene) -> None:
    """The officer steps back at once; one decision settles both; back and forth loses neither."""
    desk, drawn, talk = scene
    number = drawn.assignments[1, "yb2"]
    await claim(desk, talk)
    assert "正待决定" in await talk.press("yb2", "因故不能参加")
    await ask(talk)
    assert (await assignment_of(desk, number)).state == "requested"
    assert "本人也申请回避" in talk.last("head-yb").text
    assert "不能撤回" in await talk.press("liaison-mz", "撤回申请")
    await talk.press("yb2", "撤回申请")
    assert (await assignment_of(desk, number)).state == "notified"
    assert "被检查单位的申请仍待您决定" in talk.last("head-yb").text
    await ask(talk)
    await talk.press("head-yb", "不同意")
    await talk.press("head-yb", "理由不充分，请补充后再提")
    assert "理由不充分" in talk.last("yb2").text
    assert "理由不充分" in talk.last("liaison-mz").text
    assert [shown.buttons for shown in talk.screen("head-yb").values()] == [{}, {}]
    assert await events(desk) == [
        "recusal-entered",
        "recusal-joined",
        "recusal-parted",
        "recusal-joined",
        "recusal-rejected",
    ]


async def test_finding_an_institution(scene: Scene) -> None:
    """By name, or by page where there are many; without a team there is nothing to choose."""
    _, _, talk = scene
    await talk.say("liaison-mz", "/recusal 站02")
    assert list(talk.last("liaison-mz").buttons) == ["示例护理站02"]
    await talk.say("liaison-mz", "/recusal 没有的名称")
    assert "没有符合的检查对象" in talk.last("liaison-mz").text


async def test_pages_of_institutions() -> None:
    """Ten institutions: eight, then two."""
    async with office(targets=10, officers=3) as desk:
        talk = Talk(desk, ROUTES)
        await draw_round(desk, {k: ("yb1",) for k in range(1, 11)})
        await talk.say("liaison-mz", "/recusal")
        assert len(talk.last("liaison-mz").buttons) == 9
        await talk.press("liaison-mz", "下一页 ›")
        assert list(talk.last("liaison-mz").buttons) == ["示例护理站09", "示例护理站10", "‹ 上一页"]
