"""The proof page: one HTML file that checks its own proof, offline, in any browser (DRAW.md, "Proof file")."""

import base64
import hashlib
import json
import re
from functools import cache
from pathlib import Path

_ROOM = Path(__file__).parent / "proof"
LANGUAGES = ("zh-CN", "en")
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
_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)


def proof_page(proof: bytes) -> bytes:
    """Return the page for a proof file (either edition), which it holds byte for byte."""
    before, after = _page()
    pieces = (proof[at : at + _PIECE] for at in range(0, len(proof) or 1, _PIECE))
    return b"".join((before, *(_OPENING + base64.b64encode(each) + b"</script>" for each in pieces), after))


@cache
def _page() -> tuple[bytes, bytes]:
    """Return what stands before the proof and after it."""
    script, style = _script(), _text("proof.css")
    parts = {
        "script": script,
        "style": style,
        "script-hash": _hash_source(script),
        "style-hash": _hash_source(style),
    }
    page = re.sub(r"\{\{([a-z-]+)\}\}", lambda found: parts.get(found[1], found[0]), _text("proof.html"))
    before, after = page.split("{{proof}}")
    return before.encode(), after.encode()


def _script() -> str:
    """Return all modules as one script, which needs no loader and leaves nothing behind but what `main` gives out."""
    words = {language: json.loads(_text(f"words.{language}.json")) for language in LANGUAGES}
    pieces = [f"const WORDS = {json.dumps(words, ensure_ascii=False, separators=(',', ':'))};\n"]
    exported: dict[str, set[str]] = {}
    for name in MODULES:
        source = _text(f"{name}.js")
        for wanted, path in _IMPORT.findall(source):
            module = (Path(name).parent / path).as_posix().removesuffix(".js")
            _check_import(name, {it.strip() for it in wanted.split(",")} - {""}, exported.get(_plain(module), set()))
        exported[name] = set(_EXPORT.findall(source))
        pieces.append(_enclosed(_EXPORT.sub("", _IMPORT.sub("", source)), sorted(exported[name])))
    script = _tabbed('"use strict";\n(() => {\n' + "\n".join(pieces) + "})();\n")
    # Nothing in the script may end its element.
    if re.search(r"</script|<!--", script, re.IGNORECASE):
        raise ValueError("the script would end its own element")
    return script


def _enclosed(source: str, exported: list[str]) -> str:
    """Return a module as an expression that keeps to itself all but what it gives out."""
    if not exported:
        return f"(() => {{\n{source}}})();\n"
    names = ", ".join(exported)
    return f"const {{ {names} }} = (() => {{\n{source}\nreturn {{ {names} }};\n}})();\n"


def _tabbed(text: str) -> str:
    """Return a text indented by tabs: a tenth smaller, and as easy to read."""
    return re.sub(r"^(?:  )+", lambda found: "\t" * (len(found[0]) // 2), text, flags=re.MULTILINE)


def _plain(path: str) -> str:
    """Return a path without what leads up and down again: view/../draw1/canon is draw1/canon."""
    return re.sub(r"\w+/\.\./", "", path)


def _check_import(name: str, wanted: set[str], there: set[str]) -> None:
    if not wanted <= there:
        raise ValueError(f"{name} imports what does not stand before it: {sorted(wanted - there)}")


def _hash_source(text: str) -> str:
    """Return a text's hash as a content security policy writes it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _text(name: str) -> str:
    return (_ROOM / name).read_text(encoding="utf-8")
