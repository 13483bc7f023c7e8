"""The chat page in a real browser: what somebody sees and does who opens it, with a bot of a few lines behind it."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.sandbox.server import serve
from tests.browser.chat_stage import Stage, bubble, set_up

PHONE = (360, 740)
PROOF = "<!doctype html><html lang=zh-CN><title>示例证明</title><h1>核验通过</h1>"
STICKING_OUT = """() => [...document.querySelectorAll("body *")].filter(
    element => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1
).map(element => element.className)"""

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def stage(browser: Browser) -> AsyncIterator[Stage]:
    """Everything up; afterwards nothing may have complained in the browser's console."""
    async with set_up(browser) as ready:
        yield ready


async def test_people_chats_and_unread(stage: Stage) -> None:
    """Everybody is on the left with what they have not read; opening a chat reads it; switching person keeps it."""
    await stage.bot.send(stage.group, "第一条")
    await stage.bot.send(stage.group, "第二条")
    page = await stage.open(stage.witness)
    mine, others = page.get_by_test_id(f"person-{stage.witness.id}"), page.get_by_test_id(f"person-{stage.leader.id}")
    await expect(mine).to_contain_text("民政局 · 现场监督")
    entry = page.get_by_test_id(f"chat-{stage.group.id}")
    unread = stage.world.unread(stage.witness, stage.group)
    await expect(entry.get_by_test_id("unread")).to_have_text(str(unread))
    await entry.click()
    await expect(page.get_by_test_id("chat-title")).to_have_text("示例专班群")
    await expect(page.get_by_test_id("messages")).to_contain_text("第二条")
    await expect(entry.get_by_test_id("unread")).to_have_count(0)
    await expect(others.get_by_test_id("unread")).to_have_text("2")
    await others.click()
    await expect(page.get_by_test_id("chat-title")).to_have_text("示例专班群")
    assert f"person={stage.leader.id}&chat={stage.group.id}" in page.url
    await page.get_by_test_id("person-filter").fill("监督")
    await expect(others).to_have_count(0)


async def test_a_message_coming_in_between_loses_no_press(stage: Stage) -> None:
    """Somebody presses an entry on the left or a button, a message comes, they let go: it counts all the same."""
    key = [{"text": "提示", "callback_data": "alert"}]
    await stage.bot.send(stage.group, "请答复", key)
    page = await stage.open(stage.leader, stage.group)
    await page.get_by_role("button", name="提示").hover()
    async with page.expect_response(re.compile("/messages")):
        await page.mouse.down()
        await stage.bot.send(stage.group, "恰在此时")
    await page.mouse.up()
    await page.get_by_test_id("alert-ok").click()
    await page.get_by_test_id(f"person-{stage.witness.id}").hover()
    async with page.expect_response(re.compile(r"/sim/people$")):
        await page.mouse.down()
        await stage.bot.send(stage.group, "又在此时")
    await page.mouse.up()
    await expect(page.locator("#person-title")).to_have_text(stage.witness.name)
    await expect(page.get_by_test_id("messages")).to_contain_text("又在此时")


async def test_an_edit_is_seen_in_a_chat_that_was_opened_empty(stage: Stage) -> None:
    """The very first message of a chat is changed while somebody looks at it."""
    private = stage.world.private(stage.leader)
    page = await stage.open(stage.leader, private)
    await page.get_by_test_id("start").click()
    await stage.world.wait_for(lambda w: w.messages(private))
    first = await stage.bot.send(private, "原来的内容", [{"text": "修改", "callback_data": "edit"}])
    await page.get_by_role("button", name="修改").click()
    await expect(bubble(page, first)).to_contain_text("已改为新内容")


async def test_writing_is_shown_once_and_as_text(stage: Stage) -> None:
    """What is written stands on the right, the bot's answer on the left, each once; markup in it is only text."""
    page = await stage.open(stage.leader, stage.group)
    nasty = "<img src=x onerror=alert(1)> 摇号 & <b>粗</b>"
    await page.get_by_test_id("composer").fill(nasty)
    await page.get_by_test_id("composer").press("Enter")
    await stage.world.wait_message(stage.group, containing="回声：<img")
    said = stage.world.messages(stage.group)[-2]
    await expect(bubble(page, said)).to_have_attribute("data-own", "true")
    await expect(bubble(page, said)).to_contain_text(nasty)
    await expect(bubble(page, said.id + 1)).to_have_attribute("data-own", "false")
    await expect(bubble(page, said)).to_have_count(1)
    assert await page.locator(".bubble img, .bubble b").count() == 0
    await expect(page.get_by_test_id("composer")).to_have_value("")


