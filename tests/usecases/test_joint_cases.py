"""One case, several departments: opened from a clue, joined, officers named, one visit, settled, closed."""

from collections.abc import AsyncIterator
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from bot.domain.joint_cases import JointState, JointStep
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.usecases.joint_cases import courses
from bot.usecases.joint_cases.cases import load
from tests.clue_scene import SUMMARY
from tests.joint_case_scene import DAY, Bureau, bureau
from tests.talk import GROUP


@pytest.fixture
async def desk() -> AsyncIterator[Bureau]:
    """People with chats."""
    async with bureau() as found:
        yield found


async def test_a_case_goes_its_course(desk: Bureau) -> None:
    """Opened by the one, joined by the other with a clue of its own, officers, one visit, settled, explained, closed."""
    talk, people = desk.talk, desk.office.people
    case = await desk.opened()
    assert (case.number, case.lead, case.state) == ("联查2026-001", "医保", JointState.OPEN)
    assert "检查对象：示例护理站03" in talk.last("liaison-yb").text
    # The other party of the clue is asked, a third department with a clue of its own finds the case there.
    assert "已列入联合查办" in talk.last("liaison-mz").text
    await talk.press("liaison-mz", "参加")
    third = await desk.clue_about(who="liaison-wj", to="公安")
    await talk.send_press("liaison-wj", f"case.of-clue:{third.id}")
    assert "涉及同一对象" in talk.last("liaison-wj").text
    await talk.press("liaison-wj", "关联并参加")
    assert "区医保局、区民政局、区卫健委" in talk.last("liaison-wj").text

    assert "尚无部门指定满 2 名" in await talk.press("liaison-yb", "开始调查")
    await desk.names("liaison-yb", "yb1", "yb2")
    await desk.names("liaison-mz", "mz1", "mz2")
    told = talk.reads("yb1")
    assert "指定您为联合查办事项 联查2026-001" in told
    assert "检查对象：示例护理站03" in told
    await talk.press("liaison-yb", "开始调查")
    await talk.press("liaison-yb", "安排联合检查")
    await talk.press("liaison-yb", DAY)
    await talk.press("liaison-yb", "预览")
    assert "联查2026-001" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "确认登记")
    async with desk.office.tx() as tx:
        (visit,) = await tx.inspections.of_task_force("ltc")
        assert await tx.joint_cases.visits(case.id) == [visit.id]
        assert [each.department for each in await tx.inspections.records(visit.id)] == ["医保", "民政"]
    assert "参加“直接检查 2026-001”（联合查办）" in talk.reads("mz2")

    await desk.visited({"医保": "示例问题"})
    await talk.send_press("liaison-yb", f"case.settle:{case.id}")
    await talk.say("liaison-yb", "示例结果甲")
    assert "示例结果甲" in talk.last("liaison-mz").text
    await talk.press("liaison-yb", "继续调查")
    await talk.say("liaison-yb", "示例补充调查")
    await talk.press("liaison-yb", "查结")
    await talk.say("liaison-yb", "示例结果乙")
    assert "线索 2026-001、2026-002 尚未办结" in await talk.press("liaison-yb", "办结")
    for who, number in (("liaison-mz", "2026-001"), ("liaison-yb", "2026-002")):
        await talk.send_press(who, f"case.explain:{case.id}")
        await talk.press(who, f"线索 {number}")
        await talk.say(who, f"示例说明{number}")
    assert "未办结说明：示例说明2026-002" in talk.find("liaison-wj", "2026-002").text
    await talk.send_press("liaison-yb", f"case.close:{case.id}")
    assert (await desk.case()).state == JointState.CLOSED
    assert "已办结" in talk.last(GROUP).text
    assert "无须再办理" in await talk.send_press("liaison-yb", f"case.close:{case.id}")
    said = talk.reads(GROUP)
    assert "联查2026-001" in said
    for hidden in ("示例护理站", "示例结果", "示例说明", people["yb1"].name, SUMMARY):
        assert hidden not in said
    assert people["yb1"].id in (await desk.entries("joint-case-officers-named"))[0]
    assert not any("示例" in each for each in await desk.entries("joint-case-settled"))


