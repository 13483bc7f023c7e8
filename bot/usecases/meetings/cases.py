"""A meeting with all that belongs to it, and the words and buttons that its messages have in common."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.meetings import (
    Attendance,
    Item,
    Meeting,
    MeetingKind,
    MeetingState,
    Reply,
    Task,
    called,
    may_read,
    may_write,
    presides,
)
from bot.domain.messages import Button, Late, Message, Text, Value, button, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action, Role
from bot.domain.task_forces import TaskForce
from storage.transaction import Tx

DESK = "meeting"


@dataclass(frozen=True, slots=True)
class Case:
    """A meeting, its agenda, answers and actions; `people` are all of the task force, those off duty included."""

    meeting: Meeting
    office: TaskForce
    people: Mapping[str, Person]
    items: Sequence[Item]
    replies: Mapping[str, Reply]
    tasks: Sequence[Task]
    about: Text | None = None

    @property
    def called(self) -> list[Person]:
        """Who is called, by department and id."""
        order = {each.name: k for k, each in enumerate(self.office.departments)}
        found = called(self.meeting, self.people.values())
        return sorted(found, key=lambda each: (order.get(each.department, len(order)), each.id))

    @property
    def expected(self) -> list[Person]:
        """Who is reminded: those called who have not said no, and others on duty who have said that they come."""
        joined = {key for key, each in self.replies.items() if each.answer == Attendance.ATTEND}
        absent = set(self.replies) - joined
        own = {each.id: each for each in self.called if each.id not in absent}
        others = {key: self.people[key] for key in sorted(joined)}
        own |= {key: each for key, each in others.items() if each.active and may_read(self.meeting, each)}
        return list(own.values())

    @property
    def attending(self) -> list[Person]:
        """Those on duty who have said that they come."""
        return [each for each in self.expected if each.id in self.replies]

    @property
    def absent(self) -> list[Person]:
        """Those on duty who have said that they cannot come."""
        known = self.replies.items()
        found = [self.people[key] for key, each in known if each.answer == Attendance.ABSENT]
        return [each for each in found if each.active]

    @property
    def silent(self) -> list[Person]:
        """Those called who have not answered."""
        return [each for each in self.called if each.id not in self.replies]

    @property
    def chairs(self) -> list[Person]:
        """Who acts as the chair: who was named, else the leader."""
        named = self.people[self.meeting.chair]
        on_duty = [each for each in self.people.values() if each.active and Role.LEADER in each.roles]
        return [named] if named.active else on_duty

    @property
    def writers(self) -> list[Person]:
        """Who is asked for the minutes: the chair and the liaisons of the leading department."""
        able = [each for each in self.people.values() if each.may(Action.WRITE_MINUTES)]
        liaisons = [
            each for each in able if may_write(self.meeting, each, self.office) and not presides(self.meeting, each)
        ]
        return list({each.id: each for each in (*self.chairs, *liaisons)}.values())

    def facts(self) -> dict[str, Value]:
        """Return the parameters that texts about the meeting have in common."""
        return {
            "number": self.meeting.number,
            "kind": kind_name(self.meeting.kind),
            "starts_at": self.meeting.starts_at,
            "place": self.meeting.place,
            "chair": self.people[self.meeting.chair].name,
        }

    def head(self) -> Text:
        """Return the lines that say what, when, where and who chairs."""
        return text("meeting-head", **self.facts())

    def subject_head(self) -> Text:
        """Return those lines with what it is about, for those who are called."""
        return self.head() if self.about is None else text("meeting-head-about", head=self.head(), about=self.about)

    def counts(self) -> Text:
        """Return how many come, cannot come, have not answered."""
        return text("meeting-counts", attending=len(self.attending), absent=len(self.absent), silent=len(self.silent))


async def load_case(tx: Tx, office: TaskForce, meeting_id: int) -> Case:
    """Return a meeting of that task force with all that belongs to it."""
    meeting = await tx.meetings.get(meeting_id)
    if meeting.task_force != office.id:
        raise Refusal("button-invalid")
    return Case(
        meeting=meeting,
        office=office,
        people={each.id: each for each in await tx.people.of_task_force(office.id)},
        items=await tx.meetings.items(meeting_id),
        replies=await tx.meetings.replies(meeting_id),
        tasks=await tx.meetings.actions(meeting_id),
        about=await about_of(tx, meeting),
    )


async def about_of(tx: Tx, meeting: Meeting) -> Text | None:
    """Return what a meeting is about, in words: a clue by its number alone, or the institution that is interviewed."""
    if meeting.clue is not None:
        return text("meeting-about-clue", number=(await tx.clues.get(meeting.clue)).number or "")
    if meeting.follow_up is None:
        return None
    follow_up = await tx.follow_ups.get(meeting.follow_up)
    visit = await tx.inspections.get((await tx.inspections.record(follow_up.record)).inspection)
    target = (await tx.targets.names({visit.target}))[visit.target]
    return text("meeting-about-interview", target=target.name)


def kind_name(kind: str) -> Text:
    """Return what a kind of meeting is called."""
    return text(f"meeting-kind-{MeetingKind(kind)}")


def state_name(state: str) -> Text:
    """Return where a meeting stands."""
    return text(f"meeting-state-{MeetingState(state)}")


def answer_buttons(meeting: Meeting) -> tuple[Button, ...]:
    """Return the two buttons by which somebody answers the call."""
    return (button("meeting.attend", meeting.id), button("meeting.absent", meeting.id))


def calendar_of(meeting: Meeting) -> Late:
    """Return the calendar file as it is by the meeting's sequence number."""
    return Late("meeting-calendar", {"meeting": meeting.id, "sequence": meeting.sequence})


