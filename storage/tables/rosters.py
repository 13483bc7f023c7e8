"""The lists: people, targets, who is left out, invitations, imports that await confirmation."""

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.tables.columns import Document, Instant, metadata

people = Table(
    "people",
    metadata,
    Column("id", String, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("staff_no", String, nullable=False),
    Column("name", String, nullable=False),
    Column("department", String, nullable=False),
    Column("roles", Document, nullable=False),
    Column("certificate", String, nullable=False, server_default=""),
    Column("certificate_expires", Date),
    Column("tags", Document, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("user_id", BigInteger),
    Column("chat", Integer, ForeignKey("chats.key")),
    Column("reachable", Boolean, nullable=False),
    Column("in_group", Boolean, nullable=False),
    UniqueConstraint("task_force", "staff_no"),
    UniqueConstraint("task_force", "user_id"),
    Index("people_by_user", "user_id"),
)

targets = Table(
    "targets",
    metadata,
    Column("id", String, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("name", String, nullable=False),
    Column("code", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("area", String, nullable=False),
    Column("grade", String, nullable=False),
    Column("contact", String, nullable=False),
    Column("registrar", String, nullable=False, server_default=""),
    Column("authority", String, nullable=False),
    Column("status", String, nullable=False),
    Index("targets_by_task_force", "task_force", "code"),
)

# A target that a year's draws leave out, with the reason that is shown: higher plan, look-back, suspended.
exclusions = Table(
    "exclusions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("target", String, ForeignKey("targets.id"), nullable=False),
    Column("reason", String, nullable=False),
    UniqueConstraint("task_force", "year", "target"),
)

invitations = Table(
    "invitations",
    metadata,
    Column("digest", String, primary_key=True),
    Column("person", String, ForeignKey("people.id"), nullable=False),
    Column("issued_by", String, nullable=False),
    Column("issued_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
)

# Wrong codes that an account has sent of late: whoever guesses is not heard for a while.
guesses = Table(
    "guesses",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("many", Integer, nullable=False),
    Column("since", Instant, nullable=False),
)

imports = Table(
    "imports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("list", String, nullable=False),
    Column("file_name", String, nullable=False),
    Column("rows", Document, nullable=False),
    Column("state", String, nullable=False),
    Column("entered_by", String, nullable=False),
    Column("entered_at", Instant, nullable=False),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", Integer, nullable=False),
)
