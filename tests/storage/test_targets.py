"""The list of institutions, on a real database."""

import pytest

from tests.office import office


@pytest.mark.parametrize("words", ["护理站99", "%", "_", "长" * 1000, "长" * 100_000, "👨‍👩‍👧‍👦" * 4096])
async def test_words_that_no_name_holds_find_nothing(words: str) -> None:
    """Signs of the database's own, or more than any name has: nothing is found, and nothing fails."""
    async with office() as own, own.tx() as tx:
        assert await tx.targets.search("ltc", words, 0, 5) == (0, [])


async def test_a_part_of_a_name_is_enough() -> None:
    """All that hold it are counted, some are shown, by name."""
    async with office() as own, own.tx() as tx:
        many, shown = await tx.targets.search("ltc", "护理站", 1, 2)
        assert (many, [each.name for each in shown]) == (10, ["示例护理站02", "示例护理站03"])
