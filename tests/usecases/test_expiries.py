"""Certificates and legal bases that expire: a deadline each, as long as it holds."""

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.refusals import Refusal
from bot.usecases.deadlines import expiries
from reminders.sweep import sweep
from tests.office import Office, office

TODAY = date(2026, 11, 23)


@pytest.fixture
async def desk() -> AsyncIterator[Office]:
    """An office whose certificates are good for two years, but for those that a test changes."""
    async with office(targets=1, officers=2) as own:
        yield own


async def change(desk: Office, staff_no: str, **changes: Any) -> None:
    """Let the roster say something else, as an import would."""
    async with desk.tx() as tx:
        await tx.people.change(desk.people[staff_no].id, **changes)


async def look(desk: Office, staff_no: str) -> Deadline | None:
    """Sweep, and return the deadline of somebody's certificate."""
    async with desk.tx() as tx:
        await sweep(tx)
        found = await tx.deadlines.open_in("ltc")
        one = [each for each in found if each.person == desk.people[staff_no].id]
    assert {each.kind for each in found} <= {DeadlineKind.CERTIFICATE, DeadlineKind.LEGAL_BASIS}
    return one[0] if one else None


async def test_opened_moved_and_met_as_the_roster_changes(desk: Office) -> None:
    """Within 45 days it is due on the day; a new day moves it; a new certificate is the end of it."""
    await change(desk, "yb1", certificate_expires=date(2027, 1, 8))
    assert await look(desk, "yb1") is None, "46 days are far"
    desk.pass_time(days=1)
    found = await look(desk, "yb1")
    assert found is not None
    assert (found.due_on, found.department, found.is_open) == (date(2027, 1, 8), "医保", True)
    await change(desk, "yb1", certificate_expires=date(2026, 12, 10))
    assert await look(desk, "yb1") == found, "once a day is enough"
    desk.pass_time(days=1)
    moved = await look(desk, "yb1")
    assert moved is not None
    assert (moved.id, moved.due_on) == (found.id, date(2026, 12, 10))
    desk.pass_time(days=1)
    again = await look(desk, "yb1")
    assert again is not None
    assert again.version == moved.version, "nothing is written where nothing differs"
    await change(desk, "yb1", certificate_expires=date(2031, 12, 10))
    desk.pass_time(days=1)
    assert await look(desk, "yb1") is None
    async with desk.tx() as tx:
        assert (await tx.deadlines.get(found.id)).state == "met"


async def test_what_has_expired_is_due_too_and_falls_away_with_the_office(desk: Office) -> None:
    """An expired certificate is overdue; who is no longer on duty needs none."""
    await change(desk, "mz1", certificate_expires=date(2026, 10, 1))
    found = await look(desk, "mz1")
    assert found is not None
    assert found.due_on < TODAY
    await change(desk, "mz1", active=False)
    desk.pass_time(days=1)
    assert await look(desk, "mz1") is None
    async with desk.tx() as tx:
        assert (await tx.deadlines.get(found.id)).state == "dropped"


async def test_only_in_office_hours(desk: Office) -> None:
    """At night nothing is looked at; in the morning it is."""
    await change(desk, "yb1", certificate_expires=TODAY)
    desk.pass_time(hours=-3)
    assert await look(desk, "yb1") is None
    desk.pass_time(hours=3)
    assert await look(desk, "yb1") is not None


async def test_a_legal_basis_is_kept_and_renewed(desk: Office) -> None:
    """Entered by title: expiring it is due for the department that leads; renewed it is met; its number stays."""
    async with desk.tx() as tx:
        own = await expiries.set_basis(tx, "operator", desk.task_force, " 示例工作方案 ", date(2026, 12, 31))
        own = await expiries.set_basis(tx, "operator", own, "示例实施办法", date(2030, 12, 31))
        basis = await tx.deadlines.find("ltc", DeadlineKind.LEGAL_BASIS, 1)
        assert basis is not None
        assert (basis.due_on, basis.department, basis.is_open) == (date(2026, 12, 31), "医保", True)
        assert await tx.deadlines.find("ltc", DeadlineKind.LEGAL_BASIS, 2) is None
        await expiries.set_basis(tx, "operator", own, "示例工作方案", date(2028, 12, 31))
        basis = await tx.deadlines.find("ltc", DeadlineKind.LEGAL_BASIS, 1)
        assert basis is not None
        assert basis.state == "met"
        kept = await tx.task_forces.get("ltc")
        with pytest.raises(Refusal):
            await expiries.set_basis(tx, "operator", kept, "字" * 61, date(2028, 12, 31))
    assert [(each.title, each.expires_on.year) for each in kept.legal_bases] == [
        ("示例工作方案", 2028),
        ("示例实施办法", 2030),
    ]
