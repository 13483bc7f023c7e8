"""Publications in chat: listed, published in a few taps, corrected, withdrawn."""

from collections.abc import Mapping

from bot.domain.messages import File
from bot.domain.roles import Action
from bot.domain.sent_files import shown
from bot.usecases.publications import cases, decisions, lists, steps
from handlers.request import Request, sent_file
from handlers.routes import Awaited, Command, Press, Route
from storage.owners import Owned
from storage.transaction import Tx


async def on_list(tx: Tx, request: Request) -> None:
    """/publications: those of the asker's department, what is due first."""
    await lists.show_publications(tx, request.member, request.office)


async def on_page(tx: Tx, request: Request) -> None:
    """Another page of them."""
    page = int(request.payload[0])
    await lists.show_publications(tx, request.member, request.office, page, anew=False)


async def on_show(tx: Tx, request: Request) -> None:
    """One of them; what was being written about it is given up."""
    await cases.show(tx, request.member, request.office, int(request.payload[0]))


async def on_paper(tx: Tx, request: Request) -> None:
    """The file that shows it."""
    await decisions.send_paper(tx, request.member, request.office, int(request.payload[0]))


# --- publishing, step by step -----------------------------------------------------------------------------------------


async def on_begin(tx: Tx, request: Request) -> None:
    """Publish: what is the result."""
    await steps.begin(tx, request.member, request.office, int(request.payload[0]))


async def on_correct(tx: Tx, request: Request) -> None:
    """Correct what is published."""
    await steps.begin(tx, request.member, request.office, int(request.payload[0]), corrects=True)


async def on_step(tx: Tx, request: Request) -> None:
    """Back to a step."""
    number, step = request.payload
    await steps.go_to(tx, request.member, request.office, int(number), str(step))


async def on_finding(tx: Tx, request: Request) -> None:
    """The result."""
    number, finding = request.payload
    await steps.choose_finding(tx, request.member, request.office, int(number), str(finding))


async def on_measure(tx: Tx, request: Request) -> None:
    """A measure, on or off."""
    number, measure = request.payload
    await steps.toggle_measure(tx, request.member, request.office, int(number), str(measure))


async def on_measured(tx: Tx, request: Request) -> None:
    """These are all measures."""
    await steps.settle_measures(tx, request.member, request.office, int(request.payload[0]))


async def on_words(tx: Tx, request: Request) -> None:
    """A public text in own words."""
    number = int(request.draft["publication"])
    await steps.take_words(tx, request.member, request.office, number, request.text)


async def on_said(tx: Tx, request: Request) -> None:
    """The text that was shown, or the ready-made one."""
    number, ready = request.payload
    await steps.settle_words(tx, request.member, request.office, int(number), ready=bool(ready))


async def on_link(tx: Tx, request: Request) -> None:
    """The address of the page."""
    number = int(request.draft["publication"])
    await steps.take_link(tx, request.member, request.office, number, request.text)


async def on_file(tx: Tx, request: Request) -> None:
    """A file that shows the publication."""
    number = int(request.draft["publication"])
    await steps.take_paper(tx, request.member, request.office, number, sent_file(request))


async def on_placed(tx: Tx, request: Request) -> None:
    """On the website without a link, or where it stood before."""
    number, bare = request.payload
    await steps.settle_place(tx, request.member, request.office, int(number), bare=bool(bare))


async def on_reason(tx: Tx, request: Request) -> None:
    """Why it is corrected."""
    number = int(request.draft["publication"])
    await steps.take_reason(tx, request.member, request.office, number, request.text)


async def on_day(tx: Tx, request: Request) -> None:
    """Another day than today."""
    number = int(request.draft["publication"])
    await steps.take_day(tx, request.member, request.office, number, request.text)


async def on_save(tx: Tx, request: Request) -> None:
    """Not published yet, but ready."""
    await steps.save(tx, request.member, request.office, int(request.payload[0]))


