"""The private relay about a clue; what a reply answers is found by chat and message."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "relay_messages",
        sa.Column("clue", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("addressed", sa.String(), nullable=False),
        sa.Column("at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=True),
        sa.Column("file", sa.Integer(), nullable=True),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"]),
        sa.ForeignKeyConstraint(["clue"], ["clues.id"]),
        sa.ForeignKeyConstraint(["file"], ["sealed_files.id"]),
        sa.PrimaryKeyConstraint("clue", "ordinal"),
    )
    op.create_table(
        "relay_copies",
        sa.Column("clue", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("instead_of", sa.String(), server_default="", nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["clue", "ordinal"], ["relay_messages.clue", "relay_messages.ordinal"]),
        sa.ForeignKeyConstraint(["person"], ["people.id"]),
        sa.PrimaryKeyConstraint("clue", "ordinal", "person"),
    )
    op.create_index("relay_copies_by_person", "relay_copies", ["person"])
    op.create_table(
        "relay_members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("clue", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("joined_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("left_at", storage.tables.columns.Instant(), nullable=True),
        sa.ForeignKeyConstraint(["clue"], ["clues.id"]),
        sa.ForeignKeyConstraint(["person"], ["people.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("relay_members_by_clue", "relay_members", ["clue"])
    op.create_index(
        "relay_members_present",
        "relay_members",
        ["clue", "person"],
        unique=True,
        sqlite_where=sa.text("left_at IS NULL"),
        postgresql_where=sa.text("left_at IS NULL"),
    )
    op.create_index("slots_by_message", "slots", ["chat", "message_id"])
    op.create_index(
        "outbox_by_message",
        "outbox",
        ["chat", "message_id"],
        sqlite_where=sa.text("message_id IS NOT NULL"),
        postgresql_where=sa.text("message_id IS NOT NULL"),
    )


def downgrade() -> None:
    """Take back."""
    op.drop_index("outbox_by_message", "outbox")
    op.drop_index("slots_by_message", "slots")
    op.drop_table("relay_members")
    op.drop_table("relay_copies")
    op.drop_table("relay_messages")
