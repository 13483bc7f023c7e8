"""A department publishes its result in a few taps, corrects it, takes it back."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.deadlines import DeadlineKind, DeadlineState
from bot.domain.publications import PublicationState
from handlers.publications import paper_file
from tests.publication_scene import REMARK, Scene, publication_scene
from tests.talk import GROUP

PDF = b"%PDF-1.7 example"


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return an inspection that ended yesterday."""
    async with publication_scene() as made:
        yield made


async def test_what_is_due_stands_first(scene: Scene) -> None:
    """The department's own with its day, weekday and how long there is; the chair sees all departments'."""
    await scene.talk.say("yb1", "结果公示")
    words = scene.talk.last("yb1").text
    assert "待公示 1 项，其中逾期 0 项；已公示 0 项" in words
    assert "示例护理站01（医保）" in words
    assert "应于2027年1月13日（周三）前公示（暂估），还有 29 个工作日" in words
    assert "民政" not in words
    await scene.talk.say("leader", "/publications")
    assert "待公示 2 项" in scene.talk.last("leader").text
    assert "示例护理站01（民政）" in scene.talk.last("leader").buttons
    scene.desk.pass_time(days=60)
    await scene.talk.say("yb1", "/publications")
    assert "已逾期" in scene.talk.last("yb1").text
    assert "其中逾期 1 项" in scene.talk.last("yb1").text
    await scene.talk.say("liaison-wj", "/publications")
    assert "目前没有需要公示" in scene.talk.last("liaison-wj").text


async def test_published_in_a_few_taps(scene: Scene) -> None:
    """Result, measures, text, link, confirm: published, no longer due, told; the follow-up is offered."""
    await scene.publish()
    after = await scene.publication()
    assert (after.state, after.finding, after.measures) == ("published", "problem", ("rectify",))
    assert (after.words, after.link) == ("", "https://example.gov.cn/示例公示?id=1")
    assert after.published_on is not None
    assert after.published_on.isoformat() == "2026-12-02"
    assert (await scene.deadline()).state == DeadlineState.MET
    assert (await scene.deadline(department="民政")).state == DeadlineState.OPEN
    card = scene.talk.last("yb1")
    assert "已公示，2026年12月2日（周三）" in card.text
    assert f"follow-up.new:{after.record}" in card.buttons.values()
    said = scene.talk.last(GROUP).text
    assert "已公示" in said
    assert "示例护理站01　区医保局" in said
    assert "本次检查发现问题，处理措施：责令限期改正。" in said
    assert REMARK not in said
    for told in ("liaison-yb", "leader"):
        assert "检查结果已公示" in scene.talk.last(told).text
        assert f"publication.show:{after.id}" in scene.talk.last(told).buttons.values()
    assert scene.talk.screen("liaison-mz") == {}
    (entry,) = await scene.entries("result-published")
    assert entry.actor == scene.desk.people["yb1"].id
    assert '"finding":"problem"' in entry.data


async def test_nothing_found_is_five_taps(scene: Scene) -> None:
    """The result is marked as the checklist has it; without a link it is published all the same."""
    await scene.open("liaison-mz")
    await scene.taps("liaison-mz", "公示结果")
    assert "检查表登记：未发现问题" in scene.talk.last("liaison-mz").text
    await scene.taps("liaison-mz", "✓ 未发现问题", "采用以上内容", "已在官网公示，无链接", "确认公示")
    assert (await scene.publication("民政")).state == "published"
    assert "本次检查未发现问题。" in scene.talk.last(GROUP).text
    assert not [each for each in scene.talk.last("liaison-mz").buttons.values() if each.startswith("follow-up")]


async def test_who_inspects_publishes(scene: Scene) -> None:
    """Another department neither sees the card nor publishes; chairs and observers see it, and change nothing."""
    number = (await scene.publication()).id
    assert "仅该部门可查看" in await scene.talk.send_press("mz1", f"publication.show:{number}")
    for data in ("begin", "correct", "measured", "save", "withdraw", "penalty"):
        assert await scene.talk.send_press("mz1", f"publication.{data}:{number}") != ""
    for who in ("leader", "deputy", "observer", "head-yb"):
        await scene.talk.send_press(who, f"publication.show:{number}")
        assert set(scene.talk.last(who).buttons) <= {"结果公示", "打开检查表"}
        assert await scene.talk.send_press(who, f"publication.begin:{number}") != ""
    assert (await scene.publication()).version == 1


