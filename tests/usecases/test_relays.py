"""The liaisons of two departments write to each other about a clue, through the bot: who gets what, who no longer does."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.clues import ClueState
from bot.domain.roles import Role
from tests.clue_scene import Desk, clue_desk
from tests.talk import GROUP

FIRST, SECOND, THIRD = "示例信息一：服务记录缺三月", "示例信息二：护理员考勤已调取", "示例信息三：请再核对"


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """A clue that 医保 has sent to 民政, each with a second liaison."""
    async with clue_desk() as found:
        await found.change("yb1", roles=frozenset({Role.LIAISON}))
        await found.change("mz1", roles=frozenset({Role.LIAISON}))
        await found.sent()
        yield found


async def wrote(desk: Desk, who: str, words: str) -> None:
    """Write by the button on the card."""
    await desk.talk.press(who, "写信息")
    await desk.talk.say(who, words)
    await desk.talk.press(who, "结束")


def name(desk: Desk, who: str) -> str:
    """Return what somebody is called on the roster."""
    return desk.office.people[who].name


async def test_a_message_reaches_everybody_else_who_takes_part(desk: Desk) -> None:
    """Numbered, with the writer's roster name; the writer is told to how many; nobody else gets it, least of all the group."""
    talk = desk.talk
    before = talk.reads(GROUP)
    await talk.press("liaison-yb", "写信息")
    assert "写信息给区民政局" in talk.last("liaison-yb").text
    await talk.say("liaison-yb", FIRST)
    for who in ("liaison-mz", "mz1", "yb1"):
        got = talk.last(who)
        assert got.text.splitlines()[0] == "<b>线索 2026-001 · 第 1 条</b>"
        assert f"区医保局 {name(desk, 'liaison-yb')}　2026年11月23日（周一）09:00" in got.text
        assert FIRST in got.text
        assert list(got.buttons) == ["回复", "互通记录"]
    assert "第 1 条已发出，送 3 人" in talk.last("liaison-yb").text
    for who in ("leader", "deputy", "head-yb", "head-mz", "liaison-wj", "mz2", "observer"):
        assert FIRST not in talk.reads(who)
    assert talk.reads(GROUP) == before
    sent = [each for each in await desk.office.told("mz1") if each.text.id == "relay-copy"]
    assert [each.protect for each in sent] == [True]


async def test_it_stays_open_until_it_is_ended(desk: Desk) -> None:
    """Several messages one after the other; after the end what is typed is nothing any more."""
    talk = desk.talk
    await talk.press("liaison-yb", "写信息")
    await talk.say("liaison-yb", FIRST)
    await talk.say("liaison-yb", SECOND)
    assert "第 2 条</b>" in talk.last("mz1").text
    await talk.press("liaison-yb", "结束")
    assert "已结束填写" in talk.last("liaison-yb").text
    await talk.say("liaison-yb", THIRD)
    assert THIRD not in talk.reads("mz1")


async def test_what_is_typed_much_later_is_not_sent(desk: Desk) -> None:
    """An hour after the last message the words may be meant for another; they are kept from going out."""
    talk = desk.talk
    await talk.press("liaison-yb", "写信息")
    desk.office.pass_time(minutes=59)
    await talk.say("liaison-yb", FIRST)
    desk.office.pass_time(minutes=61)
    await talk.say("liaison-yb", SECOND)
    assert "为防误发，未发出" in talk.last("liaison-yb").text
    assert FIRST in talk.reads("mz1")
    assert SECOND not in talk.reads("mz1")


async def test_replies_keep_their_thread(desk: Desk) -> None:
    """A reply in the messenger is a reply to their own copy for each reader, and to their own message for its writer."""
    talk = desk.talk
    await talk.press("liaison-yb", "写信息")
    own = await talk.say("liaison-yb", FIRST)
    await talk.press("liaison-yb", "结束")
    await talk.say("liaison-mz", SECOND, to=talk.number("liaison-mz", FIRST))
    assert talk.find("liaison-yb", SECOND).answers == own
    assert talk.find("mz1", SECOND).answers == talk.number("mz1", FIRST)
    assert "第 2 条（答第 1 条）" in talk.find("mz1", SECOND).text
    await talk.press("mz1", "回复")
    assert "答第 2 条" in talk.last("mz1").text
    await talk.say("mz1", THIRD)
    assert talk.find("yb1", THIRD).answers == talk.number("yb1", SECOND)
    assert "答第 2 条" in talk.find("liaison-yb", THIRD).text


