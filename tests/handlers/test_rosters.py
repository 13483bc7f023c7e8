"""Rosters in chat: a file, its preview, the confirmation."""

import csv
import io
from collections.abc import AsyncIterator, Sequence

import pytest

from bot.domain.messages import Message
from handlers.request import FileFacts
from handlers.rosters import refusals_file
from tests.files.rosters import PLAIN_HEADINGS, credit_code, csv_text, form_workbook, targets_workbook, workbook
from tests.handlers.asking import Asking, data, read, told
from tests.office import office


@pytest.fixture
async def asking() -> AsyncIterator[Asking]:
    """A task force with three institutions on its list (示例护理站01 to 03)."""
    async with office(targets=3, officers=2) as own:
        yield Asking(own)


def institutions(*names: str) -> bytes:
    """Return a list of institutions with made-up codes."""
    return targets_workbook(*([name, credit_code(k), "示例登记机关", ""] for k, name in enumerate(names, 1)))


def people(*rows: Sequence[object]) -> bytes:
    """Return a list of people: staff number, name, department, roles, certificate, expiry, tags, state."""
    return csv_text(PLAIN_HEADINGS, *rows).encode("utf-8-sig")


async def newest(asking: Asking, who: str) -> Message:
    """Return the newest message to somebody."""
    return (await asking.mail(who))[-1]


def presses(message: Message, name: str) -> list[str]:
    """Return the data of the buttons of that press."""
    return [each for each in data(message) if each.startswith(name + ":")]


async def sent(asking: Asking, who: str, name: str, content: bytes) -> Message:
    """Send a file that is accepted and return its preview."""
    assert await asking.give(who, name, content) is None
    return await preview_of(asking, who)


async def preview_of(asking: Asking, who: str) -> Message:
    """Return the newest preview."""
    return [each for each in await asking.mail(who) if each.text.id == "roster-preview"][-1]


async def names(asking: Asking) -> dict[str, str]:
    """Return the institutions' states by name."""
    async with asking.office.tx() as tx:
        return {each.name: each.status for each in await tx.targets.of_task_force("ltc")}


async def test_a_list_goes_in_after_its_preview(asking: Asking) -> None:
    """The leader sends a file, reads what it would do, confirms; the ledger has name, hash and counts."""
    preview = await sent(asking, "leader", "示例名录.xlsx", institutions("示例护理站91", "示例护理站92"))
    words = read(preview)
    assert "新增 2 条：示例护理站91、示例护理站92" in words
    assert "现有名录中的 3 条不在文件内" in words
    assert len(await names(asking)) == 3
    assert await asking.press("leader", presses(preview, "roster.apply")[0]) is None
    assert await names(asking) == dict.fromkeys(
        ["示例护理站01", "示例护理站02", "示例护理站03", "示例护理站91", "示例护理站92"], "in_force"
    )
    assert "✅" in read(await newest(asking, "leader"))
    async with asking.office.tx() as tx:
        entry = (await tx.ledger.entries("ltc"))[-1]
    assert entry.event == "roster-imported"
    assert '"file":"示例名录.xlsx"' in entry.data
    assert '"added":2' in entry.data
    assert '"sha256":"' in entry.data


async def test_a_whole_list_retires_the_rest(asking: Asking) -> None:
    """Only when the button says that the file is the whole list is the rest retired, and nothing is deleted."""
    preview = await sent(asking, "leader", "a.xlsx", institutions("示例护理站91"))
    await asking.press("leader", presses(preview, "roster.preview")[0])
    whole = await preview_of(asking, "leader")
    assert "停用 3 条" in read(whole)
    await asking.press("leader", presses(whole, "roster.apply")[0])
    assert (await names(asking))["示例护理站01"] == "retired"
    assert len(await names(asking)) == 4


async def test_what_changed_meanwhile_is_shown_again(asking: Asking) -> None:
    """Confirmed is what was shown: if the list has changed since, the new preview is confirmed instead."""
    preview = await sent(asking, "leader", "a.xlsx", institutions("示例护理站91"))
    async with asking.office.tx() as tx:
        await tx.targets.add_all("ltc", [{"name": "示例护理站91", "code": credit_code(1)}])
    await asking.press("leader", presses(preview, "roster.apply")[0])
    again = await preview_of(asking, "leader")
    assert "名录在此期间已有变动" in read(again)
    assert "变更 1 条" in read(again)
    await asking.press("leader", presses(again, "roster.apply")[0])
    async with asking.office.tx() as tx:
        registrars = [each.registrar for each in await tx.targets.of_task_force("ltc") if each.name == "示例护理站91"]
    assert registrars == ["示例登记机关"]


