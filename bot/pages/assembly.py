"""Putting a page together: one HTML file with its script, style and words, which opens offline and may fetch nothing."""

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from pathlib import Path

LANGUAGES = ("zh-CN", "en")
_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)


def assemble_page(template: Path, style: Path, modules: Sequence[str]) -> tuple[bytes, bytes]:
    """Return what stands before the document that a page carries, and after it.

    Modules are named from the template's room, each after those that it imports; the words stand in the same room.
    """
    room = template.parent
    script, css = _script(room, modules), _text(style)
    parts = {"script": script, "style": css, "script-hash": _hash_source(script), "style-hash": _hash_source(css)}
    page = re.sub(r"\{\{([a-z-]+)\}\}", lambda found: parts.get(found[1], found[0]), _text(template))
    before, after = page.split("{{proof}}")
    return before.encode(), after.encode()


def _script(room: Path, modules: Sequence[str]) -> str:
    """Return all modules as one script, which needs no loader and leaves nothing behind but what `main` gives out."""
    words = {language: json.loads(_text(room / f"words.{language}.json")) for language in LANGUAGES}
    pieces = [f"const WORDS = {json.dumps(words, ensure_ascii=False, separators=(',', ':'))};\n"]
    exported: dict[str, set[str]] = {}
    for name in modules:
        source = _text(room / f"{name}.js")
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


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
