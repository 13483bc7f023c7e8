"""All tables: whoever needs the whole schema takes it from here, since a table is known only once its module is imported."""

from storage.tables import (
    chats,
    clues,
    consultations,
    deadlines,
    discipline,
    draws,
    inspections,
    joint_cases,
    journal,
    meetings,
    police_transfers,
    recusals,
    relays,
    rosters,
    sealed,
)
from storage.tables.columns import metadata

__all__ = ["TABLES", "metadata"]

TABLES = (
    chats,
    clues,
    consultations,
    deadlines,
    discipline,
    draws,
    inspections,
    joint_cases,
    journal,
    meetings,
    police_transfers,
    recusals,
    relays,
    rosters,
    sealed,
)
