"""Updates that Telegram brings to us: stored before it is told that they arrived."""

import hmac
import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
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
