"""The relay about a clue: who takes part, what may be written, how it is paged; which files go through it."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import clue_rights
from bot.domain.clues import Clue, ClueState
from bot.domain.people import Person
from bot.domain.record_papers import Sent
from bot.domain.refusals import Refusal
from bot.domain.relay_files import LARGEST_MB, check_file
from bot.domain.relays import (
    CAPTION_LIMIT,
    WORDS_LIMIT,
    RelayMessage,
    check_open,
    check_words,
    is_open,
    other_side,
    pages,
    takes_part,
)
from bot.domain.roles import Role

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
CLUE = Clue(
    id=1,
    task_force="ltc",
    number="2026-001",
    kind="transfer",
    source="media",
    target=None,
    from_department="医保",
    to_department="民政",
    outside="",
    state=ClueState.SENT,
    entered_by="P00001",
    entered_at=NOW,
    sent_at=NOW,
    closed_at=None,
    feedback_on=None,
    answer_on=None,
    answered_at=None,
    owner=None,
    confidant=None,
    complained=False,
    returns=0,
    settled=False,
    details={},
    version=1,
)

people = st.builds(
    lambda number, department, roles, active: Person(
        number, "ltc", number, number, department, frozenset(roles), active=active
    ),
    st.sampled_from(["P00001", "P00002", "P00003", "P00004"]),
    st.sampled_from(["医保", "民政", "卫健"]),
    st.sets(st.sampled_from(sorted(Role)), max_size=3),
    st.booleans(),
)
clues = st.builds(
    lambda state, to, outside, owner, confidant: replace(
        CLUE, state=state, to_department="" if outside else to, outside=outside, owner=owner, confidant=confidant
    ),
    st.sampled_from(sorted(ClueState)),
    st.sampled_from(["民政", "卫健"]),
    st.sampled_from(["", "药监"]),
    st.sampled_from([None, "P00002"]),
    st.sampled_from([None, "P00003"]),
)


@given(clues, people)
def test_nobody_takes_part_who_may_not_read_the_clue(clue: Clue, person: Person) -> None:
    """And of those who may, only liaisons, the enterer and the one who answers; the clue has two departments then."""
    if not takes_part(clue, person):
        return
    assert clue_rights.reads(clue, person)
    assert person.active
    assert not clue.outside
    assert not clue.is_draft
    assert Role.LIAISON in person.roles or person.id in {clue.entered_by, clue.owner}
    assert person.department in {clue.from_department, clue.to_department}


@given(clues, people)
def test_who_writes_writes_to_the_other_side(clue: Clue, person: Person) -> None:
    """Never to their own, as long as the relay is open."""
    if takes_part(clue, person) and is_open(clue):
        assert other_side(clue, person) != person.department
        assert {other_side(clue, person), person.department} == {clue.from_department, clue.to_department}


@given(clues)
def test_what_is_not_open_says_why(clue: Clue) -> None:
    """A refusal exactly where nothing can be written."""
    if is_open(clue):
        check_open(clue)
    else:
        with pytest.raises(Refusal) as refused:
            check_open(clue)
        assert refused.value.code in {"relay-closed", "relay-outside", "relay-between"}


@given(st.text(max_size=30).map(lambda words: words * 100) | st.text(max_size=9), st.booleans())
def test_words_are_kept_as_they_are_or_refused(words: str, caption: bool) -> None:
    """Nothing is cut: what is too long is refused, an emoji counting as two as it does in the messenger."""
    bare = words.strip()
    too_long = len(bare.encode("utf-16-le")) // 2 > (CAPTION_LIMIT if caption else WORDS_LIMIT)
    if too_long or not (bare or caption):
        with pytest.raises(Refusal):
            check_words(words, facts=True, caption=caption)
    else:
        assert check_words(words, facts=True, caption=caption) == bare


def test_personal_data_goes_through_once_that_is_decided() -> None:
    """Not before."""
    with pytest.raises(Refusal, match="relay-personal-data"):
        check_words("示例 13800138000", facts=False, caption=False)
    assert check_words("示例 13800138000", facts=True, caption=False)


def message(ordinal: int, length: int, file: int | None = None) -> RelayMessage:
    """Return a message of that length."""
    return RelayMessage(1, ordinal, "P00001", "医保", "民政", NOW, None, file, length)


@given(st.lists(st.tuples(st.integers(0, WORDS_LIMIT), st.sampled_from([None, 7])), max_size=40))
def test_pages_hold_everything_once_and_fit(sizes: list[tuple[int, int | None]]) -> None:
    """The newest page first, each in the order in which it was written."""
    messages = [message(k, *size) for k, size in enumerate(sizes, 1)]
    found = pages(messages)
    assert [each for page in reversed(found) for each in page] == messages
    assert all(sum(each.length for each in page) + 90 * len(page) < 3000 for page in found)


def zipped(*names: str) -> bytes:
    """Return an archive with empty files of those names."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, b"")
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "kept"),
    [
        ("示例.PDF", b"%PDF-1.7", "示例.pdf"),
        ("照片.png", b"\xff\xd8\xff\xe0", "照片.jpg"),
        ("photo.jpg", b"\xff\xd8\xff\xe0", "photo.jpg"),
        ("示例.docx", zipped("[Content_Types].xml"), "示例.docx"),
        ("示例.ofd", zipped("OFD.xml"), "示例.ofd"),
        ("示例.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "示例.xls"),
        ("示例.csv", "甲,乙".encode(), "示例.csv"),
        ("示例.txt", "甲乙".encode("gb18030"), "示例.txt"),
        ("../../示例\u202e.pdf", b"%PDF-", "示例.pdf"),
        ("字" * 300 + ".pdf", b"%PDF-", "字" * 80 + ".pdf"),
    ],
)
def test_photos_and_documents_go_through(name: str, content: bytes, kept: str) -> None:
    """Under a name that says what they are."""
    assert check_file(Sent(name, content)) == (kept, content)


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (None, "relay-file-kind"),
        (Sent("示例.exe", b"MZ\x90\0"), "relay-file-kind"),
        (Sent("示例.pdf", b"MZ\x90\0"), "relay-file-kind"),
        (Sent("示例.txt", b"MZ program"), "relay-file-kind"),
        (Sent("示例.txt", b"#!/bin/sh"), "relay-file-kind"),
        (Sent("示例.txt", b"a\0b"), "relay-file-kind"),
        (Sent("示例.txt", b"\xff\xff\xff"), "relay-file-kind"),
        (Sent("示例.sh", b"echo"), "relay-file-kind"),
        (Sent("示例.msi", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "relay-file-kind"),
        (Sent("示例.zip", zipped("示例.exe")), "relay-file-kind"),
        (Sent("示例.jar", zipped("META-INF/MANIFEST.MF")), "relay-file-kind"),
        (Sent("示例.docm", zipped("[Content_Types].xml")), "relay-file-kind"),
        (Sent("示例", b"text"), "relay-file-kind"),
        (Sent("", b"text"), "relay-file-kind"),
        (Sent("示例.pdf", b""), "relay-file-empty"),
        (Sent("示例.pdf", None), "relay-file-not-fetched"),
        (Sent("示例.pdf", None, too_big=True), "relay-file-big"),
        (Sent("示例.pdf", b"%PDF-" + bytes(LARGEST_MB * 1024 * 1024)), "relay-file-big"),
    ],
)
def test_everything_else_is_refused(sent: Sent | None, code: str) -> None:
    """Programs under whatever name, archives, what could not be fetched."""
    with pytest.raises(Refusal) as refused:
        check_file(sent)
    assert refused.value.code == code
