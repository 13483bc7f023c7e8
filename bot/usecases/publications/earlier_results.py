"""What was found at a target before (结果互认): whoever inspects it next need not ask for the same again."""

from collections.abc import Collection

from bot.domain.inspections import Inspection, Verdict
from bot.domain.messages import Text, text
from storage.transaction import Tx

MOST_LINES = 2


async def earlier_results(tx: Tx, round_id: int, targets: Collection[str]) -> dict[str, tuple[Text, ...]]:
    """Return a line for each of the last inspections of targets that have ended in other rounds, by target."""
    ended = [
        each
        for each in await tx.inspections.of_targets(targets)
        if each.ended_on is not None and each.round != round_id
    ]
    latest: dict[str, list[Inspection]] = {}
    for each in sorted(ended, key=lambda each: (str(each.ended_on), each.id), reverse=True):
        latest.setdefault(each.target, []).append(each)
    found = await _problems(tx, [each.id for own in latest.values() for each in own[:MOST_LINES]])
    return {target: tuple(_line(each, found[each.id]) for each in own[:MOST_LINES]) for target, own in latest.items()}


async def _problems(tx: Tx, inspections: Collection[int]) -> dict[int, dict[str, int]]:
    """Return how many problems each department found at each of the inspections."""
    records = await tx.inspections.records_of(inspections)
    checks = await tx.inspections.checks_of([each.id for each in records])
    found: dict[int, dict[str, int]] = {key: {} for key in inspections}
    for each in records:
        ticked = checks.get(each.id, {}).values()
        found[each.inspection][each.department] = sum(check.verdict == Verdict.PROBLEM for check in ticked)
    return found


def _line(inspection: Inspection, problems: dict[str, int]) -> Text:
    assert inspection.ended_on is not None
    parts = "、".join(f"{department} {many}" for department, many in problems.items() if many)
    if parts:
        return text("notice-earlier-problems", ended_on=inspection.ended_on, parts=parts)
    return text("notice-earlier-nothing", ended_on=inspection.ended_on, departments="、".join(problems))
