"""A clue's topic in the group, through the real bot: there with the first message, anew when deleted, closed at the end."""

from bot.sandbox.model import Chat, Message, Topic
from tests.journeys.stage import Backstage

SUMMARY = "示例摘要：服务记录与结算不符"


async def test_a_clue_has_its_topic(stage: Backstage) -> None:
    """Sent: there it is, with what it is for; deleted by hand: made anew; members arrange things in it; closed with the clue."""
    group = stage.cast.groups["ltc"]
    await _sent(stage)
    (topic,) = group.topics.values()
    assert topic.name == "线索 2026-001 医保→民政"
    opening, news = _said(stage, group, topic)
    assert "请勿在此写案情" in opening.text
    assert "/clues" in opening.text
    assert opening.buttons[0][0].text == "打开私聊"
    assert "待签收" in news.text
    stage.world.say(stage.person("民政联络员").person, group, "周四上午一起核对", thread=topic.id)
    receiver = stage.person("民政联络员")
    await receiver.taps("签收")
    await stage.settled()
    assert "已签收" in _said(stage, group, topic)[-1].text
    stage.world.delete_topic(stage.person("组长").person, group, topic.id)
    await receiver.taps("受理")
    await stage.settled()
    (again,) = group.topics.values()
    assert again.id != topic.id
    assert ["请勿" in each.text for each in _said(stage, group, again)] == [True, False]
    assert "已受理" in _said(stage, group, again)[-1].text
    await receiver.taps("反馈")
    await receiver.sees("请发送处理结果")
    await receiver.says("示例结果：已责令改正")
    await stage.person("医保联络员").sees("已反馈")
    await stage.person("医保联络员").taps("办结")
    await stage.settled()
    assert again.closed
    assert "已办结" in _said(stage, group, again)[-1].text
    assert stage.posts(SUMMARY) == []
    assert all("护理站" not in each.name for each in group.topics.values())


async def test_a_group_without_topics(stage: Backstage) -> None:
    """All stands in the group, its number in front; once it has topics, what comes then goes into one."""
    group = stage.cast.groups["ltc"]
    stage.world.set_forum(group, forum=False)
    await _sent(stage)
    (news,) = stage.posts("线索 2026-001")
    assert news.thread is None
    assert news.text.startswith("线索 2026-001")
    stage.world.set_forum(group, forum=True)
    await stage.person("组长").in_group.says("/check")
    await stage.settled()
    assert stage.posts("权限齐全", "已开启话题")
    await stage.person("民政联络员").taps("签收")
    await stage.settled()
    (topic,) = group.topics.values()
    assert "已签收" in _said(stage, group, topic)[-1].text


async def test_without_the_right_the_leader_is_told(stage: Backstage) -> None:
    """Topics, but none that the bot may make: the group itself, and one word to the leader, who asks what to do by /check."""
    group, leader = stage.cast.groups["ltc"], stage.person("组长")
    stage.world.set_rights(group, can_manage_topics=False)
    await _sent(stage)
    (news,) = stage.posts("线索 2026-001")
    assert (news.thread, group.topics) == (None, {})
    await leader.sees("管理话题", "/check")
    await leader.in_group.says("/check")
    await stage.settled()
    assert stage.posts("权限检查", "缺少“管理话题”权限")
    stage.world.set_rights(group, can_manage_topics=True)
    await stage.person("民政联络员").taps("签收")
    await stage.settled()
    (topic,) = group.topics.values()
    assert "已签收" in _said(stage, group, topic)[-1].text
    assert len([each for each in stage.world.messages(leader.chat) if "管理话题" in each.text]) == 1


def _said(stage: Backstage, group: Chat, topic: Topic) -> list[Message]:
    """Return the bot's messages in a topic."""
    found = (each for each in stage.world.messages(group) if each.thread == topic.id and each.service is None)
    return [each for each in found if each.sender is stage.world.bot]


async def _sent(stage: Backstage) -> None:
    """Enter a clue and send it."""
    sender = stage.person("医保联络员")
    await sender.says("登记线索")
    await sender.taps("投诉举报")
    await sender.sees("涉及哪家机构")
    await sender.says("护理站07")
    for label in ("示例护理站07", "移送", "养老服务行业管理", "职责清单建议"):
        await sender.taps(label)
    for asked, words in (("请发送摘要", SUMMARY), ("材料存放在何处", "示例案卷2026第7号")):
        await sender.sees(asked)
        await sender.says(words)
    await sender.taps("（30 天）")
    await sender.taps("没有举报人")
    await sender.sees("请核对线索")
    await sender.taps("确认发出")
    await sender.sees("已发出")
    await stage.settled()
