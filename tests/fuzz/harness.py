"""The whole bot in one process with its chat service, with an eye on everything that it does not want to be seen."""

import logging
import traceback
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from structlog.testing import capture_logs
from telegram import Bot, Update

from bot.app import ALLOWED_UPDATES, MAKERS
from bot.demo.theatre import TOKEN, USERNAME
from bot.domain.ledger import first_break
from bot.domain.refusals import Later, Refusal
from bot.sandbox.clock import WorldClock
from bot.sandbox.world import World
from bot.usecases.presets import preset_names
from handlers.arrivals import Batch, Reception
from handlers.catalog import ROUTES
from handlers.delivery import Delivery
from handlers.dispatch import Dispatcher
from handlers.intake import Intake
from handlers.request import Apart, FileFacts
from handlers.texts import LANGUAGES, Texts
from reminders.clock import SweepClock
from reminders.sweep import SWEEPS
from storage.chats import voice
from storage.database import Database
from storage.tables.journal import inbox, outbox
from storage.transaction import Tx
from tests.fuzz.direct import Direct
from tests.fuzz.scenes import OPERATORS, Scene
from tests.moves import moves, off_table, unwatch, watch
from tests.office import CIPHER, IN_MEMORY, connection_of
from tests.rig import UNPACED

_SELDOM = 86_400.0
_TRACE = -8
_ASIDE = {"update set aside", "update could not be read"}
_GRAVE = {"error", "critical", "exception"}


class StillClock(WorldClock):
    """A clock that stands still until it is moved, so that a run repeats itself."""

    def now(self) -> datetime:
        """The present moment."""
        return self._origin


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that was logged or raised, over which update if it is about one alone, and whether that was set aside."""

    words: str
    update: int | None = None
    aside: bool = False


class Watched(Dispatcher):
    """The dispatcher, noting what is raised that is no answer."""

    raised: list[Fault]

    async def handle(self, tx: Tx, update: Update, fetched: FileFacts | None = None) -> None:
        """Do what an update asks for."""
        try:
            await super().handle(tx, update, fetched)
        except (Refusal, Later, Apart):
            raise
        except Exception:
            self._note(update)
            raise

    async def refuse(self, tx: Tx, update: Update, refusal: Refusal) -> None:
        """Tell why not."""
        try:
            await super().refuse(tx, update, refusal)
        except Exception:
            self._note(update)
            raise

    def _note(self, update: Update) -> None:
        self.raised.append(Fault(traceback.format_exc(_TRACE), update.update_id))


class Grave(logging.Handler):
    """Keeps what libraries log as errors."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.records.append(self.format(record))


