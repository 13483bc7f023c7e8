"""Roster files made on the fly: workbooks and texts, sound ones and such as nobody should send."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from bot.domain.credit_codes import check_digit

TARGET_HEADINGS = ("企业名称", "注册号/统一社会信用代码", "登记机关", "管辖单位")
# The form of a real system: a banner, the headings, a row of instructions, an example.
FORM_HEADINGS = (
    *("单位工号", "姓名", "性别", "身份证号", "手机号", "学历", "学历专业", "岗位大类", "从事本岗起始日期"),
    *("岗位资质资格", "执法事项范围", "地区", "层级", "担任职务", "具体职务", "所在业务部门（机构）", "是否专家"),
    *("执法证编号", "执法证有效期", "执法证发证机关", "执法人员状态"),
)
FORM_INSTRUCTIONS: Mapping[str, object] = {
    "岗位大类": "工商行政管理类，食品药品管理类【多个以中文逗号分开填写】详见参数表",
    "从事本岗起始日期": "YYYY-MM-DD",
    "执法证有效期": "YYYY-MM-DD",
}
FORM_EXAMPLE: Mapping[str, object] = {
    "单位工号": "0010",
    "姓名": "案例（请删除）",
    "身份证号": "000000000000000000",
    "手机号": "00000000000",
    "所在业务部门（机构）": "消保分局",
    "执法证编号": 4541321,
    "执法人员状态": "有效",
}
PLAIN_HEADINGS = ("工号", "姓名", "部门", "角色", "执法证编号", "执法证有效期", "标注", "状态")

SHEET = "xl/worksheets/sheet1.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET = '{}<worksheet xmlns="' + _MAIN + '">{}{}</worksheet>'


def credit_code(number: int) -> str:
    """Return an invented credit code with the right check digit."""
    body = f"91999999{number:09d}"
    return body + check_digit(body)


def workbook(*sheets: Sequence[Sequence[object]], hidden: Sequence[int] = ()) -> bytes:
    """Return a workbook of these sheets; those of the numbers in `hidden` (from 0) are hidden."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"表{number + 1}")
        sheet.sheet_state = "hidden" if number in hidden else "visible"
        for row in rows:
            sheet.append(list(row))
    output = BytesIO()
    book.save(output)
    return output.getvalue()


def targets_workbook(*rows: Sequence[object]) -> bytes:
    """Return a workbook with the real lists' headings above these rows."""
    return workbook([TARGET_HEADINGS, *rows])


def form_workbook(*people: Mapping[str, object]) -> bytes:
    """Return the inspectors' form with these people, cells by heading, below its example."""
    rows = [[entry.get(heading) for heading in FORM_HEADINGS] for entry in (FORM_INSTRUCTIONS, FORM_EXAMPLE, *people)]
    return workbook([["市场监管领域执法人员数据库"], FORM_HEADINGS, *rows])


def csv_text(*rows: Sequence[object], separator: str = ",") -> str:
    """Return rows as comma-separated text."""
    output = StringIO(newline="")
    csv.writer(output, delimiter=separator).writerows(rows)
    return output.getvalue()


def repacked(content: bytes, changes: Mapping[str, bytes | str | None]) -> bytes:
    """Return a package with parts replaced or added, and those that are None left out."""
    output = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(output, "w", ZIP_DEFLATED) as new:
        kept = {name: old.read(name) for name in old.namelist()}
        for name, part in {**kept, **changes}.items():
            if part is not None:
                new.writestr(name, part)
    return output.getvalue()


def with_sheet(rows: str, *, before: str = "", declared: str = "") -> bytes:
    """Return a workbook whose sheet holds these rows, given as XML, after a prologue, with a declared size."""
    size = f'<dimension ref="{declared}"/>' if declared else ""
    return repacked(targets_workbook(), {SHEET: _SHEET.format(before, size, f"<sheetData>{rows}</sheetData>")})


def with_shared_texts(*texts: str, rows: str) -> bytes:
    """Return a workbook whose sheet holds these rows, given as XML, and takes texts from a table, as Excel has it."""
    types = "[Content_Types].xml"
    override = (
        '<Override PartName="/xl/sharedStrings.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    content = with_sheet(rows)
    with ZipFile(BytesIO(content)) as package:
        declared = package.read(types).decode().replace("</Types>", override)
    table = f'<sst xmlns="{_MAIN}">{"".join(f"<si>{text}</si>" for text in texts)}</sst>'
    return repacked(content, {types: declared, "xl/sharedStrings.xml": table})


def inline_row(number: int, *texts: str) -> str:
    """Return a row's XML."""
    cells = (f'<c r="{"ABCDEFGH"[i]}{number}" t="inlineStr"><is><t>{text}</t></is></c>' for i, text in enumerate(texts))
    return f'<row r="{number}">{"".join(cells)}</row>'


HEADING_ROW = inline_row(1, *TARGET_HEADINGS)
