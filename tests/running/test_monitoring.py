"""What whoever watches over the bot is told: well or not, and figures without anything that people wrote."""

import socket
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text as sql

from bot.app import App, Unusable
from bot.monitoring import Figures
from bot.sandbox.world import World
from tests.rig import populated
from tests.running.test_app import alive


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def read(page: str) -> dict[str, float]:
    """Return the figures by name, and by state where they have one."""
    families = text_string_to_metric_families(page)
    samples = [sample for family in families for sample in family.samples]
    return {":".join((each.name, *each.labels.values())): each.value for each in samples}


async def asked(port: int, page: str) -> httpx.Response:
    """Ask for a page."""
    async with httpx.AsyncClient(trust_env=False) as web:
        return await web.get(f"http://127.0.0.1:{port}/{page}")


async def test_a_bot_that_is_well(tmp_path: Path) -> None:
    """Somebody writes and is answered: counted, sent, nothing waits; and not a word of what was said."""
    world, people, _ = populated()
    port = free_port()
    async with alive(tmp_path, world, monitor_listen=f"127.0.0.1:{port}") as (app, _):
        world.say(people[0], world.private(people[0]), "示例机密")
        await world.wait_for(lambda world: not len(world.updates))
        await app.settled()
        health, page = await asked(port, "healthz"), await asked(port, "metrics")
    assert (health.status_code, health.json()) == (200, {"well": True, "troubles": []})
    figures = read(page.text)
    assert figures["zhuanban_updates_total"] == 1
    assert figures["zhuanban_outbox_messages:sent"] == 1
    assert figures["zhuanban_outbox_lag_seconds"] == figures["zhuanban_update_lag_seconds"] == 0
    assert figures["zhuanban_deadlines_overdue"] == 0
    assert "zhuanban_backup_age_seconds" not in figures
    assert "示例" not in page.text


async def test_what_does_not_move_is_said(tmp_path: Path) -> None:
    """The chat service takes nothing any more: the message that waits makes the bot unwell, not at once but before long."""
    world, _, _ = populated()
    port = free_port()
    async with alive(tmp_path, world, monitor_listen=f"127.0.0.1:{port}") as (app, _):
        await leave_unsent(app, world)
        assert (await asked(port, "healthz")).status_code == 200
        await age(app, timedelta(minutes=5))
        health, page = await asked(port, "healthz"), await asked(port, "metrics")
    assert (health.status_code, health.json()["troubles"]) == (503, ["outbox"])
    assert read(page.text)["zhuanban_outbox_lag_seconds"] >= 300


async def leave_unsent(app: App, world: World) -> None:
    """Put a message into the outbox in a lane that nobody empties."""
    async with app.database.transaction(world.clock.now()) as tx:
        await tx.outbox._connection.execute(
            sql(
                "INSERT INTO outbox (lane, method, content, importance, state, attempts, not_before, created_at) "
                "SELECT 9, 'send', '{}', 'personal', 'pending', 0, :at, :at"
            ),
            {"at": int(world.clock.now().timestamp() * 1_000_000)},
        )


async def age(app: App, span: timedelta) -> None:
    """Let what waits have waited for so long."""
    async with app.database.transaction(app.clock.now()) as tx:
        shift = {"by": int(span.total_seconds() * 1_000_000)}
        await tx.outbox._connection.execute(
            sql("UPDATE outbox SET not_before = not_before - :by WHERE lane = 9"), shift
        )


async def test_a_database_that_does_not_answer(tmp_path: Path) -> None:
    """Both pages say so, with a status that a watchdog understands."""
    world, _, _ = populated()
    port = free_port()
    async with alive(tmp_path, world, monitor_listen=f"127.0.0.1:{port}") as (app, _):
        async with app.database.transaction(world.clock.now()) as tx:
            await tx.outbox._connection.execute(sql("ALTER TABLE inbox RENAME TO inbox_away"))
        health, page = await asked(port, "healthz"), await asked(port, "metrics")
        async with app.database.transaction(world.clock.now()) as tx:
            await tx.outbox._connection.execute(sql("ALTER TABLE inbox_away RENAME TO inbox"))
    assert (health.status_code, health.json()["troubles"]) == (503, ["database"])
    assert page.status_code == 503


async def test_an_address_that_is_taken(tmp_path: Path) -> None:
    """The bot does not start half: it says which setting to change."""
    world, _, _ = populated()
    with socket.create_server(("127.0.0.1", 0)) as server:
        listen = f"127.0.0.1:{server.getsockname()[1]}"
        with pytest.raises(Unusable, check=lambda error: error.code == "check-listen"):
            async with alive(tmp_path, world, monitor_listen=listen):
                pass


@pytest.mark.parametrize(("lag", "troubles"), [(119.0, []), (121.0, ["updates", "outbox", "sweep"])])
def test_two_minutes_are_too_long(lag: float, troubles: list[str]) -> None:
    """For an update, a message, a sweep."""
    own = Figures(0, 0, update_lag=lag, outbox={}, outbox_lag=lag, sweep_lag=lag, overdue=0, backup_age=None)
    assert own.troubles == troubles
