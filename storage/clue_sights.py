"""Which clues are in somebody's list: what concerns them, what they may read, what waits for them (`bot.domain.clue_rights`)."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, false, or_, select

from bot.domain.clue_views import View
from bot.domain.clues import TURNS, ClueState, Side
from storage.tables.clues import clues
from storage.tables.rosters import targets


@dataclass(frozen=True, slots=True)
class Sight:
    """Whose list is asked for: a chair's of `everything`, all of the department's, or only what is the person's own.

    `acts`: a liaison, for whom what their department has to do is waiting.
    """

    task_force: str
    person: str
    department: str
    whole_department: bool = False
    everything: bool = False
    acts: bool = False


def seen(sight: Sight) -> ColumnElement[bool]:
    """Return the condition of what somebody sees at all, if only its outline."""
    near = or_(_near(sight), _ours(sight), _theirs(sight)) if sight.whole_department else _near(sight)
    shown = _SENT if sight.everything else and_(_SENT, near)
    return and_(clues.c.task_force == sight.task_force, or_(_draft(sight), shown))


def viewed(sight: Sight, view: str) -> ColumnElement[bool]:
    """Return the condition of one view of that list: a `View`, or a state."""
    match view:
        case View.ALL:
            return seen(sight)
        case View.MINE:
            return and_(seen(sight), _turn(sight))
        case View.OPEN:
            return and_(seen(sight), clues.c.state.not_in((ClueState.DRAFT, ClueState.CLOSED)))
        case _:
            return and_(seen(sight), clues.c.state == view)


def named(sight: Sight, words: str) -> ColumnElement[bool]:
    """Return the condition of what is about an institution with those words in name or code, and may be read.

    Of what somebody may not read they must not learn whom it is about, neither by trying one name after the other.
    """
    fits = select(targets.c.id).where(
        targets.c.task_force == sight.task_force,
        or_(targets.c.name.contains(words, autoescape=True), targets.c.code.contains(words, autoescape=True)),
    )
    return and_(clues.c.task_force == sight.task_force, readable(sight), clues.c.target.in_(fits))


def readable(sight: Sight) -> ColumnElement[bool]:
    """Return the condition of what somebody may read."""
    gone = clues.c.state.in_((ClueState.RETURNED, ClueState.DISPUTED))
    office = or_(_ours(sight), and_(_theirs(sight), ~gone)) if sight.whole_department else false()
    decides = clues.c.state == ClueState.DISPUTED if sight.everything else false()
    return or_(_draft(sight), and_(_SENT, or_(_near(sight), office, decides)))


_SENT = clues.c.state != ClueState.DRAFT


def _draft(sight: Sight) -> ColumnElement[bool]:
    return and_(clues.c.state == ClueState.DRAFT, clues.c.entered_by == sight.person, _ours(sight))


def _ours(sight: Sight) -> ColumnElement[bool]:
    return clues.c.from_department == sight.department


def _theirs(sight: Sight) -> ColumnElement[bool]:
    return clues.c.to_department == sight.department


def _received(sight: Sight) -> ColumnElement[bool]:
    """What the department has to do as the receiver: also for an outside body to which it has sent something."""
    return or_(_theirs(sight), and_(clues.c.to_department == "", _ours(sight)))


def _near(sight: Sight) -> ColumnElement[bool]:
    """What somebody has entered, is the confidant of, or answers."""
    named_in = or_(clues.c.entered_by == sight.person, clues.c.confidant == sight.person)
    return or_(and_(_ours(sight), named_in), and_(clues.c.owner == sight.person, _received(sight)))


def _turn(sight: Sight) -> ColumnElement[bool]:
    owned = and_(clues.c.state == ClueState.ACCEPTED, clues.c.owner == sight.person, _received(sight))
    waiting = [_draft(sight), owned]
    if sight.acts:
        waiting += [
            and_(_in(Side.RECEIVER), _received(sight)),
            and_(_in(Side.SENDER), _ours(sight)),
        ]
    if sight.everything:
        waiting.append(_in(Side.CHAIR))
    return or_(*waiting)


def _in(side: Side) -> ColumnElement[bool]:
    return clues.c.state.in_([state for state, turn in TURNS.items() if turn == side])
