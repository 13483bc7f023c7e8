"""Checklists: each department's numbered items."""

from sqlalchemy import select, update

from bot.domain.inspections import ChecklistItem
from storage.repository import Repository
from storage.tables.inspections import checklist_items


class Checklists(Repository):
    """Rows of checklist items; an item that is no longer asked stays, for the records that have it."""

    async def of(self, task_force: str, department: str) -> list[ChecklistItem]:
        """Return a department's items in force, by number."""
        own = select(checklist_items).where(
            checklist_items.c.task_force == task_force,
            checklist_items.c.department == department,
            checklist_items.c.active,
        )
        return [_item(row) for row in await self._all(own.order_by(checklist_items.c.number))]

    async def known(self, task_force: str, department: str) -> list[ChecklistItem]:
        """Return a department's items by number, with those that are no longer asked."""
        own = select(checklist_items).where(
            checklist_items.c.task_force == task_force, checklist_items.c.department == department
        )
        return [_item(row) for row in await self._all(own.order_by(checklist_items.c.number))]

    async def replace(self, task_force: str, department: str, items: list[tuple[int, str, str]]) -> None:
        """Set a department's checklist: (number, short title, official wording) of each item; others are retired."""
        own = (checklist_items.c.task_force == task_force, checklist_items.c.department == department)
        await self._run(update(checklist_items).where(*own).values(active=False))
        known = {row.number for row in await self._all(select(checklist_items.c.number).where(*own))}
        for number, title, wording in items:
            values = {"title": title, "wording": wording, "active": True}
            if number in known:
                same = update(checklist_items).where(*own, checklist_items.c.number == number)
                await self._run(same.values(**values))
            else:
                await self._add(checklist_items, task_force=task_force, department=department, number=number, **values)


def _item(row: object) -> ChecklistItem:
    return ChecklistItem(**{name: getattr(row, name) for name in ChecklistItem.__slots__})
