"""The list of people (执法检查人员名录库) as a file gives it: what is accepted, and by which key."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.roles import Role
from bot.domain.roster_cells import is_number_of_a_person, parse_date, split_items, split_words
from bot.domain.roster_rows import LONGEST_NAME, Checked, Reading, Row, RowFault, RowRules, check_rows, quote
from bot.domain.task_forces import Department

LONGEST_STAFF_NO = 40
LONGEST_CERTIFICATE = 60
LONGEST_LIST = 2000
LONGEST_TAG = 60
MOST_TAGS = 60

# 人员 at the end makes no difference: 执法检查人员, 执法检查. Operators are appointed at deployment, never by a list.
ROLE_WORDS: Mapping[str, Role] = {
    "组长": Role.LEADER,
    "牵头人": Role.LEADER,
    "副组长": Role.DEPUTY,
    "副牵头人": Role.DEPUTY,
    "部门负责人": Role.HEAD,
    "联络员": Role.LIAISON,
    "执法检查": Role.INSPECTOR,
    "执法": Role.INSPECTOR,
    "检查": Role.INSPECTOR,
    "辅助检查": Role.AUXILIARY,
    "辅助": Role.AUXILIARY,
    "现场监督": Role.WITNESS,
    "社会监督员": Role.WITNESS,
    "观察员": Role.OBSERVER,
    **{role.value: role for role in Role if role is not Role.ADMIN},
}
_ON_DUTY = frozenset({"有效", "在岗", "在职", "正常", "启用", "在册"})
_OFF_DUTY = frozenset({"失效", "停用", "离职", "退休", "调离", "调出", "注销", "暂停", "借调", "休假", "离岗", "无效"})
_YES, _NO = "是", "否"
_EXPERT = "专家"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as a roster file gives it. `department` is the task force's short name for it; texts are in NFC.

    No `certificate`, or no day it expires, and a person is not drawn; `active` False: off duty.
    """

    staff_no: str
    name: str
    department: str
    roles: frozenset[Role]
    certificate: str = ""
    certificate_expires: date | None = None
    tags: frozenset[str] = frozenset()
    active: bool = True


def person_key(entry: PersonRow) -> str:
    """Return what identifies a person from one file to the next."""
    return entry.staff_no


def check_people(
    rows: Iterable[Row], departments: Sequence[Department], today: date, *, home: str = ""
) -> Checked[PersonRow]:
    """Check the rows of a list of people; see `check_rows` for rows with the same staff number.

    A department is one of the task force's, by short name or title. A bureau's own form names its own units instead:
    with `home`, the short name of that bureau, those belong there, and the unit becomes a tag.
    Without a role a person is an inspector. A certificate missing or out of date on `today` is a warning.
    """
    known = _department_words(departments)

    def read(reading: Reading) -> PersonRow:
        return _person(reading, known, today, home)

    return check_rows(rows, RowRules(("staff_no", "name"), read, person_key, _key_of_row))


def _department_words(departments: Sequence[Department]) -> dict[str, str]:
    words = {each.title: each.name for each in departments}
    words |= {f"{each.name}局": each.name for each in departments}
    words |= {each.name: each.name for each in departments}
    return {_folded(word): name for word, name in words.items() if word}


def _folded(word: str) -> str:
    return "".join(unicodedata.normalize("NFKC", word).casefold().split())


def _person(reading: Reading, known: Mapping[str, str], today: date, home: str) -> PersonRow:
    name = reading.text("name", LONGEST_NAME)
    if not name:
        raise RowFault("roster-row-missing", column=reading.row.title("name"))
    staff_no = _identifier(reading, "staff_no", LONGEST_STAFF_NO)
    if not staff_no:
        raise RowFault("roster-row-missing", column=reading.row.title("staff_no"))
    department, unit = _department(reading, known, home)
    roles = _roles(reading)
    certificate = _identifier(reading, "certificate", LONGEST_CERTIFICATE)
    expires = _expiry(reading)
    if Role.INSPECTOR in roles:
        _mind_certificate(reading, certificate, expires, today)
    return PersonRow(
        staff_no=staff_no,
        name=_joined(name),
        department=department,
        roles=roles,
        certificate=certificate,
        certificate_expires=expires,
        tags=_tags(reading, unit),
        active=_active(reading),
    )


