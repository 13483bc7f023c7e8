"""Moments as the manifest writes them: `YYYY-MM-DDTHH:MM:SS±HH:MM`."""

import re
from datetime import date

_MOMENT = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])([+-])([01][0-9]|2[0-3]):([0-5][0-9])"
)
_EPOCH = date(1970, 1, 1).toordinal()


def unix_seconds(text: str) -> int:
    """Return the moment in seconds since 1970 (Unix time); raises ValueError for any other form or no such day.

    Written out rather than left to `datetime.fromisoformat`, which takes more forms with each release of Python.
    """
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    offset = 60 * int(match[8]) + int(match[9])
    minutes = 60 * hour + minute + (offset if match[7] == "-" else -offset)
    return 86400 * (date(year, month, day).toordinal() - _EPOCH) + 60 * minutes + second
