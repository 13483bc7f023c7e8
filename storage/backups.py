"""Backups of a SQLite database: taken while the bot runs, packed, sealed as a whole, and only as many as are wanted.

A file is a head (a mark and sixteen random bytes) and pieces, each a length of four bytes (big-endian) and that many sealed
bytes; a piece is bound to its file, its place, and whether it is the last, so that none can be changed, moved or cut off.
"""

import os
import secrets
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from storage.sealing import Cipher, Unreadable

SUFFIX = ".zbk"
_STEM, _STAMP = "zhuanban-", "%Y%m%dT%H%M%SZ"
_MARK, _ID_BYTES = b"zhuanban backup 1\n", 16
_PIECE, _LARGEST = 1 << 20, 1 << 22
_LENGTH_BYTES = 4


class Damaged(Exception):
    """A file that is no backup, is not whole, or that none of the keys opens."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that lies in the folder."""

    path: Path
    made_at: datetime


def backups_in(folder: Path) -> list[Backup]:
    """Return the backups in a folder, oldest first; other files are passed over."""
    found = []
    for path in folder.glob(f"{_STEM}*{SUFFIX}"):
        try:
            made_at = datetime.strptime(path.name[len(_STEM) : -len(SUFFIX)], _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Backup(path, made_at))
    return sorted(found, key=lambda each: each.made_at)


def back_up(database: Path, folder: Path, cipher: Cipher, now: datetime, keep: int) -> Path:
    """Take a backup, throw away all but the newest `keep`, and return its path. It takes seconds: not for the event loop.

    Raises OSError where there is no room or no right; sqlite3.Error where the database cannot be read. Whatever happens,
    no half of a file stands under a backup's name, and no older one is thrown away.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / now.astimezone(UTC).strftime(f"{_STEM}{_STAMP}{SUFFIX}")
    copy, half = database.with_name(f"{database.name}.snapshot"), path.with_name(path.name + ".part")
    try:
        _snapshot(database, copy)
        with copy.open("rb") as source, _private(half) as target:
            _seal(source, target, cipher)
            target.flush()
            os.fsync(target.fileno())
        half.replace(path)
        _sync(folder)
    finally:
        copy.unlink(missing_ok=True)
        half.unlink(missing_ok=True)
    for each in backups_in(folder)[:-keep]:
        each.path.unlink(missing_ok=True)
    return path


def restore(backup: Path, database: Path, cipher: Cipher) -> None:
    """Write the database of a backup beside its place, check it, and only then put it there; what stood there is kept.

    No bot may run on it meanwhile. Raises Damaged; the database that stands there is then as it was.
    """
    half = database.with_name(f"{database.name}.restored")
    try:
        with backup.open("rb") as source, _private(half) as target:
            for each in _opened(source, cipher):
                target.write(each)
            target.flush()
            os.fsync(target.fileno())
        _check(half)
        for end in ("", "-wal", "-shm"):
            stood = database.with_name(database.name + end)
            if stood.exists():
                stood.replace(database.with_name(f"{database.name}.before-restore{end}"))
        half.replace(database)
        _sync(database.parent)
    finally:
        half.unlink(missing_ok=True)


def _snapshot(database: Path, copy: Path) -> None:
    """Copy the database as it is at one moment. All in one step: taken in parts, each write of the bot's begins it anew."""
    copy.unlink(missing_ok=True)
    os.close(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    address = f"file:{database}?mode=rw"
    with closing(sqlite3.connect(address, uri=True)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _check(database: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{database}?immutable=1", uri=True)) as connection:
            answer = connection.execute("PRAGMA integrity_check").fetchone()
    except sqlite3.Error as error:
        raise Damaged from error
    if answer != ("ok",):
        raise Damaged


def _private(path: Path) -> BinaryIO:
    """Open a new file that only its owner may read."""
    path.unlink(missing_ok=True)
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _sync(folder: Path) -> None:
    """Let a file's new name outlast a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


# --- pieces -----------------------------------------------------------------------------------------------------------


def _seal(source: BinaryIO, target: BinaryIO, cipher: Cipher) -> None:
    own = secrets.token_bytes(_ID_BYTES)
    target.write(_MARK + own)
    for k, (piece, last) in enumerate(_with_last(iter(lambda: source.read(_PIECE), b""))):
        sealed = cipher.seal_bytes(zlib.compress(piece), _place(own, k, last=last))
        target.write(len(sealed).to_bytes(_LENGTH_BYTES, "big") + sealed)


def _with_last(pieces: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Give each piece with whether it is the last; a single empty one where there is none."""
    waiting = b""
    for each in pieces:
        if waiting:
            yield waiting, False
        waiting = each
    yield waiting, True


def _opened(source: BinaryIO, cipher: Cipher) -> Iterator[bytes]:
    """Give the pieces of a backup in the clear. Raises Damaged."""
    own = source.read(len(_MARK) + _ID_BYTES)[len(_MARK) :]
    k, ended = 0, len(own) != _ID_BYTES
    while not ended:
        sealed = _sealed_piece(source)
        try:
            piece, ended = _open_piece(cipher, sealed, own, k)
            yield zlib.decompress(piece)
        except (Unreadable, zlib.error):
            raise Damaged from None
        k += 1
    if k == 0 or source.read(1):
        raise Damaged


def _sealed_piece(source: BinaryIO) -> bytes:
    length = int.from_bytes(source.read(_LENGTH_BYTES), "big")
    if not 0 < length <= _LARGEST:
        raise Damaged
    return source.read(length)


def _open_piece(cipher: Cipher, sealed: bytes, own: bytes, k: int) -> tuple[bytes, bool]:
    """Return a piece and whether it is the last. Raises Unreadable."""
    try:
        return cipher.open_bytes(sealed, _place(own, k, last=False)), False
    except Unreadable:
        return cipher.open_bytes(sealed, _place(own, k, last=True)), True


def _place(own: bytes, k: int, *, last: bool) -> str:
    return f"backup:{own.hex()}:{k}:{'last' if last else 'more'}"
