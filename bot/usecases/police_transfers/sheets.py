"""What somebody has answered of a step so far: a draft of theirs, without any confidential word in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.domain import police_transfer_rights as rights
from bot.domain.people import Person
from bot.domain.police_transfer_forms import ALL_OPEN, OPEN, Ask, Happened, asked_at, midnight
from bot.domain.police_transfer_rights import SIDES, Side
from bot.domain.police_transfers import PoliceTransfer, TakenStep, TransferStep
from bot.domain.refusals import Refusal
from storage.transaction import Tx

DRAFT = "police-transfer.step"
NONE = "-"
# What is entered when it is: no step has to come after these.
_ENTERED = frozenset({TransferStep.OPEN, TransferStep.EXPLAIN})


@dataclass(frozen=True, slots=True)
class Sheet:
    """A step that somebody is about to take, with what is answered so far."""

    transfer: PoliceTransfer
    step: TransferStep
    asked: tuple[Ask, ...]
    answers: Mapping[str, Any] = field(default_factory=dict)

    @property
    def open_ask(self) -> Ask | None:
        """The first thing that is still asked for; a penalty case that deals with it needs no words."""
        left = [each for each in self.asked if not self._is_answered(each)]
        if left == [Ask.WORDS] and self.answers.get(Ask.LINK, NONE) != NONE:
            return None
        return left[0] if left else None

    def _is_answered(self, ask: Ask) -> bool:
        known = self.answers.get(ask)
        return known is not None and not (ask == Ask.MATERIALS and OPEN in str(known))

    @property
    def materials(self) -> str:
        """The marks of art. 6's papers so far."""
        return str(self.answers.get(Ask.MATERIALS, ALL_OPEN))

    def happened(self, now: datetime) -> Happened:
        """Return when it happened; what is not asked for happens now."""
        if Ask.MOMENT in self.answers:
            return Happened(datetime.fromisoformat(str(self.answers[Ask.MOMENT])), timed=True)
        if Ask.DAY in self.answers:
            return Happened(midnight(datetime.fromisoformat(str(self.answers[Ask.DAY])).date()), timed=False)
        return Happened(now, timed=True)

    def answered(self, ask: Ask, answer: Any) -> "Sheet":
        """Return the sheet with one more answer."""
        return replace(self, answers={**self.answers, ask: answer})


def sheet_for(actor: Person, transfer: PoliceTransfer, step: str, answers: Mapping[str, Any] | None = None) -> Sheet:
    """Return the sheet of a step, empty unless there are answers."""
    taken = TransferStep(step)
    police = SIDES[step] == Side.POLICE and rights.is_police(transfer, actor)
    head = SIDES[step] == Side.HEAD and rights.decides(transfer, actor)
    return Sheet(transfer, taken, asked_at(taken, police=police, head=head), dict(answers or {}))


def before(steps: list[TakenStep]) -> Happened | None:
    """Return when the step before happened, None where nothing binds."""
    bound = [each for each in steps if each.step not in _ENTERED]
    return Happened(bound[-1].happened_at, bound[-1].timed) if bound else None


async def keep(tx: Tx, actor: Person, sheet: Sheet) -> None:
    """Keep what is answered so far."""
    assert actor.user_id is not None
    about = {"transfer": sheet.transfer.id, "step": str(sheet.step), "answers": dict(sheet.answers)}
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=actor.task_force, **about)


async def kept(tx: Tx, actor: Person) -> tuple[int, str, Mapping[str, Any]]:
    """Return (case, step, answers) of what somebody is filling in. Raises `Refusal` where that is nothing."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    known: Mapping[str, Any] = draft.data if draft is not None and draft.kind == DRAFT else {}
    if "transfer" not in known or known.get("step") not in set(TransferStep):
        raise Refusal("police-transfer-draft-gone")
    return int(known["transfer"]), str(known["step"]), dict(known["answers"])


async def end(tx: Tx, actor: Person) -> None:
    """Await nothing of a step any more."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind == DRAFT:
        await tx.drafts.end(actor.user_id)
