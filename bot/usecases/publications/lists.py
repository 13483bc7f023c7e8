"""The publications of a department, or of all: what is still due first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.publications import Publication, PublicationState, sees_all
from bot.domain.roles import Action
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.inspections.notice_messages import place
from bot.usecases.publications.cases import standing
from storage.transaction import Tx

DESK = "publications"
ON_PAGE = 8


@dataclass(frozen=True, slots=True)
class Item:
    """A publication with its target and its open deadlines."""

    publication: Publication
    target: Target
    due: Deadline | None
    takedown: Deadline | None

    def order(self) -> tuple[int, date, int]:
        """Return where it stands in a list: what is due by its day, then the newest of the rest."""
        urgent = self.takedown or (self.due if self.publication.is_open else None)
        if urgent is not None:
            return 0, urgent.due_on, self.publication.id
        return (1 if self.publication.is_open else 2), date.max, -self.publication.id


async def show_publications(tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, anew: bool = True) -> None:
    """Show a page of the publications that somebody may see: their department's, for the chair all."""
    own = None if sees_all(actor) else actor.department
    found = await tx.publications.of_task_force(office.id, own)
    items = sorted(await _items(tx, office, found), key=Item.order)
    last = max(len(items) - 1, 0) // ON_PAGE
    page = min(max(page, 0), last)
    shown = items[page * ON_PAGE :][:ON_PAGE]
    lines = tuple(_line(tx, each) for each in shown) or (text("publication-list-none"),)
    words = text("publication-list", lines=lines, **_counts(tx, items))
    buttons = [_button(each, own) for each in shown]
    more = [button("publication.export")] if actor.may(Action.EXPORT_RESULTS) else []
    keyboard = (*rows(*buttons), *turning("publication.page", page, last), *rows(*more))
    await lay(tx, actor, DESK, Message(words, keyboard), anew=anew)


async def _items(tx: Tx, office: TaskForce, found: Sequence[Publication]) -> list[Item]:
    records = await tx.inspections.records_by_id({each.record for each in found})
    visits = await tx.inspections.by_id({each.inspection for each in records.values()})
    targets = await tx.targets.names({each.target for each in visits.values()})
    due: dict[str, dict[int, Deadline]] = {DeadlineKind.PUBLICATION: {}, DeadlineKind.TAKEDOWN: {}}
    for each in await tx.deadlines.open_in(office.id):
        if each.kind in due:
            due[each.kind][each.subject] = each
    return [
        Item(
            each,
            targets[visits[records[each.record].inspection].target],
            due[DeadlineKind.PUBLICATION].get(each.id),
            due[DeadlineKind.TAKEDOWN].get(each.id),
        )
        for each in found
    ]


def _counts(tx: Tx, items: Sequence[Item]) -> Mapping[str, int]:
    today = local_date(tx.now)
    waiting = [each for each in items if each.publication.is_open]
    return {
        "waiting": len(waiting),
        "overdue": sum(each.due is not None and each.due.due_on < today for each in waiting),
        "published": sum(each.publication.state == PublicationState.PUBLISHED for each in items),
    }


def _line(tx: Tx, item: Item) -> Text:
    now = standing(tx, item.publication, item.due, item.takedown)
    return text("publication-line", target=place(item.target), department=item.publication.department, standing=now)


def _button(item: Item, own: str | None) -> Button:
    name, department = item.target.name, item.publication.department
    if own is not None:
        return button("publication.show", item.publication.id, target=name)
    label = text("publication-of", target=name, department=department)
    return button("publication.show", item.publication.id, target=label)
