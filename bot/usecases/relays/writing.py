"""Writing in the relay about a clue: what is typed or sent is kept sealed, and goes to everybody else who takes part."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.clues import Clue
from bot.domain.messages import Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.relays import (
    FILE,
    OPEN_FOR,
    WORDS_LIMIT,
    RelayMessage,
    check_open,
    check_words,
    other_side,
    takes_part,
    units,
)
from bot.domain.sent_files import PHOTO_NAME, Sent, check_sent
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import case_of, put, readable
from bot.usecases.clues.cases import slot as card_slot
from bot.usecases.desk import lay
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.relays.copies import DOCUMENT, FIELD, PHOTO, Letter, slot, spread
from bot.usecases.relays.members import keep_up
from bot.usecases.relays.topics import topic_there
from storage.transaction import Tx

DRAFT = "relay.write"
DESK = "relay"


@dataclass(frozen=True, slots=True)
class Writing:
    """What somebody sent: words, perhaps a file (`sent` is None for what is none that we take), as their message there.

    `topic` is the name of the topic in which they wrote it, "" for the chat itself.
    """

    words: str
    message_id: int
    topic: str = ""
    with_file: bool = False
    sent: Sent | None = None


async def begin(
    tx: Tx, actor: Person, office: TaskForce, clue_id: int, answers: int | None = None, *, topic: str = ""
) -> None:
    """Await what somebody writes, as an answer to a message where one is named; asked for in the topic where they are."""
    clue = await writable(tx, actor, office, clue_id)
    if answers is not None and await tx.relays.find(clue.id, answers) is None:
        raise Refusal("button-invalid")
    await _await_more(tx, actor, office, clue, answers)
    facts = {"number": clue.number or "", "department": department_title(office, other_side(clue, actor))}
    rule = text("relay-rule-open" if office.clues.facts else "relay-rule", limit=WORDS_LIMIT)
    asked = text("relay-ask", **facts) if answers is None else text("relay-ask-answer", **facts, ordinal=answers)
    words = text("relay-asked", ask=asked, rule=rule)
    await lay(
        tx, actor, DESK, Message(words, rows(button("relay.end", clue.id))), anew=True, thread=topic_there(clue, topic)
    )


async def end(tx: Tx, actor: Person, office: TaskForce, clue_id: int, *, topic: str = "") -> None:
    """Await no more."""
    clue = await _taking_part(tx, actor, office, clue_id)
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind == DRAFT:
        await tx.drafts.end(actor.user_id)
    buttons = rows(button("relay.history", clue.id), button("clue.show", clue.id))
    words = text("relay-ended", number=clue.number or "")
    await lay(tx, actor, DESK, Message(words, buttons), anew=True, thread=topic_there(clue, topic))


async def go_on(tx: Tx, actor: Person, office: TaskForce, draft: dict[str, Any], writing: Writing) -> None:
    """Take what was awaited, and be ready for more. After an hour it is asked for anew: it may be meant for another."""
    at = draft.get("at")
    if at is None or tx.now - datetime.fromisoformat(str(at)) > OPEN_FOR:
        raise Refusal("relay-draft-old")
    clue_id, answers = int(draft["clue"]), int(draft["answers"]) or None
    await write(tx, actor, office, clue_id, answers, writing, more=True)


async def write_in_topic(
    tx: Tx, actor: Person, office: TaskForce, clue_id: int, draft: dict[str, Any], writing: Writing
) -> None:
    """Take what was written in a relay's topic: what was awaited about that clue, else a message by itself."""
    awaited = draft.get("clue") == clue_id
    answers = int(draft["answers"]) or None if awaited else None
    await write(tx, actor, office, clue_id, answers, writing, more=awaited)


