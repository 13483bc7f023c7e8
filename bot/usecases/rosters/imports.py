"""Imports of rosters: kept until confirmed, compared with the lists as they are now, applied in one transaction."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from bot.domain.local_time import local_date
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.roster_grants import Importer, grant
from bot.domain.roster_people import PersonRow, check_people
from bot.domain.roster_rows import Checked, ListKind, Refused
from bot.domain.roster_targets import RETIRED, TargetRow, check_targets, target_key
from bot.domain.rosters import ImportState, RosterPlan, plan_people, plan_targets
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.relays.members import follow_roster
from bot.usecases.rosters.files.reading import Sheet, read_rows
from storage.roster_imports import RosterImport
from storage.transaction import Tx

LONGEST_FILE_NAME = 100
MOST_WARNINGS_KEPT = 50
# What else is kept until confirmed, such as an official draw's result, is not for here.
LISTS = ("targets", "people")
TARGET_FIELDS = tuple(each.name for each in fields(TargetRow))
PERSON_FIELDS = tuple(each.name for each in fields(PersonRow))


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A file that was read: `targets` are its rows checked, or `sheet` holds them where the task force decides on them."""

    name: str
    sha256: str
    kind: ListKind
    columns: frozenset[str]
    ignored: tuple[str, ...]
    targets: Checked[TargetRow] | None = None
    sheet: Sheet | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """Who imports: `mark` stands in the ledger, `person` is None for the operator at the command line.

    `home`: the department that a bureau's own form belongs to, see `check_people`.
    """

    mark: str
    importer: Importer
    person: Person | None = None
    home: str = ""

    @classmethod
    def member(cls, person: Person) -> "Author":
        """Return a member as an author."""
        importer = Importer.of(person)
        return cls(person.id, importer, person, importer.department)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a kept import would do at this moment. `ids` are those of the present list, by key."""

    id: int
    kind: ListKind
    file_name: str
    sha256: str
    plan: RosterPlan[TargetRow] | RosterPlan[PersonRow]
    complete: bool
    refused: tuple[Refused, ...]
    skipped: int
    warned: tuple[Refused, ...]
    warned_many: int
    ignored: tuple[str, ...]
    ids: Mapping[str, str]

    @property
    def fingerprint(self) -> int:
        """A number of 32 bits that changes with what would be done: confirmed is what was shown."""
        shown = hashlib.sha256(str(self.complete).encode())
        for part in (self.plan.added, self.plan.changed, self.plan.retired):
            shown.update(f"\n{len(part)}".encode())
            for entry in part:
                shown.update(b"\n" + _line(entry).encode())
        return int.from_bytes(shown.digest()[:4])

    @property
    def counts(self) -> dict[str, int]:
        """How many entries each thing is done to."""
        return {
            "added": len(self.plan.added),
            "changed": len(self.plan.changed),
            "retired": len(self.plan.retired),
            "unchanged": len(self.plan.unchanged),
            "refused": len(self.refused),
            "skipped": self.skipped,
        }


def _line(entry: object) -> str:
    """Sets have no order of their own: an entry's line must be the same in every process."""
    if isinstance(entry, tuple):
        return "→".join(map(_line, entry))
    assert isinstance(entry, TargetRow | PersonRow)
    names = TARGET_FIELDS if isinstance(entry, TargetRow) else PERSON_FIELDS
    values = _values(entry, names).values()
    return "|".join(str(sorted(each) if isinstance(each, frozenset) else each) for each in values)


def parse(name: str, content: bytes, expected: ListKind | None = None) -> RosterFile:
    """Read a file; takes seconds for a large one, so call it in a thread. Raises `Refusal` with a code roster-file-…."""
    sheet = read_rows(name, content, expected)
    head = RosterFile(
        name[-LONGEST_FILE_NAME:], hashlib.sha256(content).hexdigest(), sheet.kind, sheet.columns, sheet.ignored
    )
    if sheet.kind == "targets":
        return replace(head, targets=check_targets(sheet.rows))
    return replace(head, sheet=sheet)


