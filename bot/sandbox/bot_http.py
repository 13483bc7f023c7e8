"""The bot's door: `/bot<token>/<method>` and `/file/bot<token>/<path>`, written by hand because it is the hot path."""

from typing import Any

from starlette.types import Receive, Scope, Send

from bot.sandbox.checks import BY_LOWER_NAME, Args
from bot.sandbox.connection import Doors, Gone, hung_up_by_client
from bot.sandbox.errors import ApiError, bad_request, too_many_requests
from bot.sandbox.faults import Fault
from bot.sandbox.files import MAX_UPLOAD
from bot.sandbox.forms import parameters
from bot.sandbox.methods.table import METHODS
from bot.sandbox.polling import get_updates
from bot.sandbox.wire import encoded
from bot.sandbox.world import World

MAX_BODY = MAX_UPLOAD + 1024 * 1024
_JSON = b"application/json"
_GATEWAY_PAGE = b"<html><head><title>502 Bad Gateway</title></head></html>\r\n"


class Dropped(Exception):
    """The connection is to be broken without an answer."""


class BotDoor:
    """An ASGI application that speaks the Bot API for one world."""

    def __init__(self, world: World, doors: Doors) -> None:
        self.world = world
        self.doors = doors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; nothing is sent to a client that is gone or to be dropped."""
        try:
            status, kind, body = await self._respond(scope, receive)
        except Gone:
            status, kind, body = 502, b"text/html", _GATEWAY_PAGE
        except Dropped:
            self.doors.cut(scope["client"])
            await hung_up_by_client(receive)
            return
        headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def _respond(self, scope: Scope, receive: Receive) -> tuple[int, bytes, bytes]:
        try:
            token, _, rest = scope["path"].removeprefix("/file").removeprefix("/bot").partition("/")
            self._check_token(token)
            if scope["path"].startswith("/file/"):
                return 200, b"application/octet-stream", self._file(rest)
            return 200, _JSON, await self._call(rest, scope, receive)
        except ApiError as error:
            if error.code == 502:
                return 502, b"text/html", _GATEWAY_PAGE
            return error.code, _JSON, encoded(error.payload())

    def _check_token(self, token: str) -> None:
        if token != self.world.token:
            number, colon, _ = token.partition(":")
            raise ApiError(401, "Unauthorized") if colon and number.isdigit() else ApiError(404, "Not Found")

    def _file(self, path: str) -> bytes:
        stored = self.world.files.at(path)
        if stored is None:
            raise ApiError(404, "Not Found")
        return stored.content

    async def _call(self, name: str, scope: Scope, receive: Receive) -> bytes:
        """One method call, noted in `world.calls` with the status it ends in."""
        check = BY_LOWER_NAME.get(name.lower())
        if check is None:
            raise ApiError(404, "Not Found: method not found")
        args: Args = {}
        at, status = self.world.clock.now(), 0
        try:
            content_type = next((v for k, v in scope["headers"] if k == b"content-type"), b"").decode("latin-1")
            args = parameters(scope["query_string"], content_type, await _body(receive))
            fault = self.world.faults.due(check.name, args.get("chat_id"))
            if fault is not None:
                await self._strike(fault, args, receive)
            args = check(args)
            result = await self._run(check.name, args, receive)
            if fault is not None and fault.kind == "drop_after":
                raise Dropped
            status = 200
            return b'{"ok":true,"result":' + result + b"}"
        except ApiError as error:
            status = error.code
            raise
        finally:
            self.world.record(check.name, args, at, status)

    async def _run(self, name: str, args: Args, receive: Receive) -> bytes:
        if name == "getUpdates":
            return await get_updates(self.world, args, self.doors, receive)
        method = METHODS.get(name)
        if method is None:
            raise bad_request("the sandbox does not have this method")
        result: Any = method(self.world, args)
        return encoded(result)

    async def _strike(self, fault: Fault, args: Args, receive: Receive) -> None:
        """Let a scheduled fault happen, as far as it happens before the effect."""
        match fault.kind:
            case "429":
                raise too_many_requests(fault.retry_after)
            case "500":
                raise ApiError(500, "Internal Server Error")
            case "502":
                raise ApiError(502, "Bad Gateway")
            case "drop_before":
                raise Dropped
            case "hang":
                await self.doors.outcome(self.doors.never(), receive, None)
            case "migrate":
                self._migrate(args.get("chat_id"))

    def _migrate(self, chat_id: object) -> None:
        chat = self.world.chats.get(int(str(chat_id)))
        if chat is None or chat.kind != "group":
            raise ApiError(500, "Internal Server Error: only a basic group can migrate")
        self.world.migrate(chat)


async def _body(receive: Receive) -> bytes:
    message = await receive()
    body: bytes = message.get("body", b"")
    if not message.get("more_body"):
        return body
    chunks, size = [body], len(body)
    while message.get("more_body"):
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        chunks.append(message.get("body", b""))
        size += len(chunks[-1])
        if size > MAX_BODY:
            raise ApiError(413, "Request Entity Too Large")
    return b"".join(chunks)
