"""What a use case is handed: an open transaction."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from reminders.workdays import Calendar
from storage.assignments import Assignments
from storage.chats import Chats
from storage.checklists import Checklists
from storage.clues import Clues
from storage.consultations import Consultations
from storage.deadlines import Deadlines
from storage.discipline_transfers import DisciplineTransfers
from storage.drafts import Drafts
from storage.draws import Draws
from storage.files import Files
from storage.follow_ups import FollowUps
from storage.inbox import Inbox
from storage.inspections import Inspections
from storage.invitations import Invitations
from storage.joint_cases import JointCases
from storage.ledger import Ledger
from storage.meeting_clues import MeetingClues
from storage.meeting_progress import MeetingProgress
from storage.meetings import Meetings
from storage.objections import Objections
from storage.outbox import Outbox
from storage.owners import Owners
from storage.people import People
from storage.police_transfers import PoliceTransfers
from storage.postponements import Postponements
from storage.publications import Publications
from storage.recusals import Recusals
from storage.relays import Relays
from storage.roster_imports import RosterImports
from storage.rounds import Rounds
from storage.sealed_files import SealedFiles
from storage.sealed_words import SealedWords
from storage.sealing import Cipher
from storage.sealings import Sealings
from storage.targets import Targets
from storage.task_forces import TaskForces
from storage.threads import Threads


class Tx:
    """One transaction at one moment (`now`, aware): repositories, ledger, outbox. All of it happens, or none.

    `calendar` tells the working days, as far as they are known; `cipher` seals confidential words, where there is a key.
    """

    def __init__(
        self, connection: AsyncConnection, now: datetime, calendar: Calendar, cipher: Cipher | None = None
    ) -> None:
        self.now = now
        self.calendar = calendar
        self.assignments = Assignments(connection, now)
        self.chats = Chats(connection, now)
        self.discipline_transfers = DisciplineTransfers(connection, now)
        self.drafts = Drafts(connection, now)
        self.draws = Draws(connection, now)
        self.imports = RosterImports(connection, now)
        self.inbox = Inbox(connection, now, cipher)
        self.invitations = Invitations(connection, now)
        self.ledger = Ledger(connection, now)
        self.objections = Objections(connection, now)
        self.outbox = Outbox(connection, now)
        self.owners = Owners(connection, now)
        self.people = People(connection, now)
        self.checklists = Checklists(connection, now)
        self.clues = Clues(connection, now)
        self.consultations = Consultations(connection, now)
        self.deadlines = Deadlines(connection, now)
        self.files = Files(connection, now)
        self.follow_ups = FollowUps(connection, now)
        self.inspections = Inspections(connection, now)
        self.joint_cases = JointCases(connection, now)
        self.meeting_progress = MeetingProgress(connection, now)
        self.meetings = Meetings(connection, now)
        self.meeting_clues = MeetingClues(connection, now)
        self.police_transfers = PoliceTransfers(connection, now)
        self.postponements = Postponements(connection, now)
        self.publications = Publications(connection, now)
        self.recusals = Recusals(connection, now)
        self.relays = Relays(connection, now)
        self.rounds = Rounds(connection, now)
        self.sealed = SealedWords(connection, now, cipher)
        self.sealed_files = SealedFiles(connection, now, cipher)
        self.sealings = Sealings(connection, now)
        self.targets = Targets(connection, now)
        self.task_forces = TaskForces(connection, now)
        self.threads = Threads(connection, now)
