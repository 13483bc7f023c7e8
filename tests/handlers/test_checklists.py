"""Checklists shown and imported, in their people's words."""

from collections.abc import AsyncIterator

import pytest

from tests.files.rosters import workbook
from tests.inspection_scene import JPEG, Scene, inspection_scene

HEAD = ("序号", "检查事项", "检查内容")


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """A task force with checklists of three items."""
    async with inspection_scene() as ready:
        yield ready


async def ask(scene: Scene, staff_no: str) -> None:
    """Begin an import."""
    await scene.talk.say(staff_no, "/checklists")
    await scene.talk.press(staff_no, "导入检查表")


async def titles(scene: Scene, department: str) -> list[tuple[int, str, str]]:
    """Return a department's items as they are now."""
    async with scene.desk.tx() as tx:
        return [(each.number, each.title, each.wording) for each in await tx.checklists.of("ltc", department)]


async def test_each_department_shows_its_items(scene: Scene) -> None:
    """How many each has, and one's items with the official wording."""
    await scene.talk.say("liaison-mz", "检查表")
    assert "区民政局：3 项" in scene.talk.last("liaison-mz").text
    assert "区公安分局：0 项" in scene.talk.last("liaison-mz").text
    await scene.talk.press("liaison-mz", "区民政局")
    assert "2. 示例事项二（官方表述：示例官方表述）" in scene.talk.last("liaison-mz").text


async def test_a_liaison_replaces_the_own_department_s_list(scene: Scene) -> None:
    """From a workbook without departments: shown first, done when confirmed, once."""
    await ask(scene, "liaison-mz")
    rows = [
        ("示例区民政局检查表",),
        HEAD,
        (1, "示例事项一", ""),
        (2, "示例新事项", "示例新表述"),
        (4, "示例事项四", ""),
    ]
    await scene.talk.give("liaison-mz", "示例.xlsx", workbook(rows))
    assert "区民政局：共 3 项（新增 1，变更 1，停用 1）" in scene.talk.last("liaison-mz").text
    assert (await titles(scene, "民政"))[1][1] == "示例事项二", "nothing is changed before it is confirmed"
    data = scene.talk.last("liaison-mz").buttons["确认更换"]
    await scene.talk.press("liaison-mz", "确认更换")
    assert await titles(scene, "民政") == [
        (1, "示例事项一", ""),
        (2, "示例新事项", "示例新表述"),
        (4, "示例事项四", ""),
    ]
    assert (await titles(scene, "医保"))[1][1] == "示例事项二"
    assert "已失效" in await scene.talk.send_press("liaison-mz", data), "pressed twice"
    assert (await scene.events()).count("checklist-imported") == 1


async def test_the_chair_imports_for_all_with_a_column_of_departments(scene: Scene) -> None:
    """A text table; rows that cannot be used are named with their reason."""
    await ask(scene, "leader")
    lines = [
        "部门,编号,标题",
        "医保,1,示例甲",
        "公安,1,示例乙",
        "税务,1,示例丙",
        "医保,1,示例重复",
        "医保,x,示例丁",
        "医保,3," + "长" * 61,
        "医保,5,",
    ]
    await scene.talk.give("leader", "示例.csv", "\n".join(lines).encode("gb18030"))
    shown = scene.talk.last("leader").text
    assert "不予采用 4 行" in shown
    for words in ("第 4 行：部门“税务”无法识别", "第 5 行：序号 1 重复", "第 6 行：序号“x”", "第 7 行：共 61 字"):
        assert words in shown
    await scene.talk.press("leader", "确认更换")
    assert await titles(scene, "公安") == [(1, "示例乙", "")]


async def test_a_chair_s_file_must_say_whose_items_they_are(scene: Scene) -> None:
    """Without departments it is nobody's."""
    await ask(scene, "leader")
    await scene.talk.give("leader", "示例.xlsx", workbook([HEAD, (1, "示例事项一", "")]))
    assert "缺少“部门”列" in scene.talk.last("leader").text


async def test_a_liaison_changes_no_other_department(scene: Scene) -> None:
    """Rows of others are left out; nothing else in the file: nothing to confirm."""
    await ask(scene, "liaison-mz")
    await scene.talk.give("liaison-mz", "示例.xlsx", workbook([(*HEAD, "部门"), (1, "示例事项", "", "医保")]))
    assert "不是您所在的部门" in scene.talk.last("liaison-mz").text
    assert "确认更换" not in scene.talk.last("liaison-mz").buttons


