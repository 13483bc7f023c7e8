"""What is said of a clue in the group belongs to the clue's topic: its name says who with whom, and nothing else."""

from typing import Any

from sqlalchemy import select

from bot.domain.messages import load_message, load_text
from handlers.texts import LANGUAGES
from storage.tables.journal import outbox, threads
from tests.clue_scene import NAME, POINTER, SUMMARY, Desk, clue_desk
from tests.talk import TEXTS


async def _rows(desk: Desk) -> list[Any]:
    async with desk.office.tx() as tx:
        found = await tx.outbox._connection.execute(
            select(outbox).where(outbox.c.chat == desk.office.task_force.chat).order_by(outbox.c.id)
        )
        return list(found)


async def _topic(desk: Desk) -> Any:
    async with desk.office.tx() as tx:
        return (await tx.outbox._connection.execute(select(threads))).one()


async def test_every_word_about_a_clue_goes_into_its_topic() -> None:
    """From the first to the last, after which the topic is closed."""
    async with clue_desk() as desk:
        clue = await desk.sent()
        for label in ("签收", "受理", "反馈"):
            await desk.talk.press("liaison-mz", label)
        await desk.talk.say("liaison-mz", "示例结果")
        await desk.talk.press("liaison-yb", "办结")
        rows = await _rows(desk)
        assert {each.thread for each in rows} == {f"clue:{clue.id}"}
        assert [each.method for each in rows] == ["send"] * 5 + ["close"]


async def test_its_name_and_opening_give_nothing_away() -> None:
    """Number and departments by their short names, in every language at most 128 characters; what to do next."""
    async with clue_desk() as desk:
        await desk.sent(complained=True)
        topic = await _topic(desk)
        opening = load_message(topic.opening)
        for language in LANGUAGES:
            title = TEXTS.render(language, load_text(topic.title), plain=True)
            words = TEXTS.render(language, opening.text, plain=True)
            assert "2026-001 医保→民政" in title
            assert len(title) <= 128
            assert "/clues" in words
            assert not any(each in title + words for each in (SUMMARY, POINTER, NAME, "护理站"))


async def test_it_is_called_after_whoever_has_it_now() -> None:
    """Sent back and on to another body: the topic's name says so."""
    async with clue_desk() as desk:
        await desk.sent()
        await desk.talk.press("liaison-mz", "签收")
        await desk.talk.press("liaison-mz", "退回")
        await desk.talk.say("liaison-mz", "示例理由")
        await desk.talk.press("liaison-yb", "转送其他单位")
        await desk.talk.press("liaison-yb", "药监（纸质送达）")
        topic = await _topic(desk)
        assert TEXTS.render("zh-CN", load_text(topic.title)) == "线索 2026-001 医保→药监"
