"""Deciding on an application: a new date, or a refusal with its reason; everyone concerned is told."""

from datetime import date, timedelta

from bot.domain.days import chosen_day, day_number, read_day
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.postponements import DENIALS, USUAL_DAYS, PostponementState, check_new_day, check_open, uncertified
from bot.domain.recusals import OTHER, Assignment, Reason
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import retire
from bot.usecases.inspections import course, notices
from bot.usecases.postponements.cases import (
    Case,
    denial_value,
    load_case,
    outcome,
    question,
    send_papers,
    show_outcome,
    slot,
)
from bot.usecases.telling import tell
from storage.transaction import Tx

DAY_DRAFT = "postponement.day"
DENIAL_DRAFT = "postponement.denial"


async def show_case(tx: Tx, actor: Person, office: TaskForce, postponement_id: int, *, anew: bool = True) -> None:
    """Show an application to somebody: to be decided on by who may, else what became of it or whom it waits for."""
    case = await load_case(tx, office, postponement_id)
    await _end_drafts(tx, actor, postponement_id)
    message = question(case) if case.pending and case.may_decide(actor) else await outcome(tx, case)
    await _show(tx, actor, case, message, anew=anew)


async def show_papers(tx: Tx, actor: Person, office: TaskForce, postponement_id: int) -> None:
    """Send somebody the papers of an application once more."""
    await send_papers(tx, actor, await load_case(tx, office, postponement_id))


async def ask_day(tx: Tx, actor: Person, office: TaskForce, postponement_id: int) -> None:
    """Ask to which day: a few working days on by button, any other in words."""
    case = await _decidable(tx, actor, office, postponement_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DAY_DRAFT, task_force=office.id, postponement=postponement_id)
    start = max(local_date(tx.now), case.inspection.inspect_on)
    days = [tx.calendar.add_workdays(start, many).on for many in USUAL_DAYS]
    buttons = [
        Button(
            text("button-postponement-days", many=many, day=day),
            "postponement.date",
            (postponement_id, day_number(day)),
        )
        for many, day in zip(USUAL_DAYS, days, strict=True)
    ]
    words = text("postponement-ask-day", **case.facts(), provisional=_provisional(tx, days))
    message = Message(words, rows(*buttons, button("postponement.back", postponement_id)))
    await _show(tx, actor, case, message, anew=False)


async def read_words(tx: Tx, actor: Person, office: TaskForce, postponement_id: int, words: str) -> None:
    """Take a day in words: a button grants it; where it is no working day, the next one is offered."""
    case = await load_case(tx, office, postponement_id)
    if not case.pending:
        await show_case(tx, actor, office, postponement_id)
        return
    _check_decider(case, actor)
    today = local_date(tx.now)
    day = read_day(words, today)
    check_new_day(day, case.inspection.inspect_on, today)
    fitting = _workday(tx, day)
    kind = "postponement-confirm-day" if fitting == day else "postponement-day-off"
    said = text(kind, **case.facts(), day=day, next=fitting, provisional=_provisional(tx, [fitting]))
    choose = Button(
        text("button-postponement-day", day=fitting), "postponement.date", (postponement_id, day_number(fitting))
    )
    await _show(tx, actor, case, Message(said, rows(choose, button("postponement.back", postponement_id))), anew=True)


async def grant(tx: Tx, actor: Person, office: TaskForce, postponement_id: int, number: int) -> None:
    """Grant a new day: the visit and its deadlines move, notices show it, everyone concerned is told."""
    case = await _decidable(tx, actor, office, postponement_id)
    day = chosen_day(number)
    check_open(case.inspection)
    check_new_day(day, case.inspection.inspect_on, local_date(tx.now))
    if not tx.calendar.is_workday(day):
        raise Refusal("postponement-day-no-workday", next=_workday(tx, day).isoformat())
    await _decide(tx, actor, case, PostponementState.GRANTED, moved_to=day)
    if not await tx.inspections.change(case.inspection, inspect_on=day):
        raise Refusal("postponement-changed")
    await course.open_reports(tx, await tx.inspections.get(case.inspection.id))
    team = await _team(tx, case)
    await _tell_granted(tx, await load_case(tx, office, postponement_id), team)
    await _point_out_certificates(tx, case, team, day)
    for each in team:
        await notices.refresh(tx, each.id)


async def ask_denial(tx: Tx, actor: Person, office: TaskForce, postponement_id: int) -> None:
    """Ask why an application is refused: a tap on a ready-made reason, or words."""
    case = await _decidable(tx, actor, office, postponement_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DENIAL_DRAFT, task_force=office.id, postponement=postponement_id)
    ready = [
        Button(text(f"postponement-denial-{code}"), "postponement.deny", (postponement_id, code)) for code in DENIALS
    ]
    message = Message(
        text("postponement-ask-denial", **case.facts()), rows(*ready, button("postponement.back", postponement_id))
    )
    await _show(tx, actor, case, message, anew=False)


async def deny_for(tx: Tx, actor: Person, office: TaskForce, postponement_id: int, code: str) -> None:
    """Refuse for a ready-made reason."""
    case = await _decidable(tx, actor, office, postponement_id)
    if code not in DENIALS:
        raise Refusal("button-invalid")
    await _deny(tx, actor, case, Reason(code))


