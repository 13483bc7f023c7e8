"""Clues remember the inspection in which they came to light."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. The table is changed in place: others refer to it, so that it cannot be made anew."""
    record = sa.Column("record", sa.Integer(), sa.ForeignKey("records.id"), nullable=True)
    op.add_column("clues", record, inline_references=True)
    op.create_index("clues_by_record", "clues", ["record"])


def downgrade() -> None:
    """Take back."""
    op.drop_index("clues_by_record", "clues")
    op.drop_column("clues", "record")
