"""A direct inspection is entered: as a visit of its own, unless there is another one near; or its team joins that one."""

from typing import Any

from bot.domain.days import COMING, check_day
from bot.domain.direct_inspections import DirectKind, check_apart, check_team, next_number
from bot.domain.inspections import Inspection
from bot.domain.local_time import local_date
from bot.domain.messages import Message, Value, button, rows, text
from bot.domain.near_visits import is_coming
from bot.domain.people import Person
from bot.domain.recusals import Reason
from bot.domain.refusals import Refusal
from bot.domain.rounds import Origin
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.direct_inspections import teams
from bot.usecases.direct_inspections.drafts import (
    APART,
    TEAM,
    DirectDraft,
    changed,
    facts,
    keep,
    load,
    load_chosen,
    show,
)
from bot.usecases.entered_rounds import EnteredRound, join_visit, seat
from bot.usecases.inspections.near_visits import NearVisit, near_visits, visit_lines, ways_out
from bot.usecases.inspections.notice_messages import place
from bot.usecases.joint_cases.teams import attach
from bot.usecases.telling import tell_group
from storage.transaction import Tx

MARK, TITLE = "直", "直接检查"


async def enter(tx: Tx, actor: Person, office: TaskForce, stamped: int) -> None:
    """Enter what was shown; where there is another visit near, say so first, and ask for a reason."""
    draft, target, day = await load_chosen(tx, actor, office)
    if draft.stamp != stamped:
        raise Refusal("direct-draft-gone")
    team = await _team(tx, actor, office, draft)
    if draft.joins:
        await _join(tx, actor, office, draft, target, team)
        return
    found = await _near(tx, office, draft)
    if not found:
        await _enter(tx, actor, office, draft, team, found, "")
        return
    lines = visit_lines(office, found)
    words = text("direct-near", **facts(draft, target, day), lines=lines, days=office.joint_cases.visit_days)
    buttons = (*ways_out(found, day), button("direct.apart", stamped), button("direct.team"))
    await show(tx, actor, Message(words, rows(*buttons), protect=True))


async def ask_apart(tx: Tx, actor: Person, office: TaskForce, stamped: int) -> None:
    """Ask why the institution is to be visited once more."""
    draft, target, day = await load_chosen(tx, actor, office)
    if draft.stamp != stamped:
        raise Refusal("direct-draft-gone")
    await keep(tx, actor, office, APART, draft)
    words = text("direct-ask-apart", **facts(draft, target, day))
    await show(tx, actor, Message(words, rows(button("direct.team"))), anew=True)


