"""Whoever is not tied to a roster can do nothing and learns nothing, wherever they are and whatever they send."""

import pytest

from bot.demo.actors import Actor, shown
from bot.demo.script import MainJourney
from tests.journeys.stage import Backstage

STRANGER = "仅供已绑定账号的工作人员使用"


@pytest.mark.parametrize("name", ["路人", "人员24"])
async def test_strangers(stage: Backstage, name: str) -> None:
    """Nobody at all, and somebody on the roster whose account is not tied: the same words, nothing of the work."""
    journey = MainJourney(stage)
    await journey.preview()
    await journey.commit()
    stranger = stage.person(name)
    if not stranger.in_group.chat.holds(stranger.person):
        stage.world.join(stranger.person, stranger.in_group.chat)

    await stranger.starts()
    greeting = await stranger.sees("仅供受邀的工作人员使用")
    for words in ("/draw", "/board", "/my", "/members", "摇号", "你好"):
        said = await stranger.says(words)
        await stranger.sees("", after=said.id)
    await _forge(stranger, greeting.id, "recusal.approve:1", "draw.all", "board.refresh", "member.card:P00001")
    for words in ("/draw", "/board"):
        await stranger.in_group.sees(STRANGER, reply_to=await stranger.in_group.says(words))
    pressed = await stranger.in_group.taps("对名单提出异议")
    assert pressed is not None
    assert STRANGER in pressed.text
    await stranger.in_group.sees("不计入", reply_to=await stranger.in_group.throws())

    await stage.settled()
    told = "\n".join(shown(each) for each in stranger.chat.history if each.sender is stage.world.bot)
    assert not [word for word in ("示例", "护理站", "2026-001", "专班群") if word in told]
    assert await stage.ledger("objection-raised") == []
    assert len(await stage.ledger("draw-opened")) == 1


async def _forge(stranger: Actor, message: int, *data: str) -> None:
    """Callback data that no button of theirs carries."""
    for each in data:
        press = stranger.stage.world.press(stranger.person, stranger.chat.history[message - 1], data=each)
        answer = await press.answered()
        assert STRANGER in answer.text or "该按钮已失效" in answer.text, each


async def test_a_strangers_file_stays_where_it_is(stage: Backstage) -> None:
    """It is not even fetched: nobody makes the bot work who has no part in it. A member's is."""
    stranger, member = stage.person("路人"), stage.person("医保联络员")
    await stranger.starts()
    stage.world.send_file(stranger.person, stranger.chat, "名录.xlsx", b"PK example")
    await stranger.sees(STRANGER)
    assert _fetched(stage) == 0
    stage.world.send_file(member.person, member.chat, "名录.xlsx", b"PK example")
    await stage.settled()
    assert _fetched(stage) == 1


def _fetched(stage: Backstage) -> int:
    return sum(call.method == "getFile" for call in stage.world.calls)


async def test_an_invitation_opens_the_door_once(stage: Backstage) -> None:
    """The liaison's link ties the account; waiting notices come; the link is used up for anybody else."""
    journey = MainJourney(stage)
    liaison, invited = stage.person("公安联络员"), stage.person("人员24")
    await liaison.says("/invite")
    await liaison.taps("发邀请：示例人员24")
    link = await liaison.sees("邀请：示例人员24", "?start=")
    code = link.text.partition("?start=")[2].split()[0]
    await invited.starts(code)
    await invited.sees("示例人员24，您好", "已与名录绑定")
    await stage.person("路人").starts(code)
    await stage.person("路人").sees("无效、已使用或已过期")
    await invited.says("/my")
    await invited.sees("目前没有您的检查任务")
    assert journey.leader.person.started
