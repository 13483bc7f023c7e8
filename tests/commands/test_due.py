"""`zhuanban due` at the terminal, and the file of holiday notices."""

import pytest

from bot.domain.refusals import Refusal
from bot.holidays import calendar_of
from tests.commands.terminal import Terminal
from tests.commands.test_check import check
from tests.handlers.asking import told

# Invented days: no notice of that year is known.
NOTICE = """
[[notice]]
year = 2041
days_off = [2040-12-31, 2041-01-01, 2041-01-02]
make_up_days = [2041-01-05]
"""


@pytest.fixture
def holidays(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a file of notices that the settings name."""
    path = terminal.file("holidays.toml", NOTICE.encode())
    monkeypatch.setenv("ZHUANBAN_HOLIDAYS", path)
    return path


def test_due_is_printed(terminal: Terminal) -> None:
    """The day with its weekday; no database is made."""
    assert terminal.done("due", "2026-09-30", "2") == "2026年10月9日（周五）\n"
    assert not (terminal.folder / "zhuanban.db").exists()


def test_provisional_days_say_so(terminal: Terminal) -> None:
    """A year without a notice rests on weekends and the law."""
    printed = terminal.done("due", "2041-01-02", "1")
    assert "暂估" in printed


@pytest.mark.usefixtures("holidays")
def test_a_notice_settles_it(terminal: Terminal) -> None:
    """With the file the same term is sure: the make-up Saturday counts."""
    assert terminal.done("due", "2041-01-03", "2") == "2041年1月5日（周六）\n"
    assert "暂估" in terminal.done("due", "2040-12-28", "2"), "it reaches into 2040, whose notice is not known"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("30.11.2026", "3"), "2026-11-20"),
        (("2026-13-01", "3"), "2026-11-20"),
        (("9999-12-31", "3"), "2004 至"),
        (("0001-01-01", "3"), "2004 至"),
        (("2026-11-20", "0"), "1 至 1000"),
        (("2026-11-20", "1001"), "1 至 1000"),
        (("2026-11-20", "三十"), "1 至 1000"),
        (("2026-11-20", "9" * 5000), "1 至 1000"),
        (("2026-11-20", "２"), "1 至 1000"),
        (("💥", "💥"), "2026-11-20"),
    ],
)
def test_due_says_what_is_wrong(terminal: Terminal, words: tuple[str, str], said: str) -> None:
    """Dates and numbers that are none, in words."""
    assert said in terminal.refused("due", *words)


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (None, "holidays-unreadable", "nowhere"),
        (b"\xff\xfe\x00", "holidays-unreadable", "UTF-8"),
        (b"[[notice]]\nyear = ", "holidays-syntax", "TOML"),
        (b"", "holidays-entry", "notice"),
        (b"[[notice]]\ndays_off = [2041-01-01]", "holidays-entry", "notice 1 year"),
        (b"[[notice]]\nyear = 2041\ndays_off = []", "holidays-entry", "days_off"),
        (b'[[notice]]\nyear = 2041\ndays_off = ["2041-01-01"]', "holidays-entry", "notice 1 days_off 1"),
        (b"[[notice]]\nyear = 2041\ndays_off = [2041-01-01]\nmakeup = []", "holidays-entry", "notice 1 makeup"),
        (NOTICE.encode() * 2, "holidays-entry", "year"),
        (b"[[notice]]\nyear = 2041\ndays_off = [2042-01-01]", "holidays-days", "2042-01-01"),
        (
            b"[[notice]]\nyear = 2041\ndays_off = [2041-01-01]\nmake_up_days = [2041-01-03]",
            "holidays-days",
            "2041-01-03",
        ),
        (
            b"[[notice]]\nyear = 2041\ndays_off = [2041-01-05]\nmake_up_days = [2041-01-05]",
            "holidays-days",
            "2041-01-05",
        ),
    ],
)
def test_a_wrong_file_is_told(terminal: Terminal, content: bytes | None, code: str, said: str) -> None:
    """Missing, no text, no TOML, wrong entries, impossible days: with the place where it is wrong."""
    path = str(terminal.folder / "nowhere.toml") if content is None else terminal.file("h.toml", content)
    with pytest.raises(Refusal) as caught:
        calendar_of(path)
    assert caught.value.code == code
    assert said in told(Refusal(code, **{**caught.value.params, "path": "nowhere.toml"}))


def test_commands_and_check_say_so(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """`check`, `due` and whatever opens the database refuse to go on with it."""
    path = terminal.file("h.toml", b"[[notice]]\nyear = 2041\ndays_off = []")
    monkeypatch.setenv("ZHUANBAN_HOLIDAYS", path)
    assert "days_off" in terminal.refused("due", "2026-11-20", "1")
    assert "days_off" in terminal.refused("task-force", "list")
    assert "days_off" in check(terminal.folder, ZHUANBAN_HOLIDAYS=path).output
