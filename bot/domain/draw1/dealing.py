"""Where the accepted units sit (DRAW.md, "Inspectors", 2): cards from a deck, seat by seat."""

from collections.abc import Callable, Iterable, Sequence

from bot.domain.draw1.layout import Layout
from bot.domain.draw1.manifest import Seat
from bot.domain.draw1.rearranging import Rearranging
from bot.domain.draw1.seating import Seating


def shuffle_units(layout: Layout, units: Iterable[tuple[int, int]], ticket: Callable[[str, str], bytes]) -> list[int]:
    """Return the deck: the person of each unit (person, c), in order of ticket(id, c)."""
    ids = [member.id for member in layout.members]
    # A ticket followed by the id as bytes: so a tie goes to the smaller id.
    ordered = sorted(units, key=lambda unit: ticket(ids[unit[0]], str(unit[1])) + ids[unit[0]].encode())
    return [person for person, _ in ordered]


def shuffle_seats(seats: Iterable[Seat], ticket: Callable[[str], bytes]) -> list[Seat]:
    """Return a pool's seats in order of ticket(id)."""
    return sorted(seats, key=lambda seat: ticket(seat.id) + seat.id.encode())


def deal(deck: Sequence[int], targets: Iterable[int], seating: Seating) -> list[int | None]:
    """Give each seat the first card that is lawful there and leaves the rest of the deck seatable.

    `deck` holds people, `targets` the target of each seat in turn; both are positions. Returns the person of each
    seat, None where it stays unfilled. `seating` is one lawful seating of exactly these cards; it is used up.
    """
    table = Rearranging(seating)
    # The deck as a linked list: below[at] is the card under the one at position at, below[-1] the topmost one.
    end = len(deck)
    below: list[int] = [*range(1, end + 1), 0]

    def first_fitting(target: int) -> int | None:
        above, at = -1, below[-1]
        while at < end:
            person = deck[at]
            if target not in table.shut[person] and table.take(person, target):
                below[above] = below[at]
                return person
            above, at = at, below[at]
        return None

    dealt: list[int | None] = []
    for target in targets:
        person = first_fitting(target) if table.anybody_for(target) else None
        if person is None:
            table.skip(target)
        dealt.append(person)
    return dealt
