"""The table of results to publish, in chat: as a workbook, and as a text for the website. Both are Chinese: official."""

import re
from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from bot.domain.messages import File, Pointless, Text, Value, text
from bot.domain.roles import Action
from bot.usecases.publications import result_tables
from bot.usecases.publications.cases import finding_name, measure_names, public_words
from bot.usecases.publications.result_tables import ResultRow, ResultTable
from handlers.request import Request
from handlers.routes import Command, Press, Route
from handlers.texts import clean, say
from storage.owners import Owned
from storage.transaction import Tx

# Column → its width in characters.
COLUMNS: Mapping[str, int] = {
    "k": 6,
    "target": 32,
    "code": 22,
    "round": 24,
    "department": 16,
    "ended-on": 12,
    "finding": 14,
    "measures": 28,
    "words": 48,
    "published": 36,
}
# Characters that no XML can hold.
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = PatternFill("solid", fgColor="DDE6F1")
_SHEET_NAME = 31
_LINE = Side(style="thin", color="999999")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


async def on_results(tx: Tx, request: Request) -> None:
    """/results: which round."""
    await result_tables.choose_round(tx, request.member, request.office)


async def on_rounds(tx: Tx, request: Request) -> None:
    """Another page of rounds."""
    await result_tables.choose_round(tx, request.member, request.office, int(request.payload[0]), anew=False)


async def on_round(tx: Tx, request: Request) -> None:
    """That round's table."""
    await result_tables.export(tx, request.member, request.office, int(request.payload[0]))


async def workbook_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the table as a workbook: every cell is text, so that codes keep their zeros and nothing is a formula."""
    table = await _table(tx, args)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = _name(table)[:_SHEET_NAME]
    for y, cells in enumerate([_headings(), *_rows(table)], 1):
        for x, words in enumerate(cells, 1):
            cell = sheet.cell(y, x)
            assert isinstance(cell, Cell)
            _write(cell, words, heading=y == 1)
    for x, width in enumerate(COLUMNS.values(), 1):
        sheet.column_dimensions[get_column_letter(x)].width = width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    book.properties.creator = book.properties.title = ""
    out = BytesIO()
    book.save(out)
    return File(f"{_name(table)}.xlsx", out.getvalue())


async def text_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the table as a text that can be put on a website as it is."""
    table = await _table(tx, args)
    headings = dict(zip(COLUMNS, _headings(), strict=True))
    parts = [say(text("publication-table-title", title=table.title)), ""]
    for cells in _rows(table):
        values = dict(zip(COLUMNS, cells, strict=True))
        parts.append(say(text("publication-table-item", k=values["k"], target=values["target"])))
        for name in ("code", "department", "ended-on", "finding", "measures", "words", "published"):
            if values[name]:
                parts.append(say(text("publication-table-entry", name=headings[name], value=values[name])))
        parts.append("")
    return File(f"{_name(table)}.txt", "\n".join(parts).encode())


def _name(table: ResultTable) -> str:
    """Return what the files are called: by the round's number, without what neither a file nor a sheet takes."""
    return "results-" + re.sub(r"[^\w-]", "-", table.number)


async def _table(tx: Tx, args: Mapping[str, str | int]) -> ResultTable:
    round_id = int(args["round"])
    office = await tx.task_forces.get((await tx.rounds.get(round_id)).task_force)
    table = await result_tables.table_of(tx, office, round_id)
    if not table.rows:
        raise Pointless
    return table


def _headings() -> list[str]:
    return [say(text(f"publication-column-{name}")) for name in COLUMNS]


def _rows(table: ResultTable) -> list[list[str]]:
    return [_cells(k, table.title, each) for k, each in enumerate(table.rows, 1)]


def _cells(k: int, title: str, row: ResultRow) -> list[str]:
    published = say(text("publication-table-unpublished"))
    if row.published_on is not None:
        published = " ".join(filter(None, (row.published_on.isoformat(), row.link)))
    return [
        str(k),
        clean(row.target),
        clean(row.code),
        clean(title),
        clean(row.department),
        row.ended_on.isoformat(),
        say(finding_name(row.finding)),
        say(measure_names(row.measures)) if row.measures else "",
        _said(row),
        published,
    ]


def _said(row: ResultRow) -> str:
    words: Value = public_words(row.finding, row.measures, row.words)
    return say(words) if isinstance(words, Text) else clean(str(words))


def _write(cell: Cell, words: str, *, heading: bool) -> None:
    cell.value = _NOT_XML.sub("", words)
    # Also what begins with = + - @ is text, and stays it when somebody edits the cell.
    cell.data_type, cell.number_format, cell.quotePrefix = "s", "@", True
    cell.alignment = Alignment(vertical="top", wrap_text=True, horizontal="center" if heading else None)
    cell.border = _BORDER
    if heading:
        cell.font, cell.fill = Font(bold=True), _HEAD


MAKERS = {"result-workbook": workbook_file, "result-text": text_file}

MENU = {Action.EXPORT_RESULTS: "publication.export"}

ROUTES: list[Route] = [
    Command("results", Action.EXPORT_RESULTS, on_results, where="private", words=("导出公示表",)),
    Press("publication.export", Action.EXPORT_RESULTS, on_results),
    Press("publication.rounds", Action.EXPORT_RESULTS, on_rounds, (int,)),
    Press("publication.round", Action.EXPORT_RESULTS, on_round, (int,), Owned.ROUND),
]
