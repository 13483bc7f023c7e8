"""The delivery on the real database and the real chat service: what people see, and in which order."""

import asyncio
from base64 import b64decode
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.messages import Button, File, Late, Message, Pointless, Text, button, text
from handlers import lane
from storage.transaction import Tx
from tests.bad_disk import FULL, READ_ONLY, bad
from tests.rig import rigged, said

PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==")


async def test_order_in_a_chat_is_kept(tmp_path: Path) -> None:
    """What was decided first is read first, in each of several chats."""
    async with rigged(tmp_path) as rig:
        chats = [rig.world.private(person) for person in rig.people]
        await rig.post_all((chat, f"{k}") for k in range(8) for chat in chats)
        await rig.delivery.idle()
        for chat in chats:
            assert rig.heard(chat) == [f"群“{k}”" for k in range(8)]


async def test_a_living_message_is_edited(tmp_path: Path) -> None:
    """The same slot is one message; what it says changes, and an edit that still waited is skipped."""
    async with rigged(tmp_path) as rig:
        await rig.show("board", rig.group, "一")
        await rig.delivery.idle()
        async with rig.tx() as tx:
            key = (await tx.chats.ensure(rig.group.id, "", "")).key
            await tx.outbox.show("board", key, Message(said("二")))
            await tx.outbox.show("board", key, Message(said("三")))
        await rig.delivery.idle()
        assert rig.heard(rig.group) == ["群“三”"]
        assert rig.statuses("editMessageText") == [200]


async def test_an_edit_that_changes_nothing_is_done(tmp_path: Path) -> None:
    """Telegram refuses it as not modified; nobody hears of that."""
    async with rigged(tmp_path, operators=lambda people: {people[2].id}) as rig:
        for words in ("一", "一", "二"):
            await rig.show("board", rig.group, words)
            await rig.delivery.idle()
        assert rig.statuses("editMessageText") == [400, 200]
        assert await rig.states() == {"sent": 3}
        assert rig.heard(rig.group) == ["群“二”"]


async def test_a_deleted_living_message_is_sent_anew(tmp_path: Path) -> None:
    """Somebody deleted the board: the next change brings it back."""
    async with rigged(tmp_path) as rig:
        await rig.show("board", rig.group, "一")
        await rig.delivery.idle()
        rig.world.delete(rig.people[0], rig.spoken(rig.group)[0])
        await rig.show("board", rig.group, "二")
        await rig.delivery.idle()
        await rig.show("board", rig.group, "三")
        await rig.delivery.idle()
        assert rig.heard(rig.group) == ["群“三”"]


async def test_pin_strip_and_reply(tmp_path: Path) -> None:
    """A living message is pinned, another replies to it, buttons come and go."""
    async with rigged(tmp_path) as rig:
        keyboard = ((button("delivery.arrived", 7),), (Button(said("链接"), url="https://t.me/{bot}?start=x"),))
        await rig.post(rig.group, Message(said("一"), keyboard), slot="opening")
        async with rig.tx() as tx:
            key = (await tx.chats.ensure(rig.group.id, "", "")).key
            await tx.outbox.pin("opening", key)
            await tx.outbox.post(key, Message(said("二"), reply_slot="opening", protect=True))
        await rig.delivery.idle()
        first, second = rig.spoken(rig.group)
        assert first.pinned
        assert [[each.data or each.url for each in line] for line in first.buttons] == [
            ["delivery.arrived:7"],
            ["https://t.me/sample_bot?start=x"],
        ]
        assert (second.reply_to, second.protected) == (first, True)
        async with rig.tx() as tx:
            await tx.outbox.strip(key, first.id)
        await rig.delivery.idle()
        assert not rig.spoken(rig.group)[0].buttons


async def test_answers_pass_messages_that_wait(tmp_path: Path) -> None:
    """A button is answered at once although the group's messages are halted."""
    async with rigged(tmp_path) as rig:
        await rig.post(rig.group, Message(said("一"), ((button("delivery.arrived", 1),),)))
        await rig.delivery.idle()
        rig.world.faults.schedule("sendMessage", "429", retry_after=30)
        await rig.post(rig.group, "二")
        await rig.delivery.idle()
        press = rig.world.press(rig.people[1], rig.spoken(rig.group)[0], data="delivery.arrived:1")
        (update,) = await rig.bot.get_updates()
        assert update.callback_query is not None
        async with rig.tx() as tx:
            words = text("delivery-chat-group", title="<b>&")
            await tx.outbox.answer(update.callback_query.id, words, alert=True, language="en")
        answer = await press.answered(5)
        assert (answer.text, answer.alert) == ("the group “<b>&”", True)
        assert rig.heard(rig.group) == ["群“一”"]


async def test_what_is_made_late_is_made_when_sent(tmp_path: Path) -> None:
    """A file and a line are made in the transaction that claims the row, from what is known then."""

    async def paper(tx: Tx, args: Mapping[str, str | int]) -> File:
        return File(f"{args['name']}.txt", str(await tx.outbox.message_id("opening")).encode())

    async def line(tx: Tx, args: Mapping[str, str | int]) -> Text:
        return said(f"第{args['k']}行")

    async with rigged(tmp_path, makers={"paper": paper, "line": line}) as rig:
        await rig.post(rig.group, "一", slot="opening")
        words = text("delivery-unknown", number="1", at="now", chat="x", excerpt=Late("line", {"k": 5}))
        await rig.post(rig.group, Message(words, attachment=Late("paper", {"name": "名单"})))
        await rig.delivery.idle()
        opening, other = rig.spoken(rig.group)
        assert other.document is not None
        assert (other.document.name, other.document.content) == ("名单.txt", str(opening.id).encode())
        assert "群“第5行”" in other.caption


