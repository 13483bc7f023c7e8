"""The ledger cannot be altered: triggers refuse every update and deletion of its rows."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = ("ledger", "ledger_sealed")


def upgrade() -> None:
    """Apply."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION ledger_append_only() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$"
        )
    for table in _TABLES:
        for act in ("UPDATE", "DELETE"):
            op.execute(_trigger(op.get_bind().dialect.name, table, act))


def _trigger(dialect: str, table: str, act: str) -> str:
    head = f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
    if dialect == "postgresql":
        return head + "FOR EACH ROW EXECUTE FUNCTION ledger_append_only()"
    return head + "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"


def downgrade() -> None:
    """Take back."""
    for table in _TABLES:
        for act in ("UPDATE", "DELETE"):
            on = f" ON {table}" if op.get_bind().dialect.name == "postgresql" else ""
            op.execute(f"DROP TRIGGER {table}_no_{act.lower()}{on}")
