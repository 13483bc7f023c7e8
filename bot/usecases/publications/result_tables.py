"""The table of a round's results to publish: what each department has made, or is ready to make, public."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.deadlines import DeadlineKind
from bot.domain.messages import Button, Late, Message, rows, text
from bot.domain.people import Person
from bot.domain.publications import Publication, PublicationState
from bot.domain.refusals import Refusal
from bot.domain.rounds import Round
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.telling import tell
from storage.transaction import Tx

DESK = "results"
ON_PAGE = 8


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A department's result at a target, with nothing in it but what is public."""

    target: str
    code: str
    department: str
    ended_on: date
    finding: str
    measures: tuple[str, ...]
    words: str
    published_on: date | None
    link: str


@dataclass(frozen=True, slots=True)
class ResultTable:
    """A round's table. Left out: `withheld` or asked to be, `unready` (result or measures open), `withdrawn` or to be."""

    title: str
    number: str
    rows: tuple[ResultRow, ...]
    withheld: int
    unready: int
    withdrawn: int

    @property
    def counts(self) -> Mapping[str, int]:
        """How many results are published, to be published, and left out."""
        published = sum(each.published_on is not None for each in self.rows)
        left_out = {"withheld": self.withheld, "unready": self.unready, "withdrawn": self.withdrawn}
        return {"published": published, "ready": len(self.rows) - published, **left_out}


async def table_of(tx: Tx, office: TaskForce, round_id: int) -> ResultTable:
    """Return a round's table as it is now."""
    round_ = await tx.rounds.get(round_id)
    found = await tx.publications.of_round(round_id)
    records = await tx.inspections.records_by_id({each.record for each in found})
    visits = await tx.inspections.by_id({each.inspection for each in records.values()})
    targets = await tx.targets.names({each.target for each in visits.values()})
    falling = {each.subject for each in await tx.deadlines.open_in(office.id) if each.kind == DeadlineKind.TAKEDOWN}
    counts = {"shown": 0, "withheld": 0, "unready": 0, "withdrawn": 0}
    shown: list[ResultRow] = []
    for each in found:
        visit = visits[records[each.record].inspection]
        place = _place(each, falling) if visit.ended_on is not None else "unready"
        counts[place] += 1
        if place == "shown":
            shown.append(_row(office, each, targets[visit.target], visit.ended_on or visit.inspect_on))
    del counts["shown"]
    return ResultTable(round_.title, round_.number, tuple(shown), **counts)


def _place(publication: Publication, falling: set[int]) -> str:
    """Tell whether a result is shown, or why it is left out."""
    match publication.state:
        case PublicationState.PUBLISHED:
            return "withdrawn" if publication.id in falling else "shown"
        case PublicationState.WITHDRAWN:
            return "withdrawn"
        case PublicationState.DUE:
            return "shown" if publication.is_ready else "unready"
    return "withheld"


def _row(office: TaskForce, publication: Publication, target: Target, ended_on: date) -> ResultRow:
    published = publication.state == PublicationState.PUBLISHED
    return ResultRow(
        target=target.name,
        code=target.code,
        department=department_title(office, publication.department),
        ended_on=ended_on,
        finding=publication.finding or "",
        measures=publication.measures,
        words=publication.words,
        published_on=publication.published_on if published else None,
        link=publication.link if published else "",
    )


async def choose_round(tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, anew: bool = True) -> None:
    """Ask which round is meant, newest first; where there are results of only one, send that."""
    rounds = await _rounds(tx, office)
    if len(rounds) == 1:
        await export(tx, actor, office, rounds[0].id)
        return
    last = max(len(rounds) - 1, 0) // ON_PAGE
    page = min(max(page, 0), last)
    shown = rounds[page * ON_PAGE :][:ON_PAGE]
    buttons = [
        Button(text("publication-table-round", title=each.title, number=each.number), "publication.round", (each.id,))
        for each in shown
    ]
    words = text("publication-table-choose" if rounds else "publication-table-none")
    await lay(tx, actor, DESK, Message(words, (*rows(*buttons), *turning("publication.rounds", page, last))), anew=anew)


async def export(tx: Tx, actor: Person, office: TaskForce, round_id: int) -> None:
    """Send somebody a round's table as a workbook and as a text, and tell them what is not in it."""
    table = await table_of(tx, office, round_id)
    if not table.rows:
        raise Refusal("publication-table-empty")
    about = {"round": round_id}
    words = text("publication-table-sent", title=table.title, **table.counts)
    await tell(tx, actor, Message(words, attachment=Late("result-workbook", about)), mention=False)
    words = text("publication-table-text-sent", title=table.title)
    await tell(tx, actor, Message(words, attachment=Late("result-text", about)), mention=False)


async def _rounds(tx: Tx, office: TaskForce) -> list[Round]:
    ended = {each.round for each in await tx.inspections.of_task_force(office.id) if each.ended_on is not None}
    return [each for each in await tx.rounds.of_task_force(office.id) if each.id in ended]
