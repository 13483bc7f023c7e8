"""What a file is, by its bytes, and whether that is what its name says."""

from pathlib import PurePath
from typing import Literal, TypeAlias

from bot.domain.refusals import Refusal

FileKind: TypeAlias = Literal["workbook", "text"]

LARGEST_FILE_MB = 64

_WORKBOOKS = frozenset({".xlsx"})
_TEXTS = frozenset({".csv", ".tsv", ".txt"})
_MACRO_WORKBOOKS = frozenset({".xlsm", ".xltm", ".xlam"})
_OLD_WORKBOOKS = frozenset({".xls", ".xlt", ".et"})

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# [MS-OFFCRYPTO] 2.3.4: a workbook with a password is an OLE file with a stream of this name.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SIGNATURES = {
    b"MZ": "program",
    b"\x7fELF": "program",
    b"#!": "program",
    b"%PDF": "pdf",
    b"\x89PNG": "image",
    b"\xff\xd8\xff": "image",
    b"GIF8": "image",
    b"Rar!": "archive",
    b"7z\xbc\xaf": "archive",
    b"\x1f\x8b": "archive",
    b"{\\rtf": "document",
}
_PAGES = (b"<!doctype", b"<html", b"<head", b"<body", b"<table", b"<?xml", b"<script", b"<meta", b"<svg")
_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


def recognise(name: str, content: bytes) -> FileKind:
    """Return how a file is to be read.

    Raises `Refusal`: roster-file-empty, -too-big, -old-excel, -encrypted, -macros, -unknown-type, -disguised.
    """
    if len(content) > LARGEST_FILE_MB * 1024 * 1024:
        raise Refusal("roster-file-too-big", limit=LARGEST_FILE_MB)
    if not content.removeprefix(b"\xef\xbb\xbf").strip(b"\0 \t\r\n"):
        raise Refusal("roster-file-empty")
    extension = PurePath(name.strip()).suffix.lower()
    found = _signature(content)
    if found == "ole":
        raise Refusal("roster-file-encrypted" if _ENCRYPTED in content else "roster-file-old-excel")
    if extension in _MACRO_WORKBOOKS and found == "zip":
        raise Refusal("roster-file-macros")
    if extension not in _WORKBOOKS | _TEXTS | _OLD_WORKBOOKS:
        raise Refusal("roster-file-unknown-type")
    if found != ("text" if extension in _TEXTS else "zip") or extension in _OLD_WORKBOOKS:
        raise Refusal("roster-file-disguised", extension=extension, found=found)
    return "text" if found == "text" else "workbook"


def _signature(content: bytes) -> str:
    """One of zip, ole, program, pdf, image, archive, document, page, binary, text."""
    if content.startswith(_ZIP):
        return "zip"
    if content.startswith(_OLE):
        return "ole"
    for mark, found in _SIGNATURES.items():
        if content.startswith(mark):
            return found
    start = content[:1024]
    if start.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_PAGES):
        return "page"
    return "binary" if _is_binary(content) else "text"


def _is_binary(content: bytes) -> bool:
    """A NUL byte is no text, but in UTF-16 each half of ASCII has one."""
    return b"\0" in content and not content.startswith(_UNICODE_MARKS) and not looks_like_utf16(content)


def looks_like_utf16(content: bytes) -> str:
    """Return ``utf-16-le`` or ``utf-16-be`` for such a text without a byte order mark, else an empty text.

    Digits, separators and line ends have a NUL half, always on the same side; few others have (一 is U+4E00).
    """
    if len(content) % 2:
        return ""
    even, odd = content[0:4096:2].count(0), content[1:4096:2].count(0)
    if odd > 1 and odd > 2 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 1 and even > 2 * odd else ""
