"""Photos and files of a follow-up: kept as they come, sent to who may read them."""

from collections.abc import Mapping

from bot.domain.follow_ups import PAPER, FollowUpKind
from bot.domain.messages import File, Late, Message, button, rows, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.sent_files import Sent, check_sent, shown
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from bot.usecases.follow_ups.cases import DESK, FILE_DRAFT, acting_on, kind_name, origin_of, subject
from bot.usecases.telling import tell
from storage.transaction import Tx

KIND = "paper"
MOST_FILES, MOST_SENT = 50, 10


async def await_file(tx: Tx, actor: Person, office: TaskForce, follow_up_id: int) -> None:
    """Ask for photos or files of a follow-up."""
    follow_up = await tx.follow_ups.get(follow_up_id)
    await acting_on(tx, actor, office, follow_up.record)
    await _ask(tx, actor, office, follow_up_id, anew=False)


async def take_file(tx: Tx, actor: Person, office: TaskForce, follow_up_id: int, sent: Sent | None) -> None:
    """Keep a photo or file, and be ready for another."""
    await keep(tx, actor, office, follow_up_id, sent)
    await _ask(tx, actor, office, follow_up_id, anew=True)


async def keep(tx: Tx, actor: Person, office: TaskForce, follow_up_id: int, sent: Sent | None) -> None:
    """Keep a file; the same one again changes nothing. Raises `Refusal` as `check_sent` does, and for one too many."""
    follow_up = await tx.follow_ups.get(follow_up_id)
    await acting_on(tx, actor, office, follow_up.record)
    name, content = check_sent(sent, PAPER)
    before = await tx.files.of(subject(follow_up_id))
    if len(before) >= MOST_FILES:
        raise Refusal("follow-up-file-many", limit=MOST_FILES)
    paper = await tx.files.add(office.id, subject(follow_up_id), KIND, name, content, actor.id)
    if paper.id not in {each.id for each in before}:
        about = {"follow_up": follow_up_id, "record": follow_up.record, "file": paper.id, "digest": paper.digest}
        await tx.ledger.append(office.id, actor.id, "follow-up-file-added", about)


async def send_papers(tx: Tx, actor: Person, office: TaskForce, follow_up_id: int) -> None:
    """Send the newest papers of a follow-up to somebody who may read it."""
    follow_up = await tx.follow_ups.get(follow_up_id)
    origin = await origin_of(tx, office, follow_up.record)
    # Papers about a person with points name that person.
    named = follow_up.kind != FollowUpKind.POINTS or actor.department == follow_up.department
    if not origin.may_read(actor) or not named:
        raise Refusal("follow-up-not-readable")
    papers = await tx.files.of(subject(follow_up_id))
    if not papers:
        raise Refusal("follow-up-no-papers")
    for k, each in enumerate(papers[-MOST_SENT:], max(1, len(papers) - MOST_SENT + 1)):
        words = text(
            "follow-up-paper", k=k, many=len(papers), kind=kind_name(follow_up.kind), target=origin.target.name
        )
        late = Late("follow-up-paper", {"file": each.id})
        await tell(tx, actor, Message(words, attachment=late, protect=True), mention=False)


async def paper_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return a paper as a file."""
    paper = await tx.files.find(int(args["file"]))
    assert paper is not None
    return shown(paper.name, await tx.files.content(paper.id))


MAKERS = {"follow-up-paper": paper_file}


async def _ask(tx: Tx, actor: Person, office: TaskForce, follow_up_id: int, *, anew: bool) -> None:
    assert actor.user_id is not None
    await tx.drafts.begin(actor.user_id, FILE_DRAFT, task_force=office.id, follow_up=follow_up_id)
    follow_up = await tx.follow_ups.get(follow_up_id)
    origin = await origin_of(tx, office, follow_up.record)
    many = len(await tx.files.of(subject(follow_up_id)))
    words = text("follow-up-file-ask", kind=kind_name(follow_up.kind), **origin.facts(), many=many)
    done = button("follow-up.attached", follow_up_id)
    await lay(tx, actor, DESK, Message(words, rows(done)), anew=anew)
