"""From Telegram's update to a request: who, in which task force, asks what."""

import unicodedata
from dataclasses import dataclass

from telegram import Message, Update, User

from bot.domain.draws import Throw
from bot.domain.people import Person
from storage.chats import Chat
from storage.transaction import Tx


@dataclass(frozen=True, slots=True)
class Source:
    """Where an update comes from: its account, chat and message."""

    user: User
    chat: Chat
    message: Message | None


async def source_of(tx: Tx, update: Update) -> Source | None:
    """Return who sent an update in which chat; None for what no person sent."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None or user.is_bot:
        return None
    known = await tx.chats.ensure(chat.id, chat.type, chat.title or "")
    return Source(user, known, update.effective_message)


async def topic_of(tx: Tx, source: Source) -> str:
    """Return the name of the topic of ours in which something was asked, "" for the chat itself and for groups."""
    message = source.message
    if not source.chat.private or message is None or message.message_thread_id is None:
        return ""
    return await tx.threads.name_of(source.chat.key, message.message_thread_id) or ""


def is_aside(source: Source) -> bool:
    """Tell whether something was asked in a topic of a group."""
    message = source.message
    return not source.chat.private and message is not None and bool(message.is_topic_message)


async def membership(tx: Tx, source: Source, task_force: str | None) -> Person | None:
    """Return the asker's roster entry in that task force; where none is named, the one they chose, else the first."""
    entries = await tx.people.of_user(source.user.id)
    if task_force is not None:
        return next((each for each in entries if each.task_force == task_force), None)
    if len(entries) < 2:
        return entries[0] if entries else None
    chosen = await tx.chats.chosen(source.user.id)
    return next((each for each in entries if each.task_force == chosen), entries[0])


def throw_of(message: Message) -> Throw | None:
    """Return the die in a message, and whether it is the sender's own: not forwarded, not automatic, not through a bot.

    Raises TypeError for one whose value is no number: nothing may be said of that.
    """
    if message.dice is None:
        return None
    emoji, value = _shown(message.dice.emoji, message.dice.value)
    foreign = (
        message.forward_origin,
        message.via_bot,
        message.sender_business_bot,
        message.is_from_offline,
        message.sender_chat,
    )
    return Throw(
        message_id=message.message_id,
        date=int(message.date.timestamp()),
        emoji=emoji,
        value=value,
        own=not any(foreign),
    )


def _shown(emoji: object, value: object) -> tuple[str, int]:
    if not isinstance(emoji, str) or not isinstance(value, int):
        raise TypeError("no die")
    return emoji, value


def command_of(text: str, username: str) -> tuple[str, tuple[str, ...]] | None:
    """Split "/draw@our_bot 1 2" into its name and words; None for another bot's command or none at all."""
    if not text.startswith("/"):
        return None
    head, *words = text[1:].split() or [""]
    name, _, addressee = head.partition("@")
    if addressee and addressee.lower() != username.lower():
        return None
    return name.lower(), tuple(words)


def clean(text: str) -> str:
    """Return a person's words in NFC without what would garble other lines: control, bidi and zero-width characters."""
    kept = "".join(
        c for c in unicodedata.normalize("NFC", text) if c == "\n" or unicodedata.category(c) not in _GARBLING
    )
    return kept.strip()


_GARBLING = {"Cc", "Cf", "Cs", "Co"}
