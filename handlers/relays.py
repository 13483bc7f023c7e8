"""The private relay about a clue in chat: written to by button or by replying, read again, with its files."""

from bot.domain.roles import Action
from bot.usecases.relays import copies, history, writing
from bot.usecases.relays.writing import Writing
from handlers.request import Request, sent_file
from handlers.routes import Awaited, Press, Replied, Route, Threaded
from storage.owners import Owned
from storage.transaction import Tx


def _numbers(request: Request) -> tuple[int, int]:
    return int(request.payload[0]), int(request.payload[1])


def _writing(request: Request, *, with_file: bool) -> Writing:
    return Writing(request.text, request.message_id, request.topic, with_file, sent_file(request))


async def on_write(tx: Tx, request: Request) -> None:
    """Write about that clue."""
    await writing.begin(tx, request.member, request.office, int(request.payload[0]), topic=request.topic)


async def on_answer(tx: Tx, request: Request) -> None:
    """Answer that message."""
    clue, ordinal = _numbers(request)
    await writing.begin(tx, request.member, request.office, clue, ordinal, topic=request.topic)


async def on_words(tx: Tx, request: Request) -> None:
    """What was awaited."""
    await writing.go_on(tx, request.member, request.office, request.draft, _writing(request, with_file=False))


async def on_file(tx: Tx, request: Request) -> None:
    """A photo or file instead."""
    await writing.go_on(tx, request.member, request.office, request.draft, _writing(request, with_file=True))


async def on_end(tx: Tx, request: Request) -> None:
    """That was all."""
    await writing.end(tx, request.member, request.office, int(request.payload[0]), topic=request.topic)


async def on_reply(tx: Tx, request: Request) -> None:
    """A reply to a relayed message."""
    clue, ordinal = _numbers(request)
    await writing.write(tx, request.member, request.office, clue, ordinal, _writing(request, with_file=False))


async def on_reply_file(tx: Tx, request: Request) -> None:
    """A photo or file in reply to one."""
    clue, ordinal = _numbers(request)
    await writing.write(tx, request.member, request.office, clue, ordinal, _writing(request, with_file=True))


async def on_card_reply(tx: Tx, request: Request) -> None:
    """A reply to the clue's card."""
    clue = int(request.payload[0])
    await writing.write(tx, request.member, request.office, clue, None, _writing(request, with_file=False))


async def on_card_reply_file(tx: Tx, request: Request) -> None:
    """A photo or file in reply to the card."""
    clue = int(request.payload[0])
    await writing.write(tx, request.member, request.office, clue, None, _writing(request, with_file=True))


async def on_topic(tx: Tx, request: Request) -> None:
    """Words in the relay's own topic."""
    said = _writing(request, with_file=False)
    await writing.write_in_topic(tx, request.member, request.office, int(request.payload[0]), request.draft, said)


async def on_topic_file(tx: Tx, request: Request) -> None:
    """A photo or file in the topic."""
    said = _writing(request, with_file=True)
    await writing.write_in_topic(tx, request.member, request.office, int(request.payload[0]), request.draft, said)


async def on_history(tx: Tx, request: Request) -> None:
    """What was written, the newest page."""
    await history.show(tx, request.member, request.office, int(request.payload[0]), topic=request.topic)


async def on_page(tx: Tx, request: Request) -> None:
    """Another page."""
    clue, page = _numbers(request)
    await history.show(tx, request.member, request.office, clue, page, topic=request.topic, anew=False)


async def on_send_file(tx: Tx, request: Request) -> None:
    """The file of a message once more."""
    clue, ordinal = _numbers(request)
    await history.send_file(tx, request.member, request.office, clue, ordinal, topic=request.topic)


MAKERS = copies.MAKERS

_CLUE = Owned.CLUE
_OVER = frozenset({writing.DRAFT})

# Whoever sees clues is told why, where they take no part: that is asked in bot.domain.relays.
ROUTES: list[Route] = [
    Press("relay.write", Action.SEE_CLUES, on_write, (int,), _CLUE),
    Press("relay.reply", Action.SEE_CLUES, on_answer, (int, int), _CLUE),
    Press("relay.end", Action.SEE_CLUES, on_end, (int,), _CLUE),
    Awaited(writing.DRAFT, Action.SEE_CLUES, on_words),
    Awaited(writing.DRAFT, Action.SEE_CLUES, on_file, file=True),
    Replied("relay", Action.SEE_CLUES, on_reply, (int, int, str), _CLUE),
    Replied("relay", Action.SEE_CLUES, on_reply_file, (int, int, str), _CLUE, file=True),
    Threaded("relay", Action.SEE_CLUES, on_topic, (int,), _CLUE, joins=_OVER),
    Threaded("relay", Action.SEE_CLUES, on_topic_file, (int,), _CLUE, file=True, joins=_OVER),
    # Somebody may reply to the card with what a step of the clue asks for: that draft comes first.
    Replied("clue", Action.SEE_CLUES, on_card_reply, (int, str), _CLUE, over=_OVER),
    Replied("clue", Action.SEE_CLUES, on_card_reply_file, (int, str), _CLUE, file=True, over=_OVER),
    Press("relay.history", Action.SEE_CLUES, on_history, (int,), _CLUE),
    Press("relay.page", Action.SEE_CLUES, on_page, (int, int), _CLUE),
    Press("relay.file", Action.SEE_CLUES, on_send_file, (int, int), _CLUE),
]
