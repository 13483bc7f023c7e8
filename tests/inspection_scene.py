"""Inspections on their day: a drawn round, checklists of three items, and people who can talk with the bot about them."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date

from handlers import checklists, inspections, records
from handlers import notices as notice_routes
from handlers.routes import Route
from tests.drawn import INSPECT_ON, draw_round
from tests.office import Office, office
from tests.talk import Talk
from tests.visits import Visits, arranged

ROUTES: list[Route] = [*inspections.ROUTES, *records.ROUTES, *checklists.ROUTES, *notice_routes.ROUTES]
TEAMS = {1: ("yb1", "yb2", "mz1"), 2: ("yb1", "mz2")}
JPEG = b"\xff\xd8\xff\xe0example"
PDF = b"%PDF-1.7 example"


@dataclass
class Scene:
    """The office on the day of the visit, the inspections, and the chats."""

    desk: Office
    visits: Visits
    talk: Talk

    async def tick_all(self, staff_no: str, target: str = "示例护理站01") -> None:
        """Open a checklist, and find nothing on any item."""
        await self.open(staff_no, target)
        await self.talk.press(staff_no, "其余 3 项均未发现问题")
        await self.talk.press(staff_no, "确认：3 项均未发现问题")

    async def open(self, staff_no: str, target: str = "示例护理站01") -> None:
        """Come to the checklist by the list."""
        await self.talk.say(staff_no, "/inspections")
        await self.talk.press(staff_no, target)
        own = self.desk.people[staff_no].department
        await self.talk.press(staff_no, f"填写检查表（{own}）")

    async def report(self, staff_no: str, day: date = INSPECT_ON) -> None:
        """Send the signed form, and report the end."""
        await self.talk.press(staff_no, "上报检查结束")
        await self.talk.give(staff_no, "signed.pdf", PDF)
        await self.talk.say(staff_no, day.isoformat())
        await self.talk.press(staff_no, "确认上报")

    async def events(self) -> list[str]:
        """Return what the ledger has, oldest first."""
        async with self.desk.tx() as tx:
            return [each.event for each in await tx.ledger.entries("ltc")]


@asynccontextmanager
async def inspection_scene(teams: Mapping[int, Sequence[str]] = TEAMS) -> AsyncIterator[Scene]:
    """Draw a round, arrange its inspections, and let their day come."""
    async with office(targets=4, officers=3) as desk:
        drawn = await draw_round(desk, teams)
        visits = await arranged(desk, drawn)
        desk.pass_time(days=8)  # 1 December
        yield Scene(desk, visits, Talk(desk, ROUTES, makers={**records.MAKERS, **checklists.MAKERS}))
