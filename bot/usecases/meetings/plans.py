"""What a chair is about to call, or to move: kept as a draft from tap to tap, until it is confirmed."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from bot.domain.days import day_of
from bot.domain.local_time import SHANGHAI
from bot.domain.meetings import MeetingKind, MeetingStep, Scope, presides, stamp, step_to
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.meetings.cases import Case, load_case
from bot.usecases.meetings.moments import Freeze, freeze_moment, freezes
from storage.transaction import Tx

DRAFT = "meeting.plan"


class Stage(StrEnum):
    """What is asked next."""

    DAY = "day"
    TIME = "time"
    PLACE = "place"
    CONFIRM = "confirm"


@dataclass(frozen=True, slots=True)
class Plan:
    """A meeting as it would be called; `moves` is the number of the one that is moved (as of `version`), 0 for a new one.

    `what` is the kind of meeting, `day` a number as on buttons (20261208), `clock` minutes since midnight, -1 while unknown;
    `clue` or `follow_up` is the number of what it is about, 0 for none.
    """

    what: str
    stage: str = Stage.DAY
    day: int = 0
    clock: int = -1
    place: str = ""
    chair: str = ""
    freeze: str = Freeze.EVE
    scope: str = Scope.CORE
    moves: int = 0
    version: int = 0
    clue: int = 0
    follow_up: int = 0

    @property
    def scopes(self) -> list[str]:
        """Who can be called: to what is about a case not everybody on the roster."""
        about = self.clue or self.follow_up
        return [str(each) for each in ((Scope.PARTIES, Scope.CORE) if about else (Scope.CORE, Scope.ALL))]

    @property
    def on(self) -> date:
        """The day."""
        found = day_of(self.day)
        assert found is not None
        return found

    @property
    def starts_at(self) -> datetime:
        """When it begins."""
        return datetime.combine(self.on, time(self.clock // 60, self.clock % 60), SHANGHAI)

    @property
    def stamp(self) -> int:
        """A number that stands for all of it on a button."""
        return stamp(*asdict(self).values())


async def keep(tx: Tx, actor: Person, plan: Plan) -> None:
    """Await what the stage asks for."""
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=actor.task_force, **asdict(plan))


async def resume(tx: Tx, actor: Person) -> Plan:
    """Return what somebody is about to call; refuse where that was given up."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    known: Mapping[str, Any] = draft.data if draft is not None and draft.kind == DRAFT else {}
    if "stage" not in known:
        raise Refusal("meeting-draft-gone")
    return Plan(**{name: known[name] for name in Plan.__slots__ if name in known})


async def begin_plan(tx: Tx, office: TaskForce, kind: str, **about: int) -> Plan:
    """Return a plan in which all but day, time and place is as usual; the leader chairs."""
    if kind not in set(MeetingKind):
        raise Refusal("button-invalid")
    chair = (await chairs(tx, office))[0]
    plan = Plan(kind, chair=chair.id, clue=about.get("clue", 0), follow_up=about.get("follow_up", 0))
    return replace(plan, scope=plan.scopes[0])


async def plan_move(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> tuple[Case, Plan]:
    """Return a plan that moves a meeting; only its chair or the leader moves it."""
    case = await load_case(tx, office, meeting_id)
    meeting = case.meeting
    if not presides(meeting, actor):
        raise Refusal("meeting-not-chair", name=case.people[meeting.chair].name)
    step_to(meeting, MeetingStep.MOVE)
    kept: dict[str, Any] = {
        "what": meeting.kind,
        "place": meeting.place,
        "chair": meeting.chair,
        "scope": meeting.scope,
    }
    kept |= {"clue": meeting.clue or 0, "follow_up": meeting.follow_up or 0}
    return case, Plan(**kept, moves=meeting.id, version=meeting.version)


async def chairs(tx: Tx, office: TaskForce) -> list[Person]:
    """Return who can chair: the leader first, then the deputies. There is one at least, who asks."""
    able = [each for each in await tx.people.of_task_force(office.id) if each.active]
    leaders = [each for each in able if "leader" in each.roles]
    return leaders + [each for each in able if "deputy" in each.roles and each not in leaders]


def check_start(tx: Tx, plan: Plan) -> None:
    """Refuse a moment that has passed."""
    if plan.starts_at <= tx.now:
        raise Refusal("meeting-past")


def frozen_at(tx: Tx, plan: Plan) -> datetime:
    """Return when the agenda would be frozen: as chosen while that is to come, else the next choice, else at the start."""
    able = freezes(tx.calendar, plan.starts_at, tx.now)
    if not able:
        return plan.starts_at
    code = plan.freeze if plan.freeze in able else Freeze.HOUR if Freeze.HOUR in able else able[0]
    return freeze_moment(tx.calendar, plan.starts_at, code)
