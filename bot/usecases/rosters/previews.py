"""What an import would do, and did, in words: the preview with its buttons, and the report."""

from collections.abc import Sequence

from bot.domain.messages import Button, Keyboard, Late, Message, Text, button, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roster_rows import Refused
from bot.domain.rosters import ImportState
from bot.domain.task_forces import TaskForce
from bot.usecases.rosters import imports
from bot.usecases.rosters.imports import Author, Proposal, RosterFile
from bot.usecases.telling import tell
from storage.transaction import Tx

MOST_ROWS = 10
MOST_WARNINGS = 3
MOST_NAMES = 3


async def explain(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Tell how a roster is imported: by sending the file."""
    await tell(tx, actor, Message(text("roster-how", task_force=office.title)))


async def begin(tx: Tx, actor: Person, office: TaskForce, file: RosterFile) -> None:
    """Keep a file that somebody sent and show what it would do; many refused rows come as a file."""
    author = Author.member(actor)
    import_id = await imports.keep(tx, author, office, file)
    proposal = await imports.propose(tx, author, office, import_id, complete=False)
    await _show(tx, actor, office, proposal)
    if len(proposal.refused) > MOST_ROWS:
        paper = Late("roster-refusals", {"import": import_id, "task_force": office.id})
        words = text("roster-refusals-file", many=len(proposal.refused))
        await tell(tx, actor, Message(words, attachment=paper))


async def preview(tx: Tx, actor: Person, office: TaskForce, import_id: int, *, complete: bool) -> None:
    """Show what a kept import would do, read as the whole list or as additions only."""
    proposal = await imports.propose(tx, Author.member(actor), office, import_id, complete=complete)
    await _show(tx, actor, office, proposal)


async def confirm(tx: Tx, actor: Person, office: TaskForce, import_id: int, shown: tuple[bool, int]) -> None:
    """Apply what was `shown` (as the whole list?, fingerprint); if the list has changed since, show it again instead."""
    author = Author.member(actor)
    complete, fingerprint = shown
    proposal = await imports.propose(tx, author, office, import_id, complete=complete)
    if proposal.fingerprint != fingerprint:
        await _show(tx, actor, office, proposal, changed=True)
        return
    await imports.apply(tx, author, office, proposal)
    words = text("roster-done", file=proposal.file_name, list=proposal.kind, **proposal.counts)
    await tell(tx, actor, Message(words), slot=_slot(actor, import_id))


async def drop(tx: Tx, actor: Person, office: TaskForce, import_id: int) -> None:
    """Give an import up: nothing is changed. Raises `Refusal` as `propose`."""
    kept = await tx.imports.find(office.id, import_id)
    if kept is None:
        raise Refusal("button-invalid")
    if kept.entered_by != actor.id:
        raise Refusal("roster-not-yours")
    if not await tx.imports.finish(import_id, ImportState.DROPPED):
        raise Refusal(f"roster-{kept.state}")
    await tell(tx, actor, Message(text("roster-given-up", file=kept.file_name)), slot=_slot(actor, import_id))


async def refused_rows(tx: Tx, task_force: str, import_id: int) -> tuple[Sequence[Refused], str]:
    """Return the rows that a kept import refuses, none once it is finished, and its author's language."""
    kept = await tx.imports.find(task_force, import_id)
    assert kept is not None
    person = await tx.people.get(kept.entered_by)
    language = "zh-CN" if person.chat is None else (await tx.chats.get(person.chat)).language
    if kept.state != ImportState.PENDING:
        return (), language
    office = await tx.task_forces.get(task_force)
    proposal = await imports.propose(tx, Author.member(person), office, import_id, complete=False)
    return proposal.refused, language


def _slot(actor: Person, import_id: int) -> str:
    return f"desk:{actor.id}:import:{import_id}"


async def _show(tx: Tx, actor: Person, office: TaskForce, proposal: Proposal, *, changed: bool = False) -> None:
    lines = [text("roster-moved-on")] if changed else []
    lines += [*count_lines(proposal), *_refused_lines(proposal), *note_lines(proposal), _question(proposal)]
    words = text("roster-preview", file=proposal.file_name, task_force=office.title, lines=tuple(lines))
    await tell(tx, actor, Message(words, _buttons(proposal)), slot=_slot(actor, proposal.id))


def count_lines(proposal: Proposal) -> list[Text]:
    """Return what would be added, changed and retired."""
    plan = proposal.plan
    named = {
        "added": [each.name for each in plan.added],
        "changed": [after.name for _, after in plan.changed],
        "retired": [each.name for each in plan.retired],
    }
    lines = [text("roster-list", list=proposal.kind)]
    lines += [_count_line(name, names) for name, names in named.items()]
    lines.append(text("roster-rest", unchanged=len(plan.unchanged), skipped=proposal.skipped))
    return lines


def note_lines(proposal: Proposal) -> list[Text]:
    """Return what to look at."""
    lines = _warned_lines(proposal)
    if proposal.ignored:
        shown = "、".join(proposal.ignored[:MOST_ROWS])
        lines.append(text("roster-ignored", many=len(proposal.ignored), columns=shown))
    return lines


def _count_line(what: str, names: list[str]) -> Text:
    if not names:
        return text(f"roster-{what}-none")
    return text(
        f"roster-{what}", many=len(names), names="、".join(names[:MOST_NAMES]), more=max(0, len(names) - MOST_NAMES)
    )


def row_line(refused: Refused) -> Text:
    """Return the line of one row: its number and the reason."""
    return text("roster-row", row=str(refused.row), reason=text(refused.code, **refused.params))


def _refused_lines(proposal: Proposal) -> list[Text]:
    if not proposal.refused:
        return []
    shown = [row_line(each) for each in proposal.refused[:MOST_ROWS]]
    return [text("roster-refused", many=len(proposal.refused), shown=len(shown)), *shown]


def _warned_lines(proposal: Proposal) -> list[Text]:
    if not proposal.warned_many:
        return []
    shown = [row_line(each) for each in proposal.warned[:MOST_WARNINGS]]
    return [text("roster-warned", many=proposal.warned_many, shown=len(shown)), *shown]


def _question(proposal: Proposal) -> Text:
    if proposal.complete:
        return text("roster-complete", retired=len(proposal.plan.retired))
    return text("roster-additions", absent=len(proposal.plan.absent))


def _buttons(proposal: Proposal) -> Keyboard:
    complete = int(proposal.complete)
    other = "button-roster-additions" if proposal.complete else "button-roster-complete"
    toggle = Button(text(other), "roster.preview", (proposal.id, 1 - complete))
    give_up = button("roster.drop", proposal.id)
    if proposal.plan.empty:
        return ((toggle,), (give_up,))
    return ((button("roster.apply", proposal.id, complete, proposal.fingerprint),), (toggle,), (give_up,))
