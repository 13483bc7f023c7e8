"""The menu: what waits for somebody, and what they can do, made from the tables of roles, actions and groups."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.menu_groups import GROUPS, Group, Shelf, shelves, within
from bot.domain.messages import Button, Keyboard, Message, Text, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role, may
from bot.usecases.desk import retire_in
from bot.usecases.members import roles_text
from bot.usecases.telling import START_LINK
from bot.usecases.waiting import waiting
from storage.transaction import Tx

LANGUAGES = ("zh-CN", "en")
IN_ROW = 2


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, in which chat (our key): `person` is None for an operator who is on no roster, or for a stranger."""

    user_id: int
    chat: int
    person: Person | None = None
    operator: bool = False

    @property
    def roles(self) -> frozenset[Role]:
        """The roles in force."""
        own = self.person.roles if self.person is not None and self.person.active else frozenset[Role]()
        return own | {Role.ADMIN} if self.operator else own - {Role.ADMIN}


@dataclass(frozen=True, slots=True)
class CommandFact:
    """A command as the help tells of it."""

    name: str
    action: Action
    group_only: bool = False


async def show_menu(
    tx: Tx, asker: Asker, entries: Mapping[Action, str], *, opening: str = "menu", anew: bool = True
) -> None:
    """Show the menu, at the chat's end or in its place: `entries` name the press that each action begins with.

    What waits for the asker stands on top. Here as in the whole module, whoever has no role is refused: `Refusal` stranger.
    """
    _refuse_strangers(asker)
    own = [each for each in await tx.people.of_user(asker.user_id) if each.active]
    tail = [button("menu.switch"), button("menu.help")] if len(own) > 1 else [button("menu.help")]
    if asker.person is None:
        words, due = text("menu-operator"), rows()
    else:
        words, due = await _waiting(tx, asker.person, opening)
    shown = [_shelf_button(each, entries) for each in shelves(_able(asker, entries))]
    await _lay(tx, asker, Message(words, (*due, *_in_rows([*shown, *tail]))), anew=anew)


def _refuse_strangers(asker: Asker) -> None:
    if not asker.roles:
        raise Refusal("stranger")


async def _waiting(tx: Tx, person: Person, opening: str) -> tuple[Text, Keyboard]:
    """Return the menu's words, and the buttons of what waits: in full width, so that nothing of it is cut off."""
    office = await tx.task_forces.get(person.task_force)
    found = await waiting(tx, person, office)
    words = text(
        opening,
        name=person.name,
        task_force=office.title,
        department=person.department,
        roles=roles_text(office, person),
        waiting=text("menu-waiting" if found else "menu-choose"),
    )
    return words, rows(*found)


def _able(asker: Asker, entries: Mapping[Action, str]) -> list[Action]:
    """Return the actions that begin somewhere and that the asker may do."""
    return [action for action in entries if may(action, asker.roles)]


def _shelf_button(shelf: Shelf, entries: Mapping[Action, str]) -> Button:
    if isinstance(shelf, Action):
        return Button(text(f"menu-{shelf}"), entries[shelf])
    group, _ = shelf
    return Button(text("menu-group-closed", name=text(f"menu-group-{group}")), "menu.group", (str(group),))


def _in_rows(each: Sequence[Button]) -> Keyboard:
    return tuple(tuple(each[k : k + IN_ROW]) for k in range(0, len(each), IN_ROW))


async def _lay(tx: Tx, asker: Asker, message: Message, *, anew: bool) -> None:
    """Put the menu into the chat: there is one at a time, whichever task force it is about."""
    own = f"menu:{asker.chat}"
    if anew:
        await retire_in(tx, asker.chat, own)
    await tx.outbox.show(own, asker.chat, message, personal=True)


