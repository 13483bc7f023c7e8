"""Sealed words and files of more than clues."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply: what clues have moves over as it is, since it is bound to its place by noun and number."""
    op.create_table(
        "sealed_words",
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "field", "ordinal"),
    )
    op.execute(
        "INSERT INTO sealed_words (subject, field, ordinal, key, sealed) "
        "SELECT 'clue:' || CAST(clue AS VARCHAR), field, ordinal, key, sealed FROM clue_words"
    )
    op.drop_table("clue_words")
    op.create_table(
        "sealed_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sealed_name", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sent_by", sa.String(), nullable=False),
        sa.Column("sent_at", storage.tables.columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["sent_by"], ["people.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("mark"),
    )
    op.create_index("sealed_files_by_subject", "sealed_files", ["subject", "kind"])


def downgrade() -> None:
    """Take back: only what clues have finds its place again."""
    op.drop_index("sealed_files_by_subject", "sealed_files")
    op.drop_table("sealed_files")
    op.create_table(
        "clue_words",
        sa.Column("clue", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["clue"], ["clues.id"]),
        sa.PrimaryKeyConstraint("clue", "field", "ordinal"),
    )
    op.execute(
        "INSERT INTO clue_words (clue, field, ordinal, key, sealed) "
        "SELECT CAST(SUBSTR(subject, 6) AS INTEGER), field, ordinal, key, sealed FROM sealed_words "
        "WHERE subject LIKE 'clue:%'"
    )
    op.drop_table("sealed_words")
