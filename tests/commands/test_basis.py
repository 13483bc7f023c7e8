"""`zhuanban task-force basis`: until when the documents are in force."""

from tests.commands.terminal import Terminal


def test_a_document_with_its_day(terminal: Terminal) -> None:
    """It is kept with the task force; what cannot be is said in words."""
    terminal.done("task-force", "add", "ltc", "--preset", "long_term_care", "--title", "示例专班")
    assert "2027年12月31日" in terminal.done("task-force", "basis", "ltc", "示例工作方案", "2027-12-31")
    kept = terminal.look(lambda tx: tx.task_forces.get("ltc"))
    assert [(each.title, each.expires_on.isoformat()) for each in kept.legal_bases] == [("示例工作方案", "2027-12-31")]
    assert "2027-12-31" in terminal.refused("task-force", "basis", "ltc", "示例工作方案", "明年")
    assert "没有编号为 x 的专班" in terminal.refused("task-force", "basis", "x", "示例工作方案", "2027-12-31")


def test_points_come_with_the_preset_for_medical_institutions(terminal: Terminal) -> None:
    """What follows at which sum is a setting of the task force; home care has no points."""
    for name, preset in (("ltc", "long_term_care"), ("med", "medical_institutions")):
        terminal.done("task-force", "add", name, "--preset", preset, "--title", "示例", "--publication-days", "20")
    ltc = terminal.look(lambda tx: tx.task_forces.get("ltc"))
    med = terminal.look(lambda tx: tx.task_forces.get("med"))
    assert ([each.at for each in ltc.points], [each.at for each in med.points]) == ([], [9, 12])
