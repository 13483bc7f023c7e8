"""The bot's side of the wire, and the people of the tests."""

import json
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from bot.sandbox.model import Chat, Person

TOKEN = "123456:test-token"
Json = dict[str, Any]


@dataclass
class Refused(Exception):
    """The service answered `ok: false`."""

    code: int
    description: str
    parameters: Json


class BotSide:
    """Calls methods as a bot does, and unpacks the answer."""

    def __init__(self, http: httpx.AsyncClient, url: str, token: str = TOKEN) -> None:
        self.http = http
        self.base = f"{url}/bot{token}"
        self.files = f"{url}/file/bot{token}"

    async def __call__(self, method: str, **params: Any) -> Any:
        """The result of the method. Raises Refused."""
        return unpacked(await self.raw(method, **params))

    async def raw(self, method: str, **params: Any) -> httpx.Response:
        """The HTTP response to a form, objects in it as JSON."""
        form = {k: v if isinstance(v, str) else json.dumps(v) for k, v in params.items()}
        return await self.http.post(f"{self.base}/{method}", data=form)

    async def updates(self, **params: Any) -> list[Json]:
        """What getUpdates gives."""
        found: list[Json] = await self("getUpdates", **params)
        return found

    async def refusal(self, method: str, **params: Any) -> Refused:
        """The refusal of a call that must be refused."""
        with pytest.raises(Refused) as caught:
            await self(method, **params)
        return caught.value

    async def upload(self, method: str, field: str, content: bytes, name: str, **params: Any) -> Any:
        """A call with a file."""
        form = {k: v if isinstance(v, str) else json.dumps(v) for k, v in params.items()}
        return unpacked(await self.http.post(f"{self.base}/{method}", data=form, files={field: (name, content)}))


def unpacked(response: httpx.Response) -> Any:
    """The result in a Bot API answer. Raises Refused."""
    answer = response.json()
    if answer["ok"]:
        assert response.status_code == 200
        return answer["result"]
    assert response.status_code == answer["error_code"]
    raise Refused(answer["error_code"], answer["description"], answer.get("parameters", {}))


@dataclass
class Cast:
    """Two people and their group, in which the bot is an administrator."""

    leader: Person
    member: Person
    group: Chat
