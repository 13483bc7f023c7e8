"""Live events for the chat page, as server-sent events."""

import asyncio
import json
from contextlib import suppress
from dataclasses import asdict

from starlette.types import Receive, Scope, Send

from bot.sandbox.connection import Doors, Gone
from bot.sandbox.state import Event
from bot.sandbox.world import World

KEEP_ALIVE_SECONDS = 15.0


class EventStream:
    """An ASGI endpoint that tells one client everything that happens, until it hangs up or the server stops."""

    def __init__(self, world: World, doors: Doors) -> None:
        self.world = world
        self.doors = doors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Stream `{kind, chat, message, person}`, one per event."""
        pending: list[Event] = []
        news = asyncio.Event()

        def listen(event: Event) -> None:
            pending.append(event)
            news.set()

        headers = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"cache-control", b"no-store")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        with self.world.watched_by(listen), suppress(Gone):
            await _send(send, ": hello\n\n")
            while True:
                heard = await self.doors.outcome(asyncio.ensure_future(news.wait()), receive, KEEP_ALIVE_SECONDS)
                news.clear()
                batch, pending[:] = list(pending), []
                await _send(send, "".join(map(_line, batch)) if heard else ": still here\n\n")
        await send({"type": "http.response.body", "body": b""})


def _line(event: Event) -> str:
    return f"data: {json.dumps(asdict(event), ensure_ascii=False)}\n\n"


async def _send(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})
