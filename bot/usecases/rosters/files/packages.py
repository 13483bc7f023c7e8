"""The zip package that a workbook is, looked over before anything is unpacked or built from it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from bot.domain.refusals import Refusal

LARGEST_UNPACKED_MB = 100
MOST_PARTS = 1000
# A sheet of 40,000 similar rows packs 8:1, boilerplate 30:1; deflate can do 1000:1, and bombs do.
HIGHEST_RATIO = 100
_SMALL = 1024 * 1024

# What an element costs openpyxl, in cells (some 10 µs): the budget is that of 200,000 rows of 8 cells. Formatted text in
# runs takes more, links, rules and styles most, in memory too.
MOST_WORK = 4_000_000
_CHEAP, _RUN, _OTHER = 1, 10, 40
# Without an element for so long it is one huge text or tag, which an XML parser reads again with every piece it gets.
LONGEST_STRETCH = 1024 * 1024
# openpyxl rewrites a shared formula for each cell that shares it: cells × length.
MOST_FORMULA_TEXT = 20_000_000
LAST_ROW = 1_048_576

_CONTENT_TYPES = "[Content_Types].xml"
_WORKBOOK = b"spreadsheetml.sheet.main+xml"
_MACRO_TYPE = b"macroenabled"
_MACRO_PARTS = ("vbaproject", "/macrosheets/", "/activex/")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ROW, _FORMULA = f"{_MAIN} row", f"{_MAIN} f"
_COSTS = {f"{_MAIN} {name}": _CHEAP for name in ("row", "c", "v", "f", "t", "is", "si")}
_COSTS |= {
    f"{_MAIN} {name}": _RUN for name in ("r", "rPr", "rFont", "charset", "family", "sz", "color", "scheme", "rPh")
}
_CHUNK = 256 * 1024


def guard_package(content: bytes) -> None:
    """Look a workbook over without building anything from it.

    Raises `Refusal`: roster-file-damaged, -encrypted, -macros, -not-workbook, -unpacks-too-big, -too-complex, -unsafe.
    """
    with _opened_package(content) as package:
        parts = package.infolist()
        _refuse_bombs(parts, len(content))
        _refuse_strangers(package, {part.filename for part in parts})
        elements = _Elements()
        for part in parts:
            with package.open(part) as stream:
                elements.count(stream)


@contextmanager
def _opened_package(content: bytes) -> Iterator[ZipFile]:
    """Open a zip file; a broken one is refused as roster-file-damaged."""
    try:
        with ZipFile(BytesIO(content)) as package:
            yield package
    except Refusal:
        raise
    except Exception as error:  # zipfile and zlib answer a broken file with whatever lies nearest
        raise Refusal("roster-file-damaged") from error


def _refuse_bombs(parts: list[ZipInfo], packed: int) -> None:
    if any(part.flag_bits & 0x1 for part in parts):
        raise Refusal("roster-file-encrypted")
    unpacked = sum(part.file_size for part in parts)
    bulging = any(part.file_size > _SMALL and part.file_size > HIGHEST_RATIO * part.compress_size for part in parts)
    if unpacked > LARGEST_UNPACKED_MB * 1024 * 1024 or bulging or unpacked > HIGHEST_RATIO * packed + _SMALL:
        raise Refusal("roster-file-unpacks-too-big", limit=LARGEST_UNPACKED_MB)
    names = {part.filename for part in parts}
    unknown = any(part.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for part in parts)
    if len(parts) > MOST_PARTS or len(names) < len(parts) or unknown:
        raise Refusal("roster-file-damaged")


def _refuse_strangers(package: ZipFile, names: set[str]) -> None:
    if _CONTENT_TYPES not in names:
        raise Refusal("roster-file-not-workbook")
    types = package.read(_CONTENT_TYPES).lower()
    if _MACRO_TYPE in types or any(mark in name.lower() for name in names for mark in _MACRO_PARTS):
        raise Refusal("roster-file-macros")
    if _WORKBOOK not in types:
        raise Refusal("roster-file-not-workbook")


class _Elements:
    """Counts what openpyxl would have to do with a package's parts, one after the other."""

    def __init__(self) -> None:
        self.work = 0
        self.row = 0
        self.last = 0
        self.sharing = 0
        self.longest_shared = 0

    def count(self, stream: IO[bytes]) -> None:
        """Read one part to its end. What is no XML is left alone: openpyxl will say so if it needs that part."""
        self.row = self.last = read = 0
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.StartElementHandler = self._counter(parser)
        try:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk, False)
                read += len(chunk)
                if read - self.last > LONGEST_STRETCH + _CHUNK:
                    raise Refusal("roster-file-too-complex")
        except expat.ExpatError:
            return

    def _counter(self, parser: expat.XMLParserType) -> Callable[[str, dict[str, str]], None]:
        shared = False

        def on_start(name: str, attributes: dict[str, str]) -> None:
            nonlocal shared
            place = parser.CurrentByteIndex
            if shared:
                self.longest_shared = max(self.longest_shared, place - self.last)
            self.last = place
            self.work += _COSTS.get(name, _OTHER)
            shared = name == _FORMULA and attributes.get("t") == "shared"
            if name == _ROW:
                self._mind_row(attributes.get("r"))
            self.sharing += shared
            if self.work > MOST_WORK or self.sharing * self.longest_shared > MOST_FORMULA_TEXT:
                raise Refusal("roster-file-too-complex")

        return on_start

    def _mind_row(self, number: str | None) -> None:
        """Rows out of order would be left out in silence."""
        row = self.row + 1 if number is None else int(number) if number.isdecimal() else 0
        if not self.row < row <= LAST_ROW:
            raise Refusal("roster-file-damaged")
        self.row = row


def _refuse_doctype(name: str, system_id: str | None, public_id: str | None, has_internal_subset: bool) -> None:
    raise Refusal("roster-file-unsafe")
