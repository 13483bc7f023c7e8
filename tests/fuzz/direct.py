"""The embedded chat service without a network: it answers the bot's requests in the bot's own process, at once."""

from typing import Any

from telegram.error import BadRequest
from telegram.request import BaseRequest, RequestData

from bot.sandbox.checks import METHODS as CHECKS
from bot.sandbox.checks import Upload
from bot.sandbox.errors import ApiError
from bot.sandbox.methods.table import METHODS
from bot.sandbox.wire import encoded
from bot.sandbox.world import World
from handlers.setbacks import Kind, setback_of


class Direct(BaseRequest):
    """Takes requests to a world, which may be another one from some moment on.

    `refused` are those that Telegram would never take, whenever they were made: our own fault. `calls` counts all of them.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.refused: list[str] = []
        self.calls = 0

    @property
    def read_timeout(self) -> float | None:
        """The seconds that an answer may take: none."""
        return None

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """Do nothing."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        """Answer as over HTTP."""
        self.calls += 1
        name = url.rpartition(f"{self.world.token}/")[2]
        if method == "GET":
            stored = self.world.files.at(name)
            return (404, encoded(ApiError(404, "Not Found").payload())) if stored is None else (200, stored.content)
        given = {} if request_data is None else _arguments(request_data)
        try:
            result = METHODS[name](self.world, CHECKS[name](given))
        except ApiError as error:
            if (
                error.code == 400
                and name != "getFile"
                and setback_of(BadRequest(error.description)).kind is Kind.REFUSED
            ):
                self.refused.append(f"{name}: {error.description}: {given!r}"[:1000])
            return error.code, encoded(error.payload())
        return 200, encoded({"ok": True, "result": result})


def _arguments(data: RequestData) -> dict[str, Any]:
    """Return a request's parameters as the service reads them from a form."""
    files = {name: Upload(*_file(each)) for name, each in (data.multipart_data or {}).items()}
    given: dict[str, Any] = {**data.json_parameters, **files}
    for name, value in given.items():
        if isinstance(value, str) and value.startswith("attach://"):
            given[name] = files[value.removeprefix("attach://")]
    return given


def _file(part: Any) -> tuple[str, str, bytes]:
    name, content, mime = part
    return name, mime, content
