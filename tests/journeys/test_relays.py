"""Two liaisons write to each other about a clue, through the real bot; one of them blocks it meanwhile."""

from pathlib import Path

import pytest

from tests.journeys.stage import Backstage, acting
from tests.journeys.test_clues import entered, sent

FIRST, SECOND, THIRD = "示例信息：服务记录缺三月", "示例答复：考勤表已调取", "示例补充：请再核对九月"


async def test_two_liaisons_write_to_each_other(stage: Backstage) -> None:
    """By button, by replying; threads hold in each chat; the group and the disk have nothing of it."""
    sender, receiver = stage.person("医保联络员"), stage.person("民政联络员")
    for words in (FIRST, SECOND, THIRD):
        stage.confides(words, "医保联络员", "民政联络员")
    await _handed_over(stage)
    await stage.settled()
    posts = len(stage.posts())
    await receiver.taps("写信息")
    await receiver.sees("写信息给区医保局")
    written = await receiver.says(FIRST)
    got = await sender.sees("线索 2026-001 · 第 1 条", "区民政局 示例民政联络员", FIRST)
    assert got.protected
    await receiver.sees("第 1 条已发出，送 1 人")
    await receiver.taps("结束")
    await sender.says(SECOND, reply_to=got)
    answered = await receiver.sees("第 2 条（答第 1 条）", SECOND)
    assert answered.reply_to is written
    await receiver.says(THIRD, reply_to=answered)
    await sender.sees("第 3 条（答第 2 条）", THIRD)
    await sender.taps("互通记录")
    await sender.sees("互通记录", "共 3 条", FIRST, SECOND, THIRD)
    await sender.says("138 0013 8000", reply_to=got)
    await sender.sees("似有身份证号或手机号，未发出")
    await stage.settled()
    assert len(stage.posts()) == posts
    assert len(await stage.ledger("relay-written")) == 3


@pytest.mark.parametrize("topics", [False, True], ids=["", "topics"])
async def test_a_liaison_has_blocked_the_bot(template: Path, tmp_path: Path, topics: bool) -> None:
    """The leader gets the message instead, the writer is told so; unblocked, the liaison gets it once."""
    async with acting(template, tmp_path, topics=topics) as stage:
        await _blocked(stage)


async def _blocked(stage: Backstage) -> None:
    sender, receiver, leader = stage.person("医保联络员"), stage.person("民政联络员"), stage.person("组长")
    stage.confides(FIRST, "医保联络员", "民政联络员", "组长")
    await _handed_over(stage)
    stage.world.block(receiver.person)
    await sender.taps("写信息")
    await sender.sees("写信息给区民政局")
    await sender.says(FIRST)
    got = await leader.sees(FIRST, "区民政局联络员均无法送达，本条改送您")
    assert got.protected
    await sender.sees("均无法送达，已改送组长 示例组长")
    before = receiver.newest
    stage.world.unblock(receiver.person)
    await receiver.starts()
    await receiver.sees("第 1 条", FIRST, after=before)
    await stage.settled()
    assert sum(FIRST in each.text for each in receiver.chat.history) == 1
    assert stage.posts(FIRST) == stage.posts("互通") == []
    assert len(await stage.ledger("relay-rerouted")) == 1


async def test_each_clue_has_a_topic(template: Path, tmp_path: Path) -> None:
    """Where private chats have topics: what is written in a clue's goes to the others, into theirs, in its thread."""
    async with acting(template, tmp_path, topics=True) as stage:
        sender, receiver = stage.person("医保联络员"), stage.person("民政联络员")
        await _handed_over(stage)
        await sender.taps("写信息")
        await sender.sees("写信息给区民政局")
        await sender.says(FIRST)
        got = await receiver.sees("线索 2026-001 · 第 1 条", FIRST)
        (topic,) = receiver.chat.topics.values()
        assert (topic.name, got.thread) == ("线索 2026-001", topic.id)
        await receiver.sees("本话题用于线索 2026-001 的互通")
        await sender.taps("结束")
        stage.world.say(receiver.person, receiver.chat, SECOND, thread=topic.id)
        answered = await sender.sees("第 2 条", SECOND)
        assert answered.thread == next(iter(sender.chat.topics))
        told = await receiver.sees("第 2 条已发出")
        assert told.thread == topic.id
        await receiver.taps("回复", got)
        await receiver.sees("答第 1 条")
        stage.world.say(receiver.person, receiver.chat, THIRD, thread=topic.id)
        await sender.sees("第 3 条（答第 1 条）", THIRD)
        await receiver.taps("结束")
        await receiver.says("线索台账")
        listed = await receiver.sees("线索台账", "互通 3 条")
        assert listed.thread is None


async def _handed_over(stage: Backstage) -> None:
    """Let 医保 hand a clue to 民政."""
    await entered(stage)
    await stage.person("医保联络员").taps("没有举报人")
    await sent(stage)
    await stage.person("民政联络员").sees("待签收")
