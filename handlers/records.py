"""Records in chat: the checklist under the thumb, remarks and photos, the form, the end reported."""

from collections.abc import Mapping

from bot.domain.messages import File, Text, Value, text
from bot.domain.roles import Action
from bot.domain.sent_files import shown
from bot.usecases.forms.form import Form, FormRow
from bot.usecases.forms.pdf_file import pdf_file
from bot.usecases.forms.word_file import word_file
from bot.usecases.records import forms, photos, reopening, reports, ticks
from bot.usecases.records.forms import FormLine
from handlers.request import Request, sent_file
from handlers.routes import Awaited, Press, Route
from handlers.texts import say
from storage.owners import Owned
from storage.transaction import Tx

_LABELS = ("title", "target", "code", "inspected-on", "place", "officers", "number", "content", "result", "remark")
_SIGNATURES = ("inspectors", "inspected", "seal", "date")
_BLANK_ROWS = 6


def _place(request: Request) -> tuple[int, int]:
    return int(request.draft["record"]), int(request.draft.get("number", 0))


# --- the checklist ----------------------------------------------------------------------------------------------------


async def on_show(tx: Tx, request: Request) -> None:
    """The checklist: to tick for its officers, to read for others."""
    await ticks.show_record(tx, request.member, request.office, int(request.payload[0]))


async def on_item(tx: Tx, request: Request) -> None:
    """One item, to be ticked again."""
    record, number = (int(each) for each in request.payload)
    await ticks.show_item(tx, request.member, request.office, record, number)


async def on_next(tx: Tx, request: Request) -> None:
    """On to the item after that one."""
    record, number = (int(each) for each in request.payload)
    await ticks.resume(tx, request.member, request.office, record, number)


async def on_tick(tx: Tx, request: Request) -> None:
    """What was found on an item."""
    record, number, verdict = request.payload
    await ticks.tick(tx, request.member, request.office, int(record), int(number), str(verdict))


async def on_rest(tx: Tx, request: Request) -> None:
    """Nothing found on all that is left: really?"""
    await ticks.ask_rest(tx, request.member, request.office, int(request.payload[0]))


async def on_rest_confirmed(tx: Tx, request: Request) -> None:
    """Yes, really."""
    record, version = (int(each) for each in request.payload)
    await ticks.tick_rest(tx, request.member, request.office, record, version)


async def on_remark(tx: Tx, request: Request) -> None:
    """What the officer writes about a problem."""
    record, number = _place(request)
    await ticks.add_remark(tx, request.member, request.office, record, number, request.text)


async def on_photo(tx: Tx, request: Request) -> None:
    """A photo of a problem; what stands under it is the remark."""
    await ticks.add_photo(tx, request.member, request.office, _place(request), sent_file(request), request.text)


async def on_photos(tx: Tx, request: Request) -> None:
    """The photos of an item."""
    record, number = (int(each) for each in request.payload)
    await photos.send_photos(tx, request.member, request.office, record, number)


async def on_read(tx: Tx, request: Request) -> None:
    """Another page, for who only reads."""
    record, page = (int(each) for each in request.payload)
    await ticks.read_on(tx, request.member, request.office, record, page)


async def on_signed(tx: Tx, request: Request) -> None:
    """The signed forms."""
    await photos.send_signed(tx, request.member, request.office, int(request.payload[0]))


# --- the form and the end ---------------------------------------------------------------------------------------------


async def on_forms(tx: Tx, request: Request) -> None:
    """The form as files."""
    await forms.send_forms(tx, request.member, request.office, int(request.payload[0]))


async def on_report(tx: Tx, request: Request) -> None:
    """It is done: where is the signed form?"""
    await reports.ask_form(tx, request.member, request.office, int(request.payload[0]))


async def on_form(tx: Tx, request: Request) -> None:
    """The signed form."""
    await reports.add_form(tx, request.member, request.office, int(request.draft["record"]), sent_file(request))


async def on_day(tx: Tx, request: Request) -> None:
    """The day of the end, written."""
    await reports.type_day(tx, request.member, request.office, int(request.draft["record"]), request.text)


async def on_end(tx: Tx, request: Request) -> None:
    """The day of the end, pressed."""
    record, day = (int(each) for each in request.payload)
    await reports.choose_day(tx, request.member, request.office, record, day)


async def on_confirm(tx: Tx, request: Request) -> None:
    """Report the end."""
    record, day, version = (int(each) for each in request.payload)
    await reports.report(tx, request.member, request.office, record, day, version)


