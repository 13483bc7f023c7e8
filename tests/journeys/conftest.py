"""A database with the cast on its rosters, made once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.journeys.stage import Backstage, acting, prepared


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database file that each test gets a copy of."""
    return prepared(tmp_path_factory.mktemp("cast"))


@pytest.fixture
async def stage(template: Path, tmp_path: Path) -> AsyncIterator[Backstage]:
    """World, chat service and bot, with nothing done yet."""
    async with acting(template, tmp_path) as ready:
        yield ready
