"""`zhuanban backup`, `restore`, and what `check` says of backups."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.transaction import Tx
from tests.commands.terminal import Terminal


async def decide(tx: Tx) -> None:
    """Let something be decided."""
    await tx.ledger.append("ltc", "P00001", "decided", {})


@pytest.fixture
def keyed(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal with a key, and a folder for backups in its settings."""
    path = terminal.folder / "zhuanban.keys"
    terminal.done("keys", "new", str(path))
    monkeypatch.setenv("ZHUANBAN_KEY_FILE", str(path))
    monkeypatch.setenv("ZHUANBAN_BACKUP_DIR", str(terminal.folder / "backups"))
    return terminal


def test_there_and_back(keyed: Terminal) -> None:
    """What was decided before the backup is there after a restore, what came later is not; the ledger is whole."""
    keyed.look(decide)
    assert "已备份到" in keyed.done("backup")
    (made,) = (keyed.folder / "backups").iterdir()
    keyed.look(decide)
    assert keyed.run("restore", str(made), typed="n\n").exit_code == 1
    assert len(keyed.look(lambda tx: tx.ledger.entries("ltc"))) == 2
    assert "zhuanban verify --ledger" in keyed.done("restore", str(made), typed="y\n")
    assert len(keyed.look(lambda tx: tx.ledger.entries("ltc"))) == 1
    keyed.done("verify", "--ledger")
    assert (keyed.folder / "zhuanban.db.before-restore").exists()


def test_into_an_empty_place(keyed: Terminal) -> None:
    """On a new machine nothing is asked."""
    keyed.look(decide)
    keyed.done("backup", str(keyed.folder / "stick"))
    (made,) = (keyed.folder / "stick").iterdir()
    (keyed.folder / "zhuanban.db").unlink()
    keyed.done("restore", str(made))
    assert len(keyed.look(lambda tx: tx.ledger.entries("ltc"))) == 1


def test_what_keeps_it_from_being_made(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """No key, no folder, a folder that is none: each is said, with what to do."""
    terminal.look(decide)
    assert "zhuanban keys new" in terminal.refused("backup", str(terminal.folder / "backups"))
    path = terminal.folder / "zhuanban.keys"
    terminal.done("keys", "new", str(path))
    monkeypatch.setenv("ZHUANBAN_KEY_FILE", str(path))
    assert "ZHUANBAN_BACKUP_DIR" in terminal.refused("backup")
    monkeypatch.setenv("ZHUANBAN_BACKUP_DIR", terminal.file("no-folder", b""))
    assert "请检查磁盘空间和权限" in terminal.refused("backup")
    monkeypatch.setattr(Terminal, "database_url", "postgresql+asyncpg://x/y")
    assert "pg_dump" in terminal.refused("backup")


def test_what_is_no_backup(keyed: Terminal) -> None:
    """Nothing happens to the database that stands there."""
    keyed.look(decide)
    for content in (b"", b"nonsense", b"zhuanban backup 1\n" + bytes(40)):
        assert "原有数据库未改动" in keyed.refused("restore", keyed.file("x.zbk", content), "--yes")
    assert len(keyed.look(lambda tx: tx.ledger.entries("ltc"))) == 1


def test_check_says_how_old_the_newest_is(keyed: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """None yet, one of an hour ago, one that is too old; and that nothing is made by itself where no folder is set."""
    folder = keyed.folder / "backups"
    assert "还没有备份" in keyed.run("check").output
    folder.mkdir()
    for hours, said in ((1, "最近一次备份在 1 小时前"), (100, "最近一次备份已是 100 小时前")):
        for each in folder.iterdir():
            each.unlink()
        at = datetime.now(UTC) - timedelta(hours=hours, minutes=5)
        (folder / f"zhuanban-{at:%Y%m%dT%H%M%SZ}.zbk").write_bytes(b"")
        assert said in keyed.run("check").output
    monkeypatch.delenv("ZHUANBAN_BACKUP_DIR")
    assert "尚未设置自动备份" in keyed.run("check").output


def test_nobody_else_reads_it(keyed: Terminal) -> None:
    """Whatever the machine's usual rights are."""
    before = os.umask(0)
    try:
        keyed.look(decide)
        keyed.done("backup")
    finally:
        os.umask(before)
    folder: Path = keyed.folder / "backups"
    assert oct(folder.stat().st_mode & 0o777) == "0o700"
    assert [oct(each.stat().st_mode & 0o777) for each in folder.iterdir()] == ["0o600"]
