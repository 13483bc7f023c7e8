"""Inspections, publications, deadlines and what follows."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "checklist_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("wording", sa.String(), server_default="", nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["task_force"],
            ["task_forces.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("task_force", "department", "number"),
    )
    op.create_table(
        "deadlines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.Integer(), nullable=False),
        sa.Column("department", sa.String(), server_default="", nullable=False),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("counted_from", sa.Date(), nullable=True),
        sa.Column("days", sa.Integer(), server_default="0", nullable=False),
        sa.Column("by_workdays", sa.Boolean(), server_default="1", nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("closed_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("next_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("rung", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["person"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["task_force"],
            ["task_forces.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("kind", "subject", "task_force"),
    )
    with op.batch_alter_table("deadlines", schema=None) as batch_op:
        batch_op.create_index(
            "deadlines_next",
            ["next_at"],
            unique=False,
            sqlite_where=sa.text("next_at IS NOT NULL"),
            postgresql_where=sa.text("next_at IS NOT NULL"),
        )
        batch_op.create_index("deadlines_open", ["task_force", "state", "due_on"], unique=False)

    op.create_table(
        "files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sent_by", sa.String(), nullable=False),
        sa.Column("sent_at", storage.tables.columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sent_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["task_force"],
            ["task_forces.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.create_index("files_by_subject", ["subject", "kind"], unique=False)

    op.create_table(
        "inspections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("inspect_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(), server_default="", nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["round"],
            ["rounds.id"],
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
        sa.UniqueConstraint("round", "target"),
    )
    with op.batch_alter_table("inspections", schema=None) as batch_op:
        batch_op.create_index("inspections_by_target", ["target"], unique=False)
        batch_op.create_index("inspections_by_task_force", ["task_force", "round"], unique=False)

    op.create_table(
        "postponements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("inspection", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_by", sa.String(), nullable=False),
        sa.Column("entered_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("moved_from", sa.Date(), nullable=False),
        sa.Column("moved_to", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("decision_reason", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["entered_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["inspection"],
            ["inspections.id"],
        ),
        sa.ForeignKeyConstraint(
            ["task_force"],
            ["task_forces.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("postponements", schema=None) as batch_op:
        batch_op.create_index(
            "postponements_pending",
            ["inspection"],
            unique=True,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )

    op.create_table(
        "records",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("inspection", sa.Integer(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("reported_by", sa.String(), nullable=True),
        sa.Column("reported_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection"],
            ["inspections.id"],
        ),
        sa.ForeignKeyConstraint(
            ["reported_by"],
            ["people.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("inspection", "department"),
    )
    op.create_table(
        "snoozes",
        sa.Column("deadline", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("remind_at", storage.tables.columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["deadline"],
            ["deadlines.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person"],
            ["people.id"],
        ),
        sa.PrimaryKeyConstraint("deadline", "person"),
    )
    with op.batch_alter_table("snoozes", schema=None) as batch_op:
        batch_op.create_index("snoozes_next", ["remind_at"], unique=False)

    op.create_table(
        "checks",
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("remark", sa.String(), server_default="", nullable=False),
        sa.Column("checked_by", sa.String(), nullable=False),
        sa.Column("checked_at", storage.tables.columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["checked_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record"],
            ["records.id"],
        ),
        sa.PrimaryKeyConstraint("record", "number"),
    )
    op.create_table(
        "follow_ups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("details", storage.tables.columns.Document(), nullable=False),
        sa.Column("opened_by", sa.String(), nullable=False),
        sa.Column("opened_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("closed_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["opened_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record"],
            ["records.id"],
        ),
        sa.ForeignKeyConstraint(
            ["task_force"],
            ["task_forces.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("follow_ups", schema=None) as batch_op:
        batch_op.create_index("follow_ups_by_record", ["record"], unique=False)
        batch_op.create_index("follow_ups_by_task_force", ["task_force", "state"], unique=False)

    op.create_table(
        "publications",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("finding", sa.String(), nullable=True),
        sa.Column("measures", storage.tables.columns.Document(), nullable=False),
        sa.Column("words", sa.String(), server_default="", nullable=False),
        sa.Column("link", sa.String(), server_default="", nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("ground", sa.String(), server_default="", nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("asked_by", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["asked_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record"],
            ["records.id"],
        ),
        sa.ForeignKeyConstraint(
            ["task_force"],
            ["task_forces.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("record"),
    )
    with op.batch_alter_table("publications", schema=None) as batch_op:
        batch_op.create_index("publications_by_task_force", ["task_force", "state"], unique=False)


def downgrade() -> None:
    """Take back."""
    with op.batch_alter_table("publications", schema=None) as batch_op:
        batch_op.drop_index("publications_by_task_force")

    op.drop_table("publications")
    with op.batch_alter_table("follow_ups", schema=None) as batch_op:
        batch_op.drop_index("follow_ups_by_task_force")
        batch_op.drop_index("follow_ups_by_record")

    op.drop_table("follow_ups")
    op.drop_table("checks")
    with op.batch_alter_table("snoozes", schema=None) as batch_op:
        batch_op.drop_index("snoozes_next")

    op.drop_table("snoozes")
    op.drop_table("records")
    with op.batch_alter_table("postponements", schema=None) as batch_op:
        batch_op.drop_index(
            "postponements_pending",
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )

    op.drop_table("postponements")
    with op.batch_alter_table("inspections", schema=None) as batch_op:
        batch_op.drop_index("inspections_by_task_force")
        batch_op.drop_index("inspections_by_target")

    op.drop_table("inspections")
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.drop_index("files_by_subject")

    op.drop_table("files")
    with op.batch_alter_table("deadlines", schema=None) as batch_op:
        batch_op.drop_index("deadlines_open")
        batch_op.drop_index(
            "deadlines_next",
            sqlite_where=sa.text("next_at IS NOT NULL"),
            postgresql_where=sa.text("next_at IS NOT NULL"),
        )

    op.drop_table("deadlines")
    op.drop_table("checklist_items")