async def write(
    tx: Tx, actor: Person, office: TaskForce, clue_id: int, answers: int | None, writing: Writing, *, more: bool = False
) -> None:
    """Keep a message and send it to everybody else; `more`: what is written next is awaited too."""
    clue = await writable(tx, actor, office, clue_id)
    if answers is not None and await tx.relays.find(clue.id, answers) is None:
        raise Refusal("button-invalid")
    if writing.with_file and not office.clues.facts:
        raise Refusal("relay-files-off")
    file = check_sent(writing.sent, FILE) if writing.with_file else None
    words = check_words(writing.words, facts=office.clues.facts, caption=file is not None)
    parties = await keep_up(tx, office, clue)
    sides = (actor.department, other_side(clue, actor))
    message = await tx.relays.add(clue.id, actor.id, sides, answers, units(words))
    message = await _seal(tx, actor, office, clue, message, words, file)
    assert actor.chat is not None
    await tx.outbox.place(slot(clue.id, message.ordinal, actor.id), actor.chat, writing.message_id)
    await spread(tx, Letter(office, clue, message, actor), parties)
    if more:
        await _await_more(tx, actor, office, clue, None)
    readers = [each for each in parties if each.id != actor.id]
    sent = _confirmation(clue, message, readers, more=more)
    await lay(tx, actor, DESK, sent, anew=True, thread=topic_there(clue, writing.topic))
    await _refresh(tx, office, clue, parties)


async def writable(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> Clue:
    """Return a clue for somebody who can write about it now; others are refused."""
    clue = await _taking_part(tx, actor, office, clue_id)
    check_open(clue)
    return clue


async def _taking_part(tx: Tx, actor: Person, office: TaskForce, clue_id: int) -> Clue:
    clue = await readable(tx, office, clue_id)
    if not takes_part(clue, actor):
        raise Refusal("relay-not-yours")
    return clue


async def _await_more(tx: Tx, actor: Person, office: TaskForce, clue: Clue, answers: int | None) -> None:
    assert actor.user_id is not None
    about = {"task_force": office.id, "clue": clue.id, "answers": answers or 0, "at": tx.now.isoformat()}
    await tx.drafts.begin(actor.user_id, DRAFT, **about)


async def _seal(
    tx: Tx,
    actor: Person,
    office: TaskForce,
    clue: Clue,
    message: RelayMessage,
    words: str,
    file: tuple[str, bytes] | None,
) -> RelayMessage:
    """Keep words and file sealed; the ledger has their digests."""
    subject = clue.subject
    entry: dict[str, Any] = {"clue": clue.id, "number": clue.number, "ordinal": message.ordinal}
    entry |= {"to": message.addressed, "answers": message.answers}
    if words:
        entry["digest"] = await tx.sealed.write(subject, FIELD, words, message.ordinal)
    if file is not None:
        name, content = file
        kind = PHOTO if name == PHOTO_NAME else DOCUMENT
        key, entry["file_digest"] = await tx.sealed_files.add(subject, kind, name, content, actor.id)
        message = await tx.relays.attach(message, key)
    await tx.ledger.append(office.id, actor.id, "relay-written", entry)
    return message


def _confirmation(clue: Clue, message: RelayMessage, readers: Sequence[Person], *, more: bool) -> Message:
    """Tell the writer that it is on its way, to how many, and who gets it later."""
    later = [each for each in readers if each.chat is None or not each.reachable]
    lines: list[Text] = [text("relay-sent-later", name=each.name) for each in later]
    lines += [text("relay-sent-more")] if more else []
    facts: dict[str, Value] = {
        "number": clue.number or "",
        "ordinal": message.ordinal,
        "many": len(readers) - len(later),
    }
    next_step = button("relay.end", clue.id) if more else button("relay.write", clue.id)
    words = text("relay-sent", **facts, lines=tuple(lines))
    return Message(words, ((next_step, button("relay.history", clue.id)),))


async def _refresh(tx: Tx, office: TaskForce, clue: Clue, parties: Sequence[Person]) -> None:
    """Let the cards that stand in the chats say how many messages there are now."""
    case = await case_of(tx, office, clue)
    for each in parties:
        if await tx.outbox.slot_state(card_slot(clue, each)) is not None:
            await put(tx, case, each, anew=False)
