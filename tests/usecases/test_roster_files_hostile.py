"""Files that are not what they say, or mean harm: one clear answer each, at once, and nothing else happens."""

import random
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.refusals import Refusal
from bot.domain.roster_targets import check_targets
from bot.usecases.rosters.files.reading import read_rows
from tests.files.rosters import (
    HEADING_ROW,
    SHEET,
    credit_code,
    csv_text,
    inline_row,
    repacked,
    targets_workbook,
    with_sheet,
)

LOCALES = Path(__file__).resolve().parents[2] / "locales"
ROW = ("示例护理站01", credit_code(1), "示例登记机关", "示例管辖所")
WORKBOOK = targets_workbook(ROW)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
TYPES = "[Content_Types].xml"
STRINGS = "xl/sharedStrings.xml"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LAUGHS = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(9))


def part(name: str) -> bytes:
    """Return a part of the sound workbook."""
    with zipfile.ZipFile(BytesIO(WORKBOOK)) as package:
        return package.read(name)


def refusal_of(name: str, content: bytes) -> Refusal:
    """Return the refusal of a file, after having said it in both languages."""
    with pytest.raises(Refusal) as caught:
        read_rows(name, content)
    for language in ("zh-CN", "en"):
        bundle = FluentBundle([language], use_isolating=False)
        bundle.add_resource(FluentResource((LOCALES / language / "roster_file.ftl").read_text(encoding="utf-8")))
        message = bundle.get_message(f"refusal-{caught.value.code}")
        assert message.value is not None
        said, errors = bundle.format_pattern(message.value, dict(caught.value.params))
        assert errors == []
        assert "$" not in str(said)
    return caught.value


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"", "empty"),
        ("a.xlsx", b"", "empty"),
        ("a.csv", b"\xef\xbb\xbf \r\n\r\n", "empty"),
        ("a.csv", bytes(1000), "empty"),
        ("a.docx", WORKBOOK, "unknown-type"),
        ("名录", WORKBOOK, "unknown-type"),
        ("a.xlsx.exe", WORKBOOK, "unknown-type"),
        ("a.xls", OLE, "old-excel"),
        ("a.xlsx", OLE, "old-excel"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("a.xlsm", WORKBOOK, "macros"),
        ("a.xlsx", repacked(WORKBOOK, {"xl/vbaProject.bin": b"x"}), "macros"),
        ("a.xlsx", repacked(WORKBOOK, {"xl/macrosheets/sheet1.xml": b"<x/>"}), "macros"),
        ("a.xlsx", repacked(WORKBOOK, {TYPES: part(TYPES).replace(b"openxmlformats", b"macroEnabled")}), "macros"),
        ("a.xlsx", b"%PDF-1.7 ...", "disguised"),
        ("a.csv", b"\x89PNG\r\n\x1a\n", "disguised"),
        ("a.xlsx", b"MZ\x90\x00\x03", "disguised"),
        ("a.csv", b"\x7fELF\x02", "disguised"),
        ("a.xlsx", "企业名称,统一社会信用代码".encode(), "disguised"),
        ("a.csv", WORKBOOK, "disguised"),
        ("a.xls", WORKBOOK, "disguised"),
        ("a.xls", b"<html><table><tr><td>x</td></tr></table>", "disguised"),
        ("a.csv", b"\xef\xbb\xbf\n<!DOCTYPE html><script>alert(1)</script>", "disguised"),
        ("a.csv", csv_text(("名称", "信用代码"), ("示\0例", "")).encode(), "disguised"),
        ("a.xlsx", WORKBOOK[: len(WORKBOOK) // 2], "damaged"),
        ("a.xlsx", b"PK\x03\x04" + bytes(range(256)), "damaged"),
        ("a.xlsx", repacked(WORKBOOK, {SHEET: part(SHEET)[:-40]}), "damaged"),
        ("a.xlsx", repacked(WORKBOOK, {"xl/workbook.xml": None}), "damaged"),
        ("a.xlsx", repacked(WORKBOOK, {"xl/styles.xml": b"<styleSheet>"}), "damaged"),
        ("a.xlsx", repacked(WORKBOOK, {TYPES: None}), "not-workbook"),
        ("a.xlsx", repacked(WORKBOOK, {TYPES: b"<Types/>"}), "not-workbook"),
        ("a.csv", b"name,\xff\xff\xff", "encoding"),
        ("a.csv", csv_text(("名称", "信用代码"), ("示例", "1")).encode() + '"示例,2\r\n'.encode(), "quotes"),
        ("a.csv", csv_text(("名称", "信用代码")).encode() + '"示例"站,2\r\n'.encode(), "quotes"),
    ],
)
def test_what_is_no_roster(name: str, content: bytes, code: str) -> None:
    """Each kind of wrong file has its own answer, which says what to do."""
    assert refusal_of(name, content).code == f"roster-file-{code}"


def test_a_hundred_megabytes() -> None:
    """A file beyond the limit is not looked into at all."""
    refusal = refusal_of("a.csv", b"a," * (50 * 1024 * 1024))
    assert (refusal.code, refusal.params) == ("roster-file-too-big", {"limit": 64})


def test_a_zip_bomb_is_not_unpacked() -> None:
    """A part that claims far more than it is packed in, or all parts together too much, is refused by its claim."""
    assert refusal_of("a.xlsx", repacked(WORKBOOK, {SHEET: bytes(4_000_000)})).code == "roster-file-unpacks-too-big"
    hidden = {"xl/media/1.bin": bytes(3_000_000), "xl/media/2.bin": random.Random(1).randbytes(100_000)}
    assert refusal_of("a.xlsx", repacked(WORKBOOK, hidden)).code == "roster-file-unpacks-too-big"
    many = {f"xl/media/{i}.bin": bytes(1_000_000) for i in range(60)}
    assert refusal_of("a.xlsx", repacked(WORKBOOK, many)).code == "roster-file-unpacks-too-big"


def test_a_package_with_a_password_or_twice_the_same_part() -> None:
    """An encrypted part cannot be read; of two parts with one name nobody knows which one Excel would show."""
    locked = bytearray(WORKBOOK)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + offset] |= 1
    assert refusal_of("a.xlsx", bytes(locked)).code == "roster-file-encrypted"
    doubled = BytesIO(WORKBOOK)
    with zipfile.ZipFile(doubled, "a") as package, pytest.warns(UserWarning, match="Duplicate name"):
        package.writestr(SHEET, part(SHEET))
    assert refusal_of("a.xlsx", doubled.getvalue()).code == "roster-file-damaged"


