"""What waits stands on top of the menu: for whoever has to do it, as long as it waits, and for nobody else."""

import pytest

from bot.domain.clues import ClueState
from bot.domain.roles import Action, Role
from bot.usecases.waiting import FINDERS
from handlers import postponements
from handlers.catalog import ROUTES
from handlers.routes import Press
from storage.tables.clues import clues
from tests.clue_scene import SUMMARY, clue_desk
from tests.deadline_scene import deadline_scene
from tests.handlers.furnished import furnished
from tests.inspection_scene import JPEG, inspection_scene
from tests.meeting_scene import call, meeting_talk
from tests.moves import put
from tests.publication_scene import publication_scene
from tests.recusal_scene import ask, claim, recusal_scene
from tests.talk import Talk

MARK = "● "


async def waits(talk: Talk, staff_no: str) -> list[str]:
    """Return what somebody's menu has on top."""
    talk.routes = ROUTES
    await talk.say(staff_no, "/menu")
    menu = talk.last(staff_no)
    found = [each for each in menu.buttons if each.startswith(MARK)]
    assert list(menu.buttons)[: len(found)] == found
    assert ("待办事项" in menu.text) == bool(found)
    return [each.removeprefix(MARK) for each in found]


async def test_a_notice_until_it_is_answered() -> None:
    """Two taps from the menu: the notices, accept; then they wait no more."""
    async with recusal_scene() as (_, _, talk):
        assert await waits(talk, "mz2") == ["1 条通知待答复"]
        await talk.press("mz2", "● 1 条通知待答复")
        await talk.press("mz2", "接受")
        assert await waits(talk, "mz2") == []


async def test_a_recusal_until_it_is_decided() -> None:
    """The officer's head has it in front of them, no other head, nor the leader where it is not theirs."""
    async with recusal_scene() as (desk, _, talk):
        await ask(talk)
        assert await waits(talk, "head-yb") == ["1 件回避申请待决定"]
        assert [await waits(talk, each) for each in ("head-mz", "leader", "yb2")] == [[], [], []]
        async with desk.tx() as tx:
            await tx.people.change(desk.people["head-yb"].id, active=False)
        assert await waits(talk, "leader") == ["1 件回避申请待决定"]
        await talk.press("leader", "● 1 件回避申请待决定")
        assert "回避" in talk.last("leader").text
        async with desk.tx() as tx:
            (pending,) = await tx.recusals.of_task_force("ltc", "pending")
        await talk.send_press("leader", f"recusal.approve:{pending.id}")
        assert await waits(talk, "leader") == []


async def test_nobody_is_asked_about_their_own_request() -> None:
    """A head who entered what an institution asked for does not decide on it: the chair does."""
    async with recusal_scene() as (desk, _, talk):
        async with desk.tx() as tx:
            await tx.people.change(desk.people["head-yb"].id, roles=frozenset({Role.HEAD, Role.LIAISON}))
        await claim(desk, talk, "head-yb")
        assert "1 件回避申请待决定" not in await waits(talk, "head-yb")
        assert "1 件回避申请待决定" in await waits(talk, "leader")


async def test_a_postponement_until_it_is_decided() -> None:
    """Leader and deputy, unless it was they who entered it."""
    async with inspection_scene() as scene:
        scene.desk.pass_time(days=-7)
        talk = scene.talk
        talk.routes, talk.makers = ROUTES, postponements.MAKERS
        await talk.say("deputy", "/postpone 站01")
        await talk.press("deputy", "示例护理站01　2026年12月1日（周二）")
        await talk.say("deputy", "示例事由")
        await talk.give("deputy", "photo.jpg", JPEG)
        await talk.press("deputy", "确认提交")
        assert "1 件延期申请待决定" in await waits(talk, "leader")
        assert "1 件延期申请待决定" not in await waits(talk, "deputy")
        await talk.press("leader", "● 1 件延期申请待决定")
        await talk.press("leader", "延期待决定：示例护理站01")
        await talk.press("leader", "同意，选择日期")
        await talk.press("leader", "5 个工作日后：2026年12月8日（周二）")
        assert "1 件延期申请待决定" not in await waits(talk, "leader")


async def test_a_withholding_until_it_is_decided() -> None:
    """The department's head alone."""
    async with publication_scene() as scene:
        await scene.ask_to_withhold()
        assert "1 件不予公开申请待决定" in await waits(scene.talk, "head-yb")
        for other in ("head-mz", "leader", "liaison-yb", "yb1"):
            assert "1 件不予公开申请待决定" not in await waits(scene.talk, other)
        await scene.talk.press("head-yb", "● 1 件不予公开申请待决定")
        await scene.talk.press("head-yb", "示例护理站01")
        await scene.talk.press("head-yb", "同意不公开")
        assert "1 件不予公开申请待决定" not in await waits(scene.talk, "head-yb")


