"""A checklist ticked, signed and reported, in its people's words."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.inspections import Verdict
from bot.domain.roles import Role
from tests.inspection_scene import JPEG, PDF, Scene, inspection_scene


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """The day of the visits."""
    async with inspection_scene() as ready:
        yield ready


async def test_a_checklist_is_ticked_with_one_thumb(scene: Scene) -> None:
    """Three taps for three items: the message edits itself and goes on to the next one."""
    talk = scene.talk
    await scene.open("yb1")
    sheet = talk.last("yb1")
    assert "0/3" in sheet.text
    assert "▶ <b>1. 示例事项一</b>" in sheet.text
    await talk.press("yb1", "✓ 未发现问题")
    assert "▶ <b>2. 示例事项二</b>　示例官方表述" in talk.last("yb1").text
    await talk.press("yb1", "— 不适用")
    await talk.press("yb1", "✓ 未发现问题")
    done = talk.last("yb1")
    assert "✓ 1. 示例事项一" in done.text
    assert "— 2. 示例事项二（不适用）" in done.text
    assert "已全部填写</b>，未发现问题" in done.text
    assert done.edits == 3, "one message, edited"
    assert {"上报检查结束", "检查表文件"} <= done.buttons.keys()


async def test_a_problem_takes_a_remark_and_photos(scene: Scene) -> None:
    """Photos before and after the remark, the words under a photo are a remark, too; the last words count."""
    talk = scene.talk
    await scene.open("yb1")
    await talk.press("yb1", "⚠ 发现问题")
    await talk.give("yb1", "a.jpg", JPEG + b"1", caption="示例问题初稿")
    await talk.say("yb1", "示例问题<b>说明</b>😀")
    await talk.give("yb1", "b.jpg", JPEG + b"2")
    asked = talk.last("yb1")
    assert "示例问题&lt;b&gt;说明&lt;/b&gt;😀" in asked.text
    assert "照片：2 张" in asked.text
    await talk.press("yb1", "完成，下一项")
    assert "⚠ 1. 示例事项一：示例问题&lt;b&gt;说明&lt;/b&gt;😀（照片 2 张）" in talk.last("yb1").text
    await talk.say("yb1", "示例无关文字")
    assert "示例无关文字" not in talk.find("yb1", "▶").text, "nothing is awaited any more"
    async with scene.desk.tx() as tx:
        entries = await tx.ledger.entries("ltc")
    assert "示例问题" not in "".join(each.data for each in entries), "a result not yet published is sealed"


async def test_the_colleague_sees_it_and_has_the_last_word(scene: Scene) -> None:
    """Two officers of a department have one record: what the other ticked is there with the next press."""
    talk = scene.talk
    await scene.open("yb1")
    await scene.open("yb2")
    await talk.press("yb1", "✓ 未发现问题")
    await talk.press("yb2", "— 不适用")
    assert "— 1. 示例事项一" in talk.last("yb2").text
    await talk.press("yb1", "✓ 未发现问题")
    assert "— 1. 示例事项一" in talk.last("yb1").text
    assert "✓ 2. 示例事项二" in talk.last("yb1").text
    await talk.press("yb1", "—1")
    assert "现为：不适用" in talk.last("yb1").text
    await talk.press("yb1", "✓ 未发现问题")
    assert "✓ 1. 示例事项一" in talk.last("yb1").text
    assert (await scene.events()).count("record-ticked") == 4


async def test_the_rest_by_one_press_only_as_it_was_shown(scene: Scene) -> None:
    """Asked first; what a colleague ticked in between is shown before it is confirmed."""
    talk = scene.talk
    await scene.open("yb1")
    await scene.open("yb2")
    await talk.press("yb1", "其余 3 项均未发现问题")
    await talk.press("yb2", "— 不适用")
    await talk.press("yb1", "确认：3 项均未发现问题")
    assert "以下 2 项" in talk.last("yb1").text
    await talk.press("yb1", "确认：2 项均未发现问题")
    assert "— 1. 示例事项一" in talk.last("yb1").text
    assert "已全部填写" in talk.last("yb1").text


async def test_what_is_missing_is_named(scene: Scene) -> None:
    """The end is not reported with items open, nor with a problem that nobody described."""
    talk, own = scene.talk, scene.visits.records[1, "医保"]
    await scene.open("yb1")
    await talk.press("yb1", "⚠ 发现问题")
    said = await talk.send_press("yb1", f"record.report:{own}")
    assert "3 项" in said
    assert "第 1、2、3 项" in said
    await talk.press("yb1", "稍后补充，下一项")
    await talk.press("yb1", "✓ 未发现问题")
    await talk.press("yb1", "✓ 未发现问题")
    assert "第 1 项发现问题，尚缺说明" in talk.last("yb1").text
    assert "第 1 项" in await talk.send_press("yb1", f"record.report:{own}")


async def test_the_end_is_reported_with_the_signed_form(scene: Scene) -> None:
    """The form, the day, a confirmation; colleagues and liaison are told; then nothing can be ticked any more."""
    talk = scene.talk
    await scene.tick_all("yb1")
    await talk.press("yb1", "上报检查结束")
    await talk.say("yb1", "2026-12-01")
    assert "请先发送" in talk.last("yb1").text
    await talk.give("yb1", "page1.jpg", JPEG)
    await talk.give("yb1", "page2.jpg", JPEG + b"2")
    assert "已收签字检查表 2 份" in talk.find("yb1", "已收").text
    await talk.press("yb1", "2026年12月1日（周二）")
    confirm = talk.last("yb1")
    assert "检查结果：未发现问题" in confirm.text
    data = confirm.buttons["确认上报"]
    await talk.press("yb1", "确认上报")
    assert "已上报检查结束" in talk.last("yb1").text
    assert "已上报，不能再改" in await talk.send_press("yb1", data), "pressed twice"
    own = scene.visits.records[1, "医保"]
    assert "已上报，不能再改" in await talk.send_press("yb2", f"record.tick:{own}:1:problem")
    for staff_no in ("yb2", "liaison-yb"):
        assert "待报部门：民政" in talk.last(staff_no).text
    assert talk.screen("mz1") == {}, "the others are still at work"
    async with scene.desk.tx() as tx:
        deadline = await tx.deadlines.find("ltc", "report", own)
        assert deadline is not None
        assert deadline.state == "met"


async def test_all_reported_and_everybody_knows_until_when_to_publish(scene: Scene) -> None:
    """Due days with weekday, provisional in a year without notice; the buttons of each department's own."""
    talk = scene.talk
    await scene.tick_all("yb1")
    await scene.report("yb1")
    await scene.open("mz1")
    await talk.press("mz1", "⚠ 发现问题")
    await talk.say("mz1", "示例问题")
    await talk.press("mz1", "完成，下一项")
    await talk.press("mz1", "其余 2 项均未发现问题")
    await talk.press("mz1", "确认：2 项均未发现问题")
    await scene.report("mz1")
    for staff_no in ("yb1", "yb2", "mz1", "liaison-yb", "liaison-mz", "leader"):
        news = talk.find(staff_no, "检查已结束：示例护理站01")
        assert "结束日期：2026年12月1日（周二）" in news.text
        assert "医保：公示截止日 2027年" in news.text
        assert "（暂估" in news.text
        assert "民政：" in news.text
        assert "1. 示例事项一" in news.text
    publications = {no: [d for d in talk.find(no, "检查已结束").buttons.values()] for no in ("yb2", "mz1", "leader")}
    own = {
        department: f"publication.show:{await scene.visits.publication(scene.desk, 1, department)}"
        for department in ("医保", "民政")
    }
    assert own["医保"] in publications["yb2"]
    assert own["民政"] not in publications["yb2"]
    assert own["民政"] in publications["mz1"]
    assert f"follow-up.new:{scene.visits.records[1, '民政']}" in publications["mz1"]
    assert not set(own.values()) & set(publications["leader"])


