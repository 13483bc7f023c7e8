"""The way to Telegram for python-telegram-bot: several connections side by side."""

import asyncio
import ssl
from typing import Any

from telegram.request import BaseRequest, HTTPXRequest, RequestData


class Connections(BaseRequest):
    """Up to `many` requests at once, each over a connection of its own; the one used last is taken first.

    httpcore looks through its whole pool twice for each request, polling every idle socket: with many connections in one
    pool that takes longer than the request.
    """

    def __init__(self, many: int, *, encrypted: bool = True, **options: Any) -> None:
        verify = ssl.create_default_context() if encrypted else False  # made once: it reads all certificates
        kwargs = {"verify": verify, "trust_env": encrypted}
        self._all = [HTTPXRequest(connection_pool_size=1, httpx_kwargs=kwargs, **options) for _ in range(many)]
        self._free: asyncio.LifoQueue[HTTPXRequest] = asyncio.LifoQueue()
        for each in reversed(self._all):
            self._free.put_nowait(each)

    @property
    def read_timeout(self) -> float | None:
        """The seconds that an answer may take."""
        return self._all[0].read_timeout

    async def initialize(self) -> None:
        """Make the connections ready."""
        for each in self._all:
            await each.initialize()

    async def shutdown(self) -> None:
        """Close the connections."""
        for each in self._all:
            await each.shutdown()

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        """Make a request over a free connection, once there is one. Raises TelegramError."""
        request = await self._free.get()
        try:
            return await request.do_request(url, method, request_data, *args, **kwargs)
        finally:
            self._free.put_nowait(request)
