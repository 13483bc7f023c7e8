"""sendMessage and its kin: everything that puts a new message of the bot into a chat."""

from typing import Any

from bot.sandbox.acts import DICE, MAX_CAPTION, MAX_TEXT, copied
from bot.sandbox.checks import Args, Upload
from bot.sandbox.entities import formatted, required_text
from bot.sandbox.errors import bad_request
from bot.sandbox.files import MAX_PHOTO, MAX_UPLOAD, image_size
from bot.sandbox.keyboard import checked_markup
from bot.sandbox.methods.access import message_in, readable_chat, writable_chat
from bot.sandbox.model import Chat, Json, Message, StoredFile
from bot.sandbox.render import utf16_length
from bot.sandbox.wire import message_json
from bot.sandbox.world import World

_ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }
)  # fmt: skip


def send_message(world: World, args: Args) -> Json:
    """`sendMessage`."""
    chat = writable_chat(world, args["chat_id"])
    text, entities = formatted(args["text"], args.get("parse_mode"), args.get("entities"), world.known_user)
    required_text(text, MAX_TEXT)
    return message_json(_post(world, chat, args, text=text, entities=entities))


def send_document(world: World, args: Args) -> Json:
    """`sendDocument`, uploaded or by file_id."""
    chat = writable_chat(world, args["chat_id"])
    stored = _file(world, args["document"], photo=False)
    return message_json(_post(world, chat, args, document=stored, **_caption(world, args)))


def send_photo(world: World, args: Args) -> Json:
    """`sendPhoto`, uploaded or by file_id."""
    chat = writable_chat(world, args["chat_id"])
    stored = _file(world, args["photo"], photo=True)
    return message_json(_post(world, chat, args, photo=stored, **_caption(world, args)))


def send_dice(world: World, args: Args) -> Json:
    """`sendDice`: the server rolls."""
    chat = writable_chat(world, args["chat_id"])
    emoji = args.get("emoji", "🎲")
    if emoji not in DICE:
        raise bad_request("unsupported dice emoji specified")
    return message_json(_post(world, chat, args, dice=world.roll(emoji)))


def forward_message(world: World, args: Args) -> Json:
    """`forwardMessage`: a die keeps its value, the origin is named."""
    chat = writable_chat(world, args["chat_id"])
    source = _source(world, args, "message to forward")
    if source.service is not None or source.protected:
        raise bad_request("message can't be forwarded")
    return message_json(_post(world, chat, args, forward_origin=world.origin(source), **copied(source)))


def copy_message(world: World, args: Args) -> Json:
    """`copyMessage`: a die is thrown anew, nothing tells where the copy comes from."""
    chat = writable_chat(world, args["chat_id"])
    source = _source(world, args, "message to copy")
    if source.service is not None or source.protected:
        raise bad_request("message can't be copied")
    content = copied(source)
    if source.dice is not None:
        content["dice"] = world.roll(source.dice.emoji)
    if "caption" in args and (source.document or source.photo):
        content.update(_caption(world, args))
    return {"message_id": _post(world, chat, args, **content).id}


def send_chat_action(world: World, args: Args) -> bool:
    """`sendChatAction`: checked, and not shown."""
    writable_chat(world, args["chat_id"])
    if args["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def _source(world: World, args: Args, what: str) -> Message:
    return message_in(readable_chat(world, args["from_chat_id"]), args["message_id"], what)


def _post(world: World, chat: Chat, args: Args, **content: Any) -> Message:
    """What all sends have in common: topic, answered message, keyboard, flags, limits."""
    answered = _answered(chat, args)
    thread = _thread(world, chat, args, answered)
    markup = checked_markup(args.get("reply_markup"))
    world.limiter.spend(chat, world.clock.timestamp())
    content.setdefault("link_preview", args.get("link_preview_options"))
    return world.post(
        chat,
        world.bot,
        reply_to=answered,
        thread=thread,
        markup=markup,
        silent=args.get("disable_notification", False),
        protected=args.get("protect_content", False),
        **content,
    )


def _answered(chat: Chat, args: Args) -> Message | None:
    parameters = args.get("reply_parameters")
    if parameters is None:
        return None
    elsewhere = parameters.get("chat_id", chat.id) != chat.id
    message = None if elsewhere else chat.message(parameters["message_id"])
    if message is None and not parameters.get("allow_sending_without_reply", False):
        raise bad_request("message to be replied not found")
    return message


def _thread(world: World, chat: Chat, args: Args, answered: Message | None) -> int | None:
    thread = args.get("message_thread_id")
    if thread is None:
        return answered.thread if answered is not None else None
    if chat.person is None and not chat.forum:
        return None  # the Bot API server looks at topics only where there can be any
    topic = chat.topics.get(thread) if chat.forum or world.private_topics else None
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed and not chat.bot.may("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return topic.id


def _caption(world: World, args: Args) -> Json:
    caption, entities = formatted(
        args.get("caption", ""), args.get("parse_mode"), args.get("caption_entities"), world.known_user
    )
    if utf16_length(caption) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return {"caption": caption, "caption_entities": entities}


def _file(world: World, given: Upload | str, photo: bool) -> StoredFile:
    """An upload is checked and kept; a string is the id of a kept file (nothing is fetched from the network)."""
    if isinstance(given, str):
        stored = world.files.get(given)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if photo != stored.path.startswith("photos/"):
            raise bad_request("type of file mismatch")
        return stored
    if not given.content:
        raise bad_request("file must be non-empty")
    if len(given.content) > (MAX_PHOTO if photo else MAX_UPLOAD):
        raise bad_request("file is too big")
    if photo:
        _check_picture(given.content)
    mime = given.mime or "application/octet-stream"
    return world.files.add(given.name, given.content, mime, photo)


def _check_picture(content: bytes) -> None:
    size = image_size(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
