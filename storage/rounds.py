"""Rounds and their seats."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import extract, func, select, update

from bot.domain.rounds import Origin, Round, Seat
from storage.repository import Repository
from storage.sealings import hidden_rounds
from storage.tables.draws import draws, rounds, seats
from storage.tables.inspections import inspections, records


class Rounds(Repository):
    """Rows of rounds and seats."""

    async def add(
        self, task_force: str, number: str, title: str, inspect_on: date, template: dict[str, int], **origin: str
    ) -> int:
        """Begin a round and return its id; of one that was not drawn here also origin, reference and reason."""
        values = {"number": number, "title": title, "inspect_on": inspect_on, "template": template, **origin}
        return await self._add(rounds, task_force=task_force, **values)

    async def get(self, round_id: int) -> Round:
        """Return a round that must exist."""
        row = await self._one(select(rounds).where(rounds.c.id == round_id))
        assert row is not None
        return Round(**row._mapping)

    async def of_task_force(self, task_force: str, *, hidden: bool = False) -> list[Round]:
        """Return a task force's rounds, newest first; one that is sealed only where asked for."""
        own = select(rounds).where(rounds.c.task_force == task_force)
        own = own if hidden else own.where(rounds.c.id.not_in(hidden_rounds()))
        found = await self._all(own.order_by(rounds.c.id.desc()))
        return [Round(**row._mapping) for row in found]

    async def move(self, round_id: int, inspect_on: date, template: dict[str, int]) -> None:
        """Set another date of inspection and another team."""
        values = {"inspect_on": inspect_on, "template": template}
        await self._run(update(rounds).where(rounds.c.id == round_id).values(**values))

    async def add_seats(self, entries: Iterable[Seat]) -> None:
        """Set up the seats of a round."""
        many = [{"round": each.round, "id": each.id, "target": each.target, "pool": each.pool} for each in entries]
        await self._add_all(seats, many)

    async def seats(self, round_id: int) -> list[Seat]:
        """Return all seats of a round, by id."""
        found = await self._all(select(seats).where(seats.c.round == round_id).order_by(seats.c.id))
        return [Seat(**row._mapping) for row in found]

    async def reference_taken(self, task_force: str, reference: str) -> bool:
        """Tell whether there is a round already of that task number in the official system."""
        own = select(rounds.c.id).where(rounds.c.task_force == task_force, rounds.c.origin == Origin.OFFICIAL)
        return await self._one(own.where(rounds.c.reference == reference)) is not None

    async def inspected_targets(self, task_force: str, year: int) -> set[str]:
        """Return the targets that need no draw any more that year.

        They were drawn here or in the official system, or a joint inspection of them, however it came about, has ended.
        """
        return {
            *await self.drawn_targets(task_force, year),
            *await self._official_targets(task_force, year),
            *await self._jointly_inspected(task_force, year),
        }

    async def _official_targets(self, task_force: str, year: int) -> set[str]:
        official = select(seats.c.target).join(rounds, rounds.c.id == seats.c.round).distinct()
        official = official.where(rounds.c.task_force == task_force, rounds.c.origin == Origin.OFFICIAL)
        return {row.target for row in await self._all(official.where(extract("year", rounds.c.inspect_on) == year))}

    async def _jointly_inspected(self, task_force: str, year: int) -> set[str]:
        ended = select(inspections.c.target).join(records, records.c.inspection == inspections.c.id)
        ended = ended.where(inspections.c.task_force == task_force, extract("year", inspections.c.ended_on) == year)
        joint = ended.group_by(inspections.c.id, inspections.c.target).having(func.count(records.c.id) > 1)
        return {row.target for row in await self._all(joint)}

    async def drawn_targets(self, task_force: str, year: int) -> set[str]:
        """Return the targets that were drawn in a task force's rounds of that year; what is sealed is not known."""
        done = select(draws.c.result).join(rounds, rounds.c.id == draws.c.round)
        done = done.where(draws.c.task_force == task_force, extract("year", rounds.c.inspect_on) == year)
        found = await self._all(done.where(draws.c.state == "done", draws.c.stage.in_(("targets", "joint"))))
        known = [row.result for row in found if row.result is not None]
        return {target for result in known for stratum in result["strata"] for target in stratum["drawn"]}
