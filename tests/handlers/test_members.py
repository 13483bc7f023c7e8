"""Members in chat: the roster's state, its pages, one person's entry."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from tests.handlers.asking import Asking, data, read, told
from tests.office import office


@pytest.fixture
async def asking() -> AsyncIterator[Asking]:
    """A task force with gaps: mz6 has no account, mz5 blocked the bot, wj6's certificate ends, wj5's has ended."""
    async with office() as own:
        async with own.tx() as tx:
            ids = {staff_no: person.id for staff_no, person in own.people.items()}
            await tx.people.change(ids["mz6"], user_id=None, chat=None, reachable=False)
            await tx.people.change(ids["mz5"], reachable=False)
            await tx.people.change(ids["wj6"], certificate_expires=date(2027, 1, 22))
            await tx.people.change(ids["wj5"], certificate_expires=date(2026, 11, 22))
            await tx.people.change(ids["wj4"], certificate_expires=date(2027, 1, 23))
        yield Asking(own)


def name(asking: Asking, staff_no: str) -> str:
    """Return somebody's name."""
    return asking.office.people[staff_no].name


async def test_the_overview_names_who_is_missing(asking: Asking) -> None:
    """The leader reads who has no account, who cannot be reached, whose certificate ends within 60 days."""
    await asking.say("leader", "/members")
    words = (await asking.read("leader"))[-1]
    untied, unreachable, *_ = (line for line in words.splitlines() if line.startswith("⚠️"))
    assert name(asking, "mz6") in untied
    assert name(asking, "mz5") in unreachable
    certificates = words[words.index("执法证") :]
    assert name(asking, "wj6") in certificates
    assert f"{name(asking, 'wj5')}：已于 2026年11月22日" in certificates
    assert name(asking, "wj4") not in certificates
    assert "民政：在岗 10 人，已绑定 9 人，可送达 8 人" in words


async def test_a_liaison_sees_the_own_department(asking: Asking) -> None:
    """The liaison of 卫健 reads nothing of 民政."""
    await asking.say("liaison-wj", "成员")
    words = (await asking.read("liaison-wj"))[-1]
    assert "民政" not in words
    assert name(asking, "wj6") in words
    await asking.press("liaison-wj", "member.list:all:1:0")
    assert name(asking, "mz1") not in str((await asking.mail("liaison-wj"))[-1].buttons)


async def test_all_in_order_is_said_so() -> None:
    """Where nobody is missing the overview says that, not nothing."""
    async with office() as own:
        asking = Asking(own)
        await asking.say("leader", "/members")
        assert (await asking.read("leader"))[-1].count("✅") == 3


async def test_pages_turn_and_filter(asking: Asking) -> None:
    """The list has pages and departments; every page has a way on, and one beyond the last is the last."""
    await asking.press("leader", "member.list:all:-1:0")
    first = (await asking.mail("leader"))[-1]
    assert "member.list:all:-1:1" in data(first)
    await asking.press("leader", "member.list:all:-1:999")
    last = (await asking.mail("leader"))[-1]
    assert "第 4/4 页" in read(last)
    await asking.press("leader", "member.list:all:2:0")
    assert "卫健 · 9 人" in read((await asking.mail("leader"))[-1])


@pytest.mark.parametrize(
    "forged", ["member.list:everything:0:0", "member.list:all:4:0", "member.list:all:-2:0", "member.list:all:0:-1"]
)
async def test_forged_pages_are_refused(asking: Asking, forged: str) -> None:
    """What no button of ours carries changes nothing and says what to do."""
    assert "/menu" in told(await asking.press("leader", forged))
    assert await asking.mail("leader") == []


async def test_the_card_offers_what_can_be_done(asking: Asking) -> None:
    """Of somebody without an account: an invitation, and to suspend them; not to untie what is not tied."""
    person = asking.office.people["mz6"].id
    await asking.press("leader", f"member.card:{person}")
    card = (await asking.mail("leader"))[-1]
    assert "未绑定" in read(card)
    assert {f"account.invite:{person}", f"member.suspend:{person}:0"} <= set(data(card))
    assert f"account.untie:{person}:0" not in data(card)
    await asking.press("liaison-mz", f"member.card:{person}")
    assert f"member.suspend:{person}:0" not in data((await asking.mail("liaison-mz"))[-1])


async def test_the_list_stays_private(asking: Asking) -> None:
    """A press that was forged in the group shows the list in the private chat all the same."""
    before = len(await asking.notices())
    await asking.press("leader", "member.list:all:-1:0", group=-1001)
    assert len(await asking.notices()) == before
    assert "全部成员" in (await asking.read("leader"))[-1]


async def test_who_is_suspended_loses_access_at_once(asking: Asking) -> None:
    """Pressed twice; then every command is refused, until restored."""
    person = asking.office.people["wj1"].id
    await asking.press("leader", f"member.suspend:{person}:0")
    assert (await asking.office.person("wj1")).active
    await asking.press("leader", f"member.suspend:{person}:1")
    assert not (await asking.office.person("wj1")).active
    told(await asking.say("wj1", "/draws"))
    told(await asking.say("wj1", "/menu"))
    assert "已停用" in told(await asking.press("leader", f"member.suspend:{person}:1"))
    await asking.press("leader", f"member.restore:{person}")
    assert await asking.say("wj1", "/menu") is None
    assert "无需恢复" in told(await asking.press("leader", f"member.restore:{person}"))
    async with asking.office.tx() as tx:
        events = [each.event for each in await tx.ledger.entries("ltc")]
    assert events == ["member-suspended", "member-restored"]


async def test_nobody_suspends_themself(asking: Asking) -> None:
    """The deputy cannot suspend the own entry; the leader can."""
    deputy = asking.office.people["deputy"].id
    assert "本人" in told(await asking.press("deputy", f"member.suspend:{deputy}:1"))
    assert await asking.press("leader", f"member.suspend:{deputy}:1") is None
