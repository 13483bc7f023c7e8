"""The migrations bring about just the tables that the code declares."""

from pkgutil import iter_modules

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine

from storage import tables
from storage.database import upgrade
from storage.schema import TABLES, metadata


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


def test_no_table_is_left_out() -> None:
    """A module of tables that is added to the folder has to be added to the schema."""
    assert {each.name for each in iter_modules(tables.__path__)} - {"columns"} == {
        each.__name__.rpartition(".")[2] for each in TABLES
    }
