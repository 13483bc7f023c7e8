"""A task force (专班) and its settings: never constants in code."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Department:
    """A department: `name` short (医保) and unique, also its pool's name; `title` in full (区医保局).

    `officers` per target, 0 for one that joins only where a round says so; `leads` for the department in the chair.
    """

    name: str
    title: str
    officers: int = 0
    leads: bool = False


@dataclass(frozen=True, slots=True)
class DrawRules:
    """How draws are held: ratio in percent, most inspections per person and round, minutes between list and throwing,
    working days between draw and inspections.
    """

    ratio_percent: int = 20
    cap: int = 3
    window_minutes: int = 30
    emoji: str = "🎲"
    throws_in_all: int = 9
    days_ahead: int = 5


@dataclass(frozen=True, slots=True)
class TaskForce:
    """One supergroup's task force. `chat` is our own key of the chat, None before it is bound.

    `publication_days` are working days from an inspection's end. `wording` is what this task force calls things, where it
    calls them otherwise than others do: "body", "round" (with {year} and {k}), or a role by its code.
    """

    id: str
    title: str
    preset: str
    chat: int | None
    departments: tuple[Department, ...]
    rules: DrawRules
    target_kind: str
    leader_decides: bool = False
    publication_days: int = 30
    invitation_days: int = 7
    wording: Mapping[str, str] = field(default_factory=dict)

    def department(self, name: str) -> Department | None:
        """Return the department of that short name."""
        return next((each for each in self.departments if each.name == name), None)
