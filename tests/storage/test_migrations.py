"""What was kept before a migration is there after it."""

from sqlalchemy import create_engine

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
