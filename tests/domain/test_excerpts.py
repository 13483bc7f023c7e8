"""An excerpt of a ledger shows every alteration by itself, and nothing of what is not the round's."""

import json
from collections.abc import Iterable
from dataclasses import replace

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.excerpts import SEALED, Flaw, canonical, check, header_of, lines, numbers_of, ranges
from bot.domain.ledger import FIRST, Entry, Fault, Witness, entry_hash, link_hash, seal

SECRET = "别轮的事"
SALT = "5a" * 16
OWN = (5, 6, 7, 9, 12, 15)
LAST = 17
PEOPLE = {"P00001": "示例人员1", "P00002": "示例人员2"}


def entry(seq: int, previous: str, data: str, salt: str | None = None) -> Entry:
    """Return an entry of that number."""
    fields = ("ltc", seq, "2026-11-23T01:00:00+00:00", "P00001", "draw-opened", data, previous)
    salted = f"{seq:032x}" if salt is None else salt
    return Entry(*fields, entry_hash(*fields, salted), salted)


def chain(own: Iterable[int] = OWN, old: int = 0) -> list[Entry]:
    """Return a chain up to the closing entry; of the first `old` none has a salt."""
    entries: list[Entry] = []
    for seq in range(1, LAST):
        data = canonical({"round": 1, "n": seq} if seq in own else {"words": SECRET, "n": seq})
        entries.append(entry(seq, entries[-1].hash if entries else FIRST, data, "" if seq <= old else None))
    header = header_of("ltc", entries, own, "2026-001", PEOPLE, "P00002").write()
    data = canonical({"round": 1, "sealed": {SEALED: seal(SALT, header)}})
    return [*entries, entry(LAST, entries[-1].hash, data)]


def excerpt(own: Iterable[int] = OWN, old: int = 0) -> list[str]:
    """Return the lines of a file that shows these entries."""
    entries = chain(own, old)
    header = header_of("ltc", entries[:-1], own, "2026-001", PEOPLE, "P00002")
    return list(lines(header.write(), SALT, entries[header.first - 1 :], {*own, LAST}))


def written(rows: Iterable[str]) -> bytes:
    """Return lines as a file."""
    return "".join(f"{row}\n" for row in rows).encode()


def found(rows: Iterable[str]) -> tuple[Flaw | Fault | None, int]:
    """Return what is wrong with a file of these lines, and the entry that is named."""
    finding = check(written(rows))
    return finding.flaw, finding.seq


def rehashed(rows: list[str], at: int, **changes: str) -> list[str]:
    """Change a line's fields, and reckon it and all that follow anew, as somebody with the code can."""
    values = [json.loads(row) for row in rows]
    values[at] |= changes
    for k in range(at, len(values)):
        value = values[k]
        value["previous"] = values[k - 1]["hash"] if k > at else value["previous"]
        if "event" in value:
            fields = ("ltc", value["seq"], value["at"], value["actor"], value["event"], value["data"])
            value["hash"] = entry_hash(*fields, value["previous"], value["salt"])
        else:
            value["hash"] = link_hash("ltc", value["seq"], value["body"], value["previous"])
    return [canonical(value) for value in values]


def test_a_whole_file_holds() -> None:
    """From the round's first entry to that of the export; any head within it agrees, with as few digits as are posted."""
    rows, entries = excerpt(), chain()
    finding = check(written(rows), [Witness(each.seq, each.hash[:16]) for each in entries[4:]])
    assert finding.holds
    assert (finding.many, finding.head, finding.shown, finding.compared) == (LAST, entries[-1].hash, 7, 13)
    assert finding.header is not None
    assert finding.header.people == PEOPLE
    assert finding.header.entries == "5-7,9,12,15"


def test_nothing_of_another_round_is_in_it() -> None:
    """Neither words nor salt: of an entry between there is a digest that nobody can guess."""
    rows, entries = excerpt(), chain()
    assert SECRET not in "".join(rows)
    for each in entries[4:]:
        if each.seq not in (*OWN, LAST):
            assert each.salt not in "".join(rows)
            assert sorted(json.loads(rows[each.seq - 4])) == ["body", "hash", "previous", "seq"]


