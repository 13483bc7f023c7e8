"""An official draw's result: kept until confirmed, compared with the rosters as they are now, entered as a round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.direct_inspections import check_apart, next_number
from bot.domain.local_time import local_date
from bot.domain.messages import Keyboard, Message, Text, Value, button, rows, text
from bot.domain.official_draws import Compared, Line, Lists, Named, compare
from bot.domain.people import Person
from bot.domain.recusals import stamp
from bot.domain.refusals import Refusal
from bot.domain.roster_rows import Refused
from bot.domain.rosters import ImportState
from bot.domain.rounds import Origin
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.entered_rounds import EnteredRound, seat, team_words
from bot.usecases.inspections.near_visits import NearVisit, near_visits, visit_line
from bot.usecases.telling import tell_group
from storage.transaction import Tx

DESK = "official"
RESULT, APART = "official.result", "official.apart"
LIST, MARK = "official", "官"
MOST_TARGETS, MOST_REFUSED = 15, 15


@dataclass(frozen=True, slots=True)
class OfficialTask:
    """A task of the official system with its result as it was handed in; `source` is the file's hash, or empty."""

    number: str
    title: str
    inspect_on: date
    lines: tuple[Line, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What of a kept result would be entered at this moment."""

    id: int
    task: OfficialTask
    compared: Compared
    targets: dict[str, Target]
    near: tuple[NearVisit, ...] = ()

    @property
    def fingerprint(self) -> int:
        """A number that changes with what would be entered, or refused."""
        teams = {key: [each.id for each in team] for key, team in self.compared.teams.items()}
        near = [each.inspection.id for each in self.near]
        return stamp(f"{teams}\n{[(each.row, each.code) for each in self.compared.refused]}\n{near}")


async def keep(tx: Tx, actor: Person, office: TaskForce, task: OfficialTask, name: str) -> None:
    """Keep a result and show what of it would be entered; what its author had sent before is dropped."""
    if await tx.rounds.reference_taken(office.id, task.number):
        raise Refusal("official-number-taken", number=task.number)
    await tx.imports.drop_pending(office.id, actor.id)
    import_id = await tx.imports.add(office.id, LIST, name, _dump(task), actor.id)
    proposal = await _propose(tx, actor, office, import_id)
    await lay(tx, actor, DESK, _message(office, proposal), anew=True)


async def confirm(
    tx: Tx, actor: Person, office: TaskForce, import_id: int, shown: int, *, partly: bool, apart: str = ""
) -> None:
    """Enter what was shown; `partly`: although some of it is refused; `apart`: why, although other visits are near.

    What has changed since is shown again instead.
    """
    proposal = await _propose(tx, actor, office, import_id)
    if await tx.rounds.reference_taken(office.id, proposal.task.number):
        raise Refusal("official-number-taken", number=proposal.task.number)
    if proposal.fingerprint != shown:
        await lay(tx, actor, DESK, _message(office, proposal, changed=True), anew=True)
        return
    if not proposal.compared.teams:
        raise Refusal("official-nothing")
    if proposal.compared.refused and not partly:
        raise Refusal("official-refused-rows", many=len(proposal.compared.refused))
    if proposal.near and not apart:
        await _ask_apart(tx, actor, office, proposal)
        return
    if not await tx.imports.finish(import_id, ImportState.APPLIED):
        raise Refusal("official-applied")
    await _await_no_more(tx, actor)
    await _enter(tx, actor, office, proposal, apart)


async def confirm_apart(tx: Tx, actor: Person, office: TaskForce, known: Mapping[str, Any], words: str) -> None:
    """Enter what was shown although other visits to the same institutions are near: for that reason."""
    if not all(isinstance(known.get(name), int) for name in ("import_id", "shown")):
        raise Refusal("official-draft-gone")
    reason = check_apart(words)
    # Whoever is asked for the reason has confirmed before that refused rows are left out.
    await confirm(tx, actor, office, int(known["import_id"]), int(known["shown"]), partly=True, apart=reason)


async def _ask_apart(tx: Tx, actor: Person, office: TaskForce, proposal: Proposal) -> None:
    assert actor.user_id is not None
    known = {"import_id": proposal.id, "shown": proposal.fingerprint}
    await tx.drafts.begin(actor.user_id, APART, task_force=office.id, **known)
    words = text("official-ask-apart", **_facts(proposal), lines=_near_lines(office, proposal))
    await lay(tx, actor, DESK, Message(words, rows(button("official.drop", proposal.id))), anew=True)


async def drop(tx: Tx, actor: Person, office: TaskForce, import_id: int) -> None:
    """Give a result up."""
    proposal = await _propose(tx, actor, office, import_id)
    await tx.imports.finish(import_id, ImportState.DROPPED)
    await _await_no_more(tx, actor)
    await lay(tx, actor, DESK, Message(text("official-dropped", number=proposal.task.number)))


async def _await_no_more(tx: Tx, actor: Person) -> None:
    """End the draft that awaits another result of the same task."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind in {RESULT, APART}:
        await tx.drafts.end(actor.user_id)


async def _enter(tx: Tx, actor: Person, office: TaskForce, proposal: Proposal, apart: str) -> None:
    task, compared = proposal.task, proposal.compared
    numbers = [each.number for each in await tx.rounds.of_task_force(office.id, hidden=True)]
    number = next_number(MARK, local_date(tx.now).year, numbers)
    entered = EnteredRound(number, task.title, Origin.OFFICIAL, task.inspect_on, compared.teams, reference=task.number)
    round_id = await seat(tx, office, entered)
    data: dict[str, Any] = {"round": round_id, "number": number, "reference": task.number, "title": task.title}
    data |= {"inspect_on": task.inspect_on.isoformat(), "sha256": task.source, "refused": len(compared.refused)}
    data |= {"teams": {key: [each.id for each in team] for key, team in compared.teams.items()}}
    data |= {"near": [each.inspection.id for each in proposal.near]} if proposal.near else {}
    sealed = {"apart": apart} if apart else None
    await tx.ledger.append(office.id, actor.id, "official-draw-entered", data, sealed=sealed)
    told = _facts(proposal)
    await tell_group(tx, office.id, Message(text("official-group", **told, name=actor.name)))
    said = Message(text("official-entered", **told), rows(button("board.show")))
    await lay(tx, actor, DESK, said, anew=bool(apart))


async def _propose(tx: Tx, actor: Person, office: TaskForce, import_id: int) -> Proposal:
    kept = await tx.imports.find(office.id, import_id)
    if kept is None or kept.list != LIST:
        raise Refusal("button-invalid")
    if kept.entered_by != actor.id:
        raise Refusal("official-not-yours")
    if kept.state != ImportState.PENDING:
        raise Refusal(f"official-{kept.state}")
    task = _load(kept.rows)
    lists = Lists(
        office=office,
        targets=await tx.targets.of_task_force(office.id),
        people=await tx.people.of_task_force(office.id),
        barred=frozenset(await tx.recusals.barred(office.id, 0)),
        inspect_on=task.inspect_on,
    )
    compared = compare(task.lines, lists)
    targets = {each.id: each for each in lists.targets if each.id in compared.teams}
    near = await near_visits(tx, office, list(targets), task.inspect_on)
    return Proposal(import_id, task, compared, targets, tuple(near))


# --- in words ---------------------------------------------------------------------------------------------------------


def _message(office: TaskForce, proposal: Proposal, *, changed: bool = False) -> Message:
    lines = [text("official-changed")] if changed else []
    lines += _team_lines(office, proposal)
    lines += _refused_lines(proposal.compared.refused)
    lines += [
        text("official-thin", name=name, department=department)
        for name, department in proposal.compared.thin[:MOST_TARGETS]
    ]
    lines += (
        [text("official-near", days=office.joint_cases.visit_days), *_near_lines(office, proposal)]
        if proposal.near
        else []
    )
    return Message(text("official-preview", **_facts(proposal), lines=tuple(lines)), _buttons(proposal))


def _near_lines(office: TaskForce, proposal: Proposal) -> tuple[Text, ...]:
    """Return a line for each visit that is near: at which institution, when, by which departments."""
    return tuple(
        text("official-near-at", name=proposal.targets[each.inspection.target].name, visit=visit_line(office, each))
        for each in proposal.near[:MOST_TARGETS]
    )


def _facts(proposal: Proposal) -> dict[str, Value]:
    return {
        "reference": proposal.task.number,
        "title": proposal.task.title,
        "inspect_on": proposal.task.inspect_on,
        "targets": len(proposal.compared.teams),
        "people": proposal.compared.people,
    }


def _team_lines(office: TaskForce, proposal: Proposal) -> list[Text]:
    teams = list(proposal.compared.teams.items())
    if not teams:
        return [text("official-none")]
    lines = [
        text("official-team", name=proposal.targets[target].name, team=team_words(office, team))
        for target, team in teams[:MOST_TARGETS]
    ]
    return lines + ([text("official-more", many=len(teams) - MOST_TARGETS)] if len(teams) > MOST_TARGETS else [])


def _refused_lines(refused: Sequence[Refused]) -> list[Text]:
    if not refused:
        return []
    lines = [text("official-refused", many=len(refused), shown=min(len(refused), MOST_REFUSED))]
    for each in refused[:MOST_REFUSED]:
        reason = text(each.code, **each.params)
        lines.append(
            text("official-row", row=each.row, reason=reason) if each.row else text("official-any", reason=reason)
        )
    return lines


def _buttons(proposal: Proposal) -> Keyboard:
    give_up = button("official.drop", proposal.id)
    if not proposal.compared.teams:
        return rows(give_up)
    verb = "official.partly" if proposal.compared.refused else "official.enter"
    return rows(button(verb, proposal.id, proposal.fingerprint), give_up)


# --- to and from JSON, for the table of imports -----------------------------------------------------------------------


def _dump(task: OfficialTask) -> dict[str, Any]:
    lines = [
        [each.row, each.target, each.code, [[p.name, p.department, p.certificate] for p in each.people], each.fault]
        for each in task.lines
    ]
    head = {"number": task.number, "title": task.title, "inspect_on": task.inspect_on.isoformat()}
    return {**head, "sha256": task.source, "lines": lines}


def _load(kept: dict[str, Any]) -> OfficialTask:
    lines = tuple(
        Line(row, target, code, tuple(Named(*each) for each in people), fault)
        for row, target, code, people, fault in kept["lines"]
    )
    return OfficialTask(kept["number"], kept["title"], date.fromisoformat(kept["inspect_on"]), lines, kept["sha256"])