async def enter_apart(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Enter the inspection although there is another visit near: for that reason, which enters the ledger."""
    draft, _, _ = await load_chosen(tx, actor, office)
    reason = check_apart(words)
    team = await _team(tx, actor, office, draft)
    await _enter(tx, actor, office, draft, team, await _near(tx, office, draft), reason)


async def choose_join(tx: Tx, actor: Person, office: TaskForce, inspection_id: int) -> None:
    """Join a visit that is coming instead of making one more: its day, and whom one sends along."""
    draft = await load(tx, actor, office)
    visit = await _joined(tx, office, draft, inspection_id)
    draft = changed(draft, day=visit.inspect_on, joins=visit.id, team=(), department=0, page=0)
    await keep(tx, actor, office, TEAM, draft)
    team = await teams.first_team(tx, actor, office, draft, visit.inspect_on)
    await keep(tx, actor, office, TEAM, changed(draft, team=team))
    await teams.show_officers(tx, actor, office)


async def _near(tx: Tx, office: TaskForce, draft: DirectDraft) -> list[NearVisit]:
    assert draft.day is not None
    found = await near_visits(tx, office, [draft.target], draft.day)
    return [each for each in found if not each.joins_day(draft.day)]


async def _team(tx: Tx, actor: Person, office: TaskForce, draft: DirectDraft) -> list[Person]:
    """Return the team as it can be sent; refuse where somebody of it cannot any more."""
    assert draft.day is not None
    check_day(draft.day, local_date(tx.now), COMING)
    able = await teams.sendable(tx, actor, office, draft, draft.day)
    team = [each for own in able.values() for each in own if each.id in draft.team]
    if len(team) < len(draft.team):
        raise Refusal("direct-officer-unfit")
    check_team(team)
    return team


async def _enter(
    tx: Tx,
    actor: Person,
    office: TaskForce,
    draft: DirectDraft,
    team: list[Person],
    near: list[NearVisit],
    apart: str,
) -> None:
    """Begin the round: the team gets its notices, the group a brief word without the reason."""
    assert draft.day is not None
    assert actor.user_id is not None
    target = (await tx.targets.names([draft.target]))[draft.target]
    numbers = [each.number for each in await tx.rounds.of_task_force(office.id, hidden=True)]
    number = next_number(MARK, local_date(tx.now).year, numbers)
    title = f"{TITLE} {number.removeprefix(MARK)}"
    reason = Reason(str(draft.kind), draft.words).dump()
    entered = EnteredRound(number, title, Origin.DIRECT, draft.day, {target.id: team}, reason=reason)
    await tx.drafts.end(actor.user_id)
    round_id = await seat(tx, office, entered)
    visit = await tx.inspections.at(round_id, target.id)
    assert visit is not None
    data: dict[str, Any] = {"round": round_id, "number": number, "kind": str(draft.kind), "target": target.id}
    data |= {"inspect_on": draft.day.isoformat(), "team": [each.id for each in team]}
    data |= {"near": [each.inspection.id for each in near]} if near else {}
    sealed = {"reason": draft.words, **({"apart": apart} if apart else {})}
    await tx.ledger.append(office.id, actor.id, "inspection-entered", data, sealed=sealed)
    told = _told(target, visit, team) | {"number": number}
    if draft.case:
        await attach(tx, actor, office, draft.case, visit.id)
    else:
        await tell_group(tx, office.id, Message(text("direct-group", **told, name=actor.name)))
    await show(tx, actor, Message(text("direct-entered", **told, many=len(team))), anew=bool(apart))


async def _join(
    tx: Tx, actor: Person, office: TaskForce, draft: DirectDraft, target: Target, team: list[Person]
) -> None:
    """Let the team take part in the other visit: one visit to the institution, on one day."""
    visit = await _joined(tx, office, draft, draft.joins)
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    await join_visit(tx, office, visit, team)
    data: dict[str, Any] = {"inspection": visit.id, "round": visit.round, "team": [each.id for each in team]}
    await tx.ledger.append(office.id, actor.id, "inspection-joined", data, sealed={"reason": draft.words})
    told = _told(target, visit, team)
    round_ = await tx.rounds.get(visit.round)
    if draft.case:
        await attach(tx, actor, office, draft.case, visit.id)
    elif Reason.load(round_.reason).code != DirectKind.JOINT:
        await tell_group(tx, office.id, Message(text("direct-group-joined", **told, name=actor.name)))
    await show(tx, actor, Message(text("direct-joined", **told, many=len(team))))


async def _joined(tx: Tx, office: TaskForce, draft: DirectDraft, inspection_id: int) -> Inspection:
    """Return the visit that a team joins; refuse one that is over, was drawn, or is at another institution."""
    visit = (await tx.inspections.by_id([inspection_id])).get(inspection_id)
    if visit is None or visit.task_force != office.id or visit.target != draft.target or not draft.words:
        raise Refusal("direct-draft-gone")
    round_ = await tx.rounds.get(visit.round)
    if not is_coming(visit, local_date(tx.now)) or round_.origin != Origin.DIRECT:
        raise Refusal("direct-join-over")
    return visit


def _told(target: Target, visit: Inspection, team: list[Person]) -> dict[str, Value]:
    departments = "、".join(dict.fromkeys(each.department for each in team))
    return {"target": place(target), "inspect_on": visit.inspect_on, "departments": departments}
