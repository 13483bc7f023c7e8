"""One case, several departments, through the real bot: two clues, one visit, no second fine; the group learns no names."""

from bot.domain.inspections import RecordState, Verdict
from bot.usecases.inspections import course
from tests.journeys.stage import Backstage

PLACE, SUMMARY = "示例护理站07", "示例摘要：服务记录与结算不符"
OUTCOME, EXPLAINED = "示例查办结果", "示例说明：另行办理"
DAY = "2026年11月25日"


async def test_two_departments_deal_with_one_institution(stage: Backstage) -> None:
    """Clues of two departments, a joint case, officers named, one visit, a second fine warned of, settled and closed."""
    leads, joins, leader = stage.person("医保联络员"), stage.person("卫健联络员"), stage.person("组长")
    await _clue(stage, "医保联络员", "区民政局")
    await _clue(stage, "卫健联络员", "区公安分局")

    await leads.taps("线索台账")
    await leads.taps("2026-001")
    await leads.taps("联合查办")
    await leads.taps("由区医保局牵头建立")
    await leads.sees("联查2026-001", PLACE, "已建立")
    await joins.taps("线索台账")
    await joins.taps("2026-002")
    await joins.taps("联合查办")
    await joins.sees("涉及同一对象", "区医保局")
    await joins.taps("关联并参加")
    seen = await joins.sees("联查2026-001", PLACE, "2026-001 移送，待签收（区医保局 → 区民政局")
    assert SUMMARY not in seen.text

    await _named(stage, "医保联络员", "人员01", "人员02")
    await _named(stage, "卫健联络员", "人员15", "人员16")
    await stage.person("人员01").sees("指定您为联合查办事项 联查2026-001")
    await leads.taps("开始调查")
    await leads.sees("联查2026-001", "调查中")
    await leads.taps("安排联合检查")
    await leads.taps(DAY)
    await leads.taps("预览")
    await leads.sees("安排联合检查：请确认", "医保 示例人员01、示例人员02；卫健 示例人员15、示例人员16")
    await leads.taps("确认登记")
    await stage.person("人员15").sees("（联合查办）", PLACE, DAY)
    await _warned_of_a_second_visit(stage)

    records = await _held(stage)
    await _penalty(stage, "医保联络员", records["医保"], 1)
    await leads.sees("立案处罚（第 1 号）：办理中")
    await _penalty(stage, "卫健联络员", records["卫健"], 2)
    await joins.sees("请核对是否同一违法行为", "区医保局：立案号 示例立1号")
    await joins.taps("同一违法行为")
    await joins.sees("不得给予两次以上罚款", "数额高")
    await joins.taps("提请研判会商")
    await leader.sees("请研判会商", PLACE)
    assert len(await stage.ledger("follow-up-opened")) == 1

    await _closed(stage)
    await stage.settled()
    assert [len(stage.posts("联查2026-001", state)) for state in ("：已查结。", "：已办结。")] == [1, 1]
    assert stage.posts(PLACE) == stage.posts(OUTCOME) == stage.posts(EXPLAINED) == []


async def _clue(stage: Backstage, name: str, to: str) -> None:
    """Enter a clue about the institution and send it."""
    sender = stage.person(name)
    await sender.says("登记线索")
    await sender.taps("监督检查")
    await sender.sees("涉及哪家机构")
    await sender.says("护理站07")
    for label in (PLACE, "移送", "其他事项", to):
        await sender.taps(label)
    for asked, words in (("请发送摘要", SUMMARY), ("材料存放在何处", "示例案卷")):
        await sender.sees(asked)
        await sender.says(words)
    await sender.taps("（30 天）")
    await sender.sees("请发送其姓名")
    await sender.taps("没有举报人")
    await sender.sees("请核对线索")
    await sender.taps("确认发出")
    await sender.sees("已发出")
    await sender.says("线索台账")
    await sender.sees("线索台账", "共 1 条")


async def _named(stage: Backstage, name: str, *officers: str) -> None:
    liaison = stage.person(name)
    await liaison.taps("指定联合调查人员")
    for each in officers:
        await liaison.taps("示例" + each)
    await liaison.taps("确认指定")
    await liaison.sees("联合调查人员", "、".join("示例" + each for each in officers))


async def _warned_of_a_second_visit(stage: Backstage) -> None:
    """A department that is not in the case enters a visit of its own: it hears of the other one, and gives up."""
    other = stage.person("民政联络员")
    await other.says("直接检查")
    await other.taps("投诉举报")
    await other.sees("请直接发送事由")
    await other.says("示例事由")
    await other.sees("请选择检查对象")
    await other.says("护理站07")
    await other.taps(PLACE)
    seen = await other.sees("的检查尚未结束（区医保局、区卫健委）", DAY)
    assert "联查" not in seen.text
    await other.says("取消")


async def _held(stage: Backstage) -> dict[str, int]:
    """Let both departments report a problem (how it is ticked is played elsewhere); return their records."""
    stage.jump(days=2)
    async with stage.tx() as tx:
        office = await tx.task_forces.get("ltc")
        visit = (await tx.inspections.of_task_force("ltc"))[0]
        records = await tx.inspections.records(visit.id)
        for each in records:
            officer = (await tx.assignments.of_round(visit.round))[0].person
            for item in await tx.checklists.known("ltc", each.department):
                await tx.inspections.tick(each.id, item.number, Verdict.PROBLEM, "示例问题", officer)
            done = {"state": RecordState.REPORTED, "ended_on": visit.inspect_on, "reported_by": officer}
            await tx.inspections.change_record(each, **done, reported_at=tx.now)
        await course.conclude(tx, office, visit)
    return {each.department: each.id for each in records}


async def _penalty(stage: Backstage, name: str, record: int, k: int) -> None:
    """Enter that a penalty case was filed, up to the confirmation."""
    liaison = stage.person(name)
    await liaison.says("后续处置")
    await liaison.taps("登记后续处置")
    await liaison.taps(PLACE)
    await liaison.taps("立案处罚")
    await liaison.sees("请发送立案号")
    await liaison.says(f"示例立{k}号")
    await liaison.sees("请选择立案日期")
    await liaison.taps("2026年11月25日")
    await liaison.taps("确认登记")


async def _closed(stage: Backstage) -> None:
    """Settle the case, explain what stays open, close it."""
    leads = stage.person("医保联络员")
    await leads.says("联合查办")
    await leads.taps("联查2026-001")
    await leads.taps("查结")
    await leads.sees("请发送查办结果")
    await leads.says(OUTCOME)
    await leads.sees("已查结", OUTCOME, "示例立1号")
    answer = await leads.taps("办结")
    assert answer is not None
    assert "尚未办结" in answer.text
    for number in ("2026-001", "2026-002"):
        await leads.taps("说明未办结线索")
        await leads.sees("请选择线索")
        await leads.taps(f"线索 {number}")
        await leads.sees("请发送该线索")
        await leads.says(EXPLAINED)
        await leads.sees("联查2026-001", "说明未办结线索")
        await stage.settled()
    await leads.taps("办结")
    await leads.sees("联查2026-001", "已办结")
