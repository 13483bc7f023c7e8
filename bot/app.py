"""The wiring: which parts there are, and in which order they start and stop."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import structlog
from starlette.routing import Route as WebRoute
from telegram import Bot, BotCommand, BotCommandScope
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ApplicationBuilder, TypeHandler

from bot.backups import BackupClock, age_of_newest
from bot.clocks import Clock, MachineClock, following
from bot.domain.messages import Message, text
from bot.domain.refusals import Refusal
from bot.holidays import calendar_of
from bot.keys import cipher_of
from bot.monitoring import Figures, Seen, figures, health, metrics
from bot.settings import Settings
from bot.usecases import accounts
from bot.usecases.deadlines import reminders
from bot.usecases.draws import papers, parts
from bot.web import serving
from handlers import (
    archives,
    board,
    calendar_files,
    checklists,
    clues,
    consultations,
    discipline_transfers,
    follow_ups,
    joint_cases,
    meeting_files,
    police_transfers,
    postponements,
    publications,
    records,
    relays,
    result_tables,
    rosters,
)
from handlers.aftermath import Aftermath
from handlers.arrivals import Batch, Reception, StoringBot
from handlers.catalog import ROUTES
from handlers.commands import command_lists
from handlers.connections import Connections
from handlers.delivery import WIDTH, Delivery
from handlers.dispatch import Dispatcher
from handlers.intake import Intake
from handlers.rendering import Makers
from handlers.routes import Route
from handlers.texts import LANGUAGES, Texts
from handlers.webhook import Endpoint
from reminders.clock import SweepClock
from reminders.sweep import SWEEPS
from reminders.workdays import Calendar
from storage.database import Database
from storage.ownership import Taken, holding
from storage.sealing import Cipher

MAKERS: Makers = {
    "account-link": accounts.link_line,
    "deadline-calendar": calendar_files.calendar_file,
    "draw-gaps": papers.unseen_line,
    "draw-manifest": papers.manifest_file,
    "draw-proof": papers.proof_file,
    "draw-proof-page": papers.proof_page_file,
    "draw-public-file": papers.public_file,
    "draw-public-page": papers.public_page_file,
    "reminder-lines": reminders.lines,
    "roster-refusals": rosters.refusals_file,
    **archives.MAKERS,
    **board.MAKERS,
    **clues.MAKERS,
    **relays.MAKERS,
    **consultations.MAKERS,
    **discipline_transfers.MAKERS,
    **follow_ups.MAKERS,
    **joint_cases.MAKERS,
    **publications.MAKERS,
    **result_tables.MAKERS,
    **parts.MAKERS,
    **postponements.MAKERS,
    **records.MAKERS,
    **checklists.MAKERS,
    **meeting_files.MAKERS,
    **police_transfers.MAKERS,
}
ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member", "chat_member")
LONG_DOWNTIME = timedelta(hours=20)
POLL_SECONDS = 30
READ_SECONDS = 10.0
_START_AGAIN = 5.0
_log = structlog.get_logger()


class Unusable(Exception):
    """Settings that the bot cannot run with: `code` is the Fluent message that says why and what to do."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code)
        self.code, self.params = code, params


class Occupied(Unusable):
    """Another instance runs on the database."""


@dataclass(frozen=True, slots=True)
class App:
    """The running bot: what tests and the demo take hold of."""

    clock: Clock
    database: Database
    texts: Texts
    bot: StoringBot
    intake: Intake
    delivery: Delivery
    sweeps: SweepClock
    reception: Reception
    settings: Settings
    backups: BackupClock

    async def settled(self) -> None:
        """Return when every update that came in is handled, nothing is due, and all that can be sent now is sent."""
        while not (self.intake.quiet and self.sweeps.quiet and self.delivery.quiet):
            await self.intake.idle()
            await self.sweeps.idle()
            await self.delivery.idle()

    async def health(self) -> dict[str, int]:
        """Return how many rows of the outbox are in each state, and how many updates were set aside."""
        now = await self.figures()
        return {**now.outbox, "set_aside": now.set_aside}

    async def figures(self) -> Figures:
        """Return how the bot does."""
        now, folder = self.clock.now(), self.settings.backup_dir
        seen = Seen(self.reception.taken, self.sweeps.swept_at, age_of_newest(self.settings, now) if folder else None)
        async with self.database.transaction(now) as tx:
            return await figures(tx, seen)


