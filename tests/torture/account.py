"""What a season has come to: every table but the machinery's, the ledger, and what stood in the chats, fit to be compared."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Table, create_engine, select

from bot.demo.actors import shown
from bot.domain.ledger import Entry, first_break
from bot.sandbox.model import Message
from bot.sandbox.state import Event
from bot.sandbox.world import World
from storage.schema import metadata
from tests.journeys.outcome import REPEATED, kind_of

# How it came about, not what came about.
MACHINERY = {"inbox", "outbox", "slots", "threads", "halts", "sightings", "ledger", "alembic_version"}
# Numbers that Telegram gives, and moments.
OF_THE_RUN = {
    "message_id",
    "telegram_id",
    "date",
    "at",
    "salt",
    "message",
    "messages",
    "kept",
    "first",
    "last",
    "chat",
    "row",
}
_NOISE = (
    (re.compile(r"\d{4}-\d\d-\d\dT[\d:.+Z]+"), "<moment>"),
    (re.compile(r"\b\d{1,2}:\d\d(:\d\d)?\b"), "<time>"),
    (re.compile(r"\b[0-9a-f]{4}( [0-9a-f]{4}){3}\b"), "<hash>"),
    (re.compile(r"[0-9a-f]{16,}"), "<hash>"),
    (re.compile(r"投掷期间.*"), "<numbers>"),
    (re.compile(r"t\.me/c/\d+/\d+"), "<link>"),
)
LIVING = {"progress", "board"}
Words = tuple[str, str]


@dataclass
class Chats:
    """Hears all that the bot says, by (chat, words).

    `posted` counts messages as they came, `marked` those of them that say of themselves that they may be a repetition;
    `shown` is each state that could be read at some time. Left out: the operator's own chat, in which they are asked
    what became of messages, and in `posted` those that live on by being changed, counted in `living`: what they say first
    depends on the pace.
    """

    world: World
    operator: int
    posted: Counter[Words] = field(default_factory=Counter)
    marked: Counter[Words] = field(default_factory=Counter)
    living: Counter[str] = field(default_factory=Counter)
    shown: set[Words] = field(default_factory=set)

    def __call__(self, event: Event) -> None:
        """Hear of something that happened in the world."""
        if event.kind in {"message", "edit"} and event.chat is not None and event.message is not None:
            message = self.world.chats[event.chat].message(event.message)
            if message is not None and self._counts(message):
                self._hear(message, new=event.kind == "message")

    def standing(self) -> set[Words]:
        """Return what stands in the chats now."""
        return {_words(each) for chat in self.world.chats.values() for each in chat.history if self._counts(each)}

    def _counts(self, message: Message) -> bool:
        return (
            message.sender is self.world.bot
            and message.service is None
            and not message.deleted
            and message.chat.id != self.operator
        )

    def _hear(self, message: Message, *, new: bool) -> None:
        words, kind = _words(message), kind_of(shown(message))
        self.shown.add(words)
        if new and REPEATED in shown(message):
            self.marked[words] += 1
        elif new and kind in LIVING:
            self.living[str(kind)] += 1
        elif new:
            self.posted[words] += 1


def _words(message: Message) -> Words:
    lines = shown(message).splitlines()
    return message.chat.title, noiseless("\n".join(each for each in lines if REPEATED not in each))


@dataclass
class Account:
    """Rows by table, ledger entries, what was said, what stands in the chats at the end, and work that is not done."""

    chats: Chats
    standing: set[Words]
    rows: Counter[Words] = field(default_factory=Counter)
    entries: Counter[Words] = field(default_factory=Counter)
    unfinished: Counter[str] = field(default_factory=Counter)


def account(database: Path, chats: Chats) -> Account:
    """Look at everything, once the bot is at rest."""
    found = Account(chats, chats.standing())
    engine = create_engine(f"sqlite:///{database}")
    try:
        for table in metadata.sorted_tables:
            if table.name not in MACHINERY:
                rows = (each for each in _all(engine, table) if each.get("telegram_id") != chats.operator)
                found.rows.update((table.name, _row(each)) for each in rows)
        _enter(found, _all(engine, metadata.tables["ledger"]))
        for name in ("inbox", "outbox"):
            found.unfinished.update(f"{name} {each['state']}" for each in _all(engine, metadata.tables[name]))
    finally:
        engine.dispose()
    return found


def _all(engine: Engine, table: Table) -> list[dict[str, Any]]:
    with engine.connect() as connection:
        return [dict(row._mapping) for row in connection.execute(select(table))]


def _enter(found: Account, rows: Iterable[dict[str, Any]]) -> None:
    """Take the ledger's entries; each chain must be whole."""
    chains: dict[str, list[Entry]] = {}
    for each in sorted(rows, key=lambda each: each["seq"]):
        chains.setdefault(each["task_force"], []).append(Entry(**each))
    for name, chain in chains.items():
        assert first_break(chain) is None, name
        if name:  # the deployment's own has what operators were asked
            found.entries.update((each.event, f"{name} {each.actor} {plain(json.loads(each.data))}") for each in chain)


def _row(values: dict[str, Any]) -> str:
    return plain({name: value for name, value in values.items() if name != "version"})


def plain(value: Any) -> str:
    """Return a value as text, without what no two runs have in common."""
    return noiseless(json.dumps(_plain(value), ensure_ascii=False, sort_keys=True))


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return "<moment>"
        case bytes():
            return "<sealed>"
        case dict():
            return {str(name): _plain(each) for name, each in value.items() if name not in OF_THE_RUN}
        case list() | tuple():
            return [_plain(each) for each in value]
        case None | bool() | int() | float() | str():
            return value
    return str(value)


def noiseless(words: str) -> str:
    """Return words without times, hashes and numbers of messages."""
    for pattern, sign in _NOISE:
        words = pattern.sub(sign, words)
    return words.strip()
