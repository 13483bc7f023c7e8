"""What is written in a joint case, and which institution it is about, is found with its parties and nowhere else."""

import logging
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.clue_scene import POINTER, SUMMARY
from tests.joint_case_scene import Bureau, bureau
from tests.overheard import Overheard, assert_no_row_has, shapes

OUTCOME, AGAIN, LED = "示例结果标记甲", "示例继续标记乙", "示例牵头标记丙"
EXPLAINED, GIVEN_UP = "示例说明标记丁", "示例撤销标记戊"
WRITTEN = (OUTCOME, AGAIN, LED, EXPLAINED, GIVEN_UP)
PLACE = "示例护理站03"


async def story(desk: Bureau) -> None:
    """Two departments, a third one invited that does not join, a change of lead, everything written, and given up."""
    talk = desk.talk
    case = await desk.opened()
    await talk.press("liaison-mz", "参加")
    await talk.press("liaison-yb", "邀请部门")
    await talk.press("liaison-yb", "区卫健委")
    await desk.names("liaison-yb", "yb1", "yb2")
    await talk.send_press("leader", f"case.lead:{case.id}")
    await talk.press("leader", "区民政局")
    await talk.say("leader", LED)
    await talk.send_press("liaison-mz", f"case.begin:{case.id}")
    for step, words in (("settle", OUTCOME), ("resume", AGAIN)):
        await talk.send_press("liaison-mz", f"case.{step}:{case.id}")
        await talk.say("liaison-mz", words)
    await talk.send_press("liaison-yb", f"case.explain:{case.id}")
    await talk.press("liaison-yb", "线索 2026-001")
    await talk.say("liaison-yb", EXPLAINED)
    await looked_at(desk, case.id)
    await talk.send_press("leader", f"case.cancel:{case.id}")
    await talk.say("leader", GIVEN_UP)
    desk.office.pass_time(days=70)
    await desk.remind()


async def looked_at(desk: Bureau, case: int) -> None:
    """Let everybody look at everything, whether or not they may."""
    talk = desk.talk
    for each in desk.office.people:
        await talk.say(each, "/cases")
        for press in (f"case.show:{case}", f"case.clue:{case}:1", f"case.officers:{case}:0", f"case.explain:{case}"):
            await talk.send_press(each, press)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in memory where there is one: the bytes are what matters, not the disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as found:
        yield Path(found)


async def test_nothing_confidential_is_found_elsewhere(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Only the chats of the parties; never the group, the chair, who was invited alone, ledger, outbox, log, the disk."""
    caplog.set_level(logging.DEBUG)
    async with bureau(talking=Overheard, url=f"sqlite+aiosqlite:///{folder}/zhuanban.db") as desk:
        await story(desk)
        talk = desk.talk
        assert isinstance(talk, Overheard)
        offices = {"liaison-yb", "head-yb", "liaison-mz", "head-mz"}
        parties = offices | {"yb1", "yb2"}
        for marker in WRITTEN:
            assert {"liaison-yb", "liaison-mz"} <= talk.who_heard(marker) <= parties, marker
        assert talk.who_heard(PLACE) == parties
        assert talk.who_heard(SUMMARY) <= parties
        assert talk.who_heard(POINTER) <= parties
        assert "联查2026-001" in talk.reads("leader")
        assert "liaison-wj" in talk.who_heard("联查2026-001")
        assert "observer" not in talk.who_heard("联查2026-001"), "a department that is not in it, nor asked"
        await assert_no_row_has(desk.office, WRITTEN)
        async with desk.office.tx() as tx:
            assert [each for each in await tx.ledger.entries("ltc") if PLACE in each.data] == []
        kept = b"".join(each.read_bytes() for each in sorted(folder.iterdir()))
        assert "联查2026-001".encode() in kept
        assert [each for each in WRITTEN if any(shape in kept for shape in shapes(each))] == []
        assert [each for each in WRITTEN if each in caplog.text] == []
