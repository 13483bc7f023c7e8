"""A department's head decides whether a result is withheld [检查办法 art. 13], and can release it again."""

from bot.domain.deadlines import DeadlineKind
from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.publications import PublicationState, check_change, check_reason
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines import terms
from bot.usecases.desk import lay
from bot.usecases.publications.cases import DESK, Case, due_words, inform, lay_card, load_case
from bot.usecases.publications.withholding_requests import CLEARED, confidential, heads_of, slot
from bot.usecases.telling import tell
from storage.transaction import Tx

DRAFT = "withholding.denial"


async def approve(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> None:
    """Withhold it: nothing is due any more."""
    case = await _decidable(tx, actor, office, publication_id)
    decided = {"state": PublicationState.WITHHELD, "decided_by": actor.id, "decided_at": tx.now}
    if not await tx.publications.change(case.publication, **decided):
        raise Refusal("publication-changed")
    await tx.ledger.append(office.id, actor.id, "withholding-approved", {"publication": publication_id})
    await terms.meet(tx, office.id, DeadlineKind.PUBLICATION, publication_id)
    await _settle(tx, actor, case, text("withholding-outcome-approved", **case.facts(), name=actor.name))
    words = text("withholding-told-approved", **case.facts(), name=actor.name)
    await _tell_asker(tx, case, Message(words, rows(_show(case))))


async def ask_denial(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> None:
    """Ask why it is to be published all the same."""
    case = await _decidable(tx, actor, office, publication_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, publication=publication_id)
    words = text("withholding-ask-denial", **case.facts(), **confidential(case))
    approve_after_all = Button(text("button-withholding-approve"), "withholding.approve", (publication_id,))
    leave = Button(text("button-publication-leave"), "publication.show", (publication_id,))
    message = Message(words, rows(approve_after_all, leave), protect=True)
    await tell(tx, actor, message, slot=slot(publication_id, actor.id), mention=False)


async def deny(tx: Tx, actor: Person, office: TaskForce, publication_id: int, reason: str) -> None:
    """Turn it down: the result is due again, on the same day as before."""
    case = await _decidable(tx, actor, office, publication_id)
    check_reason(reason)
    decided = {"state": PublicationState.DUE, "decided_by": actor.id, "decided_at": tx.now}
    if not await tx.publications.change(case.publication, **decided, **CLEARED):
        raise Refusal("publication-changed")
    data = {"publication": publication_id}
    await tx.ledger.append(office.id, actor.id, "withholding-denied", data, sealed={"reason": reason})
    await _settle(tx, actor, case, text("withholding-outcome-denied", **case.facts(), name=actor.name))
    due = due_words(tx, case.due) if case.due is not None else {}
    words = text("withholding-told-denied", **case.facts(), name=actor.name, reason=reason)
    if due:
        words = text("withholding-told-denied-by", **words.params, **due)
    await _tell_asker(tx, case, Message(words, rows(_show(case)), protect=True))


async def ask_release(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> None:
    """Ask whether a withheld result is really to be published."""
    case = await _releasable(tx, actor, office, publication_id)
    leave = Button(text("button-publication-leave"), "publication.show", (publication_id,))
    words = text("withholding-ask-release", **case.facts())
    await lay(tx, actor, DESK, Message(words, rows(button("withholding.release-confirm", publication_id), leave)))


async def release(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> None:
    """Let a withheld result be published: due on the day it was due before, and reminded of at once."""
    case = await _releasable(tx, actor, office, publication_id)
    decided = {"state": PublicationState.DUE, "decided_by": actor.id, "decided_at": tx.now}
    if not await tx.publications.change(case.publication, **decided, **CLEARED):
        raise Refusal("publication-changed")
    await tx.ledger.append(office.id, actor.id, "withholding-released", {"publication": publication_id})
    await _reopen(tx, case)
    case = await load_case(tx, office, publication_id)
    await inform(tx, actor, case, Message(text("withholding-told-released", **case.facts()), rows(_show(case))))
    await lay_card(tx, actor, case)


async def _reopen(tx: Tx, case: Case) -> None:
    key, department = case.publication.id, case.publication.department
    known = await tx.deadlines.find(case.office.id, DeadlineKind.PUBLICATION, key)
    assert known is not None
    if known.term is not None:
        await terms.set_term(
            tx, case.office.id, DeadlineKind.PUBLICATION, key, known.term, department=department, person=known.person
        )
    else:
        await terms.set_day(
            tx, case.office.id, DeadlineKind.PUBLICATION, key, known.due_on, department=department, person=known.person
        )
    again = await tx.deadlines.get(known.id)
    await tx.deadlines.change(again, next_at=tx.now)


async def _decidable(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> Case:
    """Return a request that waits for the actor's decision; whoever comes second reads where it stands."""
    case = await load_case(tx, office, publication_id)
    check_change(case.publication, PublicationState.WITHHELD)
    heads = await heads_of(tx, case)
    if all(each.id != actor.id for each in heads):
        own = case.publication.asked_by == actor.id
        raise Refusal("withholding-own" if own else "withholding-not-decider")
    return case


async def _releasable(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> Case:
    case = await load_case(tx, office, publication_id)
    if not case.at(PublicationState.WITHHELD):
        raise Refusal(f"publication-is-{case.publication.state}")
    if actor.department != case.publication.department or not actor.may(Action.DECIDE_WITHHOLDING):
        raise Refusal("withholding-not-decider")
    return case


async def _settle(tx: Tx, actor: Person, case: Case, outcome: Text) -> None:
    """Show the decision to all who could have made it, and await no reason any more."""
    for each in await heads_of(tx, case):
        own = Message(outcome, rows(_show(case)))
        await tell(tx, each, own, slot=slot(case.publication.id, each.id), mention=False)
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind == DRAFT and draft.data.get("publication") == case.publication.id:
        await tx.drafts.end(actor.user_id)


async def _tell_asker(tx: Tx, case: Case, message: Message) -> None:
    if case.publication.asked_by is not None:
        await tell(tx, await tx.people.get(case.publication.asked_by), message)


def _show(case: Case) -> Button:
    return button("publication.show", case.publication.id, target=case.target.name)
