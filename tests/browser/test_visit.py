"""From a visit to its publication, clicked and typed in the chat page: checklist, signed form, reminder, publication."""

import zipfile
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
import pytest_asyncio
from openpyxl import load_workbook
from playwright.async_api import Browser, expect

from bot.demo.theatre import Performance
from tests.browser.window import DESK, PHONE, PICTURES, Window, performing
from tests.handlers.test_delivery import PIXEL

TARGET = "示例护理站06"
REMARK = "护理记录缺少两日签名"
OFFICERS = ("人员08", "人员09")  # of 民政
REMINDED_AFTER = 20  # working days: ten before the thirtieth

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def running(tmp_path: Path) -> AsyncIterator[Performance]:
    """World, chat service and bot."""
    async with performing(tmp_path) as started:
        yield started


def keep(name: str, content: bytes) -> None:
    """Keep a document beside the pictures, where those are asked for."""
    if PICTURES:
        (Path(PICTURES) / name).write_bytes(content)


async def enter(desk: Window) -> None:
    """The leader enters an inspection that is not drawn, with two officers of one department."""
    await desk.private("组长")
    await desk.types("/direct")
    await desk.tap("专项检查", await desk.sees("登记直接检查", "请选择类别"))
    await desk.sees("请直接发送事由")
    await desk.types("示例专项：夜间护理服务")
    await desk.sees("请选择检查对象")
    await desk.types(TARGET)
    await desk.tap(TARGET, await desk.sees("请选择检查对象"))
    day = await desk.sees("请选择检查日期", TARGET)
    await desk.picture("30-direct-day")
    await desk.key(day, 1).click()
    team = await desk.sees("选择检查人员", TARGET)
    await desk.tap("民政（已选 0）", team)
    for each in OFFICERS:
        await desk.tap(f"示例{each}", await desk.sees("选择检查人员", "可选"))
    await desk.picture("31-direct-team")
    await desk.tap("预览", await desk.sees("选择检查人员"))
    await desk.tap("确认登记", await desk.sees("登记直接检查：请确认"))
    await desk.sees("直接检查已登记", TARGET)
    await desk.picture("32-direct-entered")


async def accept(phone: Window) -> None:
    """An officer finds the notice on the phone: nobody drew them, and it does not say so."""
    await phone.private(OFFICERS[0])
    notice = await phone.sees("任务通知", TARGET)
    await phone.picture("33-direct-notice")
    await phone.tap("接受", notice)
    await phone.sees("任务通知", TARGET, "状态：已接受")


async def tick(phone: Window) -> None:
    """One problem with a remark and a photo, one that does not apply, and the rest by two taps."""
    await phone.types("/inspections")
    await phone.tap(f"{TARGET}", await phone.sees("检查任务"))
    await phone.picture("34-card")
    await phone.tap("填写检查表（民政）", await phone.sees(TARGET, "民政"))
    await phone.picture("35-checklist")
    await phone.tap("⚠ 发现问题", await phone.sees("检查表（区民政局）", "▶ 1."))
    await phone.sees("第 1 项：发现问题")
    await phone.types(REMARK)
    await phone.sends("照片.png", PIXEL, photo=True)
    problem = await phone.sees("第 1 项：发现问题", REMARK, "照片：1 张")
    await phone.picture("36-problem")
    await phone.tap("完成，下一项", problem)
    await phone.tap("— 不适用", await phone.sees("检查表（区民政局）", "▶ 2."))
    sheet = await phone.sees("检查表（区民政局）", "▶ 3.")
    await sheet.get_by_role("button", name="项均未发现问题").click()
    rest = await phone.sees("项均未发现问题？")
    await phone.picture("37-rest")
    await rest.get_by_role("button", name="确认：").click()
    await phone.sees("已全部填写", "发现问题 1 项")
    await phone.picture("38-all-ticked")


async def forms(phone: Window) -> tuple[bytes, bytes]:
    """The filled form, as Word and as PDF."""
    await phone.tap("检查表文件", await phone.sees("已全部填写"))
    await phone.sees("已填检查表（PDF")
    await phone.picture("39-forms")
    name = f"检查表_区民政局_{TARGET}"
    return await phone.saves(f"{name}.docx"), await phone.saves(f"{name}.pdf")


