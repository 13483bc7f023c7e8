"""What the proof page is made of, without opening it."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from bot.pages import proof_page as builder
from bot.pages.assembly import LANGUAGES
from bot.pages.proof_page import MODULES, proof_page

ROOM = Path(builder.__file__).parent / "proof"
SCRIPTS = sorted(path.relative_to(ROOM).as_posix() for path in ROOM.rglob("*.js"))
MOST_OVERHEAD = 160_000
MOST_LINES = 400
# Keys that are put together: a stem and what follows it.
STEMS = ("step-", "state-", "stage-", "reason-", "verdict-", "play-", "limit-", "people-label-")


def words(language: str) -> dict[str, str]:
    """The texts of the page in a language."""
    found: dict[str, str] = json.loads((ROOM / f"words.{language}.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("proof", [b"", b"{}\n", b"\xff\x00\r\n</script><!--", bytes(range(256)) * 9, bytes(7 * 2**20)])
def test_the_file_is_in_the_page_byte_for_byte(proof: bytes) -> None:
    """Whatever the bytes are, they come out again, the page is the same each time, and small besides them."""
    page = proof_page(proof)
    carried = re.findall(rb'class="proof-file">([^<]*)</script>', page)
    assert b"".join(base64.b64decode(it, validate=True) for it in carried) == proof
    assert page == proof_page(proof)
    assert len(page) - sum(map(len, carried)) < MOST_OVERHEAD


def test_the_page_runs_and_fetches_nothing_but_itself() -> None:
    """One script and one style, allowed by their hashes; nothing is linked, loaded or asked for by name."""
    page = proof_page(b"{}").decode()
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


def test_every_script_is_in_the_page_and_short() -> None:
    """No module is forgotten, and none is longer than a stranger would read."""
    assert sorted(f"{name}.js" for name in MODULES) == SCRIPTS
    assert [name for name in SCRIPTS if len((ROOM / name).read_text(encoding="utf-8").splitlines()) > MOST_LINES] == []


def test_both_languages_say_the_same() -> None:
    """Every text is there in both, with the same places to fill."""
    chinese, english = (words(language) for language in LANGUAGES)
    assert list(chinese) == list(english)
    for key, text in chinese.items():
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", english[key])), key


def test_every_text_that_is_asked_for_is_there_and_no_other() -> None:
    """A key used in the page has its text; a text that nothing uses is left over."""
    sources = "".join((ROOM / name).read_text(encoding="utf-8") for name in (*SCRIPTS, "proof.html"))
    asked = set(re.findall(r'(?:data-t=|say\()"([\w-]+)"', sources))
    quoted = set(re.findall(r'["`]([a-z][\w-]+)["`]', sources))
    there = set(words("zh-CN"))
    assert asked - there == set()
    assert {key for key in there - quoted - asked if not key.startswith(STEMS)} == set()
