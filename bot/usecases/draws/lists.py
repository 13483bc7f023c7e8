"""Gathers what a draw is made from."""

from dataclasses import replace
from datetime import date

from bot.domain.draw1.manifest import Recusal, Seat, Stage
from bot.domain.draw_plans import Choice, DrawPlan, Lists, plan, usual_choice
from bot.domain.local_time import local_date
from bot.domain.refusals import Refusal
from bot.domain.rounds import Origin, Round
from bot.domain.sealings import MOST_DAYS, TELLS
from bot.domain.task_forces import TaskForce
from storage.transaction import Tx


async def draw_plan(tx: Tx, office: TaskForce, choice: Choice) -> DrawPlan:
    """Return what a draw of that choice would draw at this moment."""
    today = local_date(tx.now)
    inspect_on = tx.calendar.add_workdays(today, choice.days).on
    lists = Lists(
        office=office,
        people=await tx.people.of_task_force(office.id),
        targets=await tx.targets.of_task_force(office.id),
        excluded=await tx.targets.excluded(office.id, inspect_on.year),
        inspected=frozenset(await tx.rounds.inspected_targets(office.id, inspect_on.year)),
    )
    if choice.round:
        return await _of_round(tx, lists, choice)
    barred = await tx.recusals.barred(office.id, 0)
    return plan(replace(lists, barred=tuple(barred)), choice, inspect_on)


async def _of_round(tx: Tx, lists: Lists, choice: Choice) -> DrawPlan:
    """Draw for a round that has begun: for its drawn targets, or for its vacant seats."""
    own = await tx.rounds.get(choice.round)
    barred = await tx.recusals.barred(lists.office.id, own.id)
    if choice.stage is Stage.INSPECTORS:
        drawn = tuple(sorted(await drawn_targets(tx, own)))
        seated = bool(await tx.rounds.seats(own.id))
        return plan(replace(lists, drawn=() if seated else drawn, barred=tuple(barred)), choice, own.inspect_on)
    active = [each for each in await tx.assignments.of_round(own.id) if each.active]
    vacant = await tx.assignments.vacant(own.id)
    there = [(each.person, each.target) for each in active]
    return plan(
        replace(
            lists,
            seats=tuple(Seat(seat, target, pool) for seat, target, pool, _ in vacant),
            seated=tuple(there),
            barred=tuple(sorted({*barred, *there})),
            recusals=await _recusals(tx, own, {seat for seat, *_ in vacant}, set(barred)),
        ),
        choice,
        await _last_day(tx, own, {target for _, target, *_ in vacant}),
    )


async def _last_day(tx: Tx, own: Round, targets: set[str]) -> date:
    """Return the last day on which one of those targets is visited: some visits may have been postponed."""
    days = [each.inspect_on for each in await tx.inspections.of_round(own.id) if each.target in targets]
    return max(days, default=own.inspect_on)


async def _recusals(tx: Tx, own: Round, vacant: set[str], barred: set[tuple[str, str]]) -> tuple[Recusal, ...]:
    """Return who left which vacant seat; a pair whose bar was lifted since could be drawn again and is not listed."""
    left = await tx.recusals.approved_seats(own.id)
    return tuple(
        dict.fromkeys(
            Recusal(seat, person) for seat, person, target in left if seat in vacant and (person, target) in barred
        )
    )


async def drawn_targets(tx: Tx, own: Round) -> list[str]:
    """Return the targets that a round's draw took, in order of their tickets."""
    draws = [each for each in await tx.draws.of_task_force(own.task_force) if each.round == own.id and each.result]
    return [
        target for each in draws for stratum in (each.result or {}).get("strata", []) for target in stratum["drawn"]
    ]


async def default_choice(tx: Tx, office: TaskForce) -> Choice:
    """Return the plan's values for the next draw: what the newest round still lacks, else a new round."""
    usual = usual_choice(office, Stage.JOINT)
    rounds = await tx.rounds.of_task_force(office.id, hidden=True)
    if not rounds:
        return usual
    newest = rounds[0]
    if newest.origin != Origin.DRAWN and not await tx.assignments.vacant(newest.id):
        # What was not drawn here lacks nothing: what the newest round of our own lacks comes next.
        newest = next((each for each in rounds if each.origin == Origin.DRAWN), newest)
    if await tx.rounds.seats(newest.id):
        vacant = bool(await tx.assignments.vacant(newest.id))
        return usual_choice(office, Stage.SUBSTITUTES, newest.id) if vacant else usual
    return usual_choice(office, Stage.INSPECTORS, newest.id) if await drawn_targets(tx, newest) else usual


def choice_of(office: TaskForce, payload: tuple[str | int, ...]) -> Choice:
    """Return the choice that a button carries; one that no button of ours carries is refused."""
    stage, *rest = payload
    numbers = tuple(map(int, rest))
    choice = Choice(Stage(str(stage)), *numbers) if str(stage) in set(Stage) else None
    if choice is None or not (1 <= choice.percent <= 100 and 0 <= choice.guests < 1 << len(office.departments)):
        raise Refusal("button-invalid")
    if not (0 <= choice.auxiliaries <= 3 and 1 <= choice.days <= 60 and 1 <= choice.window <= 10080):
        raise Refusal("button-invalid")
    if not (0 <= choice.unseal <= MOST_DAYS and 0 <= choice.tell < len(TELLS)):
        raise Refusal("button-invalid")
    return choice
