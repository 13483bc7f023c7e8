"""Over a whole story of transfers to discipline inspection nothing is found where it must not be."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.discipline_scene import (
    MARKERS,
    MORE,
    NUMBER,
    REASON,
    REPORT,
    Cabinet,
    cabinet,
)
from tests.overheard import Overheard, assert_no_row_has, shapes
from tests.usecases.test_discipline_transfers import EVERYBODY, handed_over


async def test_nothing_of_it_is_found_elsewhere(caplog: pytest.LogCaptureFixture) -> None:
    """Every byte to every chat, every log line, every byte of the database; the ledger names number and step alone."""
    caplog.set_level("DEBUG")
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        async with cabinet(talking=Overheard, url=f"sqlite+aiosqlite:///{folder}/zhuanban.db") as own:
            talk = own.talk
            assert isinstance(talk, Overheard)
            await _story(own, talk)
            readers = {"liaison-yb", "head-yb", "yb1"}
            for marker in MARKERS:
                assert talk.who_heard(marker) <= readers, marker
            for words in ("R2026-001", "R2026-002"):
                assert talk.who_heard(words) <= readers
            assert "R2026-001" in "".join(said for _, said in talk.heard)
            await assert_no_row_has(own.office, MARKERS)
            ledger = "\n".join(await own.entries())
            assert "restricted-step" in ledger
            for telling in (
                "discipline",
                "head",
                "纪",
                "医保",
                "handover",
                *(each.name for each in own.office.people.values()),
            ):
                assert telling not in ledger
            kept = b"".join(each.read_bytes() for each in sorted(Path(folder).iterdir()))
            assert [each for each in MARKERS if any(shape in kept for shape in shapes(each))] == []
    assert [each for each in MARKERS if each in caplog.text] == []


async def _story(own: Cabinet, talk: Overheard) -> None:
    """One to its end, one declined, a draft left over; everybody looks around, and time passes."""
    await handed_over(own)
    await talk.press("liaison-yb", "登记反馈")
    await talk.say("liaison-yb", REPORT)
    await talk.press("head-yb", "函件")
    await talk.press("head-yb", "书面审批件")
    await own.submit()
    await talk.press("head-yb", "不予批准")
    await talk.say("head-yb", REASON)
    await talk.press("liaison-yb", "再次提交")
    await talk.say("liaison-yb", MORE)
    await own.send("head-yb", "approve")
    await talk.say("head-yb", NUMBER)
    await own.enter()
    async with own.office.tx() as tx:
        numbers = [each.id for each in await tx.discipline_transfers.of_task_force("ltc")]
    own.office.pass_time(days=14)
    await own.sweep()
    for who in EVERYBODY:
        for words in ("/discipline", "/clues", "/due", "/due all", "/board", "/menu"):
            await talk.say(who, words)
        for number in numbers:
            for press in ("show", "letter", "paper"):
                await talk.send_press(who, f"discipline.{press}:{number}")
