"""Where a case comes from, how it goes on from there, and never a fine instead; and the other way, from the police."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from zipfile import ZipFile

import pytest

from bot.domain.police_transfers import TransferState
from bot.domain.roles import Role
from storage.tables.police_transfers import police_transfers
from tests.drawn import INSPECT_ON, draw_round
from tests.moves import put
from tests.office import office
from tests.police_transfer_scene import HEAD, LIAISON, MAKERS, OFFICER, POLICE, ROUTES, SUMMARY, Station, station
from tests.talk import GROUP, Talk
from tests.visits import arranged


@pytest.fixture
async def scene() -> AsyncIterator[Station]:
    """People with chats."""
    async with station() as found:
        yield found


@asynccontextmanager
async def after_a_visit() -> AsyncIterator[tuple[Station, int]]:
    """The day after a visit at which 医保 found a problem, and the number of its record."""
    async with office(targets=2, officers=2) as desk:
        visits = await arranged(desk, await draw_round(desk, {1: ("yb1", "yb2"), 2: ("yb1",)}))
        desk.pass_time(days=9)
        await visits.report(desk, 1, INSPECT_ON, {"医保": "示例问题：记录不全"})
        async with desk.tx() as tx:
            await tx.people.change(desk.people[POLICE].id, roles=frozenset({Role.LIAISON}))
        yield Station(desk, Talk(desk, ROUTES, makers=MAKERS)), visits.records[1, "医保"]


async def test_from_a_clue(scene: Station) -> None:
    """The receiver's liaison hands it on with the clue's summary; the clue's card says where it is."""
    talk = scene.talk
    await _clue(scene, "liaison-mz", "区医保局", "移送")
    await talk.press(LIAISON, "签收")
    await talk.press(LIAISON, "移送公安（涉嫌犯罪）")
    await talk.press(LIAISON, "沿用线索摘要")
    await scene.name(LIAISON, "yb1", "yb2")
    assert "示例线索标记" in talk.last(LIAISON).text
    await talk.press(LIAISON, "确认立项")
    await talk.send_press(LIAISON, "clue.show:1")
    assert "移送公安：移案2026-001（核实中）" in talk.last(LIAISON).text
    assert "移送公安（涉嫌犯罪）" not in talk.last(LIAISON).buttons
    await talk.press(LIAISON, "查看移送案件")
    assert "<b>移案2026-001</b>" in talk.last(LIAISON).text
    await talk.send_press(LIAISON, "police-transfer.from-clue:1")
    assert len(await scene.events()) == 1, "the one that is on its way is shown, not another begun"
    assert "不在您的查看范围" in await talk.send_press("liaison-wj", "police-transfer.from-clue:1")


async def _clue(scene: Station, who: str, to: str, kind: str) -> None:
    talk = scene.talk
    await talk.say(who, "/clue")
    for label in ("监督检查", "没有具体对象", kind, to):
        await talk.press(who, label)
    await talk.say(who, "示例线索标记")
    await talk.say(who, "示例案卷")
    await talk.press(who, "2026年12月23日（周三）（30 天）")
    await talk.press(who, "没有举报人")
    await talk.press(who, "确认发出")


