"""What is to be said: one row, one call of the Bot API, written in the transaction that decided it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Integer, bindparam, delete, func, literal_column, select, text, update

from bot.domain.messages import Message, Text, Thread, dump_message, dump_value, load_message
from storage.chats import voice
from storage.repository import Repository
from storage.tables.chats import chats
from storage.tables.columns import Instant
from storage.tables.journal import halts, outbox, slots
from storage.threads import Threads

FAST, NORMAL = 0, 1
CEREMONY = "draw:"
THREAD = "thread"  # the importance of what is done to a topic itself, for the messages in it
REPEATED = "repeated"  # in the content of what the reader may have got before


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A row that is ready to be sent: where to, in which voice (see `chats.voice`), as an edit where `message_id` is known.

    `thread` is the topic it belongs to, by our name; `forum` whether its chat has topics, as far as that is known.
    """

    id: int
    method: str
    chat: int | None
    telegram_id: int | None
    language: str
    callback: str | None
    slot: str | None
    message_id: int | None
    content: dict[str, Any]
    importance: str
    state: str
    attempts: int
    created_at: datetime
    thread: str | None = None
    forum: bool | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: state sent, pending (to be tried again, not before `retry_at`), unknown or dead."""

    row: Outgoing
    state: str
    message_id: int | None = None
    error: str | None = None
    retry_at: datetime | None = None


class Outbox(Repository):
    """Rows in state pending → sending → sent, unknown or dead.

    `importance` decides what happens to a row of which nobody knows whether it went out: "personal" ones are sent once
    more and say so, of an "announcement" the operator is asked, an "answer" is dropped. Edits can always be repeated.
    """

    touched: frozenset[int] = frozenset()  # the lanes in which something was left
    answered = False
    language = ""  # of whoever pressed a button, for its answer
    waited = False  # somebody has waited for a row on its way out long enough: it counts as of unknown fate

    async def post(
        self,
        chat: int,
        message: Message,
        *,
        slot: str | None = None,
        once: str | None = None,
        personal: bool = False,
        thread: Thread | None = None,
    ) -> None:
        """Send a message. With a slot it becomes a living one; with `once` it is sent only the first time.

        With a thread it goes into that topic, which is made for it where the chat has topics.
        """
        importance = "personal" if personal else "announcement"
        name = await self._want(chat, thread)
        row = self._row("send", chat, dump_message(message), importance, slot=slot, once=once, thread=name)
        if once is None:
            await self._add(outbox, **row)
        else:
            await self._add_new(outbox, [row])

    async def post_all(self, letters: Iterable[tuple[int, Message, str]]) -> None:
        """Send many personal messages (chat, message, once), each only the first time that its `once` is seen."""
        many = list(letters)
        rows = [self._row("send", chat, dump_message(each), "personal", once=once) for chat, each, once in many]
        await self._add_new(outbox, rows)

    async def posted_once(self, once: str) -> Message | None:
        """Return the message that was posted under that `once`, None where there was none."""
        row = await self._one(select(outbox.c.content).where(outbox.c.once == once))
        return None if row is None else load_message(row.content)

    async def _want(self, chat: int, thread: Thread | None) -> str | None:
        if thread is None:
            return None
        await Threads(self._connection, self._now).want(chat, thread)
        return thread.name

    async def show(
        self, slot: str, chat: int, message: Message, *, personal: bool = False, thread: Thread | None = None
    ) -> None:
        """Send or edit the living message of that slot; an edit that still waits is overtaken by this one.

        Where the one before it may have arrived, what is sent says that it may be a repetition. With a thread it stands in
        that topic.
        """
        name = await self._want(chat, thread)
        newest = select(outbox.c.id, outbox.c.state, outbox.c.content, outbox.c.message_id)
        newest = newest.where(outbox.c.slot == slot, outbox.c.method == "send").order_by(outbox.c.id.desc()).limit(1)
        row = await self._one(newest)
        content = {**dump_message(message), **_mark(row)}
        if row is not None and row.state == "pending":
            self.touched |= {NORMAL}
            await self._run(update(outbox).where(outbox.c.id == row.id).values(content=content))
        else:
            importance = "personal" if personal else "announcement"
            await self._add(outbox, **self._row("send", chat, content, importance, slot=slot, thread=name))

    async def pin(self, slot: str, chat: int) -> None:
        """Pin the living message of that slot."""
        await self._add(outbox, **self._row("pin", chat, {}, "repeatable", slot=slot))

    async def strip(self, chat: int, message_id: int) -> None:
        """Take the buttons off a message."""
        await self._add(outbox, **self._row("strip", chat, {"message_id": message_id}, "repeatable"))

    async def close_thread(self, chat: int, name: str) -> None:
        """Close a topic, once what was said in it before is out; a message that comes later opens it again."""
        await self._add(outbox, **self._row("close", chat, {}, THREAD, thread=name))

    async def before(self, row: Outgoing, method: str, content: dict[str, Any]) -> Outgoing:
        """Add what has to be done to a row's topic before the row itself, and return it to be sent at once."""
        assert row.chat is not None
        key = await self._add(outbox, **self._row(method, row.chat, content, THREAD, thread=row.thread))
        return replace(row, id=key, method=method, content=content, importance=THREAD, slot=None, message_id=None)

    async def answer(self, callback: str, words: Text | None, *, alert: bool = False, language: str = "") -> None:
        """Answer a button press, with a short text or none, in the presser's language."""
        self.answered = True
        content = {
            "text": None if words is None else dump_value(words),
            "alert": alert,
            "language": language or self.language,
        }
        await self._add(outbox, **self._row("answer", None, content, "answer", callback=callback, lane=FAST))

    def _row(
        self, method: str, chat: int | None, content: Any, importance: str, lane: int = NORMAL, **names: str | None
    ) -> dict[str, Any]:
        """Return a pending row; `names` are its slot, thread, once, callback, where it has any."""
        self.touched |= {lane}
        return {
            "lane": lane,
            "method": method,
            "chat": chat,
            "content": content,
            "importance": importance,
            "state": "pending",
            "not_before": self._now,
            "created_at": self._now,
            **names,
        }

    async def message_id(self, slot: str) -> int | None:
        """Return where a living message stands, None before it was sent."""
        row = await self._one(select(slots.c.message_id).where(slots.c.name == slot))
        return None if row is None else row.message_id

    async def place(self, slot: str, chat: int, message_id: int) -> None:
        """Let a message that somebody else sent stand for a slot: replies to it are found, and can be made to it."""
        await self._put(slots, name=slot, chat=chat, message_id=message_id)

    async def slot_at(self, chat: int, message_id: int) -> str | None:
        """Return the slot of a message in a chat, also of a former living one; None where it is none's."""
        living = select(slots.c.name).where(slots.c.chat == chat, slots.c.message_id == message_id)
        former = select(outbox.c.slot.label("name")).where(
            outbox.c.chat == chat, outbox.c.message_id == message_id, outbox.c.slot.is_not(None)
        )
        row = await self._one(living) or await self._one(former.order_by(outbox.c.id.desc()).limit(1))
        return None if row is None else str(row.name)

    async def living(self, prefix: str) -> list[str]:
        """Return the slots with that beginning whose messages stand in a chat."""
        own = select(slots.c.name).where(slots.c.name.startswith(prefix, autoescape=True)).order_by(slots.c.name)
        return [row.name for row in await self._all(own)]

    async def slot_state(self, slot: str) -> str | None:
        """Return the state of the newest row of a slot, None where nothing was posted in it."""
        newest = select(outbox.c.state).where(outbox.c.slot == slot, outbox.c.method == "send")
        row = await self._one(newest.order_by(outbox.c.id.desc()).limit(1))
        if row is None:
            return None
        return "unknown" if self.waited and row.state == "sending" else row.state

    async def sent_between(self, chat: int, first: int, last: int) -> list[int]:
        """Return the ids of our own messages in a chat from `first` to `last`."""
        own = select(outbox.c.message_id).where(outbox.c.chat == chat, outbox.c.message_id.between(first, last))
        return [row.message_id for row in await self._all(own)]

    # --- for the delivery ---------------------------------------------------------------------------------------------

    async def ready(
        self, lane: int, limit: int, resting: Collection[int], ceremonies: Collection[int] = ()
    ) -> list[Outgoing]:
        """Return the oldest pending rows of a lane whose chats do not rest.

        In the chats of `ceremonies` only the messages of a draw may go out (slots `draw:…`): the room left is for them.
        """
        statement = _READY_IN_CEREMONIES if ceremonies else _READY
        values = {"lane": lane, "at": self._now, "resting": list(resting), "limit": limit}
        if ceremonies:
            values["ceremonies"] = list(ceremonies)
        return [_outgoing(row) for row in await self._all(statement, values)]

    async def claim(self, ids: Sequence[int]) -> None:
        """Mark rows as being sent: from here on a crash leaves their fate open."""
        if ids:
            await self._run(_CLAIM, {"ids": ids})

    async def interrupted(self) -> list[Outgoing]:
        """Return the rows that a crash left in the middle of being sent, oldest first."""
        return [_outgoing(row) for row in await self._all(_OUTGOING.where(_OPEN, outbox.c.state == "sending"))]

    async def forget_pauses(self) -> None:
        """Let every pending row be due now: who knew when to look again is gone."""
        waiting = update(outbox).where(_OPEN, outbox.c.state == "pending", outbox.c.not_before > self._now)
        await self._run(waiting.values(not_before=self._now))

    async def mark(self, outcomes: Sequence[Outcome]) -> None:
        """Write what became of rows, in two statements however many they are."""
        await self._run_each(_MARK, [self._marks(each) for each in outcomes])
        await self._add_or_move(
            [
                {"name": each.row.slot, "chat": each.row.chat, "message_id": each.message_id}
                for each in outcomes
                if each.row.slot and each.message_id is not None and each.row.chat is not None
            ]
        )

    def _marks(self, outcome: Outcome) -> dict[str, Any]:
        return {
            "row": outcome.row.id,
            "to": outcome.state,
            "message": outcome.message_id,
            "why": outcome.error,
            "at": self._now if outcome.state == "sent" else None,
            "again": self._now if outcome.retry_at is None else outcome.retry_at,
        }

    async def _add_or_move(self, places: Sequence[dict[str, Any]]) -> None:
        for each in places:
            await self._put(slots, **each)

    async def give_up(self, row_id: int) -> None:
        """Let go of a row about which nothing else can be written."""
        await self._run(update(outbox).where(outbox.c.id == row_id).values(state="dead"))

    async def cancel(self, ids: Sequence[int]) -> None:
        """Let go of rows that no longer hold: they are not sent."""
        if ids:
            await self._run(update(outbox).where(outbox.c.id.in_(ids)).values(state="cancelled"))

    async def forget_slot(self, slot: str) -> None:
        """Forget where a living message stood: it was deleted, the next one is sent anew."""
        await self._run(delete(slots).where(slots.c.name == slot))

    async def rename_slot(self, slot: str, name: str) -> None:
        """Let a living message stand in a slot of another name: the next one of its own is sent anew."""
        await self._run(update(slots).where(slots.c.name == slot).values(name=name))

    async def find(self, row_id: int) -> Outgoing | None:
        """Return a row by its number."""
        row = await self._one(_OUTGOING.where(outbox.c.id == row_id))
        return None if row is None else _outgoing(row)

    async def resend(self, row_id: int, content: dict[str, Any]) -> bool:
        """Send a row of unknown fate again, with that content; False if it was settled meanwhile."""
        unknown = update(outbox).where(outbox.c.id == row_id, outbox.c.state == "unknown")
        self.touched |= {NORMAL}
        return (await self._run(unknown.values(state="pending", content=content))).rowcount == 1

    async def settle(self, row_id: int) -> bool:
        """Take a row of unknown fate as sent; False if it was settled meanwhile."""
        unknown = update(outbox).where(outbox.c.id == row_id, outbox.c.state == "unknown")
        return (await self._run(unknown.values(state="sent"))).rowcount == 1

    async def halt(self, scope: str, until: datetime) -> None:
        """Keep until when Telegram wants silence, for all ("*") or a chat's key: a restart does not break it."""
        await self._put(halts, scope=scope, until=until)

    async def halted(self) -> dict[str, datetime]:
        """Return the halts that still hold."""
        return {row.scope: row.until for row in await self._all(select(halts).where(halts.c.until > self._now))}

    async def recent(self, since: datetime) -> list[tuple[int, datetime]]:
        """Return (chat, when) of what was sent since that moment, oldest first: it counts after a restart too."""
        statement = select(outbox.c.chat, outbox.c.sent_at).where(outbox.c.chat.is_not(None))
        found = await self._all(statement.order_by(outbox.c.id.desc()).limit(_RECENT))
        return [(row.chat, row.sent_at) for row in reversed(found) if row.sent_at is not None and row.sent_at > since]

    async def oldest_due(self) -> datetime | None:
        """Return since when the message that waits longest could have been sent, None where none is due."""
        waiting = select(func.min(outbox.c.not_before)).where(_OPEN, outbox.c.not_before <= self._now)
        row = await self._one(waiting)
        return None if row is None else row[0]

    async def counts(self) -> dict[str, int]:
        """Return how many rows are in each state."""
        found = await self._all(select(outbox.c.state, func.count().label("many")).group_by(outbox.c.state))
        return {row.state: row.many for row in found}


