"""Lists from files: which rows count, and what an import would change."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.credit_codes import check_digit
from bot.domain.refusals import Refusal
from bot.domain.roles import Role
from bot.domain.roster_people import PersonRow, check_people
from bot.domain.roster_rows import Checked, Defect, Row, Skipped
from bot.domain.roster_targets import RETIRED, SUSPENDED, TargetRow, check_targets, target_key
from bot.domain.rosters import RosterPlan, plan_people, plan_targets
from bot.domain.task_forces import Department

TODAY = date(2026, 3, 2)
DEPARTMENTS = (Department("医保", "示例区医疗保障局"), Department("民政", "示例区民政局"))
TARGET_TITLES = {"name": "企业名称", "code": "统一社会信用代码", "status": "状态", "contact": "联系人", "area": "区域"}
PERSON_TITLES = {"staff_no": "工号", "name": "姓名", "department": "部门", "roles": "角色"}
OLD_CODE = "999901000000025"


def credit_code(number: int) -> str:
    """Return an invented credit code."""
    body = f"91999999{number:09d}"
    return body + check_digit(body)


CODE, OTHER_CODE = credit_code(1), credit_code(2)


def targets(*rows: Mapping[str, str]) -> Checked[TargetRow]:
    """Check rows that begin at row 2."""
    return check_targets(Row(number, row, TARGET_TITLES) for number, row in enumerate(rows, start=2))


def people(*rows: Mapping[str, str], home: str = "") -> Checked[PersonRow]:
    """Check rows that begin at row 2; what is not said is sound."""
    sound = {"name": "示例人员01", "department": "医保"}
    numbered = (Row(number, {**sound, **row}, PERSON_TITLES) for number, row in enumerate(rows, start=2))
    return check_people(numbered, DEPARTMENTS, TODAY, home=home)


def target(name: str = "示例护理站01", code: str = CODE, **fields: str) -> TargetRow:
    """Return a target."""
    return TargetRow(name, code, **fields)


def person(staff_no: str = "0001", name: str = "示例人员01", department: str = "医保") -> PersonRow:
    """Return an inspector."""
    return PersonRow(staff_no, name, department, frozenset({Role.INSPECTOR}), "示证001", date(2027, 1, 1))


def by_key(*entries: TargetRow) -> dict[str, TargetRow]:
    """Return targets as a list that stands."""
    return {target_key(entry): entry for entry in entries}


# --- rows -------------------------------------------------------------------------------------------------------------


def test_the_same_code_twice() -> None:
    """The same row again is skipped; another row with the same code is refused, naming the first."""
    checked = targets(
        {"name": "示例甲", "code": CODE},
        {"name": "示例甲", "code": f" {CODE.lower()}"},
        {"name": "示例乙", "code": CODE},
    )
    assert ([entry.name for entry in checked.rows], checked.numbers) == (["示例甲"], (2,))
    assert checked.skipped == (Skipped(3, "roster-row-repeated", {"first": 2}),)
    assert [(each.row, each.code, each.params["first"]) for each in checked.refused] == [(4, "roster-row-duplicate", 2)]


def test_without_a_code_the_name_counts() -> None:
    """A blank or crossed-out code is a warning; the name, whatever its brackets, then says who it is."""
    checked = targets({"name": "示例（甲）"}, {"name": "示例(甲)", "code": "—", "area": "东"}, {"code": CODE})
    assert [target_key(entry) for entry in checked.rows] == ["name:示例(甲)"]
    assert [(each.row, each.code) for each in checked.refused] == [
        (3, "roster-row-duplicate"),
        (4, "roster-row-missing"),
    ]
    assert checked.spared == {"name:示例(甲)", CODE}
    assert checked.warned[0].code == "roster-row-code-blank"


def test_one_name_with_two_codes() -> None:
    """Two institutions may share a name: both come in, the second with a mark."""
    checked = targets({"name": "示例甲", "code": CODE}, {"name": "示例甲", "code": OTHER_CODE})
    assert len(checked.rows) == 2
    assert [(each.row, each.code, each.params) for each in checked.warned] == [
        (3, "roster-row-same-name", {"first": 2})
    ]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"name": "示例", "code": "示例代码"}, "roster-row-code-unreadable"),
        ({"name": "示例", "code": "99999919900101001X"}, "roster-row-number-of-a-person"),
        ({"name": "示例", "code": "9\x019"}, "roster-row-bad-characters"),
        ({"name": "示例", "code": CODE, "status": "不详"}, "roster-row-status-unknown"),
        ({"name": "—", "code": CODE}, "roster-row-missing"),
    ],
)
def test_target_rows_that_are_refused(row: dict[str, str], code: str) -> None:
    """Each refusal names its column, and none repeats a person's number."""
    (refused,) = targets(row).refused
    assert (refused.row, refused.code) == (2, code)
    assert refused.params["column"] in TARGET_TITLES.values()
    assert "19900101" not in str(refused.params)


