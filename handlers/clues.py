"""Clues in chat: entered, signed for, returned, reported on, closed; who complained; the letter."""

from collections.abc import Mapping

from bot.domain.clues import ClueStep
from bot.domain.messages import File
from bot.domain.roles import Action
from bot.usecases.clues import cases, complainants, entries, entry_files, entry_pages, facts, letters, replies, steps
from handlers.request import Request, sent_file
from handlers.routes import Awaited, Command, Press, Route
from handlers.texts import LANGUAGES, Texts
from storage.owners import Owned
from storage.transaction import Tx


def _number(request: Request) -> int:
    return int(request.payload[0])


# --- entering ---------------------------------------------------------------------------------------------------------


async def on_new(tx: Tx, request: Request) -> None:
    """/clue, or 登记线索 typed: the draft that there is, or a new one."""
    await entries.begin(tx, request.member, request.office)


async def on_pick(tx: Tx, request: Request) -> None:
    """An answer by button."""
    clue, field, value = request.payload
    await entries.pick(tx, request.member, request.office, int(clue), str(field), str(value))


async def on_words(tx: Tx, request: Request) -> None:
    """An answer that was typed."""
    clue, field = int(request.draft["clue"]), str(request.draft.get("field", ""))
    await entries.type_answer(tx, request.member, request.office, clue, field, request.text)


async def on_file(tx: Tx, request: Request) -> None:
    """A file of the case."""
    clue, field = int(request.draft["clue"]), str(request.draft.get("field", ""))
    await entry_files.take_file(tx, request.member, request.office, clue, field, sent_file(request))


async def on_confidants(tx: Tx, request: Request) -> None:
    """Another page of those who can be named."""
    await entries.turn_confidants(tx, request.member, request.office, _number(request), int(request.payload[1]))


async def on_change(tx: Tx, request: Request) -> None:
    """Which field is to be answered anew."""
    await entries.choose_change(tx, request.member, request.office, _number(request))


