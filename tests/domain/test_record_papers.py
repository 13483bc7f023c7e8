"""What is taken for a photo or a signed form: by its bytes, not by its name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.record_papers import LARGEST_MB, Sent, check_form, check_photo
from bot.domain.refusals import Refusal

PICTURES = {
    ".jpg": b"\xff\xd8\xff\xe0",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".webp": b"RIFF\x00\x00\x00\x00WEBP",
    ".heic": b"\x00\x00\x00\x18ftypheic",
}


@pytest.mark.parametrize(("ending", "content"), PICTURES.items())
def test_pictures_are_known_by_their_bytes(ending: str, content: bytes) -> None:
    """Whatever the name says, the ending is that of the content."""
    for check in (check_photo, check_form):
        assert check(Sent("示例.docx", content)) == (f"示例{ending}", content)


def test_a_form_may_be_a_pdf_a_photo_may_not() -> None:
    """A scan of the signed form is welcome."""
    scan = Sent("scan.pdf", b"%PDF-1.4")
    assert check_form(scan)[0] == "scan.pdf"
    with pytest.raises(Refusal, match="record-photo-kind"):
        check_photo(scan)


@given(st.binary(max_size=20), st.text(max_size=300))
def test_a_name_is_never_a_path(content: bytes, name: str) -> None:
    """However a file is called, it is kept under a plain name of bounded length, or refused."""
    try:
        kept, _ = check_form(Sent(name, content))
    except Refusal:
        return
    assert not set(kept) & set("/\\\n\0")
    assert len(kept) <= 90


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (None, "record-form-kind"),
        (Sent("a.jpg", b""), "record-paper-empty"),
        (Sent("a.jpg", None), "record-paper-not-fetched"),
        (Sent("a.jpg", None, too_big=True), "record-paper-big"),
        (Sent("a.jpg", bytes(LARGEST_MB * 1024 * 1024 + 1)), "record-paper-big"),
        (Sent("a.exe", b"MZ"), "record-form-kind"),
    ],
)
def test_what_is_no_form_is_refused(sent: Sent | None, code: str) -> None:
    """Nothing, empty, not fetched, too big, something else."""
    with pytest.raises(Refusal, match=code):
        check_form(sent)