@pytest.mark.parametrize("own", [(), (1,), (16,), tuple(range(1, LAST))])
def test_a_round_of_few_or_all_entries(own: tuple[int, ...]) -> None:
    """None but the export itself, the very first, the one before, all of them."""
    rows = excerpt(own)
    assert check(written(rows)).holds
    assert len(rows) == 1 + LAST - (min(own) if own else LAST) + 1


@given(st.data())
def test_any_byte_that_is_changed_is_found(data: st.DataObject) -> None:
    """Anywhere in the file; in an entry's line that entry is named, in the first line the header."""
    rows = excerpt()
    whole = written(rows)
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda it: it != whole[at]))
    finding = check(whole[:at] + bytes([other]) + whole[at + 1 :])
    assert not finding.holds
    line = whole[:at].count(b"\n")
    if whole[at] != 10 and other != 10:
        expected = (
            {Flaw.HEADER, Flaw.NONE} if line == 0 else {Fault.ALTERED, Fault.MISSING, Fault.EXTRA, Fault.UNLINKED}
        )
        assert finding.flaw in expected
        assert not line or finding.seq == line + 4 or finding.flaw == Fault.EXTRA


@given(st.integers(0, 12), st.data())
def test_removed_doubled_and_swapped_lines_are_found(at: int, data: st.DataObject) -> None:
    """Wherever it is, and the entry is named: the first, the last and those between."""
    rows = excerpt()
    place = at + 1
    gone = found(rows[:place] + rows[place + 1 :])
    assert gone == ((Flaw.CUT, LAST) if place == 13 else (Fault.MISSING, place + 4))
    assert found(rows[: place + 1] + rows[place:]) == (Fault.EXTRA, place + 4)
    other = data.draw(st.integers(1, 13).filter(lambda it: it != place))
    swapped = [*rows]
    swapped[place], swapped[other] = swapped[other], swapped[place]
    assert found(swapped) == (Fault.MISSING, min(place, other) + 4)


@given(st.integers(1, 13))
def test_what_is_cut_off_is_found(keep: int) -> None:
    """From the end, line by line; and from the beginning."""
    rows = excerpt()
    assert found(rows[:keep]) == (Flaw.CUT, keep + 4)
    assert found([rows[0], *rows[keep + 1 :]]) == ((Flaw.CUT, 5) if keep == 13 else (Fault.MISSING, 5))


def test_the_last_line_needs_its_end() -> None:
    """A file of which a byte is lost is not whole."""
    assert check(written(excerpt())[:-1]).flaw == Flaw.CUT


@pytest.mark.parametrize("at", [1, 2, 5, 8])
def test_an_entry_reckoned_anew_is_found_by_any_head(at: int) -> None:
    """With all that follow: the export's seal says that those shown are others; its hash is not the one in the group."""
    rows, entries = excerpt(), chain()
    assert "event" in rows[at]
    forged = rehashed(rows, at, actor="P00009")
    assert found(forged) == (Flaw.SHOWN, 0)
    resealed = reseal(forged)
    assert check(written(resealed)).holds
    for head in (entries[-1], entries[at + 3]):
        finding = check(written(resealed), [Witness(head.seq, head.hash[:16])])
        assert finding.contradicted == Witness(head.seq, head.hash[:16])


def reseal(rows: list[str]) -> list[str]:
    """Make a forged file whole again in itself: header and closing entry are reckoned anew too."""
    values = [json.loads(row) for row in rows]
    shown = [
        Entry("ltc", *(it[k] for k in ("seq", "at", "actor", "event", "data", "previous", "hash", "salt")))
        for it in values[1:-1]
        if "event" in it
    ]
    filler = [entry(seq, FIRST, "{}") for seq in range(1, 5)]
    between = {each.seq: each for each in [*filler, *shown]}
    whole = [between.get(seq, entry(seq, FIRST, "{}")) for seq in range(1, LAST)]
    header = replace(
        header_of("ltc", whole, [each.seq for each in shown], "2026-001", PEOPLE, "P00002"),
        previous=values[0]["header"]["previous"],
    ).write()
    data = canonical({"round": 1, "sealed": {SEALED: seal(SALT, header)}})
    return [canonical({"header": json.loads(header), "salt": SALT}), *rehashed(rows, len(rows) - 1, data=data)[1:]]


