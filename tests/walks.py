"""Somebody presses anything, anywhere, in any order: walks through the real routes on a real database, led by hypothesis.

After each press each row must have moved along its machine's table, the ledger must hold an entry for each step that was
taken, and what was refused must have changed nothing.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from bot.domain.follow_ups import Step
from bot.usecases.clues.courses import EVENTS
from bot.usecases.deadlines import reminders
from bot.usecases.meetings import clock
from tests.moves import Move, off_table
from tests.talk import GROUP, Talk

RECENT = 3
TURN = st.tuples(st.integers(0, 99), st.integers(0, 99))
PHOTO = b"\xff\xd8\xffexample"

# For each noun the ledger's events of which there is one for each row that begins, and one for each step; None: not entered.
ENTRIES: Mapping[str, tuple[Collection[str] | None, Collection[str] | None]] = {
    "clue": (None, set(EVENTS.values())),
    "meeting": (
        {"meeting-called"},
        {"meeting-agenda-frozen", "meeting-moved", "meeting-held", "meeting-closed", "meeting-cancelled"},
    ),
    "meeting-action": ({"meeting-action-added"}, {"meeting-action-done", "meeting-action-dropped"}),
    "recusal": (
        {"recusal-requested", "recusal-entered"},
        {"recusal-approved", "recusal-rejected", "recusal-withdrawn"},
    ),
    "postponement": ({"postponement-entered"}, {"postponement-granted", "postponement-refused"}),
    "record": (None, {"record-reported", "record-reopened"}),
    "publication": (
        None,
        {
            "result-published",
            "result-corrected",
            "result-withdrawn",
            *(f"withholding-{each}" for each in ("asked", "withdrawn", "approved", "denied", "released")),
        },
    ),
    "bar": (None, {"bar-lifted"}),
}
# Kept by ourselves: nobody decides on them.
UNENTERED = {"delivery", "update", "deadline", "import", "invitation"}


_STEPS = set(Step)


class Walk(RuleBasedStateMachine):
    """What people and the clock do; each kind of walk has a scene, actors, and words that are asked for there."""

    scene: ClassVar[Callable[[], AbstractAsyncContextManager[Talk]]]
    actors: ClassVar[Sequence[str]]
    words: ClassVar[Sequence[str]]
    nouns: ClassVar[tuple[str, ...]]
    covered: ClassVar[Counter[tuple[str, str | None, str]]]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.stage = type(self).scene()
        self.talk = self.runner.run(self.stage.__aenter__())
        self.moved, self.entered = self.runner.run(self.standing())
        self.data: list[str] = []
        self.last = self.actors[0]
        self.pressed = Counter[str]()

    def teardown(self) -> None:
        """Leave the scene."""
        try:
            self.runner.run(self.stage.__aexit__(None, None, None))
        finally:
            self.runner.close()

    # --- what may happen ----------------------------------------------------------------------------------------------

    @rule(turns=st.lists(TURN, min_size=4, max_size=4))
    def go_on(self, turns: list[tuple[int, int]]) -> None:
        """Press what stands before anybody, rather what was pressed less so far; where words are awaited, write some."""
        for which, words in turns:
            some = [self.last] if words % 2 and self.offered(self.last) else dict.fromkeys(self.actors)
            shown = [(actor, *each) for actor in some for each in self.offered(actor)]
            if shown:
                shown.sort(key=lambda each: self.pressed[each[-1].partition(":")[0]])
                self.last, place, number, data = shown[int(len(shown) * (which / 100) ** 3)]
                self.pressed[data.partition(":")[0]] += 1
                self.data.append(data)
                self.done(self.talk.send_press(self.last, data, place, number))
                if self.runner.run(self.awaited(self.last)):
                    self.done(self.written(self.last, words))

    def offered(self, actor: str) -> list[tuple[str, int, str]]:
        """Return the buttons of somebody's newest messages and of the group's: chat, message, what it means."""
        return [
            (place, number, data)
            for place in (actor, GROUP)
            for number in list(self.talk.screen(place))[-RECENT:]
            for _, data in sorted(self.talk.screen(place)[number].buttons.items())
            if data.startswith(self.nouns)
        ]

    async def awaited(self, actor: str) -> bool:
        """Tell whether the bot awaits words of somebody."""
        user = self.talk.office.people[actor].user_id
        async with self.talk.office.tx() as tx:
            return user is not None and await tx.drafts.find(user) is not None

    @rule(who=st.integers(0, 99), which=st.integers(0, 9999))
    def forge(self, who: int, which: int) -> None:
        """Press what stood on any button that anybody has pressed, as whoever one is."""
        if self.data:
            actor = self.actors[who % len(self.actors)]
            self.done(self.talk.send_press(actor, self.data[which % len(self.data)]))

    @rule(who=st.integers(0, 99), which=st.integers(0, 99))
    def say(self, who: int, which: int) -> None:
        """Write words or a command."""
        self.done(self.written(self.last if who % 2 else self.actors[who % len(self.actors)], which))

    def written(self, actor: str, which: int) -> Coroutine[Any, Any, object]:
        """Let somebody write words of the scene, or send a photo."""
        words = self.words[which % len(self.words)]
        return self.talk.say(actor, words) if words else self.talk.give(actor, "photo.jpg", PHOTO)

    @rule(hours=st.sampled_from([1, 24]))
    def wait(self, hours: int) -> None:
        """Let time pass, and the clock do what is due."""
        self.talk.office.pass_time(hours=hours)
        self.done(self._sweep())

    async def _sweep(self) -> None:
        async with self.talk.office.tx() as tx:
            await clock.run_due(tx)
            await reminders.remind(tx)
        await self.talk.deliver()

    # --- what must hold -----------------------------------------------------------------------------------------------

    def done(self, act: Coroutine[Any, Any, object]) -> None:
        """Do it; then the rows and the ledger must fit."""
        self.talk.refusals.clear()
        self.runner.run(act)
        moved, entered = self.runner.run(self.standing())
        steps = [each for each in moved[len(self.moved) :] if each[0] not in UNENTERED]
        events = entered[len(self.entered) :]
        assert off_table(moved[len(self.moved) :]) == []
        assert not (self.talk.refusals and steps), f"refused, and done all the same: {self.talk.refusals} {steps}"
        assert events or all(before is None for _, _, before, _ in steps), f"not in the ledger: {steps}"
        check_entries(steps, events)
        self.moved, self.entered = moved, entered
        self.covered.update((name, before, after) for name, _, before, after in steps)

    async def standing(self) -> tuple[list[Move], list[str]]:
        """Return all moves so far, and the ledger's events."""
        office = self.talk.office
        async with office.tx() as tx:
            return await office.moves(), [each.event for each in await tx.ledger.entries(office.task_force.id)]


def check_entries(steps: Sequence[Move], events: Sequence[str]) -> None:
    """Look that the ledger has as many entries as there were beginnings and steps, noun by noun."""
    for noun, (begun, taken) in ENTRIES.items():
        own = [before for name, _, before, _ in steps if name == noun]
        for wanted, many in ((begun, own.count(None)), (taken, len(own) - own.count(None))):
            if wanted is not None:
                assert sum(each in wanted for each in events) == many, f"{noun}: {steps} {events}"
    own = [before for name, _, before, _ in steps if name.startswith("follow-up-")]
    assert sum(each == "follow-up-opened" for each in events) == own.count(None)
    steps_of_them = [
        each for each in events if each.startswith("follow-up-") and each.removeprefix("follow-up-") in _STEPS
    ]
    assert len(steps_of_them) == len(own) - own.count(None)
