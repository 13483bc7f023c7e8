"""What is taken of what people send: by its bytes, not by its name, and at each place what that place takes."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import (
    case_facts,
    follow_ups,
    inspections,
    police_transfer_rights,
    postponements,
    publications,
    relays,
    signed_papers,
)
from bot.domain.refusals import Refusal
from bot.domain.sent_files import LARGEST_PHOTO, Kind, Sent, Wanted, check_sent, shown

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PLACES = {
    "photo of a problem": inspections.PHOTO,
    "signed form": inspections.SIGNED_FORM,
    "signed paper": signed_papers.PHOTO,
    "signed paper to the police": police_transfer_rights.WANTED[police_transfer_rights.SIGNED],
    "paper of a police case": police_transfer_rights.WANTED[police_transfer_rights.PAPER],
    "file of a case": case_facts.FILES,
    "application to postpone": postponements.PAPER,
    "proof of a publication": publications.PAPER,
    "paper of a follow-up": follow_ups.PAPER,
    "file in the relay": relays.FILE,
}
every_place = pytest.mark.parametrize("wanted", PLACES.values(), ids=PLACES)


def zipped(*names: str) -> bytes:
    """Return an archive with empty files of those names."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, b"")
    return made.getvalue()


PICTURES = {
    ".jpg": b"\xff\xd8\xff\xe0",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".webp": b"RIFF\x00\x00\x00\x00WEBP",
    ".heic": b"\x00\x00\x00\x18ftypheic",
    ".tif": b"II*\0\x08",
}
# One of each kind, under a name that it may have.
SAMPLES = {
    Kind.PICTURE: ("示例.jpg", b"\xff\xd8\xff\xe0"),
    Kind.PDF: ("示例.pdf", b"%PDF-1.7"),
    Kind.WORD: ("示例.docx", zipped("[Content_Types].xml")),
    Kind.OFFICE: ("示例.xlsx", zipped("[Content_Types].xml")),
    Kind.PLAIN: ("示例.txt", "甲乙".encode()),
    Kind.OTHER: ("示例.mp4", b"\0\0\0\x18ftypisom"),
}


def refusal_of(sent: Sent | None, wanted: Wanted) -> str:
    """Return the code with which something is refused, "" where it is taken."""
    try:
        check_sent(sent, wanted)
    except Refusal as refused:
        return refused.code
    return ""


@every_place
@pytest.mark.parametrize(("ending", "content"), PICTURES.items())
def test_pictures_are_known_by_their_bytes(wanted: Wanted, ending: str, content: bytes) -> None:
    """Whatever the name says, the ending is that of the content; every place takes a photo."""
    assert check_sent(Sent("示例.docx", content), wanted) == (f"示例{ending}", content)


@every_place
def test_a_place_takes_its_kinds_and_no_others(wanted: Wanted) -> None:
    """And says to every other one what it takes."""
    for kind, (name, content) in SAMPLES.items():
        assert refusal_of(Sent(name, content), wanted) == ("" if kind in wanted.kinds else wanted.refusal)
    assert refusal_of(None, wanted) == wanted.refusal


@every_place
def test_what_cannot_be_kept_is_refused_everywhere_alike(wanted: Wanted) -> None:
    """Empty, not fetched, too big as Telegram says, too big by a byte; what is just small enough is taken."""
    most = wanted.largest_mb * 1024 * 1024
    assert refusal_of(Sent("a.jpg", b""), wanted) == "file-empty"
    assert refusal_of(Sent("a.jpg", None), wanted) == "file-not-fetched"
    assert refusal_of(Sent("a.jpg", None, too_big=True), wanted) == "file-big"
    assert refusal_of(Sent("a.jpg", b"\xff\xd8\xff" + bytes(most - 2)), wanted) == "file-big"
    assert refusal_of(Sent("a.jpg", b"\xff\xd8\xff" + bytes(most - 3)), wanted) == ""