async def test_buttons_wait_answer_and_keep_the_focus(stage: Stage) -> None:
    """A pressed button is busy until the bot answers: as a toast, as an alert, or by editing its message."""
    keys = [
        {"text": text, "callback_data": data} for text, data in (("慢", "slow"), ("提示", "alert"), ("修改", "edit"))
    ]
    sent = await stage.bot.send(stage.group, "<b>请选择</b>", keys)
    page = await stage.open(stage.leader, stage.group)
    slow = bubble(page, sent).get_by_role("button", name="慢")
    await slow.click()
    await expect(slow).to_have_attribute("aria-busy", "true")
    stage.bot.hold.set()
    await expect(page.get_by_test_id("toast")).to_have_text("答：slow")
    await expect(slow).not_to_have_attribute("aria-busy", "true")
    await bubble(page, sent).get_by_role("button", name="提示").click()
    await expect(page.get_by_test_id("alert")).to_contain_text("答：alert")
    await page.get_by_test_id("alert-ok").click()
    await expect(page.get_by_test_id("alert")).to_have_count(0)
    await bubble(page, sent).get_by_role("button", name="修改").focus()
    await page.keyboard.press("Enter")
    await expect(bubble(page, sent)).to_contain_text("已改为新内容")
    await expect(bubble(page, sent).get_by_test_id("edited")).to_be_visible()
    await expect(bubble(page, sent).get_by_role("button", name="再改")).to_be_focused()


async def test_start_block_and_deep_links(stage: Stage) -> None:
    """A private chat begins with 开始, and again after the bot was blocked; links carry a payload."""
    private = stage.world.private(stage.outsider)
    page = await stage.open(stage.outsider, private)
    await expect(page.get_by_test_id("composer")).to_be_hidden()
    await page.get_by_role("button", name="开始").click()
    await stage.world.wait_message(private, containing="回声：/start")
    await expect(page.get_by_test_id("composer")).to_be_visible()
    await page.get_by_test_id("block").click()
    await expect(page.get_by_role("button", name="重新启用")).to_be_visible()
    await stage.world.wait_for(lambda _: stage.outsider.blocked)
    await page.get_by_test_id("start").click()
    await expect(page.get_by_test_id("composer")).to_be_visible()
    await stage.world.wait_for(lambda _: not stage.outsider.blocked)
    sent = await stage.bot.send(stage.group, '请<a href="https://t.me/Example_Demo_Bot?start=code-77">绑定</a>')
    page = await stage.open(stage.witness, stage.group)
    await bubble(page, sent).get_by_role("link", name="绑定").click()
    private = stage.world.private(stage.witness)
    await stage.world.wait_message(private, containing="/start code-77")
    await expect(page.get_by_test_id("messages")).to_contain_text("回声：/start code-77")
    assert f"chat={private.id}" in page.url


async def test_throws_forwards_and_protection(stage: Stage) -> None:
    """A throw shows the server's value; it can be forwarded with it; a protected message cannot."""
    page = await stage.open(stage.witness, stage.group)
    await page.get_by_test_id("throw-🎲").click()
    thrown = await stage.world.wait_for(lambda w: next((m for m in w.messages(stage.group) if m.dice), None))
    assert thrown.dice is not None
    dice = bubble(page, thrown).get_by_test_id("dice")
    await expect(dice).to_have_attribute("data-value", str(thrown.dice.value))
    await expect(dice).to_contain_text(f"{thrown.dice.value} 点")
    await page.get_by_test_id("more").click()
    await page.get_by_role("menuitem", name="投飞镖").click()
    await expect(page.locator('[data-testid=dice][data-emoji="🎯"]')).to_be_visible()
    await bubble(page, thrown).hover()
    await page.get_by_test_id(f"forward-{thrown.id}").click()
    await page.get_by_test_id(f"forward-to-{stage.group.id}").click()
    await expect(page.get_by_text("转发自 示例监督02")).to_be_visible()
    copy = stage.world.messages(stage.group)[-1]
    assert copy.dice == thrown.dice
    sent = await stage.bot.send(stage.group, "保密内容", protect_content=True)
    await expect(bubble(page, sent)).to_have_attribute("data-protected", "true")
    await expect(page.get_by_test_id(f"forward-{sent}")).to_have_count(0)
    await expect(page.get_by_test_id(f"reply-{sent}")).to_have_count(1)


