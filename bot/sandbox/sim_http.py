"""The people's door: the HTTP sim API that the chat page and the demo use, and the page itself."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.sandbox.checks import Upload
from bot.sandbox.connection import Doors, Gone
from bot.sandbox.errors import ActError, ApiError
from bot.sandbox.forms import multipart
from bot.sandbox.model import Chat, Message, Person
from bot.sandbox.sim_clock import clock_routes
from bot.sandbox.sim_events import EventStream
from bot.sandbox.sim_json import chat_row, message_row, person_json
from bot.sandbox.world import World

PAGE = Path(__file__).with_name("page")
PRESS_SECONDS = 10.0
_INLINE = ("text/html", "image/", "text/plain", "application/pdf")


class NotFound(Exception):
    """The person, chat, message or file is not there, or not for that person's eyes."""


def sim_app(world: World, doors: Doors) -> Starlette:
    """The application below `/`."""
    sim = Sim(world, doors)
    routes: list[BaseRoute] = [
        Route("/", sim.page),
        Route("/sim/bot", sim.bot),
        Route("/sim/people", sim.people),
        Route("/sim/people/{pid:int}/chats", sim.chats),
        Route("/sim/people/{pid:int}/chats/{cid}/messages", sim.messages, methods=["GET"]),
        Route("/sim/people/{pid:int}/chats/{cid}/messages", sim.say, methods=["POST"]),
        Route("/sim/people/{pid:int}/chats/{cid}/dice", sim.throw, methods=["POST"]),
        Route("/sim/people/{pid:int}/chats/{cid}/files", sim.upload, methods=["POST"]),
        Route("/sim/people/{pid:int}/chats/{cid}/press", sim.press, methods=["POST"]),
        Route("/sim/people/{pid:int}/chats/{cid}/forward", sim.forward, methods=["POST"]),
        Route("/sim/people/{pid:int}/chats/{cid}/read", sim.read, methods=["POST"]),
        Route("/sim/people/{pid:int}/chats/{cid}/topics", sim.topics, methods=["POST"]),
        Route("/sim/people/{pid:int}/chats/{cid}/topics/{topic:int}", sim.topic, methods=["POST"]),
        Route("/sim/people/{pid:int}/commands", sim.commands),
        Route("/sim/people/{pid:int}/start", sim.start, methods=["POST"]),
        Route("/sim/people/{pid:int}/block", sim.block, methods=["POST"]),
        Route("/sim/files/{file_id}/{name:path}", sim.file),
        Route("/sim/events", EventStream(world, doors)),
        Route("/sim/faults", sim.fault, methods=["POST"]),
        *clock_routes(world, doors),
        Mount("/page", StaticFiles(directory=PAGE, check_dir=False)),
    ]
    refusals: dict[Any, Any] = {ActError: _refused, NotFound: _not_found, Gone: _gone}
    refusals |= dict.fromkeys((ApiError, KeyError, TypeError, ValueError), _malformed)
    return Starlette(routes=routes, exception_handlers=refusals)


