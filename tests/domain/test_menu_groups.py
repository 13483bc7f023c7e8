"""How the menu is put together: nothing is lost, nothing hides alone, what is asked for most stays on top."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.menu_groups import FLAT_UP_TO, FREQUENT, GROUPS, Group, arranged, shelves, within
from bot.domain.roles import Action

SOME = st.lists(st.sampled_from(list(GROUPS)), unique=True)


@given(SOME)
def test_everything_is_found(actions: list[Action]) -> None:
    """Each action stands in the menu or in one group that has more to it; nothing else does."""
    direct = [each for each in shelves(actions) if isinstance(each, Action)]
    groups = dict(each for each in shelves(actions) if not isinstance(each, Action))
    hidden = [each for own in groups.values() for each in own]
    assert {*direct, *hidden} == set(actions)
    assert len(direct) == len(set(direct))
    assert len(hidden) == len(set(hidden))
    assert all(len([each for each in own if each not in direct]) > 1 for own in groups.values())
    assert [each for each in actions if each in FREQUENT and each not in direct] == []


@given(SOME)
def test_few_actions_are_in_no_group(actions: list[Action]) -> None:
    """Whoever can do little sees it at once; the order of what is asked for is of no account."""
    if len(actions) <= FLAT_UP_TO:
        assert tuple(shelves(actions)) == arranged(actions)
    assert shelves(actions) == shelves(sorted(actions))


def test_the_whole_menu_is_short() -> None:
    """Whoever may do everything has a menu of a dozen buttons at most, and eight groups."""
    whole = shelves(list(GROUPS))
    assert len(whole) <= 12
    assert sum(not isinstance(each, Action) for each in whole) <= 8 + 1  # 其他 is for the help alone


def test_every_group_has_something() -> None:
    """No group is there for nothing."""
    assert [group for group in Group if not within(group, list(GROUPS))] == []
