"""Which task force a thing belongs to: what a button's first argument means."""

from enum import Enum
from typing import Any

from sqlalchemy import Column, Select, null, select

from storage.repository import Repository
from storage.sealings import hidden_rounds
from storage.tables.clues import clues
from storage.tables.consultations import consultations
from storage.tables.deadlines import deadlines
from storage.tables.discipline import discipline_transfers
from storage.tables.draws import assignments, draws, objections, rounds
from storage.tables.inspections import files, follow_ups, inspections, postponements, publications, records
from storage.tables.joint_cases import joint_cases
from storage.tables.meetings import meeting_actions, meeting_items, meetings
from storage.tables.police_transfers import police_transfers
from storage.tables.recusals import bars, recusals
from storage.tables.rosters import imports, people


class Owned(Enum):
    """Things with a number that belong to a task force."""

    ASSIGNMENT = "assignment"
    BAR = "bar"
    CLUE = "clue"
    CONSULTATION = "consultation"
    DEADLINE = "deadline"
    DISCIPLINE_TRANSFER = "discipline_transfer"
    DRAW = "draw"
    FILE = "file"
    FOLLOW_UP = "follow_up"
    IMPORT = "import"
    INSPECTION = "inspection"
    JOINT_CASE = "joint_case"
    MEETING = "meeting"
    MEETING_ACTION = "meeting_action"
    MEETING_ITEM = "meeting_item"
    OBJECTION = "objection"
    PERSON = "person"
    POLICE_TRANSFER = "police_transfer"
    POSTPONEMENT = "postponement"
    PUBLICATION = "publication"
    RECORD = "record"
    RECUSAL = "recusal"
    ROUND = "round"


class Owners(Repository):
    """Look-ups of one column."""

    async def task_force_of(self, kind: Owned, key: int | str) -> str | None:
        """Return the task force that the thing belongs to, None where there is no such thing."""
        column = _KEYS[kind]
        query = _JOINED[kind] if kind in _JOINED else select(column.table.c.task_force)
        row = await self._one(query.where(column == key))
        return None if row is None else str(row[0])

    async def hidden_place(self, kind: Owned, key: int | str) -> tuple[int, str | None] | None:
        """Return (round, target) of a thing that a sealed round hides, None for all others; a round has no target."""
        if kind not in _PLACES:
            return None
        query, round_id = _PLACES[kind]
        row = await self._one(query.where(_KEYS[kind] == key, round_id.in_(hidden_rounds())))
        if row is None:
            return None
        place = tuple(row)
        return place[0], place[1]


_KEYS = {
    Owned.ASSIGNMENT: assignments.c.id,
    Owned.BAR: bars.c.id,
    Owned.CLUE: clues.c.id,
    Owned.CONSULTATION: consultations.c.id,
    Owned.DEADLINE: deadlines.c.id,
    Owned.DISCIPLINE_TRANSFER: discipline_transfers.c.id,
    Owned.DRAW: draws.c.id,
    Owned.FILE: files.c.id,
    Owned.FOLLOW_UP: follow_ups.c.id,
    Owned.IMPORT: imports.c.id,
    Owned.INSPECTION: inspections.c.id,
    Owned.JOINT_CASE: joint_cases.c.id,
    Owned.MEETING: meetings.c.id,
    Owned.MEETING_ACTION: meeting_actions.c.id,
    Owned.MEETING_ITEM: meeting_items.c.id,
    Owned.OBJECTION: objections.c.id,
    Owned.PERSON: people.c.id,
    Owned.POLICE_TRANSFER: police_transfers.c.id,
    Owned.POSTPONEMENT: postponements.c.id,
    Owned.PUBLICATION: publications.c.id,
    Owned.RECORD: records.c.id,
    Owned.RECUSAL: recusals.c.id,
    Owned.ROUND: rounds.c.id,
}
_VISIT = (inspections.c.round, inspections.c.target)
_PLACES: dict[Owned, tuple[Select[Any], Column[Any]]] = {
    Owned.ROUND: (select(rounds.c.id, null()), rounds.c.id),
    Owned.ASSIGNMENT: (select(assignments.c.round, assignments.c.target), assignments.c.round),
    Owned.INSPECTION: (select(*_VISIT), inspections.c.round),
    Owned.RECORD: (
        select(*_VISIT).join(records, records.c.inspection == inspections.c.id),
        inspections.c.round,
    ),
    Owned.PUBLICATION: (
        select(*_VISIT)
        .join(records, records.c.inspection == inspections.c.id)
        .join(publications, publications.c.record == records.c.id),
        inspections.c.round,
    ),
    Owned.FOLLOW_UP: (
        select(*_VISIT)
        .join(records, records.c.inspection == inspections.c.id)
        .join(follow_ups, follow_ups.c.record == records.c.id),
        inspections.c.round,
    ),
    Owned.POSTPONEMENT: (
        select(*_VISIT).join(postponements, postponements.c.inspection == inspections.c.id),
        inspections.c.round,
    ),
}
_JOINED = {
    Owned.MEETING_ITEM: select(meetings.c.task_force).join(meeting_items, meeting_items.c.meeting == meetings.c.id),
    Owned.ASSIGNMENT: select(rounds.c.task_force).join(assignments, assignments.c.round == rounds.c.id),
    Owned.RECORD: select(inspections.c.task_force).join(records, records.c.inspection == inspections.c.id),
    Owned.OBJECTION: select(draws.c.task_force).join(objections, objections.c.draw == draws.c.id),
}
