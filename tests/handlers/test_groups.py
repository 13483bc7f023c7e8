"""Groups in chat: binding, binding anew, rights."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.usecases.draws import lists, opening
from bot.usecases.presets import load_preset, set_up
from tests.handlers.asking import GROUP, OPERATOR, Asking, data, read, told
from tests.office import Office, office

ELSEWHERE = -1002


@pytest.fixture
async def asking() -> AsyncIterator[Asking]:
    """The task force ltc, bound to its group."""
    async with office() as own:
        yield Asking(own)


async def add_task_force(own: Office, task_force: str) -> None:
    """Set another one up, without a group."""
    async with own.tx() as tx:
        await set_up(
            tx, "test", load_preset("medical_institutions").task_force(task_force, f"示例机制{task_force}", 20)
        )


async def bound(own: Office, task_force: str) -> int | None:
    """Return the Telegram id of its group."""
    async with own.tx() as tx:
        chat = (await tx.task_forces.get(task_force)).chat
        return None if chat is None else (await tx.chats.get(chat)).telegram_id


async def said_in(asking: Asking, group: int) -> list[str]:
    """Return what was posted in a group."""
    async with asking.office.tx() as tx:
        chat = await tx.chats.find(group)
    assert chat is not None
    return [read(each) for each in await asking.office.posted(chat.key)]


async def test_the_only_one_is_bound_at_once(asking: Asking) -> None:
    """With one task force left without a group, /bind needs no choice; the members are asked to press Start."""
    await add_task_force(asking.office, "med")
    assert await asking.say(OPERATOR, "/bind", group=ELSEWHERE) is None
    assert await bound(asking.office, "med") == ELSEWHERE
    words = (await said_in(asking, ELSEWHERE))[-1]
    assert "示例机制med" in words
    assert "按“开始”" in words


async def test_of_several_one_is_chosen(asking: Asking) -> None:
    """With two left, the operator chooses by button, or names one."""
    await add_task_force(asking.office, "med")
    await add_task_force(asking.office, "med2")
    await asking.say(OPERATOR, "/bind", group=ELSEWHERE)
    assert await bound(asking.office, "med") is None
    assert await asking.press(OPERATOR, "group.bind:med2:0", group=ELSEWHERE) is None
    assert await bound(asking.office, "med2") == ELSEWHERE
    await asking.say(OPERATOR, "/bind med", group=-1003)
    assert await bound(asking.office, "med") == -1003


async def test_binding_anew_is_asked_first(asking: Asking) -> None:
    """To move a task force to another group takes a second press, and the ledger has both."""
    await asking.say(OPERATOR, "/bind ltc", group=ELSEWHERE)
    assert await bound(asking.office, "ltc") == GROUP
    async with asking.office.tx() as tx:
        chat = await tx.chats.find(ELSEWHERE)
    assert chat is not None
    question = (await asking.office.posted(chat.key))[-1]
    assert data(question) == ["group.bind:ltc:1"]
    await asking.press(OPERATOR, "group.bind:ltc:1", group=ELSEWHERE)
    assert await bound(asking.office, "ltc") == ELSEWHERE
    async with asking.office.tx() as tx:
        entries = await tx.ledger.entries("ltc")
    assert [each.event for each in entries] == ["group-unbound", "group-bound"]
    assert entries[-1].actor == f"operator:{OPERATOR}"


async def test_a_group_can_change_hands(asking: Asking) -> None:
    """A group that belongs to one task force can be given to another, again by a second press."""
    await add_task_force(asking.office, "med")
    await asking.say(OPERATOR, "/bind", group=GROUP)
    assert await bound(asking.office, "ltc") == GROUP
    await asking.press(OPERATOR, "group.bind:med:1", group=GROUP)
    assert (await bound(asking.office, "ltc"), await bound(asking.office, "med")) == (None, GROUP)


async def test_bound_already_is_said(asking: Asking) -> None:
    """The same group again, an unknown id, nothing left to bind: each is refused with what to do."""
    assert "已绑定" in told(await asking.say(OPERATOR, "/bind ltc", group=GROUP))
    assert "核对" in told(await asking.say(OPERATOR, "/bind nobody", group=GROUP))
    assert "task-force add" in told(await asking.say(OPERATOR, "/bind", group=ELSEWHERE))


async def test_only_the_operator_binds(asking: Asking) -> None:
    """Not even the leader does; and nobody in a private chat."""
    await add_task_force(asking.office, "med")
    told(await asking.say("leader", "/bind med", group=GROUP))
    told(await asking.press("leader", "group.bind:med:1", group=GROUP))
    told(await asking.press(OPERATOR, "group.bind:med:1"))
    told(await asking.say(OPERATOR, "/bind med"))
    assert await bound(asking.office, "med") is None


async def test_a_ceremony_is_not_moved_away(asking: Asking) -> None:
    """While a draw is unfinished its group stays."""
    async with asking.office.tx() as tx:
        usual = await lists.default_choice(tx, asking.office.task_force)
        await opening.open_draw(tx, asking.office.people["leader"], asking.office.task_force, usual)
    assert "2026-001" in told(await asking.press(OPERATOR, "group.bind:ltc:1", group=ELSEWHERE))


async def test_check_says_what_will_not_work(asking: Asking) -> None:
    """Unknown, member, administrator without pinning, all rights: each is said in words."""
    await asking.say("leader", "/check", group=GROUP)
    assert "尚不知道" in (await asking.notices())[-1]
    await asking.member("member", {})
    await asking.say("leader", "/check", group=GROUP)
    assert "不是群管理员" in (await asking.notices())[-1]
    await asking.member("administrator", {**ADMINISTRATOR, "can_pin_messages": False})
    await asking.say("liaison-mz", "/check", group=GROUP)
    assert "置顶" in (await asking.notices())[-1]
    await asking.member("administrator", ADMINISTRATOR)
    await asking.say(OPERATOR, "/check", group=GROUP)
    assert "权限齐全" in (await asking.notices())[-1]


async def test_check_in_a_stranger_group(asking: Asking) -> None:
    """In a group without a task force the operator is told how to bind it."""
    await asking.say(OPERATOR, "/check", group=ELSEWHERE)
    assert "/bind" in (await said_in(asking, ELSEWHERE))[-1]


async def test_rights_survive_a_migration(asking: Asking) -> None:
    """A group that becomes a supergroup keeps what was told of the new one."""
    await asking.member("administrator", ADMINISTRATOR, group=ELSEWHERE)
    async with asking.office.tx() as tx:
        await tx.chats.migrate(GROUP, ELSEWHERE)
        chat = await tx.chats.find(ELSEWHERE)
    assert chat is not None
    assert chat.rights is not None
    assert chat.rights["status"] == "administrator"
    assert replace(chat, rights=None).key == asking.office.task_force.chat


async def test_two_groups_of_two_task_forces_do_not_become_one(asking: Asking) -> None:
    """Whoever says so is not believed: each keeps its own."""
    await add_task_force(asking.office, "med")
    assert await asking.say(OPERATOR, "/bind", group=ELSEWHERE) is None
    async with asking.office.tx() as tx:
        await tx.chats.migrate(GROUP, ELSEWHERE)
    assert (await bound(asking.office, "ltc"), await bound(asking.office, "med")) == (GROUP, ELSEWHERE)


ADMINISTRATOR = {
    "can_be_edited": False,
    "is_anonymous": False,
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": False,
    "can_restrict_members": False,
    "can_promote_members": False,
    "can_change_info": False,
    "can_invite_users": True,
    "can_post_stories": False,
    "can_edit_stories": False,
    "can_delete_stories": False,
    "can_pin_messages": True,
}
