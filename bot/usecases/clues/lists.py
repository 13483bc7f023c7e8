"""Clues in a list, a page at a time, in a few questions however many there are."""

from bot.domain import clue_rights as rights
from bot.domain.clues import Clue
from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import outline, state_name
from bot.usecases.desk import lay, turning
from storage.clues import Sight, states_in_order
from storage.relays import RelayCount
from storage.transaction import Tx

DESK = "clues"
ON_PAGE = 8


async def show_list(tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, anew: bool = True) -> None:
    """Show the clues that concern somebody, by state: those that wait for a decision first, closed ones last."""
    if not tx.sealed.sealable:
        raise Refusal("clue-no-key")
    sight = sight_of(actor, office)
    counts = await tx.clues.counts(sight)
    last = max(0, (sum(counts.values()) - 1) // ON_PAGE)
    page = min(max(page, 0), last)
    _, shown = await tx.clues.page(sight, page * ON_PAGE, ON_PAGE)
    targets = await tx.targets.names({each.target for each in shown if each.target is not None})
    relays = await tx.relays.counts([each.id for each in shown])
    lines = tuple(_line(office, each, actor, targets, relays.get(each.id)) for each in shown) or (
        text("clue-list-none"),
    )
    words = text("clue-list", many=sum(counts.values()), counts=_counts(counts), lines=lines)
    new = [button("clue.new")] if actor.may(Action.ENTER_CLUE) else []
    keyboard = (*rows(*map(_open, shown)), *turning("clue.list", page, last), *rows(*new))
    await lay(tx, actor, DESK, Message(words, keyboard, protect=True), anew=anew)


def sight_of(actor: Person, office: TaskForce) -> Sight:
    """Return what somebody's list has: a chair's all, liaisons' and heads' their department's, others' their own."""
    return Sight(
        office.id,
        actor.id,
        actor.department,
        whole_department=bool(actor.roles & {Role.LIAISON, Role.HEAD}),
        everything=rights.is_chair(actor),
    )


def _counts(counts: dict[str, int]) -> Text:
    return text(
        "clue-counts",
        lines=tuple(
            text("clue-count", state=state_name(each), many=counts[each])
            for each in states_in_order()
            if each in counts
        )
        or (text("clue-list-none"),),
    )


def _line(office: TaskForce, clue: Clue, actor: Person, targets: dict[str, Target], relay: RelayCount | None) -> Text:
    if clue.is_draft:
        return text("clue-list-draft")
    facts = outline(office, clue)
    if not rights.reads(clue, actor):
        return text("clue-list-outline", **facts)
    target = text("clue-target-none") if clue.target is None else targets[clue.target].name
    line = text("clue-list-line", **facts, target=target)
    return line if relay is None else text("clue-list-relay", line=line, many=relay.many, last_at=relay.last_at)


def _open(clue: Clue) -> Button:
    if clue.is_draft:
        return Button(text("clue-open-draft"), "clue.resume", (clue.id,))
    return Button(text("clue-open", number=clue.number or "", state=state_name(clue.state)), "clue.show", (clue.id,))
