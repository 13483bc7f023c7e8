"""A task force with visits that were reported, and a talk in which reminders are made as they are when sent."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from bot.domain.local_time import SHANGHAI
from bot.usecases.deadlines import digests, reminders, terms
from bot.usecases.deadlines import upkeep as deadline_upkeep
from handlers import calendar_files
from handlers.deadlines import ROUTES
from handlers.rendering import Makers
from tests.drawn import INSPECT_ON, draw_round
from tests.office import Office, office
from tests.talk import Talk
from tests.visits import Visits, arranged

MAKERS: Makers = {reminders.MAKER: reminders.lines, "deadline-calendar": calendar_files.calendar_file}
TEAMS = {1: ("yb1", "yb2", "mz1"), 2: ("yb1", "mz2")}
# 30 working days after 1 December 2026, by a year without a notice: weekends and New Year's Day are no working days.
DUE = "2027-01-13"


@dataclass
class DeadlineScene:
    """The office, its visits, and the chats."""

    office: Office
    visits: Visits
    talk: Talk

    async def at(self, words: str) -> None:
        """Let the clock in Shanghai show that, the sweep run, and what it says arrive."""
        self.set_clock(words)
        await self.sweep()
        await self.talk.deliver()

    def set_clock(self, words: str) -> None:
        """Put the clock to that moment; nothing runs."""
        self.office.now = datetime.fromisoformat(words).replace(tzinfo=SHANGHAI)

    async def sweep(self) -> None:
        """Let the sweep look at what is due by a deadline."""
        async with self.office.tx() as tx:
            for each in (deadline_upkeep.keep_up, reminders.remind, digests.post_digests):
                await each(tx)

    def reminders(self, place: str) -> list[str]:
        """Return the reminders that stand in somebody's chat, oldest first."""
        return [each.text for each in self.talk.screen(place).values() if "<b>期限提醒</b>" in each.text]

    async def due(self, k: int, department: str) -> int:
        """Return the number of the deadline by which that publication is due."""
        key = await self.visits.publication(self.office, k, department)
        async with self.office.tx() as tx:
            found = await tx.deadlines.find("ltc", "publication", key)
        assert found is not None
        return found.id

    async def publish(self, k: int, department: str) -> None:
        """Let a publication be made."""
        key = await self.visits.publication(self.office, k, department)
        async with self.office.tx() as tx:
            await terms.meet(tx, "ltc", "publication", key)


@asynccontextmanager
async def deadline_scene(reported: tuple[int, ...] = (1, 2)) -> AsyncIterator[DeadlineScene]:
    """Set it up: two visits on 1 December 2026, a Tuesday, reported in the afternoon where asked for."""
    async with office(targets=4, officers=3) as made:
        visits = await arranged(made, await draw_round(made, TEAMS))
        scene = DeadlineScene(made, visits, Talk(made, ROUTES, makers=MAKERS))
        scene.set_clock(f"{INSPECT_ON}T16:00")
        for k in reported:
            await visits.report(made, k)
        yield scene
