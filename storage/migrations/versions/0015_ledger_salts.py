"""A salt for each entry of the ledger, so that a digest can stand for what it says; those made before have none."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. Adding a column touches no row, so the triggers have nothing to refuse."""
    op.add_column("ledger", sa.Column("salt", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    """Take back."""
    op.drop_column("ledger", "salt")
