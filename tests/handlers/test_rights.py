"""The whole table of roles and actions, walked: every route for every role, and every forged button."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import replace

import pytest
from telegram import Update

from bot.domain.messages import Text, Thread
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role, may
from handlers import rosters
from handlers.catalog import ROUTES
from handlers.request import FileFacts
from handlers.routes import Awaited, Command, Dice, FileSent, Press, Replied, Route, Threaded
from storage.owners import Owned
from tests.files.rosters import credit_code, targets_workbook
from tests.handlers.asking import GROUP, OPERATOR, OUTSIDER, told
from tests.handlers.furnished import Furnished, everything, furnished

NO_RIGHT = {"stranger", "not-allowed"}
_SENT = FileFacts("示例.xlsx", 1, targets_workbook(["示例机构92", credit_code(2), "", ""]))
FILE = replace(_SENT, reading=rosters.parse(_SENT))
# Where a command is asked for: in the private chat, in the group.
PLACES: Mapping[str, Sequence[int | None]] = {"private": (None,), "group": (GROUP,), "any": (None, GROUP)}
ANSWERED = 44  # the message that is replied to
# Who asks: they get one role after the other.
SOMEBODY = "observer"
ROLES = [role for role in Role if role is not Role.ADMIN]


class _Undo(BaseException):
    """Ends a transaction that went well, so that the next question finds everything as it was."""


@pytest.fixture
async def scene() -> AsyncIterator[Furnished]:
    """Two task forces with one of everything."""
    async with furnished() as both:
        yield both


def name_of(route: Route) -> str:
    """Return what a route is called in a failure."""
    return getattr(route, "name", getattr(route, "kind", type(route).__name__))


def payload(route: Press, things: dict[Owned, int | str]) -> str:
    """Return callback data as a button of ours could carry it."""
    values: list[int | str] = [1 if each in {int, bool} else "x" for each in route.args]
    if route.owned is not None:
        values[0] = things[route.owned]
    return ":".join((route.name, *map(str, values)))


def questions(scene: Furnished, route: Route, user: int) -> Iterator[tuple[Update, FileFacts | None]]:
    """Return the updates by which an account asks for a route."""
    asking = scene.asking
    match route:
        case Command():
            for group in PLACES[route.where]:
                yield asking.text_update(user, f"/{route.name}", group=group), None
        case Press():
            yield asking.press_update(user, payload(route, dict(scene.things))), None
        case Awaited():
            yield asking.text_update(user, "示例文字"), None
        case Replied() | Threaded():
            ask = asking.reply_update if isinstance(route, Replied) else asking.topic_update
            yield ask(user, "示例文字", ANSWERED, file=route.file), FILE if route.file else None
        case FileSent():
            yield asking.file_update(user, FILE.name), FILE
        case Dice():
            yield asking.dice_update(user), None


async def attempt(scene: Furnished, route: Route, question: tuple[Update, FileFacts | None]) -> Refusal | None:
    """Ask, with an answer awaited where the route is one, and undo it; anything but a refusal that is raised fails."""
    update, file = question
    user = update.effective_user
    assert user is not None
    try:
        async with scene.asking.office.tx() as tx:
            if isinstance(route, Awaited):
                known = {"task_force": "ltc", **{each.value: number for each, number in scene.things.items()}}
                await tx.drafts.begin(user.id, route.kind, **known, words="示例", asks="recusal", code="other")
            if isinstance(route, Replied):
                values = [scene.things[route.owned], *(1 if each is int else "x" for each in route.args[1:])]
                chat = await tx.chats.ensure(user.id, "private", "")
                await tx.outbox.place(":".join((route.kind, *map(str, values))), chat.key, ANSWERED)
            if isinstance(route, Threaded):
                chat = await tx.chats.ensure(user.id, "private", "")
                name = f"{route.kind}:{scene.things[route.owned]}"
                await tx.threads.want(chat.key, Thread(name, Text("cli-name")))
                await tx.threads.made(chat.key, name, ANSWERED, None)
            await scene.asking.dispatcher.handle(tx, update, file)
            raise _Undo
    except _Undo:
        return None
    except Refusal as refusal:
        return refusal


async def walk(scene: Furnished, user: int, roles: frozenset[Role]) -> None:
    """Ask for every route: refused for want of the right exactly where the table has none."""
    before = await scene.snapshot()
    for route in ROUTES:
        for question in questions(scene, route, user):
            refusal = await attempt(scene, route, question)
            code = "" if refusal is None else refusal.code
            if refusal is not None:
                told(refusal)
            # A throw is answered to everybody, and Start greets even strangers; both check by themselves.
            if isinstance(route, Dice) or name_of(route) == "start":
                assert code not in NO_RIGHT
            else:
                assert (code in NO_RIGHT) == (not may(route.action, roles)), f"{name_of(route)}: {code}"
    assert await scene.snapshot() == before


@pytest.mark.parametrize("role", ROLES)
async def test_every_role_may_what_the_table_says(scene: Furnished, role: Role) -> None:
    """Somebody with that role alone asks for everything."""
    person = scene.asking.office.people[SOMEBODY]
    async with scene.asking.office.tx() as tx:
        await tx.people.change(person.id, roles=frozenset({role}))
    await walk(scene, person.user_id or 0, frozenset({role}))


async def test_outsiders_may_nothing(scene: Furnished) -> None:
    """An account on no roster; and one of another task force, for whom this one's things are a stranger's."""
    await walk(scene, OUTSIDER, frozenset())


async def test_who_is_suspended_may_nothing(scene: Furnished) -> None:
    """All roles, but off duty."""
    person = scene.asking.office.people[SOMEBODY]
    async with scene.asking.office.tx() as tx:
        await tx.people.change(person.id, roles=everything(), active=False)
    await walk(scene, person.user_id or 0, frozenset())


async def test_who_lost_the_account_may_nothing(scene: Furnished) -> None:
    """All roles, but the account was parted from the entry."""
    person = scene.asking.office.people[SOMEBODY]
    async with scene.asking.office.tx() as tx:
        await tx.people.change(person.id, roles=everything(), user_id=None)
    await walk(scene, person.user_id or 0, frozenset())


async def test_operators_may_only_what_is_theirs(scene: Furnished) -> None:
    """An operator on no roster has no say in draws, recusals, rosters."""
    await walk(scene, OPERATOR, frozenset({Role.ADMIN}))


async def test_a_roster_makes_nobody_operator(scene: Furnished) -> None:
    """The role admin in a roster entry gives nothing: operators are named in the settings."""
    person = scene.asking.office.people[SOMEBODY]
    async with scene.asking.office.tx() as tx:
        await tx.people.change(person.id, roles=frozenset({Role.ADMIN}))
    await walk(scene, person.user_id or 0, frozenset())


def test_the_table_is_complete() -> None:
    """Every action of the table can be asked for by some route."""
    asked = {route.action for route in ROUTES}
    assert set(Action) - asked == set()


def forgeries(route: Press, scene: Furnished) -> Iterator[str]:
    """Return callback data that no button of ours carries."""
    honest = payload(route, dict(scene.things))
    yield honest + ":1"
    yield route.name + ":" + "x" * (63 - len(route.name))
    if route.args:
        yield route.name
        yield ":".join([route.name] + ["x:y"] * len(route.args))
    for k, kind in enumerate(route.args):
        for value in ("", "1.5", "9" * 40, "-1") if kind in {int, bool} else ("", "💥" * 9):
            fields = honest.split(":")
            fields[1 + k] = value
            yield ":".join(fields)
    if route.owned is not None:
        yield payload(route, dict(scene.foreign))


@pytest.mark.parametrize("group", [None, GROUP])
async def test_forged_buttons_change_nothing(scene: Furnished, group: int | None) -> None:
    """Somebody with every right sends what no button carries: refused in words, or shown something; nothing is changed."""
    person = scene.asking.office.people[SOMEBODY]
    async with scene.asking.office.tx() as tx:
        await tx.people.change(person.id, roles=everything())
    before = await scene.snapshot()
    for route in [each for each in ROUTES if isinstance(each, Press)]:
        done = False
        # In the group the things of another task force are what matters; the rest is read before anybody asks where.
        elsewhere = [payload(route, dict(scene.foreign))] if route.owned is not None else []
        for forged in forgeries(route, scene) if group is None else elsewhere:
            update = scene.asking.press_update(person.user_id or 0, forged, group=group)
            refusal = await scene.asking.send(update)
            assert refusal is not None or not is_owned_elsewhere(route, forged, scene), forged
            done = done or refusal is None
            if refusal is not None:
                told(refusal)
        assert not done or await scene.snapshot() == before, route.name
    assert await scene.snapshot() == before


def is_owned_elsewhere(route: Press, forged: str, scene: Furnished) -> bool:
    """Tell whether the data means something of another task force: that must be refused, not only harmless."""
    return route.owned is not None and forged == payload(route, dict(scene.foreign))


async def test_unknown_buttons_are_refused(scene: Furnished) -> None:
    """Names that are no route's, empty data, other people's formats."""
    before = await scene.snapshot()
    for forged in ("", ":", "nothing", "draw.open.", "DRAW.NEW", "draw.new\n", "💥", "a" * 64):
        assert "/menu" in told(await scene.asking.press("leader", forged))
    assert await scene.snapshot() == before
