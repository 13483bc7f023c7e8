"""Confidential words and files as they are kept: sealed (`storage.sealing`), for whatever they belong to."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from storage.tables.columns import Instant, metadata

# Sealed words, each for its subject ("clue:17") and field; `key` names the key, so that those of an old one are found.
sealed_words = Table(
    "sealed_words",
    metadata,
    Column("subject", String, primary_key=True),
    Column("field", String, primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("key", String, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

# Sealed files; `mark` is random and binds name and content to this row.
sealed_files = Table(
    "sealed_files",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("subject", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("mark", String, nullable=False, unique=True),
    Column("key", String, nullable=False),
    Column("sealed_name", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sent_by", String, ForeignKey("people.id"), nullable=False),
    Column("sent_at", Instant, nullable=False),
    Index("sealed_files_by_subject", "subject", "kind"),
)
