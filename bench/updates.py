"""Updates a second through the whole durable path, beside a bare echo bot: ``python -m bench.updates``.

Both are real python-telegram-bot applications that poll the same chat service, which runs in a process of its own. The
durable one stores each update, routes it, writes a ledger entry and an outbox row in one transaction, and delivers; its
database is a file, with ``synchronous=FULL``. They take turns, so that both see the same machine.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from pydantic import SecretStr
from telegram import Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters

from bench.crowd import TEXT, TOKEN
from bench.stopwatch import Stopwatch
from bot.app import running
from bot.domain.messages import Message, text
from bot.domain.roles import Action
from bot.settings import Settings
from handlers.request import Request
from handlers.routes import Command
from storage.transaction import Tx

MANY = 500
TURNS = 4
WARM = 100
GOAL = 0.5


class Crowd:
    """The other process, by its standard input and output."""

    def __init__(self, process: asyncio.subprocess.Process, url: str) -> None:
        self._process, self.url = process, url

    async def talk(self, many: int) -> float:
        """Let that many messages be said; return the seconds until all are answered."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{many}\n".encode())
        return float(await self._process.stdout.readline())


@asynccontextmanager
async def gathered() -> AsyncIterator[Crowd]:
    """Start the crowd's process, and end it by closing its input."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.crowd", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield Crowd(process, (await process.stdout.readline()).decode().strip())
    finally:
        process.stdin.close()
        await process.wait()


async def on_hello(tx: Tx, request: Request) -> None:
    """Do what a small request does: an entry in the ledger, an answer."""
    await tx.ledger.append("bench", str(request.user_id), "greeted", {"words": " ".join(request.args)})
    await tx.outbox.post(request.chat.key, Message(text("telling-unreachable", name=request.text)), personal=True)


@asynccontextmanager
async def durable(crowd: Crowd, folder: str) -> AsyncIterator[None]:
    """Run our bot."""
    settings = Settings(
        token=SecretStr(TOKEN),
        api_url=crowd.url,
        database_url=f"sqlite+aiosqlite:///{folder}/bench.db",
        rate_overall=100_000,
        rate_chat=100_000,
        rate_group=100_000,
    )
    async with running(settings, routes=[Command(TEXT.strip("/"), Action.USE_BOT, on_hello)]):
        yield


async def _echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    assert update.message.text is not None
    await update.message.reply_text(update.message.text)


@asynccontextmanager
async def bare(crowd: Crowd) -> AsyncIterator[None]:
    """Run a bot that answers each message at once and remembers nothing."""
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{crowd.url}/bot").base_file_url(f"{crowd.url}/file/bot")
    application: Application = builder.job_queue(None).build()  # type: ignore[type-arg]
    application.add_handler(MessageHandler(filters.TEXT, _echo))
    async with application:
        assert application.updater is not None
        await application.start()
        await application.updater.start_polling()
        yield
        await application.updater.stop()
        await application.stop()


async def measure(many: int = MANY, turns: int = TURNS) -> float:
    """Print both speeds, their ratio and where our time goes; return the ratio."""
    echo: list[float] = []
    ours: list[float] = []
    spent = 0.0
    watch = Stopwatch()
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR") or Path.cwd()) as folder, watch.attached():
        async with gathered() as crowd:
            for _ in range(turns):
                async with bare(crowd):
                    await crowd.talk(WARM)
                    echo.append(many / await crowd.talk(many))
                async with durable(crowd, folder):
                    await crowd.talk(WARM)
                    watch.reset()
                    before = time.process_time()
                    ours.append(many / await crowd.talk(many))
                    spent = time.process_time() - before
    ratio = statistics.median(mine / theirs for mine, theirs in zip(ours, echo, strict=True))
    print(f"bare echo bot   {_speeds(echo)} updates/s")
    print(f"durable path    {_speeds(ours)} updates/s")
    print(f"ratio, median of the turns {ratio:.2f} (goal: {GOAL} or better)")
    print(f"of {1000 / ours[-1]:.2f} ms an update (our process computing {1000 * spent / many:.2f} ms), last turn:")
    print(watch.report(many))
    return ratio


def _speeds(speeds: list[float]) -> str:
    return " ".join(f"{speed:5.0f}" for speed in speeds)


def main() -> int:
    """Measure; the exit status is 1 where the goal is missed."""
    return int(asyncio.run(measure()) < GOAL)


if __name__ == "__main__":
    sys.exit(main())
