"""What cells say: text, dates, lists, codes."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.credit_codes import ALPHABET, check_digit, check_digit_holds, code_form, normalise_code
from bot.domain.roster_cells import (
    clean_text,
    is_formula,
    is_number_of_a_person,
    parse_date,
    split_items,
    split_words,
    without_numbers_of_people,
)

BODY = st.text(ALPHABET, min_size=17, max_size=17)
DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))


@given(st.text())
def test_clean_text_is_plain(raw: str) -> None:
    """Whatever a cell holds, its text is one line of NFC without controls or marks that turn or hide it."""
    cleaned = clean_text(raw)
    if cleaned is None:
        assert any(unicodedata.category(each) in {"Cc", "Cs", "Cn", "So"} for each in raw)
        return
    text = cleaned.text
    assert text == unicodedata.normalize("NFC", text) == " ".join(text.split())
    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(each) for each in text}
    assert not any(
        unicodedata.bidirectional(each) in {"RLO", "LRO", "RLE", "LRE", "RLI", "LRI", "PDI"} for each in text
    )
    assert clean_text(text) == (text, False, cleaned.unusual)


@given(BODY, st.integers(0, 16), st.sampled_from(ALPHABET))
def test_a_check_digit_finds_every_single_slip(body: str, place: int, other: str) -> None:
    """One character misread anywhere is noticed (31 is prime), and the right code is right."""
    code = body + check_digit(body)
    slipped = code[:place] + other + code[place + 1 :]
    assert check_digit_holds(code)
    assert check_digit_holds(slipped) == (slipped == code)


@pytest.mark.parametrize(
    ("code", "holds"),
    [
        ("91350100M000100Y43", True),  # an example in common use
        ("91350100M000100Y44", False),
        ("91350100M000100I43", False),  # I is no character of the standard
    ],
)
def test_known_codes(code: str, holds: bool) -> None:
    """An example in common use holds; another last character, or one outside its alphabet, does not."""
    assert check_digit_holds(code) is holds


@given(BODY)
def test_one_code_however_it_is_written(body: str) -> None:
    """Full width, small letters, spaces and a leading apostrophe are spellings of one code."""
    code = body + check_digit(body)
    wide = "".join(chr(ord(each) + 0xFEE0) for each in code.lower())
    assert {normalise_code(each) for each in (code, wide, f"'{code} ", f"{code[:6]}\u3000{code[6:]}\u200b")} == {code}
    assert code_form(code) == "credit"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("", "blank"),
        ("999901000000025", "registration"),
        ("9999010000003", "registration"),
        ("企合浙绍总字第002112号", "other"),
        ("12-3", "other"),
        ("<script>1", None),
        ("示例", None),
        ("9" * 41, None),
    ],
)
def test_forms_of_codes(text: str, form: str | None) -> None:
    """Older numbers are told from codes; what has no digit at all, or markup, is no code."""
    assert code_form(text) == form


@given(DAYS, st.sampled_from(["{0:%Y-%m-%d}", "{0:%Y/%m/%d}", "{0:%Y.%m.%d}", "{0:%Y%m%d}", "{0:%Y年%m月%d日}"]))
def test_every_way_to_write_a_day(day: date, form: str) -> None:
    """All the usual ways mean the same day, with blanks, a time of day, or a first day before it, too."""
    text = form.format(day)
    assert parse_date(text) == day
    assert parse_date(f" {text} 00:00:00") == day
    assert parse_date(f"1950-01-01至{text}") == day
    assert parse_date(f"{day.year}/{day.month}/{day.day}") == day
    assert parse_date(f"{day.year}年{day.month}月{day.day}日") == day


@pytest.mark.parametrize(
    "text",
    [
        *("", "2026", "2026-03", "2026年3月", "2026-02-30", "2026-13-01", "46082", "长期", "3/1/2026", "0001-01-01"),
        *("2026-03-01x", "2026-03-01 2025-01-01", "2026030", "202603011", "2020-01-01 2021-01-01 2022-01-01"),
    ],
)
def test_what_is_no_day(text: str) -> None:
    """A guess would be worse than a question."""
    assert parse_date(text) is None


@given(st.text())
def test_no_text_breaks_the_readers(text: str) -> None:
    """Any text is a day or none, a list of words without blanks or repetition."""
    parse_date(text)
    for words in (split_words(text), split_items(text)):
        assert len(set(words)) == len(words)
        assert all(word.strip() for word in words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("组长、副组长，联络员;观察员", ("组长", "副组长", "联络员", "观察员")),
        ("联络员, 联络员,", ("联络员",)),
        ("无", ()),
        ("保化检查员\n药品检查员；", ("保化检查员", "药品检查员")),
    ],
)
def test_lists_of_words(text: str, words: tuple[str, ...]) -> None:
    """Words are parted by whatever people part words with."""
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("A01.检查甲，B01.检查乙,B02.检查丙", ("A01.检查甲", "B01.检查乙", "B02.检查丙")),
        ("C14.专项行动，对产品、机构检查、C02.生产、销售", ("C14.专项行动，对产品、机构检查", "C02.生产、销售")),
        ("生产、销售检查；使用检查", ("生产、销售检查", "使用检查")),
    ],
)
def test_lists_of_items(text: str, items: tuple[str, ...]) -> None:
    """Titles that hold commas stay whole."""
    assert split_items(text) == items


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("示例联系人13900000001", "示例联系人"),
        ("示例联系人（139-0000-0001）", "示例联系人"),
        ("示例联系人 +86 13900000001", "示例联系人"),
        ("010-99999999 示例联系人", "示例联系人"),
        ("99999919900101001X示例", "示例"),
        ("示例科室 3 号", "示例科室 3 号"),
    ],
)
def test_contacts_without_numbers(text: str, bare: str) -> None:
    """Phone and ID numbers are cut out of a contact, other digits stay."""
    assert without_numbers_of_people(text) == bare


def test_numbers_of_people_and_formulas() -> None:
    """An ID or a mobile number is known as one; so is what a spreadsheet would run. A code or a stroke is neither."""
    assert is_number_of_a_person("99999919900101001x")
    assert is_number_of_a_person("13900000001")
    assert not is_number_of_a_person("91350100M000100Y43")
    assert all(is_formula(text) for text in ("=1", " +1", "@x", "-1", "＝1"))
    assert not any(is_formula(text) for text in ("-", "—", "", "示例=1"))
