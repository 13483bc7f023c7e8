"""Transfers to discipline inspection: what may go wrong on the way, and that nothing is changed by it."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.discipline_transfers import TransferState
from bot.domain.roles import Role
from bot.usecases.discipline_transfers import steps
from tests.discipline_scene import (
    NUMBER,
    PHOTO,
    REASON,
    Cabinet,
    cabinet,
)

TODAY = "2026年11月23日（周一）"


@pytest.fixture
async def own() -> AsyncIterator[Cabinet]:
    """People with chats."""
    async with cabinet() as found:
        yield found


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (" \u200b\u202e ", "请写明内容"),
        ("长" * 501, "超过 500 字"),
        ("身份证310105199001011234", "身份证号或手机号"),
    ],
)
async def test_what_a_summary_may_not_be(own: Cabinet, words: str, said: str) -> None:
    """Nothing of it is kept."""
    talk = own.talk
    await talk.say("liaison-yb", "/discipline")
    await talk.press("liaison-yb", "登记行纪移送")
    await talk.press("liaison-yb", "信息贯通")
    await talk.say("liaison-yb", words)
    assert said in talk.last("liaison-yb").text
    assert await own.kept() == (set(), 0)
    await talk.say("liaison-yb", "😀<b>示例</b>&")
    assert "😀&lt;b&gt;示例&lt;/b&gt;&amp;" in talk.last("liaison-yb").text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("空.jpg", b"", "文件是空的"), ("文.docx", b"PK\x03\x04", "只收照片"), ("缺.jpg", None, "未能取得")],
)
async def test_what_a_paper_may_not_be(own: Cabinet, name: str, content: bytes | None, said: str) -> None:
    """It is not approved by that."""
    talk = own.talk
    await own.submit()
    await talk.press("head-yb", "批准")
    await talk.give("head-yb", name, content)
    assert "现在不收文件" in talk.last("head-yb").text
    await talk.say("head-yb", NUMBER)
    await talk.say("head-yb", "2027年1月1日")
    assert "日期须在 2025-11-22 至 2026-11-23 之间" in talk.last("head-yb").text
    assert "日期须在 2025-11-22 至 2026-11-23 之间" in await own.send("head-yb", "day", "20270101")
    assert "已失效" in await own.send("head-yb", "day", "99")
    await talk.press("head-yb", TODAY)
    await talk.say("head-yb", "已批准")
    assert "请发送书面审批件" in talk.last("head-yb").text
    await talk.give("head-yb", name, content)
    assert said in talk.last("head-yb").text
    assert (await own.newest()).state == TransferState.SUBMITTED
    await talk.give("head-yb", "示例.pdf", b"%PDF-1")
    assert (await own.newest()).state == TransferState.APPROVED


async def test_edited_and_thrown_away(own: Cabinet) -> None:
    """A field anew; the old preview cannot be submitted; in the end nothing is left."""
    talk = own.talk
    await own.enter()
    subject = (await own.newest()).subject
    stale = talk.last("liaison-yb").buttons["提交审批"]
    await talk.press("liaison-yb", "改摘要")
    assert "已有变化" in await talk.send_press("liaison-yb", stale)
    await talk.say("liaison-yb", "示例新摘要")
    assert "摘要：示例新摘要" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "改方式")
    await talk.press("liaison-yb", "信息贯通")
    assert "已失效" in await own.send("liaison-yb", "edit", "state")
    await talk.press("liaison-yb", "删除草稿")
    await talk.press("liaison-yb", "确认删除")
    assert "已失效" in await talk.send_press("liaison-yb", stale)
    async with own.office.tx() as tx:
        assert await tx.discipline_transfers.of_task_force("ltc") == []
        assert await tx.sealed.written(subject) == set()


async def test_pressed_twice_it_is_submitted_once(own: Cabinet) -> None:
    """The second press changes nothing; a draft cannot be shown as a transfer."""
    await own.enter()
    assert "已失效" in await own.send("liaison-yb", "show")
    submit = own.talk.last("liaison-yb").buttons["提交审批"]
    await own.talk.press("liaison-yb", "提交审批")
    assert "刚有变化" in await own.talk.send_press("liaison-yb", submit)
    assert len(await own.entries()) == 1


async def test_of_two_who_decide_one_is_faster(own: Cabinet) -> None:
    """The other learns how it stands; the paper of the slower one is not kept."""
    talk = own.talk
    await own.change("yb2", roles=frozenset({Role.HEAD}))
    await own.submit()
    for who in ("head-yb", "yb2"):
        await own.send(who, "approve")
        await talk.say(who, f"{NUMBER}{who}")
        await talk.press(who, TODAY)
    await talk.give("yb2", "photo.jpg", PHOTO)
    await talk.give("head-yb", "photo.jpg", PHOTO)
    assert "已批准，不能办理" in talk.find("head-yb", "不能办理此步骤").text
    assert f"{NUMBER}yb2" in talk.find("liaison-yb", "行纪移送 R2026-001").text
    assert (await own.kept())[1] == 1


async def test_an_answer_that_comes_too_late(own: Cabinet) -> None:
    """Withdrawn while the head was writing the reason; a forged draft of a step that needs no words."""
    talk = own.talk
    transfer = await own.submit()
    await talk.press("head-yb", "不予批准")
    await talk.press("liaison-yb", "撤回")
    await talk.press("liaison-yb", "确认撤回")
    await talk.say("head-yb", REASON)
    assert "已撤回" in talk.find("head-yb", "另行登记").text
    assert (await own.newest()).state == TransferState.WITHDRAWN
    async with own.office.tx() as tx:
        user = own.office.people["head-yb"].user_id or 0
        await tx.drafts.begin(
            user, steps.DRAFT, task_force="ltc", discipline_transfer=transfer.id, step="close", asked="words"
        )
    await talk.say("head-yb", REASON)
    assert "已有变化" in talk.last("head-yb").text
