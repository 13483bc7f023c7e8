"""The whole bot, wired as in life: polling and webhook, clock and sweep, downtime, start and stop."""

import asyncio
import base64
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr
from telegram import Bot
from telegram.ext import ExtBot

from bot.app import App, Unusable, introduce, running
from bot.clocks import following
from bot.sandbox.model import Person
from bot.sandbox.server import serve
from bot.sandbox.world import World
from bot.settings import Settings
from handlers.webhook import SECRET_HEADER
from reminders import clock as sweep_clock
from storage.database import Database
from storage.transaction import Tx
from tests.rig import TOKEN, address, database_in, populated

SECRET = "s3cret_"


def settings(url: str, folder: Path, **more: Any) -> Settings:
    """Return settings for a bot of that chat service; nothing of the machine's own is read."""
    values: dict[str, Any] = {
        "token": SecretStr(TOKEN),
        "api_url": url,
        "database_url": address(folder),
        "rate_chat": 1000.0,
        **more,
    }
    return Settings(_env_file=None, **values)


@asynccontextmanager
async def alive(folder: Path, world: World, **more: Any) -> AsyncIterator[tuple[App, str]]:
    """Run chat service and bot."""
    async with database_in(folder):
        pass  # so that the file is there and need not be migrated each time
    async with serve(world) as url, running(settings(url, folder, **more), world.clock) as app:
        yield app, url


async def test_a_stranger_is_answered(tmp_path: Path) -> None:
    """Start is pressed, the bot greets; settled says when."""
    world, people, _ = populated()
    async with alive(tmp_path, world) as (app, _):
        world.start(people[0])
        await world.wait_for(lambda world: not len(world.updates))
        await app.settled()
        assert [each.sender for each in world.messages(world.private(people[0]))][-1] is world.bot
        assert await app.health() == {"sent": 1, "set_aside": 0}


async def test_nothing_is_left_behind(tmp_path: Path) -> None:
    """After the end no task runs and no connection is open; a second start on the same database is fine."""
    world, people, _ = populated()
    before = asyncio.all_tasks()
    for _ in range(2):
        async with alive(tmp_path, world):
            world.start(people[0])
        assert asyncio.all_tasks() == before


async def test_commands_are_offered(tmp_path: Path) -> None:
    """Whoever types a slash sees what there is."""
    world, people, _ = populated()
    async with alive(tmp_path, world):
        offered = world.commands_for(people[0], world.private(people[0]))
        assert "menu" in {each["command"] for each in offered}


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as own:
        return int(own.getsockname()[1])


async def test_updates_are_brought_by_webhook(tmp_path: Path) -> None:
    """The same, with Telegram calling us: stored before it is answered; and a page that says we are well."""
    world, people, _ = populated()
    port = _free_port()
    hook = f"http://127.0.0.1:{port}/hook"
    more = {"webhook_url": hook, "webhook_listen": f"127.0.0.1:{port}", "webhook_secret": SecretStr(SECRET)}
    async with alive(tmp_path, world, **more) as (app, _), httpx.AsyncClient(trust_env=False, verify=False) as web:
        assert world.updates.webhook.max_connections == 1
        world.start(people[0])
        await world.wait_message(world.private(people[0]), "")
        await app.settled()
        assert (await web.get(f"http://127.0.0.1:{port}/healthz")).json() == {"well": True, "troubles": []}
        update = json.dumps({"update_id": 1})
        stranger = await web.post(hook, content=update)
        forged = await web.post(hook, content=update, headers={SECRET_HEADER: "guess"})
        nonsense = [
            await web.post(hook, content=body, headers={SECRET_HEADER: SECRET})
            for body in ("[]", "{", '{"update_id":"1"}', "x" * 1_000_001)
        ]
        assert [stranger.status_code, forged.status_code] == [403, 403]
        assert {each.status_code for each in nonsense} == {400}
        assert (await web.get(hook)).status_code == 405


async def test_a_port_that_is_taken(tmp_path: Path) -> None:
    """It is said in words, and everything that was started is ended."""
    world, _, _ = populated()
    before = asyncio.all_tasks()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(Unusable, match="check-listen"):
            async with alive(tmp_path, world, webhook_url="http://127.0.0.1/hook", webhook_listen=listen):
                raise AssertionError
    assert asyncio.all_tasks() == before


async def test_a_long_downtime_is_told(tmp_path: Path) -> None:
    """Telegram drops what is older than a day: the operator hears of it at the start, of a short one not."""
    world, people, _ = populated()
    admins = {"admins": frozenset({people[2].id})}
    chat = world.private(people[2])
    async with alive(tmp_path, world, **admins) as (app, _):
        world.start(people[0])
        await world.wait_message(world.private(people[0]), "")
    world.clock.advance(timedelta(hours=19))
    async with alive(tmp_path, world, **admins) as (app, _):
        await app.settled()
        assert not [each for each in world.messages(chat) if each.sender is world.bot]
    world.clock.advance(timedelta(hours=2))
    async with alive(tmp_path, world, **admins) as (app, _):
        await app.settled()
        (told,) = [each.text for each in world.messages(chat) if each.sender is world.bot]
        assert "21" in told


