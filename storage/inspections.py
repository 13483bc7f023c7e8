"""Inspections, and each department's part of them."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from sqlalchemy import select

from bot.domain.inspections import Check, Inspection, Record, RecordState
from storage.repository import Repository
from storage.sealings import hidden_rounds
from storage.tables.inspections import checks, inspections, records


class Inspections(Repository):
    """Rows of inspections, records and checks; changes are made on the version that was read."""

    async def add(self, task_force: str, round_id: int, target: str, inspect_on: date, departments: list[str]) -> int:
        """Arrange an inspection with a record for each department; return its id."""
        values = {"task_force": task_force, "round": round_id, "target": target, "inspect_on": inspect_on}
        key = await self._add(inspections, **values)
        await self._add_all(records, [_open(key, each) for each in departments])
        return key

    async def add_records(self, inspection: int, departments: Iterable[str]) -> None:
        """Let more departments take part."""
        await self._add_all(records, [_open(inspection, each) for each in departments])

    async def get(self, inspection: int) -> Inspection:
        """Return an inspection that must exist."""
        row = await self._one(select(inspections).where(inspections.c.id == inspection))
        assert row is not None
        return Inspection(**row._mapping)

    async def of_round(self, round_id: int) -> list[Inspection]:
        """Return a round's inspections, in the order in which they were arranged."""
        own = select(inspections).where(inspections.c.round == round_id).order_by(inspections.c.id)
        return [Inspection(**row._mapping) for row in await self._all(own)]

    async def of_task_force(self, task_force: str, *, hidden: bool = False) -> list[Inspection]:
        """Return a task force's inspections, newest round first; those of a sealed round only where asked for."""
        own = select(inspections).where(inspections.c.task_force == task_force)
        own = own if hidden else own.where(inspections.c.round.not_in(hidden_rounds()))
        found = await self._all(own.order_by(inspections.c.round.desc(), inspections.c.id))
        return [Inspection(**row._mapping) for row in found]

    async def of_target(self, target: str) -> list[Inspection]:
        """Return all inspections of a target, newest first, those of sealed rounds excepted."""
        own = select(inspections).where(inspections.c.target == target).order_by(inspections.c.id.desc())
        own = own.where(inspections.c.round.not_in(hidden_rounds()))
        return [Inspection(**row._mapping) for row in await self._all(own)]

    async def of_targets(self, targets: Collection[str]) -> list[Inspection]:
        """Return all inspections of those targets, newest first."""
        found = await self._by_key(inspections, inspections.c.target, targets)
        return sorted((Inspection(**row._mapping) for row in found), key=lambda each: -each.id)

    async def unfinished_rounds(self, task_force: str) -> set[int]:
        """Return the rounds with inspections that have not ended."""
        own = select(inspections.c.round).where(inspections.c.task_force == task_force)
        return {row.round for row in await self._all(own.where(inspections.c.ended_on.is_(None)).distinct())}

    async def at(self, round_id: int, target: str) -> Inspection | None:
        """Return a round's inspection of a target, None where there is none."""
        row = await self._one(
            select(inspections).where(inspections.c.round == round_id, inspections.c.target == target)
        )
        return None if row is None else Inspection(**row._mapping)

    async def by_id(self, keys: Collection[int]) -> dict[int, Inspection]:
        """Return inspections by their ids."""
        found = await self._by_key(inspections, inspections.c.id, keys)
        return {row.id: Inspection(**row._mapping) for row in found}

    async def change(self, inspection: Inspection, **changes: Any) -> bool:
        """Change an inspection as it was read; False if somebody was faster."""
        return await self._change_row(inspections, inspection, changes)

    # --- records ------------------------------------------------------------------------------------------------------

    async def record(self, key: int) -> Record:
        """Return a record that must exist."""
        row = await self._one(select(records).where(records.c.id == key))
        assert row is not None
        return Record(**row._mapping)

    async def records(self, inspection: int) -> list[Record]:
        """Return the records of an inspection, in the departments' order."""
        return await self.records_of([inspection])

    async def records_of(self, keys: Collection[int]) -> list[Record]:
        """Return the records of several inspections, by id."""
        found = await self._by_key(records, records.c.inspection, keys)
        return sorted((Record(**row._mapping) for row in found), key=lambda each: each.id)

    async def records_by_id(self, keys: Collection[int]) -> dict[int, Record]:
        """Return records by their ids."""
        found = await self._by_key(records, records.c.id, keys)
        return {row.id: Record(**row._mapping) for row in found}

    async def change_record(self, record: Record, **changes: Any) -> bool:
        """Change a record as it was read; False if somebody was faster."""
        return await self._change_row(records, record, changes)

    # --- checks -------------------------------------------------------------------------------------------------------

    async def checks(self, record: int) -> dict[int, Check]:
        """Return what was ticked in a record, by the items' numbers."""
        return (await self.checks_of([record])).get(record, {})

    async def checks_of(self, keys: Collection[int]) -> dict[int, dict[int, Check]]:
        """Return what was ticked in several records: record → item's number → check."""
        found: dict[int, dict[int, Check]] = {}
        for row in await self._by_key(checks, checks.c.record, keys):
            found.setdefault(row.record, {})[row.number] = Check(**row._mapping)
        return found

    async def tick(self, record: int, number: int, verdict: str, remark: str, person: str) -> None:
        """Put down what was found on an item."""
        values = {"verdict": verdict, "remark": remark, "checked_by": person, "checked_at": self._now}
        await self._put(checks, record=record, number=number, **values)


def _open(inspection: int, department: str) -> dict[str, Any]:
    return {"inspection": inspection, "department": department, "state": RecordState.OPEN}
