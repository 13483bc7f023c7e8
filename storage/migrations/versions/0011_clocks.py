"""Deadlines that are due at a moment."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("deadlines", sa.Column("due_at", storage.tables.columns.Instant(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column("deadlines", "due_at")
