"""What is done with a transfer: decided on paper, signed for on paper, reported on, closed; a person named."""

from datetime import timedelta
from typing import Any

from bot.domain import discipline_transfers as rules
from bot.domain.clue_drafts import check_words
from bot.domain.clue_rights import is_chair
from bot.domain.days import PAST, check_day, chosen_day, day_number, typed_day
from bot.domain.discipline_transfers import (
    FORMS,
    WORDS_LIMIT,
    Ask,
    DisciplineTransfer,
    TransferStep,
)
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Message, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.domain.sent_files import Sent, check_sent
from bot.domain.signed_papers import NUMBER_LIMIT, PHOTO, check_number
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.discipline_transfers.cases import PAPER, acting, outline
from bot.usecases.discipline_transfers.course import take
from storage.sealing import Unreadable
from storage.transaction import Tx

DRAFT = "discipline.step"
DESK = "discipline-step"
_PENDING = "pending"  # the number of a paper, until the step is taken
_DAYS_BACK = 3
MOST_NAMES = 40


async def ask(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, step: TransferStep) -> None:
    """Begin a step: ask for the first thing that it needs."""
    transfer = await acting(tx, actor, office, transfer_id, step)
    await _ask_for(tx, actor, office, transfer, step, FORMS[step][0])


async def give_words(tx: Tx, actor: Person, office: TaskForce, draft: dict[str, str | int], words: str) -> None:
    """Take what was typed: the paper's number, its day, or the words of the step."""
    transfer, step, asked = await _awaited(tx, actor, office, draft)
    match asked:
        case Ask.NUMBER:
            number = check_number(words)
            await tx.sealed.write(transfer.subject, _pending(actor, step), number)
            await _ask_for(tx, actor, office, transfer, step, _next(step, asked))
        case Ask.DAY:
            await _take_day(tx, actor, office, transfer, step, day_number(typed_day(words, local_date(tx.now), PAST)))
        case Ask.WORDS:
            checked = check_words(words, WORDS_LIMIT)
            await _end(tx, actor)
            await take(tx, actor, office, transfer, step, words=checked)
        case _:
            raise Refusal("discipline-photo-first")


async def pick_day(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, number: int) -> None:
    """Take the paper's day, pressed."""
    draft = None if actor.user_id is None else await tx.drafts.find(actor.user_id)
    if draft is None or draft.kind != DRAFT or draft.data.get("discipline_transfer") != transfer_id:
        raise Refusal("discipline-draft-changed")
    transfer, step, asked = await _awaited(tx, actor, office, draft.data)
    if asked != Ask.DAY:
        raise Refusal("discipline-draft-changed")
    day = check_day(chosen_day(number), local_date(tx.now), PAST)
    await _take_day(tx, actor, office, transfer, step, day_number(day))


async def give_photo(tx: Tx, actor: Person, office: TaskForce, draft: dict[str, str | int], sent: Sent | None) -> None:
    """Keep the photo of the signed paper, and take the step."""
    transfer, step, asked = await _awaited(tx, actor, office, draft)
    if asked != Ask.PHOTO:
        raise Refusal("discipline-words-first")
    name, content = check_sent(sent, PHOTO)
    await tx.sealed_files.add(transfer.subject, PAPER, name, content, actor.id)
    await _finish(tx, actor, office, transfer, step, int(draft.get("day", 0)))


async def _take_day(
    tx: Tx, actor: Person, office: TaskForce, transfer: DisciplineTransfer, step: TransferStep, day: int
) -> None:
    following = _next(step, Ask.DAY)
    if following is None:
        await _finish(tx, actor, office, transfer, step, day)
    else:
        await _ask_for(tx, actor, office, transfer, step, following, day=day)


async def _finish(
    tx: Tx, actor: Person, office: TaskForce, transfer: DisciplineTransfer, step: TransferStep, day: int
) -> None:
    """Take a step that rests on a paper."""
    try:
        number = await tx.sealed.read(transfer.subject, _pending(actor, step))
    except Unreadable:
        number = None
    if not number:
        raise Refusal("discipline-draft-changed")
    await tx.sealed.erase(transfer.subject, _pending(actor, step))
    await _end(tx, actor)
    await take(tx, actor, office, transfer, step, paper=number, paper_day=chosen_day(day))


def _pending(actor: Person, step: TransferStep) -> str:
    return f"{_PENDING}-{step}-{actor.id}"


def _next(step: TransferStep, asked: Ask) -> Ask | None:
    form = FORMS[step]
    k = form.index(asked) + 1
    return form[k] if k < len(form) else None


