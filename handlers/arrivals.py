"""Where updates come in: stored as they are before Telegram is told that they were received."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import structlog
from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.clocks import Clock
from storage.database import Database

_TOGETHER = 16
_POLL_GRACE = 10.0
_KEPT = timedelta(days=7)
_TOO_DEEP = "too deep"
_BEYOND = 2**63  # what no database takes for a number
_SHOWN = 200
_log = structlog.get_logger()


@dataclass(slots=True)
class Batch:
    """Updates that waited together."""

    updates: list[Update] = field(default_factory=list)


class Arrivals(asyncio.Queue[object]):
    """The queue between fetching and handling. Updates are put in one by one and taken out all that wait, as a batch."""

    def __init__(self) -> None:
        super().__init__()
        self._open: Batch | None = None
        self.unfinished = 0

    async def put(self, item: object) -> None:
        """Add an update to the batch that waits, or anything else by itself."""
        if isinstance(item, Update) and self._open is not None and len(self._open.updates) < _TOGETHER:
            self._open.updates.append(item)
            return
        if isinstance(item, Update):
            item = self._open = Batch([item])
        self.unfinished += 1
        await super().put(item)

    def task_done(self) -> None:
        """Count one that was taken out as handled."""
        self.unfinished -= 1
        super().task_done()

    async def get(self) -> object:
        """Take out the oldest batch; it is closed by that."""
        item = await super().get()
        if item is self._open:
            self._open = None
        return item


class Reception:
    """Stores what comes in and queues what was left unfinished. `arrivals` is the queue that updates are handled from."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock
        self.arrivals = Arrivals()
        self.taken = 0  # updates, since the start

    async def keep(self, bot: Bot, fetched: Sequence[dict[str, Any]]) -> list[Update]:
        """Store updates as they came, in one commit, and return them parsed.

        One that cannot be parsed is set aside, and comes back empty. Raises TelegramError where they could not be stored:
        Telegram must not be told then that they were received.
        """
        if not fetched:
            return []
        try:
            kept = [_kept(each) for each in fetched]
            async with self._database.transaction(self._clock.now()) as tx:
                await tx.inbox.store([(each["update_id"], raw) for each, raw in kept])
            self.taken += len(fetched)
            return await self._parsed(bot, [each for each, _ in kept])
        except Exception as error:
            raise TelegramError(f"updates could not be stored: {error!r}") from error

    async def replay(self, bot: Bot) -> timedelta | None:
        """Queue what was left unfinished; return how long ago the newest update came, None where none ever did."""
        now = self._clock.now()
        async with self._database.transaction(now) as tx:
            waiting, newest = await tx.inbox.unfinished(), await tx.inbox.newest()
            await tx.inbox.forget(now - _KEPT)
        for update in await self._parsed(bot, [json.loads(raw) for raw in waiting]):
            await self.arrivals.put(update)
        return None if newest is None else now - newest

    async def _parsed(self, bot: Bot, fetched: Sequence[dict[str, Any]]) -> list[Update]:
        updates: list[Update] = []
        for each in fetched:
            try:
                updates.append(_read(each, bot))
            except Exception as error:
                _log.error("update could not be read", update=each["update_id"], reason=repr(error))
                async with self._database.transaction(self._clock.now()) as tx:
                    await tx.inbox.set_aside(each["update_id"], 1)
                updates.append(Update(each["update_id"]))  # it counts as received, else it would be fetched for ever
        return updates


class StoringBot(ExtBot[None]):
    """The bot that we fetch by: what it fetched is stored when it says so."""

    def __init__(self, reception: Reception, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._reception = reception

    async def get_updates(
        self,
        offset: int | None = None,
        limit: int | None = None,
        timeout: Any = None,
        allowed_updates: Sequence[str] | None = None,
        **kwargs: Any,
    ) -> tuple[Update, ...]:
        """Fetch updates as `telegram.Bot` does, and store them raw before anybody hears of them."""
        seconds = int(timeout.total_seconds() if isinstance(timeout, timedelta) else timeout or 0)
        data = {"offset": offset, "limit": limit, "timeout": seconds, "allowed_updates": allowed_updates}
        fetched: Any = await self._post("getUpdates", data, read_timeout=seconds + _POLL_GRACE)
        return tuple(await self._reception.keep(self, fetched))


def _read(raw: dict[str, Any], bot: Bot) -> Update:
    """Return a parsed update. Raises whatever is wrong with one of which nobody can say where it comes from.

    python-telegram-bot takes what stands in a field as it is: a chat or message without a proper number would reach the
    database.
    """
    update = Update.de_json(raw, bot)
    numbers = [each.id for each in (update.effective_chat, update.effective_user) if each is not None]
    if update.effective_message is not None:
        numbers += [update.effective_message.message_id, update.effective_message.chat.id]
    for number in numbers:
        if not _is_proper(number):
            raise TypeError(f"no number: {number!r}"[:_SHOWN])
    if update.callback_query is not None and not _is_answerable(update.callback_query.id):
        raise TypeError("a press that cannot be answered")
    return update


def _is_proper(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and abs(number) < _BEYOND


def _is_answerable(query: object) -> bool:
    return isinstance(query, str) and bool(query)


def _kept(raw: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Return an update as it is handled, and as it is stored.

    Half of a surrogate pair becomes a replacement character: no database takes it, and nobody reads it. What is too deep to
    be written down is kept as an update that cannot be read.
    """
    try:
        short = _dump(raw)
        short.encode()
    except UnicodeEncodeError:
        short = short.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return json.loads(short), short
    except RecursionError:
        bare = {"update_id": raw["update_id"], "message": _TOO_DEEP}
        return bare, _dump(bare)
    return raw, short


def _dump(raw: dict[str, Any]) -> str:
    return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
