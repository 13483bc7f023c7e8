"""Who may do what: the one table of roles and actions."""

from collections.abc import Collection, Mapping
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in a task force; one person may be several things."""

    LEADER = "leader"
    DEPUTY = "deputy"
    HEAD = "head"
    LIAISON = "liaison"
    INSPECTOR = "inspector"
    AUXILIARY = "auxiliary"
    WITNESS = "witness"
    OBSERVER = "observer"
    ADMIN = "admin"


class Action(StrEnum):
    """What can be asked of the bot. The value is the Fluent id's ending of its name in the menu."""

    USE_BOT = "use-bot"
    BIND_GROUP = "bind-group"
    CHECK_GROUP = "check-group"
    SETTLE_DELIVERY = "settle-delivery"
    SEE_BOARD = "see-board"
    SEE_DRAWS = "see-draws"
    SEE_MINE = "see-mine"
    SEE_MEMBERS = "see-members"
    INVITE = "invite"
    MANAGE_MEMBERS = "manage-members"
    IMPORT_ROSTER = "import-roster"
    OPEN_DRAW = "open-draw"
    CANCEL_DRAW = "cancel-draw"
    OBJECT = "object"
    SETTLE_OBJECTION = "settle-objection"
    THROW = "throw"
    ANSWER_NOTICE = "answer-notice"
    REQUEST_RECUSAL = "request-recusal"
    ENTER_RECUSAL = "enter-recusal"
    DECIDE_RECUSAL = "decide-recusal"
    SEE_RECUSALS = "see-recusals"
    LIFT_BAR = "lift-bar"
    OPEN_SUBSTITUTE = "open-substitute"


_ANYONE = frozenset(Role) - {Role.ADMIN}
_CHAIR = frozenset({Role.LEADER, Role.DEPUTY})
_FIELD = frozenset({Role.INSPECTOR, Role.AUXILIARY})

MAY: Mapping[Action, frozenset[Role]] = {
    Action.USE_BOT: frozenset(Role),
    Action.BIND_GROUP: frozenset({Role.ADMIN}),
    Action.CHECK_GROUP: _CHAIR | {Role.LIAISON, Role.ADMIN},
    Action.SETTLE_DELIVERY: frozenset({Role.ADMIN}),
    Action.SEE_BOARD: _ANYONE,
    Action.SEE_DRAWS: _ANYONE,
    Action.SEE_MINE: _FIELD,
    Action.SEE_MEMBERS: _CHAIR | {Role.LIAISON},
    Action.INVITE: _CHAIR | {Role.LIAISON},
    Action.MANAGE_MEMBERS: _CHAIR,
    Action.IMPORT_ROSTER: _CHAIR | {Role.LIAISON},
    Action.OPEN_DRAW: _CHAIR,
    Action.CANCEL_DRAW: _CHAIR,
    Action.OBJECT: frozenset({Role.LIAISON}),
    Action.SETTLE_OBJECTION: _CHAIR,
    Action.THROW: frozenset({Role.WITNESS}),
    Action.ANSWER_NOTICE: _FIELD,
    Action.REQUEST_RECUSAL: _FIELD,
    Action.ENTER_RECUSAL: frozenset({Role.LIAISON}),
    Action.DECIDE_RECUSAL: _CHAIR | {Role.HEAD},
    Action.SEE_RECUSALS: _CHAIR | {Role.HEAD, Role.LIAISON},
    Action.LIFT_BAR: _CHAIR | {Role.HEAD},
    Action.OPEN_SUBSTITUTE: _CHAIR,
}


def may(action: Action, roles: Collection[Role]) -> bool:
    """Tell whether one of the roles allows the action."""
    return not MAY[action].isdisjoint(roles)
