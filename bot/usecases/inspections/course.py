"""Inspections come about by a draw, and end when every department that took part has reported."""

from bot.domain.deadlines import DeadlineKind, Term
from bot.domain.inspections import Inspection, Record, Verdict, end_of, filling
from bot.domain.publications import Finding, Publication
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines import terms
from storage.transaction import Tx


async def arrange(tx: Tx, office: TaskForce, round_id: int) -> None:
    """See to it that each target of a round with seats has its inspection, with a record for each department there."""
    round_ = await tx.rounds.get(round_id)
    known = {each.target: each for each in await tx.inspections.of_round(round_id)}
    pools: dict[str, list[str]] = {}
    for seat in await tx.rounds.seats(round_id):
        pools.setdefault(seat.target, []).append(seat.pool)
    for target, own in pools.items():
        if target not in known:
            departments = filling(office, own)
            key = await tx.inspections.add(office.id, round_id, target, round_.inspect_on, departments)
            await open_reports(tx, await tx.inspections.get(key))


async def open_reports(tx: Tx, inspection: Inspection) -> None:
    """Let each department that has not reported be reminded of the visit's day, as it is now.

    Of a sealed round nobody is reminded: a deadline would show it. Its terms are opened when the seal falls.
    """
    if await tx.sealings.hides(inspection.round):
        return
    for record in await tx.inspections.records(inspection.id):
        if record.is_open:
            await terms.set_day(
                tx,
                inspection.task_force,
                DeadlineKind.REPORT,
                record.id,
                inspection.inspect_on,
                department=record.department,
            )


async def conclude(tx: Tx, office: TaskForce, inspection: Inspection) -> bool:
    """End an inspection once every department has reported: from that day each one's publication is due.

    Return whether it has ended now. In a sealed round that waits until the seal falls.
    """
    if await tx.sealings.hides(inspection.round):
        return False
    records = await tx.inspections.records(inspection.id)
    ended_on = end_of(records)
    if ended_on is None or inspection.ended_on is not None:
        return False
    if not await tx.inspections.change(inspection, ended_on=ended_on):
        return False
    data = {"inspection": inspection.id, "ended_on": ended_on.isoformat()}
    await tx.ledger.append(office.id, "clock", "inspection-ended", data)
    ticked = await tx.inspections.checks_of([each.id for each in records])
    known = await tx.publications.of_records([each.id for each in records])
    for record in records:
        verdicts = {each.verdict for each in ticked.get(record.id, {}).values()}
        finding = Finding.PROBLEM if Verdict.PROBLEM in verdicts else Finding.NOTHING
        publication = await _publication(tx, office, record, known.get(record.id), finding)
        await terms.set_term(
            tx,
            office.id,
            DeadlineKind.PUBLICATION,
            publication,
            Term(ended_on, office.publication_days),
            department=record.department,
        )
    return True


async def _publication(tx: Tx, office: TaskForce, record: Record, known: Publication | None, finding: str) -> int:
    """Begin a record's publication; one that was reported before and reopened has it already."""
    if known is None:
        return await tx.publications.add(office.id, record.id, record.department, finding)
    # What was prepared to be published rested on what was ticked before.
    await tx.publications.change(known, finding=finding, measures=[], words="")
    return known.id
