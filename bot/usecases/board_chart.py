"""The board's chart: how far each department has come with publishing a round's results, as a picture for a phone."""

import io
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import TypeAlias

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.patches import Rectangle

from bot.domain.deadlines import DeadlineKind
from bot.domain.local_time import local_date
from bot.domain.messages import Late, Message, Pointless, Text, text
from bot.domain.people import Person
from bot.domain.publications import Publication, PublicationState
from bot.domain.refusals import Refusal
from bot.domain.rounds import Round, leading
from bot.domain.task_forces import TaskForce
from bot.usecases.telling import tell
from storage.transaction import Tx

Say: TypeAlias = Callable[[Text], str]

PUBLISHED, WITHHELD, DUE, OVERDUE, AHEAD = "published", "withheld", "due", "overdue", "ahead"
# From left to right. Told apart by lightness too; red is for what is late and for nothing else.
COLOURS: Mapping[str, tuple[str, str]] = {
    PUBLISHED: ("#1f5f99", "white"),
    WITHHELD: ("#7d8a96", "white"),
    DUE: ("#f2c14e", "#222222"),
    OVERDUE: ("#c8102e", "white"),
    AHEAD: ("#e4e8ec", "#222222"),
}
DONE = (PUBLISHED, WITHHELD)

_FONT = str(files("zhplot") / "fonts" / "NotoSansSC-Regular.ttf")
_DPI, _WIDTH = 200, 5.4  # 1080 pixels
_LARGE, _MIDDLE, _SMALL = 15.0, 12.0, 10.5
_INK, _QUIET = "#1b1f23", "#57606a"
_LINE, _ROW, _EDGE = 0.3, 0.72, 0.24  # inches
_TITLE_COLUMNS, _COLUMNS = 42, 62  # a Chinese character takes two
_DIGIT = 0.09  # inches
_HANGING = frozenset("）】》」』、，。；：！？)]},.;:!?")  # never at the beginning of a line


@dataclass(frozen=True, slots=True)
class Chart:
    """A round's counts by department and state, in the task force's order, on a day."""

    office: TaskForce
    round: Round
    on: date
    counts: Mapping[str, Counter[str]]

    @property
    def total(self) -> Counter[str]:
        """The sums over all departments."""
        return sum(self.counts.values(), Counter())


@dataclass(frozen=True, slots=True)
class Captions:
    """What is written in a chart, in somebody's language: `rows` by department, a chart's `legend` by state."""

    title: str
    subtitle: str
    summary: str
    rows: Mapping[str, str]
    late: Mapping[str, str]
    legend: Mapping[str, str]


async def send_chart(tx: Tx, actor: Person, office: TaskForce, language: str) -> None:
    """Send somebody the chart of the newest round, in their own chat. Raises `Refusal` board-chart-empty, -unreachable."""
    round_ = leading(await tx.rounds.of_task_force(office.id))
    if round_ is None or not await tx.inspections.of_round(round_.id):
        raise Refusal("board-chart-empty")
    late = Late("board-chart", {"round": round_.id, "language": language})
    words = text("board-chart", office=office.title, round=round_.title)
    if not await tell(tx, actor, Message(words, attachment=late), mention=False):
        raise Refusal("board-chart-unreachable")


async def chart_of(tx: Tx, round_id: int) -> Chart:
    """Return a round's counts as they are now; `Pointless` where nothing is to be inspected any more."""
    round_ = await tx.rounds.get(round_id)
    office = await tx.task_forces.get(round_.task_force)
    visits = await tx.inspections.of_round(round_id)
    records = await tx.inspections.records_of([each.id for each in visits])
    if not records:
        raise Pointless
    published = await tx.publications.of_records([each.id for each in records])
    opened = await tx.deadlines.open_in(office.id)
    due = {each.subject: each.due_on for each in opened if each.kind == DeadlineKind.PUBLICATION}
    today = local_date(tx.now)
    counts: dict[str, Counter[str]] = {each.name: Counter() for each in office.departments}
    for each in records:
        publication = published.get(each.id)
        standing = AHEAD if publication is None else standing_of(publication, due.get(publication.id), today)
        counts.setdefault(each.department, Counter())[standing] += 1
    return Chart(office, round_, today, {name: count for name, count in counts.items() if count})


def standing_of(publication: Publication, due_on: date | None, today: date) -> str:
    """Return where a publication stands; one that was withdrawn had been published."""
    match publication.state:
        case PublicationState.PUBLISHED | PublicationState.WITHDRAWN:
            return PUBLISHED
        case PublicationState.WITHHELD:
            return WITHHELD
        case _:
            return OVERDUE if due_on is not None and due_on < today else DUE


