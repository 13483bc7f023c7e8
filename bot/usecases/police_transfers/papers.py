"""Our papers of a case as Word files, from templates that an office can edit: made when they are sent, kept nowhere."""

from collections.abc import Callable, Mapping
from datetime import date

from bot.domain import police_transfer_rights as rights
from bot.domain.local_time import local_date
from bot.domain.messages import File, Late, Message, Pointless, Text, text
from bot.domain.people import Person
from bot.domain.police_transfer_forms import Ask, attached
from bot.domain.police_transfers import SUMMARY, PoliceTransfer, TakenStep, TransferStep
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.forms.templates import rendered
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.police_transfers.cases import (
    APPROVAL,
    LETTER,
    REVIEW,
    SUPERVISION,
    outline,
    read_by,
    receiver_title,
)
from bot.usecases.telling import tell
from storage.sealing import Unreadable
from storage.transaction import Tx

MAKER = "police-transfer-form"
FORMS = (LETTER, APPROVAL, REVIEW, SUPERVISION)
Say = Callable[[Text], str]


async def send_form(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, form: str) -> None:
    """Send one of our papers to somebody of the department who may read the case."""
    transfer = await read_by(tx, actor, office, transfer_id)
    if form not in FORMS or actor.department != transfer.department:
        raise Refusal("police-transfer-not-yours")
    late = Late(MAKER, {"transfer": transfer.id, "form": form, "reader": actor.id})
    words = text("police-transfer-form-sent", form=text(f"police-transfer-title-{form}"), **outline(office, transfer))
    await tell(tx, actor, Message(words, attachment=late, protect=True), mention=False)
    entry = {"transfer": transfer.id, "number": transfer.number, "form": form}
    await tx.ledger.append(office.id, actor.id, "police-transfer-form-made", entry)


async def form_file(tx: Tx, args: Mapping[str, str | int], say: Say) -> File:
    """Return a paper. Raises Pointless for whoever may not read the case any more."""
    transfer, reader = await tx.police_transfers.find(int(args["transfer"])), await tx.people.get(str(args["reader"]))
    if transfer is None or not rights.reads(transfer, reader):
        raise Pointless
    form = str(args["form"])
    title = say(text(f"police-transfer-title-{form}"))
    values = {**await _facts(tx, transfer, say), **_steps(await tx.police_transfers.steps(transfer.id), say)}
    content = rendered(f"police_transfer_{form}.docx", {"title": title, "today": _day(local_date(tx.now)), **values})
    return File(f"{title}{transfer.number}.docx", content)


async def _facts(tx: Tx, transfer: PoliceTransfer, say: Say) -> dict[str, str]:
    office = await tx.task_forces.get(transfer.task_force)
    targets = await tx.targets.names({transfer.target} if transfer.target is not None else set())
    target = targets.get(transfer.target or "")
    people = await tx.people.names(transfer.officers)
    try:
        summary = await tx.sealed.read(transfer.subject, SUMMARY) or ""
    except Unreadable:
        summary = say(text("clue-unreadable"))
    return {
        "number": say(text("police-transfer-number", number=transfer.number or "")),
        "sender": department_title(office, transfer.department),
        "receiver": receiver_title(office, transfer),
        "target": say(text("clue-target-none")) if target is None else target.name,
        "code": "" if target is None else target.code,
        "summary": summary,
        "officers": "、".join(f"{each.name}（{each.certificate}）" for each in people.values()),
    }


def _steps(steps: list[TakenStep], say: Say) -> dict[str, str]:
    """Return what is known from the steps: papers and days; blank where it has not come to that."""
    last = {each.step: each for each in steps}
    found: dict[str, str] = {}
    for step in (
        TransferStep.REPORT,
        TransferStep.APPROVE,
        TransferStep.REJECT,
        TransferStep.REVIEW,
        TransferStep.UPHOLD,
    ):
        taken = last.get(step)
        found[f"{step}_on"] = "" if taken is None else _day(local_date(taken.happened_at))
        found[f"{step}_paper"] = "" if taken is None else taken.paper
    handed = last.get(TransferStep.HAND)
    names = [] if handed is None else attached(str(handed.details.get(Ask.MATERIALS, "")))
    found["materials"] = "；".join(say(text(f"police-transfer-material-{each}")) for each in names)
    return found


def _day(day: date) -> str:
    """Return a day as papers have it: without the day of the week."""
    return f"{day.year}年{day.month}月{day.day}日"
