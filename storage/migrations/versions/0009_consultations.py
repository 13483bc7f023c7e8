"""Meetings about one clue, or about what followed one inspection; consultations that are proposed."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. The table of meetings is changed in place: others refer to it, so that it cannot be made anew."""
    clue = sa.Column("clue", sa.Integer(), sa.ForeignKey("clues.id"), nullable=True)
    follow_up = sa.Column("follow_up", sa.Integer(), sa.ForeignKey("follow_ups.id"), nullable=True)
    for column in (clue, follow_up):
        op.add_column("meetings", column, inline_references=True)
    op.add_column("meetings", sa.Column("departments", storage.tables.columns.Document(), nullable=True))
    op.create_index("meetings_by_clue", "meetings", ["clue"])
    op.create_index("meetings_by_follow_up", "meetings", ["follow_up"])
    op.create_table(
        "consultations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("clue", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("proposed_by", sa.String(), nullable=False),
        sa.Column("proposed_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("meeting", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["clue"], ["clues.id"]),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"]),
        sa.ForeignKeyConstraint(["meeting"], ["meetings.id"]),
        sa.ForeignKeyConstraint(["proposed_by"], ["people.id"]),
        sa.ForeignKeyConstraint(["task_force"], ["task_forces.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("consultations_by_clue", "consultations", ["clue"])
    op.create_index(
        "consultations_proposed",
        "consultations",
        ["clue"],
        unique=True,
        sqlite_where=sa.text("state = 'proposed'"),
        postgresql_where=sa.text("state = 'proposed'"),
    )


def downgrade() -> None:
    """Take back."""
    op.drop_index("consultations_proposed", "consultations")
    op.drop_index("consultations_by_clue", "consultations")
    op.drop_table("consultations")
    op.drop_index("meetings_by_follow_up", "meetings")
    op.drop_index("meetings_by_clue", "meetings")
    for name in ("departments", "follow_up", "clue"):
        op.drop_column("meetings", name)
