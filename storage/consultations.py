"""Proposals to consult on a clue."""

from typing import Any

from sqlalchemy import select

from bot.domain.consultations import Consultation, ConsultationState
from storage.repository import Repository
from storage.tables.consultations import consultations


class Consultations(Repository):
    """Rows of proposals; changes are made on the version that was read."""

    async def add(self, task_force: str, clue: int, proposed_by: str) -> int:
        """Keep that one is proposed; return its id."""
        own = {"task_force": task_force, "clue": clue, "proposed_by": proposed_by, "proposed_at": self._now}
        return await self._add(consultations, **own, state=ConsultationState.PROPOSED)

    async def get(self, key: int) -> Consultation:
        """Return one that must exist."""
        row = await self._one(select(consultations).where(consultations.c.id == key))
        assert row is not None
        return Consultation(**row._mapping)

    async def proposed(self, clue: int) -> Consultation | None:
        """Return the one on a clue that is still to be decided, None where there is none."""
        own = (consultations.c.clue == clue, consultations.c.state == ConsultationState.PROPOSED)
        row = await self._one(select(consultations).where(*own))
        return None if row is None else Consultation(**row._mapping)

    async def change(self, consultation: Consultation, **changes: Any) -> bool:
        """Change one as it was read; False if somebody was faster."""
        return await self._change_row(consultations, consultation, changes)
