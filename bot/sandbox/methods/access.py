"""Finding the chat and the message that a method is about, with the refusals that Telegram has for it."""

from typing import Any

from bot.sandbox.errors import bad_request, forbidden, migrated
from bot.sandbox.model import Chat, Message, Person
from bot.sandbox.world import World


def readable_chat(world: World, chat_id: Any) -> Chat:
    """A chat that the bot knows. Raises ApiError 400, or 403 for a supergroup it is no longer in."""
    chat = world.chats.get(chat_id) if isinstance(chat_id, int) else None
    if chat is None:
        raise bad_request("chat not found")
    if chat.kind == "supergroup":
        _inside(chat)
    return chat


def writable_chat(world: World, chat_id: Any) -> Chat:
    """A chat that the bot may write to. Raises ApiError 400 or 403."""
    chat = readable_chat(world, chat_id)
    if chat.person is not None:
        if chat.person.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.person.started:
            raise forbidden("bot can't initiate conversation with a user")
    elif chat.migrated_to is not None:
        raise migrated(chat.migrated_to)
    else:
        _inside(chat)
    return chat


def _inside(chat: Chat) -> None:
    kind = "supergroup" if chat.kind == "supergroup" else "group"
    if chat.bot.status == "kicked":
        raise forbidden(f"bot was kicked from the {kind} chat")
    if chat.bot.status == "left":
        raise forbidden(f"bot is not a member of the {kind} chat")


def message_in(chat: Chat, message_id: Any, what: str) -> Message:
    """The message with that id; `what` names it in the refusal, as in "message to edit"."""
    message = chat.message(message_id) if isinstance(message_id, int) else None
    if message is None:
        raise bad_request(f"{what} not found")
    return message


def known_person(world: World, user_id: int) -> Person:
    """A person, or the bot itself. Raises ApiError 400 for ids nobody has."""
    person = world.user(user_id)
    if person is None:
        raise bad_request("user not found")
    return person


def may(chat: Chat, right: str) -> bool:
    """Whether the bot has the right there; private chats know no rights."""
    return chat.person is not None or chat.bot.may(right)
