"""Taking a step: what it needs is asked for one after the other, by buttons or typed, and with the last it is taken."""

from typing import Any

from bot.domain.clue_drafts import check_words
from bot.domain.days import chosen_day, read_day
from bot.domain.local_time import local_date
from bot.domain.messages import Message, button, rows, text
from bot.domain.people import Person
from bot.domain.police_transfer_forms import (
    ATTACHED,
    FORMS,
    MATERIALS,
    PICKED,
    TYPED,
    WORDS_LIMIT,
    Ask,
    Happened,
    check_body,
    check_happened,
    midnight,
    read_moment,
    ticked,
)
from bot.domain.police_transfer_rights import PAPER, SIGNED
from bot.domain.police_transfers import PoliceTransfer, TransferStep, check_step
from bot.domain.refusals import Refusal
from bot.domain.sent_files import Sent
from bot.domain.signed_papers import check_number
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import retire, slot
from bot.usecases.police_transfers import files, sheets, step_pages
from bot.usecases.police_transfers.cases import acting, case_of, outline
from bot.usecases.police_transfers.courses import Said, take
from bot.usecases.police_transfers.sheets import NONE, Sheet, sheet_for
from bot.usecases.police_transfers.step_pages import DESK, NOW
from bot.usecases.telling import tell
from storage.transaction import Tx


async def begin(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, step: str) -> None:
    """Begin to take a step: ask for the first thing that it needs, or take it where it needs nothing."""
    if step not in FORMS:
        raise Refusal("button-invalid")
    transfer = await acting(tx, actor, office, transfer_id, step)
    check_step(transfer, step)
    if step == TransferStep.EXPLAIN and not (await case_of(tx, office, transfer)).is_overdue:
        raise Refusal("police-transfer-in-time")
    sheet = sheet_for(actor, transfer, step)
    if Ask.HEAD in sheet.asked:
        heads = await step_pages.heads(tx, office, transfer)
        if not heads:
            raise Refusal("police-transfer-no-head")
        sheet = sheet.answered(Ask.HEAD, heads[0].id) if len(heads) == 1 else sheet
    await _go_on(tx, actor, office, sheet)


async def pick(tx: Tx, actor: Person, office: TaskForce, transfer_id: int, ask: str, value: str) -> None:
    """Take the answer of a button to what is asked for."""
    sheet = await _sheet(tx, actor, office)
    if sheet.transfer.id != transfer_id or ask not in PICKED or sheet.open_ask != ask:
        raise Refusal("police-transfer-draft-gone")
    answer = await _picked(tx, office, sheet, Ask(ask), value)
    await _go_on(tx, actor, office, sheet.answered(Ask(ask), answer))


