"""The HTTP server around a world, on this machine only."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from bot.sandbox.bot_http import BotDoor
from bot.sandbox.connection import Doors
from bot.sandbox.sim_http import sim_app
from bot.sandbox.webhook import Pusher
from bot.sandbox.world import World

HOST = "127.0.0.1"
GRACE_SECONDS = 2.0


@asynccontextmanager
async def serve(world: World, port: int = 0) -> AsyncIterator[str]:
    """Serve the world on loopback; gives the address, as in "http://127.0.0.1:43121" (port 0: any free one).

    At the end pending polls are answered, connections closed, tasks finished. Raises OSError for a port in use.
    """
    loop = asyncio.get_running_loop()
    state = ServerState()
    doors = Doors(lambda client: _cut(state, client))
    config = uvicorn.Config(
        _front(BotDoor(world, doors), sim_app(world, doors)),
        http=H11Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_keep_alive=75,
    )
    config.load()
    server = await loop.create_server(
        lambda: H11Protocol(config=config, server_state=state, app_state={}, _loop=loop), HOST, port
    )
    pusher = Pusher(world)
    try:
        yield f"http://{HOST}:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        doors.close()
        await pusher.stop()
        await _finish(state)
        await server.wait_closed()


def _front(bot_door: ASGIApp, sim: ASGIApp) -> ASGIApp:
    """The bot's requests go past the router."""

    async def front(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        door = bot_door if path.startswith(("/bot", "/file/bot")) else sim
        await door(scope, receive, send)

    return front


def _cut(state: ServerState, client: Any) -> None:
    """Break the connection of that client as a network does: without a word."""
    for connection in list(state.connections):
        if isinstance(connection, H11Protocol) and connection.client == client:
            connection.transport.abort()


async def _finish(state: ServerState) -> None:
    """Close idle connections, let running requests end, and end those that do not."""
    for connection in list(state.connections):
        connection.shutdown()
    if state.tasks:
        await asyncio.wait(set(state.tasks), timeout=GRACE_SECONDS)
    for task in set(state.tasks):
        task.cancel()
    if state.tasks:
        await asyncio.gather(*state.tasks, return_exceptions=True)
    for connection in list(state.connections):
        connection.transport.close()
    await asyncio.sleep(0)
    for connection in list(state.connections):  # a client that does not read what it was sent
        connection.transport.abort()
    await asyncio.sleep(0)
