"""Recusals in chat: asked for, entered for an institution, decided, listed."""

from bot.domain.recusals import Kind
from bot.domain.roles import Action
from bot.usecases.recusals import claims, decisions, lists, requests
from handlers.request import Request
from handlers.routes import Awaited, Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx

# --- the drawn person's own request -----------------------------------------------------------------------------------


async def on_choose(tx: Tx, request: Request) -> None:
    """/recuse, or 回避 typed: which of one's own assignments is meant."""
    if request.chat.private:
        await requests.choose_assignment(tx, request.member)
    else:
        await requests.point_to_private(tx, request.chat.key, request.message_id)


async def on_ask(tx: Tx, request: Request) -> None:
    """Ask to be recused: which ground."""
    await requests.choose_ground(tx, request.member, int(request.payload[0]), Kind.RECUSAL)


async def on_excuse(tx: Tx, request: Request) -> None:
    """Cannot attend: which ground."""
    await requests.choose_ground(tx, request.member, int(request.payload[0]), Kind.ABSENCE)


async def on_ground(tx: Tx, request: Request) -> None:
    """The ground that was chosen."""
    assignment, kind, code = request.payload
    await requests.choose_words(tx, request.member, int(assignment), str(kind), str(code))


async def on_words(tx: Tx, request: Request) -> None:
    """What the person wrote on the ground."""
    known = request.draft
    await requests.add_words(
        tx, request.member, int(known["assignment"]), str(known["asks"]), str(known["code"]), request.text
    )


async def on_submit(tx: Tx, request: Request) -> None:
    """Submit the request."""
    assignment, kind, code, stamped = request.payload
    await requests.submit(tx, request.member, request.office, int(assignment), str(kind), str(code), int(stamped))


async def on_withdraw(tx: Tx, request: Request) -> None:
    """Take one's own request back."""
    await requests.withdraw(tx, request.member, request.office, int(request.payload[0]))


# --- the institution's request ----------------------------------------------------------------------------------------


async def on_claim(tx: Tx, request: Request) -> None:
    """/recusal [name]: which inspection the institution means."""
    await claims.choose_target(tx, request.member, request.office, name=" ".join(request.args))


async def on_targets(tx: Tx, request: Request) -> None:
    """Another page of inspections."""
    await claims.choose_target(tx, request.member, request.office, page=int(request.payload[0]))


async def on_target(tx: Tx, request: Request) -> None:
    """Who of the team is meant."""
    round_id, target = request.payload
    await claims.choose_officer(tx, request.member, int(round_id), str(target))


async def on_officer(tx: Tx, request: Request) -> None:
    """The person who is meant: what is the ground."""
    await claims.ask_words(tx, request.member, request.office, int(request.payload[0]))


async def on_claim_words(tx: Tx, request: Request) -> None:
    """The institution's ground."""
    assignment = int(request.draft["assignment"])
    await claims.add_words(tx, request.member, request.office, assignment, request.text)


async def on_enter(tx: Tx, request: Request) -> None:
    """Enter the institution's request."""
    assignment, stamped = request.payload
    await claims.enter(tx, request.member, request.office, int(assignment), int(stamped))


async def on_retract(tx: Tx, request: Request) -> None:
    """Take an institution's request back."""
    await claims.retract(tx, request.member, request.office, int(request.payload[0]))


# --- decisions --------------------------------------------------------------------------------------------------------


async def on_show(tx: Tx, request: Request) -> None:
    """One request, ready to be decided."""
    await decisions.show_case(tx, request.member, request.office, int(request.payload[0]))


async def on_back(tx: Tx, request: Request) -> None:
    """Not turned down after all: the same message, ready to be decided."""
    await decisions.show_case(tx, request.member, request.office, int(request.payload[0]), anew=False)


async def on_approve(tx: Tx, request: Request) -> None:
    """Approve."""
    await decisions.approve(tx, request.member, request.office, int(request.payload[0]))


async def on_reject(tx: Tx, request: Request) -> None:
    """Turn down: why."""
    await decisions.ask_denial(tx, request.member, request.office, int(request.payload[0]))


async def on_deny(tx: Tx, request: Request) -> None:
    """Turn down for a ready-made reason."""
    number, code = request.payload
    await decisions.deny_for(tx, request.member, request.office, int(number), str(code))


async def on_denial_words(tx: Tx, request: Request) -> None:
    """Turn down for the reason that was written."""
    number = int(request.draft["recusal"])
    await decisions.deny_with_words(tx, request.member, request.office, number, request.text)


