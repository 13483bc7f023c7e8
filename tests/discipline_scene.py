"""A task force that tells discipline inspection of what it finds: the chats of its people with the bot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.discipline_transfers import DisciplineTransfer
from bot.domain.roles import Role
from bot.usecases.deadlines import digests, reminders
from bot.usecases.discipline_transfers import clock
from handlers import board, clues, deadlines, discipline_transfers, menu
from tests.office import Office, office
from tests.talk import Talk

SUMMARY, POINTER = "示例摘要标记甲：与机构人员内外勾结", "示例案卷标记乙"
NUMBER, RECEIPT = "示例审批标记丙〔2026〕3号", "示例回执标记丁5号"
REASON, REPORT, MORE = "示例理由标记戊", "示例反馈标记己", "示例补充标记庚"
PHOTO = b"\xff\xd8\xffmarker-of-the-decision"
MARKERS = (SUMMARY, POINTER, NUMBER, RECEIPT, REASON, REPORT, MORE, "marker-of-the-decision")


@dataclass
class Cabinet:
    """People entering and handling transfers."""

    office: Office
    talk: Talk

    async def enter(self, who: str = "liaison-yb", kind: str = "移送") -> None:
        """Enter one up to its preview."""
        await self.talk.say(who, "行纪移送")
        await self.talk.press(who, "登记行纪移送")
        await self.talk.press(who, kind)
        await self.talk.say(who, SUMMARY)
        await self.talk.say(who, POINTER)

    async def submit(self, who: str = "liaison-yb", kind: str = "移送") -> DisciplineTransfer:
        """Enter one and submit it."""
        await self.enter(who, kind)
        await self.talk.press(who, "提交审批")
        return await self.newest()

    async def approve(self, who: str = "head-yb") -> None:
        """Approve the newest one by a paper of today."""
        await self.talk.press(who, "批准")
        await self.talk.say(who, NUMBER)
        await self.talk.press(who, "2026年11月23日（周一）")
        await self.talk.give(who, "photo.jpg", PHOTO)

    async def newest(self) -> DisciplineTransfer:
        """Return the one that was entered last."""
        async with self.office.tx() as tx:
            known = await tx.discipline_transfers.of_task_force(self.office.task_force.id)
        return max(known, key=lambda each: (each.entered_at, each.number is None, each.number or ""))

    async def send(self, who: str, press: str, *more: str | int) -> str:
        """Send a press about the newest one, as a modified client could; return what pops up."""
        number = (await self.newest()).id
        return await self.talk.send_press(who, ":".join(map(str, (f"discipline.{press}", number, *more))))

    async def kept(self) -> tuple[set[str], int]:
        """Return which fields, and how many files, are kept of the newest one."""
        subject = (await self.newest()).subject
        async with self.office.tx() as tx:
            fields = {field for field, _ in await tx.sealed.written(subject)}
            return fields, await tx.sealed_files.count(subject)

    async def entries(self) -> list[str]:
        """Return all that the ledger says, as it stands there."""
        async with self.office.tx() as tx:
            return [f"{each.event} {each.data}" for each in await tx.ledger.entries("ltc")]

    async def change(self, staff_no: str, **changes: Any) -> None:
        """Change somebody's roster entry."""
        async with self.office.tx() as tx:
            await tx.people.change(self.office.people[staff_no].id, **changes)

    async def sweep(self) -> None:
        """Let the clock say what is due."""
        async with self.office.tx() as tx:
            await clock.remind_due(tx)
            await reminders.remind(tx)
            await digests.post_digests(tx)
        await self.talk.deliver()


@asynccontextmanager
async def cabinet(
    *, talking: type[Talk] = Talk, leader_decides: bool = False, **setting: Any
) -> AsyncIterator[Cabinet]:
    """Set the task force up; the observer of 公安 is its liaison."""
    async with office(targets=2, officers=2, **setting) as own:
        own.task_force = replace(own.task_force, leader_decides=leader_decides)
        async with own.tx() as tx:
            await tx.task_forces.save(own.task_force)
            await tx.people.change(own.people["observer"].id, roles=frozenset({Role.LIAISON}))
        makers = {**clues.MAKERS, **board.MAKERS, **discipline_transfers.MAKERS, "reminder-lines": reminders.lines}
        modules = (clues, board, deadlines, menu, discipline_transfers)
        routes = [each for module in modules for each in module.ROUTES]
        yield Cabinet(own, talking(own, routes, makers=makers))
