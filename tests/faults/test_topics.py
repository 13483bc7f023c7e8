"""Topics over a network that breaks: at worst a topic more than needed, never a message less."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.faults import FaultKind
from bot.sandbox.model import Chat
from handlers.topics import way_of
from storage.outbox import NORMAL
from tests.handlers.test_topics import forum, post, shut, thread, topics, within
from tests.rig import Rig, rigged

OPENED = "群“本话题仅供协调”"


@pytest.mark.parametrize(("kind", "many"), [("500", 1), ("502", 1), ("drop_before", 1), ("drop_after", 2)])
async def test_a_topic_of_unknown_fate_is_made_anew(tmp_path: Path, kind: FaultKind, many: int) -> None:
    """The first may stay, unused; the message stands in the second, once, and the operator is not asked."""
    async with rigged(tmp_path, before=forum, operators=lambda people: {people[2].id}) as rig:
        rig.world.faults.schedule("createForumTopic", kind)
        await post(rig, "一")
        await post(rig, "二")
        await rig.calm()
        assert len(topics(rig)) == many
        assert within(rig, topics(rig)[-1]) == [OPENED, "群“一”", "群“二”"]
        assert rig.heard(rig.world.private(rig.people[2])) == []


async def test_topics_are_not_made_for_ever(tmp_path: Path) -> None:
    """A service that never says what became of them: after a few the messages go into the group."""
    async with rigged(tmp_path, before=forum) as rig:
        rig.world.faults.schedule("createForumTopic", "drop_after", times=99)
        await post(rig, "一")
        await rig.calm(seconds=60)
        assert 2 <= len(topics(rig)) <= 5
        assert within(rig, None) == ["群“一”"]


async def test_a_flood_at_its_making(tmp_path: Path) -> None:
    """The group is left alone for as long as Telegram wants, also by the next run, and other chats go on."""

    async def flooded(rig: Rig) -> None:
        await forum(rig)
        rig.world.faults.schedule("createForumTopic", "429", retry_after=600)

    async with rigged(tmp_path, before=flooded) as rig:
        await post(rig, "一")
        await rig.post(rig.group, "二")
        await rig.post(rig.world.private(rig.people[0]), "三")
        await rig.delivery.idle()
        assert rig.heard(rig.group) == []
        assert rig.heard(rig.world.private(rig.people[0])) == ["群“三”"]
        assert rig.statuses("createForumTopic") == [429]
    async with rigged(tmp_path, before=forum) as rig:
        await rig.delivery.idle()
        assert rig.statuses("createForumTopic") == []
        rig.world.clock.advance(timedelta(seconds=601))
        await rig.delivery.idle()
        assert within(rig, topics(rig)[0]) == [OPENED, "群“一”"]
        assert within(rig, None) == ["群“二”"]


@pytest.mark.parametrize("kind", ["500", "drop_before", "drop_after"])
async def test_an_opening_of_unknown_fate(tmp_path: Path, kind: FaultKind) -> None:
    """It is not said again and nobody is asked: what matters is the message."""
    async with rigged(tmp_path, before=forum, operators=lambda people: {people[2].id}) as rig:
        rig.world.faults.schedule("sendMessage", kind)
        await post(rig, "一")
        await rig.calm()
        assert within(rig, topics(rig)[0])[-1] == "群“一”"
        assert rig.heard(rig.world.private(rig.people[2])) == []


@pytest.mark.parametrize("kind", ["500", "drop_before", "drop_after", "429"])
async def test_closing_and_opening_are_repeated(tmp_path: Path, kind: FaultKind) -> None:
    """They can do no harm twice."""
    async with rigged(tmp_path, before=forum) as rig:
        rig.world.faults.schedule("closeForumTopic", kind)
        rig.world.faults.schedule("reopenForumTopic", kind)
        await post(rig, "一")
        await shut(rig)
        await rig.calm(8)
        assert [each.closed for each in topics(rig)] == [True]
        await post(rig, "二")
        await rig.calm(8)
        assert [each.closed for each in topics(rig)] == [False]
        assert within(rig, topics(rig)[0]) == [OPENED, "群“一”", "群“二”"]


@pytest.mark.parametrize("done", [False, True])
async def test_a_crash_at_its_making(tmp_path: Path, done: bool) -> None:
    """Cut off before or after Telegram made it: the next run makes one and sends the message, once."""

    async def crash(rig: Rig) -> None:
        await forum(rig)
        await post(rig, "一")
        async with rig.tx() as tx:
            (row,) = await tx.outbox.ready(NORMAL, 10, ())
            way = await way_of(tx, rig.bot, row)
            assert way.before is not None
            await tx.outbox.claim([way.before.id])
        if done:
            await rig.bot.create_forum_topic(rig.group.id, "线索17")

    async with rigged(tmp_path, before=crash) as rig:
        await rig.calm()
        assert len(topics(rig)) == 1 + done
        assert within(rig, topics(rig)[-1]) == [OPENED, "群“一”"]
        assert await rig.states() == {"sent": 3, "cancelled": 1}


async def test_a_crash_between_topic_and_message(tmp_path: Path) -> None:
    """The topic is there and known: the message goes into it, no second one is made."""
    async with rigged(tmp_path, before=forum) as rig:
        rig.world.faults.schedule("sendMessage", "429", retry_after=30)
        await post(rig, "一")
        await rig.delivery.idle()
        assert len(topics(rig)) == 1
        await rig.delivery.stop()
        rig.world.clock.advance(timedelta(seconds=31))
        rig.delivery = rig.successor()
        await rig.delivery.start()
        await rig.calm()
        assert within(rig, topics(rig)[0]) == [OPENED, "群“一”"]
        assert rig.statuses("createForumTopic") == [200]


async def test_no_way_to_telegram_for_a_while(tmp_path: Path) -> None:
    """A topic that could not be made since nothing left is made once."""
    async with rigged(tmp_path, before=forum) as rig:
        await rig.key(rig.group)
        await rig.away()
        await post(rig, "一")
        await rig.delivery.idle(soon=0)
        await rig.back()
        await rig.calm(120)
        assert within(rig, topics(rig)[0]) == [OPENED, "群“一”"]
        assert len(topics(rig)) == 1


async def test_a_group_that_is_shut(tmp_path: Path) -> None:
    """The message is given up as ever, the operator told once; it is not tried without end."""
    async with rigged(tmp_path, before=forum, operators=lambda people: {people[2].id}) as rig:
        await rig.key(rig.group)
        rig.world.remove_bot(rig.people[0], rig.group)
        await post(rig, "一")
        await rig.post(rig.world.private(rig.people[0]), "二")
        await rig.delivery.idle()
        (told,) = rig.heard(rig.world.private(rig.people[2]))
        assert "kicked" in told
        assert rig.heard(rig.world.private(rig.people[0])) == ["群“二”"]
        assert (await rig.states())["dead"] == 1


async def test_a_group_that_becomes_a_supergroup(tmp_path: Path) -> None:
    """What waits for topics there follows it, and finds them when the new group has some."""
    async with rigged(tmp_path) as rig:
        small = rig.world.add_group("示例小群", creator=rig.people[0], members=rig.people[1:], kind="group")
        await post(rig, "一", chat=small)
        await rig.delivery.idle()
        large = await _grown(rig, small)
        await post(rig, "二", thread(18), chat=small)  # known by the old number only
        await rig.delivery.idle()
        assert within(rig, topics(rig, large)[0], large) == [OPENED, "群“二”"]
        await post(rig, "三", chat=large)
        await rig.delivery.idle()
        assert [each.name for each in topics(rig, large)] == ["群“线索18”", "群“线索17”"]
        assert set(await rig.states()) <= {"sent", "cancelled"}


async def _grown(rig: Rig, small: Chat) -> Chat:
    """Let a group become a supergroup with topics, of which the bot has heard in its own way."""
    large = rig.world.migrate(small)
    rig.world.set_forum(large, forum=True)
    async with rig.tx() as tx:
        own = await tx.chats.ensure(large.id, "supergroup", large.title)
        await tx.chats.set_forum(own.key, forum=True)
        await tx.threads.want(own.key, thread())
    return large
