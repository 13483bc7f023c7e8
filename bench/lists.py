"""Pages of long lists, 200 clues and two years of meetings, as a press brings them: ``python -m bench.lists``.

A page is one transaction on a file with ``synchronous=FULL``: the use case, its message in the outbox, commit, the text
rendered. The floor is a transaction that reads a page of rows by key and posts a ready message, on the same database.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.clue_views import View
from bot.domain.clues import ClueState
from bot.domain.local_time import local_date
from bot.domain.meetings import MeetingKind, MeetingState
from bot.domain.messages import Message, Text, load_message, text
from bot.domain.people import Person
from bot.domain.roles import Role
from bot.domain.task_forces import TaskForce
from bot.usecases.clues import lists as clue_lists
from bot.usecases.meetings import actions
from bot.usecases.meetings import lists as meeting_lists
from bot.usecases.presets import load_preset, set_up
from handlers.texts import LANGUAGES, Texts
from storage.database import Database
from storage.outbox import FAST, NORMAL
from storage.sealing import Cipher
from storage.transaction import Tx

CLUES, MEETINGS, ITEMS, ACTIONS, TARGETS = 200, 60, 6, 5, 50
ON_PAGE, TURNS = 8, 25
MOST_MILLISECONDS = 100.0
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
CIPHER = Cipher([bytes(range(32))])
STAFF: Mapping[str, tuple[str, Role]] = {
    "leader": ("医保", Role.LEADER),
    "sender": ("医保", Role.LIAISON),
    "receiver": ("民政", Role.LIAISON),
}
Page = Callable[[Tx], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Filled:
    """A database with long lists, and who looks at them."""

    database: Database
    office: TaskForce
    people: Mapping[str, Person]


@asynccontextmanager
async def filled(folder: str) -> AsyncIterator[Filled]:
    """Make a database with that many clues of every state, and meetings with agendas and actions."""
    database = Database(f"sqlite+aiosqlite:///{folder}/lists.db", cipher=CIPHER)
    try:
        await database.migrate()
        async with database.transaction(NOW) as tx:
            office = load_preset("long_term_care").task_force("bench", "示例专班", None)
            await set_up(tx, "bench", office)
            people = await _staff(tx)
            await _clues(tx, people)
            await _meetings(tx, people["leader"])
        yield Filled(database, office, people)
    finally:
        await database.dispose()


async def _staff(tx: Tx) -> dict[str, Person]:
    rows = []
    for k, (name, (department, role)) in enumerate(STAFF.items()):
        chat = (await tx.chats.ensure(1000 + k, "private", "")).key
        about = {"staff_no": name, "name": f"示例人员{k}", "department": department, "roles": frozenset({role})}
        rows.append({**about, "certificate_expires": None, "user_id": 1000 + k, "chat": chat, "reachable": True})
    ids = await tx.people.add_all("bench", rows)
    return {name: await tx.people.get(key) for name, key in zip(STAFF, ids, strict=True)}


async def _clues(tx: Tx, people: Mapping[str, Person]) -> None:
    rows = [{"name": f"示例护理站{k:03d}", "code": f"{k:015d}"} for k in range(TARGETS)]
    targets = await tx.targets.add_all("bench", rows)
    states = [each for each in ClueState if each != ClueState.DRAFT]
    for k in range(CLUES):
        clue = await tx.clues.get(await tx.clues.begin("bench", "医保", people["sender"].id))
        about = {"number": f"2026-{k:03d}", "kind": "transfer", "source": "media", "to_department": "民政"}
        days = {"sent_at": tx.now, "feedback_on": local_date(tx.now), "details": {"days": 30}}
        await tx.clues.change(clue, **about, **days, target=targets[k % TARGETS])
        await _put(tx, "clues", clue.id, states[k % len(states)])


async def _put(tx: Tx, table: str, key: int, state: str) -> None:
    """Put a row into a state at once: the way there is not what is measured."""
    statement = f"UPDATE {table} SET state = ? WHERE id = ?"
    await tx.outbox._connection.exec_driver_sql(statement, (state, key))


async def _meetings(tx: Tx, leader: Person) -> None:
    """Put a meeting in for each twelfth day of two years, the newest ones still to come."""
    for k in range(MEETINGS):
        at = NOW + timedelta(days=12 * (k - MEETINGS + 3))
        values = {"scope": "core", "starts_at": at, "freeze_at": at - timedelta(days=1), "place": f"示例会议室{k}"}
        by = {"chair": leader.id, "called_by": leader.id}
        meeting = await tx.meetings.add("bench", at.year, kind=MeetingKind.JOINT, **values, **by)
        state = MeetingState.CALLED if at > NOW else MeetingState.CLOSED
        await _put(tx, "meetings", meeting, state)
        for n in range(ITEMS):
            own = {"origin": "proposed", "department": "医保", "proposed_by": leader.id}
            await tx.meetings.add_item(meeting, **own, title=f"示例议题{n}", reporter="示例人员", lasts=10)
        for n in range(ACTIONS):
            what = {"task_force": "bench", "what": f"示例事项{n}", "department": "医保", "added_by": leader.id}
            due_on = local_date(at) + timedelta(days=10)
            await tx.meetings.add_action(meeting=meeting, item=None, person=None, due_on=due_on, **what)


# --- what is measured -----------------------------------------------------------------------------------------------------


def pages(scene: Filled) -> dict[str, Page]:
    """Return the floor and the pages by name."""
    office, people = scene.office, scene.people
    leader, sender, receiver = people["leader"], people["sender"], people["receiver"]
    last = CLUES // ON_PAGE - 1

    async def floor(tx: Tx) -> None:
        await tx.clues.by_id(range(1, 1 + ON_PAGE))
        assert leader.chat is not None
        await tx.outbox.post(leader.chat, Message(text("clue-list-none")))

    return {
        "floor: rows by key, one message": floor,
        "clues, first page, leader": lambda tx: clue_lists.show_list(tx, leader, office),
        "clues, first page, liaison": lambda tx: clue_lists.show_list(tx, receiver, office),
        "clues, last page, liaison": lambda tx: clue_lists.show_list(tx, receiver, office, last),
        "clues that wait for somebody": lambda tx: clue_lists.show_list(tx, receiver, office, view=View.MINE),
        "clues by state": lambda tx: clue_lists.show_list(tx, sender, office, 2, view=ClueState.SENT),
        "clues by an institution's name": lambda tx: clue_lists.find(tx, sender, office, "护理站"),
        "meetings, first page": lambda tx: meeting_lists.show_meetings(tx, receiver, office),
        "meetings, last page": lambda tx: meeting_lists.show_meetings(tx, receiver, office, MEETINGS // ON_PAGE),
        "a meeting": lambda tx: meeting_lists.show_meeting(tx, receiver, office, 1),
        "a meeting to come": lambda tx: meeting_lists.show_meeting(tx, receiver, office, MEETINGS),
        "what is still to be done": lambda tx: actions.show_actions(tx, leader, office, 3),
    }


async def measure(scene: Filled) -> dict[str, list[float]]:
    """Return the milliseconds of each page, in turns, so that a slow moment hits all of them."""
    texts, took = Texts.load(), dict[str, list[float]]()
    for turn in range(1 + TURNS):
        for name, page in pages(scene).items():
            started = time.perf_counter()
            async with scene.database.transaction(NOW) as tx:
                await page(tx)
            lasted = time.perf_counter() - started
            said = await _said(scene.database)
            started = time.perf_counter()
            texts.render(LANGUAGES[0], said)
            lasted += time.perf_counter() - started
            if turn:  # the first one reads texts and statements
                took.setdefault(name, []).append(1000 * lasted)
    return took


async def _said(database: Database) -> Text:
    """Return the text that waits in the outbox, and clear it."""
    async with database.transaction(NOW) as tx:
        waiting = [each for lane in (FAST, NORMAL) for each in await tx.outbox.ready(lane, 10, ())]
        await tx.outbox.cancel([each.id for each in waiting])
    return [load_message(each.content).text for each in waiting if each.method == "send"][-1]


async def run() -> bool:
    """Print the figures; tell whether a page took longer than it may."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR") or Path.cwd()) as folder:
        async with filled(folder) as scene:
            took = await measure(scene)
    (_, floors), *_ = took.items()
    floor, missed = statistics.median(floors), False
    print(f"{CLUES} clues, {MEETINGS} meetings{'median':>20}{'longest':>12}{'to the floor':>15}")
    for name, each in took.items():
        middle = statistics.median(each)
        missed |= middle > MOST_MILLISECONDS
        print(f"{name:<33}{middle:>8.1f} ms{max(each):>9.1f} ms{middle / floor:>15.2f}")
    print(f"{'aim':<33}{MOST_MILLISECONDS:>8.0f} ms")
    return missed


def main() -> int:
    """Return 0 if the aim is met, 1 if not."""
    return int(asyncio.run(run()))


if __name__ == "__main__":
    sys.exit(main())
