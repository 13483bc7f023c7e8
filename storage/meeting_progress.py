"""What a meeting is told of by itself: counts by department, each by one statement however much there is."""

from datetime import date, datetime

from sqlalchemy import distinct, func, select

from bot.domain.deadlines import DeadlineKind, DeadlineState
from bot.domain.publications import PublicationState
from storage.repository import Repository
from storage.tables.deadlines import deadlines
from storage.tables.inspections import follow_ups, inspections, publications, records
from storage.tables.rosters import targets


class MeetingProgress(Repository):
    """Counts over a task force's work: nothing in them names a person or a case."""

    async def overdue(self, task_force: str, today: date) -> list[tuple[str, str, int]]:
        """Return (kind, department, how many) of the open deadlines before that day."""
        many = func.count().label("many")
        own = select(deadlines.c.kind, deadlines.c.department, many).where(
            deadlines.c.task_force == task_force,
            deadlines.c.state == DeadlineState.OPEN,
            deadlines.c.due_on < today,
        )
        found = await self._all(own.group_by(deadlines.c.kind, deadlines.c.department))
        return [(row.kind, row.department, row.many) for row in found]

    async def reported(self, task_force: str, since: datetime) -> dict[str, int]:
        """Return how many inspections each department has ended and reported since then."""
        own = select(records.c.department, func.count().label("many"))
        own = own.join(inspections, inspections.c.id == records.c.inspection)
        own = own.where(inspections.c.task_force == task_force, records.c.reported_at > since)
        return {row.department: row.many for row in await self._all(own.group_by(records.c.department))}

    async def settled(self, task_force: str, since: datetime) -> list[tuple[str, str, int]]:
        """Return (state, department, how many) of the results published or withheld since then."""
        own = select(publications.c.state, publications.c.department, func.count().label("many"))
        own = own.join(deadlines, deadlines.c.subject == publications.c.id).where(
            publications.c.task_force == task_force,
            publications.c.state.in_((PublicationState.PUBLISHED, PublicationState.WITHHELD)),
            deadlines.c.kind == DeadlineKind.PUBLICATION,
            deadlines.c.task_force == task_force,
            deadlines.c.closed_at > since,
        )
        found = await self._all(own.group_by(publications.c.state, publications.c.department))
        return [(row.state, row.department, row.many) for row in found]

    async def opened(self, task_force: str, since: datetime) -> dict[str, int]:
        """Return how many follow-ups each department has begun since then."""
        own = select(follow_ups.c.department, func.count().label("many"))
        own = own.where(follow_ups.c.task_force == task_force, follow_ups.c.opened_at > since)
        return {row.department: row.many for row in await self._all(own.group_by(follow_ups.c.department))}

    async def closed(self, task_force: str, since: datetime) -> dict[str, int]:
        """Return how many follow-ups each department has closed since then."""
        own = select(follow_ups.c.department, func.count().label("many"))
        own = own.where(follow_ups.c.task_force == task_force, follow_ups.c.closed_at > since)
        return {row.department: row.many for row in await self._all(own.group_by(follow_ups.c.department))}

    async def inspected(self, task_force: str, first: date, last: date) -> int:
        """Return how many institutions in force have had an inspection that ended between those days."""
        own = select(func.count(distinct(inspections.c.target))).join(targets, targets.c.id == inspections.c.target)
        own = own.where(
            inspections.c.task_force == task_force,
            targets.c.status == "in_force",
            inspections.c.ended_on.between(first, last),
        )
        row = await self._one(own)
        return row[0] if row else 0

    async def published_names(self, task_force: str, since: datetime, limit: int) -> list[str]:
        """Return the names of institutions whose results have all that are due been published since then, by name."""
        open_ones = select(records.c.inspection).join(publications, publications.c.record == records.c.id)
        open_ones = open_ones.where(publications.c.state != PublicationState.PUBLISHED)
        own = select(targets.c.name).distinct().select_from(publications)
        own = own.join(records, records.c.id == publications.c.record)
        own = own.join(inspections, inspections.c.id == records.c.inspection)
        own = own.join(targets, targets.c.id == inspections.c.target)
        own = own.join(deadlines, deadlines.c.subject == publications.c.id).where(
            publications.c.task_force == task_force,
            publications.c.state == PublicationState.PUBLISHED,
            deadlines.c.kind == DeadlineKind.PUBLICATION,
            deadlines.c.task_force == task_force,
            deadlines.c.closed_at > since,
            inspections.c.id.not_in(open_ones),
        )
        return [row[0] for row in await self._all(own.order_by(targets.c.name).limit(limit))]
