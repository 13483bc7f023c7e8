"""What may be made public, and through which states a publication goes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.publications import (
    LINK_LIMIT,
    MACHINE,
    WORDS_LIMIT,
    Finding,
    Measure,
    Publication,
    PublicationState,
    check_change,
    check_day,
    check_link,
    check_nameless,
    check_result,
    check_words,
    toggled,
)
from bot.domain.refusals import Refusal

TODAY = date(2026, 12, 7)
NAMES = ("示例张三", "李四")


def publication(state: str = PublicationState.DUE, **more: object) -> Publication:
    """Return a publication in that state."""
    values: dict[str, object] = {
        "id": 1,
        "task_force": "ltc",
        "record": 1,
        "department": "医保",
        "state": state,
        "finding": Finding.NOTHING,
        "measures": (),
        "words": "",
        "link": "",
        "published_on": None,
        "ground": "",
        "reason": "",
        "asked_by": None,
        "decided_by": None,
        "decided_at": None,
        "version": 1,
    }
    return Publication(**{**values, **more})  # type: ignore[arg-type]


def refused(code: str) -> "pytest.RaisesExc[Refusal]":
    """Expect a refusal with that code."""
    return pytest.raises(Refusal, match=f"^{code}$")


@given(st.lists(st.sampled_from(PublicationState), max_size=12))
def test_no_way_leads_where_the_table_does_not(wishes: list[PublicationState]) -> None:
    """Whatever is tried in whatever order: each step taken is one of the table's, each refusal says where it stands."""
    now = PublicationState.DUE
    for wish in wishes:
        if MACHINE.leads(now, wish):
            check_change(publication(now), wish)
            now = wish
        else:
            with refused(f"publication-is-{now}"):
                check_change(publication(now), wish)


def test_what_is_ready() -> None:
    """Ready is what is due and complete: of a problem one has to say what was done."""
    assert publication().is_ready
    assert publication(finding=Finding.PROBLEM, measures=("case",)).is_ready
    assert not publication(finding=Finding.PROBLEM).is_ready
    assert not publication(finding=None).is_ready
    assert not any(publication(state).is_ready for state in set(PublicationState) - {PublicationState.DUE})


def test_a_problem_needs_a_measure() -> None:
    """Nothing found needs none; codes that are none are forged."""
    check_result("nothing", ())
    check_result("problem", ("corrected", "case"))
    with refused("publication-measures-missing"):
        check_result("problem", ())
    for finding, measures in (("x", ()), ("problem", ("x",))):
        with refused("button-invalid"):
            check_result(finding, measures)


@given(st.lists(st.sampled_from(Measure), max_size=10))
def test_measures_are_toggled(pressed: list[Measure]) -> None:
    """Pressed twice is not pressed; they stand in the usual order, whatever the order of presses."""
    chosen: tuple[str, ...] = ()
    for each in pressed:
        chosen = toggled(chosen, each)
    assert list(chosen) == [each for each in Measure if pressed.count(each) % 2]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("", "publication-words-missing"),
        ("长" * (WORDS_LIMIT + 1), "words-long"),
        ("负责人示例张三已整改", "publication-words-name"),
        ("李 四在场", "publication-words-name"),
        ("证号110101199003071234。", "publication-words-identity"),
        ("证号11010119900307123X", "publication-words-identity"),
        ("证号110101 19900307 1234", "publication-words-identity"),
        ("证号１１０１０１１９９００３０７１２３４", "publication-words-identity"),
        ("电话13800001234", "publication-words-phone"),
        ("电话138-0000-1234", "publication-words-phone"),
        ("电话138 0000 1234", "publication-words-phone"),
        ("电话１３８００００１２３４", "publication-words-phone"),
        ("电话021-12345678", "publication-words-phone"),
        ("编号01234567890", "publication-words-phone"),
    ],
)
def test_what_must_not_be_public(words: str, code: str) -> None:
    """People's names, identity and telephone numbers, also spaced out or in full-width digits."""
    with refused(code):
        check_words(words, NAMES)


@pytest.mark.parametrize(
    "words",
    [
        "本次检查未发现问题。",
        "2026年12月1日至2026-12-07整改完毕，涉及金额12345.67元。",
        "文号：示例〔2026〕12号；统一社会信用代码91310000MA1FL0000X",
        "长" * WORDS_LIMIT,
        "🎲 <b>示例</b> & 记录",
    ],
)
def test_what_may_be_public(words: str) -> None:
    """Dates, sums, document numbers, codes with letters; markup is only text."""
    check_words(words, (*NAMES, "", "甲"))


def test_the_institution_may_be_named() -> None:
    """Also where it is called like somebody, or its code is all digits."""
    check_words("李四护理站（310101199003071234）已整改", NAMES, ("李四护理站", "310101199003071234"))
    with refused("publication-words-name"):
        check_words("李四护理站，李四", NAMES, ("李四护理站",))


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_name_is_found_wherever_it_stands(before: str, after: str) -> None:
    """Whatever stands around it."""
    with refused("publication-words-name"):
        check_nameless(before + "示例张三" + after, NAMES)


@pytest.mark.parametrize("link", ["https://example.gov.cn/a?b=1#c", "http://www.example.gov.cn/公示"])
def test_links(link: str) -> None:
    """Addresses of pages."""
    check_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "example.gov.cn",
        "ftp://example.gov.cn/a",
        "javascript:alert(1)",
        "https://",
        "https://localhost/a",
        "https://a:b@example.gov.cn",
        "https://example.gov.cn/a b",
        "https://[",
        "https://example.gov.cn/" + "a" * LINK_LIMIT,
        "见 https://example.gov.cn",
    ],
)
def test_what_is_no_link(link: str) -> None:
    """Other schemes, no host, accounts, blanks, endless ones."""
    with refused("publication-link-invalid"):
        check_link(link)


def test_published_between_the_end_and_today() -> None:
    """Both days included."""
    for day in (date(2026, 12, 1), TODAY):
        check_day(day, date(2026, 12, 1), TODAY)
    with refused("publication-day-future"):
        check_day(date(2026, 12, 8), date(2026, 12, 1), TODAY)
    with refused("publication-day-early"):
        check_day(date(2026, 11, 30), date(2026, 12, 1), TODAY)
