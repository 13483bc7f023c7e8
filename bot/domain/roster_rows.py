"""Rows of a roster file and what a check says of each: accepted, refused, skipped, or accepted with a warning."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeAlias, TypeVar

from bot.domain.roster_cells import CleanText, clean_text, is_blank, is_formula

ListKind: TypeAlias = Literal["targets", "people"]
Params: TypeAlias = Mapping[str, str | int]
Entry = TypeVar("Entry")

LONGEST_NAME = 200
LONGEST_TEXT = 200
# Shown back to people in a refusal: enough to find the cell by.
LONGEST_QUOTE = 40

# A row that explains the columns, an example, a sum. 示例 is no mark: invented people and institutions are called so.
_INSTRUCTION_MARKS = ("【", "填写", "必填", "详见", "YYYY")
_EXAMPLE_MARKS = ("请删除", "请勿删除")
_EXAMPLE_NAMES = frozenset({"案例", "样例", "例子", "填写示例", "填表示例"})
_TOTAL_NAMES = frozenset({"合计", "总计", "小计", "共计"})
_LONGEST_TOTAL = 12


@dataclass(frozen=True, slots=True)
class Defect:
    """Why a cell cannot be read: its field, a code, parameters."""

    cell: str
    code: str
    params: Params = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A row as read: its number in the sheet, text by field (blank cells left out), the columns' headings by field."""

    number: int
    cells: Mapping[str, str]
    titles: Mapping[str, str]
    defects: tuple[Defect, ...] = ()

    def title(self, name: str) -> str:
        """Return the heading of a field's column as it stands in the file."""
        return self.titles.get(name, name)


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is not taken over. `key` is that of its entry as far as it could be read, else empty."""

    row: int
    code: str
    params: Params = field(default_factory=dict)
    key: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that says nothing of its own: instructions, an example, a heading, a sum, a repetition."""

    row: int
    code: str
    params: Params = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Warned:
    """A row that is taken over and should be looked at."""

    row: int
    code: str
    params: Params = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked(Generic[Entry]):
    """What a file's rows come to; every list in the order of rows. `numbers` are those of the accepted `rows`."""

    rows: tuple[Entry, ...]
    refused: tuple[Refused, ...]
    skipped: tuple[Skipped, ...]
    warned: tuple[Warned, ...]
    numbers: tuple[int, ...] = ()

    @property
    def spared(self) -> frozenset[str]:
        """Keys of refused rows: their entries are in the file, so a whole list does not retire them."""
        return frozenset(each.key for each in self.refused if each.key)


class RowFault(Exception):
    """A row that cannot be taken over, as a code and parameters."""

    def __init__(self, code: str, /, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Reading:
    """One row being read: gives the fields' texts, keeps the warnings, raises `RowFault`."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.warnings: list[Warned] = []

    def warn(self, code: str, /, **params: str | int) -> None:
        """Keep a warning."""
        self.warnings.append(Warned(self.row.number, code, params))

    def text(self, name: str, longest: int = LONGEST_TEXT) -> str:
        """Return a field's text made plain, empty where there is none."""
        raw = self.row.cells.get(name, "")
        return self.plain(name, raw, longest) if raw else ""

    def listed(self, name: str, longest: int = LONGEST_TEXT) -> str:
        """Return the text of a field that is a list: one entry to a line is as good as one after a semicolon."""
        raw = self.row.cells.get(name, "").replace("\r", "\n").replace("\n", "；")
        return self.plain(name, raw, longest) if raw else ""

    def plain(self, name: str, raw: str, longest: int = LONGEST_TEXT) -> str:
        """Return what is left of a field's text once made plain."""
        column = self.row.title(name)
        cleaned = clean_text(raw)
        if cleaned is None:
            raise RowFault("roster-row-bad-characters", column=column)
        if is_formula(cleaned.text):
            raise RowFault("roster-row-formula", column=column)
        if len(cleaned.text) > longest:
            raise RowFault("roster-row-too-long", column=column, length=len(cleaned.text), limit=longest)
        self._mind_characters(cleaned, column)
        return "" if is_blank(cleaned.text) else cleaned.text

    def _mind_characters(self, cleaned: CleanText, column: str) -> None:
        if cleaned.invisible:
            self.warn("roster-row-invisible-characters", column=column)
        if cleaned.unusual:
            self.warn("roster-row-unusual-characters", column=column)


def quote(text: str) -> str:
    """Return so much of a cell's text as is shown back to people."""
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


@dataclass(frozen=True, slots=True)
class RowRules(Generic[Entry]):
    """What makes an entry of a row: the fields that identify it, the reading, the key, the key of a row misread."""

    identity: tuple[str, ...]
    read: Callable[[Reading], Entry]
    key: Callable[[Entry], str]
    key_of_row: Callable[[Row], str]
    mind: Callable[[Entry, Reading], None] = lambda entry, reading: None


@dataclass(slots=True)
class _Findings(Generic[Entry]):
    accepted: dict[str, tuple[int, Entry]] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    warned: list[Warned] = field(default_factory=list)

    def accept(self, key: str, entry: Entry, reading: Reading) -> None:
        number = reading.row.number
        first = self.accepted.setdefault(key, (number, entry))
        if first[0] == number:
            self.warned += reading.warnings
        elif first[1] == entry:
            self.skipped.append(Skipped(number, "roster-row-repeated", {"first": first[0]}))
        else:
            self.refused.append(Refused(number, "roster-row-duplicate", {"first": first[0]}, key))


def check_rows(rows: Iterable[Row], rules: RowRules[Entry]) -> Checked[Entry]:
    """Read every row by the rules. Of rows with one key the first that can be read counts; later ones are refused,
    with the first one's number, or skipped where they say the same in all fields.
    """
    findings: _Findings[Entry] = _Findings()
    for row in rows:
        reason = skip_reason(row, rules.identity)
        if reason:
            findings.skipped.append(Skipped(row.number, reason))
            continue
        reading = Reading(row)
        try:
            _raise_defect(row)
            entry = rules.read(reading)
        except RowFault as fault:
            findings.refused.append(Refused(row.number, fault.code, fault.params, rules.key_of_row(row)))
            continue
        rules.mind(entry, reading)
        findings.accept(rules.key(entry), entry, reading)
    entries = tuple(entry for _, entry in findings.accepted.values())
    numbers = tuple(number for number, _ in findings.accepted.values())
    return Checked(entries, tuple(findings.refused), tuple(findings.skipped), tuple(findings.warned), numbers)


def _raise_defect(row: Row) -> None:
    for defect in row.defects:
        raise RowFault(defect.code, column=row.title(defect.cell), **defect.params)


def skip_reason(row: Row, identity: tuple[str, ...]) -> str | None:
    """Return why a row says nothing of its own (a code), None if it does; `identity` are the fields that name it."""
    values = row.cells.values()
    name = row.cells.get("name", "").strip()
    if any(mark in name for mark in _EXAMPLE_MARKS) or name.split("（")[0].split("(")[0] in _EXAMPLE_NAMES:
        return "roster-row-example"
    if name == row.titles.get("name") and all(row.titles.get(key) == value.strip() for key, value in row.cells.items()):
        return "roster-row-heading"
    named = [key for key in identity if row.cells.get(key)]
    if not named and any(mark in value for value in values for mark in _INSTRUCTION_MARKS):
        return "roster-row-instructions"
    if len(named) < len(identity) and any(_is_total(value.strip()) for value in values):
        return "roster-row-total"
    return None


def _is_total(text: str) -> bool:
    return len(text) <= _LONGEST_TOTAL and text[:2] in _TOTAL_NAMES
