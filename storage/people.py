"""People of the task forces."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import select, update

from bot.domain.people import Person
from bot.domain.roles import Role
from storage.counters import Counters
from storage.repository import Repository
from storage.tables.rosters import people


class People(Repository):
    """Rows of people; nobody is ever deleted."""

    async def add_all(self, task_force: str, entries: Iterable[dict[str, Any]]) -> list[str]:
        """Add roster entries (fields of `Person` by name) and return their new ids."""
        many = list(entries)
        first = await Counters(self._connection, self._now).reserve("people", len(many))
        ids = [f"P{first + i:05d}" for i in range(len(many))]
        await self._add_all(
            people,
            [
                {**_defaults(), **_columns(entry), "id": i, "task_force": task_force}
                for i, entry in zip(ids, many, strict=True)
            ],
        )
        return ids

    async def change(self, person: str, **changes: Any) -> None:
        """Change fields of an entry."""
        await self._run(update(people).where(people.c.id == person).values(**_columns(changes)))

    async def change_all(self, entries: Iterable[dict[str, Any]]) -> None:
        """Change many entries at once: `id` and the same fields in each."""
        await self._change_all(people, (_columns(each) for each in entries))

    async def get(self, person: str) -> Person:
        """Return a person that must exist."""
        row = await self._one(select(people).where(people.c.id == person))
        assert row is not None
        return _person(row)

    async def find(self, task_force: str, person: str) -> Person | None:
        """Return a person of that task force."""
        row = await self._one(select(people).where(people.c.id == person, people.c.task_force == task_force))
        return None if row is None else _person(row)

    async def of_user(self, user_id: int) -> list[Person]:
        """Return the roster entries tied to an account, one for each task force."""
        found = await self._all(select(people).where(people.c.user_id == user_id).order_by(people.c.task_force))
        return [_person(row) for row in found]

    async def of_task_force(self, task_force: str) -> list[Person]:
        """Return everybody on a task force's roster, those off duty included, by id."""
        found = await self._all(select(people).where(people.c.task_force == task_force).order_by(people.c.id))
        return [_person(row) for row in found]

    async def with_role(self, task_force: str, *roles: Role, department: str | None = None) -> list[Person]:
        """Return those on duty who have one of the roles, of one department where given."""
        everybody = await self.of_task_force(task_force)
        return [
            each
            for each in everybody
            if each.active and each.roles & set(roles) and department in (None, each.department)
        ]

    async def names(self, ids: Collection[str]) -> dict[str, Person]:
        """Return people by id."""
        return {row.id: _person(row) for row in await self._by_key(people, people.c.id, ids)}

    async def reached(self, user_id: int, chat: int, *, reachable: bool) -> None:
        """Keep whether the bot can write to an account."""
        await self._run(update(people).where(people.c.user_id == user_id).values(chat=chat, reachable=reachable))

    async def seen_in_group(self, task_force: str, user_id: int, *, present: bool) -> None:
        """Keep whether an account is in the task force's group."""
        own = update(people).where(people.c.task_force == task_force, people.c.user_id == user_id)
        await self._run(own.values(in_group=present))


def _defaults() -> dict[str, Any]:
    return {"tags": [], "active": True, "reachable": False, "in_group": True, "certificate": ""}


def _columns(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in entry.items()}


def _person(row: Any) -> Person:
    values = dict(row._mapping)
    values["roles"] = frozenset(Role(role) for role in values["roles"])
    values["tags"] = frozenset(values["tags"])
    return Person(**values)
