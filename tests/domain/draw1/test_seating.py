"""The seating that grows: how much looking it takes, counted, since a clock would tell something else each time."""

from bot.domain.draw1.layout import Layout
from bot.domain.draw1.manifest import Member
from bot.domain.draw1.seating import Seating


class Watched(frozenset[int]):
    """Barred targets that count how often they are looked at."""

    looks = 0

    def __contains__(self, target: object) -> bool:
        Watched.looks += 1
        return super().__contains__(target)


def test_all_refusals_together_cost_one_walk() -> None:
    """Six hundred people for three hundred targets, one of which nobody may enter: half of them are refused.

    The first refusal goes through all targets and finds that nobody can move. The others are not looked for again.
    """
    people, targets = 600, 300
    members = tuple(Member(str(at), 0, 1) for at in range(people))
    barred = tuple(Watched({0}) for _ in members)
    seating = Seating(Layout("医保", members, tuple(str(at) for at in range(targets)), (1,) * targets, barred))
    Watched.looks = 0
    accepted = [seating.seat_one_more(person) for person in range(people)]
    assert accepted == [True] * (targets - 1) + [False] * (people - targets + 1)
    assert Watched.looks < 5 * (people + targets)
    assert seating.room_at(0) == 1
    assert not any(seating.room_at(target) for target in range(1, targets))