# --- the group ------------------------------------------------------------------------------------------------------------


def slot(meeting_id: int) -> str:
    """Return the name of the living message in the group."""
    return f"meeting:{meeting_id}"


async def refresh(tx: Tx, case: Case) -> None:
    """Bring the message in the group up to date; counts only, whoever answers."""
    if case.office.chat is not None:
        await tx.outbox.show(slot(case.meeting.id), case.office.chat, group_message(case))


async def post_anew(tx: Tx, case: Case) -> None:
    """Let the message in the group stand at its end again, the old one without buttons."""
    chat = case.office.chat
    if chat is None:
        return
    stood = await tx.outbox.message_id(slot(case.meeting.id))
    if stood is not None:
        await tx.outbox.strip(chat, stood)
    await tx.outbox.forget_slot(slot(case.meeting.id))
    await refresh(tx, case)


def group_message(case: Case) -> Message:
    """Return what stands in the group: the call, where it stands, how many come."""
    meeting = case.meeting
    if not meeting.coming:
        return Message(text("meeting-in-group-over", head=case.head(), state=state_name(meeting.state)))
    if meeting.state == MeetingState.CALLED:
        hint = text("meeting-freeze-hint", freeze_at=meeting.freeze_at)
        more: tuple[tuple[Button, ...], ...] = ((button("meeting.propose", meeting.id),),)
    else:
        hint, more = text("meeting-frozen-hint"), ()
    words = text("meeting-in-group", head=case.head(), counts=case.counts(), hint=hint)
    return Message(words, (answer_buttons(meeting), *more))


# --- each person ----------------------------------------------------------------------------------------------------------


async def write_to(tx: Tx, people: Sequence[Person], message: Message, once: str) -> None:
    """Send a message to each of those who can be reached, in one statement; only once under that name."""
    letters = [(each.chat, message, f"{once}:{each.id}") for each in people if each.chat is not None and each.reachable]
    await tx.outbox.post_all(letters)


def check_private(actor: Person) -> None:
    """Refuse whoever has not opened the private chat: what is asked there next would be lost."""
    if actor.chat is None or not actor.reachable:
        raise Refusal("meeting-open-private")
