"""An inspection that has ended, and the departments that have to publish what they found."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.ledger import Entry
from bot.domain.publications import Publication
from handlers import publications, result_tables, withholding
from handlers.routes import Route
from tests.drawn import draw_round
from tests.office import Office, office
from tests.talk import Talk
from tests.visits import Visits, arranged

ROUTES: list[Route] = [*publications.ROUTES, *withholding.ROUTES, *result_tables.ROUTES]
TEAMS = {1: ("yb1", "yb2", "mz1", "mz2"), 2: ("yb1", "yb2")}
REMARK = "示例问题描述"


@dataclass(frozen=True)
class Scene:
    """The office, its inspections, and everybody's chats with the bot; it is the day after the inspection."""

    desk: Office
    visits: Visits
    talk: Talk

    async def publication(self, department: str = "医保", k: int = 1) -> Publication:
        """Return a department's publication of the k-th target as it is now."""
        key = await self.visits.publication(self.desk, k, department)
        async with self.desk.tx() as tx:
            return await tx.publications.get(key)

    async def deadline(self, kind: DeadlineKind = DeadlineKind.PUBLICATION, department: str = "医保") -> Deadline:
        """Return the deadline of the first target's publication, open or not."""
        key = await self.visits.publication(self.desk, 1, department)
        async with self.desk.tx() as tx:
            found = await tx.deadlines.find("ltc", kind, key)
        assert found is not None
        return found

    async def entries(self, event: str) -> list[Entry]:
        """Return the ledger's entries of that kind."""
        async with self.desk.tx() as tx:
            return [each for each in await tx.ledger.entries("ltc") if each.event == event]

    async def open(self, staff_no: str, label: str = "示例护理站01") -> None:
        """Open the card from the list."""
        await self.talk.say(staff_no, "/publications")
        await self.talk.press(staff_no, label)

    async def taps(self, staff_no: str, *labels: str) -> None:
        """Press buttons one after the other; none may be refused."""
        for label in labels:
            said = await self.talk.press(staff_no, label)
            assert said == "", f"{label}: {said}"

    async def publish(self, staff_no: str = "yb1") -> None:
        """Publish a problem that was corrected on the spot and has to be rectified, with a link."""
        await self.open(staff_no)
        await self.taps(staff_no, "公示结果", "✓ 发现问题", "责令限期改正", "下一步", "采用以上内容")
        await self.talk.say(staff_no, "https://example.gov.cn/示例公示?id=1")
        await self.taps(staff_no, "确认公示")

    async def ask_to_withhold(self, staff_no: str = "yb1", reason: str = "示例保密理由") -> None:
        """Ask that the result be withheld as a trade secret."""
        await self.open(staff_no)
        await self.taps(staff_no, "申请不予公开", "涉及商业秘密")
        await self.talk.say(staff_no, reason)
        await self.taps(staff_no, "确认提交")


@asynccontextmanager
async def publication_scene(problems: Mapping[str, str] | None = None) -> AsyncIterator[Scene]:
    """Draw, inspect and report the first target; by default 医保 has found a problem."""
    async with office(targets=3, officers=3) as desk:
        visits = await arranged(desk, await draw_round(desk, TEAMS))
        desk.pass_time(days=9)
        await visits.report(desk, 1, problems={"医保": REMARK} if problems is None else problems)
        yield Scene(desk, visits, Talk(desk, ROUTES))