async def test_a_third_department_sees_the_outline_of_a_clue_alone(desk: Bureau) -> None:
    """Number, state, departments, dates on the card; the clue itself is refused, in the case as elsewhere."""
    talk = desk.talk
    case = await desk.opened()
    third = await desk.clue_about(who="liaison-wj", to="公安")
    await talk.send_press("liaison-wj", f"case.link:{case.id}:{third.id}")
    card = talk.find("liaison-wj", "关联线索")
    assert "2026-001 移送，待签收（区医保局 → 区民政局" in card.text
    assert SUMMARY not in card.text
    assert "线索 2026-001" not in card.buttons
    assert "不在您的查看范围内" in await talk.send_press("liaison-wj", f"case.clue:{case.id}:1")
    assert "不在您的查看范围内" in await talk.send_press("liaison-wj", "clue.show:1")
    # Nor has the sender of the first clue got anything of the second one but its outline.
    assert "不在您的查看范围内" in await talk.send_press("liaison-yb", f"case.clue:{case.id}:{third.id}")


async def test_a_named_officer_reads_what_their_department_may(desk: Bureau) -> None:
    """The own department's clue in full, of the other one the outline; nothing once taken off or moved away."""
    talk = desk.talk
    case = await desk.opened()
    third = await desk.clue_about(who="liaison-wj", to="公安")
    await talk.send_press("liaison-wj", f"case.link:{case.id}:{third.id}")
    assert "不在您的查看范围内" in await talk.send_press("yb1", f"case.show:{case.id}")
    await desk.names("liaison-yb", "yb1", "yb2")
    await talk.press("yb1", "线索 2026-001")
    assert SUMMARY in talk.last("yb1").text
    assert "不在您的查看范围内" in await talk.send_press("yb1", f"case.clue:{case.id}:{third.id}")
    await talk.say("yb1", "/cases")
    assert "联查2026-001" in talk.last("yb1").text
    # Somebody else in their place: what they see of it goes with it.
    await talk.send_press("liaison-yb", f"case.officers:{case.id}:0")
    await talk.press("liaison-yb", "✓ " + desk.office.people["yb1"].name)
    await talk.press("liaison-yb", desk.office.people["yb3"].name)
    await talk.press("liaison-yb", "确认指定")
    assert "已不由您办理" in talk.reads("yb1")
    for press in (f"case.show:{case.id}", f"case.clue:{case.id}:1"):
        assert "不在您的查看范围内" in await talk.send_press("yb1", press)
    await desk.change("yb3", department="卫健")
    assert "不在您的查看范围内" in await talk.send_press("yb3", f"case.show:{case.id}")
    await talk.say("yb3", "/cases")
    assert "目前没有联合查办事项" in talk.last("yb3").text


async def test_who_leaves_has_lost_it_at_once(desk: Bureau) -> None:
    """A liaison who moves to another department, or hands the office on, sees and does nothing any more."""
    talk = desk.talk
    case = await desk.opened()
    await talk.press("liaison-mz", "参加")
    await talk.press("liaison-mz", "指定联合调查人员")
    await desk.change("liaison-mz", department="公安")
    presses = ("case.show:{}", "case.name:{}", "case.officers:{}:0", "case.explain:{}", "case.settle:{}")
    for press in presses:
        assert "不在您的查看范围内" in await talk.send_press("liaison-mz", press.format(case.id))
    await desk.change("liaison-yb", roles=frozenset({Role.INSPECTOR}))
    assert "不在您的查看范围内" in await talk.send_press("liaison-yb", f"case.show:{case.id}")
    await desk.change("liaison-wj", department="民政")
    await talk.send_press("liaison-wj", f"case.show:{case.id}")
    assert "检查对象：示例护理站03" in talk.last("liaison-wj").text, "whoever follows in the office has it"


async def test_a_department_joins_by_itself(desk: Bureau) -> None:
    """Not invited it cannot; invited it sees the outline, and the institution only once it has joined."""
    talk = desk.talk
    case = await desk.opened()
    assert "不在您的查看范围内" in await talk.send_press("liaison-wj", f"case.join:{case.id}")
    await talk.press("liaison-yb", "邀请部门")
    await talk.press("liaison-yb", "区卫健委")
    assert "已邀请：区卫健委" in talk.last("liaison-yb").text
    assert "邀请贵部门参加" in talk.last("liaison-wj").text
    await talk.send_press("liaison-wj", f"case.show:{case.id}")
    assert "示例护理站" not in talk.reads("liaison-wj")
    assert "不在您的查看范围内" in await talk.send_press("yb1", f"case.show:{case.id}")
    assert "贵部门尚未参加" in await talk.send_press("liaison-wj", f"case.officers:{case.id}:0")
    await talk.press("liaison-wj", "参加")
    assert "检查对象：示例护理站03" in talk.last("liaison-wj").text
    assert "已参加" in await talk.send_press("liaison-wj", f"case.join:{case.id}")
    assert "已邀请" not in talk.last("liaison-wj").text


