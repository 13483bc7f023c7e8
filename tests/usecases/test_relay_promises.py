"""Whoever blocks the bot, comes back, leaves and returns, in whatever order: no relayed message is lost, none comes twice."""

from collections import defaultdict
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.relays import takes_part
from bot.domain.roles import Role
from tests.clue_scene import Desk, clue_desk
from tests.talk import GROUP

WRITERS = ("liaison-yb", "yb1", "liaison-mz", "mz1")
CHAIRS = ("leader", "deputy")
OTHERS = ("head-yb", "head-mz", "liaison-wj", "mz2", "observer", GROUP)

acts = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(WRITERS)),
    st.tuples(st.sampled_from(["block", "unblock"]), st.sampled_from(WRITERS + CHAIRS)),
    st.tuples(st.sampled_from(["leave", "return"]), st.sampled_from(WRITERS)),
)


@dataclass
class Story:
    """What happened: whose each message was to be, when it was written."""

    desk: Desk
    readers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    async def act(self, what: str, who: str) -> None:
        """Let one thing happen, if it can."""
        talk = self.desk.talk
        match what:
            case "write" if who not in talk.shut and who in await self.parties():
                words = f"示例信息{len(self.readers) + 1:02d}号"
                self.readers[words] = await self.parties() - {who}
                await talk.send_press(who, "relay.write:1")
                await talk.say(who, words)
            case "block":
                talk.block(who)
            case "unblock":
                await talk.unblock(who)
            case "leave" | "return":
                await self.desk.change(who, active=what == "return")
                await self.desk.follow_roster()

    async def parties(self) -> set[str]:
        """Return who takes part now."""
        clue = await self.desk.newest()
        return {each for each in WRITERS if takes_part(clue, await self.desk.office.person(each))}


@settings(max_examples=12, deadline=None)
@given(st.lists(acts, min_size=4, max_size=14))
async def test_nothing_is_lost_and_nothing_comes_twice(done: list[tuple[str, str]]) -> None:
    """At the end all chats are open again: each reader who still takes part has each of their messages, once."""
    async with clue_desk() as desk:
        for who in ("yb1", "mz1"):
            await desk.change(who, roles=frozenset({Role.LIAISON}))
        await desk.sent()
        story = Story(desk)
        for what, who in done:
            await story.act(what, who)
        for who in WRITERS + CHAIRS:
            await desk.talk.unblock(who)
        parties = await story.parties()
        for words, readers in story.readers.items():
            seen = {who: times(desk, who, words) for who in (*WRITERS, *CHAIRS, *OTHERS)}
            assert {seen[who] for who in readers & parties} <= {1}
            assert {seen[who] for who in set(WRITERS) - readers} <= {0}
            assert max(seen[who] for who in (*CHAIRS, *readers, CHAIRS[0])) <= 1
            assert {seen[who] for who in OTHERS} == {0}


def times(desk: Desk, who: str, words: str) -> int:
    """Return how many messages of a chat hold those words."""
    return sum(words in shown.text for shown in desk.talk.screen(who).values())
