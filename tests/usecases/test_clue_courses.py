"""Clues that take another course: outside bodies, assistance, more wanted; who may look; who has left; long lists."""

from collections.abc import AsyncIterator
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from bot.domain.clues import ClueState
from bot.domain.roles import Role
from bot.usecases.clues import entries
from storage.tables.clues import clues
from tests.clue_scene import CONTACT, NAME, POINTER, SUMMARY, Desk, clue_desk
from tests.moves import put
from tests.talk import GROUP


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """People with chats."""
    async with clue_desk() as found:
        yield found


async def test_an_outside_body_signs_on_paper(desk: Desk) -> None:
    """The sender's liaison records the receipt, what they did, and closes it."""
    talk = desk.talk
    await desk.sent(to="", outside="药监")
    assert await desk.due() == {"clue_signing": "医保", "clue_feedback": "医保"}
    await talk.press("liaison-yb", "签收")
    await talk.say("liaison-yb", "示例回执〔2026〕3号，12月1日")
    assert (await desk.newest()).state == ClueState.SIGNED
    assert "示例回执〔2026〕3号" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "受理")
    await talk.press("liaison-yb", "反馈")
    await talk.say("liaison-yb", "示例结果")
    await talk.press("liaison-yb", "办结")
    assert (await desk.newest()).state == ClueState.CLOSED
    assert "区医保局 → 药监" in talk.last(GROUP).text


async def test_a_request_for_assistance_has_an_owner(desk: Desk) -> None:
    """The receiver's liaison names who answers; that inspector reads it, is reminded, and writes the feedback."""
    talk = desk.talk
    await desk.sent("observer", "医保", kind="verify")  # 公安 asks
    await talk.press("liaison-yb", "签收")
    await talk.press("liaison-yb", "受理")
    assert (await desk.newest()).state == ClueState.SIGNED
    await talk.press("liaison-yb", desk.office.people["yb2"].name)
    assert SUMMARY in talk.last("yb2").text
    assert list(talk.last("yb2").buttons) == ["反馈", "写信息", "函件和回执", "线索台账"]
    desk.office.pass_time(days=29)
    await desk.remind()
    assert "反馈线索" in talk.last("yb2").text
    await talk.press("yb2", "反馈", chat=None)
    await talk.say("yb2", "示例查证结果")
    assert "示例查证结果" in talk.last("observer").text
    assert (await desk.newest()).state == ClueState.REPORTED
    assert "不在您的查看范围" in await talk.send_press("yb1", "clue.show:1")


async def test_more_is_wanted(desk: Desk) -> None:
    """The sender asks for more: it is accepted again, with another day."""
    talk = desk.talk
    await desk.sent(feedback_on=date(2026, 11, 30))
    for label in ("签收", "受理", "反馈"):
        await talk.press("liaison-mz", label)
    await talk.say("liaison-mz", "示例结果")
    await talk.press("liaison-yb", "要求补充")
    await talk.say("liaison-yb", "示例：请补充处理文书")
    clue = await desk.newest()
    assert (clue.state, clue.feedback_on) == (ClueState.ACCEPTED, date(2026, 12, 3))
    assert "示例：请补充处理文书" in talk.last("liaison-mz").text
    assert await desk.due() == {"clue_feedback": "民政"}


async def test_disputed_before_it_is_returned(desk: Desk) -> None:
    """The receiver may let the leader decide at once; either way the leader's word stands."""
    talk = desk.talk
    await desk.sent()
    await talk.press("liaison-mz", "签收")
    await talk.press("liaison-mz", "提请组长决定")
    await talk.say("liaison-mz", "示例：双方意见不一")
    await talk.press("deputy", "由区卫健委承办")
    await talk.press("deputy", "查看该线索")
    await talk.press("deputy", "由区卫健委承办")
    await talk.press("deputy", "确定")
    assert "确定" not in talk.last("deputy").buttons
    clue = await desk.newest()
    assert (clue.to_department, clue.settled) == ("卫健", True)
    assert "待签收" in await talk.send_press("leader", f"clue.assign-confirm:{clue.id}:民政")
    assert (await desk.newest()).to_department == "卫健"


