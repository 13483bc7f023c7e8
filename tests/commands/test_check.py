"""`zhuanban check` and `zhuanban run` at the terminal: in words, in the reader's language, never with the token."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "123456:a-secret-nobody-may-see"
CHINESE = {"LC_ALL": "zh_CN.UTF-8", "LANG": ""}


def check(folder: Path, **environment: str | None) -> Result:
    """Run `zhuanban check` with those settings and no others."""
    own = {name: None for name in os.environ if name.startswith("ZHUANBAN_")}
    defaults = {"ZHUANBAN_DATABASE_URL": f"sqlite+aiosqlite:///{folder}/zhuanban.db", **CHINESE}
    return CliRunner().invoke(app, ["check"], env={**own, **defaults, **environment})


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no .env of the machine is found."""
    monkeypatch.chdir(tmp_path)


def test_a_newcomer_is_told_what_to_do(tmp_path: Path) -> None:
    """With nothing set, both things that are needed are named, with where to get them."""
    result = check(tmp_path)
    assert result.exit_code == 1
    assert "@BotFather" in result.output
    assert "ZHUANBAN_ADMINS" in result.output


def test_in_english_where_the_terminal_is(tmp_path: Path) -> None:
    """The locale of the terminal decides."""
    assert "There is no bot token" in check(tmp_path, LC_ALL="en_GB.UTF-8").output


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"ZHUANBAN_ADMINS": "@me"}, "ZHUANBAN_ADMINS 的值不对"),
        ({"ZHUANBAN_RATE_GROUP": "viele"}, "每个群每分钟"),
        ({"ZHUANBAN_DATABASE_URL": "sqlite+aiosqlite:////nowhere/at/all.db"}, "/nowhere/at"),
        ({"ZHUANBAN_DATABASE_URL": "nonsense"}, "ZHUANBAN_DATABASE_URL 的值不对"),
        ({"ZHUANBAN_DATABASE_URL": "postgresql+psycopg2cffi://x/y"}, "psycopg2cffi"),
        ({"ZHUANBAN_WEBHOOK_URL": "http://example.org/"}, "https://"),
        ({"ZHUANBAN_WEBHOOK_URL": "https://example.org/", "ZHUANBAN_WEBHOOK_LISTEN": "here"}, "127.0.0.1:8080"),
        ({"ZHUANBAN_WEBHOOK_URL": "https://example.org/", "ZHUANBAN_WEBHOOK_SECRET": "空"}, "1 至 256"),
        ({"ZHUANBAN_MONITOR_LISTEN": "here"}, "127.0.0.1:9464"),
        ({"ZHUANBAN_TOKEN": "nonsense"}, "令牌的格式"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, environment: dict[str, str], said: str) -> None:
    """Each wrong setting by its name, with what it should be; exit status 1."""
    result = check(tmp_path, **environment)
    assert result.exit_code == 1
    assert said in result.output
    assert "Traceback" not in result.output


def test_telegram_that_is_not_reached(tmp_path: Path) -> None:
    """The address is named, the token is not."""
    result = check(tmp_path, ZHUANBAN_TOKEN=TOKEN, ZHUANBAN_ADMINS="1", ZHUANBAN_API_URL="http://127.0.0.1:9")
    assert result.exit_code == 1
    assert "http://127.0.0.1:9" in result.output
    assert "secret" not in result.output


SERVICE = """
import asyncio, sys
from bot.sandbox.server import serve
from bot.sandbox.world import Limits, World
async def main():
    world = World(token=sys.argv[1], bot_name="x", username="sample_bot", limits=Limits.telegram())
    async with serve(world) as url:
        print(url, flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
asyncio.run(main())
"""


@contextmanager
def process(*command: str, folder: Path = ROOT, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """Run a process, and make sure that it ends."""
    own = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", **environment}
    words, pipe = [sys.executable, *command], subprocess.PIPE
    with subprocess.Popen(words, cwd=folder, env=own, text=True, stdin=pipe, stdout=pipe, stderr=pipe) as started:
        try:
            yield started
        finally:
            started.kill()


def test_run_ends_on_a_signal(tmp_path: Path) -> None:
    """A real process against a real service: it checks out, runs, ends by itself with status 0, and keeps its secret."""
    with process("-c", SERVICE, TOKEN) as service:
        assert service.stdout is not None
        url = service.stdout.readline().strip()
        settings = {"ZHUANBAN_TOKEN": TOKEN, "ZHUANBAN_API_URL": url, "ZHUANBAN_ADMINS": "1"}
        result = check(tmp_path, **settings)
        assert result.exit_code == 0, result.output
        assert "@sample_bot" in result.output
        with process("-m", "bot", "run", folder=tmp_path, **settings) as bot:
            assert bot.stderr is not None
            first = bot.stderr.readline()
            assert "running" in first
            bot.send_signal(signal.SIGTERM)
            rest = bot.stderr.read()
            assert bot.wait(10) == 0
    assert "Traceback" not in rest
    assert "secret" not in first + rest
    assert (tmp_path / "zhuanban.db").exists()