@asynccontextmanager
async def running(
    settings: Settings, clock: Clock | None = None, routes: Sequence[Route] = ROUTES
) -> AsyncIterator[App]:
    """Run the bot for the length of the block: everything is started in order, and ended in the opposite one.

    Raises Unusable for a token that Telegram does not know, or an address that cannot be reached or listened at;
    Occupied where another instance runs on the database.
    """
    async with AsyncExitStack() as stack:
        await _occupy(stack, settings)
        clock = clock or await _clock(stack, settings)
        database = Database(settings.database_url, _calendar(settings), _cipher(settings))
        stack.push_async_callback(database.dispose)
        await database.migrate()
        reception = Reception(database, clock)
        application = _application(settings, reception)
        stack.push_async_callback(application.bot.shutdown)  # an application that did not come up leaves that open
        stack.push_async_callback(application.shutdown)
        await _initialize(application)
        dispatcher = Dispatcher(routes, settings.admins, application.bot.username)
        intake = Intake(database, dispatcher, clock, reception.arrivals)
        app = _assemble(settings, clock, database, application.bot, intake, reception)
        await _start(stack, app, application)
        yield app


async def _occupy(stack: AsyncExitStack, settings: Settings) -> None:
    try:
        await stack.enter_async_context(holding(settings.database_url, MachineClock().now()))
    except Taken as taken:
        raise Occupied("check-occupied", holder=taken.holder or "?") from None


def _calendar(settings: Settings) -> Calendar:
    try:
        return calendar_of(settings.holidays)
    except Refusal as refusal:
        raise Unusable("refusal-" + refusal.code, **{k: str(v) for k, v in refusal.params.items()}) from None


def _cipher(settings: Settings) -> Cipher | None:
    try:
        return cipher_of(*settings.sealing)
    except Refusal as refusal:
        raise Unusable("refusal-" + refusal.code, **{k: str(v) for k, v in refusal.params.items()}) from None


async def introduce(settings: Settings) -> str:
    """Ask Telegram once who we are, and return the bot's username. Raises Unusable where it does not say."""
    try:
        async with Bot(**_connection(settings)) as bot:
            if not bot.can_join_groups:
                raise Unusable("check-groups-off", username=bot.username)
            return bot.username
    except InvalidToken:
        raise Unusable("check-token-rejected") from None
    except TelegramError as error:
        raise Unusable("check-unreachable", address=settings.api_url, reason=error.message) from None


async def _clock(stack: AsyncExitStack, settings: Settings) -> Clock:
    if not settings.sandbox_url:
        return MachineClock()
    try:
        return await stack.enter_async_context(following(settings.sandbox_url))
    except OSError:
        raise Unusable("check-sandbox-unreachable", address=settings.sandbox_url) from None


def _connection(settings: Settings) -> dict[str, Any]:
    """Return how a `telegram.Bot` is to reach Telegram. Raises Unusable without a token."""
    if settings.token is None:
        raise Unusable("check-token-missing")
    # On this machine there is no proxy and nothing to encrypt.
    encrypted = urlsplit(settings.api_url).hostname != "127.0.0.1"
    return {
        "token": settings.token.get_secret_value(),
        "base_url": f"{settings.api_url}/bot",
        "base_file_url": f"{settings.api_url}/file/bot",
        "get_updates_request": Connections(2, encrypted=encrypted),
        "request": Connections(2 * WIDTH + 4, encrypted=encrypted, read_timeout=READ_SECONDS),
    }


def _application(settings: Settings, reception: Reception) -> Application[Any, Any, Any, Any, Any, Any]:
    bot = StoringBot(reception, **_connection(settings))
    builder = ApplicationBuilder().bot(bot).update_queue(reception.arrivals).job_queue(None).concurrent_updates(False)
    return (builder.updater(None) if settings.webhook_url else builder).build()


