"""The fuzz, short: `make fuzz` does the same for longer. And what it is made of."""

import copy
import random
import re

import pytest
from telegram import Update

from bot.demo.cast import LABEL
from bot.domain.roles import Role
from tests.fuzz.grammar import Actor, Grammar, in_turn
from tests.fuzz.mutations import Mutations, places
from tests.fuzz.recorded import STORIES, recorded
from tests.fuzz.run import SEED, fuzz
from tests.handlers.asking import GROUP
from tests.journeys.stage import setting

UPDATES = 2000
MANY = 3000
ACTOR = Actor(1001, frozenset({Role.LEADER}), GROUP, {})


def of(chance: random.Random) -> Grammar:
    """Return a grammar for a single task force."""
    return Grammar(chance, (1001, 1002), (GROUP,), (ACTOR,), in_turn(chance), 1_795_395_600)


@pytest.mark.timeout(300)
async def test_two_thousand_odd_updates() -> None:
    """No error but about what Telegram would never send, nothing waits or piles up, every message can be made."""
    figures = await fuzz(UPDATES, SEED)
    assert figures.passed, figures.report()
    assert figures.updates == UPDATES
    assert set(figures.origins) == {"people", "grammar", "recorded", "again"}
    assert 0 < figures.aside < figures.broken < UPDATES / 2


def test_what_is_recorded_is_invented() -> None:
    """All stories are there; whoever and whatever has a name in them is of the demo's cast."""
    _, cast = setting()
    known = {each.id for each in cast.people.values()} | {each.id for each in cast.groups.values()}
    found = recorded()
    assert {each.story for each in found} == set(STORIES)
    for each in found:
        for holder, name in places(each.content):
            if name == "chat":
                assert holder[name]["id"] in known
            if name in ("first_name", "title"):
                assert holder[name].startswith((LABEL, "专班助手", "inline bot"))
            if name == "text":
                assert not re.search(r"1[3-9]\d{9}", holder[name].replace("13800138000", ""))


def test_what_is_recorded_and_what_is_sound_can_be_read() -> None:
    """python-telegram-bot reads all that the grammar makes and all that was recorded, also as changed in a sound way."""
    chance = random.Random(SEED)
    grammar, mutations = of(chance), Mutations(chance, (1001,), (GROUP,))
    stories = [each.content for each in recorded()]
    for number in range(MANY):
        content = grammar.make() if number % 2 else chance.choice(stories)
        mutations.note(content)
        before = copy.deepcopy(content)
        Update.de_json({"update_id": number, **content}, None)
        changed, sound = mutations.apply(content)
        if sound:
            Update.de_json({"update_id": number, **changed}, None)
        assert content == before


def test_the_same_seed_makes_the_same_updates() -> None:
    """What was found can be found again."""
    first, second = (of(random.Random(SEED)) for _ in range(2))
    assert [first.make() for _ in range(100)] == [second.make() for _ in range(100)]
