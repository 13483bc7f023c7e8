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
    UNSEAL_DRAW = "unseal-draw"
    RELEASE_PROOF = "release-proof"
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
    SEE_INSPECTIONS = "see-inspections"
    SET_PLACE = "set-place"
    FILL_RECORD = "fill-record"
    REOPEN_RECORD = "reopen-record"
    IMPORT_CHECKLIST = "import-checklist"
    ENTER_POSTPONEMENT = "enter-postponement"
    DECIDE_POSTPONEMENT = "decide-postponement"
    ENTER_INSPECTION = "enter-inspection"
    ENTER_OFFICIAL = "enter-official"
    SEE_PUBLICATIONS = "see-publications"
    PUBLISH = "publish"
    DECIDE_WITHHOLDING = "decide-withholding"
    EXPORT_RESULTS = "export-results"
    SEE_DUE = "see-due"
    SEE_ALL_DUE = "see-all-due"
    FOLLOW_UP = "follow-up"
    SEE_FOLLOW_UPS = "see-follow-ups"
    EXPORT_ARCHIVE = "export-archive"
    ENTER_CLUE = "enter-clue"
    HANDLE_CLUE = "handle-clue"
    SEE_CLUES = "see-clues"
    SETTLE_CLUE = "settle-clue"
    OPEN_POLICE_TRANSFER = "open-police-transfer"
    HANDLE_POLICE_TRANSFER = "handle-police-transfer"
    SEE_POLICE_TRANSFERS = "see-police-transfers"
    SEE_JOINT_CASES = "see-joint-cases"
    HANDLE_JOINT_CASE = "handle-joint-case"
    DIRECT_JOINT_CASE = "direct-joint-case"
    NAME_LEAD = "name-lead"
    SEE_MEETINGS = "see-meetings"
    CALL_MEETING = "call-meeting"
    PROPOSE_ITEM = "propose-item"
    ATTEND_MEETING = "attend-meeting"
    WRITE_MINUTES = "write-minutes"
    CHANGE_SETTINGS = "change-settings"
    ENTER_DISCIPLINE = "enter-discipline"
    SEE_DISCIPLINE = "see-discipline"


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
    Action.UNSEAL_DRAW: _CHAIR,
    Action.RELEASE_PROOF: _CHAIR,
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
    Action.SEE_INSPECTIONS: _CHAIR | _FIELD | {Role.HEAD, Role.LIAISON},
    Action.SET_PLACE: _CHAIR | {Role.LIAISON},
    Action.FILL_RECORD: frozenset({Role.INSPECTOR}),
    Action.REOPEN_RECORD: _CHAIR,
    Action.IMPORT_CHECKLIST: _CHAIR | {Role.LIAISON},
    Action.ENTER_POSTPONEMENT: _CHAIR | {Role.LIAISON},
    Action.DECIDE_POSTPONEMENT: _CHAIR,
    Action.ENTER_INSPECTION: _CHAIR | {Role.LIAISON},
    Action.ENTER_OFFICIAL: _CHAIR | {Role.LIAISON},
    Action.SEE_PUBLICATIONS: _CHAIR | {Role.HEAD, Role.LIAISON, Role.INSPECTOR, Role.OBSERVER},
    Action.PUBLISH: frozenset({Role.INSPECTOR, Role.LIAISON}),
    Action.DECIDE_WITHHOLDING: frozenset({Role.HEAD}),
    Action.EXPORT_RESULTS: _CHAIR | {Role.LIAISON},
    Action.SEE_DUE: _ANYONE,
    Action.SEE_ALL_DUE: _CHAIR,
    Action.FOLLOW_UP: frozenset({Role.INSPECTOR, Role.LIAISON}),
    Action.SEE_FOLLOW_UPS: _CHAIR | {Role.HEAD, Role.INSPECTOR, Role.LIAISON},
    Action.EXPORT_ARCHIVE: _CHAIR | {Role.LIAISON},
    Action.ENTER_CLUE: frozenset({Role.LIAISON, Role.INSPECTOR}),
    Action.HANDLE_CLUE: frozenset({Role.LIAISON}),
    # Inspectors: what they have entered or have to answer, nothing else (bot.domain.clue_rights).
    Action.SEE_CLUES: _CHAIR | {Role.HEAD, Role.LIAISON, Role.INSPECTOR},
    Action.SETTLE_CLUE: _CHAIR,
    Action.OPEN_POLICE_TRANSFER: frozenset({Role.LIAISON}),
    # Inspectors: those cases for which they are named (bot.domain.police_transfer_rights).
    Action.HANDLE_POLICE_TRANSFER: frozenset({Role.LIAISON, Role.HEAD, Role.INSPECTOR}),
    Action.SEE_POLICE_TRANSFERS: _CHAIR | {Role.HEAD, Role.LIAISON, Role.INSPECTOR},
    # Inspectors: those in which they are named (bot.domain.joint_case_rights).
    Action.SEE_JOINT_CASES: _CHAIR | {Role.HEAD, Role.LIAISON, Role.INSPECTOR},
    Action.HANDLE_JOINT_CASE: frozenset({Role.LIAISON}),
    Action.DIRECT_JOINT_CASE: _CHAIR | {Role.LIAISON},
    Action.NAME_LEAD: _CHAIR,
    Action.SEE_MEETINGS: _ANYONE,
    Action.CALL_MEETING: _CHAIR,
    Action.PROPOSE_ITEM: _CHAIR | {Role.HEAD, Role.LIAISON},
    Action.ATTEND_MEETING: _ANYONE,
    Action.WRITE_MINUTES: _CHAIR | {Role.LIAISON},
    # Not the deputies: what it switches on cannot be taken back from the chats.
    Action.CHANGE_SETTINGS: frozenset({Role.LEADER}),
    Action.ENTER_DISCIPLINE: frozenset({Role.LEADER, Role.HEAD, Role.LIAISON}),
    # Of these only who has a part in it (bot.domain.discipline_transfers).
    Action.SEE_DISCIPLINE: frozenset({Role.LEADER, Role.HEAD, Role.LIAISON, Role.INSPECTOR}),
}


def may(action: Action, roles: Collection[Role]) -> bool:
    """Tell whether one of the roles allows the action."""
    return not MAY[action].isdisjoint(roles)
