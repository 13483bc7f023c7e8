"""The bot itself: who it is, its commands, its name and descriptions, its menu button."""

import re

from bot.sandbox.checks import Args
from bot.sandbox.errors import bad_request
from bot.sandbox.methods.access import readable_chat
from bot.sandbox.model import Json
from bot.sandbox.state import Event
from bot.sandbox.world import World

MAX_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LENGTHS = {"name": 64, "description": 512, "short_description": 120}

Scope = tuple[str, int, int, str]


def get_me(world: World, args: Args) -> Json:
    """`getMe`."""
    return world.me()


def set_my_commands(world: World, args: Args) -> bool:
    """`setMyCommands` for a scope and a language."""
    commands = args["commands"]
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    kept = [{"command": c["command"].removeprefix("/"), "description": c["description"]} for c in commands]
    world.commands[_scope(world, args)] = kept
    world.tell(Event("people"))
    return True


def get_my_commands(world: World, args: Args) -> list[Json]:
    """`getMyCommands`: those of exactly that scope and language."""
    return world.commands.get(_scope(world, args), [])


def delete_my_commands(world: World, args: Args) -> bool:
    """`deleteMyCommands`."""
    world.commands.pop(_scope(world, args), None)
    world.tell(Event("people"))
    return True


def _scope(world: World, args: Args) -> Scope:
    scope = args.get("scope", {"type": "default"})
    language = args.get("language_code", "")
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad_request("invalid language code specified")
    if "chat_id" in scope:
        readable_chat(world, scope["chat_id"])
    return (scope["type"], scope.get("chat_id", 0), scope.get("user_id", 0), language)


def set_my_name(world: World, args: Args) -> bool:
    """`setMyName`."""
    return _set_text(world, args, "name")


def set_my_description(world: World, args: Args) -> bool:
    """`setMyDescription`."""
    return _set_text(world, args, "description")


def set_my_short_description(world: World, args: Args) -> bool:
    """`setMyShortDescription`."""
    return _set_text(world, args, "short_description")


def get_my_name(world: World, args: Args) -> Json:
    """`getMyName`."""
    return {"name": _text(world, args, "name") or world.bot.name}


def get_my_description(world: World, args: Args) -> Json:
    """`getMyDescription`."""
    return {"description": _text(world, args, "description")}


def get_my_short_description(world: World, args: Args) -> Json:
    """`getMyShortDescription`."""
    return {"short_description": _text(world, args, "short_description")}


def _set_text(world: World, args: Args, what: str) -> bool:
    text = args.get(what, "")
    if len(text) > _LENGTHS[what]:
        raise bad_request(f"bot {what.replace('_', ' ')} is too long")
    world.profile[what, args.get("language_code", "")] = text
    return True


def _text(world: World, args: Args, what: str) -> str:
    return world.profile.get((what, args.get("language_code", ""))) or world.profile.get((what, ""), "")


def set_chat_menu_button(world: World, args: Args) -> bool:
    """`setChatMenuButton`: accepted; every chat shows the commands."""
    return True


def get_chat_menu_button(world: World, args: Args) -> Json:
    """`getChatMenuButton`."""
    return {"type": "commands"}


def log_out(world: World, args: Args) -> bool:
    """`logOut`, and `close`: there is no other server to move to."""
    return True
