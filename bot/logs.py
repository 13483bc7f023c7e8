"""The log: one line an event, to standard error, never with the token in it."""

import logging
import sys
from collections.abc import Callable
from typing import Any

import structlog

HIDDEN = "<token>"
# These write an address with the token in it, a line for each request, or at DEBUG all that is sent and kept.
_TALKATIVE = (
    "aiosqlite",
    "httpx",
    "httpcore",
    "apscheduler",
    "alembic",
    "telegram.Bot",
    "telegram.ext.Application",
    "telegram.ext.ExtBot",
    "telegram.ext.Updater",
    "uvicorn",
)


class _Without(logging.Formatter):
    """Writes a record, tracebacks included, with the secrets blotted out."""

    def __init__(self, secrets: tuple[str, ...], inner: logging.Formatter) -> None:
        super().__init__()
        self._secrets, self._inner = secrets, inner

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line = self._inner.format(record)
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return line


def configure(level: str, *secrets: str) -> None:
    """Send all logging to standard error from `level` on, without those secrets."""
    shared: list[Callable[..., Any]] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    line = structlog.stdlib.ProcessorFormatter(
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        foreign_pre_chain=shared,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Without(tuple(each for each in secrets if each), line))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    hush()


def hush() -> None:
    """Let no library write what is sent, kept or asked for."""
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
