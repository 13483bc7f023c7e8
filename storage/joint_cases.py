"""Joint cases with those in them."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select, true, update

from bot.domain.clues import ClueState
from bot.domain.joint_cases import JointCase, JointEntry, JointState, LinkedClue, NamedOfficer
from storage.counters import Counters
from storage.repository import Repository
from storage.tables.clues import clues
from storage.tables.joint_cases import (
    joint_case_clues,
    joint_case_departments,
    joint_case_entries,
    joint_case_officers,
    joint_case_visits,
    joint_cases,
)


class JointCases(Repository):
    """Rows of joint cases; changes are made on the version that was read."""

    async def next_number(self, task_force: str, year: int) -> int:
        """Return which joint case of the year the next one is."""
        return await Counters(self._connection, self._now).reserve(f"joint_cases:{task_force}:{year}", 1)

    async def add(self, **values: Any) -> int:
        """Open one: task_force, number, target, lead, opened_by; return its id."""
        own = {"state": JointState.OPEN, "opened_at": self._now, **values}
        return await self._add(joint_cases, **own)

    async def get(self, key: int) -> JointCase:
        """Return a joint case that must exist."""
        found = await self.find(key)
        assert found is not None
        return found

    async def find(self, key: int) -> JointCase | None:
        """Return a joint case, None where there is none."""
        row = await self._one(select(joint_cases).where(joint_cases.c.id == key))
        return None if row is None else JointCase(**row._mapping)

    async def by_id(self, keys: Collection[int]) -> dict[int, JointCase]:
        """Return joint cases by their ids."""
        return {row.id: JointCase(**row._mapping) for row in await self._by_key(joint_cases, joint_cases.c.id, keys)}

    async def of_target(self, target: str) -> list[JointCase]:
        """Return the joint cases about a target, newest first."""
        own = select(joint_cases).where(joint_cases.c.target == target).order_by(joint_cases.c.id.desc())
        return [JointCase(**row._mapping) for row in await self._all(own)]

    async def change(self, joint: JointCase, **changes: Any) -> bool:
        """Change a joint case as it was read; False if somebody was faster."""
        return await self._change_row(joint_cases, joint, changes)

    async def page(self, task_force: str, offset: int, limit: int, **sight: Any) -> tuple[int, list[JointCase]]:
        """Return how many joint cases somebody sees, and a page of them: open ones first; `sight` as in `_seen`."""
        seen = (joint_cases.c.task_force == task_force, _seen(**sight))
        row = await self._one(select(func.count()).select_from(joint_cases).where(*seen))
        listed = select(joint_cases).where(*seen).order_by(_ORDER, joint_cases.c.id.desc())
        found = await self._all(listed.offset(offset).limit(limit))
        return (row[0] if row else 0), [JointCase(**each._mapping) for each in found]

    # --- departments --------------------------------------------------------------------------------------------------

    async def departments(self, key: int) -> tuple[list[str], list[str]]:
        """Return the departments that take part, in the order in which they joined, and those that are only invited."""
        own = select(joint_case_departments).where(joint_case_departments.c.joint_case == key)
        found = await self._all(own.order_by(joint_case_departments.c.joined_at, joint_case_departments.c.department))
        joined = [row.department for row in found if row.joined_by is not None]
        return joined, [row.department for row in found if row.joined_by is None]

    async def invite(self, key: int, department: str, by: str) -> None:
        """Keep that a department is asked to join; one that takes part already stays as it is."""
        await self._add_new(joint_case_departments, [{"joint_case": key, "department": department, "invited_by": by}])

    async def join(self, key: int, department: str, by: str) -> None:
        """Let a department take part."""
        table = joint_case_departments
        await self._add_new(table, [{"joint_case": key, "department": department}])
        own = (table.c.joint_case == key, table.c.department == department, table.c.joined_by.is_(None))
        await self._run(update(table).where(*own).values(joined_by=by, joined_at=self._now))

    # --- clues --------------------------------------------------------------------------------------------------------

    async def link(self, key: int, clue: int, department: str, by: str) -> None:
        """Put a clue into a case."""
        values = {"joint_case": key, "clue": clue, "department": department, "linked_by": by}
        await self._put(joint_case_clues, **values, linked_at=self._now, explained_by=None, active=True)

    async def links(self, key: int) -> list[LinkedClue]:
        """Return the clues of a case, by number."""
        own = select(joint_case_clues).where(joint_case_clues.c.joint_case == key).order_by(joint_case_clues.c.clue)
        return [LinkedClue(**row._mapping) for row in await self._all(own)]

    async def link_of(self, clue: int) -> LinkedClue | None:
        """Return in which case a clue is now."""
        own = select(joint_case_clues).where(joint_case_clues.c.clue == clue, joint_case_clues.c.active)
        row = await self._one(own)
        return None if row is None else LinkedClue(**row._mapping)

    async def explain(self, key: int, clue: int, by: str) -> None:
        """Keep who said why a clue stays open."""
        own = (joint_case_clues.c.joint_case == key, joint_case_clues.c.clue == clue)
        await self._run(update(joint_case_clues).where(*own).values(explained_by=by))

    async def let_go(self, key: int) -> None:
        """Let go of a case's clues: others may take them up."""
        own = update(joint_case_clues).where(joint_case_clues.c.joint_case == key)
        await self._run(own.values(active=False))

    # --- officers -----------------------------------------------------------------------------------------------------

    async def officers(self, key: int) -> list[NamedOfficer]:
        """Return who is or was named, by department and person."""
        table = joint_case_officers
        own = select(table).where(table.c.joint_case == key).order_by(table.c.department, table.c.person)
        return [NamedOfficer(**row._mapping) for row in await self._all(own)]

    async def name(self, key: int, department: str, people: Iterable[str], by: str) -> None:
        """Keep whom a department names: these, and nobody else any more."""
        table = joint_case_officers
        own = update(table).where(table.c.joint_case == key, table.c.department == department)
        await self._run(own.values(active=False))
        for each in people:
            values = {"joint_case": key, "person": each, "department": department, "named_by": by}
            await self._put(table, **values, named_at=self._now, active=True)

    # --- history and visits -------------------------------------------------------------------------------------------

    async def enter(self, key: int, step: str, by: str, department: str) -> int:
        """Keep what was done; return its ordinal."""
        table = joint_case_entries
        row = await self._one(select(func.max(table.c.ordinal)).where(table.c.joint_case == key))
        ordinal = 1 + ((row[0] or 0) if row else 0)
        values = {"joint_case": key, "ordinal": ordinal, "step": step, "department": department, "by": by}
        await self._add(table, **values, at=self._now)
        return ordinal

    async def entries(self, key: int) -> list[JointEntry]:
        """Return what was done, oldest first."""
        own = select(joint_case_entries).where(joint_case_entries.c.joint_case == key)
        return [JointEntry(**row._mapping) for row in await self._all(own.order_by(joint_case_entries.c.ordinal))]

    async def add_visit(self, key: int, inspection: int) -> None:
        """Keep that a visit is a case's; twice does no harm."""
        await self._add_new(joint_case_visits, [{"joint_case": key, "inspection": inspection}])

    async def visits(self, key: int) -> list[int]:
        """Return the inspections of a case."""
        own = select(joint_case_visits.c.inspection).where(joint_case_visits.c.joint_case == key)
        return [row.inspection for row in await self._all(own.order_by(joint_case_visits.c.inspection))]


