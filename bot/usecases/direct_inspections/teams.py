"""Officers for a direct inspection are picked by hand, department by department, and the inspection is entered."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.domain.direct_inspections import check_day, check_team, eligible, next_number, open_departments
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Message, Text, Value, button, text
from bot.domain.people import Person
from bot.domain.recusals import Reason
from bot.domain.refusals import Refusal
from bot.domain.rounds import Origin
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import turning
from bot.usecases.direct_inspections.drafts import TEAM, changed, facts, keep, load_chosen, show
from bot.usecases.entered_rounds import EnteredRound, seat, team_words
from bot.usecases.inspections.notice_messages import department_title, place
from bot.usecases.telling import tell_group
from storage.transaction import Tx

MARK, TITLE = "直", "直接检查"
ON_PAGE, ABREAST = 10, 2


async def show_officers(tx: Tx, actor: Person, office: TaskForce, *, anew: bool = False) -> None:
    """Show who can be sent, a department at a time; a tap takes somebody in or out."""
    draft, target, day = await load_chosen(tx, actor, office)
    able = await _eligible(tx, actor, office, target.id, day)
    names = list(able)
    if not names:
        raise Refusal("direct-no-department")
    k = min(max(draft.department, 0), len(names) - 1)
    own = able[names[k]]
    last = max(len(own) - 1, 0) // ON_PAGE
    page = min(max(draft.page, 0), last)
    words = text(
        "direct-team",
        **facts(draft, target, day),
        lines=_chosen_lines(office, able, draft.team),
        department=department_title(office, names[k]),
        many=len(own),
    )
    keyboard = (
        *_tabs(names, able, draft.team, k),
        *_officers(own[page * ON_PAGE :][:ON_PAGE], draft.team),
        *turning("direct.page", page, last),
        (button("direct.preview"),),
    )
    await show(tx, actor, Message(words, keyboard), anew=anew)


async def choose_department(tx: Tx, actor: Person, office: TaskForce, k: int) -> None:
    """Leaf through another department's officers."""
    draft, _, _ = await load_chosen(tx, actor, office)
    await keep(tx, actor, office, TEAM, changed(draft, department=k, page=0))
    await show_officers(tx, actor, office)


async def turn_officers(tx: Tx, actor: Person, office: TaskForce, page: int) -> None:
    """Show another page of the department's officers."""
    draft, _, _ = await load_chosen(tx, actor, office)
    await keep(tx, actor, office, TEAM, changed(draft, page=page))
    await show_officers(tx, actor, office)


async def toggle(tx: Tx, actor: Person, office: TaskForce, person: str) -> None:
    """Take somebody into the team, or out of it."""
    draft, target, day = await load_chosen(tx, actor, office)
    able = await _eligible(tx, actor, office, target.id, day)
    if person not in {each.id for own in able.values() for each in own}:
        raise Refusal("direct-officer-unfit")
    team = tuple(each for each in draft.team if each != person)
    await keep(tx, actor, office, TEAM, changed(draft, team=team if person in draft.team else (*team, person)))
    await show_officers(tx, actor, office)


async def preview(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Show what would be entered."""
    draft, target, day = await load_chosen(tx, actor, office)
    team = _team(await _eligible(tx, actor, office, target.id, day), draft.team)
    check_team(team)
    words = text("direct-preview", **facts(draft, target, day), reason=draft.words, team=team_words(office, team))
    keyboard = ((button("direct.enter", draft.stamp),), (button("direct.team"),))
    await show(tx, actor, Message(words, keyboard, protect=True))


async def enter(tx: Tx, actor: Person, office: TaskForce, stamped: int) -> None:
    """Enter the inspection: the team gets its notices, the group a brief word without the reason."""
    draft, target, day = await load_chosen(tx, actor, office)
    if draft.stamp != stamped:
        raise Refusal("direct-draft-gone")
    check_day(day, local_date(tx.now))
    team = _team(await _eligible(tx, actor, office, target.id, day), draft.team)
    if len(team) < len(draft.team):
        raise Refusal("direct-officer-unfit")
    departments = check_team(team)
    numbers = [each.number for each in await tx.rounds.of_task_force(office.id, hidden=True)]
    number = next_number(MARK, local_date(tx.now).year, numbers)
    title = f"{TITLE} {number.removeprefix(MARK)}"
    reason = Reason(str(draft.kind), draft.words).dump()
    entered = EnteredRound(number, title, Origin.DIRECT, day, {target.id: team}, reason=reason)
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    round_id = await seat(tx, office, entered)
    data: dict[str, Any] = {"round": round_id, "number": number, "kind": str(draft.kind), "target": target.id}
    data |= {"inspect_on": day.isoformat(), "team": [each.id for each in team]}
    await tx.ledger.append(office.id, actor.id, "inspection-entered", data, sealed={"reason": draft.words})
    told: dict[str, Value] = {
        "number": number,
        "target": place(target),
        "inspect_on": day,
        "departments": "、".join(departments),
    }
    await tell_group(tx, office.id, Message(text("direct-group", **told, name=actor.name)))
    await show(tx, actor, Message(text("direct-entered", **told, many=len(team))))


async def _eligible(tx: Tx, actor: Person, office: TaskForce, target: str, day: date) -> dict[str, list[Person]]:
    barred = {person for person, where in await tx.recusals.barred(office.id, 0) if where == target}
    people = await tx.people.of_task_force(office.id)
    return eligible(people, open_departments(office, actor), day, barred)


def _team(able: dict[str, list[Person]], chosen: Sequence[str]) -> list[Person]:
    """Return the chosen ones who can be sent, by department."""
    return [each for own in able.values() for each in own if each.id in chosen]


def _chosen_lines(office: TaskForce, able: dict[str, list[Person]], chosen: Sequence[str]) -> tuple[Text, ...]:
    lines = []
    for department, own in able.items():
        names = "、".join(each.name for each in own if each.id in chosen)
        if names:
            lines.append(text("direct-team-line", department=department_title(office, department), names=names))
    return tuple(lines) or (text("direct-team-none"),)


def _tabs(names: Sequence[str], able: dict[str, list[Person]], chosen: Sequence[str], shown: int) -> Keyboard:
    """Return a button for each department, none where there is but one."""
    if len(names) < 2:
        return ()
    tabs = []
    for k, name in enumerate(names):
        many = sum(each.id in chosen for each in able[name])
        label = "direct-department-open" if k == shown else "direct-department"
        tabs.append(Button(text(label, department=name, many=many), "direct.department", (k,)))
    return _abreast(tabs)


def _officers(shown: Sequence[Person], chosen: Sequence[str]) -> Keyboard:
    """Return a button for each officer; who shares a name is told apart by the staff number."""
    names = Counter(each.name for each in shown)
    buttons = []
    for each in shown:
        name = each.name if names[each.name] == 1 else f"{each.name} {each.staff_no}"
        label = "direct-officer-chosen" if each.id in chosen else "direct-officer"
        buttons.append(Button(text(label, name=name), "direct.toggle", (each.id,)))
    return _abreast(buttons)


def _abreast(buttons: Sequence[Button]) -> Keyboard:
    return tuple(tuple(buttons[k : k + ABREAST]) for k in range(0, len(buttons), ABREAST))
