"""What menu and help are made from: where each action begins, and the commands of all other capabilities."""

from collections.abc import Mapping

from bot.domain.roles import Action
from handlers import (
    board,
    draws,
    groups,
    members,
    mine,
    notices,
    objections,
    recusals,
    rosters,
    settlements,
    substitutes,
)
from handlers.routes import Command, Route

# Every capability but menu and accounts, which are made from these.
ROUTES: list[Route] = [
    *draws.ROUTES,
    *objections.ROUTES,
    *substitutes.ROUTES,
    *notices.ROUTES,
    *recusals.ROUTES,
    *mine.ROUTES,
    *board.ROUTES,
    *members.ROUTES,
    *rosters.ROUTES,
    *groups.ROUTES,
    *settlements.ROUTES,
]

# The press that an action begins with; the menu takes its order from the table of roles.
MENU: Mapping[Action, str] = {
    **draws.MENU,
    **recusals.MENU,
    **mine.MENU,
    **board.MENU,
    **members.MENU,
    **rosters.MENU,
}

COMMANDS: list[Command] = [each for each in ROUTES if isinstance(each, Command)]
