"""Entering a clue, field after field, in a draft that is a row of its own; then a look at the whole, and it is sent."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.domain import clue_drafts as fields
from bot.domain.clue_drafts import check_length, check_words, done_of, open_field, without
from bot.domain.clues import Clue, ClueKind, ClueSource, ClueStep
from bot.domain.days import check_day, chosen_day, typed_day
from bot.domain.deadlines import DeadlineKind
from bot.domain.local_time import local_date
from bot.domain.messages import Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.clues import entry_pages
from bot.usecases.clues.cases import outline, readable
from bot.usecases.clues.courses import take
from bot.usecases.clues.entry_pages import DESK, DONE, NONE
from bot.usecases.clues.steps import check_liaison, place_of
from bot.usecases.deadlines.terms import set_day
from bot.usecases.desk import lay
from bot.usecases.telling import tell
from storage.sealing import Unreadable
from storage.transaction import Tx


async def begin(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Take up the draft that there is, or begin one."""
    if not tx.sealed.sealable:
        raise Refusal("clue-no-key")
    clue = await tx.clues.draft_of(actor.id, actor.department)
    if clue is None:
        clue = await tx.clues.get(await tx.clues.begin(office.id, actor.department, actor.id))
    await entry_pages.show(tx, actor, office, clue, anew=True)


async def pick(tx: Tx, actor: Person, office: TaskForce, clue_id: int, field: str, value: str) -> None:
    """Take the answer of a button to the field that is asked for."""
    clue = await own_draft(tx, actor, office, clue_id)
    if field != open_field(clue, office.clues):
        raise Refusal("clue-draft-changed")
    changes = await _picked(tx, actor, office, clue, field, value)
    await _answered(tx, actor, office, clue, field, changes, anew=False)


async def type_answer(tx: Tx, actor: Person, office: TaskForce, clue_id: int, field: str, words: str) -> None:
    """Take what was typed as the answer to the field that is asked for."""
    clue = await own_draft(tx, actor, office, clue_id)
    if field != open_field(clue, office.clues):
        raise Refusal("clue-draft-changed")
    if field == fields.TARGET:
        await entry_pages.show_targets(tx, actor, office, clue, words)
        return
    changes = await _typed(tx, clue, field, words)
    await _answered(tx, actor, office, clue, field, changes, anew=True)


async def turn_confidants(tx: Tx, actor: Person, office: TaskForce, clue_id: int, page: int) -> None:
    """Show another page of those who could be named."""
    clue = await own_draft(tx, actor, office, clue_id)
    if open_field(clue, office.clues) != fields.CONFIDANT:
        raise Refusal("clue-draft-changed")
    await entry_pages.show(tx, actor, office, clue, page=page)


