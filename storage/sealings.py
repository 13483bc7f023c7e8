"""The seals on rounds whose results are not to be read yet."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select

from bot.domain.sealings import HIDDEN, Sealing, SealState
from storage.repository import Repository
from storage.tables.draws import rounds, sealings


def hidden_rounds() -> Select[tuple[int]]:
    """Return the question for the rounds that only those see who sit in them."""
    return select(sealings.c.round).where(sealings.c.state.in_(HIDDEN))


class Sealings(Repository):
    """Rows of seals, one a round; changes are made on the version that was read."""

    async def begin(self, round_id: int, tell_at: datetime, unseal_at: datetime) -> None:
        """Let a round's draw be sealed; one that was cancelled before it had a result is forgotten."""
        await self.drop(round_id)
        await self._add(sealings, round=round_id, state=SealState.THROWING, tell_at=tell_at, unseal_at=unseal_at)

    async def drop(self, round_id: int) -> None:
        """Let a round's draw be public, as long as there is no result."""
        await self._run(delete(sealings).where(sealings.c.round == round_id, sealings.c.state == SealState.THROWING))

    async def find(self, round_id: int) -> Sealing | None:
        """Return the seal on a round, None where it was never sealed."""
        row = await self._one(select(sealings).where(sealings.c.round == round_id))
        return None if row is None else Sealing(**row._mapping)

    async def hides(self, round_id: int) -> bool:
        """Tell whether a round is hidden now."""
        found = await self.find(round_id)
        return found is not None and found.hides

    async def hidden(self, task_force: str) -> Sealing | None:
        """Return the seal on a task force's hidden round: there is one at most, no other draw is opened meanwhile."""
        own = select(sealings).join(rounds, rounds.c.id == sealings.c.round).where(rounds.c.task_force == task_force)
        row = await self._one(own.where(sealings.c.state.in_(HIDDEN)).order_by(sealings.c.round))
        return None if row is None else Sealing(**row._mapping)

    async def to_tell(self) -> list[Sealing]:
        """Return the seals whose time to tell has come, in all task forces."""
        return await self._due(sealings.c.state == SealState.SEALED, sealings.c.tell_at <= self._now)

    async def to_unseal(self) -> list[Sealing]:
        """Return the seals whose time to fall has come, in all task forces."""
        return await self._due(sealings.c.state.in_(HIDDEN), sealings.c.unseal_at <= self._now)

    async def _due(self, *conditions: Any) -> list[Sealing]:
        found = await self._all(select(sealings).where(*conditions).order_by(sealings.c.round))
        return [Sealing(**row._mapping) for row in found]

    async def change(self, sealing: Sealing, **changes: Any) -> bool:
        """Change a seal as it was read; False if somebody was faster."""
        return await self._change_row(sealings, sealing, changes)
