"""How a tortured season differs from a calm one, and whether that is what Telegram leaves open."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tests.torture.account import LIVING, Account, Words

DECISIONS = ("rounds", "draws", "assignments", "recusals", "clues", "meetings", "publications")
OPEN = ("inbox new", "inbox set_aside", "outbox pending", "outbox sending", "outbox unknown")


@dataclass
class Played:
    """A season that was played: what it came to, what was done to the bot, how it went.

    `left_open` is how many messages were on their way when the bot died or the connection failed: nobody can know whether
    they arrived. `asked` is how many questions about such messages the operator had to answer; `trouble` why the season did
    not come to its end, if it did not.
    """

    account: Account
    tally: Counter[str]
    seconds: float
    steps: list[str] = field(default_factory=list)
    left_open: int = 0
    asked: int = 0
    trouble: str = ""


@dataclass(frozen=True)
class Verdict:
    """What of the calm season is missing in the wild one, and what was done more than once."""

    calm: Played
    wild: Played

    @property
    def lost(self) -> Counter[Words]:
        """Rows and ledger entries that are not there, and what stands in the chats at the end and nobody could ever read.

        Of messages that live on by being changed only the last state counts: whether those before it went out is the pace's.
        """
        calm, wild = self.calm.account, self.wild.account
        unread = (each for each in calm.standing - wild.chats.shown if not _overtaken(each, wild.chats.shown))
        return (calm.rows - wild.rows) + (calm.entries - wild.entries) + Counter(unread)

    @property
    def doubled(self) -> Counter[Words]:
        """Rows and ledger entries that are there without having happened, or twice."""
        calm, wild = self.calm.account, self.wild.account
        return (wild.rows - calm.rows) + (wild.entries - calm.entries)

    @property
    def marked(self) -> int:
        """How many messages say of themselves that they may be repetitions."""
        return sum(self.wild.account.chats.marked.values())

    @property
    def unmarked(self) -> Counter[Words]:
        """Messages that are not in the calm season, or once more than there, and do not say so."""
        return self._surplus - self._later

    @property
    def stale(self) -> int:
        """How many living messages of groups were sent anew: the first stands there still, and is not changed any more."""
        calm, wild = self.calm.account.chats.living, self.wild.account.chats.living
        return sum(max(0, wild[kind] - calm[kind]) for kind in LIVING)

    @property
    def later(self) -> int:
        """How many messages came in a state that in the calm season they came to by being changed."""
        return sum(self._later.values())

    @property
    def _surplus(self) -> Counter[Words]:
        return self.wild.account.chats.posted - self.calm.account.chats.posted

    @property
    def _later(self) -> Counter[Words]:
        calm = self.calm.account.chats
        return Counter(words for words in self._surplus if words in calm.shown - set(calm.posted))

    @property
    def unfinished(self) -> Counter[str]:
        """What is still open in inbox and outbox."""
        return Counter({each: many for each, many in self.wild.account.unfinished.items() if each in OPEN})

    @property
    def passed(self) -> bool:
        """Whether nothing was lost and nothing done twice, and what may have been said again is what was left open."""
        sound = not (self.lost or self.doubled or self.unmarked or self.unfinished or self.wild.trouble)
        # Each message that was left open is sent once more by itself, or asked about and then perhaps sent once more.
        return sound and max(self.marked, self.wild.asked) <= self.wild.left_open and self.stale <= self.wild.asked

    def report(self, seed: int) -> str:
        """Return the figures, and what is wrong."""
        return "\n".join(self._lines(seed))

    def _lines(self, seed: int) -> Iterator[str]:
        tally, wild = self.wild.tally, self.wild
        decisions = Counter(table for table, _ in self.doubled if table in DECISIONS)
        rows, entries = sum(wild.account.rows.values()), sum(wild.account.entries.values())
        others = (f"{kind} {many}" for kind, many in sorted(tally.items()) if kind not in {"kill", "amid work"})
        yield f"season           {len(wild.steps)} steps, {entries} ledger entries, {rows} rows"
        yield f"kills            {tally['kill']}, {tally['amid work']} of them amid work"
        yield f"other faults     {', '.join(others)}"
        yield f"lost             {sum(self.lost.values())} (must be 0)"
        yield f"done twice       {sum(self.doubled.values())}, of these decisions {sum(decisions.values())} (must be 0)"
        yield f"still open       {sum(self.unfinished.values())} (must be 0)"
        yield f"left open        {wild.left_open} messages of which nobody can know whether they arrived"
        yield f"said again       {self.marked} marked as possible repetitions, {sum(self.unmarked.values())} not (must be 0)"
        yield f"operator asked   {wild.asked} times; {self.stale} old copies of living messages, {self.later} came in a later state"
        yield f"wall time        {wild.seconds:.0f} s; undisturbed {self.calm.seconds:.0f} s"
        if not self.passed:
            yield from self._wrong(seed)

    def _wrong(self, seed: int) -> Iterator[str]:
        yield f"\nFAILED with --seed {seed}; last steps: {', '.join(self.wild.steps[-3:])}"
        if self.wild.trouble:
            yield self.wild.trouble
        yield from _listed("lost", self.lost)
        yield from _listed("twice", self.doubled)
        yield from _listed("open", self.unfinished)
        yield from _listed("unmarked", self.unmarked)


def _overtaken(message: Words, shown: set[Words]) -> bool:
    """Tell whether another state of a message was read: its first line ends in "，" and the state that it is in."""
    chat, words = message
    title, comma, _ = words.partition("\n")[0].rpartition("，")
    return bool(comma) and any(where == chat and read.startswith(title + comma) for where, read in shown)


def _listed(name: str, what: Iterable[object], most: int = 20) -> Iterator[str]:
    for place, each in enumerate(what):
        if place < most:
            yield f"{name}: {each}"
