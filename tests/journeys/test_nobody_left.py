"""A seat that nobody can take: the bot says who is missing and what would help, and never picks by hand."""

from pathlib import Path

from bot.demo.cast import LABEL, Cast
from bot.demo.script import MEDICAL, MainJourney
from storage.transaction import Tx
from tests.journeys.stage import acting

SPARE = f"{LABEL}医疗人员09"


async def test_a_substitute_draw_with_nobody_left(template: Path, tmp_path: Path) -> None:
    """With two officers for two seats at each place nobody can step in; once somebody can, the same button works."""
    async with acting(template, tmp_path, _suspended) as stage:
        journey = MainJourney(stage, MEDICAL)
        for step in list(journey.steps())[:9]:
            await step.play()
        await journey.everybody.sees("请牵头人开启递补摇号")
        since = journey.everybody.newest
        await journey.leader.taps("开启递补摇号")
        refusal = await journey.leader.sees("抽取递补检查人员", "暂不能开启")
        assert "市场监管 席位尚缺 1 人，可担任的仅 0 人" in refusal.text
        assert "可增补人员、提高每人上限或改期后再试" in refusal.text
        assert not any("开启摇号" in each.text for row in refusal.buttons for each in row)
        await stage.settled()
        assert journey.everybody.glimpses("摇号公告", after=since) is None

        async with stage.tx() as tx:
            await _change(tx, active=True)
        await journey.open_substitute_draw()
        assert "待递补席位：1 席" in journey.draw.commitment.text


async def _suspended(tx: Tx, cast: Cast) -> None:
    await _change(tx, active=False)


async def _change(tx: Tx, *, active: bool) -> None:
    people = await tx.people.of_task_force(MEDICAL.task_force)
    await tx.people.change(next(each.id for each in people if each.name == SPARE), active=active)
