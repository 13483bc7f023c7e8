"""The migrations bring about just the tables that the code declares."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine

from storage.database import upgrade
from storage.tables import (
    chats,
    clues,
    consultations,
    deadlines,
    discipline,
    draws,
    inspections,
    joint_cases,
    journal,
    meetings,
    police_transfers,
    recusals,
    relays,
    rosters,
    sealed,
)
from storage.tables.columns import metadata

TABLES = (
    chats,
    clues,
    consultations,
    deadlines,
    discipline,
    draws,
    inspections,
    joint_cases,
    journal,
    meetings,
    police_transfers,
    recusals,
    relays,
    rosters,
    sealed,
)


def _differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


def test_migrated_and_declared_schema_are_the_same() -> None:
    """A table or column that was changed without a migration is found here."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        upgrade(connection)
        assert _differences(connection) == []
    engine.dispose()


def test_migrating_again_changes_nothing() -> None:
    """Every start runs the migrations."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        upgrade(connection)
        upgrade(connection)
        assert _differences(connection) == []
    engine.dispose()
