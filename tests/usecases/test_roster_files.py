"""Reading roster files: whatever the layout, the rows come out as people see them in their spreadsheet."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.roster_people import check_people
from bot.domain.roster_targets import check_targets
from bot.domain.task_forces import Department
from bot.usecases.rosters.files.reading import Sheet, read_rows
from tests.files.rosters import (
    FORM_HEADINGS,
    HEADING_ROW,
    PLAIN_HEADINGS,
    TARGET_HEADINGS,
    credit_code,
    csv_text,
    form_workbook,
    inline_row,
    targets_workbook,
    with_shared_texts,
    with_sheet,
    workbook,
)

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 3, 2)
DEPARTMENTS = (Department("医保", "示例区医疗保障局"), Department("民政", "示例区民政局"))
ROW = ("示例护理站01", credit_code(1), "示例登记机关", "示例管辖所")


def names(sheet: Sheet) -> list[str]:
    """Names in a sheet, in its order."""
    return [row.cells["name"] for row in sheet.rows]


def test_a_list_as_the_real_ones_are() -> None:
    """The real lists' headings, codes of every age and cells with stray spaces: all rows come in, odd ones marked."""
    rows = [
        ROW,
        ("示例护理站02　", "999901000000025", "示例登记机关", "机场分局 "),
        ("示例护理站03", "9999010000003", "示例登记机关", None),
        ("示例护理站04  第二名称：示例站", "企合浙绍总字第002112号", "示例登记机关", "示例所"),
        ("示例护理站05", credit_code(5).lower(), "示例登记机关", "示例所"),
        ("示例护理站06", "91330302l19373061U", "示例登记机关", "示例所"),
    ]
    sheet = read_rows("名录.xlsx", targets_workbook(*rows))
    checked = check_targets(sheet.rows)
    assert (sheet.kind, sheet.header_row, sheet.ignored) == ("targets", 1, ())
    assert sheet.columns == {"name", "code", "registrar", "authority"}
    assert [entry.name for entry in checked.rows][1:4] == [
        "示例护理站02",
        "示例护理站03",
        "示例护理站04 第二名称：示例站",
    ]
    assert [entry.authority for entry in checked.rows][:3] == ["示例管辖所", "机场分局", ""]
    assert checked.rows[4].code == credit_code(5)
    assert (checked.refused, checked.skipped) == ((), ())
    assert [(each.row, each.code) for each in checked.warned] == [
        (5, "roster-row-code-unusual"),
        (7, "roster-row-check-digit"),
    ]


def test_the_inspectors_form_as_it_is() -> None:
    """The empty form goes in: its instructions and its example are named as such, nobody is added, nothing is wrong."""
    sheet = read_rows("inspectors.xlsx", form_workbook())
    checked = check_people(sheet.rows, DEPARTMENTS, TODAY)
    assert (sheet.kind, sheet.header_row) == ("people", 2)
    assert (checked.rows, checked.refused) == ((), ())
    assert [(each.row, each.code) for each in checked.skipped] == [
        (3, "roster-row-instructions"),
        (4, "roster-row-example"),
    ]


def test_a_filled_form_without_its_private_columns() -> None:
    """People come in with posts, items and expertise as tags; ID and phone numbers are nowhere in what was read."""
    person = {
        "单位工号": "0007",
        "姓名": "示例人员07",
        "身份证号": "999999199001010019",
        "手机号": "13900000007",
        "岗位大类": "食品药品管理类，安全生产类",
        "执法事项范围": "C14.专项行动，对重点单位检查，B01.获证企业监管,A02.质量检查",
        "所在业务部门（机构）": "医保",
        "是否专家": "否",
        "执法证编号": 4541321,
        "执法证有效期": datetime(2027, 7, 19),  # noqa: DTZ001
        "执法人员状态": "有效",
    }
    sheet = read_rows("form.xlsx", form_workbook(person))
    (entry,) = check_people(sheet.rows, DEPARTMENTS, TODAY).rows
    assert (entry.staff_no, entry.department, entry.roles) == ("0007", "医保", frozenset({Role.INSPECTOR}))
    assert (entry.certificate, entry.certificate_expires, entry.active) == ("4541321", date(2027, 7, 19), True)
    items = {"C14.专项行动，对重点单位检查", "B01.获证企业监管", "A02.质量检查"}
    assert entry.tags == {"食品药品管理类", "安全生产类"} | items
    assert "13900000007" not in repr(sheet)
    assert "999999199001010019" not in repr(sheet)
    assert {"身份证号", "手机号"} <= set(sheet.ignored)
    assert sheet.columns >= {"tags", "active", "certificate"}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_way_to_write_a_csv(encoding: str, separator: str) -> None:
    """What Excel, WPS or a script saves as text is read, quoted separators and line breaks in cells included."""
    cells = (f"示例一{separator}站", "0010", "民政", "联络员、现场监督", "", "", "第一行\n第二行", "")
    content = csv_text(PLAIN_HEADINGS, cells, separator=separator).encode(encoding)
    (row,) = read_rows("people.csv", content).rows
    assert row.cells["staff_no"] == cells[0]
    assert (row.number, row.cells["tags"], "status" in row.cells) == (2, "第一行\n第二行", False)


