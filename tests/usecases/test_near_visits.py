"""One visit per institution: whoever enters a second one is warned, may join the first, or gives a reason."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.sealings import SealState
from bot.domain.task_forces import JointCaseRules
from tests.drawn import draw_round
from tests.joint_case_scene import DAY, Bureau, bureau
from tests.talk import GROUP
from tests.visits import arranged

LATER = "2026年11月27日（周五）"


@pytest.fixture
async def desk() -> AsyncIterator[Bureau]:
    """People with chats."""
    async with bureau() as found:
        yield found


async def direct(desk: Bureau, who: str, day: str, *officers: str, stop: bool = False) -> None:
    """Enter a complaint about the third institution, up to the team; to its end unless `stop`."""
    talk = desk.talk
    await talk.say(who, "/direct")
    await talk.press(who, "投诉举报")
    await talk.say(who, "示例事由")
    await talk.say(who, "站03")
    await talk.press(who, "示例护理站03")
    await talk.press(who, day)
    for each in officers:
        await talk.press(who, desk.office.people[each].name)
    if not stop:
        await talk.press(who, "预览")
        await talk.press(who, "确认登记")


async def rounds(desk: Bureau) -> list[str]:
    """Return the numbers of the rounds, newest first."""
    async with desk.office.tx() as tx:
        return [each.number for each in await tx.rounds.of_task_force("ltc")]


async def test_a_second_visit_is_joined_instead(desk: Bureau) -> None:
    """Named by day and department; whoever joins comes on that day, with a record and notices of their own."""
    talk = desk.talk
    await direct(desk, "liaison-yb", DAY, "yb1", "yb2")
    await direct(desk, "liaison-mz", LATER, "mz1", "mz2")
    warning = talk.last("liaison-mz")
    assert "尚未登记" in warning.text
    assert "该对象已有 2026年11月25日（周三） 的检查尚未结束（区医保局）" in warning.text
    assert await rounds(desk) == ["直2026-001"]
    await talk.press("liaison-mz", "加入 2026年11月25日（周三） 的检查")
    for each in ("mz1", "mz2"):
        await talk.press("liaison-mz", desk.office.people[each].name)
    await talk.press("liaison-mz", "预览")
    assert "检查日期：2026年11月25日" in talk.last("liaison-mz").text
    stale = talk.last("liaison-mz").buttons["确认登记"]
    await talk.press("liaison-mz", "确认登记")
    assert "已加入该次检查" in talk.last("liaison-mz").text
    assert "失效" in await talk.send_press("liaison-mz", stale), "pressed twice it is done once"
    async with desk.office.tx() as tx:
        (visit,) = await tx.inspections.of_task_force("ltc")
        records = await tx.inspections.records(visit.id)
        due = await tx.deadlines.open_in("ltc")
    assert [each.department for each in records] == ["医保", "民政"]
    assert sorted(each.department for each in due if each.kind == "report") == ["医保", "民政"]
    assert await rounds(desk) == ["直2026-001"]
    assert "参加“直接检查 2026-001”" in talk.last("mz1").text
    assert desk.office.people["mz1"].name in talk.last("yb1").text, "the others see the new colleagues"
    assert "加入同一次检查" in talk.last(GROUP).text
    assert len(await desk.entries("inspection-joined")) == 1


async def test_another_visit_needs_a_reason(desk: Bureau) -> None:
    """It is entered with the reason, which the ledger holds as a digest, and the group never."""
    talk = desk.talk
    await direct(desk, "liaison-yb", DAY, "yb1", "yb2")
    await direct(desk, "liaison-mz", LATER, "mz1", "mz2")
    await talk.press("liaison-mz", "确需另行检查")
    await talk.say("liaison-mz", "字" * 301)
    assert "超过 300 字" in talk.last("liaison-mz").text
    assert await rounds(desk) == ["直2026-001"]
    await talk.say("liaison-mz", "示例另行理由")
    assert "直接检查已登记（直2026-002）" in talk.last("liaison-mz").text
    newest = (await desk.entries("inspection-entered"))[-1]
    assert '"near":[1]' in newest
    assert '"apart"' in newest
    assert "另行理由" not in newest
    async with desk.office.tx() as tx:
        sealed = {field: words for _, field, _, words in await tx.ledger.sealed_words("ltc")}
    assert sealed["apart"] == "示例另行理由"
    assert "另行理由" not in talk.reads(GROUP)


async def test_a_visit_just_held_counts_for_the_days_set(desk: Bureau) -> None:
    """30 days after its end there is a warning, on the 31st none; it cannot be joined any more."""
    talk = desk.talk
    await direct(desk, "liaison-yb", DAY, "yb1", "yb2")
    await desk.visited()
    desk.office.pass_time(days=31)  # 24 December
    await direct(desk, "liaison-mz", "2026年12月25日（周五）", "mz1", "mz2")
    assert "该对象已于 2026年11月25日（周三） 接受检查（区医保局）" in talk.last("liaison-mz").text
    assert not any("加入" in each for each in talk.last("liaison-mz").buttons)
    await direct(desk, "liaison-mz", "2026年12月28日（周一）", "mz1", "mz2")
    assert "直接检查已登记" in talk.last("liaison-mz").text
    assert "失效" in await talk.send_press("liaison-mz", "direct.join:1")


async def test_how_many_days_is_a_setting(desk: Bureau) -> None:
    """Set to none, only what is still open is warned of."""
    talk, own = desk.talk, desk.office
    own.task_force = replace(own.task_force, joint_cases=JointCaseRules(visit_days=0))
    async with own.tx() as tx:
        await tx.task_forces.save(own.task_force)
        assert await tx.task_forces.get("ltc") == own.task_force
    await direct(desk, "liaison-yb", DAY, "yb1", "yb2")
    await desk.visited()
    await direct(desk, "liaison-mz", LATER, "mz1", "mz2")
    assert "直接检查已登记" in talk.last("liaison-mz").text


async def test_a_drawn_visit_is_not_joined_by_hand(desk: Bureau) -> None:
    """Its team came by lot: others come on the same day, as one visit to the institution."""
    talk = desk.talk
    await arranged(desk.office, await draw_round(desk.office, {3: ("yb1", "yb2")}))
    await direct(desk, "liaison-mz", LATER, "mz1", "mz2")
    assert not any("加入" in each for each in talk.last("liaison-mz").buttons)
    await talk.press("liaison-mz", "改在 2026年12月1日（周二） 一并检查")
    for each in ("mz1", "mz2"):
        await talk.press("liaison-mz", desk.office.people[each].name)
    assert "失效" in await talk.send_press("liaison-mz", "direct.enter:1")
    await talk.press("liaison-mz", "预览")
    assert "不能加入" in await talk.send_press("liaison-mz", "direct.join:1")
    await talk.press("liaison-mz", "确认登记")
    assert "直接检查已登记" in talk.last("liaison-mz").text
    async with desk.office.tx() as tx:
        days = {each.inspect_on for each in await tx.inspections.of_task_force("ltc")}
    assert days == {date(2026, 12, 1)}


async def test_a_sealed_visit_is_betrayed_to_nobody(desk: Bureau) -> None:
    """Whoever enters a visit to an institution that was drawn under seal reads nothing of it, nor can join it."""
    talk = desk.talk
    drawn = await draw_round(desk.office, {3: ("yb1", "yb2")})
    await arranged(desk.office, drawn)
    async with desk.office.tx() as tx:
        await tx.sealings.begin(drawn.round, tx.now, tx.now + timedelta(days=30))
        for state in (SealState.SEALED, SealState.TOLD):
            seal = await tx.sealings.find(drawn.round)
            assert seal is not None
            await tx.sealings.change(seal, state=state)
    await direct(desk, "liaison-mz", LATER, "mz1", "mz2")
    assert "直接检查已登记" in talk.last("liaison-mz").text
    assert "尚未结束" not in talk.reads("liaison-mz")
    await direct(desk, "liaison-wj", LATER, stop=True)
    refused = await talk.send_press("liaison-wj", "direct.join:1")
    assert refused
    assert "不能加入" not in refused, "that it is there is not said either"


async def test_only_who_is_not_there_already_can_join(desk: Bureau) -> None:
    """Who sits in the team is not offered again; another institution's visit cannot be joined."""
    talk = desk.talk
    await direct(desk, "liaison-yb", DAY, "yb1", "yb2")
    await direct(desk, "leader", LATER, stop=True)
    await talk.send_press("leader", "direct.join:1")
    buttons = talk.last("leader").buttons
    assert desk.office.people["yb1"].name not in buttons
    assert desk.office.people["yb3"].name in buttons
    await talk.say("leader", "/direct")
    await talk.press("leader", "投诉举报")
    await talk.say("leader", "示例事由")
    await talk.say("leader", "站02")
    await talk.press("leader", "示例护理站02")
    assert "失效" in await talk.send_press("leader", "direct.join:1")


