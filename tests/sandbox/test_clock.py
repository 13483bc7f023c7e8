"""The world's clock."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.clock import WorldClock
from bot.sandbox.sim_clock import next_office_opening

NEW_YEARS_EVE = datetime(2026, 2, 16, 3, 0, tzinfo=UTC)


def test_it_begins_where_it_is_told_and_runs() -> None:
    """Aware, in UTC, never backwards by itself."""
    clock = WorldClock(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    first, second = clock.now(), clock.now()
    assert datetime(2026, 3, 2, 9, 0, tzinfo=UTC) <= first <= second
    assert first.tzinfo is UTC
    assert WorldClock().now() - datetime.now(UTC) < timedelta(seconds=1)


def test_moving_it_is_announced() -> None:
    """Forward by a step, anywhere by setting; the version counts, listeners hear."""
    clock = WorldClock(NEW_YEARS_EVE)
    heard: list[int] = []
    clock.on_move(lambda: heard.append(clock.version))
    clock.advance(timedelta(hours=1))
    assert clock.now() - NEW_YEARS_EVE >= timedelta(hours=1)
    clock.set(NEW_YEARS_EVE - timedelta(days=1))
    assert clock.now() < NEW_YEARS_EVE
    assert heard == [1, 2]
    with pytest.raises(ValueError, match="negative"):
        clock.advance(timedelta(seconds=-1))
    with pytest.raises(ValueError, match="naive"):
        clock.set(datetime(2026, 1, 1))  # noqa: DTZ001  # the point of the test


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        (datetime(2026, 3, 2, 3, 0, tzinfo=UTC), datetime(2026, 3, 3, 1, 0, tzinfo=UTC)),
        (datetime(2026, 3, 6, 3, 0, tzinfo=UTC), datetime(2026, 3, 9, 1, 0, tzinfo=UTC)),
        (datetime(2026, 2, 13, 3, 0, tzinfo=UTC), datetime(2026, 2, 14, 1, 0, tzinfo=UTC)),
        (datetime(2026, 2, 14, 3, 0, tzinfo=UTC), datetime(2026, 2, 24, 1, 0, tzinfo=UTC)),
        (datetime(2026, 3, 2, 17, 0, tzinfo=UTC), datetime(2026, 3, 4, 1, 0, tzinfo=UTC)),
        (datetime(2049, 10, 1, 3, 0, tzinfo=UTC), datetime(2049, 10, 4, 1, 0, tzinfo=UTC)),
    ],
)
def test_the_next_working_day_begins_at_nine(now: datetime, opens: datetime) -> None:
    """A plain day, a weekend, a make-up Saturday, the Spring Festival, after midnight there, a year not known yet."""
    assert next_office_opening(now) == opens
