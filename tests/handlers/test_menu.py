"""Menu and help in chat: everybody sees just what they can do."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.menu_groups import GROUPS
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
from tests.talk import Talk


@pytest.fixture
async def asking() -> AsyncIterator[Asking]:
    """A task force of tests."""
    async with office() as own:
        yield Asking(own)


@pytest.mark.parametrize("staff_no", [*CHAIRS, "yb1"])
async def test_the_menu_is_the_table(asking: Asking, staff_no: str) -> None:
    """Menu and groups together begin what the table allows the person's roles, no more, no fewer; nothing twice."""
    await asking.say(staff_no, "/menu")
    top = (await asking.mail(staff_no))[-1]
    groups = [each for each in data(top) if each.startswith("menu.group:")]
    found = [each for each in data(top) if each not in {*groups, "menu.help"}]
    for each in groups:
        assert await asking.press(staff_no, each) is None
        inside = data((await asking.mail(staff_no))[-1])
        assert inside[-1] == "menu.back"
        assert len(inside) > 2, f"{each} hides one entry"
        found += [press for press in inside[:-1] if press not in found]
        assert await asking.press(staff_no, "menu.back") is None
        assert (await asking.mail(staff_no))[-1] == top
    roles = asking.office.people[staff_no].roles
    assert sorted(found) == sorted(press for action, press in MENU.items() if MAY[action] & roles)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMIN}))
async def test_the_menu_fits_a_phone(asking: Asking, role: Role) -> None:
    """Whoever has little to do sees it all at once; nobody's menu is longer than a phone's screen."""
    await become(asking, "observer", {role})
    await asking.say("observer", "/menu")
    menu = (await asking.mail("observer"))[-1]
    assert len(menu.buttons) <= 8
    grouped = [each for each in data(menu) if each.startswith("menu.group:")]
    assert bool(grouped) == (role in {Role.LEADER, Role.DEPUTY, Role.LIAISON})
    assert len(grouped) <= 8


@pytest.mark.parametrize(("role", "press"), [(Role.LEADER, "draw.new"), (Role.INSPECTOR, "mine.show")])
async def test_what_is_asked_for_most_is_one_tap_away(asking: Asking, role: Role, press: str) -> None:
    """Also for somebody of many posts the draw, the tasks and the board are in no group."""
    await become(asking, "observer", {role, Role.LIAISON, Role.HEAD, Role.WITNESS})
    await asking.say("observer", "/menu")
    assert {press, "board.show"} <= set(data((await asking.mail("observer"))[-1]))


async def become(asking: Asking, staff_no: str, roles: set[Role]) -> None:
    """Give somebody other roles."""
    async with asking.office.tx() as tx:
        await tx.people.change(asking.office.people[staff_no].id, roles=frozenset(roles))


async def test_groups_open_in_place(asking: Asking) -> None:
    """A group is shown in the menu's own message, in words and in both languages; 返回 brings the menu back."""
    talk = Talk(asking.office, ROUTES)
    await talk.say("leader", "/menu")
    await talk.press("leader", "公示与处置 ▸")
    assert len(talk.screen("leader")) == 1
    shown = talk.last("leader")
    assert "公示与处置" in shown.text
    assert list(shown.buttons) == ["结果公示", "导出公示表", "后续处置", "导出档案", "返回"]
    await talk.press("leader", "返回")
    assert talk.last("leader").edits == 2
    assert list(talk.last("leader").buttons)[:2] == ["开启摇号", "专班看板"]


async def test_there_is_one_menu_at_a_time(asking: Asking) -> None:
    """The newest one has the buttons: what is opened in it cannot appear further up."""
    talk = Talk(asking.office, ROUTES)
    await talk.say("leader", "/menu")
    await talk.say("leader", "/menu")
    first, second = talk.screen("leader").values()
    assert not first.buttons
    assert "开启摇号" in second.buttons


async def test_a_group_of_somebody_else_shows_ones_own_menu(asking: Asking) -> None:
    """A press from a menu that one had as a liaison shows what there is now; one that never was is refused."""
    talk = Talk(asking.office, ROUTES)
    await talk.say("liaison-yb", "/menu")
    await become(asking, "liaison-yb", {Role.OBSERVER})
    assert await talk.press("liaison-yb", "名录与成员 ▸") == ""
    assert "名录与成员 ▸" not in talk.last("liaison-yb").buttons
    assert "专班看板" in talk.last("liaison-yb").buttons
    for forged in ("menu.group:x", "menu.group:", "menu.group:OTHER", "menu.group:draws:x", "menu.group"):
        told(await asking.press("leader", forged))
    assert await asking.press(OPERATOR, "menu.group:draws") is None
    assert data((await asking.mail(OPERATOR))[-1]) == ["menu.help"]
    for press in ("menu.group:draws", "menu.back"):
        assert "邀请链接" in told(await asking.press(OUTSIDER, press))


def test_every_entry_has_its_group() -> None:
    """Where an action stands is said in the table of groups, for what begins in the menu or by a command, and no more."""
    begun = {*MENU, *(each.action for each in ROUTES if isinstance(each, Command))}
    assert set(GROUPS) == begun


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_the_longest_help_is_one_message(asking: Asking, language: str) -> None:
    """Whoever may do everything reads all of it under the menu's headings, within what Telegram takes."""
    await become(asking, "observer", set(Role))
    await asking.say("observer", "/help")
    message = (await asking.mail("observer"))[-1]
    assert len(TEXTS.render(language, message.text).encode("utf-16-le")) // 2 < 4096
    if language == "zh-CN":
        words = TEXTS.render(language, message.text, plain=True).splitlines()
        assert words.index("摇号") < words.index("检查") < words.index("线索") < words.index("其他")


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
    words = next(each for each in await asking.read("wj1") if "示例med" in each)
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
    talk = Talk(asking.office, ROUTES)
    await talk.say("yb1", "/start")
    assert "待办" in talk.last("yb1").text
    assert next(iter(talk.last("yb1").buttons)) == "● 2 条通知待答复"
    await talk.press("yb1", "● 2 条通知待答复")
    assert "示例护理站01" in talk.last("yb1").text
    await talk.say("wj1", "/menu")
    assert "待" not in talk.last("wj1").text + "".join(talk.last("wj1").buttons)