async def test_the_writer_can_reply_to_their_own_message(desk: Desk) -> None:
    """It goes on where they left off."""
    talk = desk.talk
    await talk.press("liaison-yb", "写信息")
    own = await talk.say("liaison-yb", FIRST)
    await talk.press("liaison-yb", "结束")
    await talk.say("liaison-yb", SECOND, to=own)
    assert talk.find("mz1", SECOND).answers == talk.number("mz1", FIRST)


async def test_a_reply_to_the_card_begins(desk: Desk) -> None:
    """Also to one whose place a newer one has taken."""
    talk = desk.talk
    old = talk.number("liaison-mz", "待签收")
    await talk.say("liaison-mz", FIRST, to=old)
    assert FIRST in talk.last("yb1").text
    await talk.send_press("liaison-mz", "clue.show:1")
    await talk.say("liaison-mz", SECOND, to=old)
    assert SECOND in talk.last("yb1").text


async def test_a_reply_to_the_card_may_answer_a_question(desk: Desk) -> None:
    """What a step asks for goes into the step; a reply to a relayed message goes into the relay all the same."""
    talk = desk.talk
    await wrote(desk, "liaison-yb", FIRST)
    await talk.press("liaison-mz", "签收")
    await talk.press("liaison-mz", "退回")
    await talk.say("liaison-mz", SECOND, to=talk.number("liaison-mz", FIRST))
    assert SECOND in talk.reads("yb1")
    assert (await desk.newest()).state == ClueState.SIGNED
    await talk.say("liaison-mz", "示例退回理由", to=talk.number("liaison-mz", "已签收"))
    assert (await desk.newest()).state == ClueState.RETURNED


async def test_a_reply_decides_which_clue_is_meant(desk: Desk) -> None:
    """Whatever clue is being written about."""
    talk = desk.talk
    second = await desk.sent()
    await talk.send_press("liaison-yb", "relay.write:1")
    await talk.say("liaison-yb", FIRST, to=talk.number("liaison-yb", f"线索 {second.number}</b>"))
    assert f"线索 {second.number} · 第 1 条" in talk.last("mz1").text


async def test_nothing_is_heard_in_the_group_or_from_strangers(desk: Desk) -> None:
    """A reply there is none; a third department's reply to what it cannot have is none either."""
    talk = desk.talk
    await talk.say("liaison-yb", FIRST, chat=GROUP, to=talk.number(GROUP, "2026-001"))
    await talk.say("liaison-wj", FIRST, to=77)
    assert await desk.relayed() == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "没有文字，未发出"),
        ("\u202e\u200b", "没有文字，未发出"),
        ("字" * 2001, "共 2001 字，超过 2000 字"),
        ("😀" * 1001, "共 2002 字，超过 2000 字"),
        ("示例 11010119900307 7758", "似有身份证号或手机号，未发出"),
        ("示例 138-0013-8000", "似有身份证号或手机号，未发出"),
        ("示例 １３８００１３８０００", "似有身份证号或手机号，未发出"),
    ],
)
async def test_what_may_not_be_written_is_not_sent(desk: Desk, words: str, said: str) -> None:
    """It says why and what to do; what comes next is still awaited."""
    talk = desk.talk
    await talk.press("liaison-yb", "写信息")
    await talk.say("liaison-yb", words)
    assert said in talk.last("liaison-yb").text
    assert await desk.relayed() == 0
    await talk.say("liaison-yb", FIRST)
    assert FIRST in talk.last("mz1").text


async def test_long_and_odd_words_arrive_whole(desk: Desk) -> None:
    """2000 characters, lines, markup, an emoji: as they were written."""
    talk = desk.talk
    odd = "第一行 <b>&amp; 😀\n\n第三行" + "字" * 1900
    await wrote(desk, "liaison-yb", odd)
    got = talk.last("mz1").text
    assert "第一行 &lt;b&gt;&amp;amp; 😀\n\n第三行" in got
    assert got.count("字") == 1900


