"""Where a clue comes from, in words: of an inspection, with its day and department."""

from bot.domain.clues import Clue
from bot.domain.messages import Text, text
from bot.domain.task_forces import TaskForce
from bot.usecases.inspections.notice_messages import department_title
from storage.transaction import Tx


async def source_name(tx: Tx, office: TaskForce, clue: Clue) -> Text:
    """Return the source of a clue."""
    name = text(f"clue-source-{clue.source}")
    if clue.record is None:
        return name
    record = await tx.inspections.record(clue.record)
    inspection = await tx.inspections.get(record.inspection)
    department = department_title(office, record.department)
    return text("clue-source-of", source=name, inspect_on=inspection.inspect_on, department=department)