async def test_two_liaisons_press_at_once(desk: Desk) -> None:
    """One signs; the other learns that it is signed for."""
    talk = desk.talk
    await desk.change("liaison-wj", department="民政")
    clue = await desk.sent()
    assert await talk.press("liaison-mz", "签收") == ""
    assert "已签收" in await talk.send_press("liaison-wj", f"clue.sign:{clue.id}")
    assert (await desk.events()).count("clue-signed") == 1


async def test_the_wrong_people_may_nothing(desk: Desk) -> None:
    """A third department, the department's inspectors, the receiver's side for the sender's steps."""
    talk = desk.talk
    clue = await desk.sent()
    for who in ("liaison-wj", "liaison-yb", "head-mz", "mz1", "leader"):
        assert await talk.send_press(who, f"clue.sign:{clue.id}") != ""
    for press in ("close", "forward", "more"):
        assert await talk.send_press("liaison-mz", f"clue.{press}:{clue.id}") != ""
    for who in ("liaison-wj", "mz1", "yb1"):
        assert "不在您的查看范围" in await talk.send_press(who, f"clue.show:{clue.id}")
    assert await desk.events() == ["clue-sent"]


async def test_each_look_at_the_complainant_is_known(desk: Desk) -> None:
    """The enterer and the person they named, after a question; the enterer hears of the other's look."""
    talk = desk.talk
    head = desk.office.people["head-yb"]
    clue = await desk.sent(complained=True, confidant=head.id)
    assert "指定您可以查看线索 2026-001 的举报人信息" in talk.last("head-yb").text
    await talk.press("head-yb", "查看该线索")
    await talk.press("head-yb", "查看举报人")
    assert NAME not in talk.reads("head-yb")
    await talk.press("head-yb", "确认查看")
    assert f"姓名：{NAME}" in talk.last("head-yb").text
    assert CONTACT in talk.last("head-yb").text
    assert f"{head.name}于" in talk.last("liaison-yb").text
    assert (await desk.events()).count("clue-complainant-seen") == 1
    for who in ("liaison-mz", "leader", "head-mz", "yb1"):
        assert "不在您的查看范围" in await talk.send_press(who, f"clue.look-confirm:{clue.id}")
    said = [each for each in await desk.office.told("head-yb") if each.text.id == "clue-complainant"]
    assert [each.protect for each in said] == [True]
    async with desk.office.tx() as tx:
        assert (await tx.ledger.entries("ltc"))[-1].actor == head.id


async def test_the_complainant_is_owed_an_answer(desk: Desk) -> None:
    """A deadline of who entered the clue, met when they say so, also after the clue is closed."""
    talk = desk.talk
    clue = await desk.sent(complained=True)
    assert (await desk.due())["clue_answer"] == "医保"
    assert "已答复举报人" not in talk.last("liaison-mz").buttons
    await talk.send_press("liaison-yb", f"clue.show:{clue.id}")
    await talk.press("liaison-yb", "已答复举报人")
    assert "clue_answer" in await desk.due()
    await talk.press("liaison-yb", "确认已答复")
    assert "clue_answer" not in await desk.due()
    assert "无须再登记" in await talk.send_press("liaison-yb", f"clue.answered-confirm:{clue.id}")


