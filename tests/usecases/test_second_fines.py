"""No second fine for the same act (行政处罚法 art. 29): who files or decides another penalty case is asked."""

from collections.abc import AsyncIterator

import pytest

from tests.joint_case_scene import DAY, Bureau, bureau
from tests.talk import GROUP
from tests.usecases.test_near_visits import direct

REASON = "示例理由：违反的是不同规定的两个行为"


@pytest.fixture
async def desk() -> AsyncIterator[Bureau]:
    """People with chats."""
    async with bureau() as found:
        yield found


async def two_records(desk: Bureau) -> dict[str, int]:
    """Hold a visit at which two departments find a problem; return their records."""
    await direct(desk, "leader", DAY, stop=True)
    talk, people = desk.talk, desk.office.people
    for tab, each in (("", "yb1"), ("", "yb2"), ("民政（已选 0）", "mz1"), ("", "mz2")):
        if tab:
            await talk.press("leader", tab)
        await talk.press("leader", people[each].name)
    await talk.press("leader", "预览")
    await talk.press("leader", "确认登记")
    desk.office.pass_time(days=3)  # 26 November
    return await desk.visited({"医保": "示例问题一", "民政": "示例问题二"})


async def test_the_same_act_is_not_fined_twice(desk: Bureau) -> None:
    """The other case is named by department, number and day; the law is quoted; who consults enters nothing."""
    talk = desk.talk
    records = await two_records(desk)
    await desk.penalty("liaison-yb", records["医保"], "示例立〔2026〕1号")
    await desk.penalty("liaison-mz", records["民政"], "示例立〔2026〕2号")
    warning = talk.last("liaison-mz").text
    assert "区医保局：立案号 示例立〔2026〕1号，2026年11月25日（周三）立案，办理中" in warning
    assert "示例问题" not in warning
    assert len(await desk.penalties()) == 1
    await talk.press("liaison-mz", "同一违法行为")
    rule = talk.last("liaison-mz").text
    assert "第二十九条" in rule
    assert "不得给予两次以上罚款" in rule
    assert "按照罚款数额高的规定处罚" in rule
    stale = talk.last("liaison-mz").buttons["提请研判会商"]
    await talk.press("liaison-mz", "提请研判会商")
    assert "请研判会商" in talk.last("leader").text
    assert "召集会议" in talk.last("leader").buttons
    assert "请研判会商" in talk.last("liaison-yb").text
    assert "请研判会商" not in talk.reads("liaison-wj")
    assert "请研判会商" not in talk.reads(GROUP)
    assert len(await desk.penalties()) == 1
    assert len(await desk.entries("second-fine-consulted")) == 1
    assert "失效" in await talk.send_press("liaison-mz", stale), "pressed twice it is done once"


async def test_stopping_is_recorded(desk: Bureau) -> None:
    """The same act: nothing is entered, and the ledger says that somebody stopped for that."""
    talk = desk.talk
    records = await two_records(desk)
    await desk.penalty("liaison-yb", records["医保"], "示例立〔2026〕1号")
    await desk.penalty("liaison-mz", records["民政"], "示例立〔2026〕2号")
    await talk.press("liaison-mz", "同一违法行为")
    await talk.press("liaison-mz", "不再登记")
    assert len(await desk.penalties()) == 1
    assert len(await desk.entries("second-fine-avoided")) == 1


async def test_another_act_goes_on_with_a_reason(desk: Bureau) -> None:
    """The reason is a field of the form: with the case, in the ledger as a digest; decided with a fine it is asked again."""
    talk = desk.talk
    records = await two_records(desk)
    await desk.penalty("liaison-yb", records["医保"], "示例立〔2026〕1号")
    await desk.penalty("liaison-mz", records["民政"], "示例立〔2026〕2号")
    await talk.press("liaison-mz", "不同违法行为")
    await talk.say("liaison-mz", "字" * 201)
    assert "超过 200 字" in talk.last("liaison-mz").text
    await talk.say("liaison-mz", REASON)
    await talk.press("liaison-mz", "确认登记")
    second, _ = await desk.penalties()
    assert second.details["another_act"] == REASON
    entry = (await desk.entries("follow-up-opened"))[-1]
    assert '"another_act"' in entry
    assert REASON not in entry
    await decide(desk, "liaison-mz", second.id, "其他处罚（不含罚款）")
    assert (await desk.penalties())[0].state == "decided", "what is no fine cannot be a second one"


