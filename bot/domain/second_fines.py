"""No second fine for the same unlawful act (行政处罚法 art. 29): which penalty cases have to be thought of."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.domain.follow_ups import FollowUp, FollowUpKind, FollowUpState, Sanction, Step


def may_fine(follow_up: FollowUp) -> bool:
    """Tell whether a penalty case has brought a fine, or can still bring one.

    Of decisions that were entered without saying so it is supposed.
    """
    if follow_up.kind != FollowUpKind.PENALTY or follow_up.state == FollowUpState.VOID:
        return False
    if follow_up.state == FollowUpState.OPEN:
        return True
    return "decision" in follow_up.details and follow_up.details.get("sanction") != Sanction.OTHER


def to_consider(others: Iterable[FollowUp], own: int, since: date) -> list[FollowUp]:
    """Return the penalty cases other than `own` that are open, or were decided on that day or later."""
    return [
        each
        for each in others
        if each.id != own
        and may_fine(each)
        and (each.state == FollowUpState.OPEN or str(each.details["decided_on"]) >= since.isoformat())
    ]


def considered_since(today: date, days: int, joint: Iterable[date]) -> date:
    """Return from which day on decisions count: so many days back, or since a joint case that still runs was opened."""
    return min([today - timedelta(days=days), *joint])


def is_asked(form: str, sanction: object) -> bool:
    """Tell whether somebody who files that form has to think of other fines: a case opened, or decided with a fine."""
    return form == FollowUpKind.PENALTY or (form == Step.DECIDED and sanction != Sanction.OTHER)
