"""Checklists that are imported: which rows of a file become items, of which department, and what that changes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.inspections import ChecklistItem
from bot.domain.roster_cells import clean_text

TITLE_LIMIT, WORDING_LIMIT = 60, 500
MOST_ITEMS = 50
LARGEST_NUMBER = 999


class _Unfit(Exception):
    """A row that cannot become an item, as a code and its parameters."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code, self.params = code, params


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A row of a file: its number there, and its cells by field: number, title, wording, department."""

    row: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item to be: official number, short title, official wording where there is one."""

    department: str
    number: int
    title: str
    wording: str


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that is left out, and why: the code of a text, with its parameters."""

    row: int
    code: str
    params: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class ItemChanges:
    """What an import does to one department's checklist."""

    department: str
    items: tuple[NewItem, ...]
    added: int
    changed: int
    retired: int


def read_items(
    rows: Sequence[ItemRow], departments: Collection[str], allowed: Collection[str], default: str
) -> tuple[list[NewItem], list[RefusedRow]]:
    """Return the items of a file and the rows left out.

    `departments` are those of the task force, `allowed` those whose checklist the importer may set; a row that names
    none is of the department `default`.
    """
    items: list[NewItem] = []
    refused: list[RefusedRow] = []
    for each in rows:
        try:
            item = _item(each, departments, allowed, default)
            if any((item.department, item.number) == (known.department, known.number) for known in items):
                raise _Unfit("repeated", number=str(item.number))
            if sum(known.department == item.department for known in items) >= MOST_ITEMS:
                raise _Unfit("too-many", limit=MOST_ITEMS)
            items.append(item)
        except _Unfit as unfit:
            refused.append(RefusedRow(each.row, f"checklist-row-{unfit.code}", unfit.params))
    return items, refused


def _item(row: ItemRow, departments: Collection[str], allowed: Collection[str], default: str) -> NewItem:
    department = row.cells.get("department", "") or default
    if department not in departments:
        raise _Unfit("department-unknown", value=department, known="、".join(departments))
    if department not in allowed:
        raise _Unfit("other-department", value=department)
    wording = _words(row.cells.get("wording", ""), WORDING_LIMIT)
    title = _words(row.cells.get("title", ""), TITLE_LIMIT) or _shortened(wording)
    if not title:
        raise _Unfit("title-missing")
    return NewItem(department, _number(row.cells.get("number", "")), title, wording)


def _number(cell: str) -> int:
    digits = cell.strip().rstrip(".．、")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10 and 1 <= int(digits) <= LARGEST_NUMBER):
        raise _Unfit("number-unreadable", value=cell[:20])
    return int(digits)


def _words(cell: str, limit: int) -> str:
    cleaned = clean_text(cell)
    if cleaned is None:
        raise _Unfit("characters")
    if len(cleaned.text) > limit:
        raise _Unfit("long", limit=limit, many=len(cleaned.text))
    return cleaned.text


def _shortened(wording: str) -> str:
    return wording if len(wording) <= TITLE_LIMIT else wording[: TITLE_LIMIT - 1] + "…"


def changes_to(department: str, items: Sequence[NewItem], standing: Sequence[ChecklistItem]) -> ItemChanges:
    """Return what setting a department's checklist to these items would do."""
    before = {each.number: (each.title, each.wording) for each in standing}
    after = {each.number: (each.title, each.wording) for each in items}
    return ItemChanges(
        department,
        tuple(sorted(items, key=lambda each: each.number)),
        added=len(after.keys() - before.keys()),
        changed=sum(before[number] != after[number] for number in before.keys() & after.keys()),
        retired=len(before.keys() - after.keys()),
    )
