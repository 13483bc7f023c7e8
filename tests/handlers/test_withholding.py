"""A result is withheld from publication: asked for, decided by the department's head, released again."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.deadlines import DeadlineState
from bot.domain.roles import Role
from tests.publication_scene import Scene, publication_scene
from tests.talk import GROUP

SECRET = "示例保密理由"


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return an inspection that ended yesterday."""
    async with publication_scene() as made:
        yield made


async def test_the_head_decides(scene: Scene) -> None:
    """Ground and reason are for the head and the asker alone, sealed in the ledger; approved, nothing is due."""
    await scene.ask_to_withhold()
    assert (await scene.publication()).state == "withholding"
    assert (await scene.deadline()).state == DeadlineState.OPEN, "due until decided"
    asked = scene.talk.last("head-yb").text
    assert "涉及商业秘密" in asked
    assert SECRET in asked
    assert (await scene.desk.told("head-yb"))[-1].protect
    await scene.taps("head-yb", "同意不公开")
    after = await scene.publication()
    assert (after.state, after.decided_by) == ("withheld", scene.desk.people["head-yb"].id)
    assert (await scene.deadline()).state == DeadlineState.MET
    assert "同意不予公开" in scene.talk.last("yb1").text
    for place in ("leader", "liaison-yb", "head-mz", "yb2", GROUP):
        assert SECRET not in scene.talk.reads(place)
    (asked_entry,) = await scene.entries("withholding-asked")
    assert SECRET not in asked_entry.data
    assert "trade_secret" not in asked_entry.data
    assert len(await scene.entries("withholding-approved")) == 1


async def test_who_sees_what(scene: Scene) -> None:
    """The card of a withheld result: reason to head and asker, the result to the department, its state to the chair."""
    await scene.ask_to_withhold()
    for who, reason, result in (
        ("head-yb", True, True),
        ("yb1", True, True),
        ("yb2", False, True),
        ("leader", False, True),
        ("deputy", False, False),
        ("observer", False, False),
    ):
        await scene.open(who, "示例护理站01" if who in {"head-yb", "yb1", "yb2"} else "示例护理站01（医保）")
        card = scene.talk.last(who).text
        assert (SECRET in card) is reason, who
        assert ("检查结果：" in card) is result, who
        assert "申请不予公开，待决定" in card
    assert set(scene.talk.last("head-yb").buttons) == {"同意不公开", "不同意", "打开检查表", "结果公示"}
    assert set(scene.talk.last("yb1").buttons) == {"撤回申请", "登记线索", "打开检查表", "结果公示"}


async def test_turned_down_it_is_due_again(scene: Scene) -> None:
    """With a reason, told to the asker; on the day it was due before."""
    due = (await scene.deadline()).due_on
    await scene.ask_to_withhold()
    await scene.taps("head-yb", "不同意")
    await scene.talk.say("head-yb", "长" * 501)
    assert "共 501 字" in scene.talk.last("head-yb").text
    assert (await scene.publication()).state == "withholding"
    await scene.talk.say("head-yb", "示例不同意理由")
    after = await scene.publication()
    assert (after.state, after.ground, after.reason, after.asked_by) == ("due", "", "", None)
    told = scene.talk.last("yb1").text
    assert "示例不同意理由" in told
    assert "请于2027年1月13日（周三）前公示" in told
    assert (await scene.deadline()).due_on == due
    assert (await scene.deadline()).is_open
    await scene.publish("yb2")
    assert (await scene.publication()).state == "published"


async def test_nobody_decides_on_their_own(scene: Scene) -> None:
    """A head who is an inspector asks: another head decides; alone there is nobody, and the leader is to appoint one."""
    async with scene.desk.tx() as tx:
        await tx.people.change(scene.desk.people["head-yb"].id, roles=frozenset({Role.HEAD, Role.LIAISON}))
    await scene.open("head-yb")
    assert "没有可以决定的负责人" in await scene.talk.press("head-yb", "申请不予公开")
    async with scene.desk.tx() as tx:
        await tx.people.change(scene.desk.people["yb3"].id, roles=frozenset({Role.HEAD}))
    await scene.ask_to_withhold("head-yb")
    number = (await scene.publication()).id
    for verb in ("approve", "deny"):
        assert "其他负责人决定" in await scene.talk.send_press("head-yb", f"withholding.{verb}:{number}")
    assert "本部门负责人决定" in await scene.talk.send_press("head-mz", f"withholding.approve:{number}")
    await scene.taps("yb3", "同意不公开")
    assert (await scene.publication()).state == "withheld"


