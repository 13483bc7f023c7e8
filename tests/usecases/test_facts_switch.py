"""The switch for facts and files in chat: the leader's alone, in two steps, on a basis, told to all whom it concerns."""

import json
from collections.abc import AsyncIterator

import pytest

from bot.domain.roles import Role
from bot.usecases.presets import load_preset, preset_names
from handlers import clues, menu, office_settings
from tests.office import Office, office
from tests.talk import GROUP, Talk

BASIS = "示例专班〔2026〕5号"


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    """People with chats."""
    async with office(targets=1, officers=1) as own:
        yield Talk(own, [*office_settings.ROUTES, *clues.ROUTES, *menu.ROUTES], makers=clues.MAKERS)


async def is_on(own: Office) -> bool:
    """Tell what stands in the settings."""
    async with own.tx() as tx:
        return (await tx.task_forces.get("ltc")).clues.facts


async def entries(own: Office) -> list[tuple[str, str, dict[str, object]]]:
    """Return what the ledger has of the switch."""
    async with own.tx() as tx:
        found = await tx.ledger.entries("ltc")
    return [(each.event, each.actor, json.loads(each.data)) for each in found if each.event.startswith("case-facts")]


async def switch(talk: Talk, *, on: bool = True, basis: str = BASIS) -> None:
    """Go the whole way."""
    await talk.say("leader", "/settings")
    await talk.press("leader", "开启：登记案情和材料" if on else "关闭：登记案情和材料")
    await talk.say("leader", basis)
    await talk.press("leader", "确认开启" if on else "确认关闭")


async def test_off_by_default_in_every_preset(talk: Talk) -> None:
    """Nobody has to know that there is a switch to be safe."""
    await talk.say("leader", "专班设置")
    shown = talk.last("leader").text
    for words in ("未开启（默认）", "抽取比例 20%", "区医保局（牵头）", "30 个工作日", "3 个工作日内签收"):
        assert words in shown
    assert not await is_on(talk.office)
    for name in preset_names():
        assert not load_preset(name).task_force("x", "示例", 20).clues.facts


async def test_switched_on_in_two_steps(talk: Talk) -> None:
    """First what it means, then the basis, then the confirmation; group and liaisons hear of it, the ledger has it."""
    await talk.say("leader", "/settings")
    await talk.press("leader", "开启：登记案情和材料")
    for words in ("2000 字", "10 件", "20 MB", "Telegram 的服务器", "第三十二条", "联络员和负责人的私聊"):
        assert words in talk.last("leader").text
    assert "确认开启" not in talk.last("leader").buttons
    await talk.say("leader", BASIS)
    assert not await is_on(talk.office)
    assert f"依据：{BASIS}" in talk.last("leader").text
    await talk.press("leader", "确认开启")
    assert await is_on(talk.office)
    name = talk.office.people["leader"].name
    for words in (name, BASIS, "请勿在群内发送"):
        assert words in talk.last(GROUP).text
    for who in ("liaison-yb", "liaison-mz", "liaison-wj"):
        assert "不超过 2000 字" in talk.last(who).text
    assert talk.screen("head-yb") == talk.screen("yb1") == {}
    assert await entries(talk.office) == [
        ("case-facts-switched-on", talk.office.people["leader"].id, {"facts": True, "basis": BASIS})
    ]
    await talk.say("leader", "/settings")
    assert f"已开启。{name}于2026年11月23日（周一）09:00决定，依据：{BASIS}" in talk.last("leader").text


async def test_switched_off_again(talk: Talk) -> None:
    """The same way back, with its own basis and entry."""
    await switch(talk)
    await switch(talk, on=False, basis="示例会议纪要，11月24日")
    assert not await is_on(talk.office)
    assert [each[0] for each in await entries(talk.office)] == ["case-facts-switched-on", "case-facts-switched-off"]
    assert "不再在聊天中登记" in talk.last(GROUP).text
    assert "请删除私聊中已收到的" in talk.last("liaison-mz").text
    await talk.say("leader", "/settings")
    assert "已关闭" in talk.last("leader").text
    assert "示例会议纪要" in talk.last("leader").text


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.LEADER, Role.ADMIN}))
async def test_nobody_but_the_leader(talk: Talk, role: Role) -> None:
    """Not the deputies either; nor anybody by a forged button or a basis typed beforehand."""
    async with talk.office.tx() as tx:
        await tx.people.change(talk.office.people["observer"].id, roles=frozenset({role}))
        user = talk.office.people["observer"].user_id or 0
        await tx.drafts.begin(user, "settings.facts", task_force="ltc", on=1, basis=BASIS)
    await talk.say("observer", "/settings")
    assert "您的角色不能" in talk.last("observer").text
    for press in ("settings.open", "settings.facts:1", "settings.facts-confirm:1"):
        assert "您的角色不能" in await talk.send_press("observer", press)
    await talk.say("observer", BASIS)
    assert not await is_on(talk.office)
    assert await entries(talk.office) == []


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        (" \u200b\u202e\x07 ", "请写明内容"),
        ("号" * 201, "超过 200 字"),
        ("示例依据 13800138000", "身份证号或手机号"),
    ],
)
async def test_a_basis_is_words(talk: Talk, basis: str, said: str) -> None:
    """Neither missing nor too long, and no personal data: it is told to the group."""
    await talk.say("leader", "/settings")
    await talk.press("leader", "开启：登记案情和材料")
    await talk.say("leader", basis)
    assert said in talk.last("leader").text
    assert "先发送依据" in await talk.send_press("leader", "settings.facts-confirm:1")
    assert not await is_on(talk.office)


async def test_a_basis_is_shown_as_it_was_typed(talk: Talk) -> None:
    """Signs that mean something elsewhere, a face, many lines: one line, nothing garbled."""
    await switch(talk, basis="示例<b>纪要</b>&😀\n第2号")
    assert "依据：示例&lt;b&gt;纪要&lt;/b&gt;&amp;😀 第2号" in talk.last(GROUP).text


async def test_pressed_twice_and_out_of_order(talk: Talk) -> None:
    """Old buttons do nothing: confirmed without a basis, with the other direction's, twice, after leaving the page."""
    assert "先发送依据" in await talk.send_press("leader", "settings.facts-confirm:1")
    assert "没有开启" in await talk.send_press("leader", "settings.facts:0")
    assert "没有开启" in await talk.send_press("leader", "settings.facts-confirm:0")
    await talk.say("leader", "/settings")
    await talk.press("leader", "开启：登记案情和材料")
    await talk.say("leader", BASIS)
    await talk.press("leader", "专班设置")
    assert "先发送依据" in await talk.send_press("leader", "settings.facts-confirm:1")
    await switch(talk)
    assert "已经开启" in await talk.send_press("leader", "settings.facts-confirm:1")
    assert "已经开启" in await talk.send_press("leader", "settings.facts:1")
    assert len(await entries(talk.office)) == 1


async def test_of_two_leaders_one_is_faster(talk: Talk) -> None:
    """The other learns that it is on, and no second entry is made."""
    async with talk.office.tx() as tx:
        await tx.people.change(talk.office.people["deputy"].id, roles=frozenset({Role.LEADER}))
    for who in ("leader", "deputy"):
        await talk.say(who, "/settings")
        await talk.press(who, "开启：登记案情和材料")
        await talk.say(who, f"示例依据：{who}")
    await talk.press("deputy", "确认开启")
    assert "已经开启" in await talk.press("leader", "确认开启")
    assert [each[2]["basis"] for each in await entries(talk.office)] == ["示例依据：deputy"]