async def on_publish(tx: Tx, request: Request) -> None:
    """Yes, publish."""
    number, stamped = request.payload
    await decisions.publish(tx, request.member, request.office, int(number), int(stamped))


# --- afterwards -------------------------------------------------------------------------------------------------------


async def on_withdraw(tx: Tx, request: Request) -> None:
    """Take it back: why."""
    await decisions.ask_withdrawal(tx, request.member, request.office, int(request.payload[0]))


async def on_withdrawal(tx: Tx, request: Request) -> None:
    """The reason, which takes it back."""
    number = int(request.draft["publication"])
    await decisions.withdraw(tx, request.member, request.office, number, request.text)


async def on_penalty(tx: Tx, request: Request) -> None:
    """The penalty decision was changed: how."""
    await decisions.ask_penalty(tx, request.member, request.office, int(request.payload[0]))


async def on_takedown(tx: Tx, request: Request) -> None:
    """That way: it has to come off the site."""
    number, change = request.payload
    await decisions.take_down(tx, request.member, request.office, int(number), str(change))


async def paper_file(tx: Tx, args: Mapping[str, str | int]) -> File:
    """Return a file that somebody handed in as the publication."""
    paper = await tx.files.find(int(args["file"]))
    assert paper is not None
    return shown(paper.name, await tx.files.content(paper.id))


MAKERS = {"publication-paper": paper_file}

MENU = {Action.SEE_PUBLICATIONS: "publication.list"}

ROUTES: list[Route] = [
    Command("publications", Action.SEE_PUBLICATIONS, on_list, where="private", words=("结果公示",)),
    Press("publication.list", Action.SEE_PUBLICATIONS, on_list),
    Press("publication.page", Action.SEE_PUBLICATIONS, on_page, (int,)),
    Press("publication.show", Action.SEE_PUBLICATIONS, on_show, (int,), Owned.PUBLICATION),
    Press("publication.paper", Action.SEE_PUBLICATIONS, on_paper, (int,), Owned.PUBLICATION),
    Press("publication.begin", Action.PUBLISH, on_begin, (int,), Owned.PUBLICATION),
    Press("publication.correct", Action.PUBLISH, on_correct, (int,), Owned.PUBLICATION),
    Press("publication.step", Action.PUBLISH, on_step, (int, str), Owned.PUBLICATION),
    Press("publication.finding", Action.PUBLISH, on_finding, (int, str), Owned.PUBLICATION),
    Press("publication.measure", Action.PUBLISH, on_measure, (int, str), Owned.PUBLICATION),
    Press("publication.measured", Action.PUBLISH, on_measured, (int,), Owned.PUBLICATION),
    Awaited("publication.words", Action.PUBLISH, on_words),
    Press("publication.said", Action.PUBLISH, on_said, (int, bool), Owned.PUBLICATION),
    Awaited("publication.place", Action.PUBLISH, on_link),
    Awaited("publication.place", Action.PUBLISH, on_file, file=True),
    Press("publication.placed", Action.PUBLISH, on_placed, (int, bool), Owned.PUBLICATION),
    Awaited("publication.reason", Action.PUBLISH, on_reason),
    Awaited("publication.confirm", Action.PUBLISH, on_day),
    Press("publication.save", Action.PUBLISH, on_save, (int,), Owned.PUBLICATION),
    Press("publication.publish", Action.PUBLISH, on_publish, (int, int), Owned.PUBLICATION),
    Press("publication.withdraw", Action.PUBLISH, on_withdraw, (int,), Owned.PUBLICATION),
    Awaited(decisions.WITHDRAWAL, Action.PUBLISH, on_withdrawal),
    Press("publication.penalty", Action.PUBLISH, on_penalty, (int,), Owned.PUBLICATION),
    Press("publication.takedown", Action.PUBLISH, on_takedown, (int, str), Owned.PUBLICATION),
]