async def test_an_official_draw_is_warned_of_too(desk: Bureau) -> None:
    """The preview names the visits; it is entered with a reason alone, or given up."""
    talk, people = desk.talk, desk.office.people
    await direct(desk, "liaison-yb", DAY, "yb1", "yb2")
    await talk.say("leader", "/official")
    await talk.say("leader", "示例任务1")
    await talk.say("leader", "示例官方抽查")
    await talk.press("leader", "2026年11月27日（周五）")
    await talk.say("leader", f"示例护理站03：{people['mz1'].name}、{people['mz2'].name}")
    assert "示例护理站03：⚠️ 该对象已有 2026年11月25日（周三） 的检查尚未结束（区医保局）" in talk.last("leader").text
    await talk.press("leader", "确认录入")
    assert "尚未录入" in talk.last("leader").text
    assert await rounds(desk) == ["直2026-001"]
    await talk.say("leader", "示例官方理由")
    assert await rounds(desk) == ["官2026-001", "直2026-001"]
    entry = (await desk.entries("official-draw-entered"))[0]
    assert '"near":[1]' in entry
    assert "官方理由" not in entry


async def test_the_visit_of_a_case_joins_one_there_is(desk: Bureau) -> None:
    """Set up for a case it is warned of like any other, and the case has that visit then."""
    talk = desk.talk
    await direct(desk, "liaison-wj", LATER, "wj1", "wj2")
    case = await desk.opened()
    await desk.names("liaison-yb", "yb1", "yb2")
    await talk.press("liaison-yb", "安排联合检查")
    assert "2026年11月27日（周五） 的检查尚未结束（区卫健委）" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "加入 2026年11月27日（周五） 的检查")
    assert "✓ " + desk.office.people["yb2"].name in talk.last("liaison-yb").buttons
    assert desk.office.people["yb3"].name not in talk.last("liaison-yb").buttons, "only who was named"
    await talk.press("liaison-yb", "预览")
    await talk.press("liaison-yb", "确认登记")
    async with desk.office.tx() as tx:
        (visit,) = await tx.inspections.of_task_force("ltc")
        assert await tx.joint_cases.visits(case.id) == [visit.id]
    assert "2026年11月27日（周五）联合检查" in talk.last(GROUP).text


