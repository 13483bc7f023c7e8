"""Facts and files of cases in chat: only once that was decided, only for readers, and no longer once it was undone."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.roles import Role
from bot.usecases.clues import facts
from tests.clue_scene import POINTER, SUMMARY, Desk, clue_desk
from tests.talk import GROUP

FACTS = "示例案情：当事人甲，手机 13800138000，分三次虚增服务记录"
PHOTO, PDF = b"\xff\xd8\xffexample", b"%PDF-example"
DAY = "2026年12月23日（周三）（30 天）"


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """People with chats."""
    async with clue_desk() as found:
        yield found


async def to_facts(desk: Desk, who: str = "liaison-yb") -> None:
    """Enter a clue up to where facts are asked for."""
    await desk.talk.say(who, "登记线索")
    for label in ("投诉举报", "没有具体对象", "移送", "其他事项", "区民政局"):
        await desk.talk.press(who, label)
    await desk.talk.say(who, SUMMARY)
    await desk.talk.say(who, POINTER)


async def sent(desk: Desk) -> int:
    """Send a clue with facts and two files; return its id."""
    talk = desk.talk
    await desk.decide()
    await to_facts(desk)
    await talk.say("liaison-yb", FACTS)
    await talk.give("liaison-yb", "photo.jpg", PHOTO)
    await talk.give("liaison-yb", "示例/..\\明细\u202e.pdf", PDF)
    await talk.press("liaison-yb", "材料已齐（2 件）")
    await talk.press("liaison-yb", DAY)
    await talk.press("liaison-yb", "没有举报人")
    assert f"案情：{FACTS}" in talk.last("liaison-yb").text
    assert "材料：2 件，加密保存" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "确认发出")
    return (await desk.newest()).id


async def looks(desk: Desk) -> list[tuple[str, str]]:
    """Return who has looked at what, by the ledger."""
    names = {each.id: no for no, each in desk.office.people.items()}
    async with desk.office.tx() as tx:
        entries = await tx.ledger.entries("ltc")
    return [(each.event, names[each.actor]) for each in entries if each.event.endswith("-seen")]


async def kept(desk: Desk, clue: int) -> tuple[set[str], int]:
    """Return which fields and how many files are kept of a clue."""
    async with desk.office.tx() as tx:
        fields = {field for field, _ in await tx.sealed.written(f"clue:{clue}")}
        return fields, len(await tx.sealed_files.of(f"clue:{clue}"))


async def test_neither_is_asked_for_by_default(desk: Desk) -> None:
    """And a file is refused with what to do: nothing of it is kept."""
    talk = desk.talk
    await to_facts(desk)
    assert "请对方何时反馈" in talk.last("liaison-yb").text
    await talk.give("liaison-yb", "示例.pdf", PDF)
    assert "没有开启" in talk.last("liaison-yb").text
    assert "“案卷位置”中写明" in talk.last("liaison-yb").text
    assert await kept(desk, 1) == ({"summary", "pointer"}, 0)


async def test_handed_over_with_the_clue(desk: Desk) -> None:
    """The receiver asks for them; each look is in the ledger; the group and the leader have nothing of it."""
    talk = desk.talk
    clue = await sent(desk)
    card = talk.last("liaison-mz")
    assert "案情和材料：已登记（材料 2 件）" in card.text
    assert FACTS not in card.text
    await talk.press("liaison-mz", "案情和材料（2 件）")
    assert FACTS in talk.last("liaison-mz").text
    await talk.press("liaison-mz", "材料 1")
    await talk.press("liaison-mz", "材料 2")
    assert [(each.name, each.content) for each in talk.files] == [("photo.jpg", PHOTO), ("明细.pdf", PDF)]
    assert "材料 2/2" in talk.last("liaison-mz").text
    told = [each for each in await desk.office.told("liaison-mz") if each.text.id in {"clue-facts", "clue-file"}]
    assert [each.protect for each in told] == [True] * 3
    for who in ("leader", "liaison-wj", "yb1", "observer"):
        for press in ("facts", "file"):
            data = f"clue.{press}:{clue}" + (":1" if press == "file" else "")
            assert "不在您的查看范围" in await talk.send_press(who, data)
    assert await looks(desk) == [("clue-facts-seen", "liaison-mz")] + [("clue-file-seen", "liaison-mz")] * 2
    assert FACTS not in talk.reads(GROUP) + talk.reads("leader")
    async with desk.office.tx() as tx:
        (entry,) = [each for each in await tx.ledger.entries("ltc") if each.event == "clue-sent"]
    assert entry.data.count('"files":["') == 1
    assert "明细" not in entry.data


async def test_both_can_be_left_out(desk: Desk) -> None:
    """Then the card has no button for them, and nobody is sent anything."""
    talk = desk.talk
    await desk.decide()
    await to_facts(desk)
    for label in ("不填写", "不发送材料", DAY, "没有举报人", "确认发出"):
        await talk.press("liaison-yb", label)
    assert "案情" not in talk.last("liaison-mz").text
    assert "已失效" in await talk.send_press("liaison-mz", "clue.facts:1")
    assert await kept(desk, 1) == ({"summary", "pointer"}, 0)


async def test_only_facts_or_only_files(desk: Desk) -> None:
    """The button says which."""
    talk = desk.talk
    await desk.decide()
    await to_facts(desk)
    await talk.say("liaison-yb", "示例案情")
    for label in ("不发送材料", DAY, "没有举报人", "确认发出"):
        await talk.press("liaison-yb", label)
    assert "案情" in talk.last("liaison-mz").buttons
    await to_facts(desk)
    await talk.press("liaison-yb", "不填写")
    await talk.give("liaison-yb", "示例.pdf", PDF)
    for label in ("材料已齐（1 件）", DAY, "没有举报人", "确认发出"):
        await talk.press("liaison-yb", label)
    await talk.press("liaison-mz", "材料 1 件")
    assert "案情：无" in talk.last("liaison-mz").text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("空.pdf", b"", "文件是空的"),
        ("表.xlsx", b"PK\x03\x04", "只收照片"),
        ("假.pdf", b"MZ\x90", "只收照片"),
        ("取不到.pdf", None, "未能取得"),
        ("大.pdf", b"%PDF-" + bytes(20 * 1024 * 1024), "超过 20 MB"),
    ],
    ids=["empty", "another kind", "not what it says", "not fetched", "too big"],
)
async def test_what_a_file_may_not_be(desk: Desk, name: str, content: bytes | None, said: str) -> None:
    """Refused in words, and asked for again."""
    await desk.decide()
    await to_facts(desk)
    await desk.talk.say("liaison-yb", FACTS)
    await desk.talk.give("liaison-yb", name, content)
    assert said in desk.talk.last("liaison-yb").text
    assert await kept(desk, 1) == ({"summary", "pointer", "facts"}, 0)
    await desk.talk.give("liaison-yb", "示例.pdf", b"%PDF-" + bytes(11 * 1024 * 1024))
    assert "已收 1 件" in desk.talk.find("liaison-yb", "请发送材料").text


async def test_files_have_their_place_and_number(desk: Desk) -> None:
    """Not before they are asked for, ten at most, no words in their place; and they can be deleted."""
    talk = desk.talk
    await desk.decide()
    await to_facts(desk)
    await talk.give("liaison-yb", "示例.pdf", PDF)
    assert "现在不收材料" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "不填写")
    await talk.say("liaison-yb", "没有了")
    assert "请发送照片或 PDF" in talk.last("liaison-yb").text
    assert "已失效" in await talk.send_press("liaison-yb", "clue.pick:1:files:done")
    for _ in range(11):
        await talk.give("liaison-yb", "示例.pdf", PDF)
    assert "已有 10 件" in talk.last("liaison-yb").text
    assert await kept(desk, 1) == ({"summary", "pointer"}, 10)
    await talk.press("liaison-yb", "删除已发材料")
    assert await kept(desk, 1) == ({"summary", "pointer"}, 0)
    assert "材料：无" in talk.find("liaison-yb", "登记线索").text


@pytest.mark.parametrize("words", [" \u200b\u202e ", "长" * 2001], ids=["nothing", "too long"])
async def test_facts_have_a_length(desk: Desk, words: str) -> None:
    """From 1 to 2000 characters, of which all can be read again."""
    talk = desk.talk
    await desk.decide()
    await to_facts(desk)
    await talk.say("liaison-yb", words)
    assert await kept(desk, 1) == ({"summary", "pointer"}, 0)
    await talk.say("liaison-yb", "😀<b>&" + "长" * 1994)
    for label in ("不发送材料", DAY, "没有举报人", "确认发出"):
        await talk.press("liaison-yb", label)
    await talk.press("liaison-mz", "案情")
    assert "😀&lt;b&gt;&amp;" + "长" * 1994 in talk.last("liaison-mz").text


async def test_a_summary_still_has_no_personal_data(desk: Desk) -> None:
    """Whatever the switch says."""
    talk = desk.talk
    await desk.decide()
    await talk.say("liaison-yb", "登记线索")
    for label in ("投诉举报", "没有具体对象", "移送", "其他事项", "区民政局"):
        await talk.press("liaison-yb", label)
    await talk.say("liaison-yb", "示例 13800138000")
    assert "身份证号或手机号" in talk.last("liaison-yb").text


async def test_thrown_away_with_the_draft(desk: Desk) -> None:
    """Words and files, with nothing left of them."""
    talk = desk.talk
    await desk.decide()
    await to_facts(desk)
    await talk.say("liaison-yb", FACTS)
    await talk.give("liaison-yb", "示例.pdf", PDF)
    for label in ("材料已齐（1 件）", DAY, "没有举报人", "删除草稿", "确认删除"):
        await talk.press("liaison-yb", label)
    assert await kept(desk, 1) == (set(), 0)


async def test_switched_off_nothing_is_shown_any_more(desk: Desk) -> None:
    """Also to those entitled, and taken off the messages in which it stands; it stays sealed, and comes back."""
    talk = desk.talk
    clue = await sent(desk)
    for _ in range(2):
        await talk.press("liaison-mz", "案情和材料（2 件）")
        desk.office.pass_time(seconds=5)
    assert talk.reads("liaison-mz").count(FACTS) == 2
    await desk.decide(on=False)
    assert FACTS not in talk.reads("liaison-mz")
    assert "请按案卷位置查阅" in talk.reads("liaison-mz")
    assert "请按线索中的案卷位置" in await talk.send_press("liaison-mz", f"clue.facts:{clue}")
    assert "请按线索中的案卷位置" in await talk.send_press("liaison-mz", f"clue.file:{clue}:1")
    await talk.send_press("liaison-mz", f"clue.show:{clue}")
    assert "专班目前不在聊天中显示" in talk.last("liaison-mz").text
    assert POINTER in talk.last("liaison-mz").text
    assert talk.files == []
    assert (await kept(desk, clue))[1] == 2
    await desk.decide()
    await talk.send_press("liaison-mz", f"clue.facts:{clue}")
    assert FACTS in talk.last("liaison-mz").text


async def test_switched_off_before_a_draft_is_sent(desk: Desk) -> None:
    """Facts and files are erased, the draft is shown once more, and only then sent."""
    talk = desk.talk
    await desk.decide()
    await to_facts(desk)
    await talk.say("liaison-yb", FACTS)
    await talk.give("liaison-yb", "示例.pdf", PDF)
    for label in ("材料已齐（1 件）", DAY, "没有举报人"):
        await talk.press("liaison-yb", label)
    await desk.decide(on=False)
    await talk.press("liaison-yb", "确认发出")
    assert "线索尚未发出" in talk.reads("liaison-yb")
    assert FACTS not in talk.last("liaison-yb").text
    assert await kept(desk, 1) == ({"summary", "pointer"}, 0)
    assert await desk.events() == []
    await talk.press("liaison-yb", "确认发出")
    assert await desk.events() == ["clue-sent"]
    assert "案情" not in talk.last("liaison-mz").text


async def test_switched_on_before_a_draft_is_sent(desk: Desk) -> None:
    """It is asked for what was not asked for before."""
    talk = desk.talk
    await desk.enter("liaison-yb")
    stale = talk.last("liaison-yb").buttons["确认发出"]
    await desk.decide()
    assert "草稿已有变化" in await talk.send_press("liaison-yb", stale)
    await talk.say("liaison-yb", "/clue")
    for label in ("不填写", "不发送材料", "确认发出"):
        await talk.press("liaison-yb", label)
    assert await desk.events() == ["clue-sent"]


@pytest.mark.parametrize("change", [{"department": "卫健"}, {"active": False}, {"roles": frozenset({Role.WITNESS})}])
async def test_who_leaves_loses_them_at_once(desk: Desk, change: dict[str, Any]) -> None:
    """With the next press; and what is on its way is stopped."""
    talk = desk.talk
    clue = await sent(desk)
    await desk.change("liaison-mz", **change)
    for press in (f"clue.facts:{clue}", f"clue.file:{clue}:1"):
        assert await talk.send_press("liaison-mz", press) != ""
    assert talk.files == []
    assert FACTS not in talk.reads("liaison-mz")


async def test_on_their_way_when_it_is_switched_off(desk: Desk) -> None:
    """A file is not sent, facts are not shown, though they were asked for a moment before."""
    talk = desk.talk
    clue = await sent(desk)
    async with desk.office.tx() as tx:
        office = await tx.task_forces.get("ltc")
        reader = desk.office.people["liaison-mz"]
        await facts.show(tx, reader, office, clue)
        await facts.send_file(tx, reader, office, clue, 1)
        await tx.task_forces.save(replace(office, clues=replace(office.clues, facts=False)))
    await talk.deliver()
    assert talk.files == []
    assert FACTS not in talk.reads("liaison-mz")


async def test_whose_clue_it_is_no_more_has_no_facts_left(desk: Desk) -> None:
    """Returned: the words are taken off the receiver's messages."""
    talk = desk.talk
    clue = await sent(desk)
    await talk.press("liaison-mz", "案情和材料（2 件）")
    await talk.send_press("liaison-mz", f"clue.sign:{clue}")
    await talk.send_press("liaison-mz", f"clue.return:{clue}")
    await talk.say("liaison-mz", "示例：不属于本部门职责")
    assert FACTS not in talk.reads("liaison-mz")
    assert "不在您的查看范围" in await talk.send_press("liaison-mz", f"clue.facts:{clue}")