@pytest.mark.parametrize(
    "change",
    [{"department": "卫健"}, {"active": False}, {"roles": frozenset({Role.WITNESS})}],
    ids=["moved", "off duty", "no liaison any more"],
)
async def test_who_leaves_loses_it_at_once(desk: Desk, change: dict[str, object]) -> None:
    """With the next press, list or message, whatever buttons still stand there."""
    talk = desk.talk
    clue = await desk.sent(complained=True)
    await talk.send_press("liaison-yb", f"clue.look:{clue.id}")
    await desk.change("liaison-yb", **change)
    await desk.change("liaison-mz", **change)
    before = {who: talk.reads(who) for who in ("liaison-yb", "liaison-mz")}
    for press in ("show", "sign", "look", "look-confirm", "letter", "answered-confirm"):
        assert await talk.send_press("liaison-yb", f"clue.{press}:{clue.id}") != ""
        assert await talk.send_press("liaison-mz", f"clue.{press}:{clue.id}") != ""
    for who, stood in before.items():
        await talk.say(who, "/clues")
        assert (SUMMARY + NAME) not in talk.reads(who).removeprefix(stood)
        assert "示例护理站" not in talk.reads(who).removeprefix(stood)
    assert talk.files == []


async def test_a_message_on_its_way_is_stopped(desk: Desk) -> None:
    """Rights are checked once more when it is sent, not only when it was written."""
    talk = desk.talk
    clue = await desk.ready()
    async with desk.office.tx() as tx:
        person = await tx.people.get(clue.entered_by)
        await entries.send(tx, person, desk.office.task_force, clue.id, clue.version)
    await desk.change("liaison-mz", department="卫健")
    await talk.deliver()
    assert talk.screen("liaison-mz") == {}
    assert SUMMARY in talk.reads("liaison-yb")


async def test_the_letter_is_for_readers(desk: Desk) -> None:
    """A Word file with summary and receipt, made when it is sent; the leader gets none."""
    talk = desk.talk
    clue = await desk.sent(kind="copy")
    await talk.press("liaison-yb", "函件和回执")
    (file,) = talk.files
    assert file.name == "线索抄告函2026-001.docx"
    words = ZipFile(BytesIO(file.content)).read("word/document.xml").decode()
    for each in (SUMMARY, POINTER, "区民政局", "2026年12月23日前", "回　执"):
        assert each in words
    assert "{{" not in words
    assert "不在您的查看范围" in await talk.send_press("leader", f"clue.letter:{clue.id}")


async def test_lists_show_what_each_may_see(desk: Desk) -> None:
    """The two departments with the institution, the leader without, a third department nothing."""
    talk = desk.talk
    async with desk.office.tx() as tx:
        (target, *_) = await tx.targets.of_task_force("ltc")
    await desk.sent(target=target.id)
    for who in ("liaison-yb", "liaison-mz", "head-mz", "head-yb"):
        await talk.say(who, "/clues")
        assert f"2026-001 移送，待签收：{target.name}" in talk.last(who).text
    await talk.say("leader", "/clues")
    assert "2026-001 移送，待签收（区医保局 → 区民政局" in talk.last("leader").text
    assert target.name not in talk.reads("leader")
    await talk.say("liaison-wj", "/clues")
    assert "2026-001" not in talk.last("liaison-wj").text


async def test_two_hundred_clues_are_paged(desk: Desk) -> None:
    """Any page for a liaison or the leader, most urgent first, closed ones last."""
    talk = desk.talk
    async with desk.office.tx() as tx:
        for k in range(200):
            clue = await tx.clues.get(await tx.clues.begin("ltc", "医保", desk.office.people["liaison-yb"].id))
            state = list(ClueState)[1 + k % 7]
            about = {"number": f"2026-{k:03d}", "kind": "transfer", "source": "media", "to_department": "民政"}
            await put(tx, clues, clue.id, state=state, feedback_on=date(2026, 12, 23), details={"days": 30}, **about)
    for who in ("leader", "liaison-yb", "liaison-mz"):
        await talk.say(who, "/clues")
        assert "待组长决定" in talk.last(who).text
        for page in (0, 12, 24, 99):
            await talk.send_press(who, f"clue.list:{page}")
    assert "已办结" in talk.last("leader").text.splitlines()[-1]
    assert "共 200 条" in talk.last("leader").text
