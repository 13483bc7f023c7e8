"""Confidential words and files at rest: AES-256-GCM with keys that are kept outside the database."""

import os
from collections.abc import Sequence
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_MARK, _NAME_BYTES, _NONCE_BYTES = b"\x01", 4, 12
_HEAD = len(_MARK) + _NAME_BYTES


class Unreadable(Exception):
    """Sealed words that none of the keys opens, or that stand where they were not sealed for."""


class Cipher:
    """Seals with the first key, opens with any. `place` names table, row and field: moved elsewhere, nothing opens."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        named = {_name_of(each): AESGCM(each) for each in keys}
        self._keys = named
        self._first = _name_of(keys[0])

    @property
    def newest(self) -> str:
        """The name of the key that seals; it says nothing about the key."""
        return self._first.hex()

    def is_newest(self, sealed: bytes) -> bool:
        """Tell whether words are sealed with the first key."""
        return sealed[:_HEAD] == _MARK + self._first

    def seal(self, words: str, place: str) -> bytes:
        """Return the words sealed for that place."""
        return self.seal_bytes(words.encode(), place)

    def open(self, sealed: bytes, place: str) -> str:
        """Return the words. Raises Unreadable."""
        try:
            return self.open_bytes(sealed, place).decode()
        except UnicodeDecodeError:
            raise Unreadable from None

    def seal_bytes(self, content: bytes, place: str) -> bytes:
        """Return a file's content sealed for that place."""
        nonce, head = os.urandom(_NONCE_BYTES), _MARK + self._first
        return head + nonce + self._keys[self._first].encrypt(nonce, content, head + place.encode())

    def open_bytes(self, sealed: bytes, place: str) -> bytes:
        """Return a file's content. Raises Unreadable."""
        head, nonce, rest = sealed[:_HEAD], sealed[_HEAD : _HEAD + _NONCE_BYTES], sealed[_HEAD + _NONCE_BYTES :]
        key = self._keys.get(head[len(_MARK) :])
        if key is None or head[: len(_MARK)] != _MARK:
            raise Unreadable
        try:
            return key.decrypt(nonce, rest, head + place.encode())
        except (InvalidTag, ValueError):
            raise Unreadable from None


def _name_of(key: bytes) -> bytes:
    return sha256(b"zhuanban key " + key).digest()[:_NAME_BYTES]
