"""What a task force does in a season, step by step: a draw with a substitute, a clue, a meeting, a visit, a publication.

Nobody in it presses twice or writes twice: what the bot loses is lost.
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.demo.actors import Actor, Stage
from bot.demo.cast import LABEL, Cast
from bot.demo.script import OFFICER, MainJourney, Step
from bot.domain.local_time import SHANGHAI, local_date
from bot.domain.roles import Role
from bot.domain.rounds import Seat
from bot.sandbox.model import Message
from bot.usecases.inspections import course
from storage.transaction import Tx
from tests.inspection_scene import PDF
from tests.journeys.test_clues import CONTACT, NAME, POINTER, SUMMARY, entered, sent
from tests.journeys.test_inspection import picture

Play = Callable[[], Awaitable[None]]


VISITED, VISIT = LABEL + "护理站17", "2026-099"  # none that the draw may take
VISITING = (LABEL + "人员15", LABEL + "人员16")
LINK = "https://example.gov.cn/示例公示?id=1"
# The meeting is on Wednesday at two.
EVE = datetime(2026, 11, 24, 17, 5, tzinfo=SHANGHAI)
WITHIN_THE_HOUR = datetime(2026, 11, 25, 13, 20, tzinfo=SHANGHAI)
HELD = datetime(2026, 11, 25, 15, 50, tzinfo=SHANGHAI)
ITEMS = ("示例议题甲", "示例议定情况", "示例事项一")


class Draws(MainJourney):
    """The main journey, in which nothing hangs on the order that notices come in."""

    def officers(self) -> Iterator[tuple[Actor, Message]]:
        """Give the officers of the department in the play, and their unanswered notice for the place that comes first."""
        for name in self.stage.cast.named(self.roles.task_force, Role.INSPECTOR, self.roles.party):
            officer = self.stage.person(name)
            waiting = [each for each in officer.chat.history if "任务通知" in each.text and "待答复" in each.text]
            if waiting:
                yield officer, min(reversed(waiting), key=self._place)


@dataclass
class Season:
    """The people's side of it.

    `rested` returns when the bot has nothing left to do, `awake` when it has looked at the clock besides, `hindered` when it
    has been hindered as often as it is to be by now; `arranged` lets a hand at the database.
    """

    stage: Stage
    rested: Play
    awake: Play
    hindered: Play
    arranged: Callable[[Callable[[Tx, Cast], Awaitable[None]]], Awaitable[None]]
    journey: Draws = field(init=False)

    def __post_init__(self) -> None:
        """Make the main journey on the same stage."""
        self.journey = Draws(self.stage)

    def steps(self) -> Iterator[Step]:
        """Give the steps in order; each begins where the one before it ended."""
        for step in self.journey.steps():
            yield step
            if step.name == "result":
                yield Step("notices", self.see_notices)
        for name, play in (
            ("clue", lambda: entered(self.stage)),
            ("complainant", self.name_complainant),
            ("clue-sent", lambda: sent(self.stage)),
            ("clue-signed", self.sign_for_clue),
            ("clue-answered", self.answer_clue),
            ("clue-closed", self.close_clue),
            ("meeting", self.call_meeting),
            ("attendance", self.answer_call),
            ("item", self.propose_item),
            ("agenda", self.see_agenda),
            ("meeting-soon", self.see_reminder),
            ("minutes", self.write_minutes),
            ("minutes-confirmed", self.confirm_minutes),
            ("visit", self.arrange_visit),
            ("checklist", self.fill_checklist),
            ("photo", self.send_photo),
            ("report", self.report),
            ("publication", self.publish),
            ("action-done", self.finish_action),
        ):
            yield Step(name, play)

    def person(self, name: str) -> Actor:
        """Return somebody of the cast."""
        return self.stage.person(name)

    async def comes(self, moment: datetime) -> None:
        """Let that moment come when the present is dealt with, and let happen what it brings."""
        await self.rested()
        self.stage.jump(seconds=(moment - self.stage.world.clock.now()).total_seconds())
        await self.hindered()
        await self.awake()

    # --- the draw -----------------------------------------------------------------------------------------------------

    async def see_notices(self) -> None:
        """Everybody who was drawn and can be reached has a notice for each seat: who acts first does not depend on the pace."""
        result = self.journey.draw.result
        assert result is not None
        for name, many in Counter(OFFICER.findall(result.text)).items():
            officer = self.stage.cast.people.get(name.removeprefix(LABEL))
            if officer is not None and officer.started and not officer.blocked:
                await self.stage.until(lambda who=name, many=many: self._notices(who) >= many or None)  # type: ignore[misc]
        await self.rested()

    def _notices(self, name: str) -> int:
        chat = self.person(name).chat
        return len(
            {each.text for each in chat.history if "任务通知" in each.text and each.sender is self.stage.world.bot}
        )

    # --- a clue -------------------------------------------------------------------------------------------------------

    async def name_complainant(self) -> None:
        """Who complained stays with the one who entered it."""
        sender = self.person("医保联络员")
        for asked, words in (("请发送其姓名", NAME), ("请发送举报人的联系方式", CONTACT)):
            await sender.sees(asked)
            await sender.says(words)
        await sender.taps("仅本人")
        await sender.taps("（60 天）")

    async def sign_for_clue(self) -> None:
        """The other department takes it; both sides see each step."""
        receiver = self.person("民政联络员")
        await receiver.sees("待签收", SUMMARY, POINTER)
        for label in ("签收", "受理"):
            await receiver.taps(label)
            await self._both_see(f"移送，已{label}")
        await receiver.taps("反馈")

    async def answer_clue(self) -> None:
        """It says what came of it."""
        await self.person("民政联络员").sees("请发送处理结果")
        await self.person("民政联络员").says("示例结果：已责令改正")
        await self._both_see("已反馈", "示例结果：已责令改正")

    async def close_clue(self) -> None:
        """Whoever sent it closes it."""
        await self.person("医保联络员").taps("办结")
        await self.person("组长").in_group.sees("线索", "已办结")
        await self._both_see("移送，已办结")

    async def _both_see(self, *words: str) -> None:
        for name in ("医保联络员", "民政联络员"):
            await self.person(name).sees("线索 2026-001", *words)

    # --- a meeting ----------------------------------------------------------------------------------------------------

    async def call_meeting(self) -> None:
        """For Wednesday at two."""
        leader = self.person("组长")
        await leader.says("/meeting")
        for label in ("联席会议", "2026年11月25日（周三）", "14:00"):
            await leader.taps(label)
        await leader.sees("地点")
        await leader.says("示例会议室")
        await leader.taps("确认召集")
        await leader.in_group.sees("联席会议", "未答复")

    async def answer_call(self) -> None:
        """One comes, one does not."""
        await self.person("卫健负责人").taps("参加")
        await self.person("民政负责人").taps("不能参加")
        await self.person("组长").in_group.sees("参加 1 人，不能参加 1 人")

    async def propose_item(self) -> None:
        """From the message in the group."""
        liaison = self.person("卫健联络员")
        await liaison.in_group.taps("提出议题")
        await liaison.sees("议题名称")
        await liaison.says(ITEMS[0])
        await liaison.taps("由我汇报")
        await liaison.taps("10 分钟")
        await liaison.sees("议题已列入")

    async def see_agenda(self) -> None:
        """On the evening before."""
        await self.comes(EVE)
        await self.person("组长").in_group.sees("会议议程", ITEMS[0])

    async def see_reminder(self) -> None:
        """Within the hour; then it is held."""
        await self.comes(WITHIN_THE_HOUR)
        await self.person("卫健负责人").sees("一小时内召开")
        await self.comes(HELD)

    async def write_minutes(self) -> None:
        """What was said and decided, by the liaison of the leading department."""
        liaison = self.person("医保联络员")
        await liaison.says("/meetings")
        for label in ("联席会议 2026-01", "会议纪要", ITEMS[0]):
            await liaison.taps(label)
        await liaison.sees(ITEMS[0], "议定情况：无记录")
        await liaison.says(ITEMS[1])
        await liaison.sees(ITEMS[1])
        await liaison.taps("添加决定事项")
        await liaison.sees("请直接发送决定事项")
        await liaison.says(ITEMS[2])
        await liaison.taps("民政")
        await liaison.sees("何时完成")
        await liaison.says("12月8日")

    async def confirm_minutes(self) -> None:
        """Whoever was in the chair confirms them."""
        liaison, leader = self.person("医保联络员"), self.person("组长")
        await liaison.taps("会议纪要")
        await liaison.sees("未记录 2 项")
        await liaison.taps("提请主持人确认")
        await leader.taps("核对并确认")
        await leader.taps("确认纪要")
        await leader.in_group.sees("决定事项 1 项")

    async def finish_action(self) -> None:
        """Who had to do it says that it is done; whoever was in the chair hears of it."""
        await self.person("民政联络员").taps("已完成")
        await self.person("组长").sees("决定事项已完成", ITEMS[2])

    # --- a visit ------------------------------------------------------------------------------------------------------

    async def arrange_visit(self) -> None:
        """Two officers are to go somewhere today, as an official system might have drawn it."""
        await self.rested()
        await self.arranged(_arrange)
        officer = self.person(VISITING[0])
        await officer.says("检查任务")
        await officer.taps(VISITED)
        await officer.taps("填写检查表（卫健）")
        await officer.sees("检查表（区卫健委）", "0/7")

    async def fill_checklist(self) -> None:
        """One item is fine, one is not."""
        officer = self.person(VISITING[0])
        await officer.taps("✓ 未发现问题")
        await officer.sees("1/7", "▶ 2.")
        await officer.taps("⚠ 发现问题")
        await officer.sees("第 2 项")

    async def send_photo(self) -> None:
        """A photo of it; the rest is fine."""
        officer = self.person(VISITING[0])
        self.stage.world.send_photo(officer.person, officer.chat, picture(), "示例问题说明")
        await officer.sees("第 2 项：发现问题", "照片：1 张")
        await officer.taps("完成，下一项")
        await officer.taps("其余 5 项均未发现问题")
        await officer.taps("确认：5 项均未发现问题")

    async def report(self) -> None:
        """The signed form, the day, the end; the other officer hears of it."""
        officer = self.person(VISITING[0])
        await officer.taps("上报检查结束")
        await officer.sees("签字")
        self.stage.world.send_file(officer.person, officer.chat, "signed.pdf", PDF)
        await officer.sees("已收签字检查表 1 份")
        await officer.taps("2026年11月")
        await officer.taps("确认上报")
        await self.person(VISITING[1]).sees("检查已结束", "公示截止日")

    async def publish(self) -> None:
        """The result is made public."""
        officer = self.person(VISITING[1])
        await officer.taps("录入公示（卫健）")
        for label in ("公示结果", "✓ 发现问题", "责令限期改正", "下一步", "采用以上内容"):
            await officer.taps(label)
        await officer.sees("链接")
        await officer.says(LINK)
        await officer.taps("确认公示")
        await officer.in_group.sees("已公示")


async def _arrange(tx: Tx, cast: Cast) -> None:
    office = await tx.task_forces.get("ltc")
    (target,) = [each for each in await tx.targets.of_task_force(office.id) if each.name == VISITED]
    officers = await tx.people.with_role(office.id, Role.INSPECTOR, department="卫健")
    going = [each for each in officers if each.name in VISITING]
    day = local_date(tx.now)
    round_id = await tx.rounds.add(office.id, VISIT, "示例检查", day, {"卫健": len(going)})
    seats = [Seat(round_id, f"{target.id}/卫健/{k}", target.id, "卫健") for k, _ in enumerate(going, 1)]
    await tx.rounds.add_seats(seats)
    rows = [
        {"round": round_id, "seat": seat.id, "target": target.id, "pool": seat.pool, "person": who.id}
        for seat, who in zip(seats, going, strict=True)
    ]
    await tx.assignments.add_all({**each, "draw": None, "ordinal": 1} for each in rows)
    await course.arrange(tx, office, round_id)
