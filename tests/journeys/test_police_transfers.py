"""A suspected crime goes to the police and comes back, through the real bot: with its clocks, at night and on a Sunday."""

import json
from pathlib import Path

from bot.domain.local_time import local_date
from bot.domain.roles import Role
from tests.journeys.stage import Backstage

# The shortest JPEG with a size that a chat service shows: 64 by 64.
PHOTO = b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x40\x00\x40\x01\x01\x11\x00\xff\xd9"
SUMMARY, REASON, UPHELD = "示例案情标记", "示例不立案标记", "示例维持标记"


async def officers(stage: Backstage) -> list[str]:
    """Return two officers of 医保 who can be named and reached."""
    async with stage.tx() as tx:
        people = await tx.people.with_role("ltc", Role.INSPECTOR, department="医保")
        today = local_date(tx.now)
    return [each.name for each in people if each.reachable and each.certified_on(today)][:2]


async def opened(stage: Backstage) -> list[str]:
    """Open a case with two officers, who are told at once."""
    liaison, named = stage.person("医保联络员"), await officers(stage)
    await liaison.says("移送公安")
    await liaison.sees("涉及哪家机构")
    await liaison.says("护理站07")
    await liaison.taps("示例护理站07")
    await liaison.sees("请发送案情摘要")
    await liaison.says(SUMMARY)
    await liaison.sees("指定专案组")
    for name in named:
        await liaison.taps(f"☐ {name}")
    await liaison.taps("确定专案组（2 人）")
    await liaison.sees("请核对：移送公安", SUMMARY)
    await liaison.taps("确认立项")
    for name in named:
        await stage.person(name).sees("移案2026-001", SUMMARY)
    return named


async def approved(stage: Backstage) -> None:
    """The report is handed in; the head approves it on paper and enters that."""
    liaison, head = stage.person("医保联络员"), stage.person("医保负责人")
    await liaison.taps("报送书面报告")
    await liaison.taps("现在")
    await head.sees("待负责人审批", SUMMARY)
    await head.taps("批准移送")
    await head.taps("现在")
    await head.sees("请发送移送审批表的文号")
    await head.says("示例医保审〔2026〕1号")
    await head.sees("请发送负责人签批件的照片")
    stage.world.send_photo(head.person, head.chat, PHOTO, "")
    await liaison.sees("已批准，待移送", "24 小时")


async def test_to_the_police_and_back(stage: Backstage, tmp_path: Path) -> None:
    """Approved on a Saturday, reminded at night, handed over on Sunday, not filed, reviewed, not filed, dealt with."""
    liaison, police = stage.person("医保联络员"), stage.person("公安联络员")
    stage.jump(days=5, hours=5, minutes=30)  # Saturday, 14:30
    named = await opened(stage)
    await approved(stage)
    officer = stage.person(named[0])
    stage.jump(hours=12)  # Sunday, 02:30
    await officer.sees("期限提醒", "移案2026-001", "还剩 12 小时")
    await liaison.taps("移送公安", await liaison.sees("已批准，待移送"))
    await liaison.taps("五种全附")
    await liaison.taps("现在")
    got = await police.sees("已移送，待签收", SUMMARY)
    assert got.protected
    await police.taps("登记签收")
    await liaison.sees("已签收，待决定")
    await police.taps("登记不予立案")
    await police.taps("2026年11月29日（周日）")
    await police.sees("请发送不予立案通知书的文号")
    await police.says("示例不立字〔2026〕5号")
    await police.taps("案卷已退回")
    await police.sees("为何不予立案")
    await police.says(REASON)
    await liaison.sees("不予立案", REASON)
    await _reviewed(stage)
    await liaison.taps("接受，转行政处理")
    await liaison.sees("为何不提请复议、也不建议立案监督")
    await liaison.says("示例接受标记")
    await liaison.sees("待行政处理")
    await liaison.taps("登记行政处理")
    await liaison.taps("没有处罚案件，说明处理情况")
    await liaison.sees("请发送说明")
    await liaison.says("示例处理标记")
    await liaison.sees("移案2026-001", "已办结", "示例处理标记")
    await stage.settled()
    assert len(stage.posts("移案2026-001", "已办结")) == 1
    assert stage.posts(SUMMARY) == stage.posts("护理站07") == stage.posts(REASON) == []
    kept = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    for words in (SUMMARY, REASON, UPHELD):
        assert [shape for shape in (words.encode(), json.dumps(words)[1:-1].encode()) if shape in kept] == []
    async with stage.tx() as tx:
        assert [each.kind for each in await tx.deadlines.open_in("ltc") if each.kind.startswith("police")] == []


async def _reviewed(stage: Backstage) -> None:
    """Review is asked for; the police say no again."""
    liaison, police = stage.person("医保联络员"), stage.person("公安联络员")
    await liaison.taps("提请复议", await liaison.sees("不予立案", REASON))
    await liaison.taps("2026年11月29日（周日）")
    await liaison.sees("请发送提请复议书的文号")
    await liaison.says("示例复议〔2026〕1号")
    await police.sees("复议中")
    await police.taps("登记复议维持")
    await police.taps("2026年11月29日（周日）")
    await police.sees("请发送复议决定书的文号")
    await police.says("示例复决〔2026〕2号")
    await police.sees("为何维持不予立案")
    await police.says(UPHELD)
    await liaison.sees("复议维持不予立案", UPHELD)


async def test_nobody_acts_and_it_is_said(stage: Backstage) -> None:
    """A day and a half pass after the approval: the officers, the head and the leader hear of it, at midnight too."""
    named = await opened(stage)
    await approved(stage)
    stage.jump(hours=36)
    for name in (named[0], "医保联络员", "医保负责人", "组长"):
        await stage.person(name).sees("期限提醒", "移送公安（24 小时）", "已逾期 12 小时")
    assert stage.person("民政联络员").glimpses("期限提醒") is None
    await stage.person("医保联络员").sees("已批准，待移送")
