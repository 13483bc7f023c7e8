"""`zhuanban demo` as somebody lives through it who has just cloned the tree."""

import asyncio
import io
import os
import re
import signal
import socket
import sys
import tempfile
from asyncio.subprocess import PIPE, STDOUT, Process
from pathlib import Path

import httpx
import pytest
from rich.console import Console

from bot.commands.demo import perform, play
from bot.commands.terminal import words
from bot.demo.narrator import Narrator
from bot.demo.theatre import Performance
from tests.journeys.stage import Backstage

STEPS = 16
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


async def _demo(folder: Path, *options: str) -> Process:
    """Start it where no settings of this machine matter, its temporary files in that folder."""
    environment = {"PATH": os.environ["PATH"], "TMPDIR": str(folder), "LANG": "C.UTF-8", "ZHUANBAN_TOKEN": "1:none"}
    command = (sys.executable, "-m", "bot", "demo", *options)
    return await asyncio.create_subprocess_exec(*command, env=environment, stdout=PIPE, stderr=STDOUT)


class Screen(io.StringIO):
    """A terminal; `shown` is set once the sign is printed."""

    def __init__(self, sign: str) -> None:
        super().__init__()
        self.sign, self.shown = sign, asyncio.Event()

    def write(self, printed: str) -> int:
        """Take what is printed."""
        if self.sign in printed:
            self.shown.set()
        return super().write(printed)


async def test_once(tmp_path: Path) -> None:
    """Every step is told, the proofs have their ticks, and it ends with 0, leaving nothing behind."""
    demo = await _demo(tmp_path, "--once")
    printed, _ = await demo.communicate()
    told = printed.decode()
    assert demo.returncode == 0, told
    assert f"演示完成：{STEPS} 步全部做到" in told
    assert re.findall(r"^(\d+)\. ", told, flags=re.MULTILINE) >= [str(k) for k in range(1, STEPS + 1)]
    assert told.count("✅ 结果由种子重新算出，完全一致") == 2
    assert "❌" not in told
    assert "发送限额已放宽" in told
    assert list(tmp_path.iterdir()) == []


async def test_it_stays_until_it_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the journey the chat page is there, with everybody's note; Ctrl-C ends all of it."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    screen = Screen("聊天页")
    staying = asyncio.create_task(perform(Narrator(Console(file=screen), words), 0, once=False))
    await asyncio.wait_for(screen.shown.wait(), 60)
    address = ADDRESS.findall(screen.getvalue())[-1]
    async with httpx.AsyncClient(base_url=address, trust_env=False) as browser:
        assert (await browser.get("/")).status_code == 200
        people = (await browser.get("/sim/people")).json()
    assert "区医保局 · 组长" in {each["note"] for each in people}
    assert all(each["note"] and each["name"].startswith("示例") for each in people)
    os.kill(os.getpid(), signal.SIGINT)
    assert await asyncio.wait_for(staying, 10) == 0, "every step happened"
    assert "演示结束" in screen.getvalue()
    assert list(tmp_path.iterdir()) == []


async def test_a_port_that_is_taken() -> None:
    """It says which, and what to do."""
    screen = Screen("--port")
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert await perform(Narrator(Console(file=screen), words), port, once=True) == 2
    assert f"端口 {port} 不能使用。请用 --port 另选一个" in screen.getvalue()


async def test_a_step_that_does_not_happen_is_named(stage: Backstage) -> None:
    """The leader has blocked the bot: the first step fails, is named, and nothing after it is played."""
    assert stage.app is not None
    stage.world.block(stage.person("组长").person)
    await stage.settled()
    stage.patience = 1
    printed = io.StringIO()
    narrator = Narrator(Console(file=printed), words)
    assert not await play(Performance(stage, stage.app, "http://127.0.0.1"), narrator)
    told = printed.getvalue()
    assert "未完成的一步：组长发送 /draw" in told
    assert "2. " not in told


@pytest.fixture(autouse=True)
def _no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal's language is Chinese unless it asks for English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