async def decide(desk: Bureau, who: str, follow_up: int, kind: str) -> None:
    """Fill in that a penalty was decided, up to the confirmation."""
    talk = desk.talk
    await talk.send_press(who, f"follow-up.step:{follow_up}:decided")
    for each in (f"示例罚〔2026〕{follow_up}号", "2026-11-26"):
        await talk.say(who, each)
    await talk.press(who, kind)
    await talk.press(who, "确认登记")


async def test_a_decision_with_a_fine_is_asked_about(desk: Bureau) -> None:
    """Also where it was said at the filing that it is another act: the other one may have become a fine meanwhile."""
    talk = desk.talk
    records = await two_records(desk)
    await desk.penalty("liaison-yb", records["医保"], "示例立〔2026〕1号")
    await desk.penalty("liaison-mz", records["民政"], "示例立〔2026〕2号")
    await talk.press("liaison-mz", "不同违法行为")
    await talk.say("liaison-mz", REASON)
    await talk.press("liaison-mz", "确认登记")
    second, first = await desk.penalties()
    await decide(desk, "liaison-yb", first.id, "罚款")
    await talk.press("liaison-yb", "不同违法行为")
    await talk.say("liaison-yb", REASON)
    await talk.press("liaison-yb", "确认登记")
    await decide(desk, "liaison-mz", second.id, "罚款")
    assert "2026年11月26日（周四）决定（罚款）" in talk.last("liaison-mz").text
    assert (await desk.penalties())[0].state == "open"


async def test_what_brought_no_fine_is_not_warned_of(desk: Bureau) -> None:
    """Decided without a fine, not punished, entered by mistake, or decided more than a year ago."""
    talk = desk.talk
    records = await two_records(desk)
    await desk.penalty("liaison-yb", records["医保"], "示例立〔2026〕1号")
    first = (await desk.penalties())[0]
    await decide(desk, "liaison-yb", first.id, "其他处罚（不含罚款）")
    await desk.penalty("liaison-mz", records["民政"], "示例立〔2026〕2号")
    assert len(await desk.penalties()) == 2
    second = (await desk.penalties())[0]
    await talk.send_press("liaison-mz", f"follow-up.step:{second.id}:unpunished")
    for each in ("示例理由", "2026-11-26"):
        await talk.say("liaison-mz", each)
    await talk.press("liaison-mz", "确认登记")
    await desk.penalty("liaison-yb", records["医保"], "示例立〔2026〕3号")
    third = (await desk.penalties())[0]
    assert third.details["number"] == "示例立〔2026〕3号"
    await decide(desk, "liaison-yb", third.id, "罚款")
    desk.office.pass_time(days=366)
    await desk.penalty("liaison-mz", records["民政"], "示例立〔2027〕4号", filed_on="2027-11-26")
    assert len(await desk.penalties()) == 4


async def test_what_came_in_between_is_warned_of(desk: Bureau) -> None:
    """A case filed while somebody writes the reason: asked again, with both."""
    talk = desk.talk
    records = await two_records(desk)
    await desk.penalty("liaison-yb", records["医保"], "示例立〔2026〕1号")
    await desk.penalty("liaison-mz", records["民政"], "示例立〔2026〕2号")
    await talk.press("liaison-mz", "不同违法行为")
    await talk.say("liaison-mz", REASON)
    await desk.penalty("yb1", records["医保"], "示例立〔2026〕3号")
    await talk.press("yb1", "不同违法行为")
    await talk.say("yb1", REASON)
    await talk.press("yb1", "确认登记")
    await talk.press("liaison-mz", "确认登记")
    assert "另有 2 件处罚案件" in talk.last("liaison-mz").text
    assert len(await desk.penalties()) == 2


async def test_who_is_of_another_department_answers_nothing(desk: Bureau) -> None:
    """A forged answer about somebody else's form is refused; so is one without any form."""
    records = await two_records(desk)
    await desk.penalty("liaison-yb", records["医保"], "示例立〔2026〕1号")
    for press in ("same", "another", "stop", "consult"):
        assert "失效" in await desk.talk.send_press("liaison-wj", f"fine.{press}:{records['医保']}:1")
        assert "失效" in await desk.talk.send_press("liaison-yb", f"fine.{press}:{records['医保']}:1")