async def test_a_text_of_ones_own(scene: Scene) -> None:
    """Up to 500 characters with any markup; people's names and numbers are refused with a hint, and nothing is lost."""
    await scene.open("yb1")
    await scene.taps("yb1", "公示结果", "✓ 发现问题", "当场改正", "下一步")
    for words, hint in (
        (f"由{scene.desk.people['mz1'].name}检查", "姓名"),
        ("电话 13800001234", "电话"),
        ("证号110101199003071234", "身份证号"),
        ("长" * 501, "共 501 字"),
    ):
        await scene.talk.say("yb1", words)
        assert hint in scene.talk.last("yb1").text
    await scene.talk.say("yb1", "示例内容 <b>&🎲\n第二行")
    await scene.taps("yb1", "已在官网公示，无链接", "修改公示内容")
    assert "示例内容 &lt;b&gt;&amp;🎲 第二行" in scene.talk.last("yb1").text
    await scene.taps("yb1", "采用以上内容", "已在官网公示，无链接", "确认公示")
    assert (await scene.publication()).words == "示例内容 <b>&🎲\n第二行"
    assert "示例内容 &lt;b&gt;&amp;🎲 第二行" in scene.talk.last(GROUP).text


async def test_a_problem_cannot_do_without_a_measure(scene: Scene) -> None:
    """Toggled on and off again: there is no way on, and a forged press says why."""
    await scene.open("yb1")
    await scene.taps("yb1", "公示结果", "✓ 发现问题", "约谈", "✓ 约谈")
    assert "下一步" not in scene.talk.last("yb1").buttons
    number = (await scene.publication()).id
    assert "至少选择一项" in await scene.talk.send_press("yb1", f"publication.measured:{number}")
    assert "至少选择一项" in await scene.talk.send_press("yb1", f"publication.step:{number}:place")


async def test_a_file_shows_it(scene: Scene) -> None:
    """A PDF in place of a link; wrong, empty and lost files have an answer; the card hands it out."""
    await scene.open("yb1")
    await scene.taps("yb1", "公示结果", "✓ 发现问题", "当场改正", "下一步", "采用以上内容")
    for name, content, hint in (("a.exe", b"MZ", "只收照片"), ("a.pdf", b"", "空的"), ("a.pdf", None, "未能取得")):
        await scene.talk.give("yb1", name, content)
        assert hint in scene.talk.last("yb1").text
    await scene.talk.say("yb1", "见官网")
    assert "完整的公示页面链接" in scene.talk.last("yb1").text
    await scene.talk.give("yb1", "示例公示.pdf", PDF)
    await scene.taps("yb1", "确认公示")
    assert "公示文件：示例公示.pdf" in scene.talk.last("yb1").text
    await scene.taps("yb1", "查看公示文件")
    attachment = (await scene.desk.told("yb1"))[-1].attachment
    assert attachment is not None
    number = (await scene.publication()).id
    async with scene.desk.tx() as tx:
        file = await paper_file(tx, attachment.args)
        (paper,) = await tx.files.of(f"publication:{number}")
    assert (file.name, file.content, paper.kind) == ("示例公示.pdf", PDF, "publication")


async def test_published_on_another_day(scene: Scene) -> None:
    """Typed on the last step; not before the inspection's end, not in the future."""
    await scene.open("yb1")
    await scene.taps("yb1", "公示结果", "未能实施检查", "采用以上内容", "已在官网公示，无链接")
    for words, hint in (("2026-12-03", "不能晚于今天"), ("11月30日", "不能早于检查结束日"), ("昨天", "未能识别日期")):
        await scene.talk.say("yb1", words)
        assert hint in scene.talk.last("yb1").text
    await scene.talk.say("yb1", "12月1日")
    await scene.taps("yb1", "确认公示")
    after = await scene.publication()
    assert (after.finding, str(after.published_on)) == ("undone", "2026-12-01")


