"""Words of every unwelcome kind in every field that takes words: a clear answer, nothing lost, shown as they were typed."""

import re

import pytest

from bot.demo.actors import Actor, shown
from bot.demo.script import MainJourney
from bot.sandbox.errors import ActError
from bot.sandbox.model import Message
from tests.journeys.stage import Backstage

BIDI = "\u202e\u2066"
NOTHING = f"{BIDI}\u200b\u200d\u0007\u0000"
LONG = "长" * 4000
TOO_LONG = "长" * 5000
WILD = f"<b>粗</b> & <script>x</script> {BIDI}反向\u0007 مرحبا 👩‍👩‍👧 {{ $name }} &lt;i&gt;"
# What is seen of it: no control and no bidi characters, the rest as it was typed; an emoji's joiners may go.
SEEN = re.compile(r"<b>粗</b> & <script>x</script> 反向 مرحبا 👩\u200d?👩\u200d?👧 \{ \$name \} &lt;i&gt;")


async def refused_then_taken(writer: Actor, where: Actor, *sign: str) -> Message:
    """Nothing, and far too much, are answered with what to do; the wild words are taken, and seen where `sign` stands."""
    with pytest.raises(ActError):
        await writer.says("  \n ")
    with pytest.raises(ActError):
        await writer.says(TOO_LONG)  # the chat program does not send that in one message
    for words in (NOTHING, LONG):
        said = await writer.says(words)
        answer = await writer.sees("", after=said.id)
        assert "500 字" in answer.text or "1 至" in answer.text
    await writer.says(WILD)
    found = await where.sees("<b>粗</b>", *sign)
    assert SEEN.search(shown(found)), shown(found)
    assert "&lt;b&gt;粗&lt;/b&gt;" in found.html
    assert not set(BIDI) & set(found.text)
    return found


async def test_objections_and_cancellations(stage: Backstage) -> None:
    """The objection's words, the leader's answer, the reason of a cancellation."""
    journey = MainJourney(stage)
    await journey.preview()
    await journey.commit()
    liaison, leader = stage.person("卫健联络员"), journey.leader
    await liaison.in_group.taps("对名单提出异议")
    await liaison.sees("请直接回复文字")
    await leader.sees("有异议待答复", "理由待补充")
    await refused_then_taken(liaison, leader, "有异议待答复")
    await leader.taps("答复异议")
    await leader.sees("请选择答复")
    await refused_then_taken(leader, journey.everybody, "异议答复")
    await leader.says("/draws")
    await leader.taps("2026-001")
    await leader.taps("取消本次摇号")
    await leader.sees("请选择原因")
    await refused_then_taken(leader, journey.everybody, "已取消")
    await stage.settled()
    assert len(await stage.ledger("draw-cancelled")) == 1


async def test_grounds_and_rejections(stage: Backstage) -> None:
    """The ground of a recusal, and the reason for turning it down; neither is shown to the group."""
    journey = MainJourney(stage)
    for step in list(journey.steps())[:5]:
        await step.play()
    officer, notice = await stage.until(lambda: next(journey.officers(), None))
    await officer.taps("申请回避", on=notice)
    await officer.taps("其他，自行填写")
    await officer.sees("请直接发送文字说明理由")
    await refused_then_taken(officer, officer, "请确认")
    await officer.taps("确认提交")
    head = stage.person("民政负责人")
    asked = await head.sees("待您决定", "<b>粗</b>")
    assert asked.protected
    await head.taps("不同意", on=asked)
    await head.sees("或直接发送文字", "<b>粗</b>")
    await refused_then_taken(head, officer, "您仍在该席位")
    await stage.settled()
    assert stage.posts("粗") == []
    assert len(await stage.ledger("recusal-rejected")) == 1


async def test_words_that_nobody_asked_for(stage: Backstage) -> None:
    """Whatever is written to the bot out of turn is answered; in the group it says nothing."""
    writer = stage.person("人员08")
    for words in (NOTHING, LONG, WILD, "/" + "x" * 500, "/draw " + "9" * 3000, "/start " + "A" * 64):
        said = await writer.says(words)
        await writer.sees("", after=said.id)
    loud = writer.in_group
    said = await loud.says(WILD)
    await loud.says(LONG)
    await stage.settled()
    assert loud.glimpses("", after=said.id) is None
