"""A direct inspection is entered: why, at whom, on which day; the team is chosen in `teams`."""

from datetime import date, timedelta

from bot.domain.days import COMING, check_day, chosen_day, day_number, read_day
from bot.domain.direct_inspections import CHOSEN_KINDS, DirectKind, check_reason
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import turning
from bot.usecases.direct_inspections import teams
from bot.usecases.direct_inspections.drafts import (
    DAY,
    TARGET,
    TEAM,
    WORDS,
    DirectDraft,
    changed,
    keep,
    kind_name,
    load,
    show,
    target_of,
)
from bot.usecases.inspections.near_visits import near_visits, visit_lines, ways_out
from bot.usecases.inspections.notice_messages import place
from storage.transaction import Tx

ON_PAGE = 8
DAYS_OFFERED = 5


async def begin(tx: Tx, actor: Person) -> None:
    """Ask why the inspection is not drawn."""
    kinds = [Button(text(f"direct-kind-{each}"), "direct.kind", (each.value,)) for each in CHOSEN_KINDS]
    await show(tx, actor, Message(text("direct-ask-kind"), rows(*kinds)), anew=True)


async def choose_kind(tx: Tx, actor: Person, office: TaskForce, code: str) -> None:
    """Take the kind of reason, and ask for it in words."""
    if code not in CHOSEN_KINDS:
        raise Refusal("button-invalid")
    draft = DirectDraft(DirectKind(code))
    await keep(tx, actor, office, WORDS, draft)
    await show(tx, actor, Message(text("direct-ask-reason", kind=kind_name(draft.kind))))


async def add_words(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Take the reason, and ask for the target."""
    draft = changed(await load(tx, actor, office), words=check_reason(words))
    await keep(tx, actor, office, TARGET, draft)
    await _offer_targets(tx, actor, office, "", 0, anew=True)


async def search(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Show the targets whose name or code holds the words."""
    await load(tx, actor, office)
    await _offer_targets(tx, actor, office, words, 0, anew=True)


async def turn_targets(tx: Tx, actor: Person, office: TaskForce, page: int) -> None:
    """Show another page of all targets."""
    draft = await load(tx, actor, office)
    if not draft.words:
        raise Refusal("direct-draft-gone")
    await keep(tx, actor, office, TARGET, draft)
    await _offer_targets(tx, actor, office, "", page, anew=False)


async def choose_target(tx: Tx, actor: Person, office: TaskForce, target_id: str) -> None:
    """Take the target, and ask for the day."""
    draft = await load(tx, actor, office)
    target = await target_of(tx, office, target_id)
    if not draft.words or draft.case:
        raise Refusal("direct-draft-gone")
    await ask_day(tx, actor, office, changed(draft, target=target.id, team=(), joins=0))


async def ask_day(tx: Tx, actor: Person, office: TaskForce, draft: DirectDraft, *, anew: bool = False) -> None:
    """Keep what is known and ask for the day; say which visits to the same institution there are, to join one instead."""
    target = await target_of(tx, office, draft.target)
    await keep(tx, actor, office, DAY, draft)
    yesterday = local_date(tx.now) - timedelta(days=1)
    days = [tx.calendar.add_workdays(yesterday, k).on for k in range(1, DAYS_OFFERED + 1)]
    buttons = [Button(text("direct-day", day=day), "direct.on", (day_number(day),)) for day in days]
    found = await near_visits(tx, office, [target.id], local_date(tx.now))
    ask = text("direct-ask-day", target=place(target))
    again = [] if draft.case else [button("direct.targets", 0)]
    joins = [each for each in ways_out(found, None) if each.press == "direct.join"]
    words = text("direct-lines", lines=(*visit_lines(office, found), ask))
    await show(tx, actor, Message(words, rows(*joins, *buttons, *again)), anew=anew)


async def read_words(tx: Tx, actor: Person, office: TaskForce, words: str) -> None:
    """Take a day in words."""
    day = read_day(words, local_date(tx.now))
    await _take_day(tx, actor, office, day, anew=True)


async def choose_day(tx: Tx, actor: Person, office: TaskForce, number: int) -> None:
    """Take a day by button."""
    day = chosen_day(number)
    await _take_day(tx, actor, office, day, anew=False)


async def _take_day(tx: Tx, actor: Person, office: TaskForce, day: date, *, anew: bool) -> None:
    draft = await load(tx, actor, office)
    check_day(day, local_date(tx.now), COMING)
    if not tx.calendar.is_workday(day):
        raise Refusal("direct-day-off", next=tx.calendar.add_workdays(day, 1).on.isoformat())
    alone = changed(draft, day=day, joins=0)
    team = await teams.first_team(tx, actor, office, alone, day)
    await keep(tx, actor, office, TEAM, changed(alone, team=team))
    await teams.show_officers(tx, actor, office, anew=anew)


async def _offer_targets(tx: Tx, actor: Person, office: TaskForce, words: str, page: int, *, anew: bool) -> None:
    page = max(page, 0)
    many, found = await tx.targets.search(office.id, words, page * ON_PAGE, ON_PAGE)
    choices = [Button(text("direct-target", name=each.name), "direct.at", (each.id,)) for each in found]
    turn = () if words else turning("direct.targets", page, max(many - 1, 0) // ON_PAGE)
    said = text("direct-ask-target", many=many) if found else text("direct-no-target")
    await show(tx, actor, Message(said, (*rows(*choices), *turn)), anew=anew)
