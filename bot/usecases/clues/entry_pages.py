"""What somebody sees while they enter a clue: what is known so far, the next question, the whole before it is sent."""

from datetime import timedelta

from bot.domain import clue_drafts as fields
from bot.domain.case_facts import LARGEST_MB, MOST_FILES
from bot.domain.clue_drafts import LIMITS, SOURCES, done_of, fields_of, kinds_in, open_field, proposed
from bot.domain.clues import Clue
from bot.domain.days import day_number
from bot.domain.local_time import local_date
from bot.domain.messages import Button, Keyboard, Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.roles import Action
from bot.domain.task_forces import TaskForce
from bot.usecases.clues.cases import kind_name, receiver_title, sealed
from bot.usecases.clues.sources import source_name
from bot.usecases.clues.steps import places, turning_of
from bot.usecases.desk import lay
from storage.transaction import Tx

DESK = "clue-draft"
AWAITED, SEARCHED = "clue.words", "clue.search"
NONE, DONE = "-", "done"
ON_PAGE = 8
_SHORTER, _LONGER = (10, 15), (15, 30)
_TYPED = frozenset({fields.TARGET, fields.FILES, *LIMITS, *fields.DAYS})


async def show(tx: Tx, actor: Person, office: TaskForce, clue: Clue, *, page: int = 0, anew: bool = False) -> None:
    """Show what is known of a draft and ask for what is not; when nothing is left, show the whole, ready to be sent."""
    field = open_field(clue, office.clues)
    lines = await _lines(tx, actor, office, clue)
    if field is None:
        await await_nothing(tx, actor)
        words = text("clue-preview", lines=lines)
        send = button("clue.send", clue.id, clue.version)
        buttons = rows(send, button("clue.change", clue.id), button("clue.discard", clue.id))
    else:
        await _await(tx, actor, office, clue, field)
        words = text("clue-draft", lines=lines, ask=_ask(clue, field))
        buttons = await _choices(tx, actor, office, clue, field, page)
    await lay(tx, actor, DESK, Message(words, buttons, protect=True), anew=anew)


def _ask(clue: Clue, field: str) -> Text:
    """Return the question for a field."""
    files = {"many": len(fields.files_of(clue)), "most": MOST_FILES, "mb": LARGEST_MB} if field == fields.FILES else {}
    return text(f"clue-enter-{field}", limit=str(LIMITS.get(field, 0)), **files)


async def show_targets(tx: Tx, actor: Person, office: TaskForce, clue: Clue, words: str) -> None:
    """Show the institutions whose name holds those words."""
    many, found = await tx.targets.search(office.id, words.strip()[: fields.POINTER_LIMIT], 0, ON_PAGE)
    each = [Button(text("clue-target", name=one.name), "clue.pick", (clue.id, fields.TARGET, one.id)) for one in found]
    none = Button(text("clue-none-target"), "clue.pick", (clue.id, fields.TARGET, NONE))
    said = text("clue-targets" if found else "clue-targets-none", many=many, shown=len(found))
    lines = await _lines(tx, actor, office, clue)
    await lay(
        tx, actor, DESK, Message(text("clue-draft", lines=lines, ask=said), rows(*each, none), protect=True), anew=True
    )


async def show_changes(tx: Tx, actor: Person, office: TaskForce, clue: Clue) -> None:
    """Show a button for each answered field."""
    known = [each for each in fields_of(clue, office.clues) if each in done_of(clue)]
    each = [Button(text(f"clue-field-{one}"), "clue.edit", (clue.id, one)) for one in known]
    paired = tuple(tuple(each[k : k + 2]) for k in range(0, len(each), 2))
    back = button("clue.resume", clue.id)
    await lay(tx, actor, DESK, Message(text("clue-change-ask"), (*paired, (back,))))


async def confidants(tx: Tx, actor: Person, office: TaskForce) -> list[Person]:
    """Return who of the department can be named to see the complainant besides the enterer."""
    everybody = await tx.people.of_task_force(office.id)
    near = [each for each in everybody if each.department == actor.department and each.id != actor.id]
    return [each for each in near if each.may(Action.SEE_CLUES)]


async def _await(tx: Tx, actor: Person, office: TaskForce, clue: Clue, field: str) -> None:
    assert actor.user_id is not None
    if field in _TYPED:
        await tx.drafts.begin(actor.user_id, AWAITED, task_force=office.id, clue=clue.id, field=field)
    else:
        await await_nothing(tx, actor)


