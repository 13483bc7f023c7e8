"""What a use case is handed: an open transaction."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.assignments import Assignments
from storage.chats import Chats
from storage.drafts import Drafts
from storage.draws import Draws
from storage.inbox import Inbox
from storage.invitations import Invitations
from storage.ledger import Ledger
from storage.objections import Objections
from storage.outbox import Outbox
from storage.owners import Owners
from storage.people import People
from storage.recusals import Recusals
from storage.roster_imports import RosterImports
from storage.rounds import Rounds
from storage.targets import Targets
from storage.task_forces import TaskForces


class Tx:
    """One transaction at one moment (`now`, aware): repositories, ledger, outbox. All of it happens, or none."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self.now = now
        self.assignments = Assignments(connection, now)
        self.chats = Chats(connection, now)
        self.drafts = Drafts(connection, now)
        self.draws = Draws(connection, now)
        self.imports = RosterImports(connection, now)
        self.inbox = Inbox(connection, now)
        self.invitations = Invitations(connection, now)
        self.ledger = Ledger(connection, now)
        self.objections = Objections(connection, now)
        self.outbox = Outbox(connection, now)
        self.owners = Owners(connection, now)
        self.people = People(connection, now)
        self.recusals = Recusals(connection, now)
        self.rounds = Rounds(connection, now)
        self.targets = Targets(connection, now)
        self.task_forces = TaskForces(connection, now)
