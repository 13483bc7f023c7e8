"""Joint cases: departments, clues, officers and visits in them."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "joint_cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opened_by", sa.String(), nullable=False),
        sa.Column("opened_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("closed_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["task_force"], ["task_forces.id"]),
        sa.ForeignKeyConstraint(["target"], ["targets.id"]),
        sa.ForeignKeyConstraint(["opened_by"], ["people.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("task_force", "number"),
    )
    op.create_index("joint_cases_by_task_force", "joint_cases", ["task_force", "state"])
    op.create_index("joint_cases_by_target", "joint_cases", ["target"])
    op.create_table(
        "joint_case_departments",
        sa.Column("joint_case", sa.Integer(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("invited_by", sa.String(), nullable=True),
        sa.Column("joined_by", sa.String(), nullable=True),
        sa.Column("joined_at", storage.tables.columns.Instant(), nullable=True),
        sa.ForeignKeyConstraint(["joint_case"], ["joint_cases.id"]),
        sa.ForeignKeyConstraint(["invited_by"], ["people.id"]),
        sa.ForeignKeyConstraint(["joined_by"], ["people.id"]),
        sa.PrimaryKeyConstraint("joint_case", "department"),
    )
    op.create_table(
        "joint_case_clues",
        sa.Column("joint_case", sa.Integer(), nullable=False),
        sa.Column("clue", sa.Integer(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("linked_by", sa.String(), nullable=False),
        sa.Column("linked_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("explained_by", sa.String(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["joint_case"], ["joint_cases.id"]),
        sa.ForeignKeyConstraint(["clue"], ["clues.id"]),
        sa.ForeignKeyConstraint(["linked_by"], ["people.id"]),
        sa.ForeignKeyConstraint(["explained_by"], ["people.id"]),
        sa.PrimaryKeyConstraint("joint_case", "clue"),
    )
    op.create_index(
        "joint_case_clues_active",
        "joint_case_clues",
        ["clue"],
        unique=True,
        sqlite_where=sa.text("active"),
        postgresql_where=sa.text("active"),
    )
    op.create_table(
        "joint_case_officers",
        sa.Column("joint_case", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("named_by", sa.String(), nullable=False),
        sa.Column("named_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["joint_case"], ["joint_cases.id"]),
        sa.ForeignKeyConstraint(["person"], ["people.id"]),
        sa.ForeignKeyConstraint(["named_by"], ["people.id"]),
        sa.PrimaryKeyConstraint("joint_case", "person"),
    )
    op.create_index("joint_case_officers_by_person", "joint_case_officers", ["person"])
    op.create_table(
        "joint_case_entries",
        sa.Column("joint_case", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", storage.tables.columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["joint_case"], ["joint_cases.id"]),
        sa.ForeignKeyConstraint(["by"], ["people.id"]),
        sa.PrimaryKeyConstraint("joint_case", "ordinal"),
    )
    op.create_table(
        "joint_case_visits",
        sa.Column("joint_case", sa.Integer(), nullable=False),
        sa.Column("inspection", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["joint_case"], ["joint_cases.id"]),
        sa.ForeignKeyConstraint(["inspection"], ["inspections.id"]),
        sa.PrimaryKeyConstraint("joint_case", "inspection"),
    )


def downgrade() -> None:
    """Take back."""
    for table in ("visits", "entries", "officers", "clues", "departments"):
        op.drop_table(f"joint_case_{table}")
    op.drop_table("joint_cases")
