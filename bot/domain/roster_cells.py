"""What a cell of a roster says: its text made plain, its date, its list of words."""

import re
import unicodedata
from datetime import date
from typing import NamedTuple

# Everyday Chinese text: already in NFC, nothing in it to look at. Most cells pay for one match only.
_PLAIN = re.compile("[0-9A-Za-z\u4e00-\u9fff（）()·.、，/-]*")
# Zero-width characters and the marks that turn the direction of writing: they come with copying, or to deceive.
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_WHITESPACE = re.compile(r"\s+")
_DAMAGED = {"\ufffd", "\ufffe", "\uffff"}
_ALLOWED_CONTROLS = {"\t", "\n", "\r"}
_UNUSUAL_CATEGORIES = {"Sm", "Sk", "So", "Cf", "Cn", "Co", "Mn", "Me"}
_UNUSUAL_DIRECTIONS = {"R", "AL"}

BLANKS = frozenset({"-", "--", "—", "——", "/", "\\", "无", "暂无", "空", "N/A", "n/a"})
# A spreadsheet takes a text that begins so for a formula: the lists that we give out again must hold none.
_FORMULA = re.compile(r"[=+\-@＝＋－＠]")

_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))(?!\d)")
_CLOCK = re.compile(r"[T\s]*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?")
_BETWEEN = re.compile(r"[-~—至到\s]+")
_EARLIEST = 1950

_SEPARATORS = re.compile(r"[，,、;；|\n]+")
# Titles of items hold commas themselves; where they are numbered, a comma parts them only before the next number.
_NUMBERED = re.compile(r"[A-Z]\d{1,3}[.．]")
_BEFORE_NUMBER = re.compile(r"[，,、;；|\s]*(?=[A-Z]\d{1,3}[.．])")
_EDGES = re.compile(r"^[\s，,、;；|]+|[\s，,、;；|]+$")
_TITLES = re.compile(r"[，,;；|\n]+")

_NUMBERS_OF_PEOPLE = re.compile(
    r"(?<!\d)(?:\+?86[- ]?)?(?:\d{17}[\dXx]|1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}[- ]?\d{7,8}|[2-8]\d{6,7})(?!\d)"
)
_ID_NUMBER = re.compile(r"\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]")
_MOBILE = re.compile(r"1[3-9]\d{9}")


class CleanText(NamedTuple):
    """A cell's text in NFC, on one line; `invisible`: such characters were taken out; `unusual`: to be looked at."""

    text: str
    invisible: bool = False
    unusual: bool = False


def clean_text(raw: str) -> CleanText | None:
    """Return a cell's text made plain, None where it holds control characters or damaged ones."""
    if _PLAIN.fullmatch(raw):
        return CleanText(raw)
    if any(_is_damaged(character) for character in raw):
        return None
    visible = _INVISIBLE.sub("", raw)
    text = _WHITESPACE.sub(" ", unicodedata.normalize("NFC", visible)).strip()
    return CleanText(text, visible != raw, any(_is_unusual(character) for character in text))


def _is_damaged(character: str) -> bool:
    """Control characters, halves of surrogate pairs, what a decoder or an editor leaves where it failed."""
    if character in _ALLOWED_CONTROLS:
        return False
    return character in _DAMAGED or unicodedata.category(character) in {"Cc", "Cs"}


def _is_unusual(character: str) -> bool:
    """Emoji, characters for private use, combining marks, writing from right to left, ``<`` and ``>``."""
    if character.isascii():
        return character in "<>"
    rtl = unicodedata.bidirectional(character) in _UNUSUAL_DIRECTIONS
    return rtl or unicodedata.category(character) in _UNUSUAL_CATEGORIES


def is_blank(text: str) -> bool:
    """Tell whether a cell says nothing, by emptiness or by one of the usual strokes."""
    return not text or text in BLANKS


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet would take the text for a formula."""
    return bool(_FORMULA.match(text.lstrip())) and text.strip() not in BLANKS


def parse_date(text: str) -> date | None:
    """Return the day a cell names, None if it names none; of a period (2021-03-01 至 2026-03-01) its last day.

    Read: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301, with or without a time of day.
    """
    rest = unicodedata.normalize("NFKC", text).strip()
    days: list[date] = []
    while rest:
        found = _DAY.match(rest)
        day = found and _day(found)
        if not found or not day:
            return None
        days.append(day)
        rest = _BETWEEN.sub("", _CLOCK.sub("", rest[found.end() :], count=1), count=1).strip()
    period = len(days) == 2 and days[0] <= days[1]
    return days[-1] if period or len(days) == 1 else None


def _day(found: re.Match[str]) -> date | None:
    year, month, day = (int(part) for part in found.groups() if part)
    try:
        return date(year, month, day) if year >= _EARLIEST else None
    except ValueError:
        return None


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a list parted by commas, 、, semicolons or lines, each once, blanks left out."""
    return _words(_SEPARATORS.split(text))


def split_items(text: str) -> tuple[str, ...]:
    """Return the items of a list of item titles, which may hold commas where they are numbered (as in ``C14.``)."""
    return _words((_BEFORE_NUMBER if _NUMBERED.search(text) else _TITLES).split(text))


def _words(parts: list[str]) -> tuple[str, ...]:
    stripped = (_EDGES.sub("", part) for part in parts)
    return tuple(dict.fromkeys(word for word in stripped if not is_blank(word)))


def without_numbers_of_people(text: str) -> str:
    """Return a text without the phone and ID numbers in it, unchanged where it holds none."""
    bare, found = _NUMBERS_OF_PEOPLE.subn(" ", unicodedata.normalize("NFKC", text))
    return _WHITESPACE.sub(" ", bare).strip(" :,、;()") if found else text


def is_number_of_a_person(text: str) -> bool:
    """Tell whether a text is an ID number or a mobile phone's."""
    return bool(_ID_NUMBER.fullmatch(text.upper()) or _MOBILE.fullmatch(text))
