"""The private relay about a clue: its messages, who is to get them, who takes part. All words and files are sealed."""

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Integer, String, Table, text

from storage.tables.columns import Instant, metadata

# The words are sealed as "relay" of that ordinal; `length` is how many characters they have.
relay_messages = Table(
    "relay_messages",
    metadata,
    Column("clue", Integer, ForeignKey("clues.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("by", String, ForeignKey("people.id"), nullable=False),
    Column("department", String, nullable=False),
    Column("addressed", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("answers", Integer),
    Column("file", Integer, ForeignKey("sealed_files.id")),
    Column("length", Integer, nullable=False),
)

# Who is to get a message; what became of that is said by the newest row of `slot` in the outbox, if there is one.
# `instead_of`: a chair gets it, since no liaison of that department could be reached.
relay_copies = Table(
    "relay_copies",
    metadata,
    Column("clue", Integer, primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("person", String, ForeignKey("people.id"), primary_key=True),
    Column("instead_of", String, nullable=False, server_default=""),
    Column("slot", String, nullable=False),
    ForeignKeyConstraint(["clue", "ordinal"], ["relay_messages.clue", "relay_messages.ordinal"]),
    Index("relay_copies_by_person", "person"),
)

relay_members = Table(
    "relay_members",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("clue", Integer, ForeignKey("clues.id"), nullable=False),
    Column("person", String, ForeignKey("people.id"), nullable=False),
    Column("department", String, nullable=False),
    Column("joined_at", Instant, nullable=False),
    Column("left_at", Instant),
    Index("relay_members_by_clue", "clue"),
    Index(
        "relay_members_present",
        "clue",
        "person",
        unique=True,
        sqlite_where=text("left_at IS NULL"),
        postgresql_where=text("left_at IS NULL"),
    ),
)
