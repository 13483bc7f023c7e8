"""Menu and help in chat; which task force is meant, in which language, and how to break off."""

from bot.domain.roles import Action
from bot.usecases import menu
from handlers.entries import COMMANDS, MENU
from handlers.request import Request
from handlers.routes import Command, Press, Route
from storage.transaction import Tx


def asker_of(request: Request) -> menu.Asker:
    """Return who asks, as the use cases know them."""
    return menu.Asker(request.user_id, request.chat.key, request.actor, request.operator)


async def on_menu(tx: Tx, request: Request) -> None:
    """/menu: what the asker can do."""
    if request.chat.private:
        await menu.show_menu(tx, asker_of(request), MENU)
    else:
        await menu.point_to_private(tx, asker_of(request), request.answers)


async def on_group(tx: Tx, request: Request) -> None:
    """What one group of the menu has."""
    await menu.open_group(tx, asker_of(request), str(request.payload[0]), MENU)


async def on_back(tx: Tx, request: Request) -> None:
    """The whole menu again, in its place."""
    await menu.show_menu(tx, asker_of(request), MENU, anew=False)


async def on_help(tx: Tx, request: Request) -> None:
    """/help: which commands there are for the asker."""
    if request.chat.private:
        own = [menu.CommandFact(each.name, each.action, each.where == "group") for each in (*COMMANDS, *OWN_COMMANDS)]
        await menu.show_help(tx, asker_of(request), own)
    else:
        await menu.point_to_private(tx, asker_of(request), request.answers)


async def on_switch(tx: Tx, request: Request) -> None:
    """Which of several task forces is meant."""
    await menu.show_task_forces(tx, asker_of(request))


async def on_choose(tx: Tx, request: Request) -> None:
    """That one is meant."""
    await menu.choose_task_force(tx, asker_of(request), str(request.payload[0]), MENU)


async def on_languages(tx: Tx, request: Request) -> None:
    """/language: which languages there are; with a code, that one."""
    if request.args:
        await menu.set_language(tx, asker_of(request), request.args[0])
    else:
        await menu.show_languages(tx, asker_of(request))


async def on_language(tx: Tx, request: Request) -> None:
    """That language."""
    await menu.set_language(tx, asker_of(request), str(request.payload[0]))


async def on_cancel(tx: Tx, request: Request) -> None:
    """/cancel: nothing is awaited any more."""
    await menu.cancel(tx, asker_of(request))


OWN_COMMANDS = [
    Command("menu", Action.USE_BOT, on_menu, words=("菜单",)),
    Command("help", Action.USE_BOT, on_help, words=("帮助",)),
    Command("language", Action.USE_BOT, on_languages, where="private", words=("语言",)),
    Command("cancel", Action.USE_BOT, on_cancel, where="private", words=("取消",)),
]

ROUTES: list[Route] = [
    *OWN_COMMANDS,
    Press("menu.open", Action.USE_BOT, on_menu),
    Press("menu.group", Action.USE_BOT, on_group, (str,)),
    Press("menu.back", Action.USE_BOT, on_back),
    Press("menu.help", Action.USE_BOT, on_help),
    Press("menu.switch", Action.USE_BOT, on_switch),
    Press("menu.choose", Action.USE_BOT, on_choose, (str,)),
    Press("menu.languages", Action.USE_BOT, on_languages),
    Press("menu.language", Action.USE_BOT, on_language, (str,)),
]
