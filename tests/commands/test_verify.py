"""`zhuanban verify`: proof files and the ledger."""

import json
import sqlite3
from pathlib import Path

import pytest

from bot.domain.ledger import FIRST, entry_hash
from bot.domain.openings import STEPS as OPENING_STEPS
from bot.domain.openings import drawn_targets, opening_of, root_of, root_of_proof
from bot.pages.opening_page import opening_page
from storage.transaction import Tx
from tests.commands.terminal import Terminal
from tests.domain.test_openings import parts

VECTORS = Path(__file__).parents[1] / "vectors" / "draw-1"
STEPS = ("format", "manifest", "commitment", "transcript", "seed", "result", "names", "sealed")


def proof(terminal: Terminal, name: str) -> str:
    """Write a vector's proof as a file of its own and return its path."""
    vector = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    return terminal.file("proof.json", json.dumps(vector["proof"], ensure_ascii=False).encode())


def test_a_good_proof_passes_step_by_step(terminal: Terminal) -> None:
    """Each step is named, in order, and the exit status is 0."""
    lines = terminal.done("verify", proof(terminal, "joint")).splitlines()
    assert [line.split()[1] for line in lines[:-1]] == list(STEPS)
    assert "核对通过" in lines[-1]


@pytest.mark.parametrize("name", sorted(path.stem for path in (VECTORS / "refused").glob("*.json")))
def test_a_bad_proof_names_its_first_failing_step(terminal: Terminal, name: str) -> None:
    """The exit status is 1, and what comes after that step is not claimed to be checked."""
    step = json.loads((VECTORS / "refused" / f"{name}.json").read_text(encoding="utf-8"))["step"]
    output = terminal.refused("verify", proof(terminal, f"refused/{name}"))
    assert f"首个不符的步骤：{step}" in output
    assert f"❌ {step}" in output
    assert [line.split()[1] for line in output.splitlines() if line.startswith("✅")] == list(
        STEPS[: STEPS.index(step)]
    )


def test_what_is_no_proof_at_all(terminal: Terminal) -> None:
    """Any file may be given; it fails as to its format."""
    assert "format" in terminal.refused("verify", terminal.file("x.json", b"\xff\x00 not json"))


def test_one_of_both_is_asked_for(terminal: Terminal) -> None:
    """Neither a file nor --ledger: the command says which; with both the file is taken for a round's ledger."""
    assert terminal.run("verify").exit_code == 2
    assert "不是轮次台账文件" in terminal.refused("verify", "--ledger", proof(terminal, "joint"))


def test_one_teams_part_of_a_sealed_draw(terminal: Terminal) -> None:
    """As a file or as the page that the bot sent, with the value in the group or, which is said, without."""
    made = parts(5)
    opening, root = opening_of(made, "T2"), root_of(made)
    for path in (terminal.file("part.json", opening), terminal.file("part.html", opening_page(opening))):
        lines = terminal.done("verify", path, "--root", f"各组核验值：{root.upper()}").splitlines()
        assert [line.split()[:2] for line in lines[:-1]] == [["✅", each] for each in OPENING_STEPS]
        assert "本组任务在封存时已经确定" in lines[-1]
        alone = terminal.done("verify", path)
        assert "➖ root" in alone
        assert "尚未与群内公布的各组核验值核对" in alone
        assert "首个不符的步骤：root" in terminal.refused("verify", path, "--root", "0" * 64)


def test_a_part_that_was_touched(terminal: Terminal) -> None:
    """The step that fails is named; a page whose content is broken is none that holds."""
    opening, root = opening_of(parts(5), "T2"), root_of(parts(5))
    touched = opening.replace("示例机构2".encode(), "示例机构3".encode())
    for path in (terminal.file("part.json", touched), terminal.file("part.html", opening_page(touched))):
        assert "首个不符的步骤：path" in terminal.refused("verify", path, "--root", root)
    assert "首个不符的步骤：format" in terminal.refused("verify", terminal.file("cut.json", opening[:-9]))
    cut = opening_page(opening).replace(b'opening-file">', b'opening-file">=')
    assert "首个不符的步骤：format" in terminal.refused("verify", terminal.file("cut.html", cut))


def test_the_proof_of_a_sealed_draw_gives_the_value_of_the_parts(terminal: Terminal) -> None:
    """Computed from the salts in its remarks: printed to be compared, or compared with the one given."""
    vector = json.loads((VECTORS / "joint.json").read_text(encoding="utf-8"))["proof"]
    salts = [[target, f"{k:064x}"] for k, target in enumerate(drawn_targets(vector["result"]))]
    vector["posted"] = {"parts": {"root": "0" * 64, "salts": salts}}
    content = json.dumps(vector, ensure_ascii=False).encode()
    path, root = terminal.file("proof.json", content), root_of_proof(content)
    assert root is not None
    assert f"重新算出的各组核验值：{root}" in terminal.done("verify", path)
    assert "与所给数值一致" in terminal.done("verify", path, "--root", f"各组核验值： {root.upper()}")
    assert "与所给数值不一致" in terminal.refused("verify", path, "--root", "0" * 64)


