"""Requests and barred pairs, for those who look after them."""

from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.recusals import Reason, RecusalState
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.inspections.notice_messages import department_title, place
from bot.usecases.recusals.cases import Case, case_of, reason_value
from bot.usecases.telling import tell
from storage.transaction import Tx

DESK = "recusals"
ON_PAGE = 8
WORDS_IN_LIST = 100


async def show_recusals(tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, anew: bool = True) -> None:
    """Show the requests that concern somebody: pending ones first, then the newest; reasons only to who may see them."""
    cases = [case for case in await _cases(tx, office) if _concerns(actor, case)]
    last = max(len(cases) - 1, 0) // ON_PAGE
    page = min(max(page, 0), last)
    shown = cases[page * ON_PAGE :][:ON_PAGE]
    able = [case for case in shown if case.pending and case.may_decide(actor)]
    buttons = [Button(text("recusal-show", **case.facts()), "recusal.show", (case.recusal.id,)) for case in able]
    turn = turning("recusal.list", page, last)
    bars = (button("recusal.bars", 0),)
    pending = sum(case.pending for case in cases)
    lines = tuple([await _line(tx, actor, case) for case in shown]) or (text("recusal-list-none"),)
    words = text("recusal-list", pending=pending, many=len(cases), lines=lines)
    await lay(tx, actor, DESK, Message(words, (*rows(*buttons), *turn, bars), protect=True), anew=anew)


async def show_bars(tx: Tx, actor: Person, office: TaskForce, page: int = 0) -> None:
    """Show the pairs that may not meet until lifted."""
    bars = await _bars(tx, actor, office)
    last = max(len(bars) - 1, 0) // ON_PAGE
    page = min(max(page, 0), last)
    shown = bars[page * ON_PAGE :][:ON_PAGE]
    lines = tuple(
        text("recusal-bar-line", number=str(bar), **_pair(office, person, target)) for bar, person, target in shown
    )
    lift = [button("recusal.lift", bar, number=str(bar)) for bar, person, _ in shown if _may_lift(actor, person)]
    back = (button("recusal.list", 0),)
    words = text("recusal-bars", many=len(bars), lines=lines or (text("recusal-bars-none"),))
    await lay(tx, actor, DESK, Message(words, (*rows(*lift), *turning("recusal.bars", page, last), back)))


async def ask_lift(tx: Tx, actor: Person, office: TaskForce, bar: int) -> None:
    """Ask whether a pair may really meet again."""
    person, target = await _liftable(tx, actor, office, bar)
    words = text("recusal-lift-ask", number=str(bar), **_pair(office, person, target))
    await lay(tx, actor, DESK, Message(words, rows(button("recusal.lift-confirm", bar), button("recusal.bars", 0))))


async def lift_bar(tx: Tx, actor: Person, office: TaskForce, bar: int) -> None:
    """Lift a bar: from the next draw on the pair may meet again."""
    person, target = await _liftable(tx, actor, office, bar)
    if not await tx.recusals.lift(office.id, bar, actor.id):
        raise Refusal("recusal-bar-lifted-already")
    await tx.ledger.append(office.id, actor.id, "bar-lifted", {"bar": bar, "person": person.id, "target": target.id})
    words = text("recusal-lifted", number=str(bar), **_pair(office, person, target))
    await lay(tx, actor, DESK, Message(words, rows(button("recusal.bars", 0))))
    if person.id != actor.id:
        await tell(tx, person, Message(text("recusal-lifted-officer", target=place(target))), mention=False)


async def _cases(tx: Tx, office: TaskForce) -> list[Case]:
    people = await tx.people.of_task_force(office.id)
    found = [await case_of(tx, office, each, people) for each in await tx.recusals.of_task_force(office.id)]
    return sorted(found, key=lambda case: not case.pending)


def _concerns(actor: Person, case: Case) -> bool:
    """Tell whether somebody sees that a request is there: the chair all, others their department's and their own."""
    if case.hidden:
        return case.may_read(actor)
    return bool(
        actor.roles & {Role.LEADER, Role.DEPUTY} or actor.department == case.officer.department or case.may_read(actor)
    )


async def _line(tx: Tx, actor: Person, case: Case) -> Text:
    by = "" if case.recusal.decided_by is None else (await tx.people.get(case.recusal.decided_by)).name
    if case.may_read(actor):
        reason = text(
            "recusal-line-reason", reason=reason_value(Reason.load(case.recusal.reason).shortened(WORDS_IN_LIST).dump())
        )
    else:
        reason = text("recusal-line-secret")
    state = text(f"recusal-state-{RecusalState(case.recusal.state)}", by=by)
    return text("recusal-line", **case.facts(), state=state, reason=reason)


async def _bars(tx: Tx, actor: Person, office: TaskForce) -> list[tuple[int, Person, Target]]:
    found = await tx.recusals.lasting_bars(office.id)
    people = await tx.people.names({person for _, person, _ in found})
    targets = await tx.targets.names({target for _, _, target in found})
    pairs = [(bar, people[person], targets[target]) for bar, person, target in found]
    if actor.roles & {Role.LEADER, Role.DEPUTY}:
        return pairs
    return [each for each in pairs if each[1].department == actor.department]


def _may_lift(actor: Person, person: Person) -> bool:
    """Tell whether somebody may lift a person's bar: the chair, the department's head; nobody their own."""
    near = Role.HEAD in actor.roles and actor.department == person.department
    chair = bool(actor.roles & {Role.LEADER, Role.DEPUTY})
    return actor.id != person.id and actor.may(Action.LIFT_BAR) and (near or chair)


async def _liftable(tx: Tx, actor: Person, office: TaskForce, bar: int) -> tuple[Person, Target]:
    found = {number: (person, target) for number, person, target in await tx.recusals.lasting_bars(office.id)}
    if bar not in found:
        raise Refusal("recusal-bar-lifted-already")
    person, target = await tx.people.get(found[bar][0]), found[bar][1]
    if not _may_lift(actor, person):
        raise Refusal("recusal-bar-not-yours")
    return person, (await tx.targets.names({target}))[target]


def _pair(office: TaskForce, person: Person, target: Target) -> dict[str, str | Text]:
    return {
        "name": person.name,
        "department": department_title(office, person.department),
        "target": place(target),
    }
