"""The frontier of a search: each item once, to the first who may go there."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draw1.frontier import Frontier

ITEMS = st.sets(st.integers(0, 9))


@given(ITEMS, st.lists(st.tuples(ITEMS, ITEMS, st.booleans()), max_size=5))
@settings(deadline=None, derandomize=True)
def test_whoever_comes_gets_what_is_left_and_open(
    items: set[int], visits: list[tuple[set[int], set[int], bool]]
) -> None:
    """Nothing twice, nothing shut or held, nothing of others; and all the rest, by either way of going about it."""
    seen: dict[int, None] = {}
    frontier = Frontier(dict.fromkeys(sorted(items)), seen)
    left = set(items)
    for shut, held, is_few in visits:
        few = sorted(set(range(12)) - shut) if is_few else None
        found = []
        for item in frontier.open_to(shut, held, few):
            seen[item] = None
            found.append(item)
        assert sorted(found) == sorted(left - shut - held)
        left -= set(found)
