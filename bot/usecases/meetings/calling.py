"""Calling a meeting in a few taps: which kind, which day, what time, where; or moving one that was called."""

from dataclasses import replace

from bot.domain.days import COMING, check_day, chosen_day, day_number, typed_day
from bot.domain.local_time import local_date
from bot.domain.meetings import PLACE_LIMIT, MeetingKind, Scope, read_time
from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.meetings.cases import DESK, check_private, kind_name
from bot.usecases.meetings.moments import freezes
from bot.usecases.meetings.plans import (
    Plan,
    Stage,
    begin_plan,
    chairs,
    check_start,
    frozen_at,
    keep,
    plan_move,
    resume,
)
from storage.transaction import Tx

DAYS, IN_ROW = 8, 2
TIMES = (9 * 60, 9 * 60 + 30, 10 * 60, 14 * 60, 14 * 60 + 30, 15 * 60)


async def choose_kind(tx: Tx, actor: Person) -> None:
    """Ask what kind of meeting it is."""
    each = [Button(kind_name(kind), "meeting.kind", (str(kind),)) for kind in MeetingKind]
    await lay(tx, actor, DESK, Message(text("meeting-choose-kind"), rows(*each)), anew=True)


async def begin(tx: Tx, actor: Person, office: TaskForce, kind: str) -> None:
    """Take the kind: which day."""
    await _ask(tx, actor, office, await begin_plan(tx, office, kind))


async def begin_about(tx: Tx, actor: Person, office: TaskForce, kind: str, **about: int) -> None:
    """Call a meeting about something, by its number: which day."""
    check_private(actor)
    await _ask(tx, actor, office, await begin_plan(tx, office, kind, **about), anew=True)


async def begin_move(tx: Tx, actor: Person, office: TaskForce, meeting_id: int) -> None:
    """Move a meeting: to which day."""
    _, plan = await plan_move(tx, actor, office, meeting_id)
    await _ask(tx, actor, office, plan, anew=True)


async def choose_day(tx: Tx, actor: Person, office: TaskForce, number: int) -> None:
    """Take the day that was pressed."""
    day = check_day(chosen_day(number), local_date(tx.now), COMING)
    plan = await resume(tx, actor)
    await _ask(tx, actor, office, replace(plan, day=day_number(day), stage=Stage.TIME))


async def choose_time(tx: Tx, actor: Person, office: TaskForce, minutes: int) -> None:
    """Take the time that was pressed, in minutes since midnight."""
    if not 0 <= minutes < 24 * 60:
        raise Refusal("button-invalid")
    await _take_time(tx, actor, office, await resume(tx, actor), minutes)