def _joined(name: str) -> str:
    """A Chinese name of two characters is often spread with spaces (张　三)."""
    parts = name.split()
    return "".join(parts) if all("\u4e00" <= character <= "\u9fff" for part in parts for character in part) else name


def _identifier(reading: Reading, field: str, longest: int) -> str:
    """A staff or certificate number: half-width, without spaces; an ID or phone number in its place is refused."""
    text = unicodedata.normalize("NFKC", reading.text(field, longest)).lstrip("'").replace(" ", "")
    if is_number_of_a_person(text):
        raise RowFault("roster-row-number-of-a-person", column=reading.row.title(field))
    return text


def _department(reading: Reading, known: Mapping[str, str], home: str) -> tuple[str, str]:
    """Return the department's short name and, where it is not named itself, the unit that belongs to it."""
    word = reading.text("department")
    found = known.get(_folded(word))
    if found:
        return found, ""
    if home:
        return home, word
    column = reading.row.title("department")
    if not word:
        raise RowFault("roster-row-missing", column=column)
    names = "、".join(dict.fromkeys(known.values()))
    raise RowFault("roster-row-department-unknown", column=column, value=quote(word), known=names)


def _roles(reading: Reading) -> frozenset[Role]:
    roles: set[Role] = set()
    for word in split_words(reading.listed("roles")):
        role = ROLE_WORDS.get(word.removesuffix("人员").lower())
        if role is None:
            raise RowFault("roster-row-role-unknown", column=reading.row.title("roles"), value=quote(word))
        roles.add(role)
    return frozenset(roles or {Role.INSPECTOR})


def _expiry(reading: Reading) -> date | None:
    text = reading.text("certificate_expires")
    day = parse_date(text) if text else None
    if text and day is None:
        column = reading.row.title("certificate_expires")
        raise RowFault("roster-row-date-unreadable", column=column, value=quote(text))
    return day


def _mind_certificate(reading: Reading, certificate: str, expires: date | None, today: date) -> None:
    if not certificate or expires is None:
        reading.warn("roster-row-certificate-missing")
    elif expires < today:
        reading.warn("roster-row-certificate-expired", expires=expires.isoformat())


def _tags(reading: Reading, unit: str) -> frozenset[str]:
    words = [
        unit,
        *split_words(reading.listed("tags", LONGEST_LIST)),
        *split_words(reading.listed("posts", LONGEST_LIST)),
    ]
    words += split_words(reading.listed("qualifications", LONGEST_LIST))
    words += split_items(reading.listed("scope", LONGEST_LIST))
    expert = split_words(reading.listed("expert", LONGEST_LIST))
    words += [_EXPERT if word == _YES else word for word in expert if word != _NO]
    tags = frozenset(filter(None, words))
    longest = max(map(len, tags), default=0)
    if longest > LONGEST_TAG:
        raise RowFault("roster-row-tag-too-long", length=longest, limit=LONGEST_TAG)
    if len(tags) > MOST_TAGS:
        raise RowFault("roster-row-too-many-tags", count=len(tags), limit=MOST_TAGS)
    return tags


def _active(reading: Reading) -> bool:
    word = reading.text("status")
    if word and word not in _ON_DUTY and word not in _OFF_DUTY:
        raise RowFault("roster-row-status-unknown", column=reading.row.title("status"), value=quote(word))
    return word not in _OFF_DUTY


def _key_of_row(row: Row) -> str:
    return "".join(unicodedata.normalize("NFKC", row.cells.get("staff_no", "")).split()).lstrip("'")
