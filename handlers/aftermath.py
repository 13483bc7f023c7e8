"""What follows when a message did not simply arrive: once more, somewhere else, or somebody is told."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import structlog

from bot.domain.messages import Message, Text, Value, button, load_message, rows, text
from bot.domain.roles import Role
from bot.usecases.relays import copies
from bot.usecases.telling import mention_once
from handlers.rendering import NOTHING, Landed, is_edit, repeated
from handlers.setbacks import Kind, Setback
from handlers.topics import ASTRAY, do_without, go_astray, keep_step
from storage.outbox import REPEATED, THREAD, Outcome, Outgoing
from storage.transaction import Tx

MOST_REPEATS = 12
MOST_ANSWERS = 5
MOST_TOPICS = 3
_LONGEST_REST = 60.0
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Result:
    """How the sending of a row ended, `at` seconds since the epoch: with what Telegram answered, or with a setback.

    `waiting` is the row for which it was done, where it was done to a topic.
    """

    row: Outgoing
    landed: Landed = NOTHING
    setback: Setback | None = None
    at: float = 0.0
    waiting: Outgoing | None = None

    @property
    def plain(self) -> bool:
        """Tell whether nothing follows but the row's mark."""
        if self.row.importance == THREAD:
            return False
        return self.setback is None or self.setback.kind in {Kind.FLOOD, Kind.UNREACHED, Kind.UNCHANGED}

    @property
    def transient(self) -> bool:
        """Tell whether it may go well another time."""
        return self.setback is not None and self.setback.kind in {Kind.FLOOD, Kind.UNREACHED, Kind.UNSURE}

    @property
    def rest(self) -> float:
        """Return for how many seconds nothing more should be sent there."""
        if self.setback is None or not self.transient:
            return 0.0
        return self.setback.seconds or min(_LONGEST_REST, 0.5 * 2.0 ** min(self.row.attempts, 10))

    @property
    def retry_at(self) -> float:
        """Return when that rest is over, in seconds since the epoch."""
        return self.at + self.rest


