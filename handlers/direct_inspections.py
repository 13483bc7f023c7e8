"""Direct inspections in chat: why, at whom, when, by whom."""

from bot.domain.roles import Action
from bot.usecases.direct_inspections import drafts, entering, steps, teams
from handlers.request import Request
from handlers.routes import Awaited, Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_begin(tx: Tx, request: Request) -> None:
    """/direct: why it is not drawn."""
    await steps.begin(tx, request.member)


async def on_kind(tx: Tx, request: Request) -> None:
    """The kind of reason."""
    await steps.choose_kind(tx, request.member, request.office, str(request.payload[0]))


async def on_words(tx: Tx, request: Request) -> None:
    """The reason in words."""
    await steps.add_words(tx, request.member, request.office, request.text)


async def on_search(tx: Tx, request: Request) -> None:
    """A part of the target's name or code."""
    await steps.search(tx, request.member, request.office, request.text)


async def on_targets(tx: Tx, request: Request) -> None:
    """Another page of targets."""
    await steps.turn_targets(tx, request.member, request.office, int(request.payload[0]))


async def on_target(tx: Tx, request: Request) -> None:
    """That target."""
    await steps.choose_target(tx, request.member, request.office, str(request.payload[0]))


async def on_day_words(tx: Tx, request: Request) -> None:
    """A day in words."""
    await steps.read_words(tx, request.member, request.office, request.text)


async def on_day(tx: Tx, request: Request) -> None:
    """That day."""
    await steps.choose_day(tx, request.member, request.office, int(request.payload[0]))


async def on_department(tx: Tx, request: Request) -> None:
    """Another department's officers."""
    await teams.choose_department(tx, request.member, request.office, int(request.payload[0]))


async def on_page(tx: Tx, request: Request) -> None:
    """Another page of officers."""
    await teams.turn_officers(tx, request.member, request.office, int(request.payload[0]))


async def on_toggle(tx: Tx, request: Request) -> None:
    """Somebody in, or out."""
    await teams.toggle(tx, request.member, request.office, str(request.payload[0]))


async def on_team(tx: Tx, request: Request) -> None:
    """Back to the team."""
    await teams.show_officers(tx, request.member, request.office)


async def on_preview(tx: Tx, request: Request) -> None:
    """What would be entered."""
    await teams.preview(tx, request.member, request.office)


async def on_join(tx: Tx, request: Request) -> None:
    """Join that visit instead."""
    await entering.choose_join(tx, request.member, request.office, int(request.payload[0]))


async def on_apart(tx: Tx, request: Request) -> None:
    """One more visit all the same: why?"""
    await entering.ask_apart(tx, request.member, request.office, int(request.payload[0]))


async def on_apart_words(tx: Tx, request: Request) -> None:
    """That is why."""
    await entering.enter_apart(tx, request.member, request.office, request.text)


async def on_enter(tx: Tx, request: Request) -> None:
    """Enter it."""
    await entering.enter(tx, request.member, request.office, int(request.payload[0]))


MENU = {Action.ENTER_INSPECTION: "direct.new"}

ROUTES: list[Route] = [
    Command("direct", Action.ENTER_INSPECTION, on_begin, where="private", words=("直接检查",)),
    Press("direct.new", Action.ENTER_INSPECTION, on_begin),
    Press("direct.kind", Action.ENTER_INSPECTION, on_kind, (str,)),
    Awaited(drafts.WORDS, Action.ENTER_INSPECTION, on_words),
    Awaited(drafts.TARGET, Action.ENTER_INSPECTION, on_search),
    Press("direct.targets", Action.ENTER_INSPECTION, on_targets, (int,)),
    Press("direct.at", Action.ENTER_INSPECTION, on_target, (str,)),
    Awaited(drafts.DAY, Action.ENTER_INSPECTION, on_day_words),
    Press("direct.on", Action.ENTER_INSPECTION, on_day, (int,)),
    Press("direct.department", Action.ENTER_INSPECTION, on_department, (int,)),
    Press("direct.page", Action.ENTER_INSPECTION, on_page, (int,)),
    Press("direct.toggle", Action.ENTER_INSPECTION, on_toggle, (str,)),
    Press("direct.team", Action.ENTER_INSPECTION, on_team),
    Press("direct.preview", Action.ENTER_INSPECTION, on_preview),
    Press("direct.join", Action.ENTER_INSPECTION, on_join, (int,), Owned.INSPECTION),
    Press("direct.apart", Action.ENTER_INSPECTION, on_apart, (int,)),
    Awaited(drafts.APART, Action.ENTER_INSPECTION, on_apart_words),
    Press("direct.enter", Action.ENTER_INSPECTION, on_enter, (int,)),
]