def test_states_and_contacts() -> None:
    """Words for a state become one of three; numbers of people in a contact are left out and said to be."""
    rows = [
        {"name": f"示例{i}", "code": credit_code(i), "status": word} for i, word in enumerate(["在业", "停业", "注销"])
    ]
    rows.append({"name": "示例9", "code": credit_code(9), "contact": "示例联系人 13900000001"})
    checked = targets(*rows)
    assert [entry.status for entry in checked.rows] == ["in_force", SUSPENDED, RETIRED, "in_force"]
    assert checked.rows[3].contact == "示例联系人"
    assert [each.code for each in checked.warned] == ["roster-row-numbers-dropped"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"area": "必填，见说明"}, "roster-row-instructions"),
        ({"name": "案例（请删除）", "code": CODE}, "roster-row-example"),
        ({"name": "企业名称", "code": "统一社会信用代码"}, "roster-row-heading"),
        ({"name": "合计：479 家"}, "roster-row-total"),
    ],
)
def test_rows_that_say_nothing(row: dict[str, str], code: str) -> None:
    """Instructions, examples, repeated headings and sums are skipped, and said to be."""
    assert targets(row).skipped == (Skipped(2, code),)


def test_invented_names_are_names() -> None:
    """Our demo's people and institutions are called 示例…: they are not taken for example rows."""
    assert len(targets({"name": "示例护理站01", "code": CODE}).rows) == 1
    assert len(people({"staff_no": "1", "name": "示例人员03"}).rows) == 1


def test_a_defect_found_in_reading_refuses_the_row() -> None:
    """What the file's reader could not make a text of is refused with its column; the code still says who it is."""
    row = Row(7, {"name": "示例", "code": CODE}, TARGET_TITLES, (Defect("area", "roster-row-formula"),))
    (refused,) = check_targets([row]).refused
    assert (refused.row, refused.code, refused.params, refused.key) == (
        7,
        "roster-row-formula",
        {"column": "区域"},
        CODE,
    )


def test_a_person_with_several_roles() -> None:
    """Roles in any order and punctuation, with or without 人员; departments by short name, title or 局."""
    checked = people(
        {"staff_no": "0001", "roles": "副组长、联络员", "department": "示例区医疗保障局"},
        {"staff_no": "0002", "roles": "执法检查人员\n现场监督人员;观察员", "department": "民政局"},
        {"staff_no": "０００３", "roles": "inspector", "name": "张　三"},
    )
    assert [entry.roles for entry in checked.rows] == [
        frozenset({Role.DEPUTY, Role.LIAISON}),
        frozenset({Role.INSPECTOR, Role.WITNESS, Role.OBSERVER}),
        frozenset({Role.INSPECTOR}),
    ]
    assert [entry.department for entry in checked.rows] == ["医保", "民政", "医保"]
    assert (checked.rows[2].staff_no, checked.rows[2].name) == ("0003", "张三")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"staff_no": ""}, "roster-row-missing"),
        ({"name": ""}, "roster-row-missing"),
        ({"department": ""}, "roster-row-missing"),
        ({"department": "公安"}, "roster-row-department-unknown"),
        ({"roles": "管理员"}, "roster-row-role-unknown"),
        ({"roles": "admin"}, "roster-row-role-unknown"),
        ({"staff_no": "99999919900101001X"}, "roster-row-number-of-a-person"),
        ({"certificate": "13900000001"}, "roster-row-number-of-a-person"),
        ({"certificate_expires": "长期"}, "roster-row-date-unreadable"),
        ({"status": "不详"}, "roster-row-status-unknown"),
        ({"tags": "长" * 61}, "roster-row-tag-too-long"),
        ({"tags": "，".join(map(str, range(61)))}, "roster-row-too-many-tags"),
    ],
)
def test_people_rows_that_are_refused(row: dict[str, str], code: str) -> None:
    """Nobody becomes operator by a list; nobody comes in without number, name or department."""
    checked = people({"staff_no": "0001", **row})
    assert [(each.row, each.code) for each in checked.refused] == [(2, code)]
    assert "99999919900101001" not in str(checked.refused[0].params)


