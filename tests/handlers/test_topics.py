"""Topics through the real delivery and the real chat service: made with their first message, and when they are gone."""

from collections.abc import Mapping
from pathlib import Path

from bot.domain.messages import Late, Message, Pointless, Text, Thread, text
from bot.sandbox.model import Chat, Topic
from handlers import pacing
from storage.transaction import Tx
from tests.rig import Rig, rigged, said

OPENING = Message(said("本话题仅供协调"))


def thread(number: int = 17, words: str = "线索", opening: Message | None = OPENING) -> Thread:
    """Return a thread as a use case names it."""
    return Thread(f"clue:{number}", said(f"{words}{number}"), opening)


async def post(rig: Rig, words: str | Message, own: Thread | None = None, chat: Chat | None = None) -> None:
    """Leave a message for a thread in the outbox."""
    chat = chat or rig.group
    message = words if isinstance(words, Message) else Message(said(words))
    key = await rig.key(chat)
    async with rig.tx() as tx:
        await tx.outbox.post(key, message, thread=own or thread())


async def shut(rig: Rig, name: str = "clue:17", chat: Chat | None = None) -> None:
    """Leave the order to close a thread in the outbox."""
    key = await rig.key(chat or rig.group)
    async with rig.tx() as tx:
        await tx.outbox.close_thread(key, name)


def topics(rig: Rig, chat: Chat | None = None) -> list[Topic]:
    """Return the topics of a chat."""
    return list((chat or rig.group).topics.values())


def within(rig: Rig, topic: Topic | None, chat: Chat | None = None) -> list[str]:
    """Return what the bot said in a topic, or (None) in the chat itself."""
    number = None if topic is None else topic.id
    return [each.text for each in rig.spoken(chat or rig.group) if each.thread == number]


async def forum(rig: Rig) -> None:
    """Let the group have topics."""
    rig.world.set_forum(rig.group, forum=True)


async def test_a_topic_is_made_with_its_first_message(tmp_path: Path) -> None:
    """It is named, begins with its opening, and takes all that belongs to it, and nothing else."""
    async with rigged(tmp_path, before=forum) as rig:
        await rig.post(rig.group, "甲")
        await post(rig, "一")
        await post(rig, "二", thread(18))
        await post(rig, "三")
        await rig.delivery.idle()
        first, second = topics(rig)
        assert (first.name, second.name) == ("群“线索17”", "群“线索18”")
        assert within(rig, first) == ["群“本话题仅供协调”", "群“一”", "群“三”"]
        assert within(rig, second) == ["群“本话题仅供协调”", "群“二”"]
        assert within(rig, None) == ["群“甲”"]
        async with rig.tx() as tx:
            assert await tx.threads.name_of(await _key(tx, rig), second.id) == "clue:18"


async def _key(tx: Tx, rig: Rig) -> int:
    chat = await tx.chats.find(rig.group.id)
    assert chat is not None
    return chat.key


async def test_without_topics_it_goes_into_the_group(tmp_path: Path) -> None:
    """Asked once whether the group is a forum; when it becomes one, topics are used from the message after the next."""
    async with rigged(tmp_path) as rig:
        for words in "一二":
            await post(rig, words)
            await rig.delivery.idle()
        assert rig.statuses("createForumTopic") == [400]
        assert within(rig, None) == ["群“一”", "群“二”"]
        rig.world.set_forum(rig.group, forum=True)
        for words in "三四":
            await post(rig, words)
            await rig.delivery.idle()
        assert within(rig, None) == ["群“一”", "群“二”", "群“三”"]
        assert within(rig, topics(rig)[0]) == ["群“本话题仅供协调”", "群“四”"]
        rig.world.set_forum(rig.group, forum=False)
        for words in "五六":
            await post(rig, words)
            await rig.delivery.idle()
        assert within(rig, None)[-2:] == ["群“五”", "群“六”"]
        assert len(topics(rig)) == 1


async def test_a_topic_deleted_by_hand_is_made_anew(tmp_path: Path) -> None:
    """By the message that no longer finds it, which stands in the new one, behind the opening."""
    async with rigged(tmp_path, before=forum) as rig:
        await post(rig, "一")
        await rig.delivery.idle()
        rig.world.delete_topic(rig.people[0], rig.group, topics(rig)[0].id)
        await post(rig, "二")
        await rig.post(rig.group, "甲")
        await rig.delivery.idle()
        (again,) = topics(rig)
        assert within(rig, again) == ["群“本话题仅供协调”", "群“二”"]
        assert within(rig, None) == ["群“甲”"]
        assert set(await rig.states()) == {"sent"}


