"""A network that breaks, a service that refuses: nothing is lost, nothing doubled unseen, nobody else held up."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.domain.messages import Message, text
from bot.domain.roles import Role
from bot.domain.task_forces import Department, DrawRules, TaskForce
from bot.sandbox.faults import FaultKind
from bot.sandbox.model import Chat, Person
from storage.tables.journal import outbox
from tests.rig import Rig, rigged, said

MARK = "（因网络中断，本条可能是重复发送，内容以本条为准。）"


def _third(people: list[Person]) -> set[int]:
    return {people[2].id}


def _private(rig: Rig, place: int) -> Chat:
    return rig.world.private(rig.people[place])


async def test_a_flood_silences_one_chat(tmp_path: Path) -> None:
    """Told to wait, the bot waits in that chat, does not ask before, and goes on elsewhere."""
    async with rigged(tmp_path) as rig:
        rig.world.faults.schedule("sendMessage", "429", retry_after=30, chat_id=rig.group.id)
        await rig.post_all([(rig.group, "一"), (rig.group, "二"), (_private(rig, 0), "三")])
        await rig.delivery.idle()
        assert (rig.heard(rig.group), rig.heard(_private(rig, 0))) == ([], ["群“三”"])
        assert sorted(rig.statuses()) == [200, 429]
        rig.world.clock.advance(timedelta(seconds=31))
        await rig.delivery.idle()
        assert rig.heard(rig.group) == ["群“一”", "群“二”"]


async def test_floods_in_two_chats_silence_all(tmp_path: Path) -> None:
    """Telegram does not say whom it means: two at once mean the bot as a whole."""
    async with rigged(tmp_path) as rig:
        for chat in (rig.group, _private(rig, 0)):
            rig.world.faults.schedule("sendMessage", "429", retry_after=30, chat_id=chat.id)
            await rig.post(chat, "一")
        await rig.delivery.idle()
        await rig.post(_private(rig, 1), "二")
        await rig.delivery.idle()
        assert rig.statuses() == [429, 429]
        rig.world.clock.advance(timedelta(seconds=31))
        await rig.delivery.idle()
        assert rig.statuses() == [429, 429, 200, 200, 200]


async def test_a_halt_outlives_a_restart(tmp_path: Path) -> None:
    """A bot that is started again keeps the silence that it was told."""
    async with rigged(tmp_path) as rig:
        rig.world.faults.schedule("sendMessage", "429", retry_after=600)
        await rig.post(rig.group, "一")
        await rig.delivery.idle()
    async with rigged(tmp_path) as rig:
        await rig.delivery.idle()
        assert rig.statuses() == []
        rig.world.clock.advance(timedelta(seconds=601))
        await rig.delivery.idle()
        assert rig.heard(rig.group) == ["群“一”"]


@pytest.mark.parametrize(("kind", "copies"), [("500", 1), ("502", 1), ("drop_before", 1), ("drop_after", 2)])
async def test_a_personal_message_is_sent_once_more_and_says_so(tmp_path: Path, kind: FaultKind, copies: int) -> None:
    """Nobody knows whether it arrived: better twice, marked, than never."""
    async with rigged(tmp_path) as rig:
        rig.world.faults.schedule("sendMessage", kind)
        await rig.post(_private(rig, 0), "一")
        await rig.calm()
        heard = rig.heard(_private(rig, 0))
        assert len(heard) == copies
        assert heard[-1] == f"{MARK}\n群“一”"
        assert await rig.states() == {"sent": 1}


async def test_a_service_that_hangs(tmp_path: Path) -> None:
    """An answer that never comes is like a broken connection."""
    async with rigged(tmp_path, patience=0.2) as rig:
        rig.world.faults.schedule("sendMessage", "hang")
        await rig.post(_private(rig, 0), "一")
        await rig.calm()
        assert rig.heard(_private(rig, 0)) == [f"{MARK}\n群“一”"]


async def test_of_an_announcement_the_operator_is_asked(tmp_path: Path) -> None:
    """It is not repeated by itself; the operator gets two buttons, and those behind it go on."""
    async with rigged(tmp_path, operators=_third) as rig:
        rig.world.faults.schedule("sendMessage", "drop_after", chat_id=rig.group.id)
        await rig.post(rig.group, "一", personal=False)
        await rig.post(rig.group, "二", personal=False)
        await rig.calm()
        assert rig.heard(rig.group) == ["群“一”", "群“二”"]
        (question,) = rig.spoken(_private(rig, 2))
        assert question.text.endswith("群“一”")
        assert "示例专班" in question.text
        (arrived,), (again,) = question.buttons
        assert [arrived.text, again.text] == ["已送达", "重新发送"]
        assert again.data is not None
        name, row, attempt = again.data.split(":")
        assert (name, attempt, arrived.data) == ("delivery.resend", "1", f"delivery.arrived:{row}:1")
        async with rig.tx() as tx:
            found = await tx.outbox.find(int(row))
            assert found is not None
            assert await tx.outbox.resend(found.id, {**found.content, "repeated": True})
            assert not await tx.outbox.settle(found.id)
        await rig.calm()
        assert rig.heard(rig.group)[-1] == f"{MARK}\n群“一”"


async def test_a_personal_message_lost_twice_is_asked_about_without_its_words(tmp_path: Path) -> None:
    """The operator, who has no say in cases, learns whom to ask, not what it says."""
    async with rigged(tmp_path, operators=_third) as rig:
        await _staff(rig)
        rig.world.faults.schedule("sendMessage", "drop_before", times=2, chat_id=rig.people[0].id)
        await rig.post(_private(rig, 0), "回避理由")
        await rig.calm()
        (question,) = rig.heard(_private(rig, 2))
        assert f"{rig.people[0].name}的私聊" in question
        assert "回避理由" not in question
        assert (await rig.states())["unknown"] == 1


async def test_what_the_operator_is_told_outlasts_an_outage(tmp_path: Path) -> None:
    """Questions and alarms are repeated for minutes; in the end there is no question about a question."""
    async with rigged(tmp_path, operators=_third) as rig:
        rig.world.faults.schedule("sendMessage", "502", times=4, chat_id=rig.people[2].id)
        await rig.post(_private(rig, 2), "一")
        await rig.calm(seconds=10)
        assert rig.heard(_private(rig, 2)) == [f"{MARK}\n群“一”"]
        rig.world.faults.schedule("sendMessage", "502", times=99, chat_id=rig.people[2].id)
        await rig.post(_private(rig, 2), "二")
        await rig.calm(seconds=600)
        assert await rig.states() == {"sent": 1, "unknown": 1}


@pytest.mark.parametrize("kind", ["500", "drop_before", "drop_after"])
async def test_edits_and_pins_are_repeated(tmp_path: Path, kind: FaultKind) -> None:
    """They can do no harm twice; the reader sees nothing of it."""
    async with rigged(tmp_path, operators=_third) as rig:
        await rig.show("board", rig.group, "一", personal=False)
        await rig.calm()
        rig.world.faults.schedule("editMessageText", kind)
        rig.world.faults.schedule("pinChatMessage", kind)
        await rig.show("board", rig.group, "二", personal=False)
        async with rig.tx() as tx:
            await tx.outbox.pin("board", (await tx.chats.ensure(rig.group.id, "", "")).key)
        await rig.calm()
        (board,) = rig.spoken(rig.group)
        assert (board.text, board.pinned) == ("群“二”", True)
        assert await rig.states() == {"sent": 3}


async def test_a_group_that_becomes_a_supergroup(tmp_path: Path) -> None:
    """The message that runs into it arrives in the new one, and so do those behind it."""
    async with rigged(tmp_path) as rig:
        small = rig.world.add_group("示例小群", creator=rig.people[0], members=rig.people[1:], kind="group")
        await rig.post(small, "一")
        await rig.delivery.idle()
        rig.world.faults.schedule("sendMessage", "migrate", chat_id=small.id)
        await rig.post_all([(small, "二"), (small, "三")])
        await rig.delivery.idle()
        assert small.migrated_to is not None
        assert rig.heard(rig.world.chats[small.migrated_to]) == ["群“二”", "群“三”"]
        async with rig.tx() as tx:
            assert await tx.chats.find(small.id) is None
        assert await rig.states() == {"sent": 3}


async def test_a_supergroup_numbers_its_messages_anew(tmp_path: Path) -> None:
    """A living message from before is sent anew: whatever has its number now is left as it is."""
    async with rigged(tmp_path) as rig:
        small = rig.world.add_group("示例小群", creator=rig.people[0], members=rig.people[1:], kind="group")
        await rig.show("board", small, "一", personal=False)
        await rig.calm()
        (board,) = rig.spoken(small)
        large = rig.world.migrate(small)
        async with rig.tx() as tx:
            await tx.chats.migrate(small.id, large.id)
        while len(large.history) < board.id:
            await rig.post(large, f"{len(large.history)}")
            await rig.calm()
        before = rig.heard(large)
        await rig.show("board", large, "二", personal=False)
        await rig.calm()
        assert rig.heard(large) == [*before, "群“二”"]


async def _staff(rig: Rig) -> None:
    """Put the people on the roster of a task force whose group it is."""
    group = await rig.key(rig.group)
    chats = [await rig.key(_private(rig, k)) for k in range(3)]
    async with rig.tx() as tx:
        own = TaskForce(
            "ltc", "示例专班", "long_term_care", group, (Department("医保", "示例局"),), DrawRules(), "示例"
        )
        await tx.task_forces.add(own)
        await tx.people.add_all(
            "ltc",
            [
                {"staff_no": f"{k}", "name": person.name, "department": "医保", "roles": frozenset({Role.INSPECTOR})}
                | {"certificate_expires": None, "user_id": person.id, "chat": chats[k], "reachable": True}
                for k, person in enumerate(rig.people)
            ],
        )


async def test_who_blocked_the_bot_is_mentioned_in_the_group(tmp_path: Path) -> None:
    """Without a word of what it was about, with a link to the bot, once a day; and counts as not reachable."""
    async with rigged(tmp_path) as rig:
        await _staff(rig)
        rig.world.block(rig.people[0])
        await rig.post_all([(_private(rig, 0), "回避理由"), (_private(rig, 0), "其他"), (_private(rig, 1), "二")])
        await rig.delivery.idle()
        (mention,) = rig.spoken(rig.group)
        assert rig.people[0].name in mention.text
        assert "回避理由" not in mention.text
        assert mention.buttons[0][0].url == "https://t.me/sample_bot?start=hello"
        assert rig.heard(_private(rig, 1)) == ["群“二”"]
        async with rig.tx() as tx:
            reachable = {each.name: each.reachable for each in await tx.people.of_task_force("ltc")}
        assert reachable == {"示例人员01": False, "示例人员02": True, "示例人员03": True}


async def test_who_never_pressed_start(tmp_path: Path) -> None:
    """A person without a private chat, in no task force: given up, and nobody is bothered."""
    async with rigged(tmp_path, operators=_third) as rig:
        stranger = rig.world.add_person("示例人员09")
        await rig.post_all([(rig.world.private(stranger), "一"), (rig.group, "二")])
        await rig.delivery.idle()
        assert await rig.states() == {"dead": 1, "sent": 1}


async def test_a_group_that_the_bot_was_thrown_out_of(tmp_path: Path) -> None:
    """The operator is told once for the hour; other chats go on."""
    async with rigged(tmp_path, operators=_third) as rig:
        await rig.key(rig.group)
        rig.world.remove_bot(rig.people[0], rig.group)
        await rig.post_all([(rig.group, "一"), (rig.group, "二"), (_private(rig, 0), "三")])
        await rig.delivery.idle()
        (told,) = rig.heard(_private(rig, 2))
        assert "示例专班" in told
        assert "kicked" in told
        assert rig.heard(_private(rig, 0)) == ["群“三”"]


async def test_what_telegram_refuses_stops_nobody(tmp_path: Path) -> None:
    """No right to pin: that is given up and told, the next message goes out."""
    async with rigged(tmp_path, operators=_third) as rig:
        rig.world.set_rights(rig.group, can_pin_messages=False)
        await rig.show("board", rig.group, "一")
        async with rig.tx() as tx:
            await tx.outbox.pin("board", (await tx.chats.ensure(rig.group.id, "", "")).key)
        await rig.post(rig.group, "二")
        await rig.delivery.idle()
        assert rig.heard(rig.group) == ["群“一”", "群“二”"]
        (told,) = rig.heard(_private(rig, 2))
        assert "not enough rights" in told.lower()


async def test_a_press_that_waited_too_long(tmp_path: Path) -> None:
    """Telegram does not take the answer any more: forgotten, no alarm."""
    async with rigged(tmp_path, operators=_third) as rig:
        async with rig.tx() as tx:
            await tx.outbox.answer("1234567890", said("一"))
        await rig.delivery.idle()
        assert await rig.states() == {"dead": 1}


async def test_rows_that_a_crash_left_half_sent(tmp_path: Path) -> None:
    """At the next start: a personal one again and marked, an announcement asked about, an edit repeated."""

    async def crash(rig: Rig) -> None:
        await rig.post(_private(rig, 0), "personal")
        await rig.post(rig.group, "announcement", personal=False)
        async with rig.tx() as tx:
            rows = await tx.outbox.ready(1, 10, ())
            await tx.outbox.claim([row.id for row in rows])

    async with rigged(tmp_path, operators=_third, before=crash) as rig:
        await rig.calm()
        assert rig.heard(_private(rig, 0)) == [f"{MARK}\n群“personal”"]
        assert rig.heard(rig.group) == []
        assert len(rig.heard(_private(rig, 2))) == 1
        assert (await rig.states())["unknown"] == 1


async def test_an_edit_that_a_crash_left_half_sent(tmp_path: Path) -> None:
    """It is simply made again, also if it had arrived."""
    async with rigged(tmp_path) as rig:
        await rig.show("board", rig.group, "一", personal=False)
        await rig.calm()
        await rig.delivery.stop()
        await rig.show("board", rig.group, "二", personal=False)
        async with rig.tx() as tx:
            (row,) = await tx.outbox.ready(1, 10, ())
            await tx.outbox.claim([row.id])
        rig.delivery = rig.successor()
        await rig.delivery.start()
        await rig.calm()
        assert rig.heard(rig.group) == ["群“二”"]
        assert await rig.states() == {"sent": 2}


async def test_no_number_of_crashes_makes_a_message_be_given_up(tmp_path: Path) -> None:
    """A question to the operator and a change of a living message that were cut off a dozen times already go out still."""
    async with rigged(tmp_path, operators=_third) as rig:
        await rig.show("board", rig.group, "一", personal=False)
        await rig.calm()
        await rig.delivery.stop()
        await rig.post(_private(rig, 2), "问")
        await rig.show("board", rig.group, "二", personal=False)
        async with rig.tx() as tx:
            cut_off = [row.id for row in await tx.outbox.ready(1, 10, ())]
            await tx.outbox.claim(cut_off)
            await tx.outbox._run(update(outbox).where(outbox.c.id.in_(cut_off)).values(attempts=12))
        rig.delivery = rig.successor()
        await rig.delivery.start()
        await rig.calm()
        assert rig.heard(_private(rig, 2)) == [f"{MARK}\n群“问”"]
        assert rig.heard(rig.group) == ["群“二”"]
        assert await rig.states() == {"sent": 3}


async def test_no_way_to_telegram_for_a_while(tmp_path: Path) -> None:
    """What never left is sent again by itself, once, unmarked, in its order."""
    async with rigged(tmp_path) as rig:
        await rig.away()
        await rig.post_all([(rig.group, "一"), (rig.group, "二")])
        await rig.delivery.idle(soon=0)
        async with rig.tx() as tx:
            assert (await tx.outbox.counts()) == {"pending": 2}
        await rig.back()
        rig.world.clock.advance(timedelta(seconds=60))
        await rig.delivery.idle()
        assert rig.heard(rig.group) == ["群“一”", "群“二”"]


async def test_a_message_that_nothing_can_be_written_about(tmp_path: Path) -> None:
    """A group of no known task force with an odd title: told as plain text."""
    async with rigged(tmp_path, operators=_third) as rig:
        odd = rig.world.add_group("<b>&\u202e", creator=rig.people[0], members=[rig.people[1]])
        rig.world.remove_bot(rig.people[0], odd)
        await rig.post(odd, Message(text("delivery-chat-private")))
        await rig.delivery.idle()
        (told,) = rig.heard(_private(rig, 2))
        assert "群“<b>&”" in told
