"""Menu and help in chat: everybody sees just what they can do."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.messages import Text
from bot.domain.roles import MAY, Role
from bot.usecases.presets import load_preset, set_up
from handlers.catalog import ROUTES
from handlers.commands import Scope, command_lists, describe
from handlers.entries import MENU
from handlers.routes import Command, Press
from tests.drawn import draw_round
from tests.handlers.asking import GROUP, OPERATOR, OUTSIDER, TEXTS, Asking, data, told
from tests.office import CHAIRS, office


@pytest.fixture
async def asking() -> AsyncIterator[Asking]:
    """A task force of tests."""
    async with office() as own:
        yield Asking(own)


@pytest.mark.parametrize("staff_no", [*CHAIRS, "yb1"])
async def test_the_menu_is_the_table(asking: Asking, staff_no: str) -> None:
    """The buttons are those of the actions that the table allows the person's roles, no more, no fewer."""
    await asking.say(staff_no, "/menu")
    message = (await asking.mail(staff_no))[-1]
    roles = asking.office.people[staff_no].roles
    allowed = {press for action, press in MENU.items() if MAY[action] & roles}
    assert set(data(message)) - {"menu.help"} == allowed


def test_every_entry_is_a_press_with_the_same_right() -> None:
    """A menu's button begins what it names, under the same action: nobody sees a button that refuses them."""
    presses = {each.name: each for each in ROUTES if isinstance(each, Press)}
    assert {action: presses[name].action for action, name in MENU.items()} == {action: action for action in MENU}
    assert [name for name in MENU.values() if presses[name].args] == []


def test_names_are_unique() -> None:
    """No two routes answer to one name, command or word."""
    presses = [each.name for each in ROUTES if isinstance(each, Press)]
    commands = [each for each in ROUTES if isinstance(each, Command)]
    words = [word for each in commands for word in each.words]
    for names in (presses, [each.name for each in commands], words):
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_command_and_entry_has_its_words(language: str) -> None:
    """Each command has a description of Telegram's length (1–256), each entry of the menu a short label."""
    for each in ROUTES:
        if isinstance(each, Command):
            assert 3 <= len(TEXTS.render(language, describe(each.name), plain=True)) <= 256
    for action in MENU:
        assert len(TEXTS.render(language, Text(f"menu-{action}"), plain=True)) <= 30


def test_the_offered_commands_exist() -> None:
    """What is offered while typing works where it is offered, in private chats, groups, and for administrators."""
    known = {each.name: each for each in ROUTES if isinstance(each, Command)}
    lists = {each.scope: [name for name, _ in each.commands] for each in command_lists()}
    assert lists[Scope.PRIVATE] == ["menu", "my", "due", "board", "help", "language", "cancel"]
    assert {"check", "bind"} <= set(lists[Scope.GROUP_ADMINISTRATORS])
    assert [name for name in lists[Scope.PRIVATE] if known[name].where == "group"] == []
    assert [name for name in lists[Scope.GROUPS] if known[name].where == "private"] == []


async def test_help_names_only_what_one_may(asking: Asking) -> None:
    """The observer's help has no command that would refuse; the leader's has those of the group apart."""
    await asking.say("observer", "帮助")
    words = (await asking.read("observer"))[-1]
    assert "/draws" in words
    assert "/draw " not in words
    assert "/members" not in words
    await asking.say("leader", "/help")
    words = (await asking.read("leader"))[-1]
    assert words.index("/draw ") < words.index("群内") < words.index("/check ")


async def test_in_the_group_the_menu_points_to_the_private_chat(asking: Asking) -> None:
    """What differs from person to person is not shown to all."""
    await asking.say("leader", "/menu", group=GROUP)
    await asking.say("leader", "/help@example_bot", group=GROUP)
    assert [words for words in await asking.notices() if "私聊" in words]
    told(await asking.say(OUTSIDER, "/menu", group=GROUP))


async def test_two_task_forces_are_switched(asking: Asking) -> None:
    """Who belongs to two chooses which is meant; a third one's id is refused; a half-written answer goes."""
    async with asking.office.tx() as tx:
        for task_force in ("med", "other"):
            await set_up(
                tx, "test", load_preset("medical_institutions").task_force(task_force, f"示例{task_force}", 20)
            )
        entry = {"staff_no": "1", "name": "示例人员99", "department": "卫健", "roles": frozenset({Role.LEADER})}
        own = {"user_id": asking.account("wj1"), "chat": asking.office.people["wj1"].chat, "reachable": True}
        await tx.people.add_all("med", [{**entry, **own, "certificate_expires": None}])
        await tx.drafts.begin(asking.account("wj1"), "recusal.reason", task_force="ltc")
    await asking.say("wj1", "/menu")
    assert "menu.switch" in data((await asking.mail("wj1"))[-1])
    await asking.press("wj1", "menu.switch")
    assert data((await asking.mail("wj1"))[-1]) == ["menu.choose:ltc", "menu.choose:med"]
    await asking.press("wj1", "menu.choose:med")
    words = (await asking.read("wj1"))[-1]
    assert "示例med" in words
    assert "牵头人" in words
    told(await asking.press("wj1", "menu.choose:other"))
    assert "没有正在填写" in await last(asking, "wj1", "/cancel")


async def last(asking: Asking, who: str | int, words: str) -> str:
    """Say that and return the newest answer."""
    await asking.say(who, words)
    return (await asking.read(who))[-1]


async def test_language_is_kept(asking: Asking) -> None:
    """The chat is written to in the language chosen by button or word; one that is not there is refused."""
    await asking.say("yb1", "/language")
    assert data((await asking.mail("yb1"))[-1]) == ["menu.language:zh-CN", "menu.language:en"]
    await asking.press("yb1", "menu.language:en")
    async with asking.office.tx() as tx:
        assert (await tx.chats.get(asking.office.people["yb1"].chat or 0)).language == "en"
    told(await asking.press("yb1", "menu.language:tlh"))
    told(await asking.say("yb1", "/language ../x"))


async def test_cancel_ends_what_is_awaited(asking: Asking) -> None:
    """After 取消 the next words are no answer any more."""
    async with asking.office.tx() as tx:
        await tx.drafts.begin(asking.account("yb1"), "recusal.reason", task_force="ltc")
    assert "已取消" in await last(asking, "yb1", "取消")
    async with asking.office.tx() as tx:
        assert await tx.drafts.find(asking.account("yb1")) is None


async def test_strangers_get_one_answer_to_everything(asking: Asking) -> None:
    """Menu, help, language, cancel: an outsider is told how to be invited, and nothing else."""
    answers = {told(await asking.say(OUTSIDER, f"/{name}")) for name in ("menu", "help", "language", "cancel")}
    assert len(answers) == 1
    assert "邀请链接" in answers.pop()


async def test_the_operator_sees_the_operators_part(asking: Asking) -> None:
    """An operator on no roster has no business with draws."""
    await asking.say(OPERATOR, "/menu")
    assert data((await asking.mail(OPERATOR))[-1]) == ["menu.help"]
    await asking.say(OPERATOR, "/help")
    words = (await asking.read(OPERATOR))[-1]
    assert "/bind" in words
    assert "/draw" not in words


async def test_who_has_unanswered_notices_is_told(asking: Asking) -> None:
    """Notices that could not be delivered are not lost: menu and Start point to them."""
    await draw_round(asking.office, {1: ("yb1",), 2: ("yb1", "mz1")})
    assert "2 条通知待答复" in await last(asking, "yb1", "/start")
    assert "待答复" not in await last(asking, "wj1", "/menu")
