"""Joint cases: departments, clues, officers and visits in them. What is written about them is sealed elsewhere."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, text

from storage.tables.columns import Instant, metadata

joint_cases = Table(
    "joint_cases",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("number", String, nullable=False),
    Column("target", String, ForeignKey("targets.id"), nullable=False),
    Column("lead", String, nullable=False),
    Column("state", String, nullable=False),
    Column("opened_by", String, ForeignKey("people.id"), nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("version", Integer, nullable=False, server_default="1"),
    UniqueConstraint("task_force", "number"),
    Index("joint_cases_by_task_force", "task_force", "state"),
    Index("joint_cases_by_target", "target"),
)

# The departments of a case: invited until they have joined themselves.
joint_case_departments = Table(
    "joint_case_departments",
    metadata,
    Column("joint_case", Integer, ForeignKey("joint_cases.id"), primary_key=True),
    Column("department", String, primary_key=True),
    Column("invited_by", String, ForeignKey("people.id")),
    Column("joined_by", String, ForeignKey("people.id")),
    Column("joined_at", Instant),
)

# A clue is in one case at a time; a case that is given up lets go of its clues (`active`), and they stay on record.
joint_case_clues = Table(
    "joint_case_clues",
    metadata,
    Column("joint_case", Integer, ForeignKey("joint_cases.id"), primary_key=True),
    Column("clue", Integer, ForeignKey("clues.id"), primary_key=True),
    Column("department", String, nullable=False),
    Column("linked_by", String, ForeignKey("people.id"), nullable=False),
    Column("linked_at", Instant, nullable=False),
    Column("explained_by", String, ForeignKey("people.id")),
    Column("active", Boolean, nullable=False),
    Index(
        "joint_case_clues_active",
        "clue",
        unique=True,
        sqlite_where=text("active"),
        postgresql_where=text("active"),
    ),
)

# Who is named for the investigation; who is taken off again stays on record.
joint_case_officers = Table(
    "joint_case_officers",
    metadata,
    Column("joint_case", Integer, ForeignKey("joint_cases.id"), primary_key=True),
    Column("person", String, ForeignKey("people.id"), primary_key=True),
    Column("department", String, nullable=False),
    Column("named_by", String, ForeignKey("people.id"), nullable=False),
    Column("named_at", Instant, nullable=False),
    Column("active", Boolean, nullable=False),
    Index("joint_case_officers_by_person", "person"),
)

# What was done, from 1 on; words that belong to it are sealed under that ordinal.
joint_case_entries = Table(
    "joint_case_entries",
    metadata,
    Column("joint_case", Integer, ForeignKey("joint_cases.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("step", String, nullable=False),
    Column("department", String, nullable=False),
    Column("by", String, ForeignKey("people.id"), nullable=False),
    Column("at", Instant, nullable=False),
)

# The visits of a case: usually one.
joint_case_visits = Table(
    "joint_case_visits",
    metadata,
    Column("joint_case", Integer, ForeignKey("joint_cases.id"), primary_key=True),
    Column("inspection", Integer, ForeignKey("inspections.id"), primary_key=True),
)
