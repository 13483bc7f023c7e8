"""Points against a person's payment qualification (支付资格记分): what a year's sum comes to."""

from collections.abc import Iterable, Sequence

from bot.domain.follow_ups import FollowUp, FollowUpKind, FollowUpState
from bot.domain.task_forces import PointStep


def person_key(name: str) -> str:
    """Return a name without its spaces: how two entries are known to be about the same person."""
    return "".join(name.split())


def year_sum(entries: Iterable[FollowUp], person: str, year: int) -> int:
    """Return a person's points by decisions of that year; `entries` are those of one institution, void ones left out."""
    return sum(
        int(each.details["points"])
        for each in entries
        if each.kind == FollowUpKind.POINTS
        and each.state != FollowUpState.VOID
        and person_key(str(each.details["person"])) == person_key(person)
        and str(each.details["decided_on"]).startswith(f"{year}-")
    )


def reached(steps: Sequence[PointStep], total: int) -> PointStep | None:
    """Return the highest step that a sum has reached."""
    return max((each for each in steps if each.at <= total), key=lambda each: each.at, default=None)
