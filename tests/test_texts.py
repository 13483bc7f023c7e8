"""Every text that the code asks for is there with the parameters that it needs, and none lies about unused."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("bot", "docs", "handlers", "reminders")


def _messages() -> dict[str, set[str]]:
    """Return the variables of each message of the first language, its terms and references followed."""
    entries: dict[str, ftl.Message] = {}
    for path in sorted((ROOT / "locales" / "zh-CN").glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ftl.Message):
                entries[entry.id.name] = entry
    return {name: set(_variables(entry)) for name, entry in entries.items()}


def _variables(node: ftl.BaseNode) -> Iterator[str]:
    if isinstance(node, ftl.VariableReference):
        yield node.id.name
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ftl.BaseNode):
                yield from _variables(child)


MESSAGES = _messages()
SOURCES = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def _calls() -> Iterator[tuple[str, str, set[str] | None]]:
    """Give (where, id, keywords) of each text, button and refusal named literally; no keywords where ** is used."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
                continue
            first = node.args[0]
            if node.func.id not in _NAMED or not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
                continue
            keywords = {each.arg for each in node.keywords}
            named = None if None in keywords else {each for each in keywords if each is not None}
            yield f"{path.relative_to(ROOT)}:{node.lineno}", _NAMED[node.func.id](first.value), named


_NAMED: dict[str, Callable[[str], str]] = {
    "text": lambda name: name,
    "Refusal": lambda code: f"refusal-{code}",
    "button": lambda name: "button-" + name.replace(".", "-"),
}
CALLS = [(where, name, None if words is None else frozenset(words)) for where, name, words in _calls()]


@pytest.mark.parametrize(("where", "name", "words"), CALLS, ids=[f"{where} {name}" for where, name, _ in CALLS])
def test_a_text_that_is_asked_for_is_there(where: str, name: str, words: frozenset[str] | None) -> None:
    """The id stands in the locale, and all its variables are given."""
    assert name in MESSAGES, f"{where} asks for {name}"
    assert words is None or MESSAGES[name] <= words, f"{where} lacks {sorted(MESSAGES[name] - words)}"


def test_no_text_lies_about_unused() -> None:
    """Each id is written somewhere in the code, whole, or as a part of a composed one."""
    literals = {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    named = {name for _, name, _ in CALLS} | literals
    buttons = {"button-" + each.replace(".", "-") for each in literals}
    refusals = {f"refusal-{each}" for each in literals}
    stems = tuple(each for each in literals if each.endswith("-") and each not in {"button-", "refusal-"})
    stems += tuple(f"{kind}-{each}" for kind in ("refusal", "button") for each in stems)
    whole = named | buttons | refusals
    tails = [each for each in literals if each.startswith("-") and len(each) > 1]
    composed = {each for each in MESSAGES for tail in tails if each.endswith(tail) and each.removesuffix(tail) in whole}
    unused = [each for each in MESSAGES if each not in whole | composed and not each.startswith(stems)]
    assert not unused, unused
