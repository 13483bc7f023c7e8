"""The list of inspections, one inspection, its place."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from tests.drawn import draw_round
from tests.inspection_scene import Scene, inspection_scene
from tests.visits import arranged


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """The day of the visits."""
    async with inspection_scene() as ready:
        yield ready


async def test_everybody_sees_what_concerns_them(scene: Scene) -> None:
    """Officers their own, the chair and the departments' heads and liaisons all; each line says how far it is."""
    talk = scene.talk
    for staff_no, many in (("yb1", 2), ("yb2", 1), ("mz2", 1), ("yb3", 0), ("leader", 2), ("liaison-wj", 2)):
        await talk.say(staff_no, "检查任务")
        assert f"共 {many} 项" in talk.last(staff_no).text
    assert "・医保：未检查" in talk.last("yb2").text
    await scene.open("yb1")
    await talk.press("yb1", "✓ 未发现问题")
    await talk.say("leader", "/inspections")
    assert "・医保：已填 1/3" in talk.last("leader").text
    await scene.visits.report(scene.desk, 1)
    await talk.say("leader", "/inspections")
    assert "已结束 1 项" in talk.last("leader").text
    assert "检查已结束：2026年12月1日（周二）" in talk.last("leader").text


async def test_the_list_turns_its_pages() -> None:
    """Eight inspections are two pages."""
    async with inspection_scene({k: (f"yb{k % 3 + 1}",) for k in (1, 2, 3, 4)}) as scene:
        async with scene.desk.tx() as tx:
            await tx.targets.add_all("ltc", [{"name": f"示例护理站{k:02d}", "code": f"{k:015d}"} for k in range(5, 9)])
        drawn = await draw_round(scene.desk, {k: ("mz1",) for k in (5, 6, 7, 8)}, number="2026-009")
        await arranged(scene.desk, drawn)
        await scene.talk.say("leader", "/inspections")
        first = scene.talk.last("leader").text
        await scene.talk.press("leader", "下一页 ›")
        second = scene.talk.last("leader").text
        assert "共 8 项" in first
        assert [sum(f"示例护理站{k:02d}" in page for page in (first, second)) for k in range(1, 9)] == [1] * 8
        assert "8. <b>" in second
        await scene.talk.press("leader", "‹ 上一页")
        assert scene.talk.last("leader").text == first


async def test_a_card_says_where_when_who_and_what_was_found_before(scene: Scene) -> None:
    """The team by department, each one's state, and the titles of what ended inspections found there."""
    talk, desk = scene.talk, scene.desk
    await scene.visits.report(desk, 1, problems={"民政": "示例问题"})
    again = await draw_round(desk, {1: ("yb3", "mz3")}, number="2026-003")
    await arranged(desk, again)
    await talk.say("yb3", "/inspections")
    await talk.press("yb3", "示例护理站01")
    card = talk.last("yb3").text
    assert f"・区医保局：{desk.people['yb3'].name}" in card
    assert "2026年12月1日（周二）　医保：未发现问题" in card
    assert "民政：发现问题 1 项：1. 示例事项一" in card
    assert "示例问题" not in card, "the remark stays with the department"


async def test_whom_it_does_not_concern_is_shown_nothing(scene: Scene) -> None:
    """An officer who is not on that team, by a forged button."""
    own = scene.visits.inspections[2]
    assert "不在该检查组" in await scene.talk.send_press("yb2", f"inspection.show:{own}")
    assert scene.talk.screen("yb2") == {}


async def test_the_place_is_set_and_told(scene: Scene) -> None:
    """By a liaison or the chair, in at most 100 characters; notices and cards show it."""
    talk, own = scene.talk, scene.visits.inspections[1]
    await talk.send_press("liaison-yb", f"inspection.show:{own}")
    await talk.press("liaison-yb", "设定检查地点")
    await talk.say("liaison-yb", "长" * 101)
    assert "超过 100 字" in talk.last("liaison-yb").text
    await talk.say("liaison-yb", "示例路1号<二楼>")
    assert "检查组 3 人" in talk.last("liaison-yb").text
    await talk.send_press("mz1", f"inspection.show:{own}")
    assert "示例路1号&lt;二楼&gt;" in talk.last("mz1").text
    assert await talk.send_press("mz1", f"inspection.place:{own}"), "officers do not set it"
    await talk.send_press("leader", f"inspection.place:{own}")
    await scene.visits.report(scene.desk, 1)
    await talk.say("leader", "示例路2号")
    assert "已结束" in talk.last("leader").text
    assert "已结束" in await talk.send_press("liaison-yb", f"inspection.place:{own}")


async def test_inspections_of_a_past_round_stay_until_they_have_ended(scene: Scene) -> None:
    """A newer round does not hide what is still open."""
    async with scene.desk.tx() as tx:
        await tx.rounds.add("ltc", "2026-010", "示例第二轮检查", date(2027, 1, 5), {"医保": 2})
    scene.desk.pass_time(days=5)
    await scene.talk.say("yb2", "/inspections")
    assert "示例护理站01" in scene.talk.last("yb2").text
