"""A task force that meets: called for Wednesday at two, the clock swept, files opened."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO

from docxtpl import DocxTemplate
from icalendar import Calendar

from bot.domain.meetings import Meeting
from bot.usecases.deadlines import reminders
from bot.usecases.meetings import clock
from handlers import deadlines, meeting_files, meetings
from handlers.rendering import Makers
from handlers.routes import Route
from tests.office import office
from tests.talk import GROUP, Talk

ROUTES: list[Route] = [*meetings.ROUTES, *deadlines.ROUTES]
MAKERS: Makers = {**meeting_files.MAKERS, "reminder-lines": reminders.lines}


@asynccontextmanager
async def meeting_talk() -> AsyncIterator[Talk]:
    """Give the chats of an office, a Monday at nine."""
    async with office(officers=1) as desk:
        yield Talk(desk, ROUTES, makers=MAKERS)


async def sweep(talk: Talk, **span: float) -> None:
    """Let time pass, and the clock do what is due."""
    talk.office.pass_time(**span)
    async with talk.office.tx() as tx:
        await clock.run_due(tx)
        await reminders.remind(tx)
    await talk.deliver()


def calendar(talk: Talk) -> list[tuple[str, int, str]]:
    """Return UID, sequence number and status of the calendar files that were sent, oldest first."""
    found = []
    for file in talk.files:
        if file.name.endswith(".ics"):
            (entry,) = Calendar.from_ical(file.content).events
            found.append((str(entry["uid"]), int(str(entry["sequence"])), str(entry["status"])))
    return found


def document(talk: Talk) -> str:
    """Return all words of the Word file that was sent last."""
    content = [file.content for file in talk.files if file.name.endswith(".docx")][-1]
    template = DocxTemplate(BytesIO(content))
    template.init_docx()
    cells = [cell.text for table in template.docx.tables for row in table.rows for cell in row.cells]
    return "\n".join([each.text for each in template.docx.paragraphs] + cells)


async def call(talk: Talk, kind: str = "联席会议", day: str = "2026年11月25日（周三）") -> None:
    """Call a meeting for Wednesday at two, by taps and the place in words."""
    await talk.say("leader", "/meeting")
    await talk.press("leader", kind)
    await talk.press("leader", day)
    await talk.press("leader", "14:00")
    await talk.say("leader", "示例会议室<b>")
    await talk.press("leader", "确认召集")


async def propose(talk: Talk, who: str, title: str) -> None:
    """Propose an item from the group's message."""
    await talk.press(who, "提出议题", chat=GROUP)
    await talk.say(who, title)
    await talk.press(who, "由我汇报")
    await talk.press(who, "10 分钟")


async def find_meeting(talk: Talk) -> Meeting:
    """Return the first meeting as it is now."""
    async with talk.office.tx() as tx:
        return await tx.meetings.get(1)
