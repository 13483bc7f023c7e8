"""Codes that institutions are registered under: the unified social credit code and what came before it."""

import re
import unicodedata
from typing import Literal, TypeAlias

CodeForm: TypeAlias = Literal["blank", "credit", "registration", "other"]

# GB 32100-2015, table 2: digits and capitals without I, O, S, V, Z; a character's value is its place.
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
# GB 32100-2015, 4.2.2: 3 to the power of 0 … 16, modulo 31.
WEIGHTS = tuple(pow(3, power, 31) for power in range(17))

_VALUES = {character: value for value, character in enumerate(ALPHABET)}
_NOISE = re.compile("[\\s\u200b-\u200f\u2060\ufeff\u00ad]+")
_CREDIT = re.compile(r"[0-9A-Z]{18}")
_REGISTRATION = re.compile(r"[0-9]{13,15}")
_OTHER = re.compile(r"(?=.*[0-9])[0-9A-Z\u4e00-\u9fff()\-/.]{1,40}")


def normalise_code(text: str) -> str:
    """Return a code in half-width capitals without spaces, invisible characters or the apostrophe that marks text."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text)).lstrip("'").upper()


def code_form(code: str) -> CodeForm | None:
    """Return what a normalised code is, None for what cannot be one.

    `credit`: 18 characters; `registration`: the 13 to 15 digits in use before 2015; `other`: older still
    (as in 企合浙绍总字第002112号), up to 40 letters, digits, Chinese characters, at least one digit.
    """
    if not code:
        return "blank"
    if _CREDIT.fullmatch(code):
        return "credit"
    if _REGISTRATION.fullmatch(code):
        return "registration"
    return "other" if _OTHER.fullmatch(code) else None


def check_digit(body: str) -> str:
    """Return the 18th character that belongs to 17 (GB 32100-2015, 4.2.2); KeyError for one outside `ALPHABET`."""
    total = sum(_VALUES[character] * weight for character, weight in zip(body, WEIGHTS, strict=True))
    return ALPHABET[-total % 31]


def check_digit_holds(code: str) -> bool:
    """Tell whether an 18-character code ends in the character that the 17 before it ask for."""
    try:
        return check_digit(code[:17]) == code[17:]
    except KeyError:
        return False