async def on_reopen(tx: Tx, request: Request) -> None:
    """Open a record again: why?"""
    await reopening.ask_reason(tx, request.member, request.office, int(request.payload[0]))


async def on_reason(tx: Tx, request: Request) -> None:
    """Why it is opened again."""
    await reopening.reopen(tx, request.member, request.office, int(request.draft["record"]), request.text)


# --- files made when they are sent ------------------------------------------------------------------------------------


async def form_as_word(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the form of a record as .docx."""
    form, name = await _form(tx, int(args["record"]))
    return File(f"{name}.docx", word_file(form))


async def form_as_pdf(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the form of a record as .pdf."""
    form, name = await _form(tx, int(args["record"]))
    return File(f"{name}.pdf", pdf_file(form))


async def paper(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return a photo or a signed form that was kept."""
    kept = await tx.files.find(int(args["file"]))
    assert kept is not None
    return shown(kept.name, await tx.files.content(kept.id))


async def _form(tx: Tx, record: int) -> tuple[Form, str]:
    """Return the form in the office's language, whoever asks: it is signed by both sides."""
    case, lines = await forms.form_of(tx, record)
    facts = case.facts()
    names = "、".join(each.name for each in case.visit.officers(case.record.department))
    form = Form(
        office=case.office.title,
        department=str(facts["department"]),
        target=case.visit.target.name,
        code=case.visit.target.code,
        inspected_on=say(text("record-form-day", day=case.visit.inspection.inspect_on)),
        place=case.visit.inspection.place,
        officers=names,
        rows=tuple(_row(each) for each in lines) or _blank_rows(),
        labels=_labels(case.office.title, str(facts["department"])),
    )
    name = say(text("record-form-name", department=form.department, target=form.target))
    return form, name.replace("/", "_").replace("\\", "_")


def _row(line: FormLine) -> FormRow:
    return FormRow(str(line.number), line.content, "" if line.result is None else say(line.result), line.remark)


def _blank_rows() -> tuple[FormRow, ...]:
    """Return rows to write on, for a department without items."""
    return tuple(FormRow(str(k), "", "", "") for k in range(1, _BLANK_ROWS + 1))


def _labels(office: str, department: str) -> dict[str, str]:
    labels = {name.replace("-", "_"): say(Text(f"record-form-{name}")) for name in (*_LABELS, *_SIGNATURES)}
    facts: dict[str, Value] = {"office": office, "department": department}
    return {**labels, "subtitle": say(Text("record-form-subtitle", facts))}


MAKERS = {"record-word": form_as_word, "record-pdf": form_as_pdf, "record-paper": paper}

ROUTES: list[Route] = [
    Press("record.show", Action.SEE_INSPECTIONS, on_show, (int,), Owned.RECORD),
    Press("record.item", Action.FILL_RECORD, on_item, (int, int), Owned.RECORD),
    Press("record.next", Action.FILL_RECORD, on_next, (int, int), Owned.RECORD),
    Press("record.tick", Action.FILL_RECORD, on_tick, (int, int, str), Owned.RECORD),
    Press("record.rest", Action.FILL_RECORD, on_rest, (int,), Owned.RECORD),
    Press("record.rest-confirm", Action.FILL_RECORD, on_rest_confirmed, (int, int), Owned.RECORD),
    Awaited(ticks.DRAFT, Action.FILL_RECORD, on_remark),
    Awaited(ticks.DRAFT, Action.FILL_RECORD, on_photo, file=True),
    Press("record.read", Action.SEE_INSPECTIONS, on_read, (int, int), Owned.RECORD),
    Press("record.signed", Action.SEE_INSPECTIONS, on_signed, (int,), Owned.RECORD),
    Press("record.photos", Action.SEE_INSPECTIONS, on_photos, (int, int), Owned.RECORD),
    Press("record.forms", Action.SEE_INSPECTIONS, on_forms, (int,), Owned.RECORD),
    Press("record.report", Action.FILL_RECORD, on_report, (int,), Owned.RECORD),
    Awaited(ticks.FORM_DRAFT, Action.FILL_RECORD, on_day),
    Awaited(ticks.FORM_DRAFT, Action.FILL_RECORD, on_form, file=True),
    Press("record.end", Action.FILL_RECORD, on_end, (int, int), Owned.RECORD),
    Press("record.confirm", Action.FILL_RECORD, on_confirm, (int, int, int), Owned.RECORD),
    Press("record.reopen", Action.REOPEN_RECORD, on_reopen, (int,), Owned.RECORD),
    Awaited(reopening.DRAFT, Action.REOPEN_RECORD, on_reason),
]
