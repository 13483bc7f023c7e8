"""Digests, length-prefixed fields, tickets, and the hashes built on them."""

import hashlib
import hmac

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draw1.commitment import commit, names_hash, seal, seed
from bot.domain.draw1.hashes import Tickets, digest, lp, ticket
from bot.domain.draw1.result import Assignment, Result, Seated

KEY = bytes(range(32))
SALT = b"s" * 32


def test_fields_carry_their_length_in_bytes() -> None:
    """Four bytes of length, big-endian, counted in UTF-8 bytes; so no two lists of fields look alike."""
    assert lp("a", "", "医保") == b"\0\0\0\1a" + b"\0\0\0\0" + b"\0\0\0\6" + "医保".encode()
    assert lp("ab", "c") != lp("a", "bc")
    assert lp("ab") != lp("ab", "")


@given(st.binary(min_size=32, max_size=32), st.lists(st.text(max_size=6), max_size=4), st.integers(0, 4))
@settings(deadline=None, derandomize=True)
def test_tickets_are_hmacs(key: bytes, fields: list[str], cut: int) -> None:
    """A ticket is the HMAC-SHA256 of its fields, wherever the shared beginning ends."""
    fields = [field.encode("utf-8", "ignore").decode() for field in fields]
    expected = hmac.digest(key, lp(*fields), "sha256")
    assert ticket(key, *fields) == expected
    assert Tickets(key, *fields[:cut]).of(*fields[cut:]) == expected


def test_each_hash_has_a_beginning_of_its_own() -> None:
    """Commitment, names and seal are the digests that DRAW.md spells out."""
    result = Result(seated=Seated((Assignment("T1/医保/1", "p1"),), ("T2/医保/1",)))
    canonical = '{"assignments":[{"person":"p1","seat":"T1/医保/1"}],"unfilled":["T2/医保/1"]}'.encode()
    assert commit(KEY, SALT) == hashlib.sha256(b"draw-1/commit\n" + KEY + SALT).hexdigest()
    assert seal(SALT, result) == hashlib.sha256(b"draw-1/sealed\n" + SALT + canonical).hexdigest()
    assert names_hash(SALT, []) == hashlib.sha256(b"draw-1/names\n" + SALT + b"[]").hexdigest()
    assert seed(SALT, KEY, "1,2") == ticket(SALT, "draw-1/seed", KEY.hex(), "1,2")
    assert digest(b"a", b"b") == hashlib.sha256(b"ab").digest()


def test_names_are_put_in_order_of_bytes() -> None:
    """Whoever hashes a list need not sort it first; UTF-8 order is not that of UTF-16."""
    names = [("𠮷", "示例人员1"), ("Ａ", "示例人员2"), ("Z", "示例人员3")]
    canonical = '[["Z","示例人员3"],["Ａ","示例人员2"],["𠮷","示例人员1"]]'.encode()
    assert names_hash(SALT, names) == hashlib.sha256(b"draw-1/names\n" + SALT + canonical).hexdigest()


@pytest.mark.parametrize("short", [b"", b"s" * 31, b"s" * 33])
def test_a_secret_or_salt_of_another_size_is_a_mistake(short: bytes) -> None:
    """A half-made secret never gets as far as a commitment."""
    with pytest.raises(ValueError, match="32 bytes"):
        commit(KEY, short)
    with pytest.raises(ValueError, match="32 bytes"):
        seed(short, KEY, "1")
    with pytest.raises(ValueError, match="32 bytes"):
        names_hash(short, [])
    with pytest.raises(ValueError, match="32 bytes"):
        seal(short, Result())
