"""The form of a record for signature and seal: blank, or with what is ticked so far."""

from dataclasses import dataclass

from bot.domain.inspections import ChecklistItem, Verdict
from bot.domain.messages import Late, Message, Text, text
from bot.domain.people import Person
from bot.domain.task_forces import TaskForce
from bot.usecases.records.cases import Case, load_case, readable
from bot.usecases.telling import tell
from storage.transaction import Tx

MAKERS = ("record-word", "record-pdf")


@dataclass(frozen=True, slots=True)
class FormLine:
    """An item as the form shows it; `result` is None while it is not ticked."""

    number: int
    content: str
    result: Text | None
    remark: str


async def send_forms(tx: Tx, actor: Person, office: TaskForce, record: int) -> None:
    """Send the form as .docx and .pdf, made when they are sent."""
    case = await readable(tx, actor, office, record)
    for maker in MAKERS:
        words = text(f"{maker}-filled" if case.part.checks else f"{maker}-blank", **case.facts())
        await tell(tx, actor, Message(words, attachment=Late(maker, {"record": record})), mention=False)


async def form_of(tx: Tx, record: int) -> tuple[Case, list[FormLine]]:
    """Return what a record's form is made of."""
    inspection = await tx.inspections.get((await tx.inspections.record(record)).inspection)
    case = await load_case(tx, await tx.task_forces.get(inspection.task_force), record)
    return case, [_line(case, each) for each in case.part.items]


def _line(case: Case, item: ChecklistItem) -> FormLine:
    verdict = case.part.verdict(item.number)
    remark = case.part.checks[item.number].remark if verdict == Verdict.PROBLEM else ""
    result = text(f"record-verdict-{Verdict(verdict)}") if verdict else None
    return FormLine(item.number, item.wording or item.title, result, remark)
