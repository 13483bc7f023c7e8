"""Presets: the settings a task force begins with, one TOML file each in ``bot/presets``."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bot.domain.checklists import LARGEST_NUMBER, TITLE_LIMIT
from bot.domain.refusals import Refusal
from bot.domain.task_forces import (
    ClueRules,
    ClueTopic,
    Department,
    DrawRules,
    JointCaseRules,
    LegalBasis,
    PointStep,
    PoliceTransferRules,
    TaskForce,
)
from storage.transaction import Tx

_FOLDER = files("bot") / "presets"
# In callback data, manifests and commands: short, and nothing that separates fields there.
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,31}")
LONGEST_TITLE = 60
MOST_PUBLICATION_DAYS = 250

Days = Annotated[int, Field(ge=1, le=MOST_PUBLICATION_DAYS)]
Noun = Annotated[str, Field(min_length=1, max_length=40)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class ItemSettings(_Table):
    """An item of a department's checklist: the official number, a short title of our own."""

    number: Annotated[int, Field(ge=1, le=LARGEST_NUMBER)]
    title: Annotated[str, Field(min_length=1, max_length=TITLE_LIMIT)]


class DepartmentSettings(_Table):
    """A department: `name` is short, and its pool's name in draws; `items` are its checklist."""

    name: Annotated[str, Field(min_length=1, max_length=8, pattern=r"^[^/·:\s]+$")]
    title: Noun
    officers: Annotated[int, Field(ge=0, le=10)] = 0
    leads: bool = False
    items: tuple[ItemSettings, ...] = ()

    @model_validator(mode="after")
    def _numbers_differ(self) -> "DepartmentSettings":
        if len({each.number for each in self.items}) < len(self.items):
            raise ValueError("items: unique numbers")
        return self


class RuleSettings(_Table):
    """How draws are held; see `DrawRules`."""

    ratio_percent: Annotated[int, Field(ge=1, le=100)]
    cap: Annotated[int, Field(ge=1, le=100)]
    window_minutes: Annotated[int, Field(ge=1, le=10080)]
    emoji: Literal["🎲", "🎯", "🎳"]
    throws_in_all: Annotated[int, Field(ge=9, le=60)]
    days_ahead: Annotated[int, Field(ge=0, le=60)]


class PublicationSettings(_Table):
    """Working days until a result is public: set by the preset, or only suggested and to be entered at set-up."""

    working_days: Days | None = None
    suggested: Days | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> "PublicationSettings":
        if (self.working_days is None) == (self.suggested is None):
            raise ValueError("working_days or suggested")
        return self


class PointSettings(_Table):
    """What follows when a person's points of a year come to that sum; see `PointStep`."""

    at: Annotated[int, Field(ge=1, le=100)]
    what: Noun


class LegalBasisSettings(_Table):
    """A document that expires; see `LegalBasis`."""

    title: Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE)]
    expires_on: date


class ClueTopicSettings(_Table):
    """What a clue can be about, and whose it is by the list of duties; see `ClueTopic`."""

    name: Annotated[str, Field(min_length=1, max_length=16, pattern=r"^[^:\s]+$")]
    department: str


class ClueSettings(_Table):
    """How clues are handed over; see `ClueRules`."""

    kinds: tuple[Literal["transfer", "copy", "notice"], ...] = ("transfer", "copy", "notice")
    topics: tuple[ClueTopicSettings, ...] = ()
    outside: tuple[Annotated[str, Field(min_length=1, max_length=8, pattern=r"^[^:\s]+$")], ...] = ()
    signing_workdays: Annotated[int, Field(ge=1, le=30)] = 3
    consultation_workdays: Annotated[int, Field(ge=1, le=30)] = 3
    feedback_days: Annotated[int, Field(ge=1, le=365)] = 30
    answer_days: Annotated[int, Field(ge=1, le=365)] = 60

    def rules(self) -> ClueRules:
        """Return them as the domain has them."""
        topics = tuple(ClueTopic(**each.model_dump()) for each in self.topics)
        return ClueRules(**{**self.model_dump(exclude={"topics"}), "topics": topics})


class PoliceTransferSettings(_Table):
    """Who the police are, and the days that the decree does not set; see `PoliceTransferRules`."""

    police: Annotated[str, Field(max_length=8, pattern=r"^[^/·:\s]*$")] = "公安"
    outside: Noun = "公安机关"
    verifying_days: Annotated[int, Field(ge=1, le=365)] = 10
    answer_days: Annotated[int, Field(ge=1, le=365)] = 30
    handling_days: Annotated[int, Field(ge=1, le=365)] = 30

    def rules(self) -> PoliceTransferRules:
        """Return them as the domain has them."""
        return PoliceTransferRules(**self.model_dump())


