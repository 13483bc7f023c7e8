"""Transfers to discipline inspection."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "discipline_transfers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), server_default="", nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("entered_by", sa.String(), nullable=False),
        sa.Column("entered_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("by_leader", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("named", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("next_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["entered_by"], ["people.id"]),
        sa.ForeignKeyConstraint(["named"], ["people.id"]),
        sa.ForeignKeyConstraint(["task_force"], ["task_forces.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("task_force", "number"),
    )
    op.create_index("discipline_transfers_due", "discipline_transfers", ["next_at"])
    op.create_table(
        "discipline_steps",
        sa.Column("transfer", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("paper_day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["people.id"]),
        sa.ForeignKeyConstraint(["transfer"], ["discipline_transfers.id"]),
        sa.PrimaryKeyConstraint("transfer", "ordinal"),
    )


def downgrade() -> None:
    """Take back."""
    op.drop_table("discipline_steps")
    op.drop_index("discipline_transfers_due", "discipline_transfers")
    op.drop_table("discipline_transfers")
