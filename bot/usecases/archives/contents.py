"""What a round's archive is made of: each inspection's papers by department, the draws, and what is missing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.archives import Standing, is_sealed, safe_name, standing
from bot.domain.draws import Draw, DrawState
from bot.domain.follow_ups import FollowUp, FollowUpKind
from bot.domain.inspections import Inspection, Record
from bot.domain.messages import Text, text
from bot.domain.postponements import Postponement, PostponementState
from bot.domain.publications import Publication
from bot.domain.rounds import AssignmentState, Round
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from storage.files import Paper
from storage.transaction import Tx

# The makers of what is not kept but made: a record's form, a draw's lists and its proof.
FORM, MANIFEST, PROOF = "record-word", "draw-manifest", "draw-proof"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the archive: one that is kept, or one to be made by that maker; `folder` is where it is put."""

    folder: str
    kind: str
    paper: Paper | None = None
    maker: str = ""
    args: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A department's part of an inspection. Of a sealed one (withheld) there are no papers."""

    record: Record
    publication: Publication | None
    follow_ups: Sequence[FollowUp]
    entries: Sequence[Entry]
    signed: bool

    @property
    def sealed(self) -> bool:
        """Whether the result is withheld."""
        return is_sealed(self.publication)


@dataclass(frozen=True, slots=True)
class Folder:
    """An inspection: the k-th of the round, its name among the folders, its parts and what came before it."""

    name: str
    inspection: Inspection
    target: Target
    parts: Sequence[Part]
    postponements: Sequence[Postponement]
    entries: Sequence[Entry]
    unanswered: Sequence[str]

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        published = [each.publication for each in self.parts if each.publication is not None]
        return standing(len(self.parts), published, [one for each in self.parts for one in each.follow_ups])


@dataclass(frozen=True, slots=True)
class Archive:
    """All of a round."""

    office: TaskForce
    round: Round
    folders: Sequence[Folder]
    draws: Sequence[Draw]
    entries: Sequence[Entry]

    @property
    def all_entries(self) -> list[Entry]:
        """Every file, the draws' first."""
        inner = [[*folder.entries, *(one for part in folder.parts for one in part.entries)] for folder in self.folders]
        return [*self.entries, *(one for each in inner for one in each)]

    def missing(self) -> list[Text]:
        """Return a line for each thing that is not there yet."""
        return [line for folder in self.folders for line in _missing(folder)]


async def load(tx: Tx, office: TaskForce, round_id: int) -> Archive:
    """Return a round's archive; a few questions however many inspections there are."""
    round_ = await tx.rounds.get(round_id)
    visits = await tx.inspections.of_round(round_id)
    records = await tx.inspections.records_of([each.id for each in visits])
    published = await tx.publications.of_records([each.id for each in records])
    follow_ups = await tx.follow_ups.of_records([each.id for each in records])
    postponed = await tx.postponements.of_inspections([each.id for each in visits])
    checks = await tx.inspections.checks_of([each.id for each in records])
    subjects = _subjects(records, checks, published, follow_ups, postponed)
    papers = await tx.files.of_all(subjects)
    found = _Found(papers, published, follow_ups, postponed, await _unanswered(tx, round_id))
    targets = await tx.targets.names({each.target for each in visits})
    folders = [
        _folder(k, each, targets[each.target], [one for one in records if one.inspection == each.id], found)
        for k, each in enumerate(visits, 1)
    ]
    draws = [each for each in await tx.draws.of_task_force(office.id) if each.round == round_id]
    return Archive(office, round_, folders, draws, [one for each in draws for one in _draw_entries(each)])


@dataclass(frozen=True, slots=True)
class _Found:
    """What was read, to be sorted into folders."""

    papers: Mapping[str, Sequence[Paper]]
    published: Mapping[int, Publication]
    follow_ups: Sequence[FollowUp]
    postponed: Sequence[Postponement]
    unanswered: Mapping[str, Sequence[str]]