# --- lists ------------------------------------------------------------------------------------------------------------


async def on_list(tx: Tx, request: Request) -> None:
    """/recusals: requests that concern the asker."""
    await lists.show_recusals(tx, request.member, request.office)


async def on_page(tx: Tx, request: Request) -> None:
    """Another page of requests."""
    await lists.show_recusals(tx, request.member, request.office, int(request.payload[0]), anew=False)


async def on_bars(tx: Tx, request: Request) -> None:
    """A page of pairs that may not meet."""
    await lists.show_bars(tx, request.member, request.office, int(request.payload[0]))


async def on_lift(tx: Tx, request: Request) -> None:
    """Let a pair meet again: really?"""
    await lists.ask_lift(tx, request.member, request.office, int(request.payload[0]))


async def on_lift_confirmed(tx: Tx, request: Request) -> None:
    """Yes, really."""
    await lists.lift_bar(tx, request.member, request.office, int(request.payload[0]))


MENU = {
    Action.REQUEST_RECUSAL: "recusal.choose",
    Action.ENTER_RECUSAL: "recusal.new",
    Action.SEE_RECUSALS: "recusal.all",
}

ROUTES: list[Route] = [
    Command("recuse", Action.REQUEST_RECUSAL, on_choose, words=("回避", "申请回避", "因故不能参加")),
    Press("recusal.choose", Action.REQUEST_RECUSAL, on_choose),
    Press("recusal.ask", Action.REQUEST_RECUSAL, on_ask, (int,), Owned.ASSIGNMENT),
    Press("recusal.excuse", Action.REQUEST_RECUSAL, on_excuse, (int,), Owned.ASSIGNMENT),
    Press("recusal.ground", Action.REQUEST_RECUSAL, on_ground, (int, str, str), Owned.ASSIGNMENT),
    Awaited(requests.DRAFT, Action.REQUEST_RECUSAL, on_words),
    Press("recusal.submit", Action.REQUEST_RECUSAL, on_submit, (int, str, str, int), Owned.ASSIGNMENT),
    Press("recusal.withdraw", Action.REQUEST_RECUSAL, on_withdraw, (int,), Owned.ASSIGNMENT),
    Command("recusal", Action.ENTER_RECUSAL, on_claim, where="private", words=("登记回避申请",)),
    Press("recusal.new", Action.ENTER_RECUSAL, on_claim),
    Press("recusal.targets", Action.ENTER_RECUSAL, on_targets, (int,)),
    Press("recusal.at", Action.ENTER_RECUSAL, on_target, (int, str), Owned.ROUND),
    Press("recusal.claim", Action.ENTER_RECUSAL, on_officer, (int,), Owned.ASSIGNMENT),
    Awaited(claims.DRAFT, Action.ENTER_RECUSAL, on_claim_words),
    Press("recusal.enter", Action.ENTER_RECUSAL, on_enter, (int, int), Owned.ASSIGNMENT),
    Press("recusal.retract", Action.ENTER_RECUSAL, on_retract, (int,), Owned.RECUSAL),
    Press("recusal.show", Action.SEE_RECUSALS, on_show, (int,), Owned.RECUSAL),
    Press("recusal.back", Action.DECIDE_RECUSAL, on_back, (int,), Owned.RECUSAL),
    Press("recusal.approve", Action.DECIDE_RECUSAL, on_approve, (int,), Owned.RECUSAL),
    Press("recusal.reject", Action.DECIDE_RECUSAL, on_reject, (int,), Owned.RECUSAL),
    Press("recusal.deny", Action.DECIDE_RECUSAL, on_deny, (int, str), Owned.RECUSAL),
    Awaited(decisions.DRAFT, Action.DECIDE_RECUSAL, on_denial_words),
    Command("recusals", Action.SEE_RECUSALS, on_list, where="private", words=("回避记录",)),
    Press("recusal.all", Action.SEE_RECUSALS, on_list),
    Press("recusal.list", Action.SEE_RECUSALS, on_page, (int,)),
    Press("recusal.bars", Action.SEE_RECUSALS, on_bars, (int,)),
    Press("recusal.lift", Action.LIFT_BAR, on_lift, (int,), Owned.BAR),
    Press("recusal.lift-confirm", Action.LIFT_BAR, on_lift_confirmed, (int,), Owned.BAR),
]
