"""A clue goes from one department to another, through the real bot: the group sees its outline, the disk nothing."""

import json
from pathlib import Path

from tests.journeys.stage import Backstage

SUMMARY, POINTER = "示例摘要：服务记录与结算不符", "示例案卷2026第7号"
NAME, CONTACT = "示例举报人甲", "示例联系方式乙"


async def test_a_clue_is_handed_over(stage: Backstage, tmp_path: Path) -> None:
    """Entered step by step with a complainant, sent, signed for, accepted, reported on, closed; a letter to print."""
    sender, receiver = stage.person("医保联络员"), stage.person("民政联络员")
    await _entered(stage)
    await sender.taps("确认发出")
    await sender.sees("已发出")
    got = await receiver.sees("待签收", SUMMARY, POINTER)
    assert NAME not in got.text
    for label in ("签收", "受理", "反馈"):
        await receiver.taps(label)
    await receiver.sees("请发送处理结果")
    await receiver.says("示例结果：已责令改正")
    await sender.sees("已反馈", "示例结果：已责令改正")
    await sender.taps("函件和回执")
    await sender.sees("线索移送函")
    await sender.taps("查看举报人")
    await sender.taps("确认查看")
    await sender.sees(NAME, CONTACT)
    await sender.taps("办结")
    await stage.settled()
    assert len(stage.posts("线索", "已办结")) == 1
    assert stage.posts(SUMMARY) == stage.posts(NAME) == []
    assert len(await stage.ledger("clue-complainant-seen")) == 1
    kept = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    for words in (SUMMARY, POINTER, NAME, CONTACT):
        assert [shape for shape in (words.encode(), json.dumps(words)[1:-1].encode()) if shape in kept] == []


async def _entered(stage: Backstage) -> None:
    """Enter the clue up to its preview."""
    sender = stage.person("医保联络员")
    await sender.says("登记线索")
    await sender.taps("投诉举报")
    await sender.sees("涉及哪家机构")
    await sender.says("护理站07")
    for label in ("示例护理站07", "移送", "养老服务行业管理", "职责清单建议"):
        await sender.taps(label)
    for asked, words in (("请发送摘要", SUMMARY), ("材料存放在何处", POINTER)):
        await sender.sees(asked)
        await sender.says(words)
    await sender.taps("（30 天）")
    for asked, words in (("请发送其姓名", NAME), ("请发送举报人的联系方式", CONTACT)):
        await sender.sees(asked)
        await sender.says(words)
    await sender.taps("仅本人")
    await sender.taps("（60 天）")
    await sender.sees("请核对线索", SUMMARY)
