"""Groups: which task force a group belongs to, and what the bot can do in it."""

from bot.domain.messages import Button, Message, Text, button, rows, text
from bot.domain.refusals import Refusal
from bot.domain.task_forces import TaskForce
from bot.usecases.telling import START_LINK
from storage.chats import Chat
from storage.transaction import Tx

# What the bot uses beyond reading along, which every administrator may.
RIGHTS = ("can_pin_messages",)
TOPICS = "can_manage_topics"  # only where the group has topics


async def choose_task_force(
    tx: Tx, operator: str, chat: Chat, task_force: str | None, *, answers: int | None = None
) -> None:
    """Bind the group to the task force that is named, or the only one without a group; else ask which.

    `answers` is the message that is answered: the answer stands in its topic. Raises `Refusal` group-task-force-unknown,
    -none-unbound, and those of `bind`.
    """
    everything = await tx.task_forces.all()
    if task_force is not None:
        if task_force not in {each.id for each in everything}:
            raise Refusal("group-task-force-unknown")
        await bind(tx, operator, chat, task_force, sure=False, answers=answers)
        return
    unbound = [each for each in everything if each.chat is None]
    if not unbound:
        raise Refusal("group-none-unbound")
    if len(unbound) == 1:
        await bind(tx, operator, chat, unbound[0].id, sure=False, answers=answers)
        return
    each = [button("group.bind", office.id, 0, title=office.title) for office in unbound]
    await tx.outbox.post(chat.key, Message(text("group-which"), rows(*each), reply_to=answers))


async def bind(tx: Tx, operator: str, chat: Chat, task_force: str, *, sure: bool, answers: int | None = None) -> None:
    """Tie a task force to a group; where one of them is tied already it is asked again unless `sure`.

    Raises `Refusal` button-invalid, group-bound-already, group-draw-unfinished.
    """
    office = await tx.task_forces.find(task_force)
    if office is None or chat.private:
        raise Refusal("button-invalid")
    before = await tx.task_forces.of_chat(chat.key)
    if before is not None and before.id == office.id:
        raise Refusal("group-bound-already", title=office.title)
    moving = [each for each in (before, office) if each is not None and each.chat is not None]
    for each in moving:
        await _refuse_unfinished(tx, each)
    if moving and not sure:
        await _ask_sure(tx, chat, office, before, answers)
        return
    for each in moving:
        await _unbind(tx, operator, each)
    await tx.task_forces.bind(office.id, chat.key)
    await tx.ledger.append(office.id, operator, "group-bound", {"chat": str(chat.telegram_id), "title": chat.title})
    start = Button(text("button-start-bot"), url=START_LINK)
    words = text("group-bound", title=office.title, lines=_right_lines(chat))
    await tx.outbox.post(chat.key, Message(words, ((start,),), reply_to=answers))


async def _refuse_unfinished(tx: Tx, office: TaskForce) -> None:
    draw = await tx.draws.unfinished(office.id)
    if draw is not None:
        raise Refusal("group-draw-unfinished", title=office.title, number=draw.number)


async def _ask_sure(tx: Tx, chat: Chat, office: TaskForce, before: TaskForce | None, answers: int | None) -> None:
    lines = (
        *((text("group-holds", title=before.title),) if before is not None else ()),
        *((text("group-elsewhere", title=office.title),) if office.chat is not None else ()),
    )
    sure = Button(text("button-group-rebind"), "group.bind", (office.id, 1))
    words = text("group-sure", title=office.title, lines=lines)
    await tx.outbox.post(chat.key, Message(words, ((sure,),), reply_to=answers))


async def _unbind(tx: Tx, operator: str, office: TaskForce) -> None:
    await tx.task_forces.unbind(office.id)
    await tx.ledger.append(office.id, operator, "group-unbound", {})


async def check(tx: Tx, chat: Chat, office: TaskForce | None, *, answers: int | None = None) -> None:
    """Say in the group which rights the bot lacks there and what will not work without them."""
    bound = text("group-unbound") if office is None else text("group-belongs", title=office.title)
    words = text("group-check", lines=(bound, *_right_lines(chat)))
    await tx.outbox.post(chat.key, Message(words, reply_to=answers))


def _right_lines(chat: Chat) -> tuple[Text, ...]:
    if chat.rights is None or "status" not in chat.rights:
        return (text("group-rights-unknown"),)
    if chat.rights.get("status") != "administrator":
        return (text("group-no-administrator"),)
    basic = (text("group-basic"),) if chat.kind == "group" else ()
    used = (*RIGHTS, TOPICS) if chat.forum else RIGHTS
    lacking = [right for right in used if not chat.rights.get(right)]
    lines = tuple(text("group-lacks-" + right.replace("_", "-")) for right in lacking)
    topics = text("group-topics" if chat.forum else "group-no-topics")
    known = () if chat.kind == "group" or TOPICS in lacking else (topics,)
    return (*basic, *(lines or (text("group-rights-complete"),)), *known)
