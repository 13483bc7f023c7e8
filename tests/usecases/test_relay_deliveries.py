"""A relayed message that cannot be delivered is not lost: somebody else gets it, and its reader later, each once."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.roles import Role
from tests.clue_scene import Desk, clue_desk
from tests.talk import GROUP
from tests.usecases.test_relays import FIRST, SECOND, THIRD, name, wrote


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """A clue that 医保 has sent to 民政, which has two liaisons."""
    async with clue_desk() as found:
        await found.change("mz1", roles=frozenset({Role.LIAISON}))
        await found.sent()
        yield found


async def events(desk: Desk) -> list[str]:
    """Return what the ledger has of the relay, with who did it."""
    people = {person.id: no for no, person in desk.office.people.items()}
    async with desk.office.tx() as tx:
        found = await tx.ledger.entries("ltc")
    return [f"{each.event} {people.get(each.actor, each.actor)}" for each in found if each.event.startswith("relay")]


async def test_one_liaison_of_two_is_enough(desk: Desk) -> None:
    """Who has blocked the bot gets it later; the group learns that something waits for them, once a day, not what."""
    talk = desk.talk
    talk.block("mz1")
    await wrote(desk, "liaison-yb", FIRST)
    assert FIRST in talk.reads("liaison-mz")
    assert FIRST not in talk.reads("leader")
    await wrote(desk, "liaison-yb", SECOND)
    assert f"{name(desk, 'mz1')}暂无法送达" in talk.find("liaison-yb", "第 2 条已发出，送 1 人").text
    mentions = [each.text for each in talk.screen(GROUP).values() if name(desk, "mz1") in each.text]
    assert len(mentions) == 1
    assert "互通" not in talk.reads(GROUP)
    assert await events(desk) == ["relay-written liaison-yb"] * 2
    await talk.unblock("mz1")
    assert talk.reads("mz1").count(FIRST) == talk.reads("mz1").count(SECOND) == 1
    await talk.unblock("mz1")
    assert talk.reads("mz1").count(FIRST) == talk.reads("mz1").count(SECOND) == 1


async def test_the_leader_gets_what_no_liaison_can(desk: Desk) -> None:
    """Found out only when it is sent: protected, with why and what to do; the writer is told who has it instead."""
    talk = desk.talk
    talk.block("mz1")
    talk.block("liaison-mz")
    await wrote(desk, "liaison-yb", FIRST)
    got = talk.last("leader")
    assert FIRST in got.text
    assert "区民政局联络员均无法送达，本条改送您" in got.text
    assert list(got.buttons) == ["成员名录"]
    assert FIRST not in talk.reads("deputy")
    assert f"已改送组长 {name(desk, 'leader')}" in talk.reads("liaison-yb")
    assert await events(desk) == ["relay-written liaison-yb", "relay-rerouted clock"]
    sent = [each for each in await desk.office.told("leader") if each.text.id == "relay-copy-instead"]
    assert [each.protect for each in sent] == [True]
    await talk.say("leader", SECOND, to=talk.number("leader", FIRST))
    assert "您不参与该线索的互通" in talk.last("leader").text
    await talk.unblock("liaison-mz")
    await talk.unblock("mz1")
    assert talk.reads("mz1").count(FIRST) == talk.reads("liaison-mz").count(FIRST) == 1
    await wrote(desk, "liaison-yb", THIRD)
    assert THIRD not in talk.reads("leader")
    assert THIRD in talk.reads("mz1")


async def test_who_is_known_to_be_away_is_not_tried(desk: Desk) -> None:
    """Never pressed start, or no account at all: the leader gets it at once, with a way to invite them."""
    talk = desk.talk
    await desk.change("liaison-mz", reachable=False)
    await desk.change("mz1", user_id=None, chat=None, reachable=False)
    await wrote(desk, "liaison-yb", FIRST)
    assert list(talk.last("leader").buttons) == [f"发邀请：{name(desk, 'mz1')}", "成员名录"]
    assert await events(desk) == ["relay-written liaison-yb", "relay-rerouted liaison-yb"]
    await talk.press("leader", "成员名录")
    await talk.send_press("leader", f"account.invite:{desk.office.people['mz1'].id}")


async def test_a_department_without_liaisons_is_the_leaders_concern(desk: Desk) -> None:
    """Nobody there at all."""
    await desk.change("liaison-mz", active=False)
    await desk.change("mz1", active=False)
    await wrote(desk, "liaison-yb", FIRST)
    assert FIRST in desk.talk.reads("leader")


async def test_the_deputy_where_the_leader_is_away(desk: Desk) -> None:
    """Known before, or found out when it is sent."""
    talk = desk.talk
    for who in ("liaison-mz", "mz1"):
        talk.block(who)
    talk.block("leader")
    await wrote(desk, "liaison-yb", FIRST)
    assert FIRST in talk.reads("deputy")
    assert f"已改送副组长 {name(desk, 'deputy')}" in talk.reads("liaison-yb")
    await talk.unblock("leader")
    assert FIRST not in talk.reads("leader")


async def test_nobody_at_all_gets_it_later(desk: Desk) -> None:
    """The writer is told so; the first chair or liaison to come back gets it."""
    talk = desk.talk
    for who in ("liaison-mz", "mz1", "leader", "deputy"):
        talk.block(who)
    await wrote(desk, "liaison-yb", FIRST)
    assert "区民政局联络员和组长均无法送达" in talk.reads("liaison-yb")
    assert (await events(desk))[-1] == "relay-undelivered clock"
    await talk.unblock("leader")
    assert talk.reads("leader").count(FIRST) == 1
    await talk.unblock("deputy")
    assert FIRST not in talk.reads("deputy")
    await talk.unblock("mz1")
    assert talk.reads("mz1").count(FIRST) == 1


async def test_a_chair_who_is_none_any_more_reads_nothing(desk: Desk) -> None:
    """What went to the leader is asked about when it is sent."""
    talk = desk.talk
    for who in ("liaison-mz", "mz1"):
        talk.block(who)
    talk.block("leader")
    talk.block("deputy")
    await wrote(desk, "liaison-yb", FIRST)
    await desk.change("leader", roles=frozenset({Role.INSPECTOR}))
    await talk.unblock("leader")
    assert FIRST not in talk.reads("leader")
    assert await talk.send_press("leader", "relay.file:1:1") != ""


async def test_what_was_missed_is_not_sent_to_who_left_meanwhile(desk: Desk) -> None:
    """Back in the chat, but in another department."""
    talk = desk.talk
    talk.block("mz1")
    await wrote(desk, "liaison-yb", FIRST)
    await desk.change("mz1", department="卫健")
    await talk.unblock("mz1")
    assert FIRST not in talk.reads("mz1")


async def test_a_moved_clue_is_not_the_leaders_burden(desk: Desk) -> None:
    """A copy that fails after the department returned the clue follows it nowhere."""
    talk = desk.talk
    talk.block("mz1")
    await wrote(desk, "liaison-yb", FIRST)
    await talk.press("liaison-mz", "签收")
    await talk.press("liaison-mz", "退回")
    await talk.say("liaison-mz", "示例退回理由")
    await talk.unblock("mz1")
    assert FIRST not in talk.reads("mz1")
    assert FIRST not in talk.reads("leader")
