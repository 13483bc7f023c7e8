"""Checklists: each department's items to read, and an import with preview and confirmation."""

from collections.abc import Sequence
from typing import Any
from zlib import crc32

from bot.domain.checklists import ItemChanges, NewItem, RefusedRow, changes_to, read_items
from bot.domain.inspections import ChecklistItem
from bot.domain.messages import Button, Late, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role
from bot.domain.task_forces import TaskForce
from bot.usecases.checklist_files import ChecklistFile
from bot.usecases.desk import lay, turning
from bot.usecases.inspections.cases import shortened
from bot.usecases.telling import tell
from storage.transaction import Tx

DESK = "checklists"
DRAFT = "checklist.file"
MOST_REFUSED = 10
WORDING = 60
ON_PAGE = 20


async def show_checklists(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Show how many items each department has, with a button for each."""
    counts = {each.name: len(await tx.checklists.of(office.id, each.name)) for each in office.departments}
    lines = tuple(text("checklist-line", department=each.title, many=counts[each.name]) for each in office.departments)
    shown = [
        Button(text("button-checklist-show", department=each.title), "checklist.show", (k, 0))
        for k, each in enumerate(office.departments)
        if counts[each.name]
    ]
    words = text("checklists", lines=lines)
    further = (button("checklist.table"), button("checklist.import"))
    await lay(tx, actor, DESK, Message(words, rows(*shown, *further)), anew=True)


async def show_checklist(tx: Tx, actor: Person, office: TaskForce, k: int, page: int) -> None:
    """Show the items of the department that stands at that place (from 0)."""
    if not 0 <= k < len(office.departments):
        raise Refusal("button-invalid")
    department = office.departments[k]
    items = await tx.checklists.of(office.id, department.name)
    last = max(len(items) - 1, 0) // ON_PAGE
    page = min(max(page, 0), last)
    lines = tuple(_item(each) for each in items[page * ON_PAGE :][:ON_PAGE]) or (text("checklist-none"),)
    words = text("checklist", department=department.title, many=len(items), lines=lines)
    turns = tuple(
        tuple(Button(each.label, "checklist.show", (k, *each.args)) for each in line)
        for line in turning("checklist.show", page, last)
    )
    back = rows(button("checklist.list"), button("checklist.import"))
    await lay(tx, actor, DESK, Message(words, (*turns, *back)))


def _item(item: ChecklistItem) -> Text:
    facts = {"number": str(item.number), "title": item.title}
    if not item.wording:
        return text("checklist-item", **facts)
    return text("checklist-item-worded", **facts, wording=shortened(item.wording, WORDING))


async def send_table(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Send the checklists that somebody may set as a file to edit, made when it is sent."""
    paper = Late("checklist-table", {"task_force": office.id, "person": actor.id})
    await tell(tx, actor, Message(text("checklist-table"), attachment=paper), mention=False)


async def table_of(tx: Tx, task_force: str, person: str) -> list[tuple[int, str, str, str]]:
    """Return number, title, wording and department of each item of those checklists."""
    office = await tx.task_forces.get(task_force)
    return [
        (each.number, each.title, each.wording, each.department)
        for name in _allowed(await tx.people.get(person), office)
        for each in await tx.checklists.of(office.id, name)
    ]


async def ask_file(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Await a file."""
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id)
    own = _allowed(actor, office)
    words = text("checklist-how", departments="、".join(own), whole=int(len(own) > 1))
    await lay(tx, actor, DESK, Message(words, rows(button("checklist.list"))), anew=True)


async def preview(tx: Tx, actor: Person, office: TaskForce, file: ChecklistFile) -> None:
    """Show what a file would change; it is kept until it is confirmed, or another one comes."""
    own = _allowed(actor, office)
    if len(own) > 1 and not file.departments:
        raise Refusal("checklist-department-missing")
    items, refused = read_items(file.rows, [each.name for each in office.departments], own, own[0] if own else "")
    if not items:
        words = text("checklist-nothing-fits", file=file.name, refused=_refused(refused))
        await lay(tx, actor, DESK, Message(words, rows(button("checklist.list"))), anew=True)
        return
    changes = await _changes(tx, office, items)
    kept: list[list[Any]] = [[each.department, each.number, each.title, each.wording] for each in items]
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=office.id, items=kept, file=file.name)
    words = text(
        "checklist-preview",
        file=file.name,
        lines=tuple(_change(office, each) for each in changes),
        refused=_refused(refused),
    )
    confirm = button("checklist.apply", _stamp(kept, changes))
    await lay(tx, actor, DESK, Message(words, rows(confirm, button("checklist.drop"))), anew=True)


async def apply(tx: Tx, actor: Person, office: TaskForce, stamp: int) -> None:
    """Set the checklists as they were shown; what has changed since is refused."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    kept = draft.data.get("items") if draft is not None and draft.kind == DRAFT else None
    if draft is None or not kept or draft.data["task_force"] != office.id:
        raise Refusal("checklist-gone")
    items = [NewItem(*each) for each in kept]
    changes = await _changes(tx, office, items)
    if _stamp(kept, changes) != stamp:
        raise Refusal("checklist-gone")
    if not {each.department for each in items} <= set(_allowed(actor, office)):
        raise Refusal("not-allowed")
    for each in changes:
        new = [(item.number, item.title, item.wording) for item in each.items]
        await tx.checklists.replace(office.id, each.department, new)
    done = {each.department: [each.added, each.changed, each.retired] for each in changes}
    data = {"file": str(draft.data["file"]), "departments": done, "items": kept}
    await tx.ledger.append(office.id, actor.id, "checklist-imported", data)
    await tx.drafts.end(actor.user_id)
    words = text("checklist-done", file=str(draft.data["file"]), lines=tuple(_change(office, each) for each in changes))
    await lay(tx, actor, DESK, Message(words, rows(button("checklist.list"))))


async def drop(tx: Tx, actor: Person) -> None:
    """Give an import up: nothing is changed."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind == DRAFT:
        await tx.drafts.end(actor.user_id)
    await lay(tx, actor, DESK, Message(text("checklist-given-up"), rows(button("checklist.list"))))


def _allowed(actor: Person, office: TaskForce) -> list[str]:
    """Return the departments whose checklist somebody may set: the chair all, a liaison their own."""
    if actor.roles & {Role.LEADER, Role.DEPUTY}:
        return [each.name for each in office.departments]
    own = office.department(actor.department)
    return [own.name] if own is not None and actor.may(Action.IMPORT_CHECKLIST) else []


async def _changes(tx: Tx, office: TaskForce, items: Sequence[NewItem]) -> list[ItemChanges]:
    found = []
    for name in dict.fromkeys(each.department for each in items):
        own = [each for each in items if each.department == name]
        found.append(changes_to(name, own, await tx.checklists.of(office.id, name)))
    return found


def _stamp(kept: Sequence[Sequence[Any]], changes: Sequence[ItemChanges]) -> int:
    """Return a number that stands for what was shown: the items, and what they change."""
    counts = [(each.department, each.added, each.changed, each.retired) for each in changes]
    return crc32(repr((kept, counts)).encode())


def _change(office: TaskForce, changes: ItemChanges) -> Text:
    department = office.department(changes.department)
    return text(
        "checklist-change",
        department=changes.department if department is None else department.title,
        many=len(changes.items),
        added=changes.added,
        changed=changes.changed,
        retired=changes.retired,
    )


def _refused(refused: Sequence[RefusedRow]) -> tuple[Text, ...] | str:
    if not refused:
        return ""
    lines = tuple(
        text("checklist-refused-row", row=str(each.row), reason=text(each.code, **each.params))
        for each in refused[:MOST_REFUSED]
    )
    return (text("checklist-refused", many=len(refused), shown=len(lines)), *lines)
