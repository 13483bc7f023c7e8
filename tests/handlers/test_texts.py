"""Texts in the reader's language: parameters made safe, dates as people write them, nothing half-said."""

from datetime import UTC, date, datetime

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages import Late, Text, text
from handlers.texts import ANSWER, MESSAGE, Texts, clean
from handlers.trimming import MOST_ENTITIES, trim, units

CHINESE = """
greeting = 您好，<b>{ $name }</b>
many = 共 { $many } 家
due = 请于 { $at } 前答复
on = 检查日期：{ $on }
list =
    名单：
    { $lines }
kind = { $kind ->
    [group] 群
   *[other] 私聊
}
outer = 《{ $inner }》
text-cut = ……以下从略
"""
ENGLISH = """
greeting = Hello, <b>{ $name }</b>
many = { $many ->
    [one] { $many } place
   *[other] { $many } places
}
due = Please answer by { $at }
on = On { $on }
"""
MOMENT = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)


def _bundle(language: str, source: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    return bundle


@pytest.fixture(scope="module")
def texts() -> Texts:
    """A few texts of our own, so that the shipped ones may change."""
    return Texts({"zh-CN": _bundle("zh-CN", CHINESE), "en": _bundle("en", ENGLISH)})


def test_markup_in_a_name_is_shown_as_typed(texts: Texts) -> None:
    """What a person typed can never become a link or a tag."""
    assert texts.render("zh-CN", text("greeting", name='<a href="x">&')) == (
        "您好，<b>&lt;a href=&quot;x&quot;&gt;&amp;</b>"
    )


def test_plain_text_has_neither_tags_nor_entities(texts: Texts) -> None:
    """A button shows what was typed, without markup."""
    assert texts.render("zh-CN", text("greeting", name="<示例>&"), plain=True) == "您好，<示例>&"


def test_dates_are_told_in_shanghai(texts: Texts) -> None:
    """01:30 UTC is half past nine in the office."""
    assert texts.render("zh-CN", text("due", at=MOMENT)) == "请于 2026年11月23日（周一）09:30 前答复"
    assert texts.render("en", text("due", at=MOMENT)) == "Please answer by Mon 23 Nov 2026, 09:30"
    assert texts.render("zh-CN", text("on", on=date(2026, 11, 29))) == "检查日期：2026年11月29日（周日）"
    assert texts.render("en", text("on", on=date(2026, 11, 29))) == "On Sun 29 Nov 2026"


def test_numbers_are_fluents(texts: Texts) -> None:
    """Grouped and, where a language has one, in the plural."""
    assert texts.render("zh-CN", text("many", many=42782)) == "共 42,782 家"
    assert [texts.render("en", text("many", many=many)) for many in (1, 2)] == ["1 place", "2 places"]


def test_texts_in_texts(texts: Texts) -> None:
    """A text may hold another, or several as lines; each is escaped once."""
    inner = text("greeting", name="<甲>")
    assert texts.render("zh-CN", text("outer", inner=inner)) == "《您好，<b>&lt;甲&gt;</b>》"
    lines = tuple(text("outer", inner=each) for each in "甲乙")
    assert texts.render("zh-CN", text("list", lines=lines)) == "名单：\n《甲》\n《乙》"


def test_long_parameters_are_kept_whole(texts: Texts) -> None:
    """A list of 400 lines is longer than the library takes by itself."""
    lines = tuple(text("outer", inner=f"第{k}行&") for k in range(400))
    made = texts.render("zh-CN", text("list", lines=lines))
    assert made.splitlines()[1::399] == ["《第0行&amp;》", "《第399行&amp;》"]
    assert texts.render("zh-CN", text("outer", inner="&" * 3000)) == f"《{'&amp;' * 3000}》"


@pytest.mark.parametrize("words", [Text("nothing"), Text("greeting"), text("greeting", other="x")])
def test_what_is_missing_is_an_error(texts: Texts, words: Text) -> None:
    """No text with a hole in it goes out."""
    with pytest.raises(LookupError):
        texts.render("zh-CN", words)


def test_a_known_language_does_not_fall_back(texts: Texts) -> None:
    """A text that English lacks is an error, not a Chinese text; an unknown language reads Chinese."""
    with pytest.raises(LookupError):
        texts.render("en", text("list", lines=()))
    assert texts.render("tlh", text("many", many=3)) == "共 3 家"


def test_what_was_not_made_yet_is_an_error(texts: Texts) -> None:
    """A late parameter must be made before."""
    with pytest.raises(TypeError):
        texts.render("zh-CN", text("greeting", name=Late("maker")))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("甲\n组长已批准", "甲 组长已批准"),
        ("a\u202etxt.exe", "atxt.exe"),
        ("零\u200b宽\ufeff", "零宽"),
        ("a\x00\x1b[31mb", "a  [31mb"),
        ("\u2066x\u2069", "x"),
        ("一二\u3000三", "一二\u3000三"),
        ("\ud800", ""),
        ("🎲", "🎲"),
    ],
)
def test_what_garbles_is_taken_out(typed: str, shown: str) -> None:
    """Somebody's words stay one line, in the order in which they are read."""
    assert clean(typed) == shown


