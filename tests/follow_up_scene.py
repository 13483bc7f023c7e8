"""A visit at which 医保 found a problem, and people who see to what follows."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from telegram import Update

from bot.domain.follow_ups import FollowUp
from bot.domain.refusals import Refusal
from bot.domain.task_forces import PointStep
from handlers import follow_ups
from handlers.dispatch import Dispatcher
from handlers.request import FileFacts
from tests.drawn import INSPECT_ON, draw_round
from tests.office import Office, office
from tests.talk import USERNAME, Talk
from tests.visits import Visits, arranged

TEAMS = {1: ("yb1", "yb2", "wj1", "wj2"), 2: ("yb1", "wj1")}
POINTS = (PointStep(9, "示例暂停资格"), PointStep(12, "示例终止资格"))


@dataclass
class Aftercare:
    """The office, its visits, and the chats; the first target's 医保 has found a problem."""

    desk: Office
    visits: Visits
    talk: Talk

    @property
    def record(self) -> int:
        """The record with the problem."""
        return self.visits.records[1, "医保"]

    async def begin(self, staff_no: str, kind: str) -> str:
        """Open the record and choose what is to follow; return what pops up."""
        refused = await self.talk.send_press(staff_no, f"follow-up.new:{self.record}")
        return refused or await self.talk.press(staff_no, kind)

    async def fill(self, staff_no: str, *answers: str) -> str:
        """Answer field after field by typing, and confirm; return what pops up."""
        for each in answers:
            await self.talk.say(staff_no, each)
        return await self.talk.press(staff_no, "确认登记")

    async def send(self, staff_no: str, content: bytes | None, name: str = "photo.jpg", caption: str = "") -> None:
        """Send a photo or file."""
        talk, number = self.talk, next(self.talk.numbers)
        user = {"id": self.desk.people[staff_no].user_id, "is_bot": False, "first_name": "X"}
        photo = [{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}]
        message = {"message_id": 9000 + number, "date": 0, "chat": {"id": user["id"], "type": "private"}, "from": user}
        raw: dict[str, Any] = {"update_id": number, "message": {**message, "photo": photo, "caption": caption}}
        dispatcher, update = Dispatcher(talk.routes, frozenset(), USERNAME), Update.de_json(raw, None)
        file = FileFacts(name, 0 if content is None else len(content), content)
        try:
            async with self.desk.tx() as tx:
                await dispatcher.handle(tx, update, file)
        except Refusal as refusal:
            async with self.desk.tx() as tx:
                await dispatcher.refuse(tx, update, refusal)
        await talk.deliver()

    async def newest(self) -> FollowUp:
        """Return the follow-up that was entered last."""
        async with self.desk.tx() as tx:
            return (await tx.follow_ups.of_task_force(self.desk.task_force.id))[0]

    async def due(self) -> list[tuple[str, date]]:
        """Return what is due of follow-ups: kind and day."""
        async with self.desk.tx() as tx:
            found = await tx.deadlines.open_in(self.desk.task_force.id)
        return [(each.kind, each.due_on) for each in found if each.kind not in {"publication", "report"}]

    async def events(self) -> list[str]:
        """Return what the ledger has of follow-ups."""
        async with self.desk.tx() as tx:
            entries = await tx.ledger.entries(self.desk.task_force.id)
        return [each.event for each in entries if each.event.startswith("follow-up")]


@asynccontextmanager
async def aftercare(*, points: bool = False) -> AsyncIterator[Aftercare]:
    """Hold the visits; the day after, people see to what follows."""
    async with office(targets=2, officers=2) as desk:
        if points:
            desk.task_force = replace(desk.task_force, points=POINTS)
            async with desk.tx() as tx:
                await tx.task_forces.save(desk.task_force)
        visits = await arranged(desk, await draw_round(desk, TEAMS))
        desk.pass_time(days=9)  # 2 December, a Wednesday: the day after
        await visits.report(desk, 1, INSPECT_ON, {"医保": "示例问题：记录不全"})
        yield Aftercare(desk, visits, Talk(desk, follow_ups.ROUTES))
