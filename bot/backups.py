"""Backups by the settings: of which database, sealed with which keys, and when the next one is due."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clocks import Clock
from bot.domain.refusals import Refusal
from bot.keys import cipher_of
from bot.settings import Settings
from storage.backups import back_up, backups_in
from storage.database import file_of
from storage.sealing import Cipher

LOOKS_MINUTES = 10
_log = structlog.get_logger()


def database_file(settings: Settings) -> Path:
    """Return the database's file. Raises `Refusal` backup-not-sqlite: a server has tools of its own for that."""
    file = file_of(settings.database_url)
    if file is None:
        raise Refusal("backup-not-sqlite")
    return file


def sealing(settings: Settings) -> Cipher:
    """Return the cipher that seals backups. Raises `Refusal` backup-no-key: in the clear none is made."""
    cipher = cipher_of(*settings.sealing)
    if cipher is None:
        raise Refusal("backup-no-key")
    return cipher


def make(settings: Settings, folder: Path, now: datetime) -> Path:
    """Take a backup now, and return its path. Raises `Refusal` with what is wrong."""
    database, cipher = database_file(settings), sealing(settings)
    try:
        return back_up(database, folder, cipher, now, settings.backup_keep)
    except (OSError, sqlite3.Error) as error:
        raise Refusal("backup-failed", folder=str(folder), reason=str(error)) from None


def age_of_newest(settings: Settings, now: datetime) -> timedelta | None:
    """Return how old the newest backup in the folder of the settings is, None where there is none."""
    folder = Path(settings.backup_dir)
    found = backups_in(folder) if folder.is_dir() else []
    return now - found[-1].made_at if found else None


def is_due(settings: Settings, now: datetime) -> bool:
    """Tell whether it is time: the files in the folder say when the last one was made, whatever became of the process."""
    age = age_of_newest(settings, now)
    return age is None or age >= timedelta(hours=settings.backup_hours)


class BackupClock:
    """Takes backups while the bot runs, where the settings name a folder; `tell` hears of it when one fails."""

    def __init__(self, settings: Settings, clock: Clock, tell: Callable[[Refusal], Awaitable[None]]) -> None:
        self._settings, self._clock, self._tell = settings, clock, tell
        self._looking = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    def start(self) -> None:
        """Look at once, then every few minutes."""
        if self._settings.backup_dir:
            self._scheduler.add_job(self.look, "interval", minutes=LOOKS_MINUTES, next_run_time=datetime.now(UTC))
            self._scheduler.start()

    def stop(self) -> None:
        """Begin no other one."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def look(self) -> None:
        """Take a backup if it is time, one after the other; return when that is done."""
        async with self._looking:
            await self._look()

    async def _look(self) -> None:
        now = self._clock.now()
        if not is_due(self._settings, now):
            return
        try:
            path = await asyncio.to_thread(make, self._settings, Path(self._settings.backup_dir), now)
        except Refusal as refusal:
            _log.error("no backup was made", reason=refusal.code)
            await self._tell(refusal)
        else:
            _log.info("backup made", file=path.name)
