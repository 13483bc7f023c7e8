"""What time it is: the machine's, or that of an embedded chat service, whose clock people may move."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import httpx

_POLL = httpx.Timeout(40.0)
_AGAIN = 1.0


class Clock(Protocol):
    """A clock that tells when it was moved, so that whoever waits can look again."""

    def now(self) -> datetime:
        """Return the present moment, aware."""
        ...

    def on_move(self, listener: Callable[[], None]) -> None:
        """Call that whenever somebody moves the clock, not as time passes."""
        ...


class MachineClock:
    """The machine's clock. Nobody moves it but time itself."""

    def now(self) -> datetime:
        """Return the present moment, in UTC."""
        return datetime.now(UTC)

    def on_move(self, listener: Callable[[], None]) -> None:
        """Do nothing: it is never moved."""


class SandboxClock:
    """The clock of an embedded chat service in another process, followed by a long poll of GET /sim/clock."""

    def __init__(self) -> None:
        self._ahead = timedelta()
        self._listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """Return the service's present moment, in UTC."""
        return datetime.now(UTC) + self._ahead

    def on_move(self, listener: Callable[[], None]) -> None:
        """Call that whenever the service's clock was moved."""
        self._listeners.append(listener)

    def _take(self, told: dict[str, Any]) -> int:
        """Set ourselves by the service's answer, and return the version that it has."""
        self._ahead = datetime.fromisoformat(told["now"]).astimezone(UTC) - datetime.now(UTC)
        return int(told["version"])

    async def _follow(self, client: httpx.AsyncClient, version: int) -> None:
        while True:
            try:
                told = (await client.get("/sim/clock", params={"after": version})).raise_for_status().json()
            except httpx.HTTPError:
                await asyncio.sleep(_AGAIN)
                continue
            before, version = version, self._take(told)
            if version != before:
                for listener in self._listeners:
                    listener()


@asynccontextmanager
async def following(url: str) -> AsyncIterator[SandboxClock]:
    """Follow the clock of the chat service at that address. Raises OSError where there is none."""
    clock = SandboxClock()
    async with httpx.AsyncClient(base_url=url, timeout=_POLL, trust_env=False) as client:
        try:
            version = clock._take((await client.get("/sim/clock")).raise_for_status().json())
        except httpx.HTTPError as error:
            raise ConnectionError(url) from error
        task = asyncio.create_task(clock._follow(client, version), name="sandbox clock")
        try:
            yield clock
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
