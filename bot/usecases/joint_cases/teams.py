"""The one visit of a joint case: who can be sent on it, and what it means for the case that it is entered."""

from datetime import date

from bot.domain.joint_cases import JointAct, able, check_running
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.joint_cases.cases import View, check_lead, load, load_for
from bot.usecases.joint_cases.courses import claim, enter
from storage.transaction import Tx


async def led(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> View:
    """Return a running joint case for a liaison of the department that leads it; others are refused."""
    view = await load_for(tx, actor, office, case_id)
    check_lead(view, actor)
    check_running(view.case)
    return view


async def named(tx: Tx, view: View, day: date) -> dict[str, list[Person]]:
    """Return the named officers who can be sent on a day, by department; those that have named nobody left out."""
    keys = {(each.person, each.department) for each in view.circle.officers if each.active}
    people = list((await tx.people.names({person for person, _ in keys})).values())
    found = {
        department: [each for each in able(people, department, day) if (each.id, department) in keys]
        for department in view.circle.joined
    }
    if not any(found.values()):
        raise Refusal("joint-case-officers-missing", least=view.office.joint_cases.officers)
    return {department: own for department, own in found.items() if own}


async def attach(tx: Tx, actor: Person, office: TaskForce, case_id: int, inspection: int) -> None:
    """Keep that a visit is the case's, and tell everybody in it."""
    view = await load(tx, office, case_id)
    await claim(tx, view)
    await tx.joint_cases.add_visit(case_id, inspection)
    await enter(tx, actor, view, JointAct.VISIT, inspection=inspection)
