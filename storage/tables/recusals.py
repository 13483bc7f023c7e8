"""Requests to be recused or excused, and the pairs of person and target that may not meet."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, text

from storage.tables.columns import Instant, metadata

recusals = Table(
    "recusals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("assignment", Integer, ForeignKey("assignments.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("origin", String, nullable=False),
    Column("entered_by", String, ForeignKey("people.id"), nullable=False),
    Column("entered_at", Instant, nullable=False),
    Column("reason", String, nullable=False),
    Column("state", String, nullable=False),
    Column("decided_by", String),
    Column("decided_at", Instant),
    Column("decision_reason", String),
    Column("version", Integer, nullable=False, server_default="1"),
    # One open request for a seat: pressed twice, or by officer and institution at once, it is still one.
    Index(
        "recusals_pending",
        "assignment",
        unique=True,
        sqlite_where=text("state = 'pending'"),
        postgresql_where=text("state = 'pending'"),
    ),
)

# `round` is set where the bar ends with it (cannot attend); without, it lasts until lifted.
bars = Table(
    "bars",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("person", String, ForeignKey("people.id"), nullable=False),
    Column("target", String, ForeignKey("targets.id"), nullable=False),
    Column("round", Integer, ForeignKey("rounds.id")),
    Column("recusal", Integer, ForeignKey("recusals.id")),
    Column("lifted_at", Instant),
    Column("lifted_by", String),
)
