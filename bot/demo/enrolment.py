"""The cast on the bot's side: task forces set up and bound, rosters filled, accounts tied."""

from datetime import timedelta
from typing import Any

from bot.demo.cast import LABEL, Cast, Part, Troupe
from bot.domain.local_time import local_date
from bot.domain.roles import Role
from bot.usecases.presets import load_preset, set_up
from storage.transaction import Tx

ACTOR = "demo"
CERTIFIED = timedelta(days=500)
EXPIRING = timedelta(days=45)
LISTS = {"suspended", "retired"}
TAGS = ("财务", "护理")


async def enrol(tx: Tx, cast: Cast, troupe: Troupe) -> None:
    """Set one task force up in an empty database, as it would be after set-up, import and everybody's first Start."""
    group = cast.groups[troupe.id]
    await set_up(tx, ACTOR, load_preset(troupe.preset).task_force(troupe.id, group.title, troupe.publication_days))
    chat = await tx.chats.ensure(group.id, group.kind, group.title)
    await tx.task_forces.bind(troupe.id, chat.key)
    await tx.ledger.append(troupe.id, ACTOR, "group-bound", {"chat": str(group.id), "title": group.title})
    people = await _people(tx, cast, troupe)
    await tx.people.add_all(troupe.id, people)
    await _targets(tx, troupe)
    lists = {"people": len(people), "targets": troupe.places}
    await tx.ledger.append(troupe.id, ACTOR, "demo-roster-loaded", lists)


async def _people(tx: Tx, cast: Cast, troupe: Troupe) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = []
    for part in troupe.parts():
        entry = {**_entry(tx, part, len(entries) + 1), "staff_no": f"DEMO-{troupe.id}-{len(entries) + 1:03d}"}
        if part.tied:
            account = cast.people[part.name]
            chat = await tx.chats.ensure(account.id, "private", "")
            entry |= {"user_id": account.id, "chat": chat.key, "reachable": part.started}
        entries.append(entry)
    return entries


def _entry(tx: Tx, part: Part, number: int) -> dict[str, Any]:
    inspects = part.role == Role.INSPECTOR
    lasts = EXPIRING if part.name.endswith("07") else CERTIFIED
    return {
        "name": LABEL + part.name,
        "department": part.department,
        "roles": frozenset({part.role}),
        "certificate": f"{LABEL}{number:06d}" if inspects else "",
        "certificate_expires": local_date(tx.now) + lasts if inspects else None,
        "tags": frozenset({TAGS[number % len(TAGS)]} if part.role == Role.AUXILIARY else ()),
        "user_id": None,
        "chat": None,
        "reachable": False,
    }


async def _targets(tx: Tx, troupe: Troupe) -> None:
    kind = load_preset(troupe.preset).target_kind
    entries = [
        {
            "name": name,
            "code": f"{k:015d}",
            "kind": kind,
            "status": troupe.left_out[k] if troupe.left_out.get(k) in LISTS else "in_force",
        }
        for k, name in enumerate(troupe.institutions(), 1)
    ]
    ids = await tx.targets.add_all(troupe.id, entries)
    year = local_date(tx.now).year
    for k, reason in troupe.left_out.items():
        if reason not in LISTS:
            for each in (year, year + 1):  # a draw at the end of a year is for inspections in the next
                await tx.targets.exclude(troupe.id, each, ids[k - 1], reason)
