"""Word files from the templates beside this module, which an office can edit in Word."""

from collections.abc import Mapping
from importlib.resources import files
from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate


def rendered(name: str, values: Mapping[str, Any]) -> bytes:
    """Return the template of that name with its fields filled in, as .docx."""
    template = DocxTemplate(BytesIO((files("bot.usecases.forms") / name).read_bytes()))
    template.render(dict(values), autoescape=True)
    out = BytesIO()
    template.save(out)
    return out.getvalue()
