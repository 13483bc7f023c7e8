"""Publishing, tap by tap: the result, the measures, the public text, where it stands, and a last look."""

from dataclasses import replace

from bot.domain.days import read_day
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.publications import (
    PAPER,
    Finding,
    Measure,
    PublicationState,
    check_day,
    check_link,
    check_reason,
    check_result,
    check_words,
    toggled,
)
from bot.domain.refusals import Refusal
from bot.domain.sent_files import Sent, check_sent
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.publications.cases import (
    DESK,
    Case,
    finding_name,
    lay_card,
    load_case,
    measure_names,
    public_words,
    subject_of,
)
from bot.usecases.publications.plans import Plan, Step, check_public, keep, plan_for, publishable, resume
from storage.transaction import Tx

PAPER_DRAFT = "publication-draft"


async def begin(tx: Tx, actor: Person, office: TaskForce, publication_id: int, *, corrects: bool = False) -> None:
    """Begin to publish, or to correct what is published."""
    case = await publishable(tx, actor, office, publication_id, corrects=corrects)
    await _ask(tx, actor, case, Step.RESULT, plan_for(tx, case, corrects=corrects), anew=True)


async def go_to(tx: Tx, actor: Person, office: TaskForce, publication_id: int, step: str) -> None:
    """Go back to a step, everything else kept."""
    if step not in set(Step) - {Step.CONFIRM}:
        raise Refusal("button-invalid")
    case, plan = await resume(tx, actor, office, publication_id)
    await _ask(tx, actor, case, Step(step), plan)


async def choose_finding(tx: Tx, actor: Person, office: TaskForce, publication_id: int, finding: str) -> None:
    """Take the result; about a problem the measures are asked."""
    if finding not in set(Finding):
        raise Refusal("button-invalid")
    case, plan = await resume(tx, actor, office, publication_id)
    if finding == Finding.PROBLEM:
        await _ask(tx, actor, case, Step.MEASURES, replace(plan, finding=finding))
    else:
        await _ask(tx, actor, case, Step.WORDS, replace(plan, finding=finding, measures=()))


async def toggle_measure(tx: Tx, actor: Person, office: TaskForce, publication_id: int, measure: str) -> None:
    """Add a measure, or take it out."""
    case, plan = await resume(tx, actor, office, publication_id)
    await _ask(tx, actor, case, Step.MEASURES, replace(plan, measures=toggled(plan.measures, measure)))


