"""Who comes: attend or cannot, with a stand-in named in words; the group sees counts only."""

from bot.domain.meetings import NAME_LIMIT, Attendance, check_reader
from bot.domain.messages import Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.meetings.cases import DESK, Case, load_case, refresh
from storage.transaction import Tx

DRAFT = "meeting.stand-in"
MOST_NAMES = 40


async def attend(tx: Tx, actor: Person, office: TaskForce, meeting_id: int, callback: str) -> None:
    """Say that one comes."""
    case = await _answer(tx, actor, office, meeting_id, Attendance.ATTEND)
    await _forget(tx, actor, meeting_id)
    await tx.outbox.answer(callback, text("meeting-attending", **case.facts()))


async def decline(tx: Tx, actor: Person, office: TaskForce, meeting_id: int, callback: str) -> None:
    """Say that one cannot come; who comes instead is asked in the private chat."""
    case = await _answer(tx, actor, office, meeting_id, Attendance.ABSENT)
    await tx.outbox.answer(callback, text("meeting-declined"))
    if actor.chat is None or not actor.reachable:
        return
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, meeting=meeting_id)
    words = text("meeting-stand-in-ask", head=case.head(), limit=NAME_LIMIT)
    await lay(tx, actor, DESK, Message(words, rows(button("meeting.alone", meeting_id))), anew=True)


async def name_stand_in(tx: Tx, actor: Person, office: TaskForce, meeting_id: int, words: str) -> None:
    """Take who comes instead."""
    name = check_words("words", words, NAME_LIMIT)
    case = await _answer(tx, actor, office, meeting_id, Attendance.ABSENT, name)
    await _forget(tx, actor, meeting_id)
    await _lay_done(tx, actor, case, text("meeting-stand-in-named", name=name), anew=True)


async def send_nobody(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> None:
    """Nobody comes instead."""
    case = await _answer(tx, actor, office, meeting_id, Attendance.ABSENT)
    await _forget(tx, actor, meeting_id)
    await _lay_done(tx, actor, case, text("meeting-nobody-instead"))


async def show_attendance(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> None:
    """Show by name who comes, who does not and who is sent instead, who has not answered."""
    case = await load_case(tx, office, meeting_id)
    check_reader(case.meeting, actor)
    words = text(
        "meeting-attendance",
        head=case.head(),
        attending=_listed([_name(each) for each in case.attending]),
        absent=_listed([_instead(case, each) for each in case.absent]),
        silent=_listed([_name(each) for each in case.silent]),
        many_attending=len(case.attending),
        many_absent=len(case.absent),
        many_silent=len(case.silent),
    )
    await lay(tx, actor, DESK, Message(words, rows(button("meeting.show", meeting_id)), protect=True))


async def _answer(
    tx: Tx, actor: Person, office: TaskForce, meeting_id: int, answer: Attendance, stand_in: str = ""
) -> Case:
    case = await load_case(tx, office, meeting_id)
    check_reader(case.meeting, actor)
    if not case.meeting.coming:
        raise Refusal(f"meeting-is-{case.meeting.state}")
    before = case.replies.get(actor.id)
    if before is not None and (before.answer, before.stand_in) == (answer, stand_in):
        return case
    await tx.meetings.reply(meeting_id, actor.id, answer, stand_in)
    data = {"meeting": meeting_id, "answer": str(answer)}
    sealed = {"stand_in": stand_in} if stand_in else None
    await tx.ledger.append(office.id, actor.id, "meeting-answered", data, sealed=sealed)
    case = await load_case(tx, office, meeting_id)
    await refresh(tx, case)
    return case


async def _forget(tx: Tx, actor: Person, meeting_id: int) -> None:
    """End the question for a stand-in, if it is that of this meeting."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind == DRAFT and draft.data.get("meeting") == meeting_id:
        await tx.drafts.end(actor.user_id)


async def _lay_done(tx: Tx, actor: Person, case: Case, said: Text, *, anew: bool = False) -> None:
    words = text("meeting-answered", head=case.head(), said=said)
    buttons = rows(button("meeting.attend", case.meeting.id), button("meeting.show", case.meeting.id))
    await lay(tx, actor, DESK, Message(words, buttons), anew=anew)


def _name(person: Person) -> Text:
    return text("meeting-attendance-name", name=person.name, department=person.department)


def _instead(case: Case, person: Person) -> Text:
    reply = case.replies[person.id]
    if not reply.stand_in:
        return _name(person)
    return text("meeting-attendance-instead", who=_name(person), name=reply.stand_in)


def _listed(names: list[Text]) -> tuple[Text, ...]:
    if not names:
        return (text("meeting-attendance-none"),)
    rest = (text("meeting-attendance-more", many=len(names) - MOST_NAMES),) if len(names) > MOST_NAMES else ()
    return (*names[:MOST_NAMES], *rest)
