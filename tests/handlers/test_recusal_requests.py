"""Asking to be recused or excused, as officers see it."""

import json
from collections.abc import AsyncIterator

import pytest

from tests.drawn import assignment_of
from tests.recusal_scene import GROUND, Scene, ask, events, recusal_scene
from tests.talk import GROUP


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return a round that was drawn and notified."""
    async with recusal_scene() as made:
        yield made


async def test_three_taps_to_ask(scene: Scene) -> None:
    """The officer steps back at once; notice, board and ledger show it, the head is asked with all that is needed."""
    desk, drawn, talk = scene
    await ask(talk)
    assert (await assignment_of(desk, drawn.assignments[1, "yb2"])).state == "requested"
    notice = talk.find("yb2", "检查任务通知")
    assert "已申请回避，待决定" in notice.text
    assert list(notice.buttons) == ["撤回申请"]
    assert f"由 {desk.people['head-yb'].name} 决定" in talk.last("yb2").text
    assert "医保 3 席：已接受 0，待答复 2，申请中 1，空缺 0" in talk.last(GROUP).text
    question = talk.last("head-yb")
    for words in (desk.people["yb2"].name, "区医保局", "示例护理站01", "2026年12月1日", GROUND, "本人"):
        assert words in question.text
    assert list(question.buttons) == ["同意", "不同意"]
    assert await events(desk) == ["recusal-requested"]


async def test_ground_is_for_who_asks_and_who_decides(scene: Scene) -> None:
    """Neither the group, nor colleagues, leader or liaisons ever read it; in the ledger it is sealed."""
    desk, _, talk = scene
    await ask(talk)
    await talk.press("head-yb", "同意")
    await talk.say("leader", "/recusals")
    await talk.say("liaison-yb", "/recusals")
    await talk.say("head-mz", "/recusals")
    for place in (GROUP, "yb1", "mz1", "leader", "deputy", "liaison-yb", "head-mz", "head-wj"):
        assert GROUND not in talk.reads(place), place
    await talk.say("head-yb", "/recusals")
    assert GROUND in talk.last("head-yb").text
    async with desk.tx() as tx:
        entries = await tx.ledger.entries("ltc")
        sealed = await tx.ledger.sealed_words("ltc")
    assert not any("former-post" in each.data for each in entries)
    assert [words for _, field, _, words in sealed if field == "reason"] == ["@former-post"]


async def test_ground_in_own_words(scene: Scene) -> None:
    """Other: what is typed is the ground; it is shown before it is submitted, and can be written anew."""
    _, _, talk = scene
    await talk.press("yb2", "申请回避")
    await talk.press("yb2", "其他，自行填写")
    assert "确认提交" not in talk.last("yb2").buttons
    await talk.say("yb2", "示例理由一")
    stale = talk.last("yb2").buttons["确认提交"]
    await talk.say("yb2", "示例理由二")
    assert "尚未提交" in await talk.send_press("yb2", stale), "a button stands for the words above it"
    await talk.press("yb2", "确认提交")
    assert "示例理由二" in talk.last("head-yb").text
    assert "示例理由一" not in talk.last("head-yb").text


async def test_ground_with_words_added(scene: Scene) -> None:
    """Any ground can be added to."""
    _, _, talk = scene
    await talk.press("yb2", "申请回避")
    await talk.press("yb2", "近亲属关系")
    await talk.say("yb2", "示例补充")
    await talk.press("yb2", "确认提交")
    assert "近亲属关系：示例补充" in talk.last("head-yb").text


async def test_words_too_long(scene: Scene) -> None:
    """501 characters are refused with what to do, and the next text is taken."""
    _, _, talk = scene
    await talk.press("yb2", "申请回避")
    await talk.press("yb2", "其他，自行填写")
    await talk.say("yb2", "字" * 501)
    assert "共 501 字，超过 500 字" in talk.last("yb2").text
    await talk.say("yb2", "字" * 500)
    await talk.press("yb2", "确认提交")
    assert "字" * 500 in talk.last("head-yb").text


async def test_words_of_a_lost_draft_are_not_dropped_silently(scene: Scene) -> None:
    """If another question came in between, the old button does not submit without the words it shows."""
    desk, drawn, talk = scene
    await talk.press("yb2", "申请回避")
    await talk.press("yb2", "近亲属关系")
    await talk.say("yb2", "示例补充")
    async with desk.tx() as tx:
        await tx.drafts.end(desk.people["yb2"].user_id or 0)
    assert "尚未提交" in await talk.press("yb2", "确认提交")
    assert (await assignment_of(desk, drawn.assignments[1, "yb2"])).state == "notified"


async def test_submitting_twice_is_one_request(scene: Scene) -> None:
    """Pressed twice, it is still one."""
    desk, _, talk = scene
    await talk.press("yb2", "申请回避")
    await talk.press("yb2", GROUND)
    data = talk.last("yb2").buttons["确认提交"]
    await talk.send_press("yb2", data)
    assert "已提出申请" in await talk.send_press("yb2", data)
    assert await events(desk) == ["recusal-requested"]


async def test_withdrawing(scene: Scene) -> None:
    """While nobody has decided the officer can come back; the head's message says so, an old button too."""
    desk, drawn, talk = scene
    await talk.press("yb2", "接受")
    await ask(talk)
    approve = talk.last("head-yb").buttons["同意"]
    await talk.press("yb2", "撤回申请")
    assert (await assignment_of(desk, drawn.assignments[1, "yb2"])).state == "accepted"
    assert "已撤回" in talk.last("head-yb").text
    assert talk.last("head-yb").buttons == {}
    assert "已撤回该申请" in await talk.send_press("head-yb", approve)
    assert await events(desk) == ["notice-accepted", "recusal-requested", "recusal-withdrawn"]
    await ask(talk)
    assert "第 2 号" in talk.last("head-yb").text, "and may ask again"