async def on_edit(tx: Tx, request: Request) -> None:
    """That field."""
    await entries.edit(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_resume(tx: Tx, request: Request) -> None:
    """On with the draft."""
    await entries.resume(tx, request.member, request.office, _number(request))


async def on_discard(tx: Tx, request: Request) -> None:
    """Throw the draft away: really?"""
    await entries.ask_discard(tx, request.member, request.office, _number(request))


async def on_discard_confirmed(tx: Tx, request: Request) -> None:
    """Yes, really."""
    await entries.discard(tx, request.member, request.office, _number(request))


async def on_send(tx: Tx, request: Request) -> None:
    """Send it as it was shown."""
    await entries.send(tx, request.member, request.office, _number(request), int(request.payload[1]))


# --- the course -------------------------------------------------------------------------------------------------------


async def on_show(tx: Tx, request: Request) -> None:
    """One clue."""
    await cases.show(tx, request.member, request.office, _number(request))


async def on_sign(tx: Tx, request: Request) -> None:
    """Sign for it."""
    await steps.sign(tx, request.member, request.office, _number(request))


async def on_accept(tx: Tx, request: Request) -> None:
    """Accept it."""
    await steps.accept(tx, request.member, request.office, _number(request))


async def on_owners(tx: Tx, request: Request) -> None:
    """Another page of those who can answer it."""
    await steps.accept(tx, request.member, request.office, _number(request), int(request.payload[1]))


async def on_owner(tx: Tx, request: Request) -> None:
    """Accept it: that person answers it."""
    await steps.accept_for(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_return(tx: Tx, request: Request) -> None:
    """Return it: why?"""
    await steps.ask(tx, request.member, request.office, _number(request), ClueStep.RETURN)


async def on_refer(tx: Tx, request: Request) -> None:
    """It is disputed who is competent: why?"""
    await steps.ask(tx, request.member, request.office, _number(request), ClueStep.REFER)


async def on_report(tx: Tx, request: Request) -> None:
    """Feedback: what came of it?"""
    await steps.ask(tx, request.member, request.office, _number(request), ClueStep.REPORT)


async def on_more(tx: Tx, request: Request) -> None:
    """The feedback is not enough: what is wanted?"""
    await steps.ask(tx, request.member, request.office, _number(request), ClueStep.ASK)


async def on_step_words(tx: Tx, request: Request) -> None:
    """The words by which a step is taken."""
    clue, step = int(request.draft["clue"]), str(request.draft.get("step", ""))
    await steps.give(tx, request.member, request.office, clue, step, request.text)


async def on_close(tx: Tx, request: Request) -> None:
    """Close it."""
    await steps.close(tx, request.member, request.office, _number(request))


async def on_forward(tx: Tx, request: Request) -> None:
    """Send on what was returned: to whom?"""
    await steps.choose_next(tx, request.member, request.office, _number(request))


async def on_forward_to(tx: Tx, request: Request) -> None:
    """To them."""
    await steps.forward(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_assign(tx: Tx, request: Request) -> None:
    """That department is competent: really?"""
    await steps.ask_assign(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_assign_confirmed(tx: Tx, request: Request) -> None:
    """Yes, really."""
    await steps.assign(tx, request.member, request.office, _number(request), str(request.payload[1]))


# --- facts and files ---------------------------------------------------------------------------------------------------


async def on_facts(tx: Tx, request: Request) -> None:
    """Facts of the case, and which files there are."""
    await facts.show(tx, request.member, request.office, _number(request))


async def on_fact_file(tx: Tx, request: Request) -> None:
    """One of the files."""
    await facts.send_file(tx, request.member, request.office, _number(request), int(request.payload[1]))


# --- who complained, papers ------------------------------------------------------------------------------------------


async def on_look(tx: Tx, request: Request) -> None:
    """Who complained: really look?"""
    await complainants.ask_look(tx, request.member, request.office, _number(request))


async def on_look_confirmed(tx: Tx, request: Request) -> None:
    """Yes, really."""
    await complainants.look(tx, request.member, request.office, _number(request))


async def on_answered(tx: Tx, request: Request) -> None:
    """The complainant has been answered: really?"""
    await complainants.ask_answered(tx, request.member, request.office, _number(request))


async def on_answered_confirmed(tx: Tx, request: Request) -> None:
    """Yes, really."""
    await complainants.answered(tx, request.member, request.office, _number(request))


async def on_letter(tx: Tx, request: Request) -> None:
    """The letter and its receipt, to print."""
    await letters.send_letter(tx, request.member, request.office, _number(request))


async def on_reply(tx: Tx, request: Request) -> None:
    """The letter with the feedback, or with why it is returned."""
    await replies.send_reply(tx, request.member, request.office, _number(request))


async def reply_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return that letter as a Word file."""
    texts = Texts.load()
    return await replies.reply_file(tx, args, lambda said: texts.render(LANGUAGES[0], said, plain=True))


async def letter_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the letter as a Word file: papers are in Chinese."""
    texts = Texts.load()
    return await letters.letter_file(tx, args, lambda said: texts.render(LANGUAGES[0], said, plain=True))


MAKERS = {
    cases.MAKER: cases.words_of,
    letters.MAKER: letter_file,
    replies.MAKER: reply_file,
    facts.MAKER: facts.file_of,
}

MENU = {Action.ENTER_CLUE: "clue.new"}

_CLUE = Owned.CLUE

ROUTES: list[Route] = [
    Command("clue", Action.ENTER_CLUE, on_new, where="private", words=("登记线索",)),
    Press("clue.new", Action.ENTER_CLUE, on_new),
    Press("clue.pick", Action.ENTER_CLUE, on_pick, (int, str, str), _CLUE),
    Awaited(entry_pages.AWAITED, Action.ENTER_CLUE, on_words),
    Awaited(entry_pages.AWAITED, Action.ENTER_CLUE, on_file, file=True),
    Press("clue.confidants", Action.ENTER_CLUE, on_confidants, (int, int), _CLUE),
    Press("clue.change", Action.ENTER_CLUE, on_change, (int,), _CLUE),
    Press("clue.edit", Action.ENTER_CLUE, on_edit, (int, str), _CLUE),
    Press("clue.resume", Action.ENTER_CLUE, on_resume, (int,), _CLUE),
    Press("clue.discard", Action.ENTER_CLUE, on_discard, (int,), _CLUE),
    Press("clue.discard-confirm", Action.ENTER_CLUE, on_discard_confirmed, (int,), _CLUE),
    Press("clue.send", Action.ENTER_CLUE, on_send, (int, int), _CLUE),
    Press("clue.show", Action.SEE_CLUES, on_show, (int,), _CLUE),
    Press("clue.sign", Action.HANDLE_CLUE, on_sign, (int,), _CLUE),
    Press("clue.accept", Action.HANDLE_CLUE, on_accept, (int,), _CLUE),
    Press("clue.owners", Action.HANDLE_CLUE, on_owners, (int, int), _CLUE),
    Press("clue.owner", Action.HANDLE_CLUE, on_owner, (int, str), _CLUE),
    Press("clue.return", Action.HANDLE_CLUE, on_return, (int,), _CLUE),
    Press("clue.refer", Action.HANDLE_CLUE, on_refer, (int,), _CLUE),
    Press("clue.report", Action.ENTER_CLUE, on_report, (int,), _CLUE),
    Press("clue.more", Action.HANDLE_CLUE, on_more, (int,), _CLUE),
    # Feedback may be written by an inspector who answers; every other step is a liaison's (bot.domain.clue_rights).
    Awaited(steps.DRAFT, Action.ENTER_CLUE, on_step_words),
    Press("clue.close", Action.HANDLE_CLUE, on_close, (int,), _CLUE),
    Press("clue.forward", Action.HANDLE_CLUE, on_forward, (int,), _CLUE),
    Press("clue.forward-to", Action.HANDLE_CLUE, on_forward_to, (int, str), _CLUE),
    Press("clue.assign", Action.SETTLE_CLUE, on_assign, (int, str), _CLUE),
    Press("clue.assign-confirm", Action.SETTLE_CLUE, on_assign_confirmed, (int, str), _CLUE),
    Press("clue.facts", Action.SEE_CLUES, on_facts, (int,), _CLUE),
    Press("clue.file", Action.SEE_CLUES, on_fact_file, (int, int), _CLUE),
    Press("clue.look", Action.SEE_CLUES, on_look, (int,), _CLUE),
    Press("clue.look-confirm", Action.SEE_CLUES, on_look_confirmed, (int,), _CLUE),
    Press("clue.answered", Action.SEE_CLUES, on_answered, (int,), _CLUE),
    Press("clue.answered-confirm", Action.SEE_CLUES, on_answered_confirmed, (int,), _CLUE),
    Press("clue.reply", Action.SEE_CLUES, on_reply, (int,), _CLUE),
    Press("clue.letter", Action.SEE_CLUES, on_letter, (int,), _CLUE),
]
