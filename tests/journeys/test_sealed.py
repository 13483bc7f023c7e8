"""A sealed draw for an unannounced inspection, through the real bot: nobody reads it before, everybody can check it after."""

import json
import re
from dataclasses import replace
from pathlib import Path

from bot.demo.actors import Silence
from bot.demo.script import COMMITMENT, OFFICER, PLACE, Ceremony, MainJourney
from bot.demo.theatre import database_in, performance
from bot.domain.draw1.verify import StepState, verify
from bot.domain.openings import check_opening, root_of_proof
from bot.pages.opening_page import opening_in
from bot.sandbox.checks import Upload
from bot.sandbox.model import Message
from bot.usecases.draws.keeping import kept_of
from tests.journeys.secrecy import told
from tests.journeys.stage import Backstage, acting
from tests.journeys.test_races import together

ROOT = re.compile(r"各组核验值（.*）：\s*(?:<code>)?([0-9a-f]{64})")


async def test_an_unannounced_inspection(stage: Backstage) -> None:
    """Sealed with its hash in the group; each told in time, one replaced under the seal; opened by the clock, and checked."""
    journey = MainJourney(stage)
    sealed = await _sealed(stage, journey)
    assert COMMITMENT.findall(sealed.text)[0] in sealed.text
    assert "运行者在技术上可以读取" in sealed.text
    (root,) = ROOT.findall(sealed.text)
    await _look_everywhere(stage)
    assert await _drawn(stage) == {}  # nothing is in the tables before those drawn are told
    places = await _kept(stage)
    _nobody_knows(stage, {place: set() for place in places})

    stage.jump(days=6, hours=23)  # Monday the 30th, 08:30 passes
    await stage.until(lambda: next(journey.officers(), None))
    await _check_parts(stage, root, places)
    await journey.accept()
    await journey.ask()
    await _approve(stage, journey)
    await _open_substitute(stage, journey)
    await journey.pass_window()
    await journey.throw()
    since = journey.draw.commitment.id
    again = await journey.everybody.sees("摇号结果已封存", after=since)
    assert "不另设各组核验值" in again.text
    await _look_everywhere(stage)
    await stage.settled()
    drawn = await _drawn(stage)
    assert set(drawn) == places
    _nobody_knows(stage, drawn)
    assert stage.posts("私聊") == []  # who cannot be reached is not named in the group

    stage.jump(days=1)  # Tuesday the 1st, 09:00 passes
    await journey.everybody.sees("已到启封时间", "2026-001、2026-002")
    await stage.settled()
    (result, substitute) = stage.posts("保密摇号启封")
    assert set(PLACE.findall(result.text)) == set(drawn)
    assert len(OFFICER.findall(substitute.text)) == 1
    assert len(stage.posts("已到启封时间")) == len(await stage.ledger("draw-sealed")) - 1 == 1
    assert len(await stage.ledger("draw-unsealed")) == 2
    proofs = [each for each in stage.posts("的证明文件") if each.document is not None]
    assert len(proofs) == 2
    for proof in proofs:
        _check(proof, stage)
    assert len(stage.posts("的抽取清单")) == 2  # the second was kept back until now
    await stage.person("组长").in_group.says("/board")
    await journey.everybody.sees("看板", "已接受 1")


async def test_two_of_the_chair_unseal_at_once(stage: Backstage) -> None:
    """It needs a reason, happens once, and those drawn are told with it; whoever was slower is told that it is done."""
    journey = MainJourney(stage)
    await _sealed(stage, journey)
    leader, deputy = stage.person("组长"), stage.person("副组长1")
    for each in (leader, deputy):
        await each.says("/draws")
        await each.taps("2026-001")
        await each.sees("封存值")
        await each.taps("提前启封")
        await each.sees("请发送理由")
        await each.says("示例理由：检查提前")
        await each.sees("确认提前启封", "示例理由：检查提前")
    said = await together((leader, "确认启封", None), (deputy, "确认启封", None))
    await stage.settled()
    assert any("已经启封" in each for each in said)
    assert len(stage.posts("提前启封保密摇号")) == len(stage.posts("保密摇号启封")) == 1
    assert len(await stage.ledger("draw-unsealed")) == 1
    await stage.until(lambda: next(journey.officers(), None))
    stage.jump(days=9)
    await stage.settled()
    assert len(stage.posts("保密摇号启封")) == 1


async def test_a_bot_that_was_down_unseals_late_and_says_so(template: Path, tmp_path: Path) -> None:
    """Both moments pass while no bot runs: with the next start those drawn are told, and all comes out, once."""
    async with acting(template, tmp_path) as stage:
        await _sealed(stage, MainJourney(stage))
    stage.jump(days=9)
    for _ in range(2):
        async with performance(stage.world, stage.cast, database_in(tmp_path), narrator=Silence()) as running:
            again = replace(stage, app=running.app)
            await again.settled()
            assert len(again.posts("未能运行", "补行启封")) == 1
            assert len(again.posts("保密摇号启封")) == 1
            assert len(await again.ledger("draw-unsealed")) == 1
            assert again.person("组长").glimpses("告知晚于预定时间") is not None


