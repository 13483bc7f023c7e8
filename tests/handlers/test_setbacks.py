"""What Telegram's words about topics mean, as python-telegram-bot hands them on."""

import pytest
from telegram.error import BadRequest

from handlers.setbacks import Kind, setback_of


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Message thread not found", Kind.NO_TOPIC),
        ("Topic_deleted", Kind.NO_TOPIC),
        ("Topic_id_invalid", Kind.NO_TOPIC),
        ("Topic_closed", Kind.TOPIC_CLOSED),
        ("The chat is not a forum", Kind.NO_FORUM),
        ("Channel_forum_missing", Kind.NO_FORUM),
        ("Not enough rights to create a topic", Kind.FORBIDDEN),
        ("Chat_admin_required", Kind.FORBIDDEN),
        ("Topic_not_modified", Kind.UNCHANGED),
        ("Topic_title_invalid", Kind.REFUSED),
    ],
)
def test_words_about_topics(words: str, kind: Kind) -> None:
    """Each tells what is to be done about it; what is not known is never tried again."""
    assert setback_of(BadRequest(words)).kind is kind
