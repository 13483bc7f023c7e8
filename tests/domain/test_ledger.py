"""The chain of entries shows every alteration."""

from dataclasses import replace
from hashlib import sha256

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ledger import (
    FIRST,
    Break,
    Entry,
    Fault,
    Veiled,
    Walk,
    Witness,
    body_hash,
    entry_hash,
    first_break,
    read_witness,
)


def chain(many: int, old: int = 3) -> list[Entry]:
    """Return a whole chain of that many entries, the first of them from before there were salts."""
    entries, previous = [], FIRST
    for seq in range(1, many + 1):
        fields = ("ltc", seq, "2026-11-23T01:00:00+00:00", "P00001", "draw-opened", f'{{"n":{seq}}}', previous)
        salt = f"{seq:032x}" if seq > old else ""
        previous = entry_hash(*fields, salt)
        entries.append(Entry(*fields, previous, salt))
    return entries


def test_a_whole_chain_has_no_break() -> None:
    """Nothing altered, nothing found."""
    assert first_break(chain(20)) is None
    assert first_break([]) is None


def forged(entry: Entry, **changes: str | int) -> Entry:
    """Return an entry changed by somebody who reckons its hash anew."""
    other = replace(entry, **changes)  # type: ignore[arg-type]
    fields = (other.task_force, other.seq, other.at, other.actor, other.event, other.data, other.previous, other.salt)
    return replace(other, hash=entry_hash(*fields))


@given(st.integers(0, 9), st.sampled_from(["at", "actor", "event", "data", "task_force", "hash", "salt"]))
def test_an_altered_entry_is_named(at: int, field: str) -> None:
    """Whatever of an entry is changed, the entry itself is found."""
    entries = chain(10)
    entries[at] = replace(entries[at], **{field: "altered"})  # type: ignore[arg-type]
    assert first_break(entries) == Break(at + 1, Fault.ALTERED)


@given(st.integers(0, 9), st.data())
def test_a_change_of_any_character_is_found(at: int, data: st.DataObject) -> None:
    """In any field, at any place; a hash that is changed too is found at the next entry."""
    entries = chain(11)
    field = data.draw(st.sampled_from(["at", "actor", "event", "data", "previous", "hash"]))
    whole = getattr(entries[at], field)
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.characters(exclude_characters=whole[place], exclude_categories=["Cs"]))
    changed = {field: whole[:place] + other + whole[place + 1 :]}
    assert first_break([*entries[:at], replace(entries[at], **changed), *entries[at + 1 :]]) == Break(
        at + 1, Fault.ALTERED
    )
    if field != "hash":
        again = first_break([*entries[:at], forged(entries[at], **changed), *entries[at + 1 :]])
        assert again == Break(at + 1 if field == "previous" else at + 2, Fault.UNLINKED)


@given(st.integers(0, 8))
def test_removed_inserted_and_swapped_entries_are_found(at: int) -> None:
    """The first entry that does not fit is where the chain was touched, and it is said how."""
    entries = chain(10)
    assert first_break(entries[:at] + entries[at + 1 :]) == Break(at + 1, Fault.MISSING)
    assert first_break(entries[: at + 1] + entries[at:]) == Break(at + 1, Fault.EXTRA)
    swapped = [*entries]
    swapped[at], swapped[at + 1] = swapped[at + 1], swapped[at]
    assert first_break(swapped) == Break(at + 1, Fault.MISSING)
    renumbered = [*entries]
    renumbered[at], renumbered[at + 1] = replace(entries[at + 1], seq=at + 1), replace(entries[at], seq=at + 2)
    assert first_break(renumbered) == Break(at + 1, Fault.ALTERED)
    inserted = forged(entries[at], seq=at + 2, previous=entries[at].hash)
    moved = [replace(each, seq=each.seq + 1) for each in entries[at + 1 :]]
    assert first_break([*entries[: at + 1], inserted, *moved]) == Break(at + 3, Fault.ALTERED)


@given(st.lists(st.text(), min_size=6, max_size=6), st.integers(0, 2**53 - 1))
def test_an_entry_is_hashed_in_canonical_form(fields: list[str], seq: int) -> None:
    """The bytes are those of RFC 8785, whatever stands in the fields: others can check the chain without our code."""
    task_force, at, actor, event, data, previous = fields
    before_salts = rfc8785.dumps([task_force, seq, at, actor, event, data, previous])
    assert entry_hash(task_force, seq, at, actor, event, data, previous) == sha256(before_salts).hexdigest()
    body = sha256(rfc8785.dumps(["salt", at, actor, event, data])).hexdigest()
    assert body_hash("salt", at, actor, event, data) == body
    link = sha256(rfc8785.dumps([task_force, seq, body, previous])).hexdigest()
    assert entry_hash(task_force, seq, at, actor, event, data, previous, "salt") == link


@given(st.sets(st.integers(4, 10)), st.integers(3, 9), st.sampled_from(["body", "hash", "previous"]))
def test_entries_of_which_only_digests_are_shown_hold_the_chain(veiled: set[int], at: int, field: str) -> None:
    """Whichever are veiled, the chain holds; what is shown of them cannot be altered either."""
    entries = chain(10)
    shown: list[Entry | Veiled] = [
        Veiled(each.task_force, each.seq, each.body, each.previous, each.hash) if each.seq in veiled else each
        for each in entries
    ]
    walk = Walk()
    assert all(walk.take(each) for each in shown)
    assert walk.head == entries[-1].hash
    one = entries[at]
    touched = replace(Veiled(one.task_force, one.seq, one.body, one.previous, one.hash), **{field: "0" * 64})  # type: ignore[arg-type]
    walk = Walk(entries[at - 1].hash, at)
    assert not walk.take(touched)
    assert walk.broken == Break(at + 1, Fault.ALTERED)


def test_what_was_copied_from_the_group_is_read() -> None:
    """With spaces between the digits as they are posted, in capitals, with a Chinese colon."""
    digits = "a1b2c3d4e5f60718"
    for words in (f"17:{digits}", f"17： {digits.upper()}", "17: a1b2 c3d4 e5f6 0718"):
        assert read_witness(words) == Witness(17, digits)
    for words in (
        "",
        digits,
        f":{digits}",
        "17:a1b2",
        f"17:{'a' * 65}",
        "17:xyz2c3d4e5f60718",
        f"٣:{digits}",
        f"-1:{digits}",
        f"0:{digits}",
    ):
        assert read_witness(words) is None
    assert Witness(17, digits).agrees(digits + "0" * 48)
    assert not Witness(17, digits).agrees("0" * 64)
