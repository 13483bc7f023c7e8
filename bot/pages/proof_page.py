"""The proof page: one HTML file that checks its own proof, offline, in any browser (DRAW.md, "Proof file")."""

import base64
from functools import cache
from pathlib import Path

from bot.pages.assembly import assemble_page

_ROOM = Path(__file__).parent / "proof"
# Of one long element a browser makes one long piece of work, during which the page answers to nothing.
_PIECE = 3 * 2**20
_OPENING = b'<script type="application/octet-stream" class="proof-file">'
# Each module after those it imports: the page runs them as one script.
MODULES = (
    "draw1/errors", "draw1/sha256", "draw1/hashes", "draw1/sorting", "draw1/scanner", "draw1/canon", "draw1/shapes",
    "draw1/moments", "draw1/manifest", "draw1/manifest_rules", "draw1/manifest_reader", "draw1/transcript",
    "draw1/commitment", "draw1/targets", "draw1/layout", "draw1/frontier", "draw1/seating", "draw1/groups",
    "draw1/rearranging", "draw1/serving", "draw1/dealing", "draw1/drawing", "draw1/result", "draw1/proof",
    "draw1/verify", "view/words", "view/dom", "view/slices", "view/register", "view/changes", "view/differences",
    "view/steps", "view/outcome", "view/people", "view/throws", "view/compare", "view/playground", "view/main",
)  # fmt: skip


def proof_page(proof: bytes) -> bytes:
    """Return the page for a proof file (either edition), which it holds byte for byte."""
    before, after = _page()
    pieces = (proof[at : at + _PIECE] for at in range(0, len(proof) or 1, _PIECE))
    return b"".join((before, *(_OPENING + base64.b64encode(each) + b"</script>" for each in pieces), after))


@cache
def _page() -> tuple[bytes, bytes]:
    """Return what stands before the proof and after it."""
    return assemble_page(_ROOM / "proof.html", _ROOM / "proof.css", MODULES)
