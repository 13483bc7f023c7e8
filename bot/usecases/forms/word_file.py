"""The form as a Word file, from the template ``record.docx`` beside this module, which an office can edit in Word."""

from bot.usecases.forms.form import Form
from bot.usecases.forms.templates import rendered

FIELDS = ("office", "department", "target", "code", "inspected_on", "place", "officers", "rows")


def word_file(form: Form) -> bytes:
    """Return the form as .docx."""
    return rendered("record.docx", {name: getattr(form, name) for name in FIELDS})
