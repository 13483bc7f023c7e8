"""How fast a bot may speak: Telegram's published limits as sliding windows on the world's clock."""

import math
from collections import deque
from dataclasses import dataclass

from bot.sandbox.errors import too_many_requests
from bot.sandbox.model import Chat


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages a bot may send. Sends, edits and topic changes count; answers to presses, pins and deletions do not.

    A private chat refills at `private_per_second` and tolerates a burst of `private_burst`.
    """

    name: str
    per_second: int
    group_per_minute: int
    private_per_second: float
    private_burst: int

    @classmethod
    def telegram(cls) -> "Limits":
        """30 a second over all, 20 a minute in a group, 1 a second in a private chat."""
        return cls("telegram", 30, 20, 1.0, 5)

    @classmethod
    def generous(cls) -> "Limits":
        """For the demo, which plays in seconds what takes people an hour."""
        return cls("generous", 100_000, 100_000, 100_000.0, 100_000)


class _Window:
    """At most `most` hits in any `span` seconds."""

    __slots__ = ("hits", "most", "span")

    def __init__(self, most: int, span: float) -> None:
        self.most, self.span = most, span
        self.hits: deque[float] = deque()

    def wait(self, now: float) -> float:
        """Seconds until one more fits; 0 when it fits now."""
        hits = self.hits
        while hits and not now - self.span < hits[0] <= now:
            hits.popleft()
        return hits[0] + self.span - now if len(hits) >= self.most else 0.0

    def hit(self, now: float) -> None:
        """Count one."""
        self.hits.append(now)


class _Bucket:
    """Tokens that refill steadily up to a burst."""

    __slots__ = ("at", "burst", "rate", "tokens")

    def __init__(self, rate: float, burst: int, now: float) -> None:
        self.rate, self.burst, self.tokens, self.at = rate, burst, float(burst), now

    def wait(self, now: float) -> float:
        """Seconds until one more fits; 0 when it fits now."""
        self.tokens = min(self.burst, self.tokens + max(0.0, now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.rate

    def hit(self, now: float) -> None:
        """Count one."""
        self.tokens -= 1


class RateLimiter:
    """Counts what the bot sends; what was refused is not counted."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._overall = _Window(limits.per_second, 1.0)
        self._chats: dict[int, _Window | _Bucket] = {}

    def spend(self, chat: Chat, now: float) -> None:
        """Count one message to the chat at `now` (seconds). Raises ApiError 429 where it is one too many."""
        gauge = self._chats.get(chat.id)
        if gauge is None:
            gauge = self._chats[chat.id] = self._gauge(chat, now)
        wait = max(gauge.wait(now), self._overall.wait(now))
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        self._overall.hit(now)
        gauge.hit(now)

    def _gauge(self, chat: Chat, now: float) -> _Window | _Bucket:
        if chat.person is None:
            return _Window(self.limits.group_per_minute, 60.0)
        return _Bucket(self.limits.private_per_second, self.limits.private_burst, now)
