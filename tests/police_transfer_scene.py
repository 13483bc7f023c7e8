"""A task force that hands cases to the police: the chats of its people with the bot, everything late made at sending."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.local_time import SHANGHAI
from bot.domain.police_transfers import PoliceTransfer
from bot.domain.roles import Role
from bot.usecases.deadlines import reminders
from handlers import clues, deadlines, follow_ups, police_transfers
from tests.office import Office, office
from tests.talk import Talk

SUMMARY = "示例案情标记：疑似虚构服务骗取基金"
PHOTO = b"\xff\xd8\xffexample"
MAKERS = {**clues.MAKERS, **police_transfers.MAKERS, **follow_ups.MAKERS, reminders.MAKER: reminders.lines}
ROUTES = [*clues.ROUTES, *police_transfers.ROUTES, *follow_ups.ROUTES, *deadlines.ROUTES]
POLICE = "observer"  # the liaison of 公安 here
LIAISON, HEAD, OFFICER = "liaison-yb", "head-yb", "yb1"


@dataclass
class Station:
    """People who hand a case over, and those who get it."""

    office: Office
    talk: Talk

    async def opened(self, who: str = LIAISON) -> PoliceTransfer:
        """Open a case about 示例护理站03 with two officers."""
        await self.talk.say(who, "/transfer")
        await self.talk.say(who, "护理站03")
        await self.talk.press(who, "示例护理站03")
        await self.talk.say(who, SUMMARY)
        await self.name(who, "yb1", "yb2")
        await self.talk.press(who, "确认立项")
        return await self.newest()

    async def name(self, who: str, *officers: str) -> None:
        """Tick officers and confirm them."""
        for each in officers:
            await self.talk.press(who, f"☐ {self.office.people[each].name}")
        await self.talk.press(who, f"确定专案组（{len(officers)} 人）")

    async def reported(self) -> PoliceTransfer:
        """Open a case and hand the report in."""
        await self.opened()
        await self.talk.press(LIAISON, "报送书面报告")
        await self.talk.press(LIAISON, "现在")
        return await self.newest()

    async def approved(self) -> PoliceTransfer:
        """The head approves, by their own hand."""
        await self.reported()
        await self.decide(HEAD, "批准移送")
        return await self.newest()

    async def decide(self, who: str, label: str, *, reason: str = "") -> None:
        """Enter the head's decision with the paper and its photo."""
        await self.talk.press(who, label)
        await self.talk.press(who, "现在")
        await self.talk.say(who, "示例医保审〔2026〕1号")
        await self.talk.give(who, "photo.jpg", PHOTO)
        if reason:
            await self.talk.say(who, reason)

    async def handed(self) -> PoliceTransfer:
        """The papers go to the police."""
        await self.approved()
        await self.talk.press(LIAISON, "移送公安")
        await self.talk.press(LIAISON, "五种全附")
        await self.talk.press(LIAISON, "现在")
        return await self.newest()

    async def received(self) -> PoliceTransfer:
        """The police sign in chat."""
        await self.handed()
        await self.talk.press(POLICE, "登记签收")
        return await self.newest()

    async def rejected(self) -> PoliceTransfer:
        """The police do not file it."""
        await self.received()
        await self.dated(POLICE, "登记不予立案", "示例不立字〔2026〕5号")
        await self.talk.press(POLICE, "案卷已退回")
        await self.talk.say(POLICE, "示例理由标记：犯罪事实显著轻微")
        return await self.newest()

    async def dated(self, who: str, label: str, paper: str) -> None:
        """Begin a step that has a day (today) and a paper."""
        await self.talk.press(who, label)
        await self.talk.press(who, await self.today())
        await self.talk.say(who, paper)

    async def today(self) -> str:
        """Return the label of today's button."""
        here = self.office.now.astimezone(SHANGHAI)
        return f"{here.year}年{here.month}月{here.day}日（周{'一二三四五六日'[here.weekday()]}）"

    async def newest(self) -> PoliceTransfer:
        """Return the case that was begun last."""
        async with self.office.tx() as tx:
            found = await tx.police_transfers.by_id(range(1, 50))
        return found[max(found)]

    async def events(self) -> list[str]:
        """Return what the ledger has of cases, without their beginning."""
        async with self.office.tx() as tx:
            entries = await tx.ledger.entries(self.office.task_force.id)
        return [e.event.removeprefix("police-transfer-") for e in entries if e.event.startswith("police-transfer")]

    async def due(self) -> dict[str, str]:
        """Return what is due of cases: the kind, and until when."""
        async with self.office.tx() as tx:
            found = await tx.deadlines.open_in(self.office.task_force.id)
        own = [each for each in found if each.kind.startswith("police_")]
        return {each.kind: f"{each.due_on:%m-%d}" if each.due_at is None else _here(each.due_at) for each in own}

    async def at(self, words: str) -> None:
        """Let the clock in Shanghai show that, and the sweep say what is due."""
        self.office.now = datetime.fromisoformat(words).replace(tzinfo=SHANGHAI)
        async with self.office.tx() as tx:
            await reminders.remind(tx)
        await self.talk.deliver()

    async def change(self, staff_no: str, **changes: Any) -> None:
        """Change somebody's roster entry."""
        async with self.office.tx() as tx:
            await tx.people.change(self.office.people[staff_no].id, **changes)


def _here(moment: datetime) -> str:
    return f"{moment.astimezone(SHANGHAI):%m-%dT%H:%M}"


@asynccontextmanager
async def station(*, talking: type[Talk] = Talk, police: bool = True, **setting: Any) -> AsyncIterator[Station]:
    """Set the task force up on Monday 23 November 2026, 09:00; the observer of 公安 is its liaison where it has one."""
    async with office(targets=4, officers=3, **setting) as desk:
        async with desk.tx() as tx:
            if police:
                await tx.people.change(desk.people[POLICE].id, roles=frozenset({Role.LIAISON}))
        yield Station(desk, talking(desk, ROUTES, makers=MAKERS))
