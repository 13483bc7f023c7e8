"""Which task force a thing belongs to: what a button's first argument means."""

from enum import Enum

from sqlalchemy import select

from storage.repository import Repository
from storage.tables.draws import assignments, draws, objections, rounds
from storage.tables.recusals import bars, recusals
from storage.tables.rosters import imports, people


class Owned(Enum):
    """Things with a number that belong to a task force."""

    ASSIGNMENT = "assignment"
    BAR = "bar"
    DRAW = "draw"
    IMPORT = "import"
    OBJECTION = "objection"
    PERSON = "person"
    RECUSAL = "recusal"
    ROUND = "round"


class Owners(Repository):
    """Look-ups of one column."""

    async def task_force_of(self, kind: Owned, key: int | str) -> str | None:
        """Return the task force that the thing belongs to, None where there is no such thing."""
        column = _KEYS[kind]
        query = _JOINED[kind] if kind in _JOINED else select(column.table.c.task_force)
        row = await self._one(query.where(column == key))
        return None if row is None else str(row[0])


_KEYS = {
    Owned.ASSIGNMENT: assignments.c.id,
    Owned.BAR: bars.c.id,
    Owned.DRAW: draws.c.id,
    Owned.IMPORT: imports.c.id,
    Owned.OBJECTION: objections.c.id,
    Owned.PERSON: people.c.id,
    Owned.RECUSAL: recusals.c.id,
    Owned.ROUND: rounds.c.id,
}
_JOINED = {
    Owned.ASSIGNMENT: select(rounds.c.task_force).join(assignments, assignments.c.round == rounds.c.id),
    Owned.OBJECTION: select(draws.c.task_force).join(objections, objections.c.draw == draws.c.id),
}
