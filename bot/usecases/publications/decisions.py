"""A result is made public, corrected, taken back; a changed penalty decision has to come off the site."""

from typing import Any

from bot.domain.deadlines import DeadlineKind, Term
from bot.domain.inspections import check_own_department
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Late, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.publications import (
    TAKEDOWN_DAYS,
    Finding,
    PenaltyChange,
    PublicationState,
    check_change,
    check_day,
    check_reason,
    check_result,
    check_sees,
)
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines import terms
from bot.usecases.desk import lay
from bot.usecases.publications.cases import (
    DESK,
    PAPER,
    Case,
    due_words,
    inform,
    lay_card,
    load_case,
    subject_of,
    words_of,
)
from bot.usecases.publications.plans import Plan, check_public, resume
from bot.usecases.telling import tell, tell_group
from storage.transaction import Tx

WITHDRAWAL = "publication.withdrawal"
FORMER = "publication-former"


async def publish(tx: Tx, actor: Person, office: TaskForce, publication_id: int, stamped: int) -> None:
    """Make a result public as it was shown last: what was due is done, and the group reads it."""
    case, plan = await resume(tx, actor, office, publication_id)
    if plan.stamp != stamped:
        raise Refusal("publication-draft-gone")
    await _check(tx, case, plan)
    said: dict[str, Any] = {"finding": plan.finding, "measures": list(plan.measures), "words": plan.words}
    said["link"] = plan.link
    after = {**said, "state": PublicationState.PUBLISHED, "published_on": plan.day}
    if not await tx.publications.change(case.publication, **after):
        raise Refusal("publication-changed")
    digest = await _sort_papers(tx, case, plan)
    await _enter(tx, actor, case, plan, {**said, "published_on": plan.published_on, "paper": digest})
    await terms.meet(tx, office.id, DeadlineKind.PUBLICATION, publication_id)
    await terms.meet(tx, office.id, DeadlineKind.TAKEDOWN, publication_id)
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    await _tell_published(tx, actor, plan)


