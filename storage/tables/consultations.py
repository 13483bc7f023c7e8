"""Proposals to consult on a clue, and what became of them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, text

from storage.tables.columns import Instant, metadata

consultations = Table(
    "consultations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("clue", Integer, ForeignKey("clues.id"), nullable=False),
    Column("state", String, nullable=False),
    Column("proposed_by", String, ForeignKey("people.id"), nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("decided_by", String, ForeignKey("people.id")),
    Column("decided_at", Instant),
    Column("meeting", Integer, ForeignKey("meetings.id")),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("consultations_by_clue", "clue"),
    # One at a time.
    Index(
        "consultations_proposed",
        "clue",
        unique=True,
        sqlite_where=text("state = 'proposed'"),
        postgresql_where=text("state = 'proposed'"),
    ),
)
