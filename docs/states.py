"""`make docs`: docs/states.md, every state machine drawn from the table that the code itself asks."""

from collections.abc import Iterator
from pathlib import Path

from bot.domain.machines import Machine
from bot.domain.messages import Text
from handlers.texts import say
from storage.machines import machines

PAGE = Path(__file__).with_name("states.md")
HEAD = """\
# State machines

Made by `make docs` from the tables in `bot/domain/`, which are registered in `storage/machines.py`; do not edit. A row of the
database changes its state along these arrows and no other way: `storage/repository.py` asks the table at each change, and
every test on a database in memory fails where a state has moved otherwise (`tests/moves.py`). Thick frames are final states.
"""


def page() -> str:
    """Return the whole page."""
    contents = (f"- [{_title(each)}](#{_anchor(each)})" for each in machines())
    return "\n".join([HEAD, *contents, *map(_section, machines()), ""])


def _title(machine: Machine) -> str:
    return f"{_words(machine.name, 'en')} {_words(machine.name, 'zh-CN')}"


def _anchor(machine: Machine) -> str:
    """Return the anchor that GitHub makes of a heading."""
    kept = (c for c in _title(machine).lower().replace(" ", "-") if c.isalnum() or c in "-_")
    return "".join(kept)


def _section(machine: Machine) -> str:
    about = f"{_words(machine.name + '-about', 'en')} {_words(machine.name + '-about', 'zh-CN')}"
    drawn = "\n".join(_diagram(machine))
    return f"\n## {_title(machine)}\n\n{about}\n\n```mermaid\n{drawn}\n```"


def _diagram(machine: Machine) -> Iterator[str]:
    """Give the lines of a diagram: names of states hold no hyphens in Mermaid, labels no colons."""
    yield "stateDiagram-v2"
    yield "    classDef final stroke-width:4px"
    for state in machine.steps:
        yield f'    state "{_words(f"{machine.noun}-state-{state}")} {state}" as {_id(state)}'
    yield f"    [*] --> {_id(machine.first)}"
    for state, step, to in machine.edges:
        yield f"    {_id(state)} --> {_id(to)} : {_words(f'{machine.noun}-step-{step}')} {step}"
    for state in machine.steps:
        if state in machine.ends:
            yield f"    {_id(state)} --> [*]"
            yield f"    class {_id(state)} final"


def _id(state: str) -> str:
    """Return a state's name as Mermaid can use it: `end` and the like are words of its own."""
    return "s_" + state.replace("-", "_")


def _words(name: str, language: str = "zh-CN") -> str:
    return say(Text(f"machine-{name}"), language)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