async def test_the_board_does_not_name_the_institution_of_a_case(desk: Bureau) -> None:
    """Where there is no other round its visit stands on the board, without the institution."""
    talk = desk.talk
    await desk.opened()
    await desk.names("liaison-yb", "yb1", "yb2")
    await talk.press("liaison-yb", "安排联合检查")
    await talk.press("liaison-yb", DAY)
    await talk.press("liaison-yb", "预览")
    assert "群内只告知编号、部门和日期" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "确认登记")
    assert "联合查办，不在群内公布" in talk.find(GROUP, "看板").text
    assert "示例护理站" not in talk.reads(GROUP)


async def test_a_second_visit_of_a_case_needs_a_reason_as_well(desk: Bureau) -> None:
    """Whoever does not lead sets none up; what is not a running case's has no visit."""
    talk = desk.talk
    case = await desk.opened()
    await talk.press("liaison-mz", "参加")
    await desk.names("liaison-yb", "yb1", "yb2")
    assert "由牵头部门（区医保局）" in await talk.send_press("liaison-mz", f"case.visit:{case.id}")
    for day in (DAY, LATER):
        await talk.send_press("liaison-yb", f"case.visit:{case.id}")
        await talk.press("liaison-yb", day)
        await talk.press("liaison-yb", "预览")
        await talk.press("liaison-yb", "确认登记")
    assert "确需另行检查" in talk.last("liaison-yb").buttons
    await talk.press("liaison-yb", "确需另行检查")
    await talk.send_press("liaison-yb", f"case.cancel:{case.id}")
    await talk.say("liaison-yb", "示例撤销")
    assert await rounds(desk) == ["直2026-001"]
    assert "已撤销" in await talk.send_press("liaison-yb", f"case.visit:{case.id}")
    assert "示例护理站" not in talk.reads(GROUP)
