"""Other visits to the same institution, coming or just held: whoever enters one more is warned, and may join instead."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.days import day_number
from bot.domain.inspections import Inspection
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Text, text
from bot.domain.near_visits import is_coming, near
from bot.domain.rounds import Origin
from bot.domain.task_forces import TaskForce
from bot.usecases.inspections.notice_messages import department_title
from storage.transaction import Tx

MOST = 5


@dataclass(frozen=True, slots=True)
class NearVisit:
    """A visit, the departments in it, how its round came about, and whether it can still be joined."""

    inspection: Inspection
    departments: Sequence[str]
    origin: str
    coming: bool

    @property
    def can_be_joined(self) -> bool:
        """Whether people can be added to it by hand: never to what was drawn by lot."""
        return self.coming and self.origin == Origin.DIRECT

    def joins_day(self, day: date) -> bool:
        """Tell whether an inspection on that day comes with a drawn team, as one visit to the institution."""
        return self.coming and self.origin != Origin.DIRECT and self.inspection.inspect_on == day


async def near_visits(tx: Tx, office: TaskForce, targets: Collection[str], day: date) -> list[NearVisit]:
    """Return the visits to those institutions that are open, or were held within the days that the task force has set.

    Those of a sealed round are known to nobody, and left out.
    """
    origins = {each.id: each.origin for each in await tx.rounds.of_task_force(office.id)}
    known = [each for each in await tx.inspections.of_targets(targets) if each.round in origins]
    found = near(known, day, office.joint_cases.visit_days)
    records = await tx.inspections.records_of([each.id for each in found])
    today = local_date(tx.now)
    return [
        NearVisit(
            each,
            [one.department for one in records if one.inspection == each.id],
            origins[each.round],
            is_coming(each, today),
        )
        for each in sorted(found, key=lambda one: (one.inspect_on, one.id))
    ]


def visit_lines(office: TaskForce, found: Sequence[NearVisit]) -> tuple[Text, ...]:
    """Return a line for each visit: when, by which departments, whether it is over."""
    return tuple(visit_line(office, each) for each in found[:MOST])


def visit_line(office: TaskForce, visit: NearVisit) -> Text:
    """Return one of them."""
    departments = "、".join(department_title(office, each) for each in visit.departments)
    ended_on = visit.inspection.ended_on
    if ended_on is not None:
        return text("near-visit-over", ended_on=ended_on, departments=departments)
    return text("near-visit-open", inspect_on=visit.inspection.inspect_on, departments=departments)


def ways_out(found: Sequence[NearVisit], day: date | None) -> list[Button]:
    """Return the buttons that lead to one visit instead of two: join it, or come on the day of a drawn one."""
    buttons = []
    for each in found[:MOST]:
        on = each.inspection.inspect_on
        if each.can_be_joined:
            buttons.append(Button(text("near-visit-join", inspect_on=on), "direct.join", (each.inspection.id,)))
        elif each.coming and on != day:
            buttons.append(Button(text("near-visit-same-day", inspect_on=on), "direct.on", (day_number(on),)))
    return buttons
