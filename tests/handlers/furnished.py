"""A task force in which there is one of everything that a button can mean, and a second one of other people."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from bot.domain.deadlines import DeadlineKind
from bot.domain.roles import Role
from bot.usecases.draws import lists, opening
from bot.usecases.presets import load_preset, set_up
from bot.usecases.rosters import imports as roster_imports
from bot.usecases.rosters.imports import Author
from storage.owners import Owned
from storage.schema import metadata
from storage.tables.police_transfers import police_transfers
from storage.transaction import Tx
from tests.drawn import INSPECT_ON, Drawn, draw_round
from tests.files.rosters import credit_code, targets_workbook
from tests.handlers.asking import Asking
from tests.moves import put
from tests.office import Office, office, roster
from tests.visits import arranged

# Numbers of what is put in are far from those that are given out next.
# The outbox is how it is answered; everything else is what somebody could have changed.
ANSWERS = {"outbox", "slots"}
SECOND_GROUP = -1002


@dataclass(frozen=True)
class Furnished:
    """`things` are numbers by what they are of, in the task force that is asked; `foreign` those of the other one."""

    asking: Asking
    things: Mapping[Owned, int | str]
    foreign: Mapping[Owned, int | str]

    async def snapshot(self) -> dict[str, list[Any]]:
        """Return all that stands in the database but answers."""
        async with self.asking.office.tx() as tx:
            connection = tx.outbox._connection
            return {
                table.name: sorted(map(repr, (await connection.execute(select(table))).all()))
                for table in metadata.sorted_tables
                if table.name not in ANSWERS
            }


@asynccontextmanager
async def furnished() -> AsyncIterator[Furnished]:
    """Set both task forces up on one database, each with a round, an open draw, requests and an import."""
    async with office(targets=4, officers=4) as own:
        other = await _second(own)
        yield Furnished(Asking(own), await _furnish(own), await _furnish(other))


async def _second(own: Office) -> Office:
    """Set up a task force whose people are others, with accounts from 5001."""
    async with own.tx() as tx:
        med = load_preset("medical_institutions").task_force("med", "示例机制", 20)
        await set_up(tx, "test", med)
        await tx.task_forces.bind("med", (await tx.chats.ensure(SECOND_GROUP, "supergroup", "示例群")).key)
        entries = roster(officers=2)
        for k, (staff_no, entry) in enumerate(entries.items(), 5001):
            chat = await tx.chats.ensure(k, "private", "")
            entry |= {"staff_no": staff_no, "name": f"示例人员{k}", "user_id": k, "chat": chat.key, "reachable": True}
            entry.setdefault("certificate_expires", date(2028, 12, 31))
        ids = await tx.people.add_all("med", entries.values())
        people = {no: await tx.people.get(i) for no, i in zip(entries, ids, strict=True)}
        await tx.targets.add_all("med", [{"name": f"示例医院{k}", "code": f"{k:015d}"} for k in range(1, 5)])
        return Office(own.database, await tx.task_forces.get("med"), people, own.now)


async def _furnish(own: Office) -> dict[Owned, int | str]:
    """Put one of everything in: the second round's draw is open, with an objection."""
    drawn = await draw_round(own, {1: ("yb1", "yb2"), 2: ("wj1", "wj2")}, vacant=1)
    assignment = drawn.assignments[1, "yb1"]
    task_force, leader = own.task_force.id, own.people["leader"]
    async with own.tx() as tx:
        draw = await opening.open_draw(tx, leader, own.task_force, await lists.default_choice(tx, own.task_force))
        objection = await tx.objections.add(draw, own.people["observer"].id, "示例异议")
        about = {"task_force": task_force, "assignment": assignment, "kind": "recusal", "origin": "officer"}
        recusal = await tx.recusals.add(**about, entered_by=own.people["yb1"].id, reason="示例事由")
        bar = await tx.recusals.bar(task_force, own.people["yb2"].id, drawn.targets[3], None, None)
        content = targets_workbook(["示例机构91", credit_code(1), "", ""])
        file = roster_imports.parse("示例.xlsx", content)
        import_id = await roster_imports.keep(tx, Author.member(leader), own.task_force, file)
    return {
        **await _inspect(own, drawn),
        **await _meet(own),
        Owned.JOINT_CASE: await _joint_case(own, drawn.targets[2]),
        Owned.ASSIGNMENT: assignment,
        Owned.BAR: bar,
        Owned.DISCIPLINE_TRANSFER: await _discipline(own),
        Owned.DRAW: draw,
        Owned.IMPORT: import_id,
        Owned.OBJECTION: objection,
        Owned.PERSON: own.people["yb1"].id,
        Owned.RECUSAL: recusal,
        Owned.ROUND: drawn.round,
    }


