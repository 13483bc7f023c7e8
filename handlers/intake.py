"""The intake: each update is handled exactly once, in one transaction, however often that has to be tried."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import structlog
from telegram import Update
from telegram.error import TelegramError

from bot.clocks import Clock
from bot.domain.refusals import Later, Refusal
from handlers.arrivals import Arrivals, Batch
from handlers.request import Apart, FileFacts
from storage.database import Database
from storage.transaction import Tx
from storage.troubles import is_trouble

MOST_BYTES = 20 * 1024 * 1024
PATIENCE = 30.0
PAUSES = (0.1, 0.5)
_LATER = 0.05
_DOWNLOAD_SECONDS = 60.0
_TROUBLE = 1.0
_log = structlog.get_logger()


class Handling(Protocol):
    """What the intake hands updates to; `handlers.dispatch.Dispatcher` in life."""

    async def handle(self, tx: Tx, update: Update, fetched: FileFacts | None = None) -> None:
        """Do what an update asks for. Raises Refusal, or Later where it cannot be judged yet."""
        ...

    async def refuse(self, tx: Tx, update: Update, refusal: Refusal) -> None:
        """Tell why not."""
        ...

    async def apologise(self, tx: Tx, update: Update, number: int) -> None:
        """Tell that something failed, with a number to quote."""
        ...

    def wants_file(self, update: Update) -> tuple[str, int, str] | None:
        """Return (file id, size in bytes, name) of a file to be fetched first."""
        ...

    async def is_stranger(self, tx: Tx, update: Update) -> bool:
        """Tell whether it comes from somebody of whom nothing is taken."""
        ...


class Intake:
    """Handles what arrives.

    Updates of one chat are handled in their order. An update that has to wait (for its file, for something of ours that
    is on its way out, for its next attempt) waits in a line of its chat; other chats go on.
    """

    def __init__(
        self,
        database: Database,
        handling: Handling,
        clock: Clock,
        arrivals: Arrivals,
        patience: float = PATIENCE,
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        self._database, self._handling, self._clock, self._arrivals = database, handling, clock, arrivals
        self._patience, self._pauses = patience, pauses
        self._lines: dict[int, deque[_Waiting]] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._downloads = asyncio.Semaphore(2)

    async def on_batch(self, batch: Batch) -> None:
        """Handle updates: those that need not wait in one transaction, which fails for none but whoever makes it fail."""
        together: list[Update] = []
        for update in batch.updates:
            if not self._not_behind_others([update]):
                continue
            if self._wants_file(update):
                await self._handle(together)  # one of the same chat may be among them
                together = []
                self._line_up(_Waiting(update))
            else:
                together.append(update)
        await self._handle(together)

    async def idle(self) -> None:
        """Return when every update that came in is handled."""
        while not self.quiet:
            await self._arrivals.join()
            if self._tasks:
                await asyncio.wait(self._tasks.values())

    @property
    def quiet(self) -> bool:
        """Tell whether that is so at this moment."""
        return not self._lines and not self._arrivals.unfinished

    async def close(self) -> None:
        """Let go of what waits: it is in the inbox, and comes again at the next start."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _wants_file(self, update: Update) -> bool:
        try:
            return self._handling.wants_file(update) is not None
        except Exception:
            return True  # its line will run into the same error, and count it

    async def _handle(self, updates: list[Update]) -> None:
        while updates:
            failed = await self._attempt([_Waiting(update) for update in updates])
            if failed is None:
                return
            place, error = failed
            await self._handle(updates[:place])
            await self._settle(updates[place], error)
            updates = self._not_behind_others(updates[place + 1 :])

    def _not_behind_others(self, updates: list[Update]) -> list[Update]:
        """Let those whose chat has a line stand in it, and return the others."""
        free: list[Update] = []
        for update in updates:
            line = self._lines.get(_place(update))
            if line is None:
                free.append(update)
            else:
                line.append(_Waiting(update))
        return free

    async def _attempt(self, waiting: "list[_Waiting]") -> tuple[int, Exception] | None:
        """Handle updates in one transaction; return the place of the one that failed, with its error, all undone."""
        done = 0
        try:
            async with self._database.together(self._clock.now()) as begin:
                new = await begin().inbox.finish_all([each.update.update_id for each in waiting])
                for each in waiting:
                    if each.update.update_id in new:
                        new.remove(each.update.update_id)
                        tx = begin()
                        tx.outbox.waited = each.waited
                        await self._handling.handle(tx, each.update, each.fetched)
                    done += 1
        except Exception as error:
            return min(done, len(waiting) - 1), error  # a commit that fails is put down to the last
        return None

    async def _settle(self, update: Update, error: Exception) -> None:
        """Refuse an update, or line it up for its next attempt."""
        if isinstance(error, Refusal):
            failure = await self._refuse(update, error)
            if failure is None:
                return
            error = failure
        self._line_up(_Waiting(update, error=error))

    async def _refuse(self, update: Update, refusal: Refusal) -> Exception | None:
        try:
            async with self._database.transaction(self._clock.now()) as tx:
                if await tx.inbox.finish(update.update_id):
                    await self._handling.refuse(tx, update, refusal)
        except Exception as error:
            return error
        return None

    # --- lines --------------------------------------------------------------------------------------------------------

    def _line_up(self, waiting: "_Waiting") -> None:
        place = _place(waiting.update)
        if place in self._lines:
            self._lines[place].append(waiting)
            return
        self._lines[place] = deque([waiting])
        self._tasks[place] = asyncio.create_task(self._run_line(place), name=f"line of chat {place}")

    async def _run_line(self, place: int) -> None:
        line = self._lines[place]
        try:
            while line:
                await self._through(line[0])
                line.popleft()
        finally:
            del self._lines[place], self._tasks[place]

    async def _through(self, waiting: "_Waiting") -> None:
        """Bring one update through, however often it has to be tried."""
        waiting.since = asyncio.get_running_loop().time()
        error = waiting.error or await self._once(waiting)
        while error is not None:
            if isinstance(error, Apart):
                error = await self._read(waiting, error)
                continue
            pause = waiting.pause_after(error, self._patience, self._pauses)
            if pause is None:
                await self._set_aside(waiting, error)
                return
            await asyncio.sleep(pause)
            error = await self._once(waiting)

    async def _read(self, waiting: "_Waiting", apart: Apart) -> Exception | None:
        """Read the file in a thread, then handle the update with what came of it."""
        if waiting.fetched is None:  # taken for a stranger's, or for no file at all, when it was to be fetched
            return LookupError("no file was fetched")
        try:
            reading = await asyncio.to_thread(apart.read, waiting.fetched)
        except Refusal as refusal:
            return await self._refuse(waiting.update, refusal)
        except Exception as error:
            return error
        waiting.fetched = replace(waiting.fetched, reading=reading)
        return await self._once(waiting)

    async def _once(self, waiting: "_Waiting") -> Exception | None:
        """Fetch the file that comes with an update, unless that was done before, and handle it."""
        try:
            if waiting.fetched is None:
                await self._fetch(waiting)
        except Exception as error:
            return error
        failed = await self._attempt([waiting])
        if failed is None:
            return None
        return await self._refuse(waiting.update, failed[1]) if isinstance(failed[1], Refusal) else failed[1]

    async def _set_aside(self, waiting: "_Waiting", error: Exception) -> None:
        """Leave an update for a person to look at, and say so, in the log by one line."""
        update = waiting.update
        _log.error("update set aside", update=update.update_id, attempts=waiting.attempts, reason=repr(error))
        while True:
            try:
                async with self._database.transaction(self._clock.now()) as tx:
                    if await tx.inbox.set_aside(update.update_id, waiting.attempts) and waiting.apologise:
                        await self._handling.apologise(tx, update, update.update_id)
                return
            except Exception as trouble:
                if not waiting.apologise or is_trouble(trouble):  # the update stays in the inbox, nothing is lost
                    _log.error("update could not be set aside", update=update.update_id, reason=repr(trouble))
                    await asyncio.sleep(_TROUBLE)
                waiting.apologise = waiting.apologise and is_trouble(trouble)

    async def _is_stranger(self, update: Update) -> bool:
        try:
            async with self._database.transaction(self._clock.now()) as tx:
                return await self._handling.is_stranger(tx, update)
        except Exception:
            return False  # handling it will run into the same trouble, and is tried again

    async def _fetch(self, waiting: "_Waiting") -> None:
        """Fetch the file that comes with an update, at most 20 MB and a minute; a stranger's is left where it is."""
        wanted = self._handling.wants_file(waiting.update)
        if wanted is None or await self._is_stranger(waiting.update):
            return
        file_id, size, name = wanted
        waiting.fetched = FileFacts(name, size, None, too_big=size > MOST_BYTES)
        if size > MOST_BYTES:
            return
        try:
            async with self._downloads, asyncio.timeout(_DOWNLOAD_SECONDS):
                file = await waiting.update.get_bot().get_file(file_id)
                content = bytes(await file.download_as_bytearray())
            waiting.fetched = FileFacts(name, len(content), content)
        except (TelegramError, TimeoutError) as error:
            too_big = "file is too big" in str(error).lower()
            waiting.fetched = FileFacts(name, size, None, too_big=too_big)


@dataclass(slots=True)
class _Waiting:
    """An update on its way through, with what was tried so far."""

    update: Update
    error: Exception | None = None
    fetched: FileFacts | None = None
    attempts: int = 0
    since: float = 0.0
    waited: bool = False
    apologise: bool = True

    def pause_after(self, error: Exception, patience: float, pauses: Sequence[float]) -> float | None:
        """Return for how long to wait before the next attempt; None when there is none left.

        Trouble of the database's own, a full disk for one, is no failure of the update: it is waited for, however long.
        """
        if isinstance(error, Later) and not self.waited:
            self.waited = asyncio.get_running_loop().time() - self.since > patience
            return _LATER
        if is_trouble(error):
            return _TROUBLE
        self.attempts += 1
        return pauses[self.attempts - 1] if self.attempts <= len(pauses) else None


def _place(update: Update) -> int:
    """Return the chat in which an update keeps its order, 0 for those of none."""
    chat = update.effective_chat or update.effective_user
    return 0 if chat is None else chat.id
