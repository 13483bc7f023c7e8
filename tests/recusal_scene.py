"""A round that was drawn and notified, and somebody in it who asks to be recused."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager

from bot.usecases.inspections import notices
from handlers import board, mine, recusals, substitutes
from handlers import notices as notice_routes
from handlers.routes import Route
from tests.drawn import Drawn, draw_round
from tests.office import Office, office
from tests.talk import Talk

ROUTES: list[Route] = [
    *notice_routes.ROUTES,
    *mine.ROUTES,
    *board.ROUTES,
    *recusals.ROUTES,
    *substitutes.ROUTES,
]
TEAMS = {1: ("yb1", "yb2", "mz1"), 2: ("yb1", "mz2")}
GROUND = "曾在该机构任职"
Scene = tuple[Office, Drawn, Talk]


@asynccontextmanager
async def recusal_scene(teams: Mapping[int, Sequence[str]] = TEAMS, *, targets: int = 4) -> AsyncIterator[Scene]:
    """Draw a round, and send the notices."""
    async with office(targets=targets, officers=3) as desk:
        drawn, talk = await draw_round(desk, teams), Talk(desk, ROUTES)
        async with desk.tx() as tx:
            await notices.notify(tx, drawn.draw)
        await talk.deliver()
        yield desk, drawn, talk


async def ask(talk: Talk, staff_no: str = "yb2", ground: str = GROUND, kind: str = "申请回避") -> None:
    """Ask by three taps."""
    await talk.press(staff_no, kind)
    await talk.press(staff_no, ground)
    await talk.press(staff_no, "确认提交")


async def claim(desk: Office, talk: Talk, liaison: str = "liaison-mz") -> None:
    """Enter an institution's request about yb2."""
    await talk.say(liaison, "/recusal")
    await talk.press(liaison, "示例护理站01")
    await talk.press(liaison, f"{desk.people['yb2'].name}（医保）")
    await talk.say(liaison, "示例单位所述理由")
    await talk.press(liaison, "确认提交")


async def events(desk: Office) -> list[str]:
    """Return what the ledger has, oldest first."""
    async with desk.tx() as tx:
        return [each.event for each in await tx.ledger.entries("ltc")]
