"""Clues, meetings, requests and results, walked through at random: by whom, what and when hypothesis chooses."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from bot.app import MAKERS
from bot.usecases.inspections import notices
from handlers.catalog import ROUTES
from tests.clue_scene import clue_desk
from tests.drawn import INSPECT_ON, draw_round
from tests.meeting_scene import call, meeting_talk, propose
from tests.office import office
from tests.talk import Talk
from tests.visits import arranged
from tests.walks import Walk

FREE = "示例文字"
TEAMS = {1: ("yb1", "yb2", "mz1"), 2: ("mz2", "yb2")}


@asynccontextmanager
async def clues() -> AsyncIterator[Talk]:
    """Two clues are under way: to a department, and to an outside body; a third is a draft."""
    async with clue_desk() as desk:
        await desk.sent()
        await desk.sent(to="", outside="药监")
        await desk.ready()
        yield Talk(desk.office, ROUTES, chats=desk.talk.chats, makers=MAKERS, numbers=desk.talk.numbers)


@asynccontextmanager
async def meetings() -> AsyncIterator[Talk]:
    """A meeting is called, with an item."""
    async with meeting_talk() as talk:
        talk.routes, talk.makers = ROUTES, MAKERS
        await call(talk)
        await propose(talk, "liaison-mz", FREE)
        yield talk


@asynccontextmanager
async def visits() -> AsyncIterator[Talk]:
    """A round is drawn and notified: who is to visit answers, institutions ask for another day."""
    async with office(targets=3, officers=2) as desk:
        drawn = await draw_round(desk, TEAMS)
        await arranged(desk, drawn)
        talk = Talk(desk, ROUTES, makers=MAKERS)
        async with desk.tx() as tx:
            await notices.notify(tx, drawn.draw)
        await talk.deliver()
        await talk.say("liaison-mz", "/postpone")
        await talk.say("liaison-yb", "/recusal")
        yield talk


@asynccontextmanager
async def results() -> AsyncIterator[Talk]:
    """An inspection has ended; 医保 has found a problem."""
    async with office(targets=3, officers=2) as desk:
        made = await arranged(desk, await draw_round(desk, TEAMS))
        desk.pass_time(days=9)
        await made.report(desk, 1, INSPECT_ON, {"医保": "示例问题"})
        talk = Talk(desk, ROUTES, makers=MAKERS)
        for who in ("yb1", "mz1"):
            await talk.say(who, "/publications")
        await talk.say("liaison-yb", "/followups")
        yield talk


class ClueWalk(Walk):
    """Senders, receivers, the leader, and a bystander."""

    scene = clues
    actors = ("liaison-yb", "liaison-mz", "liaison-wj", "leader", "head-mz")
    words = (FREE, FREE, "/clues")
    nouns = ("clue.",)


class MeetingWalk(Walk):
    """The chair, who is called, who writes."""

    scene = meetings
    actors = ("leader", "liaison-yb", "liaison-mz", "leader", "deputy", "yb1")
    words = (FREE, "2026-12-15", "14:00", FREE, "/meetings", "10")
    nouns = ("meeting.",)


class VisitWalk(Walk):
    """Officers, their heads, liaisons, the leader."""

    scene = visits
    actors = ("yb1", "yb2", "mz1", "head-yb", "head-mz", "liaison-mz", "liaison-yb", "leader", "deputy")
    words = (FREE, "", FREE, "/recusals", "/postpone", "")
    nouns = ("notice.", "recusal.", "postponement.", "bar.")


class ResultWalk(Walk):
    """Officers publish, follow up, ask to withhold; heads decide."""

    scene = results
    actors = ("yb1", "yb2", "mz1", "head-yb", "liaison-yb")
    words = (FREE, "2026-12-02", "2026-12-20", "https://example.gov.cn/1", "/publications", "/followups")
    nouns = ("publication.", "withholding.", "follow-up.")


# How many examples, and how many different moves they come to at least: a walk that goes nowhere tests nothing.
WALKS = [(ClueWalk, 5, 5), (MeetingWalk, 5, 4), (VisitWalk, 5, 6), (ResultWalk, 5, 6)]


@pytest.mark.parametrize(("walk", "many", "least"), WALKS, ids=[each[0].__name__ for each in WALKS])
def test_rows_move_along_their_tables(walk: type[Walk], many: int, least: int) -> None:
    """Whoever presses what in whatever order: no way leads where a table has none, and the ledger has each step."""
    walk.covered = Counter()
    # Not made smaller where one fails: that would walk for minutes. The steps are printed as they are.
    led = settings(
        max_examples=many, stateful_step_count=22, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(walk, settings=led)
    assert len(walk.covered) >= least
