"""Every state machine in the register: complete, drawn in docs/states.md as it is, and moved along its table alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.machines import Machine, OffTable
from bot.domain.messages import Text
from bot.domain.refusals import Refusal
from docs.states import PAGE, page
from handlers.texts import LANGUAGES, Texts
from storage import repository
from storage.machines import BY_MARK, BY_STATE, machines
from storage.schema import metadata

MACHINES = list(machines())
TEXTS = Texts.load()

every_machine = pytest.mark.parametrize("machine", MACHINES, ids=[each.name for each in MACHINES])


def test_the_page_is_what_the_tables_give() -> None:
    """Whoever changes a table draws it anew."""
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make docs`"


def test_every_table_with_states_is_registered() -> None:
    """No row has a state that no table knows of; no two machines go by one name."""
    assert {table.name for table in metadata.sorted_tables if "state" in table.c} == {table.name for table in BY_STATE}
    assert len({each.name for each in MACHINES}) == len(MACHINES)


def test_nobody_goes_round_the_tables() -> None:
    """Rows with a version are changed in one place alone, which asks the machine."""
    found = [path.name for path in Path(repository.__file__).parent.glob("*.py") if "version + 1" in path.read_text()]
    assert found == ["repository.py"]


@every_machine
def test_every_state_is_reached_and_left(machine: Machine) -> None:
    """From the first one on all are reached; where it ends somewhere, an end can be reached from each."""
    known = {*machine.steps, *(to for _, _, to in machine.edges)}
    assert known == set(machine.steps)
    assert _reached(machine, machine.first) == known
    assert all(machine.steps[state] for state in known - machine.ends)
    if machine.ends:
        assert all(_reached(machine, state) & machine.ends for state in known)


def _reached(machine: Machine, state: str) -> set[str]:
    found, front = {state}, [state]
    while front:
        new = set(machine.steps[front.pop()].values()) - found
        found |= new
        front += new
    return found


@every_machine
def test_who_comes_too_late_is_told_where_it_stands(machine: Machine) -> None:
    """For each state in which some step is not open there is a text, in both languages, that fits a button's answer."""
    if not machine.refusal:
        return
    steps = {step for _, step, _ in machine.edges}
    for state in machine.steps:
        if steps <= set(machine.steps[state]):
            continue
        for language in LANGUAGES:
            said = TEXTS.render(language, Text(f"refusal-{machine.refusal}-{state}", {"file": "示例"}), plain=True)
            assert 0 < len(said) <= 200


@given(st.sampled_from(MACHINES), st.data())
def test_nothing_moves_but_along_the_table(machine: Machine, data: st.DataObject) -> None:
    """Whatever steps are tried in whatever order, and whatever state a row is to be put in."""
    steps = st.sampled_from(["nonsense", *(step for each in MACHINES for _, step, _ in each.edges)])
    table = {(state, step): to for state, step, to in machine.edges}
    now = machine.first
    for step in data.draw(st.lists(steps, max_size=25)):
        if (now, step) in table:
            before, now = now, machine.take(now, step)
            assert now == table[before, step]
            machine.check(before, now)
        else:
            with pytest.raises(Refusal, match=f"^{machine.refusal}-{now}$"):
                machine.take(now, step)


@given(st.sampled_from(MACHINES), st.data())
def test_a_row_is_put_nowhere_else(machine: Machine, data: st.DataObject) -> None:
    """What no step does is a mistake of ours, and stops the transaction."""
    states = st.sampled_from(list(machine.steps))
    now, to = data.draw(states), data.draw(states | st.just("nonsense"))
    if any((state, end) == (now, to) for state, _, end in machine.edges):
        machine.check(now, to)
    else:
        with pytest.raises(OffTable):
            machine.check(now, to)


def test_a_mark_tells_two_states_apart() -> None:
    """Where no state is written down, a column that is empty at first stands for it."""
    for column, machine in BY_MARK.items():
        assert column.nullable
        assert len(machine.steps) == 2
