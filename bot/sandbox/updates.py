"""The queue of updates that waits for the bot, whether it polls or has a webhook."""

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.clock import WorldClock
from bot.sandbox.errors import ApiError
from bot.sandbox.wire import encoded

Json = dict[str, Any]
Wakening = asyncio.Future[ApiError | None]

KEPT_SECONDS = 24 * 3600
# Sent only to a bot that names them in allowed_updates.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True)
class Update:
    """An update as it goes out: its id, when it came to be (seconds, world time), and its JSON."""

    id: int
    at: float
    body: bytes


@dataclass(slots=True)
class Webhook:
    """Where updates are pushed to, and how that went."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    error_date: int | None = None
    error: str | None = None


@dataclass(slots=True, eq=False)
class Updates:
    """First in, first out; an update goes when it is confirmed, or 24 hours after it happened."""

    clock: WorldClock
    next_id: int
    allowed: frozenset[str] | None = None
    webhook: Webhook = field(default_factory=Webhook)
    _queue: deque[Update] = field(default_factory=deque)
    _wakened: set[Wakening] = field(default_factory=set)
    _poll: Wakening | None = None

    def push(self, kind: str, payload: Json) -> None:
        """Queue one for the bot, unless it does not want that kind."""
        if not self.wants(kind):
            return
        number, self.next_id = self.next_id, self.next_id + 1
        self._queue.append(Update(number, self.clock.timestamp(), encoded({"update_id": number, kind: payload})))
        self.wake()

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for that kind of update."""
        return kind in self.allowed if self.allowed is not None else kind not in ON_REQUEST

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Remember `allowed_updates`: None leaves it as it is, an empty list goes back to the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def waiting(self, limit: int) -> list[Update]:
        """The oldest updates not yet confirmed."""
        self._expire()
        return [update for update, _ in zip(self._queue, range(limit), strict=False)]

    def confirm(self, offset: int) -> None:
        """Forget what is older than `offset`; a negative one keeps only that many of the newest.

        An offset from the future (of another service, say) confirms nothing.
        """
        if offset > self.next_id:
            return
        if offset < 0:
            while len(self._queue) > -offset:
                self._queue.popleft()
        while self._queue and self._queue[0].id < offset:
            self._queue.popleft()

    def drop(self) -> None:
        """Forget all of them."""
        self._queue.clear()

    def __len__(self) -> int:
        self._expire()
        return len(self._queue)

    def wake(self) -> None:
        """Let those who wait look again."""
        for future in self._wakened:
            if not future.done():
                future.set_result(None)
        self._wakened.clear()

    def changed(self) -> Wakening:
        """A future that is done at the next update, or when the webhook changes."""
        future: Wakening = asyncio.get_running_loop().create_future()
        self._wakened.add(future)
        future.add_done_callback(self._wakened.discard)
        return future

    def poll(self) -> Wakening:
        """The same for a long poll, of which there is one: its result may be the error that ended it."""
        self._poll = self.changed()
        return self._poll

    @property
    def polled(self) -> bool:
        """Whether a long poll is pending."""
        return self._poll is not None and not self._poll.done()

    def interrupt(self, error: ApiError) -> None:
        """End the pending long poll, if there is one, with that error."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(error)
        self._poll = None

    def _expire(self) -> None:
        oldest = self.clock.timestamp() - KEPT_SECONDS
        while self._queue and self._queue[0].at < oldest:
            self._queue.popleft()
