"""The leader takes a round's part of the ledger out, over the chat service; whoever has the file can check it by themselves."""

import re
from pathlib import Path

from bot.domain.excerpts import check
from bot.domain.ledger import read_witness
from tests.journeys.stage import acting
from tests.journeys.test_inspection import drawn_today


async def test_what_the_leader_takes_out_agrees_with_what_everybody_has(template: Path, tmp_path: Path) -> None:
    """Two presses; the head that goes to the group confirms the file, with one letter changed it does not."""
    async with acting(template, tmp_path, drawn_today) as stage:
        async with stage.tx() as tx:
            await tx.ledger.append("ltc", "P00001", "round-moved", {"round": "2026-001", "why": "示例"})
            await tx.ledger.append("ltc", "P00001", "other", {"words": "另一事项"})
        leader = stage.person("组长")
        await leader.says("档案")
        await leader.taps("导出台账")
        sent = await leader.sees("示例检查台账", "核对码已发到群里")
        assert sent.document is not None
        assert sent.document.name == "ledger-2026-001.jsonl"
        await stage.settled()
        post = stage.posts("台账核对码")[-1]
        (copied,) = re.findall(r"ltc:([0-9]+:[0-9a-f]{64})", post.text)
        head = read_witness(copied)
        assert head is not None
        content = sent.document.content
        assert check(content, [head]).holds
        assert "另一事项" not in content.decode()
        assert not check(content.replace("示例".encode(), "例示".encode()), [head]).holds
