"""The preview of a draw: the plan's values filled in, each to be changed by a tap, and one tap to open it."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.draw1.feasibility import scarce, shortfall
from bot.domain.draw1.manifest import ListHashes, Manifest, Stage
from bot.domain.draw_plans import Choice, DrawPlan, Times, guest_departments
from bot.domain.messages import Button, Keyboard, Message, Text, button, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.sealings import MOST_DAYS, TELLS, tell_moment, unseal_moment
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.draws import sealing
from bot.usecases.draws.lists import default_choice, draw_plan
from bot.usecases.draws.words import plan_lines, stage_name
from storage.transaction import Tx

WINDOWS = (10, 30, 60, 120)
MOST_SCARCE = 5
MOST_NAMES = 10
_NOTHING = "0" * 64


async def preview_next(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Show the draw that comes next by the plan, in a new message."""
    await preview(tx, actor, office, await default_choice(tx, office), anew=True)


async def preview(tx: Tx, actor: Person, office: TaskForce, choice: Choice, *, anew: bool = False) -> None:
    """Show what a draw of that choice would draw, with buttons to change it and to open it."""
    unfinished = await tx.draws.unfinished(office.id)
    if unfinished is not None:
        raise Refusal("draw-unfinished", number=unfinished.number)
    if office.chat is None:
        raise Refusal("draw-no-group")
    hidden = await sealing.check_waiting(tx, office, choice)
    plan = await draw_plan(tx, office, choice)
    people = {each.id: each for each in await tx.people.of_task_force(office.id)}
    obstacles = await _obstacles(tx, plan, hidden=hidden)
    can_open = not any(map(_stops, obstacles))
    words = text(
        "draw-preview",
        stage=stage_name(choice.stage),
        lines=(
            *plan_lines(office, plan, choice.percent, {i: each.name for i, each in people.items()}),
            *_seal_lines(tx, plan, choice),
        ),
        window=choice.window,
        obstacles=(
            *obstacles,
            *(() if hidden else _unreachable(plan, people)),
            *([text("draw-preview-ready")] if can_open else []),
        ),
    )
    await lay(tx, actor, "draw", Message(words, _keyboard(office, choice, can_open=can_open)), anew=anew)


def _unreachable(plan: DrawPlan, people: Mapping[str, Person]) -> list[Text]:
    """Return who could be drawn but not be written to: their notice would be a mention in the group."""
    members = [people[each.id] for pool in plan.pools for each in pool.members]
    names = [each.name for each in members if not each.reachable]
    shown = "、".join(names[:MOST_NAMES])
    return [text("draw-unreachable", names=shown, many=len(names))] if names else []


async def obstructed(tx: Tx, office: TaskForce, choice: Choice) -> bool:
    """Tell whether a draw of that choice could not be opened."""
    hidden = await sealing.check_waiting(tx, office, choice)
    return any(map(_stops, await _obstacles(tx, await draw_plan(tx, office, choice), hidden=hidden)))


def _seal_lines(tx: Tx, plan: DrawPlan, choice: Choice) -> tuple[Text, ...]:
    """Return when a sealed draw would be told, and when it would come out."""
    if not choice.unseal:
        return ()
    unseal_on = tx.calendar.add_workdays(plan.inspect_on, choice.unseal).on
    tell_at = tell_moment(plan.inspect_on, choice.tell)
    return (text("draw-line-sealed", tell_at=tell_at, unseal_at=unseal_moment(unseal_on), told=0),)


def _stops(obstacle: Text) -> bool:
    return obstacle.id.startswith("draw-lacks")


