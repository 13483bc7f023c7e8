"""Inspections that are not drawn: special ones, transferred cases, complaints ([003] art. 5), entered with their reason."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from enum import StrEnum

from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.roles import Role
from bot.domain.task_forces import TaskForce

REASON_LIMIT = 300
# 条例 art. 29, 处罚法 art. 42: never fewer than two officers.
LEAST_OFFICERS = 2


class DirectKind(StrEnum):
    """Why an inspection is not drawn."""

    SPECIAL = "special"
    TRANSFERRED = "transferred"
    COMPLAINT = "complaint"
    JOINT = "joint"


# What can be chosen when one is entered; the visit of a joint case is entered from there.
CHOSEN_KINDS = (DirectKind.SPECIAL, DirectKind.TRANSFERRED, DirectKind.COMPLAINT)


def check_apart(words: str) -> str:
    """Return why an institution is visited once more although there is another visit; refuse none, or too many words."""
    return check_words("direct-reason", words, REASON_LIMIT)


def check_reason(words: str) -> str:
    """Return what brings the inspection about, in words; refuse none, or too many."""
    return check_words("direct-reason", words, REASON_LIMIT)


def open_departments(office: TaskForce, actor: Person) -> list[str]:
    """Return whose officers somebody may choose: the chair all departments', a liaison only their own."""
    chair = bool(actor.roles & {Role.LEADER, Role.DEPUTY})
    return [each.name for each in office.departments if chair or each.name == actor.department]


def eligible(
    people: Sequence[Person], departments: Collection[str], day: date, barred: Collection[str]
) -> dict[str, list[Person]]:
    """Return who can be sent, by department: inspectors on duty, certified on the day, not `barred` (their ids)."""
    found: dict[str, list[Person]] = {each: [] for each in departments}
    for each in people:
        able = each.active and Role.INSPECTOR in each.roles and each.certified_on(day) and each.id not in barred
        if able and each.department in found:
            found[each.department].append(each)
    return found


def check_team(team: Iterable[Person]) -> dict[str, list[Person]]:
    """Return a team by department; refuse an empty one, and a department with a single officer."""
    found: dict[str, list[Person]] = {}
    for each in team:
        found.setdefault(each.department, []).append(each)
    if not found:
        raise Refusal("direct-team-empty")
    short = [department for department, own in found.items() if len(own) < LEAST_OFFICERS]
    if short:
        raise Refusal("direct-team-short", departments="、".join(short), least=LEAST_OFFICERS)
    return found


def next_number(mark: str, year: int, numbers: Iterable[str]) -> str:
    """Return the next number of a kind of round in a year: its mark, the year, and how-many-eth it is (直2026-001)."""
    stem = f"{mark}{year}-"
    return f"{stem}{1 + sum(each.startswith(stem) for each in numbers):03d}"