async def choose_change(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Ask which field is to be answered anew."""
    clue = await own_draft(tx, actor, office, clue_id)
    await entry_pages.show_changes(tx, actor, office, clue)


async def edit(tx: Tx, actor: Person, office: TaskForce, clue_id: int, field: str) -> None:
    """Answer a field anew; what was sealed for it stays until then."""
    clue = await own_draft(tx, actor, office, clue_id)
    if field not in done_of(clue):
        raise Refusal("clue-draft-changed")
    details = {**clue.details, "done": without(done_of(clue), field)}
    await keep(tx, clue, details=details)
    await entry_pages.show(tx, actor, office, await tx.clues.get(clue.id))


async def resume(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Show the draft again."""
    await entry_pages.show(tx, actor, office, await own_draft(tx, actor, office, clue_id))


async def ask_discard(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Ask whether the draft may really be thrown away."""
    clue = await own_draft(tx, actor, office, clue_id)
    buttons = rows(button("clue.discard-confirm", clue.id), button("clue.resume", clue.id))
    await lay(tx, actor, DESK, Message(text("clue-discard-ask"), buttons))


async def discard(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> None:
    """Throw the draft away with all its words."""
    clue = await own_draft(tx, actor, office, clue_id)
    if not await tx.clues.discard(clue):
        raise Refusal("clue-draft-gone")
    await tx.sealed.erase(clue.subject)
    await tx.sealed_files.erase(clue.subject)
    await entry_pages.await_nothing(tx, actor)
    await lay(tx, actor, DESK, Message(text("clue-discarded"), rows(button("clue.new"), button("clue.list", 0))))


async def send(tx: Tx, actor: Person, office: TaskForce, clue_id: int, version: int) -> None:
    """Send the draft as it was shown: it gets its number, and the receiver's liaisons get it."""
    clue = await own_draft(tx, actor, office, clue_id)
    if clue.version != version or open_field(clue, office.clues) is not None:
        raise Refusal("clue-draft-changed")
    if not office.clues.facts and (fields.has_facts(clue) or fields.files_of(clue)):
        await _leave_facts_out(tx, actor, office, clue)
        return
    await _check_sendable(tx, office, clue)
    await _owe_answer(tx, office, clue)
    await entry_pages.await_nothing(tx, actor)
    now = await _sent(tx, actor, office, clue)
    if now.complained and now.confidant is not None:
        words = text("clue-confidant-told", number=now.number or "", name=actor.name)
        told = Message(words, rows(button("clue.show", now.id)))
        await tell(tx, await tx.people.get(now.confidant), told, mention=False)
    await lay(tx, actor, DESK, Message(text("clue-sent", **outline(office, now)), rows(button("clue.new"))))


async def _check_sendable(tx: Tx, office: TaskForce, clue: Clue) -> None:
    """Refuse a draft whose days have passed meanwhile, or for which nobody could sign."""
    today = local_date(tx.now)
    days = [clue.feedback_on, clue.answer_on] if clue.complained else [clue.feedback_on]
    if any(each is None or each <= today for each in days):
        raise Refusal("clue-day-passed")
    if not clue.outside:
        await check_liaison(tx, office, clue.to_department)


async def _owe_answer(tx: Tx, office: TaskForce, clue: Clue) -> None:
    """Let the answer to a complainant be due, of whoever entered the clue."""
    if clue.complained and clue.answer_on is not None:
        own = {"department": clue.from_department, "person": clue.entered_by}
        await set_day(tx, office.id, DeadlineKind.CLUE_ANSWER, clue.id, clue.answer_on, **own)


async def _sent(tx: Tx, actor: Person, office: TaskForce, clue: Clue) -> Clue:
    """Give the draft its number and send it."""
    assert clue.feedback_on is not None
    today = local_date(tx.now)
    number = await tx.clues.next_number(office.id, today.year)
    details = {"days": (clue.feedback_on - today).days, **_kept(clue)}
    try:
        return await take(tx, actor, office, clue, ClueStep.SEND, number=number, sent_at=tx.now, details=details)
    except Unreadable:
        raise Refusal("clue-words-lost") from None


def _kept(clue: Clue) -> dict[str, Any]:
    """Return what a clue keeps of its draft."""
    return {name: clue.details[name] for name in ("topic", "facts", "files") if clue.details.get(name)}


async def _leave_facts_out(tx: Tx, actor: Person, office: TaskForce, clue: Clue) -> None:
    """Erase facts and files, which may not be handed over in chat any more, and show the draft once again."""
    await tx.sealed.erase(clue.subject, fields.FACTS)
    await tx.sealed_files.erase(clue.subject)
    done = [each for each in done_of(clue) if each not in {fields.FACTS, fields.FILES}]
    await keep(tx, clue, details={**clue.details, "done": done, "facts": False, "files": []})
    await tell(tx, actor, Message(text("clue-facts-left-out")), mention=False)
    await entry_pages.show(tx, actor, office, await tx.clues.get(clue.id), anew=True)


# --- answers ----------------------------------------------------------------------------------------------------------


async def own_draft(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> Clue:
    """Return somebody's own draft; refuse any other."""
    clue = await readable(tx, office, clue_id)
    own = clue.entered_by == actor.id and clue.from_department == actor.department
    if not clue.is_draft or not own:
        raise Refusal("clue-draft-gone")
    return clue


async def _picked(tx: Tx, actor: Person, office: TaskForce, clue: Clue, field: str, value: str) -> dict[str, Any]:
    """Return what a button's value changes. Raises `Refusal` for a forged one."""
    match field:
        case fields.TARGET:
            return {"target": None if value == NONE else await _target(tx, office, value)}
        case fields.TO:
            return await place_of(tx, office, clue, value)
        case fields.COMPLAINANT if value == NONE:
            await tx.sealed.erase(clue.subject, *fields.IDENTITY)
            return {"complained": False, "confidant": None, "answer_on": None}
        case fields.FACTS if value == NONE:
            await tx.sealed.erase(clue.subject, fields.FACTS)
            return {"details": {**clue.details, "facts": False}}
        case fields.FILES if value == NONE:
            await tx.sealed_files.erase(clue.subject)
            return {"details": {**clue.details, "files": []}}
        case fields.FILES if value == DONE and fields.files_of(clue):
            return {}
        case fields.CONFIDANT:
            return {"confidant": None if value == NONE else await _confidant(tx, actor, office, value)}
    return _chosen(office, clue, field, value, local_date(tx.now))


def _chosen(office: TaskForce, clue: Clue, field: str, value: str, today: date) -> dict[str, Any]:
    match field:
        case fields.SOURCE if value in set(fields.SOURCES):
            return {"source": value}
        case fields.KIND if value in [str(each) for each in fields.kinds_in(office.clues)]:
            return {"kind": str(ClueKind(value))}
        case fields.TOPIC if value == NONE or fields.proposed(office.clues, value):
            return {"details": {**clue.details, "topic": "" if value == NONE else value}}
        case fields.FEEDBACK_ON | fields.ANSWER_ON if value.isascii() and value.isdecimal():
            return {_column(field): check_day(chosen_day(int(value)), today, fields.TERM)}
    raise Refusal("button-invalid")


def _column(field: str) -> str:
    return field.replace("-", "_")


async def _target(tx: Tx, office: TaskForce, value: str) -> str:
    found = (await tx.targets.names({value})).get(value)
    if found is None or found.task_force != office.id:
        raise Refusal("button-invalid")
    return value


async def _confidant(tx: Tx, actor: Person, office: TaskForce, value: str) -> str:
    if value not in {each.id for each in await entry_pages.confidants(tx, actor, office)}:
        raise Refusal("button-invalid")
    return value


async def _typed(tx: Tx, clue: Clue, field: str, words: str) -> dict[str, Any]:
    """Seal or read what was typed, and return what it changes. Raises `Refusal` with what is wrong."""
    if field in fields.DAYS:
        today = local_date(tx.now)
        return {_column(field): typed_day(words, today, fields.TERM)}
    if field not in fields.LIMITS:
        raise Refusal("clue-files-first" if field == fields.FILES else "clue-press-first")
    checked = (check_length if field in fields.PERSONAL else check_words)(words, fields.LIMITS[field])
    await tx.sealed.write(clue.subject, field, checked)
    if field == fields.FACTS:
        return {"details": {**clue.details, "facts": True}}
    return {"complained": True} if field == fields.COMPLAINANT else {}


async def _answered(
    tx: Tx, actor: Person, office: TaskForce, clue: Clue, field: str, changes: dict[str, Any], *, anew: bool
) -> None:
    """Keep that a field is answered, and ask for the next one."""
    details = {**changes.pop("details", clue.details), "done": _done(done_of(clue), field)}
    changes |= {} if _same_origin(clue, changes) else {"record": None}
    await keep(tx, clue, **changes, details=details)
    await entry_pages.show(tx, actor, office, await tx.clues.get(clue.id), anew=anew)


def _same_origin(clue: Clue, changes: Mapping[str, Any]) -> bool:
    """Tell whether it still comes from the inspection that it was begun from: same source, same institution."""
    source, target = changes.get("source", clue.source), changes.get("target", clue.target)
    return bool(source == ClueSource.INSPECTION and target == clue.target)


def _done(done: Sequence[str], field: str) -> list[str]:
    return [*(each for each in done if each != field), field]


async def keep(tx: Tx, clue: Clue, **changes: Any) -> None:
    """Change a draft as it was read."""
    if not await tx.clues.change(clue, **changes):
        raise Refusal("clue-draft-changed")
