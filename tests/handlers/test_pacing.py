"""Pacing: what it counts, and that the chat service with Telegram's own limits never has to say 429."""

from datetime import timedelta
from pathlib import Path

from bot.sandbox.world import Limits as TelegramLimits
from handlers.pacing import Limits, Pacing
from tests.rig import Rig, rigged


def _send(pacing: Pacing, chat: int, now: float) -> None:
    pacing.start(chat, now)
    pacing.land(chat, now)


def test_a_burst_then_one_a_second() -> None:
    """Three at once in a private chat, then one as each second passes."""
    pacing = Pacing(Limits())
    for _ in range(3):
        assert pacing.chat(1, 0, group=False) == 0
        _send(pacing, 1, 0)
    assert pacing.chat(1, 0, group=False) == 1
    assert pacing.chat(2, 0, group=False) == 0
    assert pacing.chat(1, 1, group=False) == 0


def test_the_last_of_a_groups_minute_are_for_ceremonies() -> None:
    """After fifteen messages a group gets a draw's only, after twenty none, until the minute is over."""
    pacing = Pacing(Limits(chat=100, burst=100))
    for _ in range(15):
        _send(pacing, 1, 0)
    assert pacing.chat(1, 10, group=True) == 50
    assert pacing.chat(1, 10, group=True, ceremony=True) == 0
    for _ in range(5):
        _send(pacing, 1, 10)
    assert pacing.chat(1, 20, group=True, ceremony=True) == 40
    assert pacing.chat(1, 60, group=True, ceremony=True) == 0
    assert pacing.chat(1, 60, group=True) == 0


def test_what_is_on_its_way_counts() -> None:
    """A slow answer from Telegram opens no room for more than thirty in one second."""
    pacing = Pacing(Limits())
    for chat in range(30):
        pacing.start(chat, 0)
    assert pacing.overall(5) > 0
    for chat in range(30):
        pacing.land(chat, 5)
    assert pacing.overall(5.5) == 0.5
    assert pacing.overall(6) == 0
    assert pacing.overall(6, chosen=30) > 0


def test_a_clock_that_is_put_back_blocks_nothing() -> None:
    """Hits from the future are forgotten."""
    pacing = Pacing(Limits())
    for chat in range(30):
        _send(pacing, chat, 10_000)
    assert pacing.overall(5) == 0


def test_long_runs_forget_quiet_chats() -> None:
    """Thousands of chats leave no trace after two minutes; those still counting do."""
    pacing = Pacing(Limits())
    for chat in range(5000):
        _send(pacing, chat, chat * 1.0)
    assert len(pacing._chats) < 1500
    assert pacing.chat(4999, 4999, group=False) == 0
    for _ in range(2):
        _send(pacing, 4999, 4999)
    assert pacing.chat(4999, 4999, group=False) == 1


async def _play(rig: Rig, most_seconds: int, step: int = 1) -> float:
    """Let the world's time run until everything is sent; return the seconds that took."""
    started = rig.world.clock.now()
    for _ in range(0, most_seconds, step):
        await rig.delivery.idle(soon=0)
        if "pending" not in await rig.states():
            break
        rig.world.clock.advance(timedelta(seconds=step))
    return (rig.world.clock.now() - started).total_seconds()


async def test_no_flood_in_a_group_nor_in_private(tmp_path: Path) -> None:
    """Forty-five messages to a group, among them a draw's, and eight to each person: all arrive, not one 429."""
    async with rigged(tmp_path, TelegramLimits.telegram(), paced=Limits()) as rig:
        private = [rig.world.private(person) for person in rig.people]
        await rig.post_all(
            (chat, f"{k}") for k in range(40) for chat in (rig.group, *private) if k < 8 or chat is rig.group
        )
        await rig.delivery.idle(soon=0)
        for k in range(5):
            await rig.post(rig.group, f"draw {k}", slot=f"draw:{k}", personal=False)
        seconds = await _play(rig, 300, step=3)
        assert set(rig.statuses()) == {200}
        assert await rig.states() == {"sent": 69}
        heard = rig.heard(rig.group)
        assert [each for each in heard if "draw" not in each] == [f"群“{k}”" for k in range(40)]
        assert all("draw" in each for each in heard[15:20])
        assert 120 <= seconds < 200


async def test_thirty_a_second_over_all(tmp_path: Path) -> None:
    """Seventy messages to as many people take more than two seconds, and no 429."""
    async with rigged(tmp_path, TelegramLimits.telegram(), paced=Limits()) as rig:
        crowd = [rig.world.add_person(f"示例人员{k:03d}") for k in range(70)]
        for person in crowd:
            rig.world.start(person)
        await rig.post_all((rig.world.private(person), "hello") for person in crowd)
        assert await _play(rig, 20) > 2
        assert rig.statuses() == [200] * 70


async def test_a_restart_does_not_begin_to_count_anew(tmp_path: Path) -> None:
    """A bot that is started again within the minute knows what it said before."""
    async with rigged(tmp_path, TelegramLimits.telegram(), paced=Limits()) as rig:
        await rig.post_all((rig.group, f"{k}") for k in range(15))
        await _play(rig, 60, step=5)
        assert await rig.states() == {"sent": 15}
    async with rigged(tmp_path, paced=Limits()) as rig:
        await rig.post(rig.group, "more", personal=False)
        await rig.delivery.idle(soon=0)
        assert rig.heard(rig.group) == []
        await _play(rig, 120, step=10)
        assert rig.heard(rig.group) == ["群“more”"]
