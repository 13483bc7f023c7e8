"""A problem found in an inspection becomes a clue: begun from the checklist, handed over, answered, closed; found again."""

from pathlib import Path

from bot.demo.cast import LABEL
from tests.journeys.stage import acting
from tests.journeys.test_inspection import drawn_today

SUMMARY, POINTER = "示例摘要：现场记录与登记不符", "示例案卷2026第8号"


async def test_from_the_problem_to_the_closed_clue(template: Path, tmp_path: Path) -> None:
    """The officer ticks a problem and begins the clue there; the record shows its number when all is done."""
    async with acting(template, tmp_path, drawn_today) as stage:
        async with stage.tx() as tx:
            (round_,) = await tx.rounds.of_task_force("ltc")
            people = [each.person for each in await tx.assignments.of_round(round_.id)]
            officer = stage.person((await tx.people.get(people[0])).name.removeprefix(LABEL))
        liaison, receiver = stage.person("卫健联络员"), stage.person("民政联络员")
        await officer.says("检查任务")
        await officer.taps("示例")
        await officer.taps("填写检查表（卫健）")
        sheet = await officer.sees("检查表（区卫健委）", "0/7")
        await officer.taps("⚠ 发现问题", on=sheet)
        await officer.sees("第 1 项：发现问题")
        await officer.says("示例问题说明")
        await officer.taps("完成，下一项")
        await officer.taps("登记线索")
        await officer.sees("来源：监督检查（2026年11月23日", "涉及对象：示例", "以何种方式送交")
        for label in ("移送", "其他事项", "民政"):
            await officer.taps(label)
        for asked, words in (("请发送摘要", SUMMARY), ("材料存放在何处", POINTER)):
            await officer.sees(asked)
            await officer.says(words)
        await officer.taps("（30 天）")
        await officer.taps("没有举报人")
        await officer.taps("确认发出")
        got = await receiver.sees("待签收", SUMMARY, "来源：监督检查（2026年11月23日")
        assert "示例问题说明" not in got.text
        for label in ("签收", "受理", "反馈"):
            await receiver.taps(label)
        await receiver.sees("请发送处理结果")
        await receiver.says("示例结果：已责令改正")
        await liaison.sees("已反馈", "示例结果：已责令改正")
        await liaison.taps("办结")
        await liaison.taps("查看检查记录")
        await liaison.sees("检查表（区卫健委）", "已登记线索：2026-001")
        await liaison.says("/clues 2026-1")
        await liaison.sees("线索 2026-001", "已办结")
        await stage.settled()
        assert len(stage.posts("线索 2026-001", "已办结")) == 1
        assert stage.posts(SUMMARY) == []