def test_headings_are_found_wherever_they_are() -> None:
    """A banner, notes, blank rows, other columns, any order, marks and remarks in the headings."""
    rows: list[list[object]] = [
        ["2026 年名录"],
        [],
        ["说明", "请勿改动"],
        ["序号", "＊统一社会信用代码（18 位）", "备注", "机构名称 *", "风险等级", "所属街镇", "联系电话"],
        [1, ROW[1], "", "示例护理站01", "A", "示例街道", "13900000001"],
    ]
    sheet = read_rows("名录.XLSX", workbook(rows))
    assert (sheet.header_row, sheet.ignored) == (4, ("序号", "备注", "联系电话"))
    (entry,) = check_targets(sheet.rows).rows
    assert (entry.name, entry.code, entry.grade, entry.area) == ("示例护理站01", ROW[1], "A", "示例街道")
    assert sheet.rows[0].number == 5


def test_a_code_column_beside_an_older_one() -> None:
    """Where a list has both codes, the credit code counts and the registration number fills its blanks."""
    rows = [
        ("名称", "注册号", "统一社会信用代码"),
        ("示例甲", "999901000000025", ROW[1]),
        ("示例乙", "999901000000033", ""),
    ]
    checked = check_targets(read_rows("a.xlsx", workbook(rows)).rows)
    assert [entry.code for entry in checked.rows] == [ROW[1], "999901000000033"]


def test_the_first_visible_sheet_with_headings_counts() -> None:
    """Hidden sheets are not what the sender sees; cover sheets and parameter tables are passed over."""
    cover, hidden = [["封面"]], [TARGET_HEADINGS, ("示例隐藏", credit_code(9), "", "")]
    content = workbook(cover, hidden, [TARGET_HEADINGS, ROW], [TARGET_HEADINGS, *[ROW] * 3], hidden=[1])
    sheet = read_rows("a.xlsx", content)
    assert (sheet.title, names(sheet)) == ("表3", ["示例护理站01"])


def test_a_declared_size_is_not_believed() -> None:
    """A sheet that says it has one cell hides nothing; one that says it is endless takes no longer."""
    for declared in ("A1", "A1:XFD1048576"):
        sheet = read_rows("a.xlsx", with_sheet(HEADING_ROW + inline_row(7, *ROW), declared=declared))
        assert [(row.number, row.cells["authority"]) for row in sheet.rows] == [(7, "示例管辖所")]


def test_texts_from_the_table_that_excel_keeps() -> None:
    """Texts in a table of their own, formatted in runs, with a reading aid above: only the text counts."""
    texts = (
        "<t>名称</t>",
        "<t>信用代码</t>",
        '<r><t>示例</t></r><r><rPr><b/></rPr><t>站</t></r><rPh sb="0" eb="1"><t>zhan</t></rPh>',
    )
    head = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    content = with_shared_texts(*texts, rows=head + '<row r="2"><c r="A2" t="s"><v>2</v></c></row>')
    assert names(read_rows("a.xlsx", content)) == ["示例站"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (9999010000003, "9999010000003"),
        (9999010000003.0, "9999010000003"),
        ("  '0010 ", "  '0010 "),
        ("甲_x000D_乙", "甲\r乙"),
        (None, None),
        ("  ", None),
    ],
)
def test_codes_stay_texts(value: object, text: str | None) -> None:
    """A code that the spreadsheet took for a number has no decimals; blank cells are no cells."""
    (row,) = read_rows("a.xlsx", targets_workbook(("示例", value))).rows
    assert row.cells.get("code") == text


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ('=HYPERLINK("http://example.invalid","x")', "roster-row-formula"),
        (913301007161035748, "roster-row-digits-lost"),
        (9.13301007161035e17, "roster-row-digits-lost"),
        ("9.1330E+17", "roster-row-digits-lost"),
        (12.5, "roster-row-wrong-type"),
        (True, "roster-row-wrong-type"),
        (time(8, 30), "roster-row-wrong-type"),
        (datetime(2026, 3, 1), "roster-row-wrong-type"),  # noqa: DTZ001
        ("#N/A", "roster-row-error-value"),
    ],
)
def test_cells_that_are_no_codes(value: object, code: str) -> None:
    """A formula, an error, a day, a truth value, a number that lost its digits: the row is refused and says where."""
    checked = check_targets(read_rows("a.xlsx", targets_workbook(ROW, ("示例02", value))).rows)
    assert len(checked.rows) == 1
    (refused,) = checked.refused
    assert (refused.row, refused.code, refused.params["column"]) == (3, code, "注册号/统一社会信用代码")