DAYS = {"2026-12-02": "不能晚于今天", "2026-11-30": "不能早于检查日期", "哪天": "未能识别日期"}


async def test_a_day_that_cannot_be(scene: Scene) -> None:
    """In the future, before the visit, no day at all."""
    await scene.tick_all("yb1")
    await scene.talk.press("yb1", "上报检查结束")
    await scene.talk.give("yb1", "signed.pdf", PDF)
    for day, answer in DAYS.items():
        await scene.talk.say("yb1", day)
        assert answer in scene.talk.last("yb1").text
    await scene.talk.say("yb1", "12月1日")
    assert "请核对后确认上报" in scene.talk.last("yb1").text


async def test_what_changed_since_is_shown_before_it_is_reported(scene: Scene) -> None:
    """A colleague changes an item between confirmation and press: the newest is shown, nothing is reported."""
    talk = scene.talk
    await scene.tick_all("yb1")
    await talk.press("yb1", "上报检查结束")
    await talk.give("yb1", "signed.pdf", PDF)
    await talk.press("yb1", "2026年12月1日（周二）")
    await scene.open("yb2")
    await talk.press("yb2", "✓3")
    await talk.press("yb2", "⚠ 发现问题")
    await talk.say("yb2", "示例问题")
    await talk.press("yb1", "确认上报")
    assert "发现问题 1 项：3. 示例事项三" in talk.last("yb1").text
    assert "record-reported" not in await scene.events()


