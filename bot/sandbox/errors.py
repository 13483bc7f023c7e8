"""What the chat service answers when it refuses, in the Bot API's own words (not translated: they are its protocol)."""

from typing import Any


class ApiError(Exception):
    """A refusal of the Bot API: `{"ok": false, "error_code": code, "description": …, "parameters": …}`."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def payload(self) -> dict[str, Any]:
        """The JSON object that goes over the wire."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad_request(detail: str) -> ApiError:
    """400, as for every request that is wrong in itself."""
    return ApiError(400, f"Bad Request: {detail}")


def forbidden(detail: str) -> ApiError:
    """403: the bot may not act in that chat."""
    return ApiError(403, f"Forbidden: {detail}")


def too_many_requests(retry_after: int) -> ApiError:
    """429 with the whole seconds to wait."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


def migrated(to_chat_id: int) -> ApiError:
    """400 that carries the id of the supergroup which a group has become."""
    return ApiError(
        400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": to_chat_id}
    )


class ActError(Exception):
    """A person tried something that their chat program would not let them do; `code` says what."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
