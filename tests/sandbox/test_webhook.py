"""Delivery to a bot that has a webhook, received by a small server of the test's own."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest

from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast, Json


@dataclass
class Receiver:
    """Takes HTTP POSTs, notes headers and bodies, and answers with the statuses it was given, then 200."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    updates: list[Json] = field(default_factory=list)
    taken: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, one request."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = next(
            int(line.split(":")[1]) for line in head.splitlines() if line.lower().startswith("content-length")
        )
        body = json.loads(await reader.readexactly(length))
        status = self.statuses.pop(0) if self.statuses else 200
        self.headers.append(head)
        self.updates.append(body)
        writer.write(f"HTTP/1.1 {status} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        self.taken.set()

    async def expect(self, count: int) -> list[Json]:
        """Wait until that many requests came."""
        async with asyncio.timeout(5):
            while len(self.updates) < count:
                self.taken.clear()
                await self.taken.wait()
        return self.updates


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """A server on a free port."""
    receiver = Receiver()
    server = await asyncio.start_server(receiver.serve, "127.0.0.1", 0)
    receiver.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
    async with server:
        yield receiver


async def test_updates_are_pushed_in_order_with_the_secret(
    bot: BotSide, world: World, cast: Cast, receiver: Receiver
) -> None:
    """What waited comes first; nothing is left for polling."""
    world.say(cast.leader, cast.group, "早")
    assert await bot("setWebhook", url=receiver.url, secret_token="s3cret_-") is True
    world.say(cast.leader, cast.group, "晚")
    updates = await receiver.expect(2)
    assert [u["message"]["text"] for u in updates] == ["早", "晚"]
    assert "x-telegram-bot-api-secret-token: s3cret_-" in receiver.headers[0].lower()
    await world.wait_for(lambda w: not w.updates)
    info = await bot("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == (receiver.url, 0)


async def test_what_is_not_taken_comes_again(bot: BotSide, world: World, cast: Cast, receiver: Receiver) -> None:
    """After an error the same update, and getWebhookInfo tells of it."""
    receiver.statuses = [500]
    await bot("setWebhook", url=receiver.url)
    world.say(cast.leader, cast.group, "甲")
    first, second = await receiver.expect(2)
    assert first == second
    info = await bot("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")


@pytest.mark.parametrize(
    ("address", "trouble"), [("http://127.0.0.1:9/hook", "ConnectError"), ("http://127.0.0.1:9/\x7f", "InvalidURL")]
)
async def test_a_webhook_that_is_not_there_is_noted(
    bot: BotSide, world: World, cast: Cast, address: str, trouble: str
) -> None:
    """The update waits."""
    await bot("setWebhook", url=address)
    world.say(cast.leader, cast.group, "甲")
    await world.wait_for(lambda w: w.updates.webhook.error)
    info = await bot("getWebhookInfo")
    assert (info["last_error_message"], info["pending_update_count"]) == (f"Connection failed: {trouble}", 1)


async def test_polling_and_a_webhook_exclude_each_other(bot: BotSide, world: World, receiver: Receiver) -> None:
    """Setting one ends the long poll; polling then is 409 until it is taken away."""
    poll = asyncio.create_task(bot.raw("getUpdates", timeout=10))
    await world.wait_for(lambda w: w.updates.polled)
    await bot("setWebhook", url=receiver.url, allowed_updates=["message"], max_connections=3)
    ended = await poll
    assert (ended.status_code, ended.json()["description"]) == (409, "Conflict: terminated by setWebhook request")
    refused = await bot.refusal("getUpdates")
    assert (refused.code, refused.description[:45]) == (409, "Conflict: can't use getUpdates method while w")
    info = await bot("getWebhookInfo")
    assert (info["allowed_updates"], info["max_connections"]) == (["message"], 3)
    assert await bot("deleteWebhook") is True
    assert await bot.updates() == []
    assert (await bot("getWebhookInfo"))["url"] == ""


async def test_pending_updates_can_be_dropped(bot: BotSide, world: World, cast: Cast, receiver: Receiver) -> None:
    """With setting and with deleting; an empty url deletes."""
    world.say(cast.leader, cast.group, "甲")
    assert await bot("setWebhook", url="", drop_pending_updates=True)
    assert await bot.updates() == []
    world.say(cast.leader, cast.group, "乙")
    await bot("setWebhook", url=receiver.url, drop_pending_updates=True)
    world.say(cast.leader, cast.group, "丙")
    assert [u["message"]["text"] for u in await receiver.expect(1)] == ["丙"]


@pytest.mark.parametrize(
    "params",
    [
        {"url": "https://example.com/hook"},
        {"url": "ftp://127.0.0.1/hook"},
        {"url": "http://127.0.0.1:99999/hook"},
        {"url": "http://127.0.0.1/hook", "secret_token": "no spaces"},
        {"url": "http://127.0.0.1/hook", "secret_token": "x" * 257},
    ],
)
async def test_only_this_machine_and_proper_secrets(bot: BotSide, params: Json) -> None:
    """The sandbox sends nothing out into the world."""
    assert (await bot.refusal("setWebhook", **params)).code == 400
