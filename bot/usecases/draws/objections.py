"""Objections to a frozen list, until throwing begins: an open one stops the ceremony until the leader answers it."""

from bot.domain.draws import Draw, DrawState
from bot.domain.messages import Keyboard, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal, check_words
from bot.domain.roles import Role
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay, retire, slot
from bot.usecases.draws import announcements
from bot.usecases.draws.closing import READY_MADE, REASON_LIMIT, reason_value
from bot.usecases.telling import tell, tell_group
from storage.objections import Objection
from storage.transaction import Tx

ANSWERS = ("upheld", "explained")
DESK, ANSWER_DESK = "objection", "objection-answer"


async def object_to_list(tx: Tx, actor: Person, office: TaskForce, draw_id: int) -> None:
    """Register a liaison's objection at once, and ask in private what it is about."""
    draw = await _objectionable(tx, office, draw_id)
    if any(each.open and each.person == actor.id for each in await tx.objections.of_draw(draw.id)):
        raise Refusal("objection-open")
    objection = await tx.objections.add(draw.id, actor.id, "")
    await tx.ledger.append(office.id, actor.id, "objection-raised", {"draw": draw.number, "objection": objection})
    assert actor.user_id is not None
    await _ask_words(tx, actor, office, draw, objection)
    words = text("objection-raised", number=draw.number, department=actor.department, name=actor.name)
    await tell_group(tx, office.id, Message(words, reply_slot=draw.slot("commitment")))
    await announcements.show_progress(tx, office, draw, None)
    await _tell_chair(tx, office, draw, objection, actor, "")


async def ask_words(tx: Tx, actor: Person, office: TaskForce, objection_id: int) -> None:
    """Ask once more what an objection of one's own is about."""
    objection, draw = await _own(tx, actor, office, objection_id)
    await _ask_words(tx, actor, office, draw, objection.id)


async def _ask_words(tx: Tx, actor: Person, office: TaskForce, draw: Draw, objection: int) -> None:
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, "objection.words", task_force=office.id, objection=objection)
    await lay(tx, actor, DESK, Message(text("objection-ask", number=draw.number), _own_buttons(objection)), anew=True)


def _own_buttons(objection: int) -> Keyboard:
    return rows(button("objection.explain", objection), button("objection.withdraw", objection))


async def explain_objection(tx: Tx, actor: Person, office: TaskForce, objection_id: int, words: str) -> None:
    """Keep what the objection is about and pass it on to whoever answers it."""
    objection, draw = await _own(tx, actor, office, objection_id)
    check_words("draw-reason", words, REASON_LIMIT)
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    await tx.objections.explain(objection.id, words)
    sealed = {"words": words}
    await tx.ledger.append(office.id, actor.id, "objection-explained", {"objection": objection.id}, sealed)
    passed_on = Message(text("objection-passed-on", number=draw.number), _own_buttons(objection.id))
    await lay(tx, actor, DESK, passed_on, anew=True)
    await _tell_chair(tx, office, draw, objection.id, actor, words)


async def withdraw_objection(tx: Tx, actor: Person, office: TaskForce, objection_id: int) -> None:
    """Take an objection back before it is answered: the ceremony goes on once none is open."""
    objection, draw = await _own(tx, actor, office, objection_id)
    assert actor.user_id is not None
    await tx.drafts.end(actor.user_id)
    await tx.objections.answer(objection.id, actor.id, READY_MADE + "withdrawn")
    await tx.ledger.append(office.id, actor.id, "objection-withdrawn", {"objection": objection.id})
    words = text("objection-withdrawn", number=draw.number, department=actor.department, name=actor.name)
    await tell_group(tx, office.id, Message(words, reply_slot=draw.slot("commitment")))
    await _show_settled(tx, office, objection, words)
    await announcements.show_progress(tx, office, draw, None)


async def _show_settled(tx: Tx, office: TaskForce, objection: Objection, done: Text) -> None:
    """Let the messages about an objection say what became of it: those of the chair, and of whoever raised it."""
    for each in await tx.people.with_role(office.id, Role.LEADER, Role.DEPUTY):
        await tell(tx, each, Message(done), slot=f"objection:{objection.id}:{each.id}", mention=False)
    await lay(tx, await tx.people.get(objection.person), DESK, Message(done))


