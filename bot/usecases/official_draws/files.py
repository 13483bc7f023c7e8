"""The official system's result as a file: a sheet with institutions and the people who were drawn for them."""

import hashlib
import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.official_draws import MOST_LINES, Line, Named, plain, read_names
from bot.domain.refusals import Refusal
from bot.usecases.rosters.files.cells import CellFault, cell_text
from bot.usecases.rosters.files.csv_texts import csv_tables
from bot.usecases.rosters.files.kinds import recognise
from bot.usecases.rosters.files.tables import Table, Values
from bot.usecases.rosters.files.workbooks import workbook_tables

LONGEST_FILE_NAME = 100
# Field → headings; 统一社会信用代码 stands for itself.
_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "target": ("检查对象", "单位", "企业", "机构", "对象", "被检查单位"),
    "code": ("统一社会信用代码", "信用代码"),
    "people": ("检查人员", "姓名", "执法人员", "人员姓名"),
    "department": ("部门", "所属部门", "检查部门"),
    "certificate": ("执法证号", "执法证编号", "证件编号"),
}
_REQUIRED = {"target": "检查对象", "people": "检查人员"}
_ENDINGS = ("名称", "姓名")
_NOTE = re.compile(r"\([^()]*\)|[\s*:]")
# A code or a certificate is a text of digits.
_EXACT = {"code": "code", "certificate": "certificate"}


@dataclass(frozen=True, slots=True)
class OfficialFile:
    """A result that was read from a file."""

    name: str
    sha256: str
    lines: tuple[Line, ...]


def read_file(name: str, content: bytes) -> OfficialFile:
    """Read a result; to be called in a thread. Raises `Refusal` roster-file-… and official-file-…."""
    with warnings.catch_warnings():
        # openpyxl warns of parts that it leaves out: none that is read here.
        warnings.simplefilter("ignore")
        if recognise(name, content) == "text":
            lines = _read(csv_tables(content))
        else:
            with workbook_tables(content) as tables:
                lines = _read(tables)
    return OfficialFile(name[-LONGEST_FILE_NAME:], hashlib.sha256(content).hexdigest(), lines)


def _read(tables: Sequence[Table]) -> tuple[Line, ...]:
    table, row, columns = _choose(tables)
    lines: list[Line] = []
    for line in _lines(table, row, columns):
        lines.append(line)
        if len(lines) > MOST_LINES:
            raise Refusal("roster-file-too-many-rows", limit=MOST_LINES)
    if not lines:
        raise Refusal("official-file-empty")
    return tuple(lines)


def _choose(tables: Iterable[Table]) -> tuple[Table, int, dict[str, int]]:
    """Return the first table with the columns that there must be, the row of its headings, and where they stand."""
    for table in tables:
        for row, values in enumerate(table.head(), 1):
            columns = _columns(values)
            if columns.keys() >= _REQUIRED.keys():
                return table, row, columns
    raise Refusal("official-file-headings", columns="、".join(_REQUIRED.values()))


def _columns(values: Values) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, value in enumerate(values):
        heading = _NOTE.sub("", unicodedata.normalize("NFKC", value)) if isinstance(value, str) else ""
        field = _field(heading)
        if field is not None:
            found.setdefault(field, place)
    return found


def _field(heading: str) -> str | None:
    """Return what a heading means: 检查对象 is as good as the same with 名称 behind it."""
    spellings = {heading, *(heading.removesuffix(each) for each in _ENDINGS)}
    return next((name for name, known in _HEADINGS.items() if spellings & set(known)), None)


def _lines(table: Table, header: int, columns: Mapping[str, int]) -> Iterator[Line]:
    """Give a line for each row that says something; a blank institution is the one above, as merged cells have it."""
    last = ("", "")
    for number, values in enumerate(table.rows(), 1):
        if number <= header:
            continue
        try:
            cells = {name: _cell(values, place, name) for name, place in columns.items()}
        except CellFault:
            yield Line(number, "", fault="official-row-cell")
            continue
        if not any(cells.values()):
            continue
        own = (plain(cells["target"]), plain(cells.get("code", "")))
        last = own if any(own) else last
        yield _line(number, last, cells)


def _cell(values: Values, place: int, name: str) -> str:
    return cell_text(values[place], _EXACT.get(name, "name")).strip() if place < len(values) else ""


def _line(number: int, target: tuple[str, str], cells: Mapping[str, str]) -> Line:
    people = read_names(cells["people"])
    departments = _spread(cells.get("department", ""), len(people))
    certificates = _spread(cells.get("certificate", ""), len(people), alike=False)
    if not any(target) or not people:
        return Line(number, *target, fault="official-row-unread")
    if departments is None or certificates is None:
        return Line(number, *target, fault="official-row-uneven")
    each = zip(people, departments, certificates, strict=True)
    named = tuple(Named(p.name, p.department or department, p.certificate or c) for p, department, c in each)
    return Line(number, *target, people=named)


def _spread(cell: str, many: int, *, alike: bool = True) -> list[str] | None:
    """Return what a cell says of each of so many people: one for each, or one for all; None where it fits neither."""
    parts = [each for each in re.split(r"[、，,；;\n]+", cell) if each.strip()]
    if not parts:
        return [""] * many
    if len(parts) == many:
        return [each.strip() for each in parts]
    return [parts[0].strip()] * many if alike and len(parts) == 1 else None