async def test_the_official_form_alone_is_enough(scene: Scene) -> None:
    """Only 检查内容: its wording is also the title, shortened; lines to sign on are no items."""
    await ask(scene, "liaison-mz")
    rows = [("序号", "检查内容", "检查结果", "备注"), (1, "长" * 80, "", ""), ("检查人员签名：", "", "", "")]
    await scene.talk.give("liaison-mz", "示例.xlsx", workbook(rows))
    await scene.talk.press("liaison-mz", "确认更换")
    assert await titles(scene, "民政") == [(1, "长" * 59 + "…", "长" * 80)]


NO_CHECKLISTS: tuple[tuple[str, bytes | None, str], ...] = (
    ("a.xlsx", b"", "文件是空的"),
    ("a.xlsx", JPEG, "内容却是"),
    ("a.pdf", b"%PDF-1.4", "请另存为 .xlsx"),
    ("a.csv", "姓名,工号\n甲,1".encode(), "未找到表头"),
    ("a.csv", "序号,检查事项\n".encode(), "表头以下没有内容"),
    ("a.csv", ("序号,检查事项\n" + "1,示例\n" * 1001).encode(), "行数超过"),
    ("a.csv", None, "未能取得该文件"),
)


async def test_files_that_are_no_checklist(scene: Scene) -> None:
    """Empty, disguised, of another kind, without headings or rows, too long, not to be fetched."""
    await ask(scene, "liaison-mz")
    for name, content, answer in NO_CHECKLISTS:
        await scene.talk.give("liaison-mz", name, content)
        assert answer in scene.talk.last("liaison-mz").text


async def test_formulas_are_left_out(scene: Scene) -> None:
    """A cell that a spreadsheet would compute is no item."""
    await ask(scene, "liaison-mz")
    await scene.talk.give("liaison-mz", "a.csv", "序号,检查事项\n1,=1+1\n2,示例事项".encode())
    assert "第 2 行：含公式" in scene.talk.last("liaison-mz").text


async def test_words_and_giving_up(scene: Scene) -> None:
    """Words where a file is awaited say so; given up, nothing is changed."""
    await ask(scene, "liaison-mz")
    await scene.talk.say("liaison-mz", "示例文字")
    assert "请发送 .xlsx 或 .csv 文件" in scene.talk.last("liaison-mz").text
    await scene.talk.give("liaison-mz", "a.csv", "序号,检查事项\n1,示例".encode())
    await scene.talk.press("liaison-mz", "放弃")
    assert "未作更改" in scene.talk.last("liaison-mz").text
    assert "checklist-imported" not in await scene.events()


async def test_a_list_that_changed_meanwhile_is_not_overwritten(scene: Scene) -> None:
    """The chair replaces it between preview and confirmation."""
    await ask(scene, "liaison-mz")
    await scene.talk.give("liaison-mz", "a.csv", "序号,检查事项\n1,示例".encode())
    async with scene.desk.tx() as tx:
        await tx.checklists.replace("ltc", "民政", [(1, "示例另改", "")])
    assert "有变化" in await scene.talk.press("liaison-mz", "确认更换")
    assert await titles(scene, "民政") == [(1, "示例另改", "")]


async def test_what_was_ticked_keeps_its_item(scene: Scene) -> None:
    """An item that is retired stays on the records that have it; it is no longer asked elsewhere."""
    await scene.open("yb1")
    await scene.talk.press("yb1", "✓ 未发现问题")
    async with scene.desk.tx() as tx:
        await tx.checklists.replace("ltc", "医保", [(2, "示例事项二", "")])
    await scene.open("yb1")
    assert "✓ 1. 示例事项一" in scene.talk.last("yb1").text
    assert "1/2" in scene.talk.last("yb1").text
    await scene.open("yb1", "示例护理站02")
    assert "0/1" in scene.talk.last("yb1").text


async def test_the_downloaded_list_comes_back_as_it_is(scene: Scene) -> None:
    """What is downloaded and imported unchanged changes nothing, formulas' looks included."""
    async with scene.desk.tx() as tx:
        await tx.checklists.replace("ltc", "民政", [(1, "-示例事项一", ""), (7, "示例事项七", "示例表述")])
    await scene.talk.say("liaison-mz", "/checklists")
    await scene.talk.press("liaison-mz", "下载现行检查表")
    file = scene.talk.files[-1]
    await ask(scene, "liaison-mz")
    await scene.talk.give("liaison-mz", file.name, file.content)
    assert "区民政局：共 2 项（新增 0，变更 0，停用 0）" in scene.talk.last("liaison-mz").text
    await scene.talk.say("leader", "/checklists")
    await scene.talk.press("leader", "下载现行检查表")
    await ask(scene, "leader")
    await scene.talk.give("leader", "all.xlsx", scene.talk.files[-1].content)
    assert "区卫健委：共 3 项（新增 0，变更 0，停用 0）" in scene.talk.last("leader").text
