"""The letters that go back to the sender, as Word files: what came of a clue (反馈函), or why it is returned (退回函)."""

from collections.abc import Mapping, Sequence

from bot.domain import clue_rights as rights
from bot.domain.clue_drafts import STEP
from bot.domain.clues import ASSISTANCE, Clue, ClueStep, TakenStep, answering_step
from bot.domain.local_time import local_date
from bot.domain.messages import File, Late, Message, Pointless, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import outline, readable
from bot.usecases.clues.letters import Say, said_day
from bot.usecases.forms.templates import rendered
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.telling import tell
from storage.sealing import Unreadable
from storage.transaction import Tx

MAKER = "clue-reply"


async def send_reply(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Send the letter that there is now to somebody who may have it; it is made only then, and kept nowhere."""
    clue = await readable(tx, office, clue_id)
    if not rights.replies(clue, actor):
        raise Refusal("clue-not-readable")
    step = answering_step(clue, await tx.clues.steps(clue.id))
    if step is None:
        raise Refusal("clue-no-reply")
    late = Late(MAKER, {"clue": clue.id, "ordinal": step.ordinal, "reader": actor.id})
    words = text(f"clue-reply-{_name(step)}", **outline(office, clue))
    await tell(tx, actor, Message(words, attachment=late, protect=True), mention=False)
    entry = {"clue": clue.id, "number": clue.number, "answers": step.ordinal}
    await tx.ledger.append(office.id, actor.id, "clue-letter-made", entry)


async def reply_file(tx: Tx, args: Mapping[str, str | int], say: Say) -> File:
    """Return the letter. Raises Pointless where it holds no longer, or the reader may not have it any more."""
    clue, reader = await tx.clues.find(int(args["clue"])), await tx.people.get(str(args["reader"]))
    if clue is None or not rights.replies(clue, reader):
        raise Pointless
    step = answering_step(clue, await tx.clues.steps(clue.id))
    if step is None or step.ordinal != int(args["ordinal"]):
        raise Pointless
    office = await tx.task_forces.get(clue.task_force)
    try:
        words = await tx.sealed.read(clue.subject, STEP, step.ordinal) or ""
    except Unreadable:
        words = say(text("clue-unreadable"))
    values = {**_fields(office, clue, step, say), "lines": _lines(words)}
    return File(f"{values['title']}{clue.number}.docx", rendered("clue_reply.docx", values))


def _fields(office: TaskForce, clue: Clue, step: TakenStep, say: Say) -> dict[str, str]:
    name, number = _name(step), clue.number or ""
    kind = clue.kind if name == "feedback" else "return"
    return {
        "title": say(text(f"clue-reply-title-{kind}")),
        "number": number,
        "receiver": department_title(office, clue.from_department),
        "lead": say(text(f"clue-reply-lead-{kind}", number=number)),
        "closing": say(text("clue-reply-closing-asked" if kind in ASSISTANCE else "clue-reply-closing")),
        "sender": department_title(office, step.to_department),
        "replied_on": said_day(local_date(step.at)),
    }


def _lines(words: str) -> Sequence[str]:
    return [each.strip() for each in words.splitlines() if each.strip()]


def _name(step: TakenStep) -> str:
    return "feedback" if step.step == ClueStep.REPORT else "return"