async def test_files_are_refused_by_default(desk: Desk) -> None:
    """Also in reply, also what is no file that we could take."""
    talk = desk.talk
    await talk.press("liaison-yb", "写信息")
    await talk.give("liaison-yb", "示例.pdf", b"%PDF-1.7", FIRST)
    assert "默认不收照片和文件，未发出" in talk.last("liaison-yb").text
    await talk.give("liaison-mz", "示例.pdf", b"%PDF-1.7", to=talk.number("liaison-mz", "待签收"))
    assert "默认不收照片和文件，未发出" in talk.last("liaison-mz").text
    assert await desk.relayed() == 0


async def test_the_card_and_the_list_tell_how_much_there_is(desk: Desk) -> None:
    """How many, and when the last one came; cards that stand there already too."""
    talk = desk.talk
    assert "互通：" not in talk.find("liaison-mz", "待签收").text
    await wrote(desk, "liaison-yb", FIRST)
    desk.office.pass_time(minutes=5)
    await wrote(desk, "liaison-yb", SECOND)
    card = talk.find("liaison-mz", "待签收")
    assert "互通：2 条，最近 2026年11月23日（周一）09:05" in card.text
    assert "互通记录" in card.buttons
    await talk.say("mz1", "/clues")
    assert "互通 2 条，最近 2026年11月23日（周一）09:05" in talk.last("mz1").text
    for who in ("leader", "observer"):
        await talk.say(who, "/clues")
        assert "互通" not in talk.last(who).text


async def test_the_history_can_be_read_by_who_joins_later(desk: Desk) -> None:
    """With who has taken part since when; the others are told that somebody joined, or left."""
    talk = desk.talk
    await wrote(desk, "liaison-yb", FIRST)
    desk.office.pass_time(days=1)
    await desk.change("mz2", roles=frozenset({Role.LIAISON}))
    await desk.change("mz1", active=False)
    await wrote(desk, "yb1", SECOND)
    for who in ("liaison-yb", "liaison-mz", "yb1", "mz2"):
        said = talk.find(who, "互通人员变动").text
        assert f"{name(desk, 'mz2')}（区民政局）加入互通" in said
        assert f"{name(desk, 'mz1')}（区民政局）退出互通" in said
    await talk.press("mz2", "互通记录")
    page = talk.last("mz2").text
    assert page.index(FIRST) < page.index(SECOND)
    assert f"{name(desk, 'mz2')}（区民政局）2026年11月24日（周二）起" in page
    assert f"{name(desk, 'mz1')}（区民政局）2026年11月23日（周一）至2026年11月24日（周二）" in page
    assert SECOND not in talk.reads("mz1")


async def test_a_long_history_has_pages(desk: Desk) -> None:
    """Each fits a message; nothing is missing, nothing twice."""
    talk = desk.talk
    for k in range(1, 24):
        await wrote(desk, "liaison-yb", f"示例第{k:02d}条" + "字" * (1990 if k % 5 == 0 else 10))
    await talk.send_press("mz1", "relay.history:1")
    seen = talk.last("mz1").text
    while "下一页 ›" in talk.last("mz1").buttons:
        assert "从略" not in talk.last("mz1").text
        await talk.press("mz1", "下一页 ›")
        seen = talk.last("mz1").text + seen
    assert [seen.count(f"示例第{k:02d}条") for k in range(1, 24)] == [1] * 23
    for forged in ("-1", "99999999"):
        await talk.send_press("mz1", f"relay.page:1:{forged}")


@pytest.mark.parametrize(
    "change",
    [{"department": "卫健"}, {"active": False}, {"roles": frozenset({Role.HEAD})}],
    ids=["moved", "off duty", "no liaison any more"],
)
async def test_who_leaves_loses_it_at_once(desk: Desk, change: dict[str, object]) -> None:
    """With the next press, reply or message, whatever stands in their chat."""
    talk = desk.talk
    await wrote(desk, "liaison-yb", FIRST)
    copy = talk.number("liaison-mz", FIRST)
    await talk.press("liaison-mz", "写信息")
    await desk.change("liaison-mz", **change)
    before = talk.reads("liaison-mz")
    await wrote(desk, "liaison-yb", SECOND)
    for press in ("write:1", "reply:1:1", "history:1", "page:1:0", "file:1:1"):
        assert await talk.send_press("liaison-mz", f"relay.{press}") != ""
    await talk.say("liaison-mz", THIRD, to=copy)
    await talk.say("liaison-mz", THIRD)
    assert FIRST not in talk.reads("liaison-mz").removeprefix(before)
    assert SECOND not in talk.reads("liaison-mz")
    assert THIRD not in talk.reads("liaison-yb")


