"""What a meeting is told of clues and cases by department: what waits, what is late, what was done; counts alone."""

from datetime import datetime
from typing import Any

from bot.domain.clues import ClueStep
from bot.domain.deadlines import DeadlineKind
from bot.domain.local_time import local_date
from bot.domain.task_forces import TaskForce
from storage.transaction import Tx

# Who has taken the step: the sender, or whoever had the clue then.
_SENDERS = (ClueStep.SEND, ClueStep.CLOSE)
COLUMNS = (ClueStep.SEND, ClueStep.ACCEPT, ClueStep.REPORT, ClueStep.CLOSE)


async def waiting(tx: Tx, office: TaskForce) -> dict[str, Any] | None:
    """Return what waits to be signed for, since when, and whose feedback is late; None where there is nothing."""
    today = local_date(tx.now)
    late = {name: many for kind, name, many in await tx.meeting_progress.overdue(office.id, today) if kind == _FEEDBACK}
    unsigned = await tx.meeting_clues.unsigned(office.id)
    disputed = await tx.meeting_clues.disputed(office.id)
    rows = []
    for each in office.departments:
        many, oldest = unsigned.get(each.name, (0, tx.now))
        if many or late.get(each.name):
            rows.append([each.name, many, (today - local_date(oldest)).days, late.get(each.name, 0)])
    return {"code": "clues", "rows": rows, "disputed": disputed} if rows or disputed else None


_FEEDBACK = DeadlineKind.CLUE_FEEDBACK


async def progress(tx: Tx, office: TaskForce, since: datetime) -> dict[str, list[list[Any]]]:
    """Return each department's rows since then: of clues sent, accepted, answered, closed; of cases."""
    names = [each.name for each in office.departments]
    counted: dict[tuple[str, str], int] = {}
    for step, sender, holder, many in await tx.meeting_clues.taken(office.id, since):
        own = sender if step in _SENDERS or holder not in names else holder
        counted[step, own] = counted.get((step, own), 0) + many
    cases = await tx.meeting_clues.cases(office.id, since)
    clues = [[name, *(counted.get((step, name), 0) for step in COLUMNS)] for name in names]
    files = [[name, *cases.get(name, (0, 0, 0))] for name in names]
    return {"clues": _filled(clues), "cases": _filled(files)}


def _filled(rows: list[list[Any]]) -> list[list[Any]]:
    return [each for each in rows if any(each[1:])]