async def _obstacles(tx: Tx, plan: DrawPlan, *, hidden: bool = False) -> tuple[Text, ...]:
    """Return why the draw cannot be opened, with what would help; and the seats that only one or two could take.

    In a `hidden` round neither targets nor people are named: who could take a seat says where it is.
    """
    if plan.lacking is not None:
        return (text("draw-lacks", why=text("draw-lacks-" + plan.lacking.removeprefix("draw-"))),)
    if plan.stage is Stage.TARGETS:
        return ()
    draft = _draft(plan)
    if hidden:
        return tuple(text("draw-lacks-hidden", pool=each.pool, missing=each.missing) for each in shortfall(draft))
    lines: list[Text] = []
    # A joint draw may end with seats unfilled: they are drawn like substitutes.
    shortage = "draw-warns-people" if plan.stage is Stage.JOINT else "draw-lacks-people"
    for short in shortfall(draft)[:MOST_SCARCE]:
        who = (await tx.people.names(short.people[:MOST_SCARCE])).values()
        names, many = "、".join(person.name for person in who) or "—", len(short.people)
        lines.append(text(shortage, pool=short.pool, missing=short.missing, names=names, people=many))
    few = scarce(draft)
    for each in few[:MOST_SCARCE]:
        target = (await tx.targets.names([each.target]))[each.target].name
        people = await tx.people.names(each.people)
        lines.append(
            text("draw-scarce", target=target, pool=each.pool, names="、".join(p.name for p in people.values()))
        )
    if len(few) > MOST_SCARCE:
        lines.append(text("draw-scarce-more", many=len(few) - MOST_SCARCE))
    return tuple(lines)


def _draft(plan: DrawPlan) -> Manifest:
    """Return the manifest as it would be, without what is only known when it is frozen."""
    times = Times("", "", _NOTHING, "")
    return plan.manifest(task_force="", chat="", draw="", title="", names=ListHashes(_NOTHING, _NOTHING), times=times)


def _keyboard(office: TaskForce, choice: Choice, *, can_open: bool) -> Keyboard:
    rows: list[tuple[Button, ...]] = [(button("draw.open", *choice.args),)] if can_open else []
    if choice.stage in {Stage.JOINT, Stage.TARGETS}:
        rows.append(
            (
                _change("draw.less", replace(choice, percent=max(choice.percent - 5, 5))),
                _change("draw.more", replace(choice, percent=min(choice.percent + 5, 100))),
            )
        )
        rows.append(
            (
                _change("draw.earlier", replace(choice, days=max(choice.days - 1, 1))),
                _change("draw.later", replace(choice, days=min(choice.days + 1, 60))),
            )
        )
    if choice.stage in {Stage.JOINT, Stage.INSPECTORS}:
        rows += _team_rows(office, choice)
    following = WINDOWS[(WINDOWS.index(choice.window) + 1) % len(WINDOWS)] if choice.window in WINDOWS else WINDOWS[0]
    rows.append((_change("draw.window", replace(choice, window=following), minutes=following),))
    if choice.stage is Stage.JOINT:
        rows += _seal_rows(choice)
        rows.append((_change("draw.targets-only", replace(choice, stage=Stage.TARGETS, unseal=0)),))
    if choice.stage is Stage.TARGETS:
        rows.append((_change("draw.both", replace(choice, stage=Stage.JOINT)),))
    return tuple(rows)


def _seal_rows(choice: Choice) -> list[tuple[Button, ...]]:
    """Return the choice between a public and a sealed draw, and of a sealed one's two moments."""
    if not choice.unseal:
        return [(_change("draw.sealed", replace(choice, unseal=1)),)]
    tell = (choice.tell + 1) % len(TELLS)
    unseal = choice.unseal % MOST_DAYS + 1
    return [
        (_change("draw.public", replace(choice, unseal=0, tell=0)),),
        (
            _change("draw.tell", replace(choice, tell=tell), at=f"{TELLS[tell]:%H:%M}"),
            _change("draw.unseal-days", replace(choice, unseal=unseal), many=unseal),
        ),
    ]


def _team_rows(office: TaskForce, choice: Choice) -> list[tuple[Button, ...]]:
    guests = [
        _change(
            "draw.guest-out" if joins else "draw.guest-in",
            replace(choice, guests=choice.guests ^ 1 << k),
            name=each.name,
        )
        for k, each in enumerate(guest_departments(office))
        for joins in [choice.guests >> k & 1]
    ]
    experts = replace(choice, auxiliaries=(choice.auxiliaries + 1) % 3)
    return [(*guests, _change("draw.experts", experts, many=experts.auxiliaries))]


def _change(label: str, choice: Choice, **params: str | int) -> Button:
    """Return a button that shows the preview of another choice."""
    name = "button-" + label.replace(".", "-")
    return Button(text(name, **params), "draw.show", choice.args)
