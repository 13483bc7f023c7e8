"""Clues go from department to department, through the real bot: the group sees their outline, the disk nothing."""

from bot.demo.actors import Stage
from tests.journeys.stage import Backstage
from tests.journeys.test_inspection import picture

SUMMARY, POINTER = "示例摘要：服务记录与结算不符", "示例案卷2026第7号"
NAME, CONTACT = "示例举报人甲", "示例联系方式乙"
FACTS = "示例案情：当事人丙，手机 13800138000，分三次虚增服务记录"
PICTURE = picture()


async def test_a_clue_is_handed_over(stage: Backstage) -> None:
    """Entered step by step with a complainant, sent, signed for, accepted, reported on, closed; a letter to print."""
    sender, receiver = stage.person("医保联络员"), stage.person("民政联络员")
    _confide(stage, "医保联络员", "民政联络员")
    for words in (NAME, CONTACT):
        stage.confides(words, "医保联络员")
    await entered(stage)
    for asked, words in (("请发送其姓名", NAME), ("请发送举报人的联系方式", CONTACT)):
        await sender.sees(asked)
        await sender.says(words)
    await sender.taps("仅本人")
    await sender.taps("（60 天）")
    await sent(stage)
    got = await receiver.sees("待签收", SUMMARY, POINTER)
    assert NAME not in got.text
    for label in ("签收", "受理", "反馈"):
        await receiver.taps(label)
    await receiver.sees("请发送处理结果")
    await receiver.says(stage.confides("示例结果：已责令改正", "医保联络员", "民政联络员"))
    await sender.sees("已反馈", "示例结果：已责令改正")
    await sender.taps("函件和回执")
    await sender.sees("线索移送函")
    await sender.taps("查看举报人")
    await sender.taps("确认查看")
    await sender.sees(NAME, CONTACT)
    await sender.taps("办结")
    await stage.settled()
    assert len(stage.posts("线索", "已办结")) == 1
    assert len(await stage.ledger("clue-complainant-seen")) == 1


async def test_a_clue_comes_back_and_is_sent_on(stage: Backstage) -> None:
    """Not theirs: the receiver says why, the sender sends it to another department, which sees it as new."""
    sender, receiver, other = (stage.person(f"{each}联络员") for each in ("医保", "民政", "卫健"))
    _confide(stage, "医保联络员", "民政联络员", "卫健联络员")
    await entered(stage)
    await sender.taps("没有举报人")
    await sent(stage)
    await receiver.taps("签收")
    await receiver.taps("退回")
    await receiver.sees("请发送退回理由")
    await receiver.says("示例理由：不属本部门职责")
    await sender.sees("已退回", "示例理由：不属本部门职责")
    await receiver.sees("已不由您所在单位办理")
    await sender.taps("转送其他单位")
    await sender.taps("区卫健委")
    await other.sees("待签收", SUMMARY)
    for label in ("签收", "受理", "反馈"):
        await other.taps(label)
    await other.sees("请发送处理结果")
    await other.says("示例结果：已立案处理")
    await sender.sees("示例结果：已立案处理")
    await sender.taps("办结")
    await stage.settled()
    assert [len(stage.posts("线索", state)) for state in ("已退回", "已办结")] == [1, 1]
    assert len(await stage.ledger("clue-sent-on")) == 1


async def test_nobody_signs_for_three_working_days(stage: Backstage) -> None:
    """The receiver's liaison is reminded before and on the day; then both liaisons and the leader; one tap still does it."""
    sender, receiver, leader = stage.person("医保联络员"), stage.person("民政联络员"), stage.person("组长")
    _confide(stage, "医保联络员", "民政联络员")
    await entered(stage)  # on a Monday
    await sender.taps("没有举报人")
    await sent(stage)
    stage.jump(days=2)
    await receiver.sees("期限提醒", "签收线索", "还剩 1 个工作日")
    stage.jump(days=1)
    await receiver.sees("期限提醒", "签收线索", "今日到期")
    await stage.settled()
    assert [sender.glimpses("期限提醒"), leader.glimpses("期限提醒")] == [None, None]
    stage.jump(days=1)
    for each in (receiver, sender, leader):
        told = await each.sees("期限提醒", "签收线索", "已逾期 1 个工作日")
        assert SUMMARY not in told.text
    await receiver.taps("办结")
    await receiver.taps("签收")
    await sender.sees("已签收")
    stage.jump(days=3)
    await stage.settled()
    assert leader.glimpses("已逾期 2 个工作日") is None


def _confide(stage: Backstage, *readers: str) -> None:
    """Let nobody but these be sent what the clue is about."""
    for words in (SUMMARY, POINTER):
        stage.confides(words, *readers)


async def entered(stage: Stage) -> None:
    """Enter the clue up to its preview."""
    sender = stage.person("医保联络员")
    await sender.says("登记线索")
    await sender.taps("投诉举报")
    await sender.sees("涉及哪家机构")
    await sender.says("护理站07")
    await sender.taps("示例护理站07")
    await sender.sees("以何种方式送交")
    for label in ("移送", "养老服务行业管理", "职责清单建议"):
        await sender.taps(label)
    for asked, words in (("请发送摘要", SUMMARY), ("材料存放在何处", POINTER)):
        await sender.sees(asked)
        await sender.says(words)
    await sender.taps("（30 天）")
    await sender.sees("请发送其姓名")


async def sent(stage: Stage) -> None:
    """Look at the whole once more, and send it."""
    sender = stage.person("医保联络员")
    await sender.sees("请核对线索", SUMMARY)
    await sender.taps("确认发出")
    await sender.sees("已发出")


async def test_facts_and_files_are_handed_over(stage: Backstage) -> None:
    """Once the leader has decided so: written and sent, shown to the receiver, sealed on the disk, never in the group."""
    leader, sender, receiver = (stage.person(each) for each in ("组长", "医保联络员", "民政联络员"))
    _confide(stage, "医保联络员", "民政联络员")
    stage.confides(FACTS, "医保联络员", "民政联络员")
    await leader.says("专班设置")
    await leader.taps("开启：登记案情和材料")
    await leader.sees("Telegram 的服务器", "第三十二条", "请发送作出该决定的依据")
    await leader.says("示例专班〔2026〕5号")
    await leader.taps("确认开启")
    await leader.in_group.sees("可以在聊天中登记案情和材料", "示例专班〔2026〕5号")
    await sender.sees("登记线索时可以填写案情")
    await sender.says("登记线索")
    for label in ("投诉举报", "没有具体对象", "移送", "养老服务行业管理", "职责清单建议"):
        await sender.taps(label)
    for asked, words in (("请发送摘要", SUMMARY), ("材料存放在何处", POINTER), ("请发送案情", FACTS)):
        await sender.sees(asked)
        await sender.says(words)
    await sender.sees("请发送材料", "已收 0 件")
    stage.world.send_photo(sender.person, sender.chat, PICTURE)
    await sender.sees("已收 1 件")
    await sender.taps("材料已齐")
    await sender.taps("（30 天）")
    await sender.taps("没有举报人")
    await sender.taps("确认发出")
    await receiver.sees("待签收", SUMMARY, "案情和材料：已登记（材料 1 件）")
    await receiver.taps("案情和材料（1 件）")
    await receiver.sees(FACTS, "本次查看已记入台账")
    await receiver.taps("材料 1")
    shown = await receiver.sees("材料 1/1")
    assert shown.photo is not None
    await stage.settled()
    assert len(await stage.ledger("clue-file-seen")) == 1