class Sim:
    """The endpoints; each finds the person first, and shows only chats that the person is in."""

    def __init__(self, world: World, doors: Doors) -> None:
        self.world = world
        self.doors = doors

    async def page(self, request: Request) -> Response:
        """The chat page."""
        return FileResponse(PAGE / "index.html")

    async def bot(self, request: Request) -> Response:
        """Who the bot is, and which limits hold."""
        bot = self.world.bot
        return JSONResponse(
            {"id": bot.id, "name": bot.name, "username": bot.username, "limits": self.world.limits.name}
        )

    async def people(self, request: Request) -> Response:
        """Everybody one can be."""
        return JSONResponse([person_json(self.world, person) for person in self.world.people.values()])

    async def chats(self, request: Request) -> Response:
        """The person's chats."""
        person = self._person(request)
        return JSONResponse([chat_row(self.world, person, chat) for chat in self.world.chats_of(person)])

    async def messages(self, request: Request) -> Response:
        """A chat's newest messages with an id above `after`, the pinned one."""
        _, chat = self._place(request)
        after, limit = _number(request, "after", 0), _number(request, "limit", 200)
        found = [message for message in chat.history[after:] if not message.deleted][-limit:]
        pinned = message_row(chat.pins[-1]) if chat.pins else None
        return JSONResponse({"messages": [message_row(m) for m in found], "pinned": pinned})

    async def say(self, request: Request) -> Response:
        """Write {text, reply_to?, thread?}."""
        person, chat = self._place(request)
        given = await _json(request)
        answered, thread = self._answered(chat, given), given.get("thread")
        return self._sent(person, self.world.say(person, chat, str(given["text"]), answered, thread=thread))

    async def throw(self, request: Request) -> Response:
        """Throw {emoji, reply_to?, thread?}."""
        person, chat = self._place(request)
        given = await _json(request)
        answered, thread = self._answered(chat, given), given.get("thread")
        emoji = str(given.get("emoji", "🎲"))
        return self._sent(person, self.world.throw(person, chat, emoji, reply_to=answered, thread=thread))

    async def upload(self, request: Request) -> Response:
        """Send the part `file`; `as_photo` makes it a picture."""
        person, chat = self._place(request)
        parts = multipart(await request.body(), request.headers.get("content-type", ""))
        file, caption = parts.get("file"), str(parts.get("caption", ""))
        if not isinstance(file, Upload):
            raise ActError("no_file")
        thread = int(str(parts["thread"])) if parts.get("thread") else None
        if str(parts.get("as_photo", "")).lower() in ("1", "true", "on", "yes"):
            return self._sent(person, self.world.send_photo(person, chat, file.content, caption, thread))
        sent = self.world.send_file(person, chat, file.name, file.content, file.mime, caption, thread)
        return self._sent(person, sent)

    async def press(self, request: Request) -> Response:
        """Press {message_id, data}: the bot's answer, or {pending: true} when it takes its time."""
        person, chat = self._place(request)
        given = await _json(request)
        press = self.world.press(person, self._message(chat, given["message_id"]), data=str(given["data"]))
        await self.doors.outcome(press.settled(), request.receive, PRESS_SECONDS)
        answer = press.answer
        if answer is None:
            return JSONResponse({"pending": True})
        return JSONResponse({"text": answer.text, "alert": answer.alert, "url": answer.url})

    async def forward(self, request: Request) -> Response:
        """Forward {message_id, to_chat}."""
        person, chat = self._place(request)
        given = await _json(request)
        target = self._chat(person, str(given["to_chat"]))
        return self._sent(person, self.world.forward(person, self._message(chat, given["message_id"]), target))

    async def read(self, request: Request) -> Response:
        """Mark as read up to {message_id}, in the topic {thread?} alone where it is given."""
        person, chat = self._place(request)
        given = await _json(request)
        self.world.read(person, chat, int(given["message_id"]), given.get("thread"))
        return JSONResponse({"unread": self.world.unread(person, chat)})

    async def topics(self, request: Request) -> Response:
        """Switch a group's topics {on}, as whoever runs it does."""
        person, chat = self._place(request)
        if not self.world.manages(person, chat):
            raise ActError("not_your_topic")
        self.world.set_forum(chat, bool((await _json(request))["on"]))
        return JSONResponse({"forum": chat.forum})

    async def topic(self, request: Request) -> Response:
        """Do to a topic by hand what {act} says: close, reopen, delete."""
        person, chat = self._place(request)
        acts = {"close": self.world.close_topic, "reopen": self.world.reopen_topic, "delete": self.world.delete_topic}
        acts[(await _json(request))["act"]](person, chat, request.path_params["topic"])
        return JSONResponse({"topics": len(chat.topics)})

    async def commands(self, request: Request) -> Response:
        """The bot's commands in the chat `?chat=`."""
        person = self._person(request)
        chat = self._chat(person, request.query_params.get("chat", str(person.id)))
        return JSONResponse(self.world.commands_for(person, chat))

    async def start(self, request: Request) -> Response:
        """Press Start with {payload}."""
        person = self._person(request)
        return self._sent(person, self.world.start(person, str((await _json(request)).get("payload", ""))))

    async def block(self, request: Request) -> Response:
        """Block the bot, or not any more: {blocked}."""
        person = self._person(request)
        (self.world.block if (await _json(request))["blocked"] else self.world.unblock)(person)
        return JSONResponse({"blocked": person.blocked})

    async def file(self, request: Request) -> Response:
        """A file's content; what a browser can show opens in it."""
        stored = self.world.files.get(request.path_params["file_id"])
        if stored is None:
            raise NotFound
        kind = "inline" if stored.mime.startswith(_INLINE) else "attachment"
        headers = {"content-disposition": f"{kind}; filename*=utf-8''{quote(stored.name)}"}
        return Response(stored.content, media_type=stored.mime or "application/octet-stream", headers=headers)

    async def fault(self, request: Request) -> Response:
        """Schedule a fault."""
        self.world.faults.schedule(**await _json(request))
        return JSONResponse({"scheduled": True})

    def _sent(self, person: Person, message: Message) -> Response:
        self.world.read(person, message.chat, message.id, message.thread)
        return JSONResponse(message_row(message))

    def _person(self, request: Request) -> Person:
        person = self.world.people.get(request.path_params["pid"])
        if person is None:
            raise NotFound
        return person

    def _chat(self, person: Person, chat_id: str) -> Chat:
        chat = self.world.chats.get(int(chat_id))
        if chat is None or not chat.holds(person):
            raise NotFound
        return chat

    def _place(self, request: Request) -> tuple[Person, Chat]:
        person = self._person(request)
        return person, self._chat(person, request.path_params["cid"])

    def _message(self, chat: Chat, message_id: Any) -> Message:
        message = chat.message(int(message_id))
        if message is None:
            raise NotFound
        return message

    def _answered(self, chat: Chat, given: dict[str, Any]) -> Message | None:
        return self._message(chat, given["reply_to"]) if given.get("reply_to") else None


async def _json(request: Request) -> dict[str, Any]:
    given = await request.json()
    if not isinstance(given, dict):
        raise ValueError(given)
    return given


def _number(request: Request, name: str, default: int) -> int:
    return max(0, int(request.query_params.get(name, default)))


async def _refused(request: Request, error: ActError) -> Response:
    return JSONResponse({"error": error.code}, 409)


async def _not_found(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": "not_found"}, 404)


async def _gone(request: Request, error: Exception) -> Response:
    return Response(status_code=503)


async def _malformed(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": "malformed", "detail": str(error)}, 400)