async def test_what_no_longer_holds_is_not_said(tmp_path: Path) -> None:
    """It is found out just before sending; what follows in that chat goes out, and nobody is troubled."""

    async def over(tx: Tx, args: Mapping[str, str | int]) -> Text:
        raise Pointless

    async with rigged(tmp_path, makers={"over": over}, operators=lambda people: {people[2].id}) as rig:
        await rig.post(rig.group, Message(text("delivery-chat-group", title=Late("over"))))
        await rig.post(rig.group, "二")
        await rig.delivery.idle()
        assert rig.heard(rig.group) == ["群“二”"]
        assert await rig.states() == {"cancelled": 1, "sent": 1}
        assert rig.heard(rig.world.private(rig.people[2])) == []


async def test_a_picture_is_shown_as_one(tmp_path: Path) -> None:
    """By the end of its name; other files are documents."""

    async def paper(tx: Tx, args: Mapping[str, str | int]) -> File:
        return File(str(args["name"]), PIXEL)

    async with rigged(tmp_path, makers={"paper": paper}) as rig:
        for name in ("示例.png", "示例.pdf"):
            await rig.post(rig.group, Message(said("一"), attachment=Late("paper", {"name": name})))
        await rig.delivery.idle()
        picture, document = rig.spoken(rig.group)
        assert picture.photo is not None
        assert picture.photo.content == PIXEL
        assert document.document is not None


async def test_a_row_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    """A maker that fails, a text that is not there, a button too long: the operator is told, the others go out."""

    async def broken(tx: Tx, args: Mapping[str, str | int]) -> File:
        raise ZeroDivisionError

    async with rigged(tmp_path, makers={"broken": broken}, operators=lambda people: {people[2].id}) as rig:
        await rig.post(rig.group, Message(said("一"), attachment=Late("broken")))
        await rig.post(rig.group, Message(text("no-such-text")))
        await rig.post(rig.group, Message(said("二"), ((button("delivery.arrived", "x" * 64),),)))
        await rig.post(rig.group, "三")
        await rig.delivery.idle()
        assert rig.heard(rig.group) == ["群“三”"]
        told = rig.heard(rig.world.private(rig.people[2]))
        assert len(told) == 3
        assert all("未能生成" in each for each in told)


@pytest.mark.parametrize("pragma", [FULL, READ_ONLY])
async def test_what_became_of_a_message_is_written_down_later(tmp_path: Path, pragma: str) -> None:
    """A message of unknown fate is not given up because nobody could be asked about it at that moment."""
    async with rigged(tmp_path, operators=lambda people: {people[2].id}) as rig:
        rig.world.faults.schedule("sendMessage", "drop_after")
        await rig.post(rig.group, "一" * 1000, personal=False)
        await rig.world.wait_for(lambda world: "sendMessage" in [each.method for each in world.calls])
        with bad(rig.database, pragma):
            await asyncio.sleep(1.5)
        await rig.calm()
        assert len(rig.heard(rig.group)) == 1
        assert len(rig.heard(rig.world.private(rig.people[2]))) == 1
        assert (await rig.states()) == {"unknown": 1, "sent": 1}


async def test_long_texts_are_cut(tmp_path: Path) -> None:
    """A text of 6,000 characters arrives as far as Telegram takes it, and says that it goes on."""
    async with rigged(tmp_path) as rig:
        lines = tuple(said(f"<{k}>" + "甲" * 50) for k in range(120))
        await rig.post(rig.group, Message(text("delivery-unknown", number="1", at="a", chat="x", excerpt=lines)))
        await rig.delivery.idle()
        (only,) = rig.heard(rig.group)
        assert 3900 < len(only) <= 4096
        assert only.splitlines()[-1] == "…（内容过长，以下从略）"
        assert rig.statuses() == [200]


async def test_a_message_once(tmp_path: Path) -> None:
    """What is to be said once is said once, however often it is decided."""
    async with rigged(tmp_path) as rig:
        for _ in range(3):
            async with rig.tx() as tx:
                key = (await tx.chats.ensure(rig.group.id, "supergroup", "")).key
                await tx.outbox.post(key, Message(said("一")), once="once")
        await rig.delivery.idle()
        assert rig.heard(rig.group) == ["群“一”"]


async def test_stopping_finishes_what_is_on_its_way(tmp_path: Path) -> None:
    """After stop nothing is left half-sent, and a new delivery sends the rest."""
    async with rigged(tmp_path) as rig:
        await rig.post_all((rig.world.private(rig.people[k % 3]), f"{k}") for k in range(30))
        await rig.world.wait_for(lambda world: len(rig.statuses()) > 3)
        await rig.delivery.stop()
        assert set(await rig.states()) <= {"sent", "pending"}
    async with rigged(tmp_path) as again:
        await again.delivery.idle()
        assert (await again.states())["sent"] == 30


async def test_a_clock_that_is_set_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was due by the clock as it was goes out once it is due again, though nobody posts anything else."""
    monkeypatch.setattr(lane, "LOOK_AGAIN", 0.05)
    async with rigged(tmp_path) as rig:
        await rig.delivery.idle()
        ahead = rig.world.clock.now() + timedelta(seconds=0.3)
        async with rig.database.transaction(ahead) as tx:
            await tx.outbox.post((await tx.chats.ensure(rig.group.id, "", "")).key, Message(said("一")))
        await rig.world.wait_for(lambda _: rig.heard(rig.group) or None, timeout=5)
        assert rig.heard(rig.group) == ["群“一”"]
