"""Joint cases in chat: opened from a clue, joined, officers named, one visit, settled, closed; listed."""

from bot.domain.joint_cases import JointStep
from bot.domain.roles import Action
from bot.usecases.joint_cases import cards, cases, linking, lists, officers, steps, visits
from handlers.request import Request
from handlers.routes import Awaited, Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx


def _number(request: Request) -> int:
    return int(request.payload[0])


# --- opened and joined ------------------------------------------------------------------------------------------------


async def on_clue(tx: Tx, request: Request) -> None:
    """From a clue's card: the case that there is, or a new one."""
    await linking.begin(tx, request.member, request.office, _number(request))


async def on_open(tx: Tx, request: Request) -> None:
    """Open one."""
    await linking.open_case(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_link(tx: Tx, request: Request) -> None:
    """Put that clue into it."""
    await linking.link(tx, request.member, request.office, _number(request), int(request.payload[1]))


async def on_join(tx: Tx, request: Request) -> None:
    """One's own department takes part."""
    await linking.join(tx, request.member, request.office, _number(request))


async def on_invite(tx: Tx, request: Request) -> None:
    """Which department is to be invited?"""
    await linking.choose_invited(tx, request.member, request.office, _number(request))


async def on_invite_to(tx: Tx, request: Request) -> None:
    """That one."""
    await linking.invite(tx, request.member, request.office, _number(request), str(request.payload[1]))


async def on_lead(tx: Tx, request: Request) -> None:
    """Which department is to lead?"""
    await steps.ask_lead(tx, request.member, request.office, _number(request))


async def on_lead_to(tx: Tx, request: Request) -> None:
    """That one: why?"""
    await steps.choose_lead(tx, request.member, request.office, _number(request), str(request.payload[1]))


# --- officers, visit, course ------------------------------------------------------------------------------------------


async def on_officers(tx: Tx, request: Request) -> None:
    """Whom the department names."""
    await officers.choose(tx, request.member, request.office, _number(request), int(request.payload[1]))


async def on_officer(tx: Tx, request: Request) -> None:
    """Somebody chosen, or no more."""
    case, person, page = request.payload
    await officers.toggle(tx, request.member, request.office, int(case), str(person), int(page))


async def on_name(tx: Tx, request: Request) -> None:
    """Name them."""
    await officers.name(tx, request.member, request.office, _number(request))


async def on_visit(tx: Tx, request: Request) -> None:
    """The one visit: on which day?"""
    await visits.begin(tx, request.member, request.office, _number(request))


async def on_begin(tx: Tx, request: Request) -> None:
    """Begin to investigate."""
    await steps.begin(tx, request.member, request.office, _number(request))


async def on_settle(tx: Tx, request: Request) -> None:
    """It is settled: what came of it?"""
    await steps.ask(tx, request.member, request.office, _number(request), JointStep.SETTLE)


async def on_resume(tx: Tx, request: Request) -> None:
    """It goes on: why?"""
    await steps.ask(tx, request.member, request.office, _number(request), JointStep.RESUME)


async def on_cancel(tx: Tx, request: Request) -> None:
    """It is given up: why?"""
    await steps.ask(tx, request.member, request.office, _number(request), JointStep.CANCEL)


async def on_close(tx: Tx, request: Request) -> None:
    """Close it."""
    await steps.close(tx, request.member, request.office, _number(request))


async def on_explain(tx: Tx, request: Request) -> None:
    """Which open clue is to be explained?"""
    await steps.ask_explain(tx, request.member, request.office, _number(request))


async def on_explain_it(tx: Tx, request: Request) -> None:
    """That one: why does it stay open?"""
    await steps.explain(tx, request.member, request.office, _number(request), int(request.payload[1]))


async def on_words(tx: Tx, request: Request) -> None:
    """The words by which a step is taken."""
    case, asked = int(request.draft["joint_case"]), str(request.draft.get("asked", ""))
    await steps.give(tx, request.member, request.office, case, asked, request.text)


# --- lists ------------------------------------------------------------------------------------------------------------


async def on_list(tx: Tx, request: Request) -> None:
    """/cases: those that concern the asker."""
    await lists.show_list(tx, request.member, request.office)


async def on_page(tx: Tx, request: Request) -> None:
    """A page of them."""
    await lists.show_list(tx, request.member, request.office, _number(request), anew=False)


async def on_show(tx: Tx, request: Request) -> None:
    """One of them."""
    await cards.show(tx, request.member, request.office, _number(request))


async def on_linked_clue(tx: Tx, request: Request) -> None:
    """A linked clue, for an officer of the case."""
    await lists.show_clue(tx, request.member, request.office, _number(request), int(request.payload[1]))


MAKERS = {cases.MAKER: cases.words_of, lists.CLUE_MAKER: cases.clue_words_of}

MENU = {Action.SEE_JOINT_CASES: "case.all"}

_CASE = Owned.JOINT_CASE

ROUTES: list[Route] = [
    Command("cases", Action.SEE_JOINT_CASES, on_list, where="private", words=("联合查办",)),
    Press("case.all", Action.SEE_JOINT_CASES, on_list),
    Press("case.list", Action.SEE_JOINT_CASES, on_page, (int,)),
    Press("case.show", Action.SEE_JOINT_CASES, on_show, (int,), _CASE),
    Press("case.clue", Action.SEE_JOINT_CASES, on_linked_clue, (int, int), _CASE),
    Press("case.of-clue", Action.DIRECT_JOINT_CASE, on_clue, (int,), Owned.CLUE),
    Press("case.open", Action.DIRECT_JOINT_CASE, on_open, (int, str), Owned.CLUE),
    Press("case.link", Action.HANDLE_JOINT_CASE, on_link, (int, int), _CASE),
    Press("case.join", Action.HANDLE_JOINT_CASE, on_join, (int,), _CASE),
    Press("case.invite", Action.DIRECT_JOINT_CASE, on_invite, (int,), _CASE),
    Press("case.invite-to", Action.DIRECT_JOINT_CASE, on_invite_to, (int, str), _CASE),
    Press("case.lead", Action.NAME_LEAD, on_lead, (int,), _CASE),
    Press("case.lead-to", Action.NAME_LEAD, on_lead_to, (int, str), _CASE),
    Press("case.officers", Action.HANDLE_JOINT_CASE, on_officers, (int, int), _CASE),
    Press("case.officer", Action.HANDLE_JOINT_CASE, on_officer, (int, str, int), _CASE),
    Press("case.name", Action.HANDLE_JOINT_CASE, on_name, (int,), _CASE),
    Press("case.visit", Action.HANDLE_JOINT_CASE, on_visit, (int,), _CASE),
    Press("case.begin", Action.HANDLE_JOINT_CASE, on_begin, (int,), _CASE),
    Press("case.settle", Action.HANDLE_JOINT_CASE, on_settle, (int,), _CASE),
    Press("case.resume", Action.DIRECT_JOINT_CASE, on_resume, (int,), _CASE),
    Press("case.cancel", Action.DIRECT_JOINT_CASE, on_cancel, (int,), _CASE),
    Press("case.close", Action.DIRECT_JOINT_CASE, on_close, (int,), _CASE),
    Press("case.explain", Action.HANDLE_JOINT_CASE, on_explain, (int,), _CASE),
    Press("case.explain-it", Action.HANDLE_JOINT_CASE, on_explain_it, (int, int), _CASE),
    # Who may take which step is said in bot.domain.joint_case_rights.
    Awaited(steps.DRAFT, Action.DIRECT_JOINT_CASE, on_words),
]
