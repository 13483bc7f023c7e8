"""A transfer to discipline inspection through the real bot: those few see it, the group and the disk have nothing of it."""

from tests.journeys.stage import Backstage
from tests.journeys.test_inspection import picture

SUMMARY, POINTER = "示例摘要：与机构人员内外勾结", "示例案卷2026第9号"
NUMBER, RECEIPT = "示例审批〔2026〕3号", "示例回执〔2026〕5号"
PICTURE = picture()


async def test_a_matter_is_handed_over(stage: Backstage) -> None:
    """Entered, decided on paper by the department's head, handed over with a receipt, closed."""
    enterer, head, leader = (stage.person(each) for each in ("医保联络员", "医保负责人", "组长"))
    for words in (SUMMARY, POINTER, NUMBER, RECEIPT):
        stage.confides(words, "医保联络员", "医保负责人")
    await enterer.says("行纪移送")
    await enterer.taps("登记行纪移送")
    await enterer.taps("移送", on=await enterer.sees("以何种方式告知"))
    for asked, words in (("请发送摘要", SUMMARY), ("材料存放在何处", POINTER)):
        await enterer.sees(asked)
        await enterer.says(words)
    await enterer.taps("提交审批")
    await head.sees("行纪移送", "待审批", SUMMARY, POINTER)
    await head.taps("批准")
    await head.sees("书面审批件的文号")
    await head.says(NUMBER)
    await head.taps("2026年11月23日")
    await head.sees("书面审批件的照片")
    stage.world.send_photo(head.person, head.chat, PICTURE)
    await enterer.sees("已批准，待送达", NUMBER)
    await enterer.taps("函件")
    letter = await enterer.sees("密封送达")
    assert letter.document is not None
    assert letter.document.name.startswith("问题线索移送函R2026-001")
    await enterer.taps("登记送达回执")
    await enterer.sees("回执的文号")
    await enterer.says(RECEIPT)
    await enterer.taps("2026年11月23日")
    await head.sees("已送达", RECEIPT)
    await enterer.taps("办结")
    await enterer.taps("确认办结")
    await head.sees("已办结")
    await leader.says("行纪移送")
    await leader.sees("没有您知悉的事项")
    await stage.settled()
    assert stage.posts("R2026") == stage.posts("行纪") == []
    assert len(await stage.ledger("restricted-step")) == 4
