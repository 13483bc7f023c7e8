"""What expires: officers' enforcement certificates, and the documents that a task force works by. Looked at once a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.local_time import local_date
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.task_forces import LegalBasis, TaskForce
from bot.usecases.deadlines import terms
from bot.usecases.presets import LONGEST_TITLE
from reminders.deadlines import in_office_hours
from storage.transaction import Tx

AHEAD = timedelta(days=45)
MOST_BASES = 50


@dataclass(frozen=True, slots=True)
class Expiry:
    """Something that expires soon or has expired: what a deadline is made from."""

    expires_on: date
    department: str = ""
    person: str | None = None


async def keep_up(tx: Tx) -> None:
    """Once a day, in office hours, let deadlines be as the rosters and settings are: opened, moved, met, dropped."""
    if not in_office_hours(tx.calendar, tx.now) or not await tx.deadlines.begin_day("expiries", local_date(tx.now)):
        return
    for office in await tx.task_forces.all():
        await compare(tx, office)


async def compare(tx: Tx, office: TaskForce) -> None:
    """Let a task force's deadlines about what expires be as its roster and settings are. Done twice, it does no more."""
    soon = local_date(tx.now) + AHEAD
    opened = await tx.deadlines.open_in(office.id)
    people = {_number(each): each for each in await tx.people.of_task_force(office.id)}
    renewed = {key for key, each in people.items() if _holds(each) and (each.certificate_expires or soon) > soon}
    certificates = {
        key: Expiry(each.certificate_expires, each.department, each.id)
        for key, each in people.items()
        if _holds(each) and each.certificate_expires is not None and each.certificate_expires <= soon
    }
    await _bring(tx, office, DeadlineKind.CERTIFICATE, _of(opened, DeadlineKind.CERTIFICATE), certificates, renewed)
    leads = next((each.name for each in office.departments if each.leads), "")
    numbered = dict(enumerate(office.legal_bases, 1))
    valid = {key for key, each in numbered.items() if each.expires_on > soon}
    bases = {key: Expiry(each.expires_on, leads) for key, each in numbered.items() if key not in valid}
    await _bring(tx, office, DeadlineKind.LEGAL_BASIS, _of(opened, DeadlineKind.LEGAL_BASIS), bases, valid)


async def set_basis(tx: Tx, actor: str, office: TaskForce, title: str, expires_on: date) -> TaskForce:
    """Keep until when a document is in force, a new one or one that is known by its title; return the task force.

    Raises `Refusal` legal-basis-title, legal-basis-many.
    """
    title = title.strip()
    if not 1 <= len(title) <= LONGEST_TITLE:
        raise Refusal("legal-basis-title", limit=LONGEST_TITLE)
    bases = {each.title: each for each in office.legal_bases}
    bases[title] = LegalBasis(title, expires_on)
    if len(bases) > MOST_BASES:
        raise Refusal("legal-basis-many", limit=MOST_BASES)
    changed = replace(office, legal_bases=tuple(bases.values()))
    await tx.task_forces.save(changed)
    about = {"title": title, "expires_on": expires_on.isoformat()}
    await tx.ledger.append(office.id, actor, "legal-basis-set", about)
    await compare(tx, changed)
    return changed


async def _bring(
    tx: Tx,
    office: TaskForce,
    kind: DeadlineKind,
    opened: Mapping[int, Deadline],
    expiring: Mapping[int, Expiry],
    renewed: Iterable[int],
) -> None:
    """Write only what differs: a deadline that is set again would be reminded of again."""
    for key, each in expiring.items():
        known = opened.get(key)
        if known is None or (known.due_on, known.department) != (each.expires_on, each.department):
            day, own = each.expires_on, each.department
            await terms.set_day(tx, office.id, kind, key, day, department=own, person=each.person)
    done = set(renewed)
    for key in opened.keys() - expiring.keys():
        close = terms.meet if key in done else terms.drop
        await close(tx, office.id, kind, key)


def _of(opened: Iterable[Deadline], kind: DeadlineKind) -> dict[int, Deadline]:
    return {each.subject: each for each in opened if each.kind == kind}


def _holds(person: Person) -> bool:
    """Tell whether somebody's certificate matters: an inspector on duty who has one."""
    return person.active and Role.INSPECTOR in person.roles and bool(person.certificate)


def _number(person: Person) -> int:
    """Return the number in a person's id (P00012), which is never given twice."""
    return int(person.id.removeprefix("P"))
