"""Names that every system takes, and the three states of an inspection."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.archives import LONGEST_NAME, is_sealed, safe_name, standing
from bot.domain.publications import Publication, PublicationState
from tests.domain.test_follow_ups import follow_up


def publication(state: str) -> Publication:
    """Return a publication in that state."""
    return Publication(1, "ltc", 1, "医保", state, None, (), "", "", None, "", "", None, None, None, 1)


@given(st.text(max_size=200))
def test_a_name_that_every_system_takes(words: str) -> None:
    """Never empty, long, a way out of the folder, or a device of Windows."""
    name = safe_name(words)
    assert 1 <= len(name) <= LONGEST_NAME + 1
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f\x7f]', name)
    assert name == name.strip(" .")
    assert name not in {".", ".."}
    assert name.split(".")[0].lower() not in {"con", "nul", "com1"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("示例护理站（一）", "示例护理站（一）"),
        ("../签字.jpg", "__签字.jpg"),
        ("con.pdf", "_con.pdf"),
        ("", "_"),
        ("长" * 100 + ".jpeg", "长" * 55 + ".jpeg"),
    ],
)
def test_names_stay_readable(words: str, name: str) -> None:
    """What is harmless stays, the ending too."""
    assert safe_name(words) == name


@given(st.lists(st.sampled_from(PublicationState), max_size=4), st.integers(0, 4), st.booleans())
def test_closed_is_filed_and_published_is_filed(states: list[PublicationState], records: int, waiting: bool) -> None:
    """One state includes the other; nothing is filed while a result is due or a department has not reported."""
    follow_ups = [follow_up("interview", "open" if waiting else "closed")]
    found = standing(records, [publication(each) for each in states], follow_ups)
    assert found.filed or not found.published
    assert found.filed or not found.closed
    assert found.closed == (found.filed and not waiting)
    if found.filed:
        assert len(states) == records > 0
        assert not {PublicationState.DUE, PublicationState.WITHHOLDING} & set(states)
    assert is_sealed(None) is False
    assert all(is_sealed(publication(each)) == (each in {"withholding", "withheld"}) for each in states)
