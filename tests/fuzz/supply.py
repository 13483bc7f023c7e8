"""Where the fuzz's updates come from: played stories, people at random, the grammar; some spoilt, some sent twice, some late."""

import random
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.sandbox.clock import WorldClock
from bot.sandbox.world import World
from handlers.routes import Command, Press
from tests.fuzz.grammar import Grammar
from tests.fuzz.mutations import Mutations
from tests.fuzz.players import Players
from tests.fuzz.recorded import Recorded
from tests.fuzz.scenes import Scene

Json = dict[str, Any]

TOGETHER = 12
SPOILT = 0.25
LEAPS = (1, 31, 31, 31, 60, 360, 1440, 1440 * 8)  # minutes


@dataclass(frozen=True, slots=True)
class Made:
    """A raw update; `sound` tells whether Telegram could have sent it, `origin` where it comes from."""

    raw: Json
    sound: bool
    origin: str


@dataclass
class Supply:
    """Makes updates for a scene as long as it lasts, numbered from `number`."""

    chance: random.Random
    scene: Scene
    world: World
    clock: WorldClock
    recorded: Sequence[Recorded]
    turn: Iterator[Command | Press]
    number: int
    _past: deque[Made] = field(default_factory=lambda: deque(maxlen=200))
    _late: list[Made] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Choose the story, and bring the people on."""
        accounts = list(self.world.people)
        groups = [each.id for each in self.world.chats.values() if each.person is None]
        self._grammar = Grammar(self.chance, accounts, groups, self.scene.actors, self.turn)
        self._mutations = Mutations(self.chance, accounts, groups)
        self._players = Players(self.chance, self.world, self.scene.busy, self._grammar.some_words)
        self._own = [each for each in self.recorded if self.scene.stories(each.story)]
        self._story = self._told()
        self._ways = {self._play: 50, self._make: 45, self._again: 4}
        if self._own:
            self._ways |= {self._tell: 40, self._retell: 15}

    def _told(self) -> list[Recorded]:
        """Return the stories of the scene one after the other, from any of them on."""
        stories = list({each.story: None for each in self._own})
        turn = self.chance.randrange(len(stories)) if stories else 0
        return [each for story in (*stories[turn:], *stories[:turn]) for each in self._own if each.story == story]

    def batch(self) -> list[Made]:
        """Return a few that come together, and let time pass now and then."""
        if self.chance.random() < 0.06:
            self.clock.advance(timedelta(minutes=self.chance.choice(LEAPS)))
        made = list[Made]()
        for _ in range(self.chance.randint(1, TOGETHER)):
            (way,) = self.chance.choices(list(self._ways), list(self._ways.values()))
            made += way()
        self._past.extend(made)
        return self._disordered(made)

    def _disordered(self, made: list[Made]) -> list[Made]:
        """Let some overtake others, and some come with a later batch."""
        if self.chance.random() < 0.1:
            self.chance.shuffle(made)
        if self._late and self.chance.random() < 0.5:
            made.append(self._late.pop())
        if len(made) > 1 and self.chance.random() < 0.05:
            self._late.append(made.pop())
        return made

    # --- ways ---------------------------------------------------------------------------------------------------------

    def _play(self) -> Iterator[Made]:
        """Let somebody do something."""
        for each in self._players.act():
            each.pop("update_id")
            yield self._perhaps_spoilt(each, "people")

    def _make(self) -> Iterator[Made]:
        self._grammar.now = int(self.clock.timestamp())
        yield self._perhaps_spoilt(self._grammar.make(), "grammar")

    def _tell(self) -> Iterator[Made]:
        """Go on with the story, at its time."""
        if self._story:
            each = self._story.pop(0)
            ahead = self.scene.start + timedelta(seconds=each.at) - self.clock.now()
            if ahead > timedelta():
                self.clock.advance(ahead)
            yield self._numbered(each.content, True, "recorded")

    def _retell(self) -> Iterator[Made]:
        """Tell something of any story in another way."""
        yield self._numbered(*self._mutations.apply(self.chance.choice(self._own).content), "recorded")

    def _again(self) -> Iterator[Made]:
        """Send an update once more, now and then with something else in it."""
        if not self._past:
            return
        before = self.chance.choice(self._past)
        if not before.sound or self.chance.random() < 0.7:
            yield before
            return
        content = {name: each for name, each in before.raw.items() if name != "update_id"}
        changed, sound = self._mutations.apply(content)
        yield Made({"update_id": before.raw["update_id"], **changed}, sound, "again")

    def _perhaps_spoilt(self, content: Json, origin: str) -> Made:
        self._mutations.note(content)
        if self.chance.random() < SPOILT:
            return self._numbered(*self._mutations.apply(content), origin)
        return self._numbered(content, True, origin)

    def _numbered(self, content: Json, sound: bool, origin: str) -> Made:
        self.number += 1
        return Made({"update_id": self.number, **content}, sound, origin)
