"""The server begins, ends, and leaves nothing behind."""

import asyncio
import time

import httpx
import pytest

from bot.sandbox.limits import Limits, RateLimiter
from bot.sandbox.methods.table import METHODS
from bot.sandbox.server import serve
from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide


async def test_it_stops_at_once_with_everything_pending(world: World, http: httpx.AsyncClient) -> None:
    """A long poll, an event stream, a wait for the clock, an idle connection: all end, no task stays."""
    person = world.add_person("示例组长")
    tasks = asyncio.all_tasks()
    async with serve(world) as url:
        bot = BotSide(http, url)
        await bot("getMe")
        poll = asyncio.create_task(bot.updates(timeout=30))
        events = asyncio.create_task(http.get(f"{url}/sim/events"))
        clock = asyncio.create_task(http.get(f"{url}/sim/clock", params={"after": 0}, timeout=30))
        await world.wait_for(lambda w: w.updates.polled and len(w.listeners) == 2)
        before = time.monotonic()
    assert time.monotonic() - before < 1.5  # the grace period is 2 s
    assert await poll == []
    assert (await events).status_code == 200
    assert (await clock).status_code == 503
    assert asyncio.all_tasks() <= tasks | {asyncio.current_task()}
    assert world.listeners == []
    with pytest.raises(httpx.ConnectError):
        await bot("getMe")
    assert world.private(person).id == person.id


async def test_it_can_begin_again_with_the_same_world(world: World, http: httpx.AsyncClient) -> None:
    """On the same port, with what was there before."""
    person = world.add_person("示例组长")
    async with serve(world) as first:
        world.start(person)
        port = int(first.rpartition(":")[2])
    async with serve(world, port) as second:
        assert second == first
        assert len(await BotSide(http, second).updates()) == 1
        with pytest.raises(OSError, match="address already in use"):
            async with serve(world, port):
                pass


async def test_an_exception_in_the_body_is_not_swallowed(world: World) -> None:
    """It comes out as it was."""
    with pytest.raises(ZeroDivisionError):
        async with serve(world):
            raise ZeroDivisionError


async def test_only_this_machine_is_served(world: World) -> None:
    """The address is a loopback one."""
    async with serve(world) as url:
        assert url.startswith("http://127.0.0.1:")


def test_a_long_history_makes_nothing_dearer(world: World) -> None:
    """With 5,000 messages there, sending and fetching cost well under a millisecond each."""
    person = world.add_person("示例组长")
    world.start(person)
    chat = world.private(person)
    for number in range(5_000):
        world.say(person, chat, f"第 {number} 条")
    world.limiter = RateLimiter(Limits.generous())
    before = time.perf_counter()
    for _ in range(200):
        METHODS["sendMessage"](world, {"chat_id": person.id, "text": "收到"})
        assert len(world.updates.waiting(100)) == 100
    assert time.perf_counter() - before < 0.4
