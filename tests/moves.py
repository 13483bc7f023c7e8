"""Sees every change of a state in a database in memory, whoever makes it, by triggers that are no part of the schema."""

import sqlite3
from collections import Counter
from typing import Any

from sqlalchemy import Column, Table

from bot.domain.machines import Machine
from storage.machines import BY_MARK, BY_STATE
from storage.transaction import Tx

Move = tuple[str, str, str | None, str]  # machine, row, from (None: begun), to


def watch(connection: sqlite3.Connection) -> None:
    """Let a database note each state that a row begins in, and each change of it."""
    lines = ["CREATE TEMP TABLE moves (noun TEXT, kind TEXT, row TEXT, before TEXT, after TEXT)"]
    for table, machine in BY_STATE.items():
        kind = "''" if isinstance(machine, Machine) else "new.kind"
        lines += _triggers(table, table.c.state, kind, "{}.state")
    for column, machine in BY_MARK.items():
        first, last = machine.steps
        state = f"CASE WHEN {{}}.{column.name} IS NULL THEN '{first}' ELSE '{last}' END"
        lines += _triggers(column.table, column, f"'{column.name}'", state)
    connection.executescript(";\n".join(lines) + ";")


def unwatch(connection: sqlite3.Connection) -> None:
    """Take notes no longer, and forget those taken: afterwards the database's content may be put back."""
    found = connection.execute(
        "SELECT type, name FROM temp.sqlite_master WHERE type IN ('table', 'trigger')"
    ).fetchall()
    for kind, name in sorted(found, reverse=True):  # triggers before tables
        connection.execute(f"DROP {kind} temp.{name}")


def _triggers(table: Any, column: Column[Any], kind: str, state: str) -> list[str]:
    assert isinstance(table, Table)
    name, own = table.name, next(iter(table.primary_key)).name
    values = f"'{name}', {kind}, new.{own}"
    old, new = state.format("old"), state.format("new")
    # A state that is written is a step, also one that leads back to it; a mark can be written anew.
    when = "" if column.name == "state" else f"WHEN {old} IS NOT {new} "
    return [
        f"CREATE TEMP TRIGGER begun_{name}_{column.name} AFTER INSERT ON main.{name}\n"
        f"BEGIN INSERT INTO moves VALUES ({values}, NULL, {new}); END",
        f"CREATE TEMP TRIGGER moved_{name}_{column.name} AFTER UPDATE OF {column.name} ON main.{name}\n"
        f"{when}BEGIN INSERT INTO moves VALUES ({values}, {old}, {new}); END",
    ]


def moves(connection: sqlite3.Connection) -> list[Move]:
    """Return the changes noted so far, oldest first, by the name of the machine."""
    found = connection.execute("SELECT noun, kind, row, before, after FROM moves ORDER BY rowid").fetchall()
    return [(_MACHINES[noun, kind].name, row, before, after) for noun, kind, row, before, after in found]


def off_table(found: list[Move]) -> list[Move]:
    """Return those changes that no step of the row's machine makes, and beginnings elsewhere than at its first state."""
    return [move for move in found if not _fits(*move)]


def _fits(name: str, _: str, before: str | None, after: str) -> bool:
    machine = _BY_NAME[name]
    return after == machine.first if before is None else machine.leads(before, after)


def counted(found: list[Move]) -> Counter[tuple[str, str]]:
    """Return how often each (machine, state) was entered."""
    return Counter((name, after) for name, _, _, after in found)


async def put(tx: Tx, table: Table, key: int, **values: Any) -> None:
    """Put a row into any state at all, as no use case could: for tests of what is said in each."""
    connection = tx.outbox._connection
    await connection.execute(table.update().where(next(iter(table.primary_key)) == key).values(**values))
    driver = (await connection.get_raw_connection()).driver_connection
    assert driver is not None
    await driver.execute("DELETE FROM moves WHERE noun = ? AND row = ?", (table.name, str(key)))


_MACHINES: dict[tuple[str, str], Machine] = {}
for _table, _machine in BY_STATE.items():
    _kinds = {"": _machine} if isinstance(_machine, Machine) else _machine
    _MACHINES |= {(_table.name, kind): each for kind, each in _kinds.items()}
_MACHINES |= {(column.table.name, column.name): machine for column, machine in BY_MARK.items()}
_BY_NAME = {machine.name: machine for machine in _MACHINES.values()}