async def deny_with_words(tx: Tx, actor: Person, office: TaskForce, postponement_id: int, words: str) -> None:
    """Refuse for the reason that was written; what is settled by now is told as such."""
    case = await load_case(tx, office, postponement_id)
    if not case.pending:
        await show_case(tx, actor, office, postponement_id)
        return
    _check_decider(case, actor)
    await _deny(tx, actor, case, Reason(OTHER, words))


async def _deny(tx: Tx, actor: Person, case: Case, why: Reason) -> None:
    await _decide(tx, actor, case, PostponementState.REFUSED, reason=why.dump())
    told = await _liaisons(tx, case)
    words = text("postponement-refused", **case.facts(), denial=denial_value(why.dump()), by=actor.name)
    for each in told.values():
        if each.id != actor.id:
            await tell(tx, each, Message(words))


async def _decide(
    tx: Tx,
    actor: Person,
    case: Case,
    state: PostponementState,
    *,
    moved_to: date | None = None,
    reason: str | None = None,
) -> None:
    """Keep the decision and show it to all who could have made it; of two at once the second is refused."""
    values = {
        "state": state,
        "decided_by": actor.id,
        "decided_at": tx.now,
        "moved_to": moved_to,
        "decision_reason": reason,
    }
    if not await tx.postponements.change(case.postponement, **values):
        raise Refusal("postponement-changed")
    data = {"postponement": case.postponement.id, "inspection": case.inspection.id}
    decided = {"reason": reason} if moved_to is None else {"moved_to": moved_to.isoformat()}
    await tx.ledger.append(case.office.id, actor.id, f"postponement-{state}", {**data, **decided})
    await _end_drafts(tx, actor, case.postponement.id)
    await show_outcome(tx, await load_case(tx, case.office, case.postponement.id))


async def _tell_granted(tx: Tx, case: Case, team: list[Assignment]) -> None:
    """Tell the team and, as liaisons, those of its departments and who entered it; each once."""
    moved_to = case.postponement.moved_to or ""
    people = await tx.people.names({each.person for each in team})
    members = text("postponement-granted-team", **case.facts(), moved_to=moved_to)
    for each in people.values():
        await tell(tx, each, Message(members, rows(button("mine.show"))))
    words = text("postponement-granted", **case.facts(), moved_to=moved_to, granted=case.granted)
    for each in (await _liaisons(tx, case)).values():
        if each.id not in people and each.id != case.postponement.decided_by:
            await tell(tx, each, Message(words))


async def _point_out_certificates(tx: Tx, case: Case, team: list[Assignment], day: date) -> None:
    """Tell the chair whose certificates do not reach the new day."""
    people = await tx.people.names({each.person for each in team})
    lapsed = uncertified(sorted(people.values(), key=lambda each: each.id), day)
    if not lapsed:
        return
    lines = tuple(text("postponement-lapsed-line", name=each.name, department=each.department) for each in lapsed)
    words = text("postponement-lapsed", **case.facts(), day=day, lines=lines)
    for each in await tx.people.with_role(case.office.id, Role.LEADER, Role.DEPUTY):
        await tell(tx, each, Message(words))


async def _team(tx: Tx, case: Case) -> list[Assignment]:
    there = await tx.assignments.of_round(case.round.id)
    return [each for each in there if each.active and each.target == case.target.id]


async def _liaisons(tx: Tx, case: Case) -> dict[str, Person]:
    """Return who looks after it: the liaisons of the departments that take part, and who entered it."""
    departments = {each.department for each in await tx.inspections.records(case.inspection.id)}
    liaisons = await tx.people.with_role(case.office.id, Role.LIAISON)
    own = {each.id: each for each in liaisons if each.department in departments}
    return own | {case.entered_by.id: case.entered_by}


async def _decidable(tx: Tx, actor: Person, office: TaskForce, postponement_id: int) -> Case:
    case = await load_case(tx, office, postponement_id)
    if not case.pending:
        by = await tx.people.get(case.postponement.decided_by or case.postponement.entered_by)
        raise Refusal(f"postponement-{case.postponement.state}-already", name=by.name)
    _check_decider(case, actor)
    return case


def _check_decider(case: Case, actor: Person) -> None:
    if not case.may_decide(actor):
        raise Refusal("postponement-own", name=case.decider_names)


async def _show(tx: Tx, actor: Person, case: Case, message: Message, *, anew: bool) -> None:
    own = slot(case.postponement.id, actor.id)
    if anew:
        await retire(tx, actor, own)
    await tell(tx, actor, message, slot=own, mention=False)


async def _end_drafts(tx: Tx, actor: Person, postponement_id: int) -> None:
    """Await neither a day nor a reason for that application any more."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if (
        draft is not None
        and draft.kind in {DAY_DRAFT, DENIAL_DRAFT}
        and draft.data.get("postponement") == postponement_id
    ):
        await tx.drafts.end(actor.user_id)


def _workday(tx: Tx, day: date) -> date:
    """Return the day itself where it is a working day, else the next one."""
    return tx.calendar.add_workdays(day - timedelta(days=1), 1).on


def _provisional(tx: Tx, days: list[date]) -> Text:
    """Return a remark where the working days of a year are not published yet."""
    unknown = any(not tx.calendar.is_known(each.year) for each in days)
    return text("postponement-provisional" if unknown else "postponement-settled")
