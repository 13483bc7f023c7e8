"""Chats under keys of our own, since a group's Telegram id changes when it becomes a supergroup."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, String, Table

from storage.tables.columns import Document, Instant, metadata

chats = Table(
    "chats",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("telegram_id", BigInteger, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("title", String, nullable=False, server_default=""),
    Column("language", String, nullable=False, server_default="zh-CN"),
    # The preset whose words for roles are used there; none before it is known whose chat it is.
    Column("idiom", String, nullable=False, server_default=""),
    # Whether it has topics; unknown until it was seen in an update, or in the answer to a message of ours.
    Column("forum", Boolean),
    # What the bot itself may do there, as it was last told: {"status": "administrator", "can_pin_messages": true, …}.
    Column("rights", Document),
)

task_forces = Table(
    "task_forces",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", String, nullable=False),
    Column("preset", String, nullable=False),
    Column("chat", Integer, ForeignKey("chats.key"), unique=True),
    Column("settings", Document, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
)

# Which task force a person of several means in their private chat.
choices = Table(
    "choices",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("task_force", String, ForeignKey("task_forces.id"), nullable=False),
)

# Answers that are awaited from somebody in a private chat: the conversation survives any restart.
drafts = Table(
    "drafts",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String, nullable=False),
    Column("data", Document, nullable=False),
    Column("updated_at", Instant, nullable=False),
)
