"""Officers for a direct inspection are picked by hand, department by department."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from bot.domain.direct_inspections import LEAST_OFFICERS, check_team, eligible, open_departments
from bot.domain.messages import Button, Keyboard, Message, Text, button, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import turning
from bot.usecases.direct_inspections.drafts import TEAM, DirectDraft, changed, facts, keep, load_chosen, show
from bot.usecases.entered_rounds import team_words
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.joint_cases import teams as joint_teams
from storage.transaction import Tx

ON_PAGE, ABREAST = 10, 2


async def show_officers(tx: Tx, actor: Person, office: TaskForce, *, anew: bool = False) -> None:
    """Show who can be sent, a department at a time; a tap takes somebody in or out."""
    draft, target, day = await load_chosen(tx, actor, office)
    able = await sendable(tx, actor, office, draft, day)
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
    draft, _, day = await load_chosen(tx, actor, office)
    able = await sendable(tx, actor, office, draft, day)
    if person not in {each.id for own in able.values() for each in own}:
        raise Refusal("direct-officer-unfit")
    team = tuple(each for each in draft.team if each != person)
    await keep(tx, actor, office, TEAM, changed(draft, team=team if person in draft.team else (*team, person)))
    await show_officers(tx, actor, office)


async def preview(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Show what would be entered."""
    draft, target, day = await load_chosen(tx, actor, office)
    team = _team(await sendable(tx, actor, office, draft, day), draft.team)
    check_team(team)
    shown = "direct-preview-joint" if draft.case else "direct-preview-join" if draft.joins else "direct-preview"
    words = text(shown, **facts(draft, target, day), reason=draft.words, team=team_words(office, team))
    keyboard = ((button("direct.enter", draft.stamp),), (button("direct.team"),))
    await show(tx, actor, Message(words, keyboard, protect=True))


async def first_team(tx: Tx, actor: Person, office: TaskForce, draft: DirectDraft, day: date) -> tuple[str, ...]:
    """Return who is chosen to begin with: of a joint case the officers named by those departments that named enough."""
    if not draft.case:
        return ()
    able = await sendable(tx, actor, office, draft, day)
    enough = [own for own in able.values() if len(own) >= max(LEAST_OFFICERS, office.joint_cases.officers)]
    return tuple(each.id for own in enough for each in own)


async def sendable(tx: Tx, actor: Person, office: TaskForce, draft: DirectDraft, day: date) -> dict[str, list[Person]]:
    """Return who can be sent there on that day, by department: of a joint case those named, whatever the department."""
    barred = {person for person, where in await tx.recusals.barred(office.id, 0) if where == draft.target}
    if draft.joins:
        visit = await tx.inspections.get(draft.joins)
        seated = await tx.assignments.of_round(visit.round)
        barred |= {each.person for each in seated if each.active and each.target == visit.target}
    if draft.case:
        known = await joint_teams.named(tx, await joint_teams.led(tx, actor, office, draft.case), day)
        return eligible([each for own in known.values() for each in own], known, day, barred)
    return eligible(await tx.people.of_task_force(office.id), open_departments(office, actor), day, barred)


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
