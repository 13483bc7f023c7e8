"""Agenda and minutes as Word files, from the templates beside this module, which an office can edit in Word."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.usecases.forms.templates import rendered

# The fields that each template may ask for.
_HEAD = ("office", "kind", "number", "starts_at", "place", "chair", "items")
AGENDA = ("meeting_agenda.docx", (*_HEAD, "lasts"))
MINUTES = ("meeting_minutes.docx", (*_HEAD, "attending", "absent", "tasks", "confirmed"))


def filled(paper: tuple[str, tuple[str, ...]], values: Mapping[str, Any]) -> bytes:
    """Return a paper as .docx with its fields filled in; the same words give the same file, however many get it."""
    name, fields = paper
    return _made(name, json.dumps({field: values[field] for field in fields}, ensure_ascii=False))


@lru_cache(maxsize=8)
def _made(name: str, dumped: str) -> bytes:
    return rendered(name, json.loads(dumped))
