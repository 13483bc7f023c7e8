"""What a command prints: texts in the terminal's language, Chinese unless its locale is English."""

import os
from functools import cache

import typer

from bot.domain.messages import Text
from handlers.texts import LANGUAGES, Texts


def words(said: Text) -> str:
    """Return a text as it is printed."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return _texts().render("en" if locale.startswith("en") else LANGUAGES[0], said, plain=True)


def say(said: Text) -> None:
    """Print a text."""
    typer.echo(words(said))


def complain(*said: Text) -> int:
    """Print what is wrong, a line each, where errors go; return the exit status 1."""
    for each in said:
        typer.echo(words(each), err=True)
    return 1


@cache
def _texts() -> Texts:
    return Texts.load()