async def test_files_open_or_are_saved(stage: Stage) -> None:
    """An HTML file opens in a tab of its own, any other is saved under its name; people can send files and photos."""
    for name, content in (("示例证明.html", PROOF.encode()), ("示例清单.json", b"{}")):
        answer = await stage.bot.http.post(
            "sendDocument", data={"chat_id": stage.group.id}, files={"document": (name, content)}
        )
        assert answer.json()["ok"], answer.text
    page = await stage.open(stage.leader, stage.group)
    async with page.context.expect_page() as opened:
        await page.get_by_test_id("messages").get_by_role("link", name="示例证明.html").click()
    proof = await opened.value
    await expect(proof.get_by_role("heading")).to_have_text("核验通过")
    async with page.expect_download() as saving:
        await page.get_by_test_id("messages").get_by_role("link", name="示例清单.json").click()
    assert (await saving.value).suggested_filename == "示例清单.json"
    pixel = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
        "0000000c49444154789c63b0b9d60000029801535b8a3d410000000049454e44ae426082"
    )
    await page.get_by_test_id("attach-photo").set_input_files(
        {"name": "示例.png", "mimeType": "image/png", "buffer": pixel}
    )
    await page.get_by_test_id("composer").fill("现场照片")
    await page.get_by_test_id("send").click()
    sent = await stage.world.wait_for(lambda w: next((m for m in w.messages(stage.group) if m.photo), None))
    await expect(bubble(page, sent)).to_contain_text("现场照片")
    await expect(bubble(page, sent).get_by_role("img", name="照片")).to_be_visible()
    await expect(page.get_by_test_id("attachment")).to_have_count(0)


async def test_replies_pins_and_links_between_messages(stage: Stage) -> None:
    """A reply carries its quote, which leads to the original, as the pinned bar does; commands can be clicked."""
    first = await stage.bot.send(stage.group, "抽查公告：请看 /help")
    for number in range(30):
        stage.world.say(stage.witness, stage.group, f"讨论{number:02d}")
    await stage.bot.call("pinChatMessage", chat_id=stage.group.id, message_id=first)
    page = await stage.open(stage.leader, stage.group)
    await page.get_by_test_id("pinned").click()
    await expect(bubble(page, first)).to_be_in_viewport()
    await bubble(page, first).hover()
    await page.get_by_test_id(f"reply-{first}").click()
    await expect(page.get_by_test_id("reply-bar")).to_contain_text("抽查公告")
    await page.get_by_test_id("composer").fill("无异议")
    await page.get_by_test_id("composer").press("Enter")
    await expect(page.get_by_test_id("reply-bar")).to_have_count(0)
    said = await stage.world.wait_for(lambda w: next((m for m in w.messages(stage.group) if m.text == "无异议"), None))
    assert said.reply_to is not None
    assert said.reply_to.id == first
    await bubble(page, said).get_by_test_id("quote").click()
    await expect(bubble(page, first)).to_be_in_viewport()
    where = f"https://t.me/c/{str(stage.group.id).removeprefix('-100')}/{said.id}"
    linked = await stage.bot.send(stage.group, f'<a href="{where}">见这里</a>')
    await bubble(page, linked).get_by_role("link", name="见这里").click()
    await expect(bubble(page, said)).to_be_in_viewport()
    await bubble(page, first).get_by_role("button", name="/help").click()
    await stage.world.wait_message(stage.group, containing="回声：/help")


async def test_reading_above_is_not_disturbed(stage: Stage) -> None:
    """While one reads older messages new ones do not move the page; a button counts them and leads down."""
    for number in range(60):
        stage.world.say(stage.witness, stage.group, f"讨论{number:02d}")
    page = await stage.open(stage.leader, stage.group)
    messages = page.get_by_test_id("messages")
    await messages.evaluate("list => { list.scrollTop = 300 }")
    await expect(page.get_by_test_id("jump-newest")).to_be_visible()
    latest = await stage.bot.send(stage.group, "刚刚到的")
    await expect(page.get_by_test_id("jump-newest")).to_have_text("1")
    assert await messages.evaluate("list => list.scrollTop") == 300
    await page.get_by_test_id("jump-newest").click()
    await expect(bubble(page, latest)).to_be_in_viewport()
    await expect(page.get_by_test_id("jump-newest")).to_be_hidden()


async def test_a_broken_connection_loses_and_doubles_nothing(stage: Stage) -> None:
    """What happens while the service is away is there once when it is back, edits and deletions included."""
    world, group, witness = stage.world, stage.group, stage.witness
    kept, gone = world.say(witness, group, "原文"), world.say(witness, group, "要删的")
    async with serve(world) as url:
        page = await replace(stage, url=url).open(stage.leader, group)
        await expect(bubble(page, gone)).to_be_visible()
    await expect(page.get_by_test_id("offline")).to_be_visible()
    world.edit(witness, kept, "改过的")
    world.delete(witness, gone)
    missed = [world.say(witness, group, f"断线时{number}") for number in range(3)]
    async with serve(world, port=int(url.rpartition(":")[2])):
        await expect(bubble(page, missed[-1])).to_be_visible()
        await expect(page.get_by_test_id("offline")).to_be_hidden()
        await expect(bubble(page, kept)).to_contain_text("改过的")
        await expect(bubble(page, gone)).to_have_count(0)
        burst = [world.say(witness, group, f"连发{number}") for number in range(40)]
        await expect(bubble(page, burst[-1])).to_be_visible()
        await world.wait_message(group, containing=f"回声：{burst[-1].text}")
        standing = [message.id for message in world.messages(group)]
        await expect(page.locator("[data-id]")).to_have_count(len(standing))
        ids = await page.locator("[data-id]").evaluate_all("rows => rows.map(row => Number(row.dataset.id))")
        assert ids == standing
        await page.context.close()


