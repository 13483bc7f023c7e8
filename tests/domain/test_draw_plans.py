"""What a draw would draw, from the lists and the leader's choice."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.draw1.manifest import ListHashes, Stage, to_json
from bot.domain.draw1.manifest_reader import read_manifest
from bot.domain.draw_plans import Choice, Lists, Times, guest_departments, plan, team
from bot.domain.people import Person
from bot.domain.roles import Role
from bot.domain.rounds import take
from bot.domain.targets import Target
from bot.domain.task_forces import Department, DrawRules, TaskForce

DAY = date(2026, 11, 30)
OFFICE = TaskForce(
    "ltc",
    "示例专班",
    "long_term_care",
    1,
    (
        Department("医保", "区医保局", 2, leads=True),
        Department("民政", "区民政局", 2),
        Department("公安", "区公安分局"),
    ),
    DrawRules(),
    "长护险定点护理服务机构",
)
USUAL = Choice(Stage.JOINT, 20, 0, 0, 5, 30)


def officer(k: int, department: str, **changes: object) -> Person:
    """Return an officer with a certificate that is valid on the day."""
    values: dict[str, object] = {
        "id": f"P{k:05d}",
        "task_force": "ltc",
        "staff_no": str(k),
        "name": f"示例人员{k}",
        "department": department,
        "roles": frozenset({Role.INSPECTOR}),
        "certificate": "示例证",
        "certificate_expires": DAY,
    }
    return Person(**{**values, **changes})  # type: ignore[arg-type]


def witness(k: int, department: str) -> Person:
    """Return a witness with an account."""
    return officer(k, department, roles=frozenset({Role.WITNESS}), user_id=k)


def target(k: int, status: str = "in_force") -> Target:
    """Return an institution."""
    return Target(f"T{k:06d}", "ltc", f"示例护理站{k}", f"{k:015d}", status=status)


PEOPLE = [
    *(officer(k, "医保") for k in range(1, 4)),
    *(officer(k, "民政") for k in range(4, 7)),
    witness(11, "医保"),
    witness(12, "民政"),
    witness(13, "公安"),
]
LISTS = Lists(OFFICE, PEOPLE, [target(k) for k in range(1, 11)], {}, frozenset())


def test_the_ratio_is_of_all_in_force_before_exclusions_and_rounded_up() -> None:
    """Of 48 in force, 20 % is 10, also when some of them are left out; who is left out is shown with the reason."""
    targets = [target(k) for k in range(1, 49)] + [target(49, "retired"), target(50, "suspended")]
    lists = replace(LISTS, targets=targets, excluded={"T000001": "higher_plan"}, inspected=frozenset({"T000002"}))
    made = plan(lists, USUAL, DAY)
    assert made.stratum is not None
    assert (made.in_force, made.stratum.take, len(made.stratum.members)) == (48, 10, 46)
    reasons = {each.target.id: each.reason for each in made.left_out}
    assert reasons == {
        "T000001": "higher_plan",
        "T000002": "inspected",
        "T000049": "retired",
        "T000050": "suspended",
    }


@given(st.integers(0, 5000), st.integers(1, 100))
def test_take_is_the_smallest_number_that_reaches_the_ratio(in_force: int, percent: int) -> None:
    """Never less than the ratio, and one fewer would be."""
    many = take(in_force, percent)
    assert many * 100 >= in_force * percent
    assert many == 0 or (many - 1) * 100 < in_force * percent


def test_never_more_are_drawn_than_can_be() -> None:
    """Where nearly all are left out, all that remain are drawn."""
    excluded = {f"T{k:06d}": "higher_plan" for k in range(2, 11)}
    made = plan(replace(LISTS, excluded=excluded), replace(USUAL, percent=50), DAY)
    assert made.stratum is not None
    assert made.stratum.take == 1


def test_only_officers_on_duty_with_a_certificate_valid_on_the_day_are_in_the_pools() -> None:
    """Expired yesterday, off duty, without a certificate, or an expert: not among the officers."""
    others = [
        officer(21, "医保", certificate_expires=date(2026, 11, 29)),
        officer(22, "医保", active=False),
        officer(23, "医保", certificate=""),
        officer(24, "医保", roles=frozenset({Role.AUXILIARY})),
    ]
    made = plan(replace(LISTS, people=[*PEOPLE, *others]), USUAL, DAY)
    assert {m.id for pool in made.pools for m in pool.members} == {f"P{k:05d}" for k in range(1, 7)}


def test_experts_come_on_top_in_a_pool_of_their_own() -> None:
    """Two experts a target leave the officers' seats as they are."""
    expert = officer(31, "医保", roles=frozenset({Role.AUXILIARY}), certificate="")
    made = plan(replace(LISTS, people=[*PEOPLE, expert]), replace(USUAL, auxiliaries=1), DAY)
    assert made.template == {"医保": 2, "民政": 2, "辅助": 1}
    assert [m.id for pool in made.pools if pool.name == "辅助" for m in pool.members] == ["P00031"]


def test_the_police_join_only_where_the_round_says_so() -> None:
    """A department without a checklist has no seat unless its bit is set."""
    assert [each.name for each in guest_departments(OFFICE)] == ["公安"]
    assert team(OFFICE, 0, 0) == {"医保": 2, "民政": 2}
    assert team(OFFICE, 1, 0) == {"医保": 2, "民政": 2, "公安": 1}


def test_other_departments_throw_before_the_leading_one() -> None:
    """With two others the leading department does not throw; with one other it does; nine throws in all at least."""
    made = plan(LISTS, USUAL, DAY)
    assert (made.departments, made.throws) == (("民政", "公安"), 5)
    fewer = plan(replace(LISTS, people=[each for each in PEOPLE if each.id != "P00013"]), USUAL, DAY)
    assert fewer.departments == ("民政", "医保")
    alone = plan(replace(LISTS, people=[each for each in PEOPLE if each.id != "P00012"][:-1]), USUAL, DAY)
    assert alone.lacking == "draw-no-witnesses"


def test_a_witness_without_an_account_cannot_throw() -> None:
    """A witness who is not tied does not count as one."""
    untied = [replace(each, user_id=None) if each.id == "P00013" else each for each in PEOPLE]
    assert "公安" not in plan(replace(LISTS, people=untied), USUAL, DAY).departments


@pytest.mark.parametrize("stage", [Stage.TARGETS, Stage.JOINT])
def test_the_manifest_of_a_plan_is_one_that_the_protocol_accepts(stage: Stage) -> None:
    """What would be posted reads back by the rules that verify it."""
    made = plan(LISTS, replace(USUAL, stage=stage), DAY)
    times = Times("2026-11-23T09:30:00+08:00", "2026-11-23T10:00:00+08:00", "0" * 64, "🎲")
    names = ListHashes("0" * 64, "1" * 64)
    manifest = made.manifest(task_force="ltc", chat="-1001", draw="2026-001", title="示例", names=names, times=times)
    assert read_manifest(to_json(manifest)) == manifest


def test_seats_of_drawn_targets_follow_the_team() -> None:
    """A draw of inspectors has a seat for each place at each drawn target."""
    made = plan(replace(LISTS, drawn=("T000003",)), replace(USUAL, stage=Stage.INSPECTORS, round=1), DAY)
    assert [seat.id for seat in made.seats] == ["T000003/医保/1", "T000003/医保/2", "T000003/民政/1", "T000003/民政/2"]