def captions_of(chart: Chart, say: Say) -> Captions:
    """Return what is written in a chart."""
    total = chart.total
    return Captions(
        title=say(text("board-chart-title", office=chart.office.title)),
        subtitle=say(text("board-chart-subtitle", round=chart.round.title, on=chart.on)),
        summary=say(text("board-chart-summary", done=_done(total), many=total.total())),
        rows={
            name: say(text("board-chart-row", done=_done(count), many=count.total()))
            for name, count in chart.counts.items()
        },
        late={
            name: say(text("board-chart-late", many=count[OVERDUE]))
            for name, count in chart.counts.items()
            if count[OVERDUE]
        },
        legend={state: say(text(f"board-chart-{state}", many=total[state])) for state in COLOURS},
    )


def _done(count: Counter[str]) -> int:
    return sum(count[each] for each in DONE)


def draw(chart: Chart, captions: Captions) -> bytes:
    """Return the picture as PNG; the same chart gives the same bytes."""
    title = [(line, _LARGE, _INK) for line in wrapped(captions.title, _TITLE_COLUMNS)]
    small = [*wrapped(captions.subtitle, _COLUMNS), *wrapped(captions.summary, _COLUMNS)]
    head = [*title, *((line, _SMALL, _QUIET) for line in small)]
    legend_lines = (len(COLOURS) + 1) // 2
    page = _Page(2 * _EDGE + _LINE * (len(head) + legend_lines + 1) + _ROW * len(chart.counts))
    top = _EDGE
    for line, size, colour in head:
        page.write(line, _EDGE, top + _LINE / 2, size, colour)
        top += _LINE
    top += _LINE / 2
    widest = max(count.total() for count in chart.counts.values())
    for name, count in chart.counts.items():
        _draw_row(page, top, name, count, widest, captions)
        top += _ROW
    _draw_legend(page, top + _LINE / 2, captions)
    return page.png()


class _Page:
    """A white page measured in inches from its upper left corner."""

    def __init__(self, height: float) -> None:
        self._height = height
        self._figure = Figure(figsize=(_WIDTH, height), dpi=_DPI, facecolor="white")
        self._fonts = {size: FontProperties(fname=_FONT, size=size) for size in (_LARGE, _MIDDLE, _SMALL)}

    def write(self, words: str, x: float, y: float, size: float, colour: str, side: str = "left") -> None:
        """Write a line with its middle at that height; what the font does not have is left out."""
        self._figure.text(
            x / _WIDTH,
            1 - y / self._height,
            _drawable(words),
            fontproperties=self._fonts[size],
            color=colour,
            ha=side,
            va="center_baseline",
            parse_math=False,
        )

    def fill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle, given by its upper left corner."""
        place = (x / _WIDTH, 1 - (y + height) / self._height)
        size = (width / _WIDTH, height / self._height)
        self._figure.add_artist(Rectangle(place, *size, transform=self._figure.transFigure, facecolor=colour, lw=0))

    def png(self) -> bytes:
        """Return the page as PNG."""
        out = io.BytesIO()
        self._figure.savefig(out, format="png", metadata={"Software": None})
        return out.getvalue()


def _draw_row(page: _Page, top: float, name: str, count: Counter[str], widest: int, captions: Captions) -> None:
    """Draw a department: its name and how much is done over the bar, what is late at the right in red."""
    page.write(f"{name}　{captions.rows[name]}", _EDGE, top + 0.12, _MIDDLE, _INK)
    if name in captions.late:
        page.write(captions.late[name], _WIDTH - _EDGE, top + 0.12, _MIDDLE, COLOURS[OVERDUE][0], "right")
    full = _WIDTH - 2 * _EDGE
    left = _EDGE
    for state, (colour, ink) in COLOURS.items():
        width = full * count[state] / widest
        if not width:
            continue
        page.fill(left, top + 0.27, width, 0.27, colour)
        if width >= _DIGIT * (len(str(count[state])) + 0.5):
            page.write(str(count[state]), left + width / 2, top + 0.405, _SMALL, ink, "center")
        left += width


def _draw_legend(page: _Page, top: float, captions: Captions) -> None:
    for k, state in enumerate(COLOURS):
        x = _EDGE + (k % 2) * (_WIDTH / 2 - _EDGE / 2)
        y = top + (k // 2) * _LINE
        page.fill(x, y + 0.05, 0.2, 0.2, COLOURS[state][0])
        page.write(captions.legend[state], x + 0.3, y + 0.15, _SMALL, _INK)


def wrapped(words: str, widest: int) -> list[str]:
    """Return a text's lines of at most so many columns: it may break anywhere, but no line begins with a closing mark."""
    lines, width = [""], 0
    for character in words:
        own = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if width + own > widest and character not in _HANGING:
            lines.append("")
            width = 0
        lines[-1] += character
        width += own
    return [each.strip() for each in lines]


def _drawable(words: str) -> str:
    font = get_font(_FONT)
    return "".join(each for each in words if font.get_char_index(ord(each)))