NO_PHOTOS: tuple[tuple[str, bytes | None, str], ...] = (
    ("a.docx", b"PK\x03\x04example", "请发送照片"),
    ("a.jpg", b"no picture", "请发送照片"),
    ("a.pdf", PDF, "请发送照片"),
    ("a.jpg", b"", "文件是空的"),
    ("a.jpg", None, "未能取得该文件"),
    ("a.jpg", JPEG + bytes(10 * 1024 * 1024), "超过 10 MB"),
)


async def test_files_that_are_no_photos(scene: Scene) -> None:
    """Of another kind, empty, too big, not to be fetched: said so, and nothing is kept."""
    await scene.open("yb1")
    await scene.talk.press("yb1", "⚠ 发现问题")
    for name, content, answer in NO_PHOTOS:
        await scene.talk.give("yb1", name, content)
        assert answer in scene.talk.last("yb1").text
    assert "record-photo-kept" not in await scene.events()


async def test_a_long_remark_is_sent_back(scene: Scene) -> None:
    """501 characters are refused, 500 are kept."""
    talk = scene.talk
    await scene.open("yb1")
    await talk.press("yb1", "⚠ 发现问题")
    await talk.say("yb1", "长" * 501)
    assert "共 501 字" in talk.last("yb1").text
    await talk.say("yb1", "长" * 500)
    assert "长" * 500 in talk.last("yb1").text


async def test_who_has_no_seat_ticks_nothing(scene: Scene) -> None:
    """Another department, the same department elsewhere, an expert, who has stepped back: none of them."""
    own = scene.visits.records[1, "医保"]
    press = f"record.tick:{own}:1:nothing"
    for staff_no in ("mz1", "yb3", "liaison-yb", "leader"):
        assert await scene.talk.send_press(staff_no, press)
    assignment = scene.visits.drawn.assignments[1, "yb2"]
    async with scene.desk.tx() as tx:
        await tx.assignments.change(await tx.assignments.get(assignment), state="requested")
    assert "席位" in await scene.talk.send_press("yb2", press)
    assert "record-ticked" not in await scene.events()


async def test_a_substitute_goes_on_where_the_other_left(scene: Scene) -> None:
    """The seat decides: who comes in sees what is ticked already, who left is refused."""
    talk, drawn = scene.talk, scene.visits.drawn
    await scene.open("yb2")
    await talk.press("yb2", "✓ 未发现问题")
    async with scene.desk.tx() as tx:
        seat = await tx.assignments.get(drawn.assignments[1, "yb2"])
        await tx.assignments.change(seat, state="released", active=False)
        new = {name: getattr(seat, name) for name in ("round", "seat", "target", "pool", "draw")}
        await tx.assignments.add_all([{**new, "person": scene.desk.people["yb3"].id, "ordinal": 2}])
    await scene.open("yb3")
    assert "✓ 1. 示例事项一" in talk.last("yb3").text
    assert "席位" in await talk.press("yb2", "✓ 未发现问题")


async def test_forms_come_as_word_and_pdf(scene: Scene) -> None:
    """Blank before anything is ticked, filled in afterwards, by name of department and institution."""
    talk = scene.talk
    await scene.open("yb1")
    await talk.press("yb1", "检查表文件")
    assert [each.name for each in talk.files] == [
        "检查表_区医保局_示例护理站01.docx",
        "检查表_区医保局_示例护理站01.pdf",
    ]
    assert "空白检查表" in talk.last("yb1").text
    await talk.press("yb1", "✓ 未发现问题")
    await talk.press("yb1", "检查表文件")
    assert "已填检查表" in talk.last("yb1").text
    assert talk.files[3].content.startswith(b"%PDF-")
    assert talk.files[2].content.startswith(b"PK")