async def test_an_import_is_done_once(asking: Asking) -> None:
    """A second press of the same button, or one after giving up, says what became of the file."""
    preview = await sent(asking, "leader", "a.xlsx", institutions("示例护理站91"))
    apply = presses(preview, "roster.apply")[0]
    await asking.press("leader", apply)
    assert "已经导入" in told(await asking.press("leader", apply))
    second = await sent(asking, "leader", "b.xlsx", institutions("示例护理站91", "示例护理站92"))
    await asking.press("leader", presses(second, "roster.drop")[0])
    assert "未作更改" in read(await newest(asking, "leader"))
    assert "已放弃" in told(await asking.press("leader", presses(second, "roster.apply")[0]))


async def test_a_newer_file_takes_the_place_of_the_older(asking: Asking) -> None:
    """Of two files that one person sent, the first can no longer be confirmed."""
    first = await sent(asking, "leader", "a.xlsx", institutions("示例护理站91"))
    await asking.give("leader", "b.xlsx", institutions("示例护理站92"))
    assert "被新的文件取代" in told(await asking.press("leader", presses(first, "roster.apply")[0]))


async def test_only_who_sent_a_file_confirms_it(asking: Asking) -> None:
    """The leader's file is not for a liaison to confirm: their rights differ."""
    preview = await sent(asking, "leader", "a.xlsx", institutions("示例护理站91"))
    for press in ("roster.apply", "roster.drop", "roster.preview"):
        assert "发送人" in told(await asking.press("liaison-mz", presses(preview, press)[0]))
    assert len(await names(asking)) == 3


