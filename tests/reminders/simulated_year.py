"""A year of an invented task force, by chance: visits, results, publications late and early, absences, a bot that falls."""

import random
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.inspections import RecordState
from bot.domain.local_time import SHANGHAI
from bot.domain.messages import Pointless, Text
from bot.domain.rounds import Seat
from bot.usecases.deadlines import answers as deadline_answers
from bot.usecases.deadlines import digests, reminders, terms
from bot.usecases.deadlines import upkeep as deadline_upkeep
from bot.usecases.inspections import course
from handlers.rendering import Makers, complete
from handlers.texts import Texts
from storage.outbox import NORMAL, Outcome
from storage.transaction import Tx
from tests.office import Office, office
from tests.oracle_reminders import Expected, Oracle, Somebody, Thing, nine, nine_of_next, term

TEXTS = Texts.load()
MAKERS: Makers = {reminders.MAKER: reminders.lines}
VISITS = (date(2026, 1, 20), date(2026, 4, 8), date(2026, 7, 14), date(2026, 9, 22))
INSTITUTIONS, PER_ROUND = 60, 15
PREFIXES = {"医保": "yb", "民政": "mz", "卫健": "wj"}
# Naive: what a clock in Shanghai shows.
BEGIN, END = datetime.fromisoformat("2026-01-05T08:00"), datetime.fromisoformat("2026-12-31T18:00")
Event = Callable[[], Awaitable[None]]


