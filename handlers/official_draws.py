"""Draws made in the official system, in chat: task number, day, result, preview, confirmation."""

from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.usecases.official_draws import previews, steps
from bot.usecases.official_draws.files import OfficialFile, read_file
from handlers.request import Apart, FileFacts, Request
from handlers.rosters import FETCHED_MB
from handlers.routes import Awaited, Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx


def parse(file: FileFacts) -> OfficialFile:
    """Read a result that was sent, to be run in a thread. Raises `Refusal` roster-file-… and official-file-…."""
    if file.content is None:
        if file.too_big:
            raise Refusal("roster-file-too-big", limit=FETCHED_MB)
        raise Refusal("roster-not-fetched")
    return read_file(file.name, file.content)


async def on_begin(tx: Tx, request: Request) -> None:
    """/official: the task number."""
    await steps.begin(tx, request.member, request.office)


async def on_number(tx: Tx, request: Request) -> None:
    """The task number."""
    await steps.add_number(tx, request.member, request.office, request.text)


async def on_title(tx: Tx, request: Request) -> None:
    """What the task is called."""
    await steps.add_title(tx, request.member, request.office, request.text)


async def on_day_words(tx: Tx, request: Request) -> None:
    """The day in words."""
    await steps.read_words(tx, request.member, request.office, request.text)


async def on_day(tx: Tx, request: Request) -> None:
    """That day."""
    await steps.choose_day(tx, request.member, request.office, int(request.payload[0]))


async def on_text(tx: Tx, request: Request) -> None:
    """The result, typed."""
    await steps.add_text(tx, request.member, request.office, request.text)


async def on_file(tx: Tx, request: Request) -> None:
    """The result, as a file."""
    reading = None if request.file is None else request.file.reading
    if not isinstance(reading, OfficialFile):
        raise Apart(parse)
    await steps.add_file(tx, request.member, request.office, reading)


async def on_enter(tx: Tx, request: Request) -> None:
    """Enter what was shown."""
    import_id, shown = (int(each) for each in request.payload)
    await previews.confirm(tx, request.member, request.office, import_id, shown, partly=False)


async def on_partly(tx: Tx, request: Request) -> None:
    """Enter what was found right of it."""
    import_id, shown = (int(each) for each in request.payload)
    await previews.confirm(tx, request.member, request.office, import_id, shown, partly=True)


async def on_apart(tx: Tx, request: Request) -> None:
    """Why it is entered although other visits are near."""
    await previews.confirm_apart(tx, request.member, request.office, request.draft, request.text)


async def on_drop(tx: Tx, request: Request) -> None:
    """Give it up."""
    await previews.drop(tx, request.member, request.office, int(request.payload[0]))


MENU = {Action.ENTER_OFFICIAL: "official.new"}

ROUTES: list[Route] = [
    Command("official", Action.ENTER_OFFICIAL, on_begin, where="private", words=("官方抽取",)),
    Press("official.new", Action.ENTER_OFFICIAL, on_begin),
    Awaited(steps.NUMBER, Action.ENTER_OFFICIAL, on_number),
    Awaited(steps.TITLE, Action.ENTER_OFFICIAL, on_title),
    Awaited(steps.DAY, Action.ENTER_OFFICIAL, on_day_words),
    Press("official.on", Action.ENTER_OFFICIAL, on_day, (int,)),
    Awaited(previews.RESULT, Action.ENTER_OFFICIAL, on_text),
    Awaited(previews.RESULT, Action.ENTER_OFFICIAL, on_file, file=True),
    Press("official.enter", Action.ENTER_OFFICIAL, on_enter, (int, int), Owned.IMPORT),
    Press("official.partly", Action.ENTER_OFFICIAL, on_partly, (int, int), Owned.IMPORT),
    Awaited(previews.APART, Action.ENTER_OFFICIAL, on_apart),
    Press("official.drop", Action.ENTER_OFFICIAL, on_drop, (int,), Owned.IMPORT),
]
