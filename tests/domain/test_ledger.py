"""The chain of entries shows every alteration."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ledger import FIRST, Entry, entry_hash, first_break


def chain(many: int) -> list[Entry]:
    """Return a whole chain of that many entries."""
    entries, previous = [], FIRST
    for seq in range(1, many + 1):
        fields = ("ltc", seq, "2026-11-23T01:00:00+00:00", "P00001", "draw-opened", f'{{"n":{seq}}}', previous)
        previous = entry_hash(*fields)
        entries.append(Entry(*fields, previous))
    return entries


def test_a_whole_chain_has_no_break() -> None:
    """Nothing altered, nothing found."""
    assert first_break(chain(20)) is None
    assert first_break([]) is None


@given(st.integers(0, 9), st.sampled_from(["at", "actor", "event", "data", "task_force"]))
def test_an_altered_entry_is_named(at: int, field: str) -> None:
    """Whatever of an entry is changed, the entry itself is found."""
    entries = chain(10)
    entries[at] = replace(entries[at], **{field: "altered"})  # type: ignore[arg-type]
    assert first_break(entries) == at + 1


@given(st.integers(0, 8))
def test_removed_inserted_and_swapped_entries_are_found(at: int) -> None:
    """The first entry that does not fit is where the chain was touched."""
    entries = chain(10)
    assert first_break(entries[:at] + entries[at + 1 :]) == at + 1
    assert first_break(entries[: at + 1] + entries[at:]) == at + 2
    swapped = [*entries]
    swapped[at], swapped[at + 1] = swapped[at + 1], swapped[at]
    assert first_break(swapped) == at + 1