def _seen(*, person: str, department: str, office: bool, everything: bool) -> ColumnElement[bool]:
    """Return what somebody sees: a chair everything; liaisons and heads (`office`) what their department takes part in,
    is invited to, or has a clue in; officers where they are named.
    """
    if everything:
        return true()
    table = joint_case_officers
    named = select(table.c.joint_case).where(table.c.person == person, table.c.department == department, table.c.active)
    seen = [joint_cases.c.id.in_(named)]
    if office:
        ours = joint_case_departments.c.department == department
        seen.append(joint_cases.c.id.in_(select(joint_case_departments.c.joint_case).where(ours)))
        seen.append(joint_cases.c.id.in_(_with_clue_of(department)))
    return or_(*seen)


def _with_clue_of(department: str) -> Select[Any]:
    """Return the cases with a clue that the department has sent, or has now."""
    gone = (ClueState.RETURNED, ClueState.DISPUTED)
    held = and_(clues.c.to_department == department, clues.c.state.not_in(gone))
    linked = select(joint_case_clues.c.joint_case).join(clues, clues.c.id == joint_case_clues.c.clue)
    return linked.where(joint_case_clues.c.active, or_(clues.c.from_department == department, held))


_ORDER = case(
    *[
        (joint_cases.c.state == state, rank)
        for rank, state in enumerate((JointState.OPEN, JointState.INVESTIGATING, JointState.SETTLED))
    ],
    else_=3,
)
