"""What is due when, and what has been said about it."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, UniqueConstraint, text

from storage.tables.columns import Instant, metadata

# `kind` and `subject` say what is due (publication 12). Counted: `days` from `counted_from`, working days where
# `by_workdays`; without `counted_from` the day was set. `next_at` is when the next reminder is due, null when none is.
deadlines = Table(
    "deadlines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("subject", Integer, nullable=False),
    Column("department", String, nullable=False, server_default=""),
    Column("person", String, ForeignKey("people.id")),
    Column("due_on", Date, nullable=False),
    Column("due_at", Instant),  # a clock's moment; its reminders go out at any hour
    Column("provisional", Boolean, nullable=False),
    Column("counted_from", Date),
    Column("days", Integer, nullable=False, server_default="0"),
    Column("by_workdays", Boolean, nullable=False, server_default="1"),
    Column("state", String, nullable=False),
    Column("closed_at", Instant),
    Column("next_at", Instant),
    Column("rung", Integer),
    Column("version", Integer, nullable=False, server_default="1"),
    UniqueConstraint("kind", "subject", "task_force"),
    # The sweep asks what is due now: what is not due must not be looked at.
    Index(
        "deadlines_next",
        "next_at",
        sqlite_where=text("next_at IS NOT NULL"),
        postgresql_where=text("next_at IS NOT NULL"),
    ),
    Index("deadlines_open", "task_force", "state", "due_on"),
)

# Somebody asked to be reminded of a deadline once more, at that moment.
snoozes = Table(
    "snoozes",
    metadata,
    Column("deadline", Integer, ForeignKey("deadlines.id"), primary_key=True),
    Column("person", String, ForeignKey("people.id"), primary_key=True),
    Column("remind_at", Instant, nullable=False),
    Index("snoozes_next", "remind_at"),
)
