"""Checklists in chat: shown, imported from a file that was asked for."""

from collections.abc import Mapping

from bot.domain.messages import File
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.usecases import checklist_files, checklists
from bot.usecases.checklist_files import ChecklistFile
from handlers.request import Apart, FileFacts, Request
from handlers.routes import Awaited, Command, Press, Route
from storage.transaction import Tx

LARGEST_MB = 10


def parse(file: FileFacts) -> ChecklistFile:
    """Read a file that was sent, in a thread. Raises `Refusal` as `checklist_files.parse` does, checklist-file-big."""
    if file.too_big or file.size > LARGEST_MB * 1024 * 1024:
        raise Refusal("checklist-file-big", limit=LARGEST_MB)
    if file.content is None:
        raise Refusal("file-not-fetched")
    return checklist_files.parse(file.name, file.content)


async def on_list(tx: Tx, request: Request) -> None:
    """/checklists: each department's."""
    await checklists.show_checklists(tx, request.member, request.office)


async def on_show(tx: Tx, request: Request) -> None:
    """One department's items."""
    k, page = (int(each) for each in request.payload)
    await checklists.show_checklist(tx, request.member, request.office, k, page)


async def on_table(tx: Tx, request: Request) -> None:
    """The present items as a file to edit."""
    await checklists.send_table(tx, request.member, request.office)


async def on_import(tx: Tx, request: Request) -> None:
    """How it is imported; the file is awaited."""
    await checklists.ask_file(tx, request.member, request.office)


async def on_file(tx: Tx, request: Request) -> None:
    """The file: shown what it would change."""
    if request.file is None:
        raise Refusal("checklist-file-wanted")
    if not isinstance(request.file.reading, ChecklistFile):
        raise Apart(parse)
    await checklists.preview(tx, request.member, request.office, request.file.reading)


async def on_words(tx: Tx, request: Request) -> None:
    """Words where a file is awaited."""
    raise Refusal("checklist-file-wanted")


async def on_apply(tx: Tx, request: Request) -> None:
    """Do what was shown."""
    await checklists.apply(tx, request.member, request.office, int(request.payload[0]))


async def on_drop(tx: Tx, request: Request) -> None:
    """Give it up."""
    await checklists.drop(tx, request.member)


async def table_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the checklists that somebody may set, as .xlsx."""
    items = await checklists.table_of(tx, str(args["task_force"]), str(args["person"]))
    return File("checklist.xlsx", checklist_files.workbook(items))


MAKERS = {"checklist-table": table_file}

MENU = {Action.IMPORT_CHECKLIST: "checklist.list"}

ROUTES: list[Route] = [
    Command("checklists", Action.IMPORT_CHECKLIST, on_list, where="private", words=("检查表",)),
    Press("checklist.list", Action.IMPORT_CHECKLIST, on_list),
    Press("checklist.show", Action.IMPORT_CHECKLIST, on_show, (int, int)),
    Press("checklist.table", Action.IMPORT_CHECKLIST, on_table),
    Press("checklist.import", Action.IMPORT_CHECKLIST, on_import),
    Awaited(checklists.DRAFT, Action.IMPORT_CHECKLIST, on_words),
    Awaited(checklists.DRAFT, Action.IMPORT_CHECKLIST, on_file, file=True),
    Press("checklist.apply", Action.IMPORT_CHECKLIST, on_apply, (int,)),
    Press("checklist.drop", Action.IMPORT_CHECKLIST, on_drop),
]
