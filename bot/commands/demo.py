"""`zhuanban demo`: the main journey with the embedded chat service, then a chat page to go on by hand."""

import asyncio
import errno
import signal
import time
from collections.abc import Coroutine
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console

from bot import logs
from bot.commands.terminal import words
from bot.demo.narrator import Narrator
from bot.demo.script import MainJourney, Missed, Step
from bot.demo.theatre import Performance, database_in, fill, open_world, performance
from bot.sandbox.errors import ActError
from handlers.texts import Texts


def demo(
    once: Annotated[
        bool, typer.Option("--once", help="End after the journey; exit status 0 only if it is complete.")
    ] = False,
    port: Annotated[
        int, typer.Option(help="Port of the chat page on this machine; 0: any free one.", min=0, max=65535)
    ] = 0,
) -> None:
    """Play the main journey in the terminal, without account, token or network; then stay with the chat page."""
    logs.configure("ERROR")
    narrator = Narrator(Console(highlight=False, soft_wrap=True), words)
    raise typer.Exit(asyncio.run(perform(narrator, port, once=once)))


async def perform(narrator: Narrator, port: int, *, once: bool) -> int:
    """Play, and stay unless `once`; return the exit status: 1 where a step did not happen, 2 for a port in use."""
    world, cast = open_world(Texts.load())
    with TemporaryDirectory(prefix="zhuanban-demo-") as folder:
        database_url = database_in(Path(folder))
        await fill(database_url, world, cast)
        try:
            async with performance(world, cast, database_url, port=port, narrator=narrator) as running:
                complete = await _play_and_stay(running, narrator, once=once)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
            narrator.tell("port-taken", port=str(port))
            return 2
    narrator.tell("ended")
    return 0 if complete else 1


async def _play_and_stay(running: Performance, narrator: Narrator, *, once: bool) -> bool:
    ended = _on_signal()
    complete = await _unless(ended, play(running, narrator))
    if not once and not ended.is_set():
        narrator.tell("stay", url=running.url)
        await ended.wait()
    return complete


async def play(running: Performance, narrator: Narrator) -> bool:
    """Play every step; the first that does not happen ends it. Tell whether all of them happened."""
    narrator.tell("welcome", url=running.url)
    began, many = time.monotonic(), 0
    for step in MainJourney(running.stage, proved=narrator.verified).steps():
        many += 1
        narrator.begin(many, step.name)
        if not await _happens(step, narrator):
            return False
    narrator.tell("done", many=many, seconds=f"{time.monotonic() - began:.1f}")
    return True


async def _happens(step: Step, narrator: Narrator) -> bool:
    try:
        await step.play()
    except (Missed, TimeoutError, ActError) as error:
        narrator.fail(step.name, str(error))
        return False
    return True


async def _unless(ended: asyncio.Event, play: Coroutine[None, None, bool]) -> bool:
    """Play to the end, or until somebody ends the demo."""
    playing, ending = asyncio.create_task(play), asyncio.create_task(ended.wait())
    await asyncio.wait({playing, ending}, return_when=asyncio.FIRST_COMPLETED)
    ending.cancel()
    if playing.done():
        return playing.result()
    playing.cancel()
    await asyncio.gather(playing, return_exceptions=True)
    return False


def _on_signal() -> asyncio.Event:
    """Return what is set by Ctrl-C."""
    ended = asyncio.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, ended.set)
    return ended
