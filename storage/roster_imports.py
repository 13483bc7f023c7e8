"""Rosters read from a file that await confirmation."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from bot.domain.rosters import ImportState
from storage.repository import Repository
from storage.tables.rosters import imports


@dataclass(frozen=True, slots=True)
class RosterImport:
    """A file's rows; `state` is an `ImportState`, `list` is "targets" or "people"."""

    id: int
    task_force: str
    list: str
    file_name: str
    rows: Any
    state: str
    entered_by: str
    entered_at: datetime


class RosterImports(Repository):
    """Rows of imports."""

    async def add(self, task_force: str, which: str, file_name: str, rows: Any, entered_by: str) -> int:
        """Keep a file's rows until somebody confirms them; return the import's id."""
        values = {
            "list": which,
            "file_name": file_name,
            "rows": rows,
            "state": ImportState.PENDING,
            "entered_by": entered_by,
        }
        return await self._add(imports, task_force=task_force, entered_at=self._now, **values)

    async def find(self, task_force: str, import_id: int) -> RosterImport | None:
        """Return an import of that task force."""
        own = select(imports).where(imports.c.id == import_id, imports.c.task_force == task_force)
        row = await self._one(own)
        return None if row is None else RosterImport(**row._mapping)

    async def drop_pending(self, task_force: str, entered_by: str) -> None:
        """Drop what somebody had sent before and not confirmed."""
        pending = update(imports).where(imports.c.task_force == task_force, imports.c.state == ImportState.PENDING)
        await self._run(pending.where(imports.c.entered_by == entered_by).values(state=ImportState.DROPPED, rows=[]))

    async def finish(self, import_id: int, state: ImportState) -> bool:
        """End a pending import, its rows no longer needed; False if it was ended before."""
        pending = update(imports).where(imports.c.id == import_id, imports.c.state == ImportState.PENDING)
        return (await self._run(pending.values(state=state, rows=[]))).rowcount == 1
