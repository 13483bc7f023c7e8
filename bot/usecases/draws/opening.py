"""Opening a draw: the preview, and the freeze with its commitment."""

import secrets
from datetime import datetime, timedelta
from typing import Any

from bot.domain.draw1.canon import canon
from bot.domain.draw1.commitment import commit, manifest_hash, names_hash
from bot.domain.draw1.feasibility import shortfall
from bot.domain.draw1.manifest import ListHashes, Manifest, Stage, to_json
from bot.domain.draw1.manifest_reader import read_manifest
from bot.domain.draw_plans import Choice, DrawPlan, Times
from bot.domain.draws import DrawState, FrozenLists, next_number
from bot.domain.local_time import SHANGHAI, local_date
from bot.domain.messages import Message, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.rounds import Origin
from bot.domain.task_forces import TaskForce
from bot.usecases import board
from bot.usecases.desk import lay
from bot.usecases.draws import announcements, sealing
from bot.usecases.draws.lists import draw_plan, drawn_targets
from storage.transaction import Tx


async def open_draw(tx: Tx, actor: Person, office: TaskForce, choice: Choice) -> int:
    """Freeze the lists, keep a secret, and post the commitment to both; return the draw's id."""
    await _check_free(tx, office)
    await sealing.check_sealable(tx, office, choice)
    plan = await draw_plan(tx, office, choice)
    if plan.lacking is not None:
        raise Refusal(plan.lacking)
    round_id = choice.round or await _begin_round(tx, office, plan)
    names = await _names(tx, plan)
    opens_at = (tx.now + timedelta(minutes=choice.window)).replace(microsecond=0)
    await sealing.begin(tx, round_id, choice, opens_at)
    manifest = await _freeze(tx, office, plan, round_id, names, opens_at)
    check_seatable(manifest)
    secret = secrets.token_bytes(32)
    hashed = manifest_hash(manifest)
    commitment = commit(hashed, secret)
    draw_id = await tx.draws.add(
        FrozenLists(canon(to_json(manifest)).decode(), names),
        task_force=office.id,
        number=manifest.draw,
        round=round_id,
        stage=plan.stage.value,
        state=DrawState.COMMITTED,
        secret=secret.hex(),
        commitment=commitment,
        opened_by=actor.id,
        opened_at=tx.now,
        opens_at=opens_at,
    )
    entry = await tx.ledger.append(
        office.id,
        actor.id,
        "draw-opened",
        {"draw": manifest.draw, "stage": plan.stage.value, "manifest": hashed.hex(), "commitment": commitment},
    )
    await announcements.post_commitment(tx, office, draw_id, plan, choice, entry)
    await lay(tx, actor, "draw", Message(text("draw-opened", number=manifest.draw, opens_at=opens_at)))
    await board.refresh(tx, office.id)
    return draw_id


async def _check_free(tx: Tx, office: TaskForce) -> None:
    if office.chat is None:
        raise Refusal("draw-no-group")
    unfinished = await tx.draws.unfinished(office.id)
    if unfinished is not None:
        raise Refusal("draw-unfinished", number=unfinished.number)


async def _begin_round(tx: Tx, office: TaskForce, plan: DrawPlan) -> int:
    """Begin a round, or go on with one whose draw was cancelled before it had a result."""
    rounds = await tx.rounds.of_task_force(office.id, hidden=True)
    last = next((each for each in rounds if each.origin == Origin.DRAWN), None)
    if last is not None and not await tx.rounds.seats(last.id) and not await drawn_targets(tx, last):
        await tx.rounds.move(last.id, plan.inspect_on, plan.template)
        return last.id
    year = str(plan.inspect_on.year)
    k = 1 + sum(each.number.startswith(f"{year}-") for each in rounds)
    title = office.wording.get("round", "{year}-{k}").format(year=year, k=k)
    return await tx.rounds.add(office.id, f"{year}-{k}", title, plan.inspect_on, plan.template)


async def _names(tx: Tx, plan: DrawPlan) -> dict[str, Any]:
    """Return the names of all ids in the draw, each list with a salt of its own, as the proof file has them."""
    targets = set(plan.stratum.members if plan.stratum is not None else ())
    targets |= {seat.target for seat in plan.seats}
    people = {member.id for pool in plan.pools for member in pool.members}
    return {
        "targets": _salted({i: each.name for i, each in (await tx.targets.names(targets)).items()}),
        "people": _salted({i: each.name for i, each in (await tx.people.names(people)).items()}),
    }


def _salted(names: dict[str, str]) -> dict[str, Any]:
    return {"salt": secrets.token_hex(32), "list": [[i, names[i]] for i in sorted(names)]}


async def _freeze(
    tx: Tx, office: TaskForce, plan: DrawPlan, round_id: int, names: dict[str, Any], opens_at: datetime
) -> Manifest:
    assert office.chat is not None
    own, chat = await tx.rounds.get(round_id), await tx.chats.get(office.chat)
    _, head = await tx.ledger.head(office.id)
    manifest = plan.manifest(
        task_force=office.id,
        chat=str(chat.telegram_id),
        draw=next_number(local_date(tx.now).year, await tx.draws.numbers(office.id)),
        title=own.title,
        names=ListHashes(hash_names(names["targets"]), hash_names(names["people"])),
        times=Times(_second(tx.now), _second(opens_at), head, office.rules.emoji),
    )
    # Read back by the rules that verify it later: a list that they would refuse is never posted.
    return read_manifest(to_json(manifest))


def hash_names(names: dict[str, Any]) -> str:
    """Return the hash of one salted list of names."""
    return names_hash(bytes.fromhex(names["salt"]), [(i, name) for i, name in names["list"]])


def _second(moment: datetime) -> str:
    return moment.astimezone(SHANGHAI).replace(microsecond=0).isoformat()


def check_seatable(manifest: Manifest) -> None:
    """Refuse a draw of people that could not fill its seats."""
    if manifest.stage in {Stage.INSPECTORS, Stage.SUBSTITUTES}:
        short = shortfall(manifest)
        if short:
            raise Refusal("draw-short", pools="、".join(sorted({each.pool for each in short})))