@dataclass
class Year:
    """The bot's database and the oracle, through the same events; `faults` are where they part."""

    office: Office
    chance: random.Random
    oracle: Oracle
    now: datetime = BEGIN
    agenda: list[tuple[datetime, int, Event]] = field(default_factory=list)
    seats: dict[tuple[int, str, str], dict[str, int]] = field(default_factory=dict)
    places: dict[str, tuple[int, str, str]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    records: dict[str, int] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    waiting: bool = False
    awaited: list[dict[str, Expected]] = field(default_factory=list)

    @asynccontextmanager
    async def tx(self) -> AsyncIterator[Tx]:
        """Open a transaction at the present moment of the year."""
        self.office.now = self.now.replace(tzinfo=SHANGHAI)
        async with self.office.tx() as tx:
            yield tx

    def plan(self, at: datetime, event: Event) -> None:
        """Let something happen at a moment, or as soon as the bot runs again."""
        self.agenda.append((at, len(self.agenda), event))

    def office_time(self, day: date) -> datetime:
        """Return some moment of a day, now and then nine o'clock itself or the minute before."""
        minutes = self.chance.choice((0, -1, 1, self.chance.randrange(-60, 600), self.chance.randrange(-540, 890)))
        return nine(day) + timedelta(minutes=minutes)

    # --- what happens ---------------------------------------------------------------------------------------------

    async def hold_round(self, k: int, inspect_on: date) -> None:
        """Seat two officers of each department at each target; their visit is due on a day."""
        async with self.tx() as tx:
            targets = await tx.targets.of_task_force("ltc")
            own = targets[k * PER_ROUND :][:PER_ROUND]
            round_id = await tx.rounds.add("ltc", f"2026-{k}", f"示例第{k}轮", inspect_on, {})
            rows: list[dict[str, Any]] = []
            for target in own:
                for department, prefix in PREFIXES.items():
                    for place, no in enumerate(self.chance.sample(range(1, 9), 2)):
                        person = self.office.people[f"{prefix}{no}"].id
                        seat = {"round": round_id, "seat": f"{target.id}/{department}/{place}", "target": target.id}
                        rows.append({**seat, "pool": department, "person": person, "draw": None, "ordinal": 1})
            await tx.rounds.add_seats([Seat(round_id, r["seat"], r["target"], r["pool"]) for r in rows])
            await tx.assignments.add_all(rows)
            await course.arrange(tx, self.office.task_force, round_id)
            names = {each.id: each.name for each in own}
            staff_nos = {each.id: no for no, each in self.office.people.items()}
            for each in await tx.assignments.of_round(round_id):
                key = (round_id, each.target, each.pool)
                self.seats.setdefault(key, {})[staff_nos[each.person]] = each.id
            for visit in await tx.inspections.of_round(round_id):
                await self._arranged(tx, visit.id, round_id, visit.target, names[visit.target], inspect_on)

    async def _arranged(self, tx: Tx, visit: int, round_id: int, target: str, name: str, inspect_on: date) -> None:
        ended = []
        for record in await tx.inspections.records(visit):
            thing = f"{name}/report/{record.department}"
            self.records[thing] = record.id
            self.places[thing] = (round_id, target, record.department)
            self._due(thing, await self._number(tx, "report", record.id), inspect_on)
            delay = self.chance.choice((0, 0, 0, 1, 2, 6))
            at = self.office_time(inspect_on + timedelta(days=delay))
            ended.append(at)
            self.plan(at, lambda thing=thing, visit=visit: self.report(thing, visit))  # type: ignore[misc]

    async def _number(self, tx: Tx, kind: str, subject: int) -> int:
        found = await tx.deadlines.find("ltc", kind, subject)
        assert found is not None
        return found.id

    def _due(self, thing: str, number: int, due_on: date) -> None:
        _, kind, department = thing.split("/")
        self.numbers[thing] = number
        self.oracle.let(thing, kind, department, due_on, self.now)

    async def report(self, thing: str, visit: int) -> None:
        """Let a department report; the last one's report makes the publications due."""
        async with self.tx() as tx:
            record = await tx.inspections.record(self.records[thing])
            officer = self.office.people["yb1"].id
            done = {"state": RecordState.REPORTED, "ended_on": self.now.date()}
            await tx.inspections.change_record(record, **done, reported_by=officer, reported_at=tx.now)
            await terms.meet(tx, "ltc", "report", record.id)
            self.oracle.things[thing].done = True
            if await course.conclude(tx, self.office.task_force, await tx.inspections.get(visit)):
                await self._concluded(tx, visit, thing.partition("/")[0])

    async def _concluded(self, tx: Tx, visit: int, name: str) -> None:
        records = await tx.inspections.records(visit)
        found = await tx.publications.of_records([each.id for each in records])
        due_on = term(self.now.date(), self.office.task_force.publication_days)
        for record in records:
            thing = f"{name}/publication/{record.department}"
            key = found[record.id].id
            self.places[thing] = self.places[f"{name}/report/{record.department}"]
            self._due(thing, await self._number(tx, "publication", key), due_on)
            days = self.chance.choice((-40, -14, -9, -7, -3, -1, 0, 0, 1, 3, 8))
            at = max(self.now + timedelta(minutes=1), self.office_time(due_on + timedelta(days=days)))
            self.plan(at, lambda thing=thing, key=key: self.publish(thing, key))  # type: ignore[misc]

    async def publish(self, thing: str, key: int) -> None:
        """Let a publication be made."""
        async with self.tx() as tx:
            await terms.meet(tx, "ltc", "publication", key)
        self.oracle.things[thing].done = True

    async def put_off(self) -> None:
        """Let a visit that nobody has reported be moved to a later day."""
        names = {each.name.partition("/")[0] for each in self.oracle.things.values() if each.kind == "report"}
        reports = [[t for t in self.oracle.things.values() if t.name.startswith(f"{n}/report/")] for n in sorted(names)]
        able = [each for each in reports if not any(one.done for one in each)]
        if not able:
            return
        moved = self.chance.choice(able)
        day = max(moved[0].due_on, self.now.date()) + timedelta(days=self.chance.randrange(1, 9))
        async with self.tx() as tx:
            record = await tx.inspections.record(self.records[moved[0].name])
            visit = await tx.inspections.get(record.inspection)
            await tx.inspections.change(visit, inspect_on=day)
            await course.open_reports(tx, await tx.inspections.get(visit.id))
        for each in moved:
            self.oracle.let(each.name, "report", each.department, day, self.now)

    async def change_duty(self, staff_no: str, on_duty: bool) -> None:
        """Let somebody go off duty, or come back."""
        async with self.tx() as tx:
            await tx.people.change(self.office.people[staff_no].id, active=on_duty)
        self.oracle.people[staff_no].on_duty = on_duty

    async def step_back(self) -> None:
        """Let an officer ask to be recused."""
        key = self.chance.choice(sorted(self.seats)) if self.seats else None
        if key is None or not self.seats[key]:
            return
        staff_no = self.chance.choice(sorted(self.seats[key]))
        async with self.tx() as tx:
            assignment = await tx.assignments.get(self.seats[key].pop(staff_no))
            await tx.assignments.change(assignment, state="requested")

    async def wish(self, staff_no: str, things: list[str], args: tuple[int, int]) -> None:
        """Let somebody ask to be reminded of a whole message once more, by its button."""
        still = [each for each in things if not self.oracle.things[each].done]
        if not still or not self.oracle.people[staff_no].on_duty:
            return
        async with self.tx() as tx:
            await deadline_answers.snooze_all(tx, self.office.people[staff_no], *args, "callback")
        for each in still:
            self.oracle.wishes[staff_no, each] = nine_of_next(self.now.date())
        self.counts["wishes"] += 1

    async def finish_plan(self) -> None:
        """Let the leader press that the plan is made."""
        async with self.tx() as tx:
            number = await self._number(tx, "plan", 2026)
            await deadline_answers.finish(tx, self.office.people["leader"], number, "callback")
        self.oracle.things["2026/plan/"].done = True

    # --- the bot --------------------------------------------------------------------------------------------------

    async def sweep(self) -> None:
        """Let the bot look once, and the oracle too."""
        async with self.tx() as tx:
            await deadline_upkeep.keep_up(tx)
            if "2026/plan/" not in self.oracle.things:
                found = await tx.deadlines.find("ltc", "plan", 2026)
                if found is not None:
                    self._due("2026/plan/", found.id, date(2026, 3, 15))
            await reminders.remind(tx)
            await digests.post_digests(tx)
            self.waiting = bool(await tx.outbox.ready(NORMAL, 1, ()))
        expected = self.oracle.look(self.now)
        if expected:
            self.awaited.append(expected)

    async def deliver(self) -> None:
        """Let everything be sent, and compare it with what the oracle expects, as far as it is still to be done."""
        told = await self._sent()
        owed: dict[str, list[Expected]] = {}
        for expected in self.awaited:
            for reader, own in expected.items():
                if self.oracle.people[reader].on_duty and self.oracle.still(own, self.now):
                    owed.setdefault(reader, []).append(own)
        self.awaited = []
        assert {who: len(each) for who, each in told.items()} == {who: len(each) for who, each in owed.items()}, (
            self.now
        )
        for who, messages in told.items():
            for (words, args), own in zip(messages, owed[who], strict=True):
                self._compare(who, words, args, own)

    async def _sent(self) -> dict[str, list[tuple[str, tuple[int, int]]]]:
        """Return the reminders that go out now by their readers, with what their button for all says."""
        told: dict[str, list[tuple[str, tuple[int, int]]]] = {}
        readers = {each.chat: no for no, each in self.office.people.items()}
        async with self.tx() as tx:
            rows = await tx.outbox.ready(NORMAL, 10_000, ())
            for row in rows:
                try:
                    ready = await complete(tx, MAKERS, row)
                except Pointless:
                    continue
                assert ready.message is not None
                if ready.message.text.id == "reminder":
                    presses = [each for line in ready.message.buttons for each in line if each.press == "due.tomorrow"]
                    args = (int(presses[0].args[0]), int(presses[0].args[1])) if presses else (0, 0)
                    told.setdefault(readers[row.chat or 0], []).append((_words(ready.message.text), args))
            await tx.outbox.claim([row.id for row in rows])
            await tx.outbox.mark([Outcome(row, "sent", 1) for row in rows])
        return told

    def _compare(self, who: str, words: str, args: tuple[int, int], own: Expected) -> None:
        still = self.oracle.still(own, self.now)
        points = [each for each in words.split("\n") if each.startswith("・")]
        assert len(points) == min(15, len(still)), (self.now, who, words)
        assert ("另有" in words) == (len(still) > 15), (self.now, who)
        kinds = {"report": "报送检查结果", "publication": "公示检查结果", "plan": "制定并公开"}
        for each in still if len(still) <= 15 else []:
            said = [p for p in points if _is_about(p, each, self.oracle.people[who].department, kinds[each.kind])]
            assert len(said) == 1, (self.now, who, each, words)
            assert f"{each.due_on.year}年{each.due_on.month}月{each.due_on.day}日" in said[0]
            past = "已逾期" in said[0] or "已过期" in said[0]
            assert past == (each.due_on < self.now.date()), (self.now, said)
        assert ("因系统曾中断" in words) == own.late(self.now), (self.now, who, own.since, words)
        self.counts["reminders"] += 1
        self.counts["late"] += own.late(self.now)
        self.counts["lines"] += len(still)
        if args[0] and self.chance.random() < 0.05:
            at = self.now + timedelta(minutes=self.chance.randrange(1, 3000))
            names = sorted(own.things | own.wished)
            self.plan(at, lambda: self.wish(who, names, args))


def _words(said: Text) -> str:
    return TEXTS.render("zh-CN", said, plain=True)


def _is_about(point: str, thing: Thing, own: str, kind: str) -> bool:
    name = thing.name.partition("/")[0]
    place = (
        "2026 年度抽查计划"
        if thing.kind == "plan"
        else name
        if thing.department == own
        else f"{name}（{thing.department}）"
    )
    return point.startswith(f"・{place}　{kind}　")


@asynccontextmanager
async def prepared(seed: int) -> AsyncIterator[Year]:
    """Set the year up: 60 institutions, 24 inspectors, and by chance who is away when, and what is put off."""
    chance = random.Random(seed)
    async with office(targets=INSTITUTIONS, officers=8) as desk:
        people = {
            no: Somebody(no, each.department, {str(role.value) for role in each.roles})
            for no, each in desk.people.items()
        }
        year = Year(desk, chance, Oracle(people, lambda thing: ()))
        year.oracle.seated = lambda thing: sorted(year.seats[year.places[thing.name]])
        for k, inspect_on in enumerate(VISITS):
            at = datetime.combine(inspect_on - timedelta(days=12), BEGIN.time())
            year.plan(at, lambda k=k, day=inspect_on: year.hold_round(k, day))  # type: ignore[misc]
            for _ in range(4):
                year.plan(at + timedelta(days=chance.uniform(1, 13)), year.put_off)
        for _ in range(40):
            year.plan(BEGIN + timedelta(days=chance.uniform(10, 340)), year.step_back)
        absent = [no for no in desk.people if no[:2] in PREFIXES.values()] + ["liaison-yb", "liaison-mz", "liaison-wj"]
        for staff_no in absent:
            gone = BEGIN + timedelta(days=chance.uniform(1, 330))
            year.plan(gone, lambda no=staff_no: year.change_duty(no, False))  # type: ignore[misc]
            back = gone + timedelta(days=chance.uniform(1, 40))
            year.plan(back, lambda no=staff_no: year.change_duty(no, True))  # type: ignore[misc]
        year.plan(year.office_time(date(2026, 3, chance.choice((2, 9, 13, 16, 20)))), year.finish_plan)
        yield year


def runs(chance: random.Random) -> list[tuple[datetime, datetime]]:
    """Return when the bot runs: for days on end, then not for hours or days."""
    found, at = [], BEGIN
    while at < END:
        ends = at + timedelta(days=chance.uniform(0.2, 18))
        found.append((at, min(ends, END)))
        at = ends + timedelta(hours=chance.choice((0.2, 1, 3, 10, 30, 80)) * chance.uniform(0.5, 1.5))
    return found


def looks(chance: random.Random, day: date) -> list[datetime]:
    """Return moments of a day at which the bot looks; in life it is every second."""
    base = nine(day)
    some = base + timedelta(minutes=chance.randrange(1, 700))
    return [base, some] if chance.random() < 0.8 else [base - timedelta(seconds=1), base, base, some]


async def live(year: Year) -> None:
    """Let the year pass."""
    chance = year.chance
    for start, end in runs(chance):
        day, moments = start.date(), [start]
        while day <= end.date():
            moments += [each for each in looks(chance, day) if start < each < end]
            day += timedelta(days=1)
        for moment in sorted(moments):
            await _happen(year, moment, start)
            year.now = max(moment, year.now)
            await year.sweep()
            if (year.waiting or year.awaited) and chance.random() < 0.9:
                await year.deliver()


async def _happen(year: Year, until: datetime, start: datetime) -> None:
    """Let all that is on the agenda up to a moment happen, one after the other; what comes of it is looked at later."""
    while ready := [each for each in year.agenda if each[0] <= until]:
        first = min(ready, key=lambda each: each[:2])
        year.agenda.remove(first)
        year.now = max(first[0], start, year.now)
        await first[2]()
        year.counts["events"] += 1