async def test_a_living_message_stands_in_a_topic(tmp_path: Path) -> None:
    """It is edited there; deleted with its topic, it comes back in the new one."""
    async with rigged(tmp_path, before=forum) as rig:
        key = await rig.key(rig.group)

        async def show(words: str) -> None:
            async with rig.tx() as tx:
                await tx.outbox.show("board", key, Message(said(words)), thread=thread())
            await rig.delivery.idle()

        await show("一")
        await show("二")
        assert within(rig, topics(rig)[0]) == ["群“本话题仅供协调”", "群“二”"]
        rig.world.delete_topic(rig.people[0], rig.group, topics(rig)[0].id)
        await show("三")
        assert within(rig, topics(rig)[0]) == ["群“本话题仅供协调”", "群“三”"]


async def test_it_is_closed_and_opened_again(tmp_path: Path) -> None:
    """Closed once what was said before is out; what is said afterwards opens it. Nothing to close is nothing done."""
    async with rigged(tmp_path, before=forum) as rig:
        await shut(rig)
        await post(rig, "一")
        await shut(rig)
        await shut(rig)
        await rig.delivery.idle()
        (topic,) = topics(rig)
        assert [each.closed for each in topics(rig)] == [True]
        assert rig.statuses("closeForumTopic") == [200]
        await post(rig, "二")
        await rig.delivery.idle()
        assert [each.closed for each in topics(rig)] == [False]
        assert within(rig, topic) == ["群“本话题仅供协调”", "群“一”", "群“二”"]
        assert await rig.states() == {"sent": 6, "cancelled": 2}


async def test_one_that_was_closed_by_hand(tmp_path: Path) -> None:
    """We write in it all the same; to close it or open it where that is done already is done."""
    async with rigged(tmp_path, before=forum) as rig:
        await post(rig, "一")
        await rig.delivery.idle()
        (topic,) = topics(rig)
        rig.world.close_topic(rig.people[0], rig.group, topic.id)
        await post(rig, "二")
        await shut(rig)
        await rig.delivery.idle()
        assert rig.statuses("closeForumTopic") == [400]
        rig.world.reopen_topic(rig.people[0], rig.group, topic.id)
        await post(rig, "三")
        await rig.delivery.idle()
        assert rig.statuses("reopenForumTopic") == [400]
        assert within(rig, topic) == ["群“本话题仅供协调”", "群“一”", "群“二”", "群“三”"]
        assert set(await rig.states()) == {"sent"}


async def test_closed_by_hand_where_we_may_not_write_then(tmp_path: Path) -> None:
    """Telegram does not take the message: the topic, our own, is opened first."""
    async with rigged(tmp_path, before=forum) as rig:
        await post(rig, "一")
        await rig.delivery.idle()
        (topic,) = topics(rig)
        rig.world.close_topic(rig.people[0], rig.group, topic.id)
        rig.world.set_rights(rig.group, can_manage_topics=False)  # the bot has not heard of it
        await post(rig, "二")
        await rig.delivery.idle()
        assert within(rig, topic)[-1] == "群“二”"
        assert not topic.closed


async def test_one_that_was_deleted_cannot_be_closed(tmp_path: Path) -> None:
    """Nobody is troubled with that, and the next message makes it anew, under its new name."""
    async with rigged(tmp_path, before=forum, operators=lambda people: {people[2].id}) as rig:
        await post(rig, "一")
        await rig.delivery.idle()
        rig.world.delete_topic(rig.people[0], rig.group, topics(rig)[0].id)
        await shut(rig)
        await post(rig, "二", thread(words="转送"))
        await rig.delivery.idle()
        (again,) = topics(rig)
        assert (again.name, again.closed) == ("群“转送17”", False)
        assert within(rig, again) == ["群“本话题仅供协调”", "群“二”"]
        assert rig.heard(rig.world.private(rig.people[2])) == []


async def test_one_that_was_deleted_cannot_be_renamed(tmp_path: Path) -> None:
    """It is made under the new name instead."""
    async with rigged(tmp_path, before=forum) as rig:
        await post(rig, "一")
        await rig.delivery.idle()
        rig.world.delete_topic(rig.people[0], rig.group, topics(rig)[0].id)
        await post(rig, "二", thread(words="转送"))
        await rig.delivery.idle()
        assert rig.statuses("editForumTopic") == [400]
        assert [each.name for each in topics(rig)] == ["群“转送17”"]
        assert within(rig, topics(rig)[0])[-1] == "群“二”"


