"""Rounds, draws with their throws and objections, seats and who sits in them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.tables.columns import Document, Instant, metadata

# `origin`: drawn here, drawn in the official system (its task number in `reference`), or not drawn at all (with a reason).
rounds = Table(
    "rounds",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("number", String, nullable=False),
    Column("title", String, nullable=False),
    Column("inspect_on", Date, nullable=False),
    Column("template", Document, nullable=False),
    Column("origin", String, nullable=False, server_default="drawn"),
    Column("reference", String, nullable=False, server_default=""),
    Column("reason", String, nullable=False, server_default=""),
    UniqueConstraint("task_force", "number"),
)

draws = Table(
    "draws",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
    Column("number", String, nullable=False),
    Column("round", Integer, ForeignKey("rounds.id"), nullable=False),
    Column("stage", String, nullable=False),
    Column("state", String, nullable=False),
    Column("secret", String, nullable=False),
    Column("commitment", String, nullable=False),
    Column("opened_by", String, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("opens_at", Instant, nullable=False),
    Column("transcript", Document),
    Column("seed", String),
    Column("result", Document),
    Column("closed_by", String),
    Column("closed_at", Instant),
    Column("reason", String),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("sealed", String),
    Column("salt", String),
    Column("parts", Document),
    UniqueConstraint("task_force", "number"),
    # One ceremony at a time in a task force: the second of two leaders who open one at once is told so.
    Index(
        "draws_unfinished",
        "task_force",
        unique=True,
        sqlite_where=text("state IN ('committed', 'throwing')"),
        postgresql_where=text("state IN ('committed', 'throwing')"),
    ),
)

# A round whose draws are sealed. Their secrets and results are among the sealed words ("draw:7") until `unseal_at`.
sealings = Table(
    "sealings",
    metadata,
    Column("round", Integer, ForeignKey("rounds.id"), primary_key=True, autoincrement=False),
    Column("state", String, nullable=False),
    Column("tell_at", Instant, nullable=False),
    Column("unseal_at", Instant, nullable=False),
    Column("told_at", Instant),
    Column("unsealed_at", Instant),
    Column("unsealed_by", String),
    Column("reason", String),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("sealings_by_state", "state"),
)

# A draw's lists as they were frozen: megabytes where a district has many institutions, so read only when needed.
frozen_lists = Table(
    "frozen_lists",
    metadata,
    Column("draw", Integer, ForeignKey("draws.id"), primary_key=True),
    Column("manifest", Text, nullable=False),
    Column("names", Document, nullable=False),
)

# Every throw seen while a draw was unfinished; counted where `k` is set, else `verdict` says why not.
throws = Table(
    "throws",
    metadata,
    Column("draw", Integer, ForeignKey("draws.id"), primary_key=True),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("person", String),
    Column("department", String),
    Column("k", Integer),
    Column("emoji", String, nullable=False),
    Column("value", Integer, nullable=False),
    Column("date", BigInteger, nullable=False),
    Column("verdict", String, nullable=False),
    Index("throws_counted", "draw", "department", "k", unique=True, sqlite_where=text("k IS NOT NULL")),
)

# Message ids that the bot saw in the group while throws were made: what is missing between them is said with the result.
sightings = Table(
    "sightings",
    metadata,
    Column("draw", Integer, ForeignKey("draws.id"), primary_key=True),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
)

objections = Table(
    "objections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("draw", Integer, ForeignKey("draws.id"), nullable=False),
    Column("person", String, ForeignKey("people.id"), nullable=False),
    Column("words", String, nullable=False),
    Column("raised_at", Instant, nullable=False),
    Column("answer", String),
    Column("answered_by", String),
    Column("answered_at", Instant),
)

seats = Table(
    "seats",
    metadata,
    Column("round", Integer, ForeignKey("rounds.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("target", String, ForeignKey("targets.id"), nullable=False),
    Column("pool", String, nullable=False),
)

# Who sits where, and by which draw, where one was held here. Rows are never deleted; a seat's present occupant is its
# one active row.
assignments = Table(
    "assignments",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("round", Integer, nullable=False),
    Column("seat", String, nullable=False),
    Column("target", String, ForeignKey("targets.id"), nullable=False),
    Column("pool", String, nullable=False),
    Column("person", String, ForeignKey("people.id"), nullable=False),
    Column("draw", Integer, ForeignKey("draws.id")),
    Column("ordinal", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("notified_at", Instant, nullable=False),
    Column("reminded", Integer, nullable=False, server_default="0"),
    Column("version", Integer, nullable=False, server_default="1"),
    ForeignKeyConstraint(["round", "seat"], ["seats.round", "seats.id"]),
    UniqueConstraint("round", "seat", "ordinal"),
    Index(
        "assignments_active", "round", "seat", unique=True, sqlite_where=text("active"), postgresql_where=text("active")
    ),
    Index("assignments_by_person", "person"),
    Index("assignments_unanswered", "state", "notified_at"),
)