async def report(phone: Window) -> None:
    """The photo of the signed form, the day, and that is it."""
    await phone.tap("上报检查结束", await phone.sees("已全部填写"))
    await phone.sees("请发送双方签字并盖章的检查表")
    await phone.sends("签字表.png", PIXEL, photo=True)
    ask = await phone.sees("已收签字检查表 1 份")
    await phone.picture("40-end")
    await phone.key(ask, 0).click()
    await phone.tap("确认上报", await phone.sees("请核对后确认上报", "签字检查表：1 份"))
    await phone.sees("检查已结束", TARGET, "民政")
    await phone.picture("41-ended")


async def remind(phone: Window) -> None:
    """Ten working days before the last one the reminder comes; put off, it comes again on the next."""
    for _ in range(REMINDED_AFTER):
        await phone.next_workday()
    reminder = await phone.sees("期限提醒", TARGET, "公示检查结果", "还剩 10 个工作日")
    await phone.picture("42-reminder")
    await phone.tap("明天再提醒", reminder)
    await phone.next_workday()
    again = await phone.sees("期限提醒", TARGET, "还剩 9 个工作日")
    await phone.tap("办结", again)


async def publish(phone: Window, desk: Window) -> None:
    """The reminder led to the result, which is published and said in the group."""
    await phone.tap("公示结果", await phone.sees("检查结果公示", TARGET))
    await phone.tap("✓ 发现问题", await phone.sees("请选择检查结果"))
    await phone.tap("责令限期改正", await phone.sees("请选择对问题的处理措施"))
    await phone.picture("43-measures")
    await phone.tap("下一步", await phone.sees("请选择对问题的处理措施"))
    await phone.tap("采用以上内容", await phone.sees("可采用以上内容"))
    await phone.tap("已在官网公示，无链接", await phone.sees("在官网公示后"))
    confirm = await phone.sees("请核对公示内容", "责令限期改正")
    await phone.picture("44-confirm")
    await phone.tap("确认公示", confirm)
    await phone.sees("检查结果公示", TARGET, "已公示")
    await phone.picture("45-published")
    await desk.group("组长")
    await desk.sees("已公示", TARGET, "责令限期改正")
    await desk.picture("46-in-the-group")


async def look(desk: Window) -> None:
    """The leader sees no publication due any more, and takes the table of results and the chart."""
    await desk.private("组长")
    await desk.types("/due all")
    every = await desk.sees("全部期限", "执法证到期")
    await expect(every).not_to_contain_text("公示检查结果")
    await desk.types("/results")
    await desk.sees("检查结果公示表", "已公示 1 项")
    table, words = await desk.saves("results-直2026-001.xlsx"), await desk.saves("results-直2026-001.txt")
    (row,) = load_workbook(BytesIO(table)).worksheets[0].iter_rows(min_row=2, values_only=True)
    assert TARGET in row
    assert REMARK not in str(row) + words.decode()
    keep("results.xlsx", table)
    await desk.types("/board")
    await desk.tap("进度图", await desk.sees("看板"))
    await desk.sees("公示进度图")
    await desk.picture("47-chart")


async def test_from_the_visit_to_the_publication(running: Performance, browser: Browser) -> None:
    """What an officer does on the phone, and what the department's liaison sees of it."""
    desk, phone = await Window.open(running, browser, DESK), await Window.open(running, browser, PHONE)
    await enter(desk)
    await accept(phone)
    await phone.next_workday()
    await tick(phone)
    word, pdf = await forms(phone)
    assert zipfile.ZipFile(BytesIO(word)).testzip() is None
    assert pdf.startswith(b"%PDF-")
    keep("form.docx", word)
    keep("form.pdf", pdf)
    await report(phone)
    await remind(phone)
    await publish(phone, desk)
    await look(desk)
    assert (desk.troubles, phone.troubles) == ([], [])
