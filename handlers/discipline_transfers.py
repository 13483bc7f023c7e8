"""Transfers to discipline inspection in chat: entered, decided on paper, signed for, reported on, closed; the letter."""

from collections.abc import Mapping

from bot.domain.discipline_transfers import TransferStep
from bot.domain.messages import File
from bot.domain.roles import Action
from bot.usecases.discipline_transfers import cases, drafts, lists, papers, steps
from handlers.request import Request, sent_file
from handlers.routes import Awaited, Command, Press, Route
from handlers.texts import say
from storage.owners import Owned
from storage.transaction import Tx


def _number(request: Request) -> int:
    return int(request.payload[0])


# --- entering ---------------------------------------------------------------------------------------------------------


async def on_new(tx: Tx, request: Request) -> None:
    """The draft that there is, or a new one."""
    await drafts.begin(tx, request.member, request.office)


async def on_from_clue(tx: Tx, request: Request) -> None:
    """One that comes of a clue."""
    await drafts.begin_from_clue(tx, request.member, request.office, _number(request))


async def on_kind(tx: Tx, request: Request) -> None:
    """Handed over, or shared."""
    await drafts.pick_kind(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_words(tx: Tx, request: Request) -> None:
    """An answer that was typed."""
    transfer, field = int(request.draft["discipline_transfer"]), str(request.draft.get("field", ""))
    await drafts.type_answer(tx, request.member, request.office, transfer, field, request.text)


async def on_edit(tx: Tx, request: Request) -> None:
    """A field anew."""
    await drafts.edit(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_discard(tx: Tx, request: Request) -> None:
    """Throw the draft away: really?"""
    await drafts.ask_discard(tx, request.member, request.office, _number(request))


async def on_discard_confirmed(tx: Tx, request: Request) -> None:
    """Yes, really."""
    await drafts.discard(tx, request.member, request.office, _number(request))


async def on_submit(tx: Tx, request: Request) -> None:
    """Submit it as it was shown."""
    await drafts.submit(tx, request.member, request.office, _number(request), int(request.payload[1]))


# --- the course -------------------------------------------------------------------------------------------------------


async def on_list(tx: Tx, request: Request) -> None:
    """/discipline: those that the asker may know of."""
    await lists.show_list(tx, request.member, request.office)


async def on_page(tx: Tx, request: Request) -> None:
    """A page of them."""
    await lists.show_list(tx, request.member, request.office, _number(request), anew=False)


async def on_show(tx: Tx, request: Request) -> None:
    """One of them."""
    await cases.show(tx, request.member, request.office, _number(request))


async def on_approve(tx: Tx, request: Request) -> None:
    """Approve it: by which paper?"""
    await steps.ask(tx, request.member, request.office, _number(request), TransferStep.APPROVE)


async def on_decline(tx: Tx, request: Request) -> None:
    """Do not approve it: why?"""
    await steps.ask(tx, request.member, request.office, _number(request), TransferStep.DECLINE)


async def on_renew(tx: Tx, request: Request) -> None:
    """Submit it again: what is new?"""
    await steps.ask(tx, request.member, request.office, _number(request), TransferStep.RENEW)


async def on_receive(tx: Tx, request: Request) -> None:
    """It was signed for: by which receipt?"""
    await steps.ask(tx, request.member, request.office, _number(request), TransferStep.RECEIVE)


async def on_report(tx: Tx, request: Request) -> None:
    """What came of it?"""
    await steps.ask(tx, request.member, request.office, _number(request), TransferStep.REPORT)


async def on_step_words(tx: Tx, request: Request) -> None:
    """What a step needs, typed."""
    await steps.give_words(tx, request.member, request.office, request.draft, request.text)


async def on_photo(tx: Tx, request: Request) -> None:
    """The photo of the signed paper."""
    await steps.give_photo(tx, request.member, request.office, request.draft, sent_file(request))


async def on_day(tx: Tx, request: Request) -> None:
    """The day of the paper, pressed."""
    await steps.pick_day(tx, request.member, request.office, _number(request), int(request.payload[1]))


async def on_withdraw(tx: Tx, request: Request) -> None:
    """Withdraw it: really?"""
    await steps.ask_sure(tx, request.member, request.office, _number(request), TransferStep.WITHDRAW)


async def on_close(tx: Tx, request: Request) -> None:
    """Close it: really?"""
    await steps.ask_sure(tx, request.member, request.office, _number(request), TransferStep.CLOSE)


async def on_confirm(tx: Tx, request: Request) -> None:
    """Yes, really."""
    await steps.sure(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_name(tx: Tx, request: Request) -> None:
    """Let somebody know of it: whom?"""
    await steps.ask_name(tx, request.member, request.office, _number(request))


async def on_named(tx: Tx, request: Request) -> None:
    """That person."""
    await steps.name(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_letter(tx: Tx, request: Request) -> None:
    """The letter, to print."""
    await papers.send_letter(tx, request.member, request.office, _number(request))


async def on_paper(tx: Tx, request: Request) -> None:
    """The photo of the decision."""
    await papers.send_paper(tx, request.member, request.office, _number(request))


async def letter_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the letter as a Word file: papers are in Chinese."""
    return await papers.letter_file(tx, args, say)


MAKERS = {cases.MAKER: cases.words_of, papers.LETTER: letter_file, papers.PHOTO: papers.paper_file}

MENU = {Action.ENTER_DISCIPLINE: "discipline.open"}

_OURS = Owned.DISCIPLINE_TRANSFER

ROUTES: list[Route] = [
    Command("discipline", Action.SEE_DISCIPLINE, on_list, where="private", words=("行纪移送",)),
    Press("discipline.open", Action.ENTER_DISCIPLINE, on_list),
    Press("discipline.list", Action.SEE_DISCIPLINE, on_list),
    Press("discipline.page", Action.SEE_DISCIPLINE, on_page, (int,)),
    Press("discipline.new", Action.ENTER_DISCIPLINE, on_new),
    Press("discipline.from-clue", Action.ENTER_DISCIPLINE, on_from_clue, (int,), Owned.CLUE),
    Press("discipline.kind", Action.ENTER_DISCIPLINE, on_kind, (int, str), _OURS),
    Awaited(drafts.AWAITED, Action.ENTER_DISCIPLINE, on_words),
    Press("discipline.edit", Action.ENTER_DISCIPLINE, on_edit, (int, str), _OURS),
    Press("discipline.discard", Action.ENTER_DISCIPLINE, on_discard, (int,), _OURS),
    Press("discipline.discard-confirm", Action.ENTER_DISCIPLINE, on_discard_confirmed, (int,), _OURS),
    Press("discipline.submit", Action.ENTER_DISCIPLINE, on_submit, (int, int), _OURS),
    Press("discipline.show", Action.SEE_DISCIPLINE, on_show, (int,), _OURS),
    Press("discipline.approve", Action.ENTER_DISCIPLINE, on_approve, (int,), _OURS),
    Press("discipline.decline", Action.ENTER_DISCIPLINE, on_decline, (int,), _OURS),
    Press("discipline.renew", Action.ENTER_DISCIPLINE, on_renew, (int,), _OURS),
    Press("discipline.receive", Action.SEE_DISCIPLINE, on_receive, (int,), _OURS),
    Press("discipline.report", Action.SEE_DISCIPLINE, on_report, (int,), _OURS),
    Awaited(steps.DRAFT, Action.SEE_DISCIPLINE, on_step_words),
    Awaited(steps.DRAFT, Action.SEE_DISCIPLINE, on_photo, file=True),
    Press("discipline.day", Action.SEE_DISCIPLINE, on_day, (int, int), _OURS),
    Press("discipline.withdraw", Action.ENTER_DISCIPLINE, on_withdraw, (int,), _OURS),
    Press("discipline.close", Action.ENTER_DISCIPLINE, on_close, (int,), _OURS),
    Press("discipline.confirm", Action.ENTER_DISCIPLINE, on_confirm, (int, str), _OURS),
    Press("discipline.name", Action.ENTER_DISCIPLINE, on_name, (int,), _OURS),
    Press("discipline.named", Action.ENTER_DISCIPLINE, on_named, (int, str), _OURS),
    Press("discipline.letter", Action.SEE_DISCIPLINE, on_letter, (int,), _OURS),
    Press("discipline.paper", Action.SEE_DISCIPLINE, on_paper, (int,), _OURS),
]
