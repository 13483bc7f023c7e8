"""What came of a fuzz, and how it is told."""

import gc
import hashlib
import statistics
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WARM_SHARE = 0.4
# What a warm bot may grow by for each update: a single object kept for each would be more.
MOST_OWN = 0.2
MOST_BLOCKS = 0.5
MOST_RESIDENT = 0.10
# Before that nothing, or objects of our own alone, can be judged, since caches fill: texts are made ready when they are first
# said, statements when they are first asked.
SHORT, LONG = 500, 20_000
FAULTS_SHOWN = 20
_OWN = ("bot", "handlers", "storage", "reminders", "telegram")
_SCENERY = ("bot.sandbox", "bot.demo")
_STATM = Path("/proc/self/statm")
_PAGE = 4096


@dataclass(frozen=True, slots=True)
class Weight:
    """Memory at rest, after so many updates: objects of our classes and Telegram's by class, blocks, bytes."""

    updates: int
    own: Counter[str]
    blocks: int
    resident: int


def weighed(updates: int) -> Weight:
    """Look at memory. Bytes are 0 where the system does not say."""
    gc.collect()
    names = Counter(f"{type(each).__module__}.{type(each).__qualname__}" for each in gc.get_objects())
    own = {
        name: many for name, many in names.items() if name.partition(".")[0] in _OWN and not name.startswith(_SCENERY)
    }
    resident = int(_STATM.read_text().split()[1]) * _PAGE if _STATM.exists() else 0
    return Weight(updates, Counter(own), sys.getallocatedblocks(), resident)


@dataclass
class Figures:
    """How many updates came, from where, how many broken; how many of those were set aside; all that was wrong."""

    seed: int
    updates: int = 0
    broken: int = 0
    aside: int = 0
    stuck: bool = False
    origins: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    weights: list[Weight] = field(default_factory=list)
    seconds: float = 0.0
    calls: int = 0
    entered: Counter[str] = field(default_factory=Counter)
    _hash: Any = field(default_factory=hashlib.sha256)

    def digest(self, raw: Any) -> None:
        """Take an update into account, so that two runs can be compared."""
        self._hash.update(repr(raw).encode("utf-8", "backslashreplace"))

    def _warm(self) -> tuple[list[Weight], list[Weight]]:
        """Return the early and the late weights once everything is warm."""
        warm = self.weights[int(len(self.weights) * WARM_SHARE) :]
        third = max(1, len(warm) // 3)
        return warm[:third], warm[-third:]

    def _growth(self, of: Callable[[Weight], float]) -> float:
        """Return what a measure grew by for each update."""
        early, late = ([of(each) for each in part] for part in self._warm())
        return (statistics.median(late) - statistics.median(early)) / max(1, self.between)

    @property
    def between(self) -> int:
        """How many updates lie between the early and the late measure."""
        early, late = (statistics.mean(each.updates for each in part) for part in self._warm())
        return round(late - early)

    @property
    def own(self) -> float:
        """How many objects of our own the warm bot kept for each update."""
        return self._growth(lambda each: each.own.total())

    @property
    def blocks(self) -> float:
        """How many blocks of memory the warm bot grew by for each update."""
        return self._growth(lambda each: each.blocks)

    @property
    def resident(self) -> float:
        """By which share the memory of the warm process grew."""
        before = statistics.median(each.resident for each in self._warm()[0])
        return self._growth(lambda each: each.resident) * self.between / before if before else 0.0

    def grown(self) -> list[str]:
        """Return what piled up. In a short run only objects of our own tell."""
        wrong = []
        if self.between > SHORT and self.own > MOST_OWN:
            most = (self.weights[-1].own - self._warm()[0][0].own).most_common(5)
            wrong.append(f"objects pile up: {most}")
        if self.between > LONG and (self.blocks > MOST_BLOCKS or self.resident > MOST_RESIDENT):
            wrong.append("memory grows")
        return wrong

    @property
    def passed(self) -> bool:
        """Whether everything was handled, and nothing piled up."""
        return not self.faults and not self.grown()

    def report(self) -> str:
        """Return the figures, and what was wrong."""
        origins = ", ".join(f"{many} {name}" for name, many in sorted(self.origins.items()))
        lines = [
            f"updates     {self.updates} ({origins}), {self.broken} of them broken; digest {self._hash.hexdigest()[:16]}",
            f"set aside   {self.aside} broken ones; errors of any other kind: {len(self.faults)} (must be 0)",
            f"reached     {self.entered.total()} ledger entries of {len(self.entered)} kinds, {self.calls} requests to Telegram",
            f"memory      for each of the last {self.between} updates {self.own:+.4f} objects (at most {MOST_OWN}), "
            f"{self.blocks:+.3f} blocks (at most {MOST_BLOCKS}); "
            f"{self.weights[-1].resident / 2**20:.0f} MiB, {self.resident:+.1%} (at most {MOST_RESIDENT:.0%})",
            f"throughput  {self.updates / self.seconds:.0f} updates/s in {self.seconds:.0f} s",
        ]
        if not self.passed:
            lines += [f"FAILED with SEED={self.seed}", *self.grown(), *self.faults[:FAULTS_SHOWN]]
        return "\n".join(lines)
