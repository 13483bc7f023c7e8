"""`zhuanban archive`: a round's papers as a file."""

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
