"""What each reader is shown of a joint case, and what it offers them: the one view of one case."""

from collections.abc import Mapping

from bot.domain import clue_rights
from bot.domain import joint_case_rights as rights
from bot.domain.clues import Clue
from bot.domain.joint_cases import STEPS, JointState, JointStep
from bot.domain.messages import Button, Keyboard, Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import outline as clue_outline
from bot.usecases.desk import retire
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.joint_cases.cases import (
    ENTRY,
    TARGET,
    View,
    explanation,
    in_order,
    load,
    outline,
    sealed,
    titles,
)
from bot.usecases.joint_cases.overviews import next_due, results
from bot.usecases.telling import tell
from storage.transaction import Tx

MOST_ENTRIES, MOST_CLUES = 8, 12
_PRESSES: Mapping[str, str] = {
    JointStep.BEGIN: "case.begin",
    JointStep.SETTLE: "case.settle",
    JointStep.RESUME: "case.resume",
    JointStep.CLOSE: "case.close",
    JointStep.CANCEL: "case.cancel",
}


async def card(tx: Tx, view: View, reader: Person) -> Message:
    """Return a joint case as somebody may see it: parties in full, chairs without the institution, others its outline."""
    party = rights.is_party(view.circle, reader)
    lines = list[Text]()
    if party:
        lines.append(text("joint-case-target", target=sealed(view.case, TARGET, reader)))
    if view.circle.invited:
        lines.append(text("joint-case-invited", departments=titles(view.office, view.circle.invited)))
    if party or clue_rights.is_chair(reader):
        lines += [*_officers(view), *_clues(view, reader), *_visits(view)]
    if party:
        lines += await results(tx, view, reader)
    lines += await next_due(tx, view, reader)
    if party or clue_rights.is_chair(reader):
        lines += _history(view, reader, words=party)
    words = text("joint-case-card", **outline(view), lines=tuple(lines))
    return Message(words, _buttons(view, reader), protect=True)


def _officers(view: View) -> list[Text]:
    """Return a line for each department with whom it has named."""
    lines = [text("joint-case-officers")]
    for each in in_order(view.office, view.circle.joined):
        own = [view.people[one.person] for one in view.circle.officers if one.active and one.department == each]
        names = "、".join(one.name for one in own if one.active and one.department == each)
        facts: dict[str, Value] = {"department": department_title(view.office, each)}
        lines.append(
            text("joint-case-officers-of", **facts, names=names) if names else text("joint-case-none-of", **facts)
        )
    return lines


def _clues(view: View, reader: Person) -> list[Text]:
    """Return the outline of each linked clue: a third department sees that it is there, never what it says."""
    shown = [each for each in view.circle.links if each.active][:MOST_CLUES]
    lines = [text("joint-case-clues", many=len(shown))] if shown else []
    for each in shown:
        clue = view.circle.clues[each.clue]
        lines.append(text("joint-case-clue", **clue_outline(view.office, clue)))
        if each.explained_by is not None and rights.is_party(view.circle, reader):
            why = sealed(view.case, explanation(clue.id), reader)
            lines.append(text("joint-case-clue-explained", words=why))
    return lines


def _visits(view: View) -> list[Text]:
    if not view.visits:
        return [text("joint-case-visit-none")]
    return [
        text("joint-case-visit", inspect_on=each.inspect_on)
        if each.ended_on is None
        else text("joint-case-visit-over", inspect_on=each.inspect_on, ended_on=each.ended_on)
        for each in view.visits
    ]


def _history(view: View, reader: Person, *, words: bool) -> list[Text]:
    """Return a line for each of the newest entries, the newest first since a long message is cut at its end.

    What was written is for parties alone.
    """
    lines = [text("joint-case-history")]
    for each in view.entries[: -MOST_ENTRIES - 1 : -1]:
        facts: dict[str, Value] = {
            "at": each.at,
            "step": text(f"joint-case-step-{each.step}"),
            "department": department_title(view.office, each.department),
            "name": view.people[each.by].name,
        }
        if words and (ENTRY, each.ordinal) in view.written:
            said = sealed(view.case, ENTRY, reader, each.ordinal)
            lines.append(text("joint-case-entry-words", **facts, words=said))
        else:
            lines.append(text("joint-case-entry", **facts))
    return lines


def _buttons(view: View, reader: Person) -> Keyboard:
    circle, case = view.circle, view.case
    steps = [button(_PRESSES[step], case.id) for step in STEPS[case.state] if rights.may_step(circle, step, reader)]
    return rows(*_part(view, reader), *steps, *_clue_buttons(view, reader), button("case.list", 0))


def _part(view: View, reader: Person) -> list[Button]:
    """Return what somebody can do besides the steps, while the case runs."""
    circle, key = view.circle, view.case.id
    if not view.case.is_running:
        return []
    chair = clue_rights.is_chair(reader)
    able = {
        "case.join": rights.joins(circle, reader),
        "case.officers": rights.acts(circle, reader),
        "case.invite": rights.directs(circle, reader) and len(circle.joined) < len(view.office.departments),
        "case.visit": rights.leads(circle, reader),
        "case.lead": chair and len(circle.joined) > 1,
    }
    return [button(press, key, *([0] if press == "case.officers" else [])) for press, fit in able.items() if fit]


def _clue_buttons(view: View, reader: Person) -> list[Button]:
    """Return a button for each linked clue that the reader may open, and the one to explain those that stay open."""
    circle, key = view.circle, view.case.id
    shown = [circle.clues[each.clue] for each in circle.links if each.active][:MOST_CLUES]
    buttons = [_clue_button(view, each, reader) for each in shown if _opens(view, each, reader)]
    open_ones = any(each.is_open and rights.explains(circle, each, reader) for each in shown)
    explain = open_ones and view.case.state in {JointState.INVESTIGATING, JointState.SETTLED}
    return [*buttons, *([button("case.explain", key)] if explain else [])]


def _opens(view: View, clue: Clue, reader: Person) -> bool:
    return clue_rights.concerns(clue, reader) or rights.reads_clue(view.circle, clue, reader)


def _clue_button(view: View, clue: Clue, reader: Person) -> Button:
    label = text("joint-case-open-clue", number=clue.number or "")
    if clue_rights.concerns(clue, reader):
        return Button(label, "clue.show", (clue.id,))
    return Button(label, "case.clue", (view.case.id, clue.id))


# --- the living messages ----------------------------------------------------------------------------------------------


def slot(case_id: int, person: Person) -> str:
    """Return the name of the message in which somebody sees a joint case."""
    return f"joint-case:{case_id}:{person.id}"


async def put(tx: Tx, view: View, reader: Person, *, anew: bool) -> None:
    """Show somebody a joint case: in place of what they see of it, or `anew` at the chat's end."""
    own = slot(view.case.id, reader)
    if anew:
        await retire(tx, reader, own)
    await tell(tx, reader, await card(tx, view, reader), slot=own, mention=anew)


async def show(tx: Tx, actor: Person, office: TaskForce, case_id: int) -> None:
    """Show somebody a joint case that concerns them."""
    view = await load(tx, office, case_id)
    if not rights.concerns(view.circle, actor):
        raise Refusal("joint-case-not-readable")
    await put(tx, view, actor, anew=True)
