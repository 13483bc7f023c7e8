"""What a search has not reached yet, where nearly everything is reachable from anywhere."""

from collections.abc import Collection, Container, Iterator, Sequence
from itertools import chain


class Frontier:
    """Items a search may visit; whoever uses it notes those visited in `seen`, and none is handed out again.

    In a draw nearly every pair is lawful, so a search goes over what it has *not* seen and passes over the few
    exceptions, rather than over lists of lawful pairs: a whole search costs no more than its items and exceptions,
    and one that ends early costs next to nothing. Only for those who may go nearly nowhere it is the other way round.
    """

    def __init__(self, items: Collection[int], seen: Container[int]) -> None:
        self._items = items
        self._seen = seen
        self._fresh = iter(items)
        self._passed: list[int] = []

    def open_to(self, shut: Container[int], held: Container[int], few: Sequence[int] | None) -> Iterator[int]:
        """Hand out each item not seen that is in neither collection; where `few` is given, only such as are in it.

        Use up one call before making the next.
        """
        return self._all_but(shut, held) if few is None else self._out_of(few, shut, held)

    def _all_but(self, shut: Container[int], held: Container[int]) -> Iterator[int]:
        again, self._passed = self._passed, []
        passed = self._passed
        for item in chain(again, self._fresh):
            if item in shut or item in held:
                passed.append(item)
            elif item not in self._seen:
                yield item

    def _out_of(self, few: Sequence[int], shut: Container[int], held: Container[int]) -> Iterator[int]:
        for item in few:
            if not (item in shut or item in held or item in self._seen) and item in self._items:
                yield item
