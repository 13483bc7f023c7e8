"""What Telegram demands of the buttons below a message."""

import re

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.model import Json

MAX_BUTTONS = 100
MAX_ROW = 8
MAX_DATA_BYTES = 64
MAX_ALL_DATA_BYTES = 10 * 1024
_KINDS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip
_URL = re.compile(r"(?:https?|tg|ton|tonsite)://[^\s/]\S*$|[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$", re.IGNORECASE)


def checked_markup(markup: Json | None) -> Json | None:
    """The reply markup as it is kept; an inline keyboard without buttons is none. Raises ApiError 400."""
    if not markup:
        return None
    if "keyboard" in markup:
        _check_reply_keyboard(markup)
    if "inline_keyboard" not in markup:
        return markup
    rows = [row for row in markup["inline_keyboard"] if row]
    buttons = [button for row in rows for button in row]
    for button in buttons:
        _check_button(button)
    weight = sum(len(b.get("callback_data", "").encode()) for b in buttons)
    if len(buttons) > MAX_BUTTONS or any(len(row) > MAX_ROW for row in rows) or weight > MAX_ALL_DATA_BYTES:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def _check_button(button: Json) -> None:
    if not button["text"].strip():
        raise _unparsable("Inline keyboard button text must be non-empty")
    kinds = [kind for kind in _KINDS if kind in button]
    if not kinds:
        raise _unparsable("Text buttons are unallowed in the inline keyboard")
    if len(kinds) > 1:
        raise _unparsable("Inline keyboard button must have exactly one of its optional fields")
    if kinds[0] == "callback_data" and not 1 <= len(button["callback_data"].encode()) <= MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if kinds[0] == "url" and not _URL.match(button["url"]):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _check_reply_keyboard(markup: Json) -> None:
    for row in markup["keyboard"]:
        for button in row:
            if not button["text"].strip():
                raise bad_request("keyboard button text must be non-empty")


def _unparsable(detail: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {detail}")
