"""Clues that departments hand over. All words about a case, and who complained, are sealed (`storage.sealing`)."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.tables.columns import Document, Instant, metadata

# A draft is a row too, so that nothing entered is lost; it gets its number when it is sent. `outside` names the body
# that is no department here (then `to_department` is empty). `details` is how far the draft has come,
# `record` the department's part of an inspection in which it came to light.
clues = Table(
    "clues",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("number", String),
    Column("kind", String, nullable=False, server_default=""),
    Column("source", String, nullable=False, server_default=""),
    Column("target", String, ForeignKey("targets.id")),
    Column("from_department", String, nullable=False),
    Column("to_department", String, nullable=False, server_default=""),
    Column("outside", String, nullable=False, server_default=""),
    Column("state", String, nullable=False),
    Column("entered_by", String, ForeignKey("people.id"), nullable=False),
    Column("entered_at", Instant, nullable=False),
    Column("sent_at", Instant),
    Column("closed_at", Instant),
    Column("feedback_on", Date),
    Column("answer_on", Date),
    Column("answered_at", Instant),
    Column("owner", String, ForeignKey("people.id")),
    Column("confidant", String, ForeignKey("people.id")),
    Column("complained", Boolean, nullable=False, server_default="0"),
    Column("returns", Integer, nullable=False, server_default="0"),
    Column("settled", Boolean, nullable=False, server_default="0"),
    Column("details", Document, nullable=False),
    Column("record", Integer, ForeignKey("records.id")),
    Column("version", Integer, nullable=False, server_default="1"),
    UniqueConstraint("task_force", "number"),
    Index("clues_by_task_force", "task_force", "state"),
    Index("clues_drafted", "entered_by", "state"),
    Index("clues_by_record", "record"),
)

# Each step that was taken, from 1 on; its words, where it has any, are sealed as "step" of that ordinal.
clue_steps = Table(
    "clue_steps",
    metadata,
    Column("clue", Integer, ForeignKey("clues.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("step", String, nullable=False),
    Column("from_department", String, nullable=False),
    Column("to_department", String, nullable=False),
    Column("by", String, ForeignKey("people.id"), nullable=False),
    Column("at", Instant, nullable=False),
)
