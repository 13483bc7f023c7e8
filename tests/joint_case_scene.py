"""Two departments with clues about one institution: their chats with the bot, up to a joint case and its visit."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.clues import Clue
from bot.domain.follow_ups import FollowUp
from bot.domain.inspections import RecordState, Verdict
from bot.domain.joint_cases import JointCase
from bot.domain.roles import Role
from bot.usecases.deadlines import reminders
from bot.usecases.inspections import course
from handlers import (
    clues,
    deadlines,
    direct_inspections,
    follow_ups,
    inspections,
    joint_cases,
    notices,
    official_draws,
    second_fines,
)
from tests.clue_scene import RULES, Desk
from tests.office import office
from tests.talk import Talk
from tests.visits import CHECKLIST

ROUTES = [
    *clues.ROUTES,
    *joint_cases.ROUTES,
    *direct_inspections.ROUTES,
    *official_draws.ROUTES,
    *inspections.ROUTES,
    *notices.ROUTES,
    *follow_ups.ROUTES,
    *second_fines.ROUTES,
    *deadlines.ROUTES,
]
DAY = "2026年11月25日（周三）"


@dataclass
class Bureau(Desk):
    """The desk of `clue_scene`, with what is done about one institution together."""

    async def clue_about(self, k: int = 3, who: str = "liaison-yb", to: str = "民政", **fields: Any) -> Clue:
        """Put a clue about the k-th institution in, and let it be sent."""
        async with self.office.tx() as tx:
            targets = await tx.targets.of_task_force("ltc")
        return await self.sent(who, to, target=targets[k - 1].id, **fields)

    async def opened(self, who: str = "liaison-yb", **about: Any) -> JointCase:
        """Open a joint case from a clue's card."""
        clue = await self.clue_about(who=who, **about)
        await self.talk.send_press(who, f"case.of-clue:{clue.id}")
        department = self.office.people[who].department
        await self.talk.send_press(who, f"case.open:{clue.id}:{department}")
        return await self.case()

    async def case(self) -> JointCase:
        """Return the joint case that was opened last."""
        async with self.office.tx() as tx:
            found = await tx.joint_cases.by_id(range(1, 20))
        return found[max(found)]

    async def names(self, who: str, *officers: str) -> None:
        """Let a department's liaison name officers."""
        case = await self.case()
        await self.talk.send_press(who, f"case.officers:{case.id}:0")
        for each in officers:
            await self.talk.press(who, self.office.people[each].name)
        await self.talk.press(who, "确认指定")

    async def visited(self, problems: dict[str, str] | None = None) -> dict[str, int]:
        """Let every department of the newest visit report its end today; return the records by department."""
        own = self.office
        async with own.tx() as tx:
            visit = (await tx.inspections.of_task_force("ltc"))[0]
            records = await tx.inspections.records(visit.id)
            for record in records:
                officer = next(p for p in own.people.values() if p.department == record.department)
                for number, _, _ in CHECKLIST:
                    remark = (problems or {}).get(record.department, "") if number == 1 else ""
                    verdict = Verdict.PROBLEM if remark else Verdict.NOTHING
                    await tx.inspections.tick(record.id, number, verdict, remark, officer.id)
                done = {"state": RecordState.REPORTED, "ended_on": visit.inspect_on}
                await tx.inspections.change_record(record, **done, reported_by=officer.id, reported_at=tx.now)
            await course.conclude(tx, own.task_force, visit)
        return {each.department: each.id for each in records}

    async def penalty(self, who: str, record: int, number: str, *, filed_on: str = "2026-11-25") -> str:
        """Fill in that a penalty case was filed, up to the confirmation; return what pops up then."""
        await self.talk.send_press(who, f"follow-up.begin:{record}:penalty")
        for each in (number, filed_on):
            await self.talk.say(who, each)
        return await self.talk.press(who, "确认登记")

    async def penalties(self) -> list[FollowUp]:
        """Return the penalty cases, newest first."""
        async with self.office.tx() as tx:
            return await tx.follow_ups.of_task_force("ltc", "penalty")

    async def entries(self, event: str) -> list[str]:
        """Return what the ledger holds of that kind, as text."""
        async with self.office.tx() as tx:
            return [each.data for each in await tx.ledger.entries("ltc") if each.event == event]


@asynccontextmanager
async def bureau(*, talking: type[Talk] = Talk, officers: int = 3, **setting: Any) -> AsyncIterator[Bureau]:
    """Set the task force up; the observer of 公安 is its liaison."""
    async with office(targets=4, officers=officers, **setting) as own:
        own.task_force = replace(own.task_force, clues=RULES)
        async with own.tx() as tx:
            await tx.task_forces.save(own.task_force)
            await tx.people.change(own.people["observer"].id, roles=frozenset({Role.LIAISON}))
            for each in own.task_force.departments:
                if each.officers:
                    await tx.checklists.replace("ltc", each.name, list(CHECKLIST))
        yield Bureau(own, talking(own, ROUTES, makers=makers()))


def makers() -> Any:
    """Return what is made when it is sent."""
    return {
        **clues.MAKERS,
        **joint_cases.MAKERS,
        **follow_ups.MAKERS,
        "reminder-lines": reminders.lines,
    }
