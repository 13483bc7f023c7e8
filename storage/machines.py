"""The register of state machines: whose rows each table holds, and so which moves a row can make."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Column, Table

from bot.domain import (
    clues,
    consultations,
    deadlines,
    deliveries,
    discipline_transfers,
    draws,
    follow_ups,
    inspections,
    joint_cases,
    meetings,
    people,
    police_transfers,
    postponements,
    publications,
    recusals,
    rosters,
    rounds,
    sealings,
)
from bot.domain.machines import Machine
from storage.tables.clues import clues as clue_table
from storage.tables.consultations import consultations as consultation_table
from storage.tables.deadlines import deadlines as deadline_table
from storage.tables.discipline import discipline_transfers as discipline_table
from storage.tables.draws import assignments, objections
from storage.tables.draws import draws as draw_table
from storage.tables.draws import sealings as seal_table
from storage.tables.inspections import follow_ups as follow_up_table
from storage.tables.inspections import inspections as inspection_table
from storage.tables.inspections import postponements as postponement_table
from storage.tables.inspections import publications as publication_table
from storage.tables.inspections import records
from storage.tables.joint_cases import joint_cases as joint_case_table
from storage.tables.journal import inbox, outbox
from storage.tables.meetings import meeting_actions
from storage.tables.meetings import meetings as meeting_table
from storage.tables.police_transfers import police_transfers as police_transfer_table
from storage.tables.recusals import bars
from storage.tables.recusals import recusals as recusal_table
from storage.tables.rosters import imports, invitations

# Tables with a column `state`; where rows of several kinds share one, the machines by kind.
BY_STATE: Mapping[Table, Machine | Mapping[str, Machine]] = {
    draw_table: draws.MACHINE,
    seal_table: sealings.MACHINE,
    assignments: rounds.MACHINE,
    recusal_table: recusals.MACHINE,
    postponement_table: postponements.MACHINE,
    records: inspections.RECORD_MACHINE,
    publication_table: publications.MACHINE,
    follow_up_table: follow_ups.MACHINES,
    clue_table: clues.MACHINE,
    consultation_table: consultations.MACHINE,
    joint_case_table: joint_cases.MACHINE,
    discipline_table: discipline_transfers.MACHINE,
    police_transfer_table: police_transfers.MACHINE,
    meeting_table: meetings.MACHINE,
    meeting_actions: meetings.ACTION_MACHINE,
    deadline_table: deadlines.MACHINE,
    imports: rosters.MACHINE,
    inbox: deliveries.UPDATE_MACHINE,
    outbox: deliveries.MACHINE,
}

# Columns that tell by themselves which of two states a row is in: in the first while nothing stands there.
BY_MARK: Mapping[Column[Any], Machine] = {
    objections.c.answer: draws.OBJECTION_MACHINE,
    bars.c.lifted_at: recusals.BAR_MACHINE,
    inspection_table.c.ended_on: inspections.MACHINE,
    invitations.c.used_at: people.INVITATION_MACHINE,
}


def machine_of(table: Table, row: Any) -> Machine:
    """Return the machine that a row goes by; every table with states has one here."""
    found = BY_STATE[table]
    return found if isinstance(found, Machine) else found[row.kind]


def machines() -> Iterator[Machine]:
    """Give every machine there is, in the order of an inspection's life."""
    for found in (*BY_STATE.values(), *BY_MARK.values()):
        if isinstance(found, Machine):
            yield found
        else:
            yield from found.values()
