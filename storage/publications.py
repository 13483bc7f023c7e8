"""Publications: one for each department's record of an ended inspection."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import select

from bot.domain.publications import Publication, PublicationState
from storage.repository import Repository
from storage.tables.inspections import inspections, publications, records


class Publications(Repository):
    """Rows of publications; changes are made on the version that was read."""

    async def add(self, task_force: str, record: int, department: str, finding: str | None) -> int:
        """Begin a publication, due; return its id."""
        own = {"task_force": task_force, "record": record, "department": department}
        return await self._add(publications, **own, state=PublicationState.DUE, finding=finding, measures=[])

    async def get(self, publication: int) -> Publication:
        """Return a publication that must exist."""
        row = await self._one(select(publications).where(publications.c.id == publication))
        assert row is not None
        return _publication(row)

    async def of_records(self, keys: Collection[int]) -> dict[int, Publication]:
        """Return the publications of records, by record."""
        found = await self._by_key(publications, publications.c.record, keys)
        return {row.record: _publication(row) for row in found}

    async def by_id(self, keys: Collection[int]) -> dict[int, Publication]:
        """Return publications by their ids."""
        return {row.id: _publication(row) for row in await self._by_key(publications, publications.c.id, keys)}

    async def of_round(self, round_id: int) -> list[Publication]:
        """Return a round's publications, in the order of its inspections."""
        own = select(publications).join(records, records.c.id == publications.c.record)
        own = own.join(inspections, inspections.c.id == records.c.inspection).where(inspections.c.round == round_id)
        return [_publication(row) for row in await self._all(own.order_by(inspections.c.id, records.c.id))]

    async def of_department(self, task_force: str, department: str, *states: str) -> list[Publication]:
        """Return a department's publications in one of those states, oldest first."""
        own = select(publications).where(
            publications.c.task_force == task_force,
            publications.c.department == department,
            publications.c.state.in_(states),
        )
        return [_publication(row) for row in await self._all(own.order_by(publications.c.id))]

    async def of_task_force(self, task_force: str, department: str | None = None) -> list[Publication]:
        """Return a task force's publications, of one department where it is given, oldest first."""
        own = select(publications).where(publications.c.task_force == task_force).order_by(publications.c.id)
        if department is not None:
            own = own.where(publications.c.department == department)
        return [_publication(row) for row in await self._all(own)]

    async def change(self, publication: Publication, **changes: Any) -> bool:
        """Change a publication as it was read; False if somebody was faster."""
        return await self._change_row(publications, publication, changes)


def _publication(row: Any) -> Publication:
    values = {name: getattr(row, name) for name in Publication.__slots__}
    return Publication(**{**values, "measures": tuple(row.measures)})
