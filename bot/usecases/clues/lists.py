"""Clues in a list, a page at a time, in a few questions however many there are: by view, by state, or looked for."""

from collections.abc import Mapping, Sequence

from bot.domain import clue_rights as rights
from bot.domain.clue_views import WORDS_LIMIT, View, check_sought, check_view, read_number
from bot.domain.clues import Clue, ClueState
from bot.domain.messages import Button, Keyboard, Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role
from bot.domain.targets import Target
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import outline, show, state_name
from bot.usecases.clues.entry_pages import SEARCHED
from bot.usecases.desk import lay, turning
from storage.clue_sights import Sight
from storage.clues import states_in_order
from storage.relays import RelayCount
from storage.transaction import Tx

DESK = "clues"
ON_PAGE, IN_ROW = 8, 2


async def show_list(
    tx: Tx, actor: Person, office: TaskForce, page: int = 0, *, view: str = View.ALL, anew: bool = True
) -> None:
    """Show the clues that concern somebody, by state: those that wait for a decision first, closed ones last."""
    _check_key(tx)
    sight, view = sight_of(actor, office), check_view(view)
    counts = await tx.clues.counts(sight)
    mine = sum((await tx.clues.counts(sight, View.MINE)).values())
    many = mine if view == View.MINE else _many(counts, view)
    last = max(0, (many - 1) // ON_PAGE)
    page = min(max(page, 0), last)
    _, shown = await tx.clues.page(sight, view, page * ON_PAGE, ON_PAGE)
    lines = await _lines(tx, office, actor, shown)
    words = text("clue-list", name=_name(view), many=many, counts=_counts(counts, mine), lines=lines)
    turns = tuple(
        tuple(Button(each.label, "clue.view", (view, *each.args)) for each in line)
        for line in turning("clue.view", page, last)
    )
    await lay(tx, actor, DESK, Message(words, (*_opening(shown), *turns, *_ways(actor, view)), protect=True), anew=anew)


async def choose_state(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Show a button for each state in which there is a clue for the asker."""
    _check_key(tx)
    counts = await tx.clues.counts(sight_of(actor, office))
    each = [
        Button(text("clue-state-button", state=state_name(state), many=counts[state]), "clue.view", (state, 0))
        for state in states_in_order()
        if state in counts
    ]
    words = text("clue-states" if each else "clue-list-none")
    await lay(tx, actor, DESK, Message(words, (*_paired(each), *rows(button("clue.list", 0)))))


# --- looking for one ----------------------------------------------------------------------------------------------------


async def ask_words(tx: Tx, actor: Person, office: TaskForce) -> None:
    """Ask what is looked for."""
    _check_key(tx)
    await _await(tx, actor, office, "")
    words = text("clue-search-ask", limit=WORDS_LIMIT)
    await lay(tx, actor, DESK, Message(words, rows(button("clue.list", 0))), anew=True)


async def find(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Open the clue of that number, or list those about such an institution that the asker may read."""
    _check_key(tx)
    sought = check_sought(words)
    number = read_number(sought)
    if number is None:
        await _show_found(tx, actor, office, sought, 0, anew=True)
        return
    clue = await tx.clues.numbered(office.id, number)
    if clue is None or not rights.concerns(clue, actor):
        raise Refusal("clue-number-unknown", number=number)
    await show(tx, actor, office, clue.id)


async def turn_found(tx: Tx, actor: Person, office: TaskForce, page: int) -> None:
    """Show another page of what was looked for last."""
    _check_key(tx)
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    words = str(draft.data.get("words", "")) if draft is not None and draft.kind == SEARCHED else ""
    if not words:
        raise Refusal("clue-search-gone")
    await _show_found(tx, actor, office, words, page)


async def _show_found(tx: Tx, actor: Person, office: TaskForce, words: str, page: int, *, anew: bool = False) -> None:
    await _await(tx, actor, office, words)
    sight = sight_of(actor, office)
    many, shown = await tx.clues.search(sight, words, max(page, 0) * ON_PAGE, ON_PAGE)
    last = max(0, (many - 1) // ON_PAGE)
    if page > last:
        page = last
        many, shown = await tx.clues.search(sight, words, page * ON_PAGE, ON_PAGE)
    said = text("clue-found", words=words, many=many, lines=await _lines(tx, office, actor, shown, "clue-found-none"))
    buttons = (*_opening(shown), *turning("clue.found", max(page, 0), last), *rows(button("clue.list", 0)))
    await lay(tx, actor, DESK, Message(said, buttons, protect=True), anew=anew)


async def _await(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Take what is typed next as what is looked for; what was looked for last is kept for its other pages."""
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, SEARCHED, task_force=office.id, words=words)


# --- whose, and in words ------------------------------------------------------------------------------------------------


def _check_key(tx: Tx) -> None:
    if not tx.sealed.sealable:
        raise Refusal("clue-no-key")


def sight_of(actor: Person, office: TaskForce) -> Sight:
    """Return what somebody's list has: a chair's all, liaisons' and heads' their department's, others' their own."""
    return Sight(
        office.id,
        actor.id,
        actor.department,
        whole_department=bool(actor.roles & {Role.LIAISON, Role.HEAD}),
        everything=rights.is_chair(actor),
        acts=Role.LIAISON in actor.roles,
    )


def _many(counts: Mapping[str, int], view: str) -> int:
    if view == View.ALL:
        return sum(counts.values())
    if view == View.OPEN:
        return sum(many for state, many in counts.items() if state not in {ClueState.DRAFT, ClueState.CLOSED})
    return counts.get(view, 0)


def _name(view: str) -> Text:
    return text(f"clue-view-{view}") if view in set(View) else state_name(view)


def _counts(counts: Mapping[str, int], mine: int) -> Text:
    facts = {str(each): _many(counts, each) for each in (View.OPEN, View.CLOSED, View.ALL)}
    return text("clue-counts", mine=mine, **facts)


async def _lines(
    tx: Tx, office: TaskForce, actor: Person, shown: Sequence[Clue], none: str = "clue-list-none"
) -> tuple[Text, ...]:
    targets = await tx.targets.names({each.target for each in shown if each.target is not None})
    relays = await tx.relays.counts([each.id for each in shown])
    return tuple(_line(office, each, actor, targets, relays.get(each.id)) for each in shown) or (text(none),)


def _line(
    office: TaskForce, clue: Clue, actor: Person, targets: Mapping[str, Target], relay: RelayCount | None
) -> Text:
    target: Value = text("clue-target-none") if clue.target is None else targets[clue.target].name
    if clue.is_draft:
        return text("clue-list-draft") if clue.target is None else text("clue-list-draft-of", target=target)
    facts = outline(office, clue)
    if not rights.reads(clue, actor):
        return text("clue-list-outline", **facts)
    line = text("clue-list-line", **facts, target=target)
    return line if relay is None else text("clue-list-relay", line=line, many=relay.many, last_at=relay.last_at)


def _opening(shown: Sequence[Clue]) -> Keyboard:
    return _paired([_open(each) for each in shown])


def _open(clue: Clue) -> Button:
    if clue.is_draft:
        return Button(text("clue-open-draft"), "clue.resume", (clue.id,))
    return Button(text("clue-open", number=clue.number or "", state=state_name(clue.state)), "clue.show", (clue.id,))


def _ways(actor: Person, view: str) -> Keyboard:
    """Return the other views, the search, and a new clue."""
    views = tuple(
        Button(text("clue-view-here" if each == view else "clue-view", name=_name(each)), "clue.view", (str(each), 0))
        for each in View
    )
    new = [button("clue.new")] if actor.may(Action.ENTER_CLUE) else []
    return (views, (button("clue.states"), button("clue.find")), *rows(*new))


def _paired(buttons: Sequence[Button]) -> Keyboard:
    return tuple(tuple(buttons[k : k + IN_ROW]) for k in range(0, len(buttons), IN_ROW))