async def test_refused_rows_come_as_a_safe_file(asking: Asking) -> None:
    """More than ten refused rows come as a table, and nothing in it is a formula to a spreadsheet."""
    rows = [[f"=HYPERLINK({k})", f"=1+{k}", "", ""] for k in range(12)]
    content = csv_text(
        ("企业名称", "统一社会信用代码", "登记机关", "管辖单位"), *rows, ["示例护理站91", credit_code(1), "", ""]
    )
    await asking.give("leader", "a.csv", content.encode())
    message = await newest(asking, "leader")
    assert "12 行" in read(message)
    assert message.attachment is not None
    assert "不予采用 12 行" in read(await preview_of(asking, "leader"))
    async with asking.office.tx() as tx:
        file = await refusals_file(tx, message.attachment.args)
    table = list(csv.reader(io.StringIO(file.content.decode("utf-8-sig"))))
    assert len(table) == 13
    assert table[0] == ["行号", "代码或工号", "原因"]
    assert table[1][0] == "2"
    assert "公式" in table[1][2]
    assert not [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@"))]


async def test_a_liaison_keeps_the_own_department(asking: Asking) -> None:
    """Rows of another department are refused with their numbers; as a whole list it touches nobody else."""
    content = people(
        ["n1", "示例人员91", "民政", "检查", "示例证91", "2028-12-31", "", ""],
        ["n2", "示例人员92", "卫健", "检查", "示例证92", "2028-12-31", "", ""],
    )
    preview = await sent(asking, "liaison-mz", "a.csv", content)
    assert "第 3 行：“示例人员92”不属于您所在的部门" in read(preview)
    await asking.press("liaison-mz", presses(preview, "roster.preview")[0])
    whole = await preview_of(asking, "liaison-mz")
    await asking.press("liaison-mz", presses(whole, "roster.apply")[0])
    assert not (await asking.office.person("mz1")).active
    assert (await asking.office.person("wj1")).active
    # Nor does a liaison's list retire who decides over them, or the liaison.
    assert [(await asking.office.person(each)).active for each in ("head-mz", "deputy", "liaison-mz")] == [True] * 3


@pytest.mark.parametrize("roles", ["组长", "副组长", "部门负责人，检查"])
async def test_a_liaison_grants_no_role_that_decides(asking: Asking, roles: str) -> None:
    """Neither to somebody new nor to somebody on the list."""
    rows = [["n1", "示例人员91", "民政", roles], ["mz1", asking.office.people["mz1"].name, "民政", roles]]
    preview = await sent(asking, "liaison-mz", "a.csv", people(*rows))
    assert read(preview).count("请由组长导入") == 2
    assert presses(preview, "roster.apply") == []


async def test_a_liaison_takes_no_role_that_decides(asking: Asking) -> None:
    """A list without the head's role, or with the head off duty, leaves the head as they are."""
    head = asking.office.people["head-mz"].name
    preview = await sent(asking, "liaison-mz", "a.csv", people(["head-mz", head, "民政", "检查"]))
    assert "请由组长导入" in read(preview)
    preview = await sent(
        asking, "liaison-mz", "b.csv", people(["head-mz", head, "民政", "部门负责人", "", "", "", "离职"])
    )
    assert "请由组长导入" in read(preview)


@pytest.mark.parametrize(("who", "roles"), [("liaison-mz", "联络员，现场监督，检查"), ("leader", "组长，部门负责人")])
async def test_nobody_gives_themself_a_role(asking: Asking, who: str, roles: str) -> None:
    """The own row with other roles is refused, the leader's too."""
    own = asking.office.people[who]
    preview = await sent(asking, who, "a.csv", people([who, own.name, own.department, roles]))
    assert "本人的角色不能由本人导入变更" in read(preview)
    assert presses(preview, "roster.apply") == []


async def test_the_own_row_may_say_the_same(asking: Asking) -> None:
    """A list that holds its author unchanged is no trouble; taking oneself off duty by it is."""
    own = asking.office.people["leader"]
    preview = await sent(asking, "leader", "a.csv", people(["leader", own.name, own.department, "组长"]))
    assert "不予采用" not in read(preview)
    preview = await sent(
        asking, "leader", "a.csv", people(["leader", own.name, own.department, "组长", "", "", "", "离职"])
    )
    assert "不能由本人停用" in read(preview)


async def test_the_leader_grants_roles_and_the_ledger_has_them(asking: Asking) -> None:
    """Roles given by an import stand in the ledger, by person."""
    name = asking.office.people["mz1"].name
    preview = await sent(asking, "leader", "a.csv", people(["mz1", name, "民政", "部门负责人，检查"]))
    await asking.press("leader", presses(preview, "roster.apply")[0])
    person = await asking.office.person("mz1")
    assert sorted(person.roles) == ["head", "inspector"]
    async with asking.office.tx() as tx:
        entry = (await tx.ledger.entries("ltc"))[-1]
    assert f'"roles":{{"{person.id}":["head","inspector"]}}' in entry.data


async def test_a_suspension_outlives_a_list(asking: Asking) -> None:
    """A list sent again does not bring back whom the leader suspended, unless it has a column that says so."""
    person = asking.office.people["mz1"]
    await asking.press("leader", f"member.suspend:{person.id}:1")
    headings, row = ("工号", "姓名", "部门"), ("mz1", person.name, "民政")
    preview = await sent(asking, "liaison-mz", "a.xlsx", workbook([headings, row]))
    assert "已停用" in read(preview)
    stated = await sent(asking, "leader", "a.xlsx", workbook([(*headings, "状态"), (*row, "在岗")]))
    await asking.press("leader", presses(stated, "roster.apply")[0])
    assert (await asking.office.person("mz1")).active


async def test_the_bureaus_own_form_belongs_to_the_liaisons_department(asking: Asking) -> None:
    """The form names units, not departments: a liaison's goes to the own one, without ID and phone numbers."""
    entry = {
        "单位工号": "n1",
        "姓名": "示例人员91",
        "身份证号": "000000000000000000",
        "手机号": "00000000000",
        "所在业务部门（机构）": "示例一科",
        "执法证编号": "示例证91",
        "执法证有效期": "2028-12-31",
    }
    preview = await sent(asking, "liaison-wj", "a.xlsx", form_workbook(entry))
    assert "新增 1 条：示例人员91" in read(preview)
    assert "身份证号" in read(preview)
    await asking.press("liaison-wj", presses(preview, "roster.apply")[0])
    async with asking.office.tx() as tx:
        (added,) = [each for each in await tx.people.of_task_force("ltc") if each.staff_no == "n1"]
    assert (added.department, added.tags, added.user_id) == ("卫健", frozenset({"示例一科"}), None)


async def test_the_same_number_for_another_person_is_refused(asking: Asking) -> None:
    """A staff number that stands for somebody else of another department is shown with its row."""
    preview = await sent(asking, "leader", "a.csv", people(["mz1", "示例人员91", "卫健", "检查"]))
    assert "第 2 行：工号与现有人员" in read(preview)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", b""),
        ("a.pdf", b"%PDF-1.7"),
        ("a.xlsx", b"MZ\x90"),
        ("photo.jpg", b"\xff\xd8\xff"),
        ("a.csv", b"\x00\x01"),
    ],
)
async def test_what_is_no_roster_is_said_so(asking: Asking, name: str, content: bytes) -> None:
    """Nothing is kept, and the answer says what to do."""
    assert "。" in told(await asking.give("leader", name, content))
    async with asking.office.tx() as tx:
        assert await tx.imports.find("ltc", 1) is None


async def test_a_file_that_was_not_fetched_is_said_so(asking: Asking) -> None:
    """Too big for Telegram, or lost on the way."""
    update = "a.xlsx"
    for facts, words in (
        (FileFacts(update, 10**8, None, too_big=True), "20 MB"),
        (FileFacts(update, 5, None), "重新发送"),
    ):
        assert words in told(await asking.give("leader", update, b"", facts))


async def test_how_is_explained(asking: Asking) -> None:
    """/import tells what to send."""
    await asking.say("liaison-yb", "/import")
    assert ".xlsx" in read(await newest(asking, "liaison-yb"))
    assert "角色" in told(await asking.say("yb1", "/import"))