async def keep(tx: Tx, author: Author, office: TaskForce, file: RosterFile) -> int:
    """Keep a file's rows until they are confirmed, and return the import's id; what its author sent before is dropped."""
    checked: Checked[TargetRow] | Checked[PersonRow]
    if file.targets is not None:
        checked = file.targets
    else:
        assert file.sheet is not None
        checked = check_people(file.sheet.rows, office.departments, local_date(tx.now), home=author.home)
    rows = {
        "sha256": file.sha256,
        "columns": sorted(file.columns),
        "ignored": list(file.ignored),
        "entries": [_dump(entry) for entry in checked.rows],
        "numbers": list(checked.numbers),
        "refused": [[each.row, each.code, dict(each.params), each.key] for each in checked.refused],
        "skipped": len(checked.skipped),
        "warned": [[each.row, each.code, dict(each.params), ""] for each in checked.warned[:MOST_WARNINGS_KEPT]],
        "warned_many": len(checked.warned),
    }
    await tx.imports.drop_pending(office.id, author.mark)
    return await tx.imports.add(office.id, file.kind, file.name, rows, author.mark)


async def propose(tx: Tx, author: Author, office: TaskForce, import_id: int, *, complete: bool) -> Proposal:
    """Compare a kept import with the list as it is now.

    Raises `Refusal` button-invalid, roster-not-yours, roster-applied, roster-dropped, roster-complete-empty.
    """
    kept = await tx.imports.find(office.id, import_id)
    if kept is None or kept.list not in LISTS:
        raise Refusal("button-invalid")
    if kept.entered_by != author.mark:
        raise Refusal("roster-not-yours")
    if kept.state != ImportState.PENDING:
        raise Refusal(f"roster-{kept.state}")
    if kept.list == "targets":
        return _propose_targets(kept, await tx.targets.of_task_force(office.id), complete)
    return _propose_people(kept, await tx.people.of_task_force(office.id), author.importer, complete)


def _propose_targets(kept: RosterImport, standing: Sequence[Target], complete: bool) -> Proposal:
    current, ids = dict[str, TargetRow](), dict[str, str]()
    for each in standing:
        row = _target_row(each)
        key = target_key(row)
        current[key], ids[key] = row, each.id
    rows = kept.rows
    # Taken out, not only read: a large list's rows need not be in memory twice.
    entries = [TargetRow(*each) for each in rows.pop("entries")]
    refused = _refused(rows["refused"])
    spared = {each.key for each in refused if each.key}
    plan = plan_targets(current, entries, complete, columns=rows["columns"], spared=spared)
    return _proposal(kept, plan, complete, refused, ids)


def _propose_people(kept: RosterImport, standing: Sequence[Person], importer: Importer, complete: bool) -> Proposal:
    current = {each.staff_no: _person_row(each) for each in standing}
    rows = kept.rows
    entries = [_load_person(each) for each in rows["entries"]]
    granted = grant(current, list(zip(rows["numbers"], entries, strict=True)), importer, rows["columns"])
    numbers = {entry.staff_no: number for number, entry in granted.rows}
    refused = [*_refused(rows["refused"]), *granted.refused]
    plan = plan_people(
        current,
        [entry for _, entry in granted.rows],
        complete,
        columns=rows["columns"],
        spared={each.key for each in refused if each.key} | importer.spared(current),
        departments=[importer.department] if importer.department else None,
    )
    for before, entry in plan.conflicts:
        facts = {"name": before.name, "department": before.department}
        refused.append(Refused(numbers[entry.staff_no], "roster-row-conflict", facts, entry.staff_no))
    return _proposal(kept, plan, complete, refused, {each.staff_no: each.id for each in standing})


def _proposal(
    kept: RosterImport,
    plan: RosterPlan[TargetRow] | RosterPlan[PersonRow],
    complete: bool,
    refused: Sequence[Refused],
    ids: Mapping[str, str],
) -> Proposal:
    rows = kept.rows
    return Proposal(
        id=kept.id,
        kind="targets" if kept.list == "targets" else "people",
        file_name=kept.file_name,
        sha256=rows["sha256"],
        plan=plan,
        complete=complete,
        refused=tuple(sorted(refused, key=lambda each: each.row)),
        skipped=rows["skipped"],
        warned=tuple(_refused(rows["warned"])),
        warned_many=rows["warned_many"],
        ignored=tuple(rows["ignored"]),
        ids=ids,
    )