async def test_a_message_on_its_way_is_stopped(desk: Desk) -> None:
    """Rights are asked anew when it is sent, not only when it was written."""
    talk = desk.talk
    await talk.press("liaison-yb", "写信息")
    kept = talk.deliver
    talk.deliver = _nothing  # type: ignore[method-assign]
    await talk.say("liaison-yb", FIRST)
    talk.deliver = kept  # type: ignore[method-assign]
    await desk.change("liaison-mz", department="卫健")
    await talk.deliver()
    assert FIRST in talk.reads("mz1")
    assert FIRST not in talk.reads("liaison-mz")


async def _nothing() -> None:
    """Let what was posted wait."""


async def test_a_department_that_returned_it_is_out(desk: Desk) -> None:
    """Nobody has it meanwhile; the next department can read what was written before."""
    talk = desk.talk
    await wrote(desk, "liaison-yb", FIRST)
    await talk.press("liaison-mz", "签收")
    await talk.press("liaison-mz", "退回")
    await talk.say("liaison-mz", "示例退回理由")
    assert f"{name(desk, 'liaison-mz')}（区民政局）退出互通" in talk.find("yb1", "互通人员变动").text
    assert "目前没有收件单位" in await talk.send_press("liaison-yb", "relay.write:1")
    assert "您不参与该线索的互通" in await talk.send_press("liaison-mz", "relay.write:1")
    await talk.press("liaison-yb", "转送其他单位")
    await talk.press("liaison-yb", "区卫健委")
    await talk.press("liaison-wj", "互通记录")
    assert FIRST in talk.last("liaison-wj").text
    assert f"{name(desk, 'liaison-wj')}（区卫健委）加入互通" in talk.find("yb1", "加入互通").text
    await wrote(desk, "liaison-wj", SECOND)
    assert SECOND in talk.reads("liaison-yb")
    assert SECOND not in talk.reads("liaison-mz")


async def test_a_closed_clue_can_be_read_only(desk: Desk) -> None:
    """Writing says what to do instead; replying too."""
    talk = desk.talk
    await wrote(desk, "liaison-yb", FIRST)
    for label in ("签收", "受理", "反馈"):
        await talk.press("liaison-mz", label)
    await talk.say("liaison-mz", "示例结果")
    await talk.press("liaison-yb", "办结")
    assert "写信息" not in talk.last("liaison-yb").buttons
    assert "另行登记线索" in await talk.send_press("mz1", "relay.write:1")
    await talk.say("mz1", SECOND, to=talk.number("mz1", FIRST))
    assert "互通只供查阅" in talk.last("mz1").text
    await talk.send_press("mz1", "relay.history:1")
    assert FIRST in talk.last("mz1").text
    assert "写信息" not in talk.last("mz1").buttons


async def test_an_outside_body_has_no_relay(desk: Desk) -> None:
    """It is written to on paper."""
    talk = desk.talk
    await desk.sent(to="", outside="药监")
    assert "写信息" not in talk.last("liaison-yb").buttons
    assert await talk.send_press("liaison-yb", "relay.write:2") != ""


async def test_who_answers_a_request_takes_part(desk: Desk) -> None:
    """The inspector who is to answer it, and nobody else of that department but its liaisons."""
    talk = desk.talk
    await desk.sent("observer", "医保", kind="verify")
    await talk.press("liaison-yb", "签收")
    await talk.press("liaison-yb", "受理")
    await talk.press("liaison-yb", name(desk, "yb2"))
    await wrote(desk, "observer", FIRST)
    assert FIRST in talk.last("yb2").text
    await talk.say("yb2", SECOND, to=talk.number("yb2", FIRST))
    assert "区医保局" in talk.find("observer", SECOND).text


async def test_the_ledger_has_digests_alone(desk: Desk) -> None:
    """Who wrote when, to whom, in answer to what."""
    await wrote(desk, "liaison-yb", FIRST)
    async with desk.office.tx() as tx:
        entry = next(each for each in await tx.ledger.entries("ltc") if each.event == "relay-written")
    assert entry.actor == desk.office.people["liaison-yb"].id
    assert '"to":"民政"' in entry.data
    assert '"digest":"' in entry.data
    assert FIRST not in entry.data
