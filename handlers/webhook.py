"""Updates that Telegram brings to us: stored before it is told that they arrived. And a page that says we are well."""

import asyncio
import hmac
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import TelegramError

from handlers.arrivals import Reception

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_MOST_BYTES = 1_000_000


class Endpoint:
    """Takes updates from whoever knows the secret."""

    def __init__(self, reception: Reception, bot: Bot, secret: str) -> None:
        self._reception, self._bot, self._secret = reception, bot, secret

    async def receive(self, request: Request) -> Response:
        """Store an update and answer 200; 403 without the secret, 400 for nonsense, 500 where it could not be stored."""
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), self._secret.encode()):
            return Response(status_code=403)
        update = await _read(request)
        if update is None:
            return Response(status_code=400)
        try:
            parsed = await self._reception.keep(self._bot, [update])
        except TelegramError:
            return Response(status_code=500)
        for each in parsed:
            await self._reception.arrivals.put(each)
        return Response()


async def _read(request: Request) -> dict[str, Any] | None:
    """Return the update in a request, None where there is none."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            return None
    try:
        update = json.loads(body)
    except ValueError:
        return None
    return update if isinstance(update, dict) and isinstance(update.get("update_id"), int) else None


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
async def serving(
    listen: tuple[str, int], path: str, endpoint: Endpoint, well: Callable[[], Awaitable[dict[str, int]]]
) -> AsyncIterator[int]:
    """Serve POST `path` and GET /healthz, which says what `well` returns; gives the port. Raises OSError for a bad one."""

    async def healthz(request: Request) -> Response:
        return JSONResponse(await well())

    routes = [Route(path or "/", endpoint.receive, methods=["POST"]), Route("/healthz", healthz)]
    config = uvicorn.Config(Starlette(routes=routes), lifespan="off", log_config=None, access_log=False, ws="none")
    with socket.create_server(listen) as own:
        server = _Server(config)
        task = asyncio.create_task(server.serve([own]), name="webhook")
        await server.up.wait()
        try:
            yield own.getsockname()[1]
        finally:
            server.should_exit = True
            await task
