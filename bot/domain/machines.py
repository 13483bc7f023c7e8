"""State machines: a table says which step leads from which state to which; nothing goes any other way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.refusals import Refusal


class OffTable(Exception):
    """A row was to be moved in a way that its table does not have: a mistake of ours, nobody's request is refused by it."""


@dataclass(frozen=True, slots=True, eq=False)
class Machine:
    """What a noun goes through: state → step → state. The table's first state is where one begins; every state is in it.

    `kind` tells machines of the same noun apart. With `refusal`, each state has a text refusal-<refusal>-<state> that says
    to whoever comes too late where it stands.
    """

    noun: str
    steps: Mapping[str, Mapping[str, str]]
    kind: str = ""
    refusal: str = ""

    @property
    def name(self) -> str:
        """What it is called where there are several: with its kind."""
        return f"{self.noun}-{self.kind}" if self.kind else self.noun

    @property
    def first(self) -> str:
        """The state in which one begins."""
        return next(iter(self.steps))

    @property
    def ends(self) -> frozenset[str]:
        """The states that nothing leads out of."""
        return frozenset(state for state, ways in self.steps.items() if not ways)

    @property
    def edges(self) -> Iterator[tuple[str, str, str]]:
        """Every (state, step, state) of the table, in its order."""
        return ((state, step, to) for state, ways in self.steps.items() for step, to in ways.items())

    def leads(self, state: str, to: str) -> bool:
        """Tell whether some step leads from the one state to the other."""
        return to in self.steps[state].values()

    def take(self, state: str, step: str) -> str:
        """Return where a step leads; refuse one that the table does not have there, saying where it stands."""
        if step not in self.steps[state]:
            raise Refusal(f"{self.refusal}-{state}")
        return self.steps[state][step]

    def check(self, state: str, to: str) -> None:
        """Raise `OffTable` for a move that no step makes: asked where a row is changed, whoever changes it."""
        if not self.leads(state, to):
            raise OffTable(f"{self.name}: {state} → {to}")
