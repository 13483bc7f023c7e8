"""What the bot puts on the agenda of a joint meeting by itself: counts by department, nothing of persons or cases."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any, TypeAlias

from bot.domain.deadlines import DeadlineKind
from bot.domain.local_time import SHANGHAI, local_date
from bot.domain.meetings import Meeting, MeetingKind
from bot.domain.messages import Text, text
from bot.domain.publications import PublicationState
from bot.domain.rounds import take
from bot.domain.task_forces import TaskForce
from bot.usecases.meetings import clue_counts
from bot.usecases.meetings.cases import about_of
from storage.transaction import Tx

Details: TypeAlias = dict[str, Any]
Gatherer: TypeAlias = Callable[[Tx, TaskForce, Meeting], Awaitable[Details | None]]
MOST_NAMES, SUBJECT_MINUTES = 10, 30
_RESULTS = (DeadlineKind.PUBLICATION, DeadlineKind.REPORT)
_FOLLOWED = (
    DeadlineKind.RECTIFICATION,
    DeadlineKind.LOOK_BACK,
    DeadlineKind.INTERVIEW,
    DeadlineKind.PENALTY_DECISION,
    DeadlineKind.PENALTY_SERVICE,
)


async def gather(tx: Tx, office: TaskForce, meeting: Meeting) -> list[Details]:
    """Return what is due now, one item each; nothing where there is nothing to say."""
    about_one = meeting.clue is not None or meeting.follow_up is not None
    gatherers = (_subject,) if about_one else GATHERERS[meeting.kind]
    found = [await each(tx, office, meeting) for each in gatherers]
    return [each for each in found if each is not None]


async def _subject(tx: Tx, office: TaskForce, meeting: Meeting) -> Details | None:
    """What the meeting is called for: a clue by its number alone, or the institution that is interviewed."""
    about = await about_of(tx, meeting)
    return None if about is None else {"code": "subject", "about": about.id, **about.params, "lasts": SUBJECT_MINUTES}


async def _overdue_results(tx: Tx, office: TaskForce, meeting: Meeting) -> Details | None:
    """Results not published and visits not reported in time."""
    many = await _overdue(tx, office)
    rows = [[name, *(many.get((kind, name), 0) for kind in _RESULTS)] for name in _departments(office, many)]
    rows = [each for each in rows if any(each[1:])]
    return {"code": "overdue", "rows": rows} if rows else None


async def _overdue_follow_ups(tx: Tx, office: TaskForce, meeting: Meeting) -> Details | None:
    """Rectification, look-back, interview, penalty: what is past its day."""
    many = await _overdue(tx, office)
    rows = [[name, sum(many.get((kind, name), 0) for kind in _FOLLOWED)] for name in _departments(office, many)]
    rows = [each for each in rows if each[1]]
    return {"code": "follow-ups", "rows": rows} if rows else None


async def _open_actions(tx: Tx, office: TaskForce, meeting: Meeting) -> Details | None:
    """What earlier meetings decided and is not done."""
    found = await tx.meetings.open_actions(office.id)
    late = sum(each.due_on < local_date(tx.now) for each in found)
    return {"code": "actions", "many": len(found), "late": late} if found else None


async def _progress(tx: Tx, office: TaskForce, meeting: Meeting) -> Details | None:
    """What each department has done since the last meeting: reported, published, withheld, followed up."""
    held = await tx.meetings.held_before(meeting)
    year = datetime(local_date(tx.now).year, 1, 1, tzinfo=SHANGHAI)
    since = (held or year).astimezone(UTC)
    settled = {(state, name): many for state, name, many in await tx.meeting_progress.settled(office.id, since)}
    columns = (
        await tx.meeting_progress.reported(office.id, since),
        {name: many for (state, name), many in settled.items() if state == PublicationState.PUBLISHED},
        {name: many for (state, name), many in settled.items() if state == PublicationState.WITHHELD},
        await tx.meeting_progress.opened(office.id, since),
        await tx.meeting_progress.closed(office.id, since),
    )
    rows = [[each.name, *(column.get(each.name, 0) for column in columns)] for each in office.departments]
    rows = [each for each in rows if any(each[1:])]
    names = await tx.meeting_progress.published_names(office.id, since, MOST_NAMES)
    more = await clue_counts.progress(tx, office, since)
    if not rows and not any(more.values()):
        return None
    return {"code": "progress", "since": local_date(since).isoformat(), "rows": rows, "names": names, **more}


async def _clues(tx: Tx, office: TaskForce, meeting: Meeting) -> Details | None:
    """Clues that wait to be signed for or answered, and those whose receiver is disputed."""
    return await clue_counts.waiting(tx, office)


async def _coverage(tx: Tx, office: TaskForce, meeting: Meeting) -> Details | None:
    """How many of the institutions in force were inspected this year, and how many the ratio asks for."""
    year = local_date(tx.now).year
    in_force = await tx.targets.count_in_force(office.id)
    percent = office.rules.ratio_percent
    return {
        "code": "coverage",
        "year": year,
        "in_force": in_force,
        "inspected": await tx.meeting_progress.inspected(office.id, date(year, 1, 1), date(year, 12, 31)),
        "percent": percent,
        "wanted": take(in_force, percent),
    }


async def _overdue(tx: Tx, office: TaskForce) -> dict[tuple[str, str], int]:
    found = await tx.meeting_progress.overdue(office.id, local_date(tx.now))
    return {(kind, department): many for kind, department, many in found}


def _departments(office: TaskForce, many: Mapping[tuple[str, str], int]) -> list[str]:
    """Return the departments in the task force's order, then what is counted under another name."""
    known = [each.name for each in office.departments]
    return known + sorted({name for _, name in many if name and name not in known})


