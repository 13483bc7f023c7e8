"""A terminal to type commands in: on a database file of the test, in Chinese."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.commands.transactions import transact
from bot.settings import Settings
from storage.transaction import Tx

Value = TypeVar("Value")


@dataclass(frozen=True)
class Terminal:
    """Commands with their settings in the environment; nothing of the machine's own is read."""

    folder: Path

    @property
    def database_url(self) -> str:
        """Where the commands keep their data."""
        return f"sqlite+aiosqlite:///{self.folder / 'zhuanban.db'}"

    def run(self, *words: str, typed: str = "") -> Result:
        """Run a command; `typed` is what somebody answers it."""
        environment = {"ZHUANBAN_DATABASE_URL": self.database_url, "ZHUANBAN_TOKEN": None, "LC_ALL": "zh_CN.UTF-8"}
        return CliRunner().invoke(app, words, input=typed, env=environment)

    def done(self, *words: str, typed: str = "") -> str:
        """Run a command that succeeds and return what it printed."""
        result = self.run(*words, typed=typed)
        assert result.exit_code == 0, result.output
        return result.output

    def refused(self, *words: str, typed: str = "") -> str:
        """Run a command that ends with status 1 and return what it said."""
        result = self.run(*words, typed=typed)
        assert result.exit_code == 1, result.output
        assert "Traceback" not in result.output
        return result.output

    def look(self, act: Callable[[Tx], Awaitable[Value]]) -> Value:
        """Return what stands in the database."""
        return transact(Settings(database_url=self.database_url), act)

    def file(self, name: str, content: bytes) -> str:
        """Write a file and return its path."""
        path = self.folder / name
        path.write_bytes(content)
        return str(path)
