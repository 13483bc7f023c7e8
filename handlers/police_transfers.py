"""Cases that go to the police in chat: opened, reported, approved, handed over, answered, dealt with; their papers."""

from collections.abc import Mapping

from bot.domain.messages import File
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.usecases.police_transfers import cases, files, from_police, lists, officers, openings, papers, sheets, steps
from handlers.request import Request, sent_file
from handlers.routes import Awaited, Command, Press, Route
from handlers.texts import say
from storage.owners import Owned
from storage.transaction import Tx


def _number(request: Request) -> int:
    return int(request.payload[0])


# --- opening ----------------------------------------------------------------------------------------------------------


async def on_new(tx: Tx, request: Request) -> None:
    """/transfer, or 移送公安 typed: the draft that there is, or a new one."""
    await openings.begin(tx, request.member, request.office)


async def on_from_clue(tx: Tx, request: Request) -> None:
    """From a clue."""
    await openings.from_clue(tx, request.member, request.office, _number(request))


async def on_from_record(tx: Tx, request: Request) -> None:
    """From what an inspection has found."""
    await openings.from_record(tx, request.member, request.office, _number(request))


async def on_from_follow_up(tx: Tx, request: Request) -> None:
    """From a penalty case."""
    await openings.from_follow_up(tx, request.member, request.office, _number(request))


async def on_from_police(tx: Tx, request: Request) -> None:
    """The police hand one over to a department: as a clue."""
    await from_police.begin(tx, request.member, request.office)


async def on_enter(tx: Tx, request: Request) -> None:
    """An answer by button."""
    transfer, field, value = request.payload
    await openings.pick(tx, request.member, request.office, int(transfer), str(field), str(value))


async def on_words(tx: Tx, request: Request) -> None:
    """An answer that was typed."""
    await openings.type_answer(tx, request.member, request.office, int(request.draft.get("transfer", 0)), request.text)


