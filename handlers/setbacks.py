"""What an error of Telegram's means for the message that was to be sent."""

import os
from dataclasses import dataclass
from enum import StrEnum

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

# Else python-telegram-bot warns wherever a RetryAfter is made: its seconds are to become a timedelta.
os.environ.setdefault("PTB_TIMEDELTA", "true")

_SOME_SECONDS = 5.0
# The request never left, or never reached Telegram: sending again cannot double anything.
_NEVER_LEFT = (httpx.PoolTimeout, httpx.ConnectTimeout, httpx.ConnectError, httpx.ProxyError, httpx.UnsupportedProtocol)


class Kind(StrEnum):
    """What went wrong, by what is to be done about it."""

    FLOOD = "flood"  # be silent for a while
    UNREACHED = "unreached"  # it did not leave: again
    UNSURE = "unsure"  # nobody knows whether it arrived
    SHUT = "shut"  # the chat is closed to us
    MOVED = "moved"  # the group has a new id
    GONE = "gone"  # the message to change is not there
    UNCHANGED = "unchanged"  # it says that already
    NO_TOPIC = "no topic"  # the topic was deleted
    TOPIC_CLOSED = "topic closed"
    NO_FORUM = "no forum"  # the chat has no topics (any more)
    FORBIDDEN = "forbidden"  # Telegram would take it from somebody with more rights
    STALE = "stale"  # the button press waited too long
    REFUSED = "refused"  # Telegram will never take this
    UNMADE = "unmade"  # it could not even be made


@dataclass(frozen=True, slots=True)
class Setback:
    """A kind with Telegram's words; `seconds` of silence after a flood, `chat` the new id of a group that moved."""

    kind: Kind
    words: str
    seconds: float = 0.0
    chat: int = 0


_BAD_REQUESTS = (
    (Kind.UNCHANGED, ("message is not modified", "topic_not_modified")),
    (Kind.GONE, ("message to edit not found", "message can't be edited", "message to pin not found")),
    (Kind.GONE, ("message_id_invalid", "message identifier is not specified")),
    (Kind.SHUT, ("chat not found", "user not found", "peer_id_invalid", "user is deactivated")),
    (Kind.NO_TOPIC, ("message thread not found", "topic_deleted", "topic_id_invalid", "topic not found")),
    (Kind.TOPIC_CLOSED, ("topic_closed",)),
    (Kind.NO_FORUM, ("chat is not a forum", "channel_forum_missing")),
    (Kind.FORBIDDEN, ("not enough rights", "admin_required", "right_forbidden")),
    (Kind.STALE, ("query is too old", "query id is invalid")),
)


def setback_of(error: TelegramError) -> Setback:
    """Return what an error means. Whatever is not known for certain is `UNSURE`, never tried again unseen."""
    words = error.message
    match error:
        case RetryAfter():
            seconds = error.retry_after
            return Setback(Kind.FLOOD, words, seconds if isinstance(seconds, int) else seconds.total_seconds())
        case ChatMigrated():
            return Setback(Kind.MOVED, words, chat=error.new_chat_id)
        case Forbidden():
            return Setback(Kind.SHUT, words)
        case InvalidToken() | Conflict():
            return Setback(Kind.UNREACHED, words)
        case BadRequest():
            return Setback(_bad_request(words.lower()), words)
        case NetworkError() if isinstance(error.__cause__, _NEVER_LEFT):
            return Setback(Kind.UNREACHED, words)
        case NetworkError() if "too many requests" in words.lower():
            return Setback(Kind.FLOOD, words, _SOME_SECONDS)
    return Setback(Kind.UNSURE, words)


def _bad_request(words: str) -> Kind:
    return next((kind for kind, signs in _BAD_REQUESTS if any(sign in words for sign in signs)), Kind.REFUSED)
