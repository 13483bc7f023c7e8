"""Accounts, tied to roster entries by codes that can be used once."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.domain.messages import Late, Message, Text, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role
from bot.domain.task_forces import TaskForce
from bot.usecases import reachability
from bot.usecases.members import show_card, visible
from bot.usecases.menu import Asker, show_menu
from bot.usecases.telling import tell
from storage.transaction import Tx

# 24 bytes are 192 bits; in the alphabet of Telegram's deep links they make 32 characters of the 64 allowed.
CODE_BYTES = 24
MOST_GUESSES = 5
GUESS_SPAN = timedelta(hours=1)

# Their accounts decide: only the chair hands out links to them, so that nobody ties a head's entry to an own account.
_DECIDING = frozenset({Role.LEADER, Role.DEPUTY, Role.HEAD})


def digest(code: str) -> str:
    """Return what is kept of a code: its SHA-256, in hex."""
    return hashlib.sha256(code.encode()).hexdigest()


async def issue_code(tx: Tx, office: TaskForce, person: Person, actor: str) -> str:
    """Make a code for a person and return it; older ones of theirs end. Only its digest is kept.

    Raises `Refusal` account-taken (the person has an account), member-inactive.
    """
    check_free(person)
    code = secrets.token_urlsafe(CODE_BYTES)
    await tx.invitations.issue(digest(code), person.id, actor, tx.now + timedelta(days=office.invitation_days))
    await tx.ledger.append(office.id, actor, "invitation-issued", {"person": person.id})
    return code


def check_free(person: Person) -> None:
    """Refuse somebody who has an account already, or is off duty."""
    if not person.active:
        raise Refusal("member-inactive", name=person.name)
    if person.user_id is not None:
        raise Refusal("account-taken", name=person.name)


async def invite(tx: Tx, actor: Person, office: TaskForce, person_id: str) -> None:
    """Send the asker a link for a person, to be passed on. Liaisons invite their own department, but not those who decide.

    Raises `Refusal` member-other-department, account-deciding, -taken, member-inactive.
    """
    person = await visible(tx, actor, office, person_id)
    if person.roles & _DECIDING and not actor.roles & {Role.LEADER, Role.DEPUTY}:
        raise Refusal("account-deciding", name=person.name)
    check_free(person)
    # The code is made when the message is sent: neither the outbox nor a copy of the database ever holds one.
    link = Late("account-link", {"person": person.id, "actor": actor.id})
    words = text(
        "account-invitation",
        name=person.name,
        department=person.department,
        task_force=office.title,
        days=office.invitation_days,
        link=link,
    )
    await tell(tx, actor, Message(words))


async def link_line(tx: Tx, args: Mapping[str, str | int]) -> Text:
    """Return the link of an invitation, its code made now; or that the person has an account by now."""
    person = await tx.people.get(str(args["person"]))
    if person.user_id is not None or not person.active:
        return text("account-link-needless")
    office = await tx.task_forces.get(person.task_force)
    return text("account-link", code=await issue_code(tx, office, person, str(args["actor"])))


async def greet(tx: Tx, asker: Asker, entries: Mapping[Action, str]) -> None:
    """Greet whoever opens the private chat: by name and with the menu if known here, else with nothing to learn."""
    own = [each for each in await tx.people.of_user(asker.user_id) if each.active and each.roles - {Role.ADMIN}]
    if own:
        chosen = await tx.chats.chosen(asker.user_id)
        person = next((each for each in own if each.task_force == chosen), own[0])
        await _welcome(tx, asker, person, entries, "account-welcome")
        await reachability.open_chat(tx, asker.user_id, asker.chat)
    elif asker.operator:
        await show_menu(tx, replace(asker, person=None), entries)
    else:
        await tx.outbox.post(asker.chat, Message(text("account-none")), personal=True)


async def _welcome(tx: Tx, asker: Asker, person: Person, entries: Mapping[Action, str], opening: str) -> None:
    await tx.chats.choose(asker.user_id, person.task_force)
    await show_menu(tx, replace(asker, person=person), entries, opening=opening)


async def redeem(tx: Tx, asker: Asker, code: str, entries: Mapping[Action, str]) -> None:
    """Tie an account to the entry that a code was made for, and greet; tell what to do where the code is not good.

    A wrong code is told rather than raised: the count of wrong ones must stay.
    Raises `Refusal` account-tied-already (to another entry of the same task force).
    """
    if await tx.invitations.guesses(asker.user_id, GUESS_SPAN) >= MOST_GUESSES:
        await tx.outbox.post(asker.chat, Message(text("account-throttled")), personal=True)
        return
    if await _is_own_again(tx, asker.user_id, digest(code)):
        await greet(tx, asker, entries)
        return
    person_id = await tx.invitations.redeem(digest(code))
    person = None if person_id is None else await tx.people.get(person_id)
    if person is None or not person.active or person.user_id is not None:
        await tx.invitations.guess(asker.user_id, GUESS_SPAN)
        await tx.outbox.post(asker.chat, Message(text("account-code-invalid")), personal=True)
        return
    await _tie(tx, person, asker)
    await _welcome(tx, asker, await tx.people.get(person.id), entries, "account-tied")
    await reachability.open_chat(tx, asker.user_id, asker.chat)


async def _is_own_again(tx: Tx, user_id: int, digested: str) -> bool:
    """Tell whether somebody opens the link again that their own account was tied by."""
    holder = await tx.invitations.holder(digested)
    return holder is not None and (await tx.people.get(holder)).user_id == user_id


async def _tie(tx: Tx, person: Person, asker: Asker) -> None:
    for each in await tx.people.of_user(asker.user_id):
        if each.task_force == person.task_force:
            raise Refusal("account-tied-already", name=each.name)
    await tx.people.change(person.id, user_id=asker.user_id)
    await tx.ledger.append(person.task_force, person.id, "account-tied", {"person": person.id})


async def untie(tx: Tx, actor: Person, office: TaskForce, person_id: str) -> None:
    """Part an entry from its account, which loses access at once and is told so.

    Raises `Refusal` member-own, account-not-tied.
    """
    person = await visible(tx, actor, office, person_id)
    if person.id == actor.id:
        raise Refusal("member-own")
    if person.user_id is None:
        raise Refusal("account-not-tied", name=person.name)
    await tell(tx, person, Message(text("account-untied", task_force=office.title)), mention=False)
    await tx.drafts.end(person.user_id)
    await tx.people.change(person.id, user_id=None, chat=None, reachable=False)
    await tx.ledger.append(office.id, actor.id, "account-untied", {"person": person.id})
    await show_card(tx, actor, office, person.id)


MAKERS = {"account-link": link_line}
