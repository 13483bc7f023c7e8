"""Members: who is on the roster, whose account is tied, whom the bot can reach, whose certificate ends soon."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role
from bot.domain.task_forces import TaskForce
from bot.usecases.relays.members import follow_roster
from bot.usecases.telling import tell
from storage.transaction import Tx

CERTIFICATE_NOTICE = timedelta(days=60)
PAGE = 8
FILTERS_IN_ROW = 4
MOST_NAMES = 10
EVERYWHERE = -1

Filter = Callable[[Person, date], bool]


def _certificate_ends(person: Person, today: date) -> bool:
    expires = person.certificate_expires
    return Role.INSPECTOR in person.roles and (expires is None or expires <= today + CERTIFICATE_NOTICE)


# The ways to look at the list: whom each shows. Who is off duty is seen in the whole list only.
VIEWS: dict[str, Filter] = {
    "all": lambda person, today: True,
    "untied": lambda person, today: person.active and person.user_id is None,
    "unreachable": lambda person, today: person.active and person.user_id is not None and not person.reachable,
    "certificate": lambda person, today: person.active and _certificate_ends(person, today),
}


def role_text(office: TaskForce, role: Role) -> Text:
    """Return what a role is called in that task force."""
    called = office.wording.get(role.value)
    return text(f"member-role-{role}") if called is None else text("member-role-called", word=called)


def roles_text(office: TaskForce, person: Person) -> Text:
    """Return somebody's roles in one line, in the order of `Role`."""
    first, *rest = [role_text(office, role) for role in Role if role in person.roles] or [text("member-role-none")]
    for each in rest:
        first = text("member-and", first=first, second=each)
    return first


def in_sight(actor: Person, people: Sequence[Person]) -> list[Person]:
    """Return whom the asker may see: the chair everybody, a liaison the own department."""
    chair = actor.roles & {Role.LEADER, Role.DEPUTY}
    return [each for each in people if chair or each.department == actor.department]


async def show_overview(tx: Tx, actor: Person, office: TaskForce, *, anew: bool) -> None:
    """Send the asker the state of the roster: by department, who is missing, whose certificates end."""
    people = in_sight(actor, await tx.people.of_task_force(office.id))
    today = local_date(tx.now)
    shown = {view: [each for each in people if holds(each, today)] for view, holds in VIEWS.items()}
    words = text(
        "member-overview",
        task_force=office.title,
        departments=tuple(_department_line(each, people) for each in dict.fromkeys(p.department for p in people)),
        untied=_names_line("untied", shown["untied"]),
        unreachable=_names_line("unreachable", shown["unreachable"]),
        certificates=_certificate_lines(shown["certificate"], today),
    )
    buttons = rows(
        *(
            button("member.list", view, EVERYWHERE, 0, view=view, many=len(found))
            for view, found in shown.items()
            if found
        )
    )
    await _show_desk(tx, actor, Message(words, buttons), anew=anew)


