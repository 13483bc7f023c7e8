"""What keeps everything from being lost: inbox, outbox, living messages, halts, ledger."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, false, text

from storage.tables.columns import Document, Instant, metadata

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("raw", Text, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Index("inbox_new", "update_id", sqlite_where=text("state = 'new'"), postgresql_where=text("state = 'new'")),
)

# One row, one call of the Bot API. Content is a message id with parameters, rendered when sent.
outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("lane", Integer, nullable=False),
    Column("method", String, nullable=False),
    Column("chat", Integer, ForeignKey("chats.key")),
    Column("callback", String),
    Column("slot", String),
    Column("thread", String),
    Column("once", String),
    Column("content", Document, nullable=False),
    Column("importance", String, nullable=False),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("not_before", Instant, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("sent_at", Instant),
    Column("message_id", BigInteger),
    Column("error", String),
    Index(
        "outbox_open",
        "lane",
        "id",
        sqlite_where=text("state IN ('pending', 'sending')"),
        postgresql_where=text("state IN ('pending', 'sending')"),
    ),
    Index("outbox_by_slot", "slot", sqlite_where=text("slot IS NOT NULL"), postgresql_where=text("slot IS NOT NULL")),
    Index(
        "outbox_once",
        "once",
        unique=True,
        sqlite_where=text("once IS NOT NULL"),
        postgresql_where=text("once IS NOT NULL"),
    ),
    # What somebody replies to.
    Index(
        "outbox_by_message",
        "chat",
        "message_id",
        sqlite_where=text("message_id IS NOT NULL"),
        postgresql_where=text("message_id IS NOT NULL"),
    ),
)

# A living message, edited in place: its name, and where it stands once sent.
slots = Table(
    "slots",
    metadata,
    Column("name", String, primary_key=True),
    Column("chat", Integer, ForeignKey("chats.key"), nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Index("slots_by_message", "chat", "message_id"),
)

# A forum topic by our own name ("clue:17"), in one chat: what it is to be called (`title`) and how it opens, its number there
# once made, what it is called now (`named`); `aside`: no topic can be had, what belongs to it goes into the chat itself.
threads = Table(
    "threads",
    metadata,
    Column("name", String, primary_key=True),
    Column("chat", Integer, ForeignKey("chats.key"), primary_key=True, autoincrement=False),
    Column("title", Document, nullable=False),
    Column("opening", Document),
    Column("topic", BigInteger),
    Column("named", Document),
    Column("introduced", Boolean, nullable=False, server_default=false()),
    Column("closed", Boolean, nullable=False, server_default=false()),
    Column("aside", Boolean, nullable=False, server_default=false()),
)

# Until when Telegram told us to be silent, for all ("*") or for one chat's key.
halts = Table(
    "halts",
    metadata,
    Column("scope", String, primary_key=True),
    Column("until", Instant, nullable=False),
)

ledger = Table(
    "ledger",
    metadata,
    Column("task_force", String, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("event", String, nullable=False),
    Column("data", Text, nullable=False),
    Column("previous", String, nullable=False),
    Column("hash", String, nullable=False),
    Column("salt", String, nullable=False, server_default=""),
)

# Words that stand in the ledger as a salted digest only, since not everyone who reads the ledger may read them.
ledger_sealed = Table(
    "ledger_sealed",
    metadata,
    Column("task_force", String, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("field", String, primary_key=True),
    Column("salt", String, nullable=False),
    Column("words", Text, nullable=False),
)
