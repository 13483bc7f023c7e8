"""Which column of a sheet is which field: found by heading, whatever their order."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.refusals import Refusal
from bot.domain.roster_cells import clean_text
from bot.domain.roster_rows import ListKind

MOST_COLUMNS = 100

# Field → headings, the better one first: where a file has two of them, the second fills the blanks of the first.
_HEADINGS: Mapping[ListKind, Mapping[str, tuple[str, ...]]] = {
    "targets": {
        "name": ("名称", "全称"),
        "code": ("信用代码", "注册号", "登记号"),
        "kind": ("类别", "类型"),
        "area": ("区域", "街镇", "镇街", "街道", "辖区"),
        "grade": ("风险等级", "风险级别"),
        "contact": ("联系人",),
        "registrar": ("登记机关",),
        "authority": ("管辖单位", "管辖机关", "管辖所"),
        "status": ("状态", "经营状态", "登记状态", "存续状态"),
    },
    "people": {
        "staff_no": ("工号", "职工号", "编号"),
        "name": ("姓名",),
        "department": ("部门", "单位", "工作单位"),
        "roles": ("角色", "专班角色"),
        "certificate": ("执法证编号", "执法证号", "证件编号"),
        "certificate_expires": ("有效期", "证件有效期", "到期日"),
        "tags": ("标注", "分类标注", "标签"),
        "posts": ("岗位大类",),
        "qualifications": ("岗位资质资格",),
        "scope": ("执法事项范围",),
        "expert": ("是否专家",),
        "status": ("状态",),
    },
}
# What a file must have, with the name by which we ask for it.
_REQUIRED: Mapping[ListKind, Mapping[str, str]] = {
    "targets": {"name": "名称", "code": "统一社会信用代码"},
    "people": {"staff_no": "工号", "name": "姓名", "department": "部门"},
}
# What may stand before a heading without changing it: 单位工号, 所在业务部门, 统一社会信用代码, 执法人员状态.
_QUALIFIERS = (
    *("统一", "社会", "行政", "所在", "所属", "业务", "单位", "企业", "机构", "人员", "检查对象", "市场主体"),
    *("执法人员", "检查人员", "执法证"),
)
_NOTE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|[\s*:]")
_ENDINGS = ("至",)


@dataclass(frozen=True, slots=True)
class Header:
    """The row of headings: its number, and for each field the columns (from 0) that give it, the better one first."""

    kind: ListKind
    row: int
    columns: Mapping[str, tuple[int, ...]]
    titles: Mapping[str, str]
    ignored: tuple[str, ...]
    width: int

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the columns that the file must have and has not."""
        return tuple(name for field, name in _REQUIRED[self.kind].items() if field not in self.columns)


def find_header(head: Sequence[Sequence[object]]) -> Header | None:
    """Return the likeliest row of headings among a sheet's first rows, None if none has a heading that we know.

    Raises `Refusal` roster-file-duplicate-column, roster-file-too-many-columns.
    """
    found: Header | None = None
    for number, row in enumerate(head, start=1):
        for kind in _HEADINGS:
            header = _header(kind, number, row)
            if header.columns and (found is None or len(header.columns) > len(found.columns)):
                found = header
    if found is None:
        return None
    headings = _headings(head[found.row - 1])
    _refuse_duplicates(found.kind, headings)
    if found.width > MOST_COLUMNS:
        raise Refusal("roster-file-too-many-columns", limit=MOST_COLUMNS)
    return found


def _headings(row: Sequence[object]) -> dict[int, str]:
    """Column → heading as it stands in the file, in one line."""
    texts = {index: clean_text(value) for index, value in enumerate(row) if isinstance(value, str)}
    return {index: cleaned.text for index, cleaned in texts.items() if cleaned and cleaned.text}


def _header(kind: ListKind, number: int, row: Sequence[object]) -> Header:
    headings = _headings(row)
    ranked: dict[str, list[tuple[int, int]]] = {}
    for index, heading in headings.items():
        match = _field(kind, heading)
        if match:
            ranked.setdefault(match[0], []).append((match[1], index))
    columns = {field: tuple(index for _, index in sorted(places)) for field, places in ranked.items()}
    titles = {field: headings[places[0]] for field, places in columns.items()}
    used = {index for places in columns.values() for index in places}
    ignored = tuple(heading for index, heading in headings.items() if index not in used)
    return Header(kind, number, columns, titles, ignored, max(headings, default=-1) + 1)


def _field(kind: ListKind, heading: str) -> tuple[str, int] | None:
    """The field that a heading means and the rank of that heading, None for a column that we have no use for."""
    ranks = {name: (field, rank) for field, names in _HEADINGS[kind].items() for rank, name in enumerate(names)}
    spellings = (spelling for part in heading.split("/") for spelling in _spellings(part))
    return next((ranks[spelling] for spelling in spellings if spelling in ranks), None)


def _spellings(heading: str) -> Iterator[str]:
    """A heading without notes in brackets, marks and spaces; then without one qualifier after the other."""
    word = _NOTE.sub("", unicodedata.normalize("NFKC", heading))
    while word:
        yield word
        for ending in _ENDINGS:
            yield word.removesuffix(ending)
        qualifier = next((each for each in _QUALIFIERS if word.startswith(each)), "")
        word = word[len(qualifier) :] if qualifier else ""


def _refuse_duplicates(kind: ListKind, headings: Mapping[int, str]) -> None:
    seen: set[tuple[str, int]] = set()
    for heading in headings.values():
        match = _field(kind, heading)
        if match in seen:
            raise Refusal("roster-file-duplicate-column", column=heading)
        if match:
            seen.add(match)
