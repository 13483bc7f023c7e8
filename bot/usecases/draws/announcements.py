"""What a draw posts in the group, from the commitment to the result."""

from bot.domain.draw1.manifest import Manifest, Stage
from bot.domain.draw_plans import Choice, DrawPlan
from bot.domain.draws import Ceremony, Draw, DrawState, Throw
from bot.domain.ledger import Entry
from bot.domain.messages import Late, Message, Text, Value, button, rows, text
from bot.domain.people import Person
from bot.domain.sealings import Sealing, SealState
from bot.domain.task_forces import TaskForce
from bot.usecases.draws.words import plan_lines, stage_name
from storage.transaction import Tx


async def post_commitment(
    tx: Tx, office: TaskForce, draw_id: int, plan: DrawPlan, choice: Choice, entry: Entry
) -> None:
    """Post and pin the commitment, which is never edited; the manifest as a file; and the progress message."""
    draw = await tx.draws.get(draw_id)
    names = {each.id: each.name for each in await tx.people.of_task_force(office.id)}
    assert office.chat is not None
    round_ = await tx.rounds.get(draw.round)
    words = text(
        "draw-commitment",
        number=draw.number,
        stage=stage_name(draw.stage),
        title=round_.title,
        lines=(*plan_lines(office, plan, choice.percent, names), *await _seal_lines(tx, draw)),
        opens_at=draw.opens_at,
        commitment=draw.commitment,
        seq=str(entry.seq),
        head=entry.hash,
    )
    slot = draw.slot("commitment")
    await tx.outbox.post(office.chat, Message(words, rows(button("draw.object", draw.id))), slot=slot)
    await tx.outbox.pin(slot, office.chat)
    if not await _keeps_manifest(tx, draw):
        await _post_manifest(tx, office.chat, draw)
    await show_progress(tx, office, draw, None)


async def _keeps_manifest(tx: Tx, draw: Draw) -> bool:
    """Tell whether a draw's lists would give a sealed round away: a substitute's name its vacant seats and whole teams."""
    return draw.stage == Stage.SUBSTITUTES and await tx.sealings.hides(draw.round)


async def _seal_lines(tx: Tx, draw: Draw) -> tuple[Text, ...]:
    """Return what has to be said beforehand of a draw whose result is sealed."""
    sealing = await tx.sealings.find(draw.round)
    if sealing is None or sealing.state == SealState.OPEN:
        return ()
    told = int(sealing.told_at is not None)
    line = text("draw-line-sealed", tell_at=sealing.tell_at, unseal_at=sealing.unseal_at, told=told)
    if not await _keeps_manifest(tx, draw):
        return (line,)
    return line, text("draw-line-manifest-kept")


async def show_progress(tx: Tx, office: TaskForce, draw: Draw, ceremony: Ceremony | None) -> None:
    """Bring the progress message up to date: what is awaited, and from whom."""
    if office.chat is None:
        return
    objections = sum(each.open for each in await tx.objections.of_draw(draw.id))
    state = _progress(draw, ceremony, objections)
    await tx.outbox.show(
        draw.slot("progress"), office.chat, Message(text("draw-progress", number=draw.number, state=state))
    )


def _progress(draw: Draw, ceremony: Ceremony | None, objections: int) -> Text:
    if draw.state == DrawState.THROWING and ceremony is not None:
        each = tuple(
            text("draw-progress-department", department=d, made=ceremony.counted.get(d, 0), of=ceremony.each)
            for d in ceremony.departments
        )
        return text("draw-progress-throwing", lines=each)
    if draw.state == DrawState.COMMITTED:
        if objections:
            return text("draw-progress-objections", many=objections)
        return text("draw-progress-waiting", opens_at=draw.opens_at)
    return text("draw-progress-sealed" if draw.kept else f"draw-progress-{draw.state}")


async def post_opening(tx: Tx, office: TaskForce, draw: Draw, manifest: Manifest) -> None:
    """Say that throws count from here on: only messages after this one do."""
    if office.chat is None:
        return
    people = {each.id: each for each in await tx.people.of_task_force(office.id)}
    lines = tuple(
        text("draw-opening-department", department=d, each=manifest.throws, names=_witness_names(manifest, d, people))
        for d in manifest.departments
    )
    words = text("draw-opening", number=draw.number, emoji=manifest.emoji, lines=lines, commitment=draw.commitment)
    message = Message(words, reply_slot=draw.slot("commitment"))
    await tx.outbox.post(office.chat, message, slot=draw.slot("opening"))


