"""Inspections with each department's part: checklist, form, result, publication; postponements, and files kept."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.tables.columns import Document, Instant, metadata

# One visit to one target, by the round that it belongs to.
inspections = Table(
    "inspections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("round", Integer, ForeignKey("rounds.id"), nullable=False),
    Column("target", String, ForeignKey("targets.id"), nullable=False),
    Column("inspect_on", Date, nullable=False),
    Column("place", String, nullable=False, server_default=""),
    Column("ended_on", Date),
    Column("version", Integer, nullable=False, server_default="1"),
    UniqueConstraint("round", "target"),
    Index("inspections_by_target", "target"),
    Index("inspections_by_task_force", "task_force", "round"),
)

# A department's part of an inspection: what its officers found, and that they have reported.
records = Table(
    "records",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("inspection", Integer, ForeignKey("inspections.id"), nullable=False),
    Column("department", String, nullable=False),
    Column("state", String, nullable=False),
    Column("ended_on", Date),
    Column("reported_by", String, ForeignKey("people.id")),
    Column("reported_at", Instant),
    Column("version", Integer, nullable=False, server_default="1"),
    UniqueConstraint("inspection", "department"),
)

# A department's checklist: numbered items with a short title, and the official wording where it was imported.
checklist_items = Table(
    "checklist_items",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("department", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("title", String, nullable=False),
    Column("wording", String, nullable=False, server_default=""),
    Column("active", Boolean, nullable=False),
    UniqueConstraint("task_force", "department", "number"),
)

# What was ticked: the last word on each item of a record; what it was before stands in the ledger.
checks = Table(
    "checks",
    metadata,
    Column("record", Integer, ForeignKey("records.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("verdict", String, nullable=False),
    Column("remark", String, nullable=False, server_default=""),
    Column("checked_by", String, ForeignKey("people.id"), nullable=False),
    Column("checked_at", Instant, nullable=False),
)

# What a department makes public of its part, or why not.
publications = Table(
    "publications",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("record", Integer, ForeignKey("records.id"), nullable=False, unique=True),
    Column("department", String, nullable=False),
    Column("state", String, nullable=False),
    Column("finding", String),
    Column("measures", Document, nullable=False),
    Column("words", String, nullable=False, server_default=""),
    Column("link", String, nullable=False, server_default=""),
    Column("published_on", Date),
    Column("ground", String, nullable=False, server_default=""),
    Column("reason", String, nullable=False, server_default=""),
    Column("asked_by", String, ForeignKey("people.id")),
    Column("decided_by", String, ForeignKey("people.id")),
    Column("decided_at", Instant),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("publications_by_task_force", "task_force", "state"),
)

# An institution's written application to be inspected later.
postponements = Table(
    "postponements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("inspection", Integer, ForeignKey("inspections.id"), nullable=False),
    Column("state", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("entered_by", String, ForeignKey("people.id"), nullable=False),
    Column("entered_at", Instant, nullable=False),
    Column("moved_from", Date, nullable=False),
    Column("moved_to", Date),
    Column("decided_by", String),
    Column("decided_at", Instant),
    Column("decision_reason", String),
    Column("version", Integer, nullable=False, server_default="1"),
    Index(
        "postponements_pending",
        "inspection",
        unique=True,
        sqlite_where=text("state = 'pending'"),
        postgresql_where=text("state = 'pending'"),
    ),
)

# What comes of a result: to be rectified, an interview, a penalty case, points, a transfer.
follow_ups = Table(
    "follow_ups",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("record", Integer, ForeignKey("records.id"), nullable=False),
    Column("department", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False),
    Column("details", Document, nullable=False),
    Column("opened_by", String, ForeignKey("people.id"), nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("follow_ups_by_record", "record"),
    Index("follow_ups_by_task_force", "task_force", "state"),
)

# Papers that people handed in: photos, signed forms, applications. `subject` says what they belong to ("record:12").
files = Table(
    "files",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("subject", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("sent_by", String, ForeignKey("people.id"), nullable=False),
    Column("sent_at", Instant, nullable=False),
    Index("files_by_subject", "subject", "kind"),
)
