"""What menu and help are made from: where each action begins, and the commands of all other capabilities."""

from collections.abc import Mapping

from bot.domain.roles import Action
from handlers import (
    archives,
    board,
    checklists,
    clue_lists,
    clues,
    deadlines,
    direct_inspections,
    draws,
    follow_ups,
    groups,
    inspections,
    meetings,
    members,
    mine,
    notices,
    objections,
    office_settings,
    official_draws,
    postponements,
    publications,
    records,
    recusals,
    relays,
    result_tables,
    rosters,
    settlements,
    substitutes,
    withholding,
)
from handlers.routes import Command, Route

# Every capability but menu and accounts, which are made from these.
ROUTES: list[Route] = [
    *draws.ROUTES,
    *objections.ROUTES,
    *substitutes.ROUTES,
    *notices.ROUTES,
    *recusals.ROUTES,
    *postponements.ROUTES,
    *direct_inspections.ROUTES,
    *official_draws.ROUTES,
    *inspections.ROUTES,
    *records.ROUTES,
    *checklists.ROUTES,
    *mine.ROUTES,
    *board.ROUTES,
    *follow_ups.ROUTES,
    *archives.ROUTES,
    *members.ROUTES,
    *rosters.ROUTES,
    *groups.ROUTES,
    *deadlines.ROUTES,
    *publications.ROUTES,
    *withholding.ROUTES,
    *result_tables.ROUTES,
    *meetings.ROUTES,
    *clues.ROUTES,
    *clue_lists.ROUTES,
    *office_settings.ROUTES,
    *relays.ROUTES,
    *settlements.ROUTES,
]

# The press that an action begins with; the menu takes its order from the table of roles.
MENU: Mapping[Action, str] = {
    **draws.MENU,
    **recusals.MENU,
    **postponements.MENU,
    **direct_inspections.MENU,
    **official_draws.MENU,
    **inspections.MENU,
    **checklists.MENU,
    **mine.MENU,
    **board.MENU,
    **follow_ups.MENU,
    **archives.MENU,
    **deadlines.MENU,
    **publications.MENU,
    **result_tables.MENU,
    **meetings.MENU,
    **clues.MENU,
    **clue_lists.MENU,
    **members.MENU,
    **rosters.MENU,
    **office_settings.MENU,
}

COMMANDS: list[Command] = [each for each in ROUTES if isinstance(each, Command)]
