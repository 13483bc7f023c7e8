"""The main journey, step by step: from /draw to a substitute who accepts. Each step checks what its people see."""

import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field

from bot.demo.actors import Actor, Stage
from bot.demo.cast import LABEL, TROUPES
from bot.domain.draw1.verify import Report, verify
from bot.domain.roles import Role
from bot.sandbox.model import Message

WINDOW_MINUTES = 31
COMMITMENT = re.compile(r"\b[0-9a-f]{64}\b")
OFFICER = re.compile(LABEL + r"\w{0,2}人员\d\d")
VACANT = re.compile(r"空缺 [1-9]")
PLACE = re.compile(LABEL + "(?:" + "|".join(troupe.place for troupe in TROUPES) + r")\d\d")


class Missed(Exception):
    """Something that should have been seen was not."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step: `name` ends its title's Fluent id."""

    name: str
    play: Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Roles:
    """Who plays in which task force: the leader, who throws how often, and the department whose officers accept and ask.

    `prefix` stands before the names of all but the leader, `drawn` is how many institutions are drawn.
    """

    task_force: str
    leader: str
    prefix: str
    throwing: tuple[str, ...]
    throws: int
    party: str
    drawn: int


LONG_TERM_CARE = Roles("ltc", "组长", "", ("民政", "卫健", "公安"), 3, "民政", 9)
MEDICAL = Roles("medical", "医疗牵头人", "医疗", ("卫健", "市场监管"), 5, "市场监管", 3)


@dataclass
class Ceremony:
    """One draw as the group saw it."""

    commitment: Message
    opening: Message | None = None
    result: Message | None = None
    proof: Message | None = None


