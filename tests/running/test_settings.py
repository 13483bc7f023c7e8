"""Settings from the environment, and a log that never shows the token."""

import logging
import sys

import pytest
import structlog
from pydantic import ValidationError

from bot import logs
from bot.settings import Settings
from handlers.pacing import Limits


def test_everything_has_a_default_but_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    """Out of the box: polling, a file beside the bot, Telegram's pace."""
    monkeypatch.delenv("ZHUANBAN_TOKEN", raising=False)
    own = Settings(_env_file=None)
    assert own.token is None
    assert own.database_url == "sqlite+aiosqlite:///zhuanban.db"
    assert own.limits == Limits(overall=30, chat=1.0, group=20, burst=3, kept=5)


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each setting by its name, ids separated by commas, an empty one as if it were not there."""
    for name, value in {
        "TOKEN": "123456:hidden",
        "ADMINS": "12, 34,",
        "API_URL": "http://127.0.0.1:8081/",
        "RATE_GROUP": "8",
        "LOG_LEVEL": "warning",
        "WEBHOOK_LISTEN": ":8443",
        "DATABASE_URL": "",
    }.items():
        monkeypatch.setenv(f"ZHUANBAN_{name}", value)
    own = Settings(_env_file=None)
    assert own.admins == {12, 34}
    assert own.api_url == "http://127.0.0.1:8081"
    assert (own.limits.group, own.limits.kept) == (8, 2)
    assert own.log_level == "WARNING"
    assert own.listen == ("127.0.0.1", 8443)
    assert own.database_url.startswith("sqlite")
    assert "hidden" not in repr(own)


@pytest.mark.parametrize(
    ("name", "value"),
    [("ADMINS", "me"), ("API_URL", "telegram.org"), ("RATE_CHAT", "0"), ("RATE_GROUP", "-1"), ("LOG_LEVEL", "loud")],
)
def test_a_wrong_value_is_refused_without_being_shown(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """The error names the setting; a value could be a secret that was put in the wrong place."""
    monkeypatch.setenv(f"ZHUANBAN_{name}", value)
    with pytest.raises(ValidationError, match=name.lower()) as caught:
        Settings(_env_file=None)
    assert f"'{value}'" not in str(caught.value)


def test_the_token_never_reaches_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither in a line, nor in an argument, nor in a traceback; requests are not logged at all."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    try:
        logs.configure("INFO", "123456:secret")
        try:
            raise ValueError("https://api.telegram.org/bot123456:secret/getMe")
        except ValueError:
            structlog.get_logger().exception("it broke", where="bot123456:secret")
        logging.getLogger("telegram.Bot").warning("token 123456:secret")
        logging.getLogger("httpx").info("POST https://api.telegram.org/bot123456:secret/getMe")
        sys.stderr.flush()
    finally:
        root.handlers[:] = before
        root.setLevel(level)
        structlog.reset_defaults()
    written = capsys.readouterr().err
    assert "secret" not in written
    assert "it broke" in written
    assert "Traceback" in written
    assert "POST" not in written
    assert written.count(logs.HIDDEN) >= 3
