"""A small web server within the bot: for Telegram's webhook, and for whoever watches over the bot."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route


class _Server(uvicorn.Server):
    """A server that leaves signals to us, and says when it is up."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()


@asynccontextmanager
async def serving(listen: tuple[str, int], routes: Sequence[Route]) -> AsyncIterator[int]:
    """Serve those routes for the length of the block; gives the port. Raises OSError for an address that is not to be had."""
    config = uvicorn.Config(Starlette(routes=routes), lifespan="off", log_config=None, access_log=False, ws="none")
    with socket.create_server(listen) as own:
        server = _Server(config)
        task = asyncio.create_task(server.serve([own]), name="web")
        await server.up.wait()
        try:
            yield own.getsockname()[1]
        finally:
            server.should_exit = True
            await task
