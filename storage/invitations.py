"""One-time codes that tie an account to a roster entry."""

from datetime import datetime, timedelta

from sqlalchemy import select, update

from storage.repository import Repository
from storage.tables.rosters import guesses, invitations


class Invitations(Repository):
    """Codes are kept as digests: who reads the database cannot use them."""

    async def issue(self, digest: str, person: str, issued_by: str, expires_at: datetime) -> None:
        """Keep a new code; older ones of the same person that were not used end now."""
        await self.end(person)
        await self._add(
            invitations,
            digest=digest,
            person=person,
            issued_by=issued_by,
            issued_at=self._now,
            expires_at=expires_at,
        )

    async def holder(self, digest: str) -> str | None:
        """Return whose code that is or was, used and expired ones included."""
        row = await self._one(select(invitations.c.person).where(invitations.c.digest == digest))
        return None if row is None else str(row.person)

    async def end(self, person: str) -> None:
        """End a person's codes that were not used."""
        open_ones = update(invitations).where(invitations.c.person == person, invitations.c.used_at.is_(None))
        await self._run(open_ones.where(invitations.c.expires_at > self._now).values(expires_at=self._now))

    async def guesses(self, user_id: int, span: timedelta) -> int:
        """Return how many wrong codes an account has sent within that span."""
        recent = select(guesses.c.many).where(guesses.c.user_id == user_id, guesses.c.since > self._now - span)
        row = await self._one(recent)
        return 0 if row is None else int(row.many)

    async def guess(self, user_id: int, span: timedelta) -> None:
        """Count a wrong code; the count begins anew once its first is older than that span."""
        many = await self.guesses(user_id, span)
        if many:
            await self._run(update(guesses).where(guesses.c.user_id == user_id).values(many=many + 1))
        else:
            await self._put(guesses, user_id=user_id, many=1, since=self._now)

    async def redeem(self, digest: str) -> str | None:
        """Use a code up and return whose it is; None if unknown, used or expired."""
        valid = (
            invitations.c.digest == digest, invitations.c.used_at.is_(None), invitations.c.expires_at > self._now
        )  # fmt: skip
        row = await self._one(select(invitations.c.person).where(*valid))
        if row is None:
            return None
        used = await self._run(update(invitations).where(*valid).values(used_at=self._now))
        return row.person if used.rowcount == 1 else None
