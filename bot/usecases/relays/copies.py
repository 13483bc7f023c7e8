"""Each reader's copy of a relayed message: made when it is sent, to whoever may have it then; and who gets it instead.

Whether a copy can arrive is often known only when it is sent: `on_shut` is called from there, in the same transaction.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.clue_rights import is_chair
from bot.domain.clues import Clue
from bot.domain.messages import Button, File, Keyboard, Late, Message, Pointless, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.relays import RelayCopy, RelayMessage, holds, takes_part
from bot.domain.roles import Action, Role
from bot.domain.sent_files import shown
from bot.domain.task_forces import TaskForce
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.relays.topics import NOUN, topic_of
from bot.usecases.telling import mention_once, tell
from storage.sealed_files import SealedFile
from storage.sealing import Unreadable
from storage.transaction import Tx

FIELD, PHOTO, DOCUMENT = "relay", "relay-photo", "relay-document"
MOST_INVITED = 3


@dataclass(frozen=True, slots=True)
class Letter:
    """A relayed message with what belongs to it; the words are not in it."""

    office: TaskForce
    clue: Clue
    message: RelayMessage
    writer: Person


def slot(clue: int, ordinal: int, person: str) -> str:
    """Return the name of the place where somebody has a relayed message."""
    return f"{NOUN}:{clue}:{ordinal}:{person}"


async def letter_of(tx: Tx, office: TaskForce, clue: Clue, message: RelayMessage) -> Letter:
    """Return a message with its clue and writer."""
    return Letter(office, clue, message, await tx.people.get(message.by))


# --- in words ---------------------------------------------------------------------------------------------------------


def words_late(message: RelayMessage, reader: Person) -> Late:
    """Return the stand-in for a message's words."""
    return Late("relay-words", {"clue": message.clue, "ordinal": message.ordinal, "reader": reader.id})


def head(clue: Clue, message: RelayMessage) -> Text:
    """Return a message's number in its clue, and which one it answers."""
    facts: dict[str, Value] = {"number": clue.number or "", "ordinal": message.ordinal}
    if message.answers is None:
        return text("relay-head", **facts)
    return text("relay-head-answer", **facts, answers=message.answers)


def copy_for(letter: Letter, reader: Person, instead_of: str = "", absent: Sequence[Person] = ()) -> Message:
    """Return somebody's copy; a chair's says instead of whom, and what can be done about it."""
    message = letter.message
    params: dict[str, Value] = {
        "head": head(letter.clue, message),
        "department": department_title(letter.office, message.department),
        "name": letter.writer.name,
        "at": message.at,
    }
    late = {"words": words_late(message, reader)} if message.length else {}
    words = text("relay-copy" if late else "relay-copy-file", **params, **late)
    buttons: Keyboard = ((button("relay.reply", message.clue, message.ordinal), button("relay.history", message.clue)),)
    if instead_of:
        why = text("relay-instead", department=department_title(letter.office, instead_of))
        words, buttons = text("relay-copy-instead", copy=words, why=why), _remedies(absent)
    file = None if message.file is None else Late("relay-file", {**words_late(message, reader).args})
    answered = "" if message.answers is None else slot(message.clue, message.answers, reader.id)
    return Message(words, buttons, file, reply_slot=answered, protect=True)


def _remedies(absent: Sequence[Person]) -> Keyboard:
    """Return what a chair can do about people who cannot be reached: invite those without account, look at the roster."""
    untied = [each for each in absent if each.user_id is None][:MOST_INVITED]
    invite = [
        Button(text("button-account-invite-name", name=each.name), "account.invite", (each.id,)) for each in untied
    ]
    return rows(*invite, Button(text("button-relay-members"), "member.overview"))


# --- made when sent ---------------------------------------------------------------------------------------------------


async def may_read(tx: Tx, clue: Clue, ordinal: int, reader: Person) -> bool:
    """Tell whether somebody may read a message at this moment: who takes part, and a chair to whom it was sent."""
    if takes_part(clue, reader):
        return True
    copy = await tx.relays.copy_of(clue.id, ordinal, reader.id)
    return copy is not None and bool(copy.instead_of) and is_chair(reader)


async def _read_now(tx: Tx, args: Mapping[str, str | int]) -> RelayMessage:
    """Return the message that is meant. Raises Pointless for whoever may not read it."""
    clue, reader = await tx.clues.find(int(args["clue"])), await tx.people.get(str(args["reader"]))
    ordinal = int(args["ordinal"])
    message = await tx.relays.find(int(args["clue"]), ordinal)
    if clue is None or message is None or not await may_read(tx, clue, ordinal, reader):
        raise Pointless
    return message


async def words_of(tx: Tx, args: Mapping[str, str | int]) -> Value:
    """Return a message's words, line by line."""
    message = await _read_now(tx, args)
    subject = (await tx.clues.get(message.clue)).subject
    try:
        words = await tx.sealed.read(subject, FIELD, message.ordinal)
    except Unreadable:
        return text("clue-unreadable")
    return tuple(text("relay-line", words=line) for line in (words or "").splitlines())