async def test_one_case_about_one_institution(desk: Bureau) -> None:
    """A second one is not opened; a clue is in one case; another institution's is refused; given up it is free again."""
    talk = desk.talk
    case = await desk.opened()
    second = await desk.clue_about(who="liaison-yb", to="卫健")
    assert "已有联合查办事项 联查2026-001" in await talk.send_press("liaison-yb", f"case.open:{second.id}:医保")
    elsewhere = await desk.clue_about(k=2, who="liaison-yb", to="卫健")
    assert "对象与联合查办事项不同" in await talk.send_press("liaison-yb", f"case.link:{case.id}:{elsewhere.id}")
    assert "已列入" in await talk.send_press("liaison-yb", f"case.link:{case.id}:1")
    assert "不在您的查看范围内" in await talk.send_press("observer", f"case.link:{case.id}:{second.id}")
    await talk.send_press("liaison-yb", f"case.cancel:{case.id}")
    await talk.say("liaison-yb", "示例撤销理由")
    assert (await desk.case()).state == JointState.CANCELLED
    await talk.send_press("liaison-mz", "case.of-clue:1")
    await talk.press("liaison-mz", "由区民政局牵头建立")
    again = await desk.case()
    assert (again.number, again.lead) == ("联查2026-002", "民政")


async def test_a_clue_without_an_institution_is_refused(desk: Bureau) -> None:
    """There is nothing to deal with together."""
    clue = await desk.sent()
    assert "没有具体对象" in await desk.talk.send_press("liaison-yb", f"case.of-clue:{clue.id}")


async def test_the_leader_decides_who_leads(desk: Bureau) -> None:
    """From outlines alone: the institution and what is written stay with the departments; the deadline goes over."""
    talk = desk.talk
    clue = await desk.clue_about()
    await talk.send_press("leader", f"case.of-clue:{clue.id}")
    await talk.press("leader", "由区民政局牵头建立")
    case = await desk.case()
    assert case.lead == "民政"
    assert "示例护理站" not in talk.reads("leader")
    await talk.press("liaison-yb", "参加")
    assert "您的角色不能进行此项操作" in await talk.send_press("liaison-yb", f"case.lead:{case.id}")
    await talk.send_press("leader", f"case.lead:{case.id}")
    await talk.press("leader", "区医保局")
    await talk.say("leader", "示例指定理由")
    assert (await desk.case()).lead == "医保"
    async with desk.office.tx() as tx:
        due = await tx.deadlines.find("ltc", "joint_case", case.id)
    assert due is not None
    assert (due.department, due.due_on) == ("医保", date(2027, 1, 22))
    assert "由牵头部门（区医保局）联络员办理" in await talk.send_press("liaison-mz", f"case.settle:{case.id}")
    assert "示例护理站" not in talk.reads("leader")
    assert "示例指定理由" in talk.last("liaison-mz").text


async def test_it_is_reminded_of_and_nothing_closes_by_itself(desk: Bureau) -> None:
    """The leading liaison hears of it as of every deadline; long past it the case is as open as before."""
    talk = desk.talk
    await desk.opened()
    desk.office.pass_time(days=59)
    await desk.remind()
    assert "联合查办 联查2026-001" in talk.last("liaison-yb").text
    assert "查结" in talk.last("liaison-yb").text
    desk.office.pass_time(days=400)
    await desk.remind()
    assert (await desk.case()).state == JointState.OPEN


async def test_words_are_asked_for_and_checked(desk: Bureau) -> None:
    """None, too many, personal data: refused with what to do; at last it is settled, once."""
    talk = desk.talk
    case = await desk.opened()
    await desk.names("liaison-yb", "yb1", "yb2")
    await talk.press("liaison-yb", "开始调查")
    await talk.press("liaison-yb", "查结")
    for words, said in (("字" * 301, "超过 300 字"), ("示例 13800138000", "身份证号或手机号")):
        await talk.say("liaison-yb", words)
        assert said in talk.last("liaison-yb").text
    await talk.say("liaison-yb", "示例\u202e💥 <b>结果")
    assert (await desk.case()).state == JointState.SETTLED
    assert "不能办理此步骤" not in talk.last("liaison-yb").text
    assert "已查结" in await talk.send_press("liaison-yb", f"case.settle:{case.id}")
    assert "已查结" in await talk.send_press("liaison-yb", f"case.officers:{case.id}:0")


