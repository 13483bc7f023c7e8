"""`zhuanban check`: what is missing or wrong in the settings, in words, and what to do about it."""

import asyncio
import os
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import typer
from pydantic import ValidationError

from bot.app import Unusable, introduce
from bot.backups import age_of_newest, database_file, sealing
from bot.clocks import MachineClock
from bot.commands.terminal import complain, say
from bot.commands.transactions import words_of
from bot.domain.messages import Text, text
from bot.domain.refusals import Refusal
from bot.holidays import calendar_of
from bot.keys import cipher_of
from bot.settings import TELEGRAM, Settings
from storage.database import Database

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_SQLITE = "sqlite+aiosqlite:///"


def check() -> None:
    """Check the settings, and the token by asking Telegram: say what is missing or wrong. Exit status 1 if anything is."""
    settings = read_settings()
    found = [*problems(settings)]
    if settings.token is not None and _TOKEN.fullmatch(settings.token.get_secret_value()):
        found += asyncio.run(_asked(settings))
    if found:
        raise typer.Exit(complain(*found))
    say(text("check-good"))


def read_settings() -> Settings:
    """Return the settings, or say which are wrong and exit with status 1."""
    try:
        return Settings()
    except ValidationError as error:
        fields = sorted({str(each["loc"][0]) for each in error.errors(include_input=False) if each["loc"]})
        raise typer.Exit(complain(*(_invalid(field) for field in fields))) from None


def problems(settings: Settings) -> Iterator[Text]:
    """Give what is wrong as far as it can be seen without asking anybody."""
    if settings.token is None:
        yield text("check-token-missing")
    elif not _TOKEN.fullmatch(settings.token.get_secret_value()):
        yield text("check-token-malformed")
    if not settings.admins:
        yield text("check-admins-missing")
    yield from _database(settings.database_url)
    yield from _holidays(settings.holidays)
    yield from _keys(settings)
    yield from _backups(settings)
    if settings.webhook_url:
        yield from _webhook(settings)
    try:
        _ = settings.monitor
    except ValueError:
        yield _invalid("monitor_listen")


def _database(url: str) -> Iterator[Text]:
    folder = Path(url.removeprefix(_SQLITE)).absolute().parent
    if url.startswith(_SQLITE) and not (folder.is_dir() and os.access(folder, os.W_OK)):
        yield text("check-database-folder", folder=str(folder))
        return
    try:
        Database(url)
    except ModuleNotFoundError as error:
        yield text("check-database-driver", module=str(error.name))
    except Exception:
        yield _invalid("database_url")


def _holidays(path: str) -> Iterator[Text]:
    try:
        calendar_of(path)
    except Refusal as refusal:
        yield words_of(refusal)


def _keys(settings: Settings) -> Iterator[Text]:
    try:
        if cipher_of(*settings.sealing) is None:
            say(text("check-keys-none"))  # nothing is wrong: a deployment may do without clues
    except Refusal as refusal:
        yield words_of(refusal)


def _backups(settings: Settings) -> Iterator[Text]:
    """Say how old the newest backup is; one that is twice as old as it may be is something wrong."""
    if not settings.backup_dir:
        say(text("check-backups-off"))
        return
    try:
        database_file(settings)
        sealing(settings)
    except Refusal as refusal:
        yield words_of(refusal)
        return
    age = age_of_newest(settings, MachineClock().now())
    if age is None:
        say(text("check-backups-none", folder=settings.backup_dir))
    elif age > timedelta(hours=2 * settings.backup_hours):
        yield text("check-backups-old", hours=age // timedelta(hours=1), folder=settings.backup_dir)
    else:
        say(text("check-backups", hours=age // timedelta(hours=1), folder=settings.backup_dir))


def _webhook(settings: Settings) -> Iterator[Text]:
    if settings.api_url == TELEGRAM and not settings.webhook_url.startswith("https://"):
        yield text("check-webhook-https")
    if settings.webhook_secret is not None and not _SECRET.fullmatch(settings.webhook_secret.get_secret_value()):
        yield _invalid("webhook_secret")
    try:
        _ = settings.listen
    except ValueError:
        yield _invalid("webhook_listen")


async def _asked(settings: Settings) -> list[Text]:
    """Return what is wrong with the token or the way to Telegram."""
    try:
        say(text("check-introduced", username=await introduce(settings)))
    except Unusable as error:
        return [text(error.code, **error.params)]
    return []


def _invalid(field: str) -> Text:
    expected = text(f"check-expected-{field.replace('_', '-')}")
    return text("check-invalid", name=f"ZHUANBAN_{field.upper()}", expected=expected)
