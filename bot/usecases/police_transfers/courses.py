"""A step of a case with all that it brings about: state, ledger, clocks, and what everybody is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.domain import police_transfer_rights as rights
from bot.domain.deadlines import Term
from bot.domain.local_time import local_date
from bot.domain.messages import Message, text
from bot.domain.people import Person
from bot.domain.police_transfer_clocks import clock_of, day_of, kind_in, whose
from bot.domain.police_transfer_forms import Happened
from bot.domain.police_transfers import (
    STEP_WORDS,
    PoliceTransfer,
    TransferState,
    TransferStep,
    check_step,
)
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines.terms import drop, meet, set_clock, set_term
from bot.usecases.police_transfers.cases import case_of, hide, outline, put
from bot.usecases.telling import tell_group
from storage.transaction import Tx

EVENTS: Mapping[str, str] = {
    TransferStep.OPEN: "police-transfer-opened",
    TransferStep.REPORT: "police-transfer-reported",
    TransferStep.APPROVE: "police-transfer-approved",
    TransferStep.DECLINE: "police-transfer-declined",
    TransferStep.HAND: "police-transfer-handed-over",
    TransferStep.SIGN: "police-transfer-signed",
    TransferStep.NOT_OURS: "police-transfer-found-not-theirs",
    TransferStep.PASS_ON: "police-transfer-passed-on",
    TransferStep.FILE: "police-transfer-filed",
    TransferStep.REJECT: "police-transfer-not-filed",
    TransferStep.REVIEW: "police-transfer-review-asked",
    TransferStep.UPHOLD: "police-transfer-upheld",
    TransferStep.SUPERVISE: "police-transfer-supervision-asked",
    TransferStep.ORDER: "police-transfer-filing-ordered",
    TransferStep.DISMISS: "police-transfer-supervision-ended",
    TransferStep.ACCEPT: "police-transfer-refusal-accepted",
    TransferStep.EXPLAIN: "police-transfer-delay-explained",
    TransferStep.ITEMS: "police-transfer-items-handed-over",
    TransferStep.OUTCOME: "police-transfer-ended",
    TransferStep.SEND_BACK: "police-transfer-sent-back",
    TransferStep.HANDLE: "police-transfer-handled",
    TransferStep.WITHDRAW: "police-transfer-withdrawn",
}
_RECEIVED = frozenset({TransferStep.SIGN, TransferStep.PASS_ON})


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a step: when it happened, by which paper, what else; `words` are sealed, the ledger has a digest."""

    happened: Happened
    paper: str = ""
    words: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)


async def take(
    tx: Tx,
    actor: Person,
    office: TaskForce,
    transfer: PoliceTransfer,
    step: TransferStep,
    said: Said,
    **changes: Any,
) -> PoliceTransfer:
    """Take a step: once, whoever else presses at the same moment; return the case as it is then.

    `transfer` is as it was read by somebody who may take the step.
    """
    state = check_step(transfer, step)
    over = {"closed_at": tx.now} if state in {TransferState.CLOSED, TransferState.VOID} else {}
    if not await tx.police_transfers.change(transfer, state=state, **over, **changes):
        raise Refusal("police-transfer-changed")
    now = await tx.police_transfers.get(transfer.id)
    ordinal = await tx.police_transfers.take(
        now.id, step, actor.id, said.happened.at, timed=said.happened.timed, paper=said.paper, details=said.details
    )
    entry: dict[str, Any] = {
        "transfer": now.id,
        "number": now.number,
        "department": now.department,
        "state": str(state),
        "happened": _written(said.happened),
        **({"paper": said.paper} if said.paper else {}),
        **said.details,
    }
    if said.words:
        entry["digest"] = await tx.sealed.write(now.subject, STEP_WORDS, said.words, ordinal)
    if step == TransferStep.OPEN:
        entry |= {"officers": sorted(now.officers), "digests": await tx.sealed.digests(now.subject), **_origin(now)}
    await tx.ledger.append(office.id, actor.id, EVENTS[step], entry)
    await _set_clocks(tx, office, transfer, now, step, said.happened)
    await spread(tx, actor, office, transfer, now)
    return now


def _origin(transfer: PoliceTransfer) -> dict[str, str]:
    """Return what a case came from, as the ledger has it."""
    known = {"clue": transfer.clue, "record": transfer.record, "follow_up": transfer.follow_up}
    return next(({"origin": f"{noun}:{key}"} for noun, key in known.items() if key is not None), {})


def _written(happened: Happened) -> str:
    return happened.at.isoformat() if happened.timed else local_date(happened.at).isoformat()


async def _set_clocks(
    tx: Tx, office: TaskForce, before: PoliceTransfer, now: PoliceTransfer, step: str, happened: Happened
) -> None:
    """Close what was due and start what is due now; explaining a delay moves nothing."""
    if step == TransferStep.EXPLAIN:
        return
    was = kind_in(before.state, office.police_transfers)
    if was is not None:
        close = drop if step in {TransferStep.WITHDRAW, TransferStep.NOT_OURS} else meet
        await close(tx, office.id, was, now.id)
    clock, day = clock_of(now.state), day_of(now.state, office.police_transfers)
    if clock is not None:
        since = await _signed_at(tx, now, happened) if now.state == TransferState.MISPLACED else happened
        spans = {"hours": clock.hours, "days": clock.days}
        await set_clock(tx, office.id, clock.kind, now.id, since.at, **spans, department=whose(now, clock.kind))
    elif day is not None:
        kind, many = day
        term = Term(local_date(tx.now), many, by_workdays=False)
        await set_term(tx, office.id, kind, now.id, term, department=now.department)


async def _signed_at(tx: Tx, transfer: PoliceTransfer, happened: Happened) -> Happened:
    """Return when the police got the case: the 24 hours in which they pass it on run from then."""
    signed = [each for each in await tx.police_transfers.steps(transfer.id) if each.step in _RECEIVED]
    return Happened(signed[-1].happened_at, signed[-1].timed) if signed else happened


# --- who sees it ------------------------------------------------------------------------------------------------------


async def spread(tx: Tx, actor: Person, office: TaskForce, before: PoliceTransfer, now: PoliceTransfer) -> None:
    """Tell the group the outline, show the case to whom it concerns now, and hide it from whom it no longer does."""
    case = await case_of(tx, office, now)
    await tell_group(tx, office.id, Message(text("police-transfer-group", **outline(office, now), due=case.due)))
    for each in await tx.people.of_task_force(office.id):
        if each.id == actor.id or is_told(now, each):
            # Whoever loses it by what they did has its words taken off the message in which they stood.
            await put(tx, case, each, anew=rights.reads(now, each))
        elif not before.is_draft and rights.reads(before, each) and not rights.reads(now, each):
            await hide(tx, case, each)


def is_told(transfer: PoliceTransfer, person: Person) -> bool:
    """Tell whether somebody hears of each step: liaisons of both sides, the officers, the heads while they decide."""
    if not rights.reads(transfer, person):
        return False
    heads = transfer.state in {TransferState.REPORTED, TransferState.DECLINED, TransferState.VOID}
    head = heads and Role.HEAD in person.roles and person.department == transfer.department
    return head or Role.LIAISON in person.roles or person.id in transfer.officers
