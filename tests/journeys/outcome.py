"""What a journey has come to, counted: in the chats and behind them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import select

from bot.demo.actors import shown
from bot.demo.cast import Cast
from bot.demo.script import PLACE
from bot.domain.ledger import first_break
from bot.domain.recusals import Assignment
from bot.sandbox.world import World
from storage.tables.chats import chats
from storage.tables.journal import outbox
from storage.transaction import Tx

REPEATED = "可能是重复发送"
Seat: TypeAlias = tuple[str, str]


@dataclass(frozen=True)
class Outcome:
    """Ledger entries by event, assignments, the bot's messages in the group by kind.

    `seats` are (person, place) of all assignments to people who can be reached; `notices` how many notices of them were
    sent, `repeated` how many of those that say of themselves that they may be a repetition.
    """

    ledger: Counter[str]
    assignments: list[Assignment]
    posts: Counter[str]
    seats: Counter[Seat]
    notices: Counter[Seat]
    repeated: Counter[Seat]


POSTS = {
    "摇号公告": "commitment",
    "的抽取清单": "manifest",
    "现在开始投掷 ": "opening",
    "计入：": "answer",
    "摇号结果": "result",
    "的核验页": "page",
    "的证明文件": "proof",
    "进度": "progress",
    "下一步": "board",
}


async def outcome(tx: Tx, world: World, cast: Cast, task_force: str = "ltc") -> Outcome:
    """Count everything; the ledger's chain must be whole."""
    entries = await tx.ledger.entries(task_force)
    assert first_break(entries) is None
    (round_, *_) = await tx.rounds.of_task_force(task_force)
    assignments = await tx.assignments.of_round(round_.id)
    people = await tx.people.names({each.person for each in assignments})
    places = await tx.targets.names({each.target for each in assignments})
    group = [each for each in world.messages(cast.groups[task_force]) if each.sender is world.bot]
    sent = list(_sent_notices(world))
    return Outcome(
        ledger=Counter(each.event for each in entries),
        assignments=assignments,
        posts=Counter(kind for each in group if (kind := kind_of(shown(each)))),
        seats=Counter(
            (people[each.person].name, places[each.target].name)
            for each in assignments
            if people[each.person].reachable
        ),
        notices=Counter(seat for seat, repeated in sent if not repeated),
        repeated=Counter(seat for seat, repeated in sent if repeated),
    )


def _sent_notices(world: World) -> Iterator[tuple[Seat, bool]]:
    """Give each notice that the chat service took, edits not counted, and whether it may be a repetition."""
    for call in world.calls:
        words = str(call.params.get("text", ""))
        found = PLACE.search(words)
        if call.method == "sendMessage" and call.status == 200 and "检查任务通知" in words and found is not None:
            yield (world.people[int(call.params["chat_id"])].name, found.group()), REPEATED in words


def kind_of(words: str) -> str | None:
    """Return which kind of post has these words."""
    lines = words.splitlines()
    return next((kind for sign, kind in POSTS.items() if any(sign in line for line in lines)), None)


async def unsettled(tx: Tx) -> set[int]:
    """Return the chats (Telegram's ids) to which something still is to be sent, or may or may not have been."""
    rows = select(chats.c.telegram_id).join(outbox, outbox.c.chat == chats.c.key)
    found = await tx.outbox._connection.execute(rows.where(outbox.c.state.in_(("pending", "sending", "unknown"))))
    return {row.telegram_id for row in found}
