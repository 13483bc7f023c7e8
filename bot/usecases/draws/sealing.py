"""A sealed draw: its result is kept among the sealed words, and each person drawn is told their own part at its time."""

import json
import secrets
from datetime import datetime
from typing import Any

import structlog

from bot.domain.draw1.commitment import seal
from bot.domain.draw1.manifest import Stage
from bot.domain.draw1.result import Result
from bot.domain.draw_plans import Choice
from bot.domain.draws import Draw, DrawState
from bot.domain.messages import Message, text
from bot.domain.people import Person
from bot.domain.refusals import Later, Refusal
from bot.domain.roles import Role
from bot.domain.sealings import Sealing, SealStep, is_late, moment_words, step_from, tell_moment, unseal_moment
from bot.domain.task_forces import TaskForce
from bot.usecases import board, substitutes
from bot.usecases.draws import announcements, keeping, parts
from bot.usecases.draws.seats import seat_people
from bot.usecases.draws.standing import manifest_of
from bot.usecases.inspections import course, notices
from bot.usecases.telling import tell
from storage.sealing import Unreadable
from storage.transaction import Tx

_log = structlog.get_logger()


async def check_sealable(tx: Tx, office: TaskForce, choice: Choice) -> None:
    """Refuse a draw that cannot be sealed, or one that would give away by its lists what is sealed now."""
    hidden = await check_waiting(tx, office, choice)
    if choice.unseal and choice.stage is not Stage.JOINT:
        raise Refusal("draw-seal-joint-only")
    if (choice.unseal or hidden) and not tx.sealed.sealable:
        raise Refusal("draw-seal-no-key")


async def check_waiting(tx: Tx, office: TaskForce, choice: Choice) -> bool:
    """Tell whether a draw is one of a hidden round; refuse any other as long as one is hidden.

    Another draw's lists would say who was drawn already.
    """
    hidden = await tx.sealings.hidden(office.id)
    if hidden is not None and hidden.round != choice.round:
        raise Refusal("draw-sealed-waiting", unseal_at=moment_words(hidden.unseal_at))
    return hidden is not None


async def begin(tx: Tx, round_id: int, choice: Choice, opens_at: datetime) -> None:
    """Let a new draw be sealed as the choice says, or be public; a substitute draw is what its round is."""
    if choice.stage is Stage.SUBSTITUTES:
        return
    if not choice.unseal:
        await tx.sealings.drop(round_id)
        return
    inspect_on = (await tx.rounds.get(round_id)).inspect_on
    tell_at = tell_moment(inspect_on, choice.tell)
    if tell_at <= opens_at:
        raise Refusal("draw-seal-too-late", opens_at=moment_words(opens_at))
    unseal_on = tx.calendar.add_workdays(inspect_on, choice.unseal).on
    await tx.sealings.begin(round_id, tell_at, unseal_moment(unseal_on))


async def keep(
    tx: Tx, office: TaskForce, draw: Draw, sealing: Sealing, transcript: list[dict[str, Any]], seed: str, result: Result
) -> None:
    """Seal what was drawn; the group has its hash. Raises `Later` without a key: no throw may be lost for that."""
    if not tx.sealed.sealable:
        raise Later
    salt = secrets.token_bytes(32)
    sealed = seal(salt, result)
    drawn = result.to_json()
    salts = parts.salts_for(drawn)
    root = await parts.root_for(tx, draw, drawn, salts)
    kept = keeping.Kept(draw.secret, seed, salt.hex(), drawn, salts)
    await keeping.keep(tx, draw, kept)
    await tx.draws.change(
        draw,
        state=DrawState.DONE,
        secret="",
        transcript=transcript,
        sealed=sealed,
        parts=None if root is None else {"root": root},
        closed_at=tx.now,
        closed_by="clock",
    )
    done = await tx.draws.get(draw.id)
    entered = {"draw": draw.number, "sealed": sealed, **({"parts": root} if root else {})}
    await tx.ledger.append(office.id, "clock", "draw-sealed", entered)
    to = step_from(sealing, SealStep.SEAL)
    if to is not None:
        await tx.sealings.change(sealing, state=to)
    await announcements.post_sealed(tx, office, done, sealing)
    await announcements.show_progress(tx, office, done, None)
    if sealing.told_at is not None:
        await _open_parts(tx, office, done)
    await board.refresh(tx, office.id)


async def tell_due(tx: Tx) -> None:
    """Tell everybody drawn their own part, in every round whose time has come."""
    for sealing in await tx.sealings.to_tell():
        try:
            await tell_parts(tx, sealing)
        except Unreadable:
            _log.error("a sealed draw cannot be opened: its key is missing", round=sealing.round)


async def tell_parts(tx: Tx, sealing: Sealing) -> None:
    """Seat those drawn, and send each their notice; nobody else learns of it but how many could not be reached."""
    office = await tx.task_forces.get((await tx.rounds.get(sealing.round)).task_force)
    draws = await kept_draws(tx, office, sealing.round)
    for draw in draws:
        await keeping.kept_of(tx, draw)  # what cannot be read changes nothing
    to = step_from(sealing, SealStep.TELL)
    if to is None or not await tx.sealings.change(sealing, state=to, told_at=tx.now):
        return
    for draw in draws:
        await _open_parts(tx, office, draw, late=is_late(sealing.tell_at, tx.now))
    await substitutes.announce_vacancy(tx, office.id, sealing.round)


async def kept_draws(tx: Tx, office: TaskForce, round_id: int) -> list[Draw]:
    """Return the draws of a round whose results are sealed."""
    return [each for each in await tx.draws.of_task_force(office.id) if each.round == round_id and each.kept]


async def _open_parts(tx: Tx, office: TaskForce, draw: Draw, *, late: bool = False) -> None:
    kept, manifest = await keeping.kept_of(tx, draw), await manifest_of(tx, draw)
    await seat_people(tx, draw, manifest, kept.result)
    await course.arrange(tx, office, draw.round)
    await notices.notify(tx, draw.id, mention=False)
    seated = await tx.assignments.of_draw(draw.id)
    await parts.hand_out(tx, draw, seated)
    people = await tx.people.names({each.person for each in seated})
    for each in people.values():
        seats = sorted(one.seat for one in seated if one.person == each.id)
        told = {"draw": draw.number, "person": each.id, "reached": each.reachable}
        await tx.ledger.append(office.id, "clock", "part-opened", told, sealed={"part": json.dumps(seats)})
    await _tell_chair(tx, office, draw, [each for each in people.values() if not each.reachable], late=late)


async def _tell_chair(tx: Tx, office: TaskForce, draw: Draw, unreached: list[Person], *, late: bool) -> None:
    """Tell the chair that parts were opened, and whom the bot could not write to; not where anybody goes."""
    names = "、".join(each.name for each in unreached)
    words = text("sealed-told-chair", number=draw.number, names=names, many=len(unreached), late=int(late))
    for each in await tx.people.with_role(office.id, Role.LEADER, Role.DEPUTY):
        await tell(tx, each, Message(words), mention=False)
