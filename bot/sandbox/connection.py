"""Waiting on behalf of a client that may go away, in a server that may stop."""

import asyncio
from collections.abc import Callable
from typing import Any

from starlette.types import Receive


class Gone(Exception):
    """The client hung up, or the server stops: nobody waits for an answer any more."""


class Doors:
    """What requests need of the server: to hear that it closes, and to cut a connection."""

    def __init__(self, cut: Callable[[Any], None]) -> None:
        self.closing: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.cut = cut

    def close(self) -> None:
        """End whatever waits."""
        if not self.closing.done():
            self.closing.set_result(None)

    def never(self) -> asyncio.Future[None]:
        """A future that nothing fulfils."""
        return asyncio.get_running_loop().create_future()

    async def outcome(self, future: asyncio.Future[Any], receive: Receive, timeout: float | None) -> bool:
        """Wait for the future: True when it is done, False after `timeout` seconds. Raises Gone."""
        hung_up = asyncio.create_task(hung_up_by_client(receive))
        try:
            await asyncio.wait({future, hung_up, self.closing}, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
            gone = hung_up.done() or self.closing.done()
        finally:
            hung_up.cancel()
            await asyncio.gather(hung_up, return_exceptions=True)
        if future.done():
            return True
        future.cancel()
        if gone:
            raise Gone
        return False


async def hung_up_by_client(receive: Receive) -> None:
    """Return when the connection is closed."""
    while (await receive())["type"] != "http.disconnect":
        pass