async def test_a_department_without_a_head(scene: Scene) -> None:
    """Says whom to ask."""
    async with scene.desk.tx() as tx:
        await tx.people.change(scene.desk.people["head-yb"].id, active=False)
    await scene.open("yb1")
    assert "请组长为该部门设定负责人" in await scene.talk.press("yb1", "申请不予公开")


async def test_two_heads_one_decision(scene: Scene) -> None:
    """The second is told where it stands; so is whoever presses twice."""
    async with scene.desk.tx() as tx:
        await tx.people.change(scene.desk.people["yb3"].id, roles=frozenset({Role.HEAD}))
    await scene.ask_to_withhold()
    ours, theirs = (scene.talk.last(each).buttons["同意不公开"] for each in ("head-yb", "yb3"))
    await scene.taps("yb3", "不同意")
    await scene.taps("head-yb", "同意不公开")
    assert f"决定人：{scene.desk.people['head-yb'].name}" in scene.talk.last("yb3").text
    for who, data in (("head-yb", ours), ("yb3", theirs)):
        assert "已决定不予公开" in await scene.talk.send_press(who, data)
    await scene.talk.say("yb3", "不同意的理由")
    assert "已决定不予公开" in scene.talk.last("yb3").text
    assert "已决定不予公开" in await scene.talk.send_press("yb1", f"publication.begin:{(await scene.publication()).id}")
    assert len(await scene.entries("withholding-approved")) == 1
    assert await scene.entries("withholding-denied") == []


async def test_released(scene: Scene) -> None:
    """The head lets it be published after all: due on the old day, reminded of at once."""
    before = await scene.deadline()
    await scene.ask_to_withhold()
    await scene.taps("head-yb", "同意不公开")
    number = (await scene.publication()).id
    assert "本部门负责人决定" in await scene.talk.send_press("head-mz", f"withholding.release:{number}")
    scene.desk.pass_time(days=60)
    await scene.open("head-yb")
    await scene.taps("head-yb", "解除不予公开", "确认解除")
    after = await scene.deadline()
    assert (after.state, after.due_on, after.next_at) == ("open", before.due_on, scene.desk.now)
    assert (await scene.publication()).state == "due"
    assert "已解除不予公开" in scene.talk.last("liaison-yb").text
    assert "目前待公示" in await scene.talk.send_press("head-yb", f"withholding.release-confirm:{number}")


async def test_taken_back_by_whoever_asked(scene: Scene) -> None:
    """Before it is decided; the head's buttons are gone."""
    await scene.ask_to_withhold()
    number = (await scene.publication()).id
    assert "只有申请人" in await scene.talk.send_press("yb2", f"withholding.withdraw:{number}")
    await scene.taps("yb1", "撤回申请")
    assert (await scene.publication()).state == "due"
    assert "已撤回" in scene.talk.last("head-yb").text
    assert scene.talk.last("head-yb").buttons == {}
    assert "目前待公示" in await scene.talk.send_press("head-yb", f"withholding.approve:{number}")


async def test_asked_for_as_shown(scene: Scene) -> None:
    """No reason, an endless one, another department, a ground that is none, a confirmation of other words."""
    number = (await scene.publication()).id
    assert await scene.talk.send_press("mz1", f"withholding.ask:{number}") != ""
    assert "已失效" in await scene.talk.send_press("yb1", f"withholding.ground:{number}:x")
    await scene.open("yb1")
    await scene.taps("yb1", "申请不予公开", "涉及个人隐私")
    await scene.talk.say("yb1", "长" * 501)
    assert "共 501 字" in scene.talk.last("yb1").text
    await scene.talk.say("yb1", "<b>示例&🎲")
    old = scene.talk.last("yb1").buttons["确认提交"]
    assert "&lt;b&gt;示例&amp;🎲" in scene.talk.last("yb1").text
    await scene.talk.say("yb1", "示例另一理由")
    assert "已失效" in await scene.talk.send_press("yb1", old)
    assert (await scene.publication()).state == "due"
    await scene.taps("yb1", "确认提交")
    assert (await scene.publication()).reason == "示例另一理由"