@dataclass
class MainJourney:
    """The journey's people and what came of it. `proved` is told of each proof that was verified."""

    stage: Stage
    roles: Roles = LONG_TERM_CARE
    proved: Callable[[Report], None] = lambda report: None
    draws: list[Ceremony] = field(default_factory=list)
    accepting: Message | None = None
    asking: Message | None = None
    replaced: Message | None = None

    def steps(self) -> Iterator[Step]:
        """Give the steps in order; each begins where the one before it ended."""
        yield Step("preview", self.preview)
        yield Step("commit", self.commit)
        yield Step("opening", self.pass_window)
        yield Step("throws", self.throw)
        yield Step("result", self.see_result)
        yield Step("proof", self.verify_proof)
        yield Step("accept", self.accept)
        yield Step("ask", self.ask)
        yield Step("approve", self.approve)
        yield Step("substitute", self.open_substitute_draw)
        yield Step("opening-again", self.pass_window)
        yield Step("throws-again", self.throw)
        yield Step("result-again", self.see_substitute)
        yield Step("proof-again", self.verify_proof)
        yield Step("accept-again", self.substitute_accepts)
        yield Step("board", self.see_board)

    # --- who ----------------------------------------------------------------------------------------------------------

    @property
    def leader(self) -> Actor:
        """The leader of the task force."""
        return self.stage.person(self.roles.leader)

    def player(self, name: str) -> Actor:
        """Return somebody of the task force by their part in it."""
        return self.stage.person(self.roles.prefix + name)

    @property
    def everybody(self) -> Actor:
        """Whoever looks at the group."""
        return self.leader.in_group

    @property
    def draw(self) -> Ceremony:
        """The present draw."""
        return self.draws[-1]

    # --- the draw -----------------------------------------------------------------------------------------------------

    async def preview(self) -> None:
        """The leader asks for a draw in the group and is shown the plan in private."""
        await self.leader.in_group.says("/draw")
        preview = await self.leader.sees("摇号预览", "现场监督")
        if not any("开启摇号" in each.text for row in preview.buttons for each in row):
            raise Missed(preview.text)

    async def commit(self) -> None:
        """One tap opens the draw: the commitment is posted and pinned, with the frozen list as a file."""
        since = self.everybody.newest
        await self.leader.taps("开启摇号")
        await self._committed(since)

    async def _committed(self, since: int) -> None:
        post = await self.stage.until(lambda: self.everybody.glimpses("摇号公告", after=since))
        self.draws.append(Ceremony(post))
        await self.stage.until(lambda: post.pinned or not self.stage.steady or None)
        await self.everybody.sees("摇号公告", after=since)
        await self.everybody.sees("manifest-", after=since)

    async def pass_window(self) -> None:
        """Nobody objects; when the window has passed the bot opens the throwing."""
        self.stage.jump(minutes=WINDOW_MINUTES)
        self.draw.opening = await self.everybody.sees("请下列", "开始投掷", after=self.draw.commitment.id)

    async def throw(self) -> None:
        """Witnesses of three departments throw; every throw is answered with what it counted and the commitment."""
        commitment = _commitment(self.draw.commitment)
        for department in self.roles.throwing:
            for k in range(1, self.roles.throws + 1):
                witness = self.player(f"{department}监督{1 + (k - 1) % 2}").in_group
                thrown = await witness.throws()
                first = department == self.roles.throwing[0] and k == 1
                await witness.sees("计入", f"第 {k} /", commitment, reply_to=thrown, brief=not first)

    async def see_result(self) -> None:
        """The result names the institutions and who goes there; the proof file follows it."""
        await self._result()
        places = set(PLACE.findall(self._result_text()))
        if len(places) != self.roles.drawn:
            raise Missed(f"places: {sorted(places)}")

    async def _result(self) -> None:
        since = self.draw.commitment.id
        self.draw.result = await self.everybody.sees("摇号结果", after=since)
        self.draw.proof = await self.everybody.sees("proof-", after=since)

    def _result_text(self) -> str:
        assert self.draw.result is not None
        return self.draw.result.text

    async def verify_proof(self) -> None:
        """The proof file in the group is verified, and is bound to the commitment that was pinned."""
        assert self.draw.proof is not None
        document = self.draw.proof.document
        assert document is not None
        report = verify(document.content)
        self.proved(report)
        if not report.ok:
            raise Missed(f"proof: {report.failed}")
        if _commitment(self.draw.commitment).encode() not in document.content:
            raise Missed("proof: another commitment")

    # --- notices, recusal ---------------------------------------------------------------------------------------------

    def officers(self) -> Iterator[tuple[Actor, Message]]:
        """Give the officers of the department in the play who see a notice that awaits an answer, and that notice."""
        for name in self.stage.cast.named(self.roles.task_force, Role.INSPECTOR, self.roles.party):
            officer = self.stage.person(name)
            notice = officer.glimpses("任务通知", "待答复")
            if notice is not None and notice.buttons:
                yield officer, notice

    async def accept(self) -> None:
        """The first of them accepts by one tap."""
        officer, notice = await self.stage.until(lambda: next(self.officers(), None))
        await officer.sees("任务通知")
        await officer.taps("接受", on=notice)
        await self._answered(notice, "已接受")
        self.accepting = notice

    async def ask(self) -> None:
        """Another one asks to be recused: three taps."""
        assert self.accepting is not None
        officer, notice = next(each for each in self.officers() if each[1].chat is not self.accepting.chat)
        self.asking = notice
        await officer.taps("申请回避", on=notice)
        await officer.sees("请选择理由")
        await officer.taps("近亲属关系")
        await officer.sees("近亲属关系", "请确认")
        await officer.taps("确认提交")
        await officer.sees("申请已提交")
        await self._answered(notice, "已申请回避")

    async def _answered(self, notice: Message, state: str) -> None:
        """The notice of that place shows its new state."""
        officer, place = self.stage.person(notice.chat.title), self._place(notice)
        await self.stage.until(lambda: officer.glimpses("任务通知", place, state))

    async def approve(self) -> None:
        """The head of their department decides by one tap; the officer and the leader are told."""
        assert self.asking is not None
        head = self.player(f"{self.roles.party}负责人")
        await head.sees("待您决定", self._asker)
        await head.taps("同意")
        await self.stage.person(self._asker).sees("同意您回避")
        await self.leader.sees("席位空缺", self._place(self.asking))

    @property
    def _asker(self) -> str:
        assert self.asking is not None
        return self.asking.chat.title

    def _place(self, message: Message) -> str:
        found = PLACE.search(message.text)
        if found is None:
            raise Missed(message.text)
        return found.group()

    # --- the substitute -----------------------------------------------------------------------------------------------

    async def open_substitute_draw(self) -> None:
        """One tap of the leader opens the second ceremony."""
        since = self.everybody.newest
        await self.leader.taps("递补摇号")
        await self._committed(since)

    async def see_substitute(self) -> None:
        """The result names the substitute, who is somebody else, for the seat that was vacant."""
        assert self.asking is not None
        await self._result()
        (name,) = OFFICER.findall(self._result_text())
        place = self._place(self.asking)
        if name == self._asker or place not in self._result_text():
            raise Missed(self._result_text())
        self.replaced = await self.stage.person(name).sees("任务通知", "递补", place)

    async def substitute_accepts(self) -> None:
        """The substitute has got a notice of their own and accepts."""
        assert self.replaced is not None
        notice = self.replaced
        await self.stage.person(notice.chat.title).taps("接受", on=notice)
        await self._answered(notice, "已接受")

    async def see_board(self) -> None:
        """The board shows the round: every seat taken, two of them accepted."""
        asked = await self.leader.in_group.says("/board")
        answer = await self.everybody.sees("看板", after=asked.id)
        board = answer.reply_to
        if board is None:
            raise Missed(answer.text)
        await self.stage.until(lambda: "已接受 2" in board.text or None)
        await self.everybody.sees(board.text)
        if VACANT.search(board.text):
            raise Missed(board.text)


def _commitment(post: Message) -> str:
    found = COMMITMENT.search(post.text)
    if found is None:
        raise Missed(post.text)
    return found.group()
