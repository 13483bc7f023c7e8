"""The clocks of a case: at night, on Sundays, late after a downtime; who is told, and that nothing closes by itself."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.police_transfers import TransferState
from tests.police_transfer_scene import HEAD, LIAISON, OFFICER, POLICE, Station, station


@pytest.fixture
async def scene() -> AsyncIterator[Station]:
    """People with chats; the clock is put to where it is wanted."""
    async with station() as found:
        yield found


def reminders(scene: Station, who: str) -> list[str]:
    """Return the reminders that stand in somebody's chat, oldest first."""
    return [each.text for each in scene.talk.screen(who).values() if "<b>期限提醒</b>" in each.text]


async def approved_at(scene: Station, words: str) -> None:
    """Let the case be approved at that moment."""
    await scene.at(words)
    await scene.approved()


async def test_a_day_and_a_night(scene: Station) -> None:
    """Approved on Saturday at half past two: reminded on Sunday morning at half past two and eleven, and at the moment."""
    await approved_at(scene, "2026-11-28T14:30")
    assert await scene.due() == {"police_handover": "11-29T14:30"}
    await scene.at("2026-11-29T02:29")
    assert reminders(scene, OFFICER) == []
    await scene.at("2026-11-29T02:30")
    (said,) = reminders(scene, OFFICER)
    assert "移案2026-001　移送公安（24 小时）" in said
    assert "还剩 12 小时" in said
    assert "请按期办理" in said
    assert len(reminders(scene, LIAISON)) == 1
    assert reminders(scene, HEAD) == reminders(scene, "leader") == reminders(scene, POLICE) == []
    await scene.at("2026-11-29T11:30")
    assert "还剩 3 小时" in reminders(scene, OFFICER)[-1]
    await scene.at("2026-11-29T11:31")
    assert len(reminders(scene, OFFICER)) == 2, "said once"
    await scene.at("2026-11-29T14:30")
    assert "已到期" in reminders(scene, OFFICER)[-1]
    await scene.at("2026-11-30T02:30")
    for who in (OFFICER, "yb2", LIAISON, HEAD, "leader"):
        assert "已逾期 12 小时" in reminders(scene, who)[-1]
    assert reminders(scene, "liaison-mz") == reminders(scene, POLICE) == []
    assert (await scene.newest()).state == TransferState.APPROVED


async def test_three_days_end_at_midnight(scene: Station) -> None:
    """Reported on Friday: the head has Saturday, Sunday and Monday, and is reminded whatever the day."""
    await scene.at("2026-11-27T16:00")
    await scene.reported()
    assert await scene.due() == {"police_approval": "12-01T00:00"}
    await scene.at("2026-11-29T12:00")
    assert "负责人审批（3 日）　2026年11月30日" in reminders(scene, HEAD)[-1]
    assert "还剩 36 小时" in reminders(scene, HEAD)[-1]
    await scene.at("2026-11-30T21:00")
    assert "还剩 3 小时" in reminders(scene, HEAD)[-1]
    await scene.at("2026-12-01T12:00")
    for who in (HEAD, LIAISON, OFFICER, "leader"):
        assert "已逾期 12 小时" in reminders(scene, who)[-1]


async def test_a_late_reminder_says_so(scene: Station) -> None:
    """The bot was down over night: of what was missed the latest alone is said, and that it is late."""
    await approved_at(scene, "2026-11-28T14:30")
    await scene.at("2026-11-29T13:00")
    (said,) = reminders(scene, OFFICER)
    assert "还剩 1 小时" in said
    assert "晚于应发时间" in said


async def test_done_is_not_reminded_of(scene: Station) -> None:
    """Handed over in time; what is not overdue for the police is theirs alone."""
    await scene.at("2026-11-28T14:30")
    await scene.received()
    await scene.at("2026-11-30T12:00")
    assert "公安决定是否立案（3 日）" in reminders(scene, POLICE)[-1]
    assert reminders(scene, LIAISON) == reminders(scene, OFFICER) == []
    await scene.at("2026-12-02T12:00")
    for who in (POLICE, LIAISON, OFFICER, HEAD, "leader"):
        assert "已逾期 12 小时" in reminders(scene, who)[-1]


async def test_ordinary_reminders_wait_for_the_office(scene: Station) -> None:
    """A clock's hour takes nothing else along at night; what waits comes in the morning."""
    await scene.at("2026-11-23T09:00")
    await scene.opened()
    case = await scene.newest()
    async with scene.office.tx() as tx:
        found = await tx.deadlines.find("ltc", "police_verifying", case.id)
    assert found is not None
    assert found.due_at is None
    await scene.at("2026-12-02T23:00")
    assert reminders(scene, OFFICER) == []
    await scene.at("2026-12-03T09:00")
    assert "核实并提出书面报告" in reminders(scene, OFFICER)[-1]


async def test_three_days_pass_and_it_is_asked_why(scene: Station) -> None:
    """Neither review nor supervision: reminded, asked why, and nothing is closed by itself."""
    talk = scene.talk
    await scene.at("2026-11-27T16:00")
    await scene.rejected()
    assert "说明逾期原因" not in talk.last(LIAISON).buttons
    case = await scene.newest()
    assert "无须说明" in await talk.send_press(LIAISON, f"police-transfer.step:{case.id}:explain")
    await scene.at("2026-12-01T12:00")
    assert "提请复议或建议立案监督（3 日）" in reminders(scene, LIAISON)[-1]
    await talk.press(LIAISON, "办结")
    assert "三日期限已过" in talk.last(LIAISON).text
    await talk.press(LIAISON, "说明逾期原因")
    await talk.say(LIAISON, "示例逾期标记：负责人外出")
    now = await scene.newest()
    assert now.state == TransferState.UNFILED
    assert "示例逾期标记" in talk.last(LIAISON).text
    assert "police_objection" in await scene.due()
    await scene.at("2026-12-02T00:00")
    assert "已逾期 24 小时" in reminders(scene, LIAISON)[-1]
    await scene.dated(LIAISON, "提请复议", "示例复议〔2026〕1号")
    assert (await scene.newest()).state == TransferState.REVIEWING


async def test_the_card_shows_the_hours(scene: Station) -> None:
    """As they are when it is asked for; in the list of deadlines too, and in one of them."""
    talk = scene.talk
    await approved_at(scene, "2026-11-28T14:30")
    await scene.at("2026-11-28T21:15")
    await talk.send_press(LIAISON, f"police-transfer.show:{(await scene.newest()).id}")
    assert "还剩 17 小时" in talk.last(LIAISON).text
    await talk.say(LIAISON, "/due")
    assert "移案2026-001　移送公安（24 小时）　2026年11月29日（周日）14:30　还剩 17 小时" in talk.last(LIAISON).text
    case = await scene.newest()
    async with scene.office.tx() as tx:
        found = await tx.deadlines.find("ltc", "police_handover", case.id)
    assert found is not None
    await talk.send_press(LIAISON, f"deadline.show:{found.id}")
    assert "以小时计" in talk.last(LIAISON).text
    assert "明天再提醒" in talk.last(LIAISON).buttons