async def test_never_a_fine_instead() -> None:
    """While a case about it goes to the police a penalty is warned against, and entered only with a reason."""
    async with after_a_visit() as (scene, record):
        talk = scene.talk
        await talk.send_press(LIAISON, f"follow-up.new:{record}")
        await talk.press(LIAISON, "移送公安（涉嫌犯罪）")
        await talk.say(LIAISON, SUMMARY)
        await scene.name(LIAISON, "yb1", "yb2")
        await talk.press(LIAISON, "确认立项")
        assert (await scene.newest()).record == record
        await talk.send_press(OFFICER, f"follow-up.new:{record}")
        await talk.press(OFFICER, "立案处罚")
        assert "不得以行政处罚代替移送" in talk.last(OFFICER).text
        await talk.say(OFFICER, "示例立案2026-1")
        await talk.say(OFFICER, "12月2日")
        assert "确认登记" not in talk.last(OFFICER).buttons
        await talk.say(OFFICER, "示例仍罚标记：另一违法行为")
        await talk.press(OFFICER, "确认登记")
        assert "示例仍罚标记" in talk.last(OFFICER).text
        async with scene.office.tx() as tx:
            (penalty,) = await tx.follow_ups.of_task_force("ltc", "penalty")
            assert "示例仍罚标记" not in "".join(each.data for each in await tx.ledger.entries("ltc"))
        await talk.press(OFFICER, "已作出处罚决定")
        assert "移案2026-001" in talk.last(OFFICER).text
        for words in ("示例罚决2026-1", "12月2日"):
            await talk.say(OFFICER, words)
        assert "确认登记" not in talk.last(OFFICER).buttons
        await talk.send_press("liaison-wj", f"follow-up.new:{record}")
        assert "移案" not in talk.reads("liaison-wj")
        # From the penalty case another one could be opened; it is the liaison's to do.
        await talk.send_press(LIAISON, f"follow-up.show:{penalty.id}")
        assert "移送公安（涉嫌犯罪）" in talk.last(LIAISON).buttons
        await talk.send_press(OFFICER, f"follow-up.show:{penalty.id}")
        assert "移送公安（涉嫌犯罪）" not in talk.last(OFFICER).buttons


async def test_a_caution_that_comes_late_is_asked_about() -> None:
    """Between the last answer and its confirmation a case was opened: the reason is asked for all the same."""
    async with after_a_visit() as (scene, record):
        talk = scene.talk
        await talk.send_press(OFFICER, f"follow-up.new:{record}")
        await talk.press(OFFICER, "立案处罚")
        await talk.say(OFFICER, "示例立案2026-1")
        await talk.say(OFFICER, "12月2日")
        assert "不得以行政处罚代替" not in talk.last(OFFICER).text
        await talk.send_press(LIAISON, f"police-transfer.from-record:{record}")
        await talk.say(LIAISON, SUMMARY)
        await scene.name(LIAISON, "yb1", "yb2")
        await talk.press(LIAISON, "确认立项")
        await talk.press(OFFICER, "确认登记")
        assert "不得以行政处罚代替移送" in talk.last(OFFICER).text
        async with scene.office.tx() as tx:
            assert await tx.follow_ups.of_task_force("ltc", "penalty") == []
        await talk.say(OFFICER, "示例仍罚标记")
        await talk.press(OFFICER, "确认登记")
        async with scene.office.tx() as tx:
            assert len(await tx.follow_ups.of_task_force("ltc", "penalty")) == 1


async def test_dealt_with_by_a_penalty() -> None:
    """Not filed and accepted: then a penalty is the lawful way, without a warning, and it closes the case."""
    async with after_a_visit() as (scene, record):
        talk = scene.talk
        await talk.send_press(LIAISON, f"police-transfer.from-record:{record}")
        await talk.say(LIAISON, SUMMARY)
        await scene.name(LIAISON, "yb1", "yb2")
        await talk.press(LIAISON, "确认立项")
        await talk.press(LIAISON, "报送书面报告")
        await talk.press(LIAISON, "现在")
        await scene.decide(HEAD, "不批准移送", reason="示例不批准标记")
        await talk.send_press(OFFICER, f"follow-up.new:{record}")
        await talk.press(OFFICER, "立案处罚")
        assert "不得以行政处罚代替" not in talk.last(OFFICER).text
        await talk.say(OFFICER, "示例立案2026-1")
        await talk.say(OFFICER, "12月2日")
        await talk.press(OFFICER, "确认登记")
        await talk.press(LIAISON, "登记行政处理")
        await talk.press(LIAISON, "处置第 1 号　示例立案2026-1")
        now = await scene.newest()
        assert (now.state, now.handling) == (TransferState.CLOSED, 1)
        assert "处置第 1 号" in talk.last(LIAISON).text