def test_a_value_of_the_parts_goes_with_a_part(terminal: Terminal) -> None:
    """A proof file has none, nor has the ledger."""
    assert "--root" in terminal.run("verify", proof(terminal, "joint"), "--root", "0" * 64).output
    assert terminal.run("verify", proof(terminal, "joint"), "--root", "0" * 64).exit_code == 2
    assert terminal.run("verify", "--ledger", "--root", "0" * 64).exit_code == 2


def write_entries(terminal: Terminal) -> None:
    """Write three entries, the second with sealed words."""

    async def act(tx: Tx) -> None:
        await tx.ledger.append("ltc", "P00001", "draw-opened", {"draw": "2026-001"})
        await tx.ledger.append("ltc", "P00002", "recusal-requested", {"recusal": 1}, sealed={"reason": "示例事由"})
        await tx.ledger.append("ltc", "P00001", "draw-cancelled", {"draw": "2026-001"})

    terminal.look(act)


def tamper(terminal: Terminal, statement: str) -> None:
    """Change the database behind the bot's back: triggers are dropped first, as whoever owns the file can."""
    connection = sqlite3.connect(terminal.folder / "zhuanban.db")
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(statement)
    connection.commit()
    connection.close()


def reckon_anew(terminal: Terminal, data: str) -> None:
    """Change the first entry and reckon all that follow it anew, as somebody with the code and the file can."""
    entries = terminal.look(lambda tx: tx.ledger.entries("ltc"))
    connection = sqlite3.connect(terminal.folder / "zhuanban.db")
    previous, changed = FIRST, {1: data}
    for each in entries:
        fields = (
            each.task_force,
            each.seq,
            each.at,
            each.actor,
            each.event,
            changed.get(each.seq, each.data),
            previous,
            each.salt,
        )
        hashed = entry_hash(*fields)
        row = (fields[5], previous, hashed, each.seq)
        connection.execute("UPDATE ledger SET data = ?, previous = ?, hash = ? WHERE seq = ?", row)
        previous = hashed
    connection.commit()
    connection.close()


def test_a_chain_reckoned_anew_is_found_by_what_stands_in_the_group(terminal: Terminal) -> None:
    """So is one whose end was cut off; the head that was copied from the group says it."""
    write_entries(terminal)
    seq, head = terminal.look(lambda tx: tx.ledger.head("ltc"))
    copied = f"ltc:{seq}:{head[:16]}"
    assert "与所给 1 个核对码相符" in terminal.done("verify", "--ledger", "--head", copied)
    tamper(terminal, "DELETE FROM ledger WHERE seq = 3")
    terminal.done("verify", "--ledger")
    assert "第 3 条与所给核对码" in terminal.refused("verify", "--ledger", "--head", copied)


def test_all_of_a_chain_reckoned_anew(terminal: Terminal) -> None:
    """It fits in itself; only the head that people have does not."""
    write_entries(terminal)
    seq, head = terminal.look(lambda tx: tx.ledger.head("ltc"))
    tamper(terminal, "SELECT 1")
    reckon_anew(terminal, '{"draw":"2026-009"}')
    terminal.done("verify", "--ledger")
    assert f"第 {seq} 条与所给核对码" in terminal.refused("verify", "--ledger", "--head", f"ltc:{seq}:{head}")


@pytest.mark.parametrize("head", ["", "ltc", "ltc:3", "ltc:3:abc", "ltc:x:a1b2c3d4e5f60718", "ltc:3:" + "g" * 16])
def test_what_is_no_head_is_refused(terminal: Terminal, head: str) -> None:
    """It is said how a head is written."""
    assert "至少 16 位" in terminal.run("verify", "--ledger", "--head", head).output


def test_heads_go_with_the_ledger(terminal: Terminal) -> None:
    """A proof file has none."""
    assert terminal.run("verify", proof(terminal, "joint"), "--head", "ltc:3:a1b2c3d4e5f60718").exit_code == 2


def test_a_whole_ledger_passes(terminal: Terminal) -> None:
    """An empty one too; the head is printed, to be compared with what stands in the group."""
    assert "还没有记录" in terminal.done("verify", "--ledger")
    write_entries(terminal)
    head = terminal.look(lambda tx: tx.ledger.head("ltc"))
    assert head[1] in terminal.done("verify", "--ledger")


@pytest.mark.parametrize(
    ("statement", "entry"),
    [
        ("UPDATE ledger SET actor = 'P00003' WHERE seq = 2", "台账第 2 条被改动"),
        ("""UPDATE ledger SET data = '{"draw":"2026-002"}' WHERE seq = 1""", "台账第 1 条被改动"),
        ("DELETE FROM ledger WHERE seq = 1", "台账缺少第 1 条"),
        ("UPDATE ledger_sealed SET words = '另一事由'", "第 2 条封存的文字"),
        ("DELETE FROM ledger_sealed", "第 2 条封存的文字"),
    ],
)
def test_a_ledger_that_was_altered_fails(terminal: Terminal, statement: str, entry: str) -> None:
    """It is said which entry is the first that does not fit."""
    write_entries(terminal)
    tamper(terminal, statement)
    assert entry in terminal.refused("verify", "--ledger")