def test_formulas_filled_down_and_formulas_elsewhere() -> None:
    """A shared formula is one in every cell that shares it; one in a column that is not read does no harm."""
    shared = '<c r="B{0}"><f t="shared" si="0" {1}</f><v>9999010000003</v></c></row>'
    rows = [
        inline_row(2, "示例甲").replace("</row>", shared.format(2, 'ref="B2:B3">C2&amp;D2')),
        inline_row(3, "示例乙").replace("</row>", shared.format(3, ">")),
        inline_row(4, *ROW).replace("</row>", '<c r="E4"><f>ROW()</f><v>4</v></c></row>'),
    ]
    checked = check_targets(read_rows("a.xlsx", with_sheet(HEADING_ROW + "".join(rows))).rows)
    assert [(each.row, each.code) for each in checked.refused] == [(2, "roster-row-formula"), (3, "roster-row-formula")]
    assert [entry.name for entry in checked.rows] == ["示例护理站01"]


def test_extensions_that_we_do_not_read() -> None:
    """What newer spreadsheets add for themselves is passed over in silence."""
    extension = '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"/></extLst>'
    assert len(read_rows("a.xlsx", with_sheet(HEADING_ROW + inline_row(2, *ROW) + extension)).rows) == 1


def test_a_csv_row_out_of_place() -> None:
    """A comma that should have been quoted shifts the cells after it: that row is refused, not taken as it lies."""
    content = csv_text(TARGET_HEADINGS, ROW).encode() + f"示例,02,{credit_code(2)},甲,乙\r\n".encode()
    checked = check_targets(read_rows("a.csv", content).rows)
    assert [(each.row, each.code) for each in checked.refused] == [(3, "roster-row-shifted")]


@pytest.mark.parametrize(
    ("rows", "code", "params"),
    [
        ([("序号", "备注"), (1, 2)], "roster-file-no-heading", {}),
        (
            [("说明",), ("企业名称", "登记机关")],
            "roster-file-missing-columns",
            {"columns": "统一社会信用代码", "row": 2},
        ),
        ([("姓名", "角色")], "roster-file-missing-columns", {"columns": "工号、部门", "row": 1}),
        ([("名称", "信用代码", "机构名称")], "roster-file-duplicate-column", {"column": "机构名称"}),
        ([TARGET_HEADINGS], "roster-file-no-rows", {}),
        ([TARGET_HEADINGS, (), (None, " ")], "roster-file-no-rows", {}),
        ([(*TARGET_HEADINGS, *map(str, range(97)))], "roster-file-too-many-columns", {"limit": 100}),
        ([FORM_HEADINGS, ("1", "示例")], "roster-file-wrong-list", {"expected": "targets", "found": "people"}),
    ],
)
def test_a_sheet_that_is_no_such_list(rows: Sequence[Sequence[object]], code: str, params: dict[str, object]) -> None:
    """Missing, doubled and foreign headings are named, in a workbook and in a text alike."""
    for name, content in (("a.xlsx", workbook(rows)), ("a.csv", csv_text(*rows).encode())):
        with pytest.raises(Refusal) as refusal:
            read_rows(name, content, "targets" if code == "roster-file-wrong-list" else None)
        assert (refusal.value.code, refusal.value.params) == (code, params)


def test_too_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list longer than we take is refused as a whole; blank rows at its end do not count."""
    monkeypatch.setattr("bot.usecases.rosters.files.reading.MOST_ROWS", 3)
    assert len(read_rows("a.xlsx", targets_workbook(*[ROW] * 3, *[("",)] * 9)).rows) == 3
    with pytest.raises(Refusal, match="roster-file-too-many-rows"):
        read_rows("a.xlsx", targets_workbook(*[ROW] * 4))


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(*[CELL] * 4), min_size=1, max_size=8))
def test_every_row_is_accounted_for(rows: list[tuple[str, ...]]) -> None:
    """Whatever stands in a text's cells, each row that is not blank is accepted, refused or skipped, exactly once."""
    content = csv_text(TARGET_HEADINGS, *rows, ROW).encode()
    sheet = read_rows("a.csv", content)
    checked = check_targets(sheet.rows)
    told = [each.row for each in checked.refused] + [each.row for each in checked.skipped]
    assert len(told) == len(set(told))
    assert len(checked.rows) + len(told) == len(sheet.rows)
    assert len(sheet.rows) >= sum(1 for row in rows if "".join(row).strip()) + 1


def test_every_code_has_its_text() -> None:
    """Whatever a file or a row is told is said in both languages, and nothing is written that is never said."""
    rules = ("roster_rows", "roster_targets", "roster_people", "rosters")
    sources = [ROOT / f"bot/domain/{name}.py" for name in rules]
    sources += (ROOT / "bot/usecases/rosters/files").glob("*.py")
    codes = {code for path in sources for code in re.findall(r'"(roster-[a-z-]+)"', path.read_text(encoding="utf-8"))}
    ids = {code if code.startswith("roster-row-") else f"refusal-{code}" for code in codes}
    for language in ("zh-CN", "en"):
        resource = (ROOT / "locales" / language / "roster_file.ftl").read_text(encoding="utf-8")
        written = {entry.id.name for entry in FluentParser().parse(resource).body if hasattr(entry, "id")}
        assert written == ids
