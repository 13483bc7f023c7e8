"""What follows from a result: entered from the record, reported step by step, told in short."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot.usecases.follow_ups import papers as follow_up_papers
from tests.follow_up_scene import Aftercare, aftercare


@pytest.fixture
async def scene() -> AsyncIterator[Aftercare]:
    """A record with a problem, the day after the visit."""
    async with aftercare() as made:
        yield made


async def test_rectified_looked_back_at_and_rectified_again(scene: Aftercare) -> None:
    """A date is set, the look-back has its own, it fails, there is a new date; passed at last it is closed."""
    talk = scene.talk
    await scene.begin("yb1", "责令整改")
    assert "整改期限" in talk.last("yb1").text
    await talk.press("yb1", "2026年12月9日（周三）")
    assert "请核对" in talk.last("yb1").text
    await talk.press("yb1", "确认登记")
    assert await scene.due() == [("rectification", date(2026, 12, 9))]
    assert "责令整改（第 1 号）：办理中" in talk.last("yb1").text
    for told in ("liaison-yb", "leader"):
        assert "示例护理站01，区医保局" in talk.last(told).text
        assert "查看处置：示例护理站01" in talk.last(told).buttons
    assert "后续处置" not in talk.reads("liaison-wj"), "another department's"

    await talk.press("yb1", "已整改，安排回头看")
    await scene.fill("yb1", "已补齐记录 <b>🙂</b>", "12月16日")
    assert await scene.due() == [("look_back", date(2026, 12, 16))]
    assert "&lt;b&gt;🙂" in talk.last("yb1").text
    await talk.press("yb1", "回头看未通过，继续整改")
    await scene.fill("yb1", "仍缺一份", "2026-12-23")
    assert await scene.due() == [("rectification", date(2026, 12, 23))]
    await talk.press("yb1", "已整改，安排回头看")
    await scene.fill("yb1", "已补齐", "2026-12-30")
    await talk.press("yb1", "回头看通过，办结")
    await scene.fill("yb1", "符合要求")
    assert await scene.due() == []
    closed = await scene.newest()
    assert (closed.state, closed.closed_at) == ("closed", scene.desk.now)
    assert "已办结" in talk.last("yb1").text
    assert not {"回头看通过，办结", "登记有误，撤销"} & set(talk.last("yb1").buttons)
    assert await scene.events() == [
        "follow-up-opened",
        "follow-up-rectified",
        "follow-up-failed",
        "follow-up-rectified",
        "follow-up-passed",
    ]
    async with scene.desk.tx() as tx:
        plain = "".join(each.data for each in await tx.ledger.entries("ltc"))
    assert "仍缺一份" not in plain, "what was found stands in the ledger as a digest"
    assert "2026-12-23" in plain


async def test_a_penalty_case_has_its_terms(scene: Aftercare) -> None:
    """90 days from filing as they stand in the calendar, then 7 working days from the decision."""
    await scene.begin("liaison-yb", "立案处罚")
    await scene.fill("liaison-yb", "示例立〔2026〕1号", "2026-12-01")
    assert await scene.due() == [("penalty_decision", date(2027, 3, 1))]
    talk = scene.talk
    await talk.press("liaison-yb", "已作出处罚决定")
    await talk.say("liaison-yb", "示例罚〔2026〕1号")
    await talk.say("liaison-yb", "2026-11-30")
    assert "决定不能早于立案" in talk.last("liaison-yb").text
    await talk.say("liaison-yb", "2026-12-02")
    await talk.say("liaison-yb", "罚款")
    assert "请点按上方的选项" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "罚款并处其他处罚")
    assert "确认登记" in talk.find("liaison-yb", "处罚种类：罚款并处其他处罚").buttons
    await talk.press("liaison-yb", "确认登记")
    assert await scene.due() == [("penalty_service", date(2026, 12, 11))]
    await talk.press("liaison-yb", "决定书已送达")
    await talk.press("liaison-yb", "2026年12月2日（周三）")
    await talk.press("liaison-yb", "确认登记")
    assert await scene.due() == []
    assert (await scene.newest()).state == "served", "nothing is closed by service alone"
    await talk.press("liaison-yb", "办结")
    await scene.fill("liaison-yb", "罚款已缴清")
    assert (await scene.newest()).state == "closed"


async def test_no_penalty_needs_a_reason(scene: Aftercare) -> None:
    """Then the case is closed, and nothing is due any more."""
    await scene.begin("yb1", "立案处罚")
    await scene.fill("yb1", "示例立〔2026〕1号", "12月1日")
    await scene.talk.press("yb1", "不予处罚")
    await scene.fill("yb1", "违法行为轻微并及时改正", "12月2日")
    assert ((await scene.newest()).state, await scene.due()) == ("closed", [])


async def test_an_interview_is_held_with_minutes(scene: Aftercare) -> None:
    """The day is set, then what was said is put down."""
    await scene.begin("yb2", "约谈")
    await scene.fill("yb2", "2026-12-07")
    assert await scene.due() == [("interview", date(2026, 12, 7))]
    scene.desk.pass_time(days=5)
    await scene.talk.press("yb2", "已约谈")
    await scene.fill("yb2", "12月7日", "示例纪要：要求一周内整改")
    assert ((await scene.newest()).state, await scene.due()) == ("closed", [])


async def test_a_transfer_is_recorded(scene: Aftercare) -> None:
    """Where to and when; there is no clock in it yet."""
    await scene.begin("yb1", "移送")
    await scene.fill("yb1", "示例接收单位", "12月2日")
    assert await scene.due() == []
    assert "移送至：示例接收单位" in scene.talk.last("yb1").text


async def test_an_entry_by_mistake_is_revoked_not_deleted(scene: Aftercare) -> None:
    """With a reason; its deadline falls away, and the same kind can be entered anew."""
    await scene.begin("yb1", "责令整改")
    await scene.fill("yb1", "2026-12-09")
    assert "已有同类处置正在办理" in await _again(scene)
    await scene.talk.send_press("yb1", "follow-up.show:1")
    await scene.talk.press("yb1", "登记有误，撤销")
    await scene.fill("yb1", "日期填错")
    assert ((await scene.newest()).state, await scene.due()) == ("void", [])
    async with scene.desk.tx() as tx:
        deadline = await tx.deadlines.find("ltc", "rectification", 1)
    assert deadline is not None
    assert deadline.state == "dropped"
    assert await _again(scene) == ""


async def _again(scene: Aftercare) -> str:
    await scene.begin("yb2", "责令整改")
    return await scene.fill("yb2", "2026-12-10")


async def test_pressing_twice_and_two_at_once(scene: Aftercare) -> None:
    """One entry; the second press, and the slower of two, learn that nothing more is to be done."""
    talk = scene.talk
    await scene.begin("yb1", "约谈")
    await talk.say("yb1", "2026-12-07")
    confirm = talk.last("yb1").buttons["确认登记"]
    assert await talk.send_press("yb1", confirm) == ""
    assert "已失效" in await talk.send_press("yb1", confirm)
    for each in ("yb1", "liaison-yb"):
        await talk.send_press(each, "follow-up.step:1:held")
        await talk.say(each, "12月2日")
        await talk.say(each, "示例纪要")
    assert await talk.press("yb1", "确认登记") == ""
    assert "刚有变化" in await talk.press("liaison-yb", "确认登记")
    assert await scene.events() == ["follow-up-opened", "follow-up-held"]


async def test_others_read_or_not_and_do_not_act(scene: Aftercare) -> None:
    """Chairs and the department's head read; another department's officers neither read nor act."""
    await scene.begin("yb1", "约谈")
    await scene.fill("yb1", "2026-12-07")
    talk = scene.talk
    for reader in ("leader", "head-yb", "deputy"):
        assert await talk.send_press(reader, "follow-up.show:1") == ""
        assert "约谈（第 1 号）" in talk.last(reader).text
        assert "已约谈" not in talk.last(reader).buttons
        assert await talk.send_press(reader, "follow-up.step:1:held") != ""
    for other in ("wj1", "liaison-wj", "head-mz"):
        assert "仅承办部门人员可查看" in await talk.send_press(other, "follow-up.show:1")
    assert "由区医保局承办" in await talk.send_press("wj1", f"follow-up.new:{scene.record}")
    assert "由区医保局承办" in await talk.send_press("wj1", "follow-up.step:1:held")
    await talk.say("wj1", "/followups")
    assert "目前没有后续处置" in talk.last("wj1").text
    await talk.say("deputy", "/followups")
    assert "示例护理站01（医保）" in talk.last("deputy").text


async def test_only_a_reported_problem_has_something_to_follow(scene: Aftercare) -> None:
    """Nothing found, or nothing reported: it is said what to do."""
    talk, records = scene.talk, scene.visits.records
    assert "未发现问题" in await talk.send_press("wj1", f"follow-up.new:{records[1, '卫健']}")
    assert "尚未报告" in await talk.send_press("yb1", f"follow-up.new:{records[2, '医保']}")
    await talk.say("yb1", "/followups")
    await talk.press("yb1", "登记后续处置")
    assert list(talk.last("yb1").buttons) == ["示例护理站01　2026年12月1日（周二）", "后续处置"]
    await talk.press("yb1", "示例护理站01　2026年12月1日（周二）")
    assert "检查事项 1：示例问题：记录不全" in talk.last("yb1").text
    assert "支付资格记分" not in talk.last("yb1").buttons, "for medical institutions only"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("不知道", "未能识别日期"),
        ("2026-12-01", "日期须在 2026-12-"),
        ("2036-12-01", "日期须在 2026-12-"),
        ("x" * 5000, "未能识别日期"),
    ],
)
async def test_a_day_that_cannot_be(scene: Aftercare, typed: str, said: str) -> None:
    """It is said how to write one, and the form goes on."""
    await scene.begin("yb1", "责令整改")
    await scene.talk.say("yb1", typed)
    assert said in scene.talk.last("yb1").text
    await scene.fill("yb1", "12月9日")
    assert await scene.due() == [("rectification", date(2026, 12, 9))]


async def test_stale_and_forged_buttons(scene: Aftercare) -> None:
    """A choice of another field, a step from elsewhere, a kind that is none: refused, and nothing is entered."""
    talk = scene.talk
    await scene.begin("yb1", "责令整改")
    chosen = talk.last("yb1").buttons["2026年12月9日（周三）"]
    await talk.send_press("yb1", chosen)
    assert "已失效" in await talk.send_press("yb1", chosen), "pressed twice"
    assert "内容已填齐" in await _said(scene, "还有一句")
    await talk.press("yb1", "重新填写")
    await talk.press("yb1", "返回")
    assert "已失效" in await talk.send_press("yb1", chosen), "the form was left"
    for forged in ("begin:{}:points", "begin:{}:x", "confirm:{}:1", "pick:{}:0:99999999"):
        assert await talk.send_press("yb1", "follow-up." + forged.format(scene.record)) != ""
    assert await scene.events() == []


async def _said(scene: Aftercare, words: str) -> str:
    await scene.talk.say("yb1", words)
    return scene.talk.last("yb1").text


async def test_words_have_a_limit(scene: Aftercare) -> None:
    """Emoji and markup are kept as typed; 501 characters are told with their number."""
    await scene.begin("yb1", "约谈")
    await scene.fill("yb1", "2026-12-02")
    await scene.talk.press("yb1", "已约谈")
    await scene.talk.press("yb1", "2026年12月2日（周三）")
    assert "共 501 字" in await _said(scene, "字" * 501)
    assert await scene.fill("yb1", "字" * 500) == ""


async def test_papers_are_kept_with_it(scene: Aftercare) -> None:
    """A photo in the middle of a form, its caption being the answer; more of them later; each can be had again."""
    talk = scene.talk
    await scene.begin("yb1", "责令整改")
    await scene.send("yb1", b"\xff\xd8early")
    assert "请先完成登记" in talk.last("yb1").text
    await scene.fill("yb1", "2026-12-09")
    await talk.press("yb1", "已整改，安排回头看")
    await scene.send("yb1", b"\xff\xd8example", caption="已补齐")
    assert "整改情况：已补齐" in talk.last("yb1").text
    assert "已收到材料 1 份" in talk.last("yb1").text
    await scene.fill("yb1", "2026-12-16")
    await talk.press("yb1", "上传材料")
    await talk.say("yb1", "这是文字")
    assert "请发送照片或文件" in talk.last("yb1").text
    await scene.send("yb1", b"%PDF-example", "示例.pdf")
    await scene.send("yb1", b"%PDF-example", "示例.pdf")
    await scene.send("yb1", b"", "空.pdf")
    assert "文件是空的" in talk.last("yb1").text
    await scene.send("yb1", None, "大.pdf")
    assert "未能取得该文件" in talk.last("yb1").text
    await talk.press("yb1", "完成")
    assert "材料 2 份" in talk.find("yb1", "办理记录").text
    await talk.press("yb1", "查看材料（2 份）")
    assert "责令整改材料（2/2）" in talk.last("yb1").text
    async with scene.desk.tx() as tx:
        kept = await tx.files.of("follow_up:1")
        file = await follow_up_papers.paper_file(tx, {"file": kept[1].id})
    assert (file.name, file.content) == ("示例.pdf", b"%PDF-example")
    assert [each for each in await scene.events() if "file" in each] == ["follow-up-file-added"] * 2


async def test_points_are_summed_and_names_stay_in_the_department() -> None:
    """A year's sum by person, what follows at nine; the leader of another department sees no name."""
    async with aftercare(points=True) as scene:
        talk, name = scene.talk, "示例人员王某"
        for k, (points, decided) in enumerate([("4 分", "2026-12-01"), ("5", "2026-12-02")], 1):
            await scene.begin("yb1", "支付资格记分")
            await scene.fill("yb1", name, "示例岗位", points, f"示例决〔2026〕{k}号", decided)
        assert "2026年度该人员在本机构累计记 9 分，已达 9 分：示例暂停资格" in talk.last("yb1").text
        assert name in talk.last("yb1").text
        shown = await scene.desk.told("yb1")
        named = [each for each in shown if name in str(each)]
        assert named
        assert all(each.protect for each in named), "not to be forwarded"
        assert talk.last("yb1").edits == 0, "a message that was not protected stays so"
        assert "累计记 9 分" in talk.last("liaison-yb").text
        assert await talk.send_press("deputy", "follow-up.show:2") == ""
        assert "姓名：仅承办部门可见" in talk.last("deputy").text
        for reader in ("deputy", "leader", "liaison-yb"):
            assert name not in talk.last(reader).text
        async with scene.desk.tx() as tx:
            entries = await tx.ledger.entries("ltc")
            words = await tx.ledger.sealed_words("ltc")
        assert name not in "".join(each.data for each in entries)
        assert name in {said for *_, said in words}
        await scene.begin("yb2", "支付资格记分")
        assert "已登记，无须重复" in await scene.fill("yb2", name, "示例岗位", "5", "示例决〔2026〕2号", "12月2日")
        await talk.send_press("yb1", "follow-up.show:2")
        await talk.press("yb1", "登记有误，撤销")
        await scene.fill("yb1", "重复登记")
        await talk.send_press("yb1", "follow-up.show:1")
        assert "累计记 4 分" in talk.last("yb1").text