@pytest.mark.parametrize("words", ["回避", "申请回避", "/recuse"])
async def test_plain_words_open_the_choice(scene: Scene, words: str) -> None:
    """Typed in the private chat they list one's own duties; again three taps."""
    desk, drawn, talk = scene
    await talk.say("yb1", words)
    assert len(talk.last("yb1").buttons) == 4
    await talk.press("yb1", "申请回避：示例护理站02")
    await talk.press("yb1", "近亲属关系")
    await talk.press("yb1", "确认提交")
    assert (await assignment_of(desk, drawn.assignments[2, "yb1"])).state == "requested"
    assert (await assignment_of(desk, drawn.assignments[1, "yb1"])).state == "notified"


async def test_plain_words_in_the_group_lead_to_the_private_chat(scene: Scene) -> None:
    """The group is no place for grounds."""
    _, _, talk = scene
    await talk.say("yb1", "回避", chat=GROUP)
    assert "请在私聊中提出" in talk.last(GROUP).text


async def test_plain_words_without_a_duty(scene: Scene) -> None:
    """Who was not drawn reads what comes next."""
    _, _, talk = scene
    await talk.say("yb3", "回避")
    assert "没有可提出申请的检查任务" in talk.last("yb3").text
    assert talk.last("yb3").buttons == {}


FORGED = [
    ("yb3", "recusal.ask:{own}", "这不是您的任务"),
    ("yb2", "recusal.ground:{own}:recusal:leave", "button-invalid"),
    ("yb2", "recusal.ground:{own}:nothing:kin", "button-invalid"),
    ("yb2", "recusal.submit:{own}:recusal:other:0", "尚未提交"),
    ("yb2", "recusal.withdraw:{own}", "没有待决定的申请"),
    ("liaison-mz", "recusal.at:{round}:T999999", "没有可申请回避的检查人员"),
    ("liaison-mz", "recusal.enter:{own}:0", "尚未提交"),
]


@pytest.mark.parametrize(("who", "data", "said"), FORGED)
async def test_forged_presses(scene: Scene, who: str, data: str, said: str) -> None:
    """A modified client gets a clear answer and changes nothing."""
    desk, drawn, talk = scene
    own = drawn.assignments[1, "yb2"]
    filled = data.format(own=own, round=drawn.round)
    if said == "button-invalid":
        said = "按钮已失效"
    assert said in await talk.send_press(who, filled)
    assert (await assignment_of(desk, own)).state == "notified"
    assert await events(desk) == []


async def test_ledger_names_no_ground(scene: Scene) -> None:
    """Entries hold ids, kinds and digests."""
    desk, _, talk = scene
    await ask(talk)
    async with desk.tx() as tx:
        (entry,) = await tx.ledger.entries("ltc")
    data = json.loads(entry.data)
    assert set(data) == {"recusal", "assignment", "kind", "origin", "sealed"}
    assert (data["kind"], data["origin"]) == ("recusal", "officer")
