"""Lists as plain text (.csv): its encoding, its separator, its rows."""

import codecs
import csv
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from itertools import islice

from bot.domain.refusals import Refusal
from bot.usecases.rosters.files.kinds import looks_like_utf16
from bot.usecases.rosters.files.tables import HEAD_ROWS, Table, Values

SEPARATORS = (",", "\t", ";")
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_GUESSES = ("utf-8", "gb18030")
_CHUNK = 1024 * 1024


def csv_tables(content: bytes) -> list[Table]:
    """Give a text as one table for each separator that may part its cells.

    Raises `Refusal` roster-file-encoding, and while the rows are read roster-file-quotes with the row.
    """
    encoding = _encoding(content)
    return [_table(content, encoding, separator) for separator in SEPARATORS]


def _encoding(content: bytes) -> str:
    marked = [name for mark, name in _MARKS.items() if content.startswith(mark)]
    utf16 = looks_like_utf16(content)
    for name in marked or ([utf16] if utf16 else _GUESSES):
        if _decodes(content, name):
            return name
    raise Refusal("roster-file-encoding")


def _decodes(content: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(content), _CHUNK):
            decoder.decode(content[start : start + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _table(content: bytes, encoding: str, separator: str) -> Table:
    def head() -> list[Values]:
        # By a separator that is not the file's, quotation marks stand anywhere: here that is no fault.
        with _opened(content, encoding) as text:
            return list(islice(_records(csv.reader(text, delimiter=separator)), HEAD_ROWS))

    def rows() -> Iterator[Values]:
        with _opened(content, encoding) as text:
            yield from _records(csv.reader(text, delimiter=separator, strict=True))

    return Table("", head, rows, loose=True)


def _opened(content: bytes, encoding: str) -> TextIOWrapper:
    """Decoded as it is read: a text in memory takes up to four bytes a character."""
    return TextIOWrapper(BytesIO(content), encoding=encoding, newline="")


def _records(reader: Iterator[list[str]]) -> Iterator[Values]:
    number = 0
    try:
        for row in reader:
            number += 1
            yield row
    except csv.Error as error:
        raise Refusal("roster-file-quotes", row=number + 1) from error
