"""A sheet or a text as rows of cells, whatever file it came from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Values: TypeAlias = Sequence[object]

# Headings are looked for in so many rows: banners and notes stand above them.
HEAD_ROWS = 20


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, read anew with each call of `rows`; `head` gives the first `HEAD_ROWS` of them.

    `loose`: a cell too many shifts those after it.
    """

    title: str
    head: Callable[[], list[Values]]
    rows: Callable[[], Iterator[Values]]
    loose: bool = False