def _subjects(
    records: Collection[Record],
    checks: Mapping[int, Collection[int]],
    published: Mapping[int, Publication],
    follow_ups: Collection[FollowUp],
    postponed: Collection[Postponement],
) -> list[str]:
    return [
        *(f"record:{each.id}" for each in records),
        *(f"check:{record}:{number}" for record, numbers in checks.items() for number in numbers),
        *(f"publication:{each.id}" for each in published.values()),
        *(f"follow_up:{each.id}" for each in follow_ups),
        *(f"postponement:{each.id}" for each in postponed),
    ]


async def _unanswered(tx: Tx, round_id: int) -> dict[str, list[str]]:
    """Return by target the names of those who have not answered their notices."""
    waiting = [
        each
        for each in await tx.assignments.of_round(round_id)
        if each.active and each.state == AssignmentState.NOTIFIED
    ]
    people = await tx.people.names({each.person for each in waiting})
    names: dict[str, list[str]] = {}
    for each in waiting:
        names.setdefault(each.target, []).append(people[each.person].name)
    return names


def _folder(k: int, inspection: Inspection, target: Target, records: Sequence[Record], found: _Found) -> Folder:
    name = f"{k:03d}-{safe_name(target.name)}"
    postponed = [each for each in found.postponed if each.inspection == inspection.id]
    papers = [paper for each in postponed for paper in found.papers.get(f"postponement:{each.id}", ())]
    return Folder(
        name=name,
        inspection=inspection,
        target=target,
        parts=[_part(name, each, found) for each in records],
        postponements=postponed,
        entries=[Entry(f"{name}/postponements", "postponement", each) for each in papers],
        unanswered=found.unanswered.get(target.id, ()),
    )


def _part(folder: str, record: Record, found: _Found) -> Part:
    publication = found.published.get(record.id)
    own = [each for each in found.follow_ups if each.record == record.id]
    place = f"{folder}/{safe_name(record.department)}"
    signed = found.papers.get(f"record:{record.id}", ())
    entries = [] if is_sealed(publication) else _entries(place, record, publication, own, found)
    return Part(record, publication, own, entries, bool(signed))


def _entries(
    place: str, record: Record, publication: Publication | None, follow_ups: Sequence[FollowUp], found: _Found
) -> list[Entry]:
    made = [] if record.is_open else [Entry(place, "form", maker=FORM, args=(("record", record.id),))]
    sources = [(f"record:{record.id}", "signed")]
    sources += [(each, "photo") for each in found.papers if each.startswith(f"check:{record.id}:")]
    sources += [] if publication is None else [(f"publication:{publication.id}", "publication")]
    # Papers about points name a person: they stay with the department.
    sources += [(f"follow_up:{each.id}", "follow-up") for each in follow_ups if each.kind != FollowUpKind.POINTS]
    kept = [
        Entry(place, kind, paper)
        for subject, kind in sources
        for paper in found.papers.get(subject, ())
        if not paper.kind.endswith("draft")
    ]
    return [*made, *kept]


def _draw_entries(draw: Draw) -> list[Entry]:
    own = (("draw", draw.id),)
    entries = [Entry(f"draws/{safe_name(draw.number)}", "manifest", maker=MANIFEST, args=own)]
    if draw.state == DrawState.DONE:
        entries.append(Entry(f"draws/{safe_name(draw.number)}", "proof", maker=PROOF, args=own))
    return entries


def _missing(folder: Folder) -> list[Text]:
    target = folder.target.name
    lines = [text("archive-missing-answer", target=target, name=each) for each in folder.unanswered]
    lines += [
        text("archive-missing-postponement", target=target, number=str(each.id))
        for each in folder.postponements
        if each.state == PostponementState.PENDING
    ]
    return [*lines, *(line for each in folder.parts for line in _missing_in(target, each))]


def _missing_in(target: str, part: Part) -> list[Text]:
    about = {"target": target, "department": part.record.department}
    if part.record.is_open:
        return [text("archive-missing-report", **about)]
    lines = [] if part.signed else [text("archive-missing-form", **about)]
    if part.publication is None or part.publication.is_open:
        lines.append(text("archive-missing-publication", **about))
    return lines + [
        text("archive-missing-follow-up", **about, number=str(each.id), kind=text(f"follow-up-form-{each.kind}"))
        for each in part.follow_ups
        if each.is_open
    ]
