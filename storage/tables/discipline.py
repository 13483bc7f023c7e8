"""Transfers to discipline inspection. All words, and from which clue one comes, are sealed (`storage.sealing`)."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.tables.columns import Instant, metadata

# A draft is a row too; it gets its number when it is submitted. `next_at` is when somebody is reminded: they have a clock of
# their own, since deadlines are listed and counted for others.
discipline_transfers = Table(
    "discipline_transfers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("number", String),
    Column("kind", String, nullable=False, server_default=""),
    Column("department", String, nullable=False),
    Column("state", String, nullable=False),
    Column("entered_by", String, ForeignKey("people.id"), nullable=False),
    Column("entered_at", Instant, nullable=False),
    Column("by_leader", Boolean, nullable=False, server_default="0"),
    Column("named", String, ForeignKey("people.id")),
    Column("due_on", Date),
    Column("next_at", Instant),
    Column("version", Integer, nullable=False, server_default="1"),
    UniqueConstraint("task_force", "number"),
    Index("discipline_transfers_due", "next_at"),
)

discipline_steps = Table(
    "discipline_steps",
    metadata,
    Column("transfer", Integer, ForeignKey("discipline_transfers.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("step", String, nullable=False),
    Column("by", String, ForeignKey("people.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("paper_day", Date),
)
