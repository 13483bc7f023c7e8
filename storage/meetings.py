"""Meetings, their agendas, answers and actions."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import case, delete, func, or_, select

from bot.domain.meetings import ActionState, Item, Meeting, MeetingKind, MeetingState, Origin, Reply, Task
from storage.repository import Repository
from storage.tables.meetings import meeting_actions, meeting_items, meeting_replies, meetings

_COMING = (MeetingState.CALLED, MeetingState.FROZEN)


class Meetings(Repository):
    """Rows of meetings and what belongs to them; changes are made on the version that was read."""

    async def add(self, task_force: str, year: int, **values: Any) -> int:
        """Call a meeting, the next one of that year; return its id."""
        own = (meetings.c.task_force == task_force, meetings.c.number.startswith(f"{year}-"))
        row = await self._one(select(func.count()).select_from(meetings).where(*own))
        number = f"{year}-{(row[0] if row else 0) + 1:02d}"
        own_values = {"number": number, "state": MeetingState.CALLED, "set_at": self._now, **values}
        return await self._add(meetings, task_force=task_force, **own_values)

    async def get(self, meeting: int) -> Meeting:
        """Return a meeting that must exist."""
        row = await self._one(select(meetings).where(meetings.c.id == meeting))
        assert row is not None
        return Meeting(**row._mapping)

    async def page(self, task_force: str, first: int, limit: int) -> tuple[list[Meeting], int]:
        """Return some of a task force's meetings, those to come first and the next of them on top, then past ones.

        With how many there are in all.
        """
        own = meetings.c.task_force == task_force
        coming = meetings.c.state.in_(_COMING)
        order = (
            case((coming, 0), else_=1),
            case((coming, meetings.c.starts_at), else_=-meetings.c.starts_at),
            meetings.c.id.desc(),
        )
        found = await self._all(select(meetings).where(own).order_by(*order).offset(first).limit(limit))
        row = await self._one(select(func.count()).select_from(meetings).where(own))
        return [Meeting(**each._mapping) for each in found], row[0] if row else 0

    async def of_clue(self, clue: int) -> list[Meeting]:
        """Return the consultations on a clue, the first one first."""
        own = select(meetings).where(meetings.c.clue == clue).order_by(meetings.c.id)
        return [Meeting(**each._mapping) for each in await self._all(own)]

    async def of_follow_up(self, follow_up: int) -> list[Meeting]:
        """Return the joint interviews on what followed an inspection, the first one first."""
        own = select(meetings).where(meetings.c.follow_up == follow_up).order_by(meetings.c.id)
        return [Meeting(**each._mapping) for each in await self._all(own)]

    async def last_place(self, task_force: str) -> str:
        """Return where the last meeting was called to, "" before the first."""
        own = select(meetings.c.place).where(meetings.c.task_force == task_force)
        row = await self._one(own.order_by(meetings.c.id.desc()).limit(1))
        return "" if row is None else str(row.place)

    async def held_before(self, meeting: Meeting) -> datetime | None:
        """Return when the last meeting of that kind before this one was held, None where there was none."""
        own = select(meetings.c.starts_at).where(
            meetings.c.task_force == meeting.task_force,
            meetings.c.kind == meeting.kind,
            meetings.c.state.in_((MeetingState.HELD, MeetingState.CLOSED)),
            meetings.c.starts_at < meeting.starts_at,
        )
        row = await self._one(own.order_by(meetings.c.starts_at.desc()).limit(1))
        return None if row is None else row.starts_at

    async def due(self, limit: int) -> list[Meeting]:
        """Return those in which the clock has a part now."""
        ready = select(meetings).where(meetings.c.next_at.is_not(None), meetings.c.next_at <= self._now)
        return [Meeting(**row._mapping) for row in await self._all(ready.order_by(meetings.c.next_at).limit(limit))]

    async def change(self, meeting: Meeting, **changes: Any) -> bool:
        """Change a meeting as it was read; False if somebody was faster."""
        return await self._change_row(meetings, meeting, changes)

    # --- the agenda ---------------------------------------------------------------------------------------------------

    async def add_item(self, meeting: int, **values: Any) -> int:
        """Put an item on the agenda; return its id."""
        return await self._add(meeting_items, meeting=meeting, **values)

    async def gather(self, meeting: int, gathered: Iterable[dict[str, Any]], lasts: int) -> None:
        """Put what was gathered on the agenda, in the place of what was gathered before."""
        old = (meeting_items.c.meeting == meeting, meeting_items.c.origin == Origin.GATHERED)
        await self._run(delete(meeting_items).where(*old))
        common = {"meeting": meeting, "origin": Origin.GATHERED}
        await self._add_all(
            meeting_items, [{**common, "lasts": each.get("lasts", lasts), "details": each} for each in gathered]
        )

    async def items(self, meeting: int) -> list[Item]:
        """Return the agenda: what was gathered, what was proposed, what was raised in the meeting."""
        own = select(meeting_items).where(meeting_items.c.meeting == meeting).order_by(meeting_items.c.id)
        found = [Item(**row._mapping) for row in await self._all(own)]
        places = {Origin.GATHERED: 0, Origin.PROPOSED: 1, Origin.RAISED: 2}
        return sorted(found, key=lambda each: (places[Origin(each.origin)], each.id))

    async def item(self, key: int) -> Item:
        """Return an item that must exist."""
        row = await self._one(select(meeting_items).where(meeting_items.c.id == key))
        assert row is not None
        return Item(**row._mapping)

    async def change_item(self, item: Item, **changes: Any) -> bool:
        """Change an item as it was read; False if somebody was faster."""
        return await self._change_row(meeting_items, item, changes)

    async def remove_item(self, item: Item) -> bool:
        """Take an item off the agenda; False if it was not there any more."""
        same = delete(meeting_items).where(meeting_items.c.id == item.id, meeting_items.c.version == item.version)
        return (await self._run(same)).rowcount == 1

    # --- who comes ----------------------------------------------------------------------------------------------------

    async def reply(self, meeting: int, person: str, answer: str, stand_in: str = "") -> None:
        """Keep what somebody answered: the last word counts."""
        await self._put(meeting_replies, meeting=meeting, person=person, answer=answer, stand_in=stand_in)

    async def replies(self, meeting: int) -> dict[str, Reply]:
        """Return the answers to a call, by person."""
        found = await self._all(select(meeting_replies).where(meeting_replies.c.meeting == meeting))
        return {row.person: Reply(**row._mapping) for row in found}

    async def unanswered(self, task_force: str, person: str) -> list[Meeting]:
        """Return the meetings that have not begun and to which somebody has not answered, the next of them first."""
        answered = select(meeting_replies.c.meeting).where(meeting_replies.c.person == person)
        ahead = (meetings.c.state.in_(_COMING), meetings.c.starts_at > self._now)
        own = select(meetings).where(meetings.c.task_force == task_force, *ahead)
        found = await self._all(own.where(meetings.c.id.not_in(answered)).order_by(meetings.c.starts_at))
        return [Meeting(**row._mapping) for row in found]

    async def forget_replies(self, meeting: int) -> None:
        """Forget the answers: the meeting was moved, and everybody is asked anew."""
        await self._run(delete(meeting_replies).where(meeting_replies.c.meeting == meeting))

    # --- actions ------------------------------------------------------------------------------------------------------

    async def add_action(self, **values: Any) -> int:
        """Keep what was decided to be done; return its id."""
        return await self._add(meeting_actions, state=ActionState.OPEN, **values)

    async def action(self, key: int) -> Task:
        """Return an action that must exist."""
        row = await self._one(select(meeting_actions).where(meeting_actions.c.id == key))
        assert row is not None
        return Task(**row._mapping)

    async def published_actions(self, keys: Collection[int]) -> dict[int, str]:
        """Return what is to be done, by id, of joint meetings only: what was decided on a case is for those concerned."""
        own = select(meeting_actions.c.id, meeting_actions.c.what)
        own = own.join(meetings, meetings.c.id == meeting_actions.c.meeting)
        own = own.where(meeting_actions.c.id.in_(list(keys)), meetings.c.kind == MeetingKind.JOINT)
        return {row.id: row.what for row in await self._all(own)} if keys else {}

    async def actions(self, meeting: int) -> list[Task]:
        """Return a meeting's actions, in the order in which they were entered."""
        own = select(meeting_actions).where(meeting_actions.c.meeting == meeting).order_by(meeting_actions.c.id)
        return [Task(**row._mapping) for row in await self._all(own)]

    async def open_actions(self, task_force: str, department: str = "", person: str = "") -> list[Task]:
        """Return what is still to be done of closed meetings, the earliest first: all of it, or a department's and person's."""
        own = select(meeting_actions).join(meetings, meetings.c.id == meeting_actions.c.meeting)
        own = own.where(
            meeting_actions.c.task_force == task_force,
            meeting_actions.c.state == ActionState.OPEN,
            meetings.c.state == MeetingState.CLOSED,
        )
        if department or person:
            concerned = or_(meeting_actions.c.department == department, meeting_actions.c.person == person)
            own = own.where(concerned)
        found = await self._all(own.order_by(meeting_actions.c.due_on, meeting_actions.c.id))
        return [Task(**row._mapping) for row in found]

    async def change_action(self, task: Task, **changes: Any) -> bool:
        """Change an action as it was read; False if somebody was faster."""
        return await self._change_row(meeting_actions, task, changes)

    async def remove_action(self, task: Task) -> bool:
        """Take an action out of minutes that are not confirmed yet; False if somebody was faster."""
        same = delete(meeting_actions).where(meeting_actions.c.id == task.id, meeting_actions.c.version == task.version)
        return (await self._run(same)).rowcount == 1
