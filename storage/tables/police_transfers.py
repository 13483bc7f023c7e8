"""Cases that go to the police. All words about a case, and photos of its papers, are sealed (`storage.tables.sealed`)."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.tables.columns import Document, Instant, metadata

# A draft is a row too; it gets its number when it is opened. `police` is their department here, "" where they are an
# outside body; `competent` the body that it was passed on to. `clue`, `record`, `follow_up` say what it came from,
# `handling` by which follow-up it was dealt with in the end.
police_transfers = Table(
    "police_transfers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("number", String),
    Column("clue", Integer, ForeignKey("clues.id")),
    Column("record", Integer, ForeignKey("records.id")),
    Column("follow_up", Integer, ForeignKey("follow_ups.id")),
    Column("target", String, ForeignKey("targets.id")),
    Column("department", String, nullable=False),
    Column("police", String, nullable=False, server_default=""),
    Column("competent", String, nullable=False, server_default=""),
    Column("state", String, nullable=False),
    Column("opened_by", String, ForeignKey("people.id"), nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("reported_by", String, ForeignKey("people.id")),
    Column("handling", Integer, ForeignKey("follow_ups.id")),
    Column("details", Document, nullable=False),
    Column("closed_at", Instant),
    Column("version", Integer, nullable=False, server_default="1"),
    UniqueConstraint("task_force", "number"),
    Index("police_transfers_by_task_force", "task_force", "state"),
    Index("police_transfers_by_clue", "clue"),
    Index("police_transfers_by_target", "target"),
)

# The officers named for a case (art. 5).
police_transfer_officers = Table(
    "police_transfer_officers",
    metadata,
    Column("transfer", Integer, ForeignKey("police_transfers.id"), primary_key=True),
    Column("person", String, ForeignKey("people.id"), primary_key=True),
    Index("police_transfer_officers_by_person", "person"),
)

# Each step that was taken, from 1 on; its words, where it has any, are sealed as "step" of that ordinal.
police_transfer_steps = Table(
    "police_transfer_steps",
    metadata,
    Column("transfer", Integer, ForeignKey("police_transfers.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("step", String, nullable=False),
    Column("by", String, ForeignKey("people.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("happened_at", Instant, nullable=False),
    Column("timed", Boolean, nullable=False),
    Column("paper", String, nullable=False, server_default=""),
    Column("details", Document, nullable=False),
)
