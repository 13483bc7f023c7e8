"""A round's part of the ledger, asked for in the chat: it can be checked by itself, and holds nothing of anything else."""

import json
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.domain.excerpts import Finding, Flaw, check
from bot.domain.ledger import Witness, first_break, read_witness
from bot.usecases import ledger_heads
from handlers import archives as routes
from storage.tables.draws import draws
from storage.tables.inspections import publications
from tests.follow_up_scene import Aftercare, aftercare
from tests.moves import put
from tests.talk import GROUP

ELSEWHERE = "另一轮的机密事项"


@pytest.fixture
async def scene() -> AsyncIterator[Aftercare]:
    """A round under way, and before, within and after it entries about something else."""
    async with aftercare(points=True) as made:
        made.talk.routes = [*made.talk.routes, *routes.ROUTES]
        made.talk.makers = {**made.talk.makers, **routes.MAKERS}
        async with made.desk.tx() as tx:
            await put(tx, draws, made.visits.drawn.draw, state="failed")
        await elsewhere(made)
        await made.begin("yb1", "责令整改")
        await made.fill("yb1", "2026-12-09")
        await elsewhere(made)
        yield made


async def elsewhere(scene: Aftercare) -> None:
    """Let something be entered that is not the round's: a clue is not, though it may come of one of its records."""
    async with scene.desk.tx() as tx:
        about = {"clue": 7, "record": scene.record, "about": ELSEWHERE}
        await tx.ledger.append("ltc", "P00009", "clue-registered", about, {"facts": ELSEWHERE})


async def exported(scene: Aftercare, by: str = "leader") -> bytes:
    """Ask for the round's ledger in the chat; return the file that comes."""
    await scene.talk.say(by, "/archive")
    assert await scene.talk.press(by, "导出台账") == ""
    file = scene.talk.files[-1]
    assert file.name == "ledger-2026-001.jsonl"
    return file.content


def head_in_group(scene: Aftercare) -> Witness:
    """Copy the newest head that stands in the group, as somebody would."""
    said = [each.text for each in scene.talk.screen(GROUP).values() if "台账核对码" in each.text][-1]
    (head,) = re.findall(r"<code>ltc:([0-9]+:[0-9a-f]{64})</code>", said)
    witness = read_witness(head)
    assert witness is not None
    return witness


def lines_of(content: bytes) -> list[dict[str, Any]]:
    """Return what the lines of a file say."""
    return [json.loads(line) for line in content.splitlines()]


async def test_the_leader_gets_what_the_head_in_the_group_confirms(scene: Aftercare) -> None:
    """Whole, with who decided; an alteration of an entry is named, and one reckoned anew contradicts the group."""
    async with scene.desk.tx() as tx:
        scene.desk.now = scene.desk.now.replace(hour=2, minute=0)
        before = await tx.ledger.head("ltc")
    content = await exported(scene)
    finding = check(content, [head_in_group(scene)])
    assert (finding.holds, finding.compared) == (True, 1)
    assert check(content, [Witness(*before)]).holds
    top, *entries = lines_of(content)
    assert (top["header"]["task_force"], top["header"]["round"]) == ("ltc", "2026-001")
    assert top["header"]["people"][scene.desk.people["yb1"].id] == scene.desk.people["yb1"].name
    events = [each["event"] for each in entries if "event" in each]
    assert "follow-up-opened" in events
    assert events[-1] == "ledger-exported"
    altered = content.replace(b'"follow-up-opened"', b'"follow-up-closed"')
    seq = next(each["seq"] for each in entries if each.get("event") == "follow-up-opened")
    assert check(altered).seq == seq
    assert "核对码已发到群里" in scene.talk.last("leader").text
    async with scene.desk.tx() as tx:
        assert first_break(await tx.ledger.entries("ltc")) is None


async def test_nothing_of_anything_else_is_in_it(scene: Aftercare) -> None:
    """Of other entries there are numbers and digests only: no words, no event, nobody, no salt."""
    content = await exported(scene)
    assert ELSEWHERE not in content.decode()
    assert b"clue" not in content
    assert b"P00009" not in content
    async with scene.desk.tx() as tx:
        others = [each for each in await tx.ledger.entries("ltc") if each.event == "clue-registered"]
    assert len(others) == 2
    for each in others:
        assert each.salt.encode() not in content
    assert {"body", "hash", "previous", "seq"} in [set(each) for each in lines_of(content)]


async def test_a_second_export_holds_the_first(scene: Aftercare) -> None:
    """That somebody took it out is of the round as well; the file of before stays as good as it was."""
    first = await exported(scene)
    head = head_in_group(scene)
    await elsewhere(scene)
    second = await exported(scene, "liaison-wj")
    assert check(first, [head]).holds
    assert check(second, [head, head_in_group(scene)]).holds
    events = [each["event"] for each in lines_of(second) if "event" in each]
    assert events.count("ledger-exported") == 2
    assert check(first[: first.rindex(b"\n", 0, -1) + 1]).flaw == Flaw.CUT


async def test_what_is_withheld_is_veiled(scene: Aftercare) -> None:
    """Its entries stand in no new file in words; nor in one that was asked for before and is sent after."""
    async with scene.desk.tx() as tx:
        publication = (await tx.publications.of_records([scene.record]))[scene.record]
        about = {"publication": publication.id, "words": "不予公示的内容"}
        await tx.ledger.append("ltc", scene.desk.people["yb1"].id, "result-prepared", about)
    content = await exported(scene)
    assert "不予公示的内容" in content.decode()
    async with scene.desk.tx() as tx:
        await put(tx, publications, publication.id, state="withheld", reason="示例", words="示例")
        args = {"round": scene.visits.drawn.round, "seq": (await tx.ledger.head("ltc"))[0]}
        late = (await routes.MAKERS["archive-ledger"](tx, args)).content
    assert "不予公示的内容" not in late.decode()
    finding: Finding = check(late)
    assert finding.flaw == Flaw.VEILED
    anew = await exported(scene)
    assert "不予公示的内容" not in anew.decode()
    assert check(anew).holds


async def test_whoever_may_not_take_the_archive_may_not_take_the_ledger(scene: Aftercare) -> None:
    """An inspector presses a button that is not theirs: nothing is sent, nothing entered."""
    said = await scene.talk.send_press("yb1", f"archive.ledger:{scene.visits.drawn.round}")
    assert said != ""
    assert scene.talk.files == []
    async with scene.desk.tx() as tx:
        assert "ledger-exported" not in {each.event for each in await tx.ledger.entries("ltc")}


async def test_the_weekly_head_is_not_said_twice(scene: Aftercare) -> None:
    """The head that went to the group with the export is not posted again on Monday if nothing came after."""
    await exported(scene)
    posted = [each.text for each in scene.talk.screen(GROUP).values() if "台账核对码" in each.text]
    async with scene.desk.tx() as tx:
        await ledger_heads.post_head(tx, scene.desk.task_force)
    await scene.talk.deliver()
    assert [each.text for each in scene.talk.screen(GROUP).values() if "台账核对码" in each.text] == posted
