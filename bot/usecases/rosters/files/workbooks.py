"""Workbooks (.xlsx): their visible sheets as tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import load_workbook

from bot.domain.refusals import Refusal
from bot.usecases.rosters.files.columns import MOST_COLUMNS
from bot.usecases.rosters.files.packages import guard_package
from bot.usecases.rosters.files.tables import HEAD_ROWS, Table, Values


@contextmanager
def workbook_tables(content: bytes) -> Iterator[list[Table]]:
    """Open a workbook and give its visible sheets, in their order; nothing outside the file is ever followed.

    Raises `Refusal` as `guard_package` does, and roster-file-damaged, here or while a table's rows are read.
    """
    guard_package(content)
    try:
        # Formulas are wanted as such, not as the values that the file claims they had.
        workbook = load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
    except Exception as error:  # openpyxl answers a broken part with whatever lies nearest
        raise Refusal("roster-file-damaged") from error
    try:
        yield [_table(sheet) for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    finally:
        workbook.close()


def _table(sheet: Any) -> Table:
    def rows() -> Iterator[Values]:
        # The size that a sheet declares is not to be trusted: too small it hides rows, too large it invents them.
        sheet.reset_dimensions()
        try:
            yield from sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True)
        except Exception as error:  # as above
            raise Refusal("roster-file-damaged") from error

    return Table(sheet.title, lambda: list(islice(rows(), HEAD_ROWS)), rows)