async def settle_measures(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> None:
    """These are all measures."""
    case, plan = await resume(tx, actor, office, publication_id)
    check_result(plan.finding, plan.measures)
    await _ask(tx, actor, case, Step.WORDS, plan)


async def take_words(tx: Tx, actor: Person, office: TaskForce, publication_id: int, words: str) -> None:
    """Take a public text of somebody's own."""
    case, plan = await resume(tx, actor, office, publication_id)
    check_words(words, ())
    await check_public(tx, case, words, "")
    await _ask(tx, actor, case, Step.PLACE, replace(plan, words=words), anew=True)


async def settle_words(tx: Tx, actor: Person, office: TaskForce, publication_id: int, *, ready: bool) -> None:
    """Take the text that was shown, or the ready-made sentence in its place."""
    case, plan = await resume(tx, actor, office, publication_id)
    await _ask(tx, actor, case, Step.PLACE, replace(plan, words="") if ready else plan)


async def take_link(tx: Tx, actor: Person, office: TaskForce, publication_id: int, link: str) -> None:
    """Take the address at which it stands."""
    case, plan = await resume(tx, actor, office, publication_id)
    check_link(link)
    await check_public(tx, case, "", link)
    await _after_place(tx, actor, case, replace(plan, link=link, paper=0), anew=True)


async def take_paper(tx: Tx, actor: Person, office: TaskForce, publication_id: int, sent: Sent | None) -> None:
    """Take a file that shows it: a page of the website, a notice."""
    case, plan = await resume(tx, actor, office, publication_id)
    name, content = check_sent(sent, PAPER)
    paper = await tx.files.add(office.id, subject_of(publication_id), PAPER_DRAFT, name, content, actor.id)
    await _after_place(tx, actor, case, replace(plan, link="", paper=paper.id), anew=True)


async def settle_place(tx: Tx, actor: Person, office: TaskForce, publication_id: int, *, bare: bool) -> None:
    """It stands on the website, without a link (`bare`), or where it stood before."""
    case, plan = await resume(tx, actor, office, publication_id)
    await _after_place(tx, actor, case, replace(plan, link="", paper=0) if bare else plan)


async def take_reason(tx: Tx, actor: Person, office: TaskForce, publication_id: int, words: str) -> None:
    """Take why it is corrected."""
    case, plan = await resume(tx, actor, office, publication_id)
    check_reason(words)
    await _ask(tx, actor, case, Step.CONFIRM, replace(plan, reason=words), anew=True)


async def take_day(tx: Tx, actor: Person, office: TaskForce, publication_id: int, words: str) -> None:
    """Take the day on which it was made public, where that is not today."""
    case, plan = await resume(tx, actor, office, publication_id)
    today = local_date(tx.now)
    day = read_day(words, today, past=True)
    check_day(day, case.inspection.ended_on or case.inspection.inspect_on, today)
    await _ask(tx, actor, case, Step.CONFIRM, replace(plan, published_on=day.isoformat()), anew=True)


async def save(tx: Tx, actor: Person, office: TaskForce, publication_id: int) -> None:
    """Keep result, measures and text, to be published later: from now on it is among the results to publish."""
    case, plan = await resume(tx, actor, office, publication_id)
    if not case.at(PublicationState.DUE):
        raise Refusal(f"publication-is-{case.publication.state}")
    check_result(plan.finding, plan.measures)
    said = {"finding": plan.finding, "measures": list(plan.measures), "words": plan.words}
    if not await tx.publications.change(case.publication, **said):
        raise Refusal("publication-changed")
    await tx.ledger.append(office.id, actor.id, "result-prepared", {"publication": publication_id, **said})
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    await lay_card(tx, actor, await load_case(tx, office, publication_id))


# --- what is asked at each step -------------------------------------------------------------------------------------------


async def _after_place(tx: Tx, actor: Person, case: Case, plan: Plan, *, anew: bool = False) -> None:
    asked = plan.corrects and not plan.reason
    await _ask(tx, actor, case, Step.REASON if asked else Step.CONFIRM, plan, anew=anew)


async def _ask(tx: Tx, actor: Person, case: Case, step: Step, plan: Plan, *, anew: bool = False) -> None:
    """Show a step, and await what is typed or sent at it."""
    if step not in {Step.RESULT, Step.MEASURES}:
        check_result(plan.finding, plan.measures)
    await keep(tx, actor, step, plan)
    words, buttons = _QUESTIONS[step](case, plan)
    await lay(tx, actor, DESK, Message(words, buttons), anew=anew)


def _ask_result(case: Case, plan: Plan) -> tuple[Text, Keyboard]:
    found = [_choice("finding", plan.publication, each, chosen=each == plan.finding) for each in Finding]
    words = text("publication-ask-result", **case.facts(), found=finding_name(case.publication.finding))
    leave = Button(text("button-publication-leave"), "publication.show", (plan.publication,))
    return words, rows(*found, leave)


def _ask_measures(case: Case, plan: Plan) -> tuple[Text, Keyboard]:
    measures = [_choice("measure", plan.publication, each, chosen=each in plan.measures) for each in Measure]
    done = [button("publication.measured", plan.publication)] if plan.measures else []
    return text("publication-ask-measures", **case.facts()), rows(*measures, *done, _back(plan, Step.RESULT))


def _ask_words(case: Case, plan: Plan) -> tuple[Text, Keyboard]:
    said = public_words(plan.finding, plan.measures, plan.words)
    take = [button("publication.said", plan.publication, 0)]
    if plan.words:
        take.append(Button(text("button-publication-ready"), "publication.said", (plan.publication, 1)))
    return text("publication-ask-words", **case.facts(), words=said), rows(*take, _back(plan, Step.RESULT))


def _ask_place(case: Case, plan: Plan) -> tuple[Text, Keyboard]:
    ways = [Button(text("button-publication-kept"), "publication.placed", (plan.publication, 0))]
    ways = ways if plan.link or plan.paper else []
    ways.append(button("publication.placed", plan.publication, 1))
    if case.at(PublicationState.DUE):
        ways.append(button("publication.save", plan.publication))
    return text("publication-ask-place", **case.facts()), rows(*ways, _back(plan, Step.WORDS))


def _ask_reason(case: Case, plan: Plan) -> tuple[Text, Keyboard]:
    return text("publication-ask-reason", **case.facts()), rows(_back(plan, Step.PLACE))


def _ask_confirm(case: Case, plan: Plan) -> tuple[Text, Keyboard]:
    place: Text = text("publication-place-bare")
    if plan.link:
        place = text("publication-place-link", link=plan.link)
    elif plan.paper:
        place = text("publication-place-paper")
    measures = text("publication-card-measures", measures=measure_names(plan.measures)) if plan.measures else None
    reason = text("publication-card-reason", reason=plan.reason) if plan.corrects else None
    words = text(
        "publication-ask-confirm",
        **case.facts(),
        lines=(
            text("publication-card-finding", finding=finding_name(plan.finding)),
            *((measures,) if measures else ()),
            text("publication-card-words", words=public_words(plan.finding, plan.measures, plan.words)),
            place,
            text("publication-card-day", on=plan.day),
            *((reason,) if reason else ()),
        ),
    )
    steps = (_back(plan, Step.RESULT), _back(plan, Step.WORDS), _back(plan, Step.PLACE))
    return words, ((button("publication.publish", plan.publication, plan.stamp),), *rows(*steps))


_QUESTIONS = {
    Step.RESULT: _ask_result,
    Step.MEASURES: _ask_measures,
    Step.WORDS: _ask_words,
    Step.PLACE: _ask_place,
    Step.REASON: _ask_reason,
    Step.CONFIRM: _ask_confirm,
}


def _choice(kind: str, publication_id: int, code: str, *, chosen: bool) -> Button:
    name = text(f"publication-{kind}-{code}")
    label = text("publication-chosen", name=name) if chosen else name
    return Button(label, f"publication.{kind}", (publication_id, code))


def _back(plan: Plan, step: Step) -> Button:
    return Button(text(f"button-publication-to-{step}"), "publication.step", (plan.publication, str(step)))
