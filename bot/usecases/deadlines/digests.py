"""The week's digest in the group: how much each department has due and overdue, without names and findings."""

from datetime import date, datetime, timedelta

from bot.domain.local_time import SHANGHAI, local_date
from bot.domain.messages import Message, Text, text
from bot.domain.task_forces import TaskForce
from bot.usecases.deadlines.lists import department_name
from reminders.deadlines import OFFICE_OPENS, Rung, in_office_hours
from reminders.workdays import Calendar
from storage.transaction import Tx


async def post_digests(tx: Tx) -> None:
    """Post each group's digest once a week: when its first working day begins, else as soon as the bot runs again."""
    if not in_office_hours(tx.calendar, tx.now):
        return
    monday = monday_of(local_date(tx.now))
    for office in await tx.task_forces.all():
        if office.chat is not None and await tx.deadlines.begin_day(f"digest:{office.id}", monday):
            await _post(tx, office, office.chat, monday)


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def due_at(calendar: Calendar, monday: date) -> datetime:
    """Return when a week's digest is due: when the office opens on its first working day."""
    first = monday if calendar.is_workday(monday) else calendar.add_workdays(monday, 1).on
    return datetime.combine(first, OFFICE_OPENS, SHANGHAI)


async def _post(tx: Tx, office: TaskForce, chat: int, monday: date) -> None:
    today = local_date(tx.now)
    overdue = await tx.deadlines.count_by_department(office.id, date.min, today - timedelta(days=1))
    coming = await tx.deadlines.count_by_department(office.id, today, monday + timedelta(days=6))
    if not overdue and not coming:
        return
    order = {each.name: k for k, each in enumerate(office.departments)}
    names = sorted({*overdue, *coming}, key=lambda name: order.get(name, len(order)))
    late = Rung(0, due_at(tx.calendar, monday)).is_late(tx.now)
    words = text(
        "digest",
        monday=monday,
        coming=sum(coming.values()),
        overdue=sum(overdue.values()),
        lines=tuple(_line(name, coming.get(name, 0), overdue.get(name, 0)) for name in names),
        delay=text("digest-late" if late else "digest-in-time"),
    )
    await tx.outbox.post(chat, Message(words), once=f"digest:{office.id}:{monday.isoformat()}")


def _line(name: str, coming: int, overdue: int) -> Text:
    return text("digest-line", department=department_name(name), coming=coming, overdue=overdue)
