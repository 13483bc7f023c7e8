"""Local time: the task forces are in Shanghai, the database in UTC."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


def local_date(moment: datetime) -> date:
    """Return the day that an aware moment falls on in Shanghai."""
    return moment.astimezone(SHANGHAI).date()
