"""Sealed words open with the right key at the right place, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sealing import Cipher, Unreadable
from tests.office import office

OLD, NEW = bytes(range(32)), bytes(range(1, 33))


@given(st.binary(), st.text())
def test_a_file_opens_again(content: bytes, place: str) -> None:
    """Any bytes, those that are no text too; as words they do not open."""
    sealed = Cipher([OLD]).seal_bytes(content, place)
    assert Cipher([OLD]).open_bytes(sealed, place) == content


def test_bytes_that_are_no_words_are_not_read_as_such() -> None:
    """Rather unreadable than garbled."""
    with pytest.raises(Unreadable):
        Cipher([OLD]).open(Cipher([OLD]).seal_bytes(b"\xff\xfe", "x"), "x")


@given(st.text(), st.text())
def test_what_is_sealed_opens_again(words: str, place: str) -> None:
    """Any words; and the words do not show."""
    sealed = Cipher([OLD]).seal(words, place)
    assert Cipher([OLD]).open(sealed, place) == words
    assert len(words) < 4 or words.encode() not in sealed


def test_words_are_bound_to_their_place() -> None:
    """Moved to another row or field, or changed by a bit, they open no more."""
    cipher = Cipher([OLD])
    sealed = cipher.seal("示例", "clue_words:1:summary:0")
    for place in ("clue_words:2:summary:0", "clue_words:1:pointer:0", "clue_words:1:summary:1", ""):
        with pytest.raises(Unreadable):
            cipher.open(sealed, place)
    for k in range(len(sealed)):
        with pytest.raises(Unreadable):
            cipher.open(sealed[:k] + bytes([sealed[k] ^ 1]) + sealed[k + 1 :], "clue_words:1:summary:0")
    for short in (b"", sealed[:5], sealed[:20]):
        with pytest.raises(Unreadable):
            cipher.open(short, "clue_words:1:summary:0")


def test_the_first_key_seals_and_all_open() -> None:
    """A key that is gone opens nothing."""
    old, both = Cipher([OLD]).seal("示例", "x"), Cipher([NEW, OLD])
    assert both.open(old, "x") == "示例"
    assert not both.is_newest(old)
    assert both.is_newest(both.seal("示例", "x"))
    with pytest.raises(Unreadable):
        Cipher([NEW]).open(old, "x")


def test_the_same_words_look_different_each_time() -> None:
    """Nobody can tell by the bytes that two clues say the same."""
    cipher = Cipher([OLD])
    assert cipher.seal("示例", "x") != cipher.seal("示例", "x")


async def test_updates_wait_sealed() -> None:
    """What people wrote is sealed in the inbox too, and comes out whole."""
    async with office(targets=1, officers=1) as desk, desk.tx() as tx:
        await tx.inbox.store([(7, '{"text": "示例"}')])
        rows = (await tx.inbox._connection.exec_driver_sql("SELECT raw FROM inbox")).all()
        assert "示例" not in rows[0][0]
        assert await tx.inbox.unfinished() == ['{"text": "示例"}']


async def test_a_file_is_kept_sealed() -> None:
    """Neither its name nor its content stands in the row; by another's row it does not open."""
    async with office(targets=1, officers=1) as desk, desk.tx() as tx:
        by = next(iter(desk.people.values())).id
        first, digest = await tx.sealed_files.add("clue:1", "fact", "示例清单.pdf", b"%PDF-example", by)
        second, other = await tx.sealed_files.add("clue:1", "fact", "示例清单.pdf", b"%PDF-example", by)
        assert digest != other
        assert [each.name for each in await tx.sealed_files.of("clue:1", "fact")] == ["示例清单.pdf"] * 2
        assert await tx.sealed_files.content(first) == b"%PDF-example"
        assert await tx.sealed_files.count("clue:2") == 0
        connection = tx.sealed_files._connection
        rows = repr((await connection.exec_driver_sql("SELECT * FROM sealed_files")).all())
        assert "示例清单" not in rows
        assert "PDF" not in rows
        swap = "UPDATE sealed_files SET sealed = (SELECT sealed FROM sealed_files WHERE id = ?) WHERE id = ?"
        await connection.exec_driver_sql(swap, (first, second))
        with pytest.raises(Unreadable):
            await tx.sealed_files.content(second)
