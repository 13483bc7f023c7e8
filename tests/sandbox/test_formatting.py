"""HTML in, entities out; and entities in, safe HTML out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.detect import detect
from bot.sandbox.entities import formatted
from bot.sandbox.errors import ApiError
from bot.sandbox.html_entities import HtmlError, parse_html
from bot.sandbox.render import to_html, utf16_length
from tests.sandbox.bot_side import Json


def entity(kind: str, offset: int, length: int, **more: object) -> Json:
    """An entity as the Bot API writes it."""
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>甲</b>乙", "甲乙", [entity("bold", 0, 1)]),
        ("😀<i>x</i>", "😀x", [entity("italic", 2, 1)]),
        ("<b>😀</b>", "😀", [entity("bold", 0, 2)]),
        ("<B>a</B>", "a", [entity("bold", 0, 1)]),
        ("<strong>a</strong><em>b</em>", "ab", [entity("bold", 0, 1), entity("italic", 1, 1)]),
        ("<ins>a</ins><del>b</del>", "ab", [entity("underline", 0, 1), entity("strikethrough", 1, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("italic", 1, 1), entity("bold", 0, 2)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [entity("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [entity("spoiler", 0, 1)]),
        ('<a href="https://a.cn/?x=1&amp;y=2">甲</a>', "甲", [entity("text_link", 0, 1, url="https://a.cn/?x=1&y=2")]),
        ("<a href='tg://user?id=42'>甲</a>", "甲", [entity("text_mention", 0, 1, user={"id": 42})]),
        ("<a>a.cn</a>", "a.cn", [entity("text_link", 0, 4, url="http://a.cn")]),
        ('<a href="javascript:x">甲</a>', "甲", []),
        ("<code>a</code>", "a", [entity("code", 0, 1)]),
        ('<code class="language-python">a</code>', "a", [entity("code", 0, 1)]),
        ('<pre><code class="language-python">a</code></pre>', "a", [entity("pre", 0, 1, language="python")]),
        ("<pre>a</pre>", "a", [entity("pre", 0, 1)]),
        ("<blockquote>a</blockquote>", "a", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
        ('<tg-emoji emoji-id="5">x</tg-emoji>', "x", [entity("custom_emoji", 0, 1, custom_emoji_id="5")]),
        ('<tg-time unix="5">x</tg-time>', "x", [entity("date_time", 0, 1, unix_time=5)]),
        ("<b></b>a", "a", []),
        ("<b>a</>", "a", [entity("bold", 0, 1)]),
        ("&lt;b&gt; &amp; &quot; &#65; &#x41;", '<b> & " A A', []),
        ("&nbsp; &copy; a&b &#0;", "&nbsp; &copy; a&b &#0;", []),
        ("1 > 0", "1 > 0", []),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[Json]) -> None:
    """Every tag of the Bot API; offsets and lengths in UTF-16 code units."""
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<div>a</div>", 'Unsupported start tag "div" at byte offset 0'),
        ("甲<p>a</p>", 'Unsupported start tag "p" at byte offset 3'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x", 'Unclosed start tag "a" at byte offset 0'),
        ("<a ='x'>b</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">a</tg-emoji>', "Invalid custom emoji identifier specified"),
        ('<tg-time unix="x">a</tg-time>', "Invalid date-time specified"),
        ("&#xd800;", "invalid Unicode"),
    ],
)
def test_bad_html_is_refused(source: str, said: str) -> None:
    """With what is wrong, and where."""
    with pytest.raises(HtmlError) as caught:
        parse_html(source)
    assert said in str(caught.value)


@given(st.text(alphabet="<>/&;ab =\"'#x1😀甲" + "bip", max_size=40))
def test_any_markup_is_parsed_or_refused(source: str) -> None:
    """No input breaks the parser, and entities never reach outside of the text."""
    try:
        text, entities = parse_html(source)
    except HtmlError:
        return
    assert all(0 <= e["offset"] < e["offset"] + e["length"] <= utf16_length(text) for e in entities)
    to_html(text, entities)


def nobody(user_id: int) -> Json | None:
    """Nobody is known."""
    return None


@pytest.mark.parametrize("mode", ["Markdown", "MarkdownV2", "bbcode"])
def test_other_parse_modes_are_refused(mode: str) -> None:
    """The bot writes HTML only; a slip into another mode should show."""
    with pytest.raises(ApiError, match="Bad Request"):
        formatted("*a*", mode, None, nobody)


def test_no_more_than_100_entities() -> None:
    """The hundred-and-first is one too many."""
    assert len(formatted("<b>a</b> " * 100, "HTML", None, nobody)[1]) == 100
    with pytest.raises(ApiError, match="ENTITIES_TOO_LONG"):
        formatted("<b>a</b> " * 101, "HTML", None, nobody)


def test_given_entities_must_lie_in_the_text() -> None:
    """As many units as there are, counted as Telegram counts."""
    assert formatted("😀", None, [entity("bold", 0, 2)], nobody)[1] == [entity("bold", 0, 2)]
    with pytest.raises(ApiError, match="out of the text's bounds"):
        formatted("😀", None, [entity("bold", 0, 3)], nobody)


def test_mentions_by_id_carry_the_user() -> None:
    """A person whom the service does not know stays plain text."""
    source = '<a href="tg://user?id=7">甲</a>'
    assert formatted(source, "HTML", None, nobody) == ("甲", [])
    _, entities = formatted(source, "HTML", None, {7: {"id": 7, "first_name": "示例"}}.get)
    assert entities == [entity("text_mention", 0, 1, user={"id": 7, "first_name": "示例"})]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", [entity("bot_command", 0, 6)]),
        ("/draw@sample_bot", [entity("bot_command", 0, 16)]),
        ("😀 /draw", [entity("bot_command", 3, 5)]),
        ("2026/003 and a/b", []),
        ("见 https://a.cn/x?y=1。好", [entity("url", 2, 18)]),
        ("@sample_bot #摇号", [entity("mention", 0, 11), entity("hashtag", 12, 3)]),
        ("a@b.cn", [entity("email", 0, 6)]),
        ("nothing here", []),
    ],
)
def test_telegram_finds_some_things_by_itself(text: str, found: list[Json]) -> None:
    """Commands, links, mentions, hashtags, addresses."""
    assert detect(text, []) == found


def test_nothing_is_found_inside_code() -> None:
    """What is marked as code or a link is left alone."""
    assert detect("/start", [entity("code", 0, 6)]) == []


@pytest.mark.parametrize(
    ("text", "entities", "html"),
    [
        ("<script>", [], "&lt;script&gt;"),
        ("a<b", [entity("bold", 0, 1)], "<b>a</b>&lt;b"),
        ("😀x", [entity("italic", 2, 1)], "😀<i>x</i>"),
        ("ab", [entity("bold", 0, 2), entity("italic", 1, 1)], "<b>a<i>b</i></b>"),
        ("abc", [entity("bold", 0, 2), entity("italic", 1, 2)], "<b>a<i>b</i></b><i>c</i>"),
        ("a", [entity("text_link", 0, 1, url="javascript:x")], "a"),
        (
            "a",
            [entity("text_link", 0, 1, url='https://a.cn/"><b>')],
            '<a href="https://a.cn/&quot;&gt;&lt;b&gt;" rel="noopener" target="_blank">a</a>',
        ),
        ("a.cn", [entity("url", 0, 4)], '<a href="http://a.cn" rel="noopener" target="_blank">a.cn</a>'),
        (
            "x",
            [entity("pre", 0, 1, language='"><b>')],
            '<pre><code class="language-&quot;&gt;&lt;b&gt;">x</code></pre>',
        ),
    ],
)
def test_entities_become_safe_html(text: str, entities: list[Json], html: str) -> None:
    """Everything is escaped, tags nest, links lead only where links may."""
    assert to_html(text, entities) == html