def test_a_long_text_ends_at_a_line(texts: Texts) -> None:
    """It is cut where a line ends, and says so in the reader's language."""
    lines = "\n".join(f"第{k:04d}行" for k in range(2000))
    fitted = texts.fit("zh-CN", lines)
    assert units(fitted) <= MESSAGE
    *kept, last = fitted.split("\n")
    assert last == "……以下从略"
    assert kept == lines.split("\n")[: len(kept)]
    assert len(kept) > 580


def test_a_cut_closes_its_tags(texts: Texts) -> None:
    """What was bold stays bold up to the cut, and no further."""
    fitted = trim(f"<b>一\n<i>{'二' * 30}\n三三三三三</i></b>", 36, lambda: "……")
    assert fitted == f"<b>一\n<i>{'二' * 30}</i></b>\n……"


def test_one_endless_line_is_cut_at_a_word() -> None:
    """Entities and tags are never cut in two, and count as what they show."""
    made = "&amp;" * 3 + " <b>" + "words " * 40
    assert trim(made, 30, lambda: "…") == "&amp;&amp;&amp; <b>words words words words</b>\n…"
    assert trim("&lt;" * 50, 20, lambda: "…") == "&lt;" * 18 + "\n…"


def test_emoji_count_as_telegram_counts() -> None:
    """A die is two units, and is not cut in half."""
    assert units("🎲") == 2
    assert trim("🎲" * 20, 21, lambda: "…") == "🎲" * 9 + "\n…"


def test_more_tags_than_telegram_takes() -> None:
    """Beyond a hundred the tags go, the words stay."""
    fitted = trim("".join(f"<b>{k}</b>" for k in range(150)), MESSAGE, lambda: "…")
    assert fitted.count("<b>") == fitted.count("</b>") == MOST_ENTITIES
    assert "149" in fitted


@given(st.text(alphabet="甲 <b>&amp;/i\n🎲", max_size=200), st.integers(10, 60))
def test_whatever_is_trimmed_fits(typed: str, limit: int) -> None:
    """However odd the text, its length is as promised and its tags are balanced."""
    made = Texts({"zh-CN": _bundle("zh-CN", CHINESE)}).render("zh-CN", text("greeting", name=typed))
    fitted = trim(made, limit, lambda: "…")
    plain = fitted.replace("<b>", "").replace("</b>", "")
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        plain = plain.replace(entity, character)
    assert units(plain) <= limit
    assert fitted.count("<b>") == fitted.count("</b>")


def test_button_answers_are_short(texts: Texts) -> None:
    """At most 200 characters, the last of them saying that there was more."""
    said = texts.answer("zh-CN", text("greeting", name="长" * 300))
    assert units(said) == ANSWER
    assert said.endswith("…")
    assert texts.answer("zh-CN", text("greeting", name="短")) == "您好，短"


def test_the_shipped_texts_load() -> None:
    """Both languages are there."""
    shipped = Texts.load()
    assert shipped.render("en", text("button-delivery-arrived"), plain=True) == "It arrived"
    assert shipped.render("zh-CN", text("button-delivery-arrived"), plain=True) == "已送达"


def test_each_task_force_calls_its_roles_what_they_are_called_there() -> None:
    """A home-care task force has a 组长, the mechanism for medical institutions a 牵头人; English has one word."""
    shipped, words = Texts.load(), text("board-none")
    assert "组长" in shipped.render("zh-CN", words)
    assert "组长" in shipped.render("zh-CN/long_term_care", words)
    medical = shipped.render("zh-CN/medical_institutions", words)
    assert "牵头人" in medical
    assert "组长" not in medical
    assert shipped.render("en/medical_institutions", words) == shipped.render("en", words)
