"""A real python-telegram-bot application against the service: by polling, by webhook, killed and started again."""

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from telegram import Bot, ChatMemberAdministrator, Update
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, NetworkError, RetryAfter

from bot.sandbox.faults import FaultKind
from bot.sandbox.world import World
from tests.sandbox.bot_side import TOKEN, Cast
from tests.sandbox.echo_bot import build

ECHO_BOT = Path(__file__).with_name("echo_bot.py")


@asynccontextmanager
async def polling(url: str) -> AsyncIterator[None]:
    """The echo bot, polling."""
    application = build(url, TOKEN)
    assert application.updater is not None
    async with application:
        await application.start()
        await application.updater.start_polling(timeout=10)
        yield
        await application.updater.stop()
        await application.stop()


@pytest.fixture
async def ptb(url: str) -> AsyncIterator[Bot]:
    """PTB's own bot object."""
    async with Bot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot") as bot:
        yield bot


async def converse(world: World, cast: Cast) -> None:
    """Start, a text, a die, a file, a press: each is answered as the echo bot answers."""
    private = world.private(cast.member)
    world.start(cast.member, "code-1")
    greeting = await world.wait_message(private, containing="欢迎 code-1")
    assert greeting.html == "<b>欢迎</b> code-1"
    said = world.say(cast.member, private, "你好 😀")
    answer = await world.wait_message(private, containing="收到：你好 😀")
    assert answer.reply_to is said
    world.throw(cast.member, cast.group, value=5)
    await world.wait_message(cast.group, containing="点数 5")
    world.send_file(cast.member, private, "名单.txt", "甲乙".encode())
    file = await world.wait_message(private, containing="6 字节")
    assert file.document is not None
    assert (file.document.name, file.document.content) == ("倒.txt", "甲乙".encode()[::-1])
    pressed = await world.press(cast.member, greeting, "同意").answered()
    assert (pressed.text, pressed.alert) == ("已记录", True)
    await world.wait_for(lambda w: greeting.text == "办结")


async def test_a_real_bot_talks_by_polling(world: World, cast: Cast, url: str) -> None:
    """And stops cleanly in the middle of a long poll."""
    async with polling(url):
        await converse(world, cast)
    assert not world.updates
    assert {call.status for call in world.calls} <= {0, 200}


async def test_a_real_bot_talks_by_webhook(world: World, cast: Cast, url: str) -> None:
    """Updates are pushed to an endpoint that hands them to the application."""
    application = build(url, TOKEN)

    async def receive(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = int(head.partition("content-length: ")[2].partition("\r\n")[0])
        assert "x-telegram-bot-api-secret-token: secret" in head
        update = Update.de_json(json.loads(await reader.readexactly(length)), application.bot)
        await application.update_queue.put(update)
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(receive, "127.0.0.1", 0)
    async with application, server:
        await application.start()
        hook = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        await application.bot.set_webhook(hook, secret_token="secret")
        await converse(world, cast)
        assert (await application.bot.get_webhook_info()).url == hook
        await application.bot.delete_webhook()
        await application.stop()


async def test_a_killed_bot_loses_nothing(world: World, cast: Cast, url: str) -> None:
    """SIGKILL in the middle of a long poll; what is said meanwhile is answered once by the next one, without 409."""
    private = world.private(cast.leader)
    first = await started(world, url)
    world.say(cast.leader, private, "一")
    await world.wait_message(private, containing="收到：一", timeout=10)
    await world.wait_for(lambda w: w.updates.polled and not w.updates)
    first.send_signal(signal.SIGKILL)
    world.say(cast.leader, private, "二")
    await first.wait()
    second = await started(world, url)
    await world.wait_message(private, containing="收到：二", timeout=10)
    second.send_signal(signal.SIGKILL)
    await second.wait()
    assert [m.text for m in world.messages(private) if m.sender is world.bot] == ["收到：一", "收到：二"]
    assert 409 not in {call.status for call in world.calls}


async def started(world: World, url: str) -> asyncio.subprocess.Process:
    """The echo bot as a program of its own, polling."""
    program = [str(ECHO_BOT), url, TOKEN]
    process = await asyncio.create_subprocess_exec(sys.executable, *program, stderr=asyncio.subprocess.DEVNULL)
    await world.wait_for(lambda w: w.updates.polled or None, timeout=10)
    return process


async def test_refusals_become_the_errors_that_ptb_knows(
    ptb: Bot, world: World, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each by its own class, with what it carries."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else PTB warns of its own future
    old = world.add_group("示例小组", cast.leader, [], kind="group")
    new = world.migrate(old)
    with pytest.raises(ChatMigrated) as migrated:
        await ptb.send_message(old.id, "x")
    assert migrated.value.new_chat_id == new.id
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await ptb.send_message(cast.member.id, "x")
    with pytest.raises(BadRequest, match="Message is too long"):
        await ptb.send_message(cast.group.id, "x" * 4097)
    world.faults.schedule("sendMessage", "429", retry_after=3)
    with pytest.raises(RetryAfter) as later:
        await ptb.send_message(cast.group.id, "x")
    assert later.value.retry_after == timedelta(seconds=3)
    broken: list[FaultKind] = ["502", "drop_before"]
    for kind in broken:
        world.faults.schedule("sendMessage", kind)
        with pytest.raises(NetworkError):
            await ptb.send_message(cast.group.id, "x")


async def test_a_second_instance_ends_the_first(ptb: Bot, world: World, cast: Cast, url: str) -> None:
    """The first learns of the conflict, the second gets the update."""
    older = asyncio.create_task(ptb.get_updates(timeout=5))
    await world.wait_for(lambda w: w.updates.polled)
    async with Bot(TOKEN, base_url=f"{url}/bot") as second:
        newer = asyncio.create_task(second.get_updates(timeout=5))
        with pytest.raises(Conflict, match="only one bot instance"):
            await older
        world.say(cast.leader, cast.group, "甲")
        assert len(await newer) == 1


async def test_ptb_reads_what_is_asked_of_chats(ptb: Bot, world: World, cast: Cast) -> None:
    """Its classes are built from the answers without anything missing."""
    assert (await ptb.get_chat(cast.group.id)).is_forum is True
    me = await ptb.get_chat_member(cast.group.id, ptb.id)
    assert isinstance(me, ChatMemberAdministrator)
    assert me.can_manage_topics
    assert len(await ptb.get_chat_administrators(cast.group.id)) == 2
    topic = await ptb.create_forum_topic(cast.group.id, "线索 1")
    sent = await ptb.send_message(cast.group.id, "甲", message_thread_id=topic.message_thread_id)
    assert sent.is_topic_message
    assert await sent.pin()
    assert await sent.set_reaction("👍")
    assert (await sent.forward(cast.leader.id)).forward_origin is not None
    assert (await sent.copy(cast.leader.id)).message_id == 3
    assert await ptb.set_my_commands([("menu", "菜单")], language_code="zh")
    assert [c.command for c in await ptb.get_my_commands(language_code="zh")] == ["menu"]
    assert await sent.delete()


async def test_an_application_survives_a_lost_answer_while_polling(world: World, cast: Cast, url: str) -> None:
    """PTB polls again after a second; the update arrives all the same, once."""
    world.faults.schedule("getUpdates", "drop_after")
    async with polling(url):
        world.say(cast.leader, world.private(cast.leader), "甲")
        await world.wait_message(world.private(cast.leader), containing="收到：甲", timeout=10)
    assert [m.text for m in world.messages(world.private(cast.leader)) if m.sender is world.bot] == ["收到：甲"]
