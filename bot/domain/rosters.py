"""What an import would change: a list as it stands against a list as a file gives it. Nothing is ever deleted."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Generic, TypeVar

from bot.domain.credit_codes import code_form
from bot.domain.machines import Machine
from bot.domain.refusals import Refusal
from bot.domain.roster_people import PersonRow, person_key
from bot.domain.roster_targets import IN_FORCE, RETIRED, TargetRow, name_key, target_key

Entry = TypeVar("Entry", TargetRow, PersonRow)

TARGET_FIELDS = frozenset(each.name for each in fields(TargetRow))
PERSON_FIELDS = frozenset(each.name for each in fields(PersonRow))


class ImportState(StrEnum):
    """What was read from a file waits to be confirmed; applied; or dropped, also by the next file of the same person."""

    PENDING = "pending"
    APPLIED = "applied"
    DROPPED = "dropped"


MACHINE = Machine(
    "import",
    {
        ImportState.PENDING: {"apply": ImportState.APPLIED, "drop": ImportState.DROPPED},
        ImportState.APPLIED: {},
        ImportState.DROPPED: {},
    },
    refusal="roster",
)


@dataclass(frozen=True, slots=True)
class RosterPlan(Generic[Entry]):
    """What an import would do, for the preview.

    `changed`: as it stands, as it will be. `retired`: to be retired, as they stand. `absent`: in force, not in the
    file, and left as they are. `conflicts`: same staff number, but name and department both differ (as it stands, as
    the file has it): two people, left as they are. An entry's key may change: `target_key` of the two of a pair.
    """

    added: tuple[Entry, ...]
    changed: tuple[tuple[Entry, Entry], ...]
    retired: tuple[Entry, ...]
    unchanged: tuple[Entry, ...]
    absent: tuple[Entry, ...] = ()
    conflicts: tuple[tuple[Entry, Entry], ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether nothing would change."""
        return not (self.added or self.changed or self.retired)


def plan_targets(
    current: Mapping[str, TargetRow],
    incoming: Sequence[TargetRow],
    complete: bool,
    *,
    columns: Collection[str] = TARGET_FIELDS,
    spared: Collection[str] = (),
) -> RosterPlan[TargetRow]:
    """Compare institutions; `current` by `target_key`, retired ones included.

    `complete`: the file is the whole list, who is absent is retired. `columns` are the fields that the file has: the
    others stay as they stand, but who is on a list without states is no longer retired. `spared` are the keys of
    refused rows, never retired. An institution that comes with a credit code where it had an older number or none,
    or without a code where it has one, is known by its name, if only one bears it.
    Raises `Refusal` ``roster-complete-empty`` for a whole list without a single row.
    """
    known = _by_name(current)
    claimed = {target_key(entry) for entry in incoming} | set(spared)
    pairs: list[tuple[TargetRow | None, TargetRow]] = []
    for entry in incoming:
        key = target_key(entry)
        if key not in current:
            key = _predecessor(entry, known, claimed) or key
            claimed.add(key)
        pairs.append(_target_pair(current.get(key), entry, columns))

    def goes(entry: TargetRow) -> bool:
        return complete and target_key(entry) not in spared and f"name:{name_key(entry.name)}" not in spared

    return _plan(current.values(), pairs, target_key, goes, _target_retired)


def _target_retired(entry: TargetRow) -> bool:
    return entry.status == RETIRED


def _by_name(current: Mapping[str, TargetRow]) -> dict[str, TargetRow | None]:
    """Each name with the one institution that bears it, None where several do."""
    known: dict[str, TargetRow | None] = {}
    for entry in current.values():
        name = name_key(entry.name)
        known[name] = None if name in known else entry
    return known


def _predecessor(entry: TargetRow, known: Mapping[str, TargetRow | None], claimed: Collection[str]) -> str | None:
    """The key that the institution has been known by, where its code was, or now is, none or an older one."""
    before = known.get(name_key(entry.name))
    if before is None or target_key(before) in claimed:
        return None
    renewed = code_form(entry.code) == "credit" and code_form(before.code) != "credit"
    return target_key(before) if renewed or not entry.code or not before.code else None


def _target_pair(
    before: TargetRow | None, entry: TargetRow, columns: Collection[str]
) -> tuple[TargetRow | None, TargetRow]:
    if before is None:
        return None, entry
    kept = {name: getattr(before, name) for name in TARGET_FIELDS.difference(columns)}
    if kept.get("status") == RETIRED:
        kept["status"] = IN_FORCE
    return before, replace(entry, **{**kept, "code": entry.code or before.code})


def plan_people(
    current: Mapping[str, PersonRow],
    incoming: Sequence[PersonRow],
    complete: bool,
    *,
    columns: Collection[str] = PERSON_FIELDS,
    spared: Collection[str] = (),
    departments: Collection[str] | None = None,
) -> RosterPlan[PersonRow]:
    """Compare people; `current` by staff number, those off duty included. Otherwise as `plan_targets`, but who is off
    duty, perhaps suspended, stays so unless the file has states.

    With `departments`, a whole list is the whole of these departments only: nobody of another one is retired.
    """
    pairs: list[tuple[PersonRow | None, PersonRow]] = []
    conflicts: list[tuple[PersonRow, PersonRow]] = []
    for entry in incoming:
        before = current.get(entry.staff_no)
        if before and before.name != entry.name and before.department != entry.department:
            conflicts.append((before, entry))
        else:
            pairs.append(_person_pair(before, entry, columns))
    kept = {before.staff_no for before, _ in conflicts}.union(spared)

    def goes(entry: PersonRow) -> bool:
        return complete and entry.staff_no not in kept and (departments is None or entry.department in departments)

    plan = _plan(current.values(), pairs, person_key, goes, _person_retired)
    return replace(plan, conflicts=tuple(conflicts))


def _person_retired(entry: PersonRow) -> bool:
    return not entry.active


def _person_pair(
    before: PersonRow | None, entry: PersonRow, columns: Collection[str]
) -> tuple[PersonRow | None, PersonRow]:
    if before is None:
        return None, entry
    kept = {name: getattr(before, name) for name in PERSON_FIELDS.difference(columns)}
    return before, replace(entry, **kept)


def _plan(
    current: Iterable[Entry],
    pairs: Sequence[tuple[Entry | None, Entry]],
    key: Callable[[Entry], str],
    goes: Callable[[Entry], bool],
    is_retired: Callable[[Entry], bool],
) -> RosterPlan[Entry]:
    standing = list(current)
    met = {key(before) for before, _ in pairs if before is not None}
    missing = [entry for entry in standing if key(entry) not in met and not is_retired(entry)]
    retired = tuple(entry for entry in missing if goes(entry))
    if retired and not pairs:
        raise Refusal("roster-complete-empty")
    return RosterPlan(
        added=tuple(after for before, after in pairs if before is None),
        changed=tuple((before, after) for before, after in pairs if before is not None and before != after),
        retired=retired,
        unchanged=tuple(after for before, after in pairs if before == after),
        absent=tuple(entry for entry in missing if not goes(entry)),
    )
