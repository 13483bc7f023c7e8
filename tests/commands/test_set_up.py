"""From an empty database to a first leader with a link: what an operator types."""

from bot.usecases.accounts import digest
from tests.commands.terminal import Terminal
from tests.files.rosters import PLAIN_HEADINGS, credit_code, csv_text, targets_workbook

ADD = ("task-force", "add", "ltc", "--preset", "long_term_care", "--title", "示例专班")


def people_file(terminal: Terminal, *rows: list[str]) -> str:
    """Write a list of people and return its path."""
    return terminal.file("people.csv", csv_text(PLAIN_HEADINGS, *rows).encode("utf-8-sig"))


def test_a_task_force_is_set_up_and_listed(terminal: Terminal) -> None:
    """The preset's settings are taken; it is said what comes next."""
    assert "/bind" in terminal.done(*ADD)
    assert "ltc  示例专班" in terminal.done("task-force", "list")
    office = terminal.look(lambda tx: tx.task_forces.get("ltc"))
    assert [each.name for each in office.departments if each.leads] == ["医保"]
    assert (office.publication_days, office.rules.ratio_percent) == (30, 20)


def test_set_up_says_what_is_wrong(terminal: Terminal) -> None:
    """Taken ids, unknown presets, ids that no button could carry, a term that nobody entered."""
    assert "zhuanban task-force add" in terminal.done("task-force", "list")
    terminal.done(*ADD)
    assert "已被使用" in terminal.refused(*ADD)
    assert "long_term_care" in terminal.refused("task-force", "add", "x", "--preset", "none", "--title", "示例")
    assert "小写" in terminal.refused("task-force", "add", "A:B", "--preset", "long_term_care", "--title", "示例")
    assert "1 至" in terminal.refused("task-force", "add", "x", "--preset", "long_term_care", "--title", " ")
    medical = ("task-force", "add", "med", "--preset", "medical_institutions", "--title", "示例机制")
    assert "--publication-days" in terminal.refused(*medical)
    assert "1 至" in terminal.refused(*medical, "--publication-days", "0")
    assert "25 个工作日" in terminal.done(*medical, "--publication-days", "25")


def test_rosters_and_the_first_link(terminal: Terminal) -> None:
    """Both lists go in, the leader gets a code that works without a link where the bot's name cannot be asked."""
    terminal.done(*ADD)
    targets = terminal.file("targets.xlsx", targets_workbook(["示例护理站01", credit_code(1), "", ""]))
    assert "新增 1" in terminal.done("import", "targets", targets, "--task-force", "ltc", "--yes")
    people = people_file(terminal, ["1", "示例人员01", "医保", "组长"], ["2", "示例人员02", "民政", "联络员"])
    assert "新增 2" in terminal.done("import", "inspectors", people, "--task-force", "ltc", typed="y\n")
    printed = terminal.done("invite", "ltc", "1")
    assert "示例人员01" in printed
    code = printed.split("/start ")[1].strip()
    person = terminal.look(lambda tx: tx.invitations.redeem(digest(code)))
    assert terminal.look(lambda tx: tx.people.get(person or "")).staff_no == "1"


def test_an_import_asks_first(terminal: Terminal) -> None:
    """Whoever answers no leaves everything as it was; a whole list retires the rest only when it is called so."""
    terminal.done(*ADD)
    first = terminal.file("a.xlsx", targets_workbook(["示例护理站01", credit_code(1), "", ""]))
    assert "未作更改" in terminal.refused("import", "targets", first, "--task-force", "ltc", typed="n\n")
    assert terminal.look(lambda tx: tx.targets.count_in_force("ltc")) == 0
    terminal.done("import", "targets", first, "--task-force", "ltc", "--yes")
    second = terminal.file("b.xlsx", targets_workbook(["示例护理站02", credit_code(2), "", ""]))
    assert "--complete" in terminal.done("import", "targets", second, "--task-force", "ltc", "--yes")
    assert terminal.look(lambda tx: tx.targets.count_in_force("ltc")) == 2
    assert "停用 1" in terminal.done("import", "targets", second, "--task-force", "ltc", "--complete", "--yes")
    assert terminal.look(lambda tx: tx.targets.count_in_force("ltc")) == 1
    assert "没有需要更改" in terminal.done("import", "targets", second, "--task-force", "ltc", "--yes")


def test_refused_rows_are_printed(terminal: Terminal) -> None:
    """With their numbers and reasons; of very many the rest is counted."""
    terminal.done(*ADD)
    rows = [[str(k), f"示例人员{k:02d}", "示例部门", "组长"] for k in range(40)]
    output = terminal.done("import", "inspectors", people_file(terminal, *rows), "--task-force", "ltc", "--yes")
    assert "另有 10 行" in output
    assert "不在本专班" in output.replace("\n", "")


def test_an_import_says_what_is_wrong(terminal: Terminal) -> None:
    """No such task force, the other list, another department, a file that is none."""
    terminal.done(*ADD)
    people = people_file(terminal, ["1", "示例人员01", "医保", "组长"])
    assert "task-force list" in terminal.refused("import", "inspectors", people, "--task-force", "x", "--yes")
    assert "人员名录" in terminal.refused("import", "targets", people, "--task-force", "ltc", "--yes")
    wrong = ("import", "inspectors", people, "--task-force", "ltc", "--department", "税务", "--yes")
    assert "医保" in terminal.refused(*wrong)
    assert "空的" in terminal.refused("import", "targets", terminal.file("a.xlsx", b""), "--task-force", "ltc")
    assert terminal.run("import", "targets", "nowhere.xlsx", "--task-force", "ltc").exit_code == 2


def test_an_invitation_says_what_is_wrong(terminal: Terminal) -> None:
    """No such task force, nobody of that number."""
    assert "task-force list" in terminal.refused("invite", "ltc", "1")
    terminal.done(*ADD)
    assert "导入" in terminal.refused("invite", "ltc", "1")