async def show_list(tx: Tx, actor: Person, office: TaskForce, view: str, place: tuple[int, int], *, anew: bool) -> None:
    """Show a page of the list, at `place`: the department's position (-1: all of them) and the page, from 0."""
    department, page = place
    holds = VIEWS.get(view)
    if holds is None or not EVERYWHERE <= department < len(office.departments) or page < 0:
        raise Refusal("button-invalid")
    today = local_date(tx.now)
    people = in_sight(actor, await tx.people.of_task_force(office.id))
    name = "" if department == EVERYWHERE else office.departments[department].name
    found = [each for each in people if holds(each, today) and name in ("", each.department)]
    last = max(0, (len(found) - 1) // PAGE)
    page = min(page, last)
    words = text(
        "member-list",
        view=view,
        department=text("member-department", name=name) if name else text("member-everywhere"),
        many=len(found),
        page=page + 1,
        pages=last + 1,
    )
    entries = [(_entry_button(each, view),) for each in found[page * PAGE : (page + 1) * PAGE]]
    turns = _turns(view, department, page, last)
    filters = _filters(actor, office, view, department)
    overview = ((button("member.overview"),),)
    await _show_desk(tx, actor, Message(words, (*entries, *turns, *filters, *overview)), anew=anew)


async def show_card(tx: Tx, actor: Person, office: TaskForce, person_id: str) -> None:
    """Show one person's entry, with what the asker may do about it."""
    person = await visible(tx, actor, office, person_id)
    active = await tx.assignments.of_person(person.id)
    words = text(
        "member-card",
        name=person.name,
        staff_no=person.staff_no,
        department=person.department,
        roles=roles_text(office, person),
        certificate=_certificate_text(person, local_date(tx.now)),
        account=text(f"member-account-{_account_state(person)}"),
        duty=text("member-on-duty" if person.active else "member-off-duty"),
        assignments=len(active),
    )
    own = person.id == actor.id
    chair = actor.may(Action.MANAGE_MEMBERS) and not own
    offers = (
        (person.active and person.user_id is None, button("account.invite", person.id)),
        (chair and person.user_id is not None, button("account.untie", person.id, 0)),
        (chair and person.active, button("member.suspend", person.id, 0)),
        (chair and not person.active, button("member.restore", person.id)),
        (True, Button(text("button-member-back"), "member.list", ("all", EVERYWHERE, 0))),
    )
    await _show_desk(tx, actor, Message(words, rows(*(each for offered, each in offers if offered))))


async def ask_sure(tx: Tx, actor: Person, office: TaskForce, person_id: str, press: str) -> None:
    """Ask whether that is meant: what cannot be taken back at once is pressed twice."""
    person = await visible(tx, actor, office, person_id)
    words = text(
        "member-sure",
        name=person.name,
        press=press.replace(".", "-"),
        assignments=len(await tx.assignments.of_person(person.id)),
    )
    sure = Button(text("button-member-sure"), press, (person.id, 1))
    back = Button(text("button-member-back"), "member.card", (person.id,))
    await _show_desk(tx, actor, Message(words, rows(sure, back)))


async def suspend(tx: Tx, actor: Person, office: TaskForce, person_id: str) -> None:
    """Take somebody off duty, at once without access; raises `Refusal` member-own, member-inactive."""
    person = await visible(tx, actor, office, person_id)
    if person.id == actor.id:
        raise Refusal("member-own")
    if not person.active:
        raise Refusal("member-inactive", name=person.name)
    await tx.invitations.end(person.id)
    await tx.people.change(person.id, active=False)
    await tx.ledger.append(office.id, actor.id, "member-suspended", {"person": person.id})
    await follow_roster(tx, office)
    await show_card(tx, actor, office, person.id)


async def restore(tx: Tx, actor: Person, office: TaskForce, person_id: str) -> None:
    """Put somebody back on duty; raises `Refusal` member-active."""
    person = await visible(tx, actor, office, person_id)
    if person.active:
        raise Refusal("member-active", name=person.name)
    await tx.people.change(person.id, active=True)
    await tx.ledger.append(office.id, actor.id, "member-restored", {"person": person.id})
    await follow_roster(tx, office)
    await show_card(tx, actor, office, person.id)


async def visible(tx: Tx, actor: Person, office: TaskForce, person_id: str) -> Person:
    """Return a person that the asker may see; raises `Refusal` member-other-department, button-invalid."""
    person = await tx.people.find(office.id, person_id)
    if person is None:
        raise Refusal("button-invalid")
    if not in_sight(actor, [person]):
        raise Refusal("member-other-department", department=actor.department)
    return person


async def _show_desk(tx: Tx, actor: Person, message: Message, *, anew: bool = False) -> None:
    """Show it in the asker's private chat, even when asked for elsewhere."""
    slot = f"desk:{actor.id}:members"
    if anew:
        await tx.outbox.forget_slot(slot)
    await tell(tx, actor, message, slot=slot)


def _account_state(person: Person) -> str:
    if person.user_id is None:
        return "untied"
    return "reachable" if person.reachable else "unreachable"


def _department_line(department: str, people: Sequence[Person]) -> Text:
    own = [each for each in people if each.department == department and each.active]
    tied = sum(each.user_id is not None for each in own)
    reachable = sum(each.user_id is not None and each.reachable for each in own)
    return text("member-department-line", department=department, many=len(own), tied=tied, reachable=reachable)


def _names_line(view: str, people: Sequence[Person]) -> Text:
    if not people:
        return text(f"member-{view}-none")
    names = "、".join(each.name for each in people[:MOST_NAMES])
    more = max(0, len(people) - MOST_NAMES)
    return text(f"member-{view}-names", names=names, many=len(people), more=more)


def _certificate_lines(people: Sequence[Person], today: date) -> tuple[Text, ...]:
    if not people:
        return (text("member-certificate-none", days=CERTIFICATE_NOTICE.days),)
    head = text(
        "member-certificate-names",
        days=CERTIFICATE_NOTICE.days,
        many=len(people),
        more=max(0, len(people) - MOST_NAMES),
    )
    return head, *(
        text("member-certificate-line", name=each.name, state=_certificate_text(each, today))
        for each in people[:MOST_NAMES]
    )


def _certificate_text(person: Person, today: date) -> Text:
    if Role.INSPECTOR not in person.roles and not person.certificate:
        return text("member-certificate-needless")
    if not person.certificate or person.certificate_expires is None:
        return text("member-certificate-missing")
    state = "expired" if person.certificate_expires < today else "valid"
    if state == "valid" and _certificate_ends(person, today):
        state = "ends"
    return text(f"member-certificate-{state}", on=person.certificate_expires)


def _entry_button(person: Person, view: str) -> Button:
    if view == "untied":
        return Button(text("button-account-invite-name", name=person.name), "account.invite", (person.id,))
    state = _account_state(person) if person.active else "off-duty"
    return Button(text("button-member-card", name=person.name, state=state), "member.card", (person.id,))


def _turns(view: str, department: int, page: int, last: int) -> Keyboard:
    back = Button(text("button-member-page-back"), "member.list", (view, department, page - 1))
    forward = Button(text("button-member-page-forward"), "member.list", (view, department, page + 1))
    turns = (*((back,) if page else ()), *((forward,) if page < last else ()))
    return (turns,) if turns else ()


def _filters(actor: Person, office: TaskForce, view: str, department: int) -> Keyboard:
    """Return buttons for the departments, where the asker sees more than one."""
    if not actor.roles & {Role.LEADER, Role.DEPUTY}:
        return ()
    each = [Button(text("button-member-everywhere"), "member.list", (view, EVERYWHERE, 0))] + [
        Button(text("button-member-department", name=d.name), "member.list", (view, k, 0))
        for k, d in enumerate(office.departments)
    ]
    others = [b for b in each if b.args[1] != department]
    return tuple(tuple(others[k : k + FILTERS_IN_ROW]) for k in range(0, len(others), FILTERS_IN_ROW))
