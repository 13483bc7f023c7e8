"""Transfers to discipline inspection, as those few live through them who know, and everybody else does not."""

from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from bot.domain.discipline_transfers import TransferState
from bot.domain.roles import Role
from tests.clue_scene import SUMMARY as CLUE_SUMMARY
from tests.discipline_scene import (
    MORE,
    NUMBER,
    PHOTO,
    POINTER,
    REASON,
    RECEIPT,
    REPORT,
    SUMMARY,
    Cabinet,
    cabinet,
)
from tests.talk import GROUP

EVERYBODY = (
    *("leader", "deputy", "head-yb", "head-mz", "head-wj", "liaison-yb", "liaison-mz", "liaison-wj"),
    *("observer", "yb1", "yb2", "mz1", "witness-mz"),
)
TODAY = "2026年11月23日（周一）"


@pytest.fixture
async def own() -> AsyncIterator[Cabinet]:
    """People with chats."""
    async with cabinet() as found:
        yield found


async def handed_over(own: Cabinet) -> int:
    """Enter one, have it approved, name somebody, enter the receipt; return its id."""
    transfer = await own.submit()
    await own.approve()
    await own.talk.press("head-yb", "指定知悉人员")
    await own.talk.press("head-yb", own.office.people["yb1"].name)
    await own.talk.press("yb1", "登记送达回执")
    await own.talk.say("yb1", RECEIPT)
    await own.talk.press("yb1", TODAY)
    return transfer.id


async def test_the_whole_course(own: Cabinet) -> None:
    """Entered, decided on paper by the head, handed over, reported on, closed."""
    talk = own.talk
    await own.submit()
    assert "编号 R2026-001" in talk.reads("liaison-yb")
    shown = talk.last("head-yb")
    for words in (SUMMARY, POINTER, "待审批", "移送", "审批期限：2026年11月26日"):
        assert words in shown.text
    assert list(shown.buttons)[:3] == ["批准", "不予批准", "指定知悉人员"]
    assert "批准" not in talk.last("liaison-yb").buttons
    await own.approve()
    assert (await own.newest()).state == TransferState.APPROVED
    assert f"批准（{own.office.people['head-yb'].name}）：{NUMBER}，{TODAY}" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "书面审批件")
    await talk.press("liaison-yb", "登记送达回执")
    await talk.say("liaison-yb", RECEIPT)
    await talk.say("liaison-yb", "11月23日")
    await talk.press("liaison-yb", "登记反馈")
    await talk.say("liaison-yb", REPORT)
    assert REPORT in talk.last("head-yb").text
    await talk.press("head-yb", "办结")
    await talk.press("head-yb", "确认办结")
    assert (await own.newest()).state == TransferState.CLOSED
    assert [each.content for each in talk.files] == [PHOTO]
    assert talk.screen(GROUP) == {}


async def test_closed_without_a_report(own: Cabinet) -> None:
    """Where none is owed; the page says what that means."""
    await handed_over(own)
    await own.talk.press("liaison-yb", "办结")
    assert "即视为无须反馈" in own.talk.last("liaison-yb").text
    await own.talk.press("liaison-yb", "确认办结")
    assert (await own.newest()).state == TransferState.CLOSED


async def test_not_approved_and_submitted_again(own: Cabinet) -> None:
    """Why not, what is new; then approved after all."""
    talk = own.talk
    await own.submit(kind="信息贯通")
    await talk.press("head-yb", "不予批准")
    await talk.say("head-yb", REASON)
    assert f"不予批准（{own.office.people['head-yb'].name}）：{REASON}" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "再次提交")
    await talk.say("liaison-yb", MORE)
    assert MORE in talk.last("head-yb").text
    await own.approve()
    assert (await own.newest()).state == TransferState.APPROVED


async def test_withdrawn(own: Cabinet) -> None:
    """By who entered it, before it was decided, after a question."""
    talk = own.talk
    await own.submit()
    await talk.press("liaison-yb", "撤回")
    await talk.press("liaison-yb", "确认撤回")
    assert (await own.newest()).state == TransferState.WITHDRAWN
    assert "已撤回" in await own.send("head-yb", "approve")