async def _sealed(stage: Backstage, journey: MainJourney) -> Message:
    """Open a sealed draw and throw for it; return the post with its hash."""
    await journey.preview()
    await journey.leader.taps("改为保密摇号")
    await journey.leader.sees("保密摇号", "启封前，本机器人的运行者")
    await journey.commit()
    assert "启封前，本机器人的运行者" in journey.draw.commitment.text
    await journey.pass_window()
    await journey.throw()
    sealed = await journey.everybody.sees("摇号结果已封存")
    await stage.settled()
    assert stage.posts("摇号结果　") == stage.posts("的证明文件") == []
    return sealed


async def _look_everywhere(stage: Backstage) -> None:
    """Ask for all that shows a round, as those who see most."""
    for name in ("组长", "医保联络员", "民政负责人", "观察员"):
        who = stage.person(name)
        for command in (
            "/board",
            "/draws",
            "/mine",
            "/due",
            "/inspections",
            "/recusals",
            "/results",
            "/archive",
            "/menu",
        ):
            await who.says(command)
    await stage.person("组长").in_group.says("/board")
    await stage.person("组长").says("/draw")
    await stage.settled()


async def _approve(stage: Backstage, journey: MainJourney) -> None:
    """The head decides, who has to see that one part; the leader learns that a seat is vacant, not where."""
    head = journey.player(f"{journey.roles.party}负责人")
    await head.sees("待您决定")
    await head.taps("同意")
    told = await journey.leader.sees("席位空缺", "不列示席位")
    assert not PLACE.search(told.text)


async def _open_substitute(stage: Backstage, journey: MainJourney) -> None:
    """One tap opens the second ceremony; its list, which names seats and teams, is kept back."""
    since = journey.everybody.newest
    await journey.leader.taps("递补摇号")
    journey.draws.append(Ceremony(await journey.everybody.sees("摇号公告", "启封前不公布", after=since)))


async def _drawn(stage: Backstage) -> dict[str, set[int]]:
    """Return for each institution of the round the chats that may read of it: who sits or sat there, and who decided."""
    async with stage.tx() as tx:
        (round_, *_) = await tx.rounds.of_task_force("ltc", hidden=True)
        seats = await tx.assignments.of_round(round_.id)
        people = await tx.people.names({each.person for each in seats})
        names = await tx.targets.names({each.target for each in seats})
    readers: dict[str, set[int]] = {}
    for each in seats:
        may = readers.setdefault(names[each.target].name, set())
        may.add(people[each.person].user_id or 0)
        if each.state == "released":
            may.add(stage.person("民政负责人").chat.id)
    return readers


async def _kept(stage: Backstage) -> set[str]:
    """Return the institutions that were drawn, from what is sealed."""
    async with stage.tx() as tx:
        (draw,) = await tx.draws.of_task_force("ltc")
        assert (draw.secret, draw.seed, draw.result) == ("", None, None)
        kept = await kept_of(tx, draw)
        (stratum,) = kept.result["strata"]
        return {each.name for each in (await tx.targets.names(stratum["drawn"])).values()}


def _nobody_knows(stage: Backstage, readers: dict[str, set[int]]) -> None:
    """Search every byte sent so far: an institution that was drawn stands in no chat but those of its team."""
    assert len(readers) == 9
    assert told(stage.world, readers) == []


async def _check_parts(stage: Backstage, root: str, places: set[str]) -> None:
    """Everybody drawn has one page for each institution of theirs, in their chat alone; each holds against the group's value."""
    await stage.settled()
    drawn = await _drawn(stage)
    got: set[tuple[str, int]] = set()
    for call in stage.world.calls:
        file = call.params.get("document")
        carried = opening_in(file.content) if isinstance(file, Upload) else None
        if carried is None:
            continue
        assert str(call.params["protect_content"]).lower() == "true"
        assert "核验页（本组）" in str(call.params["caption"])
        assert check_opening(carried, root).ok
        assert check_opening(carried, root[::-1]).failed == "root"
        name = json.loads(carried)["part"]["target"]["name"]
        assert (name, int(str(call.params["chat_id"]))) not in got
        got.add((name, int(str(call.params["chat_id"]))))
    async with stage.tx() as tx:
        reached = {each.user_id for each in await tx.people.of_task_force("ltc") if each.reachable}
    assert got == {(name, chat) for name, chats in drawn.items() for chat in chats & reached}
    assert {name for name, _ in got} == places


def _check(proof: Message, stage: Backstage) -> None:
    """Every step is passed, the seal with them; its hash is the one that was posted."""
    assert proof.document is not None
    report = verify(proof.document.content)
    assert all(step.state is StepState.OK for step in report.steps), report
    content = json.loads(proof.document.content)
    assert len(stage.posts("摇号结果已封存", content["sealed"])) == 1
    parts = content["posted"].get("parts")
    assert root_of_proof(proof.document.content) == (parts and parts["root"])
    assert (
        parts is None
        or len(
            stage.posts(
                "摇号结果已封存", f"各组核验值（供各组在启封前单独核对本组任务，请一并留存）：\n{parts['root']}"
            )
        )
        == 1
    )
