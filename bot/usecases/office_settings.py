"""What a task force's settings are, for its leader: read-only, but for what is decided in chat."""

from bot.domain.messages import Button, Message, Text, button, text
from bot.domain.people import Person
from bot.domain.task_forces import TaskForce
from bot.usecases.desk import lay
from storage.transaction import Tx

DESK = "settings"


async def show(tx: Tx, actor: Person, office: TaskForce, *, anew: bool) -> None:
    """Show the settings, and a button for what can be changed here; a basis that was asked for is awaited no more."""
    assert actor.user_id is not None
    draft = await tx.drafts.find(actor.user_id)
    if draft is not None and draft.kind.startswith("settings."):
        await tx.drafts.end(actor.user_id)
    state = "off" if office.clues.facts else "on"
    change = Button(text(f"button-facts-switch-{state}"), "settings.facts", (int(state == "on"),))
    words = text("settings", title=office.title, lines=_lines(office), facts=await _facts(tx, office))
    await lay(tx, actor, DESK, Message(words, ((change,), (button("menu.open"),))), anew=anew)


def _lines(office: TaskForce) -> tuple[Text, ...]:
    rules, clues = office.rules, office.clues
    return (
        *(
            text(
                "settings-department-leads" if each.leads else "settings-department",
                title=each.title,
                many=each.officers,
            )
            for each in office.departments
        ),
        text(
            "settings-draw",
            ratio=rules.ratio_percent,
            cap=rules.cap,
            window=rules.window_minutes,
            days=rules.days_ahead,
        ),
        text("settings-recusal-leader" if office.leader_decides else "settings-recusal-head"),
        text("settings-publication", many=office.publication_days),
        text(
            "settings-clues",
            signing=clues.signing_workdays,
            consultation=clues.consultation_workdays,
            feedback=clues.feedback_days,
            answer=clues.answer_days,
        ),
        text("settings-invitation", many=office.invitation_days),
    )


async def _facts(tx: Tx, office: TaskForce) -> Text:
    decision = office.clues.facts_decision
    if decision is None:
        return text("settings-facts-never")
    name = (await tx.people.get(decision.by)).name
    state = "settings-facts-on" if office.clues.facts else "settings-facts-off"
    return text(state, name=name, at=decision.at, basis=decision.basis)
