"""The letters that go back: feedback and return, for readers alone, made when they are sent."""

from collections.abc import AsyncIterator
from importlib.resources import files
from io import BytesIO

import pytest
from docxtpl import DocxTemplate

from tests.clue_scene import POINTER, SUMMARY, Desk, clue_desk

OUTCOME = "示例结果：已责令改正<b>&{{ 示例 }}\n另已约谈负责人"
REASON = "示例理由：不属于本单位职责"
FIELDS = {"title", "number", "receiver", "lead", "lines", "closing", "sender", "replied_on"}


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """People with chats."""
    async with clue_desk() as found:
        yield found


def letter(desk: Desk) -> list[str]:
    """Return the paragraphs of the letter that was sent last."""
    template = DocxTemplate(BytesIO(desk.talk.files[-1].content))
    template.init_docx()
    return [each.text for each in template.docx.paragraphs if each.text]


async def reported(desk: Desk, **entered: str) -> int:
    """Let 民政 report on a clue; return its id."""
    clue = await desk.sent(**entered)
    for label in ("签收", "受理", "反馈"):
        await desk.talk.press("liaison-mz", label)
    await desk.talk.say("liaison-mz", OUTCOME)
    return clue.id


def test_the_template_asks_for_what_there_is() -> None:
    """Whoever edits it in Word and misspells a field is told by this test."""
    template = DocxTemplate(str(files("bot.usecases.forms") / "clue_reply.docx"))
    assert template.get_undeclared_template_variables() == FIELDS


async def test_feedback_as_a_letter(desk: Desk) -> None:
    """From the receiver to the sender, with the newest feedback as it was written, line by line; both sides can have it."""
    clue = await reported(desk)
    await desk.talk.press("liaison-mz", "反馈函")
    assert desk.talk.files[-1].name == "线索办理情况反馈函2026-001.docx"
    assert letter(desk) == [
        "线索办理情况反馈函",
        "编号：2026-001",
        "区医保局：",
        "贵单位移送的线索（编号：2026-001）收悉。经依法办理，现将有关情况反馈如下：",
        "示例结果：已责令改正<b>&{{ 示例 }}",
        "另已约谈负责人",
        "特此函告。",
        "区民政局（盖章）",
        "2026年11月23日",
    ]
    await desk.talk.press("liaison-yb", "办结")
    await desk.talk.press("liaison-yb", "反馈函")
    assert len(desk.talk.files) == 2
    assert (await desk.events()).count("clue-letter-made") == 2
    for who in ("leader", "liaison-wj", "mz1", "yb1"):
        assert "不在您的查看范围" in await desk.talk.send_press(who, f"clue.reply:{clue}")
    assert len(desk.talk.files) == 2


async def test_more_was_asked_for(desk: Desk) -> None:
    """While more is owed there is no letter; afterwards it has the newest words."""
    clue = await reported(desk)
    await desk.talk.press("liaison-yb", "要求补充")
    await desk.talk.say("liaison-yb", "示例：请补充")
    assert "反馈函" not in desk.talk.last("liaison-mz").buttons
    assert "反馈或退回后" in await desk.talk.send_press("liaison-mz", f"clue.reply:{clue}")
    await desk.talk.press("liaison-mz", "反馈")
    await desk.talk.say("liaison-mz", "示例补充结果")
    await desk.talk.press("liaison-yb", "反馈函")
    assert "示例补充结果" in letter(desk)


async def test_an_answer_to_a_question(desk: Desk) -> None:
    """Assistance is answered, not reported on."""
    clue = await desk.sent(kind="consult")
    await desk.talk.press("liaison-mz", "签收")
    await desk.talk.press("liaison-mz", "受理")
    await desk.talk.press("liaison-mz", desk.office.people["liaison-mz"].name)
    await desk.talk.press("liaison-mz", "反馈")
    await desk.talk.say("liaison-mz", "示例答复")
    await desk.talk.send_press("liaison-mz", f"clue.reply:{clue.id}")
    assert {"咨询复函", "特此函复。", "示例答复"} <= set(letter(desk))


async def test_a_return_as_a_letter(desk: Desk) -> None:
    """Those who have returned it no longer read it, but have the letter with their reason, and nothing else of it."""
    clue = await desk.sent()
    await desk.talk.press("liaison-mz", "签收")
    await desk.talk.press("liaison-mz", "退回")
    await desk.talk.say("liaison-mz", REASON)
    for who in ("liaison-mz", "head-mz", "liaison-yb"):
        await desk.talk.send_press(who, f"clue.show:{clue.id}")
        await desk.talk.press(who, "退回函")
        assert {"线索退回函", "区医保局：", REASON, "区民政局（盖章）"} <= set(letter(desk))
        assert SUMMARY not in "".join(letter(desk))
        assert POINTER not in "".join(letter(desk))
    for who in ("leader", "liaison-wj", "mz1"):
        assert await desk.talk.send_press(who, f"clue.reply:{clue.id}") != ""
    await desk.talk.press("liaison-yb", "转送其他单位")
    await desk.talk.press("liaison-yb", "区卫健委")
    for who in ("liaison-mz", "liaison-wj", "liaison-yb"):
        assert await desk.talk.send_press(who, f"clue.reply:{clue.id}") != ""
    assert len(desk.talk.files) == 3


async def test_an_outside_body_writes_itself(desk: Desk) -> None:
    """It answers on its own paper."""
    clue = await desk.sent(to="", outside="药监")
    await desk.talk.press("liaison-yb", "签收")
    await desk.talk.say("liaison-yb", "示例回执〔2026〕3号，12月1日")
    await desk.talk.press("liaison-yb", "受理")
    await desk.talk.press("liaison-yb", "反馈")
    await desk.talk.say("liaison-yb", "示例结果")
    assert "反馈函" not in desk.talk.last("liaison-yb").buttons
    assert "反馈或退回后" in await desk.talk.send_press("liaison-yb", f"clue.reply:{clue.id}")


async def test_a_letter_on_its_way_is_stopped(desk: Desk) -> None:
    """Whoever has left in the meantime gets none."""
    clue = await reported(desk)
    deliver, desk.talk.deliver = desk.talk.deliver, nothing  # type: ignore[method-assign]
    await desk.talk.send_press("liaison-mz", f"clue.reply:{clue}")
    await desk.change("liaison-mz", department="卫健")
    await deliver()
    assert desk.talk.files == []


async def nothing() -> None:
    """Let the outbox wait."""