def test_certificates_that_do_not_count() -> None:
    """Who lacks a valid certificate comes in with a mark; who is no inspector needs none; the last day is valid."""
    checked = people(
        {"staff_no": "1", "certificate": "示证001", "certificate_expires": "2026-03-01"},
        {"staff_no": "2", "certificate": "示证002", "certificate_expires": "2026年3月2日"},
        {"staff_no": "3", "certificate": "示证003"},
        {"staff_no": "4", "roles": "现场监督"},
    )
    assert len(checked.rows) == 4
    assert [(each.row, each.code) for each in checked.warned] == [
        (2, "roster-row-certificate-expired"),
        (4, "roster-row-certificate-missing"),
    ]


def test_a_bureaus_own_form() -> None:
    """Units of the bureau belong to it and become tags; where nobody said whose form it is they are refused."""
    row = {"staff_no": "1", "department": "消保分局", "posts": "食品药品管理类", "expert": "是", "scope": "无"}
    (entry,) = people(row, home="民政").rows
    assert (entry.department, entry.tags) == ("民政", frozenset({"消保分局", "食品药品管理类", "专家"}))
    assert people(row).refused[0].code == "roster-row-department-unknown"


# --- plans ------------------------------------------------------------------------------------------------------------


def test_what_an_import_of_targets_changes() -> None:
    """Added, changed with both sides, unchanged; who is absent stays unless the file is the whole list."""
    kept, moved, gone = target(), target("示例02", OTHER_CODE, area="东"), target("示例03", credit_code(3))
    new = target("示例04", credit_code(4))
    incoming = [kept, replace(moved, area="西"), new]
    plan = plan_targets(by_key(kept, moved, gone), incoming, complete=False)
    assert plan == RosterPlan((new,), ((moved, incoming[1]),), (), (kept,), (gone,))
    assert plan_targets(by_key(kept, moved, gone), incoming, complete=True).retired == (gone,)


def test_columns_that_the_file_has_not_stay() -> None:
    """A list without areas does not wipe them; a retired institution that is listed again is in force again."""
    before = target(area="东", status=SUSPENDED)
    columns = {"name", "code"}
    assert plan_targets(by_key(before), [target()], complete=False, columns=columns).unchanged == (before,)
    retired = replace(before, status=RETIRED)
    ((_, after),) = plan_targets(by_key(retired), [target()], complete=False, columns=columns).changed
    assert (after.area, after.status) == ("东", "in_force")


@pytest.mark.parametrize(
    ("before", "incoming", "code"),
    [(OLD_CODE, CODE, CODE), ("", CODE, CODE), ("", OLD_CODE, OLD_CODE), (CODE, "", CODE), (OLD_CODE, "", OLD_CODE)],
)
def test_an_institution_that_gets_its_code(before: str, incoming: str, code: str) -> None:
    """One name that changes from an older number, or none, to a code is one institution, not two."""
    plan = plan_targets(by_key(target(code=before)), [target(code=incoming)], complete=True)
    assert (plan.added, plan.retired) == ((), ())
    ((_, after),) = plan.changed or (((), plan.unchanged[0]),)
    assert after.code == code


def test_two_institutions_of_one_name_are_never_one() -> None:
    """Another credit code is another institution; where two bear a name nobody guesses which is meant."""
    assert plan_targets(by_key(target()), [target(code=OTHER_CODE)], complete=False).added
    plan = plan_targets(by_key(target(code=OLD_CODE)), [target(), target(code=OTHER_CODE)], complete=False)
    assert (len(plan.changed), len(plan.added)) == (1, 1)
    both = by_key(target(code=OLD_CODE), target(code="999901000000033"))
    assert plan_targets(both, [target()], complete=False).added


