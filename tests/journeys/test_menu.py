"""The menu on a phone: what waits on top, the rest in groups; the draw and the answer to a notice stay a few taps away."""

from dataclasses import dataclass

from bot.demo.actors import Actor
from bot.demo.script import MainJourney
from bot.sandbox.model import Message
from tests.journeys.stage import Backstage


@dataclass
class Thumb:
    """Somebody's thumb, which counts."""

    actor: Actor
    taps: int = 0

    async def presses(self, *labels: str) -> None:
        """Press these buttons one after the other; none flashes up a refusal."""
        for label in labels:
            answer = await self.actor.taps(label)
            assert answer is not None
            assert not answer.alert, answer.text
            self.taps += 1


async def menu_of(stage: Backstage, name: str) -> tuple[Thumb, Message]:
    """Let somebody ask for the menu by its word; return their thumb and the menu."""
    actor = stage.person(name)
    asked = await actor.says("菜单")
    return Thumb(actor), await actor.sees("示例区长护险专班", after=asked.id)


def labels(menu: Message) -> list[str]:
    """Return what stands on the buttons."""
    return [each.text for row in menu.buttons for each in row]


async def test_the_leader_opens_a_draw_in_two_taps(stage: Backstage) -> None:
    """From the menu to the commitment in the group, having looked into a group on the way."""
    thumb, menu = await menu_of(stage, "组长")
    before, many = labels(menu), thumb.actor.newest
    await thumb.presses("摇号 ▸")
    await stage.until(lambda: "返回" in labels(menu) or None)
    assert labels(menu) == ["开启摇号", "摇号记录", "录入官方系统抽取结果", "返回"]
    await thumb.presses("返回")
    await stage.until(lambda: labels(menu) == before or None)
    assert thumb.actor.newest == many
    thumb.taps = 0
    await thumb.presses("开启摇号")
    await thumb.actor.sees("摇号预览")
    await thumb.presses("✅ 开启摇号")
    await thumb.actor.in_group.sees("摇号公告")
    assert thumb.taps == 2


async def test_an_officer_accepts_in_two_taps(stage: Backstage) -> None:
    """What waits is on top: tapped, it shows the tasks, and one tap accepts; afterwards less waits, or nothing."""
    journey = MainJourney(stage)
    for step in journey.steps():
        await step.play()
        if step.name == "result":
            break
    await stage.settled()
    name = next(journey.officers())[0].person.name
    thumb, menu = await menu_of(stage, name)
    waiting = labels(menu)[0]
    assert waiting.startswith("● ")
    assert waiting.endswith(" 条通知待答复")
    many = int(waiting.split()[1])
    await thumb.presses(waiting)
    await thumb.actor.sees("我的任务")
    await thumb.presses("接受")
    assert thumb.taps == 2
    _, menu = await menu_of(stage, name)
    assert labels(menu)[0] == (f"● {many - 1} 条通知待答复" if many > 1 else "我的任务")
    assert await stage.ledger("notice-accepted")
