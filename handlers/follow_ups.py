"""What follows from a result in chat: entered, reported step by step, listed, with its papers."""

from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.usecases.follow_ups import cases, forms, lists, papers
from handlers.request import Request, sent_file
from handlers.routes import Awaited, Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx

# --- entering and reporting -------------------------------------------------------------------------------------------


async def on_new(tx: Tx, request: Request) -> None:
    """What is to follow from that record?"""
    await forms.choose_kind(tx, request.member, request.office, int(request.payload[0]))


async def on_begin(tx: Tx, request: Request) -> None:
    """That is to follow: the first field of its form."""
    record, kind = request.payload
    await forms.begin_new(tx, request.member, request.office, int(record), str(kind))


async def on_step(tx: Tx, request: Request) -> None:
    """That has happened: the first field of its form."""
    follow_up, step = request.payload
    await forms.begin_step(tx, request.member, request.office, int(follow_up), str(step))


async def on_pick(tx: Tx, request: Request) -> None:
    """An answer by button."""
    record, k, value = request.payload
    await forms.pick(tx, request.member, request.office, (int(record), int(k)), int(value))


async def on_words(tx: Tx, request: Request) -> None:
    """An answer that was typed."""
    await forms.type_answer(tx, request.member, request.office, request.text)


async def on_form_file(tx: Tx, request: Request) -> None:
    """A photo or file in the middle of a form."""
    await forms.send_file(tx, request.member, request.office, sent_file(request), request.text)


async def on_confirm(tx: Tx, request: Request) -> None:
    """Enter it."""
    record, stamped = request.payload
    await forms.confirm(tx, request.member, request.office, int(record), int(stamped))


# --- papers -----------------------------------------------------------------------------------------------------------


async def on_attach(tx: Tx, request: Request) -> None:
    """Photos or files are to come."""
    await papers.await_file(tx, request.member, request.office, int(request.payload[0]))


async def on_file(tx: Tx, request: Request) -> None:
    """One of them."""
    number = int(request.draft["follow_up"])
    await papers.take_file(tx, request.member, request.office, number, sent_file(request))


async def on_no_file(tx: Tx, request: Request) -> None:
    """Words where a file is awaited."""
    raise Refusal("follow-up-file-wanted")


async def on_papers(tx: Tx, request: Request) -> None:
    """Send the papers."""
    await papers.send_papers(tx, request.member, request.office, int(request.payload[0]))


# --- lists ------------------------------------------------------------------------------------------------------------


async def on_show(tx: Tx, request: Request) -> None:
    """One of them."""
    await cases.show(tx, request.member, request.office, int(request.payload[0]), anew=True)


async def on_attached(tx: Tx, request: Request) -> None:
    """That was all: the follow-up in the place of the question."""
    await cases.show(tx, request.member, request.office, int(request.payload[0]))


async def on_list(tx: Tx, request: Request) -> None:
    """/followups: those of one's department."""
    await lists.show_list(tx, request.member, request.office)


async def on_page(tx: Tx, request: Request) -> None:
    """Another page of them."""
    await lists.show_list(tx, request.member, request.office, int(request.payload[0]), anew=False)


async def on_records(tx: Tx, request: Request) -> None:
    """The records from which something can follow."""
    await lists.show_records(tx, request.member, request.office, int(request.payload[0]))


MAKERS = papers.MAKERS

MENU = {Action.SEE_FOLLOW_UPS: "follow-up.list"}

ROUTES: list[Route] = [
    Command("followups", Action.SEE_FOLLOW_UPS, on_list, where="private", words=("后续处置",)),
    Press("follow-up.list", Action.SEE_FOLLOW_UPS, on_list),
    Press("follow-up.page", Action.SEE_FOLLOW_UPS, on_page, (int,)),
    Press("follow-up.show", Action.SEE_FOLLOW_UPS, on_show, (int,), Owned.FOLLOW_UP),
    Press("follow-up.papers", Action.SEE_FOLLOW_UPS, on_papers, (int,), Owned.FOLLOW_UP),
    Press("follow-up.records", Action.FOLLOW_UP, on_records, (int,)),
    Press("follow-up.new", Action.FOLLOW_UP, on_new, (int,), Owned.RECORD),
    Press("follow-up.begin", Action.FOLLOW_UP, on_begin, (int, str), Owned.RECORD),
    Press("follow-up.step", Action.FOLLOW_UP, on_step, (int, str), Owned.FOLLOW_UP),
    Press("follow-up.pick", Action.FOLLOW_UP, on_pick, (int, int, int), Owned.RECORD),
    Press("follow-up.confirm", Action.FOLLOW_UP, on_confirm, (int, int), Owned.RECORD),
    Awaited(cases.DRAFT, Action.FOLLOW_UP, on_words),
    Awaited(cases.DRAFT, Action.FOLLOW_UP, on_form_file, file=True),
    Press("follow-up.attach", Action.FOLLOW_UP, on_attach, (int,), Owned.FOLLOW_UP),
    Press("follow-up.attached", Action.FOLLOW_UP, on_attached, (int,), Owned.FOLLOW_UP),
    Awaited(cases.FILE_DRAFT, Action.FOLLOW_UP, on_file, file=True),
    Awaited(cases.FILE_DRAFT, Action.FOLLOW_UP, on_no_file),
]
