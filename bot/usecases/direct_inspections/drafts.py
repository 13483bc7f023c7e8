"""What is known so far of a direct inspection that somebody enters, step by step."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.domain.days import day_number, day_of
from bot.domain.direct_inspections import DirectKind
from bot.domain.messages import Message, Value, text
from bot.domain.people import Person
from bot.domain.recusals import stamp
from bot.domain.refusals import Refusal
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.inspections.notice_messages import place
from storage.transaction import Tx

DESK = "direct"
WORDS, TARGET, DAY, TEAM = "direct.words", "direct.target", "direct.day", "direct.team"
APART = "direct.apart"


@dataclass(frozen=True, slots=True)
class DirectDraft:
    """A direct inspection being entered; `department` and `page` are what is leafed through of the officers.

    `case` is the joint case whose visit it is, `joins` the inspection that the team joins instead of one of its own.
    """

    kind: DirectKind
    words: str = ""
    target: str = ""
    day: date | None = None
    team: tuple[str, ...] = ()
    department: int = 0
    page: int = 0
    case: int = 0
    joins: int = 0

    @property
    def stamp(self) -> int:
        """A number that stands for what would be entered: pressed later, it means that and nothing else."""
        return stamp(f"{self.kind}\n{self.words}\n{self.target}\n{self.day}\n{self.team}\n{self.case}\n{self.joins}")


async def keep(tx: Tx, actor: Person, office: TaskForce, step: str, draft: DirectDraft) -> None:
    """Keep what is known, and await what the step asks for."""
    assert actor.user_id is not None
    known: dict[str, Any] = {"code": str(draft.kind), "words": draft.words, "target": draft.target}
    known |= {"day": 0 if draft.day is None else day_number(draft.day), "team": list(draft.team)}
    known |= {"department": draft.department, "page": draft.page, "case": draft.case, "joins": draft.joins}
    await tx.drafts.begin(actor.user_id, step, task_force=office.id, **known)


async def load(tx: Tx, actor: Person, office: TaskForce) -> DirectDraft:
    """Return what is known; refuse where nothing is being entered in that task force any more."""
    assert actor.user_id is not None
    found = await tx.drafts.find(actor.user_id)
    known = {} if found is None or found.kind not in {WORDS, TARGET, DAY, TEAM, APART} else found.data
    code = str(known.get("code"))
    if known.get("task_force") != office.id or code not in set(DirectKind):
        raise Refusal("direct-draft-gone")
    day = day_of(int(known.get("day", 0)))
    team = tuple(str(each) for each in known.get("team", []))
    numbers = [int(known.get(name, 0)) for name in ("department", "page", "case", "joins")]
    return DirectDraft(DirectKind(code), str(known.get("words", "")), str(known.get("target", "")), day, team, *numbers)


async def load_chosen(tx: Tx, actor: Person, office: TaskForce) -> tuple[DirectDraft, Target, date]:
    """Return what is known once words, target and day are; refuse where they are not, or the target has left the list."""
    draft = await load(tx, actor, office)
    target = await target_of(tx, office, draft.target)
    if not draft.words or draft.day is None:
        raise Refusal("direct-draft-gone")
    return draft, target, draft.day


async def target_of(tx: Tx, office: TaskForce, target_id: str) -> Target:
    """Return a target that can be inspected: the task force's own, and in force."""
    target = (await tx.targets.names([target_id])).get(target_id)
    if target is None or target.task_force != office.id:
        raise Refusal("direct-draft-gone")
    if not target.in_force:
        raise Refusal("direct-target-out", name=target.name[:60])
    return target


def facts(draft: DirectDraft, target: Target, day: date) -> dict[str, Value]:
    """Return the parameters that the steps' texts have in common."""
    return {"kind": kind_name(draft.kind), "target": place(target), "inspect_on": day}


def kind_name(kind: DirectKind) -> Value:
    """Return what a kind of direct inspection is called."""
    return text(f"direct-kind-{kind}")


def changed(draft: DirectDraft, **changes: Any) -> DirectDraft:
    """Return a draft with changes."""
    return replace(draft, **changes)


async def show(tx: Tx, actor: Person, message: Message, *, anew: bool = False) -> None:
    """Show a step where the one before stood, or at the chat's end."""
    await lay(tx, actor, DESK, message, anew=anew)
