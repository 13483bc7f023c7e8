"""From method name to function. What the Bot API has and this table has not is refused by `bot_http`."""

from collections.abc import Callable
from typing import Any

from bot.sandbox.checks import Args
from bot.sandbox.methods import chats, editing, intake, profile, sending, topics
from bot.sandbox.world import World

Method = Callable[[World, Args], Any]

METHODS: dict[str, Method] = {
    "answerCallbackQuery": editing.answer_callback_query,
    "close": profile.log_out,
    "closeForumTopic": topics.close_forum_topic,
    "copyMessage": sending.copy_message,
    "createForumTopic": topics.create_forum_topic,
    "deleteForumTopic": topics.delete_forum_topic,
    "deleteMessage": editing.delete_message,
    "deleteMyCommands": profile.delete_my_commands,
    "deleteWebhook": intake.delete_webhook,
    "editForumTopic": topics.edit_forum_topic,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "editMessageText": editing.edit_message_text,
    "forwardMessage": sending.forward_message,
    "getChat": chats.get_chat,
    "getChatAdministrators": chats.get_chat_administrators,
    "getChatMember": chats.get_chat_member,
    "getChatMemberCount": chats.get_chat_member_count,
    "getChatMenuButton": profile.get_chat_menu_button,
    "getFile": intake.get_file,
    "getMe": profile.get_me,
    "getMyCommands": profile.get_my_commands,
    "getMyDescription": profile.get_my_description,
    "getMyName": profile.get_my_name,
    "getMyShortDescription": profile.get_my_short_description,
    "getWebhookInfo": intake.get_webhook_info,
    "leaveChat": chats.leave_chat,
    "logOut": profile.log_out,
    "pinChatMessage": editing.pin_chat_message,
    "reopenForumTopic": topics.reopen_forum_topic,
    "sendChatAction": sending.send_chat_action,
    "sendDice": sending.send_dice,
    "sendDocument": sending.send_document,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "setChatMenuButton": profile.set_chat_menu_button,
    "setMessageReaction": editing.set_message_reaction,
    "setMyCommands": profile.set_my_commands,
    "setMyDescription": profile.set_my_description,
    "setMyName": profile.set_my_name,
    "setMyShortDescription": profile.set_my_short_description,
    "setWebhook": intake.set_webhook,
    "unpinAllChatMessages": editing.unpin_all_chat_messages,
    "unpinChatMessage": editing.unpin_chat_message,
}
