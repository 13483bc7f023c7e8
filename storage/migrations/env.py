"""Where alembic meets our engine: the connection is handed in, migrations run inside its transaction."""

from alembic import context

from storage.tables import (
    chats,
    clues,
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
)
from storage.tables.columns import metadata

TABLES = (
    chats,
    clues,
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
)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
