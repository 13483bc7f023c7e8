"""What the page of an opening is made of, without opening it."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from bot.pages import opening_page as builder
from bot.pages.assembly import LANGUAGES
from bot.pages.opening_page import MODULES, opening_in, opening_page

ROOM = Path(builder.__file__).parent / "opening"
SCRIPTS = sorted(path.name for path in ROOM.glob("*.js"))
# Keys that are put together: a stem and what follows it.
STEMS = ("step-", "state-", "verdict-", "limit-")
MOST = 64_000


def words(language: str) -> dict[str, str]:
    """The texts of the page in a language."""
    found: dict[str, str] = json.loads((ROOM / f"words.{language}.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("opening", [b"", b"{}", b"\xff\x00\r\n</script><!--", bytes(range(256)) * 9])
def test_the_file_is_in_the_page_byte_for_byte(opening: bytes) -> None:
    """Whatever the bytes are, they come out again; the page is small enough for a phone."""
    assert opening_in(opening_page(opening)) == opening
    assert len(opening_page(opening)) < MOST


@pytest.mark.parametrize("page", [b"", b"{}", b"<html></html>", b'class="proof-file">e30=</script>'])
def test_another_page_carries_no_opening(page: bytes) -> None:
    """Nor does any other file."""
    assert opening_in(page) is None


@pytest.mark.parametrize("carried", [b"e", b"e30", b"=e30"])
def test_what_is_carried_broken_is_no_opening_that_holds(carried: bytes) -> None:
    """A page that meant to carry one, and was cut."""
    assert opening_in(b'<script class="opening-file">' + carried + b"</script>") == b""


def test_the_page_runs_and_fetches_nothing_but_itself() -> None:
    """One script and one style, allowed by their hashes; nothing is linked, loaded or asked for by name."""
    page = opening_page(b"{}").decode()
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    script = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(it.encode()).digest()).decode() for it in (*script, *style)]
    assert policy == [
        f"default-src 'none'; script-src 'sha256-{hashes[0]}'; style-src 'sha256-{hashes[1]}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    ]
    assert (
        re.findall(r"https?://|\bfetch\(|XMLHttpRequest|\beval\(|innerHTML|crypto\.subtle|\bimport\b[ (]", page) == []
    )
    assert re.findall(r' style="| on[a-z]+="', page) == []


def test_every_script_is_in_the_page() -> None:
    """No module of its own is forgotten."""
    assert sorted(f"{name}.js" for name in MODULES if not name.startswith("../")) == SCRIPTS


def test_both_languages_say_the_same() -> None:
    """Every text is there in both, with the same places to fill."""
    chinese, english = (words(language) for language in LANGUAGES)
    assert list(chinese) == list(english)
    for key, text in chinese.items():
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", english[key])), key


def test_every_text_that_is_asked_for_is_there_and_no_other() -> None:
    """A key used in the page has its text; a text that nothing uses is left over."""
    sources = "".join((ROOM / name).read_text(encoding="utf-8") for name in (*SCRIPTS, "opening.html"))
    asked = set(re.findall(r'(?:data-t=|say\()"([\w-]+)"', sources))
    there = set(words("zh-CN"))
    assert asked - there == set()
    assert {key for key in there - asked if not key.startswith(STEMS)} == set()