async def test_who_the_bot_is(tmp_path: Path) -> None:
    """Asked once for `zhuanban check`: the name, or in words why not."""
    world, _, _ = populated()
    async with serve(world) as url:
        assert await introduce(settings(url, tmp_path)) == "sample_bot"
        with pytest.raises(Unusable, match="check-token-rejected"):
            await introduce(settings(url, tmp_path, token=SecretStr("123456:other")))
    with pytest.raises(Unusable, match="check-unreachable") as caught:
        await introduce(settings(url, tmp_path))
    assert TOKEN not in str(caught.value.params)


async def test_a_token_that_telegram_does_not_know(tmp_path: Path) -> None:
    """The bot does not start; the reason can be told without the token."""
    world, _, _ = populated()
    with pytest.raises(Unusable, match="check-token-rejected"):
        async with alive(tmp_path, world, token=SecretStr("123456:other")):
            raise AssertionError


async def test_a_token_without_form(tmp_path: Path) -> None:
    """What cannot be a token at all is refused too."""
    world, _, _ = populated()
    with pytest.raises(Unusable):
        async with alive(tmp_path, world, token=None):
            raise AssertionError


async def test_the_clock_of_a_chat_service_is_followed(tmp_path: Path) -> None:
    """In another process one learns of a moved clock by asking; whoever waits is woken."""
    world, _, _ = populated()
    async with serve(world) as url, following(url) as clock:
        moved = asyncio.Event()
        clock.on_move(moved.set)
        assert abs(clock.now() - world.clock.now()) < timedelta(seconds=1)
        world.clock.advance(timedelta(days=30))
        await asyncio.wait_for(moved.wait(), 5)
        assert abs(clock.now() - world.clock.now()) < timedelta(seconds=1)
    with pytest.raises(OSError, match=url):
        async with following(url):
            raise AssertionError


async def test_the_sweep_runs_at_once_when_the_clock_is_moved(tmp_path: Path) -> None:
    """And never two at a time; one that fails does not stop the next."""
    world, _, _ = populated()
    seen: list[datetime] = []

    async def sweep(tx: Tx) -> None:
        seen.append(tx.now)
        if len(seen) == 1:
            raise ZeroDivisionError

    async with database_in(tmp_path) as database:
        sweeps = sweep_clock.SweepClock(database, world.clock, sweep, every=3600)
        await sweeps.start()
        await sweeps.idle()
        assert len(seen) == 1
        world.clock.advance(timedelta(days=1))
        await sweeps.idle()
        await sweeps.stop()
        assert seen[1] - seen[0] >= timedelta(days=1)


async def test_apscheduler_wakes_the_sweep(tmp_path: Path) -> None:
    """Without anybody moving the clock it runs by itself."""
    world, _, _ = populated()
    enough = asyncio.Event()
    seen: list[datetime] = []

    async def sweep(tx: Tx) -> None:
        seen.append(tx.now)
        if len(seen) == 3:
            enough.set()

    async with database_in(tmp_path) as database:
        sweeps = sweep_clock.SweepClock(database, world.clock, sweep, every=0.02)
        await sweeps.start()
        await asyncio.wait_for(enough.wait(), 5)
        await sweeps.stop()


async def test_the_machines_time_is_utc(tmp_path: Path) -> None:
    """Without a chat service of our own it is the machine's time."""
    async with serve(populated()[0]) as url, database_in(tmp_path), running(settings(url, tmp_path)) as app:
        assert abs(app.clock.now() - datetime.now(UTC)) < timedelta(seconds=5)
        assert isinstance(app.bot, ExtBot)
        assert isinstance(app.bot, Bot)
        assert isinstance(app.database, Database)


async def test_backups_are_made_by_themselves(tmp_path: Path) -> None:
    """At the start, where the newest is too old or there is none; a failure is told to the operator, once a day."""
    world, people, _ = populated()
    folder, key = tmp_path / "backups", base64.b64encode(bytes(32)).decode()
    more: dict[str, Any] = {"backup_dir": str(folder), "keys": SecretStr(key)}
    async with alive(tmp_path, world, **more) as (app, _):
        await app.backups.look()
    (made,) = folder.iterdir()
    assert made.suffix == ".zbk"
    async with alive(tmp_path, world, **more) as (app, _):
        await app.backups.look()
    assert list(folder.iterdir()) == [made], "it is not a day old"
    blocked = {"backup_dir": str(made), "admins": str(people[0].id)}
    for _ in range(2):
        async with alive(tmp_path, world, **{**more, **blocked}) as (app, _):
            await app.backups.look()
            await app.settled()
    assert alarms(world, people[0]) == 1


def alarms(world: World, person: Person) -> int:
    """Count what an operator was told of backups that failed."""
    return sum("未能备份" in each.text for each in world.messages(world.private(person)))
