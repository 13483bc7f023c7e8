"""Rules of recusals: grounds, and who decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people import Person
from bot.domain.recusals import DENIALS, GROUNDS, OTHER, Kind, Reason, deciders, stamp
from bot.domain.refusals import Refusal
from bot.domain.roles import Role

DEPARTMENTS = ("医保", "民政")
CODES = sorted({code for codes in (*GROUNDS.values(), *DENIALS.values()) for code in codes} - {OTHER})


def person(name: str, department: str, *roles: Role, active: bool = True) -> Person:
    """Return somebody invented."""
    return Person(name, "ltc", name, name, department, frozenset(roles), active=active)


OFFICER = person("P1", "医保", Role.INSPECTOR)
HEAD = person("P2", "医保", Role.HEAD)
OTHER_HEAD = person("P3", "民政", Role.HEAD)
LEADER = person("P4", "民政", Role.LEADER)
DEPUTY = person("P5", "民政", Role.DEPUTY)


@given(st.sampled_from(CODES), st.text(max_size=500).map(str.strip))
def test_reason_is_kept_whole(code: str, words: str) -> None:
    """A ground and the words with it come back as they were."""
    assert Reason.load(Reason(code, words).dump()) == Reason(code, words)


@given(st.text(min_size=1, max_size=500).map(str.strip).filter(bool))
def test_own_words_are_kept_whole(words: str) -> None:
    """Words that look like a ready-made ground are still words."""
    assert Reason.load(Reason(OTHER, words).dump()) == Reason(OTHER, words)
    assert Reason.load(Reason(OTHER, f"@kin{words}").dump()) == Reason(OTHER, f"@kin{words}")


@pytest.mark.parametrize(("words", "code"), [("", "recusal-words-missing"), ("字" * 501, "words-long")])
def test_words_have_a_length(words: str, code: str) -> None:
    """Own words have 1 to 500 characters."""
    with pytest.raises(Refusal) as refused:
        Reason(OTHER, words)
    assert refused.value.code == code


def test_words_may_be_left_out_with_a_ground() -> None:
    """A ready-made ground is enough."""
    assert Reason("kin").dump() == "@kin"


@given(st.text(max_size=50), st.text(max_size=50))
def test_stamp_tells_words_apart(one: str, another: str) -> None:
    """A button made for some words does not fit others; it fits into a callback's bytes."""
    assert (stamp(one) == stamp(another)) == (one == another)
    assert 0 <= stamp(one) < 2**32


def test_own_head_decides() -> None:
    """It is the head of the officer's department who decides."""
    assert deciders(OFFICER, [OFFICER, HEAD, OTHER_HEAD, LEADER], leader_decides=False) == [HEAD]


def test_chair_decides_where_set() -> None:
    """Where the task force says so, leader and deputies decide."""
    assert deciders(OFFICER, [HEAD, LEADER, DEPUTY], leader_decides=True) == [LEADER, DEPUTY]


def test_nobody_decides_on_their_own_request() -> None:
    """A head who was drawn is decided upon by another head, or the chair."""
    drawn = person("P6", "医保", Role.HEAD, Role.INSPECTOR)
    assert deciders(drawn, [drawn, HEAD, LEADER], leader_decides=False) == [HEAD]
    assert deciders(drawn, [drawn, OTHER_HEAD, LEADER], leader_decides=False) == [LEADER]


def test_nobody_decides_on_what_they_entered() -> None:
    """A liaison who is head too and entered the institution's request does not decide on it."""
    both = person("P7", "医保", Role.HEAD, Role.LIAISON)
    assert deciders(OFFICER, [both, LEADER], leader_decides=False, entered_by=both.id) == [LEADER]


def test_there_may_be_nobody() -> None:
    """A task force whose only chair is the officer has nobody who decides."""
    chair = person("P8", "医保", Role.LEADER, Role.INSPECTOR)
    assert deciders(chair, [chair, OFFICER], leader_decides=False) == []


PEOPLE = st.builds(
    person,
    st.integers(1, 8).map(str),
    st.sampled_from(DEPARTMENTS),
    st.sampled_from(Role),
    st.sampled_from(Role),
    active=st.booleans(),
)


@given(st.lists(PEOPLE, unique_by=lambda each: each.id), PEOPLE, PEOPLE, st.booleans())
def test_deciders_are_able(everybody: list[Person], officer: Person, enterer: Person, by_leader: bool) -> None:
    """Whoever decides is on duty, a head of that department or of the chair, and neither concerned nor the enterer."""
    found = deciders(officer, everybody, leader_decides=by_leader, entered_by=enterer.id)
    for each in found:
        head = Role.HEAD in each.roles and each.department == officer.department and not by_leader
        assert each.active
        assert each.id not in {officer.id, enterer.id}
        assert head or each.roles & {Role.LEADER, Role.DEPUTY}
    if not found:
        able = {Role.LEADER, Role.DEPUTY}
        assert not any(e.active and e.roles & able and e.id not in {officer.id, enterer.id} for e in everybody)


def test_every_kind_has_grounds() -> None:
    """Both kinds can be asked for by a tap, or in own words; both can be turned down by a tap."""
    for kind in Kind:
        assert OTHER in GROUNDS[kind]
        assert DENIALS[kind]
