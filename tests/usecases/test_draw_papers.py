"""The files of a draw, however large they are."""

import io
import os
import zipfile

from bot.domain.messages import MOST_SENT, File
from bot.usecases.draws.papers import fitting


def test_a_file_that_a_bot_may_send_stays_as_it_is() -> None:
    """To the last byte that is allowed."""
    file = File("verify-2026-001.html", bytes(MOST_SENT))
    assert fitting(file) is file


def test_a_larger_file_is_packed_and_comes_out_again_byte_for_byte() -> None:
    """The same file packs into the same bytes each time; its name says what is in it."""
    content = os.urandom(1000) + bytes(MOST_SENT)
    packed = fitting(File("verify-2026-001.html", content))
    assert packed.name == "verify-2026-001.html.zip"
    assert len(packed.content) < MOST_SENT
    with zipfile.ZipFile(io.BytesIO(packed.content)) as archive:
        assert archive.namelist() == ["verify-2026-001.html"]
        assert archive.read("verify-2026-001.html") == content
    assert fitting(File("verify-2026-001.html", content)) == packed