async def apply(tx: Tx, author: Author, office: TaskForce, proposal: Proposal) -> None:
    """Do what was proposed in the same transaction, at once or not at all.

    Raises `Refusal` roster-nothing-new, roster-applied.
    """
    if proposal.plan.empty:
        raise Refusal("roster-nothing-new")
    if not await tx.imports.finish(proposal.id, ImportState.APPLIED):
        raise Refusal("roster-applied")
    roles: dict[str, list[str]] = {}
    if proposal.kind == "targets":
        await _apply_targets(tx, office, proposal.plan, proposal.ids)
    else:
        roles = await _apply_people(tx, office, proposal.plan, proposal.ids)
        await follow_roster(tx, office)
    facts = {
        "list": proposal.kind,
        "file": proposal.file_name,
        "sha256": proposal.sha256,
        "complete": proposal.complete,
    }
    data = {"import": proposal.id, **facts, **proposal.counts, **({"roles": roles} if roles else {})}
    await tx.ledger.append(office.id, author.mark, "roster-imported", data)


async def _apply_targets(tx: Tx, office: TaskForce, plan: RosterPlan[Any], ids: Mapping[str, str]) -> None:
    await tx.targets.add_all(office.id, [_values(entry, TARGET_FIELDS) for entry in plan.added])
    await tx.targets.change_all(
        {"id": ids[target_key(before)], **_values(after, TARGET_FIELDS)} for before, after in plan.changed
    )
    await tx.targets.change_all({"id": ids[target_key(entry)], "status": RETIRED} for entry in plan.retired)


async def _apply_people(
    tx: Tx, office: TaskForce, plan: RosterPlan[Any], ids: Mapping[str, str]
) -> dict[str, list[str]]:
    """Return the roles that were given or changed, by person: they stand in the ledger."""
    new = await tx.people.add_all(office.id, [_values(entry, PERSON_FIELDS) for entry in plan.added])
    await tx.people.change_all({"id": ids[b.staff_no], **_values(after, PERSON_FIELDS)} for b, after in plan.changed)
    await tx.people.change_all({"id": ids[entry.staff_no], "active": False} for entry in plan.retired)
    given = dict(zip(new, (entry.roles for entry in plan.added), strict=True))
    given |= {ids[b.staff_no]: after.roles for b, after in plan.changed if b.roles != after.roles}
    return {person: sorted(roles) for person, roles in given.items()}


def _values(entry: TargetRow | PersonRow, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in names}


def _target_row(target: Target) -> TargetRow:
    return TargetRow(**{name: getattr(target, name) for name in TARGET_FIELDS})


def _person_row(person: Person) -> PersonRow:
    return PersonRow(**{name: getattr(person, name) for name in PERSON_FIELDS})


# --- to and from JSON, for the table of imports -----------------------------------------------------------------------


def _dump(entry: TargetRow | PersonRow) -> list[Any]:
    if isinstance(entry, TargetRow):
        return [getattr(entry, name) for name in TARGET_FIELDS]
    values = _values(entry, PERSON_FIELDS)
    expires = "" if entry.certificate_expires is None else entry.certificate_expires.isoformat()
    return list(
        (values | {"roles": sorted(entry.roles), "tags": sorted(entry.tags), "certificate_expires": expires}).values()
    )


def _load_person(values: Sequence[Any]) -> PersonRow:
    known = dict(zip(PERSON_FIELDS, values, strict=True))
    expires = known["certificate_expires"]
    known["certificate_expires"] = date.fromisoformat(expires) if expires else None
    known["roles"] = frozenset(Role(each) for each in known["roles"])
    known["tags"] = frozenset(known["tags"])
    return PersonRow(**known)


def _refused(rows: Sequence[Any]) -> list[Refused]:
    return [Refused(row, code, params, key) for row, code, params, key in rows]
