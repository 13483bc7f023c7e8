"""`zhuanban keys`: a key file that only its owner reads, and the way to a new key."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.domain.refusals import Refusal
from bot.keys import cipher_of
from storage.database import Database
from storage.sealing import Unreadable
from storage.transaction import Tx
from tests.commands.terminal import Terminal
from tests.office import START


def test_a_key_file_is_made_and_added_to(terminal: Terminal) -> None:
    """Only the owner may read it; the new key stands on top, the old ones stay."""
    path = terminal.folder / "zhuanban.keys"
    assert "ZHUANBAN_KEY_FILE" in terminal.done("keys", "new", str(path))
    assert path.stat().st_mode & 0o777 == 0o600
    first = path.read_text().split()
    assert "2" in terminal.done("keys", "new", str(path))
    assert path.read_text().split()[1:] == first
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in terminal.folder.iterdir() if "keys" in each.name] == ["zhuanban.keys"]


def test_what_is_wrong_is_said(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file named, a folder that is not there, a file of something else: never the content."""
    assert "zhuanban keys new" in terminal.refused("keys", "new")
    assert "密钥文件无法使用" in terminal.refused("keys", "new", str(terminal.folder / "no" / "file"))
    other = terminal.file("other.txt", b"c29tZXRoaW5n\n")
    said = terminal.refused("keys", "new", other)
    assert "32" in said
    assert "c29t" not in said
    assert "尚未设置密钥" in terminal.refused("keys", "rotate")
    monkeypatch.setenv("ZHUANBAN_KEYS", "nonsense")
    assert "密钥格式不对" in terminal.refused("keys", "rotate")


def test_keys_come_from_setting_or_file(terminal: Terminal) -> None:
    """Commas between them; an empty file is none."""
    path = terminal.folder / "zhuanban.keys"
    terminal.done("keys", "new", str(path))
    terminal.done("keys", "new", str(path))
    keys = path.read_text().split()
    by_file, by_setting = cipher_of("", str(path)), cipher_of(", ".join(keys), "")
    assert by_file is not None
    assert by_setting is not None
    assert by_setting.open(by_file.seal("示例", "x"), "x") == "示例"
    assert cipher_of("", "") is None
    path.write_text("\n")
    with pytest.raises(Refusal):
        cipher_of("", str(path))


def test_rotation_leaves_nothing_to_the_old_key(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """All words are sealed anew, also those that wait in the inbox; run again it does nothing; then the old key may go."""
    path = terminal.folder / "zhuanban.keys"
    terminal.done("keys", "new", str(path))
    monkeypatch.setenv("ZHUANBAN_KEY_FILE", str(path))
    terminal.done("task-force", "add", "ltc", "--preset", "long_term_care", "--title", "示例专班")
    asyncio.run(_within(terminal, path, _fill))
    terminal.done("keys", "new", str(path))
    assert "14" in terminal.done("keys", "rotate")
    assert " 0 " in terminal.done("keys", "rotate")
    newest, _ = path.read_text().split()
    path.write_text(newest + "\n")
    asyncio.run(_within(terminal, path, _read))


def test_a_lost_key_is_noticed(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be opened is left as it is, and said."""
    path = terminal.folder / "zhuanban.keys"
    terminal.done("keys", "new", str(path))
    monkeypatch.setenv("ZHUANBAN_KEY_FILE", str(path))
    terminal.done("task-force", "add", "ltc", "--preset", "long_term_care", "--title", "示例专班")
    asyncio.run(_within(terminal, path, _fill))
    kept = path.read_text()
    path.unlink()
    terminal.done("keys", "new", str(path))
    assert "无法用现有密钥解密" in terminal.refused("keys", "rotate")
    path.write_text(kept)
    asyncio.run(_within(terminal, path, _read))


async def _within(terminal: Terminal, path: Path, act: Callable[[Tx], Awaitable[None]]) -> None:
    database = Database(terminal.database_url, cipher=cipher_of("", str(path)))
    try:
        async with database.transaction(START) as tx:
            await act(tx)
    finally:
        await database.dispose()


async def _fill(tx: Tx) -> None:
    (person,) = await tx.people.add_all(
        "ltc", [{"staff_no": "1", "name": "示例", "department": "医保", "roles": frozenset()}]
    )
    clue = await tx.clues.begin("ltc", "医保", person)
    for k in range(12):
        await tx.sealed.write(f"clue:{clue}", "step", f"示例文字{k}", k)
    await tx.sealed_files.add(f"clue:{clue}", "fact", "示例.txt", b"example", person)
    await tx.inbox.store([(1, "示例更新")])


async def _read(tx: Tx) -> None:
    assert [await tx.sealed.read("clue:1", "step", k) for k in range(12)] == [f"示例文字{k}" for k in range(12)]
    (file,) = await tx.sealed_files.of("clue:1")
    assert (file.name, await tx.sealed_files.content(file.id)) == ("示例.txt", b"example")
    assert await tx.inbox.unfinished() == ["示例更新"]
    with pytest.raises(Unreadable):
        await _foreign(tx)


async def _foreign(tx: Tx) -> None:
    """Move words to another row, as somebody with the database could."""
    await tx.sealed._connection.exec_driver_sql("UPDATE sealed_words SET ordinal = 99 WHERE ordinal = 0")
    await tx.sealed.read("clue:1", "step", 99)