async def test_of_two_at_once_one_is_told_how_it_stands(desk: Bureau) -> None:
    """Whoever read the case before somebody else changed it has done nothing."""
    talk, office = desk.talk, desk.office
    case = await desk.opened()
    await desk.names("liaison-yb", "yb1", "yb2")
    async with office.tx() as tx:
        stale = await load(tx, office.task_force, case.id)
    await talk.press("liaison-yb", "开始调查")
    before = len(await desk.entries("joint-case-cancelled"))
    with pytest.raises(Refusal) as refused:
        async with office.tx() as tx:
            await courses.take(tx, office.people["liaison-yb"], stale, JointStep.CANCEL, words="示例")
    assert refused.value.code == "joint-case-changed"
    assert len(await desk.entries("joint-case-cancelled")) == before
    assert (await desk.case()).state == JointState.INVESTIGATING
    async with office.tx() as tx:
        assert await tx.joint_cases.link_of(1) is not None


async def test_a_clue_is_in_one_running_case(desk: Bureau) -> None:
    """The database keeps it so too, whatever the code does."""
    case = await desk.opened()
    async with desk.office.tx() as tx:
        own = await tx.joint_cases.get(case.id)
        values = {"task_force": "ltc", "number": "联查2026-009", "target": own.target, "lead": "民政"}
        other = await tx.joint_cases.add(**values, opened_by=own.opened_by)
    with pytest.raises(IntegrityError):
        async with desk.office.tx() as tx:
            await tx.joint_cases.link(other, 1, "民政", own.opened_by)


async def test_the_list_has_pages(desk: Bureau) -> None:
    """Ten cases on two pages; the chair sees all of them, a department that is in none sees none; forged pages hurt nobody."""
    talk = desk.talk
    case = await desk.opened()
    async with desk.office.tx() as tx:
        for k in range(2, 11):
            values = {"task_force": "ltc", "number": f"联查2026-{k:03d}", "target": case.target, "lead": "医保"}
            key = await tx.joint_cases.add(**values, opened_by=case.opened_by)
            await tx.joint_cases.join(key, "医保", case.opened_by)
    await talk.say("leader", "联合查办")
    assert "共 10 项" in talk.last("leader").text
    await talk.press("leader", "下一页 ›")
    assert "联查2026-001" in talk.last("leader").text
    assert "联查2026-010" not in talk.last("leader").text
    for page in (-5, 99):
        assert await talk.send_press("leader", f"case.list:{page}") == ""
    await talk.say("observer", "/cases")
    assert "目前没有联合查办事项" in talk.last("observer").text


async def test_without_a_key_there_is_none(desk: Bureau) -> None:
    """Nothing could be kept: the list says what is missing."""
    await desk.opened()
    desk.office.database._cipher = None
    await desk.talk.say("liaison-yb", "/cases")
    assert "尚未设置密钥" in desk.talk.last("liaison-yb").text
    assert "尚未设置密钥" in await desk.talk.send_press("liaison-yb", "case.show:1")


async def test_buttons_that_do_not_fit_are_refused(desk: Bureau) -> None:
    """Departments that there are not, people of others, clues that are not in the case, words about nothing."""
    talk = desk.talk
    case = await desk.opened()
    foreign = desk.office.people["mz1"].id
    for press, said in (
        (f"case.invite-to:{case.id}:无此部门", "按钮"),
        (f"case.invite-to:{case.id}:医保", "按钮"),
        (f"case.officer:{case.id}:{foreign}:0", "不能指定"),
        (f"case.name:{case.id}", "尚未选择人员"),
        (f"case.explain-it:{case.id}:1", "没有需要您说明"),
        (f"case.explain-it:{case.id}:99", "没有需要您说明"),
        (f"case.clue:{case.id}:99", "不在您的查看范围内"),
        ("case.open:1:民政", "已有联合查办事项"),
        (f"case.visit:{case.id}", "尚无部门指定"),
        (f"case.settle:{case.id}", "尚未开始调查"),
        (f"case.close:{case.id}", "尚未开始调查"),
    ):
        assert said in await talk.send_press("liaison-yb", press), press
    assert "目前只有一个部门" in await talk.send_press("leader", f"case.lead:{case.id}")
    async with desk.office.tx() as tx:
        user = desk.office.people["liaison-yb"].user_id or 0
        await tx.drafts.begin(user, "case.words", task_force="ltc", joint_case=case.id, asked="led:民政")
    await talk.say("liaison-yb", "示例")
    assert "您的角色不能进行此项操作" in talk.last("liaison-yb").text
    assert (await desk.case()).state == JointState.OPEN
