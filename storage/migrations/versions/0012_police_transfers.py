"""Cases that go to the police."""

import sqlalchemy as sa
from alembic import op

import storage.tables.columns

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "police_transfers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_force", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("clue", sa.Integer(), nullable=True),
        sa.Column("record", sa.Integer(), nullable=True),
        sa.Column("follow_up", sa.Integer(), nullable=True),
        sa.Column("target", sa.String(), nullable=True),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("police", sa.String(), server_default="", nullable=False),
        sa.Column("competent", sa.String(), server_default="", nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opened_by", sa.String(), nullable=False),
        sa.Column("opened_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("reported_by", sa.String(), nullable=True),
        sa.Column("handling", sa.Integer(), nullable=True),
        sa.Column("details", storage.tables.columns.Document(), nullable=False),
        sa.Column("closed_at", storage.tables.columns.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["clue"],
            ["clues.id"],
        ),
        sa.ForeignKeyConstraint(
            ["follow_up"],
            ["follow_ups.id"],
        ),
        sa.ForeignKeyConstraint(
            ["handling"],
            ["follow_ups.id"],
        ),
        sa.ForeignKeyConstraint(
            ["opened_by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["record"],
            ["records.id"],
        ),
        sa.ForeignKeyConstraint(
            ["reported_by"],
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
    op.create_index("police_transfers_by_clue", "police_transfers", ["clue"], unique=False)
    op.create_index("police_transfers_by_target", "police_transfers", ["target"], unique=False)
    op.create_index("police_transfers_by_task_force", "police_transfers", ["task_force", "state"], unique=False)
    op.create_table(
        "police_transfer_officers",
        sa.Column("transfer", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["transfer"],
            ["police_transfers.id"],
        ),
        sa.PrimaryKeyConstraint("transfer", "person"),
    )
    op.create_index("police_transfer_officers_by_person", "police_transfer_officers", ["person"], unique=False)
    op.create_table(
        "police_transfer_steps",
        sa.Column("transfer", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("happened_at", storage.tables.columns.Instant(), nullable=False),
        sa.Column("timed", sa.Boolean(), nullable=False),
        sa.Column("paper", sa.String(), server_default="", nullable=False),
        sa.Column("details", storage.tables.columns.Document(), nullable=False),
        sa.ForeignKeyConstraint(
            ["by"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["transfer"],
            ["police_transfers.id"],
        ),
        sa.PrimaryKeyConstraint("transfer", "ordinal"),
    )


def downgrade() -> None:
    """Take back."""
    op.drop_table("police_transfer_steps")
    op.drop_index("police_transfer_officers_by_person", table_name="police_transfer_officers")
    op.drop_table("police_transfer_officers")
    op.drop_index("police_transfers_by_task_force", table_name="police_transfers")
    op.drop_index("police_transfers_by_target", table_name="police_transfers")
    op.drop_index("police_transfers_by_clue", table_name="police_transfers")
    op.drop_table("police_transfers")