async def _initialize(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Ask Telegram who we are, for as long as it takes to reach it."""
    while True:
        try:
            await application.initialize()
            return
        except InvalidToken:
            raise Unusable("check-token-rejected") from None
        except NetworkError as error:
            _log.warning("Telegram is not reached yet", reason=str(error))
            await asyncio.sleep(_START_AGAIN)


def _assemble(
    settings: Settings, clock: Clock, database: Database, bot: StoringBot, intake: Intake, reception: Reception
) -> App:
    texts = Texts.load()
    return App(
        clock=clock,
        database=database,
        texts=texts,
        bot=bot,
        intake=intake,
        delivery=Delivery(database, bot, texts, MAKERS, clock, settings.limits, settings.admins),
        sweeps=SweepClock(database, clock, *SWEEPS),
        reception=reception,
        settings=settings,
        backups=BackupClock(settings, clock, _alarm(settings, database, clock)),
    )


async def _start(stack: AsyncExitStack, app: App, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    async def on_batch(batch: Batch, context: Any) -> None:
        await app.intake.on_batch(batch)

    application.add_handler(TypeHandler(Batch, on_batch))
    stack.push_async_callback(app.delivery.stop)
    await app.delivery.start()
    stack.push_async_callback(app.intake.close)
    await _catch_up(app)
    await application.start()
    stack.push_async_callback(application.stop)
    stack.push_async_callback(app.sweeps.stop)
    await app.sweeps.start()
    stack.callback(app.backups.stop)
    app.backups.start()
    await _watchable(stack, app)
    await _offer_commands(app)
    if application.updater is None:
        await _take_in(stack, app)
    else:
        await application.updater.start_polling(
            timeout=POLL_SECONDS, allowed_updates=ALLOWED_UPDATES, bootstrap_retries=-1, error_callback=_on_poll_error
        )
        stack.push_async_callback(application.updater.stop)


async def _watchable(stack: AsyncExitStack, app: App) -> None:
    """Let health and figures be asked for, where the settings say at which address."""
    if app.settings.monitor is not None:
        await _serve(stack, app.settings.monitor, health(app.figures), metrics(app.figures))


async def _serve(stack: AsyncExitStack, listen: tuple[str, int], *routes: WebRoute) -> None:
    try:
        await stack.enter_async_context(serving(listen, routes))
    except OSError as error:
        raise Unusable("check-listen", address=":".join(map(str, listen)), reason=str(error)) from None


def _alarm(settings: Settings, database: Database, clock: Clock) -> Callable[[Refusal], Awaitable[None]]:
    """Return what tells the operators, once a day, that no backup could be made."""

    async def tell(refusal: Refusal) -> None:
        async with database.transaction(clock.now()) as tx:
            words = Message(text("backup-alarm", reason=text("refusal-" + refusal.code, **refusal.params)))
            await Aftermath(settings.admins).tell_operators(tx, words, f"backup-alarm:{tx.now:%Y%m%d}")

    return tell


async def _catch_up(app: App) -> None:
    """Queue what was left unfinished; after a downtime in which Telegram may have dropped updates, say so."""
    gap = await app.reception.replay(app.bot)
    if gap is not None and gap > LONG_DOWNTIME:
        _log.warning("long downtime", hours=gap // timedelta(hours=1))
        async with app.database.transaction(app.clock.now()) as tx:
            words = Message(text("intake-downtime", hours=gap // timedelta(hours=1)))
            await Aftermath(app.settings.admins).tell_operators(tx, words)


async def _offer_commands(app: App) -> None:
    """Send the lists of commands that are offered while somebody types; that this fails keeps nobody from working."""
    try:
        for each in command_lists():
            for language in LANGUAGES:
                offered = [
                    BotCommand(name, app.texts.render(language, words, plain=True)) for name, words in each.commands
                ]
                code = None if language == LANGUAGES[0] else language
                await app.bot.set_my_commands(offered, BotCommandScope(each.scope.value), code)
    except TelegramError as error:
        _log.warning("commands could not be offered", reason=str(error))


async def _take_in(stack: AsyncExitStack, app: App) -> None:
    """Let Telegram bring updates to our webhook, one at a time: their order matters."""
    settings, secret = app.settings, secrets.token_urlsafe(32)
    if settings.webhook_secret is not None:
        secret = settings.webhook_secret.get_secret_value()
    endpoint = Endpoint(app.reception, app.bot, secret)
    path = urlsplit(settings.webhook_url).path or "/"
    await _serve(stack, settings.listen, WebRoute(path, endpoint.receive, methods=["POST"]), health(app.figures))
    await app.bot.set_webhook(
        settings.webhook_url, allowed_updates=ALLOWED_UPDATES, max_connections=1, secret_token=secret
    )


def _on_poll_error(error: TelegramError) -> None:
    _log.warning("updates could not be fetched", reason=str(error))
