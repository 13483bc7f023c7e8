"""The board (专班看板): a round at a glance, one message in the group that is edited whenever something changes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.direct_inspections import DirectKind
from bot.domain.draw1.manifest import Stage
from bot.domain.draws import Draw, DrawState
from bot.domain.messages import Button, Keyboard, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.recusals import Assignment, Reason, RecusalState
from bot.domain.rounds import AssignmentState, Origin, Round, Seat, leading
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.draws.words import draw_state, stage_name
from bot.usecases.telling import tell_group
from storage.transaction import Tx

MOST_DRAWS, MOST_TARGETS = 6, 10
_SUPERGROUP = "-100"  # how such a chat's number begins
VACANT = "vacant"


@dataclass(frozen=True, slots=True)
class Picture:
    """A round as it is now: its draws and seats, who sits there, and how many requests each department has to decide.

    Of a `hidden` one nothing but its draws.
    """

    round: Round
    draws: Sequence[Draw]
    seats: Sequence[Seat]
    seated: dict[str, Assignment]
    asked: Counter[str]
    targets: Sequence[str]
    hidden: bool = False

    def standing(self, seat: Seat) -> str:
        """Return where a seat stands: vacant, or its occupant's state."""
        occupant = self.seated.get(seat.id)
        return VACANT if occupant is None else occupant.state

    def count(self, state: str) -> int:
        """Return how many seats stand there."""
        return sum(self.standing(each) == state for each in self.seats)


def slot(round_id: int) -> str:
    """Return the name of the living message in the group."""
    return f"board:{round_id}"


async def refresh(tx: Tx, task_force: str) -> None:
    """Bring the board in the group up to date; before the first round there is none."""
    office = await tx.task_forces.get(task_force)
    round_ = leading(await tx.rounds.of_task_force(task_force, hidden=True))
    if round_ is not None and office.chat is not None:
        await tx.outbox.show(slot(round_.id), office.chat, await _message(tx, office, round_))


async def show_in_group(tx: Tx, office: TaskForce, answers: int | None = None, *, aside: bool = False) -> None:
    """Answer whoever asks in the group: the board is brought up to date, and the answer leads to where it stands.

    Asked for `aside`, in a topic, it is answered there; the board itself stands in the group's own.
    """
    round_ = leading(await tx.rounds.of_task_force(office.id, hidden=True))
    if round_ is None:
        await tell_group(tx, office.id, Message(text("board-none"), reply_to=answers))
        return
    name = slot(round_.id)
    stood = await tx.outbox.message_id(name)
    await refresh(tx, office.id)
    if aside:
        there = await _link(tx, office, stood)
        await tell_group(tx, office.id, Message(text("board-aside"), there, reply_to=answers))
    elif stood is not None:
        await tell_group(tx, office.id, Message(text("board-above"), reply_slot=name))


async def _link(tx: Tx, office: TaskForce, message_id: int | None) -> Keyboard:
    """Return the button that leads to a message in the group, none to one that is not there yet."""
    if message_id is None or office.chat is None:
        return ()
    number = str((await tx.chats.get(office.chat)).telegram_id)
    if not number.startswith(_SUPERGROUP):
        return ()
    address = f"https://t.me/c/{number.removeprefix(_SUPERGROUP)}/{message_id}"
    return rows(Button(text("button-board-there"), url=address))


async def show_in_private(tx: Tx, actor: Person, office: TaskForce, *, anew: bool = True) -> None:
    """Show somebody the same in their own chat: a message anew, or the one that is there brought up to date."""
    round_ = leading(await tx.rounds.of_task_force(office.id, hidden=True))
    message = Message(text("board-none")) if round_ is None else await _message(tx, office, round_)
    await lay(
        tx, actor, "board", Message(message.text, rows(button("board.refresh"), button("board.chart"))), anew=anew
    )


async def _message(tx: Tx, office: TaskForce, round_: Round) -> Message:
    picture = await _picture(tx, round_)
    words = text(
        "board",
        office=office.title,
        round=round_.title,
        inspect_on=round_.inspect_on,
        how=text("board-drawn" if round_.origin == Origin.DRAWN else "board-entered"),
        draws=_draw_lines(picture),
        targets=_target_line(picture),
        seats=_seat_lines(office, picture),
        next=_next_lines(picture),
    )
    return Message(words, rows(button("board.chart")))


