"""An official draw is entered: its task number, what it is called, the day, and its result as text or file."""

from dataclasses import replace
from datetime import date
from typing import Any

from bot.domain.days import check_day, chosen_day, day_number, read_day
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Message, rows, text
from bot.domain.official_draws import DAYS, check_number, check_title, read_lines
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.official_draws import previews
from bot.usecases.official_draws.files import OfficialFile
from bot.usecases.official_draws.previews import DESK, RESULT, OfficialTask
from storage.transaction import Tx

NUMBER, TITLE, DAY = "official.number", "official.title", "official.day"
DAYS_OFFERED = 5


async def begin(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Ask for the task number."""
    await _ask(tx, actor, office, NUMBER, {}, Message(text("official-ask-number")))


async def add_number(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Take the task number; one that was entered before is refused."""
    number = check_number(words)
    if await tx.rounds.reference_taken(office.id, number):
        raise Refusal("official-number-taken", number=number)
    await _ask(tx, actor, office, TITLE, {"number": number}, Message(text("official-ask-title", number=number)))


async def add_title(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Take what the task is called, and ask for the day."""
    known = await _known(tx, actor, office, "number") | {"title": check_title(words)}
    today = local_date(tx.now)
    days = [tx.calendar.add_workdays(today, k).on for k in range(1, DAYS_OFFERED + 1)]
    buttons = [Button(text("official-day", day=day), "official.on", (day_number(day),)) for day in days]
    await _ask(tx, actor, office, DAY, known, Message(text("official-ask-day"), rows(*buttons)))


async def choose_day(tx: Tx, actor: Person, office: TaskForce, number: int) -> None:
    """Take the day by button."""
    day = chosen_day(number)
    await _take_day(tx, actor, office, day)


async def read_words(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Take the day in words."""
    day = read_day(words, local_date(tx.now))
    await _take_day(tx, actor, office, day)


async def add_text(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Take the result as it was typed; sent again, it takes the place of the one before."""
    lines = read_lines(words)
    if not lines:
        raise Refusal("official-file-empty")
    task = await _task(tx, actor, office)
    await previews.keep(tx, actor, office, replace(task, lines=tuple(lines)), "")


async def add_file(tx: Tx, actor: Person, office: TaskForce, file: OfficialFile) -> None:
    """Take the result as a file."""
    task = await _task(tx, actor, office)
    await previews.keep(tx, actor, office, replace(task, lines=file.lines, source=file.sha256), file.name)


async def _take_day(tx: Tx, actor: Person, office: TaskForce, day: date) -> None:
    known = await _known(tx, actor, office, "number", "title")
    check_day(day, local_date(tx.now), DAYS)
    known |= {"inspect_on": day.isoformat()}
    await _ask(tx, actor, office, RESULT, known, Message(text("official-ask-result", inspect_on=day)))


async def _task(tx: Tx, actor: Person, office: TaskForce) -> OfficialTask:
    known = await _known(tx, actor, office, "number", "title", "inspect_on")
    return OfficialTask(str(known["number"]), str(known["title"]), date.fromisoformat(str(known["inspect_on"])), ())


async def _known(tx: Tx, actor: Person, office: TaskForce, *names: str) -> dict[str, Any]:
    """Return what is known so far; refuse where nothing is being entered in that task force any more."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    known = {} if draft is None or draft.kind not in {NUMBER, TITLE, DAY, RESULT} else draft.data
    if known.get("task_force") != office.id or not all(known.get(name) for name in names):
        raise Refusal("official-draft-gone")
    return {name: known[name] for name in names}


async def _ask(tx: Tx, actor: Person, office: TaskForce, step: str, known: dict[str, Any], message: Message) -> None:
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, step, task_force=office.id, **known)
    await lay(tx, actor, DESK, message, anew=True)
