"""The living checklist: every item with its mark, the next one large, its verdicts under the thumb."""

from collections.abc import Sequence

from bot.domain.inspections import ChecklistItem, Verdict, next_unticked
from bot.domain.messages import Button, Keyboard, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.usecases.clues.origins import number_buttons, numbers_line, offers, shown_to
from bot.usecases.desk import lay, turning
from bot.usecases.inspections.cases import shortened
from bot.usecases.records.cases import Case
from storage.transaction import Tx

ON_PAGE = 20
IN_ROW = 5
TITLE, REMARK, WORDING = 40, 30, 400


def desk(record: int) -> str:
    """Return the noun of the living message."""
    return f"record:{record}"


async def show_sheet(tx: Tx, actor: Person, case: Case, current: int | None = None, *, anew: bool = False) -> None:
    """Show the checklist to somebody who ticks it: at an item, else at the next one of which nothing is known."""
    await lay(tx, actor, desk(case.record.id), _sheet(actor, case, current), anew=anew)


async def show_reading(tx: Tx, actor: Person, case: Case, page: int | None = None, *, reopens: bool = False) -> None:
    """Show the checklist to somebody who only reads it; another page in the place of the one before."""
    part, own = case.part, case.record.id
    last = max(len(part.items) - 1, 0) // ON_PAGE
    at = min(max(page or 0, 0), last)
    shown = part.items[at * ON_PAGE :][:ON_PAGE]
    lines = (*(_lines(case, shown) or (text("record-no-items"),)), *numbers_line(shown_to(case.clues, actor)))
    words = text("record-reading", **case.facts(), state=part.state(), lines=lines)
    photos = [
        Button(text("button-record-photos", number=str(each.number), many=many), "record.photos", (own, each.number))
        for each in shown
        if (many := case.photos[each.number])
    ]
    signed = [button("record.signed", own)] if case.forms else []
    again = [button("record.reopen", own)] if reopens else []
    turns = tuple(
        tuple(Button(each.label, "record.read", (own, *each.args)) for each in line)
        for line in turning("record.read", at, last)
    )
    keyboard = (*turns, *rows(button("record.forms", own), *signed, *photos, *again, *_clues(actor, case), _back(case)))
    await lay(tx, actor, desk(own), Message(words, keyboard), anew=page is None)


def _sheet(actor: Person, case: Case, current: int | None) -> Message:
    part, own = case.part, case.record.id
    if not part.items:
        words = text("record-plain", **case.facts())
        return Message(words, rows(button("record.forms", own), button("record.report", own), _back(case)))
    item = part.item(current) if current is not None else next_unticked(part.items, part.checks)
    at = 0 if item is None else part.items.index(item)
    shown = part.items[at // ON_PAGE * ON_PAGE :][:ON_PAGE]
    words = text(
        "record-sheet",
        **case.facts(),
        done=sum(each.number in part.checks for each in part.items),
        many=len(part.items),
        lines=(*_lines(case, shown), *numbers_line(shown_to(case.clues, actor))),
        item=_all_done(case) if item is None else _item(case, item),
    )
    return Message(
        words, (*_verdicts(case, item), *_numbers(case, shown, item), *rows(*_clues(actor, case)), *_steps(case))
    )


def _lines(case: Case, items: Sequence[ChecklistItem]) -> tuple[Text, ...]:
    return tuple(_line(case, each) for each in items)


def _line(case: Case, item: ChecklistItem) -> Text:
    check = case.part.checks.get(item.number)
    facts = {"number": str(item.number), "title": shortened(item.title, TITLE)}
    if check is None:
        return text("record-line-open", **facts)
    if check.verdict != Verdict.PROBLEM:
        return text(f"record-line-{Verdict(check.verdict)}", **facts)
    remark = shortened(check.remark, REMARK) if check.remark else text("record-remark-wanted")
    return text("record-line-problem", **facts, remark=remark, photos=case.photos[item.number])


def _all_done(case: Case) -> Text:
    wanting = [each for each in case.part.problems if not case.part.checks[each.number].remark]
    if wanting:
        return text("record-all-but-remarks", numbers="、".join(str(each.number) for each in wanting))
    return text("record-all-ticked", problems=len(case.part.problems))


def _item(case: Case, item: ChecklistItem) -> Text:
    verdict = case.part.verdict(item.number)
    return text(
        "record-item",
        number=str(item.number),
        title=item.title,
        wording=text("record-wording", wording=shortened(item.wording, WORDING)) if _adds(item) else "",
        verdict=text("record-verdict-now", verdict=text(f"record-verdict-{Verdict(verdict)}")) if verdict else "",
    )


def _adds(item: ChecklistItem) -> bool:
    return bool(item.wording) and item.wording != item.title


def _verdicts(case: Case, item: ChecklistItem | None) -> Keyboard:
    """Return the three verdicts, the usual one in a row of its own; and one tap for all that is left."""
    if item is None:
        return ()
    place = (case.record.id, item.number)
    nothing, problem, without = (
        Button(text(f"button-record-{each}"), "record.tick", (*place, str(each)))
        for each in (Verdict.NOTHING, Verdict.PROBLEM, Verdict.NOT_APPLICABLE)
    )
    left = sum(each.number not in case.part.checks for each in case.part.items)
    rest = rows(button("record.rest", case.record.id, many=left)) if left > 1 else ()
    return ((nothing,), (problem, without), *rest)


def _numbers(case: Case, shown: Sequence[ChecklistItem], item: ChecklistItem | None) -> Keyboard:
    """Return a button to go to each item that is shown, and to the items before and after those."""
    own, items = case.record.id, case.part.items
    each = [
        Button(text(f"record-go-{_mark(case, one, item)}", number=str(one.number)), "record.item", (own, one.number))
        for one in shown
    ]
    grid = tuple(tuple(each[k : k + IN_ROW]) for k in range(0, len(each), IN_ROW))
    first = items.index(shown[0])
    turns = []
    if first > 0:
        turns.append(Button(text("desk-newer"), "record.item", (own, items[first - ON_PAGE].number)))
    if first + ON_PAGE < len(items):
        turns.append(Button(text("desk-older"), "record.item", (own, items[first + ON_PAGE].number)))
    return (*grid, tuple(turns)) if turns else grid


def _mark(case: Case, one: ChecklistItem, item: ChecklistItem | None) -> str:
    if item is not None and one.number == item.number:
        return "here"
    return case.part.verdict(one.number) or "open"


def _steps(case: Case) -> Keyboard:
    own = case.record.id
    forms, report = button("record.forms", own), button("record.report", own)
    return ((report,), (forms, _back(case))) if case.part.complete else ((forms, _back(case)),)


def _clues(actor: Person, case: Case) -> list[Button]:
    """Return the button that begins a clue where a problem was found, and one to each that came of it."""
    new = offers(actor, case.record.department) and bool(case.part.problems)
    begin = [button("clue.from", case.record.id)] if new else []
    return [*begin, *number_buttons(shown_to(case.clues, actor))]


def _back(case: Case) -> Button:
    return Button(text("button-record-inspection"), "inspection.show", (case.visit.inspection.id,))
