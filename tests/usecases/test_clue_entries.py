"""Entering a clue: what may go wrong on the way, and that nothing is lost by it."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot.domain.clues import ClueState
from bot.domain.roles import Role
from bot.usecases.presets import load_preset, set_up
from tests.clue_scene import CONTACT, NAME, POINTER, SUMMARY, Desk, clue_desk


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """People with chats."""
    async with clue_desk() as found:
        yield found


async def to_summary(desk: Desk, who: str = "liaison-yb") -> None:
    """Enter a clue up to the summary."""
    await desk.talk.say(who, "登记线索")
    for label in ("投诉举报", "没有具体对象", "移送", "养老服务", "区民政局（职责清单建议）"):
        await desk.talk.press(who, label)


async def test_the_draft_survives_anything_else(desk: Desk) -> None:
    """A cancelled answer, another command, a second /clue: what was entered is there."""
    talk = desk.talk
    await to_summary(desk)
    await talk.say("liaison-yb", "/clues")
    async with desk.office.tx() as tx:
        await tx.drafts.end(desk.office.people["liaison-yb"].user_id or 0)
    await talk.say("liaison-yb", "/clue")
    assert "接收单位：区民政局" in talk.last("liaison-yb").text
    await talk.say("liaison-yb", SUMMARY)
    assert f"摘要：{SUMMARY}" in talk.last("liaison-yb").text


async def test_what_a_summary_may_not_be(desk: Desk) -> None:
    """Personal data and 501 characters are refused and not kept; then it is asked for again."""
    refused = {
        "身份证310105199001011234": "身份证号或手机号",
        "电话 138 0013 8000": "身份证号或手机号",
        "长" * 501: "共 501 字",
    }
    await to_summary(desk)
    for words, said in refused.items():
        await desk.talk.say("liaison-yb", words)
        assert said in desk.talk.last("liaison-yb").text
    async with desk.office.tx() as tx:
        assert await tx.sealed.written("clue:1") == set()
    await desk.talk.say("liaison-yb", "😀<b>示例</b>&amp;" + "长" * 400)
    assert "😀&lt;b&gt;示例&lt;/b&gt;&amp;amp;" in desk.talk.last("liaison-yb").text


async def test_a_field_is_changed_before_it_is_sent(desk: Desk) -> None:
    """The preview that stood before cannot be sent any more."""
    talk = desk.talk
    await desk.enter("liaison-yb", complainant=True)
    stale = talk.last("liaison-yb").buttons["确认发出"]
    await talk.press("liaison-yb", "修改")
    await talk.press("liaison-yb", "反馈期限")
    assert "草稿已有变化" in await talk.send_press("liaison-yb", stale)
    await talk.say("liaison-yb", "明年")
    assert "未能识别日期" in talk.last("liaison-yb").text
    await talk.say("liaison-yb", "12月8日")
    await talk.press("liaison-yb", "确认发出")
    clue = await desk.newest()
    assert (clue.feedback_on, clue.answer_on, clue.complained) == (date(2026, 12, 8), date(2027, 1, 22), True)
    async with desk.office.tx() as tx:
        assert [await tx.sealed.read(clue.subject, each) for each in ("complainant", "contact")] == [NAME, CONTACT]


async def test_no_complainant_after_all(desk: Desk) -> None:
    """Name and contact are deleted, and nobody can look."""
    talk = desk.talk
    await desk.enter("liaison-yb", complainant=True)
    await talk.press("liaison-yb", "修改")
    await talk.press("liaison-yb", "举报人")
    await talk.press("liaison-yb", "没有举报人")
    await talk.press("liaison-yb", "确认发出")
    assert "查看举报人" not in talk.last("liaison-yb").buttons
    async with desk.office.tx() as tx:
        assert {field for field, _ in await tx.sealed.written("clue:1")} == {"summary", "pointer"}
    assert set(await desk.due()) == {"clue_signing", "clue_feedback"}


async def test_a_draft_is_thrown_away(desk: Desk) -> None:
    """After a question; with it all that was sealed."""
    talk = desk.talk
    await desk.enter("liaison-yb")
    stale = talk.last("liaison-yb").buttons["确认发出"]
    await talk.press("liaison-yb", "删除草稿")
    await talk.press("liaison-yb", "返回草稿")
    await talk.press("liaison-yb", "删除草稿")
    await talk.press("liaison-yb", "确认删除")
    assert "该按钮已失效" in await talk.send_press("liaison-yb", stale)
    async with desk.office.tx() as tx:
        assert await tx.clues.find(1) is None
        assert await tx.sealed.written("clue:1") == set()


async def test_pressed_twice_it_is_sent_once(desk: Desk) -> None:
    """The second press finds no draft; the receiver has one message, the group one line."""
    talk = desk.talk
    await desk.enter("liaison-yb")
    send = talk.last("liaison-yb").buttons["确认发出"]
    await talk.press("liaison-yb", "确认发出")
    assert "草稿已不在" in await talk.send_press("liaison-yb", send)
    assert (await desk.events()) == ["clue-sent"]


async def test_two_senders_get_two_numbers(desk: Desk) -> None:
    """Counted within the year."""
    first, second = await desk.sent(), await desk.sent("liaison-mz", "医保")
    assert (first.number, second.number) == ("2026-001", "2026-002")


async def test_a_department_without_a_liaison_cannot_get_it(desk: Desk) -> None:
    """Nobody could sign; also where the last one left while the draft was being written."""
    talk = desk.talk
    clue = await desk.ready()
    await desk.change("liaison-mz", roles=frozenset({Role.WITNESS}))
    assert "目前没有联络员" in await talk.send_press("liaison-yb", f"clue.send:{clue.id}:{clue.version}")
    await talk.say("liaison-yb", "/clue")
    await talk.press("liaison-yb", "修改")
    await talk.press("liaison-yb", "接收单位")
    assert "目前没有联络员" in await talk.press("liaison-yb", "区民政局")
    await talk.press("liaison-yb", "区卫健委")
    await talk.press("liaison-yb", "确认发出")
    assert (await desk.newest()).to_department == "卫健"


async def test_a_day_that_has_passed_is_entered_anew(desk: Desk) -> None:
    """A draft that lay too long is not sent with its old days."""
    clue = await desk.ready()
    desk.office.pass_time(days=40)
    said = await desk.talk.send_press("liaison-yb", f"clue.send:{clue.id}:{clue.version}")
    assert "期限已过" in said


async def test_forged_answers_are_refused(desk: Desk) -> None:
    """One's own department, nobody's name, a word that is no source, a field that is not asked for."""
    await desk.talk.say("liaison-yb", "/clue")
    for forged in ("to:d.医保", "to:d.无", "source:rumour", "summary:-"):
        assert "已失效" in await desk.talk.send_press("liaison-yb", f"clue.pick:1:{forged}")


async def test_others_leave_a_draft_alone(desk: Desk) -> None:
    """A colleague and the leader cannot see, send or delete it; nor the enterer once they have moved."""
    talk = desk.talk
    clue = await desk.ready()
    await desk.change("liaison-wj", department="医保")
    for who in ("liaison-wj", "liaison-mz"):
        for press in ("resume", "change", "discard", "discard-confirm", f"send:{clue.id}:{clue.version}"):
            data = f"clue.{press}" if ":" in press else f"clue.{press}:{clue.id}"
            assert "草稿已不在" in await talk.send_press(who, data)
    assert "不在您的查看范围" in await talk.send_press("leader", f"clue.show:{clue.id}")
    await desk.change("liaison-yb", department="民政")
    assert "草稿已不在" in await talk.send_press("liaison-yb", f"clue.send:{clue.id}:{clue.version}")
    assert (await desk.newest()).state == ClueState.DRAFT
    assert SUMMARY not in talk.reads("liaison-wj")
    assert POINTER not in talk.reads("leader")


async def test_without_a_key_nothing_is_entered(desk: Desk) -> None:
    """Refused in words, before anything is asked: what cannot be sealed is not taken in."""
    clue = await desk.sent()
    desk.office.database._cipher = None
    for words in ("/clue", "/clues"):
        await desk.talk.say("liaison-yb", words)
        assert "zhuanban keys new" in desk.talk.last("liaison-yb").text
    assert "zhuanban keys new" in await desk.talk.send_press("liaison-mz", f"clue.sign:{clue.id}")


async def test_presets_word_it_their_own_way(desk: Desk) -> None:
    """移送 and 抄告 here, 移送 and 通报 there, topics by the list of duties; kept as they were set up."""
    async with desk.office.tx() as tx:
        for name, kinds, topic in (
            ("long_term_care", ("transfer", "copy"), ("养老服务行业管理", "民政")),
            ("medical_institutions", ("transfer", "notice"), ("药品质量", "市场监管")),
        ):
            made = load_preset(name).task_force(f"example-{len(kinds)}{len(name)}", "示例专班", 20)
            await set_up(tx, "test", made)
            kept = await tx.task_forces.get(made.id)
            assert kept.clues == made.clues
            assert kept.clues.kinds == kinds
            assert topic in [(each.name, each.department) for each in kept.clues.topics]
            assert "药监" in kept.clues.outside