async def open_group(tx: Tx, asker: Asker, name: str, entries: Mapping[Action, str]) -> None:
    """Show in the menu's place what one group has for the asker. Raises `Refusal` button-invalid.

    Who has lost what was in it since sees the menu as it is now.
    """
    _refuse_strangers(asker)
    if name not in list(Group):
        raise Refusal("button-invalid")
    own = within(Group(name), _able(asker, entries))
    if asker.person is None or not own:
        await show_menu(tx, asker, entries, anew=False)
        return
    office = await tx.task_forces.get(asker.person.task_force)
    words = text("menu-group", task_force=office.title, name=text(f"menu-group-{name}"))
    buttons = _in_rows([_shelf_button(each, entries) for each in own])
    await _lay(tx, asker, Message(words, (*buttons, (button("menu.back"),))), anew=False)


async def show_help(tx: Tx, asker: Asker, commands: Sequence[CommandFact]) -> None:
    """Post which commands somebody can use, and what is typed or pressed instead of them."""
    _refuse_strangers(asker)
    able = [each for each in commands if may(each.action, asker.roles)]
    anywhere = _by_group([each for each in able if not each.group_only])
    groups = tuple(_command_line(each) for each in able if each.group_only)
    in_groups = (text("help-in-groups"), *groups) if groups else ()
    words = text("help", commands=(*anywhere, *in_groups))
    await tx.outbox.post(asker.chat, Message(words, rows(button("menu.open"), button("menu.languages"))), personal=True)


def _by_group(commands: Sequence[CommandFact]) -> tuple[Text, ...]:
    """Return the lines of commands under the headings of the menu's groups."""
    lines: list[Text] = []
    for group in Group:
        own = [_command_line(each) for each in commands if GROUPS[each.action] == group]
        lines += [text("help-heading", name=text(f"menu-group-{group}")), *own] if own else []
    return tuple(lines)


def _command_line(command: CommandFact) -> Text:
    return text("help-command", name=command.name, about=text("command-" + command.name.replace("_", "-")))


async def point_to_private(tx: Tx, asker: Asker, message_id: int | None) -> None:
    """Answer whoever asks in a group: where menu and help are to be had."""
    _refuse_strangers(asker)
    start = Button(text("button-start-bot"), url=START_LINK)
    await tx.outbox.post(asker.chat, Message(text("help-group"), rows(start), reply_to=message_id))


async def show_task_forces(tx: Tx, asker: Asker) -> None:
    """Ask which task force is meant from now on."""
    own = [each for each in await tx.people.of_user(asker.user_id) if each.active]
    offices = [await tx.task_forces.get(each.task_force) for each in own]
    each = [button("menu.choose", office.id, title=office.title) for office in offices]
    await tx.outbox.post(asker.chat, Message(text("menu-which"), rows(*each)), personal=True)


async def choose_task_force(tx: Tx, asker: Asker, task_force: str, entries: Mapping[Action, str]) -> None:
    """Keep which task force is meant; raises `Refusal` button-invalid for one that the account is not tied in."""
    own = {each.task_force: each for each in await tx.people.of_user(asker.user_id) if each.active}
    if task_force not in own:
        raise Refusal("button-invalid")
    await tx.chats.choose(asker.user_id, task_force)
    # A half-written answer belongs to the task force that was meant before.
    await tx.drafts.end(asker.user_id)
    await show_menu(tx, Asker(asker.user_id, asker.chat, own[task_force], asker.operator), entries)


async def show_languages(tx: Tx, asker: Asker) -> None:
    """Ask in which language the private chat is to be written."""
    _refuse_strangers(asker)
    each = [button("menu.language", language, language=language) for language in LANGUAGES]
    await tx.outbox.post(asker.chat, Message(text("menu-languages"), rows(*each)), personal=True)


async def set_language(tx: Tx, asker: Asker, language: str) -> None:
    """Keep the language of the private chat; raises `Refusal` button-invalid."""
    _refuse_strangers(asker)
    if language not in LANGUAGES:
        raise Refusal("button-invalid")
    await tx.chats.set_language(asker.chat, language)
    await tx.outbox.post(asker.chat, Message(text("menu-language-set")), personal=True)


async def cancel(tx: Tx, asker: Asker) -> None:
    """End whatever answer is awaited."""
    _refuse_strangers(asker)
    ended = await tx.drafts.end(asker.user_id)
    words = text("menu-cancelled" if ended else "menu-nothing-to-cancel")
    await tx.outbox.post(asker.chat, Message(words), personal=True)
