"""Photos and files go through the relay once the task force has decided so: sealed, to those who may read the words."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from tests.clue_scene import Desk, clue_desk
from tests.usecases.test_relays import FIRST, SECOND, wrote

PDF = b"%PDF-1.7 example content"


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """A clue that 医保 has sent to 民政, with files switched on."""
    async with clue_desk() as found:
        office = found.office.task_force
        async with found.office.tx() as tx:
            await tx.task_forces.save(replace(office, clues=replace(office.clues, facts=True)))
        await found.sent()
        yield found


async def test_a_file_goes_through_with_its_words(desk: Desk) -> None:
    """As a document under its name; the reader's history offers it again."""
    talk = desk.talk
    await talk.press("liaison-yb", "写信息")
    assert "照片或文件" in talk.last("liaison-yb").text
    await talk.give("liaison-yb", "示例附件.pdf", PDF, FIRST)
    assert FIRST in talk.last("liaison-mz").text
    (file,) = talk.files
    assert (file.name, file.content) == ("示例附件.pdf", PDF)
    await talk.press("liaison-mz", "互通记录")
    assert "附件：示例附件.pdf" in talk.last("liaison-mz").text
    await talk.press("liaison-mz", "附件（第 1 条）")
    assert talk.files == [file, file]


async def test_a_photo_in_reply_keeps_its_thread(desk: Desk) -> None:
    """Without words under it; a picture that came as a file stays a file."""
    talk = desk.talk
    await wrote(desk, "liaison-yb", FIRST)
    await talk.give("liaison-mz", "photo.jpg", b"\xff\xd8\xff", to=talk.number("liaison-mz", FIRST))
    assert "第 2 条（答第 1 条）" in talk.last("liaison-yb").text
    await talk.give("liaison-mz", "现场.jpg", b"\xff\xd8\xff", to=talk.number("liaison-mz", FIRST))
    assert [each.name for each in talk.files] == ["photo.jpg", "现场.JPG"]
    await talk.send_press("liaison-yb", "relay.history:1")
    assert talk.last("liaison-yb").text.count("附件：") == 2


async def test_a_file_is_for_readers(desk: Desk) -> None:
    """Nobody else gets it by a forged press, nor a file where there is none."""
    talk = desk.talk
    await talk.press("liaison-yb", "写信息")
    await talk.give("liaison-yb", "示例附件.pdf", PDF, FIRST)
    await talk.say("liaison-yb", SECOND)
    sent = len(talk.files)
    for who in ("liaison-wj", "leader", "head-mz", "mz1"):
        assert await talk.send_press(who, "relay.file:1:1") != ""
    for ordinal in (0, 2, 3, 2**31):
        assert await talk.send_press("liaison-mz", f"relay.file:1:{ordinal}") != ""
    assert len(talk.files) == sent


async def test_bad_files_are_refused_in_words(desk: Desk) -> None:
    """And the next one is still awaited."""
    talk = desk.talk
    await talk.press("liaison-yb", "写信息")
    for name, content, said in (
        ("示例.exe", b"MZ\x90", "只收照片和文档"),
        ("示例.pdf", b"", "文件是空的"),
        ("示例.pdf", None, "未能取得该文件"),
    ):
        await talk.give("liaison-yb", name, content, FIRST)
        assert said in talk.last("liaison-yb").text
    await talk.give("liaison-yb", "示例.pdf", PDF, "字" * 701)
    assert "超过 700 字，未发出" in talk.last("liaison-yb").text
    await talk.give("liaison-yb", "示例.pdf", PDF)
    assert [each.name for each in talk.files] == ["示例.pdf"]


async def test_personal_data_goes_through(desk: Desk) -> None:
    """Since it was decided so."""
    await wrote(desk, "liaison-yb", f"{FIRST} 13800138000")
    assert "13800138000" in desk.talk.last("liaison-mz").text
