"""The chart of what is published: what is counted, and that the picture can be read."""

import io
from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.domain.messages import File
from bot.domain.rounds import Round
from bot.domain.task_forces import DrawRules, TaskForce
from bot.usecases.board_chart import (
    AHEAD,
    COLOURS,
    DUE,
    OVERDUE,
    PUBLISHED,
    WITHHELD,
    Captions,
    Chart,
    chart_of,
    draw,
    wrapped,
)
from handlers import board
from tests.drawn import INSPECT_ON, draw_round
from tests.office import DEPARTMENTS, office
from tests.talk import GROUP, Talk
from tests.visits import arranged

ROUND = Round(1, "ltc", "2026-001", "示例第一轮检查", INSPECT_ON, {})


def picture(counts: dict[str, Counter[str]], title: str = "示例专班　公示进度") -> tuple[Image.Image, bytes]:
    """Draw a chart."""
    own = TaskForce("ltc", "示例专班", "long_term_care", None, DEPARTMENTS, DrawRules(), "示例")
    chart = Chart(own, ROUND, date(2026, 12, 2), counts)
    names = dict.fromkeys(counts, "1/2")
    late = {name: "逾期" for name, count in counts.items() if count[OVERDUE]}
    made = draw(chart, Captions(title, "示例第一轮检查", "共 2 项", names, late, dict.fromkeys(COLOURS, "图例")))
    return Image.open(io.BytesIO(made)).convert("RGB"), made


def share(shown: Image.Image, state: str) -> int:
    """Return how many pixels have a state's colour."""
    hexed = COLOURS[state][0]
    wanted = tuple(int(hexed[k : k + 2], 16) for k in (1, 3, 5))
    return sum(many for many, colour in shown.getcolors(1 << 24) or [] if colour == wanted)


def test_a_picture_for_a_phone() -> None:
    """1080 pixels wide; lengths are in proportion; the same chart gives the same bytes."""
    counts = {"医保": Counter({PUBLISHED: 30, DUE: 10}), "民政": Counter({PUBLISHED: 20, WITHHELD: 20})}
    shown, made = picture(counts)
    assert shown.width == 1080
    assert share(shown, PUBLISHED) > 2 * share(shown, WITHHELD) > 2 * share(shown, DUE) > share(shown, AHEAD)
    assert picture(counts)[1] == made


def test_red_is_for_what_is_late() -> None:
    """Beyond the legend's mark there is no red where nothing is overdue."""
    calm, _ = picture({"医保": Counter({DUE: 10})})
    late, _ = picture({"医保": Counter({DUE: 9, OVERDUE: 1})})
    assert share(late, OVERDUE) > 2 * share(calm, OVERDUE)


def test_whatever_a_task_force_is_called() -> None:
    """Long titles, dollar signs and emoji: drawn as they are, or left out where the font has nothing for them."""
    plain, _ = picture({"医保": Counter({AHEAD: 1})})
    odd, _ = picture({"医保": Counter({AHEAD: 1})}, "示例" * 30 + "$x_{1}$ 🙂 <b>")
    assert odd.height > plain.height


@given(st.text(max_size=200), st.integers(4, 60))
def test_lines_fit(words: str, widest: int) -> None:
    """Nothing is lost but blanks at the lines' ends, and no line begins with a closing mark."""
    lines = wrapped(words, widest)
    assert "".join("".join(lines).split()) == "".join(words.split())
    assert not any(line[:1] in {"）", "。", "，"} for line in lines[1:] if words[:1] not in {"）", "。", "，"})


async def test_a_button_under_the_board() -> None:
    """In the private chat and in the group: the chart comes by direct message, and counts what stands there now."""
    async with office(targets=2, officers=2) as desk:
        talk = Talk(desk, board.ROUTES)
        await talk.say("observer", "/board")
        assert "尚无检查任务" in await talk.press("observer", "进度图")
        visits = await arranged(desk, await draw_round(desk, {1: ("yb1", "yb2", "mz1"), 2: ("yb1", "mz1")}))
        await talk.say("observer", "/board")
        assert await talk.press("observer", "进度图") == ""
        assert talk.last("observer").text == "<b>示例长护险专班　公示进度图</b>\n示例第一轮检查"
        await talk.say("leader", "/board", chat=GROUP)
        assert "私聊" in await talk.press("observer", "进度图", chat=GROUP)
        assert "进度图" not in talk.last(GROUP).text
        async with desk.tx() as tx:
            await tx.people.change(desk.people["witness-ga"].id, reachable=False)
        assert "点按“开始”" in await talk.press("witness-ga", "进度图", chat=GROUP)
        desk.pass_time(days=9)
        await visits.report(desk, 1)
        number = await visits.publication(desk, 1, "民政")
        async with desk.tx() as tx:
            publication = await tx.publications.get(number)
            await tx.publications.change(publication, state="published")
        assert await counted(talk) == {"医保": {DUE: 1, AHEAD: 1}, "民政": {PUBLISHED: 1, AHEAD: 1}}
        desk.pass_time(days=90)
        assert await counted(talk) == {"医保": {OVERDUE: 1, AHEAD: 1}, "民政": {PUBLISHED: 1, AHEAD: 1}}


async def counted(talk: Talk) -> dict[str, Counter[str]]:
    """Return what the newest chart counts, once it has been drawn."""
    late = (await talk.office.told("observer"))[-1].attachment
    assert late is not None
    async with talk.office.tx() as tx:
        made = await board.MAKERS[late.maker](tx, late.args)
        assert isinstance(made, File)
        assert (made.name, made.content[:4]) == ("progress.png", b"\x89PNG")
        return dict((await chart_of(tx, int(late.args["round"]))).counts)
