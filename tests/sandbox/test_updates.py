"""How updates reach a bot that polls."""

import asyncio
from datetime import timedelta

import httpx

from bot.sandbox.world import World
from tests.sandbox.bot_side import BotSide, Cast, Json


def texts(updates: list[Json]) -> list[str]:
    """The texts of the messages in them."""
    return [update["message"]["text"] for update in updates if "message" in update]


async def test_updates_stay_until_confirmed(bot: BotSide, world: World, cast: Cast) -> None:
    """Asking twice gives the same; an offset above confirms; ids rise by one."""
    for text in "甲乙丙":
        world.say(cast.leader, cast.group, text)
    first = await bot.updates(limit=2)
    assert texts(first) == ["甲", "乙"]
    assert texts(await bot.updates()) == ["甲", "乙", "丙"]
    assert first[1]["update_id"] == first[0]["update_id"] + 1
    assert texts(await bot.updates(offset=first[1]["update_id"] + 1)) == ["丙"]
    assert texts(await bot.updates()) == ["丙"]


async def test_a_negative_offset_keeps_the_newest(bot: BotSide, world: World, cast: Cast) -> None:
    """As PTB does to drop what is pending."""
    for text in "甲乙丙":
        world.say(cast.leader, cast.group, text)
    assert texts(await bot.updates(offset=-1)) == ["丙"]


async def test_an_offset_from_another_life_confirms_nothing(bot: BotSide, world: World, cast: Cast) -> None:
    """A bot that remembers higher ids than there are gets everything."""
    world.say(cast.leader, cast.group, "甲")
    assert texts(await bot.updates(offset=2_000_000_000)) == ["甲"]


async def test_a_long_poll_answers_as_soon_as_something_happens(bot: BotSide, world: World, cast: Cast) -> None:
    """And with nothing after its time."""
    asyncio.get_running_loop().call_later(0.05, world.say, cast.leader, cast.group, "甲")
    assert texts(await bot.updates(timeout=10)) == ["甲"]
    after = (await bot.updates())[-1]["update_id"] + 1
    assert await bot.updates(timeout=0, offset=after) == []


async def test_a_second_poller_ends_the_first(bot: BotSide, world: World, cast: Cast) -> None:
    """The older gets 409, the newer the update."""
    older = asyncio.create_task(bot.raw("getUpdates", timeout=10))
    await world.wait_for(lambda w: w.updates.polled)
    newer = asyncio.create_task(bot.updates(timeout=10))
    response = await older
    assert response.status_code == 409
    assert response.json()["description"].startswith("Conflict: terminated by other getUpdates request")
    world.say(cast.leader, cast.group, "甲")
    assert texts(await newer) == ["甲"]


async def test_a_poller_that_died_takes_nothing_along(bot: BotSide, world: World, cast: Cast, url: str) -> None:
    """Its connection breaks; the next poller gets the update, and no 409."""
    async with httpx.AsyncClient(trust_env=False, verify=False) as dying:
        poll = asyncio.create_task(BotSide(dying, url).raw("getUpdates", timeout=10))
        await world.wait_for(lambda w: w.updates.polled)
        poll.cancel()
        await asyncio.gather(poll, return_exceptions=True)
    world.say(cast.leader, cast.group, "甲")
    assert texts(await bot.updates(timeout=5)) == ["甲"]
    assert texts(await bot.updates()) == ["甲"]


async def test_only_the_kinds_that_were_asked_for(bot: BotSide, world: World, cast: Cast) -> None:
    """allowed_updates holds from then on, until it is changed; an empty list is the default again."""
    newcomer = world.add_person("示例人员03")
    world.join(newcomer, cast.group)
    assert "chat_member" not in {key for update in await bot.updates() for key in update}
    await bot.updates(allowed_updates=["chat_member"], offset=-1)
    world.updates.drop()
    world.leave(newcomer, cast.group)
    kinds = [set(update) - {"update_id"} for update in await bot.updates()]
    assert kinds == [{"chat_member"}]
    world.updates.drop()
    await bot.updates(allowed_updates=[])
    world.say(cast.leader, cast.group, "甲")
    assert texts(await bot.updates()) == ["甲"]


async def test_updates_are_kept_for_a_day(bot: BotSide, world: World, cast: Cast) -> None:
    """Of the world's time."""
    world.say(cast.leader, cast.group, "昨天")
    world.clock.advance(timedelta(hours=23))
    world.say(cast.leader, cast.group, "今天")
    assert texts(await bot.updates()) == ["昨天", "今天"]
    world.clock.advance(timedelta(hours=2))
    assert texts(await bot.updates()) == ["今天"]


async def test_blocking_and_rights_are_told(bot: BotSide, world: World, cast: Cast) -> None:
    """my_chat_member says what the bot was and what it is."""
    world.block(cast.leader)
    world.set_rights(cast.group, can_pin_messages=False)
    world.set_rights(cast.group, admin=False)
    changes = [update["my_chat_member"] for update in await bot.updates()]
    statuses = [(c["old_chat_member"]["status"], c["new_chat_member"]["status"]) for c in changes]
    assert statuses == [("member", "kicked"), ("administrator", "administrator"), ("administrator", "member")]
    assert changes[1]["new_chat_member"]["can_pin_messages"] is False
