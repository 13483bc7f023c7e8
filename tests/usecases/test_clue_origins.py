"""A problem found in an inspection becomes a clue: begun there, remembered, shown there by its number."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.domain.clues import Clue
from bot.domain.roles import Role
from bot.usecases.clues import entries
from handlers import clue_lists, clues, inspections, records
from tests.clue_scene import POINTER, RULES, SUMMARY
from tests.publication_scene import REMARK, ROUTES, Scene, publication_scene
from tests.talk import GROUP, Talk

MAKERS = {**clues.MAKERS, **records.MAKERS}
ALL = [*ROUTES, *inspections.ROUTES, *records.ROUTES, *clues.ROUTES, *clue_lists.ROUTES]


@asynccontextmanager
async def inspected(problems: Mapping[str, str] | None = None) -> AsyncIterator[Scene]:
    """Give an inspection that has ended, where 医保 has found a problem, and people who can enter clues."""
    async with publication_scene(problems) as scene:
        scene.desk.task_force = replace(scene.desk.task_force, clues=RULES)
        async with scene.desk.tx() as tx:
            await tx.task_forces.save(scene.desk.task_force)
        yield replace(scene, talk=Talk(scene.desk, ALL, makers=MAKERS))


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return the usual one."""
    async with inspected() as found:
        yield found


async def newest(scene: Scene) -> Clue:
    """Return the clue that was begun last."""
    async with scene.desk.tx() as tx:
        found = await tx.clues.by_id(range(1, 10))
    return found[max(found)]


async def finish(talk: Talk, who: str) -> None:
    """Enter what is still asked for, and send it."""
    for label in ("移送", "其他事项", "区民政局"):
        await talk.press(who, label)
    await talk.say(who, SUMMARY)
    await talk.say(who, POINTER)
    await talk.say(who, "12月30日")
    await talk.press(who, "没有举报人")
    await talk.press(who, "确认发出")


async def test_begun_from_the_checklist(scene: Scene) -> None:
    """Source and institution are filled in; card and record name each other, to those who may see them."""
    talk, record = scene.talk, scene.visits.records[1, "医保"]
    await talk.send_press("yb1", f"record.show:{record}")
    await talk.press("yb1", "登记线索")
    assert "来源：监督检查（2026年12月1日（周二），区医保局）" in talk.last("yb1").text
    assert "涉及对象：示例护理站01" in talk.last("yb1").text
    await finish(talk, "yb1")
    assert (await newest(scene)).record == record
    assert "来源：监督检查（2026年12月1日（周二），区医保局）" in talk.last("liaison-mz").text
    assert "查看检查记录" not in talk.last("liaison-mz").buttons
    assert REMARK not in talk.reads("liaison-mz")
    await talk.press("yb1", "查看检查记录")
    for who in ("yb1", "liaison-yb", "leader"):
        await talk.send_press(who, f"record.show:{record}")
        assert "已登记线索：2026-001" in talk.last(who).text, who
        assert "线索 2026-001" in talk.last(who).buttons, who
    await talk.send_press("yb2", f"record.show:{record}")
    assert "2026-001" not in talk.reads("yb2"), "an officer whom the clue does not concern"
    assert "登记线索" in talk.last("yb2").buttons
    await talk.press("yb1", "线索 2026-001")
    assert SUMMARY in talk.last("yb1").text
    (sent,) = await scene.entries("clue-sent")
    assert json.loads(sent.data)["record"] == record
    assert SUMMARY not in talk.reads(GROUP)


async def test_begun_from_the_result(scene: Scene) -> None:
    """A liaison begins it from the publication, which then shows the number."""
    talk = scene.talk
    await talk.say("liaison-yb", "/publications")
    await talk.press("liaison-yb", "示例护理站01")
    await talk.press("liaison-yb", "登记线索")
    await finish(talk, "liaison-yb")
    await talk.say("liaison-yb", "/publications")
    await talk.press("liaison-yb", "示例护理站01")
    assert "已登记线索：2026-001" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "登记线索")
    assert (await newest(scene)).number is None, "there can be more than one"


async def test_pressed_twice_it_is_one_draft(scene: Scene) -> None:
    """The second press goes on with the first's; another person's is their own, and drafts are nobody else's to see."""
    talk, record = scene.talk, scene.visits.records[1, "医保"]
    for who in ("yb1", "yb1", "liaison-yb"):
        await talk.send_press(who, f"clue.from:{record}")
    async with scene.desk.tx() as tx:
        begun = await tx.clues.of_record(record)
    people = scene.desk.people
    assert [each.entered_by for each in begun] == [people["yb1"].id, people["liaison-yb"].id]
    await talk.send_press("leader", f"record.show:{record}")
    assert "线索" not in talk.last("leader").text


@pytest.mark.parametrize("who", ["liaison-mz", "mz1", "leader", "head-yb", "witness-mz"])
async def test_only_who_found_it_begins_a_clue(scene: Scene, who: str) -> None:
    """Another department, or somebody who enters no clues, is told whose it is, also when the press is forged."""
    record = scene.visits.records[1, "医保"]
    assert await scene.talk.send_press(who, f"clue.from:{record}") != ""
    async with scene.desk.tx() as tx:
        assert await tx.clues.of_record(record) == []


async def test_without_a_problem_there_is_nothing_to_begin(scene: Scene) -> None:
    """No button, and a forged press is told where to go."""
    talk, record = scene.talk, scene.visits.records[1, "民政"]
    await talk.send_press("mz1", f"record.show:{record}")
    assert "登记线索" not in talk.last("mz1").buttons
    assert "/clue" in await talk.send_press("mz1", f"clue.from:{record}")
    assert "请" in await talk.send_press("mz1", "clue.from:99999")


async def test_another_source_or_institution_lets_go_of_the_inspection(scene: Scene) -> None:
    """Whoever changes what came from it begins a clue that does not come from it."""
    talk, record = scene.talk, scene.visits.records[1, "医保"]
    await talk.send_press("yb1", f"clue.from:{record}")
    clue = await newest(scene)
    await talk.send_press("yb1", f"clue.edit:{clue.id}:target")
    await talk.say("yb1", "护理站01")
    await talk.press("yb1", "示例护理站01")
    assert (await newest(scene)).record == record, "the same institution again"
    await talk.send_press("yb1", f"clue.edit:{clue.id}:source")
    await talk.press("yb1", "媒体曝光")
    assert (await newest(scene)).record is None
    await talk.send_press("yb1", f"clue.from:{record}")
    assert (await newest(scene)).id != clue.id


async def test_a_discarded_draft_is_gone_from_the_record(scene: Scene) -> None:
    """And whoever has left the department has its number no longer."""
    talk, record = scene.talk, scene.visits.records[1, "医保"]
    await talk.send_press("liaison-yb", f"clue.from:{record}")
    clue = await newest(scene)
    async with scene.desk.tx() as tx:
        await entries.discard(tx, scene.desk.people["liaison-yb"], scene.desk.task_force, clue.id)
        assert await tx.clues.of_record(record) == []
    await talk.send_press("liaison-yb", f"clue.from:{record}")
    await finish(talk, "liaison-yb")
    async with scene.desk.tx() as tx:
        await tx.people.change(scene.desk.people["liaison-yb"].id, department="卫健", roles=frozenset({Role.LIAISON}))
    assert await talk.send_press("liaison-yb", f"record.show:{record}") != ""
    await talk.say("liaison-yb", "/clues 护理站01")
    assert "没有您有权查看" in talk.last("liaison-yb").text
