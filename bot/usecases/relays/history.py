"""What was written about a clue, and who took part when: a page at a time, read when it is sent."""

from collections.abc import Mapping, Sequence

from bot.domain.clues import Clue
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Late, Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.relays import RelayMember, RelayMessage, is_open, pages, takes_part
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import readable
from bot.usecases.clues.steps import turning_of
from bot.usecases.desk import lay
from bot.usecases.inspections.notice_messages import department_title
from bot.usecases.relays.copies import copy_for, head, letter_of, may_read, words_late
from bot.usecases.relays.topics import topic_there
from bot.usecases.telling import tell
from storage.transaction import Tx

DESK = "relay-history"
MOST_MEMBERS = 12
FILES_IN_ROW = 3


async def show(
    tx: Tx, actor: Person, office: TaskForce, clue_id: int, page: int = 0, *, topic: str = "", anew: bool = True
) -> None:
    """Show a page of what was written, the newest on the first, with who takes and took part; in the topic where one is."""
    clue = await readable(tx, office, clue_id)
    if not takes_part(clue, actor):
        raise Refusal("relay-not-yours")
    messages, members = await tx.relays.of(clue.id), await tx.relays.members(clue.id)
    people = await tx.people.names({each.by for each in messages} | {each.person for each in members})
    laid_out = pages(messages)
    last = max(0, len(laid_out) - 1)
    page = min(max(page, 0), last)
    shown = laid_out[page] if laid_out else []
    entries = [_entry(office, clue, each, people[each.by], actor) for each in shown] or [text("relay-history-none")]
    words = text(
        "relay-history",
        number=clue.number or "",
        many=len(messages),
        members=tuple(_members(office, members, people)),
        entries=tuple(entries),
    )
    write = rows(button("relay.write", clue.id)) if is_open(clue) else ()
    turn = turning_of("relay.page", clue, page, last)
    buttons = (*_files(shown), *turn, *write, *rows(button("clue.show", clue.id)))
    await lay(tx, actor, DESK, Message(words, buttons, protect=True), anew=anew, thread=topic_there(clue, topic))


async def send_file(tx: Tx, actor: Person, office: TaskForce, clue_id: int, ordinal: int, *, topic: str = "") -> None:
    """Send somebody a message with its file once more, in the topic where one is."""
    clue = await readable(tx, office, clue_id)
    if not await may_read(tx, clue, ordinal, actor):
        raise Refusal("relay-not-yours")
    message = await tx.relays.find(clue.id, ordinal)
    if message is None or message.file is None:
        raise Refusal("button-invalid")
    copy = copy_for(await letter_of(tx, office, clue, message), actor)
    await tell(tx, actor, copy, mention=False, thread=topic_there(clue, topic))


def _members(office: TaskForce, members: Sequence[RelayMember], people: Mapping[str, Person]) -> list[Text]:
    """Return a line for each stay of somebody; of very many the newest, with how many there were before."""
    lines = [text("relay-member-more", many=len(members) - MOST_MEMBERS)] if len(members) > MOST_MEMBERS else []
    for each in members[-MOST_MEMBERS:]:
        person = people[each.person]
        facts: dict[str, Value] = {
            "name": person.name,
            "department": department_title(office, each.department),
            "joined_on": local_date(each.joined_at),
        }
        if each.left_at is None:
            lines.append(text("relay-member", **facts))
        else:
            lines.append(text("relay-member-left", **facts, left_on=local_date(each.left_at)))
    return lines


def _entry(office: TaskForce, clue: Clue, message: RelayMessage, writer: Person, reader: Person) -> Text:
    facts: dict[str, Value] = {
        "head": head(clue, message),
        "department": department_title(office, message.department),
        "name": writer.name,
        "at": message.at,
    }
    words = words_late(message, reader)
    if message.file is None:
        return text("relay-entry", **facts, words=words)
    file = Late("relay-file-name", words.args)
    if not message.length:
        return text("relay-entry-file", **facts, file=file)
    return text("relay-entry-both", **facts, file=file, words=words)


def _files(messages: Sequence[RelayMessage]) -> Keyboard:
    each = [
        Button(text("button-relay-file", ordinal=one.ordinal), "relay.file", (one.clue, one.ordinal))
        for one in messages
        if one.file is not None
    ]
    return tuple(tuple(each[k : k + FILES_IN_ROW]) for k in range(0, len(each), FILES_IN_ROW))
