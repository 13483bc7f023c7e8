"""A draw of the official system is entered from its file; an institution then asks in writing to be visited later."""

from bot.domain.roles import Role
from tests.files.rosters import workbook
from tests.journeys.stage import Backstage

# The shortest JPEG with a size that a chat service shows: 64 by 64.
PHOTO = b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x40\x00\x40\x01\x01\x11\x00\xff\xd9"


async def test_an_institution_is_visited_later(stage: Backstage) -> None:
    """File, photo and paper go the way they go in life; who has to be there reads the new day."""
    liaison, leader = stage.person("医保联络员"), stage.person("组长")
    officers = await _officers(stage)
    rows = [("检查对象", "检查人员"), ("示例护理站01", "、".join(officers))]
    await liaison.says("/official")
    await liaison.sees("任务编号")
    await liaison.says("示例任务2026-3")
    await liaison.sees("任务名称")
    await liaison.says("示例部门联合抽查")
    await liaison.sees("检查日期")
    await liaison.says("12月1日")
    await liaison.sees("抽取结果")
    stage.world.send_file(liaison.person, liaison.chat, "抽取结果.xlsx", workbook(rows))
    await liaison.sees("预览", "示例护理站01", officers[0])
    await liaison.taps("确认录入")
    await leader.in_group.sees("录入官方系统抽取结果", "示例任务2026-3")
    officer = stage.person(officers[0])
    await officer.sees("经官方系统抽取（任务编号 示例任务2026-3）")

    await liaison.says("/postpone 站01")
    await liaison.taps("示例护理站01")
    await liaison.sees("申请理由")
    stage.world.send_photo(liaison.person, liaison.chat, PHOTO, "示例：消防改造停业")
    await liaison.sees("请确认", "书面申请：1 份")
    await liaison.taps("确认提交")
    await leader.sees("待您决定", "消防改造")
    paper = await leader.sees("书面材料")
    assert paper.photo is not None
    assert paper.protected
    await leader.taps("同意，选择日期")
    await leader.taps("5 个工作日后")
    await officer.sees("检查日期变更", "2026年12月8日")
    await officer.sees("检查任务通知", "2026年12月8日")
    await liaison.sees("同意延期", "2026年12月8日")
    await leader.sees("已同意", "2026年12月8日")
    await stage.settled()
    assert len(await stage.ledger("postponement-granted")) == 1


async def _officers(stage: Backstage) -> list[str]:
    """Return two officers who can be reached."""
    async with stage.tx() as tx:
        people = await tx.people.with_role("ltc", Role.INSPECTOR, department="医保")
    return [each.name for each in people if each.reachable][:2]
