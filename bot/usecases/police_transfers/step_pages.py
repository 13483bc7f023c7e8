"""The questions of a step, each with the buttons that answer it."""

from datetime import timedelta

from bot.domain import police_transfer_rights as rights
from bot.domain.days import day_number
from bot.domain.follow_ups import FollowUp, FollowUpKind, FollowUpState
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Message, Text, rows, text
from bot.domain.people import Person
from bot.domain.police_transfer_forms import (
    ATTACHED,
    BODY_LIMIT,
    LEFT_OUT,
    MATERIALS,
    MUSTS,
    WORDS_LIMIT,
    Ask,
)
from bot.domain.police_transfers import PoliceTransfer, TransferStep
from bot.domain.signed_papers import NUMBER_LIMIT
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.police_transfers.cases import outline
from bot.usecases.police_transfers.sheets import NONE, Sheet
from storage.transaction import Tx

DESK = "police-transfer-step"
NOW = "now"
MOST_LINKS, MOST_HEADS = 8, 10
_BACK = 3
_LIMITS = {Ask.PAPER: NUMBER_LIMIT, Ask.BODY: BODY_LIMIT, Ask.WORDS: WORDS_LIMIT}
# Where the question says more than for other steps.
_OWN_WORDS = frozenset(
    {
        TransferStep.DECLINE,
        TransferStep.NOT_OURS,
        TransferStep.REJECT,
        TransferStep.UPHOLD,
        TransferStep.DISMISS,
        TransferStep.ACCEPT,
        TransferStep.EXPLAIN,
        TransferStep.OUTCOME,
        TransferStep.SEND_BACK,
        TransferStep.HANDLE,
        TransferStep.WITHDRAW,
    }
)


async def ask(tx: Tx, actor: Person, office: TaskForce, sheet: Sheet, *, anew: bool) -> None:
    """Ask for the first thing that is not answered yet."""
    asked = sheet.open_ask
    assert asked is not None
    words = text(
        "police-transfer-ask",
        step=text(f"police-transfer-do-{sheet.step}"),
        **outline(office, sheet.transfer),
        lines=_known(sheet),
        question=_question(sheet, asked),
    )
    back = Button(text("police-transfer-back"), "police-transfer.show", (sheet.transfer.id,))
    choices = await _choices(tx, office, sheet, asked)
    await lay(tx, actor, DESK, Message(words, (*choices, (back,)), protect=True), anew=anew)


def _question(sheet: Sheet, asked: Ask) -> Text:
    limit = _LIMITS.get(asked, 0)
    if asked == Ask.WORDS:
        assert sheet.step in _OWN_WORDS
        return text(f"police-transfer-words-{sheet.step}", limit=limit)
    if asked in {Ask.MOMENT, Ask.DAY}:
        return text(f"police-transfer-{asked}", what=text(f"police-transfer-when-{sheet.step}"))
    if asked == Ask.PAPER:
        return text("police-transfer-paper", what=text(f"police-transfer-paper-{sheet.step}"), limit=limit)
    return text(f"police-transfer-enter-{asked}", limit=limit)


def _known(sheet: Sheet) -> tuple[Text, ...]:
    """Return what is answered so far: the number of the paper and the papers ticked."""
    lines = []
    if Ask.PAPER in sheet.answers:
        lines.append(text("police-transfer-known-paper", paper=str(sheet.answers[Ask.PAPER])))
    if sheet.open_ask == Ask.MATERIALS:
        lines += [
            text(f"police-transfer-mark-{_MARKS[mark]}", material=text(f"police-transfer-material-{name}"))
            for name, mark in zip(MATERIALS, sheet.materials, strict=True)
        ]
    return tuple(lines) or (text("police-transfer-known-none"),)


_MARKS = {ATTACHED: "attached", LEFT_OUT: "left-out", "-": "open"}


async def _choices(tx: Tx, office: TaskForce, sheet: Sheet, asked: Ask) -> Keyboard:
    match asked:
        case Ask.HEAD:
            able = (await heads(tx, office, sheet.transfer))[:MOST_HEADS]
            return rows(*[_pick(sheet, asked, text("clue-person", name=each.name), each.id) for each in able])
        case Ask.MOMENT:
            return rows(_pick(sheet, asked, text("police-transfer-now"), NOW))
        case Ask.DAY:
            today = local_date(tx.now)
            days = [today - timedelta(days=k) for k in range(_BACK)]
            return rows(*[_pick(sheet, asked, text("follow-up-day", on=day), str(day_number(day))) for day in days])
        case Ask.MATERIALS:
            return _materials(sheet)
        case Ask.FILE_BACK:
            named = [(each, text(f"police-transfer-file-back-{each}")) for each in ("yes", "no")]
            return rows(*[_pick(sheet, asked, label, value) for value, label in named])
        case Ask.LINK:
            known = await penalties(tx, sheet.transfer)
            links = [_pick(sheet, asked, _penalty(each), str(each.id)) for each in known[:MOST_LINKS]]
            return rows(*links, _pick(sheet, asked, text("police-transfer-link-none"), NONE))
    return ()


def _materials(sheet: Sheet) -> Keyboard:
    """Return a row for each paper of art. 6; those that must be there can only be attached."""
    lines: list[tuple[Button, ...]] = []
    for k, name in enumerate(MATERIALS):
        label = text("police-transfer-attach", material=text(f"police-transfer-material-{name}"))
        line = [_pick(sheet, Ask.MATERIALS, label, f"{k}.{ATTACHED}")]
        if name not in MUSTS:
            line.append(_pick(sheet, Ask.MATERIALS, text("police-transfer-leave-out"), f"{k}.{LEFT_OUT}"))
        lines.append(tuple(line))
    return (*lines, (_pick(sheet, Ask.MATERIALS, text("police-transfer-attach-all"), "all"),))


def _pick(sheet: Sheet, asked: Ask, label: Text, value: str) -> Button:
    return Button(label, "police-transfer.pick", (sheet.transfer.id, str(asked), value))


def _penalty(follow_up: FollowUp) -> Text:
    number = str(follow_up.details.get("number", ""))
    return text("police-transfer-link", follow_up=str(follow_up.id), number=number)


async def heads(tx: Tx, office: TaskForce, transfer: PoliceTransfer) -> list[Person]:
    """Return the heads of the department who can have decided: not about what they have prepared themselves."""
    return [each for each in await tx.people.of_task_force(office.id) if rights.decides(transfer, each)]


async def penalties(tx: Tx, transfer: PoliceTransfer) -> list[FollowUp]:
    """Return the department's penalty cases, those about the same institution alone where one is known; newest first."""
    known = await tx.follow_ups.of_task_force(transfer.task_force, FollowUpKind.PENALTY)
    own = [each for each in known if each.department == transfer.department and each.state != FollowUpState.VOID]
    if transfer.target is None:
        return own
    visits = await tx.inspections.of_target(transfer.target)
    records = {each.id for each in await tx.inspections.records_of([each.id for each in visits])}
    return [each for each in own if each.record in records]
