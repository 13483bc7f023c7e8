"""Filling in a form about a follow-up: field after field, by buttons or typed, then confirmed as a whole."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from bot.domain.follow_up_answers import check_date, choose, read_answer
from bot.domain.follow_ups import (
    ANOTHER_ACT,
    CAUTION,
    FORMS,
    Answer,
    Ask,
    Field,
    FollowUp,
    FollowUpKind,
    Step,
    check_order,
    check_step,
    fields_of,
)
from bot.domain.inspections import Verdict
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.publications import Finding
from bot.domain.recusals import stamp
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.domain.sent_files import Sent
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.follow_ups import papers, second_fines, steps
from bot.usecases.follow_ups.cases import (
    DESK,
    DRAFT,
    Origin,
    acting_on,
    answer_lines,
    end_draft,
    kind_name,
    show,
    subject,
)
from bot.usecases.follow_ups.cautions import cautions
from storage.transaction import Tx

MOST_SHOWN = 8
AHEAD = (3, 5, 10, 15, 30)
BACK = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form that somebody fills in: about a record, and about a follow-up where there is one (else 0).

    `cautions` are what stands against it as things are now.
    `apart`: the penalty cases of which they have said that these are about another act.
    """

    record: int
    follow_up: int
    form: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    cautions: tuple[Text, ...] = ()
    apart: tuple[int, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """What the form asks for."""
        return fields_of(self.form, cautioned=bool(self.cautions), doubted=bool(self.apart))

    @property
    def open_field(self) -> Field | None:
        """The first field that is not answered yet."""
        return next((each for each in self.fields if each.name not in self.answers), None)

    @property
    def stamped(self) -> int:
        """A number that stands for all answers on the button that confirms them."""
        return stamp(json.dumps([self.follow_up, self.form, dict(self.answers), self.apart], sort_keys=True))


async def choose_kind(tx: Tx, actor: Person, office: TaskForce, record_id: int) -> None:
    """Show what follows already from a record with a problem, and ask what is to follow."""
    origin = await _problem(tx, actor, office, record_id)
    await end_draft(tx, actor)
    known = await tx.follow_ups.of_records([record_id])
    kinds = [Button(kind_name(each), "follow-up.begin", (record_id, str(each))) for each in kinds_in(office)]
    shown = [
        Button(text("follow-up-known", number=str(each.id), kind=kind_name(each.kind)), "follow-up.show", (each.id,))
        for each in known[-MOST_SHOWN:]
    ]
    lines = (*await _problems(tx, record_id), text("follow-up-choose-ask", many=len(known)))
    words = text("follow-up-choose", **origin.facts(), lines=lines)
    police = [button("police-transfer.from-record", record_id)] if actor.may(Action.OPEN_POLICE_TRANSFER) else []
    await lay(tx, actor, DESK, Message(words, rows(*kinds, *police, *shown, button("follow-up.list"))), anew=True)


def kinds_in(office: TaskForce) -> list[FollowUpKind]:
    """Return what can follow in a task force: points only where it has steps for them."""
    return [each for each in FollowUpKind if each != FollowUpKind.POINTS or office.points]


async def begin_new(tx: Tx, actor: Person, office: TaskForce, record_id: int, kind: str) -> None:
    """Begin to enter something that follows from a record."""
    if kind not in kinds_in(office):
        raise Refusal("button-invalid")
    origin = await _problem(tx, actor, office, record_id)
    await _ask(tx, actor, origin, Sheet(record_id, 0, kind), anew=False)


async def begin_step(tx: Tx, actor: Person, office: TaskForce, follow_up_id: int, step: str) -> None:
    """Begin to report a step of a follow-up."""
    if step not in set(Step):
        raise Refusal("button-invalid")
    follow_up = await tx.follow_ups.get(follow_up_id)
    origin = await acting_on(tx, actor, office, follow_up.record)
    check_step(follow_up, step)
    await _ask(tx, actor, origin, Sheet(follow_up.record, follow_up_id, step), anew=False)


async def type_answer(tx: Tx, actor: Person, office: TaskForce, typed: str) -> None:
    """Take what somebody typed as the answer to the field that is asked for."""
    sheet, origin = await _sheet(tx, actor, office)
    if sheet.open_field is None:
        raise Refusal("follow-up-confirm-first")
    await _take(tx, actor, origin, sheet, read_answer(sheet.open_field, typed, local_date(tx.now)), anew=True)


async def pick(tx: Tx, actor: Person, office: TaskForce, place: tuple[int, int], value: int) -> None:
    """Take the answer of a button: `place` is the record and the field's position in the form."""
    sheet, origin = await _sheet(tx, actor, office)
    open_field = sheet.open_field
    if open_field is None or (sheet.record, len(sheet.answers)) != place or open_field.ask == Ask.WORDS:
        raise Refusal("follow-up-draft-gone")
    await _take(tx, actor, origin, sheet, _picked(open_field, value, local_date(tx.now)), anew=False)


async def send_file(tx: Tx, actor: Person, office: TaskForce, sent: Sent | None, caption: str) -> None:
    """Keep a photo or file that came while a form about a follow-up is filled in; its caption is an answer."""
    sheet, _ = await _sheet(tx, actor, office)
    if not sheet.follow_up:
        raise Refusal("follow-up-file-later")
    await papers.keep(tx, actor, office, sheet.follow_up, sent)
    if caption and sheet.open_field is not None and sheet.open_field.ask == Ask.WORDS:
        await type_answer(tx, actor, office, caption)
    else:
        await _ask(tx, actor, await acting_on(tx, actor, office, sheet.record), sheet, anew=True)


async def confirm(tx: Tx, actor: Person, office: TaskForce, record_id: int, stamped: int) -> None:
    """Enter what was confirmed; the same button twice does it once."""
    sheet, origin = await _sheet(tx, actor, office)
    if sheet.record == record_id and sheet.open_field == CAUTION and sheet.stamped == stamped:
        await _ask(tx, actor, origin, sheet, anew=True)  # since it was shown, something has come to stand against it
        return
    if sheet.record != record_id or sheet.open_field is not None or sheet.stamped != stamped:
        raise Refusal("follow-up-draft-gone")
    others = await second_fines.others(tx, origin, sheet.follow_up, sheet.form, sheet.answers)
    if tuple(each.id for each in others) != sheet.apart and others:
        await _warn(tx, actor, origin, sheet, others)
        return
    await end_draft(tx, actor)
    if sheet.follow_up:
        await steps.advance(tx, actor, origin, sheet.follow_up, sheet.form, sheet.answers)
        await show(tx, actor, office, sheet.follow_up)
    else:
        await _problem(tx, actor, office, record_id)
        number = await steps.open_new(tx, actor, origin, sheet.form, sheet.answers)
        await show(tx, actor, office, number)


async def _warn(tx: Tx, actor: Person, origin: Origin, sheet: Sheet, others: Sequence[FollowUp]) -> None:
    """Say which other penalty cases there are, and ask whether they are about the same act."""
    kept = {name: answer for name, answer in sheet.answers.items() if name != ANOTHER_ACT.name}
    plain = replace(sheet, answers=kept, apart=())
    await _keep(tx, actor, plain)
    await second_fines.warn(tx, actor, origin, others, (sheet.record, plain.stamped))


async def same_act(tx: Tx, actor: Person, office: TaskForce, record_id: int, stamped: int) -> None:
    """It is the same act: say what the law says, and offer to stop or to consult; nothing has been entered."""
    sheet, origin, others = await doubted(tx, actor, office, record_id, stamped)
    await second_fines.explain(tx, actor, origin, others, (sheet.record, sheet.stamped))


async def another_act(tx: Tx, actor: Person, office: TaskForce, record_id: int, stamped: int) -> None:
    """It is another act: ask why, as one more field of the form."""
    sheet, origin, others = await doubted(tx, actor, office, record_id, stamped)
    apart = tuple(each.id for each in others)
    await _ask(tx, actor, origin, replace(sheet, apart=apart), anew=True)


async def stop(tx: Tx, actor: Person, office: TaskForce, record_id: int, stamped: int) -> None:
    """Do not enter what would bring a second fine."""
    _, origin, others = await doubted(tx, actor, office, record_id, stamped)
    await end_draft(tx, actor)
    await second_fines.stopped(tx, actor, origin, others)


async def consult(tx: Tx, actor: Person, office: TaskForce, record_id: int, stamped: int) -> None:
    """Do not enter it before the departments have consulted."""
    _, origin, others = await doubted(tx, actor, office, record_id, stamped)
    await end_draft(tx, actor)
    await second_fines.consult(tx, actor, origin, others)


async def doubted(
    tx: Tx, actor: Person, office: TaskForce, record_id: int, stamped: int
) -> tuple[Sheet, Origin, list[FollowUp]]:
    """Return the form about which somebody was warned, with the other penalty cases as they are now."""
    sheet, origin = await _sheet(tx, actor, office)
    if sheet.record != record_id or sheet.open_field is not None or sheet.stamped != stamped:
        raise Refusal("follow-up-draft-gone")
    return sheet, origin, await second_fines.others(tx, origin, sheet.follow_up, sheet.form, sheet.answers)


async def _take(tx: Tx, actor: Person, origin: Origin, sheet: Sheet, answer: Answer, *, anew: bool) -> None:
    assert sheet.open_field is not None
    answers = {**sheet.answers, sheet.open_field.name: answer}
    known = (await tx.follow_ups.get(sheet.follow_up)).details if sheet.follow_up else sheet.answers
    check_order(known, {sheet.open_field.name: answer})
    await _ask(tx, actor, origin, replace(sheet, answers=answers), anew=anew)


def _picked(open_field: Field, value: int, today: date) -> Answer:
    if open_field.ask == Ask.NUMBER:
        return read_answer(open_field, str(value), today)
    if open_field.ask == Ask.CHOICE:
        return choose(open_field, value)
    try:
        day = date.fromordinal(value)
    except (ValueError, OverflowError):
        raise Refusal("button-invalid") from None
    return check_date(open_field, day, today).isoformat()


async def _ask(tx: Tx, actor: Person, origin: Origin, sheet: Sheet, *, anew: bool) -> None:
    """Keep the sheet and ask for its next field, or show it whole, to be confirmed."""
    sheet = replace(sheet, cautions=await cautions(tx, origin, sheet.form, sheet.follow_up))
    await _keep(tx, actor, sheet)
    lines = (*answer_lines(sheet.fields, sheet.answers), *await _papers(tx, sheet), *sheet.cautions, _question(sheet))
    words = text("follow-up-sheet", form=text(f"follow-up-form-{sheet.form}"), **origin.facts(), lines=lines)
    choices = _confirmation(sheet) if sheet.open_field is None else _choices(tx, sheet, sheet.open_field)
    protect = sheet.form == FollowUpKind.POINTS
    message = Message(words, (*choices, (_back(sheet),)), protect=protect)
    # Only what is sent as such is protected: the first question is sent, not put in the place of another message.
    await lay(tx, actor, DESK, message, anew=anew or (protect and not sheet.answers))


async def _keep(tx: Tx, actor: Person, sheet: Sheet) -> None:
    assert actor.user_id is not None
    kept = {"record": sheet.record, "follow_up": sheet.follow_up, "form": sheet.form, "answers": dict(sheet.answers)}
    await tx.drafts.begin(actor.user_id, DRAFT, task_force=actor.task_force, **kept, apart=list(sheet.apart))


async def _papers(tx: Tx, sheet: Sheet) -> tuple[Text, ...]:
    many = len(await tx.files.of(subject(sheet.follow_up))) if sheet.follow_up else 0
    return (text("follow-up-papers-so-far", many=many),) if many else ()


def _question(sheet: Sheet) -> Text:
    if sheet.open_field is None:
        return text("follow-up-confirm")
    name = sheet.open_field.name.replace("_", "-")
    return text(f"follow-up-ask-{name}", limit=sheet.open_field.limit)


def _confirmation(sheet: Sheet) -> Keyboard:
    begin = ("follow-up.step", (sheet.follow_up, sheet.form))
    if not sheet.follow_up:
        begin = ("follow-up.begin", (sheet.record, sheet.form))
    again = Button(text("follow-up-again"), *begin)
    return rows(button("follow-up.confirm", sheet.record, sheet.stamped), again)


def _choices(tx: Tx, sheet: Sheet, asked: Field) -> Keyboard:
    """Return buttons for the answers that are likely."""
    place = (sheet.record, len(sheet.answers))
    if asked.ask == Ask.WORDS:
        return ()
    if asked.ask == Ask.NUMBER:
        each = [_choice(text("follow-up-number", value=n), (*place, n)) for n in range(1, asked.limit + 1)]
        return tuple(tuple(each[k : k + 4]) for k in range(0, len(each), 4))
    if asked.ask == Ask.CHOICE:
        return rows(*(_choice(text(f"follow-up-choice-{one}"), (*place, k)) for k, one in enumerate(asked.choices)))
    return rows(*(_choice(text("follow-up-day", on=day), (*place, day.toordinal())) for day in _days(tx, asked)))


def _choice(label: Text, args: tuple[int, ...]) -> Button:
    return Button(label, "follow-up.pick", args)


def _days(tx: Tx, asked: Field) -> list[date]:
    today = local_date(tx.now)
    if asked.ask == Ask.COMING:
        return [tx.calendar.add_workdays(today, n).on for n in AHEAD]
    return [today, *(tx.calendar.workdays_before(today, n) for n in BACK)]


def _back(sheet: Sheet) -> Button:
    label = text("follow-up-back")
    if sheet.follow_up:
        return Button(label, "follow-up.show", (sheet.follow_up,))
    return Button(label, "follow-up.new", (sheet.record,))


async def _sheet(tx: Tx, actor: Person, office: TaskForce) -> tuple[Sheet, Origin]:
    """Return the form that somebody is filling in, whose subject they still may act on."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    known: Mapping[str, Any] = draft.data if draft is not None and draft.kind == DRAFT else {}
    if known.get("form") not in FORMS:
        raise Refusal("follow-up-draft-gone")
    place = (int(known["record"]), int(known["follow_up"]), str(known["form"]))
    sheet = Sheet(*place, dict(known["answers"]), apart=tuple(int(each) for each in known.get("apart", ())))
    origin = await acting_on(tx, actor, office, sheet.record)
    return replace(sheet, cautions=await cautions(tx, origin, sheet.form, sheet.follow_up)), origin


async def _problem(tx: Tx, actor: Person, office: TaskForce, record_id: int) -> Origin:
    """Return the origin of a record that is reported with a problem; others have nothing to follow."""
    origin = await acting_on(tx, actor, office, record_id)
    if origin.record.is_open:
        raise Refusal("follow-up-not-reported")
    published = (await tx.publications.of_records([record_id])).get(record_id)
    found = published is not None and published.finding == Finding.PROBLEM
    if not found and not await _problems(tx, record_id):
        raise Refusal("follow-up-no-problem")
    return origin


async def _problems(tx: Tx, record_id: int) -> tuple[Text, ...]:
    """Return a line for each problem that was ticked."""
    checks = await tx.inspections.checks(record_id)
    return tuple(
        text("follow-up-problem", number=str(number), remark=each.remark)
        for number, each in sorted(checks.items())
        if each.verdict == Verdict.PROBLEM
    )
