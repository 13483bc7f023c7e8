"""Vacant seats: told to group and leader, who opens a substitute draw by one tap. Nobody is ever picked by hand."""

from collections.abc import Mapping, Sequence

from bot.domain.draw1.manifest import Stage
from bot.domain.draw_plans import usual_choice
from bot.domain.messages import Message, Text, button, rows, text
from bot.domain.roles import Role
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import retire
from bot.usecases.telling import tell, tell_group
from storage.transaction import Tx


async def announce_vacancy(tx: Tx, task_force: str, round_id: int) -> None:
    """Tell the group how many seats are vacant, and give the chair the button for a substitute draw."""
    vacant = await tx.assignments.vacant(round_id)
    if not vacant:
        return
    own = await tx.rounds.get(round_id)
    await tell_group(tx, task_force, Message(text("substitute-group", title=own.title, many=len(vacant))))
    hidden = await tx.sealings.hides(round_id)
    targets = await tx.targets.names({target for _, target, *_ in vacant})
    lines = (text("substitute-hidden"),) if hidden else _lines(vacant, targets)
    message = Message(
        text("substitute-vacant", title=own.title, many=len(vacant), lines=lines),
        rows(button("substitute.open", round_id)),
    )
    for each in await tx.people.with_role(task_force, Role.LEADER, Role.DEPUTY):
        await retire(tx, each, _slot(round_id, each.id))
        await tell(tx, each, message, slot=_slot(round_id, each.id))


def _lines(vacant: Sequence[tuple[str, str, str, int]], targets: Mapping[str, Target]) -> tuple[Text, ...]:
    lines = tuple(text("substitute-seat", target=targets[target].name, pool=pool) for _, target, pool, _ in vacant[:10])
    if len(vacant) > len(lines):
        lines += (text("substitute-more", many=len(vacant) - len(lines)),)
    return lines


async def retire_vacancy(tx: Tx, office: TaskForce, round_id: int) -> None:
    """Take the button off the chair's messages about vacant seats: a draw for them is open."""
    for each in await tx.people.with_role(office.id, Role.LEADER, Role.DEPUTY):
        await retire(tx, each, _slot(round_id, each.id))


async def announce_next(tx: Tx, office: TaskForce, round_id: int) -> None:
    """After a draw of targets alone: give the chair the button for the draw of inspectors."""
    choice = usual_choice(office, Stage.INSPECTORS, round_id)
    message = Message(text("substitute-inspectors-next"), rows(button("draw.show", *choice.args)))
    for each in await tx.people.with_role(office.id, Role.LEADER, Role.DEPUTY):
        await tell(tx, each, message)


def _slot(round_id: int, person: str) -> str:
    return f"vacancy:{round_id}:{person}"
