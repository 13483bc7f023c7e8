"""Sealed draws."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "sealings",
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("tell_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("unseal_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("told_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("unsealed_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("unsealed_by", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"]),
        sa.PrimaryKeyConstraint("round"),
    )
    op.create_index("sealings_by_state", "sealings", ["state"])
    op.add_column("draws", sa.Column("sealed", sa.String(), nullable=True))
    op.add_column("draws", sa.Column("salt", sa.String(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column("draws", "salt")
    op.drop_column("draws", "sealed")
    op.drop_index("sealings_by_state", "sealings")
    op.drop_table("sealings")
