"""The letter by which a clue is handed over, with its receipt, as a Word file from a template that an office can edit."""

from collections.abc import Callable, Mapping
from datetime import date

from bot.domain import clue_rights as rights
from bot.domain.clue_drafts import POINTER, SUMMARY
from bot.domain.clues import Clue
from bot.domain.local_time import local_date
from bot.domain.messages import File, Late, Message, Pointless, Text, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import Case, case_of, outline, readable
from bot.usecases.forms.templates import rendered
from bot.usecases.telling import tell
from storage.sealing import Unreadable
from storage.transaction import Tx

MAKER = "clue-letter"
Say = Callable[[Text], str]


async def send_letter(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Send the letter to somebody who may read the clue; it is made only then, and kept nowhere."""
    clue = await readable(tx, office, clue_id)
    if clue.is_draft or not rights.reads(clue, actor):
        raise Refusal("clue-not-readable")
    late = Late(MAKER, {"clue": clue.id, "reader": actor.id})
    words = text("clue-letter", **outline(office, clue))
    await tell(tx, actor, Message(words, attachment=late, protect=True), mention=False)
    await tx.ledger.append(office.id, actor.id, "clue-letter-made", {"clue": clue.id, "number": clue.number})


async def letter_file(tx: Tx, args: Mapping[str, str | int], say: Say) -> File:
    """Return the letter. Raises Pointless for whoever may not read the clue any more."""
    clue, reader = await tx.clues.find(int(args["clue"])), await tx.people.get(str(args["reader"]))
    if clue is None or not rights.reads(clue, reader):
        raise Pointless
    office = await tx.task_forces.get(clue.task_force)
    case = await case_of(tx, office, clue)
    try:
        words = {name: await tx.sealed.read(clue.subject, name) or "" for name in (SUMMARY, POINTER)}
    except Unreadable:
        words = {name: say(text("clue-unreadable")) for name in (SUMMARY, POINTER)}
    title = say(text(f"clue-letter-title-{clue.kind}"))
    return File(f"{title}{clue.number}.docx", rendered("clue_letter.docx", {**_fields(case, title, say), **words}))


def _fields(case: Case, title: str, say: Say) -> dict[str, str]:
    clue = case.clue
    facts = outline(case.office, clue)
    assert clue.feedback_on is not None
    return {
        "title": title,
        "number": clue.number or "",
        "office": case.office.title,
        "sender": str(facts["sender"]),
        "receiver": str(facts["receiver"]),
        "lead": say(text(f"clue-letter-lead-{clue.kind}", feedback_on=said_day(clue.feedback_on))),
        "source": say(case.source),
        "target": "" if case.target is None else case.target.name,
        "code": "" if case.target is None else case.target.code,
        "sent_on": said_day(_sent_on(clue)),
    }


def _sent_on(clue: Clue) -> date:
    assert clue.sent_at is not None
    return local_date(clue.sent_at)


def said_day(day: date) -> str:
    """Return a day as papers have it: without the day of the week."""
    return f"{day.year}年{day.month}月{day.day}日"