async def test_from_the_police(scene: Station) -> None:
    """What is no crime goes to a department as a clue of its own kind: signed for, dealt with, fed back."""
    talk = scene.talk
    await talk.say(POLICE, "/transfers")
    await talk.press(POLICE, "移送行政机关")
    for label in ("没有具体对象", "区医保局"):
        await talk.press(POLICE, label)
    await talk.say(POLICE, "示例线索标记")
    await talk.say(POLICE, "示例案卷")
    await talk.press(POLICE, "2026年12月23日（周三）（30 天）")
    await talk.press(POLICE, "没有举报人")
    await talk.press(POLICE, "确认发出")
    assert "移送行政处理" in talk.last(LIAISON).text
    assert "线索 2026-001（移送行政处理）：待签收。区公安分局 → 区医保局" in talk.last(GROUP).text
    for label in ("签收", "受理", "反馈"):
        await talk.press(LIAISON, label)
    await talk.say(LIAISON, "示例结果标记：已立案处罚")
    assert "示例结果标记" in talk.last(POLICE).text
    await talk.press(POLICE, "函件和回执")
    assert talk.files[-1].name == "行政违法案件移送函2026-001.docx"
    assert "公安机关的联络员办理" in await talk.send_press(LIAISON, "police-transfer.from-police")
    await talk.say(POLICE, "/transfer")
    assert "移送行政机关" in talk.last(POLICE).text
    # Nobody else can choose that kind or source.
    await talk.say(LIAISON, "/clue")
    assert "公安机关办案" not in talk.last(LIAISON).buttons
    assert "失效" in await talk.send_press(LIAISON, "clue.pick:2:source:police")


def words_of(content: bytes) -> str:
    """Return the text of a Word file."""
    return ZipFile(BytesIO(content)).read("word/document.xml").decode()


async def test_our_papers_are_filled_in(scene: Station) -> None:
    """Letter with receipt, approval form, request for review, suggestion of supervision: for readers of the department."""
    talk = scene.talk
    await scene.opened()
    await talk.press(LIAISON, "报送书面报告")
    await talk.press(LIAISON, "现在")
    await talk.press(LIAISON, "移送审批表")
    await scene.decide(HEAD, "批准移送")
    await talk.press(LIAISON, "移送公安")
    await talk.press(LIAISON, "五种全附")
    await talk.press(LIAISON, "现在")
    await talk.press(LIAISON, "移送书和回执")
    await talk.press(POLICE, "登记签收")
    await scene.dated(POLICE, "登记不予立案", "示例不立字〔2026〕5号")
    await talk.press(POLICE, "案卷尚未退回")
    await talk.say(POLICE, "示例理由标记")
    case = await scene.newest()
    await talk.send_press(LIAISON, f"police-transfer.form:{case.id}:review")
    await talk.send_press(LIAISON, f"police-transfer.form:{case.id}:supervision")
    names = [each.name for each in talk.files]
    assert names[-4:] == [
        "涉嫌犯罪案件移送审批表2026-001.docx",
        "涉嫌犯罪案件移送书2026-001.docx",
        "提请复议书2026-001.docx",
        "建议立案监督函2026-001.docx",
    ]
    approval, letter, review, supervision = (words_of(each.content) for each in talk.files[-4:])
    for each in (approval, letter, review, supervision):
        assert SUMMARY in each
        assert "移案2026-001" in each
        assert "示例护理站03" in each
        assert "{{" not in each
        assert "{%" not in each
    assert "示例证yb001" in approval
    assert "示例医保审〔2026〕1号" in letter
    assert "调查报告" in letter
    assert "回　执" in letter
    assert "示例不立字〔2026〕5号" in review
    assert "复议决定书" not in supervision
    for who in (POLICE, "leader", "liaison-mz"):
        assert await talk.send_press(who, f"police-transfer.form:{case.id}:letter") != ""
    assert "不由您办理" in await talk.send_press(LIAISON, f"police-transfer.form:{case.id}:x")