async def test_from_a_clue(own: Cabinet) -> None:
    """The clue's card leads there; the clue itself shows nothing of it."""
    talk = own.talk
    async with own.office.tx() as tx:
        clue = await tx.clues.get(await tx.clues.begin("ltc", "医保", own.office.people["liaison-yb"].id))
        await tx.sealed.write(clue.subject, "summary", CLUE_SUMMARY)
        about = {"number": "2026-001", "kind": "transfer", "source": "media", "to_department": "民政", "state": "sent"}
        await tx.clues.change(clue, feedback_on=own.office.now.date(), details={"days": 30}, sent_at=tx.now, **about)
    await talk.send_press("liaison-yb", "clue.show:1")
    before = talk.last("liaison-yb").text
    await talk.press("liaison-yb", "行纪移送")
    assert "来源线索：2026-001" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "移送")
    await talk.say("liaison-yb", SUMMARY)
    await talk.say("liaison-yb", POINTER)
    await talk.press("liaison-yb", "提交审批")
    assert "来源线索：2026-001" in talk.last("head-yb").text
    await talk.send_press("liaison-yb", "clue.show:1")
    assert talk.last("liaison-yb").text == before
    for who in ("liaison-wj", "leader"):
        assert "不在您的查看范围" in await talk.send_press(who, "discipline.from-clue:1")


async def test_others_cannot_even_find_out(own: Cabinet) -> None:
    """Presses are answered as for a number that does not exist; every list is empty; nobody is told anything.

    Whoever has no such post at all is told that they may not: which numbers there are cannot be guessed.
    """
    talk = own.talk
    transfer = await handed_over(own)
    knows = {"liaison-yb", "head-yb", "yb1"}
    presses = (
        "show",
        "approve",
        "decline",
        "renew",
        "receive",
        "report",
        "withdraw",
        "close",
        "name",
        "letter",
        "paper",
    )
    for who in set(EVERYBODY) - knows:
        for press in presses:
            known = await talk.send_press(who, f"discipline.{press}:{transfer}")
            assert "不能进行此项操作" in known or known == await talk.send_press(who, f"discipline.{press}:99"), press
        await talk.say(who, "/discipline")
        assert "R2026" not in talk.reads(who)
    for who in knows:
        await talk.say(who, "/discipline")
        assert "您知悉的共 1 件" in talk.last(who).text


async def test_the_leader_decides_where_the_task_force_says_so() -> None:
    """Then they see it, and the head sees it too but does not decide."""
    async with cabinet(leader_decides=True) as own:
        await own.submit()
        assert SUMMARY in own.talk.last("leader").text
        assert "批准" not in own.talk.last("head-yb").buttons
        assert "不由您办理" in await own.send("head-yb", "approve")
        await own.approve("leader")
        assert (await own.newest()).state == TransferState.APPROVED
        assert own.talk.screen("deputy") == {}


async def test_a_head_does_not_decide_on_their_own(own: Cabinet) -> None:
    """The department's only head entered it: the leader decides."""
    talk = own.talk
    await own.submit("head-yb")
    assert "由组长审批" in talk.last("head-yb").text
    assert "不由您办理" in await own.send("head-yb", "approve")
    await own.approve("leader")
    assert (await own.newest()).state == TransferState.APPROVED


async def test_nobody_to_decide(own: Cabinet) -> None:
    """Said when it is to be submitted; the draft stays."""
    for who in ("head-yb", "leader"):
        await own.change(who, active=False)
    await own.enter()
    assert "不能是登记人本人" in await own.talk.press("liaison-yb", "提交审批")
    assert (await own.newest()).state == TransferState.DRAFT


async def test_only_one_person_is_named(own: Cabinet) -> None:
    """Of the department; the next one takes their place, and the first loses it."""
    talk = own.talk
    await own.submit()
    await talk.press("head-yb", "指定知悉人员")
    assert own.office.people["mz1"].name not in talk.last("head-yb").buttons
    for forged in ("mz1", "liaison-yb", "leader", "witness-mz"):
        assert "已失效" in await own.send("head-yb", "named", own.office.people[forged].id)
    await talk.press("head-yb", own.office.people["yb1"].name)
    assert SUMMARY in talk.last("yb1").text
    await talk.press("head-yb", "指定知悉人员")
    await talk.press("head-yb", own.office.people["yb2"].name)
    assert SUMMARY in talk.last("yb2").text
    assert SUMMARY not in talk.reads("yb1")
    assert "已失效" in await own.send("yb1", "show")
    assert "不能进行此项操作" in await own.send("yb2", "approve")


