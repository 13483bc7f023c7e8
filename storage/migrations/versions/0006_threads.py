"""Forum topics."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "threads",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("chat", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", storage.tables.columns.Document(), nullable=False),
        sa.Column("opening", storage.tables.columns.Document(), nullable=True),
        sa.Column("topic", sa.BigInteger(), nullable=True),
        sa.Column("named", storage.tables.columns.Document(), nullable=True),
        sa.Column("introduced", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("closed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("aside", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat"],
            ["chats.key"],
        ),
        sa.PrimaryKeyConstraint("name", "chat"),
    )
    op.add_column("chats", sa.Column("forum", sa.Boolean(), nullable=True))
    op.add_column("outbox", sa.Column("thread", sa.String(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column("outbox", "thread")
    op.drop_column("chats", "forum")
    op.drop_table("threads")