def _mark(before: Any) -> dict[str, bool]:
    """Return what marks a message as one that the reader may have got before, given the row before it in its slot."""
    if before is None:
        return {}
    marked = before.state == "pending" and REPEATED in before.content
    # Of a row that was sent the message's number is known, unless an operator had to look whether it arrived.
    lost = before.state in {"unknown", "sent"} and before.message_id is None
    return {REPEATED: True} if marked or lost else {}


_RECENT = 2000

# Spelled out as the partial index is: with bound values it would not be used.
_OPEN = text("outbox.state IN ('pending', 'sending')")

_OUTGOING = (
    select(
        outbox.c.id,
        outbox.c.method,
        outbox.c.chat,
        chats.c.telegram_id,
        chats.c.language,
        chats.c.idiom,
        outbox.c.callback,
        outbox.c.slot,
        slots.c.message_id,
        outbox.c.content,
        outbox.c.importance,
        outbox.c.state,
        outbox.c.attempts,
        outbox.c.created_at,
        outbox.c.thread,
        chats.c.forum,
    )
    .outerjoin(chats, chats.c.key == outbox.c.chat)
    .outerjoin(slots, slots.c.name == outbox.c.slot)
    .order_by(outbox.c.id)
)
_PENDING = _OUTGOING.where(_OPEN, outbox.c.state == literal_column("'pending'"))
_READY = _PENDING.where(
    outbox.c.lane == bindparam("lane"),
    outbox.c.not_before <= bindparam("at", type_=Instant()),
    outbox.c.chat.is_(None) | outbox.c.chat.not_in(bindparam("resting", expanding=True)),
).limit(bindparam("limit", type_=Integer))
_READY_IN_CEREMONIES = _READY.where(
    outbox.c.chat.not_in(bindparam("ceremonies", expanding=True)) | outbox.c.slot.startswith(CEREMONY)
)
_CLAIM = update(outbox).where(outbox.c.id.in_(bindparam("ids", expanding=True))).values(state="sending")
_MARK = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(
        state=bindparam("to"),
        attempts=outbox.c.attempts + 1,
        message_id=func.coalesce(bindparam("message", type_=BigInteger), outbox.c.message_id),
        error=bindparam("why"),
        sent_at=bindparam("at", type_=Instant()),
        not_before=bindparam("again", type_=Instant()),
    )
)


def _outgoing(row: Any) -> Outgoing:
    values = dict(row._mapping)
    values["language"] = voice(values["language"] or "zh-CN", values.pop("idiom") or "")
    return Outgoing(**values)