async def test_kept_to_be_published_later(scene: Scene) -> None:
    """What was filled in is kept; it is still due, and the next time all is there."""
    await scene.open("yb1")
    await scene.taps("yb1", "公示结果", "✓ 发现问题", "立案调查", "下一步")
    await scene.talk.say("yb1", "示例内容")
    await scene.taps("yb1", "暂不公示，先保存内容")
    after = await scene.publication()
    assert (after.state, after.words, after.is_ready) == ("due", "示例内容", True)
    assert "待公示" in scene.talk.last("yb1").text
    assert scene.talk.screen(GROUP) == {}
    await scene.taps("yb1", "公示结果", "✓ 发现问题", "下一步", "采用以上内容", "已在官网公示，无链接", "确认公示")
    assert (await scene.publication()).state == "published"


async def test_pressed_twice_and_overtaken(scene: Scene) -> None:
    """A second press says that it is published; so does a colleague's who was still filling in."""
    number = (await scene.publication()).id
    await scene.open("yb2")
    await scene.taps("yb2", "公示结果", "未发现问题", "采用以上内容", "已在官网公示，无链接")
    theirs = scene.talk.last("yb2").buttons["确认公示"]
    await scene.open("yb1")
    await scene.taps("yb1", "公示结果", "未发现问题", "采用以上内容", "已在官网公示，无链接")
    ours = scene.talk.last("yb1").buttons["确认公示"]
    await scene.taps("yb1", "确认公示")
    for who, data in (("yb1", ours), ("yb2", theirs)):
        assert "该结果已公示" in await scene.talk.send_press(who, data)
    await scene.talk.say("yb2", "2026-12-01")
    assert "该结果已公示" in scene.talk.last("yb2").text
    assert len(await scene.entries("result-published")) == 1
    assert "已公示" in await scene.talk.send_press("yb1", f"publication.begin:{number}")


async def test_what_is_confirmed_is_what_was_shown(scene: Scene) -> None:
    """A confirmation from before the last change, or of a draft that is gone, publishes nothing."""
    number = (await scene.publication()).id
    await scene.open("yb1")
    await scene.taps("yb1", "公示结果", "未发现问题", "采用以上内容", "已在官网公示，无链接")
    old = scene.talk.last("yb1").buttons["确认公示"]
    await scene.taps("yb1", "修改检查结果", "未能实施检查", "采用以上内容", "已在官网公示，无链接")
    assert "已失效" in await scene.talk.send_press("yb1", old)
    assert "已失效" in await scene.talk.send_press("liaison-yb", f"publication.said:{number}:0")
    for forged in (f"publication.step:{number}:confirm", f"publication.finding:{number}:x", "publication.show:999"):
        assert "已失效" in await scene.talk.send_press("yb1", forged)
    assert (await scene.publication()).state == "due"


async def test_saved_by_a_colleague_meanwhile(scene: Scene) -> None:
    """Of two who fill in at once the slower one is told that it changed."""
    await scene.open("yb1")
    await scene.taps("yb1", "公示结果", "未发现问题")
    await scene.open("yb2")
    await scene.taps("yb2", "公示结果", "未能实施检查", "采用以上内容", "暂不公示，先保存内容")
    assert "刚有变化" in await scene.talk.press("yb1", "采用以上内容")
    read = await scene.publication()
    async with scene.desk.tx() as tx:
        assert await tx.publications.change(read, state=PublicationState.PUBLISHED)
        assert not await tx.publications.change(read, state=PublicationState.WITHHOLDING)


async def test_corrected(scene: Scene) -> None:
    """With a reason that is not public; what stood before is in the ledger, the group reads the new words."""
    await scene.publish()
    await scene.taps("yb1", "更正公示", "✓ 发现问题", "当场改正", "✓ 责令限期改正", "下一步", "采用以上内容")
    await scene.taps("yb1", "沿用原公示方式")
    await scene.talk.say("yb1", "示例更正理由")
    assert "更正理由：示例更正理由" in scene.talk.last("yb1").text
    await scene.taps("yb1", "确认公示")
    after = await scene.publication()
    assert (after.state, after.measures) == ("published", ("corrected",))
    assert after.link.startswith("https://example.gov.cn")
    assert "公示已更正" in scene.talk.last(GROUP).text
    assert "当场改正" in scene.talk.last(GROUP).text
    assert "示例更正理由" not in scene.talk.reads(GROUP)
    assert "示例更正理由" in scene.talk.last("leader").text
    (entry,) = await scene.entries("result-corrected")
    assert '"before":{' in entry.data
    assert '"rectify"' in entry.data
    assert "示例更正理由" not in entry.data


