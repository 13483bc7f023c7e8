"""The list of institutions (检查对象名录库) as a file gives it: what is accepted, and by which key."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.credit_codes import check_digit_holds, code_form, normalise_code
from bot.domain.roster_cells import is_blank, is_number_of_a_person, without_numbers_of_people
from bot.domain.roster_rows import LONGEST_NAME, Checked, Reading, Row, RowFault, RowRules, check_rows, quote

IN_FORCE, SUSPENDED, RETIRED = "in_force", "suspended", "retired"

TARGET_STATES = {
    IN_FORCE: frozenset(
        {"正常", "有效", "在业", "存续", "开业", "在营", "营业", "启用", "在册", "正常营业", "正常运营"}
    ),
    SUSPENDED: frozenset({"暂停", "停业", "歇业", "中止", "暂停服务", "暂停营业", "暂停协议", "中止协议", "停业整顿"}),
    RETIRED: frozenset(
        {"注销", "吊销", "撤销", "退出", "终止", "解除", "停用", "迁出", "失效", "关闭", "终止协议", "解除协议"}
    ),
}
_STATE_OF = {word: state for state, words in TARGET_STATES.items() for word in words}
_STATE_OF.update({state: state for state in TARGET_STATES})


@dataclass(frozen=True, slots=True)
class TargetRow:
    """An institution as a roster file gives it; every field is text in NFC, blank where nothing is said.

    `code`: 18-character unified social credit code, or an older registration number; `registrar` 登记机关;
    `authority` 管辖单位; `status` in_force, suspended or retired.
    """

    name: str
    code: str
    kind: str = ""
    area: str = ""
    grade: str = ""
    contact: str = ""
    registrar: str = ""
    authority: str = ""
    status: str = IN_FORCE


def name_key(name: str) -> str:
    """Return what two spellings of one name have in common: width of brackets, spaces and case do not count."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def target_key(entry: TargetRow) -> str:
    """Return what identifies an institution from one file to the next: its code, or its name where it has none."""
    return entry.code or f"name:{name_key(entry.name)}"


def check_targets(rows: Iterable[Row]) -> Checked[TargetRow]:
    """Check the rows of a list of institutions; see `check_rows` for rows with the same key.

    A wrong check digit, an odd code, no code at all, a name seen before are warnings: real lists have them.
    """
    names: dict[str, int] = {}

    def mind_names(entry: TargetRow, reading: Reading) -> None:
        number = reading.row.number
        first = names.setdefault(name_key(entry.name), number)
        if first != number:
            reading.warn("roster-row-same-name", first=first)

    return check_rows(rows, RowRules(("name", "code"), _target, target_key, _key_of_row, mind_names))


def _target(reading: Reading) -> TargetRow:
    name = reading.text("name", LONGEST_NAME)
    if not name:
        raise RowFault("roster-row-missing", column=reading.row.title("name"))
    return TargetRow(
        name=name,
        code=_code(reading),
        kind=reading.text("kind"),
        area=reading.text("area"),
        grade=reading.text("grade"),
        contact=_contact(reading),
        registrar=reading.text("registrar"),
        authority=reading.text("authority"),
        status=_status(reading),
    )


def _code(reading: Reading) -> str:
    raw = reading.row.cells.get("code", "")
    code = "" if is_blank(raw.strip()) else normalise_code(raw)
    column = reading.row.title("code")
    if is_number_of_a_person(code):
        raise RowFault("roster-row-number-of-a-person", column=column)
    match code_form(code):
        case None:
            reading.plain("code", raw)
            raise RowFault("roster-row-code-unreadable", column=column, value=quote(raw.strip()))
        case "credit" if not check_digit_holds(code):
            reading.warn("roster-row-check-digit", code=code)
        case "other":
            reading.warn("roster-row-code-unusual", code=code)
        case "blank":
            reading.warn("roster-row-code-blank", column=column)
    return code


def _contact(reading: Reading) -> str:
    raw = reading.row.cells.get("contact", "")
    bare = without_numbers_of_people(raw)
    if bare != raw:
        reading.warn("roster-row-numbers-dropped", column=reading.row.title("contact"))
    return reading.plain("contact", bare)


def _status(reading: Reading) -> str:
    word = reading.text("status")
    state = _STATE_OF.get(word) if word else IN_FORCE
    if state is None:
        raise RowFault("roster-row-status-unknown", column=reading.row.title("status"), value=quote(word))
    return state


def _key_of_row(row: Row) -> str:
    raw, name = row.cells.get("code", ""), row.cells.get("name", "")
    code = "" if is_blank(raw.strip()) else normalise_code(raw)
    if code and code_form(code):
        return code
    return f"name:{name_key(name)}" if name else ""
