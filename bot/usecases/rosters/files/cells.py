"""What a cell's value is as text: a spreadsheet keeps numbers and days where people wrote codes and dates."""

import re
from datetime import date, datetime, time, timedelta

from openpyxl.utils.escape import unescape

# Codes are texts made of digits; a spreadsheet that takes one for a number keeps 15 digits of it.
EXACT_FIELDS = frozenset({"code", "staff_no", "certificate"})
DATED_FIELDS = frozenset({"certificate_expires"})
_EXACT_LIMIT = 10**15
_EXPONENT = re.compile(r"\d(\.\d+)?[eE]\+?\d+")
_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!"})


class CellFault(Exception):
    """A cell that cannot be read, as a code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def cell_text(value: object, field: str) -> str:
    """Return a cell's text, days as 2026-03-01, numbers without ``.0`` or exponent.

    Raises `CellFault`: roster-row-formula, -error-value, -wrong-type (a truth value, a time, a day in the place of a
    text), -digits-lost (a long code kept as a number).
    """
    match value:
        case None:
            return ""
        case str():
            return _text(value, field)
        case bool() | time() | timedelta():
            raise CellFault("roster-row-wrong-type")
        case int() | float():
            return _number(value, field)
        case datetime() | date():
            return _day(value, field)
    # What is left are openpyxl's formulas over several cells.
    raise CellFault("roster-row-formula")


def _text(value: str, field: str) -> str:
    text = unescape(value) if "_x" in value else value
    stripped = text.strip()
    if stripped.startswith("="):
        raise CellFault("roster-row-formula")
    if stripped in _ERRORS:
        raise CellFault("roster-row-error-value")
    if field in EXACT_FIELDS and _EXPONENT.fullmatch(stripped):
        raise CellFault("roster-row-digits-lost")
    return text if stripped else ""


def _number(value: int | float, field: str) -> str:
    if field in EXACT_FIELDS and abs(value) >= _EXACT_LIMIT:
        raise CellFault("roster-row-digits-lost")
    if isinstance(value, float) and not value.is_integer():
        if field in EXACT_FIELDS:
            raise CellFault("roster-row-wrong-type")
        return repr(value)
    return str(int(value))


def _day(value: date, field: str) -> str:
    if field not in DATED_FIELDS:
        raise CellFault("roster-row-wrong-type")
    return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
