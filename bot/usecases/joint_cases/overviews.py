"""What is known of a joint case's institution this year, as far as each reader may see it, and what is due next."""

from collections.abc import Mapping, Sequence

from bot.domain import joint_case_rights as rights
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.follow_ups import FollowUp, FollowUpKind, FollowUpState
from bot.domain.inspections import Inspection, Record
from bot.domain.local_time import local_date
from bot.domain.messages import Text, text
from bot.domain.people import Person
from bot.domain.publications import Finding, Publication, PublicationState
from bot.usecases.deadlines.matters import kind_name
from bot.usecases.follow_ups.cases import kind_name as follow_up_name
from bot.usecases.follow_ups.second_fines import penalty_line
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.joint_cases.cases import View
from storage.transaction import Tx

MOST = 10
_CLUE_KINDS = (DeadlineKind.CLUE_SIGNING, DeadlineKind.CLUE_FEEDBACK)


async def results(tx: Tx, view: View, reader: Person) -> list[Text]:
    """Return a line for each visit of the year and for what came of it: of their department's all, else what is public."""
    year = local_date(tx.now).year
    visits = [each for each in await tx.inspections.of_target(view.case.target) if each.inspect_on.year == year]
    records = await tx.inspections.records_of([each.id for each in visits])
    published = await tx.publications.of_records([each.id for each in records])
    followed = await tx.follow_ups.of_records([each.id for each in records])
    lines = list[Text]()
    for visit in visits:
        own = [each for each in records if each.inspection == visit.id]
        if _sees(view, visit, own, reader):
            lines += _visit(view, visit, own, published, reader)
    lines += [line for each in followed if (line := _follow_up(view, each, reader)) is not None]
    return [text("joint-case-results"), *lines[:MOST]] if lines else []


def _sees(view: View, visit: Inspection, records: Sequence[Record], reader: Person) -> bool:
    """Tell whether a party sees a visit: the case's own, those of their department; the departments' offices see all."""
    ours = any(each.department == reader.department for each in records)
    office = rights.acts(view.circle, reader) or not rights.is_named(view.circle, reader)
    return ours or office or visit.id in {each.id for each in view.visits}


def _visit(
    view: View, visit: Inspection, records: Sequence[Record], published: Mapping[int, Publication], reader: Person
) -> list[Text]:
    departments = "、".join(department_title(view.office, each.department) for each in records)
    lines = [text("joint-case-result-visit", inspect_on=visit.inspect_on, departments=departments)]
    for each in records:
        publication = published.get(each.id)
        public = publication is not None and publication.state == PublicationState.PUBLISHED
        if publication is None or not (public or each.department == reader.department):
            continue
        if publication.finding == Finding.PROBLEM:
            name = department_title(view.office, each.department)
            lines.append(text("joint-case-result-public" if public else "joint-case-result-own", department=name))
    return lines


def _follow_up(view: View, follow_up: FollowUp, reader: Person) -> Text | None:
    """Return what follows: of the reader's department all, of the others the penalty cases, which must not be doubled."""
    if follow_up.state == FollowUpState.VOID:
        return None
    if follow_up.kind == FollowUpKind.PENALTY:
        return penalty_line(view.office, follow_up)
    if follow_up.department != reader.department:
        return None
    return text(
        "joint-case-result-follow-up",
        number=str(follow_up.id),
        kind=follow_up_name(follow_up.kind),
        state=text(f"follow-up-state-{follow_up.state}"),
    )


async def next_due(tx: Tx, view: View, reader: Person) -> list[Text]:
    """Return what is due next: of the case itself, and of the linked clues whose outline a reader sees anyway."""
    found = [await tx.deadlines.find(view.office.id, DeadlineKind.JOINT_CASE, view.case.id)]
    if rights.is_party(view.circle, reader):
        keys = [each.clue for each in view.circle.links if each.active]
        found += [await tx.deadlines.find(view.office.id, kind, key) for key in keys for kind in _CLUE_KINDS]
    due = [each for each in found if each is not None and each.is_open]
    if not due:
        return []
    first: Deadline = min(due, key=lambda each: (each.due_on, each.id))
    return [text("joint-case-due", kind=kind_name(first.kind), due_on=first.due_on)]
