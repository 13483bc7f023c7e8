"""Over a whole course nothing confidential is found where it must not be: chats, ledger, rows, the database's bytes."""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import select

from bot.domain.roles import Role
from storage.schema import metadata
from tests.overheard import Overheard
from tests.police_transfer_scene import HEAD, LIAISON, OFFICER, PHOTO, POLICE, SUMMARY, Station, station

REJECTED, UPHELD, ACCEPTED, HANDLED = "示例理由标记", "示例维持标记", "示例接受标记", "示例处理标记"
MARKERS = (SUMMARY, REJECTED, UPHELD, ACCEPTED, HANDLED)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in memory where there is one: the bytes are what matters, not the disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as found:
        yield Path(found)


async def story(scene: Station) -> None:
    """To the police and back, with looks and lists by everybody in between."""
    talk = scene.talk
    await scene.rejected()
    case = await scene.newest()
    for who in ("leader", "deputy", "head-mz", "liaison-mz", "mz1", "yb3"):
        await talk.send_press(who, f"police-transfer.show:{case.id}")
        await talk.send_press(who, f"police-transfer.papers:{case.id}")
        await talk.send_press(who, f"police-transfer.form:{case.id}:letter")
        await talk.say(who, "/transfers")
    await scene.dated(LIAISON, "提请复议", "示例复议〔2026〕1号")
    await scene.dated(POLICE, "登记复议维持", "示例复决〔2026〕2号")
    await talk.say(POLICE, UPHELD)
    await talk.press(LIAISON, "接受，转行政处理")
    await talk.say(LIAISON, ACCEPTED)
    await talk.press(LIAISON, "登记行政处理")
    await talk.press(LIAISON, "没有处罚案件，说明处理情况")
    await talk.say(LIAISON, HANDLED)
    await scene.at("2026-12-24T09:00")


async def test_nothing_confidential_is_found_elsewhere(folder: Path) -> None:
    """Only the two departments' liaisons, the heads and the officers; never the group, ledger, outbox, drafts, bytes."""
    async with station(talking=Overheard, url=f"sqlite+aiosqlite:///{folder}/zhuanban.db") as scene:
        await story(scene)
        talk = scene.talk
        assert isinstance(talk, Overheard)
        sides = {LIAISON, HEAD, OFFICER, "yb2", POLICE}
        for marker in (SUMMARY, REJECTED, UPHELD):
            assert {LIAISON, POLICE} <= talk.who_heard(marker) <= sides
        for marker in (ACCEPTED, HANDLED):
            assert {LIAISON} <= talk.who_heard(marker) <= sides - {POLICE}, "for the department's own files"
        assert talk.who_heard("示例护理站03") <= sides
        assert any(chat == -1001 for chat, _ in talk.heard)
        async with scene.office.tx() as tx:
            for table in metadata.sorted_tables:
                rows = repr((await tx.outbox._connection.execute(select(table))).all())
                assert not [marker for marker in (*MARKERS, repr(PHOTO)) if marker in rows], table.name
        kept = b"".join(each.read_bytes() for each in sorted(folder.iterdir()))
        shapes = [shape for each in MARKERS for shape in (each.encode(), json.dumps(each).strip('"').encode())]
        assert [each for each in (*shapes, PHOTO) if each in kept] == []
        assert b"2026-001" in kept


async def test_what_the_head_signed_is_not_for_the_police() -> None:
    """They get what was added for the case; the approval form stays with the department."""
    async with station() as scene:
        case = await scene.received()
        talk = scene.talk
        assert not [each for each in talk.last(POLICE).buttons if each.startswith("查看材料")]
        assert "还没有上传材料" in await talk.send_press(POLICE, f"police-transfer.papers:{case.id}")
        await talk.press(LIAISON, "上传材料")
        await talk.give(LIAISON, "示例清单.pdf", b"%PDF example")
        await talk.send_press(POLICE, f"police-transfer.papers:{case.id}")
        assert [each.content for each in talk.files] == [b"%PDF example"]
        await talk.send_press(LIAISON, f"police-transfer.papers:{case.id}")
        assert [each.content for each in talk.files[1:]] == [PHOTO, b"%PDF example"]


@pytest.mark.parametrize(
    "change",
    [{"department": "卫健"}, {"active": False}, {"roles": frozenset({Role.WITNESS})}],
    ids=["moved", "off duty", "another post"],
)
async def test_who_leaves_loses_it_at_once(change: dict[str, object]) -> None:
    """With the next press, list or message, whatever buttons still stand there."""
    async with station() as scene:
        case = await scene.received()
        talk = scene.talk
        for who in (LIAISON, HEAD, OFFICER, POLICE):
            await scene.change(who, **change)
            before = talk.reads(who)
            for press in ("show", "papers", "attach", "form"):
                extra = ":letter" if press == "form" else ""
                assert await talk.send_press(who, f"police-transfer.{press}:{case.id}{extra}") != ""
            for step in ("file", "reject", "not-ours"):
                assert await talk.send_press(who, f"police-transfer.step:{case.id}:{step}") != ""
            await talk.say(who, "/transfers")
            assert SUMMARY not in talk.reads(who).removeprefix(before)
        assert talk.files == []


async def test_a_message_on_its_way_is_stopped() -> None:
    """Rights are checked once more when it is sent, not only when it was written."""
    async with station() as scene:
        await scene.received()
        deliver, talk = scene.talk.deliver, scene.talk

        async def later() -> None:
            """Keep what is to be said waiting."""

        talk.deliver = later  # type: ignore[method-assign]
        await talk.press(POLICE, "登记立案")
        case = await scene.newest()
        await talk.send_press(POLICE, f"police-transfer.pick:{case.id}:day:20261123")
        await talk.say(POLICE, "示例立字〔2026〕8号")
        await scene.change(LIAISON, department="卫健")
        before = talk.reads(LIAISON)
        await deliver()
        assert talk.reads(LIAISON).count(SUMMARY) <= before.count(SUMMARY)
        assert "已立案" not in talk.reads(LIAISON)
        assert "已立案" in talk.last(OFFICER).text
