"""An inspection as its officers live through it: checklist, photo, form, end, over the chat service."""

import re
from io import BytesIO
from pathlib import Path

from PIL import Image

from bot.demo.cast import LABEL, Cast
from bot.domain.local_time import local_date
from bot.domain.roles import Role
from bot.domain.rounds import Seat
from bot.usecases.inspections import course
from storage.transaction import Tx
from tests.inspection_scene import PDF
from tests.journeys.stage import acting


def picture() -> bytes:
    """Return a small photo."""
    out = BytesIO()
    Image.new("RGB", (64, 48), "white").save(out, "JPEG")
    return out.getvalue()


async def drawn_today(tx: Tx, cast: Cast) -> None:
    """Seat two reachable officers of 卫健 at the first institution, to inspect today."""
    office = await tx.task_forces.get("ltc")
    target = (await tx.targets.of_task_force(office.id))[0]
    round_id = await tx.rounds.add(office.id, "2026-001", "示例检查", local_date(tx.now), {"卫健": 2})
    able = [
        each
        for each in await tx.people.with_role(office.id, Role.INSPECTOR, department="卫健")
        if each.reachable and each.user_id is not None
    ]
    seats = [Seat(round_id, f"{target.id}/卫健/{k}", target.id, "卫健") for k in (1, 2)]
    await tx.rounds.add_seats(seats)
    await tx.assignments.add_all(
        {
            "round": round_id,
            "seat": seat.id,
            "target": target.id,
            "pool": seat.pool,
            "person": who.id,
            "draw": None,
            "ordinal": 1,
        }
        for seat, who in zip(seats, able[:2], strict=True)
    )
    await course.arrange(tx, office, round_id)


async def test_from_the_first_item_to_the_publication_s_day(template: Path, tmp_path: Path) -> None:
    """A photo goes in and comes back, the forms come as files, the end is told with the day of publication."""
    async with acting(template, tmp_path, drawn_today) as stage:
        async with stage.tx() as tx:
            (round_,) = await tx.rounds.of_task_force("ltc")
            people = [each.person for each in await tx.assignments.of_round(round_.id)]
            first, second = [(await tx.people.get(each)).name.removeprefix(LABEL) for each in people]
        officer, colleague = stage.person(first), stage.person(second)
        await officer.says("检查任务")
        await officer.taps("示例")
        await officer.taps("填写检查表（卫健）")
        sheet = await officer.sees("检查表（区卫健委）", "0/7")
        await officer.taps("✓ 未发现问题", on=sheet)
        await officer.sees("1/7", "▶ 2.")
        await officer.taps("⚠ 发现问题", on=sheet)
        stage.world.send_photo(officer.person, officer.chat, picture(), "示例问题说明")
        await officer.sees("第 2 项：发现问题", "照片：1 张")
        await officer.taps("完成，下一项")
        await officer.taps("其余 5 项均未发现问题")
        await officer.taps("确认：5 项均未发现问题")
        await officer.taps("检查表文件")
        word, paper = await officer.sees("Word"), await officer.sees("PDF")
        assert word.document is not None
        assert paper.document is not None
        assert re.fullmatch(r"检查表_区卫健委_.+\.docx", word.document.name)
        assert paper.document.content.startswith(b"%PDF-")
        await officer.taps("上报检查结束")
        stage.world.send_file(officer.person, officer.chat, "signed.pdf", PDF)
        await officer.sees("已收签字检查表 1 份")
        await officer.taps("2026年11月23日")
        await officer.taps("确认上报")
        news = await colleague.sees("检查已结束", "公示截止日 2027年")
        assert next(each.text for row in news.buttons for each in row) == "录入公示（卫健）"
        await colleague.taps("查看该检查", on=news)
        await colleague.taps("查看检查表（卫健）")
        await colleague.taps("第 2 项照片（1 张）")
        await colleague.sees("第 2 项", "（1/1）")
        await stage.settled()
        assert len(await stage.ledger("record-reported")) == 1
        assert stage.posts("示例问题说明") == []