async def test_a_department_without_items_goes_straight_to_the_form() -> None:
    """公安 has no checklist: the form with lines to write on, then the end."""
    async with inspection_scene({1: ("yb1", "witness-ga")}) as scene:
        async with scene.desk.tx() as tx:
            person = scene.desk.people["witness-ga"].id
            await tx.people.change(person, roles=frozenset({Role.INSPECTOR}))
        await scene.open("witness-ga")
        assert "未设检查事项" in scene.talk.last("witness-ga").text
        await scene.talk.press("witness-ga", "检查表文件")
        await scene.report("witness-ga")
        assert "record-reported" in await scene.events()


async def test_others_read_what_is_theirs_to_read(scene: Scene) -> None:
    """The department's liaison and the chair read the checklist and get the photos; another department does not."""
    talk, own = scene.talk, scene.visits.records[1, "医保"]
    await scene.open("yb1")
    await talk.press("yb1", "⚠ 发现问题")
    await talk.give("yb1", "a.jpg", JPEG, caption="示例问题")
    await talk.send_press("liaison-yb", f"record.show:{own}")
    assert "示例问题" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "第 1 项照片（1 张）")
    assert talk.files[-1].content == JPEG
    assert "医保部门填写和查看" in await talk.send_press("liaison-mz", f"record.show:{own}")
    assert "没有可查看的文件" in await talk.send_press("leader", f"record.photos:{own}:2")


async def test_a_record_is_sent_back_while_nobody_has_published(scene: Scene) -> None:
    """With a reason; it must be signed and reported anew, and the publications' days are counted anew."""
    talk, own = scene.talk, scene.visits.records[1, "医保"]
    await scene.visits.report(scene.desk, 1)
    await talk.send_press("leader", f"record.show:{own}")
    await talk.press("leader", "退回更正")
    await talk.say("leader", "示例理由")
    assert "示例理由" in talk.last("yb2").text
    publication = await scene.visits.publication(scene.desk, 1, "医保")
    async with scene.desk.tx() as tx:
        dropped = await tx.deadlines.find("ltc", "publication", publication)
        assert dropped is not None
        assert dropped.state == "dropped"
    scene.desk.pass_time(hours=1)
    await scene.open("yb1")
    await talk.press("yb1", "✓1")
    await talk.press("yb1", "⚠ 发现问题")
    await talk.say("yb1", "示例问题")
    await talk.press("yb1", "完成，下一项")
    await scene.report("yb1")
    assert "检查已结束" in talk.find("mz1", "检查已结束").text
    async with scene.desk.tx() as tx:
        again = await tx.deadlines.find("ltc", "publication", publication)
        found = (await tx.publications.of_records([own]))[own]
    assert again is not None
    assert (again.state, found.id, found.finding) == ("open", publication, Verdict.PROBLEM)


async def test_what_is_published_is_not_sent_back(scene: Scene) -> None:
    """Once a department has published, only it can correct."""
    own = scene.visits.records[1, "医保"]
    await scene.visits.report(scene.desk, 1)
    async with scene.desk.tx() as tx:
        found = (await tx.publications.of_records([scene.visits.records[1, "民政"]])).popitem()[1]
        await tx.publications.change(found, state="published")
    assert "不能退回" in await scene.talk.send_press("leader", f"record.reopen:{own}")


async def test_the_longest_checklist_fits_a_message(scene: Scene) -> None:
    """Fifty items with the longest titles, wordings and remarks: pages of twenty, each within Telegram's limits."""
    talk, own = scene.talk, scene.visits.records[1, "医保"]
    items = [(n, "题" * 60, "文" * 500) for n in range(1, 51)]
    async with scene.desk.tx() as tx:
        await tx.checklists.replace("ltc", "医保", items)
        for n in range(1, 41):
            await tx.inspections.tick(own, n, Verdict.PROBLEM, "长" * 500, scene.desk.people["yb1"].id)
    await scene.open("yb1")
    assert "▶ <b>41. " in talk.last("yb1").text
    await talk.press("yb1", "‹ 上一页")
    assert "▶ <b>21. " in talk.last("yb1").text
    await talk.press("yb1", "下一页 ›")
    await talk.press("yb1", "其余 10 项均未发现问题")
    await talk.press("yb1", "确认：10 项均未发现问题")
    await talk.send_press("leader", f"record.show:{own}")
    await talk.press("leader", "下一页 ›")
    await scene.report("yb1")
    await scene.tick_all("mz1")
    await scene.report("mz1")
    await talk.send_press("leader", f"inspection.show:{scene.visits.inspections[1]}")
    for staff_no in ("yb1", "leader", "mz1", "liaison-yb"):
        for shown in talk.screen(staff_no).values():
            assert len(shown.text) <= 4096
            assert len(shown.buttons) <= 100
