"""A department's form of an inspection, as words ready to be set: what the Word and the PDF file have in common."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormRow:
    """An item of the form."""

    number: str
    content: str
    result: str
    remark: str


@dataclass(frozen=True, slots=True)
class Form:
    """The form. `labels` are the words printed on it, by their names; the Word template has its own."""

    office: str
    department: str
    target: str
    code: str
    inspected_on: str
    place: str
    officers: str
    rows: tuple[FormRow, ...]
    labels: Mapping[str, str]