async def test_forged_files(desk: Desk) -> None:
    """Another clue's file, none at all, a file of something else."""
    talk = desk.talk
    clue = await sent(desk)
    other = await desk.sent("liaison-yb", "卫健")
    async with desk.office.tx() as tx:
        foreign, _ = await tx.sealed_files.add("example:1", "fact", "示例.pdf", PDF, desk.office.people["mz1"].id)
    for forged in (99, foreign, 2**31 - 1):
        assert "已失效" in await talk.send_press("liaison-mz", f"clue.file:{clue}:{forged}")
    assert "已失效" in await talk.send_press("liaison-yb", f"clue.file:{other.id}:1")
    assert talk.files == []


async def test_a_large_picture_comes_as_a_file(desk: Desk) -> None:
    """Telegram takes photos up to 10 MB only."""
    talk = desk.talk
    await desk.decide()
    await to_facts(desk)
    await talk.press("liaison-yb", "不填写")
    await talk.give("liaison-yb", "photo.jpg", PHOTO + bytes(11 * 1024 * 1024))
    for label in ("材料已齐（1 件）", DAY, "没有举报人", "确认发出"):
        await talk.press("liaison-yb", label)
    await talk.press("liaison-mz", "材料 1 件")
    await talk.press("liaison-mz", "材料 1")
    assert [each.name for each in talk.files] == ["photo.JPG"]