async def test_the_clock_is_moved_by_its_buttons(stage: Stage) -> None:
    """The bar shows Shanghai's time; an hour on, and nine o'clock of the next working day, over a holiday."""
    page = await stage.open(stage.leader)
    clock = page.get_by_test_id("clock")
    await expect(clock).to_have_text(re.compile("6月3日 周二 09:0"))
    await page.get_by_test_id("clock-hour").click()
    await expect(clock).to_have_text(re.compile("6月3日 周二 10:0"))
    stage.world.clock.set(datetime(2025, 9, 30, 8, 0, tzinfo=UTC))
    await expect(clock).to_have_text(re.compile("9月30日 周二 16:0"))
    await page.get_by_test_id("clock-workday").click()
    await expect(clock).to_have_text(re.compile("10月9日 周四 09:0"))


async def test_topics_and_commands(stage: Stage) -> None:
    """A forum has a tab per topic, and writing goes where one is; "/" lists the commands of that person there."""
    forum = stage.world.add_group("示例话题群", creator=stage.leader, members=[stage.witness], forum=True)
    topic = (await stage.bot.call("createForumTopic", chat_id=forum.id, name="示例线索"))["message_thread_id"]
    await stage.bot.send(forum, "话题里的", message_thread_id=topic)
    await stage.bot.send(forum, "综合里的")
    listed = [{"command": "draw", "description": "开始抽查"}, {"command": "board", "description": "本轮概览"}]
    await stage.bot.call("setMyCommands", commands=listed, scope={"type": "chat", "chat_id": forum.id})
    page = await stage.open(stage.leader, forum)
    await page.get_by_test_id(f"topic-{topic}").click()
    await expect(page.get_by_test_id("messages")).to_contain_text("话题里的")
    await expect(page.get_by_test_id("messages").get_by_text("综合里的")).to_have_count(0)
    await page.get_by_test_id("composer").fill("/bo")
    await expect(page.get_by_test_id("command-draw")).to_have_count(0)
    await page.get_by_test_id("command-board").click()
    said = await stage.world.wait_for(lambda w: next((m for m in w.messages(forum) if m.text == "/board"), None))
    assert said.thread == topic
    await expect(bubble(page, said)).to_be_visible()


async def test_long_chats_show_more_on_demand(stage: Stage) -> None:
    """A long chat opens with its newest part; what is older comes by a button and leaves one where one was."""
    group = stage.world.add_group("示例长群", creator=stage.leader, members=[stage.witness], bot_member=False)
    for number in range(330):
        stage.world.say(stage.witness, group, f"讨论{number:03d}")
    page = await stage.open(stage.leader, group)
    await expect(page.locator("[data-id]")).to_have_count(300)
    messages = page.get_by_test_id("messages")
    await messages.evaluate("list => { list.scrollTop = 0 }")
    top = page.locator("article").first
    place = await top.get_attribute("data-testid")
    await page.get_by_test_id("older").click()
    await expect(page.locator("[data-id]")).to_have_count(len(stage.world.messages(group)))
    await expect(page.get_by_test_id(place or "")).to_be_in_viewport()
    await expect(page.get_by_test_id("older")).to_be_hidden()


async def test_a_phone_shows_one_pane_at_a_time(stage: Stage) -> None:
    """At 360 pixels: people, then chats, then the chat, and back again; nothing sticks out at the side."""
    long = [{"text": "这是一个相当长的按钮文字用来试排版", "callback_data": "a"}, {"text": "短", "callback_data": "b"}]
    await stage.bot.send(stage.group, "承诺值 <code>" + "9f2c1e77a0b4" * 8 + "</code>", long)
    page = await stage.open(stage.leader, size=PHONE)
    await page.goto(f"{stage.url}/#")
    await page.get_by_test_id(f"person-{stage.leader.id}").click()
    await page.get_by_test_id(f"chat-{stage.group.id}").click()
    await expect(page.get_by_test_id("composer")).to_be_visible()
    await expect(page.get_by_test_id(f"chat-{stage.group.id}")).to_be_hidden()
    assert await page.evaluate(STICKING_OUT) == []
    await page.get_by_test_id("back").click()
    await expect(page.get_by_test_id(f"chat-{stage.group.id}")).to_be_visible()
    await page.get_by_test_id("back-people").click()
    await expect(page.get_by_test_id(f"person-{stage.witness.id}")).to_be_visible()
