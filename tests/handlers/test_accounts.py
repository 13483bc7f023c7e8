"""Accounts in chat: invitations, Start, wrong codes, parting."""

import re
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from bot.usecases import accounts
from storage.tables.journal import outbox
from storage.tables.rosters import invitations
from tests.handlers.asking import OPERATOR, OUTSIDER, Asking, data, read, told
from tests.office import office

NEWCOMER = 555


@pytest.fixture
async def asking() -> AsyncIterator[Asking]:
    """A task force where mz6 (an inspector of 民政) and head-mz have no account yet."""
    async with office() as own:
        async with own.tx() as tx:
            for staff_no in ("mz6", "head-mz"):
                await tx.people.change(own.people[staff_no].id, user_id=None, chat=None, reachable=False)
        yield Asking(own)


async def link_for(asking: Asking, who: str, person: str) -> str:
    """Let somebody invite a person and return the code in the link, made as at the moment of sending."""
    assert await asking.press(who, f"account.invite:{asking.office.people[person].id}") is None
    newest = (await asking.mail(who))[-1]
    late = newest.text.params["link"]
    async with asking.office.tx() as tx:
        line = await accounts.link_line(tx, late.args)  # type: ignore[union-attr]
    return str(line.params["code"])


async def test_a_link_ties_an_account_once(asking: Asking) -> None:
    """Whoever opens the link is greeted by the roster's name and is in; the same link does nothing for anybody else."""
    code = await link_for(asking, "liaison-mz", "mz6")
    assert await asking.say(NEWCOMER, f"/start {code}") is None
    person = await asking.office.person("mz6")
    assert (person.user_id, person.reachable) == (NEWCOMER, True)
    greeting = (await asking.read(NEWCOMER))[-1]
    assert person.name in greeting
    assert "执法检查人员" in greeting
    await asking.say(OUTSIDER, f"/start {code}")
    assert "无效、已使用或已过期" in (await asking.read(OUTSIDER))[-1]
    assert (await asking.office.person("mz6")).user_id == NEWCOMER


async def test_the_own_link_opened_again_greets(asking: Asking) -> None:
    """Somebody who taps their link a second time is not told that it is used up."""
    code = await link_for(asking, "leader", "mz6")
    await asking.say(NEWCOMER, f"/start {code}")
    await asking.say(NEWCOMER, f"/start {code}")
    assert (await asking.read(NEWCOMER))[-1].startswith((await asking.office.person("mz6")).name)


async def test_no_code_is_kept_anywhere(asking: Asking) -> None:
    """Neither the outbox nor the table of invitations holds a code: a copy of the database lets nobody in."""
    code = await link_for(asking, "leader", "mz6")
    assert len(code) >= 22
    assert re.fullmatch(r"[A-Za-z0-9_-]{22,64}", code)
    async with asking.office.tx() as tx:
        rows = (await tx.outbox._connection.execute(select(outbox.c.content))).scalars().all()
        digests = (await tx.outbox._connection.execute(select(invitations.c.digest))).scalars().all()
    assert code not in str(rows)
    assert digests == [accounts.digest(code)]


async def test_a_code_expires(asking: Asking) -> None:
    """After the task force's days the link is no good, and says what to do."""
    code = await link_for(asking, "leader", "mz6")
    asking.office.pass_time(days=asking.office.task_force.invitation_days, seconds=1)
    await asking.say(NEWCOMER, f"/start {code}")
    assert "重新索取" in (await asking.read(NEWCOMER))[-1]
    assert (await asking.office.person("mz6")).user_id is None


async def test_a_newer_link_ends_the_older(asking: Asking) -> None:
    """Of two links for one person only the newer works."""
    old = await link_for(asking, "leader", "mz6")
    new = await link_for(asking, "leader", "mz6")
    await asking.say(OUTSIDER, f"/start {old}")
    assert (await asking.office.person("mz6")).user_id is None
    await asking.say(NEWCOMER, f"/start {new}")
    assert (await asking.office.person("mz6")).user_id == NEWCOMER


async def test_guessing_is_throttled(asking: Asking) -> None:
    """After five wrong codes even a right one has to wait an hour; others are not held up."""
    code = await link_for(asking, "leader", "mz6")
    for k in range(5):
        await asking.say(NEWCOMER, f"/start wrong{k}")
    await asking.say(NEWCOMER, f"/start {code}")
    assert "一小时" in (await asking.read(NEWCOMER))[-1]
    assert (await asking.office.person("mz6")).user_id is None
    asking.office.pass_time(hours=1, seconds=1)
    await asking.say(NEWCOMER, f"/start {code}")
    assert (await asking.office.person("mz6")).user_id == NEWCOMER


