"""The main job, clicked and typed in the chat page: the real bot behind it, at a desk and on a phone."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.demo.cast import LABEL
from bot.demo.theatre import Performance
from bot.domain.draw1.verify import verify
from tests.browser.window import DESK, PHONE, TEXT, Window, performing

THROWING = ("民政", "卫健", "公安")
THROWS = 3
DRAWN = 9
PARTY = "民政"  # the department whose officers accept, ask and substitute
COMMITMENT = re.compile(r"承诺值[^0-9a-f]*([0-9a-f]{64})")
PLACE = re.compile(r"示例护理站\d\d")
OFFICER = re.compile(r"示例人员\d\d")

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def running(tmp_path: Path) -> AsyncIterator[Performance]:
    """World, chat service and bot."""
    async with performing(tmp_path) as started:
        yield started


@dataclass
class Play:
    """The journey at two windows, and what came of it."""

    desk: Window
    phone: Window
    number: str = ""
    commitment: str = ""
    asker: str = ""
    place: str = ""

    async def plan(self) -> None:
        """The leader asks in the group, and is shown the plan in private: one tap opens the draw."""
        await self.desk.group("组长")
        await self.desk.types("/draw")
        await self.desk.picture("01-draw")
        await self.desk.private("组长")
        preview = await self.desk.sees("摇号预览", "抽取 9 家", "确认无误")
        await self.desk.picture("02-preview")
        await self.desk.tap("✅ 开启摇号", preview)
        assert self.desk.taps == 1

    async def committed(self, picture: str, number: str, stage: str) -> None:
        """In the group the announcement is pinned; the list follows as a file."""
        await self.desk.group("组长")
        post = await self.desk.sees("摇号公告", number, stage)
        await expect(self.desk.page.get_by_test_id("pinned")).to_contain_text(f"摇号公告　{number}")
        await self.desk.messages.get_by_role("link", name=f"manifest-{number}").wait_for()
        self.number = number
        found = COMMITMENT.search(await post.locator(TEXT).inner_text())
        assert found is not None
        self.commitment = found.group(1)
        await self.desk.picture(picture)

    async def wait_out(self, picture: str) -> None:
        """The clock's button passes the time for objections; then the bot calls for throws."""
        await self.desk.page.get_by_test_id("clock-hour").click()
        await self.desk.sees("现在开始投掷", self.commitment)
        await self.desk.picture(picture)

    async def throws(self, picture: str) -> None:
        """Two witnesses of each of three departments press the die in turn; each throw is answered."""
        for department in THROWING:
            for k in range(1, THROWS + 1):
                await self.desk.group(f"{department}监督{1 + (k - 1) % 2}")
                answer = await self.desk.throw(k)
                await expect(answer).to_contain_text(f"{department}第 {k} / {THROWS} 次")
                await expect(answer).to_contain_text(self.commitment)
                if k == 1:
                    await self.desk.picture(f"{picture}-{THROWING.index(department) + 1}")

    async def result(self, picture: str) -> str:
        """Everybody sees the result, and the proof that comes with it holds."""
        result = await (await self.desk.sees("摇号结果", self.number)).locator(TEXT).inner_text()
        proof = self.desk.messages.get_by_role("link", name=f"proof-{self.number}")
        await proof.wait_for()
        await self.desk.picture(picture)
        await self.checks_itself()
        async with self.desk.page.expect_download() as saving:
            await proof.click()
        content = Path(await (await saving.value).path()).read_bytes()
        assert verify(content).ok
        assert self.commitment.encode() in content
        return result

    async def checks_itself(self) -> None:
        """Anybody opens the page that came with the result: it checks the draw, and they see their commitment in it."""
        async with self.desk.page.context.expect_page() as opening:
            await self.desk.messages.get_by_role("link", name=f"verify-{self.number}").click()
        page = await opening.value
        await expect(page.locator("body")).to_contain_text("核验通过")
        await expect(page.locator("body")).to_contain_text(self.commitment)
        await page.close()

    async def accept(self) -> None:
        """An inspector finds the notice on the phone, and accepts by one tap."""
        await self.phone.private("人员08")
        notice = await self.phone.sees("任务通知", "状态：待答复")
        await self.phone.picture("08-notice-on-a-phone")
        await self.phone.tap("接受", notice)
        assert self.phone.taps == 1
        await self.phone.sees("任务通知", "状态：已接受")
        await self.phone.picture("09-accepted-on-a-phone")

    async def ask(self) -> None:
        """Another one asks to be recused: three taps."""
        self.asker = f"{LABEL}人员09"
        await self.phone.private(self.asker)
        notice = await self.phone.sees("任务通知", "状态：待答复")
        found = PLACE.search(await notice.locator(TEXT).inner_text())
        assert found is not None
        self.place = found.group()
        before = self.phone.taps
        await self.phone.tap("申请回避", notice)
        await self.phone.picture("10-ask-ground")
        await self.phone.tap("近亲属关系", await self.phone.sees("请选择理由", self.place))
        await self.phone.picture("11-ask-confirm")
        await self.phone.tap("确认提交", await self.phone.sees("理由：近亲属关系", "请确认"))
        await self.phone.sees("申请已提交", "示例民政负责人", self.place)
        await self.phone.sees("任务通知", self.place, "已申请回避")
        assert self.phone.taps == before + 3
        await self.phone.picture("12-asked")

    async def approve(self) -> None:
        """The head of their department decides by one tap, and the inspector is told."""
        before = self.phone.taps
        await self.phone.private(f"{PARTY}负责人")
        request = await self.phone.sees("待您决定", self.asker, self.place)
        await self.phone.picture("13-decide")
        await self.phone.tap("同意", request)
        assert self.phone.taps == before + 1
        await self.phone.sees("已同意", self.asker)
        await self.phone.picture("14-decided")
        await self.phone.private(self.asker)
        await self.phone.sees("同意您回避", self.place)
        await self.phone.picture("15-told")

    async def open_substitute(self) -> None:
        """The leader opens the second draw by one tap."""
        before = self.desk.taps
        await self.desk.private("组长")
        vacancy = await self.desk.sees("1 个席位空缺", self.place)
        await self.desk.picture("16-vacancy")
        await self.desk.tap("开启递补摇号", vacancy)
        assert self.desk.taps == before + 1

    async def substitute_accepts(self, result: str) -> None:
        """Whom the result names for the seat got a notice, and accepts."""
        line = next(each for each in result.splitlines() if self.place in each)
        (name,) = OFFICER.findall(line)
        assert name != self.asker
        await self.phone.private(name)
        notice = await self.phone.sees("任务通知", "递补", self.place, "状态：待答复")
        await self.phone.picture("21-substitute-notice")
        await self.phone.tap("接受", notice)
        await self.phone.sees("任务通知", "递补", self.place, "状态：已接受")
        await self.phone.picture("22-substitute-accepted")

    async def board(self) -> None:
        """The board shows both draws done, every seat taken, two accepted."""
        await self.phone.group("组长")
        await self.phone.types("/board")
        answer = await self.phone.sees("看板在所回复的消息中")
        await answer.get_by_test_id("quote").click()
        board = await self.phone.sees("看板", "下一步")
        await expect(board).to_contain_text("2026-002　抽取递补检查人员：已完成")
        await expect(board).to_contain_text(re.compile("民政 18 席：已接受 2，待答复 16，申请中 0，空缺 0"))
        await self.phone.picture("23-board-on-a-phone")
        await self.desk.private("组长")
        await self.desk.picture("24-leader-at-the-end")


async def test_the_main_job_by_hand(running: Performance, browser: Browser) -> None:
    """From /draw to a substitute who accepts: what each of them sees, in as many taps as they were promised."""
    play = Play(await Window.open(running, browser, DESK), await Window.open(running, browser, PHONE))
    await play.plan()
    await play.committed("03-commitment", "2026-001", "抽取检查对象并匹配检查人员")
    await play.wait_out("04-opening")
    await play.throws("05-throws")
    result = await play.result("06-result")
    assert len(set(PLACE.findall(result))) == DRAWN
    await play.accept()
    await play.ask()
    await play.approve()
    await play.open_substitute()
    await play.committed("17-second-commitment", "2026-002", "抽取递补检查人员")
    await play.wait_out("18-second-opening")
    await play.throws("19-second-throws")
    await play.substitute_accepts(await play.result("20-second-result"))
    await play.board()
    assert (play.desk.troubles, play.phone.troubles) == ([], [])
