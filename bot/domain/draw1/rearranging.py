"""A full seating that is fixed one seat at a time, the rest being rearranged as needed (DRAW.md, "Where")."""

from collections.abc import Collection, Iterable, Iterator
from typing import TypeVar

from bot.domain.draw1.frontier import Frontier
from bot.domain.draw1.seating import Seating


class Rearranging:
    """Everybody's cards lie on seats for the time being; `take` fixes one of them, `skip` gives a seat up.

    `held[p]` are the targets where person p's cards lie (as many as p has left), `sitting[t]` the people whose card
    lies at target t, `shut[p]` the targets where p may not come or sits for good, `left[t]` the seats at t to come.
    A person can be fixed at a target where no card of theirs lies if one of their cards can be brought there: at once
    where there is a seat to spare, else by moving others round (somebody from there takes the seat that the person
    gives up, or one whose owner can take it, and so on).

    People and targets are kept in groups such that no such round ever leads from one group to another: a search that
    fails shows that what it reached can be entered but not left, and since cards move only along rounds, that stays
    so. Each failed search thus splits a group for good, and no search looks beyond its group.
    """

    def __init__(self, seating: Seating) -> None:
        """Take over a seating, which must not be used afterwards."""
        self.held = seating.held
        self.sitting = seating.sitting
        self.shut = [set(targets) for targets in seating.barred]
        self.left = list(seating.places)
        self._few = seating.few
        self._groups = _Groups(len(self.held), len(self.left))
        self._held_size = [len(targets) for targets in self.held]
        self._sitting_size = [len(people) for people in self.sitting]
        # How many people have cards left, and to how many of these each target is shut.
        self._active = sum(1 for targets in self.held if targets)
        self._shut_to = [0] * len(self.left)
        for person, targets in enumerate(self.shut):
            if self.held[person]:
                self._count_shut(targets, 1)

    def anybody_for(self, target: int) -> bool:
        """Tell whether anybody with a card left may come to the target at all."""
        return self._shut_to[target] < self._active

    def skip(self, target: int) -> None:
        """Leave one seat at the target empty for good; only where none of the cards left can take it."""
        self._use_up(target)

    def take(self, person: int, target: int) -> bool:
        """Fix the person at the target if all other cards can still be seated in the seats to come.

        The target must not be shut to the person, who must have a card left.
        """
        given_up = self._offered(person, target)
        if given_up is None:
            return False
        self._lift(person, given_up)
        self.shut[person].add(target)
        self._shut_to[target] += 1
        self._use_up(target)
        if not self.held[person]:
            self._active -= 1
            self._count_shut(self.shut[person], -1)
        return True

    def _offered(self, person: int, target: int) -> int | None:
        """Return a target whose seat the person can give up for one at `target`, after moving others where need be."""
        held = self.held[person]
        if target in held:
            return target
        if len(self.sitting[target]) < self.left[target]:
            return next(iter(held))
        if not self._groups.together(person, target):
            return None
        return self._move_round(person, target)

    def _move_round(self, person: int, target: int) -> int | None:
        """Make a seat free at the target by moving others; return the target that the person gives up for it."""
        held = self.held[person]
        # Nearly always somebody can simply change places with the person.
        for sitter in self.sitting[target]:
            given_up = self._first_open(held, sitter)
            if given_up is not None:
                self._move(sitter, target, given_up)
                return given_up
        leaves: dict[int, int] = {}
        wants: dict[int, int] = {}
        for mover, room in self._reached(target, leaves, wants):
            if room is None:
                given_up = seat = self._first_open(held, mover)
            else:
                given_up, seat = next(iter(held)), room
            if given_up is not None and seat is not None:
                self._move_along(mover, seat, target, leaves, wants)
                return given_up
        self._groups.split(leaves, {target, *wants})
        return None

    def _reached(self, target: int, leaves: dict[int, int], wants: dict[int, int]) -> Iterator[tuple[int, int | None]]:
        """Search, breadth first, from the people at `target`: yield whoever might leave, and who could sit where.

        Yields (person, None) for each person reached, (person, target) where that person could move to a free seat.
        Fills `leaves` (the target each person would leave) and `wants` (the person who would take each target).
        """
        queue: list[int] = []
        frontier = Frontier(self._groups.targets_with(target), wants)
        yield from self._meet(target, leaves, queue)
        for mover in queue:
            for reached in frontier.open_to(self.shut[mover], self.held[mover], self._few[mover]):
                wants[reached] = mover
                if len(self.sitting[reached]) < self.left[reached]:
                    yield mover, reached
                yield from self._meet(reached, leaves, queue)

    def _meet(self, target: int, leaves: dict[int, int], queue: list[int]) -> Iterator[tuple[int, None]]:
        together = self._groups.together
        for sitter in self.sitting[target]:
            if sitter not in leaves and together(sitter, target):
                leaves[sitter] = target
                queue.append(sitter)
                yield sitter, None

    def _first_open(self, targets: Iterable[int], person: int) -> int | None:
        shut, held = self.shut[person], self.held[person]
        for target in targets:
            if target not in shut and target not in held:
                return target
        return None

    def _move_along(self, mover: int, seat: int, start: int, leaves: dict[int, int], wants: dict[int, int]) -> None:
        """Move each person of the path on to the target they want, from its end back to the start."""
        while True:
            left = leaves[mover]
            self._move(mover, left, seat)
            if left == start:
                return
            mover, seat = wants[left], left

    def _move(self, person: int, old: int, new: int) -> None:
        self._lift(person, old)
        self.held[person].add(new)
        self.sitting[new].add(person)

    def _lift(self, person: int, target: int) -> None:
        """Take the person's card off the target."""
        held, sitting = self.held[person], self.sitting[target]
        held.remove(target)
        sitting.remove(person)
        if len(held) * 4 < self._held_size[person]:
            _shrink(self.held, self._held_size, person)
        if len(sitting) * 4 < self._sitting_size[target]:
            _shrink(self.sitting, self._sitting_size, target)

    def _use_up(self, target: int) -> None:
        self.left[target] -= 1
        if not self.left[target]:
            self._groups.drop(target)

    def _count_shut(self, targets: Iterable[int], by: int) -> None:
        for target in targets:
            self._shut_to[target] += by


class _Groups:
    """People and targets, split ever further; each group's targets that are not used up."""

    def __init__(self, people: int, targets: int) -> None:
        self._targets = [dict.fromkeys(range(targets))]
        self._size = [targets]
        self._of_target = [0] * targets
        self._of_person = [0] * people

    def together(self, person: int, target: int) -> bool:
        return self._of_person[person] == self._of_target[target]

    def targets_with(self, target: int) -> dict[int, None]:
        return self._targets[self._of_target[target]]

    def split(self, people: Iterable[int], targets: Collection[int]) -> None:
        """Make a new group of these, which were in one."""
        new = len(self._targets)
        self._targets.append(dict.fromkeys(targets))
        self._size.append(len(targets))
        for person in people:
            self._of_person[person] = new
        for target in targets:
            self.drop(target)
            self._of_target[target] = new

    def drop(self, target: int) -> None:
        group = self._of_target[target]
        del self._targets[group][target]
        if len(self._targets[group]) * 4 < self._size[group]:
            _shrink(self._targets, self._size, group)


_Shrinking = TypeVar("_Shrinking", set[int], dict[int, None])


def _shrink(collections: list[_Shrinking], sizes: list[int], at: int) -> None:
    """Copy one that has lost most of its items: sets and dicts keep their size, and going over one costs its size."""
    collections[at] = collections[at].copy()
    sizes[at] = len(collections[at])
