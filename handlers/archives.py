"""The archive of a round in chat: how complete it is, and the file."""

import io
from collections.abc import Mapping
from contextlib import nullcontext
from typing import IO

from bot.domain.archives import safe_name
from bot.domain.messages import File
from bot.domain.roles import Action
from bot.usecases.archives import exports, files
from bot.usecases.archives.contents import FORM, MANIFEST, PROOF, Archive, load
from bot.usecases.archives.ledger import lines_of
from bot.usecases.draws import papers
from handlers import records
from handlers.request import Request
from handlers.routes import Command, Press, Route
from handlers.texts import say
from storage.owners import Owned
from storage.transaction import Tx

_MADE: Mapping[str, files.Maker] = {
    FORM: records.form_as_word,
    MANIFEST: papers.manifest_file,
    PROOF: papers.proof_file,
}


async def on_archive(tx: Tx, request: Request) -> None:
    """/archive: the newest round's."""
    await exports.show(tx, request.member, request.office)


async def on_round(tx: Tx, request: Request) -> None:
    """Another round's."""
    await exports.show(tx, request.member, request.office, int(request.payload[0]), anew=False)


async def on_export(tx: Tx, request: Request) -> None:
    """The file."""
    await exports.export(tx, request.member, request.office, int(request.payload[0]))


async def on_ledger(tx: Tx, request: Request) -> None:
    """The round's part of the ledger."""
    await exports.export_ledger(tx, request.member, request.office, int(request.payload[0]))


async def archive_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return a round's archive."""
    archive = await _archive(tx, args)
    out = io.BytesIO()
    await write(lambda: nullcontext(tx), archive, int(args["seq"]), out)
    return File(f"{safe_name('archive-' + archive.round.number)}.zip", out.getvalue())


async def ledger_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return a round's part of the ledger."""
    archive = await _archive(tx, args)
    return File(f"{safe_name('ledger-' + archive.round.number)}.jsonl", await lines_of(tx, archive, int(args["seq"])))


async def _archive(tx: Tx, args: Mapping[str, str | int]) -> Archive:
    round_ = await tx.rounds.get(int(args["round"]))
    return await load(tx, await tx.task_forces.get(round_.task_force), round_.id)


async def write(opened: files.Opened, archive: Archive, seq: int, out: IO[bytes]) -> None:
    """Write an archive, its page in the office's language whoever asks for it."""
    await files.write(opened, archive, seq, out, say, _MADE)


MAKERS = {"archive-file": archive_file, "archive-ledger": ledger_file}

MENU = {Action.EXPORT_ARCHIVE: "archive.show"}

ROUTES: list[Route] = [
    Command("archive", Action.EXPORT_ARCHIVE, on_archive, where="private", words=("档案", "导出档案")),
    Press("archive.show", Action.EXPORT_ARCHIVE, on_archive),
    Press("archive.round", Action.EXPORT_ARCHIVE, on_round, (int,), Owned.ROUND),
    Press("archive.export", Action.EXPORT_ARCHIVE, on_export, (int,), Owned.ROUND),
    Press("archive.ledger", Action.EXPORT_ARCHIVE, on_ledger, (int,), Owned.ROUND),
]
