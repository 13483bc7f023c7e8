"""The one place through which every request goes: find the route, check the right, call the handler."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import Message as Sent
from telegram import Update

from bot.domain.messages import Message, Text, text
from bot.domain.people import Person
from bot.domain.refusals import Refusal
from bot.domain.roles import Action
from bot.usecases.draws.secrecy import check_hidden
from handlers.membership import on_service
from handlers.request import FileFacts, Request
from handlers.routes import Awaited, Command, Dice, FileSent, Press, Replied, Route, Threaded
from handlers.unpack import Source, clean, command_of, is_aside, membership, source_of, throw_of, topic_of
from storage.drafts import Draft
from storage.transaction import Tx


@dataclass(frozen=True, slots=True)
class Target:
    """A route that was found, with what the update says for it."""

    route: Route
    payload: tuple[str | int, ...] = ()
    args: tuple[str, ...] = ()
    draft: Draft | None = None


class Dispatcher:
    """Routes by name. `operators` are the account ids that the settings name, `username` the bot's own."""

    def __init__(self, routes: Sequence[Route], operators: frozenset[int], username: str) -> None:
        self._operators = operators
        self._username = username
        self._commands = {each.name: each for each in routes if isinstance(each, Command)}
        self._words = {word: each for each in self._commands.values() for word in each.words}
        self._presses = {each.name: each for each in routes if isinstance(each, Press)}
        self._awaited = {(each.kind, each.file): each for each in routes if isinstance(each, Awaited)}
        self._replied = {(each.kind, each.file): each for each in routes if isinstance(each, Replied)}
        self._threaded = {(each.kind, each.file): each for each in routes if isinstance(each, Threaded)}
        self._dice = next((each for each in routes if isinstance(each, Dice)), None)
        self._files = next((each for each in routes if isinstance(each, FileSent)), None)

    async def handle(self, tx: Tx, update: Update, fetched: FileFacts | None = None) -> None:
        """Do what an update asks for; raises `Refusal` where a rule says no."""
        if await on_service(tx, update):
            return
        source = await source_of(tx, update)
        if source is None:
            return
        await self._speak(tx, update, source)
        found = await self._find(tx, update, source)
        if found is not None:
            request = await self._request(tx, update, source, found, fetched)
            self._check(request, found.route)
            self._check_place(request, found.route)
            await self._check_hidden(tx, request, found)
            await found.route.handler(tx, request)
            if request.callback is not None and not tx.outbox.answered:
                await tx.outbox.answer(request.callback, None)
        elif source.chat.private and update.message is not None:
            raise Refusal("not-understood")

    def wants_file(self, update: Update) -> tuple[str, int, str] | None:
        """Return (file id, size in bytes, name) of a file that has to be fetched before the update can be handled."""
        message = update.message
        if message is None or message.chat.type != "private":
            return None
        if message.document is not None:
            return message.document.file_id, message.document.file_size or 0, message.document.file_name or ""
        if message.photo:
            return message.photo[-1].file_id, message.photo[-1].file_size or 0, "photo.jpg"
        return None

    async def refuse(self, tx: Tx, update: Update, refusal: Refusal) -> None:
        """Tell why not: as a button's answer where a button was pressed, else as a reply."""
        stranger = await self.is_stranger(tx, update)
        words = text("refusal-stranger") if stranger else text("refusal-" + refusal.code, **refusal.params)
        await self._reply(tx, update, words)

    async def is_stranger(self, tx: Tx, update: Update) -> bool:
        """Tell whether somebody is tied to nothing here: whatever they ask, they learn no more than that."""
        user = update.effective_user
        return user is not None and user.id not in self._operators and not await tx.people.of_user(user.id)

    async def apologise(self, tx: Tx, update: Update, number: int) -> None:
        """Tell the person that something failed, with a number to quote, and the operators too."""
        await self._reply(tx, update, text("failure", number=str(number)))
        for operator in sorted(self._operators):
            chat = await tx.chats.find(operator)
            if chat is not None:
                await tx.outbox.post(chat.key, Message(text("failure-operator", number=str(number))), personal=True)

    async def _reply(self, tx: Tx, update: Update, words: Text) -> None:
        source = await source_of(tx, update)
        if source is None:
            return
        if update.callback_query is not None:
            await self._speak(tx, update, source)
            await tx.outbox.answer(update.callback_query.id, words, alert=True)
        elif source.message is not None:
            personal = source.chat.private
            await tx.outbox.post(source.chat.key, Message(words, reply_to=source.message.message_id), personal=personal)

    async def _speak(self, tx: Tx, update: Update, source: Source) -> None:
        """Let a button's answer be in the presser's own language, also in a group."""
        if update.callback_query is not None:
            own = source.chat if source.chat.private else await tx.chats.find(source.user.id)
            tx.outbox.language = "" if own is None else own.voice

    async def _find(self, tx: Tx, update: Update, source: Source) -> Target | None:
        if update.callback_query is not None:
            return self._find_press(update.callback_query.data or "")
        message = update.message
        if message is None:
            return None
        if message.dice is not None:
            return None if self._dice is None else Target(self._dice)
        words = clean(message.text or message.caption or "")
        command = command_of(words, self._username)
        if command is not None:
            return self._find_command(source, *command)
        answer = await self._find_answer(tx, source, message, words)
        if answer is not None and answer.route is self._files and not message.document:
            raise Refusal("photo-unexpected")
        return answer

    def _find_press(self, data: str) -> Target:
        name, *fields = data.split(":")
        route = self._presses.get(name)
        if route is None:
            raise Refusal("button-invalid")
        return Target(route, payload=route.unpack(fields))

    def _find_command(self, source: Source, name: str, args: tuple[str, ...]) -> Target | None:
        route = self._commands.get(name)
        if route is None:
            if source.chat.private:
                raise Refusal("not-understood")
            return None
        return Target(route, args=args)

    async def _find_answer(self, tx: Tx, source: Source, message: Sent, words: str) -> Target | None:
        has_file = message.effective_attachment is not None
        draft = await tx.drafts.find(source.user.id) if source.chat.private else None
        if source.chat.private:
            found = await self._find_reply(tx, source, message, draft) or await self._find_threaded(tx, source, draft)
            if found is not None:
                return found
        spoken = self._words.get(words)
        if spoken is not None and (source.chat.private or spoken.where != "private"):
            return Target(spoken)
        awaited = None if draft is None else self._awaited.get((draft.kind, has_file))
        if awaited is not None:
            return Target(awaited, draft=draft)
        return Target(self._files) if source.chat.private and has_file and self._files is not None else None

    async def _find_reply(self, tx: Tx, source: Source, message: Sent, draft: Draft | None) -> Target | None:
        """Return what a reply to one of our messages means, None where it is no more than an answer to the draft."""
        answered = message.reply_to_message
        slot = None if answered is None else await tx.outbox.slot_at(source.chat.key, answered.message_id)
        if slot is None:
            return None
        kind, *fields = slot.split(":")
        route = self._replied.get((kind, message.effective_attachment is not None))
        if route is None or (draft is not None and not route.comes_before(draft.kind)):
            return None
        return Target(route, payload=route.unpack(fields))

    async def _find_threaded(self, tx: Tx, source: Source, draft: Draft | None) -> Target | None:
        """Return what words in one of our topics mean."""
        kind, *fields = (await topic_of(tx, source)).split(":")
        message = source.message
        route = self._threaded.get((kind, message is not None and message.effective_attachment is not None))
        if route is None:
            return None
        joined = draft if draft is not None and draft.kind in route.joins else None
        return Target(route, payload=route.unpack(fields), draft=joined)

    async def _request(
        self, tx: Tx, update: Update, source: Source, found: Target, fetched: FileFacts | None
    ) -> Request:
        actor = await self._actor(tx, source, found)
        query, message = update.callback_query, update.message
        request = Request(
            user_id=source.user.id,
            chat=source.chat,
            message_id=0 if source.message is None else source.message.message_id,
            text="" if message is None else clean(message.text or message.caption or ""),
            topic=await topic_of(tx, source),
            aside=is_aside(source),
            args=found.args,
            payload=found.payload,
            draft={} if found.draft is None else found.draft.data,
            callback=None if query is None else query.id,
            throw=None if message is None else throw_of(message),
            file=fetched,
            actor=actor,
            task_force=None if actor is None else await tx.task_forces.find(actor.task_force),
            operator=source.user.id in self._operators,
        )
        if actor is None and not source.chat.private:
            return replace(request, task_force=await tx.task_forces.of_chat(source.chat.key))
        return request

    async def _actor(self, tx: Tx, source: Source, found: Target) -> Person | None:
        """Return the asker's entry in the task force that is meant: the group's, or the owner's of the thing pressed."""
        here = None if source.chat.private else await tx.task_forces.of_chat(source.chat.key)
        owner = None
        if isinstance(found.route, Press | Replied | Threaded) and found.route.owned is not None:
            owner = await tx.owners.task_force_of(found.route.owned, found.payload[0])
            if owner is None or (here is not None and here.id != owner):
                raise Refusal("button-invalid")
        elif found.draft is not None:
            owner = str(found.draft.data["task_force"])
        if not source.chat.private and here is None:
            return None
        return await membership(tx, source, owner if here is None else here.id)

    def _check(self, request: Request, route: Route) -> None:
        """Refuse whoever may not: the only place where rights are checked."""
        if isinstance(route, Dice) or request.may(route.action):
            return
        if route.action is Action.USE_BOT and isinstance(route, Command):
            return
        raise Refusal("stranger" if request.actor is None and not request.operator else "not-allowed")

    async def _check_hidden(self, tx: Tx, request: Request, found: Target) -> None:
        """Refuse whoever presses for a thing of a sealed round that is not theirs."""
        if isinstance(found.route, Press) and found.route.owned is not None and request.actor is not None:
            key = found.payload[0]
            await check_hidden(tx, request.actor, found.route.action, found.route.owned, key)

    def _check_place(self, request: Request, route: Route) -> None:
        """Refuse a command where it is not meant to be given, to those only who may give it."""
        if isinstance(route, Command) and route.where == ("group" if request.chat.private else "private"):
            raise Refusal("only-group" if request.chat.private else "only-private")
