"""Ticking a checklist: nothing found, a problem with remark and photos, not applicable."""

from bot.domain.inspections import MOST_PHOTOS, PHOTO, REMARK_LIMIT, Verdict, check_remark, next_unticked
from bot.domain.messages import Button, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.domain.sent_files import Sent, check_sent
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.records.cases import Case, end_draft, fillable, load_case, photos_of, readable, touch
from bot.usecases.records.sheets import desk, show_reading, show_sheet
from storage.transaction import Tx

DRAFT = "record.problem"
FORM_DRAFT = "record.form"


async def show_record(tx: Tx, actor: Person, office: TaskForce, record: int) -> None:
    """Show a record: to whoever may tick it the living checklist, to others who may read it what is there."""
    case = await readable(tx, actor, office, record)
    await end_draft(tx, actor, DRAFT, FORM_DRAFT)
    if case.record.is_open and case.visit.filled_by(actor, case.record.department) and actor.may(Action.FILL_RECORD):
        await show_sheet(tx, actor, case, anew=True)
    else:
        await show_reading(tx, actor, case, reopens=_reopens(actor, case))


async def read_on(tx: Tx, actor: Person, office: TaskForce, record: int, page: int) -> None:
    """Show another page to somebody who only reads it."""
    case = await readable(tx, actor, office, record)
    await show_reading(tx, actor, case, page, reopens=_reopens(actor, case))


def _reopens(actor: Person, case: Case) -> bool:
    return not case.record.is_open and actor.may(Action.REOPEN_RECORD)


async def show_item(tx: Tx, actor: Person, office: TaskForce, record: int, number: int) -> None:
    """Show the checklist at an item, to tick it again."""
    case = await fillable(tx, actor, office, record)
    await end_draft(tx, actor, DRAFT, FORM_DRAFT)
    await show_sheet(tx, actor, case, number)


async def resume(tx: Tx, actor: Person, office: TaskForce, record: int, number: int) -> None:
    """Go on to the item after that one."""
    case = await fillable(tx, actor, office, record)
    await end_draft(tx, actor, DRAFT, FORM_DRAFT)
    following = next_unticked(case.part.items, case.part.checks, after=number)
    await show_sheet(tx, actor, case, None if following is None else following.number)


async def tick(tx: Tx, actor: Person, office: TaskForce, record: int, number: int, verdict: str) -> None:
    """Put down what was found on an item, and go on; the last word counts, every one is in the ledger."""
    if verdict not in set(Verdict):
        raise Refusal("button-invalid")
    case = await fillable(tx, actor, office, record)
    case.part.item(number)
    known = case.part.checks.get(number)
    if known is None or known.verdict != verdict:
        await _put(tx, actor, case, number, verdict, "")
    if verdict == Verdict.PROBLEM:
        await _ask_remark(tx, actor, await load_case(tx, office, record), number)
    else:
        await resume(tx, actor, office, record, number)


async def ask_rest(tx: Tx, actor: Person, office: TaskForce, record: int) -> None:
    """Ask whether nothing was found on all that is left."""
    case = await fillable(tx, actor, office, record)
    left = [each for each in case.part.items if each.number not in case.part.checks]
    if not left:
        raise Refusal("record-rest-none")
    lines = tuple(text("record-line-open", number=str(each.number), title=each.title) for each in left)
    words = text("record-rest-ask", **case.facts(), many=len(left), lines=lines)
    confirm = button("record.rest-confirm", record, case.record.version, many=len(left))
    back = Button(text("button-record-back"), "record.next", (record, 0))
    await lay(tx, actor, desk(record), Message(words, rows(confirm, back)))


async def tick_rest(tx: Tx, actor: Person, office: TaskForce, record: int, version: int) -> None:
    """Put all that is left down as nothing found; only what was shown, else it is shown anew."""
    case = await fillable(tx, actor, office, record)
    if case.record.version != version:
        await ask_rest(tx, actor, office, record)
        return
    left = [each.number for each in case.part.items if each.number not in case.part.checks]
    if not left:
        raise Refusal("record-rest-none")
    await touch(tx, case)
    for number in left:
        await tx.inspections.tick(record, number, Verdict.NOTHING, "", actor.id)
    await tx.ledger.append(office.id, actor.id, "record-rest-ticked", {"record": record, "numbers": left})
    await end_draft(tx, actor, DRAFT, FORM_DRAFT)
    await show_sheet(tx, actor, await load_case(tx, office, record))


async def add_remark(tx: Tx, actor: Person, office: TaskForce, record: int, number: int, words: str) -> None:
    """Take what somebody wrote about a problem."""
    case = await _problem(tx, actor, office, record, number)
    await _put(tx, actor, case, number, Verdict.PROBLEM, check_remark(words))
    await _ask_remark(tx, actor, await load_case(tx, office, record), number, anew=True)


async def add_photo(
    tx: Tx, actor: Person, office: TaskForce, place: tuple[int, int], sent: Sent | None, words: str
) -> None:
    """Keep a photo of a problem at a `place` (record, item); what stands under it becomes the remark."""
    record, number = place
    case = await _problem(tx, actor, office, record, number)
    name, content = check_sent(sent, PHOTO)
    if case.photos[number] >= MOST_PHOTOS:
        raise Refusal("record-photos-full", limit=MOST_PHOTOS)
    kept = await tx.files.add(office.id, photos_of(record, number), "photo", name, content, actor.id)
    data = {"record": record, "number": number, "file": kept.id, "sha256": kept.digest}
    await tx.ledger.append(office.id, actor.id, "record-photo-kept", data)
    if words:
        await _put(tx, actor, case, number, Verdict.PROBLEM, check_remark(words))
    # The first of several moves the message below it; the others change it where it stands.
    await _ask_remark(tx, actor, await load_case(tx, office, record), number, anew=not case.photos[number])


async def _problem(tx: Tx, actor: Person, office: TaskForce, record: int, number: int) -> Case:
    """Return the record for words or photos about an item; where it is no problem any more, they are refused."""
    case = await fillable(tx, actor, office, record)
    case.part.item(number)
    if case.part.verdict(number) != Verdict.PROBLEM:
        raise Refusal("record-no-problem", number=str(number))
    return case


async def _put(tx: Tx, actor: Person, case: Case, number: int, verdict: str, remark: str) -> None:
    await touch(tx, case)
    await tx.inspections.tick(case.record.id, number, verdict, remark, actor.id)
    data = {"record": case.record.id, "number": number, "verdict": str(verdict)}
    sealed = {"remark": remark} if remark else None
    await tx.ledger.append(case.office.id, actor.id, "record-ticked", data, sealed=sealed)


async def _ask_remark(tx: Tx, actor: Person, case: Case, number: int, *, anew: bool = False) -> None:
    """Ask for words and photos about a problem; what is known of it is shown."""
    assert actor.user_id is not None
    own = case.record.id
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=case.office.id, record=own, number=number)
    remark = case.part.checks[number].remark
    words = text(
        "record-problem",
        **case.facts(),
        number=str(number),
        title=case.part.item(number).title,
        remark=remark or text("record-remark-none", limit=REMARK_LIMIT),
        photos=case.photos[number],
        hint=text("record-problem-more" if remark else "record-problem-ask"),
    )
    onward = Button(text("button-record-next" if remark else "button-record-later"), "record.next", (own, number))
    undo = Button(text("button-record-undo"), "record.item", (own, number))
    await lay(tx, actor, desk(own), Message(words, rows(onward, undo)), anew=anew)