async def name_of(tx: Tx, args: Mapping[str, str | int]) -> Value:
    """Return the name of a message's file."""
    try:
        return (await _file_of(tx, await _read_now(tx, args))).name
    except Unreadable:
        return text("clue-unreadable")


async def file_of(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return a message's file. Raises Unreadable where no key opens it: then the operator hears of it."""
    file = await _file_of(tx, await _read_now(tx, args))
    return shown(file.name, await tx.sealed_files.content(file.id))


async def _file_of(tx: Tx, message: RelayMessage) -> SealedFile:
    assert message.file is not None
    file = await tx.sealed_files.find(message.file)
    assert file is not None
    return file


MAKERS = {"relay-words": words_of, "relay-file": file_of, "relay-file-name": name_of}


# --- to whom ----------------------------------------------------------------------------------------------------------


async def spread(tx: Tx, letter: Letter, parties: Iterable[Person]) -> None:
    """Send everybody else who takes part their copy, and somebody else the other side's where nobody there can have it."""
    message = letter.message
    readers = [each for each in parties if each.id != letter.writer.id]
    copies = [RelayCopy(message.clue, message.ordinal, each.id, "") for each in readers]
    await _address(tx, copies)
    for each in readers:
        await _send(tx, letter, each)
    await _reroute(tx, letter, letter.writer.id)


async def _address(tx: Tx, copies: Iterable[RelayCopy]) -> None:
    await tx.relays.address([(each, slot(each.clue, each.ordinal, each.person)) for each in copies])


async def _send(tx: Tx, letter: Letter, reader: Person, instead_of: str = "", absent: Sequence[Person] = ()) -> None:
    """Post somebody's copy; who cannot be reached is mentioned in the group, once a day and without content."""
    if reader.chat is None or not reader.reachable:
        await mention_once(tx, reader)
        return
    own = slot(letter.clue.id, letter.message.ordinal, reader.id)
    # A chair who gets it instead of somebody takes no part, so that nothing could be written in a topic.
    thread = None if instead_of else topic_of(letter.clue)
    await tx.outbox.post(
        reader.chat, copy_for(letter, reader, instead_of, absent), slot=own, personal=True, thread=thread
    )


async def _reroute(tx: Tx, letter: Letter, by: str) -> None:
    """Let a chair have a message that no liaison of the other side can get, and tell its writer."""
    clue, message, side = letter.clue, letter.message, letter.message.addressed
    everybody = await tx.people.of_task_force(letter.office.id)
    ours = [each for each in everybody if each.department == side and each.may(Action.HANDLE_CLUE)]
    instead = {each.person for each in await tx.relays.copies(clue.id, message.ordinal) if each.instead_of}
    arriving = await tx.relays.underway(clue.id, message.ordinal)
    if not holds(clue, side) or arriving & ({each.id for each in ours} | instead):
        return
    chairs = [each for each in everybody if is_chair(each) and not takes_part(clue, each)]
    chairs.sort(key=lambda each: Role.LEADER not in each.roles)
    await _address(tx, [RelayCopy(clue.id, message.ordinal, each.id, side) for each in chairs])
    chosen = next((each for each in chairs if each.reachable and each.chat is not None), None)
    about = {"clue": clue.id, "number": clue.number, "ordinal": message.ordinal, "instead_of": side}
    if chosen is None:
        await tx.ledger.append(letter.office.id, by, "relay-undelivered", about)
        said = text("relay-undelivered", **_told(letter, side))
    else:
        await _send(tx, letter, chosen, side, ours)
        await tx.ledger.append(letter.office.id, by, "relay-rerouted", {**about, "to": chosen.id})
        role = text("relay-role-leader" if Role.LEADER in chosen.roles else "relay-role-deputy")
        said = text("relay-rerouted", **_told(letter, side), role=role, name=chosen.name)
    await tell(tx, letter.writer, Message(said, rows(button("relay.history", clue.id))), mention=False)


def _told(letter: Letter, side: str) -> dict[str, Value]:
    number, ordinal = letter.clue.number or "", letter.message.ordinal
    return {"number": number, "ordinal": ordinal, "department": department_title(letter.office, side)}


async def on_shut(tx: Tx, name: str) -> None:
    """See to a copy that could not be delivered, since its reader's chat is closed: `name` is its slot."""
    noun, *rest = name.split(":")
    if noun != NOUN:
        return
    clue = await tx.clues.get(int(rest[0]))
    office = await tx.task_forces.get(clue.task_force)
    message = await tx.relays.find(clue.id, int(rest[1]))
    assert message is not None
    await _reroute(tx, await letter_of(tx, office, clue, message), "clock")


async def deliver_waiting(tx: Tx, person: Person) -> None:
    """Send somebody what they missed while they could not be reached, or were away: each message once, if it is theirs still."""
    office = await tx.task_forces.get(person.task_force)
    for copy in await tx.relays.missed(person.id):
        clue, message = await tx.clues.get(copy.clue), await tx.relays.find(copy.clue, copy.ordinal)
        assert message is not None
        letter = await letter_of(tx, office, clue, message)
        if copy.instead_of:
            await _reroute(tx, letter, "clock")
        elif takes_part(clue, person):
            await _send(tx, letter, person)
