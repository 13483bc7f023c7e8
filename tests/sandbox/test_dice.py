"""Dice: the server rolls, forwards keep the value, copies roll anew."""

from collections import Counter

import pytest

from bot.sandbox.errors import ActError
from bot.sandbox.world import World
from tests.sandbox.bot_side import TOKEN, BotSide, Cast


@pytest.mark.parametrize(("emoji", "highest"), [("🎲", 6), ("🎯", 6), ("🎳", 6), ("🏀", 5), ("⚽", 5), ("🎰", 64)])
def test_every_value_of_a_die_comes_up_and_no_other(world: World, emoji: str, highest: int) -> None:
    """In 2,000 throws with a fixed seed, about equally often for the usual die."""
    counted = Counter(world.roll(emoji).value for _ in range(2000))
    assert set(counted) == set(range(1, highest + 1))
    if highest == 6:
        assert all(abs(count - 333) < 70 for count in counted.values())  # four standard deviations of 16.7


def test_a_seed_repeats_the_dice() -> None:
    """For tests; without one they come from the system."""
    first, second = (World(token=TOKEN, seed=5) for _ in range(2))
    assert [first.roll("🎲") for _ in range(20)] == [second.roll("🎲") for _ in range(20)]


async def test_a_throw_reaches_the_bot(bot: BotSide, world: World, cast: Cast) -> None:
    """With emoji and value, plain."""
    thrown = world.throw(cast.member, cast.group, value=4)
    message = (await bot.updates())[-1]["message"]
    assert (message["message_id"], message["dice"]) == (thrown.id, {"emoji": "🎲", "value": 4})
    assert not {"forward_origin", "via_bot", "is_from_offline", "edit_date"} & set(message)


async def test_throws_that_are_not_what_they_seem_say_so(bot: BotSide, world: World, cast: Cast) -> None:
    """Forwarded, by an inline bot, scheduled, as an answer: each can be told from the update."""
    six = world.throw(cast.leader, world.private(cast.leader), value=6)
    world.updates.drop()
    world.forward(cast.leader, six, cast.group)
    world.throw(cast.member, cast.group, forward_of=six)
    world.throw(cast.member, cast.group, via_bot=True)
    world.throw(cast.member, cast.group, scheduled=True)
    world.throw(cast.member, cast.group, reply_to=world.messages(cast.group)[-1])
    messages = [u["message"] for u in await bot.updates()]
    assert [m["dice"]["value"] for m in messages[:2]] == [6, 6]
    assert [m["forward_origin"]["sender_user"]["id"] for m in messages[:2]] == [cast.leader.id] * 2
    assert messages[2]["via_bot"]["is_bot"] is True
    assert messages[3]["is_from_offline"] is True
    assert messages[4]["reply_to_message"]["message_id"] == messages[3]["message_id"]


async def test_the_bot_throws_forwards_and_copies(bot: BotSide, world: World, cast: Cast) -> None:
    """A forward keeps the value every time; of 20 copies not all have it."""
    sent = await bot("sendDice", chat_id=cast.leader.id, emoji="🎯")
    assert 1 <= sent["dice"]["value"] <= 6
    source = {"chat_id": cast.group.id, "from_chat_id": cast.leader.id, "message_id": sent["message_id"]}
    forwarded = await bot("forwardMessage", **source)
    assert (forwarded["dice"], "forward_origin" in forwarded) == (sent["dice"], True)
    for _ in range(19):
        await bot("copyMessage", **source)
    copies = [m.dice for m in world.messages(cast.group) if m.dice and m.forward_origin is None]
    assert len(copies) == 19
    assert {dice.emoji for dice in copies} == {"🎯"}
    assert {dice.value for dice in copies} != {sent["dice"]["value"]}
    assert (await bot.refusal("sendDice", chat_id=cast.leader.id, emoji="👍")).code == 400


def test_nothing_else_can_be_thrown(world: World, cast: Cast) -> None:
    """No other emoji, no value that the die does not have."""
    with pytest.raises(ActError, match="no_such_dice"):
        world.throw(cast.member, cast.group, "🪙")
    with pytest.raises(ActError, match="no_such_value"):
        world.throw(cast.member, cast.group, value=7)