def test_a_whole_list_spares_who_was_refused() -> None:
    """An institution whose row could not be read is in the file: it is not retired for a slip of the pen."""
    checked = targets({"name": "示例护理站01", "code": CODE, "status": "不详"}, {"name": "示例02", "code": OTHER_CODE})
    current = by_key(target(), target("示例02", OTHER_CODE), target("示例03", credit_code(3)))
    plan = plan_targets(current, checked.rows, complete=True, spared=checked.spared)
    assert [entry.name for entry in plan.retired] == ["示例03"]
    assert [entry.name for entry in plan.absent] == ["示例护理站01"]


def test_a_whole_list_of_nobody_is_refused() -> None:
    """The empty form, taken for the whole list, would end everything."""
    with pytest.raises(Refusal, match="roster-complete-empty"):
        plan_targets(by_key(target()), [], complete=True)
    with pytest.raises(Refusal, match="roster-complete-empty"):
        plan_people({"0001": person()}, [], complete=True)
    assert plan_targets({}, [], complete=True).empty


def test_what_an_import_of_people_changes() -> None:
    """Roles stay where the file names none; a whole list of one department retires nobody in another."""
    leader = replace(person(), roles=frozenset({Role.LEADER}))
    gone, elsewhere = person("0002", "示例人员02"), person("0003", "示例人员03", "民政")
    current = {each.staff_no: each for each in (leader, gone, elsewhere)}
    renamed = person("0001", "示例人员11")
    plan = plan_people(current, [renamed], complete=True, columns={"staff_no", "name"}, departments={"医保"})
    assert plan.changed == ((leader, replace(leader, name="示例人员11")),)
    assert (plan.retired, plan.absent) == ((gone,), (elsewhere,))


def test_a_list_without_states_brings_nobody_back() -> None:
    """Who is off duty may be suspended: only a file that speaks of states puts them on duty again."""
    away = replace(person(), active=False)
    assert plan_people({"0001": away}, [person()], complete=True, columns={"staff_no", "name"}).unchanged == (away,)
    assert plan_people({"0001": away}, [person()], complete=True).changed == ((away, person()),)


def test_one_staff_number_in_two_departments() -> None:
    """Another department's number 0001 with another name is another person: nobody is turned into somebody else."""
    mine, theirs = person(), person("0001", "示例人员09", "民政")
    plan = plan_people({"0001": mine}, [theirs, person("0002", "示例人员02")], complete=True)
    assert plan.conflicts == ((mine, theirs),)
    assert (plan.changed, plan.retired, len(plan.added)) == ((), (), 1)
    moved = replace(mine, department="民政")
    assert plan_people({"0001": mine}, [moved], complete=True).changed == ((mine, moved),)


STATES = st.sampled_from(["in_force", SUSPENDED, RETIRED])
CODES = st.sampled_from([*map(credit_code, range(5)), OLD_CODE, "999901000000033", ""])
ENTRIES = st.builds(
    TargetRow, name=st.sampled_from("甲乙丙丁戊己"), code=CODES, area=st.sampled_from("东西"), status=STATES
)
LISTS = st.lists(ENTRIES, max_size=8, unique_by=(target_key, lambda entry: entry.name))


def applied(current: Mapping[str, TargetRow], plan: RosterPlan[TargetRow]) -> dict[str, TargetRow]:
    """Return the list after an import."""
    after = {**current, **by_key(*plan.added)}
    for old, _ in plan.changed:
        del after[target_key(old)]
    after.update(by_key(*(new for _, new in plan.changed)))
    after.update(by_key(*(replace(entry, status=RETIRED) for entry in plan.retired)))
    return after


@given(st.lists(ENTRIES, max_size=8, unique_by=target_key), LISTS, st.booleans())
def test_no_import_loses_or_doubles_anybody(
    current: list[TargetRow], incoming: list[TargetRow], complete: bool
) -> None:
    """Whatever stands and whatever comes: nobody vanishes, everybody who comes is there, and the same file again
    changes nothing.
    """
    standing = by_key(*current)
    if complete and not incoming:
        return
    plan = plan_targets(standing, incoming, complete)
    after = applied(standing, plan)
    assert len(after) == len(standing) + len(plan.added)
    assert {(entry.name, entry.area, entry.status) for entry in incoming} <= {
        (entry.name, entry.area, entry.status) for entry in after.values()
    }
    met = [*(old for old, _ in plan.changed), *plan.retired, *plan.absent]
    assert len({target_key(entry) for entry in met}) == len(met)
    again = plan_targets(after, incoming, complete)
    assert again.empty
    assert len(again.unchanged) == len(incoming)
