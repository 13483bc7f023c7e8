"""An officer or liaison asks that a result be withheld from publication: on a ground of law, with a reason."""

from bot.domain.inspections import check_own_department
from bot.domain.messages import Button, Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.publications import Ground, PublicationState, check_change, check_reason, withholders
from bot.domain.recusals import stamp
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, retire
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.publications.cases import DESK, Case, check_ended, lay_card, load_case
from bot.usecases.telling import tell
from storage.transaction import Tx

DRAFT = "withholding.words"


async def ask_ground(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> None:
    """Ask for the ground."""
    case = await _askable(tx, actor, office, publication_id)
    grounds = [
        Button(text(f"withholding-ground-{each}"), "withholding.ground", (publication_id, str(each))) for each in Ground
    ]
    await lay(tx, actor, DESK, Message(text("withholding-ask-ground", **case.facts()), rows(*grounds, _leave(case))))


async def ask_reason(tx: Tx, actor: Person, office: TaskForce, publication_id: int, ground: str) -> None:
    """Take the ground, ask for the reason."""
    case = await _askable(tx, actor, office, publication_id)
    await _keep(tx, actor, publication_id, _checked(ground), "")
    words = text("withholding-ask-reason", **case.facts(), ground=ground_name(ground))
    await lay(tx, actor, DESK, Message(words, rows(_back(case))))


async def take_reason(tx: Tx, actor: Person, office: TaskForce, publication_id: int, ground: str, reason: str) -> None:
    """Take the reason, and show what would be asked."""
    case = await _askable(tx, actor, office, publication_id)
    check_reason(reason)
    await _keep(tx, actor, publication_id, _checked(ground), reason)
    words = text("withholding-confirm", **case.facts(), ground=ground_name(ground), reason=reason)
    send = button("withholding.submit", publication_id, stamp(ground + reason))
    await lay(tx, actor, DESK, Message(words, rows(send, _back(case)), protect=True), anew=True)


async def submit(tx: Tx, actor: Person, office: TaskForce, publication_id: int, stamped: int) -> None:
    """Ask: the department's heads decide; until then the result stays due."""
    case = await _askable(tx, actor, office, publication_id)
    ground, reason = await _kept(tx, actor, publication_id)
    if stamp(ground + reason) != stamped:
        raise Refusal("publication-draft-gone")
    check_reason(reason)
    asked = {"state": PublicationState.WITHHOLDING, "ground": ground, "reason": reason, "asked_by": actor.id}
    if not await tx.publications.change(case.publication, **asked, decided_by=None, decided_at=None):
        raise Refusal("publication-changed")
    data = {"publication": publication_id}
    await tx.ledger.append(office.id, actor.id, "withholding-asked", data, sealed={"ground": ground, "reason": reason})
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    case = await load_case(tx, office, publication_id)
    for each in await heads_of(tx, case):
        own = slot(publication_id, each.id)
        await retire(tx, each, own)
        await tell(tx, each, question(case, actor), slot=own)
    await lay_card(tx, actor, case)


async def withdraw(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> None:
    """Take one's own request back while nobody has decided: the result is due as before."""
    case = await load_case(tx, office, publication_id)
    if not case.at(PublicationState.WITHHOLDING):
        raise Refusal(f"publication-is-{case.publication.state}")
    if case.publication.asked_by != actor.id:
        raise Refusal("withholding-not-yours")
    heads = await heads_of(tx, case)
    if not await tx.publications.change(case.publication, state=PublicationState.DUE, **CLEARED):
        raise Refusal("publication-changed")
    await tx.ledger.append(office.id, actor.id, "withholding-withdrawn", {"publication": publication_id})
    case = await load_case(tx, office, publication_id)
    for each in heads:
        words = text("withholding-outcome-withdrawn", **case.facts(), name=actor.name)
        await tell(tx, each, Message(words), slot=slot(publication_id, each.id), mention=False)
    await lay_card(tx, actor, case)


# What is forgotten with a request that came to nothing; the ledger has it, sealed.
CLEARED = {"ground": "", "reason": "", "asked_by": None}


async def heads_of(tx: Tx, case: Case) -> list[Person]:
    """Return who decides."""
    people = await tx.people.of_task_force(case.office.id)
    return withholders(people, case.publication.department, case.publication.asked_by)


def slot(publication_id: int, person: str) -> str:
    """Return the name of the living message in which a head decides."""
    return f"withholding:{publication_id}:{person}"


def question(case: Case, asker: Person) -> Message:
    """Return what a head reads, with the two buttons."""
    key = case.publication.id
    words = text("withholding-asked", **case.facts(), **confidential(case), name=asker.name)
    return Message(words, ((button("withholding.approve", key), button("withholding.deny", key)),), protect=True)


def confidential(case: Case) -> dict[str, Value]:
    """Return ground and reason, for those alone who decide or asked."""
    return {"ground": ground_name(case.publication.ground), "reason": case.publication.reason}


def ground_name(ground: str) -> Text:
    """Return what a ground is called."""
    return text(f"withholding-ground-{_checked(ground)}")


def _checked(ground: str) -> str:
    if ground not in set(Ground):
        raise Refusal("button-invalid")
    return ground


async def _askable(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> Case:
    """Return a due result of the actor's department, about which there is somebody else to decide."""
    case = await load_case(tx, office, publication_id)
    check_own_department(actor, case.publication.department)
    check_change(case.publication, PublicationState.WITHHOLDING)
    check_ended(case)
    people = await tx.people.of_task_force(office.id)
    if not withholders(people, case.publication.department, actor.id):
        raise Refusal("withholding-no-head", department=department_title(office, case.publication.department))
    return case


async def _keep(tx: Tx, actor: Person, publication_id: int, ground: str, reason: str) -> None:
    assert actor.user_id is not None
    known = {"publication": publication_id, "ground": ground, "words": reason}
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=actor.task_force, **known)


async def _kept(tx: Tx, actor: Person, publication_id: int) -> tuple[str, str]:
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is None or draft.kind != DRAFT or draft.data.get("publication") != publication_id:
        raise Refusal("publication-draft-gone")
    return str(draft.data["ground"]), str(draft.data["words"])


def _back(case: Case) -> Button:
    return Button(text("button-withholding-other-ground"), "withholding.ask", (case.publication.id,))


def _leave(case: Case) -> Button:
    return Button(text("button-publication-leave"), "publication.show", (case.publication.id,))
