"""The topic of a relay in each reader's own chat, where the bot has topics there: what is written in it belongs to the relay."""

from bot.domain.clues import Clue
from bot.domain.messages import Message, Thread, text

NOUN = "relay"


def topic_of(clue: Clue) -> Thread:
    """Return the topic of a clue's relay: called by the clue's number."""
    number = clue.number or ""
    opening = Message(text("relay-topic-opening", number=number), protect=True)
    return Thread(f"{NOUN}:{clue.id}", text("relay-topic-title", number=number), opening)


def topic_there(clue: Clue, name: str) -> Thread | None:
    """Return that topic where somebody is in it, "" being the chat itself."""
    own = topic_of(clue)
    return own if own.name == name else None
