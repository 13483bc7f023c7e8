"""Files and late lines about draws, made at the moment of sending."""

import io
import json
import zipfile
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

from bot.domain.draw1.proof import assemble, public_edition, write_proof
from bot.domain.draws import Draw, DrawState, gaps
from bot.domain.messages import MOST_SENT, File, Text, text
from bot.pages.proof_page import proof_page
from bot.usecases.draws.closing import READY_MADE
from bot.usecases.draws.standing import manifest_of
from storage.transaction import Tx

MOST_GAPS = 20


async def manifest_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the manifest of a draw as its canonical bytes: what the commitment binds."""
    draw = await tx.draws.get(int(args["draw"]))
    return File(f"manifest-{draw.number}.json", (await tx.draws.frozen(draw.id)).manifest.encode())


async def proof_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the proof of a finished draw, the task force's edition: with all names."""
    draw = await tx.draws.get(int(args["draw"]))
    proof = await proof_of(tx, draw)
    return fitting(File(f"proof-{draw.number}.json", write_proof(proof)))


async def proof_page_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the same as a page that checks itself in any browser."""
    draw = await tx.draws.get(int(args["draw"]))
    return fitting(File(f"verify-{draw.number}.html", proof_page(write_proof(await proof_of(tx, draw)))))


async def public_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the public edition of the proof: without the names of people."""
    draw = await tx.draws.get(int(args["draw"]))
    return fitting(File(f"public-proof-{draw.number}.json", write_proof(await _public(tx, draw))))


async def public_page_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return the same as a page that checks itself."""
    draw = await tx.draws.get(int(args["draw"]))
    return fitting(File(f"public-verify-{draw.number}.html", proof_page(write_proof(await _public(tx, draw)))))


def fitting(file: File) -> File:
    """Return a file as a bot may send it: packed if it is larger, as the page of 180,000 seats would be."""
    if len(file.content) <= MOST_SENT:
        return file
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(file.name), file.content, zipfile.ZIP_DEFLATED)
    return File(f"{file.name}.zip", packed.getvalue())


async def _public(tx: Tx, draw: Draw) -> dict[str, Any]:
    """Return the proof without the names of people, and without reasons in somebody's own words, which may hold some."""
    proof = await proof_of(tx, draw)
    history = proof["history"]
    unfinished = [
        {**each, "reason": each["reason"] if each["reason"].startswith(READY_MADE) else ""}
        for each in history["unfinished"]
    ]
    # With the salts of the parts one could try names until they fit.
    posted = {key: value for key, value in proof["posted"].items() if key != "parts"}
    return public_edition(proof | {"posted": posted, "history": {**history, "unfinished": unfinished}})


async def proof_of(tx: Tx, draw: Draw) -> dict[str, Any]:
    """Return the proof as the draw-1 protocol has it; `posted`, `history` and `code` stand outside its checks."""
    frozen = await tx.draws.frozen(draw.id)
    assert draw.result is not None, "a sealed draw has no proof yet"
    return assemble(
        manifest=json.loads(frozen.manifest),
        commitment=draw.commitment,
        transcript=draw.transcript,
        secret=draw.secret,
        seed=draw.seed,
        result=draw.result,
        names=frozen.names,
        salt=None if draw.sealed is None else draw.salt,
        sealed=draw.sealed,
        posted=await _posted(tx, draw),
        history=await _history(tx, draw),
        code={"name": "zhuanban", "version": version("zhuanban")},
    )


async def _posted(tx: Tx, draw: Draw) -> dict[str, Any]:
    message_id = await tx.outbox.message_id(draw.slot("commitment"))
    parts = {} if draw.parts is None else {"parts": draw.parts}
    return {
        "chat": (await manifest_of(tx, draw)).chat,
        "message_id": message_id or 0,
        "date": int(draw.opened_at.timestamp()),
        **parts,
    }


async def _history(tx: Tx, draw: Draw) -> dict[str, Any]:
    before = [each for each in await tx.draws.of_task_force(draw.task_force) if each.id < draw.id]
    return {
        "unfinished": [
            {"draw": each.number, "state": each.state, "reason": each.reason or "", "secret": each.secret}
            for each in before
            if each.state in {DrawState.CANCELLED, DrawState.FAILED}
        ],
        "refused": [
            {"message_id": each.message_id, "value": each.value, "verdict": each.verdict, "person": each.person or ""}
            for each in await tx.draws.throws(draw.id)
            if each.k is None
        ],
    }


async def unseen_line(tx: Tx, args: Mapping[str, str | int]) -> Text:
    """Return which message ids between opening and last throw nobody saw: a throw deleted in time would be among them.

    Made when the result is sent, since only then every message of ours before it has its id.
    """
    draw = await tx.draws.get(int(args["draw"]))
    office = await tx.task_forces.get(draw.task_force)
    opening = await tx.outbox.message_id(draw.slot("opening"))
    if opening is None or office.chat is None or not draw.transcript:
        return text("draw-gaps-unknown")
    last = max(each["message_id"] for each in draw.transcript)
    seen = {*await tx.draws.sighted(draw.id), *await tx.outbox.sent_between(office.chat, opening, last)}
    missing = gaps(seen, opening, last)
    if not missing:
        return text("draw-gaps-none")
    return text("draw-gaps", many=len(missing), ids="、".join(map(str, missing[:MOST_GAPS])))