def test_only_where_anything_may_come_does_a_program() -> None:
    """Papers of a follow-up and of a police case are kept as they come: videos, archives; all others are read."""
    anything = {name for name, wanted in PLACES.items() if not refusal_of(Sent("示例.exe", b"MZ\x90\0"), wanted)}
    assert anything == {"paper of a police case", "paper of a follow-up"}


@pytest.mark.parametrize(
    ("name", "content", "kept"),
    [
        ("示例.PDF", b"%PDF-1.7", "示例.pdf"),
        ("照片.png", b"\xff\xd8\xff\xe0", "照片.jpg"),
        ("photo.jpg", b"\xff\xd8\xff\xe0", "photo.jpg"),
        ("示例.docx", zipped("[Content_Types].xml"), "示例.docx"),
        ("示例.ofd", zipped("OFD.xml"), "示例.ofd"),
        ("示例.xls", OLE, "示例.xls"),
        ("示例.wps", OLE, "示例.wps"),
        ("示例.wps", zipped("[Content_Types].xml"), "示例.wps"),
        ("示例.doc", b"{\\rtf1", "示例.doc"),
        ("示例.csv", "甲,乙".encode(), "示例.csv"),
        ("示例.txt", "甲乙".encode("gb18030"), "示例.txt"),
        ("../../示例\u202e.pdf", b"%PDF-", "示例.pdf"),
        ("..\\..\\示例\n.pdf", b"%PDF-", "示例.pdf"),
        ("字" * 300 + ".pdf", b"%PDF-", "字" * 80 + ".pdf"),
        ("示例", b"%PDF-", "示例.pdf"),
        ("", b"%PDF-", "file.pdf"),
    ],
)
def test_names_say_what_files_are(name: str, content: bytes, kept: str) -> None:
    """One line, no folders, not endless, its ending that of the content."""
    assert check_sent(Sent(name, content), relays.FILE) == (kept, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("示例.pdf", b"MZ\x90\0"),
        ("示例.jpg", b"MZ no picture"),
        ("示例.txt", b"MZ program"),
        ("示例.txt", b"#!/bin/sh"),
        ("示例.txt", b"a\0b"),
        ("示例.txt", b"\xff\xff\xff"),
        ("示例.sh", b"echo"),
        ("示例.msi", OLE),
        ("示例.docx", OLE),
        ("示例.zip", zipped("示例.exe")),
        ("示例.jar", zipped("META-INF/MANIFEST.MF")),
        ("示例.docm", zipped("[Content_Types].xml")),
        ("示例", b"text"),
        ("", b"text"),
    ],
)
def test_what_only_claims_to_be_a_document_is_none(name: str, content: bytes) -> None:
    """Programs under whatever name, archives, documents with programs inside, files without a kind."""
    assert refusal_of(Sent(name, content), relays.FILE) == "relay-file-kind"


@every_place
@given(content=st.binary(min_size=1, max_size=20), name=st.text(max_size=300))
def test_a_name_is_never_a_path(wanted: Wanted, content: bytes, name: str) -> None:
    """However a file is called, it is kept under a plain name of bounded length, or refused in the place's words."""
    sent = Sent(name, content)
    if refused := refusal_of(sent, wanted):
        assert refused == wanted.refusal
        return
    kept, same = check_sent(sent, wanted)
    assert same == content
    assert kept
    assert kept.isprintable()
    assert not set(kept) & set("/\\")
    assert len(kept) <= 91


@pytest.mark.parametrize(
    ("name", "size", "sent"),
    [
        ("photo.jpg", 3, "photo.jpg"),
        ("photo.jpg", LARGEST_PHOTO, "photo.jpg"),
        ("photo.jpg", LARGEST_PHOTO + 1, "photo.JPG"),
        ("现场.jpg", 3, "现场.JPG"),
        ("现场.png", 3, "现场.PNG"),
        ("明细.pdf", 3, "明细.pdf"),
        ("示例", 3, "示例"),
    ],
)
def test_only_photos_are_shown_as_photos(name: str, size: int, sent: str) -> None:
    """A picture that came as a file goes as one, its ending in capitals; so does a photo that is too large for one."""
    content = bytes(size)
    file = shown(name, content)
    assert (file.name, file.content) == (sent, content)