async def choose_place(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Take the place of the last meeting, or of the one that is moved."""
    plan = await resume(tx, actor)
    place = plan.place or await tx.meetings.last_place(office.id)
    if plan.clock < 0 or not place:
        raise Refusal("meeting-draft-gone")
    await _ask(tx, actor, office, replace(plan, place=place, stage=Stage.CONFIRM))


async def take_words(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Take what was typed: a day, a time, or a place (also a new one while it is to be confirmed)."""
    plan = await resume(tx, actor)
    if plan.stage == Stage.DAY:
        day = typed_day(words, local_date(tx.now), COMING)
        await _ask(tx, actor, office, replace(plan, day=day_number(day), stage=Stage.TIME), anew=True)
    elif plan.stage == Stage.TIME:
        clock = read_time(words)
        if clock is None:
            raise Refusal("meeting-time-unread")
        await _take_time(tx, actor, office, plan, clock.hour * 60 + clock.minute, anew=True)
    else:
        place = check_words("words", words, PLACE_LIMIT)
        await _ask(tx, actor, office, replace(plan, place=place, stage=Stage.CONFIRM), anew=True)


async def change_setting(tx: Tx, actor: Person, office: TaskForce, which: str) -> None:
    """Go on to the next choice of a setting: who chairs, when the agenda is frozen, who is called."""
    plan = await resume(tx, actor)
    if plan.stage != Stage.CONFIRM or which not in {"chair", "freeze", "scope"}:
        raise Refusal("button-invalid")
    if which == "chair":
        able = [each.id for each in await chairs(tx, office)]
        plan = replace(plan, chair=_next(able, plan.chair))
    elif which == "freeze":
        codes = [str(each) for each in freezes(tx.calendar, plan.starts_at, tx.now)]
        plan = replace(plan, freeze=_next(codes, plan.freeze) if codes else plan.freeze)
    else:
        plan = replace(plan, scope=_next(plan.scopes, plan.scope))
    await _ask(tx, actor, office, plan)


def _next(choices: list[str], now: str) -> str:
    return choices[(choices.index(now) + 1) % len(choices)] if now in choices else choices[0]


async def _take_time(tx: Tx, actor: Person, office: TaskForce, plan: Plan, minutes: int, *, anew: bool = False) -> None:
    if not plan.day:
        raise Refusal("meeting-draft-gone")
    timed = replace(plan, clock=minutes, stage=Stage.PLACE)
    check_start(tx, timed)
    await _ask(tx, actor, office, timed, anew=anew)


async def _ask(tx: Tx, actor: Person, office: TaskForce, plan: Plan, *, anew: bool = False) -> None:
    """Ask for what is next, and keep what is known."""
    await keep(tx, actor, plan)
    asked = {Stage.DAY: _ask_day, Stage.TIME: _ask_time, Stage.PLACE: _ask_place, Stage.CONFIRM: _ask_confirm}
    await lay(tx, actor, DESK, await asked[Stage(plan.stage)](tx, office, plan), anew=anew)


async def _ask_day(tx: Tx, office: TaskForce, plan: Plan) -> Message:
    day, days = local_date(tx.now), []
    for _ in range(DAYS):
        day = tx.calendar.add_workdays(day, 1).on
        days.append(Button(text("meeting-day", day=day), "meeting.day", (day_number(day),)))
    return Message(text("meeting-choose-day", kind=kind_name(plan.what)), _paired(days))


async def _ask_time(tx: Tx, office: TaskForce, plan: Plan) -> Message:
    times = [Button(text("meeting-time", time=_clock(each)), "meeting.time", (each,)) for each in TIMES]
    return Message(text("meeting-choose-time", kind=kind_name(plan.what), day=_day(tx, plan)), _paired(times))


async def _ask_place(tx: Tx, office: TaskForce, plan: Plan) -> Message:
    place = plan.place or await tx.meetings.last_place(office.id)
    known = rows(Button(text("meeting-place", place=place[:40]), "meeting.place")) if place else ()
    words = text("meeting-choose-place", kind=kind_name(plan.what), starts_at=plan.starts_at, limit=PLACE_LIMIT)
    return Message(words, known)


async def _ask_confirm(tx: Tx, office: TaskForce, plan: Plan) -> Message:
    chair = await tx.people.get(plan.chair)
    words = text(
        "meeting-confirm-move" if plan.moves else "meeting-confirm",
        kind=kind_name(plan.what),
        starts_at=plan.starts_at,
        rest="" if tx.calendar.is_workday(plan.on) else text("meeting-day-off"),
        place=plan.place,
        chair=chair.name,
        scope=text(f"meeting-scope-{Scope(plan.scope)}"),
        freeze_at=frozen_at(tx, plan),
    )
    settings = tuple(button(f"meeting.{each}") for each in ("chair", "freeze", "scope"))
    send = button("meeting.move-confirm" if plan.moves else "meeting.call", plan.stamp)
    return Message(words, ((send,), settings))


def _day(tx: Tx, plan: Plan) -> Text:
    off = "" if tx.calendar.is_workday(plan.on) else text("meeting-day-off")
    return text("meeting-day-full", day=plan.on, off=off)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _paired(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[k : k + IN_ROW]) for k in range(0, len(buttons), IN_ROW))