async def type_answer(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Take what was typed as the answer to what is asked for; with words, the last of all, the step is taken."""
    sheet = await _sheet(tx, actor, office)
    ask = sheet.open_ask
    if ask == Ask.WORDS:
        await _finish(tx, actor, office, sheet, words=check_words(words, WORDS_LIMIT))
        return
    if ask not in TYPED:
        raise Refusal("police-transfer-photo-first" if ask == Ask.PHOTO else "police-transfer-press-first")
    await _go_on(tx, actor, office, sheet.answered(ask, await _typed(tx, sheet, ask, words)), anew=True)


async def send_file(tx: Tx, actor: Person, office: TaskForce, sent: Sent | None) -> None:
    """Keep a photo: of the signed paper where that is asked for, else as one more of the case's papers."""
    sheet = await _sheet(tx, actor, office)
    asked = sheet.open_ask == Ask.PHOTO
    file = await files.keep(tx, actor, office, sheet.transfer, SIGNED if asked else PAPER, sent)
    await _go_on(tx, actor, office, sheet.answered(Ask.PHOTO, file) if asked else sheet, anew=True)


async def _sheet(tx: Tx, actor: Person, office: TaskForce) -> Sheet:
    """Return what somebody is filling in, as far as it is still theirs and the case still stands there."""
    transfer_id, step, answers = await sheets.kept(tx, actor)
    transfer = await acting(tx, actor, office, transfer_id, step)
    check_step(transfer, step)
    return sheet_for(actor, transfer, step, answers)


async def _go_on(tx: Tx, actor: Person, office: TaskForce, sheet: Sheet, *, anew: bool = False) -> None:
    if sheet.open_ask is None:
        await _finish(tx, actor, office, sheet)
        return
    await sheets.keep(tx, actor, sheet)
    await step_pages.ask(tx, actor, office, sheet, anew=anew or not sheet.answers)


# --- answers ----------------------------------------------------------------------------------------------------------


async def _picked(tx: Tx, office: TaskForce, sheet: Sheet, ask: Ask, value: str) -> Any:
    """Return a button's answer as it is kept. Raises `Refusal` for a forged one."""
    match ask:
        case Ask.HEAD if value in {each.id for each in await step_pages.heads(tx, office, sheet.transfer)}:
            return value
        case Ask.MOMENT if value == NOW:
            return (await _checked(tx, sheet, Happened(tx.now, timed=True))).at.isoformat()
        case Ask.DAY if value.isascii() and value.isdecimal() and len(value) == 8:
            day = chosen_day(int(value))
            return local_date((await _checked(tx, sheet, Happened(midnight(day), timed=False))).at).isoformat()
        case Ask.MATERIALS:
            return _ticked(sheet.materials, value)
        case Ask.FILE_BACK if value in {"yes", "no"}:
            return value
        case Ask.LINK:
            return await _linked(tx, sheet, value)
    raise Refusal("button-invalid")


def _ticked(materials: str, value: str) -> str:
    k, _, mark = value.partition(".")
    if k == "all":
        return ATTACHED * len(MATERIALS)
    if not (k.isascii() and k.isdecimal()):
        raise Refusal("button-invalid")
    return ticked(materials, int(k), mark)


async def _linked(tx: Tx, sheet: Sheet, value: str) -> str:
    """Return the penalty case by which it is dealt with; refuse one that is not of the department."""
    if value == NONE:
        return NONE
    known = {str(each.id) for each in await step_pages.penalties(tx, sheet.transfer)}
    if value not in known:
        raise Refusal("button-invalid")
    return value


async def _typed(tx: Tx, sheet: Sheet, ask: Ask, words: str) -> str:
    match ask:
        case Ask.MOMENT:
            moment = Happened(read_moment(words, tx.now), timed=True)
            return (await _checked(tx, sheet, moment)).at.isoformat()
        case Ask.DAY:
            day = Happened(midnight(read_day(words, local_date(tx.now), past=True)), timed=False)
            return local_date((await _checked(tx, sheet, day)).at).isoformat()
        case Ask.PAPER:
            return check_number(words)
    return check_body(words)


async def _checked(tx: Tx, sheet: Sheet, happened: Happened) -> Happened:
    steps = await tx.police_transfers.steps(sheet.transfer.id)
    return check_happened(happened, sheets.before(steps), tx.now)


# --- taking it --------------------------------------------------------------------------------------------------------


async def _finish(tx: Tx, actor: Person, office: TaskForce, sheet: Sheet, *, words: str = "") -> None:
    """Take the step with all that was answered."""
    happened = await _checked(tx, sheet, sheet.happened(tx.now)) if _is_dated(sheet) else sheet.happened(tx.now)
    await sheets.end(tx, actor)
    await retire(tx, actor, slot(actor, DESK))
    kept = (Ask.BODY, Ask.MATERIALS, Ask.FILE_BACK)
    details: dict[str, Any] = {str(name): sheet.answers[name] for name in kept if name in sheet.answers}
    if sheet.step in {TransferStep.APPROVE, TransferStep.DECLINE}:
        details |= {"decided_by": sheet.answers.get(Ask.HEAD, actor.id), "file": sheet.answers[Ask.PHOTO]}
    said = Said(happened, str(sheet.answers.get(Ask.PAPER, "")), words, details)
    now = await take(tx, actor, office, sheet.transfer, sheet.step, said, **_changes(actor, sheet))
    if Ask.HEAD in sheet.answers:
        await _tell_head(tx, actor, office, now, sheet)


def _is_dated(sheet: Sheet) -> bool:
    return Ask.MOMENT in sheet.answers or Ask.DAY in sheet.answers


def _changes(actor: Person, sheet: Sheet) -> dict[str, Any]:
    match sheet.step:
        case TransferStep.REPORT:
            return {"reported_by": actor.id}
        case TransferStep.PASS_ON:
            return {"competent": str(sheet.answers[Ask.BODY])}
        case TransferStep.HANDLE if sheet.answers.get(Ask.LINK, NONE) != NONE:
            return {"handling": int(sheet.answers[Ask.LINK])}
    return {}


async def _tell_head(tx: Tx, actor: Person, office: TaskForce, transfer: PoliceTransfer, sheet: Sheet) -> None:
    """Tell a head what was entered in their name, so that a mistake shows at once."""
    head = await tx.people.get(str(sheet.answers[Ask.HEAD]))
    step = text(f"police-transfer-step-{sheet.step}")
    words = text("police-transfer-entered-for-you", name=actor.name, step=step, **outline(office, transfer))
    await tell(tx, head, Message(words, rows(button("police-transfer.show", transfer.id))))
