"""Reading JSON values strictly: exactly these fields, exactly these types, nothing coerced."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.domain.draw1.canon import Json
from bot.domain.draw1.errors import Draw1Error

_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads values of an expected type; raises `error` with code and place where another stands."""

    error: type[Draw1Error]

    def record(
        self, value: Json, where: str, fields: Collection[str], optional: Collection[str] = ()
    ) -> dict[str, Json]:
        """Return an object that has all of `fields`, maybe some of `optional`, and nothing else."""
        given = self.object(value, where)
        for name in fields:
            if name not in given:
                raise self.error("field-missing", f"{where}.{name}".lstrip("."))
        if len(given) != len(fields):
            for name in given:
                if name not in fields and name not in optional:
                    raise self.error("field-unknown", f"{where}.{name}".lstrip("."))
        return given

    def object(self, value: Json, where: str) -> dict[str, Json]:
        """Return an object, whatever its fields."""
        if not isinstance(value, dict):
            raise self.error("not-an-object", where)
        return value

    def items(self, value: Json, where: str) -> list[Json]:
        """Return an array."""
        if not isinstance(value, list):
            raise self.error("not-an-array", where)
        return value

    def text(self, value: Json, where: str) -> str:
        """Return a string."""
        if not isinstance(value, str):
            raise self.error("not-a-string", where)
        return value

    def whole(self, value: Json, where: str) -> int:
        """Return an integer; a boolean is none."""
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.error("not-an-integer", where)
        return value

    def hash(self, value: Json, where: str) -> str:
        """Return 32 bytes as 64 lower-case hexadecimal digits."""
        text = self.text(value, where)
        if not _HASH.fullmatch(text):
            raise self.error("not-a-hash", where)
        return text

    def pair(self, value: Json, where: str) -> tuple[str, str]:
        """Return an array of exactly two strings."""
        both = self.items(value, where)
        if len(both) != 2:
            raise self.error("not-a-pair", where)
        return self.text(both[0], where), self.text(both[1], where)
