"""What was kept before a migration is there after it."""

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from bot.domain.ledger import FIRST, Entry, entry_hash, first_break
from storage.database import migrated_to
from storage.sealed_words import place_of
from storage.sealing import Cipher

KEY = bytes(range(32))


def test_sealed_words_of_clues_still_open() -> None:
    """Words sealed for a clue before there were other sealed words open at their new place."""
    sealed = Cipher([KEY]).seal("示例摘要", "clue_words:17:summary:0")
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        migrated_to(connection, "0004")
        row = (17, "summary", 0, "k", sealed)
        connection.exec_driver_sql("INSERT INTO clue_words VALUES (?, ?, ?, ?, ?)", row)
        migrated_to(connection, "head")
        (found,) = connection.exec_driver_sql("SELECT subject, field, ordinal, sealed FROM sealed_words").all()
    engine.dispose()
    assert (found.subject, found.field, found.ordinal) == ("clue:17", "summary", 0)
    assert Cipher([KEY]).open(found.sealed, place_of("clue:17", "summary", 0)) == "示例摘要"


def test_a_draw_sealed_before_there_were_parts_has_none() -> None:
    """It stays as it was."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        migrated_to(connection, "0015")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql(
            "INSERT INTO draws (id, task_force, number, round, stage, state, secret, commitment, opened_by, opened_at,"
            " opens_at, sealed) VALUES (7, 'ltc', '2026-001', 1, 'joint', 'done', '', 'c', 'P00001', 0, 0, 's')"
        )
        migrated_to(connection, "head")
        (found,) = connection.exec_driver_sql("SELECT id, sealed, parts FROM draws").all()
    engine.dispose()
    assert tuple(found) == (7, "s", None)


def test_a_ledger_from_before_there_were_salts_still_holds() -> None:
    """Its entries stand as they were, without salt, and can be altered as little as before."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        migrated_to(connection, "0014")
        previous = FIRST
        for seq in (1, 2, 3):
            fields = ("ltc", seq, "2026-11-23T01:00:00.000000+00:00", "P00001", "draw-opened", "{}", previous)
            previous = entry_hash(*fields)
            connection.exec_driver_sql("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*fields, previous))
        migrated_to(connection, "head")
        rows = connection.exec_driver_sql("SELECT * FROM ledger ORDER BY seq").all()
        entries = [Entry(*row) for row in rows]
        with pytest.raises(IntegrityError, match="append-only"):
            connection.exec_driver_sql("UPDATE ledger SET salt = 'x'")
    engine.dispose()
    assert [each.salt for each in entries] == ["", "", ""]
    assert first_break(entries) is None
