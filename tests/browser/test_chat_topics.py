"""The topics of a group in the chat page: listed, read one by one, managed by hand."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.chat_stage import Stage, set_up

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def stage(browser: Browser) -> AsyncIterator[Stage]:
    """Everything up; afterwards nothing may have complained in the browser's console."""
    async with set_up(browser) as ready:
        yield ready


async def test_topics_are_listed_read_and_managed_by_hand(stage: Stage) -> None:
    """The list of topics shows what is new in which; the owner closes one to the others, deletes it, switches all off."""
    forum = stage.world.add_group("示例话题群", creator=stage.leader, members=[stage.witness], forum=True)
    topics = [
        (await stage.bot.call("createForumTopic", chat_id=forum.id, name=f"示例线索{k}"))["message_thread_id"]
        for k in range(9)
    ]
    await stage.bot.send(forum, "第四个里的", message_thread_id=topics[3])
    page = await stage.open(stage.witness, forum)
    await page.get_by_test_id("topic-0").click()
    await page.get_by_test_id("topic-list").click()
    await expect(page.locator("dialog .entry").first).to_contain_text("第四个里的")
    await page.get_by_test_id(f"topic-entry-{topics[8]}").click()
    await expect(page.get_by_test_id(f"topic-{topics[8]}")).to_be_in_viewport()
    entry = page.get_by_test_id(f"topic-{topics[3]}")
    for topic in topics[3:5]:
        await stage.bot.send(forum, "又一条", message_thread_id=topic)
    unread = stage.world.unread_by_topic(stage.witness, forum)[topics[3]]
    await expect(entry.get_by_test_id("unread")).to_have_text(str(unread))
    await entry.click()
    await expect(entry.get_by_test_id("unread")).to_have_count(0)
    await expect(page.get_by_test_id(f"topic-{topics[4]}").get_by_test_id("unread")).to_have_count(1)
    await expect(page.get_by_test_id("topic-menu")).to_be_hidden()
    owner = await stage.open(stage.leader, forum)
    await owner.get_by_test_id(f"topic-{topics[3]}").click()
    await owner.get_by_test_id("topic-menu").click()
    await owner.get_by_test_id("topic-do-close").click()
    await expect(page.get_by_placeholder("话题已关闭，不能发送")).to_be_disabled()
    await owner.get_by_test_id("composer").fill("仍可发送")
    await owner.get_by_test_id("composer").press("Enter")
    await expect(page.get_by_test_id("messages")).to_contain_text("仍可发送")
    await owner.get_by_test_id("topic-menu").click()
    await owner.get_by_test_id("topic-do-delete").click()
    await expect(page.get_by_test_id(f"topic-{topics[3]}")).to_have_count(0)
    await expect(page.get_by_test_id("composer")).to_be_enabled()
    await owner.get_by_test_id("topic-menu").click()
    await owner.get_by_test_id("topic-do-off").click()
    await expect(page.get_by_test_id("topic-all")).to_be_hidden()
    await owner.get_by_test_id("topic-menu").click()
    await owner.get_by_test_id("topic-do-on").click()
    await expect(page.get_by_test_id(f"topic-{topics[4]}")).to_be_visible()


async def test_a_file_is_sent_into_the_open_topic(stage: Stage) -> None:
    """As a text is."""
    forum = stage.world.add_group("示例话题群", creator=stage.leader, members=[stage.witness], forum=True)
    topic = (await stage.bot.call("createForumTopic", chat_id=forum.id, name="示例线索"))["message_thread_id"]
    page = await stage.open(stage.witness, forum)
    await page.get_by_test_id(f"topic-{topic}").click()
    await page.get_by_test_id("attach-file").set_input_files(
        {"name": "函.txt", "mimeType": "text/plain", "buffer": b"x"}
    )
    await page.get_by_test_id("send").click()
    sent = await stage.world.wait_for(lambda w: next((m for m in w.messages(forum) if m.document), None))
    assert sent.thread == topic