async def ask_withdrawal(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> None:
    """Ask why a published result is taken back."""
    case = await _published(tx, actor, office, publication_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, WITHDRAWAL, task_force=office.id, publication=publication_id)
    name = "publication-ask-withdrawal" if case.takedown is None else "publication-ask-withdrawal-penalty"
    await lay(tx, actor, DESK, Message(text(name, **case.facts()), rows(_leave(case))))


async def withdraw(tx: Tx, actor: Person, office: TaskForce, publication_id: int, reason: str) -> None:
    """Take a published result back: it has come off the site."""
    case = await _published(tx, actor, office, publication_id)
    check_reason(reason)
    if not await tx.publications.change(case.publication, state=PublicationState.WITHDRAWN):
        raise Refusal("publication-changed")
    data = {"publication": publication_id, "before": _before(case)}
    await tx.ledger.append(office.id, actor.id, "result-withdrawn", data, sealed={"reason": reason})
    await terms.meet(tx, office.id, DeadlineKind.TAKEDOWN, publication_id)
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    await tell_group(tx, office.id, Message(text("publication-group-withdrawn", **case.facts())))
    words = text("publication-told-withdrawn", **case.facts(), name=actor.name, reason=reason)
    await inform(tx, actor, case, Message(words, rows(_show(case))))
    await lay_card(tx, actor, await load_case(tx, office, publication_id), anew=True)


async def ask_penalty(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> None:
    """Ask what became of the penalty decision."""
    case = await _changeable(tx, actor, office, publication_id)
    changes = [
        Button(text(f"publication-penalty-{each}"), "publication.takedown", (publication_id, str(each)))
        for each in PenaltyChange
    ]
    await lay(tx, actor, DESK, Message(text("publication-ask-penalty", **case.facts()), rows(*changes, _leave(case))))


async def take_down(tx: Tx, actor: Person, office: TaskForce, publication_id: int, change: str) -> None:
    """Set the term in which a changed penalty decision has to come off the site, counted from today."""
    if change not in set(PenaltyChange):
        raise Refusal("button-invalid")
    case = await _changeable(tx, actor, office, publication_id)
    term = Term(local_date(tx.now), TAKEDOWN_DAYS)
    department = case.publication.department
    await terms.set_term(tx, office.id, DeadlineKind.TAKEDOWN, publication_id, term, department=department)
    data = {"publication": publication_id, "change": change}
    await tx.ledger.append(office.id, actor.id, "takedown-opened", data)
    case = await load_case(tx, office, publication_id)
    assert case.takedown is not None
    what = text(f"publication-penalty-{change}")
    words = text("publication-told-takedown", **case.facts(), **due_words(tx, case.takedown), change=what)
    await inform(tx, actor, case, Message(words, rows(_show(case))))
    await lay_card(tx, actor, case)


async def send_paper(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> None:
    """Send somebody the file that shows the publication."""
    case = await load_case(tx, office, publication_id)
    check_sees(actor, case.publication.department)
    if case.paper is None:
        raise Refusal("publication-changed")
    words = text("publication-paper-sent", **case.facts())
    await tell(tx, actor, Message(words, attachment=Late("publication-paper", {"file": case.paper.id})), mention=False)


async def _check(tx: Tx, case: Case, plan: Plan) -> None:
    """Check all of it once more: what was shown may be days old, the roster another."""
    check_result(plan.finding, plan.measures)
    await check_public(tx, case, plan.words, plan.link)
    check_day(plan.day, case.inspection.ended_on or case.inspection.inspect_on, local_date(tx.now))
    if plan.corrects:
        check_reason(plan.reason)


async def _sort_papers(tx: Tx, case: Case, plan: Plan) -> str:
    """Let the file of the plan be the one in force, those before it former ones; return its digest."""
    subject = subject_of(case.publication.id)
    former = [each.id for each in await tx.files.of(subject, PAPER) if each.id != plan.paper]
    await tx.files.sort(former, FORMER)
    chosen = await tx.files.find(plan.paper) if plan.paper else None
    if chosen is None:
        return ""
    await tx.files.sort([chosen.id], PAPER)
    return chosen.digest


async def _enter(tx: Tx, actor: Person, case: Case, plan: Plan, said: dict[str, Any]) -> None:
    data: dict[str, Any] = {"publication": case.publication.id, "record": case.publication.record, **said}
    if plan.corrects:
        sealed = {"reason": plan.reason}
        await tx.ledger.append(
            case.office.id, actor.id, "result-corrected", {**data, "before": _before(case)}, sealed=sealed
        )
    else:
        await tx.ledger.append(case.office.id, actor.id, "result-published", data)


def _before(case: Case) -> dict[str, Any]:
    """Return what stood in public until now."""
    was = case.publication
    return {
        "finding": was.finding,
        "measures": list(was.measures),
        "words": was.words,
        "link": was.link,
        "published_on": "" if was.published_on is None else was.published_on.isoformat(),
        "paper": "" if case.paper is None else case.paper.digest,
    }


async def _tell_published(tx: Tx, actor: Person, plan: Plan) -> None:
    case = await load_case(tx, await tx.task_forces.get(actor.task_force), plan.publication)
    how = "corrected" if plan.corrects else "published"
    said = {**case.facts(), "words": words_of(case.publication)}
    await tell_group(tx, case.office.id, Message(text(f"publication-group-{how}", **said)))
    more = {"name": actor.name, **({"reason": plan.reason} if plan.corrects else {})}
    await inform(tx, actor, case, Message(text(f"publication-told-{how}", **said, **more), rows(_show(case))))
    await lay_card(tx, actor, case)


async def _published(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> Case:
    case = await load_case(tx, office, publication_id)
    check_own_department(actor, case.publication.department)
    check_change(case.publication, PublicationState.WITHDRAWN)
    return case


async def _changeable(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> Case:
    """Return a published result about a problem for which no term to take it down runs yet."""
    case = await _published(tx, actor, office, publication_id)
    if case.publication.finding != Finding.PROBLEM:
        raise Refusal("publication-changed")
    if case.takedown is not None:
        raise Refusal("publication-takedown-open", due_on=case.takedown.due_on.isoformat())
    return case


def _show(case: Case) -> Button:
    return button("publication.show", case.publication.id, target=case.target.name)


def _leave(case: Case) -> Button:
    return Button(text("button-publication-leave"), "publication.show", (case.publication.id,))