async def on_edit(tx: Tx, request: Request) -> None:
    """A field anew."""
    await openings.edit(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_resume(tx: Tx, request: Request) -> None:
    """On with the draft."""
    await openings.resume(tx, request.member, request.office, _number(request))


async def on_discard(tx: Tx, request: Request) -> None:
    """Throw the draft away: really?"""
    await openings.ask_discard(tx, request.member, request.office, _number(request))


async def on_discard_confirmed(tx: Tx, request: Request) -> None:
    """Yes, really."""
    await openings.discard(tx, request.member, request.office, _number(request))


async def on_confirm(tx: Tx, request: Request) -> None:
    """Open it as it was shown."""
    await openings.confirm(tx, request.member, request.office, _number(request), int(request.payload[1]))


# --- the officers -----------------------------------------------------------------------------------------------------


async def on_team(tx: Tx, request: Request) -> None:
    """Name other officers."""
    await officers.begin(tx, request.member, request.office, _number(request))


async def on_officers(tx: Tx, request: Request) -> None:
    """Another page of them."""
    await officers.turn(tx, request.member, request.office, _number(request), int(request.payload[1]))


async def on_officer(tx: Tx, request: Request) -> None:
    """This one, or not."""
    transfer, page, person = request.payload
    await officers.toggle(tx, request.member, request.office, int(transfer), int(page), str(person))


async def on_named(tx: Tx, request: Request) -> None:
    """These."""
    await openings.named(tx, request.member, request.office, _number(request))


# --- the course -------------------------------------------------------------------------------------------------------


async def on_show(tx: Tx, request: Request) -> None:
    """One case."""
    await cases.show(tx, request.member, request.office, _number(request))


async def on_step(tx: Tx, request: Request) -> None:
    """That has happened: what it needs, one after the other."""
    await steps.begin(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_pick(tx: Tx, request: Request) -> None:
    """An answer by button."""
    transfer, ask, value = request.payload
    await steps.pick(tx, request.member, request.office, int(transfer), str(ask), str(value))


async def on_answer(tx: Tx, request: Request) -> None:
    """An answer that was typed."""
    await steps.type_answer(tx, request.member, request.office, request.text)


async def on_photo(tx: Tx, request: Request) -> None:
    """A photo or file in the middle of a step."""
    await steps.send_file(tx, request.member, request.office, sent_file(request))


# --- papers and lists -------------------------------------------------------------------------------------------------


async def on_attach(tx: Tx, request: Request) -> None:
    """Photos or files are to come."""
    await files.await_file(tx, request.member, request.office, _number(request))


async def on_file(tx: Tx, request: Request) -> None:
    """One of them."""
    number = int(request.draft.get("transfer", 0))
    await files.take_file(tx, request.member, request.office, number, sent_file(request))


async def on_no_file(tx: Tx, request: Request) -> None:
    """Words where a file is awaited."""
    raise Refusal("police-transfer-file-wanted")


async def on_attached(tx: Tx, request: Request) -> None:
    """That was all."""
    await files.attached(tx, request.member, request.office, _number(request))


async def on_papers(tx: Tx, request: Request) -> None:
    """Send what was kept."""
    await files.send_papers(tx, request.member, request.office, _number(request))


async def on_form(tx: Tx, request: Request) -> None:
    """One of our own papers, to print."""
    await papers.send_form(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_list(tx: Tx, request: Request) -> None:
    """/transfers: those that concern the asker."""
    await lists.show_list(tx, request.member, request.office)


async def on_page(tx: Tx, request: Request) -> None:
    """A page of them."""
    await lists.show_list(tx, request.member, request.office, _number(request), anew=False)


async def form_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return one of our papers as a Word file: papers are in Chinese."""
    return await papers.form_file(tx, args, say)


MAKERS = {cases.MAKER: cases.words_of, files.MAKER: files.paper_file, papers.MAKER: form_file}

MENU = {Action.OPEN_POLICE_TRANSFER: "police-transfer.new", Action.SEE_POLICE_TRANSFERS: "police-transfer.all"}

_OPEN, _HANDLE, _SEE = Action.OPEN_POLICE_TRANSFER, Action.HANDLE_POLICE_TRANSFER, Action.SEE_POLICE_TRANSFERS
_OWN = Owned.POLICE_TRANSFER

ROUTES: list[Route] = [
    Command("transfer", _OPEN, on_new, where="private", words=("移送公安",)),
    Press("police-transfer.new", _OPEN, on_new),
    Press("police-transfer.from-clue", _OPEN, on_from_clue, (int,), Owned.CLUE),
    Press("police-transfer.from-record", _OPEN, on_from_record, (int,), Owned.RECORD),
    Press("police-transfer.from-case", _OPEN, on_from_follow_up, (int,), Owned.FOLLOW_UP),
    Press("police-transfer.from-police", _OPEN, on_from_police),
    Press("police-transfer.enter", _OPEN, on_enter, (int, str, str), _OWN),
    Awaited(openings.DRAFT, _OPEN, on_words),
    Press("police-transfer.edit", _OPEN, on_edit, (int, str), _OWN),
    Press("police-transfer.resume", _OPEN, on_resume, (int,), _OWN),
    Press("police-transfer.discard", _OPEN, on_discard, (int,), _OWN),
    Press("police-transfer.discard-confirm", _OPEN, on_discard_confirmed, (int,), _OWN),
    Press("police-transfer.confirm", _OPEN, on_confirm, (int, int), _OWN),
    Press("police-transfer.team", _OPEN, on_team, (int,), _OWN),
    Press("police-transfer.officers", _OPEN, on_officers, (int, int), _OWN),
    Press("police-transfer.officer", _OPEN, on_officer, (int, int, str), _OWN),
    Press("police-transfer.named", _OPEN, on_named, (int,), _OWN),
    Press("police-transfer.show", _SEE, on_show, (int,), _OWN),
    Press("police-transfer.step", _HANDLE, on_step, (int, str), _OWN),
    Press("police-transfer.pick", _HANDLE, on_pick, (int, str, str), _OWN),
    Awaited(sheets.DRAFT, _HANDLE, on_answer),
    Awaited(sheets.DRAFT, _HANDLE, on_photo, file=True),
    Press("police-transfer.attach", _HANDLE, on_attach, (int,), _OWN),
    Awaited(files.DRAFT, _HANDLE, on_file, file=True),
    Awaited(files.DRAFT, _HANDLE, on_no_file),
    Press("police-transfer.attached", _HANDLE, on_attached, (int,), _OWN),
    Press("police-transfer.papers", _SEE, on_papers, (int,), _OWN),
    Press("police-transfer.form", _HANDLE, on_form, (int, str), _OWN),
    Command("transfers", _SEE, on_list, where="private", words=("移送台账",)),
    Press("police-transfer.all", _SEE, on_list),
    Press("police-transfer.list", _SEE, on_page, (int,)),
]
