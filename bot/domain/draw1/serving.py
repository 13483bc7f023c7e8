"""Who serves (DRAW.md, "Inspectors", 1): everybody's first inspection comes before anybody's second."""

from collections.abc import Callable, Iterator

from bot.domain.draw1.layout import Layout
from bot.domain.draw1.manifest import Member
from bot.domain.draw1.seating import Seating


def choose_units(layout: Layout, seating: Seating, ticket: Callable[[str, str], bytes]) -> list[tuple[int, int]]:
    """Walk the units by (c, ticket(id, c)), seat those that can be seated; return these as (person, c).

    `seating` must be empty and holds the units' seating afterwards. Once a person's unit is refused, so are all the
    person's later ones: they want the same seats, and fewer are left.
    """
    wanted = layout.wanted()
    ids = [member.id for member in layout.members]
    accepted: list[tuple[int, int]] = []
    if not wanted:
        return accepted
    for c, people in _levels(layout.members):
        # A ticket followed by the id as bytes: so a tie goes to the smaller id.
        keys = {at: ticket(ids[at], str(c)) + ids[at].encode() for at in people}
        people.clear()
        for person in sorted(keys, key=keys.__getitem__):
            if seating.seat_one_more(person):
                accepted.append((person, c))
                people.append(person)
                if len(accepted) == wanted:
                    return accepted
    return accepted


def _levels(members: tuple[Member, ...]) -> Iterator[tuple[int, list[int]]]:
    """Yield each c with the people who have such a unit; whoever is taken off the list has no further ones.

    Loads and caps may be anything up to 2^53, so levels without people are leapt over.
    """
    waiting = sorted(range(len(members)), key=lambda at: members[at].load, reverse=True)
    people: list[int] = []
    c = 0
    while people or waiting:
        c = c + 1 if people else max(c, members[waiting[-1]].load) + 1
        while waiting and members[waiting[-1]].load < c:
            people.append(waiting.pop())
        people[:] = [at for at in people if members[at].cap >= c]
        if people:
            yield c, people