async def test_officers_are_replaced(scene: Station) -> None:
    """Somebody leaves: it is said; another is named and told, and who is named no longer sees nothing of it."""
    talk, people = scene.talk, scene.office.people
    case = await scene.opened()
    await scene.change("yb2", active=False)
    await talk.send_press(LIAISON, f"police-transfer.show:{case.id}")
    assert "不足 2 人" in talk.last(LIAISON).text
    assert await talk.send_press("yb2", f"police-transfer.show:{case.id}") != ""
    await talk.press(LIAISON, "调整专案组")
    await talk.press(LIAISON, f"☐ {people['yb3'].name}")
    await talk.press(LIAISON, f"☑ {people['yb1'].name}")
    assert "2 名以上" in await talk.press(LIAISON, "确定专案组（1 人）")
    await talk.press(LIAISON, f"☐ {people['yb1'].name}")
    await talk.press(LIAISON, "确定专案组（2 人）")
    assert SUMMARY in talk.last("yb3").text
    assert sorted((await scene.newest()).officers) == sorted([people["yb1"].id, people["yb3"].id])
    assert (await scene.events())[-1] == "officers-named"
    await talk.press(LIAISON, "调整专案组")
    assert "没有变化" in await talk.press(LIAISON, "确定专案组（2 人）")
    await scene.change("yb2", active=True)
    assert "不在您的查看范围" in await talk.send_press("yb2", f"police-transfer.show:{case.id}")


async def test_a_draft_can_be_changed_and_thrown_away(scene: Station) -> None:
    """Nothing of it is left, and nobody else has seen it."""
    talk = scene.talk
    await talk.say(LIAISON, "/transfer")
    await talk.say(LIAISON, "不存在的机构")
    assert "名录中没有找到" in talk.last(LIAISON).text
    await talk.press(LIAISON, "没有具体对象")
    for words, said in ((" ", "请写明"), ("长" * 501, "超过"), ("身份证110101199003070011", "个人信息")):
        await talk.say(LIAISON, words)
        assert said in talk.last(LIAISON).text
    await talk.say(LIAISON, SUMMARY)
    await scene.name(LIAISON, "yb1", "yb2")
    await talk.press(LIAISON, "修改案情摘要")
    await talk.say(LIAISON, "示例改后标记")
    assert "示例改后标记" in talk.last(LIAISON).text
    case = await scene.newest()
    for who in ("yb1", HEAD, "liaison-mz", "leader"):
        assert await talk.send_press(who, f"police-transfer.confirm:{case.id}:{case.version}") != ""
        assert await talk.send_press(who, f"police-transfer.show:{case.id}") != ""
    assert "失效" in await talk.send_press(LIAISON, f"police-transfer.confirm:{case.id}:{case.version - 1}")
    await talk.say(LIAISON, "/transfers")
    assert "草稿，尚未立项" in talk.last(LIAISON).text
    await talk.press(LIAISON, "继续填写草稿")
    await talk.press(LIAISON, "删除草稿")
    await talk.press(LIAISON, "返回草稿")
    await talk.press(LIAISON, "删除草稿")
    await talk.press(LIAISON, "确认删除")
    async with scene.office.tx() as tx:
        assert await tx.police_transfers.by_id({case.id}) == {}
        assert await tx.sealed.written(case.subject) == set()
    assert await scene.events() == []


async def test_lists_are_paged_and_each_sees_their_own(scene: Station) -> None:
    """Two hundred cases; the leader all in outline, the department its own, the police what they have, officers theirs."""
    talk, people = scene.talk, scene.office.people
    async with scene.office.tx() as tx:
        for k in range(200):
            key = await tx.police_transfers.begin("ltc", "医保" if k % 2 else "民政", people[LIAISON].id, police="公安")
            standing = str(list(TransferState)[1 + k % 17])
            await put(tx, police_transfers, key, state=standing, number=f"2026-{k:03d}")
            if k in {1, 3}:
                await tx.police_transfers.name(key, [people[OFFICER].id])
    for who, many in (("leader", 200), (LIAISON, 100), (HEAD, 100), ("liaison-mz", 100), (OFFICER, 2)):
        await talk.say(who, "/transfers")
        assert f"共 {many} 件" in talk.last(who).text
        for page in (0, 3, 12, 99):
            await talk.send_press(who, f"police-transfer.list:{page}")
    await talk.say("liaison-wj", "/transfers")
    assert "目前没有" in talk.last("liaison-wj").text
    await talk.say(POLICE, "/transfers")
    for state in ("核实中", "待负责人审批", "已撤销登记"):
        assert state not in talk.last(POLICE).text
