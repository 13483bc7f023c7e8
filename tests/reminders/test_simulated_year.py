"""A whole year beside an oracle: what was due is said once and only once, nothing that is done, and late ones say so."""

from tests.reminders.simulated_year import live, prepared

SEED = 1


async def test_a_year_passes() -> None:
    """Four rounds, sixty institutions, twenty-four inspectors, and a bot that is down at times."""
    async with prepared(SEED) as year:
        await live(year)
        await year.deliver()
        assert year.counts["reminders"] > 1000
        assert year.counts["late"] > 20
        assert year.counts["wishes"] > 5
