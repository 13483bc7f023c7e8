"""The world's clock over HTTP: read it, wait for it to be moved, move it."""

import asyncio
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import chinese_calendar
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.sandbox.connection import Doors
from bot.sandbox.state import Event
from bot.sandbox.world import World

ZONE = ZoneInfo("Asia/Shanghai")
OFFICE_OPENS = time(9, 0)
LONG_POLL_SECONDS = 25.0


def clock_routes(world: World, doors: Doors) -> list[BaseRoute]:
    """`GET` and `POST /sim/clock`."""
    clock = world.clock

    def shown() -> Response:
        return JSONResponse({"now": clock.now().isoformat(), "version": clock.version})

    async def read(request: Request) -> Response:
        after = request.query_params.get("after")
        if after is not None and int(after) == clock.version:
            await _moved(world, doors, request)
        return shown()

    async def move(request: Request) -> Response:
        given = await request.json()
        if given.get("next_working_day"):
            clock.set(next_office_opening(clock.now()))
        else:
            clock.advance(timedelta(seconds=float(given["advance_seconds"])))
        return shown()

    return [Route("/sim/clock", read, methods=["GET"]), Route("/sim/clock", move, methods=["POST"])]


async def _moved(world: World, doors: Doors, request: Request) -> None:
    moved = asyncio.get_running_loop().create_future()

    def listen(event: Event) -> None:
        if event.kind == "clock" and not moved.done():
            moved.set_result(None)

    with world.watched_by(listen):
        await doors.outcome(moved, request.receive, LONG_POLL_SECONDS)


def next_office_opening(now: datetime) -> datetime:
    """09:00 in Shanghai on the first working day after the present one."""
    day = now.astimezone(ZONE).date() + timedelta(days=1)
    while not _working(day):
        day += timedelta(days=1)
    return datetime.combine(day, OFFICE_OPENS, ZONE)


def _working(day: date) -> bool:
    """By the State Council's notices; a year without one yet: Monday to Friday."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5