async def test_it_is_renamed(tmp_path: Path) -> None:
    """What a thread is called changes with the message that says so."""
    async with rigged(tmp_path, before=forum) as rig:
        for words in ("线索", "线索", "转送"):
            await post(rig, "一", thread(words=words))
        await rig.delivery.idle()
        assert [each.name for each in topics(rig)] == ["群“转送17”"]
        await post(rig, "二", thread(words="字" * 200))
        await rig.delivery.idle()
        assert [each.name for each in topics(rig)] == ["群“" + "字" * 126]
        assert rig.statuses("editForumTopic") in ([200, 200], [200])


async def test_without_the_right_it_goes_into_the_group(tmp_path: Path) -> None:
    """The operator is told once what to do; with the right, topics are used."""
    async with rigged(tmp_path, before=forum, operators=lambda people: {people[2].id}) as rig:
        rig.world.set_rights(rig.group, can_manage_topics=False)
        key = await rig.key(rig.group)
        for words in "一二三":
            await post(rig, words)
            await rig.delivery.idle()
        assert rig.statuses("createForumTopic") == [400]
        assert within(rig, None) == ["群“一”", "群“二”", "群“三”"]
        (told,) = rig.heard(rig.world.private(rig.people[2]))
        assert "/check" in told
        assert "管理话题" in told
        async with rig.tx() as tx:
            await tx.chats.set_rights(key, {"status": "administrator", "can_manage_topics": True})
        rig.world.set_rights(rig.group, can_manage_topics=True)
        await post(rig, "四")
        await rig.delivery.idle()
        assert within(rig, topics(rig)[0])[-1] == "群“四”"


async def test_a_title_that_telegram_refuses(tmp_path: Path) -> None:
    """The messages are not lost: they stand in the group, those of other threads in their topics."""
    async with rigged(tmp_path, before=forum) as rig:
        blank = Thread("clue:1", text("no-such-text"), OPENING)
        for words in "一二":
            await post(rig, words, blank)
        await post(rig, "三")
        await rig.delivery.idle()
        assert within(rig, None) == ["群“一”", "群“二”"]
        assert within(rig, topics(rig)[0])[-1] == "群“三”"


async def test_what_no_longer_holds_makes_no_topic(tmp_path: Path) -> None:
    """A message that is not sent after all opens nothing."""

    async def over(tx: Tx, args: Mapping[str, str | int]) -> Text:
        raise Pointless

    async with rigged(tmp_path, makers={"over": over}, before=forum) as rig:
        await post(rig, Message(text("delivery-chat-group", title=Late("over"))))
        await rig.delivery.idle()
        assert topics(rig) == []
        assert await rig.states() == {"cancelled": 1}


async def test_topics_of_a_private_chat(tmp_path: Path) -> None:
    """Where the bot has them switched on: made, deleted by hand, made anew; to close one is nothing done."""

    async def switched_on(rig: Rig) -> None:
        rig.world.private_topics = True
        await rig.bot.get_me()

    async with rigged(tmp_path, before=switched_on) as rig:
        chat = rig.world.private(rig.people[0])
        await post(rig, "一", chat=chat)
        await shut(rig, chat=chat)
        await rig.delivery.idle()
        (topic,) = topics(rig, chat)
        assert within(rig, topic, chat) == ["群“本话题仅供协调”", "群“一”"]
        rig.world.delete_topic(rig.people[0], chat, topic.id)
        await post(rig, "二", chat=chat)
        await rig.delivery.idle()
        assert within(rig, topics(rig, chat)[0], chat) == ["群“本话题仅供协调”", "群“二”"]
        rig.world.private_topics = False
        for words in "三四":
            await post(rig, words, chat=chat)
            await rig.delivery.idle()
        assert within(rig, None, chat) == ["群“三”", "群“四”"]
        assert rig.statuses("createForumTopic") == [200, 200, 400]


async def test_private_chats_without_topics(tmp_path: Path) -> None:
    """The messages stand there as ever, and nothing is asked of Telegram."""
    async with rigged(tmp_path) as rig:
        chat = rig.world.private(rig.people[0])
        await post(rig, "一", chat=chat)
        await rig.delivery.idle()
        assert within(rig, None, chat) == ["群“一”"]
        assert rig.statuses("createForumTopic") == []


async def test_topics_keep_the_pace(tmp_path: Path) -> None:
    """What is done to topics counts among a group's messages of a minute, and a draw's go first."""
    paced = pacing.Limits(overall=1000, chat=1000, group=8, burst=1000, kept=2)
    async with rigged(tmp_path, paced=paced, before=forum) as rig:
        for number in range(4):
            await post(rig, "一", thread(number))
        await rig.delivery.idle(soon=0)
        assert len(topics(rig)) == 2
        assert len(rig.heard(rig.group)) == 4
        await rig.show("draw:1", rig.group, "抽签")
        await rig.delivery.idle(soon=0)
        assert rig.heard(rig.group)[-1] == "群“抽签”"
