"""From the bytes of a roster file to its rows."""

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.refusals import Refusal
from bot.domain.roster_rows import Defect, ListKind, Row
from bot.usecases.rosters.files.cells import CellFault, cell_text
from bot.usecases.rosters.files.columns import Header, find_header
from bot.usecases.rosters.files.csv_texts import csv_tables
from bot.usecases.rosters.files.kinds import recognise
from bot.usecases.rosters.files.tables import Table, Values
from bot.usecases.rosters.files.workbooks import workbook_tables

MOST_ROWS = 200_000

# Which field of an entry is read from a column of another name.
_ENTRY_FIELDS: Mapping[ListKind, Mapping[str, str]] = {
    "targets": {},
    "people": {"posts": "tags", "qualifications": "tags", "scope": "tags", "expert": "tags", "status": "active"},
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file's list, without what we have no use for: only known columns, no blank rows.

    `title` of the sheet (empty for a text), `header_row` its number, `ignored` the headings of columns not read.
    """

    kind: ListKind
    title: str
    header_row: int
    titles: Mapping[str, str]
    ignored: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def columns(self) -> frozenset[str]:
        """Fields of an entry (`TargetRow`, `PersonRow`) that the file speaks of."""
        renamed = _ENTRY_FIELDS[self.kind]
        return frozenset(renamed.get(name, name) for name in self.titles)


def read_rows(name: str, content: bytes, expected: ListKind | None = None) -> Sheet:
    """Read a roster file by its name and bytes; the first visible sheet with the headings of a list counts.

    Takes seconds for a large file: to be called in a thread. Raises `Refusal` for a file that is no roster, with codes
    roster-file-…: see `recognise`, `guard_package`, `find_header`, `csv_tables`, and here -no-heading,
    -missing-columns, -wrong-list, -no-rows, -too-many-rows.
    """
    with warnings.catch_warnings():
        # openpyxl warns of parts that it leaves out (rules, extensions): none that we read.
        warnings.simplefilter("ignore")
        if recognise(name, content) == "text":
            return _read(csv_tables(content), expected)
        with workbook_tables(content) as tables:
            return _read(tables, expected)


def _read(tables: Sequence[Table], expected: ListKind | None) -> Sheet:
    table, header = _choose(tables)
    if expected and header.kind != expected:
        raise Refusal("roster-file-wrong-list", found=header.kind, expected=expected)
    if header.missing:
        raise Refusal("roster-file-missing-columns", columns="、".join(header.missing), row=header.row)
    rows = tuple(_rows(table, header))
    if not rows:
        raise Refusal("roster-file-no-rows")
    return Sheet(header.kind, table.title, header.row, header.titles, header.ignored, rows)


def _choose(tables: Iterable[Table]) -> tuple[Table, Header]:
    """The first table with all columns of a list, else the one with the most."""
    best: tuple[Table, Header] | None = None
    for table in tables:
        header = find_header(table.head())
        if header is None:
            continue
        if not header.missing:
            return table, header
        if best is None or len(header.columns) > len(best[1].columns):
            best = table, header
    if best is None:
        raise Refusal("roster-file-no-heading")
    return best


def _rows(table: Table, header: Header) -> Iterator[Row]:
    count = 0
    for number, values in enumerate(table.rows(), start=1):
        row = _row(number, values, header, table.loose) if number > header.row else None
        if row is None:
            continue
        count += 1
        if count > MOST_ROWS:
            raise Refusal("roster-file-too-many-rows", limit=MOST_ROWS)
        yield row


def _row(number: int, values: Values, header: Header, loose: bool) -> Row | None:
    """One row's known cells, None for a blank row."""
    cells: dict[str, str] = {}
    defects: list[Defect] = []
    for name, places in header.columns.items():
        try:
            text = _first_text(values, places, name)
        except CellFault as fault:
            defects.append(Defect(name, fault.code))
        else:
            if text:
                cells[name] = text
    if loose and any(values[header.width :]):
        defects.insert(0, Defect("name", "roster-row-shifted"))
    return Row(number, cells, header.titles, tuple(defects)) if cells or defects else None


def _first_text(values: Values, places: tuple[int, ...], name: str) -> str:
    """The text of the first of a field's columns that has one."""
    for place in places:
        text = cell_text(values[place], name) if place < len(values) else ""
        if text:
            return text
    return ""
