"""The page of an opening: one HTML file that checks one institution's part of a sealed draw, offline, in any browser."""

import base64
import binascii
import re
from functools import cache
from pathlib import Path

from bot.pages.assembly import assemble_page

_ROOM = Path(__file__).parent / "opening"
_STYLE = Path(__file__).parent / "proof" / "proof.css"
_CARRIED = re.compile(rb'class="opening-file">([A-Za-z0-9+/=]*)<')
# Each module after those it imports; most are the proof page's.
MODULES = (
    "../proof/draw1/errors", "../proof/draw1/sha256", "../proof/draw1/hashes", "../proof/draw1/scanner",
    "../proof/draw1/canon", "../proof/draw1/shapes", "trees", "openings", "../proof/view/words", "../proof/view/dom",
    "main",
)  # fmt: skip


def opening_page(opening: bytes) -> bytes:
    """Return the page for an opening, which it holds byte for byte."""
    before, after = _page()
    carried = base64.b64encode(opening)
    return before + b'<script type="application/octet-stream" class="opening-file">' + carried + b"</script>" + after


def opening_in(page: bytes) -> bytes | None:
    """Return the opening that a page carries, None where it carries none."""
    found = _CARRIED.search(page)
    try:
        return None if found is None else base64.b64decode(found[1], validate=True)
    except binascii.Error:
        return b""  # it meant to carry one


@cache
def _page() -> tuple[bytes, bytes]:
    """Return what stands before the opening and after it."""
    return assemble_page(_ROOM / "opening.html", _STYLE, MODULES)
