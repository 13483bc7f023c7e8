"""The clock of the sandbox: real time plus an offset that tests and the chat page may move."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class WorldClock:
    """Aware UTC time that runs by itself and can be moved.

    It rests on `time.monotonic`, so it runs on when the process's wall clock is frozen or set back.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._origin = start.astimezone(UTC) if start else datetime.now(UTC)
        self._started = time.monotonic()
        self._moved: list[Callable[[], None]] = []
        self.version = 0

    def now(self) -> datetime:
        """The present moment of the world (UTC, aware)."""
        return self._origin + timedelta(seconds=time.monotonic() - self._started)

    def timestamp(self) -> float:
        """Seconds since the epoch, in the world's time."""
        return self.now().timestamp()

    def advance(self, by: timedelta) -> None:
        """Jump forward. Raises ValueError for a negative step: going back is `set`'s business."""
        if by < timedelta():
            raise ValueError(f"negative step: {by}")
        self._origin += by
        self._announce()

    def set(self, moment: datetime) -> None:
        """Put the clock to `moment` (aware), also backwards."""
        if moment.tzinfo is None:
            raise ValueError(f"naive datetime: {moment}")
        self._origin = moment.astimezone(UTC)
        self._started = time.monotonic()
        self._announce()

    def on_move(self, listener: Callable[[], None]) -> None:
        """Call `listener` whenever somebody moves the clock (not as time passes)."""
        self._moved.append(listener)

    def _announce(self) -> None:
        self.version += 1
        for listener in self._moved:
            listener()
