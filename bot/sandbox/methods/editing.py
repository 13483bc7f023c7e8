"""What the bot does to messages that are there: edit, delete, pin, react; and its answers to presses."""

from datetime import timedelta

from bot.sandbox.acts import MAX_CAPTION, MAX_TEXT
from bot.sandbox.checks import Args
from bot.sandbox.entities import formatted, required_text
from bot.sandbox.errors import bad_request
from bot.sandbox.keyboard import checked_markup
from bot.sandbox.methods.access import may, message_in, readable_chat, writable_chat
from bot.sandbox.model import Answer, Chat, Json, Message
from bot.sandbox.render import utf16_length
from bot.sandbox.state import Event
from bot.sandbox.wire import message_json
from bot.sandbox.world import World

MAX_ANSWER = 200
ANSWER_WITHIN = timedelta(seconds=60)
DELETABLE_FOR = timedelta(hours=48)
PRIVATE_DICE_STAYS = timedelta(hours=24)


def edit_message_text(world: World, args: Args) -> Json:
    """`editMessageText`; without a `reply_markup` the keyboard goes."""
    message = _editable(world, args)
    if message.document or message.photo or message.dice:
        raise bad_request("there is no text in the message to edit")
    text, entities = formatted(args["text"], args.get("parse_mode"), args.get("entities"), world.known_user)
    required_text(text, MAX_TEXT)
    return _edited(world, message, args, text=text, entities=entities)


def edit_message_caption(world: World, args: Args) -> Json:
    """`editMessageCaption`; without a caption it goes."""
    message = _editable(world, args)
    if not (message.document or message.photo):
        raise bad_request("there is no caption in the message to edit")
    given = args.get("caption", "")
    caption, entities = formatted(given, args.get("parse_mode"), args.get("caption_entities"), world.known_user)
    if utf16_length(caption) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return _edited(world, message, args, caption=caption, caption_entities=entities)


def edit_message_reply_markup(world: World, args: Args) -> Json:
    """`editMessageReplyMarkup`."""
    return _edited(world, _editable(world, args), args)


def _editable(world: World, args: Args) -> Message:
    if "inline_message_id" in args:
        raise bad_request("inline message not found")
    if "chat_id" not in args:
        raise bad_request("chat_id is empty")
    message = message_in(writable_chat(world, args["chat_id"]), args.get("message_id"), "message to edit")
    if message.sender is not world.bot or message.service is not None or message.forward_origin is not None:
        raise bad_request("message can't be edited")
    return message


def _edited(world: World, message: Message, args: Args, **content: object) -> Json:
    before = message.content
    content["markup"] = checked_markup(args.get("reply_markup"))
    after = tuple(content.get(name, old) for name, old in zip(_EDITABLE, before, strict=True))
    if before == after:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same as a "
            "current content and reply markup of the message"
        )
    world.limiter.spend(message.chat, world.clock.timestamp())
    for name, value in content.items():
        setattr(message, name, value)
    if before[:-1] != message.content[:-1]:
        message.edit_date = world.clock.now()
    world.tell(Event("edit", message.chat.id, message.id, world.bot.id))
    return message_json(message)


# In the order of Message.content, the keyboard last: a changed keyboard alone does not mark a message as edited.
_EDITABLE = ("text", "entities", "caption", "caption_entities", "markup")


def answer_callback_query(world: World, args: Args) -> bool:
    """`answerCallbackQuery`: once, and in time."""
    text, url = args.get("text", ""), args.get("url")
    if utf16_length(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if url and not url.startswith(f"https://t.me/{world.bot.username}?start="):
        raise bad_request("URL_INVALID")
    press = world.presses.pop(args["callback_query_id"], None)
    if press is None or world.clock.now() - press.at > ANSWER_WITHIN:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    press.settle(Answer(text, args.get("show_alert", False), url or None))
    world.tell(Event("answer", press.message.chat.id, press.message.id, press.person.id))
    return True


def delete_message(world: World, args: Args) -> bool:
    """`deleteMessage`."""
    chat = writable_chat(world, args["chat_id"])
    message = message_in(chat, args["message_id"], "message to delete")
    _check_deletable(world, chat, message)
    world.erase(message)
    return True


def _check_deletable(world: World, chat: Chat, message: Message) -> None:
    age = world.clock.now() - message.date
    created = message.service is not None and "supergroup_chat_created" in message.service
    young_dice = message.dice is not None and chat.person is not None and age < PRIVATE_DICE_STAYS
    if created or young_dice:
        raise bad_request("message can't be deleted")
    may_all = chat.bot.may("can_delete_messages")
    mine = message.sender is world.bot or chat.person is not None
    if not may_all and (not mine or age > DELETABLE_FOR):
        raise bad_request("message can't be deleted")


def pin_chat_message(world: World, args: Args) -> bool:
    """`pinChatMessage`: leaves a service message, except when it was pinned already."""
    chat = writable_chat(world, args["chat_id"])
    message = message_in(chat, args["message_id"], "message to pin")
    _need_pinning(chat)
    if message.service is not None:
        raise bad_request("message can't be pinned")
    if not message.pinned:
        message.pinned = True
        chat.pins.append(message)
        world.post_service(chat, world.bot, pinned_message=message_json(message, nested=False), thread=message.thread)
        world.tell(Event("edit", chat.id, message.id, world.bot.id))
    return True


def _need_pinning(chat: Chat) -> None:
    if not may(chat, "can_pin_messages"):
        raise bad_request("not enough rights to manage pinned messages in the chat")


def unpin_chat_message(world: World, args: Args) -> bool:
    """`unpinChatMessage`: the one named, else the one pinned last."""
    chat = writable_chat(world, args["chat_id"])
    _need_pinning(chat)
    named = args.get("message_id")
    message = chat.message(named) if named is not None else (chat.pins[-1] if chat.pins else None)
    if message is None:
        raise bad_request("message to unpin not found")
    if message.pinned:
        message.pinned = False
        chat.pins.remove(message)
        world.tell(Event("edit", chat.id, message.id, world.bot.id))
    return True


def unpin_all_chat_messages(world: World, args: Args) -> bool:
    """`unpinAllChatMessages`."""
    chat = writable_chat(world, args["chat_id"])
    _need_pinning(chat)
    for message in chat.pins:
        message.pinned = False
    chat.pins.clear()
    return True


def set_message_reaction(world: World, args: Args) -> bool:
    """`setMessageReaction`: a bot has one reaction to a message."""
    chat = readable_chat(world, args["chat_id"])
    message = message_in(chat, args["message_id"], "message to react")
    if message.service is not None:
        raise bad_request("message can't be reacted")
    reactions = args.get("reaction", [])
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message.reactions = reactions
    world.tell(Event("edit", chat.id, message.id, world.bot.id))
    return True
