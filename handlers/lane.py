"""One lane of the outbox: claims what may go out now, sends it, marks what became of it. All in batches."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.clocks import Clock
from bot.domain.messages import Pointless
from handlers.aftermath import Aftermath, Result
from handlers.pacing import Pacing
from handlers.rendering import NOTHING, Landed, Makers, Ready, call_of, complete, perform
from handlers.setbacks import Kind, Setback, setback_of
from handlers.texts import Texts
from handlers.topics import way_of
from storage.database import Database
from storage.outbox import CEREMONY, FAST, Outgoing
from storage.transaction import Tx
from storage.troubles import is_trouble

SOON = 2.0
EVERYWHERE = "*"
_LINGER = 0.01
_TROUBLE = 1.0
# Nobody tells us when the machine's clock is set back, and what was due then is not due for a while.
LOOK_AGAIN = 5.0
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Parts:
    """What both lanes work with."""

    database: Database
    bot: Bot
    texts: Texts
    makers: Makers
    clock: Clock
    pacing: Pacing
    aftermath: Aftermath


class _Unmade(Exception):
    """A row that could not be completed: it must not take the others of its round with it."""

    def __init__(self, row: Outgoing, cause: Exception) -> None:
        super().__init__(repr(cause))
        self.row = row


class Lane:
    """The rows of one lane. At most `width` are on their way at once, and of one chat never more than one.

    `resting` are chats (our keys) that get nothing until a moment, `ceremonies` those that get a draw's messages alone.
    """

    def __init__(self, number: int, parts: Parts, width: int) -> None:
        self._number, self._parts, self._width = number, parts, width
        self._wake = parts.database.posted[number]
        self._flying: dict[int, tuple[Outgoing, asyncio.Task[None]]] = {}
        self._finished: list[Result] = []
        self.resting: dict[int, float] = {}
        self.ceremonies: dict[int, float] = {}
        self.halted_until = 0.0
        self._alarms: set[float] = set()
        self._floods: dict[int, float] = {}
        self._waiting, self._busy, self._roomy = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._next: float | None = None
        self._stopping = False
        parts.clock.on_move(self._wake.set)

    def quiet(self, soon: float = SOON) -> bool:
        """Tell whether nothing is on its way and nothing could be sent within `soon` seconds."""
        due = self._next is not None and self._next - self._now() <= soon
        return self._waiting.is_set() and not self._wake.is_set() and not due

    async def until_quiet(self, soon: float = SOON) -> None:
        """Return once it is quiet."""
        while not self.quiet(soon):
            await (self._busy if self._waiting.is_set() else self._waiting).wait()

    async def run(self) -> None:
        """Send until told to stop; what is on its way then is waited for and marked."""
        self._wake.set()
        while not self._stopping:
            await self._wait()
            await self._linger()
            self._wake.clear()
            await self._guarded_round()
        if self._flying:
            await asyncio.wait([task for _, task in self._flying.values()])
        await self._guarded_round()
        self._next = None
        self._wake.clear()
        self._waiting.set()

    def stop(self) -> None:
        """Let `run` come to its end."""
        self._stopping = True
        self._wake.set()

    # --- waiting ------------------------------------------------------------------------------------------------------

    def _now(self) -> float:
        return self._parts.clock.now().timestamp()

    async def _wait(self) -> None:
        """Wait until something was posted or finished, the clock was moved, or a rest is over; never for long."""
        now = self._now()
        times = [*self.resting.values(), *self.ceremonies.values(), *self._alarms]
        self._next = min(times) if times else None
        left = LOOK_AGAIN if self._next is None else min(LOOK_AGAIN, max(0.0, self._next - now))
        if not self._flying and not self._finished:
            self._busy.clear()
            self._waiting.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(left):
                await self._wake.wait()
        self._waiting.clear()
        self._busy.set()

    async def _linger(self) -> None:
        """While much is on its way, let some of it come back first: a transaction for each row would be the slowest."""
        self._roomy.clear()
        if not self._stopping and len(self._flying) > self._width // 2:
            with suppress(TimeoutError):
                async with asyncio.timeout(_LINGER):
                    await self._roomy.wait()

    def _forget_the_past(self, now: float) -> None:
        self.resting = {chat: until for chat, until in self.resting.items() if until > now}
        self.ceremonies = {chat: until for chat, until in self.ceremonies.items() if until > now}
        self._floods = {chat: until for chat, until in self._floods.items() if until > now}
        self._alarms = {each for each in self._alarms if each > now}

    # --- one round ----------------------------------------------------------------------------------------------------

    async def _guarded_round(self) -> None:
        try:
            await self._round()
        except Exception as error:
            # The database itself: everything stays as it was, and is tried again.
            if is_trouble(error):
                _log.error("the database takes nothing, messages wait", lane=self._number, reason=str(error))
            else:
                _log.exception("delivery round failed", lane=self._number)
            await asyncio.sleep(_TROUBLE)
            self._wake.set()

    async def _round(self) -> None:
        """Write what became of the rows that came back, and claim the next ones, in one transaction."""
        self._forget_the_past(self._now())
        finished, self._finished = self._finished, []
        plain = [each for each in finished if each.plain]
        await self._settle([each for each in finished if not each.plain], plain)
        try:
            claimed = await self._mark_and_claim(plain)
        except _Unmade as unmade:
            _log.error("message could not be made", row=unmade.row.id, reason=str(unmade))
            setback = Setback(Kind.UNMADE, str(unmade))
            self._finished += [*plain, Result(unmade.row, setback=setback)]
            self._wake.set()
        except Exception:
            await self._settle(plain, [])  # one of them may be what fails
            raise
        else:
            for ready in claimed:
                self._send(ready)

    async def _mark_and_claim(self, plain: list[Result]) -> list[Ready]:
        async with self._parts.database.transaction(self._parts.clock.now()) as tx:
            await tx.outbox.mark([self._parts.aftermath.mark(each) for each in plain])
            await self._keep_halts(tx, plain)
            await _note_forums(tx, plain)
            return [] if self._stopping else await self._claim(tx)

    async def _settle(self, results: list[Result], others: list[Result]) -> None:
        """Write results in a transaction each: what follows from one must not hold up the rest, nor lose them."""
        for place, result in enumerate(results):
            try:
                async with self._parts.database.transaction(self._parts.clock.now()) as tx:
                    await self._parts.aftermath.follow(tx, result)
                    await self._keep_halts(tx, [result])
            except Exception as error:
                self._finished += results[place:] + others
                if is_trouble(error):
                    raise
                _log.exception("message could not be settled", row=result.row.id)
                async with self._parts.database.transaction(self._parts.clock.now()) as tx:
                    await tx.outbox.give_up(result.row.id)
                self._finished.remove(result)
                raise

    async def _keep_halts(self, tx: Tx, results: list[Result]) -> None:
        for result in results:
            if result.setback is not None and result.setback.kind is Kind.FLOOD and result.row.chat is not None:
                scope, until = self._flooded(result.row.chat, result.retry_at)
                await tx.outbox.halt(scope, datetime.fromtimestamp(until, UTC))

    def _flooded(self, chat: int, until: float) -> tuple[str, float]:
        """Return the halt's scope and end: Telegram does not say whether it means one chat or us; two chats mean us."""
        self._floods[chat] = until
        if len(self._floods) > 1:
            self.halted_until = max(self._floods.values())
            return EVERYWHERE, self.halted_until
        return str(chat), until

    # --- claiming -----------------------------------------------------------------------------------------------------

    async def _claim(self, tx: Tx) -> list[Ready]:
        """Claim as many rows as may go out now, one for each chat."""
        now, chosen = self._now(), list[Outgoing]()
        while len(self._flying) + len(chosen) < self._width and not self._all_wait(now, len(chosen)):
            # A row that has just landed is not written down yet: what follows it in its chat would not know its message.
            landed = {each.row.chat for each in self._finished}
            taken = landed | {row.chat for row, _ in self._flying.values()} | {row.chat for row in chosen}
            resting = {chat for chat in (*taken, *self.resting) if chat is not None}
            held = {row.id for row in chosen}
            limit = 2 * self._width
            found = await tx.outbox.ready(self._number, limit, resting, self.ceremonies)
            self._choose([row for row in found if row.id not in held], chosen, now)
            if len(found) < limit:
                break
        ready, pointless = list[Ready](), list[int]()
        for row in chosen:
            try:
                ready.append(await self._complete(tx, row))
            except Pointless:
                pointless.append(row.id)
                self._wake.set()  # another row of that chat may go now
        await tx.outbox.cancel(pointless)
        await tx.outbox.claim([each.row.id for each in ready])
        return ready

    def _all_wait(self, now: float, chosen: int) -> bool:
        if self._number == FAST:
            return False
        wait = max(self.halted_until - now, self._parts.pacing.overall(now, chosen))
        if wait > 0:
            self._alarms.add(now + wait)
        return wait > 0

    def _choose(self, found: list[Outgoing], chosen: list[Outgoing], now: float) -> None:
        for row in found:
            if len(self._flying) + len(chosen) >= self._width or self._all_wait(now, len(chosen)):
                return
            if row.chat is None or (not self._has(row.chat, chosen) and self._may_go(row, row.chat, now)):
                chosen.append(row)

    def _has(self, chat: int, chosen: list[Outgoing]) -> bool:
        return any(row.chat == chat for row in chosen)

    def _may_go(self, row: Outgoing, chat: int, now: float) -> bool:
        """Tell whether the chat may get this row now; if not, let it rest."""
        if chat in self.resting:
            return False
        pace, group = self._parts.pacing, (row.telegram_id or 0) < 0
        wait = pace.chat(chat, now, group=group, ceremony=True)
        if wait > 0:
            self.resting[chat] = now + wait
            return False
        if (row.slot or "").startswith(CEREMONY):
            return True
        wait = pace.chat(chat, now, group=group)
        if wait > 0:
            self.ceremonies[chat] = now + wait
        return wait <= 0

    async def _complete(self, tx: Tx, row: Outgoing) -> Ready:
        try:
            ready = await complete(tx, self._parts.makers, row)
            way = await way_of(tx, self._parts.bot, row)
            if way.lacking:
                await self._parts.aftermath.tell_lacking(tx, row)
            if way.before is None:
                return replace(ready, topic=way.topic)
            before = await complete(tx, self._parts.makers, way.before)
            return replace(before, topic=way.topic, waiting=row)
        except Pointless:
            raise
        except Exception as error:
            if is_trouble(error):
                raise
            raise _Unmade(row, error) from error

    # --- sending ------------------------------------------------------------------------------------------------------

    def _send(self, ready: Ready) -> None:
        if ready.row.chat is not None:
            self._parts.pacing.start(ready.row.chat, self._now())
        task = asyncio.create_task(self._deliver(ready), name=f"outbox row {ready.row.id}")
        self._flying[ready.row.id] = (ready.row, task)

    async def _deliver(self, ready: Ready) -> None:
        row = ready.row
        landed, setback = await self._outcome(ready)
        result = Result(row, landed, setback, self._now(), ready.waiting)
        if row.chat is not None:
            self._parts.pacing.land(row.chat, result.at)
        if result.rest > 0:
            self._alarms.add(result.retry_at)
            if row.chat is not None:
                self.resting[row.chat] = result.retry_at
        del self._flying[row.id]
        if len(self._flying) <= self._width // 2:
            self._roomy.set()
        self._finished.append(result)
        self._wake.set()

    async def _outcome(self, ready: Ready) -> tuple[Landed, Setback | None]:
        row, parts = ready.row, self._parts
        if row.method == "pin" and row.message_id is None:
            return NOTHING, Setback(Kind.GONE, "never sent")
        try:
            call = call_of(parts.texts, parts.bot.username, ready)
        except Exception as error:
            _log.error("message could not be rendered", row=row.id, reason=repr(error))
            return NOTHING, Setback(Kind.UNMADE, repr(error))
        try:
            return await perform(parts.bot, call), None
        except TelegramError as error:
            return NOTHING, setback_of(error)
        except Exception as error:
            _log.exception("sending failed", row=row.id)
            return NOTHING, Setback(Kind.UNSURE, repr(error))


async def _note_forums(tx: Tx, results: list[Result]) -> None:
    """Keep what the answers say of chats that have become forums, or are none any more."""
    for each in results:
        forum, row = each.landed.forum, each.row
        if forum is not None and row.chat is not None and forum is not row.forum:
            await tx.chats.set_forum(row.chat, forum=forum)
