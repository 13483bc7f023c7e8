"""Commands in a topic of the group, through the real bot: answered where they were typed; board and ceremony stay in the group."""

import re

from bot.demo.script import MainJourney
from bot.sandbox.model import Message, Topic
from tests.journeys.stage import Backstage


async def test_answered_where_it_was_asked(stage: Backstage) -> None:
    """Menu, help, draws, rights, recusals, what is not for the asker, or not for the group."""
    topic = _topic(stage)
    for who, command, words in (
        ("组长", "/menu", "私聊"),
        ("组长", "/help", "私聊"),
        ("组长", "/draws", "摇号"),
        ("组长", "摇号记录", "摇号"),
        ("组长", "/board", "尚未开始检查轮次"),
        ("管理员", "/check", "权限检查"),
        ("民政联络员", "/recuse", "您的角色不能进行此项操作"),
        ("组长", "/clues", "私聊"),
        ("组长", "/bind", "不能"),
    ):
        asked, answers = await _ask(stage, topic, who, command)
        assert [words in each.text for each in answers] == [True], (command, [each.text for each in answers])
        assert [each.reply_to for each in answers] == [asked], command
    by_clock = "台账核对码"  # of this Monday
    assert [each.text for each in stage.posts() if each.thread != topic.id and by_clock not in each.text] == []


async def test_in_the_group_itself_it_is_answered_there(stage: Backstage) -> None:
    """As ever, whatever topics there are."""
    topic = _topic(stage)
    await stage.person("组长").in_group.says("/draws")
    await stage.settled()
    (answer,) = stage.posts("摇号")
    assert answer.thread is None
    assert _said(stage, topic) == []


async def test_board_and_ceremony_stay_in_the_group(stage: Backstage) -> None:
    """Asked for in a topic, the board is brought up to date where it stands; the answer leads there."""
    topic = _topic(stage)
    journey = MainJourney(stage)
    await _ask(stage, topic, "组长", "/draw")
    await journey.preview()
    await journey.commit()
    await journey.pass_window()
    await journey.throw()
    await journey.everybody.sees("摇号结果")
    await stage.settled()
    assert [each for each in _said(stage, topic) if "看板" in each.text + each.caption] == []
    assert all(each.thread is None for each in stage.posts("摇号公告") + stage.posts("摇号结果"))
    asked, (answer,) = await _ask(stage, topic, "组长", "/board")
    assert "看板在本群的主话题中" in answer.text
    assert answer.reply_to == asked
    (board,) = [each for each in stage.posts("看板", "下一步") if each.thread is None]
    ((link,),) = answer.buttons
    assert link.text == "前往看板"
    assert re.fullmatch(rf"https://t\.me/c/\d+/{board.id}", link.url or "")
    _, (listed,) = await _ask(stage, topic, "组长", "/draws")
    stage.world.press(stage.person("组长").person, listed, listed.buttons[0][0].text)
    await stage.settled()
    assert "2026-001" in _said(stage, topic)[-1].text + _said(stage, topic)[-1].caption


async def _ask(stage: Backstage, topic: Topic, who: str, command: str) -> tuple[Message, list[Message]]:
    """Type something in the topic; return it with what is said there afterwards."""
    asker = stage.person(who)
    asked = stage.world.say(asker.person, stage.cast.groups["ltc"], command, thread=topic.id)
    await stage.settled()
    return asked, [each for each in _said(stage, topic) if each.id > asked.id]


def _topic(stage: Backstage) -> Topic:
    """Let the leader open a topic of their own, which the bot has not made."""
    group = stage.cast.groups["ltc"]
    stage.world.set_forum(group, forum=True)
    return stage.world.add_topic(stage.person("组长").person, group, "工作讨论")


def _said(stage: Backstage, topic: Topic) -> list[Message]:
    """Return the bot's messages in it."""
    return [each for each in stage.posts() if each.thread == topic.id]
