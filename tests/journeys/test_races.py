"""Two people at the same button, or one of them twice: it happens once, and the other is told."""

import asyncio
from pathlib import Path

from bot.demo.actors import Actor
from bot.demo.cast import LABEL, Cast
from bot.demo.script import MainJourney
from bot.domain.roles import Role
from bot.sandbox.model import Answer, Message
from storage.transaction import Tx
from tests.journeys.stage import Backstage, acting


async def together(*taps: tuple[Actor, str, Message | None]) -> list[str]:
    """Let all press before the bot hears of any; return what flashes up, in the order of the pressers."""
    answers = await asyncio.gather(*(actor.taps(label, on=message) for actor, label, message in taps))
    return [each.text for each in answers if isinstance(each, Answer)]


async def test_two_leaders_open_a_draw_at_once(stage: Backstage) -> None:
    """One draw is opened; whoever was slower is told that it has begun."""
    leader, deputy = stage.person("组长"), stage.person("副组长1")
    for each in (leader, deputy):
        await each.says("/draw")
        await each.sees("摇号预览")
    said = await together((leader, "开启摇号", None), (deputy, "开启摇号", None))
    await stage.settled()
    assert sorted(said) == ["", "摇号 2026-001 尚未结束。请先完成或取消，再开启下一次。"]
    assert len(stage.posts("摇号公告")) == len(await stage.ledger("draw-opened")) == 1


async def test_two_heads_decide_at_once_and_an_officer_taps_twice(template: Path, tmp_path: Path) -> None:
    """One decision, one acceptance: the second is told what the state is now."""
    async with acting(template, tmp_path, _second_head) as stage:
        journey = await _drawn(stage)
        officer, notice = await stage.until(lambda: next(journey.officers(), None))
        said = await together((officer, "接受", notice), (officer, "接受", notice))
        assert sorted(each[:6] for each in said) == ["已接受。请按", "您已接受该项"]
        journey.accepting = notice
        await journey.ask()
        first, second = stage.person("民政负责人"), stage.person("副组长1")
        for each in (first, second):
            await each.sees("待您决定")
        said = await together((first, "同意", None), (second, "不同意", None))
        await stage.settled()
        assert any("已同意该申请" in each or "无须再决定" in each or "刚有变化" in each for each in said)
        await first.sees("已同意", "决定人：示例民政负责人")
        await second.sees("已同意", "决定人：示例民政负责人")
        assert len(await stage.ledger("recusal-approved")) == len(await stage.ledger("notice-accepted")) == 1
        assert await stage.ledger("recusal-rejected") == []
        assert len(stage.posts("1 个席位空缺")) == 1


async def _second_head(tx: Tx, cast: Cast) -> None:
    """Make a deputy of the leader's a head of the officers' department as well."""
    people = await tx.people.of_task_force("ltc")
    deputy = next(each for each in people if each.name == f"{LABEL}副组长1")
    await tx.people.change(deputy.id, roles=deputy.roles | {Role.HEAD})


async def _drawn(stage: Backstage) -> MainJourney:
    journey = MainJourney(stage)
    for step in (journey.preview, journey.commit, journey.pass_window, journey.throw, journey.see_result):
        await step()
    return journey
