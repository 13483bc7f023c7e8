"""What repositories share: a connection, the transaction's moment, and a few ways to ask."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Column, CursorResult, Executable, Row, Table, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.machines import machine_of

_MOST_VALUES = 10_000


class Repository:
    """One aggregate's rows within one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def _run(self, statement: Executable, values: Mapping[str, Any] | None = None) -> CursorResult[Any]:
        result = await self._connection.execute(statement, values)
        assert isinstance(result, CursorResult)
        return result

    async def _all(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Sequence[Row[Any]]:
        return (await self._connection.execute(statement, values)).all()

    async def _one(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Row[Any] | None:
        return (await self._connection.execute(statement, values)).first()

    async def _run_each(self, statement: Executable, values: Sequence[Mapping[str, Any]]) -> None:
        """Run a statement once for each set of values, in one go."""
        if values:
            await self._connection.execute(statement, values)

    async def _by_key(self, table: Table, key: Column[Any], values: Iterable[Any]) -> list[Row[Any]]:
        """Return the rows with one of the keys, asked for in parts: databases limit the values of one statement."""
        wanted, found = list(values), list[Row[Any]]()
        for first in range(0, len(wanted), _MOST_VALUES):
            found += await self._all(_with_keys(table, key), {"keys": wanted[first : first + _MOST_VALUES]})
        return found

    async def _add(self, table: Table, **values: Any) -> int:
        """Insert a row and return its integer key (0 for a table without one)."""
        result = await self._run(_insert(table), values)
        key = result.inserted_primary_key
        return key[0] if key is not None and isinstance(key[0], int) else 0

    async def _add_all(self, table: Table, values: Iterable[dict[str, Any]]) -> None:
        many = list(values)
        if many:
            await self._connection.execute(insert(table), many)

    async def _change_row(self, table: Table, row: Any, changes: Mapping[str, Any]) -> bool:
        """Change a row as it was read, its state only as its machine's table has it; False if somebody was faster."""
        if "state" in changes:
            machine_of(table, row).check(row.state, changes["state"])
        (key,) = table.primary_key
        same = update(table).where(key == getattr(row, key.name), table.c.version == row.version)
        return (await self._run(same.values(version=row.version + 1, **changes))).rowcount == 1

    async def _change_all(self, table: Table, values: Iterable[dict[str, Any]]) -> None:
        """Update many rows in one statement: each has an `id` and the same fields."""
        many = [{("key" if name == "id" else name): value for name, value in each.items()} for each in values]
        if many:
            await self._connection.execute(update(table).where(table.c.id == bindparam("key")), many)

    async def _add_new(self, table: Table, values: list[dict[str, Any]]) -> None:
        """Insert rows, leaving those alone whose key is there already."""
        await self._run_each(_insert_new(table, self._connection.dialect.name), values)

    async def _put(self, table: Table, **values: Any) -> None:
        """Insert a row, or overwrite the one with the same primary key."""
        await self._run(_insert_or_change(table, self._connection.dialect.name, tuple(values)), values)


# A statement that is built anew costs as much as running it: these are built once for each table.


@cache
def _with_keys(table: Table, key: Column[Any]) -> Executable:
    return select(table).where(key.in_(bindparam("keys", expanding=True, type_=key.type)))


@cache
def _insert(table: Table) -> Executable:
    return insert(table)


@cache
def _insert_new(table: Table, dialect: str) -> Executable:
    return _upsert(table, dialect).on_conflict_do_nothing()


@cache
def _insert_or_change(table: Table, dialect: str, names: tuple[str, ...]) -> Executable:
    statement = _upsert(table, dialect)
    keys = [column.name for column in table.primary_key]
    rest = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)


def _upsert(table: Table, dialect: str) -> sqlite.Insert | postgresql.Insert:
    """Return the dialect's own INSERT: both speak the same ON CONFLICT."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
