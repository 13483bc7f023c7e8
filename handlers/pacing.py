"""How fast we may speak: below what Telegram answers with 429, counted by ourselves.

Telegram's published limits (core.telegram.org/bots/faq): about 30 messages a second over all, 1 a second in one chat
with short bursts tolerated, 20 a minute in one group. Edits, pins and topic changes are counted like messages.

A message counts from the moment it is on its way, and its time is when Telegram's answer came: it was taken in before
that, so whatever the way took, Telegram's own windows hold no more than ours.
"""

from collections import deque
from dataclasses import dataclass

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages per second over all, per second in a chat after a burst, per minute in a group.

    Of a group's minute the last `kept` are for ceremonies alone: a draw must not wait behind reminders.
    """

    overall: int = 30
    chat: float = 1.0
    group: int = 20
    burst: int = 3
    kept: int = 5


class _Window:
    """What is on its way, and what arrived in the last `span` seconds."""

    __slots__ = ("flying", "hits", "span")

    def __init__(self, span: float) -> None:
        self.span = span
        self.hits: deque[float] = deque()
        self.flying = 0

    def wait(self, now: float, most: int) -> float:
        """Return the seconds until one more fits under `most`; 0 if it does now."""
        self._forget(now)
        too_many = len(self.hits) + self.flying - most
        if too_many < 0:
            return 0.0
        return self.hits[too_many] + self.span - now if too_many < len(self.hits) else self.span

    def land(self, now: float) -> None:
        """Count one that was on its way."""
        self.flying = max(0, self.flying - 1)
        self._forget(now)
        self.hits.append(now)

    def _forget(self, now: float) -> None:
        # Hits from the future are of a clock that was put back.
        while self.hits and not now - self.span < self.hits[0] <= now:
            self.hits.popleft()


class _Chat:
    """One chat: tokens that refill up to a burst, and a group's minute."""

    __slots__ = ("at", "minute", "tokens")

    def __init__(self, limits: Limits, now: float) -> None:
        self.tokens, self.at = float(limits.burst), now
        self.minute = _Window(MINUTE)

    def refill(self, limits: Limits, now: float) -> None:
        self.tokens = min(limits.burst, self.tokens + max(0.0, now - self.at) * limits.chat)
        self.at = now


class Pacing:
    """Counts what is sent, and says how long to wait. Times are seconds of one clock; chats are our own keys."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._overall = _Window(1.0)
        self._chats: dict[int, _Chat] = {}

    def overall(self, now: float, chosen: int = 0) -> float:
        """Return the seconds until anything may be sent at all, `chosen` others being about to go."""
        return self._overall.wait(now, self.limits.overall - chosen)

    def chat(self, chat: int, now: float, *, group: bool, ceremony: bool = False) -> float:
        """Return the seconds until this chat may get one more: a ceremony's message, or any other."""
        known = self._chats.get(chat)
        if known is None:
            return 0.0
        known.refill(self.limits, now)
        wait = 0.0 if known.tokens >= 1 else (1 - known.tokens) / self.limits.chat
        if group:
            most = self.limits.group if ceremony else max(1, self.limits.group - self.limits.kept)
            wait = max(wait, known.minute.wait(now, most))
        return wait

    def start(self, chat: int, now: float) -> None:
        """Count one that goes on its way to that chat."""
        self._overall.flying += 1
        self._chat(chat, now).minute.flying += 1

    def land(self, chat: int, now: float) -> None:
        """Count one that was answered, or of which nothing more will be heard."""
        known = self._chat(chat, now)
        known.refill(self.limits, now)
        known.tokens -= 1
        known.minute.land(now)
        self._overall.land(now)

    def _chat(self, chat: int, now: float) -> _Chat:
        known = self._chats.get(chat)
        if known is None:
            self._forget_the_quiet(now)
            known = self._chats[chat] = _Chat(self.limits, now)
        return known

    def _forget_the_quiet(self, now: float) -> None:
        """Drop chats that have long been silent, so that the memory of a long run does not grow."""
        if len(self._chats) > 1000:
            quiet = [key for key, each in self._chats.items() if not each.minute.flying and now - each.at > 2 * MINUTE]
            for key in quiet:
                del self._chats[key]
