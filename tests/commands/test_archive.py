"""`zhuanban archive`: a round's papers as a file."""

import json
import zipfile
from datetime import date

from storage.transaction import Tx
from tests.commands.terminal import Terminal


def test_a_round_is_written(terminal: Terminal) -> None:
    """With its contents page; a round or task force that is not there, or a place that cannot be, is said in words."""
    terminal.done("task-force", "add", "ltc", "--preset", "long_term_care", "--title", "示例专班")

    async def arrange(tx: Tx) -> None:
        await tx.rounds.add("ltc", "2026-001", "示例第一轮检查", date(2026, 12, 1), {})

    terminal.look(arrange)
    out = str(terminal.folder / "out.zip")
    assert "材料 0 份" in terminal.done("archive", "2026-001", out, "--task-force", "ltc")
    with zipfile.ZipFile(out) as zipped:
        assert zipped.namelist() == ["ledger.jsonl", "contents.html"]
        assert "示例第一轮检查" in zipped.read("contents.html").decode()
    assert "可用的有：2026-001" in terminal.refused("archive", "2026-002", out, "--task-force", "ltc")
    assert "没有编号为 x 的专班" in terminal.refused("archive", "2026-001", out, "--task-force", "x")
    assert "未能写入" in terminal.refused("archive", "2026-001", f"{out}/no/out.zip", "--task-force", "ltc")
    assert [each.name for each in terminal.folder.glob("*.part")] == []


def test_a_rounds_ledger_is_written_and_checked_offline(terminal: Terminal) -> None:
    """By one command, against the head that it prints; altered, the entry is named; without a head it says what is missing."""
    terminal.done("task-force", "add", "ltc", "--preset", "long_term_care", "--title", "示例专班")

    async def arrange(tx: Tx) -> None:
        await tx.rounds.add("ltc", "2026-001", "示例第一轮检查", date(2026, 12, 1), {})
        for event, about in (
            ("round-begun", {"round": "2026-001"}),
            ("other", {"x": "他轮"}),
            ("round-moved", {"round": 1}),
        ):
            await tx.ledger.append("ltc", "operator", event, about)

    terminal.look(arrange)
    out = terminal.folder / "ledger.jsonl"
    printed = terminal.done("ledger", "2026-001", str(out), "--task-force", "ltc")
    head = printed.rpartition("--head ")[2].strip()
    (terminal.folder / "zhuanban.db").rename(terminal.folder / "away.db")
    assert "与所给 1 个核对码相符" in terminal.done("verify", "--ledger", str(out), "--head", head)
    assert "尚未与群内公布的核对码比对" in terminal.done("verify", "--ledger", str(out))
    assert not (terminal.folder / "zhuanban.db").exists()
    lines = out.read_text(encoding="utf-8").splitlines()
    assert "他轮" not in "".join(lines)
    seq = json.loads(lines[1])["seq"]
    for changed, said in (
        ([lines[0], lines[1].replace("round-begun", "round-ended"), *lines[2:]], f"第 {seq} 条被改动"),
        ([*lines[:2], *lines[3:]], f"缺少第 {seq + 1} 条"),
        ([*lines[:2], *lines[1:]], f"第 {seq} 条重复"),
        (lines[:-1], "末尾被截去"),
        ([lines[0].replace("2026-001", "2026-002"), *lines[1:]], "首行与末条所封存的不符"),
        (["{}"], "不是轮次台账文件"),
    ):
        path = terminal.file("changed.jsonl", "".join(f"{line}\n" for line in changed).encode())
        assert said in terminal.refused("verify", "--ledger", path, "--head", head)
    task_force, number, digits = head.split(":")
    forged = f"{task_force}:{number}:{'0' * 16}"
    assert "与所给核对码" in terminal.refused("verify", "--ledger", str(out), "--head", forged)
    assert "不在本文件之内" in terminal.refused(
        "verify", "--ledger", str(out), "--head", f"ltc:{int(number) + 1}:{digits}"
    )
    assert "属于 other" in terminal.refused("verify", "--ledger", str(out), "--head", f"other:{number}:{digits}")


def test_a_ledger_that_cannot_be_written_is_not_entered(terminal: Terminal) -> None:
    """Nothing was taken out, so nothing says so; a round that is not there is said in words."""
    terminal.done("task-force", "add", "ltc", "--preset", "long_term_care", "--title", "示例专班")

    async def arrange(tx: Tx) -> None:
        await tx.rounds.add("ltc", "2026-001", "示例第一轮检查", date(2026, 12, 1), {})

    terminal.look(arrange)
    nowhere = str(terminal.folder / "no" / "x.jsonl")
    assert "未能写入" in terminal.refused("ledger", "2026-001", nowhere, "--task-force", "ltc")
    assert "可用的有：2026-001" in terminal.refused("ledger", "2026-007", "x.jsonl", "--task-force", "ltc")
    events = {each.event for each in terminal.look(lambda tx: tx.ledger.entries("ltc"))}
    assert "ledger-exported" not in events
