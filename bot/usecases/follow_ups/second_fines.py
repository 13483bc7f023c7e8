"""Before a penalty case is opened or decided with a fine: other penalty cases about the same institution (art. 29)."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.follow_ups import Answer, FollowUp, FollowUpKind, FollowUpState
from bot.domain.local_time import local_date
from bot.domain.messages import Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.roles import Action, Role
from bot.domain.second_fines import considered_since, is_asked, to_consider
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.follow_ups.cases import DESK, Origin
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.telling import tell
from storage.transaction import Tx

MOST = 8


async def others(tx: Tx, origin: Origin, own: int, form: str, answers: Mapping[str, Answer]) -> list[FollowUp]:
    """Return the other penalty cases about the institution that somebody who files that form has to think of."""
    if not is_asked(form, answers.get("sanction")):
        return []
    visits = await tx.inspections.of_target(origin.target.id)
    records = await tx.inspections.records_of([each.id for each in visits])
    known = await tx.follow_ups.of_records([each.id for each in records])
    joint = await tx.joint_cases.of_target(origin.target.id)
    opened = [local_date(each.opened_at) for each in joint if not each.is_over]
    since = considered_since(local_date(tx.now), origin.office.joint_cases.fine_days, opened)
    return to_consider(known, own, since)


def penalty_line(office: TaskForce, follow_up: FollowUp) -> Text:
    """Return a penalty case in a line: department, filing number and day, how it stands. No facts of the case."""
    facts: dict[str, Value] = {
        "department": department_title(office, follow_up.department),
        "number": str(follow_up.details.get("number", follow_up.id)),
        "state": text(f"follow-up-state-{follow_up.state}"),
    }
    if "filed_on" in follow_up.details:
        facts["filed_on"] = date.fromisoformat(str(follow_up.details["filed_on"]))
    else:
        facts["filed_on"] = local_date(follow_up.opened_at)
    if follow_up.state == FollowUpState.OPEN or "decision" not in follow_up.details:
        return text("second-fine-open", **facts)
    decided_on = date.fromisoformat(str(follow_up.details["decided_on"]))
    sanction = follow_up.details.get("sanction")
    kind = text(f"follow-up-choice-{sanction}") if sanction else text("second-fine-unsaid")
    return text("second-fine-decided", **facts, decided_on=decided_on, kind=kind)


async def warn(tx: Tx, actor: Person, origin: Origin, found: Sequence[FollowUp], place: tuple[int, int]) -> None:
    """Ask whether it is the same act; `place` is the form on the buttons: its record, and what it says."""
    lines = tuple(penalty_line(origin.office, each) for each in found[:MOST])
    words = text("second-fine-warning", **origin.facts(), many=len(found), lines=lines)
    buttons = rows(button("fine.same", *place), button("fine.another", *place), button("follow-up.list"))
    await lay(tx, actor, DESK, Message(words, buttons), anew=True)


async def explain(tx: Tx, actor: Person, origin: Origin, found: Sequence[FollowUp], place: tuple[int, int]) -> None:
    """Say what the law says of a second fine, and offer to stop or to consult."""
    lines = tuple(penalty_line(origin.office, each) for each in found[:MOST])
    words = text("second-fine-rule", **origin.facts(), lines=lines)
    buttons = rows(button("fine.consult", *place), button("fine.stop", *place), button("fine.another", *place))
    await lay(tx, actor, DESK, Message(words, buttons))


async def stopped(tx: Tx, actor: Person, origin: Origin, found: Sequence[FollowUp]) -> None:
    """Keep that somebody did not go on, since it is the same act."""
    await tx.ledger.append(origin.office.id, actor.id, "second-fine-avoided", _entry(origin, found))
    await lay(tx, actor, DESK, Message(text("second-fine-stopped", **origin.facts()), rows(button("follow-up.list"))))


async def consult(tx: Tx, actor: Person, origin: Origin, found: Sequence[FollowUp]) -> None:
    """Ask the leader and the departments concerned for a consultation (研判会商); nothing has been entered."""
    departments = {origin.record.department, *(each.department for each in found)}
    liaisons = await tx.people.with_role(origin.office.id, Role.LIAISON)
    told = [each for each in liaisons if each.department in departments]
    told += await tx.people.with_role(origin.office.id, Role.LEADER)
    lines = tuple(penalty_line(origin.office, each) for each in found[:MOST])
    words = text("second-fine-consult", name=actor.name, **origin.facts(), lines=lines)
    for each in {one.id: one for one in told if one.id != actor.id}.values():
        calls = each.may(Action.CALL_MEETING)
        await tell(tx, each, Message(words, rows(button("meeting.new" if calls else "meeting.list"))))
    await tx.ledger.append(origin.office.id, actor.id, "second-fine-consulted", _entry(origin, found))
    await lay(tx, actor, DESK, Message(text("second-fine-consulted", **origin.facts()), rows(button("follow-up.list"))))


def _entry(origin: Origin, found: Sequence[FollowUp]) -> dict[str, object]:
    kind = FollowUpKind.PENALTY
    return {"record": origin.record.id, "kind": str(kind), "others": [each.id for each in found]}
