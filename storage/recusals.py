"""Requests to be recused or excused, and the pairs that may not meet."""

from typing import Any

from sqlalchemy import or_, select, update

from bot.domain.recusals import Recusal, RecusalState
from storage.repository import Repository
from storage.sealings import hidden_rounds
from storage.tables.draws import assignments
from storage.tables.recusals import bars, recusals


class Recusals(Repository):
    """Rows of requests and of barred pairs."""

    async def add(self, **values: Any) -> int:
        """Keep a request, pending, and return its id."""
        return await self._add(recusals, state=RecusalState.PENDING, entered_at=self._now, **values)

    async def find(self, task_force: str, recusal: int) -> Recusal | None:
        """Return a request of that task force."""
        own = select(recusals).where(recusals.c.id == recusal, recusals.c.task_force == task_force)
        row = await self._one(own)
        return None if row is None else Recusal(**row._mapping)

    async def pending_for(self, assignment: int) -> Recusal | None:
        """Return the open request about an assignment."""
        open_one = select(recusals).where(recusals.c.assignment == assignment)
        row = await self._one(open_one.where(recusals.c.state == RecusalState.PENDING))
        return None if row is None else Recusal(**row._mapping)

    async def of_task_force(self, task_force: str, state: str | None = None) -> list[Recusal]:
        """Return a task force's requests, newest first."""
        own = select(recusals).where(recusals.c.task_force == task_force)
        own = own if state is None else own.where(recusals.c.state == state)
        return [Recusal(**row._mapping) for row in await self._all(own.order_by(recusals.c.id.desc()))]

    async def decide(self, recusal: Recusal, state: str, by: str, reason: str | None = None) -> bool:
        """Decide on a request as it was read; False if somebody was faster."""
        decided = {"state": state, "decided_by": by, "decided_at": self._now, "decision_reason": reason}
        return await self._change_row(recusals, recusal, decided)

    async def approved_seats(self, round_id: int) -> list[tuple[str, str, str]]:
        """Return (seat, person, target) of the approved requests of a round, in order of decision."""
        query = (
            select(assignments.c.seat, assignments.c.person, assignments.c.target)
            .join(recusals, recusals.c.assignment == assignments.c.id)
            .where(assignments.c.round == round_id, recusals.c.state == RecusalState.APPROVED)
            .order_by(recusals.c.decided_at, recusals.c.id)
        )
        return [(row.seat, row.person, row.target) for row in await self._all(query)]

    async def bar(self, task_force: str, person: str, target: str, recusal: int | None, round_id: int | None) -> int:
        """Keep a pair apart: in one round, or until lifted where `round_id` is None."""
        values = {"person": person, "target": target, "recusal": recusal, "round": round_id}
        return await self._add(bars, task_force=task_force, **values)

    async def barred(self, task_force: str, round_id: int) -> list[tuple[str, str]]:
        """Return the (person, target) pairs that may not meet in that round, without repetition, sorted."""
        holds = (
            bars.c.task_force == task_force,
            bars.c.lifted_at.is_(None),
            or_(bars.c.round.is_(None), bars.c.round == round_id),
        )
        found = await self._all(select(bars.c.person, bars.c.target).where(*holds).distinct())
        return sorted((row.person, row.target) for row in found)

    async def lasting_bars(self, task_force: str) -> list[tuple[int, str, str]]:
        """Return (id, person, target) of the bars that hold until lifted, those excepted that come from a sealed round."""
        holds = (bars.c.task_force == task_force, bars.c.lifted_at.is_(None), bars.c.round.is_(None))
        hidden = select(recusals.c.id).join(assignments, assignments.c.id == recusals.c.assignment)
        hidden = hidden.where(assignments.c.round.in_(hidden_rounds()))
        known = bars.c.recusal.is_(None) | bars.c.recusal.not_in(hidden)
        own = select(bars.c.id, bars.c.person, bars.c.target).where(*holds, known)
        found = await self._all(own.order_by(bars.c.id))
        return [(row.id, row.person, row.target) for row in found]

    async def lift(self, task_force: str, bar: int, by: str) -> bool:
        """Lift a bar; False if it did not hold any more."""
        holds = update(bars).where(bars.c.id == bar, bars.c.task_force == task_force, bars.c.lifted_at.is_(None))
        return (await self._run(holds.values(lifted_at=self._now, lifted_by=by))).rowcount == 1
