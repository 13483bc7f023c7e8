"""A lawful seating that grows one seat at a time (DRAW.md, "Who": a flow from members to targets)."""

from bot.domain.draw1.frontier import Frontier
from bot.domain.draw1.layout import Layout


class Seating:
    """The most people seated so far: `held[p]` the targets of person p, `sitting[t]` the people at target t.

    `few[p]` lists the targets open to a person to whom hardly any are, None for all others.

    A seating is repaired along augmenting paths. Three facts keep that cheap:
    - A target that is full stays full, and a person moves only away from full targets; so each person can go through
      the targets once, from the scarcest on, and never has to look back.
    - What a failed search has reached is closed: nobody in it can ever move out, and whoever moves in cannot get
      anyone seated. It is left out of every later search, so all failures together cost one walk through the pool.
    - A search stops at the first person who can sit where there is room.
    """

    def __init__(self, layout: Layout) -> None:
        self.barred = layout.barred
        self.places = layout.places
        self.few = [_few_left(targets, len(layout.targets)) for targets in layout.barred]
        self.held: list[set[int]] = [set() for _ in layout.members]
        self.sitting: list[set[int]] = [set() for _ in layout.targets]
        self._stuck = [False] * len(layout.members)
        # Targets that are full and not closed; a dict keeps them in order, so that a search is the same each time.
        self._full: dict[int, None] = {}
        self._order = self._scarcest_first()
        self._position = {target: at for at, target in enumerate(self._order)}
        # For each position in the order, the nearest one from there on whose target has room (union-find).
        self._next = list(range(len(self._order) + 1))
        self._from = [0] * len(layout.members)

    def seat_one_more(self, person: int) -> bool:
        """Give the person one more target, moving others where need be; False, for ever, if that cannot be."""
        if self._stuck[person]:
            return False
        target = self._room_for(person)
        if target is None:
            return self._seat_by_moving(person)
        self._sit(person, target)
        return True

    def room_at(self, target: int) -> int:
        """Return how many seats at the target nobody has."""
        return self.places[target] - len(self.sitting[target])

    def _scarcest_first(self) -> list[int]:
        """Order targets by how few people they can spare: hard ones are filled while everybody is still free."""
        spare = [-places for places in self.places]
        for targets in self.barred:
            for target in targets:
                spare[target] -= 1
        return sorted(range(len(spare)), key=spare.__getitem__)

    def _room_for(self, person: int) -> int | None:
        """Return a target with room where the person may sit."""
        barred, held = self.barred[person], self.held[person]
        at, end = self._from[person], len(self._order)
        found = None
        while (at := self._with_room(at)) < end:
            target = self._order[at]
            if target not in barred and target not in held:
                found = target
                break
            at += 1
        self._from[person] = at
        return found

    def _with_room(self, at: int) -> int:
        following = self._next
        while following[at] != at:
            following[at] = at = following[following[at]]
        return at

    def _sit(self, person: int, target: int) -> None:
        self.held[person].add(target)
        self.sitting[target].add(person)
        if len(self.sitting[target]) == self.places[target]:
            self._full[target] = None
            self._next[self._position[target]] += 1

    def _seat_by_moving(self, person: int) -> bool:
        """Search, breadth first, for somebody who can make room by sitting where there is some; then move them all."""
        leaves = {person: -1}
        wants: dict[int, int] = {}
        queue = [person]
        frontier = Frontier(self._full, wants)
        for mover in queue:
            for target in frontier.open_to(self.barred[mover], self.held[mover], self.few[mover]):
                wants[target] = mover
                for sitter in self.sitting[target]:
                    if sitter in leaves or self._stuck[sitter]:
                        continue
                    leaves[sitter] = target
                    queue.append(sitter)
                    room = self._room_for(sitter)
                    if room is not None:
                        self._move_along(sitter, room, leaves, wants)
                        return True
        self._close(queue, wants)
        return False

    def _move_along(self, mover: int, room: int, leaves: dict[int, int], wants: dict[int, int]) -> None:
        """Move each person of the path on to the target they want, from its end back to who asked."""
        self._sit(mover, room)
        while (left := leaves[mover]) >= 0:
            self.held[mover].remove(left)
            self.sitting[left].remove(mover)
            mover = wants[left]
            self.held[mover].add(left)
            self.sitting[left].add(mover)

    def _close(self, people: list[int], targets: dict[int, int]) -> None:
        for person in people:
            self._stuck[person] = True
        for target in targets:
            del self._full[target]


def _few_left(barred: frozenset[int], targets: int) -> list[int] | None:
    if 8 * (targets - len(barred)) > targets:
        return None
    return [target for target in range(targets) if target not in barred]
