"""Reads a request's parameters in the four ways in which the Bot API takes them: query, form, JSON, multipart."""

import json
import re
from typing import Any
from urllib.parse import parse_qsl, unquote

from bot.sandbox.checks import Args, Upload
from bot.sandbox.errors import bad_request

_QUOTED = r'"((?:[^"\\]|\\.)*)"'
_NAME = re.compile(rf"[;\s]name={_QUOTED}", re.IGNORECASE)
_FILENAME = re.compile(rf"[;\s]filename={_QUOTED}", re.IGNORECASE)
_ENCODED_FILENAME = re.compile(r"filename\*=utf-8''([^;\s]+)", re.IGNORECASE)
_BOUNDARY = re.compile(r'boundary="?([^";]+)"?', re.IGNORECASE)
_ATTACHED = "attach://"


def parameters(query: bytes, content_type: str, body: bytes) -> Args:
    """Names and raw values; files as `Upload`. Raises ApiError 400 for a body that cannot be read."""
    args: Args = dict(parse_qsl(query.decode("latin-1"), keep_blank_values=True)) if query else {}
    if not body:
        return args
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/x-www-form-urlencoded":
        args.update(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    elif kind == "application/json":
        args.update(_json_object(body))
    elif kind == "multipart/form-data":
        args.update(_attached(multipart(body, content_type)))
    else:
        raise bad_request("unsupported content type")
    return args


def _json_object(body: bytes) -> Args:
    try:
        value: Any = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise bad_request("can't parse JSON body") from error
    if not isinstance(value, dict):
        raise bad_request("can't parse JSON body")
    return value


def _attached(parts: Args) -> Args:
    """A value `attach://name` stands for the part of that name."""
    for name, value in parts.items():
        if isinstance(value, str) and value.startswith(_ATTACHED):
            parts[name] = parts.get(value.removeprefix(_ATTACHED), value)
    return parts


def multipart(body: bytes, content_type: str) -> Args:
    """The parts of a multipart body: text as str, files as `Upload`. Raises ApiError 400."""
    boundary = _BOUNDARY.search(content_type)
    if boundary is None:
        raise bad_request("multipart boundary is missing")
    parts: Args = {}
    for piece in body.split(b"--" + boundary.group(1).encode("latin-1"))[1:]:
        head, separator, content = piece.partition(b"\r\n\r\n")
        if separator and not piece.startswith(b"--"):
            _add_part(parts, head.decode("utf-8", "replace"), content[:-2] if content.endswith(b"\r\n") else content)
    return parts


def _add_part(parts: Args, head: str, content: bytes) -> None:
    name = _NAME.search(head)
    if name is None:
        raise bad_request("multipart part without a name")
    filename = _ENCODED_FILENAME.search(head) or _FILENAME.search(head)
    if filename is None:
        parts[name.group(1)] = content.decode("utf-8", "replace")
        return
    mime = re.search(r"content-type:\s*([^\s;]+)", head, re.IGNORECASE)
    parts[name.group(1)] = Upload(unquote(filename.group(1)), mime.group(1) if mime else "", content)