GATHERERS: Mapping[str, tuple[Gatherer, ...]] = {
    MeetingKind.JOINT: (_overdue_results, _overdue_follow_ups, _clues, _open_actions, _progress, _coverage),
    MeetingKind.CONSULTATION: (_clues, _open_actions),
    MeetingKind.INTERVIEW: (),
}


# --- in words -------------------------------------------------------------------------------------------------------------


def gathered_title(details: Mapping[str, Any]) -> Text:
    """Return what a gathered item is called."""
    if details["code"] == "subject":
        known = {name: str(details[name]) for name in ("number", "target") if name in details}
        return text(str(details["about"]), **known)
    return text(f"meeting-gathered-{details['code']}")


def gathered_lines(details: Mapping[str, Any]) -> tuple[Text, ...]:
    """Return the lines under it."""
    match details["code"]:
        case "overdue":
            return tuple(_line("meeting-overdue-line", each, "publications", "reports") for each in details["rows"])
        case "follow-ups":
            return tuple(_line("meeting-follow-ups-line", each, "many") for each in details["rows"])
        case "subject":
            return ()
        case "clues":
            return _clue_lines(details)
        case "actions":
            return (text("meeting-actions-line", many=details["many"], late=details["late"]),)
        case "progress":
            return _progress_lines(details)
        case _:
            names = ("year", "in_force", "inspected", "percent", "wanted")
            facts = {name: str(details[name]) for name in names}
            return (text("meeting-coverage-line", **facts),)


def _clue_lines(details: Mapping[str, Any]) -> tuple[Text, ...]:
    lines = [_line("meeting-clues-line", each, "unsigned", "days", "late") for each in details["rows"]]
    if details["disputed"]:
        lines.append(text("meeting-clues-disputed", many=int(details["disputed"])))
    return tuple(lines)


# Agendas that were frozen before there were such rows have none of them.
_ROWS = (
    ("rows", "meeting-progress-line", ("reported", "published", "withheld", "opened", "closed")),
    ("cases", "meeting-progress-cases", ("filed", "pending", "closed")),
    ("clues", "meeting-progress-clues", ("sent", "accepted", "reported", "closed")),
)


def _progress_lines(details: Mapping[str, Any]) -> tuple[Text, ...]:
    since = text("meeting-progress-since", since=date.fromisoformat(details["since"]))
    lines = [_line(name, each, *columns) for key, name, columns in _ROWS for each in details.get(key, ())]
    if details["names"]:
        lines.append(text("meeting-progress-names", names="、".join(details["names"]), many=len(details["names"])))
    return (since, *lines)


def _line(name: str, row: list[Any], *columns: str) -> Text:
    counts = {column: int(value) for column, value in zip(columns, row[1:], strict=True)}
    return text(name, department=str(row[0]), **counts)
