"""The JSON that draw-1 allows, and its canonical bytes."""

import json
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draw1.canon import MAX_INTEGER, Json, canon, parse
from bot.domain.draw1.errors import FormatError

NFC_TEXT = st.text(max_size=8).map(lambda text: normalize("NFC", text))
KEYS = st.text(st.characters(max_codepoint=127), max_size=4)
SCALARS = st.one_of(st.booleans(), st.integers(-MAX_INTEGER, MAX_INTEGER), NFC_TEXT)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=8,
)


def nested(depth: int) -> bytes:
    """That many arrays, each but the last holding the next."""
    return b"[" * depth + b"]" * depth


@given(VALUES)
@settings(deadline=None, derandomize=True)
def test_canonical_bytes_read_back_and_stay(value: Any) -> None:
    """What was written reads back the same, however its keys lay, and is written the same again."""
    assert parse(canon(value)) == value
    assert canon(parse(json.dumps(value, indent=2).encode())) == canon(value)


@given(VALUES)
@settings(deadline=None, derandomize=True)
def test_canonical_bytes_are_those_of_a_plain_encoder(value: Any) -> None:
    """With ASCII keys and no floats, RFC 8785 is sorted keys, no spaces, and only the escapes that must be."""
    plain = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert canon(value) == plain.encode()


def test_canonical_bytes_to_the_letter() -> None:
    """Keys sorted, characters as they are, control characters escaped in the shortest way."""
    value: Json = {"b": ["医保", "𠮷", 'a"\\/\b\f\n\r\t\x00\x1f\x7f'], "a": {"z": -1, "B": True}}
    assert canon(value) == (
        '{"a":{"B":true,"z":-1},"b":["医保","𠮷","a\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7f"]}'.encode()
    )


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "not-json"),
        (b" ", "not-json"),
        (b"{}{}", "not-json"),
        (b"[1,]", "not-json"),
        (b"{'a':1}", "not-json"),
        (b"[01]", "not-json"),
        (b'["\t"]', "not-json"),
        (b'["\\x"]', "not-json"),
        (b"\xa0[]", "not-utf-8"),
        ("[\u00a0]".encode(), "not-json"),
        (b"\xef\xbb\xbf[]", "byte-order-mark"),
        (b"\xff\xfe[\x00]\x00", "not-utf-8"),
        (b'["\xed\xa0\xbc"]', "not-utf-8"),
        (b'["\xc0\x80"]', "not-utf-8"),
        (b"null", "kind"),
        (b"[null]", "kind"),
        (b"1.0", "number"),
        (b"[1e2]", "number"),
        (b"[-0]", "number"),
        (b"[NaN]", "number"),
        (b"[-Infinity]", "number"),
        (b"[9007199254740992]", "number"),
        (b"[-9007199254740992]", "number"),
        (b"[" + b"9" * 100_000 + b"]", "number"),
        (b'{"a":1,"a":1}', "duplicate-key"),
        (b'{"a":1,"\\u0061":1}', "duplicate-key"),
        ('{"键":1}'.encode(), "key-not-ascii"),
        (b'["\\ud83c"]', "lone-surrogate"),
        (b'["\\udfb2\\ud83c"]', "lone-surrogate"),
        ('["e\u0301"]'.encode(), "not-nfc"),
        (b'["e\\u0301"]', "not-nfc"),
        ('["\u212b"]'.encode(), "not-nfc"),
        (nested(17), "too-deep"),
        (b'{"a":' * 16 + b"[]" + b"}" * 16, "too-deep"),
        (nested(100_000), "too-deep"),
    ],
)
def test_what_draw_1_has_no_bytes_for_is_refused(raw: bytes, code: str) -> None:
    """Nothing is repaired: what a second reader might understand otherwise is refused."""
    with pytest.raises(FormatError) as refused:
        parse(raw)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (b' \t\r\n{"a" : [ ] } ', {"a": []}),
        (b"0", 0),
        (b"[9007199254740991,-9007199254740991]", [MAX_INTEGER, -MAX_INTEGER]),
        (b'["\\ud83c\\udfb2"]', ["🎲"]),
        (b'["\\ufeff\xef\xbb\xbf"]', ["\ufeff\ufeff"]),
        (b'{"a":true,"A":false}', {"a": True, "A": False}),
        (b"[" * 15 + b"[1]" + b"]" * 15, [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]),
    ],
)
def test_what_is_allowed_is_read(raw: bytes, value: Any) -> None:
    """The edges of what is allowed are on this side."""
    assert parse(raw) == value


@pytest.mark.parametrize("value", [None, 1.0, {"a": None}, {1: "a"}, {"é": 1}, (1,), b"a", MAX_INTEGER + 1, "\ud83c"])
def test_canon_refuses_what_parse_would(value: Any) -> None:
    """No bytes are made that could not be read back."""
    with pytest.raises(FormatError):
        canon(value)
