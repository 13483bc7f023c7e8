"""Updates as the embedded chat service delivered them while stories were played: ``python -m tests.fuzz.recorded`` plays
them once more, and writes `recorded_updates.json` anew. Everybody in them is of the demo's cast, and invented.

Each stands there with its story and with how many seconds of the world's time had gone by since the story began.
"""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.demo.script import MainJourney
from bot.sandbox.updates import Updates
from tests.journeys import (
    test_clue_topics,
    test_clues,
    test_consultation,
    test_discipline_transfers,
    test_joint_cases,
    test_objections,
    test_outsiders,
    test_postponement,
    test_relays,
    test_throws,
)
from tests.journeys.stage import START, Backstage, acting, prepared
from tests.journeys.test_inspection import drawn_today, picture

Json = dict[str, Any]
Story = Callable[[Backstage], Awaitable[None]]

FILE = Path(__file__).with_name("recorded_updates.json")
_PASSING = {"update_id", "date", "edit_date"}


@dataclass(frozen=True, slots=True)
class Recorded:
    """An update without its number, `at` seconds after its story began."""

    story: str
    at: int
    content: Json


@dataclass(slots=True, eq=False)
class Recording(Updates):
    """A queue of updates that keeps all that ever stood in it."""

    kept: list[tuple[float, Json]] = field(default_factory=list)

    def push(self, kind: str, payload: Json) -> None:
        """Queue an update, and keep it as it will go over the wire."""
        before = self.next_id
        super(Recording, self).push(kind, payload)
        if self.next_id != before:
            self.kept.append((self._queue[-1].at, json.loads(self._queue[-1].body)))


async def main_job(stage: Backstage) -> None:
    """Play the demo, from /draw to a substitute who accepts."""
    for step in MainJourney(stage).steps():
        await step.play()


async def visit(stage: Backstage) -> None:
    """Fill a list of checks in, with a photo, and report."""
    async with stage.tx() as tx:
        (round_,) = await tx.rounds.of_task_force("ltc")
        seat, *_ = await tx.assignments.of_round(round_.id)
        officer = stage.person((await tx.people.get(seat.person)).name)
    await officer.says("检查任务")
    await officer.taps("示例")
    await officer.taps("填写检查表（卫健）")
    sheet = await officer.sees("检查表（区卫健委）", "0/7")
    await officer.taps("✓ 未发现问题", on=sheet)
    await officer.sees("1/7", "▶ 2.")
    await officer.taps("⚠ 发现问题", on=sheet)
    stage.world.send_photo(officer.person, officer.chat, picture(), "示例问题说明")
    await officer.sees("第 2 项：发现问题", "照片：1 张")
    await officer.taps("完成，下一项")
    await officer.taps("其余 5 项均未发现问题")
    await officer.taps("确认：5 项均未发现问题")
    await officer.taps("上报检查结束")
    stage.world.send_file(officer.person, officer.chat, "signed.pdf", b"%PDF-1.4 signed")


STORIES: dict[str, Story] = {
    "main job": main_job,
    "visit": visit,
    "clue": test_clues.test_a_clue_is_handed_over,
    "clue with facts": test_clues.test_facts_and_files_are_handed_over,
    "clue in a topic": test_clue_topics.test_a_clue_has_its_topic,
    "relay": test_relays.test_two_liaisons_write_to_each_other,
    "consultation": test_consultation.test_from_the_proposal_to_what_was_decided,
    "joint case": test_joint_cases.test_two_departments_deal_with_one_institution,
    "discipline": test_discipline_transfers.test_a_matter_is_handed_over,
    "postponement": test_postponement.test_an_institution_is_visited_later,
    "objection": test_objections.test_an_objection_stops_the_ceremony_until_it_is_answered,
    "throws": test_throws.test_throws_that_do_not_count,
    "invitation": test_outsiders.test_an_invitation_opens_the_door_once,
}

# Those for which institutions were drawn already, and are visited on that day.
ON_THE_DAY = {"visit"}


async def record(name: str, template: Path) -> list[tuple[int, Json]]:
    """Play a story; return what came in, with the seconds after its beginning."""
    with TemporaryDirectory() as folder:
        async with acting(template, Path(folder), drawn_today if name in ON_THE_DAY else None) as stage:
            before = stage.world.updates
            recording = Recording(**{each.name: getattr(before, each.name) for each in fields(Updates)})
            stage.world.updates = recording
            before.wake()  # a poll that waits at the old queue looks again
            await STORIES[name](stage)
            await stage.settled()
    return [(round(at - START.timestamp()), content) for at, content in recording.kept]


def _seen(content: Json) -> str:
    """Return what makes an update the same as another: all but its number and time."""

    def without(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: without(each) for name, each in value.items() if name not in _PASSING}
        return [without(each) for each in value] if isinstance(value, list) else value

    return json.dumps(without(content), sort_keys=True)


def main() -> int:
    """Write the file; an update that an earlier story has as well is left out."""
    rows, seen = list[str](), set[str]()
    with TemporaryDirectory() as folder:
        template = prepared(Path(folder))
        for name in STORIES:
            for at, content in asyncio.run(record(name, template)):
                if _seen(content) not in seen:
                    seen.add(_seen(content))
                    content.pop("update_id")
                    rows.append(json.dumps([name, at, content], ensure_ascii=False, separators=(",", ":")))
    FILE.write_text("[\n" + ",\n".join(rows) + "\n]\n", "utf-8")
    print(f"{len(rows)} updates of {len(STORIES)} stories")  # noqa: T201
    return 0


def recorded() -> list[Recorded]:
    """Return the updates in the order in which they came, story by story."""
    return [Recorded(*each) for each in json.loads(FILE.read_text("utf-8"))]


if __name__ == "__main__":
    sys.exit(main())
