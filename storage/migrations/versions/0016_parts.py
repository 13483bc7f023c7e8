"""The parts of a sealed draw."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("draws", sa.Column("parts", storage.tables.columns.Document(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column("draws", "parts")