async def _awaited(
    tx: Tx, actor: Person, office: TaskForce, draft: dict[str, Any]
) -> tuple[DisciplineTransfer, TransferStep, Ask]:
    step, asked = str(draft.get("step", "")), str(draft.get("asked", ""))
    if step not in FORMS or asked not in {str(each) for each in FORMS[step]}:
        raise Refusal("discipline-draft-changed")
    transfer = await acting(tx, actor, office, int(draft["discipline_transfer"]), step)
    return transfer, TransferStep(step), Ask(asked)


async def _ask_for(
    tx: Tx,
    actor: Person,
    office: TaskForce,
    transfer: DisciplineTransfer,
    step: TransferStep,
    asked: Ask | None,
    **known: int,
) -> None:
    assert actor.user_id is not None
    assert asked is not None
    own = {"discipline_transfer": transfer.id, "step": str(step), "asked": str(asked)}
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, **own, **known)
    limit = WORDS_LIMIT if asked == Ask.WORDS else NUMBER_LIMIT
    asking = text(f"discipline-ask-{step}-{asked}", limit=limit, mb=PHOTO.largest_mb)
    words = text("discipline-ask", **outline(office, transfer), ask=asking)
    back = Button(text("button-discipline-show"), "discipline.show", (transfer.id,))
    await lay(tx, actor, DESK, Message(words, (*_days(tx, transfer, asked), (back,)), protect=True), anew=True)


def _days(tx: Tx, transfer: DisciplineTransfer, asked: Ask) -> Keyboard:
    if asked != Ask.DAY:
        return ()
    days = [local_date(tx.now) - timedelta(days=k) for k in range(_DAYS_BACK)]
    return rows(
        *(Button(text("discipline-day", day=day), "discipline.day", (transfer.id, day_number(day))) for day in days)
    )


async def _end(tx: Tx, actor: Person) -> None:
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind == DRAFT:
        await tx.drafts.end(actor.user_id)


# --- without words ----------------------------------------------------------------------------------------------------


async def ask_sure(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, step: TransferStep) -> None:
    """Ask whether it is really to be withdrawn, or closed."""
    transfer = await acting(tx, actor, office, transfer_id, step)
    sure = Button(text(f"button-discipline-{step}-confirm"), "discipline.confirm", (transfer.id, str(step)))
    back = Button(text("button-discipline-show"), "discipline.show", (transfer.id,))
    words = text(f"discipline-sure-{step}", **outline(office, transfer))
    await lay(tx, actor, DESK, Message(words, rows(sure, back), protect=True), anew=True)


async def sure(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, step: str) -> None:
    """Withdraw or close it."""
    if step not in {TransferStep.WITHDRAW, TransferStep.CLOSE}:
        raise Refusal("button-invalid")
    transfer = await acting(tx, actor, office, transfer_id, step)
    await take(tx, actor, office, transfer, TransferStep(step))


async def ask_name(tx: Tx, actor: Person, office: TaskForce, transfer_id: int) -> None:
    """Ask who else of the department is to know of it, besides who entered it and who heads."""
    transfer = await acting(tx, actor, office, transfer_id, TransferStep.NAME)
    each = [
        Button(text("discipline-person", name=one.name), "discipline.named", (transfer.id, one.id))
        for one in await _able(tx, office, transfer)
    ]
    paired = tuple(tuple(each[k : k + 2]) for k in range(0, len(each), 2))
    back = Button(text("button-discipline-show"), "discipline.show", (transfer.id,))
    words = text("discipline-name-ask" if each else "discipline-name-nobody", **outline(office, transfer))
    await lay(tx, actor, DESK, Message(words, (*paired, (back,)), protect=True), anew=True)


async def name(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, person: str) -> None:
    """Let that person know of it; whoever was named before does so no more."""
    transfer = await acting(tx, actor, office, transfer_id, TransferStep.NAME)
    if person not in {each.id for each in await _able(tx, office, transfer)}:
        raise Refusal("button-invalid")
    await take(tx, actor, office, transfer, TransferStep.NAME, named=person)


async def _able(tx: Tx, office: TaskForce, transfer: DisciplineTransfer) -> list[Person]:
    everybody = await tx.people.of_task_force(office.id)
    near = [each for each in everybody if each.department == transfer.department and each.may(Action.SEE_DISCIPLINE)]
    others = [each for each in near if not rules.reads(transfer, each) and not is_chair(each)]
    return others[:MOST_NAMES]
