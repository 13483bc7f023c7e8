"""What the bot may ask about chats and their members."""

from bot.sandbox.checks import Args
from bot.sandbox.errors import bad_request
from bot.sandbox.methods.access import known_person, readable_chat, writable_chat
from bot.sandbox.model import BotStanding, Chat, Json
from bot.sandbox.wire import chat_json, member_json, message_json, user_json
from bot.sandbox.world import World

_PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
)  # fmt: skip
_MEMBERS_MAY_NOT = frozenset({"can_change_info", "can_pin_messages", "can_manage_topics"})
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat(world: World, args: Args) -> Json:
    """`getChat`: a `ChatFullInfo`."""
    chat = readable_chat(world, args["chat_id"])
    info = {**chat_json(chat), "accent_color_id": abs(chat.id) % 7, "max_reaction_count": 11}
    info["accepted_gift_types"] = dict.fromkeys(_GIFTS, False)
    if chat.person is None:
        info["permissions"] = {name: name not in _MEMBERS_MAY_NOT for name in _PERMISSIONS}
        info["has_visible_history"] = True
    if chat.pins:
        info["pinned_message"] = message_json(chat.pins[-1], nested=False)
    return info


def get_chat_member(world: World, args: Args) -> Json:
    """`getChatMember`."""
    chat = readable_chat(world, args["chat_id"])
    return member_json(chat, known_person(world, args["user_id"]))


def get_chat_administrators(world: World, args: Args) -> list[Json]:
    """`getChatAdministrators`: the creator first; of bots only this one is listed."""
    chat = readable_chat(world, args["chat_id"])
    if chat.person is not None:
        raise bad_request("there are no administrators in the private chat")
    people = [chat.creator] if chat.creator is not None and chat.holds(chat.creator) else []
    people += [person for person in chat.admins.values() if person is not chat.creator]
    bots = [member_json(chat, world.bot)] if chat.bot.status == "administrator" else []
    return [*(member_json(chat, person) for person in people), *bots]


def get_chat_member_count(world: World, args: Args) -> int:
    """`getChatMemberCount`, the bot included."""
    chat = readable_chat(world, args["chat_id"])
    return 2 if chat.person is not None else len(chat.members) + chat.bot.inside


def leave_chat(world: World, args: Args) -> bool:
    """`leaveChat`."""
    chat = _group(writable_chat(world, args["chat_id"]))
    world.post_service(chat, world.bot, left_chat_member=user_json(world.bot))
    world.stand(chat, world.bot, BotStanding("left"))
    return True


def _group(chat: Chat) -> Chat:
    if chat.person is not None:
        raise bad_request("chat member status can't be changed in private chats")
    return chat
