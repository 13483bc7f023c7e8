"""The form for signature and seal, as Word and as PDF file."""

import logging
import re
from dataclasses import replace
from importlib.resources import files
from io import BytesIO
from typing import Any

import pytest
from docxtpl import DocxTemplate

from bot.usecases.forms.form import Form, FormRow
from bot.usecases.forms.pdf_file import pdf_file
from bot.usecases.forms.word_file import FIELDS, word_file

REMARK = ("现场查看记录，存在示例问题<b>&{{ 示例 }}。" * 25)[:500]
LABELS = {
    **{"title": "示例检查表", "subtitle": "示例专班　区民政局", "target": "单位：", "code": "代码：", "number": "序号"},
    **{"inspected_on": "日期：", "place": "地点：", "officers": "人员：", "content": "内容", "result": "结果"},
    **{"remark": "备注", "inspectors": "签名：", "inspected": "签名：", "seal": "（章）", "date": "日期："},
}
ROWS = tuple(FormRow(str(k), f"示例事项{k}", "发现问题", REMARK) for k in range(1, 13))
FORM = Form(
    office="示例专班",
    department="区民政局",
    target="示例护理站01",
    code="000000000000001",
    inspected_on="2026年12月1日（周二）",
    place="示例路1号",
    officers="示例人员一、示例人员二",
    rows=ROWS,
    labels=LABELS,
)


def opened(content: bytes) -> Any:
    """Return a Word file as python-docx reads it."""
    template = DocxTemplate(BytesIO(content))
    template.init_docx()
    return template.docx


def test_the_template_asks_for_what_there_is() -> None:
    """Whoever edits it in Word and misspells a field is told by this test."""
    template = DocxTemplate(str(files("bot.usecases.forms") / "record.docx"))
    assert template.get_undeclared_template_variables() == set(FIELDS)


def test_the_word_file_holds_every_item_as_it_was_written() -> None:
    """Twelve items with remarks of 500 characters; what looks like markup or a template is only words."""
    document = opened(word_file(FORM))
    head = "\n".join(each.text for each in document.paragraphs)
    for words in (
        "示例专班",
        "区民政局",
        "示例护理站01",
        "000000000000001",
        "2026年12月1日（周二）",
        "示例路1号",
        "示例人员二",
    ):
        assert words in head
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows[0] == ["序号", "检查内容", "检查结果", "备注"]
    assert rows[1:] == [[each.number, each.content, each.result, each.remark] for each in ROWS]
    assert "签名" in document.tables[1].rows[0].cells[0].text


def test_the_word_file_is_blank_before_anything_is_ticked() -> None:
    """Items without result and remark."""
    blank = replace(FORM, place="", rows=(FormRow("1", "示例事项一", "", ""),))
    assert [cell.text for cell in opened(word_file(blank)).tables[0].rows[1].cells] == ["1", "示例事项一", "", ""]


@pytest.mark.parametrize(("rows", "pages"), [(ROWS[:1], 1), (ROWS, 7)])
def test_the_pdf_file_breaks_its_pages(rows: tuple[FormRow, ...], pages: int, caplog: pytest.LogCaptureFixture) -> None:
    """One item is a page; twelve long remarks are several. Every character is drawn, or a box in its place."""
    with caplog.at_level(logging.WARNING):
        content = pdf_file(replace(FORM, rows=rows, target="示例护理站😀𠮷\u0e01"))
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", content)) == pages
    assert caplog.records == [], "the font has no picture of something"
