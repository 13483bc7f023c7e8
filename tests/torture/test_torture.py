"""The torture, short: `make torture` does the same for longer."""

import pytest

from tests.torture.play import SEED, torture

KILLS = 30


@pytest.mark.timeout(900)
async def test_a_season_of_thirty_kills() -> None:
    """Nothing is lost, nothing done twice, and what is said again says so."""
    verdict = await torture(KILLS, SEED)
    assert verdict.passed, verdict.report(SEED)
    assert verdict.wild.tally["kill"] == KILLS
