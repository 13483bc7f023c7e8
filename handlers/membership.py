"""What happens to chats and in them: groups that migrate, people who come and go, messages that only have to be seen."""

from telegram import ChatMemberUpdated, Update

from bot.usecases import reachability
from bot.usecases.draws import closing
from storage.chats import Chat
from storage.transaction import Tx

_ABSENT = {"left", "kicked"}


async def on_service(tx: Tx, update: Update) -> bool:
    """Take note of what no one asked for; True if the update is done with that."""
    if update.chat_member is not None:
        await _on_group_member(tx, update.chat_member)
        return True
    if update.my_chat_member is not None:
        await _on_own_membership(tx, update.my_chat_member)
        return True
    return await _on_message(tx, update)


async def _on_group_member(tx: Tx, change: ChatMemberUpdated) -> None:
    chat = await tx.chats.find(change.chat.id)
    task_force = None if chat is None else await tx.task_forces.of_chat(chat.key)
    if task_force is not None:
        user, present = change.new_chat_member.user.id, change.new_chat_member.status not in _ABSENT
        await tx.people.seen_in_group(task_force.id, user, present=present)


async def _on_own_membership(tx: Tx, change: ChatMemberUpdated) -> None:
    chat = await tx.chats.ensure(change.chat.id, change.chat.type, change.chat.title or "")
    if chat.private:
        blocked = change.new_chat_member.status in _ABSENT
        await (reachability.close_chat if blocked else reachability.open_chat)(tx, change.from_user.id, chat.key)
    else:
        given = change.new_chat_member.to_dict().items()
        await tx.chats.set_rights(chat.key, {k: v for k, v in given if k == "status" or k.startswith("can_")})
        await tx.threads.take_up(chat.key)
        await _note_forum(tx, chat, forum=bool(change.chat.is_forum))


async def _on_message(tx: Tx, update: Update) -> bool:
    message = update.message
    if message is None:
        return update.callback_query is None
    if message.migrate_to_chat_id is not None:
        await _migrate(tx, message.chat.id, message.migrate_to_chat_id)
        return True
    if message.migrate_from_chat_id is not None:
        await _migrate(tx, message.migrate_from_chat_id, message.chat.id)
        return True
    if message.chat.type != "private":
        chat = await tx.chats.find(message.chat.id)
        await _sight(tx, chat, message.message_id)
        if chat is not None:
            await _note_forum(tx, chat, forum=bool(message.chat.is_forum))
    return False


async def _migrate(tx: Tx, old: int, new: int) -> None:
    """Take a group for the supergroup that it has become; told by both, it is done once, unless a message found out before."""
    await tx.chats.migrate(old, new)
    chat = await tx.chats.find(new)
    if chat is not None:
        await closing.fail_moved(tx, chat.key)


async def _note_forum(tx: Tx, chat: Chat, *, forum: bool) -> None:
    """Keep whether a group has topics: nothing else tells when they are switched on or off."""
    if chat.forum is not forum:
        await tx.chats.set_forum(chat.key, forum=forum)


async def _sight(tx: Tx, chat: Chat | None, message_id: int) -> None:
    """Keep the number of a group's message while dice are thrown there: a deleted throw would leave a gap."""
    task_force = None if chat is None else await tx.task_forces.of_chat(chat.key)
    draw = None if task_force is None else await tx.draws.unfinished(task_force.id)
    if draw is not None:
        await tx.draws.sight(draw.id, message_id)