async def _tell_chair(tx: Tx, office: TaskForce, draw: Draw, objection: int, by: Person, words: str) -> None:
    shown = words or text("objection-no-words")
    message = text("objection-chair", number=draw.number, department=by.department, name=by.name, words=shown)
    buttons = rows(button("objection.answer", objection), button("draw.cancel", draw.id))
    for each in await tx.people.with_role(office.id, Role.LEADER, Role.DEPUTY):
        await tell(tx, each, Message(message, buttons), slot=f"objection:{objection}:{each.id}")


async def ask_answer(tx: Tx, actor: Person, office: TaskForce, objection_id: int) -> None:
    """Ask the leader for the answer: a ready-made one, or words."""
    objection, draw = await _answerable(tx, office, objection_id)
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, "objection.answer", task_force=office.id, objection=objection.id)
    ready = [
        button("objection.answer-with", objection.id, each, answer=reason_value(READY_MADE + each)) for each in ANSWERS
    ]
    question = Message(text("objection-answer-ask", number=draw.number), rows(*ready))
    await lay(tx, actor, ANSWER_DESK, question, anew=True)


async def answer_ready_made(tx: Tx, actor: Person, office: TaskForce, objection_id: int, code: str) -> None:
    """Answer with one of the ready-made answers."""
    if code not in ANSWERS:
        raise Refusal("button-invalid")
    await answer_objection(tx, actor, office, objection_id, READY_MADE + code)


async def answer_objection(tx: Tx, actor: Person, office: TaskForce, objection_id: int, answer: str) -> None:
    """Answer an objection in front of everybody; the ceremony goes on once none is open."""
    objection, draw = await _answerable(tx, office, objection_id)
    check_words("draw-reason", answer, REASON_LIMIT)
    if actor.user_id is not None:
        await tx.drafts.end(actor.user_id)
    await tx.objections.answer(objection.id, actor.id, answer)
    await tx.ledger.append(office.id, actor.id, "objection-answered", {"objection": objection.id, "answer": answer})
    raised_by = await tx.people.get(objection.person)
    words = text(
        "objection-answered",
        number=draw.number,
        department=raised_by.department,
        name=raised_by.name,
        who=actor.name,
        answer=reason_value(answer),
        opens_at=draw.opens_at,
    )
    await tell_group(tx, office.id, Message(words, reply_slot=draw.slot("commitment")))
    done = text("objection-settled", number=draw.number, who=actor.name, answer=reason_value(answer))
    await _show_settled(tx, office, objection, done)
    await retire(tx, actor, slot(actor, ANSWER_DESK))
    await announcements.show_progress(tx, office, draw, None)


async def _objectionable(tx: Tx, office: TaskForce, draw_id: int) -> Draw:
    draw = await tx.draws.find(office.id, draw_id)
    if draw is None:
        raise Refusal("button-invalid")
    if draw.state == DrawState.THROWING:
        raise Refusal("objection-late", number=draw.number)
    if draw.state != DrawState.COMMITTED:
        raise Refusal(f"draw-already-{draw.state}", number=draw.number)
    return draw


async def _own(tx: Tx, actor: Person, office: TaskForce, objection_id: int) -> tuple[Objection, Draw]:
    """Return an objection of one's own that is still to be answered."""
    objection, draw = await _answerable(tx, office, objection_id)
    if objection.person != actor.id:
        raise Refusal("not-allowed")
    return objection, draw


async def _answerable(tx: Tx, office: TaskForce, objection_id: int) -> tuple[Objection, Draw]:
    objection = await tx.objections.find(objection_id)
    draw = None if objection is None else await tx.draws.find(office.id, objection.draw)
    if objection is None or draw is None:
        raise Refusal("button-invalid")
    if not draw.unfinished:
        raise Refusal(f"draw-already-{draw.state}", number=draw.number)
    if not objection.open:
        by = await tx.people.get(objection.answered_by or "")
        raise Refusal("objection-settled", who=by.name)
    return objection, draw