async def _inspect(own: Office, drawn: Drawn) -> dict[Owned, int | str]:
    """Put one of everything in that comes of a visit: the first is done, the second has been asked to be postponed."""
    visits = await arranged(own, drawn)
    await visits.report(own, 1)
    record, second = visits.records[1, "医保"], visits.inspections[2]
    task_force, officer = own.task_force.id, own.people["yb1"].id
    async with own.tx() as tx:
        publication = (await tx.publications.of_records([record]))[record]
        deadline = await tx.deadlines.find(task_force, DeadlineKind.PUBLICATION, publication.id)
        assert deadline is not None
        paper = await tx.files.add(task_force, f"record:{record}", "form", "form.jpg", b"\xff\xd8example", officer)
        about = {"record": record, "department": "医保", "kind": "rectification", "details": {"due_on": "2026-12-15"}}
        return {
            **await _clue(tx, own),
            Owned.DEADLINE: deadline.id,
            Owned.FILE: paper.id,
            Owned.FOLLOW_UP: await tx.follow_ups.add(task_force=task_force, opened_by=officer, **about),
            Owned.INSPECTION: second,
            Owned.POLICE_TRANSFER: await _transfer(tx, own),
            Owned.POSTPONEMENT: await tx.postponements.add(task_force, second, "示例事由", officer, INSPECT_ON),
            Owned.PUBLICATION: publication.id,
            Owned.RECORD: visits.records[2, "卫健"],
        }


async def _meet(own: Office) -> dict[Owned, int | str]:
    """Put a meeting in that was called, with an item proposed, and something decided to be done."""
    task_force, leader = own.task_force.id, own.people["leader"].id
    async with own.tx() as tx:
        at = tx.now + timedelta(days=2)
        values = {"kind": "joint", "scope": "core", "starts_at": at, "freeze_at": at - timedelta(hours=1)}
        people = {"chair": leader, "called_by": leader}
        meeting = await tx.meetings.add(task_force, at.year, **values, **people, place="示例会议室")
        about = {"origin": "proposed", "department": "医保", "proposed_by": leader, "title": "示例议题"}
        item = await tx.meetings.add_item(meeting, **about, reporter="示例人员", lasts=10)
        decided = {"task_force": task_force, "meeting": meeting, "item": None, "what": "示例事项"}
        due = {"department": "医保", "person": None, "due_on": INSPECT_ON, "added_by": leader}
        action = await tx.meetings.add_action(**decided, **due)
    return {Owned.MEETING: meeting, Owned.MEETING_ITEM: item, Owned.MEETING_ACTION: action}


async def _joint_case(own: Office, target: str) -> int:
    """Put a joint case in that 医保 leads, with an officer named and 民政 invited."""
    liaison, officer = own.people["liaison-yb"].id, own.people["yb1"].id
    async with own.tx() as tx:
        about = {"task_force": own.task_force.id, "number": "联查2026-901", "target": target, "lead": "医保"}
        case = await tx.joint_cases.add(**about, opened_by=liaison)
        await tx.joint_cases.join(case, "医保", liaison)
        await tx.joint_cases.invite(case, "民政", liaison)
        await tx.joint_cases.name(case, "医保", [officer], liaison)
        await tx.joint_cases.enter(case, "opened", liaison, "医保")
    return case


async def _clue(tx: Tx, own: Office) -> dict[Owned, int | str]:
    """Put a clue in that 医保 has sent to 卫健, with a complainant, and who is to consult on it is to be decided."""
    liaison, today = own.people["liaison-yb"], INSPECT_ON
    clue = await tx.clues.get(await tx.clues.begin(own.task_force.id, "医保", liaison.id))
    for field in ("summary", "pointer", "complainant", "contact"):
        await tx.sealed.write(clue.subject, field, "示例文字")
    about = {
        "number": "2026-901",
        "kind": "transfer",
        "source": "complaint",
        "to_department": "卫健",
        "complained": True,
    }
    days = {"feedback_on": today, "answer_on": today, "sent_at": tx.now, "details": {"days": 30}}
    await tx.clues.change(clue, **about, **days, state="sent")
    consultation = await tx.consultations.add(own.task_force.id, clue.id, liaison.id)
    return {Owned.CLUE: clue.id, Owned.CONSULTATION: consultation}


async def _discipline(own: Office) -> int:
    """Put a transfer to discipline inspection in that 医保 has submitted."""
    liaison = own.people["liaison-yb"]
    async with own.tx() as tx:
        transfers = tx.discipline_transfers
        transfer = await transfers.get(await transfers.begin(own.task_force.id, "医保", liaison.id))
        await tx.sealed.write(transfer.subject, "summary", "示例文字")
        await transfers.change(transfer, number="R2026-901", kind="handover", state="submitted")
    return transfer.id


async def _transfer(tx: Tx, own: Office) -> int:
    """Put a case in that the police have, which 医保 has handed over."""
    key = await tx.police_transfers.begin(own.task_force.id, "医保", own.people["liaison-yb"].id, police="公安")
    case = await tx.police_transfers.get(key)
    await tx.sealed.write(case.subject, "summary", "示例文字")
    await tx.police_transfers.name(key, [own.people["yb1"].id, own.people["yb2"].id])
    await put(tx, police_transfers, key, number="2026-901", state="received")
    return key


def everything() -> frozenset[Role]:
    """Return all roles that a roster can give."""
    return frozenset(Role) - {Role.ADMIN}
