"""Two departments need to talk about a clue: proposed, called from it, held, decided; through the real bot."""

from tests.journeys.stage import Backstage

SUMMARY, POINTER = "示例摘要：两部门需共同研判", "示例案卷2026第9号"
SAID = "示例议定情况：由两部门联合核查"


async def sent(stage: Backstage) -> None:
    """Let 医保 send a clue to 民政."""
    sender = stage.person("医保联络员")
    await sender.says("登记线索")
    for label in ("数据筛查", "没有具体对象", "移送", "其他事项", "民政"):
        await sender.taps(label)
    for asked, words in (("请发送摘要", SUMMARY), ("材料存放在何处", POINTER)):
        await sender.sees(asked)
        await sender.says(words)
    for label in ("（30 天）", "没有举报人", "确认发出"):
        await sender.taps(label)
    await sender.sees("已发出")


async def test_from_the_proposal_to_what_was_decided(stage: Backstage) -> None:
    """The receiver's liaison proposes, the leader calls in four taps, only those concerned get the minutes."""
    leader, receiver = stage.person("组长"), stage.person("民政联络员")
    sender, other = stage.person("医保联络员"), stage.person("卫健联络员")
    await sent(stage)
    await receiver.taps("提请会商")
    await receiver.sees("已提请组长就线索 2026-001 召集会商")
    asked = await leader.sees("提请召集会商", "线索 2026-001")
    assert SUMMARY not in asked.text
    await leader.taps("召集会商", on=asked)
    await leader.sees("研判会商", "请选择日期")
    await leader.says("11月23日")
    await leader.sees("请选择时间")
    await leader.says("9:10")
    await leader.sees("请直接发送会议地点")
    await leader.says("示例会议室")
    await leader.sees("有关单位的负责人和联络员")
    await leader.taps("确认召集")
    for person in (sender, receiver):
        await person.sees("会议通知", "事由：线索 2026-001 会商")
    await stage.settled()
    assert other.glimpses("会议通知") is None
    stage.jump(minutes=15)
    await receiver.says("会议")
    await receiver.taps("研判会商 2026-01")
    await receiver.taps("会议纪要")
    await receiver.taps("线索 2026-001 会商")
    await receiver.sees("请直接发送文字记录议定情况")
    await receiver.says(SAID)
    await receiver.taps("会议纪要")
    await receiver.taps("提请主持人确认")
    await leader.taps("核对并确认")
    await leader.taps("确认纪要")
    await sender.sees("研判会商（2026-01）纪要")
    await sender.says("/clues 2026-001")
    await sender.sees("线索 2026-001", SUMMARY, "研判会商（2026-01）", "纪要已确认")
    await stage.settled()
    assert other.glimpses("纪要") is None
    for words in (SUMMARY, SAID, "线索 2026-001 会商"):
        assert stage.posts(words) == [], words
    assert len(await stage.ledger("consultation-called")) == 1
