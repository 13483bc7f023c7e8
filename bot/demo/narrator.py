"""The play as a chat in the terminal: who, where, what; buttons in brackets."""

from collections.abc import Callable
from datetime import timedelta
from textwrap import indent

from rich.console import Console
from rich.rule import Rule
from rich.text import Text as Line

from bot.demo.actors import shown
from bot.domain.draw1.verify import Report, StepState
from bot.domain.messages import Text, text
from bot.sandbox.model import Answer, Button, Chat, Message, Person

INDENT = "    "
MOST_LINES = 24
MARKS = {StepState.OK: "✅", StepState.FAILED: "❌", StepState.ABSENT: "－", StepState.SKIPPED: "－"}


class Narrator:
    """Prints to a terminal; `words` makes a text of the demo's readable there."""

    def __init__(self, console: Console, words: Callable[[Text], str]) -> None:
        self._console = console
        self._words = words

    def tell(self, name: str, /, **params: str | int) -> None:
        """Print one of the demo's own texts."""
        self._console.print(Line(self.words(name, **params)))

    def words(self, name: str, /, **params: str | int) -> str:
        """Return one of the demo's own texts, for the terminal."""
        return self._words(text("demo-" + name, **params))

    def begin(self, number: int, name: str) -> None:
        """Print what comes now."""
        self._console.print()
        self._console.print(Rule(f"{number}. {self.words('step-' + name)}", align="left", style="cyan"))

    def fail(self, name: str, why: str) -> None:
        """Print which step did not happen."""
        self._console.print(Line(self.words("failed", step=self.words("step-" + name)), style="bold red"))
        self._console.print(Line(why), highlight=False)

    def did(self, person: Person, message: Message) -> None:
        """Print what somebody wrote or threw."""
        what = f"{message.dice.emoji} {message.dice.value}" if message.dice is not None else message.text
        self._console.print(self._head(person, message.chat).append(what, style="bold"))

    def tapped(self, person: Person, chat: Chat, button: Button, answer: Answer | None) -> None:
        """Print which button was pressed, and what flashed up."""
        line = self._head(person, chat).append(self.words("presses")).append(f" [{button.text}]", style="bold green")
        self._console.print(line)
        if answer is not None and answer.text:
            self._inner(f"💬 {answer.text}", "yellow")

    def saw(self, viewer: Person, message: Message, *, brief: bool) -> None:
        """Print a message of the bot as it stands in the chat now, or its first line."""
        if brief:
            self._inner(f"🤖 {shown(message).splitlines()[0]}", "magenta")
            return
        where = message.chat.title if message.chat.person is None else self.words("private", viewer=viewer.name)
        pin = "📌 " if message.pinned else ""
        self._console.print(Line(f"🤖 {pin}→ {where}", style="magenta"))
        lines = shown(message).splitlines()
        self._inner("\n".join(lines[:MOST_LINES]))
        if len(lines) > MOST_LINES:
            self._inner(self.words("more-lines", many=len(lines) - MOST_LINES), "dim")
        for row in message.buttons:
            self._inner(" ".join(f"[{each.text}]" for each in row), "green")

    def jumped(self, by: timedelta) -> None:
        """Print that the clock was moved."""
        self._console.print(Line(self.words("jumped", minutes=int(by.total_seconds()) // 60), style="dim"))

    def verified(self, report: Report) -> None:
        """Print a tick for each step of a proof's verification."""
        for step in report.steps:
            self._inner(f"{MARKS[step.state]} {self.words('proof-' + step.name)}")

    def _inner(self, lines: str, style: str = "") -> None:
        self._console.print(Line(indent(lines, INDENT), style=style))

    def _head(self, person: Person, chat: Chat) -> Line:
        where = chat.title if chat.person is None else self.words("private-short")
        return Line(f"{person.name}", style="bold blue").append(f"（{person.note}） @ {where}：", style="dim")
