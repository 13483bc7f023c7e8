"""Meetings: their agendas and minutes, who comes, and what was decided to be done."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, UniqueConstraint, text

from storage.tables.columns import Document, Instant, metadata

# `number` counts within the year; `next_at` is when the clock next has a part in it, null when never again. One about a case
# has `clue` or `follow_up`, and the `departments` that it concerns.
meetings = Table(
    "meetings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("number", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("freeze_at", Instant, nullable=False),
    Column("place", String, nullable=False),
    Column("chair", String, ForeignKey("people.id"), nullable=False),
    Column("called_by", String, ForeignKey("people.id"), nullable=False),
    Column("set_at", Instant, nullable=False),
    Column("state", String, nullable=False),
    Column("sequence", Integer, nullable=False, server_default="0"),
    Column("reason", String, nullable=False, server_default=""),
    Column("closed_by", String, ForeignKey("people.id")),
    Column("closed_at", Instant),
    Column("next_at", Instant),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("clue", Integer, ForeignKey("clues.id")),
    Column("follow_up", Integer, ForeignKey("follow_ups.id")),
    Column("departments", Document),
    UniqueConstraint("task_force", "number"),
    Index("meetings_by_clue", "clue"),
    Index("meetings_by_follow_up", "follow_up"),
    Index("meetings_by_task_force", "task_force", "starts_at"),
    Index(
        "meetings_next",
        "next_at",
        sqlite_where=text("next_at IS NOT NULL"),
        postgresql_where=text("next_at IS NOT NULL"),
    ),
)

# What is on an agenda, and what the minutes say of it. What was withdrawn is deleted here and stands in the ledger.
meeting_items = Table(
    "meeting_items",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting", Integer, ForeignKey("meetings.id"), nullable=False),
    Column("origin", String, nullable=False),
    Column("department", String, nullable=False, server_default=""),
    Column("proposed_by", String, ForeignKey("people.id")),
    Column("title", String, nullable=False, server_default=""),
    Column("reporter", String, nullable=False, server_default=""),
    Column("lasts", Integer, nullable=False),
    Column("details", Document),
    Column("minutes", String, nullable=False, server_default=""),
    Column("minuted_by", String, ForeignKey("people.id")),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("meeting_items_by_meeting", "meeting"),
)

meeting_replies = Table(
    "meeting_replies",
    metadata,
    Column("meeting", Integer, ForeignKey("meetings.id"), primary_key=True),
    Column("person", String, ForeignKey("people.id"), primary_key=True),
    Column("answer", String, nullable=False),
    Column("stand_in", String, nullable=False, server_default=""),
)

meeting_actions = Table(
    "meeting_actions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("meeting", Integer, ForeignKey("meetings.id"), nullable=False),
    Column("item", Integer, ForeignKey("meeting_items.id")),
    Column("what", String, nullable=False),
    Column("department", String, nullable=False),
    Column("person", String, ForeignKey("people.id")),
    Column("due_on", Date, nullable=False),
    Column("state", String, nullable=False),
    Column("note", String, nullable=False, server_default=""),
    Column("added_by", String, ForeignKey("people.id"), nullable=False),
    Column("closed_by", String, ForeignKey("people.id")),
    Column("closed_at", Instant),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("meeting_actions_by_meeting", "meeting"),
    Index("meeting_actions_by_task_force", "task_force", "state", "due_on"),
)