@pytest.mark.parametrize(
    ("state", "who", "what"),
    [
        (ClueState.SENT, "liaison-mz", "1 条线索待签收"),
        (ClueState.SIGNED, "liaison-mz", "1 条线索待受理"),
        (ClueState.ACCEPTED, "", ""),
        (ClueState.RETURNED, "liaison-yb", "1 条线索被退回，待处理"),
        (ClueState.REPORTED, "liaison-yb", "1 条线索反馈待确认"),
        (ClueState.DISPUTED, "leader", "1 条线索待决定承办部门"),
        (ClueState.CLOSED, "", ""),
    ],
)
async def test_a_clue_for_whose_turn_it_is(state: ClueState, who: str, what: str) -> None:
    """The liaisons of one department or the chair, nobody else; and no word of what it is about."""
    async with clue_desk() as desk:
        clue = await desk.sent()
        async with desk.office.tx() as tx:
            await put(tx, clues, clue.id, state=state)
        for each in ("liaison-yb", "liaison-mz", "liaison-wj", "leader", "head-mz", "yb1"):
            about = [one for one in await waits(desk.talk, each) if "线索" in one]
            assert about == ([what] if each == who else [])
            assert SUMMARY not in desk.talk.last(each).text
        if who:
            await desk.talk.press(who, f"● {what}")
            assert str(clue.number) in desk.talk.last(who).text


async def test_what_goes_outside_waits_for_the_sender() -> None:
    """The sending department enters an outside body's receipt."""
    async with clue_desk() as desk:
        await desk.sent(to="", outside="审计")
        assert "1 条线索待签收" in await waits(desk.talk, "liaison-yb")
        assert "1 条线索待签收" not in await waits(desk.talk, "liaison-mz")


async def test_many_are_counted() -> None:
    """One button for each kind of thing, with how many."""
    async with clue_desk() as desk:
        for _ in range(3):
            await desk.sent()
        assert "3 条线索待签收" in await waits(desk.talk, "liaison-mz")


async def test_a_meeting_until_it_is_answered() -> None:
    """One meeting opens at once; whoever is not called, or has answered, is not asked."""
    async with meeting_talk() as talk:
        await call(talk)
        assert await waits(talk, "liaison-yb") == ["1 次会议待答复"]
        assert await waits(talk, "yb1") == []
        await talk.press("liaison-yb", "● 1 次会议待答复")
        await talk.press("liaison-yb", "参加")
        assert await waits(talk, "liaison-yb") == []
        talk.office.pass_time(days=30)
        assert "1 次会议待答复" not in await waits(talk, "deputy")


async def test_deadlines_when_they_come_near() -> None:
    """Not those far ahead; then those of the next three working days; then what is overdue, each a tap from its list."""
    async with deadline_scene() as scene:
        assert await waits(scene.talk, "yb1") == []
        scene.set_clock("2027-01-08T10:00")  # the third working day before
        assert await waits(scene.talk, "yb1") == ["2 项期限临近"]
        await scene.talk.press("yb1", "● 2 项期限临近")
        assert "示例护理站01" in scene.talk.last("yb1").text
        await scene.publish(1, "医保")
        scene.set_clock("2027-01-14T10:00")
        assert await waits(scene.talk, "yb1") == ["1 项期限已逾期"]
        assert await waits(scene.talk, "observer") == []


async def test_every_button_may_be_pressed() -> None:
    """Whoever sees something wait has the right to where it is done, whichever role shows it to them."""
    presses = {each.name: each for each in ROUTES if isinstance(each, Press)}
    async with furnished() as scene:
        asking, somebody = scene.asking, scene.asking.office.people["liaison-yb"]
        asking.office.pass_time(days=90)
        seen: set[Action] = set()
        for role in set(Role) - {Role.ADMIN}:
            async with asking.office.tx() as tx:
                await tx.people.change(somebody.id, roles=frozenset({role}))
                person = await tx.people.get(somebody.id)
                for action, find in FINDERS:
                    found = await find(tx, person, asking.office.task_force) if person.may(action) else []
                    seen |= {action} if found else set()
                    assert all(person.may(presses[each.press].action) for each in found), (role, action)
        assert Action.SEE_DUE in seen
