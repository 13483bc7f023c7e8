"""What whoever watches over the bot can ask it: whether it is well (/healthz), and figures for Prometheus (/metrics).

Figures only: no names, no numbers of cases, nothing that people wrote.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

import structlog
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from storage.transaction import Tx

STUCK = timedelta(minutes=2)
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Figures:
    """The bot at one moment. Lags are in seconds: of the oldest update not handled, message not sent, and of the sweep.

    `overdue` are open deadlines past their day, `backup_age` the newest backup's, None where there is none.
    """

    updates: int
    set_aside: int
    update_lag: float
    outbox: Mapping[str, int]
    outbox_lag: float
    sweep_lag: float
    overdue: int
    backup_age: float | None

    @property
    def troubles(self) -> list[str]:
        """Return what does not move although it should; nothing where the bot is well."""
        lags = {"updates": self.update_lag, "outbox": self.outbox_lag, "sweep": self.sweep_lag}
        return [name for name, lag in lags.items() if lag > STUCK.total_seconds()]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the process itself knows: updates taken in since its start, when the sweep ended last, the newest backup."""

    updates: int
    swept_at: datetime
    backup_age: timedelta | None


async def figures(tx: Tx, seen: Seen) -> Figures:
    """Return the figures; a few questions, all by index."""
    waiting, pending = await tx.inbox.oldest(), await tx.outbox.oldest_due()
    return Figures(
        updates=seen.updates,
        set_aside=await tx.inbox.count_set_aside(),
        update_lag=_since(waiting, tx.now),
        outbox=await tx.outbox.counts(),
        outbox_lag=_since(pending, tx.now),
        sweep_lag=_since(seen.swept_at, tx.now),
        overdue=await tx.deadlines.count_overdue(),
        backup_age=None if seen.backup_age is None else seen.backup_age.total_seconds(),
    )


def _since(moment: datetime | None, now: datetime) -> float:
    return 0.0 if moment is None else max(0.0, (now - moment).total_seconds())


Look: TypeAlias = Callable[[], Awaitable[Figures]]


def health(look: Look) -> Route:
    """Return the page that says whether the bot is well, with status 503 where it is not."""

    async def healthz(request: Request) -> Response:
        try:
            troubles = (await look()).troubles
        except Exception as error:
            _log.error("health could not be told", reason=repr(error))
            troubles = ["database"]
        return JSONResponse({"well": not troubles, "troubles": troubles}, status_code=503 if troubles else 200)

    return Route("/healthz", healthz)


def metrics(look: Look) -> Route:
    """Return the page of figures for Prometheus; status 503 where they cannot be told."""

    async def page(request: Request) -> Response:
        registry = CollectorRegistry()
        try:
            registry.register(_Reading(await look()))
        except Exception as error:
            _log.error("figures could not be told", reason=repr(error))
            return Response(status_code=503)
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    return Route("/metrics", page)


class _Reading(Collector):
    """The figures as Prometheus has them."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def collect(self) -> Iterable[Metric]:
        """Give each figure with what it is."""
        own = self._figures
        yield CounterMetricFamily("zhuanban_updates", "Updates taken in since the start", own.updates)
        gauges = {
            "zhuanban_updates_set_aside": ("Updates that could not be handled", own.set_aside),
            "zhuanban_update_lag_seconds": ("Age of the oldest update not handled yet", own.update_lag),
            "zhuanban_outbox_lag_seconds": ("Age of the oldest message that is due and not sent yet", own.outbox_lag),
            "zhuanban_sweep_lag_seconds": ("Time since the last look at what is due", own.sweep_lag),
            "zhuanban_deadlines_overdue": ("Open deadlines past their day", own.overdue),
        }
        for name, (about, value) in gauges.items():
            yield GaugeMetricFamily(name, about, value)
        states = GaugeMetricFamily("zhuanban_outbox_messages", "Messages by what became of them", labels=["state"])
        for state, many in sorted(own.outbox.items()):
            states.add_metric([state], many)
        yield states
        if own.backup_age is not None:
            yield GaugeMetricFamily("zhuanban_backup_age_seconds", "Age of the newest backup", own.backup_age)
