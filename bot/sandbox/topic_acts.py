"""What people do to forum topics: switch them on and off, open, close and delete them by hand."""

from bot.sandbox.errors import ActError
from bot.sandbox.model import Chat, Json, Message, Person, Topic
from bot.sandbox.state import Event, WorldState


class TopicActs(WorldState):
    """The people's side of topics. Administrators manage all, everybody else those of their own."""

    def set_forum(self, chat: Chat, forum: bool) -> None:
        """Switch a supergroup's topics on or off; bots are told nothing of it, messages show it from then on."""
        if chat.kind != "supergroup":
            raise ActError("no_topics")
        chat.forum = forum
        self.tell(Event("people", chat.id))

    def add_topic(self, person: Person, chat: Chat, name: str) -> Topic:
        """Open a topic."""
        if not self.has_topics(chat):
            raise ActError("no_topics")
        return self.new_topic(person, chat, name)

    def close_topic(self, person: Person, chat: Chat, topic_id: int) -> None:
        """Close a topic: members can no longer write in it."""
        self.turn_topic(person, chat, self._own_topic(person, chat, topic_id, shuts=True), closed=True)

    def reopen_topic(self, person: Person, chat: Chat, topic_id: int) -> None:
        """Open a closed topic again."""
        self.turn_topic(person, chat, self._own_topic(person, chat, topic_id, shuts=True), closed=False)

    def delete_topic(self, person: Person, chat: Chat, topic_id: int) -> None:
        """Delete a topic with all that stands in it; bots are told nothing of it."""
        self.drop_topic(chat, self._own_topic(person, chat, topic_id))

    def _own_topic(self, person: Person, chat: Chat, topic_id: int, *, shuts: bool = False) -> Topic:
        topic = chat.topics.get(topic_id)
        if topic is None or not chat.holds(person):
            raise ActError("no_such_topic")
        if shuts and not chat.forum:
            raise ActError("no_topics")  # those of private chats cannot be closed
        if not (chat.person is person or self.manages(person, chat) or topic.creator is person):
            raise ActError("not_your_topic")
        return topic

    # -- for both sides ----------------------------------------------------------------------------------------------

    def has_topics(self, chat: Chat) -> bool:
        """Whether there can be topics in the chat: in private chats it is the bot that has them switched on."""
        return self.private_topics if chat.person is not None else chat.forum

    def manages(self, person: Person, chat: Chat) -> bool:
        """Whether the person created the group or is one of its administrators."""
        return chat.creator is person or person.id in chat.admins

    def new_topic(self, by: Person, chat: Chat, name: str, color: int = 7322096) -> Topic:
        """Open a topic; its id is that of the service message that says so."""
        topic = Topic(len(chat.history) + 1, name, color, creator=by)
        chat.topics[topic.id] = topic
        created: Json = {"name": name, "icon_color": color}
        self.post_service(chat, by, forum_topic_created=created, thread=topic.id)
        return topic

    def turn_topic(self, by: Person, chat: Chat, topic: Topic, *, closed: bool) -> Message:
        """Close a topic, or open it again."""
        topic.closed = closed
        happened: Json = {"forum_topic_closed" if closed else "forum_topic_reopened": {}}
        return self.post_service(chat, by, thread=topic.id, **happened)

    def drop_topic(self, chat: Chat, topic: Topic) -> None:
        """Delete a topic with all that stands in it."""
        del chat.topics[topic.id]
        for message in [m for m in chat.history if m.thread == topic.id and not m.deleted]:
            self.erase(message)
