"""Transcripts: which throws a draw is made from."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.domain.draw1.errors import TranscriptError
from bot.domain.draw1.manifest_reader import read_manifest
from bot.domain.draw1.transcript import check_transcript, read_transcript, values
from tests.domain.draw1.instances import manifest

MANIFEST = read_manifest(manifest("targets"))
OPENS = 1795399200
WITNESS = {"民政": "w1", "卫健": "w2", "公安": "w3"}


def transcript() -> list[Any]:
    """Nine throws, the departments by turns, in another order than the manifest's."""
    return [
        {
            "department": department,
            "k": k,
            "witness": WITNESS[department],
            "message_id": 100 + 10 * k + at,
            "date": OPENS + k,
            "value": 2 * k - at % 2,
        }
        for k in (1, 2, 3)
        for at, department in enumerate(("公安", "民政", "卫健"))
    ]


def test_values_go_by_department_and_k() -> None:
    """The order in which departments came to throw does not matter."""
    throws = read_transcript(MANIFEST, transcript())
    assert values(MANIFEST, throws) == "1,3,5,2,4,6,2,4,6"
    assert [throw.to_json() for throw in throws] == transcript()
    by_department = sorted(transcript(), key=lambda it: str(it["department"]))
    assert values(
        MANIFEST, read_transcript(MANIFEST, [it | {"message_id": at} for at, it in enumerate(by_department)])
    ) == ("1,3,5,2,4,6,2,4,6")


Change = Callable[[list[Any]], object]
BROKEN: list[tuple[str, Change]] = [
    ("number-of-throws", lambda it: it.clear()),
    ("number-of-throws", lambda it: it.pop()),
    ("number-of-throws", lambda it: it.append(it[-1] | {"k": 4, "message_id": 999})),
    ("k", lambda it: it.pop(0)),
    ("k", lambda it: it[0].update(k=0)),
    ("k", lambda it: it[3].update(k=1)),
    ("department", lambda it: it[0].update(department="民政")),
    ("department", lambda it: it[0].update(department="审计")),
    ("no-witness", lambda it: it[0].update(witness="w9")),
    ("department", lambda it: it[0].update(witness="w1")),
    ("message-order", lambda it: it[1].update(message_id=it[0]["message_id"])),
    ("message-order", lambda it: it[8].update(message_id=1)),
    ("too-early", lambda it: it[0].update(date=OPENS - 1)),
    ("value", lambda it: it[0].update(value=0)),
    ("value", lambda it: it[0].update(value=7)),
    ("not-an-integer", lambda it: it[0].update(value=True)),
    ("not-an-integer", lambda it: it[0].update(k="1")),
    ("not-a-string", lambda it: it[0].update(witness=1)),
    ("field-missing", lambda it: it[0].pop("date")),
    ("field-unknown", lambda it: it[0].update(note="x")),
    ("not-an-object", lambda it: it.insert(0, [])),
]


@pytest.mark.parametrize(("code", "change"), BROKEN)
def test_other_throws_are_refused(code: str, change: Change) -> None:
    """One thing changed in a transcript that was right: refused, by the name of what is wrong."""
    broken = transcript()
    change(broken)
    with pytest.raises(TranscriptError) as refused:
        read_transcript(MANIFEST, broken)
    assert refused.value.code == code


def test_a_throw_at_the_very_opening_counts() -> None:
    """From the second of `opens_at` on; several in one second too."""
    at_once = [it | {"date": OPENS} for it in transcript()]
    assert len(read_transcript(MANIFEST, at_once)) == 9


def test_a_transcript_of_the_bot_is_checked_alike() -> None:
    """Throws that the bot noted itself go through the same rules before a result is computed."""
    throws = read_transcript(MANIFEST, transcript())
    check_transcript(MANIFEST, throws)
    with pytest.raises(TranscriptError):
        check_transcript(MANIFEST, throws[:-1])
    with pytest.raises(TranscriptError):
        check_transcript(MANIFEST, throws[::-1])


def test_a_transcript_is_an_array() -> None:
    """And nothing else."""
    with pytest.raises(TranscriptError):
        read_transcript(MANIFEST, {"0": {}})
