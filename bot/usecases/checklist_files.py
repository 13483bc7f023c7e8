"""From the bytes of a checklist file to its rows."""

import unicodedata
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from openpyxl import Workbook

from bot.domain.checklists import ItemRow
from bot.domain.refusals import Refusal
from bot.usecases.rosters.files.cells import CellFault, cell_text
from bot.usecases.rosters.files.csv_texts import csv_tables
from bot.usecases.rosters.files.kinds import recognise
from bot.usecases.rosters.files.tables import Table, Values
from bot.usecases.rosters.files.workbooks import workbook_tables

MOST_ROWS = 1000
LONGEST_FILE_NAME = 100
FIELDS: Mapping[str, tuple[str, ...]] = {
    "number": ("序号", "编号", "事项编号"),
    "title": ("检查事项", "简称", "标题", "事项名称", "检查项目"),
    "wording": ("检查内容", "官方表述", "主要内容"),
    "department": ("部门", "职责部门", "检查部门"),
}
# An item that a row does not say can be told from these alone.
_LEAST = ({"number", "title"}, {"number", "wording"})


@dataclass(frozen=True, slots=True)
class ChecklistFile:
    """A file that was read; `departments`: whether it says whose each item is."""

    name: str
    rows: tuple[ItemRow, ...]
    departments: bool


def parse(name: str, content: bytes) -> ChecklistFile:
    """Read a file; takes a while for a large one, so call it in a thread.

    Raises `Refusal` roster-file-… as the reading of rosters does, checklist-no-heading, -no-rows, -too-many-rows.
    """
    with warnings.catch_warnings():
        # openpyxl warns of parts that it leaves out: none that we read.
        warnings.simplefilter("ignore")
        if recognise(name, content) == "text":
            return _read(name, csv_tables(content))
        with workbook_tables(content) as tables:
            return _read(name, tables)


def _read(name: str, tables: Sequence[Table]) -> ChecklistFile:
    table, row, columns = _choose(tables)
    rows = tuple(_rows(table, row, columns))
    if not rows:
        raise Refusal("checklist-no-rows")
    return ChecklistFile(name[-LONGEST_FILE_NAME:], rows, "department" in columns)


def _choose(tables: Sequence[Table]) -> tuple[Table, int, Mapping[str, int]]:
    """Return the first table with the headings that are needed, their row and columns."""
    for table in tables:
        for number, values in enumerate(table.head(), 1):
            columns = _columns(values)
            if any(least <= columns.keys() for least in _LEAST):
                return table, number, columns
    raise Refusal("checklist-no-heading")


def _columns(values: Values) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, value in enumerate(values):
        heading = "".join(unicodedata.normalize("NFKC", value).split()) if isinstance(value, str) else ""
        plain = heading.partition("(")[0]
        field = next((each for each, names in FIELDS.items() if plain in names), None)
        if field is not None:
            found.setdefault(field, index)
    return found


def _rows(table: Table, header: int, columns: Mapping[str, int]) -> Iterator[ItemRow]:
    count = 0
    for number, values in enumerate(table.rows(), 1):
        cells = _cells(values, columns) if number > header else {}
        # A line to sign on below the table has no number of an item.
        if not cells or cells.keys() <= {"number", "department"}:
            continue
        count += 1
        if count > MOST_ROWS:
            raise Refusal("checklist-too-many-rows", limit=MOST_ROWS)
        yield ItemRow(number, cells)


def _cells(values: Values, columns: Mapping[str, int]) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, index in columns.items():
        try:
            cell = cell_text(values[index], field).strip() if index < len(values) else ""
        except CellFault:
            cell = "\x00"  # is refused with the row, as damaged characters are
        if cell:
            found[field] = cell
    return found


def workbook(items: Sequence[tuple[int, str, str, str]]) -> bytes:
    """Return items (number, title, wording, department) as an .xlsx file that `parse` reads: to be edited, and imported."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([names[0] for names in FIELDS.values()])
    for row, (number, *words) in enumerate(items, 2):
        sheet.cell(row, 1, number)
        for column, value in enumerate(words, 2):
            sheet.cell(row, column, value).data_type = "s"  # words, also where they look like a formula
    for letter, width in (("A", 8), ("B", 40), ("C", 60), ("D", 12)):
        sheet.column_dimensions[letter].width = width
    out = BytesIO()
    book.save(out)
    return out.getvalue()