@pytest.mark.parametrize("seq", OWN)
def test_an_entry_that_is_veiled_is_found(seq: int) -> None:
    """The chain fits still; but the export has sealed which entries are the round's."""
    rows, entries = excerpt(), chain()
    one = entries[seq - 1]
    fields = {"body": one.body, "hash": one.hash, "previous": one.previous, "seq": seq}
    rows[seq - 4] = canonical(fields)
    assert found(rows) == (Flaw.VEILED, seq)


def test_an_entry_of_another_round_that_is_shown_is_found() -> None:
    """It is one, but not of this round."""
    rows, entries = excerpt(), chain()
    one = entries[7]
    rows[4] = canonical({name: getattr(one, name) for name in Entry.__slots__ if name != "task_force"})
    assert found(rows) == (Flaw.FOREIGN, 8)


@pytest.mark.parametrize(
    "changes",
    [
        {"round": "2026-002"},
        {"entries": "5-7,9,12"},
        {"people": {"P00001": "另一人"}},
        {"task_force": "other"},
        {"first": 4},
        {"previous": FIRST},
        {"unsalted": 16},
        {"shown": FIRST},
    ],
)
def test_a_header_that_is_altered_is_found(changes: dict[str, object]) -> None:
    """Whatever of it is changed, the names of people too."""
    rows = excerpt()
    top = json.loads(rows[0])
    top["header"] |= changes
    assert found([canonical(top), *rows[1:]]) == (Flaw.HEADER, 0)


def test_entries_from_before_there_were_salts() -> None:
    """The round's own are shown and sealed like others; of the rest no digest can be given, and none may be claimed later."""
    rows = excerpt(old=10)
    assert check(written(rows)).holds
    assert json.loads(rows[4])["body"] == ""
    assert found(rehashed(rows, 1, actor="P00009")) == (Flaw.SHOWN, 0)
    bare = excerpt()
    value = json.loads(bare[4]) | {"body": ""}
    assert found([*bare[:4], canonical(value), *bare[5:]]) == (Fault.ALTERED, 8)


def test_a_head_from_outside_the_file_is_not_taken_for_compared() -> None:
    """Neither one from before its first entry nor one from after its last."""
    for seq in (4, LAST + 1):
        finding = check(written(excerpt()), [Witness(seq, "a" * 16)])
        assert not finding.holds
        assert [each.seq for each in finding.outside] == [seq]


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\n", b"{}\n", b"null\n", b"\xff\xfe", b"[]" * 9, b"[" * 99_999, b'{"header":{},"salt":""}\n',
        b'{"header":null,"salt":1}\n', b'{"header":' + b"[" * 99_999, b"PK\x03\x04", "﻿{}".encode(), b'{"seq":NaN}\n',
    ],
)  # fmt: skip
def test_what_is_no_such_file(content: bytes) -> None:
    """It is said so; nothing breaks."""
    assert check(content).flaw in {Flaw.NONE, Flaw.HEADER}


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda it: st.lists(it) | st.dictionaries(st.text(), it)
    )
)
def test_any_json_in_a_line_is_no_entry(value: object) -> None:
    """Of whatever kind: the place is named."""
    rows = excerpt()
    assert found([*rows[:3], json.dumps(value), *rows[4:]]) == (Fault.ALTERED, 7)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seq", True),
        ("seq", "7"),
        ("seq", 7.0),
        ("at", None),
        ("actor", 1),
        ("data", {}),
        ("data", "[" * 9999),
        ("salt", ""),
    ],
)
def test_fields_of_the_wrong_kind(field: str, value: object) -> None:
    """They are altered, whatever Python takes them for."""
    rows = excerpt()
    changed = json.loads(rows[3]) | {field: value}
    assert found([*rows[:3], canonical(changed), *rows[4:]]) == (Fault.ALTERED, 7)


@given(st.sets(st.integers(1, 60)))
def test_numbers_are_written_and_read(numbers: set[int]) -> None:
    """As runs, and back."""
    assert numbers_of(ranges(numbers)) == numbers


@given(st.dictionaries(st.text("abc"), st.text() | st.integers(-(2**53) + 1, 2**53 - 1)))
def test_the_lines_are_canonical(value: dict[str, str | int]) -> None:
    """They are RFC 8785: others can check a file without our code."""
    assert canonical(value).encode() == rfc8785.dumps(value)
