"""The ledger's head in the group, week by week: what people keep is what `zhuanban verify --ledger --head` takes."""

import re
from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from bot.domain.ledger import read_witness
from bot.domain.local_time import SHANGHAI
from bot.usecases import ledger_heads
from tests.office import Office, office
from tests.talk import GROUP, Talk


@pytest.fixture
async def desk() -> AsyncIterator[Office]:
    """A task force with entries in its ledger."""
    async with office(targets=2, officers=1) as made:
        await decide(made)
        yield made


async def decide(desk: Office) -> None:
    """Let somebody decide something."""
    async with desk.tx() as tx:
        await tx.ledger.append("ltc", "P00001", "decided", {})


async def said_at(desk: Office, talk: Talk, *moments: str) -> list[str]:
    """Let the clock show these moments; return what stands of heads in the group."""
    for each in moments:
        desk.now = datetime.fromisoformat(each).replace(tzinfo=SHANGHAI)
        async with desk.tx() as tx:
            await ledger_heads.post_heads(tx)
    await talk.deliver()
    return [each.text for each in talk.screen(GROUP).values() if "台账核对码" in each.text]


async def test_once_a_week_when_the_office_opens(desk: Office) -> None:
    """On Monday at nine, once; what is copied from it names the very entry."""
    talk = Talk(desk, [])
    assert await said_at(desk, talk, "2026-11-30T08:59") == []
    (said,) = await said_at(desk, talk, "2026-11-30T09:00", "2026-11-30T09:00:05", "2026-12-01T10:00")
    async with desk.tx() as tx:
        seq, head = await tx.ledger.head("ltc")
    copied = re.search(r"ltc:(\d+:[0-9a-f]{64})", said)
    assert copied is not None
    witness = read_witness(copied[1])
    assert witness is not None
    assert witness.seq == seq
    assert witness.agrees(head)
    assert f"{head[:4]} {head[4:8]} {head[8:12]} {head[12:16]}" in said


async def test_silent_while_nothing_is_decided(desk: Office) -> None:
    """A head that stands in the group is not posted again; the next week with something new has one."""
    talk = Talk(desk, [])
    assert len(await said_at(desk, talk, "2026-11-30T09:00", "2026-12-07T09:00")) == 1
    await decide(desk)
    assert len(await said_at(desk, talk, "2026-12-08T09:00")) == 1
    assert len(await said_at(desk, talk, "2026-12-14T15:00")) == 2, "the bot was down at nine"
