"""Files of a case, sent while its clue is entered: taken once the task force has decided so, and kept sealed."""

from bot.domain.case_facts import FILES as CASE_FILES
from bot.domain.case_facts import KIND, MOST_FILES
from bot.domain.clue_drafts import FILES, files_of, open_field
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.sent_files import Sent, check_sent
from bot.domain.task_forces import TaskForce
from bot.usecases.clues import entry_pages
from bot.usecases.clues.entries import keep, own_draft
from storage.transaction import Tx


async def take_file(tx: Tx, actor: Person, office: TaskForce, clue_id: int, field: str, sent: Sent | None) -> None:
    """Keep a file of the draft, where files are asked for; elsewhere say what to do with it."""
    clue = await own_draft(tx, actor, office, clue_id)
    if not office.clues.facts:
        raise Refusal("clue-files-off")
    if field != FILES or open_field(clue, office.clues) != FILES:
        raise Refusal("clue-files-not-now")
    kept = files_of(clue)
    if len(kept) >= MOST_FILES:
        raise Refusal("clue-files-full", limit=MOST_FILES)
    name, content = check_sent(sent, CASE_FILES)
    _, digest = await tx.sealed_files.add(clue.subject, KIND, name, content, actor.id)
    await keep(tx, clue, details={**clue.details, "files": [*kept, digest]})
    # The first of several moves the message below it; the others change it where it stands.
    await entry_pages.show(tx, actor, office, await tx.clues.get(clue.id), anew=not kept)
