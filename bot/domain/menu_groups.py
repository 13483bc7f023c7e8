"""Where in the menu each action is found: the one table of actions and groups."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeAlias

from bot.domain.roles import Action


class Group(StrEnum):
    """What stands together in menu and help, in their order. The value is the Fluent id's ending of its name."""

    DRAWS = "draws"
    INSPECTIONS = "inspections"
    RECUSALS = "recusals"
    RESULTS = "results"
    CLUES = "clues"
    MEETINGS = "meetings"
    DUE = "due"
    MEMBERS = "members"
    OTHER = "other"


GROUPS: Mapping[Action, Group] = {
    Action.OPEN_DRAW: Group.DRAWS,
    Action.SEE_DRAWS: Group.DRAWS,
    Action.ENTER_OFFICIAL: Group.DRAWS,
    Action.SEE_MINE: Group.INSPECTIONS,
    Action.SEE_INSPECTIONS: Group.INSPECTIONS,
    Action.ENTER_INSPECTION: Group.INSPECTIONS,
    Action.IMPORT_CHECKLIST: Group.INSPECTIONS,
    Action.REQUEST_RECUSAL: Group.RECUSALS,
    Action.SEE_RECUSALS: Group.RECUSALS,
    Action.ENTER_RECUSAL: Group.RECUSALS,
    Action.ENTER_POSTPONEMENT: Group.RECUSALS,
    Action.SEE_PUBLICATIONS: Group.RESULTS,
    Action.EXPORT_RESULTS: Group.RESULTS,
    Action.SEE_FOLLOW_UPS: Group.RESULTS,
    Action.EXPORT_ARCHIVE: Group.RESULTS,
    Action.SEE_CLUES: Group.CLUES,
    Action.ENTER_CLUE: Group.CLUES,
    Action.SEE_JOINT_CASES: Group.CLUES,
    Action.ENTER_DISCIPLINE: Group.CLUES,
    Action.SEE_DISCIPLINE: Group.CLUES,
    Action.SEE_POLICE_TRANSFERS: Group.CLUES,
    Action.OPEN_POLICE_TRANSFER: Group.CLUES,
    Action.SEE_MEETINGS: Group.MEETINGS,
    Action.CALL_MEETING: Group.MEETINGS,
    Action.SEE_DUE: Group.DUE,
    Action.SEE_ALL_DUE: Group.DUE,
    Action.SEE_MEMBERS: Group.MEMBERS,
    Action.INVITE: Group.MEMBERS,
    Action.IMPORT_ROSTER: Group.MEMBERS,
    Action.SEE_BOARD: Group.OTHER,
    Action.CHANGE_SETTINGS: Group.OTHER,
    Action.USE_BOT: Group.OTHER,
    Action.CHECK_GROUP: Group.OTHER,
    Action.BIND_GROUP: Group.OTHER,
}

# What people come for most is never behind a group.
FREQUENT: Sequence[Action] = (Action.OPEN_DRAW, Action.SEE_MINE, Action.SEE_BOARD)

# Whoever can do no more than this sees it all at once.
FLAT_UP_TO = 14

Shelf: TypeAlias = Action | tuple[Group, tuple[Action, ...]]


def shelves(actions: Sequence[Action]) -> list[Shelf]:
    """Return what the menu of somebody who can begin these shows, in order: actions, and groups with what is in them.

    Few actions are shown as they are, group after group. A group of which no more than one is to be opened is no group.
    """
    if len(actions) <= FLAT_UP_TO:
        return list(arranged(actions))
    shown: list[Shelf] = [each for each in FREQUENT if each in actions]
    for group in Group:
        own = within(group, actions)
        rest = [each for each in own if each not in FREQUENT]
        shown += [(group, own)] if len(rest) > 1 else rest
    return shown


def arranged(actions: Sequence[Action]) -> tuple[Action, ...]:
    """Return these actions in the order of the menu: those that are asked for most, then group after group."""
    rest = [each for group in Group for each in within(group, actions) if each not in FREQUENT]
    return (*(each for each in FREQUENT if each in actions), *rest)


def within(group: Group, actions: Sequence[Action]) -> tuple[Action, ...]:
    """Return those of the actions that belong to a group, in the table's order."""
    return tuple(each for each in GROUPS if each in actions and GROUPS[each] == group)
