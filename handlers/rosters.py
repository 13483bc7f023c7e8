"""Rosters in chat: a file that is sent, its preview, the confirmation."""

import csv
import io
from collections.abc import Mapping, Sequence
from functools import partial

from bot.domain.messages import File, text
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.domain.roster_rows import Refused
from bot.usecases.rosters import imports, previews
from bot.usecases.rosters.imports import RosterFile
from handlers.request import Apart, FileFacts, Request
from handlers.routes import Command, FileSent, Press, Route
from handlers.texts import say
from storage.owners import Owned
from storage.transaction import Tx

# What Telegram lets a bot fetch; a self-hosted Bot API server gives more.
FETCHED_MB = 20
# A cell that begins so is a formula to a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def parse(file: FileFacts) -> RosterFile:
    """Read a file that was sent: seconds for a large one, to be run in a thread. Raises `Refusal` roster-file-…."""
    if file.content is None:
        if file.too_big:
            raise Refusal("roster-file-too-big", limit=FETCHED_MB)
        raise Refusal("roster-not-fetched")
    return imports.parse(file.name, file.content)


async def on_import(tx: Tx, request: Request) -> None:
    """/import: how it is done."""
    await previews.explain(tx, request.member, request.office)


async def on_file(tx: Tx, request: Request) -> None:
    """A file: kept, and shown what it would do."""
    reading = None if request.file is None else request.file.reading
    if not isinstance(reading, RosterFile):
        raise Apart(parse)
    await previews.begin(tx, request.member, request.office, reading)


async def on_preview(tx: Tx, request: Request) -> None:
    """Read as the whole list, or as additions only."""
    import_id, complete = (int(each) for each in request.payload)
    await previews.preview(tx, request.member, request.office, import_id, complete=bool(complete))


async def on_apply(tx: Tx, request: Request) -> None:
    """Do what was shown."""
    import_id, complete, fingerprint = (int(each) for each in request.payload)
    await previews.confirm(tx, request.member, request.office, import_id, (bool(complete), fingerprint))


async def on_drop(tx: Tx, request: Request) -> None:
    """Give it up."""
    await previews.drop(tx, request.member, request.office, int(request.payload[0]))


async def refusals_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the rows that an import refused, as a table, in the language of whoever sent the file."""
    rows, language = await previews.refused_rows(tx, str(args["task_force"]), int(args["import"]))
    return File("refused-rows.csv", _table(rows, language))


def _table(rows: Sequence[Refused], language: str) -> bytes:
    """Return a text table that Excel opens: with a byte order mark, and no cell that it would take for a formula."""
    in_words = partial(say, language=language)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([in_words(text(f"roster-refusals-heading-{name}")) for name in ("row", "key", "reason")])
    for each in rows:
        cells = (str(each.row), each.key.removeprefix("name:"), in_words(text(each.code, **each.params)))
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return out.getvalue().encode("utf-8-sig")


MAKERS = {"roster-refusals": refusals_file}

MENU = {Action.IMPORT_ROSTER: "roster.how"}

ROUTES: list[Route] = [
    Command("import", Action.IMPORT_ROSTER, on_import, where="private", words=("导入",)),
    Press("roster.how", Action.IMPORT_ROSTER, on_import),
    FileSent(Action.IMPORT_ROSTER, on_file),
    Press("roster.preview", Action.IMPORT_ROSTER, on_preview, (int, bool), Owned.IMPORT),
    Press("roster.apply", Action.IMPORT_ROSTER, on_apply, (int, bool, int), Owned.IMPORT),
    Press("roster.drop", Action.IMPORT_ROSTER, on_drop, (int,), Owned.IMPORT),
]
