"""What the two departments and the leader do with a clue: sign, accept, return, send on, report, close, settle."""

from typing import Any

from bot.domain.clue_drafts import SUMMARY_LIMIT, check_words
from bot.domain.clues import (
    ASSISTANCE,
    Clue,
    ClueState,
    ClueStep,
    check_step,
    extended,
    needs_words,
    renewed,
    returned,
)
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import acting, liaisons, outline
from bot.usecases.clues.courses import take
from bot.usecases.desk import lay, turning
from storage.transaction import Tx

DRAFT = "clue.step"
DESK = "clue-step"
ON_PAGE = 8
DEPARTMENT, OUTSIDE = "d", "o"


async def sign(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Sign for a clue; for an outside body the receipt on paper is asked for."""
    clue = await acting(tx, actor, office, clue_id, ClueStep.SIGN)
    check_step(clue, ClueStep.SIGN)
    if needs_words(clue, ClueStep.SIGN):
        await _ask_words(tx, actor, office, clue, ClueStep.SIGN)
    else:
        await take(tx, actor, office, clue, ClueStep.SIGN)


async def accept(tx: Tx, actor: Person, office: TaskForce, clue_id: int, page: int = 0) -> None:
    """Accept a clue; a request for assistance once somebody is named who answers it."""
    clue = await acting(tx, actor, office, clue_id, ClueStep.ACCEPT)
    check_step(clue, ClueStep.ACCEPT)
    if clue.kind not in ASSISTANCE or clue.outside:
        await take(tx, actor, office, clue, ClueStep.ACCEPT)
        return
    able = await _able(tx, office, clue)
    last = max(0, (len(able) - 1) // ON_PAGE)
    page = min(max(page, 0), last)
    each = [
        Button(text("clue-person", name=one.name), "clue.owner", (clue.id, one.id))
        for one in able[page * ON_PAGE :][:ON_PAGE]
    ]
    words = text("clue-owner-ask", **outline(office, clue))
    turn = turning_of("clue.owners", clue, page, last)
    await lay(tx, actor, DESK, Message(words, (*rows(*each), *turn)), anew=page == 0)


async def accept_for(tx: Tx, actor: Person, office: TaskForce, clue_id: int, owner: str) -> None:
    """Accept a request for assistance: that person answers it."""
    clue = await acting(tx, actor, office, clue_id, ClueStep.ACCEPT)
    named = next((each for each in await _able(tx, office, clue) if each.id == owner), None)
    if named is None or clue.kind not in ASSISTANCE:
        raise Refusal("button-invalid")
    await take(tx, actor, office, clue, ClueStep.ACCEPT, owner=owner)
    await lay(tx, actor, DESK, Message(text("clue-owner-named", name=named.name, **outline(office, clue))))


def turning_of(press: str, clue: Clue, page: int, last: int) -> Keyboard:
    """Return the buttons that turn the pages of something about a clue."""
    return tuple(
        tuple(Button(each.label, press, (clue.id, *each.args)) for each in line) for line in turning(press, page, last)
    )


async def _able(tx: Tx, office: TaskForce, clue: Clue) -> list[Person]:
    everybody = await tx.people.of_task_force(office.id)
    return [each for each in everybody if each.department == clue.receiver and each.may(Action.ENTER_CLUE)]


async def ask(tx: Tx, actor: Person, office: TaskForce, clue_id: int, step: ClueStep) -> None:
    """Ask for the words by which a step is taken: why it is returned, what came of it, what is still wanted."""
    clue = await acting(tx, actor, office, clue_id, step)
    step = returned(clue) if step == ClueStep.RETURN else step
    if clue.settled and step == ClueStep.REFER and clue.state == ClueState.SIGNED:
        raise Refusal("clue-settled")
    check_step(clue, step)
    await _ask_words(tx, actor, office, clue, step)


async def _ask_words(tx: Tx, actor: Person, office: TaskForce, clue: Clue, step: ClueStep) -> None:
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, clue=clue.id, step=str(step))
    words = text(f"clue-ask-{step}", limit=SUMMARY_LIMIT, **outline(office, clue))
    await lay(tx, actor, DESK, Message(words), anew=True)


async def give(tx: Tx, actor: Person, office: TaskForce, clue_id: int, step: str, words: str) -> None:
    """Take the step that was asked about, with the words that were written."""
    if step not in set(ClueStep):
        raise Refusal("clue-draft-gone")
    taken = ClueStep(step)
    clue = await acting(tx, actor, office, clue_id, taken)
    if not needs_words(clue, taken):
        raise Refusal("clue-draft-gone")
    checked = check_words(words, SUMMARY_LIMIT)
    check_step(clue, taken)
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    if taken in {ClueStep.RETURN, ClueStep.RETURN_AGAIN}:
        await take(tx, actor, office, clue, taken, words=checked, returns=clue.returns + 1)
    elif taken == ClueStep.ASK:
        later = extended(clue, local_date(tx.now))
        await take(tx, actor, office, clue, taken, words=checked, feedback_on=later)
    else:
        await take(tx, actor, office, clue, taken, words=checked)


async def close(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Close a clue after its feedback."""
    clue = await acting(tx, actor, office, clue_id, ClueStep.CLOSE)
    await take(tx, actor, office, clue, ClueStep.CLOSE, closed_at=tx.now)


# --- to somebody else -------------------------------------------------------------------------------------------------


def places(office: TaskForce, clue: Clue, press: str, first: str = "") -> Keyboard:
    """Return a button for each department but the sender's own and for each outside body, the proposed one first."""
    near = [each for each in office.departments if each.name != clue.from_department]
    near.sort(key=lambda each: each.name != first)
    ours = [
        Button(
            text("clue-to-proposed" if each.name == first else "clue-to", name=each.title),
            press,
            (clue.id, f"{DEPARTMENT}.{each.name}"),
        )
        for each in near
    ]
    others = [
        Button(text("clue-to-outside", name=each), press, (clue.id, f"{OUTSIDE}.{each}")) for each in outside(office)
    ]
    paired = tuple(tuple(others[k : k + 2]) for k in range(0, len(others), 2))
    return (*rows(*ours), *paired)


def outside(office: TaskForce) -> tuple[str, ...]:
    """Return the bodies that are no department here."""
    return office.clues.outside


async def place_of(tx: Tx, office: TaskForce, clue: Clue, code: str) -> dict[str, str]:
    """Return the department or outside body of a button, as the clue's fields. Raises `Refusal` where nobody signs."""
    kind, _, name = code.partition(".")
    if kind == OUTSIDE and name in outside(office):
        return {"to_department": "", "outside": name}
    department = office.department(name)
    if kind != DEPARTMENT or department is None or name == clue.from_department:
        raise Refusal("button-invalid")
    await check_liaison(tx, office, name)
    return {"to_department": name, "outside": ""}


async def check_liaison(tx: Tx, office: TaskForce, department: str) -> None:
    """Refuse a department that has no liaison: nobody there could sign for it."""
    if not await liaisons(tx, office, department):
        known = office.department(department)
        raise Refusal("clue-no-liaison", department=department if known is None else known.title)


async def choose_next(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Ask to whom a clue that was returned goes now."""
    clue = await acting(tx, actor, office, clue_id, ClueStep.FORWARD)
    check_step(clue, ClueStep.FORWARD)
    words = text("clue-forward-ask", **outline(office, clue))
    await lay(tx, actor, DESK, Message(words, places(office, clue, "clue.forward-to")), anew=True)


async def forward(tx: Tx, actor: Person, office: TaskForce, clue_id: int, code: str) -> None:
    """Send a clue that was returned on to somebody else; its days begin anew."""
    clue = await acting(tx, actor, office, clue_id, ClueStep.FORWARD)
    check_step(clue, ClueStep.FORWARD)
    place = await place_of(tx, office, clue, code)
    if place["to_department"] and place["to_department"] == clue.to_department:
        raise Refusal("clue-same-place")
    now = await take(tx, actor, office, clue, ClueStep.FORWARD, feedback_on=renewed(clue, local_date(tx.now)), **place)
    await lay(tx, actor, DESK, Message(text("clue-forwarded", **outline(office, now))))


# --- the leader decides -----------------------------------------------------------------------------------------------


async def ask_assign(tx: Tx, actor: Person, office: TaskForce, clue_id: int, department: str) -> None:
    """Ask whether that department is really to be the competent one."""
    clue = await _assignable(tx, actor, office, clue_id, department)
    words = text("clue-assign-ask", department=_title(office, department), **outline(office, clue))
    sure = button("clue.assign-confirm", clue.id, department)
    back = button("clue.show", clue.id)
    await lay(tx, actor, DESK, Message(words, rows(sure, back)), anew=True)


async def assign(tx: Tx, actor: Person, office: TaskForce, clue_id: int, department: str) -> None:
    """Decide who is competent (处罚法 art. 25); it cannot be returned any more."""
    clue = await _assignable(tx, actor, office, clue_id, department)
    changes: dict[str, Any] = {"to_department": department, "outside": "", "settled": True}
    now = await take(tx, actor, office, clue, ClueStep.ASSIGN, feedback_on=renewed(clue, local_date(tx.now)), **changes)
    words = text("clue-assigned", department=_title(office, department), **outline(office, now))
    await lay(tx, actor, DESK, Message(words))


async def _assignable(tx: Tx, actor: Person, office: TaskForce, clue_id: int, department: str) -> Clue:
    clue = await acting(tx, actor, office, clue_id, ClueStep.ASSIGN)
    check_step(clue, ClueStep.ASSIGN)
    if office.department(department) is None:
        raise Refusal("button-invalid")
    await check_liaison(tx, office, department)
    return clue


def _title(office: TaskForce, department: str) -> str:
    known = office.department(department)
    return department if known is None else known.title
