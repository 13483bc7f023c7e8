"""The hatchery of the torture: its bots draw alike in every run, and have a disk that fails (see `frailty`).

What a draw comes to depends on its secret, on its dice, and on all that its manifest holds, the time and the ledger's head
among it. Two runs can be compared only where these are the same: the secret and the times are fixed here, the dice in the
world's own chance.
"""

import secrets
from pathlib import Path
from unittest.mock import patch

from sqlalchemy import Connection, Engine, event

from bot.domain.draw_plans import Times
from bot.usecases.draws import opening
from tests.faults import hatchery
from tests.torture.frailty import BEATS, TROUBLE

NIGHT_BEFORE = "2026-11-23T00:00:00+08:00"
_token_hex = secrets.token_hex


def _fixed_bytes(many: int | None = None) -> bytes:
    return b"Z" * (many or secrets.DEFAULT_ENTROPY)


def _fixed_hex(many: int | None = None) -> str:
    """Return the salt of a draw's names, ever the same; of any other size, a fresh one."""
    return "5a" * many if many == secrets.DEFAULT_ENTROPY else _token_hex(many)


def _fixed_times(frozen_at: str, opens_at: str, previous: str, emoji: str) -> Times:
    return Times(NIGHT_BEFORE, NIGHT_BEFORE, "0" * len(previous), emoji)


def _on_begin(connection: Connection) -> None:
    place = connection.engine.url.database or ":memory:"
    if place == ":memory:":
        return
    trouble, beats = Path(place).with_name(TROUBLE), Path(place).with_name(BEATS)
    kind = trouble.read_text() if trouble.exists() else ""
    connection.exec_driver_sql(f"PRAGMA query_only={'ON' if kind == 'readonly' else 'OFF'}")
    connection.exec_driver_sql(f"PRAGMA max_page_count={1 if kind == 'full' else 2**32 - 2}")
    with beats.open("ab") as file:
        file.write(b".")


if __name__ == "__main__":
    event.listen(Engine, "begin", _on_begin)
    with (
        patch.object(secrets, "token_bytes", _fixed_bytes),
        patch.object(secrets, "token_hex", _fixed_hex),
        patch.object(opening, "Times", _fixed_times),
    ):
        hatchery.main()
