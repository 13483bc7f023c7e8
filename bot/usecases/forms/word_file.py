"""The form as a Word file, from the template ``record.docx`` beside this module, which an office can edit in Word."""

from importlib.resources import files
from io import BytesIO

from docxtpl import DocxTemplate

from bot.usecases.forms.form import Form

_TEMPLATE = files("bot.usecases.forms") / "record.docx"
FIELDS = ("office", "department", "target", "code", "inspected_on", "place", "officers", "rows")


def word_file(form: Form) -> bytes:
    """Return the form as .docx."""
    template = DocxTemplate(BytesIO(_TEMPLATE.read_bytes()))
    template.render({name: getattr(form, name) for name in FIELDS}, autoescape=True)
    out = BytesIO()
    template.save(out)
    return out.getvalue()
