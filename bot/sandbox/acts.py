"""What people do: write, throw, send files, forward, press buttons, come and go."""

from typing import TypedDict, Unpack

from bot.sandbox.detect import detect
from bot.sandbox.errors import ActError
from bot.sandbox.model import ADMIN_RIGHTS, BotStanding, Chat, Dice, Json, Message, Person, Press
from bot.sandbox.render import utf16_length
from bot.sandbox.state import Event
from bot.sandbox.topic_acts import TopicActs
from bot.sandbox.wire import chat_json, member_json, message_json, user_json

# Highest value of each emoji that can be thrown.
DICE = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
MAX_TEXT = 4096
MAX_CAPTION = 1024


class How(TypedDict, total=False):
    """The circumstances of a message: its topic, what it forwards, whether an inline bot or a schedule sent it."""

    thread: int | None
    forward_of: Message | None
    via_bot: bool
    scheduled: bool


class PeopleActs(TopicActs):
    """The people's side of the world. What their program would not let them do raises ActError."""

    def say(
        self, person: Person, chat: Chat, text: str, reply_to: Message | None = None, **how: Unpack[How]
    ) -> Message:
        """Write a message of 1–4096 characters."""
        self._may_write(person, chat, how.get("thread"))
        text = _sound(text).strip(" \n\t")
        if not text:
            raise ActError("text_empty")
        if utf16_length(text) > MAX_TEXT:
            raise ActError("text_too_long")
        return self.post(chat, person, text=text, entities=detect(text, []), **self._manner(reply_to, how))

    def throw(
        self,
        person: Person,
        chat: Chat,
        emoji: str = "🎲",
        value: int | None = None,
        reply_to: Message | None = None,
        **how: Unpack[How],
    ) -> Message:
        """Throw an emoji; the server makes the value, unless a test sets it or an old throw is forwarded."""
        self._may_write(person, chat, how.get("thread"))
        source = how.get("forward_of")
        dice = source.dice if source is not None else None
        return self.post(chat, person, dice=dice or self.roll(emoji, value), **self._manner(reply_to, how))

    def _manner(self, reply_to: Message | None, how: How) -> Json:
        thread, source = how.get("thread"), how.get("forward_of")
        return {
            "reply_to": reply_to,
            "thread": reply_to.thread if thread is None and reply_to is not None else thread,
            "forward_origin": self.origin(source) if source is not None else None,
            "via_bot": self.inline_bot if how.get("via_bot") else None,
            "scheduled": how.get("scheduled", False),
        }

    def roll(self, emoji: str, value: int | None = None) -> Dice:
        """A fresh die. Raises ActError for an emoji that cannot be thrown or a value it does not have."""
        highest = DICE.get(emoji.replace("\ufe0f", ""))
        if highest is None:
            raise ActError("no_such_dice")
        rolled = self.rng.randint(1, highest) if value is None else value
        if not 1 <= rolled <= highest:
            raise ActError("no_such_value")
        return Dice(emoji, rolled)

    def send_file(
        self,
        person: Person,
        chat: Chat,
        name: str,
        content: bytes,
        mime: str = "",
        caption: str = "",
        thread: int | None = None,
    ) -> Message:
        """Send a document of any size."""
        self._may_write(person, chat, thread)
        stored = self.files.add(name, content, mime or "application/octet-stream")
        return self.post(chat, person, document=stored, thread=thread, **_captioned(caption))

    def send_photo(
        self, person: Person, chat: Chat, content: bytes, caption: str = "", thread: int | None = None
    ) -> Message:
        """Send a picture."""
        self._may_write(person, chat, thread)
        stored = self.files.add("photo.jpg", content, "image/jpeg", photo=True)
        return self.post(chat, person, photo=stored, thread=thread, **_captioned(caption))

    def forward(self, person: Person, message: Message, to_chat: Chat) -> Message:
        """Forward a message: a die keeps its value, and the origin is carried along."""
        self._may_write(person, to_chat, None)
        if not message.chat.holds(person) or message.deleted:
            raise ActError("no_such_message")
        if message.protected:
            raise ActError("protected")
        if message.service is not None:
            raise ActError("not_forwardable")
        return self.post(to_chat, person, forward_origin=self.origin(message), **copied(message))

    def origin(self, message: Message) -> Json:
        """The `forward_origin` of a forward: who wrote it first, and when."""
        if message.forward_origin is not None:
            return message.forward_origin
        return {"type": "user", "date": int(message.date.timestamp()), "sender_user": user_json(message.sender)}

    def start(self, person: Person, payload: str = "") -> Message:
        """Press Start, as a link `https://t.me/<bot>?start=payload` makes people do."""
        if person.blocked:
            self.unblock(person)
        person.started = True
        return self.say(person, self.private(person), f"/start {payload}".strip())

    def press(self, person: Person, message: Message, label: str | None = None, data: str | None = None) -> Press:
        """Press the button with that label, or send forged callback data; a deleted message can still be pressed."""
        if not message.chat.holds(person):
            raise ActError("not_a_member")
        if data is None:
            data = self._labelled(message, label or "")
        press = Press(str(self.rng.getrandbits(63)), person, message, data, self.clock.now())
        self.presses[press.id] = press
        wire = message_json(message)
        if message.deleted:
            wire = {"chat": chat_json(message.chat), "message_id": message.id, "date": 0}
        query = {"id": press.id, "from": user_json(person), "message": wire, "data": data}
        self.updates.push("callback_query", {**query, "chat_instance": str(abs(message.chat.id))})
        return press

    def _labelled(self, message: Message, label: str) -> str:
        found = [b for row in message.buttons for b in row if label in b.text]
        exact = [b for b in found if b.text == label] or found
        if len(exact) != 1 or exact[0].data is None:
            raise ActError("no_such_button")
        return exact[0].data

    def edit(self, person: Person, message: Message, text: str) -> Message:
        """Change the text of one's own message."""
        if message.sender is not person or message.deleted or message.dice is not None:
            raise ActError("not_editable")
        message.text, message.entities = text, detect(text, [])
        message.edit_date = self.clock.now()
        if self.bot_sees(message):
            self.updates.push("edited_message", message_json(message))
        self.tell(Event("edit", message.chat.id, message.id, person.id))
        return message

    def delete(self, person: Person, message: Message) -> None:
        """Delete one's own message, or any as an administrator; bots are told nothing of it."""
        admin = self.manages(person, message.chat)
        if not (message.sender is person or admin or message.chat.person is person):
            raise ActError("not_deletable")
        self.erase(message)

    def join(self, person: Person, chat: Chat) -> None:
        """Come into a group."""
        if chat.person is not None or chat.holds(person):
            raise ActError("already_there")
        before = member_json(chat, person)
        chat.members[person.id] = person
        self.post_service(chat, person, new_chat_members=[user_json(person)])
        self._membership(chat, person, before)

    def leave(self, person: Person, chat: Chat) -> None:
        """Go out of a group."""
        if chat.person is not None or not chat.holds(person):
            raise ActError("not_a_member")
        before = member_json(chat, person)
        del chat.members[person.id]
        chat.admins.pop(person.id, None)
        self.post_service(chat, person, left_chat_member=user_json(person))
        self._membership(chat, person, before)

    def _membership(self, chat: Chat, person: Person, before: Json) -> None:
        if chat.bot.status == "administrator":
            self.member_update("chat_member", chat, person, before, member_json(chat, person))

    def block(self, person: Person) -> None:
        """Block the bot in the private chat."""
        person.blocked = True
        self.stand(self.private(person), person, BotStanding("kicked"))

    def unblock(self, person: Person) -> None:
        """Take the block back."""
        person.blocked = False
        self.stand(self.private(person), person, BotStanding("member"))

    def set_rights(self, chat: Chat, admin: bool | None = None, **rights: bool) -> None:
        """Change the bot's rights in a group; `admin` makes or unmakes it an administrator.

        Raises ValueError for a right that does not exist.
        """
        unknown = set(rights) - set(ADMIN_RIGHTS)
        if unknown:
            raise ValueError(f"no such rights: {sorted(unknown)}")
        is_admin = chat.bot.status == "administrator" if admin is None else admin
        standing = BotStanding("administrator" if is_admin else "member", {**chat.bot.rights, **rights})
        self.stand(chat, chat.creator or self.bot, standing)

    def add_bot(self, person: Person, chat: Chat, admin: bool = False) -> None:
        """Take the bot into a group."""
        self.stand(chat, person, BotStanding("member"))
        self.post_service(chat, person, new_chat_members=[user_json(self.bot)])
        if admin:
            self.stand(chat, person, BotStanding("administrator"))

    def remove_bot(self, person: Person, chat: Chat) -> None:
        """Throw the bot out of a group."""
        self.post_service(chat, person, left_chat_member=user_json(self.bot))
        self.stand(chat, person, BotStanding("kicked"))

    def _may_write(self, person: Person, chat: Chat, thread: int | None) -> None:
        if not chat.holds(person):
            raise ActError("not_a_member")
        if chat.migrated_to is not None:
            raise ActError("group_migrated")
        if chat.person is person:
            if person.blocked:
                raise ActError("bot_blocked")
            person.started = True
        topic = chat.topics.get(thread) if thread is not None else None
        if thread is not None and topic is None:
            raise ActError("no_such_topic")
        if topic is not None and topic.closed and not (self.manages(person, chat) or topic.creator is person):
            raise ActError("topic_closed")


def copied(message: Message) -> Json:
    """The content of a message, to be put into another."""
    fields = ("text", "entities", "caption", "caption_entities", "dice", "document", "photo", "link_preview")
    return {name: getattr(message, name) for name in fields}


def _captioned(caption: str) -> Json:
    caption = _sound(caption).strip()
    if utf16_length(caption) > MAX_CAPTION:
        raise ActError("caption_too_long")
    return {"caption": caption, "caption_entities": detect(caption, [])}


def _sound(text: str) -> str:
    """Half surrogates cannot be written down in UTF-8."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