@dataclass
class Harness:
    """The parts of the bot, which stay; scene, chats and clock change from act to act."""

    database: Database
    clock: WorldClock
    direct: Direct
    bot: Bot
    reception: Reception
    dispatcher: Watched
    intake: Intake
    delivery: Delivery
    sweeps: SweepClock
    grave: Grave
    logged: list[Any]
    entered: Counter[str] = field(default_factory=Counter)  # ledger entries by what they are of

    async def begin(self, scene: Scene, *, topics: bool) -> World:
        """Put database, chats and clock back to where a scene begins; `topics`: private chats have some."""
        connection = await connection_of(self.database)
        unwatch(connection)
        connection.deserialize(scene.content)
        watch(connection)
        world = scene.populate()
        world.private_topics = topics
        world.clock = world.updates.clock = self.clock
        world.updates.allow(ALLOWED_UPDATES)
        world.updates.drop()
        self.direct.world = world
        await self.bot.get_me()  # it keeps whether there are topics
        self.clock.set(scene.start)
        await self.settle()
        return world

    async def take(self, raw: list[dict[str, Any]]) -> None:
        """Take updates in as the poll does, and return when they are handled, and all is said that follows."""
        arrivals = self.reception.arrivals
        for each in await self.reception.keep(self.bot, raw):
            await arrivals.put(each)
        while not arrivals.empty():
            batch = await arrivals.get()
            assert isinstance(batch, Batch)
            await self.intake.on_batch(batch)
            arrivals.task_done()
        await self.settle()

    async def settle(self) -> None:
        """Return when nothing is left to do at this moment."""
        while not (self.intake.quiet and self.sweeps.quiet and self.delivery.quiet):
            await self.intake.idle()
            await self.sweeps.idle()
            await self.delivery.idle()

    def waiting(self) -> str:
        """Return which part has not come to rest."""
        parts = {"intake": self.intake.quiet, "sweeps": self.sweeps.quiet, "delivery": self.delivery.quiet}
        return ", ".join(name for name, quiet in parts.items() if not quiet)

    def faults(self) -> list[Fault]:
        """Return what has gone wrong since the last time."""
        found = [*self.dispatcher.raised]
        found += [_fault(each) for each in self.logged if each["log_level"] in _GRAVE]
        found += [Fault(f"logged: {each}") for each in self.grave.records]
        found += [Fault(f"Telegram would not take: {each}") for each in self.direct.refused]
        for each in (self.dispatcher.raised, self.logged, self.grave.records, self.direct.refused):
            each.clear()
        return found

    async def examine(self) -> list[str]:
        """Return what is not as it should be once all is quiet: rows that wait, broken chains, rows astray."""
        connection = await connection_of(self.database)
        wrong = [f"rows have moved past their tables: {astray[:5]}"] if (astray := off_table(moves(connection))) else []
        async with self.database.transaction(self.clock.now()) as tx:
            for task_force in await tx.ledger.chains():
                entries = await tx.ledger.entries(task_force)
                self.entered.update(each.event for each in entries)
                if first_break(entries) is not None:
                    wrong.append(f"the chain of {task_force} is broken")
            wrong += await self._unfinished(tx)
        return wrong

    async def _unfinished(self, tx: Tx) -> list[str]:
        connection = tx.outbox._connection
        due = outbox.c.state.in_(("pending", "sending")) & (outbox.c.not_before <= self.clock.now())
        waits = {
            "messages": select(func.count()).select_from(outbox).where(due),
            "updates": select(func.count()).select_from(inbox).where(inbox.c.state == "new"),
        }
        counted = {name: (await connection.execute(query)).scalar_one() for name, query in waits.items()}
        return [f"{many} {name} still wait" for name, many in counted.items() if many]


def make_ready(texts: Texts) -> None:
    """Make all texts ready that could be said, rather than each when it is said first: that would look like a leak."""
    for language in LANGUAGES:
        for idiom in ("", *preset_names()):
            bundle = texts._bundles[voice(language, idiom)]
            for name in bundle._messages:
                bundle.get_message(name)


def _fault(entry: Any) -> Fault:
    aside = entry["event"] in _ASIDE
    return Fault(f"logged: {entry}", entry["update"] if aside else None, aside)


@asynccontextmanager
async def harness() -> AsyncIterator[Harness]:
    """Set the parts up, without a database's content yet, and listen to all that is logged."""
    database, clock = Database(IN_MEMORY, cipher=CIPHER), StillClock()
    direct, reception, grave = Direct(World(token=TOKEN, username=USERNAME)), Reception(database, clock), Grave()
    dispatcher = Watched(ROUTES, OPERATORS, USERNAME)
    dispatcher.raised = []
    bot = Bot(TOKEN, request=direct, get_updates_request=direct)
    delivery = Delivery(database, bot, Texts.load(), MAKERS, clock, UNPACED, OPERATORS)
    sweeps = SweepClock(database, clock, *SWEEPS, every=_SELDOM)
    logging.getLogger().addHandler(grave)
    try:
        await database.migrate()
        with capture_logs() as logged:
            async with bot:
                await delivery.start()
                await sweeps.start()
                intake = Intake(database, dispatcher, clock, reception.arrivals, patience=0.0, pauses=(0.0, 0.0))
                parts = (reception, dispatcher, intake, delivery, sweeps)
                yield Harness(database, clock, direct, bot, *parts, grave, logged)
                await sweeps.stop()
                await delivery.stop()
                await intake.close()
    finally:
        logging.getLogger().removeHandler(grave)
        await database.dispose()
