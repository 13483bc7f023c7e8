"""Over a whole story nothing confidential is found where it must not be: chats, ledger, log, the database's bytes."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot import logs
from tests.clue_scene import Desk, clue_desk
from tests.overheard import Overheard, assert_no_row_has, shapes

SUMMARY, POINTER = "示例摘要标记甲", "示例案卷标记乙"
NAME, CONTACT = "示例举报人标记丙", "示例联系标记丁"
REASON, OUTCOME = "示例退回标记戊", "示例结果标记己"
RELAYED, ANSWERED, INSTEAD = "示例互通标记庚", "示例答复标记辛", "示例改送标记壬"
FILE, CONTENT = "示例附件标记癸", "示例正文标记子"
RELAY = (RELAYED, ANSWERED, INSTEAD, FILE)
FACTS, PAPER = "示例案情标记寅，身份证310105199001011234", "示例材料标记卯"
PAPER_BYTES = "示例材料内容标记丑".encode()
FACT_MARKERS = (FACTS, PAPER, PAPER_BYTES.decode())
MARKERS = (SUMMARY, POINTER, NAME, CONTACT, REASON, OUTCOME, *RELAY, CONTENT, *FACT_MARKERS)


EVERYBODY = (
    *("leader", "deputy", "head-yb", "head-mz", "head-wj", "liaison-yb", "liaison-mz", "liaison-wj"),
    *("observer", "yb1", "mz1", "witness-mz"),
)


async def story(desk: Desk) -> None:
    """Enter, write to each other, look at the complainant, return, send on, settle, report, close; with drafts left over.

    Facts and files stand in chat, as the leader has decided, until they decide otherwise.
    """
    talk = desk.talk
    await desk.decide()
    await talk.say("liaison-yb", "/clue")
    for label in ("投诉举报", "没有具体对象", "移送", "其他事项", "区民政局"):
        await talk.press("liaison-yb", label)
    await talk.say("liaison-yb", SUMMARY)
    await talk.say("liaison-yb", POINTER)
    await talk.say("liaison-yb", FACTS)
    await talk.give("liaison-yb", f"{PAPER}.pdf", b"%PDF-" + PAPER_BYTES)
    await talk.press("liaison-yb", "材料已齐（1 件）")
    await talk.press("liaison-yb", "2026年12月23日（周三）（30 天）")
    await talk.say("liaison-yb", NAME)
    await talk.say("liaison-yb", CONTACT)
    confidant = next(each for each in talk.last("liaison-yb").buttons if each == desk.office.people["head-yb"].name)
    await talk.press("liaison-yb", confidant)
    await talk.press("liaison-yb", "2027年1月22日（周五）（60 天）")
    await talk.press("liaison-yb", "确认发出")
    await relayed(desk)
    clue = (await desk.newest()).id
    await handled(desk)
    await talk.say("liaison-mz", "/clue")
    for label in ("投诉举报", "没有具体对象", "移送", "其他事项", "区医保局"):
        await talk.press("liaison-mz", label)
    await talk.say("liaison-mz", f"{SUMMARY}（草稿）")
    await talk.say("liaison-mz", POINTER)
    await talk.say("liaison-mz", FACTS)
    await talk.give("liaison-mz", f"{PAPER}.pdf", b"%PDF-" + PAPER_BYTES)
    await desk.decide(on=False)
    for each in ("liaison-yb", "liaison-wj"):
        await talk.send_press(each, f"clue.facts:{clue}")
        await talk.send_press(each, f"clue.show:{clue}")


async def allow(desk: Desk, *, on: bool) -> None:
    """Let facts and files stand in chat, or not."""
    async with desk.office.tx() as tx:
        office = await tx.task_forces.get("ltc")
        await tx.task_forces.save(replace(office, clues=replace(office.clues, facts=on)))


async def relayed(desk: Desk) -> None:
    """Write to each other, with a file once that is allowed; one message comes to the leader instead; read it all again."""
    talk, clue = desk.talk, (await desk.newest()).id
    await talk.press("liaison-yb", "写信息")
    await talk.say("liaison-yb", RELAYED)
    await talk.say("liaison-mz", ANSWERED, to=talk.number("liaison-mz", RELAYED))
    await allow(desk, on=False)
    await talk.give("liaison-mz", f"{FILE}.txt", CONTENT.encode(), ANSWERED, to=talk.number("liaison-mz", RELAYED))
    await allow(desk, on=True)
    await talk.give("liaison-mz", f"{FILE}.txt", CONTENT.encode(), ANSWERED, to=talk.number("liaison-mz", RELAYED))
    talk.block("liaison-mz")
    await talk.say("liaison-yb", INSTEAD)
    await talk.press("liaison-yb", "结束")
    await talk.unblock("liaison-mz")
    for each in ("liaison-yb", "liaison-mz", "leader", "head-mz", "liaison-wj", "mz1"):
        for press in (f"history:{clue}", f"write:{clue}", f"file:{clue}:3", f"page:{clue}:0"):
            await talk.send_press(each, f"relay.{press}")
    await talk.say("leader", INSTEAD, to=talk.number("leader", INSTEAD))


async def handled(desk: Desk) -> None:
    """Let it be returned twice, decided, reported on and closed, with looks and lists in between."""
    talk, clue = desk.talk, (await desk.newest()).id
    for liaison, forward in (("liaison-mz", "区卫健委"), ("liaison-wj", "")):
        await talk.press(liaison, "签收")
        await talk.press(liaison, "退回")
        await talk.say(liaison, REASON)
        if forward:
            await talk.press("liaison-yb", "转送其他单位")
            await talk.press("liaison-yb", forward)
    await talk.press("leader", "由区卫健委承办")
    await talk.press("leader", "确定")
    for label in ("签收", "受理", "反馈"):
        await talk.press("liaison-wj", label)
    await talk.say("liaison-wj", OUTCOME)
    for each in ("liaison-yb", "head-yb"):
        await talk.send_press(each, f"clue.look:{clue}")
        await talk.press(each, "确认查看")
    for each in EVERYBODY:
        await talk.send_press(each, f"clue.facts:{clue}")
        await talk.send_press(each, f"clue.file:{clue}:1")
    for each in ("leader", "deputy", "head-wj", "liaison-wj", "liaison-mz", "observer", "yb1"):
        await talk.send_press(each, f"clue.look-confirm:{clue}")
        await talk.send_press(each, f"clue.show:{clue}")
        await talk.send_press(each, f"clue.letter:{clue}")
        await talk.say(each, "/clues")
    desk.office.pass_time(days=60)
    await desk.remind()
    await talk.send_press("liaison-yb", f"clue.close:{clue}")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in memory where there is one: the bytes are what matters, not the disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as found:
        yield Path(found)


async def test_nothing_confidential_is_found_elsewhere(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Only the chats that may have it; never the group, ledger, outbox, drafts, log, nor the bytes of the database."""
    caplog.set_level(logging.DEBUG)
    async with clue_desk(talking=Overheard, url=f"sqlite+aiosqlite:///{folder}/zhuanban.db") as desk:
        await story(desk)
        talk = desk.talk
        assert isinstance(talk, Overheard)
        sides = {"liaison-yb", "head-yb", "liaison-mz", "liaison-wj", "head-wj", "leader", "deputy"}
        for marker in (SUMMARY, POINTER, REASON):
            assert "liaison-wj" in talk.who_heard(marker)
            assert talk.who_heard(marker) <= sides
        assert talk.who_heard(OUTCOME) == {"liaison-yb", "head-wj", "liaison-wj"}
        assert talk.who_heard(NAME) == talk.who_heard(CONTACT) == {"liaison-yb", "head-yb"}
        assert talk.who_heard(RELAYED) == {"liaison-mz", "liaison-yb"}
        assert talk.who_heard(ANSWERED) == talk.who_heard(FILE) == {"liaison-yb", "liaison-mz"}
        assert talk.who_heard(INSTEAD) == {"leader", "liaison-mz", "liaison-yb"}
        assert [each.content.decode() for each in talk.files if each.name == f"{FILE}.txt"] == [CONTENT] * 3
        # The enterer as they wrote it (民政's in its own draft); else only who asked for it while it was theirs to read.
        readers = {"liaison-yb", "head-yb", "liaison-wj", "head-wj"}
        assert talk.who_heard(FACTS) == readers | {"liaison-mz"}
        assert talk.who_heard(PAPER_BYTES.decode()) == talk.who_heard(PAPER) == readers
        assert FACTS not in talk.reads("liaison-wj")
        assert any(chat == -1001 for chat, _ in talk.heard)
        await assert_no_row_has(desk.office, MARKERS)
        async with desk.office.tx() as tx:
            entries = await tx.ledger.entries("ltc")
        assert {each.event for each in entries} >= {"clue-facts-seen", "clue-file-seen"}
        looks = [each.actor for each in entries if each.event == "clue-complainant-seen"]
        assert looks == [desk.office.people[no].id for no in ("liaison-yb", "head-yb")]
        kept = b"".join(each.read_bytes() for each in sorted(folder.iterdir()))
        assert b"2026-001" in kept
        assert [each for each in MARKERS if any(shape in kept for shape in shapes(each))] == []
        assert [each for each in MARKERS if each in caplog.text] == []


def test_what_is_sent_is_never_logged() -> None:
    """At DEBUG too: the library would write every message's text, the driver every value."""
    before = logging.getLogger().level
    try:
        logs.configure("DEBUG")
        for name in ("telegram.Bot", "telegram.ext.ExtBot", "aiosqlite", "httpx"):
            assert not logging.getLogger(name).isEnabledFor(logging.INFO)
    finally:
        logging.basicConfig(level=before, force=True)