async def test_an_account_is_one_person_in_a_task_force(asking: Asking) -> None:
    """Whoever is tied to another entry is refused with the way out, and the link stays good."""
    code = await link_for(asking, "leader", "mz6")
    words = told(await asking.say("wj1", f"/start {code}"))
    assert (await asking.office.person("wj1")).name in words
    assert "解除" in words
    await asking.say(NEWCOMER, f"/start {code}")
    assert (await asking.office.person("mz6")).user_id == NEWCOMER


async def test_outsiders_learn_nothing(asking: Asking) -> None:
    """A bare Start by a stranger names no task force, no function, no person."""
    await asking.say(OUTSIDER, "/start")
    (words,) = await asking.read(OUTSIDER)
    assert "专班" not in words
    assert "邀请链接" in words


async def test_the_operator_is_told_what_is_theirs(asking: Asking) -> None:
    """An operator who is on no roster gets the operator's menu."""
    await asking.say(OPERATOR, "/start")
    assert "/bind" in (await asking.read(OPERATOR))[-1]


async def test_start_makes_reachable_again(asking: Asking) -> None:
    """After blocking and unblocking, Start opens the way and shows the menu."""
    async with asking.office.tx() as tx:
        await tx.people.change(asking.office.people["yb1"].id, reachable=False)
    await asking.say("yb1", "/start hello")
    assert (await asking.office.person("yb1")).reachable
    assert "mine.show" in data((await asking.mail("yb1"))[-1])


@pytest.mark.parametrize(("who", "person"), [("liaison-wj", "mz6"), ("liaison-yb", "mz6")])
async def test_liaisons_invite_their_own_department_only(asking: Asking, who: str, person: str) -> None:
    """Another department's people are for its own liaison."""
    refusal = await asking.press(who, f"account.invite:{asking.office.people[person].id}")
    assert "本部门" in told(refusal)


async def test_liaisons_do_not_invite_who_decides(asking: Asking) -> None:
    """A link to a head's entry in a liaison's hands would let the liaison decide: only the chair has it."""
    head = asking.office.people["head-mz"].id
    assert "组长发出" in told(await asking.press("liaison-mz", f"account.invite:{head}"))
    assert await asking.press("leader", f"account.invite:{head}") is None


async def test_who_has_an_account_needs_no_invitation(asking: Asking) -> None:
    """Inviting somebody who is tied is refused with the way to change the account."""
    assert "解除绑定" in told(await asking.press("leader", f"account.invite:{asking.office.people['mz1'].id}"))


async def test_invite_lists_who_has_no_account(asking: Asking) -> None:
    """/invite shows a button for each of them, to a liaison those of the own department."""
    await asking.say("leader", "/invite")
    ids = {asking.office.people[each].id for each in ("mz6", "head-mz")}
    invited = {each for each in data((await asking.mail("leader"))[-1]) if each.startswith("account.invite:")}
    assert invited == {f"account.invite:{each}" for each in ids}
    await asking.say("liaison-wj", "邀请")
    assert not [each for each in data((await asking.mail("liaison-wj"))[-1]) if each.startswith("account.invite")]


async def test_untying_is_asked_first_and_told(asking: Asking) -> None:
    """The leader presses twice; the person loses access at once and is told; the ledger has it."""
    person = asking.office.people["mz1"]
    await asking.press("leader", f"account.untie:{person.id}:0")
    assert (await asking.office.person("mz1")).user_id is not None
    assert f"account.untie:{person.id}:1" in data((await asking.mail("leader"))[-1])
    await asking.press("leader", f"account.untie:{person.id}:1")
    assert (await asking.office.person("mz1")).user_id is None
    assert "解除" in (await asking.read(person.user_id or 0))[-1]
    assert "联络员索取" in told(await asking.say(person.user_id or 0, "/menu"))
    async with asking.office.tx() as tx:
        assert (await tx.ledger.entries("ltc"))[-1].event == "account-untied"


async def test_nobody_unties_themself(asking: Asking) -> None:
    """A leader who could untie the own entry would leave the task force without one."""
    own = asking.office.people["leader"].id
    assert "本人" in told(await asking.press("leader", f"account.untie:{own}:1"))


async def test_the_invitation_reads_well(asking: Asking) -> None:
    """The message has the link in a line of its own, to be copied; the bot's name is put in when sent."""
    await asking.press("leader", f"account.invite:{asking.office.people['mz6'].id}")
    message = (await asking.mail("leader"))[-1]
    async with asking.office.tx() as tx:
        line = await accounts.link_line(tx, message.text.params["link"].args)  # type: ignore[union-attr]
    params = {**message.text.params, "link": line}
    lines = read(type(message)(type(message.text)(message.text.id, params))).splitlines()
    assert [each for each in lines if each.startswith("https://t.me/{bot}?start=")]
