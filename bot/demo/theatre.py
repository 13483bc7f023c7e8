"""Everything that the play needs: the world with its cast, the chat service, a database, the bot."""

import base64
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr

from bot.app import App, running
from bot.demo.actors import Narrator, Silence, Stage
from bot.demo.cast import OPERATOR, OUTSIDER, TROUPES, Cast, assemble
from bot.demo.enrolment import enrol
from bot.domain.messages import text
from bot.sandbox.server import serve
from bot.sandbox.sim_clock import next_office_opening
from bot.sandbox.world import Limits, World
from bot.settings import Settings
from handlers.texts import LANGUAGES, Texts
from storage.database import Database

TOKEN = "123456:demo"
USERNAME = "zhuanban_demo_bot"
# Of no use anywhere else: what the cast writes is invented.
KEY = base64.urlsafe_b64encode(bytes(range(32))).decode()
# Far above what the play needs: nothing waits for the pace that Telegram sets.
FAST = 100_000


@dataclass(frozen=True, slots=True)
class Performance:
    """What runs: the stage for people, the bot, and the address of the chat page."""

    stage: Stage
    app: App
    url: str


def open_world(texts: Texts, seed: int | None = None, start: datetime | None = None) -> tuple[World, Cast]:
    """Return a world with the cast in it; without `start` it is nine o'clock on the working day that comes next."""
    world = World(
        token=TOKEN,
        bot_name=_words(texts, "bot-name"),
        username=USERNAME,
        limits=Limits.generous(),
        seed=seed,
        start=start or next_office_opening(datetime.now(UTC)),
    )
    titles = {troupe.id: _words(texts, f"group-{troupe.id}") for troupe in TROUPES}
    notes = {OPERATOR: _words(texts, "note-operator"), OUTSIDER: _words(texts, "note-outsider")}
    return world, assemble(world, titles, notes)


def _words(texts: Texts, name: str) -> str:
    return texts.render(LANGUAGES[0], text(f"demo-{name}"), plain=True)


async def fill(database_url: str, world: World, cast: Cast) -> None:
    """Make the database of that address, with everybody of the cast on its rosters."""
    database = Database(database_url)
    try:
        await database.migrate()
        async with database.transaction(world.clock.now()) as tx:
            for troupe in TROUPES:
                await enrol(tx, cast, troupe)
    finally:
        await database.dispose()


def settings_for(url: str, database_url: str, cast: Cast) -> Settings:
    """Return the bot's settings: those of this machine's environment do not count."""
    return Settings(
        _env_file=None,
        token=SecretStr(TOKEN),
        database_url=database_url,
        api_url=url,
        sandbox_url=url,
        webhook_url="",
        admins=frozenset({cast.people[OPERATOR].id}),
        rate_overall=FAST,
        rate_chat=FAST,
        rate_group=FAST,
        keys=SecretStr(KEY),
        log_level="WARNING",
    )


def environment(settings: Settings) -> Mapping[str, str]:
    """Return the same settings as environment variables, for a bot in a process of its own."""
    assert settings.token is not None
    return {
        "ZHUANBAN_TOKEN": settings.token.get_secret_value(),
        "ZHUANBAN_DATABASE_URL": settings.database_url,
        "ZHUANBAN_API_URL": settings.api_url,
        "ZHUANBAN_SANDBOX_URL": settings.sandbox_url,
        "ZHUANBAN_ADMINS": ",".join(map(str, settings.admins)),
        "ZHUANBAN_RATE_OVERALL": str(settings.rate_overall),
        "ZHUANBAN_RATE_CHAT": str(settings.rate_chat),
        "ZHUANBAN_RATE_GROUP": str(settings.rate_group),
        "ZHUANBAN_KEYS": KEY,
        "ZHUANBAN_LOG_LEVEL": settings.log_level,
    }


def database_in(folder: Path) -> str:
    """Return the address of a database file in that folder."""
    return f"sqlite+aiosqlite:///{folder / 'demo.db'}"


@asynccontextmanager
async def performance(
    world: World, cast: Cast, database_url: str, *, port: int = 0, narrator: Narrator | None = None
) -> AsyncIterator[Performance]:
    """Serve the world and run the bot on that database for the length of the block. Raises OSError for a port in use."""
    async with (
        serve(world, port) as url,
        running(settings_for(url, database_url, cast), world.clock) as app,
    ):
        yield Performance(Stage(world, cast, narrator or Silence()), app, url)