class JointCaseSettings(_Table):
    """How departments deal with one institution together; see `JointCaseRules`."""

    days: Annotated[int, Field(ge=1, le=365)] = 60
    officers: Annotated[int, Field(ge=2, le=10)] = 2
    visit_days: Annotated[int, Field(ge=0, le=365)] = 30
    fine_days: Annotated[int, Field(ge=1, le=1830)] = 365


class Preset(_Table):
    """What a kind of task force has in common everywhere; where it stands in no document, the file says so."""

    name: str
    departments: Annotated[tuple[DepartmentSettings, ...], Field(min_length=2)]
    rules: RuleSettings
    publication: PublicationSettings
    target_kind: Noun
    recusal_decider: Literal["head", "leader"]
    invitation_days: Annotated[int, Field(ge=1, le=90)]
    wording: Mapping[str, Noun]
    points: tuple[PointSettings, ...] = ()
    legal_bases: tuple[LegalBasisSettings, ...] = ()
    clues: ClueSettings = ClueSettings()
    police_transfers: PoliceTransferSettings = PoliceTransferSettings()
    joint_cases: JointCaseSettings = JointCaseSettings()

    @model_validator(mode="after")
    def _departments_fit(self) -> "Preset":
        names = [each.name for each in self.departments]
        if len(set(names)) < len(names) or sum(each.leads for each in self.departments) != 1:
            raise ValueError("departments: unique names, exactly one leads")
        if not {each.department for each in self.clues.topics} <= set(names):
            raise ValueError("clues: topics of known departments")
        return self

    def task_force(self, task_force: str, title: str, publication_days: int | None = None) -> TaskForce:
        """Return a new task force with these settings, not yet bound to a group.

        Raises `Refusal` task-force-id-invalid, -title-invalid, -publication-missing (the preset only suggests a term
        and none was entered), -publication-invalid.
        """
        if not _ID.fullmatch(task_force):
            raise Refusal("task-force-id-invalid")
        title = title.strip()
        if not 0 < len(title) <= LONGEST_TITLE:
            raise Refusal("task-force-title-invalid", limit=LONGEST_TITLE)
        return TaskForce(
            id=task_force,
            title=title,
            preset=self.name,
            chat=None,
            departments=tuple(Department(**each.model_dump(exclude={"items"})) for each in self.departments),
            rules=DrawRules(**self.rules.model_dump()),
            target_kind=self.target_kind,
            leader_decides=self.recusal_decider == "leader",
            publication_days=self._publication_days(publication_days),
            invitation_days=self.invitation_days,
            wording=dict(self.wording),
            points=tuple(PointStep(**each.model_dump()) for each in self.points),
            legal_bases=tuple(LegalBasis(**each.model_dump()) for each in self.legal_bases),
            clues=self.clues.rules(),
            police_transfers=self.police_transfers.rules(),
            joint_cases=JointCaseRules(**self.joint_cases.model_dump()),
        )

    def checklists(self) -> dict[str, list[tuple[int, str, str]]]:
        """Return number, short title and no official wording of each item, by department; those without any left out."""
        return {
            each.name: [(item.number, item.title, "") for item in each.items] for each in self.departments if each.items
        }

    def _publication_days(self, entered: int | None) -> int:
        days = self.publication.working_days if entered is None else entered
        if days is None:
            raise Refusal("task-force-publication-missing", suggested=self.publication.suggested or 0)
        if not 1 <= days <= MOST_PUBLICATION_DAYS:
            raise Refusal("task-force-publication-invalid", limit=MOST_PUBLICATION_DAYS)
        return days


def preset_names() -> list[str]:
    """Return the names of all presets."""
    return sorted(each.name.removesuffix(".toml") for each in _FOLDER.iterdir() if each.name.endswith(".toml"))


def load_preset(name: str) -> Preset:
    """Return a preset by its name; raises `Refusal` preset-unknown."""
    known = preset_names()
    if name not in known:
        raise Refusal("preset-unknown", known=", ".join(known))
    return Preset(name=name, **tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8")))


async def set_up(tx: Tx, actor: str, task_force: TaskForce) -> None:
    """Set a task force up, with its preset's checklists; raises `Refusal` task-force-exists."""
    if await tx.task_forces.find(task_force.id) is not None:
        raise Refusal("task-force-exists", id=task_force.id)
    await tx.task_forces.add(task_force)
    if task_force.preset in preset_names():
        for department, items in load_preset(task_force.preset).checklists().items():
            await tx.checklists.replace(task_force.id, department, items)
    settings = {"title": task_force.title, "preset": task_force.preset, "publication_days": task_force.publication_days}
    await tx.ledger.append(task_force.id, actor, "task-force-set-up", settings)
