"""Task forces and their settings."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update

from bot.domain.task_forces import (
    ClueRules,
    ClueTopic,
    Department,
    DrawRules,
    FactsDecision,
    JointCaseRules,
    LegalBasis,
    PointStep,
    PoliceTransferRules,
    TaskForce,
)
from storage.repository import Repository
from storage.tables.chats import chats, task_forces


class TaskForces(Repository):
    """Rows of task forces."""

    async def add(self, task_force: TaskForce) -> None:
        """Set a task force up, not yet bound to a group."""
        await self._add(task_forces, **_values(task_force))

    async def save(self, task_force: TaskForce) -> None:
        """Keep changed settings."""
        await self._run(update(task_forces).where(task_forces.c.id == task_force.id).values(**_values(task_force)))

    async def get(self, task_force: str) -> TaskForce:
        """Return a task force that must exist."""
        found = await self.find(task_force)
        assert found is not None
        return found

    async def find(self, task_force: str) -> TaskForce | None:
        """Return the task force of that id."""
        row = await self._one(select(task_forces).where(task_forces.c.id == task_force))
        return None if row is None else _task_force(row)

    async def of_chat(self, chat: int) -> TaskForce | None:
        """Return the task force whose group that chat is."""
        row = await self._one(select(task_forces).where(task_forces.c.chat == chat))
        return None if row is None else _task_force(row)

    async def all(self) -> list[TaskForce]:
        """Return all task forces, by id."""
        return [_task_force(row) for row in await self._all(select(task_forces).order_by(task_forces.c.id))]

    async def bind(self, task_force: str, chat: int) -> None:
        """Tie a task force to its group, in which its words are used from now on."""
        await self._run(update(task_forces).where(task_forces.c.id == task_force).values(chat=chat))
        preset = select(task_forces.c.preset).where(task_forces.c.id == task_force).scalar_subquery()
        await self._run(update(chats).where(chats.c.key == chat).values(idiom=preset))

    async def unbind(self, task_force: str) -> None:
        """Part a task force from its group."""
        await self._run(update(task_forces).where(task_forces.c.id == task_force).values(chat=None))


def _values(task_force: TaskForce) -> dict[str, Any]:
    settings = asdict(task_force)
    own = {name: settings.pop(name) for name in ("id", "title", "preset", "chat")}
    for each in settings["legal_bases"]:
        each["expires_on"] = each["expires_on"].isoformat()
    decision = settings["clues"]["facts_decision"]
    if decision is not None:
        decision["at"] = decision["at"].isoformat()
    return {**own, "settings": settings}


def _task_force(row: Any) -> TaskForce:
    settings = dict(row.settings)
    departments = tuple(Department(**each) for each in settings.pop("departments"))
    rules = DrawRules(**settings.pop("rules"))
    settings["points"] = tuple(PointStep(**each) for each in settings.get("points", ()))
    settings["legal_bases"] = tuple(_legal_basis(each) for each in settings.get("legal_bases", ()))
    settings["clues"] = _clue_rules(settings.get("clues", {}))
    settings["police_transfers"] = PoliceTransferRules(**settings.get("police_transfers", {}))
    settings["joint_cases"] = JointCaseRules(**settings.get("joint_cases", {}))
    return TaskForce(
        id=row.id, title=row.title, preset=row.preset, chat=row.chat, departments=departments, rules=rules, **settings
    )


def _clue_rules(kept: dict[str, Any]) -> ClueRules:
    lists: dict[str, Any] = {name: tuple(kept[name]) for name in ("kinds", "outside") if name in kept}
    topics = tuple(ClueTopic(**each) for each in kept.get("topics", ()))
    rules: dict[str, Any] = {**kept, **lists, "topics": topics, "facts_decision": _decision(kept.get("facts_decision"))}
    return ClueRules(**rules)


def _decision(kept: dict[str, str] | None) -> FactsDecision | None:
    return None if kept is None else FactsDecision(kept["by"], datetime.fromisoformat(kept["at"]), kept["basis"])


def _legal_basis(kept: dict[str, str]) -> LegalBasis:
    return LegalBasis(kept["title"], date.fromisoformat(kept["expires_on"]))
