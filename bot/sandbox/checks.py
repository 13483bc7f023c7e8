"""Checks a request's parameters against the Bot API's table, once and for every method.

The table (`bot_api.json`, see `schema`) is compiled to closures at import, since each request goes through here.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.sandbox.errors import ApiError, bad_request

Json = dict[str, Any]
Args = dict[str, Any]
Check = Callable[[Any], Any]

TABLE: Json = json.loads(Path(__file__).with_name("bot_api.json").read_text("utf-8"))
_ARRAY = "Array of "
# What Telegram says of the fields that are forgotten most often.
_MISSING = {"chat_id": "chat_id is empty", "text": "message text is empty", "user_id": "invalid user_id specified"}
_MAY_BE_EMPTY = frozenset({"url"})  # an empty one takes the webhook away; else "" is as good as nothing
_BOOLEANS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


class Mismatch(ValueError):
    """A value is not of its type; the text says how, `claimed` whether it looked like that type at all."""

    def __init__(self, detail: str, claimed: bool = True) -> None:
        super().__init__(detail)
        self.claimed = claimed


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the request."""

    name: str
    mime: str
    content: bytes


def _integer(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().removeprefix("-").isdecimal():
        return int(value)
    raise Mismatch("an Integer is expected", claimed=False)


def _float(value: Any) -> float:
    if isinstance(value, int | float | str) and not isinstance(value, bool):
        with suppress(ValueError):
            return float(value)
    raise Mismatch("a Float is expected", claimed=False)


def _string(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise Mismatch("a String is expected", claimed=False)


def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    known = _BOOLEANS.get(str(value).lower())
    if known is None:
        raise Mismatch("a Boolean is expected", claimed=False)
    return known


def _file(value: Any) -> Upload:
    if isinstance(value, Upload):
        return value
    raise Mismatch("an uploaded file is expected", claimed=False)


_LEAVES: dict[str, Check] = {
    "Integer": _integer,
    "Float": _float,
    "String": _string,
    "Boolean": _boolean,
    "InputFile": _file,
}
_compiled: dict[str, Check] = {}


def _check_for(name: str) -> Check:
    """The check of a type; objects look up the checks of their fields when first used, so that types may be mutual."""
    if name in _LEAVES:
        return _LEAVES[name]
    if name not in _compiled:
        _compiled[name] = _compile(name)
    return _compiled[name]


def _compile(name: str) -> Check:
    if name.startswith(_ARRAY):
        return _array(_check_for(name.removeprefix(_ARRAY)))
    described = TABLE["types"][name]
    if "any" in described:
        return _any_of(described["any"])
    return _object(name, described["fields"])


def _array(element: Check) -> Check:
    def check(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise Mismatch("an Array is expected", claimed=False)
        return [element(item) for item in value]

    return check


def _object(name: str, fields: dict[str, list[Any]]) -> Check:
    checks: dict[str, Check] = {}
    required = [field for field, (needed, *_) in fields.items() if needed]

    def check(value: Any) -> Json:
        if not isinstance(value, dict):
            raise Mismatch(f"an Object ({name}) is expected", claimed=False)
        if not checks:
            checks.update({field: _field_check(spec) for field, spec in fields.items()})
        for field in required:
            if field not in value:
                raise Mismatch(f'field "{field}" of {name} is required', claimed=not value.keys() - fields.keys())
        return {key: _member(name, checks, key, item) for key, item in value.items() if item is not None}

    return check


def _member(owner: str, checks: dict[str, Check], key: str, item: Any) -> Any:
    check = checks.get(key)
    if check is None:
        raise Mismatch(f'{owner} has no field "{key}"')
    try:
        return check(item)
    except Mismatch as error:
        raise Mismatch(f'field "{key}" of {owner}: {error}', error.claimed) from error


def _any_of(names: list[str]) -> Check:
    def check(value: Any) -> Any:
        errors = []
        for name in names:
            try:
                return _check_for(name)(value)
            except Mismatch as error:
                errors.append(error)
        raise next((e for e in errors if e.claimed), errors[0])

    return check


def _field_check(spec: list[Any]) -> Check:
    _, types, *choices = spec
    check = _check_for(types[0]) if len(types) == 1 else _any_of(types)
    return _chosen(check, choices[0]) if choices else check


def _chosen(check: Check, choices: list[str]) -> Check:
    def chosen(value: Any) -> Any:
        if str(check(value)).replace("\ufe0f", "") not in choices:
            raise Mismatch(f'"{value}" is not one of the allowed values', claimed=False)
        return value

    return chosen


def _parameter(name: str, spec: list[Any]) -> Check:
    """The check of a whole parameter: containers may come as JSON in a string, as they do in forms."""
    inner, packed = _field_check(spec), not any(t in _LEAVES for t in spec[1])

    def check(value: Any) -> Any:
        try:
            if packed and isinstance(value, str):
                value = json.loads(value)
            return inner(value)
        except Mismatch as error:
            raise bad_request(f"can't parse {name}: {error}") from error
        except (ValueError, RecursionError) as error:
            raise bad_request(f"can't parse {name} JSON object") from error

    return check


class MethodCheck:
    """The fields of one method, ready to be applied."""

    __slots__ = ("checks", "name", "required")

    def __init__(self, name: str, fields: dict[str, list[Any]]) -> None:
        self.name = name
        self.checks = {field: _parameter(field, spec) for field, spec in fields.items()}
        self.required = [field for field, (needed, *_) in fields.items() if needed]

    def __call__(self, given: Args) -> Args:
        """The parameters by their true types. Raises ApiError 400: unknown, missing or ill-typed ones."""
        args: Args = {}
        for name, value in given.items():
            check = self.checks.get(name)
            if check is None:
                if isinstance(value, Upload):
                    continue  # files that other fields point to (`attach://name`) have names of their own
                raise bad_request(f'unknown parameter "{name}" of {self.name}')
            if value is not None and (value != "" or name in _MAY_BE_EMPTY):
                args[name] = check(value)
        for name in self.required:
            if name not in args:
                raise _missing(name)
        return args


def _missing(name: str) -> ApiError:
    return bad_request(_MISSING.get(name, f'parameter "{name}" is required'))


METHODS: dict[str, MethodCheck] = {name: MethodCheck(name, fields) for name, fields in TABLE["methods"].items()}
# Telegram takes method names in any case.
BY_LOWER_NAME: dict[str, MethodCheck] = {name.lower(): check for name, check in METHODS.items()}
