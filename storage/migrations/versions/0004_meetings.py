"""Meetings with agendas and actions; clues."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "clues",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), server_default="", nullable=False),
        sa.Column("source", sa.String(), server_default="", nullable=False),
        sa.Column("target", sa.String(), nullable=True),
        sa.Column("from_department", sa.String(), nullable=False),
        sa.Column("to_department", sa.String(), server_default="", nullable=False),
        sa.Column("outside", sa.String(), server_default="", nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("entered_by", sa.String(), nullable=False),
        sa.Column("entered_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("sent_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("closed_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("feedback_on", sa.Date(), nullable=True),
        sa.Column("answer_on", sa.Date(), nullable=True),
        sa.Column("answered_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("confidant", sa.String(), nullable=True),
        sa.Column("complained", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("returns", sa.Integer(), server_default="0", nullable=False),
        sa.Column("settled", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("details", storage.tables.columns.Document(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["confidant"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["entered_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["target"],
            ["targets.id"],
        ),
        sa.ForeignKeyConstraint(
            ["task_force"],
            ["task_forces.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("task_force", "number"),
    )
    with op.batch_alter_table("clues", schema=None) as batch_op:
        batch_op.create_index("clues_by_task_force", ["task_force", "state"], unique=False)
        batch_op.create_index("clues_drafted", ["entered_by", "state"], unique=False)

    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("starts_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("freeze_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("chair", sa.String(), nullable=False),
        sa.Column("called_by", sa.String(), nullable=False),
        sa.Column("set_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("closed_by", sa.String(), nullable=True),
        sa.Column("closed_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("next_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["called_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["chair"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["closed_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["task_force"],
            ["task_forces.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("task_force", "number"),
    )
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.create_index("meetings_by_task_force", ["task_force", "starts_at"], unique=False)
        batch_op.create_index(
            "meetings_next",
            ["next_at"],
            unique=False,
            sqlite_where=sa.text("next_at IS NOT NULL"),
            postgresql_where=sa.text("next_at IS NOT NULL"),
        )

    op.create_table(
        "clue_steps",
        sa.Column("clue", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("from_department", sa.String(), nullable=False),
        sa.Column("to_department", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", storage.tables.columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["clue"],
            ["clues.id"],
        ),
        sa.PrimaryKeyConstraint("clue", "ordinal"),
    )
    op.create_table(
        "clue_words",
        sa.Column("clue", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clue"],
            ["clues.id"],
        ),
        sa.PrimaryKeyConstraint("clue", "field", "ordinal"),
    )
    op.create_table(
        "meeting_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("department", sa.String(), server_default="", nullable=False),
        sa.Column("proposed_by", sa.String(), nullable=True),
        sa.Column("title", sa.String(), server_default="", nullable=False),
        sa.Column("reporter", sa.String(), server_default="", nullable=False),
        sa.Column("lasts", sa.Integer(), nullable=False),
        sa.Column("details", storage.tables.columns.Document(), nullable=True),
        sa.Column("minutes", sa.String(), server_default="", nullable=False),
        sa.Column("minuted_by", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting"],
            ["meetings.id"],
        ),
        sa.ForeignKeyConstraint(
            ["minuted_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"],
            ["people.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("meeting_items", schema=None) as batch_op:
        batch_op.create_index("meeting_items_by_meeting", ["meeting"], unique=False)

    op.create_table(
        "meeting_replies",
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("stand_in", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting"],
            ["meetings.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person"],
            ["people.id"],
        ),
        sa.PrimaryKeyConstraint("meeting", "person"),
    )
    op.create_table(
        "meeting_actions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=True),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("note", sa.String(), server_default="", nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.Column("closed_by", sa.String(), nullable=True),
        sa.Column("closed_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["closed_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["item"],
            ["meeting_items.id"],
        ),
        sa.ForeignKeyConstraint(
            ["meeting"],
            ["meetings.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["task_force"],
            ["task_forces.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("meeting_actions", schema=None) as batch_op:
        batch_op.create_index("meeting_actions_by_meeting", ["meeting"], unique=False)
        batch_op.create_index("meeting_actions_by_task_force", ["task_force", "state", "due_on"], unique=False)


def downgrade() -> None:
    """Take back."""
    with op.batch_alter_table("meeting_actions", schema=None) as batch_op:
        batch_op.drop_index("meeting_actions_by_task_force")
        batch_op.drop_index("meeting_actions_by_meeting")

    op.drop_table("meeting_actions")
    op.drop_table("meeting_replies")
    with op.batch_alter_table("meeting_items", schema=None) as batch_op:
        batch_op.drop_index("meeting_items_by_meeting")

    op.drop_table("meeting_items")
    op.drop_table("clue_words")
    op.drop_table("clue_steps")
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_index(
            "meetings_next",
            sqlite_where=sa.text("next_at IS NOT NULL"),
            postgresql_where=sa.text("next_at IS NOT NULL"),
        )
        batch_op.drop_index("meetings_by_task_force")

    op.drop_table("meetings")
    with op.batch_alter_table("clues", schema=None) as batch_op:
        batch_op.drop_index("clues_drafted")
        batch_op.drop_index("clues_by_task_force")

    op.drop_table("clues")
