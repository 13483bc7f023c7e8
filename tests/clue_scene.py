"""A task force that hands clues on: the chats of its people with the bot, everything late made at sending."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.domain.clue_drafts import FIELDS
from bot.domain.clues import Clue
from bot.domain.roles import Role
from bot.domain.task_forces import ClueRules, ClueTopic
from bot.usecases import accounts as invitations
from bot.usecases.clues import entries
from bot.usecases.deadlines import reminders
from bot.usecases.relays.members import follow_roster
from handlers import accounts, clue_lists, clues, deadlines, members, office_settings, relays
from tests.office import Office, office
from tests.talk import Talk

RULES = ClueRules(
    kinds=("transfer", "copy"),
    topics=(ClueTopic("养老服务", "民政"), ClueTopic("医疗行业", "卫健")),
    outside=("药监", "审计"),
)
SUMMARY = "示例摘要：服务记录与结算不符"
POINTER = "示例案卷2026第7号"
NAME, CONTACT = "示例举报人甲", "示例联系方式：来信地址乙"


@dataclass
class Desk:
    """People entering and handling clues."""

    office: Office
    talk: Talk

    async def enter(self, who: str, *, to: str = "区民政局", kind: str = "移送", complainant: bool = False) -> str:
        """Enter a clue up to its preview; return what stands there."""
        talk = self.talk
        await talk.say(who, "/clue")
        await talk.press(who, "监督检查")
        await talk.say(who, "护理站03")
        await talk.press(who, "示例护理站03")
        await talk.press(who, kind)
        await talk.press(who, "其他事项")
        await talk.press(who, to)
        await talk.say(who, SUMMARY)
        await talk.say(who, POINTER)
        await talk.press(who, "2026年12月23日（周三）（30 天）")
        if complainant:
            await talk.say(who, NAME)
            await talk.say(who, CONTACT)
            await talk.press(who, "仅本人")
            await talk.press(who, "2027年1月22日（周五）（60 天）")
        else:
            await talk.press(who, "没有举报人")
        return talk.last(who).text

    async def ready(self, who: str = "liaison-yb", to: str = "民政", **fields: Any) -> Clue:
        """Put a clue in that is ready to be sent, without the way through the chat."""
        async with self.office.tx() as tx:
            person = self.office.people[who]
            clue = await tx.clues.get(await tx.clues.begin("ltc", person.department, person.id))
            await tx.sealed.write(clue.subject, "summary", SUMMARY)
            await tx.sealed.write(clue.subject, "pointer", POINTER)
            if fields.get("complained"):
                await tx.sealed.write(clue.subject, "complainant", NAME)
                await tx.sealed.write(clue.subject, "contact", CONTACT)
                fields.setdefault("answer_on", date(2027, 1, 22))
            own = {"source": "inspection", "kind": "transfer", "to_department": to, "feedback_on": date(2026, 12, 23)}
            await tx.clues.change(clue, **{**own, "details": {"done": list(FIELDS)}, **fields})
            return await tx.clues.get(clue.id)

    async def sent(self, who: str = "liaison-yb", to: str = "民政", **fields: Any) -> Clue:
        """Put a clue in and let it be sent."""
        clue = await self.ready(who, to, **fields)
        async with self.office.tx() as tx:
            await entries.send(tx, await tx.people.get(clue.entered_by), self.office.task_force, clue.id, clue.version)
        await self.talk.deliver()
        return await self.newest()

    async def decide(self, *, on: bool = True) -> None:
        """Let the leader decide whether facts and files may stand in chat."""
        word = "开启" if on else "关闭"
        await self.talk.say("leader", "/settings")
        await self.talk.press("leader", f"{word}：登记案情和材料")
        await self.talk.say("leader", "示例依据〔2026〕5号")
        await self.talk.press("leader", f"确认{word}")

    async def send(self, who: str = "liaison-yb", **entered: Any) -> Clue:
        """Enter a clue and send it."""
        await self.enter(who, **entered)
        await self.talk.press(who, "确认发出")
        return await self.newest()

    async def newest(self) -> Clue:
        """Return the clue that was entered last."""
        async with self.office.tx() as tx:
            found = await tx.clues.by_id(range(1, 50))
        return found[max(found)]

    async def events(self) -> list[str]:
        """Return what the ledger has of clues."""
        async with self.office.tx() as tx:
            entries = await tx.ledger.entries(self.office.task_force.id)
        return [each.event for each in entries if each.event.startswith("clue")]

    async def relayed(self) -> int:
        """Return how many messages were relayed about any clue."""
        async with self.office.tx() as tx:
            return sum(each.many for each in (await tx.relays.counts(range(1, 50))).values())

    async def due(self) -> dict[str, str]:
        """Return what is due of clues: the kind, and whose it is."""
        async with self.office.tx() as tx:
            found = await tx.deadlines.open_in(self.office.task_force.id)
        return {each.kind: each.department for each in found if each.kind.startswith("clue")}

    async def change(self, staff_no: str, **changes: Any) -> None:
        """Change somebody's roster entry."""
        async with self.office.tx() as tx:
            await tx.people.change(self.office.people[staff_no].id, **changes)

    async def follow_roster(self) -> None:
        """Let the relays follow what was changed on the roster."""
        async with self.office.tx() as tx:
            await follow_roster(tx, self.office.task_force)
        await self.talk.deliver()

    async def remind(self) -> None:
        """Let the clock say what is due."""
        async with self.office.tx() as tx:
            await reminders.remind(tx)
        await self.talk.deliver()


@asynccontextmanager
async def clue_desk(*, talking: type[Talk] = Talk, **setting: Any) -> AsyncIterator[Desk]:
    """Set the task force up; the observer of 公安 is its liaison."""
    async with office(targets=4, officers=2, **setting) as desk:
        desk.task_force = replace(desk.task_force, clues=RULES)
        async with desk.tx() as tx:
            await tx.task_forces.save(desk.task_force)
            await tx.people.change(desk.people["observer"].id, roles=frozenset({Role.LIAISON}))
        makers = {**clues.MAKERS, **relays.MAKERS, **invitations.MAKERS, "reminder-lines": reminders.lines}
        own = [*clues.ROUTES, *clue_lists.ROUTES, *relays.ROUTES]
        routes = [*own, *deadlines.ROUTES, *members.ROUTES, *accounts.ROUTES, *office_settings.ROUTES]
        yield Desk(desk, talking(desk, routes, makers=makers))
