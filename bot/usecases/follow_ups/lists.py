"""Follow-ups in a list: those somebody may read, open ones first; and the records that something can follow from."""

from collections.abc import Mapping

from bot.domain.follow_ups import FollowUp
from bot.domain.inspections import Check, Verdict
from bot.domain.messages import Button, Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.publications import Finding, Publication
from bot.domain.roles import Action, Role
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.follow_ups.cases import DESK, due_line, end_draft, kind_name
from storage.transaction import Tx

PAGE = 6


async def show_list(tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, anew: bool = True) -> None:
    """Show the follow-ups of somebody's department, a chair those of all departments."""
    await end_draft(tx, actor)
    own = [each for each in await tx.follow_ups.of_task_force(office.id) if _readable(actor, each)]
    own.sort(key=lambda each: (not each.is_open, -each.id))
    last = max(0, (len(own) - 1) // PAGE)
    page = min(max(page, 0), last)
    shown = own[page * PAGE : (page + 1) * PAGE]
    places = await _places(tx, shown)
    lines = tuple([await _line(tx, each, places[each.record]) for each in shown])
    count = {"many": len(own), "open": sum(each.is_open for each in own)}
    words = text("follow-up-list", **count, lines=lines or (text("follow-up-list-none"),))
    each_one = [
        Button(
            text("follow-up-open-one", number=str(each.id), target=places[each.record]), "follow-up.show", (each.id,)
        )
        for each in shown
    ]
    new = [button("follow-up.records", 0)] if actor.may(Action.FOLLOW_UP) else []
    keyboard = (*rows(*each_one), *turning("follow-up.page", page, last), *rows(*new))
    await lay(tx, actor, DESK, Message(words, keyboard), anew=anew)


async def show_records(tx: Tx, actor: Person, office: TaskForce, page: int = 0) -> None:
    """Show the department's records with a problem, newest round first: from which of them does something follow?"""
    visits = {each.id: each for each in await tx.inspections.of_task_force(office.id)}
    own = [
        each
        for each in await tx.inspections.records_of(visits)
        if each.department == actor.department and not each.is_open
    ]
    checks = await tx.inspections.checks_of([each.id for each in own])
    published = await tx.publications.of_records([each.id for each in own])
    found = [each for each in own if _has_problem(checks.get(each.id, {}), published.get(each.id))]
    order = {key: k for k, key in enumerate(visits)}
    found.sort(key=lambda each: order[each.inspection])
    last = max(0, (len(found) - 1) // PAGE)
    page = min(max(page, 0), last)
    shown = found[page * PAGE : (page + 1) * PAGE]
    names = await tx.targets.names({visits[each.inspection].target for each in shown})
    buttons = [
        Button(
            text(
                "follow-up-record",
                target=names[visits[each.inspection].target].name,
                on=visits[each.inspection].inspect_on,
            ),
            "follow-up.new",
            (each.id,),
        )
        for each in shown
    ]
    words = text("follow-up-records" if found else "follow-up-records-none", many=len(found))
    keyboard = (*rows(*buttons), *turning("follow-up.records", page, last), *rows(button("follow-up.list")))
    await lay(tx, actor, DESK, Message(words, keyboard))


def _has_problem(checks: Mapping[int, Check], publication: Publication | None) -> bool:
    ticked = any(each.verdict == Verdict.PROBLEM for each in checks.values())
    return ticked or (publication is not None and publication.finding == Finding.PROBLEM)


async def _line(tx: Tx, follow_up: FollowUp, target: str) -> Text:
    facts: dict[str, Value] = {
        "number": str(follow_up.id),
        "kind": kind_name(follow_up.kind),
        "target": target,
        "department": follow_up.department,
        "state": text(f"follow-up-state-{follow_up.state}"),
    }
    if follow_up.is_open:
        return text("follow-up-line", **facts, due=await due_line(tx, follow_up))
    return text("follow-up-line-over", **facts)


def _readable(actor: Person, follow_up: FollowUp) -> bool:
    return follow_up.department == actor.department or bool(actor.roles & {Role.LEADER, Role.DEPUTY})


async def _places(tx: Tx, shown: list[FollowUp]) -> dict[int, str]:
    """Return the target's name of each follow-up's record."""
    records = await tx.inspections.records_by_id({each.record for each in shown})
    visits = await tx.inspections.by_id({each.inspection for each in records.values()})
    names = await tx.targets.names({each.target for each in visits.values()})
    return {key: names[visits[each.inspection].target].name for key, each in records.items()}
