"""Officers of a joint investigation (联合调查人员): each department's liaison names its own."""

from collections.abc import Sequence

from bot.domain import joint_case_rights as rights
from bot.domain.joint_cases import JointAct, able, check_running
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.joint_cases.cards import put
from bot.usecases.joint_cases.cases import View, load_for, outline
from bot.usecases.joint_cases.courses import claim, enter
from bot.usecases.telling import tell
from storage.transaction import Tx

DRAFT = "case.officers"
DESK = "joint-case-officers"
ON_PAGE = 10


async def choose(tx: Tx, actor: Person, office: TaskForce, case_id: int, page: int, *, anew: bool = True) -> None:
    """Show whom one's department can name; those named already are ticked."""
    view = await _own(tx, actor, office, case_id)
    chosen = await _chosen(tx, actor, view)
    people = await _able(tx, actor, office)
    if not people:
        raise Refusal("joint-case-nobody-able")
    await _keep(tx, actor, office, case_id, chosen)
    last = (len(people) - 1) // ON_PAGE
    page = min(max(page, 0), last)
    each = [_button(case_id, page, one, one.id in chosen) for one in people[page * ON_PAGE :][:ON_PAGE]]
    names = "、".join(one.name for one in people if one.id in chosen)
    said = text("joint-case-chosen", names=names) if names else text("joint-case-chosen-none")
    words = text("joint-case-choose", **outline(view), chosen=said, least=office.joint_cases.officers)
    turn = tuple(
        tuple(Button(b.label, "case.officers", (case_id, *b.args)) for b in line) for line in turning("", page, last)
    )
    keyboard = (*rows(*each), *turn, *rows(button("case.name", case_id), button("case.show", case_id)))
    await lay(tx, actor, DESK, Message(words, keyboard), anew=anew)


def _button(case_id: int, page: int, person: Person, chosen: bool) -> Button:
    label = text("joint-case-officer-chosen" if chosen else "joint-case-officer", name=person.name)
    return Button(label, "case.officer", (case_id, person.id, page))


async def toggle(tx: Tx, actor: Person, office: TaskForce, case_id: int, person: str, page: int) -> None:
    """Choose somebody, or choose them no more."""
    view = await _own(tx, actor, office, case_id)
    if person not in {each.id for each in await _able(tx, actor, office)}:
        raise Refusal("joint-case-officer-unfit")
    chosen = await _chosen(tx, actor, view)
    now = [each for each in chosen if each != person] if person in chosen else [*chosen, person]
    await _keep(tx, actor, office, case_id, now)
    await choose(tx, actor, office, case_id, page, anew=False)


async def name(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> None:
    """Name those chosen; each learns it by direct message, and whoever is taken off too."""
    view = await _own(tx, actor, office, case_id)
    chosen = await _chosen(tx, actor, view)
    people = {each.id: each for each in await _able(tx, actor, office) if each.id in chosen}
    if not people:
        raise Refusal("joint-case-nobody-chosen")
    before = _named(view, actor.department)
    if set(before) == set(people):
        raise Refusal("joint-case-named-already")
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    await claim(tx, view)
    await tx.joint_cases.name(case_id, actor.department, sorted(people), actor.id)
    now = await enter(tx, actor, view, JointAct.NAMED, department=actor.department, officers=sorted(people))
    for key, each in people.items():
        if key not in before:
            await tell(tx, each, Message(text("joint-case-named", name=actor.name, **outline(now))))
            await put(tx, now, each, anew=True)


async def _own(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> View:
    view = await load_for(tx, actor, office, case_id)
    if not rights.acts(view.circle, actor):
        raise Refusal("joint-case-join-first")
    check_running(view.case)
    return view


async def _able(tx: Tx, actor: Person, office: TaskForce) -> list[Person]:
    everybody = await tx.people.of_task_force(office.id)
    return able(everybody, actor.department, local_date(tx.now))


def _named(view: View, department: str) -> list[str]:
    return [each.person for each in view.circle.officers if each.active and each.department == department]


async def _chosen(tx: Tx, actor: Person, view: View) -> list[str]:
    """Return who is chosen in the draft about this case; without one who is named."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is None or draft.kind != DRAFT or draft.data.get("case") != view.case.id:
        return _named(view, actor.department)
    return [str(each) for each in draft.data.get("chosen", [])]


async def _keep(tx: Tx, actor: Person, office: TaskForce, case_id: int, chosen: Sequence[str]) -> None:
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, case=case_id, chosen=list(chosen))