def _witness_names(manifest: Manifest, department: str, people: dict[str, Person]) -> str:
    return "、".join(people[each.id].name for each in manifest.witnesses if each.department == department)


async def answer_throw(tx: Tx, chat: int, draw: Draw, throw: Throw, each: int) -> None:
    """Tell what became of a throw, together with the whole commitment, so that both stand in everyone's chat."""
    words = text(
        f"draw-throw-{throw.verdict}",
        number=draw.number,
        department=throw.department or "",
        k=throw.k or 0,
        each=each,
        value=throw.value,
        commitment=draw.commitment,
    )
    await tx.outbox.post(chat, Message(words, reply_to=throw.message_id))


async def post_result(tx: Tx, office: TaskForce, draw: Draw, lines: tuple[Text, ...]) -> None:
    """Post the result, what did not count, what was never seen, and the proof: as a page that checks itself, and as a file."""
    if office.chat is None:
        return
    warning = text("draw-sentence-people" if draw.stage != Stage.TARGETS else "draw-sentence")
    words = text("draw-result", **await _facts(tx, office, draw), lines=lines, warning=warning)
    await tx.outbox.post(office.chat, Message(words, reply_slot=draw.slot("commitment")), slot=draw.slot("result"))
    await _post_proof(tx, office.chat, draw)


async def post_sealed(tx: Tx, office: TaskForce, draw: Draw, sealing: Sealing) -> None:
    """Post the hash of a sealed result, when it is told to whom, and that the operator could read it earlier."""
    if office.chat is None:
        return
    facts = await _facts(tx, office, draw)
    facts |= {"tell_at": sealing.tell_at, "unseal_at": sealing.unseal_at, "told": int(sealing.told_at is not None)}
    # A substitute draw fills seats of parts whose value was posted before.
    parts = text("draw-sealed-no-parts") if draw.parts is None else text("draw-sealed-parts", root=draw.parts["root"])
    words = text("draw-sealed", **facts, sealed=draw.sealed or "", parts=parts)
    message = Message(words, reply_slot=draw.slot("commitment"))
    await tx.outbox.post(office.chat, message, slot=draw.slot("sealed"))


async def post_unsealed(tx: Tx, office: TaskForce, draw: Draw, lines: tuple[Text, ...]) -> None:
    """Post what was sealed, as an answer to its hash, with the whole proof; and the manifest where that was kept back."""
    if office.chat is None:
        return
    words = text("draw-unsealed", **await _facts(tx, office, draw), lines=lines, sealed=draw.sealed or "")
    await tx.outbox.post(office.chat, Message(words, reply_slot=draw.slot("sealed")), slot=draw.slot("result"))
    if draw.stage == Stage.SUBSTITUTES:
        await _post_manifest(tx, office.chat, draw)
    await _post_proof(tx, office.chat, draw)


async def _facts(tx: Tx, office: TaskForce, draw: Draw) -> dict[str, Value]:
    """Return what every result says of the ceremony, with the ledger's head."""
    seq, head = await tx.ledger.head(office.id)
    refused = [each for each in await tx.draws.throws(draw.id) if each.k is None]
    return {
        "number": draw.number,
        "stage": stage_name(draw.stage),
        "refused": len(refused),
        "gaps": Late("draw-gaps", {"draw": draw.id}),
        "seq": str(seq),
        "head": head,
    }


async def _post_manifest(tx: Tx, chat: int, draw: Draw) -> None:
    paper = Late("draw-manifest", {"draw": draw.id})
    words = text("draw-manifest-file", number=draw.number)
    await tx.outbox.post(chat, Message(words, attachment=paper, reply_slot=draw.slot("commitment")))


async def _post_proof(tx: Tx, chat: int, draw: Draw) -> None:
    for words_of, maker in (("draw-proof-page", "draw-proof-page"), ("draw-proof-file", "draw-proof")):
        paper = Late(maker, {"draw": draw.id})
        caption = text(words_of, number=draw.number)
        await tx.outbox.post(chat, Message(caption, attachment=paper, reply_slot=draw.slot("result")))
