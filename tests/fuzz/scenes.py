"""What updates come upon: databases with people on their rosters, and the same people in the chat service."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from bot.demo.cast import OPERATOR as OPERATOR_OF_CAST
from bot.demo.cast import TROUPES
from bot.demo.enrolment import enrol
from bot.demo.theatre import TOKEN, USERNAME
from bot.domain.draws import DrawState
from bot.domain.roles import Role
from bot.sandbox.model import BotStanding, Chat, Person
from bot.sandbox.world import Limits, World
from storage.database import Database
from storage.tables.draws import draws, frozen_lists
from storage.transaction import Tx
from tests.fuzz.grammar import Actor
from tests.handlers.asking import GROUP, OPERATOR, OUTSIDER
from tests.handlers.furnished import SECOND_GROUP, furnished
from tests.journeys.stage import START, setting
from tests.journeys.test_inspection import drawn_today
from tests.moves import put
from tests.office import CHAIRS, CIPHER, IN_MEMORY, connection_of
from tests.office import START as OPENED

# In each scene the operator is one of these accounts.
OPERATORS = frozenset({OPERATOR, setting()[1].people[OPERATOR_OF_CAST].id})

_MANY = {Role.INSPECTOR, Role.AUXILIARY}


@dataclass(frozen=True)
class Scene:
    """A database as it stands at `start`, and what makes the people's side of it, anew each time.

    `busy` are the accounts of those who have something to decide, `actors` everybody of the task forces; `stories` tells
    which of the recorded ones begin there.
    """

    content: bytes
    start: datetime
    populate: Callable[[], World]
    busy: Sequence[int]
    actors: Sequence[Actor]
    stories: Callable[[str], bool] = lambda story: False


async def scenes() -> tuple[Scene, ...]:
    """Return the demo's cast before its first draw; the same on the day of a visit; two task forces with one of everything."""
    return (await _cast(visited=False), await _cast(visited=True), await _furnished())


async def _cast(*, visited: bool) -> Scene:
    _, cast = setting()
    database = Database(IN_MEMORY, cipher=CIPHER)
    try:
        await database.migrate()
        async with database.transaction(START) as tx:
            for troupe in TROUPES:
                await enrol(tx, cast, troupe)
            if visited:
                await drawn_today(tx, cast)
        content = (await connection_of(database)).serialize()
    finally:
        await database.dispose()
    chairs = [name for name, (_, part) in cast.parts.items() if part.role not in _MANY]
    busy = [cast.people[name].id for name in (OPERATOR_OF_CAST, *chairs)]
    actors = [
        Actor(cast.people[name].id, frozenset({part.role}), cast.group_of(name).id, {})
        for name, (_, part) in cast.parts.items()
    ]
    return Scene(content, START, lambda: setting()[0], busy, actors, lambda story: (story == "visit") == visited)


async def _furnished() -> Scene:
    async with furnished() as scene:
        office = scene.asking.office
        async with office.tx() as tx:
            await _cancel_made_up(tx)
        content = (await connection_of(office.database)).serialize()
        async with office.tx() as tx:
            both = [await tx.people.of_task_force(each) for each in ("ltc", "med")]
    first, second = ([each.user_id or 0 for each in people] for people in both)
    busy = [OPERATOR, *first[: len(CHAIRS)], *second[: len(CHAIRS)]]
    groups = {GROUP: first, SECOND_GROUP: second}
    numbers = zip(both, groups, (scene.things, scene.foreign), strict=True)
    actors = [Actor(each.user_id or 0, each.roles, group, own) for people, group, own in numbers for each in people]
    return Scene(content, OPENED, lambda: _world(groups), busy, actors)


async def _cancel_made_up(tx: Tx) -> None:
    """Take back the draws that were made up without a list, and lend them the list of a real one: it can be looked at."""
    connection = tx.outbox._connection
    real = (await connection.execute(select(frozen_lists).where(frozen_lists.c.manifest != "{}"))).first()
    assert real is not None
    for row in (await connection.execute(select(frozen_lists.c.draw).where(frozen_lists.c.manifest == "{}"))).all():
        lent = {"manifest": real.manifest, "names": real.names}
        await connection.execute(update(frozen_lists).where(frozen_lists.c.draw == row.draw).values(lent))
        await put(tx, draws, row.draw, state=DrawState.CANCELLED)


def _world(groups: Mapping[int, Sequence[int]]) -> World:
    """Return a world with those accounts in those groups, and an operator and an outsider."""
    world = World(token=TOKEN, username=USERNAME, limits=Limits.generous(), seed=7, start=OPENED)
    for account in (OPERATOR, OUTSIDER, *[each for members in groups.values() for each in members]):
        person = world.people[account] = Person(account, f"示例{account}", started=True)
        chat = world.chats[account] = Chat(account, "private", person.name, person=person, members={account: person})
        chat.bot = BotStanding("member")
    for group, accounts in groups.items():
        members = {account: world.people[account] for account in (*accounts, OPERATOR)}
        first, *_ = members.values()
        world.chats[group] = Chat(group, "supergroup", "示例群", creator=first, members=members)
        world.chats[group].bot = BotStanding("administrator")
    return world