class Aftermath:
    """Writes results in a transaction. `operators` are the account ids of those who are asked and told."""

    def __init__(self, operators: Collection[int]) -> None:
        self._operators = frozenset(operators)

    def mark(self, result: Result) -> Outcome:
        """Return what a plain result makes of its row."""
        setback, row = result.setback, result.row
        if setback is None or setback.kind is Kind.UNCHANGED:
            landed = result.landed.message_id
            return Outcome(row, "sent", row.message_id if landed is None else landed)
        if row.method == "answer" and row.attempts >= MOST_ANSWERS:
            return Outcome(row, "dead", error=setback.words)  # the press is long forgotten
        return _again(result, setback)

    async def follow(self, tx: Tx, result: Result) -> None:
        """Mark one row, and do what follows from it in the same transaction."""
        setback = result.setback
        if result.row.importance == THREAD:
            await self._step(tx, result)
        elif setback is None or result.plain:
            await tx.outbox.mark([self.mark(result)])
        elif setback.kind in ASTRAY and result.row.thread and result.row.attempts < MOST_REPEATS:
            await go_astray(tx, result.row, setback.kind)
            await tx.outbox.mark([Outcome(result.row, "pending", error=setback.words)])
        else:
            await self._set_back(tx, result, setback)

    async def _set_back(self, tx: Tx, result: Result, setback: Setback) -> None:
        match setback.kind:
            case Kind.UNSURE:
                await self._unsure(tx, result, setback)
            case Kind.MOVED if result.row.attempts < MOST_REPEATS and result.row.telegram_id is not None:
                await tx.chats.migrate(result.row.telegram_id, setback.chat)
                await tx.outbox.mark([Outcome(result.row, "pending", error=setback.words)])
            case Kind.GONE:
                await self._gone(tx, result.row, setback)
            case Kind.SHUT:
                await self._shut(tx, result.row, setback)
            case Kind.STALE:
                await tx.outbox.mark([Outcome(result.row, "dead", error=setback.words)])
            case _:
                await self._bury(tx, result.row, setback)

    async def _step(self, tx: Tx, result: Result) -> None:
        """Keep what became of a topic; what waits for it is tried again, by another way where this one is shut."""
        row, setback = result.row, result.setback
        if setback is None or setback.kind is Kind.UNCHANGED:
            await keep_step(tx, row, result.landed.topic)
            await tx.outbox.mark([Outcome(row, "sent", result.landed.message_id)])
            return
        await tx.outbox.mark([Outcome(row, "cancelled", error=setback.words)])
        if result.transient:
            await self._step_again(tx, result, setback)
        elif setback.kind in ASTRAY:
            await go_astray(tx, row, setback.kind)
        elif setback.kind in {Kind.MOVED, Kind.SHUT}:
            await self._wait_no_more(tx, result)
        else:
            _log.warning("topic refused", row=row.id, method=row.method, reason=setback.words)
            await do_without(tx, row, forbidden=setback.kind is Kind.FORBIDDEN)

    async def _step_again(self, tx: Tx, result: Result, setback: Setback) -> None:
        """Let what waits try again after a rest; a topic of unknown fate is made anew a few times, not for ever."""
        row, waiting, unsure = result.row, result.waiting, setback.kind is Kind.UNSURE
        if row.method == "close":
            if row.attempts < MOST_REPEATS or not unsure:
                await tx.outbox.mark([_again(result, setback)])
            return
        if unsure and (row.method == "send" or row.attempts >= MOST_TOPICS):
            await do_without(tx, row, forbidden=False)
        if waiting is not None:
            await tx.outbox.mark([_again(result, setback, waiting)])

    async def _wait_no_more(self, tx: Tx, result: Result) -> None:
        """Let what waits meet with the same, since the chat moved or is shut."""
        if result.waiting is not None:
            await self.follow(tx, replace(result, row=result.waiting, waiting=None))

    async def tell_lacking(self, tx: Tx, row: Outgoing) -> None:
        """Tell the operators, and the leader, once that we may not make topics in a group that has them."""
        assert row.chat is not None
        chat = await tx.chats.get(row.chat)
        words = Message(text("group-topics-lacking", title=chat.title))
        await self.tell_operators(tx, words, once=f"topics:{row.chat}")
        office = await tx.task_forces.of_chat(row.chat)
        for person in [] if office is None else await tx.people.of_task_force(office.id):
            if Role.LEADER in person.roles and person.chat is not None and person.user_id not in self._operators:
                await tx.outbox.post(person.chat, words, once=f"topics:{row.chat}:{person.id}", personal=True)

    async def tell_operators(self, tx: Tx, message: Message, once: str | None = None) -> None:
        """Send each operator a direct message, with `once` only the first time."""
        for operator in sorted(self._operators):
            chat = await tx.chats.ensure(operator, "private", "")
            key = None if once is None else f"{once}:{operator}"
            await tx.outbox.post(chat.key, message, once=key, personal=True)

    async def _unsure(self, tx: Tx, result: Result, setback: Setback) -> None:
        row = result.row
        harmless = row.method != "send" or is_edit(row)
        if harmless:
            again = row.attempts < (1 if row.method == "answer" else MOST_REPEATS)
            await tx.outbox.mark([_again(result, setback) if again else Outcome(row, "dead", error=setback.words)])
            return
        await tx.outbox.mark([Outcome(row, "unknown", error=setback.words)])
        own = row.telegram_id in self._operators  # nobody else is told what they do not get, so they get it
        if row.importance == "personal" and (row.attempts < MOST_REPEATS if own else not row.content.get(REPEATED)):
            await tx.outbox.resend(row.id, repeated(row.content))
            return
        _log.warning("message of unknown fate", row=row.id, chat=row.telegram_id, reason=setback.words)
        if not own:
            await self._ask(tx, row)

    async def _ask(self, tx: Tx, row: Outgoing) -> None:
        """Ask the operators whether a message arrived. What it said is shown only where a group was to read it."""
        params = await _about(tx, row)
        question = text("delivery-unknown-private", **params)
        if not _private(row):
            question = text("delivery-unknown", **params, excerpt=load_message(row.content).text)
        now = await tx.outbox.find(row.id)
        args = (row.id, row.attempts if now is None else now.attempts)
        buttons = rows(button("delivery.arrived", *args), button("delivery.resend", *args))
        await self.tell_operators(tx, Message(question, buttons))

    async def _gone(self, tx: Tx, row: Outgoing, setback: Setback) -> None:
        """A living message that was deleted is sent anew; with its pin and its buttons nothing is to be done."""
        if not is_edit(row) or row.slot is None or row.attempts >= MOST_REPEATS:
            await tx.outbox.mark([Outcome(row, "dead", error=setback.words)])
            return
        await tx.outbox.forget_slot(row.slot)
        await tx.outbox.mark([Outcome(row, "pending", error=setback.words)])

    async def _shut(self, tx: Tx, row: Outgoing, setback: Setback) -> None:
        if row.method == "answer" or row.chat is None or row.telegram_id is None:
            await tx.outbox.mark([Outcome(row, "dead", error=setback.words)])
            return
        if not _private(row):
            await self._bury(tx, row, setback)
            return
        await tx.outbox.mark([Outcome(row, "dead", error=setback.words)])
        await tx.people.reached(row.telegram_id, row.chat, reachable=False)
        if row.telegram_id in self._operators:
            _log.warning("operator cannot be reached", operator=row.telegram_id, reason=setback.words)
        if row.importance == "personal" and not is_edit(row):
            for person in await tx.people.of_user(row.telegram_id):
                await mention_once(tx, person)
            if row.slot is not None:
                await copies.on_shut(tx, row.slot)

    async def _bury(self, tx: Tx, row: Outgoing, setback: Setback) -> None:
        """Give a message up and say so: once an hour for the same trouble in the same chat."""
        _log.warning("message given up", row=row.id, chat=row.telegram_id, kind=str(setback.kind), reason=setback.words)
        await tx.outbox.mark([Outcome(row, "dead", error=setback.words)])
        if row.method == "answer" or row.telegram_id in self._operators:
            return
        params = await _about(tx, row)
        words = text("delivery-dead", **params, reason=setback.words[:300])
        if setback.kind is Kind.UNMADE:
            words = text("delivery-dead-render", **params)
        once = f"dead:{row.chat}:{tx.now:%Y%m%d%H}:{setback.kind}:{setback.words[:80]}"
        await self.tell_operators(tx, Message(words), once)


def _again(result: Result, setback: Setback, row: Outgoing | None = None) -> Outcome:
    retry_at = datetime.fromtimestamp(result.retry_at, UTC)
    return Outcome(row or result.row, "pending", error=setback.words, retry_at=retry_at)


def _private(row: Outgoing) -> bool:
    # Telegram's ids of groups are negative, those of private chats are the person's.
    return row.telegram_id is not None and row.telegram_id > 0


async def _about(tx: Tx, row: Outgoing) -> dict[str, Value]:
    """Return what identifies a row to people: number, time, chat; a person, who is to be asked, by their roster's name."""
    where: Text = text("delivery-chat-private")
    if row.telegram_id is not None and _private(row):
        for person in await tx.people.of_user(row.telegram_id):
            where = text("delivery-chat-person", name=person.name)
    elif row.chat is not None:
        where = text("delivery-chat-group", title=(await tx.chats.get(row.chat)).title)
    return {"number": str(row.id), "at": row.created_at, "chat": where}