@pytest.mark.parametrize("change", [{"department": "卫健"}, {"active": False}, {"roles": frozenset({Role.WITNESS})}])
async def test_who_leaves_loses_it_at_once(own: Cabinet, change: dict[str, Any]) -> None:
    """Who entered it, who heads, who was named."""
    talk = own.talk
    await handed_over(own)
    for who in ("liaison-yb", "head-yb", "yb1"):
        await own.change(who, **change)
        before = talk.reads(who)
        for press in ("show", "letter", "paper", "report", "close"):
            assert await own.send(who, press) != ""
        await talk.say(who, "/discipline")
        assert "R2026" not in talk.reads(who).removeprefix(before)
    assert talk.files == []


async def test_a_new_head_takes_over(own: Cabinet) -> None:
    """Whoever heads the department then decides."""
    await own.submit()
    await own.change("head-yb", department="卫健")
    await own.change("yb2", roles=frozenset({Role.HEAD}))
    await own.send("yb2", "show")
    await own.approve("yb2")
    assert (await own.newest()).state == TransferState.APPROVED


async def test_reminded_without_a_word(own: Cabinet) -> None:
    """On the day and each working day after, only those who have to act, in office hours; no digest counts it."""
    talk = own.talk
    await own.submit()
    quiet = {who: talk.reads(who) for who in EVERYBODY if who != "head-yb"}
    own.office.pass_time(days=2)
    await own.sweep()
    assert "待您办理" not in talk.reads("head-yb")
    own.office.pass_time(days=1)
    await own.sweep()
    await own.sweep()
    assert talk.reads("head-yb").count("事项 R2026-001 待您办理，期限 2026年11月26日") == 1
    assert SUMMARY not in talk.last("head-yb").text
    own.office.pass_time(days=2)  # a Saturday
    await own.sweep()
    own.office.pass_time(days=2)
    await own.sweep()
    assert talk.reads("head-yb").count("待您办理") == 2
    assert {who: talk.reads(who) for who in quiet} == quiet
    assert talk.screen(GROUP) == {}
    await talk.press("head-yb", "查看该事项")
    assert SUMMARY in talk.last("head-yb").text


async def test_reminded_of_the_receipt(own: Cabinet) -> None:
    """Who entered it and who heads, until it is signed for."""
    talk = own.talk
    await own.submit()
    await own.approve()
    own.office.pass_time(days=7)
    await own.sweep()
    assert "待您办理" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "查看该事项")
    await talk.press("liaison-yb", "登记送达回执")
    await talk.say("liaison-yb", RECEIPT)
    await talk.say("liaison-yb", "11月30日")
    before = talk.reads("liaison-yb")
    own.office.pass_time(days=3)
    await own.sweep()
    assert talk.reads("liaison-yb") == before


async def test_who_cannot_be_reached_is_not_named_in_the_group(own: Cabinet) -> None:
    """Not even that something waits for them."""
    await own.change("head-yb", reachable=False)
    await own.submit()
    own.office.pass_time(days=3)
    await own.sweep()
    assert own.talk.screen(GROUP) == {}


async def test_the_letter(own: Cabinet) -> None:
    """Once it was approved, for readers only; kept nowhere."""
    talk = own.talk
    await own.submit()
    assert "批准后才能" in await own.send("liaison-yb", "letter")
    await own.approve()
    await talk.press("liaison-yb", "函件")
    (file,) = talk.files
    assert file.name == "问题线索移送函R2026-001.docx"
    words = ZipFile(BytesIO(file.content)).read("word/document.xml").decode()
    for each in (SUMMARY, POINTER, "区医保局", "2026年11月23日", "回　执"):
        assert each in words
    assert "{{" not in words
