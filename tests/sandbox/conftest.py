"""A world with a group and its people, served over HTTP."""

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.sandbox.server import serve
from bot.sandbox.world import Limits, World
from tests.sandbox.bot_side import TOKEN, BotSide, Cast


@pytest.fixture
def world() -> World:
    """A world whose dice repeat themselves."""
    return World(token=TOKEN, bot_name="示例助手", username="sample_bot", limits=Limits.telegram(), seed=7)


@pytest.fixture
def cast(world: World) -> Cast:
    """The leader has pressed Start, the member has not; what happened before is not waiting for the bot."""
    leader = world.add_person("示例组长", username="sample_leader")
    member = world.add_person("示例人员02")
    group = world.add_group("示例专班", creator=leader, members=[member], forum=True)
    world.start(leader)
    world.updates.drop()
    return Cast(leader, member, group)


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    """A client that knows no proxies, and loads no certificates: nothing here is encrypted."""
    async with httpx.AsyncClient(trust_env=False, verify=False, timeout=10) as client:
        yield client


@pytest.fixture
async def url(world: World, http: httpx.AsyncClient) -> AsyncIterator[str]:
    """The address of the running service."""
    async with serve(world) as address:
        yield address


@pytest.fixture
def bot(http: httpx.AsyncClient, url: str) -> BotSide:
    """The bot's side of the wire."""
    return BotSide(http, url)
