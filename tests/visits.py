"""Inspections of a round that has been drawn, and departments that have reported: put in directly."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.inspections import RecordState, Verdict
from bot.usecases.deadlines import terms
from bot.usecases.inspections import course as inspections
from tests.drawn import INSPECT_ON, Drawn
from tests.office import Office

CHECKLIST = ((1, "示例事项一", ""), (2, "示例事项二", "示例官方表述"), (3, "示例事项三", ""))


@dataclass(frozen=True)
class Visits:
    """Inspections by the target's place in the list (from 1), records by that and the department."""

    drawn: Drawn
    inspections: Mapping[int, int]
    records: Mapping[tuple[int, str], int]

    async def report(
        self, office: Office, k: int, ended_on: date = INSPECT_ON, problems: Mapping[str, str] | None = None
    ) -> None:
        """Let all departments of the k-th target report, each with one problem where a remark for it is given."""
        async with office.tx() as tx:
            for (place, department), key in self.records.items():
                if place != k:
                    continue
                officer = next(p for p in office.people.values() if p.department == department)
                for number, _, _ in CHECKLIST:
                    remark = (problems or {}).get(department, "") if number == 1 else ""
                    verdict = Verdict.PROBLEM if remark else Verdict.NOTHING
                    await tx.inspections.tick(key, number, verdict, remark, officer.id)
                record = await tx.inspections.record(key)
                done = {"ended_on": ended_on} | ({"state": RecordState.REPORTED} if record.is_open else {})
                await tx.inspections.change_record(record, **done, reported_by=officer.id, reported_at=tx.now)
                await terms.meet(tx, office.task_force.id, "report", key)
            await inspections.conclude(tx, office.task_force, await tx.inspections.get(self.inspections[k]))

    async def publication(self, office: Office, k: int, department: str) -> int:
        """Return the publication of the k-th target's record of a department."""
        async with office.tx() as tx:
            found = await tx.publications.of_records([self.records[k, department]])
        return found[self.records[k, department]].id


async def arranged(office: Office, drawn: Drawn) -> Visits:
    """Arrange a round's inspections, with a checklist of three items for each department that fills one in."""
    async with office.tx() as tx:
        for each in office.task_force.departments:
            if each.officers:
                await tx.checklists.replace(office.task_force.id, each.name, list(CHECKLIST))
        await inspections.arrange(tx, office.task_force, drawn.round)
        own = await tx.inspections.of_round(drawn.round)
        records = await tx.inspections.records_of([each.id for each in own])
    places = {each.id: list(drawn.targets).index(each.target) + 1 for each in own}
    return Visits(
        drawn,
        {places[each.id]: each.id for each in own},
        {(places[each.inspection], each.department): each.id for each in records},
    )
