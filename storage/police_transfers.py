"""Cases that go to the police: their rows, the officers named, the steps taken."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, delete, func, or_, select

from bot.domain.police_transfers import BEFORE_POLICE, PoliceTransfer, TakenStep, TransferState
from storage.counters import Counters
from storage.repository import Repository
from storage.tables.police_transfers import police_transfer_officers, police_transfer_steps, police_transfers


@dataclass(frozen=True, slots=True)
class TransferSight:
    """Whose list is asked for: a chair's of `everything`, all of the department's, or only where the person is named."""

    task_force: str
    person: str
    department: str
    whole_department: bool = False
    everything: bool = False


class PoliceTransfers(Repository):
    """Rows; changes are made on the version that was read."""

    async def begin(self, task_force: str, department: str, opened_by: str, **values: Any) -> int:
        """Keep an empty draft and return its id."""
        return await self._add(
            police_transfers,
            task_force=task_force,
            department=department,
            opened_by=opened_by,
            opened_at=self._now,
            state=TransferState.DRAFT,
            **{"details": {}, **values},
        )

    async def get(self, transfer: int) -> PoliceTransfer:
        """Return one that must exist."""
        return (await self.by_id({transfer}))[transfer]

    async def find(self, transfer: int) -> PoliceTransfer | None:
        """Return one, None where there is none."""
        return (await self.by_id({transfer})).get(transfer)

    async def by_id(self, keys: Collection[int]) -> dict[int, PoliceTransfer]:
        """Return cases by their ids."""
        found = await self._by_key(police_transfers, police_transfers.c.id, keys)
        return {each.id: each for each in await self._whole(found)}

    async def draft_of(self, person: str, department: str) -> PoliceTransfer | None:
        """Return somebody's newest draft in that department."""
        own = select(police_transfers).where(
            police_transfers.c.opened_by == person,
            police_transfers.c.department == department,
            police_transfers.c.state == TransferState.DRAFT,
        )
        found = await self._all(own.order_by(police_transfers.c.id.desc()).limit(1))
        return next(iter(await self._whole(found)), None)

    async def of_clue(self, clue: int) -> list[PoliceTransfer]:
        """Return the cases that came from a clue, drafts left out, oldest first."""
        own = police_transfers.c.clue == clue
        return await self._found(own, police_transfers.c.state != TransferState.DRAFT)

    async def in_states(self, task_force: str, department: str, states: Collection[str]) -> list[PoliceTransfer]:
        """Return a department's cases in one of the states, oldest first."""
        own = (police_transfers.c.task_force == task_force, police_transfers.c.department == department)
        return await self._found(*own, police_transfers.c.state.in_(sorted(states)))

    async def change(self, transfer: PoliceTransfer, **changes: Any) -> bool:
        """Change one as it was read; False if somebody was faster."""
        return await self._change_row(police_transfers, transfer, changes)

    async def name(self, transfer: int, officers: Collection[str]) -> None:
        """Name the officers, in place of those who were."""
        table = police_transfer_officers
        await self._run(delete(table).where(table.c.transfer == transfer))
        await self._add_all(table, [{"transfer": transfer, "person": each} for each in sorted(officers)])

    async def discard(self, transfer: PoliceTransfer) -> bool:
        """Delete a draft; False if it is none any more."""
        same = delete(police_transfers).where(
            police_transfers.c.id == transfer.id, police_transfers.c.state == TransferState.DRAFT
        )
        return (await self._run(same)).rowcount == 1

    async def next_number(self, task_force: str, year: int) -> str:
        """Return the next number of the year, such as 2026-001."""
        many = await Counters(self._connection, self._now).reserve(f"police_transfers:{task_force}:{year}", 1)
        return f"{year}-{many:03d}"

    async def page(self, sight: TransferSight, offset: int, limit: int) -> tuple[int, list[PoliceTransfer]]:
        """Return how many cases somebody sees, and a page of them: open ones first, the newest of them on top."""
        seen = _seen(sight)
        row = await self._one(select(func.count()).select_from(police_transfers).where(seen))
        listed = select(police_transfers).where(seen).order_by(_RANK, police_transfers.c.id.desc())
        return (row[0] if row else 0), await self._whole(await self._all(listed.offset(offset).limit(limit)))

    async def take(
        self,
        transfer: int,
        step: str,
        by: str,
        happened_at: datetime,
        *,
        timed: bool,
        paper: str = "",
        details: Mapping[str, Any] | None = None,
    ) -> int:
        """Keep that a step was taken; return its ordinal."""
        newest = select(func.max(police_transfer_steps.c.ordinal)).where(police_transfer_steps.c.transfer == transfer)
        row = await self._one(newest)
        ordinal = 1 + ((row[0] or 0) if row else 0)
        own = {"transfer": transfer, "ordinal": ordinal, "step": step, "by": by, "at": self._now}
        when = {"happened_at": happened_at, "timed": timed}
        await self._add(police_transfer_steps, **own, **when, paper=paper, details=dict(details or {}))
        return ordinal

    async def steps(self, transfer: int) -> list[TakenStep]:
        """Return the steps that were taken, oldest first."""
        own = select(police_transfer_steps).where(police_transfer_steps.c.transfer == transfer)
        found = await self._all(own.order_by(police_transfer_steps.c.ordinal))
        return [TakenStep(**row._mapping) for row in found]

    async def _found(self, *wanted: ColumnElement[bool]) -> list[PoliceTransfer]:
        own = select(police_transfers).where(*wanted).order_by(police_transfers.c.id)
        return await self._whole(await self._all(own))

    async def _whole(self, found: Sequence[Any]) -> list[PoliceTransfer]:
        """Return rows with the officers named."""
        table = police_transfer_officers
        named: dict[int, list[str]] = {}
        for row in await self._by_key(table, table.c.transfer, [each.id for each in found]):
            named.setdefault(row.transfer, []).append(row.person)
        return [PoliceTransfer(**row._mapping, officers=tuple(sorted(named.get(row.id, ())))) for row in found]


def _seen(sight: TransferSight) -> ColumnElement[bool]:
    table = police_transfers
    ours = table.c.department == sight.department
    named = select(police_transfer_officers.c.transfer).where(police_transfer_officers.c.person == sight.person)
    near: ColumnElement[bool] = ours & table.c.id.in_(named)
    if sight.whole_department:
        theirs = (table.c.police == sight.department) & (table.c.competent == "")
        near = or_(near, ours, theirs & table.c.state.not_in(sorted(BEFORE_POLICE)))
    opened = table.c.state != TransferState.DRAFT
    draft = (table.c.state == TransferState.DRAFT) & (table.c.opened_by == sight.person) & ours
    seen = opened if sight.everything else opened & near
    return (table.c.task_force == sight.task_force) & or_(draft, seen)


_RANK = case((police_transfers.c.state.in_([TransferState.CLOSED, TransferState.VOID]), 1), else_=0)