@pytest.mark.parametrize("name", [SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml", TYPES, "docProps/core.xml"])
@pytest.mark.parametrize("subset", [LAUGHS, '<!ENTITY l9 SYSTEM "file:///etc/passwd">', '<!ENTITY % x SYSTEM "x"> %x;'])
def test_entities_are_refused_wherever_they_are(name: str, subset: str) -> None:
    """No part may declare a document type: no billion laughs, no file of ours, no address."""
    hostile = f'<!DOCTYPE x [{subset}]><x {NAMESPACE} a="&l9;">&l9;</x>'
    if name == TYPES:
        hostile += "<!-- application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml -->"
    assert refusal_of("a.xlsx", repacked(WORKBOOK, {name: hostile})).code == "roster-file-unsafe"


def test_links_to_elsewhere_are_not_followed() -> None:
    """Parts that point to other files and addresses are left alone; the list itself is read."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" '
        'Target="http://example.invalid/x.xlsx" TargetMode="External"/></Relationships>'
    )
    links = {
        "xl/externalLinks/externalLink1.xml": f"<externalLink {NAMESPACE}/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": relations,
        "xl/worksheets/_rels/sheet1.xml.rels": relations.replace("externalLinkPath", "hyperlink"),
    }
    assert len(read_rows("a.xlsx", repacked(WORKBOOK, links)).rows) == 1


def noise(text: str, times: int) -> str:
    """Return a text many times, each with its number, so that it does not pack too well for the first guard."""
    return "".join(text.format(i * 2654435761 % 2**32) for i in range(times))


SHARED = '<row r="2"><c r="A2"><f t="shared" ref="A2:A9" si="0">{}</f></c>{}</row>'


@pytest.mark.parametrize(
    "content",
    [
        with_sheet(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{noise("{:x}", 200_000)}</t></is></c></row>'),
        with_sheet(HEADING_ROW, before=f"<!--{noise('{:x}', 200_000)}-->"),
        with_sheet(f'<row r="1" a="{noise("{:x}", 200_000)}"/>'),
        with_sheet(noise('<hyperlink ref="A{}"/>', 100_001)),
        with_sheet(
            SHARED.format(noise("A{}+", 3000), '<c r="B2"><f t="shared" si="0"/></c>' * 1000),
        ),
    ],
    ids=["text", "comment", "attribute", "links", "formulas"],
)
def test_what_would_take_for_ever(content: bytes) -> None:
    """Contents that a spreadsheet library would choke on are refused by counting, before it sees them."""
    assert refusal_of("a.xlsx", content).code == "roster-file-too-complex"


@pytest.mark.parametrize(
    "rows",
    [
        HEADING_ROW + inline_row(5, *ROW) + inline_row(3, *ROW),
        HEADING_ROW + inline_row(2, *ROW) + inline_row(2, *ROW),
        HEADING_ROW + inline_row(99_999_999, *ROW),
        HEADING_ROW + inline_row(2, *ROW).replace('r="2"', 'r="-2"'),
        HEADING_ROW + '<row r="2"><c r="A2" t="s"><v>999</v></c></row>',
        HEADING_ROW + '<row r="2"><c r="A2" t="n"><v>zwölf</v></c></row>',
        HEADING_ROW + '<row r="2"><c r="B2"><f t="dataTable" x="1"/></c></row>',
    ],
)
def test_a_sheet_that_contradicts_itself(rows: str) -> None:
    """Rows out of order, beyond the end, cells that are nowhere: no row is lost in silence, the file is refused."""
    assert refusal_of("a.xlsx", with_sheet(rows)).code == "roster-file-damaged"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("=cmd|'/C calc'!A0", "roster-row-formula"),
        ("+1+cmd", "roster-row-formula"),
        ("-2+3", "roster-row-formula"),
        ("@SUM(A1)", "roster-row-formula"),
        ("＝1+1", "roster-row-formula"),
        ("\u200b=1+1", "roster-row-formula"),
        ("示例\x07站", "roster-row-bad-characters"),
        ("示例\x1b[31m", "roster-row-bad-characters"),
        ("示例\ufffd站", "roster-row-bad-characters"),
        ("长" * 201, "roster-row-too-long"),
        ("长" * 100_000, "roster-row-too-long"),
    ],
)
def test_names_that_are_refused(cell: str, code: str) -> None:
    """What would run as a formula, garble a chat or flood it is refused in its row."""
    content = csv_text(("名称", "信用代码"), (cell, credit_code(1)), ROW[:2]).encode()
    checked = check_targets(read_rows("a.csv", content).rows)
    assert [(each.row, each.code, each.params["column"]) for each in checked.refused] == [(2, code, "名称")]


@pytest.mark.parametrize(
    ("cell", "name", "code"),
    [
        ("示例\u202e站护\u202c", "示例站护", "roster-row-invisible-characters"),
        ("示\u200b例\ufeff站", "示例站", "roster-row-invisible-characters"),
        ("示例😀站", "示例😀站", "roster-row-unusual-characters"),
        ("<b>示例</b>", "<b>示例</b>", "roster-row-unusual-characters"),
        ("示例שלום", "示例שלום", "roster-row-unusual-characters"),
        ("示例\ue000站", "示例\ue000站", "roster-row-unusual-characters"),
        ("Cafe\u0301 示例", "Café 示例", None),
        ("示例　（一）\n站 ", "示例 （一） 站", None),
        ("H&M 示例", "H&M 示例", None),
    ],
)
def test_names_that_are_made_plain(cell: str, name: str, code: str | None) -> None:
    """Invisible marks go, spellings become one; what is merely odd comes in with a mark."""
    content = csv_text(("名称", "信用代码"), (cell, credit_code(1))).encode()
    checked = check_targets(read_rows("a.csv", content).rows)
    assert [entry.name for entry in checked.rows] == [name]
    assert [each.code for each in checked.warned] == ([code] if code else [])


def answers(name: str, content: bytes) -> bool:
    """Tell whether a file is answered as it should be: checked rows, or a refusal with a code of ours."""
    try:
        sheet = read_rows(name, content)
    except Refusal as refusal:
        return refusal.code.startswith("roster-file-")
    return len(check_targets(sheet.rows).rows) <= len(sheet.rows)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, len(WORKBOOK) - 1), st.binary(min_size=1, max_size=6)),
        min_size=1,
        max_size=6,
    )
)
def test_bytes_changed_at_random(changes: list[tuple[int, bytes]]) -> None:
    """However a workbook is mangled on its way, the answer is its rows or a refusal, never an error."""
    content = bytearray(WORKBOOK)
    for place, new in changes:
        content[place : place + len(new)] = new
    assert answers("a.xlsx", bytes(content))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", TYPES]), st.data())
def test_parts_changed_at_random(name: str, data: st.DataObject) -> None:
    """The same for a package that is sound while a part in it is not."""
    text = part(name)
    place = data.draw(st.integers(0, len(text)))
    new = data.draw(st.sampled_from([b"", b"<c>", b'"', b"</row>", b"<f>1</f>", b"&#xD800;", b"-1", b"9" * 30, b"\0"]))
    cut = data.draw(st.integers(0, 30))
    assert answers("a.xlsx", repacked(WORKBOOK, {name: text[:place] + new + text[place + cut :]}))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["a.csv", "a.xlsx"]), st.binary(max_size=400))
def test_any_bytes_at_all(name: str, content: bytes) -> None:
    """The same for bytes that never were a list."""
    assert answers(name, content)
