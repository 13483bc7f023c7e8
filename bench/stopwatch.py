"""How long the stations of an update take, seen from outside: the functions are wrapped while a bench runs."""

import functools
import inspect
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from handlers import lane
from handlers.arrivals import Reception, StoringBot
from handlers.intake import Intake
from handlers.lane import Lane
from storage.outbox import Outbox
from storage.sqlite import Connection

# What is measured, in the order in which an update comes through; what awaits counts with its waiting.
STATIONS: tuple[tuple[str, object, str], ...] = (
    ("fetch, with waiting for it", StoringBot, "get_updates"),
    ("  of that: store and parse", Reception, "keep"),
    ("handle: route, ledger, outbox", Intake, "_attempt"),
    ("mark and claim", Lane, "_mark_and_claim"),
    ("  of that: mark", Outbox, "mark"),
    ("  of that: choose", Outbox, "ready"),
    ("  of that: claim", Outbox, "claim"),
    ("render", lane, "call_of"),
    ("send (several at once)", lane, "perform"),
    ("commits", Connection, "commit"),
)


class Stopwatch:
    """Seconds and calls by station."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = defaultdict(float)
        self._calls: dict[str, int] = defaultdict(int)

    def reset(self) -> None:
        """Begin anew."""
        self._seconds.clear()
        self._calls.clear()

    def report(self, many: int) -> str:
        """Return a line for each station: milliseconds an update, and calls for `many` updates."""
        return "\n".join(
            f"  {name:<32}{1000 * self._seconds[name] / many:6.2f} ms {self._calls[name]:6d} calls"
            for name, _, _ in STATIONS
        )

    @contextmanager
    def attached(self) -> Iterator[None]:
        """Measure for the length of the block."""
        with ExitStack() as stack:
            for name, place, attribute in STATIONS:
                measured = self._measured(name, getattr(place, attribute))
                stack.enter_context(patch.object(place, attribute, measured))
            yield

    def _measured(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def add(started: float) -> None:
            self._seconds[name] += time.perf_counter() - started
            self._calls[name] += 1

        @functools.wraps(function)
        async def awaited(*args: Any, **kwargs: Any) -> Any:
            started = time.perf_counter()
            try:
                return await function(*args, **kwargs)
            finally:
                add(started)

        @functools.wraps(function)
        def called(*args: Any, **kwargs: Any) -> Any:
            started = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                add(started)

        return awaited if inspect.iscoroutinefunction(function) else called
