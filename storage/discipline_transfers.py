"""Transfers to discipline inspection: their rows; words and papers are sealed under the transfer's subject."""

import secrets
from datetime import date
from typing import Any

from sqlalchemy import delete, func, select

from bot.domain.discipline_transfers import DisciplineTransfer, TransferEntry, TransferState
from storage.counters import Counters
from storage.repository import Repository
from storage.tables.discipline import discipline_steps, discipline_transfers

_LARGEST_KEY = 2**31 - 1


class DisciplineTransfers(Repository):
    """Rows of transfers and of the steps that were taken."""

    async def begin(self, task_force: str, department: str, entered_by: str) -> int:
        """Keep an empty draft and return its id: by chance, so that nobody finds out by counting whether there are any."""
        own = {"task_force": task_force, "department": department, "entered_by": entered_by, "entered_at": self._now}
        key = 1 + secrets.randbelow(_LARGEST_KEY)
        return await self._add(discipline_transfers, id=key, **own, state=TransferState.DRAFT)

    async def get(self, transfer: int) -> DisciplineTransfer:
        """Return one that must exist."""
        found = await self.find(transfer)
        assert found is not None
        return found

    async def find(self, transfer: int) -> DisciplineTransfer | None:
        """Return one, None where there is none."""
        row = await self._one(select(discipline_transfers).where(discipline_transfers.c.id == transfer))
        return None if row is None else DisciplineTransfer(**row._mapping)

    async def of_task_force(self, task_force: str) -> list[DisciplineTransfer]:
        """Return all of a task force, the newest first: whoever lists them leaves out what is not the reader's."""
        own = select(discipline_transfers).where(discipline_transfers.c.task_force == task_force)
        return [
            DisciplineTransfer(**row._mapping)
            for row in await self._all(
                own.order_by(discipline_transfers.c.entered_at.desc(), discipline_transfers.c.number.desc())
            )
        ]

    async def due(self) -> list[DisciplineTransfer]:
        """Return those of which somebody is to be reminded now."""
        ready = select(discipline_transfers).where(discipline_transfers.c.next_at <= self._now)
        return [
            DisciplineTransfer(**row._mapping) for row in await self._all(ready.order_by(discipline_transfers.c.id))
        ]

    async def change(self, transfer: DisciplineTransfer, **changes: Any) -> bool:
        """Change one as it was read; False if somebody was faster."""
        return await self._change_row(discipline_transfers, transfer, changes)

    async def discard(self, transfer: DisciplineTransfer) -> bool:
        """Delete a draft; False if it is none any more."""
        table = discipline_transfers
        same = delete(table).where(table.c.id == transfer.id, table.c.state == TransferState.DRAFT)
        return (await self._run(same)).rowcount == 1

    async def next_number(self, task_force: str, year: int) -> str:
        """Return the next number of the year, such as R2026-007; it says nothing about what it is the number of."""
        many = await Counters(self._connection, self._now).reserve(f"restricted:{task_force}:{year}", 1)
        return f"R{year}-{many:03d}"

    async def take(self, transfer: int, step: str, by: str, paper_day: date | None) -> int:
        """Keep that a step was taken; return its ordinal."""
        row = await self._one(
            select(func.max(discipline_steps.c.ordinal)).where(discipline_steps.c.transfer == transfer)
        )
        ordinal = 1 + ((row[0] or 0) if row else 0)
        own = {"transfer": transfer, "ordinal": ordinal, "step": step, "by": by}
        await self._add(discipline_steps, **own, at=self._now, paper_day=paper_day)
        return ordinal

    async def steps(self, transfer: int) -> list[TransferEntry]:
        """Return the steps that were taken, oldest first."""
        own = select(discipline_steps).where(discipline_steps.c.transfer == transfer)
        return [TransferEntry(**row._mapping) for row in await self._all(own.order_by(discipline_steps.c.ordinal))]
