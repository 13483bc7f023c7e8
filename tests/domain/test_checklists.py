"""Which rows of a file become items of a checklist, and what an import changes."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.checklists import MOST_ITEMS, ItemRow, NewItem, changes_to, read_items
from bot.domain.inspections import ChecklistItem

DEPARTMENTS = ("医保", "民政", "卫健")
CELLS = st.fixed_dictionaries(
    {},
    optional={
        "number": st.one_of(st.integers(-5, 1200).map(str), st.text(max_size=5)),
        "title": st.text(max_size=70),
        "wording": st.text(max_size=20),
        "department": st.sampled_from((*DEPARTMENTS, "税务", "")),
    },
)


@given(st.lists(CELLS, max_size=80), st.sets(st.sampled_from(DEPARTMENTS), min_size=1))
def test_every_row_becomes_an_item_or_is_refused(cells: list[dict[str, str]], allowed: set[str]) -> None:
    """None is lost; items are of departments that the importer may set, with numbers there once, and a title."""
    rows = [ItemRow(k, each) for k, each in enumerate(cells, 2)]
    items, refused = read_items(rows, DEPARTMENTS, allowed, min(allowed))
    assert len(items) + len(refused) == len(rows)
    assert len({(each.department, each.number) for each in items}) == len(items)
    for each in items:
        assert each.department in allowed
        assert 1 <= each.number <= 999
        assert 1 <= len(each.title) <= 60
    for name in DEPARTMENTS:
        assert sum(each.department == name for each in items) <= MOST_ITEMS


def test_numbers_are_read_as_they_stand_in_forms() -> None:
    """With a dot or a comma behind; anything else is refused with its reason."""
    cells = [{"number": number, "title": "示例"} for number in ("1.", "2、", " 3 ", "0", "1000", "一", "1.5", "²")]
    items, refused = read_items([ItemRow(k, each) for k, each in enumerate(cells)], DEPARTMENTS, DEPARTMENTS, "医保")
    assert [each.number for each in items] == [1, 2, 3]
    assert {each.code for each in refused} == {"checklist-row-number-unreadable"}
    assert len(refused) == 5


ITEMS = st.dictionaries(st.integers(1, 20), st.sampled_from(["甲", "乙"]), max_size=10)


@given(ITEMS, ITEMS)
def test_changes_add_up(before: dict[int, str], after: dict[int, str]) -> None:
    """What stood, less what is retired, with what is added, is what will stand; nothing changes where nothing differs."""
    standing = [ChecklistItem(n, "医保", n, title, "", True) for n, title in before.items()]
    changes = changes_to("医保", [NewItem("医保", n, title, "") for n, title in after.items()], standing)
    assert len(before) - changes.retired + changes.added == len(after)
    assert [each.number for each in changes.items] == sorted(after)
    if before == after:
        assert (changes.added, changes.changed, changes.retired) == (0, 0, 0)
