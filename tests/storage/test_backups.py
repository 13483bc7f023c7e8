"""Backups: whole or not there at all, sealed, few; and what is restored is what there was."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.backups import Damaged, back_up, backups_in, restore
from storage.sealing import Cipher

CIPHER = Cipher([bytes(range(32))])
NOW = datetime(2026, 11, 28, 10, 0, tzinfo=UTC)
WORDS = "示例机密"


def database(path: Path, rows: int = 3) -> Path:
    """Make a database with some rows in it, the newest still in its write-ahead log."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, words TEXT)")
        connection.executemany("INSERT INTO things (words) VALUES (?)", [(f"{WORDS}{k}" * 50,) for k in range(rows)])
        connection.commit()
    return path


def rows(path: Path) -> list[str]:
    """Return what stands in it."""
    with closing(sqlite3.connect(path)) as connection:
        return [words for (words,) in connection.execute("SELECT words FROM things ORDER BY id")]


@pytest.mark.parametrize("many", [0, 3, 20_000])
def test_what_was_backed_up_is_restored(tmp_path: Path, many: int) -> None:
    """An empty one, a small one, one of several pieces; nothing can be read in the backup without the key."""
    path = database(tmp_path / "zhuanban.db", many)
    before = rows(path)
    made = back_up(path, tmp_path / "backups", CIPHER, NOW, keep=3)
    assert made.name == "zhuanban-20261128T100000Z.zbk"
    assert WORDS.encode() not in made.read_bytes()
    assert b"SQLite format" not in made.read_bytes()
    assert oct(made.stat().st_mode & 0o777) == "0o600"
    restore(made, tmp_path / "other.db", CIPHER)
    assert rows(tmp_path / "other.db") == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["backups", "other.db", "zhuanban.db"]


def test_it_is_taken_while_somebody_writes(tmp_path: Path) -> None:
    """With a transaction open and others committed behind it, it has what was committed, and keeps nobody from writing."""
    path = database(tmp_path / "zhuanban.db")
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("INSERT INTO things (words) VALUES ('committed')")
        writer.commit()
        writer.execute("INSERT INTO things (words) VALUES ('open')")
        made = back_up(path, tmp_path / "backups", CIPHER, NOW, keep=3)
        writer.commit()
    restore(made, tmp_path / "other.db", CIPHER)
    assert rows(tmp_path / "other.db")[-1] == "committed"


def test_what_stood_there_is_kept(tmp_path: Path) -> None:
    """Under another name, with what was in its log."""
    path = database(tmp_path / "zhuanban.db")
    made = back_up(path, tmp_path / "backups", CIPHER, NOW, keep=3)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO things (words) VALUES ('since then')")
        connection.commit()
    restore(made, path, CIPHER)
    assert len(rows(path)) == 3
    assert rows(tmp_path / "zhuanban.db.before-restore")[-1] == "since then"


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A folder, and the bytes of a backup of three pieces."""
    folder = tmp_path_factory.mktemp("sealed")
    made = back_up(database(folder / "zhuanban.db", 10_000), folder / "backups", CIPHER, NOW, keep=3)
    return folder, made.read_bytes()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.data())
def test_whatever_was_changed_is_found(sealed: tuple[Path, bytes], data: st.DataObject) -> None:
    """A byte, a cut, something behind it; the database that stands there is not touched."""
    folder, good = sealed
    at = data.draw(st.integers(0, len(good) - 1))
    bad = data.draw(
        st.sampled_from(
            [good[:at], good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :], good + b"x", good[:at] + b"x" + good[at:]]
        )
    )
    (folder / "bad.zbk").write_bytes(bad)
    target = folder / "stands.db"
    target.write_bytes(b"what stood there")
    if bad[:18] != good[:18] and bad[18:] == good[18:]:
        return  # the mark alone says of which kind a file is; it is not sealed
    with pytest.raises(Damaged):
        restore(folder / "bad.zbk", target, CIPHER)
    assert target.read_bytes() == b"what stood there"
    assert not (folder / "stands.db.restored").exists()


def test_another_key_opens_nothing(sealed: tuple[Path, bytes]) -> None:
    """Nor do pieces of another backup fit in."""
    folder, good = sealed
    (folder / "good.zbk").write_bytes(good)
    with pytest.raises(Damaged):
        restore(folder / "good.zbk", folder / "new.db", Cipher([bytes(32)]))
    other = back_up(folder / "zhuanban.db", folder / "others", CIPHER, NOW, keep=3).read_bytes()
    (folder / "mixed.zbk").write_bytes(other[:34] + good[34:])
    with pytest.raises(Damaged):
        restore(folder / "mixed.zbk", folder / "new.db", CIPHER)
    assert not (folder / "new.db").exists()


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    """And nothing else in the folder is thrown away."""
    path, folder = database(tmp_path / "zhuanban.db"), tmp_path / "backups"
    folder.mkdir()
    for name in ("zhuanban-notes.zbk", "other-20261128T100000Z.zbk", "readme.txt"):
        (folder / name).write_text("示例")
    for k in range(5):
        back_up(path, folder, CIPHER, NOW + timedelta(days=k), keep=2)
    assert [each.made_at for each in backups_in(folder)] == [NOW + timedelta(days=3), NOW + timedelta(days=4)]
    assert {"zhuanban-notes.zbk", "other-20261128T100000Z.zbk", "readme.txt"} <= {p.name for p in folder.iterdir()}


def test_where_it_fails_the_older_ones_stay(tmp_path: Path) -> None:
    """A database that cannot be read: no half of a file, nothing thrown away."""
    path, folder = database(tmp_path / "zhuanban.db"), tmp_path / "backups"
    back_up(path, folder, CIPHER, NOW, keep=1)
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        back_up(path, folder, CIPHER, NOW + timedelta(days=1), keep=1)
    assert [each.name for each in folder.iterdir()] == ["zhuanban-20261128T100000Z.zbk"]
    assert not (tmp_path / "zhuanban.db.snapshot").exists()