async def await_nothing(tx: Tx, actor: Person) -> None:
    """Await no field of a clue any more, nor a name to look for."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind in {AWAITED, SEARCHED}:
        await tx.drafts.end(actor.user_id)


# --- what is known ----------------------------------------------------------------------------------------------------


async def _lines(tx: Tx, actor: Person, office: TaskForce, clue: Clue) -> tuple[Text, ...]:
    """Return a line for each answered field; who complained is only said to be kept."""
    known = [each for each in fields_of(clue, office.clues) if each in done_of(clue)]
    return tuple(
        [
            text("clue-line", label=text(f"clue-field-{each}"), value=await _value(tx, actor, office, clue, each))
            for each in known
        ]
    ) or (text("clue-line-none"),)


async def _value(tx: Tx, actor: Person, office: TaskForce, clue: Clue, field: str) -> Value:
    match field:
        case fields.TARGET:
            return await _target_name(tx, clue)
        case fields.SOURCE:
            return await source_name(tx, office, clue)
        case fields.CONFIDANT:
            return text("clue-confidant-none") if clue.confidant is None else await _name(tx, clue.confidant)
        case fields.COMPLAINANT | fields.CONTACT:
            return text("clue-kept" if clue.complained else "clue-complainant-none")
        case fields.FACTS if not fields.has_facts(clue):
            return text("clue-facts-none")
        case fields.SUMMARY | fields.POINTER | fields.FACTS:
            return sealed(clue, field, actor)
    return _plain_value(office, clue, field)


def _plain_value(office: TaskForce, clue: Clue, field: str) -> Value:
    match field:
        case fields.KIND:
            return kind_name(clue.kind)
        case fields.TOPIC:
            return str(clue.details.get("topic") or "") or text("clue-topic-none")
        case fields.TO:
            return receiver_title(office, clue)
        case fields.FILES:
            many = len(fields.files_of(clue))
            return text("clue-files", many=many) if many else text("clue-facts-none")
    day = clue.feedback_on if field == fields.FEEDBACK_ON else clue.answer_on
    assert day is not None
    return day


async def _target_name(tx: Tx, clue: Clue) -> Value:
    if clue.target is None:
        return text("clue-target-none")
    return (await tx.targets.names({clue.target}))[clue.target].name


async def _name(tx: Tx, person: str) -> str:
    return (await tx.people.get(person)).name


# --- what can be pressed ----------------------------------------------------------------------------------------------


async def _choices(tx: Tx, actor: Person, office: TaskForce, clue: Clue, field: str, page: int) -> Keyboard:
    match field:
        case fields.TO:
            return _to(office, clue)
        case fields.FEEDBACK_ON | fields.ANSWER_ON:
            return rows(*[_pick(clue, field, label, value) for label, value in _days(tx, office, field)])
        case fields.CONFIDANT:
            return await _confidants(tx, actor, office, clue, page)
    return _plain_choices(office, clue, field)


def _plain_choices(office: TaskForce, clue: Clue, field: str) -> Keyboard:
    match field:
        case fields.SOURCE:
            return _paired([_pick(clue, field, text(f"clue-source-{each}"), str(each)) for each in SOURCES])
        case fields.KIND:
            return _paired([_pick(clue, field, kind_name(each), str(each)) for each in kinds_in(office.clues)])
        case fields.TOPIC:
            topics = [_pick(clue, field, text("clue-topic", name=each.name), each.name) for each in office.clues.topics]
            return (*_paired(topics), (_pick(clue, field, text("clue-topic-none"), NONE),))
        case fields.TARGET:
            return rows(_pick(clue, field, text("clue-none-target"), NONE))
        case fields.COMPLAINANT:
            return rows(_pick(clue, field, text("clue-none-complainant"), NONE))
        case fields.FACTS:
            return rows(_pick(clue, field, text("clue-none-facts"), NONE))
        case fields.FILES:
            return _files(clue)
    return ()


def _files(clue: Clue) -> Keyboard:
    many = len(fields.files_of(clue))
    if not many:
        return rows(_pick(clue, fields.FILES, text("clue-none-files"), NONE))
    done = _pick(clue, fields.FILES, text("clue-done-files", many=many), DONE)
    return rows(done, _pick(clue, fields.FILES, text("clue-erase-files"), NONE))


def _pick(clue: Clue, field: str, label: Text, value: str) -> Button:
    return Button(label, "clue.pick", (clue.id, field, value))


def _to(office: TaskForce, clue: Clue) -> Keyboard:
    first = proposed(office.clues, str(clue.details.get("topic") or ""))
    asked = places(office, clue, "clue.pick", first)
    return tuple(
        tuple(Button(each.label, each.press, (clue.id, fields.TO, each.args[1])) for each in line) for line in asked
    )


def _days(tx: Tx, office: TaskForce, field: str) -> list[tuple[Text, str]]:
    """Return days to choose from, the usual one first."""
    feedback = field == fields.FEEDBACK_ON
    usual = office.clues.feedback_days if feedback else office.clues.answer_days
    others = [each for each in (_SHORTER if feedback else _LONGER) if each != usual]
    today = local_date(tx.now)
    return [
        (text("clue-day", day=today + timedelta(days=each), many=each), str(day_number(today + timedelta(days=each))))
        for each in (usual, *others)
    ]


async def _confidants(tx: Tx, actor: Person, office: TaskForce, clue: Clue, page: int) -> Keyboard:
    able = await confidants(tx, actor, office)
    last = max(0, (len(able) - 1) // ON_PAGE)
    page = min(max(page, 0), last)
    shown = able[page * ON_PAGE :][:ON_PAGE]
    each = [
        Button(text("clue-person", name=one.name), "clue.pick", (clue.id, fields.CONFIDANT, one.id)) for one in shown
    ]
    none = Button(text("clue-confidant-none"), "clue.pick", (clue.id, fields.CONFIDANT, NONE))
    return ((none,), *_paired(each), *turning_of("clue.confidants", clue, page, last))


def _paired(buttons: list[Button]) -> Keyboard:
    return tuple(tuple(buttons[k : k + 2]) for k in range(0, len(buttons), 2))
