"""Throws that do not count: each is answered with why, stands in the ledger, and changes nothing."""

import json
from collections import Counter

from bot.demo.actors import Actor
from bot.demo.script import MainJourney
from bot.domain.draw1.verify import verify
from bot.sandbox.model import Message
from tests.journeys.stage import Backstage


async def refused(thrower: Actor, why: str, thrown: Message) -> None:
    """The throw is answered in its chat with "not counted" and the reason."""
    answer = await thrower.sees("不计入", reply_to=thrown)
    assert why in answer.text


async def test_throws_that_do_not_count(stage: Backstage) -> None:
    """Early, misplaced, forwarded, through a bot, of another emoji, by others, one too many; the draw goes on without them."""
    journey = MainJourney(stage)
    await journey.preview()
    await journey.commit()
    early = stage.person("民政监督1").in_group
    await refused(early, "尚未开始投掷", await early.throws(6))
    await journey.pass_window()

    for name in ("组长", "医保监督1"):  # the leading department does not throw in this draw
        other = stage.person(name).in_group
        await refused(other, "只有本次摇号的现场监督", await other.throws())
    await refused(early, "请按公告发送指定的骰子表情", await early.throws(emoji="🎯"))
    alone = stage.person("卫健监督1")
    kept = await alone.throws(6)
    await refused(alone, "请在专班群内投掷", kept)

    forwarder, bystander = alone.in_group, stage.person("公安监督1").in_group
    await refused(forwarder, "转发的", stage.world.forward(forwarder.person, kept, forwarder.chat))
    await refused(forwarder, "您已不参加本次投掷", await forwarder.throws())
    await refused(bystander, "经其他机器人发送的", await bystander.throws(via_bot=True))
    await _throw(stage, {"民政监督1": 3})
    await refused(early, "民政的 3 次已掷满", await early.throws(6))
    await _throw(stage, {"卫健监督2": 3, "公安监督2": 3})

    result = await bystander.sees("摇号结果", "未计入的投掷：8 次")
    assert "消息编号无缺" in result.text
    proof = await bystander.sees("proof-")
    assert proof.document is not None
    assert verify(proof.document.content).ok
    listed = Counter(each["verdict"] for each in json.loads(proof.document.content)["history"]["refused"])
    entered = Counter(json.loads(each.data)["verdict"] for each in await stage.ledger("throw-refused"))
    in_group = {
        "too-early": 1,
        "not-a-witness": 2,
        "wrong-emoji": 1,
        "not-own": 2,
        "dismissed": 1,
        "enough": 1,
    }
    assert listed == in_group
    assert entered == {**in_group, "elsewhere": 1}
    assert len(await stage.ledger("throw-counted")) == 9


async def test_after_the_first_throw_nobody_cancels(stage: Backstage) -> None:
    """The button that was there before says why not; the draw can still be finished."""
    journey = MainJourney(stage)
    for step in (journey.preview, journey.commit, journey.pass_window):
        await step()
    await journey.leader.says("/draws")
    await journey.leader.taps("2026-001")
    card = await journey.leader.sees("摇号 2026-001", "投掷中")
    await _throw(stage, {"公安监督1": 1})
    answer = await journey.leader.taps("取消本次摇号", on=card)
    assert answer is not None
    assert "已开始投掷，不能取消，只能完成" in answer.text
    await _throw(stage, {"公安监督1": 2, "民政监督1": 3, "卫健监督1": 3})
    await journey.see_result()
    await journey.verify_proof()


async def test_a_department_without_witnesses_left_fails_the_draw(stage: Backstage) -> None:
    """Both witnesses sent automatic throws: the draw is closed as failed, with its secret, and stays in the list."""
    journey = MainJourney(stage)
    for step in (journey.preview, journey.commit, journey.pass_window):
        await step()
    first, second = stage.person("公安监督1").in_group, stage.person("公安监督2").in_group
    await refused(first, "定时的", await first.throws(scheduled=True))
    await refused(second, "定时的", await second.throws(scheduled=True))
    await first.sees("摇号 2026-001 未能完成", "密数")
    await journey.leader.sees("已终止", "请增补现场监督")
    answer = await journey.leader.taps("摇号")
    assert answer is not None
    await journey.leader.sees("摇号预览")
    await journey.leader.says("/draws")
    await journey.leader.sees("2026-001", "未能完成")


async def _throw(stage: Backstage, times: dict[str, int]) -> None:
    """Let witnesses throw, each throw counted before the next is made."""
    for name, many in times.items():
        witness = stage.person(name).in_group
        for _ in range(many):
            await witness.sees("计入", reply_to=await witness.throws())


async def test_a_group_that_becomes_a_supergroup_while_dice_are_thrown(stage: Backstage) -> None:
    """Its messages are numbered anew: the draw is closed with the reason, and the next one in the new group can be checked."""
    first = MainJourney(stage)
    await first.preview()
    await first.commit()
    await first.pass_window()
    await _throw(stage, {"民政监督1": 2})
    group = stage.cast.groups["ltc"]
    group.kind = "group"  # as it would have been from the beginning
    stage.cast.groups["ltc"] = stage.world.migrate(group)
    leader = stage.person("组长")
    await leader.in_group.sees("摇号 2026-001 未能完成，已终止", "超级群", first.draw.commitment.text.splitlines()[-2])
    told = await leader.sees("摇号 2026-001 已终止", "请重新开启")
    await leader.taps("摇号", on=told)
    second = MainJourney(stage)
    await second.commit()
    await second.pass_window()
    await second.throw()
    await second.see_result()
    await second.verify_proof()
    assert "2026-002" in second.draw.commitment.text
    board = await leader.in_group.says("/board")
    answer = await leader.in_group.sees("看板", after=board.id)
    assert answer.reply_to is not None
    assert "2026-002" in answer.reply_to.text