async def test_taken_back_and_published_again(scene: Scene) -> None:
    """With a reason; the group reads that it is withdrawn; it can be published once more."""
    await scene.publish()
    press = scene.talk.last("yb1").buttons["撤回公示"]
    await scene.taps("yb1", "撤回公示")
    await scene.talk.say("yb1", "长" * 501)
    assert "共 501 字" in scene.talk.last("yb1").text
    await scene.talk.say("yb1", "示例撤回理由")
    assert (await scene.publication()).state == "withdrawn"
    assert "公示已撤回" in scene.talk.last(GROUP).text
    assert "示例撤回理由" not in scene.talk.reads(GROUP)
    assert "示例撤回理由" in scene.talk.last("liaison-yb").text
    assert "已撤回公示" in scene.talk.last("yb1").text
    assert "公示已撤回" in await scene.talk.send_press("yb1", press)
    await scene.taps("yb1", "重新公示", "未发现问题", "采用以上内容", "已在官网公示，无链接", "确认公示")
    assert (await scene.publication()).state == "published"
    assert (await scene.publication()).link == ""


async def test_a_changed_penalty_comes_off_in_three_working_days(scene: Scene) -> None:
    """The term runs from today until it is withdrawn or corrected, and cannot be begun twice."""
    await scene.publish()
    await scene.taps("yb1", "处罚决定已变更", "已撤销")
    due = await scene.deadline(DeadlineKind.TAKEDOWN)
    assert (due.state, str(due.due_on), due.department) == ("open", "2026-12-07", "医保")
    assert "应于2026年12月7日（周一）前撤回或更正公示，还有 3 个工作日" in scene.talk.last("yb1").text
    assert "处罚决定已撤销" in scene.talk.last("leader").text
    assert "处罚决定已变更" not in scene.talk.last("yb1").buttons
    again = f"publication.takedown:{(await scene.publication()).id}:invalid"
    assert "已经开始计算" in await scene.talk.send_press("yb1", again)
    await scene.talk.say("yb1", "/publications")
    assert "处罚决定有变化" in scene.talk.last("yb1").text
    await scene.open("liaison-yb")
    await scene.taps("liaison-yb", "撤回公示")
    await scene.talk.say("liaison-yb", "示例撤回理由")
    assert (await scene.deadline(DeadlineKind.TAKEDOWN)).state == DeadlineState.MET


async def test_long_lists_are_turned(scene: Scene) -> None:
    """Eight on a page."""
    first = (await scene.publication()).record
    async with scene.desk.tx() as tx:
        record = await tx.inspections.record(first)
        await tx.inspections.add_records(record.inspection, [f"示例{k}" for k in range(8)])
        for each in (await tx.inspections.records(record.inspection))[-8:]:
            await tx.publications.add("ltc", each.id, "医保", "nothing")
    await scene.talk.say("yb1", "/publications")
    assert "待公示 9 项" in scene.talk.last("yb1").text
    await scene.taps("yb1", "下一页 ›")
    assert scene.talk.last("yb1").text.count("・") == 1
    await scene.taps("yb1", "‹ 上一页")
    assert scene.talk.last("yb1").text.count("・") == 8


async def test_while_the_records_are_corrected(scene: Scene) -> None:
    """A record that was reopened has to be reported again first; what was prepared on it is gone then."""
    number = (await scene.publication()).id
    await scene.open("yb1")
    await scene.taps("yb1", "公示结果", "✓ 发现问题", "立案调查", "下一步", "采用以上内容", "暂不公示，先保存内容")
    async with scene.desk.tx() as tx:
        visit = await tx.inspections.get(scene.visits.inspections[1])
        await tx.inspections.change(visit, ended_on=None)
    await scene.open("yb1")
    assert set(scene.talk.last("yb1").buttons) == {"打开检查表", "结果公示"}
    for verb in ("publication.begin", "withholding.ask"):
        assert "尚未结束" in await scene.talk.send_press("yb1", f"{verb}:{number}")
    await scene.visits.report(scene.desk, 1)
    after = await scene.publication()
    assert (after.finding, after.measures, after.is_ready) == ("nothing", (), True)
    await scene.open("yb1")
    assert "公示结果" in scene.talk.last("yb1").buttons
