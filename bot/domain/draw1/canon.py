"""The bytes of draw-1: strict JSON in, canonical JSON out (DRAW.md, "Bytes"; RFC 8259, RFC 8785).

The canonical form goes through the package rfc8785. At 100,000 seats (6.4 MB) it takes about 1.4 s, six times the
standard library's encoder; a manifest is hashed once when it is frozen and once when it is verified, so that is borne.
"""

import json
from collections.abc import Iterator
from typing import TypeAlias
from unicodedata import is_normalized

import rfc8785

from bot.domain.draw1.errors import FormatError

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json]"

MAX_INTEGER = 2**53 - 1
MAX_NESTING = 16
_LONGEST_INTEGER = len(str(-MAX_INTEGER))


def parse(raw: bytes) -> Json:
    """Read one JSON document of the kinds that draw-1 allows.

    Raises FormatError for anything else: bytes that are not UTF-8, a byte order mark, null, floats (`1.0`, `1e2` and
    `-0` too), duplicate keys, keys outside ASCII, lone surrogates, strings not in NFC, integers beyond ±(2^53−1),
    more than 16 arrays and objects inside each other.
    """
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise FormatError("not-utf-8") from None
    if text.startswith("\ufeff"):
        raise FormatError("byte-order-mark")
    try:
        value: Json = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_no_number,
            parse_constant=_no_number,
        )
    except json.JSONDecodeError as error:
        raise FormatError("not-json", f"line {error.lineno} column {error.colno}") from None
    except RecursionError:
        raise FormatError("too-deep") from None
    _check(value)
    return value


def canon(value: Json) -> bytes:
    """Return the canonical bytes (RFC 8785) of a value; raises FormatError where `parse` would refuse it."""
    _check(value)
    return rfc8785.dumps(value)


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise FormatError("duplicate-key")
    return fields


def _integer(digits: str) -> int:
    # Length first: int() of a very long numeral is slow, and refused by the interpreter with another error.
    if digits == "-0" or len(digits) > _LONGEST_INTEGER:
        raise FormatError("number")
    return int(digits)


def _no_number(_: str) -> Json:
    raise FormatError("number")


def _check(value: Json) -> None:
    """Go through a value level by level, so that no depth can exhaust the stack."""
    level = [value]
    for _ in range(MAX_NESTING):
        level = list(_children(level))
        if not level:
            return
    if any(isinstance(item, list | dict) for item in level):
        raise FormatError("too-deep")
    for _ in _children(level):
        pass


def _children(level: list[Json]) -> Iterator[Json]:
    for item in level:
        kind = type(item)
        if kind is str:
            _check_text(item)  # type: ignore[arg-type]
        elif kind is dict:
            for key in item:  # type: ignore[union-attr]
                _check_key(key)
            yield from item.values()  # type: ignore[union-attr]
        elif kind is list:
            yield from item  # type: ignore[misc]
        else:
            _check_number(item)


def _check_text(text: str) -> None:
    if text.isascii():
        return
    if not is_normalized("NFC", text):
        raise FormatError("not-nfc")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise FormatError("lone-surrogate") from None


def _check_key(key: object) -> None:
    if not (isinstance(key, str) and key.isascii()):
        raise FormatError("key-not-ascii")


def _check_number(item: object) -> None:
    if type(item) is bool:
        return
    if type(item) is not int:
        raise FormatError("kind")
    if not -MAX_INTEGER <= item <= MAX_INTEGER:
        raise FormatError("number")
