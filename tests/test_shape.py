"""The shape of the tree, kept by tests: what ruff, mypy and import-linter have no rule for."""

import ast
import importlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from pydantic_settings import BaseSettings

ROOT = Path(__file__).resolve().parent.parent
NOT_OURS = {"build", "dist", "data", "node_modules"}
PURE = ("bot/domain/", "reminders/deadlines.py", "reminders/workdays.py")
NAMELESS = re.compile(r"(utils?|helpers?|managers?|services?|commons?|misc)")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
MOST_LINES = 400
MOST_HAN = 5

# Column headings of the official forms: data that files are matched by, not text for people.
OFFICIAL_COLUMNS = {
    "统一社会信用代码",
    "注册号/统一社会信用代码",
    "从事本岗起始日期",
    "岗位资质资格",
    "执法事项范围",
    "所在业务部门（机构）",
    "执法证有效期",
    "执法证发证机关",
    "执法人员状态",
}

# Words that people type in place of a command, and the days of the week as they are numbered.
OTHER_DATA = {"因故不能参加", "登记回避申请", "一二三四五六日"}


def _sources() -> list[Path]:
    """Every Python file of the tree, environments and build output left out, as paths from its root."""
    found: list[Path] = []
    for top in sorted(ROOT.iterdir()):
        if top.is_dir() and not top.name.startswith(".") and top.name not in NOT_OURS:
            found += (path.relative_to(ROOT) for path in sorted(top.rglob("*.py")))
        elif top.suffix == ".py":
            found.append(top.relative_to(ROOT))
    # What alembic generated stays as it was released.
    return [path for path in found if path.parent.name != "versions"]


def _text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def _tree(path: Path) -> ast.Module:
    return ast.parse(_text(path), str(path))


SOURCES = _sources()


def test_every_init_is_empty() -> None:
    """A package says nothing: what is in it is imported by its own name."""
    assert [str(path) for path in SOURCES if path.name == "__init__.py" and _text(path)] == []


def test_no_file_is_long() -> None:
    """A Python file longer than a stranger would read is two files."""
    lengths = {str(path): len(_text(path).splitlines()) for path in SOURCES}
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


def test_every_room_has_a_name() -> None:
    """No module or folder is called after nothing in particular."""
    named = [(path, part) for path in SOURCES for part in path.with_suffix("").parts]
    assert sorted({str(path) for path, part in named if NAMELESS.fullmatch(part)}) == []


def _inner_imports(path: Path) -> Iterator[str]:
    functions = (node for node in ast.walk(_tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    for function in functions:
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield f"{path}:{node.lineno}"


def test_imports_stand_at_the_top() -> None:
    """What a module needs is seen in its first lines, not inside a function."""
    assert sorted({place for path in SOURCES for place in _inner_imports(path)}) == []


def test_rules_are_told_the_time() -> None:
    """The pure rules never ask a clock: `now` and `today` are handed in."""
    asked = [
        f"{path}:{node.lineno}"
        for path in SOURCES
        if path.as_posix().startswith(PURE)
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"now", "utcnow", "today"}
    ]
    assert asked == []


def _docstrings(tree: ast.Module) -> set[ast.expr]:
    """All strings that stand alone as a statement: docstrings, and comments written as such."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def _chinese_texts(path: Path) -> Iterator[str]:
    tree = _tree(path)
    spared = _docstrings(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node in spared:
            continue
        if node.value not in OFFICIAL_COLUMNS | OTHER_DATA and len(HAN.findall(node.value)) > MOST_HAN:
            yield f"{path}:{node.lineno} {node.value[:30]}"


def test_texts_for_people_are_in_locales() -> None:
    """No Chinese sentence is kept in code; a short noun that is data may be."""
    outside_tests = [path for path in SOURCES if path.parts[0] != "tests"]
    assert [found for path in outside_tests for found in _chinese_texts(path)] == []


class _Variables(Visitor):
    """Collects the names of the variables that a Fluent message uses, in its attributes too."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def _messages(language: str) -> dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Message id → (file, attributes, variables) of one language; a file that does not parse, or an id twice, fails."""
    found: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {}
    for path in sorted((ROOT / "locales" / language).rglob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name} ({language}) does not parse: {entry.content}"
            if not isinstance(entry, ftl.Message | ftl.Term):
                continue
            name = ("-" if isinstance(entry, ftl.Term) else "") + entry.id.name
            assert name not in found, f"{name} ({language}) is in {path.name} and in {found[name][0]}"
            used = _Variables()
            used.visit(entry)
            attributes = sorted(attribute.id.name for attribute in entry.attributes)
            found[name] = (path.name, tuple(attributes), tuple(sorted(used.names)))
    return found


def test_both_languages_say_the_same() -> None:
    """Each text is in zh-CN and in en, in the file of the same name, with the same attributes and variables."""
    if all((ROOT / "locales" / language).is_dir() for language in ("zh-CN", "en")):
        assert _messages("zh-CN") == _messages("en")


def _pyproject() -> dict[str, object]:
    return tomllib.loads(_text(Path("pyproject.toml")))


def _requirements() -> set[str]:
    """Normalised names of everything that pyproject.toml asks for, groups and extras included."""
    pyproject = _pyproject()
    project, groups = pyproject["project"], pyproject["dependency-groups"]
    assert isinstance(project, dict)
    assert isinstance(groups, dict)
    lists = [project["dependencies"], *project["optional-dependencies"].values(), *groups.values()]
    names = (re.match(r"[\w.-]+", line) for lines in lists for line in lines)
    return {re.sub(r"[-_.]+", "-", name.group()).lower() for name in names if name}


LOCK_LINE = re.compile(
    r"(?P<name>[a-z0-9-]+)==[\w.+!]+( ; [^;]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|( {4})?#( .*)?|",
)


def test_the_lock_is_of_no_place() -> None:
    """requirements.lock pins by hash all that pyproject.toml asks for, and names no index, address or path."""
    lines = _text(Path("requirements.lock")).splitlines()
    matches = [(line, LOCK_LINE.fullmatch(line)) for line in lines]
    assert [line for line, match in matches if not match] == []
    assert [line for line in lines if re.search(r"://|\bindex\b|find-links|/\w+/", line)] == []
    pinned = {match["name"] for _, match in matches if match and match["name"]}
    assert _requirements() - pinned == set()


def _targets() -> set[str]:
    """What a newcomer may ask of make: such as `make demo`."""
    found = re.findall(r"^([a-z]+):.*##", _text(Path("Makefile")), flags=re.MULTILINE)
    return {f"make {target}" for target in found if target != "help"}


def _settings() -> set[str]:
    """The environment variables that bot.settings reads."""
    if not (ROOT / "bot" / "settings.py").exists():
        return set()
    found: set[str] = set()
    for value in vars(importlib.import_module("bot.settings")).values():
        if isinstance(value, type) and issubclass(value, BaseSettings):
            prefix = value.model_config.get("env_prefix", "")
            for name, field in value.model_fields.items():
                alias = field.validation_alias
                found.add(alias if isinstance(alias, str) else prefix + name.upper())
    return {name for name in found if name.startswith("ZHUANBAN_")}


@pytest.mark.parametrize("readme", sorted(path.name for path in ROOT.glob("README*.md")))
def test_the_readme_names_every_command_and_setting(readme: str) -> None:
    """A target of make, or a setting, that README does not mention is not there for a newcomer."""
    text = _text(Path(readme))
    assert sorted(word for word in _targets() | _settings() if not re.search(rf"{word}\b", text)) == []