async def _picture(tx: Tx, round_: Round) -> Picture:
    draws = [each for each in await tx.draws.of_task_force(round_.task_force) if each.round == round_.id]
    if await tx.sealings.hides(round_.id):
        return Picture(round_, draws, (), {}, Counter(), (), hidden=True)
    assignments = {each.id: each for each in await tx.assignments.of_round(round_.id)}
    pending = await tx.recusals.of_task_force(round_.task_force, RecusalState.PENDING)
    asked = [assignments[each.assignment] for each in pending if each.assignment in assignments]
    people = await tx.people.names({each.person for each in asked})
    seats = await tx.rounds.seats(round_.id)
    drawn = [target for draw in draws for target in _drawn(draw)]
    if _is_joint(round_):
        drawn = []
    elif round_.origin != Origin.DRAWN:
        drawn = list(dict.fromkeys(each.target for each in seats))
    names = await tx.targets.names(drawn[:MOST_TARGETS])
    return Picture(
        round=round_,
        draws=draws,
        seats=seats,
        seated={each.seat: each for each in assignments.values() if each.active},
        asked=Counter(people[each.person].department for each in asked),
        targets=[names[each].name if each in names else "" for each in drawn],
    )


def _is_joint(round_: Round) -> bool:
    """Tell whether it is the visit of a joint case: which institution that is about, the group does not see."""
    return round_.origin == Origin.DIRECT and Reason.load(round_.reason).code == DirectKind.JOINT


def _drawn(draw: Draw) -> list[str]:
    """Return the targets that a draw brought."""
    strata = (draw.result or {}).get("strata", [])
    return [target for stratum in strata for target in stratum["drawn"]]


def _draw_lines(picture: Picture) -> tuple[Text, ...]:
    drawn_here = picture.round.origin == Origin.DRAWN
    first = () if drawn_here and picture.draws else (_undrawn_line(picture.round),)
    return first + tuple(
        text("board-draw", number=each.number, stage=stage_name(each.stage), state=draw_state(each))
        for each in picture.draws[-MOST_DRAWS:]
    )


def _undrawn_line(round_: Round) -> Text:
    """Return what stands in the place of draws where none was held here."""
    if round_.origin == Origin.OFFICIAL:
        return text("board-official", reference=round_.reference)
    return text("board-direct" if round_.origin == Origin.DIRECT else "board-no-draw")


def _target_line(picture: Picture) -> Text:
    if _is_joint(picture.round):
        return text("board-targets-joint")
    if not picture.targets:
        return text("board-targets-none")
    names = "、".join(picture.targets[:MOST_TARGETS])
    kind = "board-targets" if len(picture.targets) <= MOST_TARGETS else "board-targets-many"
    return text(kind, many=len(picture.targets), names=names)


def _seat_lines(office: TaskForce, picture: Picture) -> tuple[Text, ...]:
    """Return a line for each department, those of the task force in its order, then other pools."""
    if not picture.seats:
        return (text("board-seats-none"),)
    counts: dict[str, Counter[str]] = {each.name: Counter() for each in office.departments}
    for seat in picture.seats:
        counts.setdefault(seat.pool.partition("·")[0], Counter())[picture.standing(seat)] += 1
    return tuple(
        text(
            "board-seat-line",
            department=department,
            many=count.total(),
            accepted=count[AssignmentState.ACCEPTED],
            notified=count[AssignmentState.NOTIFIED],
            requested=count[AssignmentState.REQUESTED],
            vacant=count[VACANT],
        )
        for department, count in counts.items()
        if count
    )


def _next_lines(picture: Picture) -> tuple[Text, ...]:
    """Return what comes next and whose turn it is: several things can be awaited at once."""
    open_draw = next((each for each in picture.draws if each.unfinished), None)
    lines = [] if open_draw is None else [_next_of_draw(open_draw)]
    if picture.hidden:
        return (*lines, text("board-next-sealed"))
    if not picture.seats:
        return tuple(lines) or (text("board-next-inspectors" if picture.targets else "board-next-draw"),)
    waiting = {state: picture.count(state) for state in (VACANT, AssignmentState.NOTIFIED)}
    if picture.asked:
        parts = "、".join(f"{department} {many}" for department, many in sorted(picture.asked.items()))
        lines.append(text("board-next-decide", many=picture.asked.total(), parts=parts))
    if waiting[VACANT] and (open_draw is None or open_draw.stage != Stage.SUBSTITUTES):
        lines.append(text("board-next-substitute", many=waiting[VACANT]))
    if waiting[AssignmentState.NOTIFIED]:
        lines.append(text("board-next-answer", many=waiting[AssignmentState.NOTIFIED]))
    return tuple(lines) or (text("board-next-inspect", inspect_on=picture.round.inspect_on),)


def _next_of_draw(draw: Draw) -> Text:
    kind = "board-next-throwing" if draw.state == DrawState.THROWING else "board-next-window"
    return text(kind, number=draw.number, opens_at=draw.opens_at)
