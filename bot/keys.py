"""The keys that confidential words are sealed with: from the settings, or from a file of one key a line."""

import base64
import binascii
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from bot.domain.refusals import Refusal
from storage.sealing import KEY_BYTES, Cipher


def cipher_of(keys: str, key_file: str) -> Cipher | None:
    """Return the cipher with the keys of the setting (commas between them) or of the file; None without either.

    Raises `Refusal` keys-invalid, keys-file.
    """
    found = _parsed(keys.split(",")) if keys else _read(Path(key_file)) if key_file else []
    return Cipher(found) if found else None


def add_key(path: Path) -> int:
    """Put a new key at the top of the file, made where it is not there; return how many it has now.

    Only the owner may read the file. Raises `Refusal` as above.
    """
    lines = _lines(path) if path.exists() else []
    _parsed(lines)
    fresh = base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()
    beside = path.with_name(path.name + ".new")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write("\n".join([fresh, *lines]) + "\n")
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        raise Refusal("keys-file", path=str(path)) from None
    return len(lines) + 1


def _read(path: Path) -> list[bytes]:
    found = _parsed(_lines(path))
    if not found:
        raise Refusal("keys-file", path=str(path))
    return found


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="ascii").split()
    except (OSError, UnicodeDecodeError):
        raise Refusal("keys-file", path=str(path)) from None


def _parsed(lines: Iterable[str]) -> list[bytes]:
    return [_key(each.strip()) for each in lines if each.strip()]


def _key(line: str) -> bytes:
    try:
        key = base64.b64decode(line.replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError):
        raise Refusal("keys-invalid") from None
    if len(key) != KEY_BYTES:
        raise Refusal("keys-invalid")
    return key
