"""The archive as a file: written entry by entry, so that one paper at a time is held."""

import zipfile
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import IO, TypeAlias

from bot.domain.archives import safe_name
from bot.domain.messages import File
from bot.usecases.archives.contents import Archive, Entry
from bot.usecases.archives.ledger import lines_of
from bot.usecases.archives.page import Say, page
from storage.transaction import Tx

Opened: TypeAlias = Callable[[], AbstractAsyncContextManager[Tx]]
Maker: TypeAlias = Callable[[Tx, Mapping[str, str | int]], Awaitable[File]]

CONTENTS, LEDGER = "contents.html", "ledger.jsonl"
# What a made file, a page or a line of the ledger takes at most, roughly.
MADE_SIZE, SPARE = 60_000, 1_000_000
_PACKED = (".jpg", ".jpeg", ".png", ".pdf", ".docx", ".zip", ".heic", ".webp")
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # what a zip file's clock begins with: two exports of the same are the same


async def size_of(tx: Tx, archive: Archive) -> int:
    """Return about how many bytes the file will have, rather too many than too few."""
    entries = archive.all_entries
    kept = await tx.files.size([each.paper.id for each in entries if each.paper is not None])
    return kept + MADE_SIZE * sum(each.paper is None for each in entries) + SPARE


async def write(
    opened: Opened, archive: Archive, seq: int, out: IO[bytes], say: Say, makers: Mapping[str, Maker]
) -> None:
    """Write the .zip: every paper in its folder, the ledger's entries up to `seq`, and last the page that links to them all.

    For each file a transaction is `opened`, so that nobody else has to wait for the whole.
    """
    places: dict[Entry, str] = {}
    taken: set[str] = set()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for entry in archive.all_entries:
            async with opened() as tx:
                name, content = await _content(tx, entry, makers)
            place = _free(f"{entry.folder}/{safe_name(name)}", taken)
            _put(zipped, place, content)
            places[entry] = place
        async with opened() as tx:
            lines = await lines_of(tx, archive, seq)
        _put(zipped, LEDGER, lines)
        _put(zipped, CONTENTS, page(archive, places, say).encode())


async def _content(tx: Tx, entry: Entry, makers: Mapping[str, Maker]) -> tuple[str, bytes]:
    if entry.paper is not None:
        return f"{entry.paper.id}-{entry.paper.name}", await tx.files.content(entry.paper.id)
    made = await makers[entry.maker](tx, dict(entry.args))
    return made.name, made.content


def _free(place: str, taken: set[str]) -> str:
    """Return the place, or one beside it where something stands already; on some systems case makes no difference."""
    folder, slash, name = place.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    found, k = place, 1
    while found.casefold() in taken:
        k += 1
        found = f"{folder}{slash}" + (f"{stem}-{k}.{ending}" if dot else f"{name}-{k}")
    taken.add(found.casefold())
    return found


def _put(zipped: zipfile.ZipFile, place: str, content: bytes) -> None:
    about = zipfile.ZipInfo(place, _FIRST_DAY)
    about.compress_type = zipfile.ZIP_STORED if place.lower().endswith(_PACKED) else zipfile.ZIP_DEFLATED
    about.external_attr = 0o644 << 16
    zipped.writestr(about, content)
