"""What a meeting is told of clues and cases: counts by department, each by one statement however many there are."""

from datetime import datetime

from sqlalchemy import ColumnElement, Function, case, func, select

from bot.domain.clues import ClueState, ClueStep
from bot.domain.follow_ups import FollowUpKind, FollowUpState
from storage.repository import Repository
from storage.tables.clues import clue_steps, clues
from storage.tables.inspections import follow_ups

_SENDING = (ClueStep.SEND, ClueStep.FORWARD, ClueStep.ASSIGN)
_COUNTED = (ClueStep.SEND, ClueStep.ACCEPT, ClueStep.REPORT, ClueStep.CLOSE)
# For a body outside the sender does what the receiver has to do.
_RECEIVER = case((clues.c.to_department != "", clues.c.to_department), else_=clues.c.from_department)


class MeetingClues(Repository):
    """Counts alone: whom a clue is about and what it says is in none of them."""

    async def unsigned(self, task_force: str) -> dict[str, tuple[int, datetime]]:
        """Return by department how many clues wait for its signature, and since when the oldest does."""
        sent = select(clue_steps.c.clue, func.max(clue_steps.c.at).label("at"))
        sent = sent.where(clue_steps.c.step.in_(_SENDING)).group_by(clue_steps.c.clue)
        newest = sent.subquery()
        own = select(
            _RECEIVER.label("department"), func.count().label("many"), func.min(newest.c.at).label("oldest")
        ).join(newest, newest.c.clue == clues.c.id)
        own = own.where(clues.c.task_force == task_force, clues.c.state == ClueState.SENT).group_by(_RECEIVER)
        return {row.department: (row.many, row.oldest) for row in await self._all(own)}

    async def disputed(self, task_force: str) -> int:
        """Return how many wait for a decision on who is competent."""
        own = (clues.c.task_force == task_force, clues.c.state == ClueState.DISPUTED)
        row = await self._one(select(func.count()).select_from(clues).where(*own))
        return row[0] if row else 0

    async def taken(self, task_force: str, since: datetime) -> list[tuple[str, str, str, int]]:
        """Return (step, sender, where it was then, how many) of the clues sent, accepted, answered, closed since then."""
        groups = (clue_steps.c.step, clue_steps.c.from_department, clue_steps.c.to_department)
        own = select(*groups, func.count().label("many")).join(clues, clues.c.id == clue_steps.c.clue)
        own = own.where(clues.c.task_force == task_force, clue_steps.c.at > since, clue_steps.c.step.in_(_COUNTED))
        found = await self._all(own.group_by(*groups))
        return [(row.step, row.from_department, row.to_department, row.many) for row in found]

    async def cases(self, task_force: str, since: datetime) -> dict[str, tuple[int, int, int]]:
        """Return by department the penalty cases filed since then, under way now, closed since then."""
        own = select(
            follow_ups.c.department,
            _many(follow_ups.c.opened_at > since).label("filed"),
            _many(follow_ups.c.closed_at.is_(None)).label("pending"),
            _many(follow_ups.c.closed_at > since).label("closed"),
        ).where(
            follow_ups.c.task_force == task_force,
            follow_ups.c.kind == FollowUpKind.PENALTY,
            follow_ups.c.state != FollowUpState.VOID,
        )
        found = await self._all(own.group_by(follow_ups.c.department))
        return {row.department: (row.filed, row.pending, row.closed) for row in found}


def _many(condition: ColumnElement[bool]) -> Function[int]:
    return func.sum(case((condition, 1), else_=0))
