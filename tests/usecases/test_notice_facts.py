"""What a notice says beside names: the visit's own day and place, what was found there before, and the way to the visit."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot.domain.draw1.manifest import Stage
from bot.domain.draw_plans import DrawPlan, usual_choice
from bot.domain.rounds import Origin
from bot.usecases.draws.lists import draw_plan
from bot.usecases.inspections import notices
from handlers import mine
from handlers import notices as notice_routes
from handlers.routes import Route
from tests.drawn import INSPECT_ON, Drawn, draw_round
from tests.office import Office, office
from tests.talk import Talk
from tests.visits import Visits, arranged

ROUTES: list[Route] = [*notice_routes.ROUTES, *mine.ROUTES]
TEAMS = {1: ("yb1", "yb2", "mz1", "mz2"), 2: ("yb1", "yb2")}


@pytest.fixture
async def desk() -> AsyncIterator[Office]:
    """Return an office of three institutions."""
    async with office(targets=3, officers=2) as made:
        yield made


async def sent(desk: Office, drawn: Drawn) -> Talk:
    """Send a round's notices."""
    talk = Talk(desk, ROUTES)
    async with desk.tx() as tx:
        await notices.notify(tx, drawn.draw)
    await talk.deliver()
    return talk


async def reported(desk: Office, number: str, ended_on: date, problems: dict[str, str]) -> Visits:
    """Let a round's first inspection end with those problems."""
    visits = await arranged(desk, await draw_round(desk, {1: TEAMS[1]}, number=number))
    await visits.report(desk, 1, ended_on, problems)
    return visits


async def test_what_was_found_before(desk: Office) -> None:
    """The last two inspections that ended there, by date and department; nothing where there was none."""
    await reported(desk, "2024-1", date(2024, 3, 1), {"医保": "示例"})
    await reported(desk, "2025-1", date(2025, 3, 3), {"民政": "示例"})
    await reported(desk, "2026-1", date(2026, 3, 2), {})
    talk = await sent(desk, await draw_round(desk, TEAMS, number="2026-2"))
    first = talk.find("yb1", "示例护理站01").text
    assert "2026年3月2日（周一）：未发现问题（医保、民政）" in first
    assert "2025年3月3日（周一）：发现问题（民政 1 项）" in first
    assert "2024年" not in first
    assert "此前" not in talk.find("yb1", "示例护理站02").text


async def test_its_own_results_are_not_earlier_ones(desk: Office) -> None:
    """Brought up to date after the visit, a notice does not cite the visit itself."""
    drawn = await draw_round(desk, TEAMS)
    visits, talk = await arranged(desk, drawn), await sent(desk, drawn)
    await visits.report(desk, 1, INSPECT_ON, {"医保": "示例"})
    await talk.press("mz1", "接受")
    assert "此前" not in talk.last("mz1").text
    assert "状态：已接受" in talk.last("mz1").text


async def test_day_and_place_are_the_visits_own(desk: Office) -> None:
    """Another day than the round's, a place where it is known, and a button that leads to the visit."""
    drawn = await draw_round(desk, TEAMS)
    visits = await arranged(desk, drawn)
    async with desk.tx() as tx:
        visit = await tx.inspections.get(visits.inspections[1])
        await tx.inspections.change(visit, inspect_on=date(2026, 12, 9), place="示例路 <1> 号")
    talk = await sent(desk, drawn)
    notice = talk.find("yb1", "示例护理站01")
    assert "2026年12月9日（周三）" in notice.text
    assert "检查地点：示例路 &lt;1&gt; 号" in notice.text
    assert notice.buttons["检查表与进展"] == f"inspection.show:{visits.inspections[1]}"
    assert "2026年12月1日" in talk.find("yb1", "示例护理站02").text
    await talk.say("mz1", "/my")
    assert "2026年12月9日" in talk.last("mz1").text


async def test_what_is_over_is_no_task(desk: Office) -> None:
    """Of a round's visits only those that have not ended are somebody's tasks."""
    drawn = await draw_round(desk, TEAMS)
    visits, talk = await arranged(desk, drawn), Talk(desk, ROUTES)
    await visits.report(desk, 1, INSPECT_ON, {})
    await talk.say("yb1", "/my")
    assert "示例护理站02" in talk.last("yb1").text
    assert "示例护理站01" not in talk.last("yb1").text


async def test_substitutes_are_certified_on_the_postponed_day(desk: Office) -> None:
    """Who is drawn for a vacant seat must be able to go on the visit's own day."""
    drawn = await draw_round(desk, {2: ("yb1", "mz1")})
    visits = await arranged(desk, drawn)
    async with desk.tx() as tx:
        await tx.people.change(desk.people["yb2"].id, certificate_expires=INSPECT_ON)
        seat = await tx.assignments.get(drawn.assignments[2, "yb1"])
        await tx.assignments.change(seat, active=False, state="released")
        choice = usual_choice(desk.task_force, Stage.SUBSTITUTES, drawn.round)
        assert desk.people["yb2"].id in _pool(await draw_plan(tx, desk.task_force, choice))
        visit = await tx.inspections.get(visits.inspections[2])
        await tx.inspections.change(visit, inspect_on=date(2026, 12, 9))
        assert desk.people["yb2"].id not in _pool(await draw_plan(tx, desk.task_force, choice))


def _pool(plan: DrawPlan) -> set[str]:
    return {member.id for pool in plan.pools for member in pool.members}


async def test_whom_the_year_needs_no_more(desk: Office) -> None:
    """Drawn here, drawn in the official system, or jointly inspected to the end: not drawn again that year."""
    async with desk.tx() as tx:
        targets = [each.id for each in await tx.targets.of_task_force("ltc")]
        for number, origin, day in (
            ("官2026-001", Origin.OFFICIAL, INSPECT_ON),
            ("直2026-001", Origin.DIRECT, INSPECT_ON),
        ):
            await tx.rounds.add("ltc", number, number, day, {}, origin=str(origin), reference=number)
        direct, official, *_ = await tx.rounds.of_task_force("ltc")
        await tx.inspections.add("ltc", direct.id, targets[2], INSPECT_ON, ["医保", "民政"])
        await tx.inspections.add("ltc", direct.id, targets[0], INSPECT_ON, ["医保"])
        assert await tx.rounds.inspected_targets("ltc", 2026) == set()
        for each in await tx.inspections.of_round(direct.id):
            await tx.inspections.change(each, ended_on=INSPECT_ON)
        assert await tx.rounds.inspected_targets("ltc", 2026) == {targets[2]}, (
            "one department alone is no joint inspection"
        )
        assert await tx.rounds.inspected_targets("ltc", 2025) == set()
        assert await tx.rounds.reference_taken("ltc", "官2026-001")
        assert not await tx.rounds.reference_taken("ltc", "直2026-001"), "that is no task of the official system"
    assert official.origin == Origin.OFFICIAL
