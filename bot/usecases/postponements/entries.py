"""The institution's application is entered: which visit, why, and the paper that it was asked for on."""

from typing import Any

from bot.domain.inspections import Inspection
from bot.domain.messages import Button, Keyboard, Message, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.postponements import MOST_PAPERS, PAPER, check_open, check_reason
from bot.domain.recusals import stamp
from bot.domain.refusals import Refusal
from bot.domain.sent_files import Sent, check_sent
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, turning
from bot.usecases.inspections.notice_messages import place
from bot.usecases.postponements.cases import ask_deciders, load_case, subject
from bot.usecases.postponements.lists import round_lines
from storage.transaction import Tx

DRAFT = "postponement.new"
DESK = "postponement"
ON_PAGE = 8


async def choose_inspection(tx: Tx, actor: Person, office: TaskForce, *, name: str = "", page: int = 0) -> None:
    """Ask which visit is meant: a page of those that are not over, or those whose target's name holds the given words."""
    found = await _open_inspections(tx, office)
    if name:
        found = [each for each in found if name in each[1].name]
    last = max(len(found) - 1, 0) // ON_PAGE
    page = min(max(page, 0), last)
    shown = found[:ON_PAGE] if name else found[page * ON_PAGE :][:ON_PAGE]
    buttons = await _choices(tx, shown)
    turn = () if name else turning("postponement.list", page, last)
    lines = await round_lines(tx, office, [each.round for each, _ in found])
    ask = text("postponement-choose", many=len(found)) if found else text("postponement-choose-none")
    words = text("postponement-list", lines=(*lines, ask))
    log = (button("postponement.log", 0),)
    await lay(tx, actor, DESK, Message(words, (*buttons, *turn, log)), anew=page == 0)


async def begin(tx: Tx, actor: Person, office: TaskForce, inspection_id: int) -> None:
    """Ask for the institution's reason and its paper."""
    await _postponable(tx, inspection_id)
    await _step(tx, actor, office, {"inspection": inspection_id, "reason": "", "papers": []})


async def add_words(tx: Tx, actor: Person, office: TaskForce, known: dict[str, Any], words: str) -> None:
    """Take the reason, or another one in its place."""
    await _postponable(tx, int(known["inspection"]))
    await _step(tx, actor, office, _draft(known, reason=check_reason(words)))


async def add_paper(tx: Tx, actor: Person, office: TaskForce, known: dict[str, Any], sent: Sent | None) -> None:
    """Take a photo or a file of the application; several pages may come one after the other."""
    inspection = int(known["inspection"])
    await _postponable(tx, inspection)
    name, content = check_sent(sent, PAPER)
    before: list[int] = list(known.get("papers", []))
    if len(before) >= MOST_PAPERS:
        raise Refusal("postponement-papers-many", limit=MOST_PAPERS)
    draft = f"postponement-draft:{inspection}:{actor.id}"
    paper = await tx.files.add(office.id, draft, "application", name, content, actor.id)
    await _step(tx, actor, office, _draft(known, papers=list(dict.fromkeys([*before, paper.id]))))


async def add_both(
    tx: Tx, actor: Person, office: TaskForce, known: dict[str, Any], words: str, sent: Sent | None
) -> None:
    """Take a paper that came with words under it: they are the reason where there is none yet."""
    if words and not known.get("reason"):
        known = known | {"reason": check_reason(words)}
    await add_paper(tx, actor, office, known, sent)


async def enter(tx: Tx, actor: Person, office: TaskForce, inspection_id: int, stamped: int) -> None:
    """Enter the application: those who decide are asked, with the papers."""
    inspection = await _postponable(tx, inspection_id)
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    known = draft.data if draft is not None and draft.kind == DRAFT else {}
    if known.get("inspection") != inspection_id or not _complete(known) or _stamp(known) != stamped:
        raise Refusal("postponement-draft-gone")
    reason = check_reason(str(known["reason"]))
    number = await tx.postponements.add(office.id, inspection_id, reason, actor.id, inspection.inspect_on)
    await tx.files.move(known["papers"], subject(number))
    papers = [each.digest for each in await tx.files.of(subject(number))]
    entered = {"postponement": number, "inspection": inspection_id, "papers": papers}
    entered |= {"moved_from": inspection.inspect_on.isoformat(), "reason": reason}
    await tx.ledger.append(office.id, actor.id, "postponement-entered", entered)
    await tx.drafts.end(actor.user_id)
    case = await load_case(tx, office, number)
    await ask_deciders(tx, case)
    words = text(
        "postponement-entered" if case.deciders else "postponement-entered-open",
        **case.facts(),
        deciders=case.decider_names,
    )
    await lay(tx, actor, DESK, Message(words))


async def _step(tx: Tx, actor: Person, office: TaskForce, known: dict[str, Any]) -> None:
    """Keep what is known, and ask for what is missing; with all of it there, ask whether it is right."""
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, **known)
    inspection = await tx.inspections.get(int(known["inspection"]))
    target = (await tx.targets.names({inspection.target}))[inspection.target]
    facts: dict[str, Value] = {"target": place(target), "inspect_on": inspection.inspect_on}
    facts |= {"reason": str(known["reason"]), "many": len(known["papers"])}
    if _complete(known):
        ready = Message(
            text("postponement-confirm", **facts), rows(button("postponement.enter", inspection.id, _stamp(known)))
        )
        await lay(tx, actor, DESK, ready, anew=True)
    elif known["reason"]:
        await lay(tx, actor, DESK, Message(text("postponement-ask-paper", **facts)), anew=True)
    elif known["papers"]:
        await lay(tx, actor, DESK, Message(text("postponement-ask-reason", **facts)), anew=True)
    else:
        await lay(tx, actor, DESK, Message(text("postponement-ask", **facts)), anew=True)


def _draft(known: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return what is known of an application, with changes."""
    kept = {"inspection": known["inspection"], "reason": known.get("reason", ""), "papers": known.get("papers", [])}
    return kept | changes


def _complete(known: dict[str, Any]) -> bool:
    return bool(known.get("reason") and known.get("papers"))


def _stamp(known: dict[str, Any]) -> int:
    return stamp(f"{known['papers']}{known['reason']}")


async def _postponable(tx: Tx, inspection_id: int) -> Inspection:
    inspection = await tx.inspections.get(inspection_id)
    check_open(inspection)
    pending = await tx.postponements.pending_for(inspection_id)
    if pending is not None:
        raise Refusal("postponement-pending", number=str(pending.id))
    return inspection


async def _open_inspections(tx: Tx, office: TaskForce) -> list[tuple[Inspection, Target]]:
    """Return the visits that are not over, by day and name."""
    found = [each for each in await tx.inspections.of_task_force(office.id) if each.ended_on is None]
    targets = await tx.targets.names({each.target for each in found})
    pairs = [(each, targets[each.target]) for each in found]
    return sorted(pairs, key=lambda each: (each[0].inspect_on, each[1].name, each[0].id))


async def _choices(tx: Tx, shown: list[tuple[Inspection, Target]]) -> Keyboard:
    """Return a button for each visit; one that has been asked for already leads to the application."""
    asked = {
        each.inspection: each
        for each in await tx.postponements.of_inspections([i.id for i, _ in shown])
        if each.pending
    }
    found = []
    for inspection, target in shown:
        if inspection.id in asked:
            found.append(button("postponement.show", asked[inspection.id].id, target=target.name))
        else:
            label = text("postponement-choice", name=target.name, inspect_on=inspection.inspect_on)
            found.append(Button(label, "postponement.new", (inspection.id,)))
    return rows(*found)
