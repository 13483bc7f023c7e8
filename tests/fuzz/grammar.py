"""Updates made by rule: from all routes, with whatever stands in a message, and of kinds of which the bot knows nothing.

All of them are such as Telegram could send; `mutations` spoils them.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any

from bot.domain.roles import Role, may
from handlers.catalog import ROUTES
from handlers.routes import Command, Press
from storage.owners import Owned

Json = dict[str, Any]

OUTSIDER, BOT = 77, 1
LARGEST = 2**52  # Telegram's ids have at most so many bits
WORDS = (
    "",
    " ",
    "回避",
    "确认",
    "取消",
    "/start",
    "/start hello",
    "/menu@example_bot",
    "/x" * 100,
    "长" * 4096,
    "长" * 500,
    "👨‍👩‍👧‍👦" * 80,
    "0",
    "-1",
    "2026-11-30",
    "2026-12-01 14:00",
    "11月30日",
    "11月31日",
    "14:00",
    "25:99",
    "９９９",
    "10",
    "示例〔2026〕1号",
    "https://example.gov.cn/?a=1&b=<2>",
    "<b>&amp;</i>",
    "\u202e\u200b\ufeff示例\x00\x07",
    "👨‍👩‍👧‍👦🏳️‍🌈",
    "\ud83c",
    "e\u0301" * 50,
    "{ $name }",
    "{bot}",
    "'; DROP TABLE people; --",
    "示例护理站01",
    "示例人员01",
    "示例人员01、示例人员02",
    "民政",
    "13800001234",
    "示例事由：当事人是近亲属",
    "\n\n\n",
    "1\t2\r3",
)
ARGUMENTS = ("", "x", "医保", "民政", "yes", "no", "1", "2026-11-30", "place", "\ud83c", "a" * 60, "长" * 20)
NUMBERS = ("0", "1", "2", "3", "-1", "20261130", str(2**31), str(2**70), "1.0", "x", "true", "１")
_USER = {"id": 7001, "is_bot": False, "first_name": "示例"}
_CHANNEL = {"id": -1009, "type": "channel", "title": "示例频道"}
_FILE = {"file_id": "f", "file_unique_id": "f"}
_POLL = {
    "id": "1",
    "question": "示例",
    "options": [{"text": "是", "voter_count": 1, "persistent_id": "1"}],
    "total_voter_count": 1,
    "is_closed": False,
    "is_anonymous": False,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
_ORDER = {"id": "1", "from": _USER, "invoice_payload": "x"}
_BOOST = {"boost_id": "1", "source": {"source": "premium", "user": _USER}}
_MEDIA = {**_FILE, "width": 1, "height": 1, "duration": 1}
# What stands in a message that the bot has no use for.
CONTENTS: tuple[Json, ...] = (
    {"poll": _POLL},
    {"sticker": {**_FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}},
    {"voice": {**_FILE, "duration": 1}},
    {"audio": {**_FILE, "duration": 1}},
    {"video": _MEDIA},
    {"animation": _MEDIA, "document": _FILE},
    {"video_note": {**_FILE, "length": 1, "duration": 1}},
    {"location": {"latitude": 31.2, "longitude": 121.5}},
    {"venue": {"location": {"latitude": 1, "longitude": 1}, "title": "示例", "address": "示例"}},
    {"contact": {"phone_number": "13800001234", "first_name": "示例", "user_id": 7001}},
    {"game": {"title": "x", "description": "x", "photo": []}},
    {"invoice": {"title": "x", "description": "x", "start_parameter": "", "currency": "CNY", "total_amount": 1}},
    {
        "refunded_payment": {
            "currency": "XTR",
            "total_amount": 1,
            "invoice_payload": "x",
            "telegram_payment_charge_id": "x",
        }
    },
    {"web_app_data": {"data": "x", "button_text": "x"}},
    {"users_shared": {"request_id": 1, "users": [{"user_id": 7001}]}},
    {"chat_shared": {"request_id": 1, "chat_id": -1009}},
    {"story": {"chat": _CHANNEL, "id": 1}},
    {"new_chat_title": "示例" * 60},
    {"delete_chat_photo": True},
    {"group_chat_created": True},
    {"supergroup_chat_created": True},
    {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
    {"video_chat_started": {}},
    {"video_chat_ended": {"duration": 1}},
    {"proximity_alert_triggered": {"traveler": _USER, "watcher": _USER, "distance": 1}},
    {"boost_added": {"boost_count": 1}},
    {"write_access_allowed": {}},
    {"forum_topic_created": {"name": "示例", "icon_color": 1}},
    {"forum_topic_edited": {"name": "示例"}},
    {"forum_topic_closed": {}},
    {"forum_topic_reopened": {}},
    {"general_forum_topic_hidden": {}},
    {"pinned_message": {"message_id": 3, "date": 0, "chat": _CHANNEL}},
    {"connected_website": "example.gov.cn"},
)
# Kinds of updates that the bot does not ask for.
STRANGE: tuple[Json, ...] = (
    {"poll": _POLL},
    {"poll_answer": {"poll_id": "1", "user": _USER, "option_ids": [0], "option_persistent_ids": ["1"]}},
    {"message_reaction": {"chat": _CHANNEL, "message_id": 1, "user": _USER, "date": 1, "old_reaction": [], "new_reaction": []}},
    {"message_reaction_count": {"chat": _CHANNEL, "message_id": 1, "date": 1, "reactions": []}},
    {"business_connection": {"id": "1", "user": _USER, "user_chat_id": 7001, "date": 1, "is_enabled": True}},
    {"business_message": {"message_id": 1, "date": 1, "chat": {"id": 7001, "type": "private"}, "from": _USER, "text": "x"}},
    {"edited_business_message": {"message_id": 1, "date": 1, "chat": {"id": 7001, "type": "private"}, "text": "x"}},
    {"deleted_business_messages": {"business_connection_id": "1", "chat": _CHANNEL, "message_ids": [1]}},
    {"inline_query": {"id": "1", "from": _USER, "query": "x", "offset": ""}},
    {"chosen_inline_result": {"result_id": "1", "from": _USER, "query": "x"}},
    {"shipping_query": {**_ORDER, "shipping_address": dict.fromkeys(
        ("country_code", "state", "city", "street_line1", "street_line2", "post_code"), "x")}},
    {"pre_checkout_query": {**_ORDER, "currency": "CNY", "total_amount": 1}},
    {"purchased_paid_media": {"from": _USER, "paid_media_payload": "x"}},
    {"chat_join_request": {"chat": _CHANNEL, "from": _USER, "user_chat_id": 7001, "date": 1}},
    {"chat_boost": {"chat": _CHANNEL, "boost": {**_BOOST, "add_date": 1, "expiration_date": 2}}},
    {"removed_chat_boost": {"chat": _CHANNEL, **_BOOST, "remove_date": 1}},
    {"channel_post": {"message_id": 1, "date": 1, "chat": _CHANNEL, "sender_chat": _CHANNEL, "text": "/start"}},
    {"edited_channel_post": {"message_id": 1, "date": 1, "edit_date": 2, "chat": _CHANNEL, "text": "/draw"}},
    {"guest_message": {"message_id": 1, "date": 1, "chat": _CHANNEL, "from": _USER, "text": "x"}},
    {"a_kind_of_tomorrow": {"id": 1, "from": _USER}},
    {},
)  # fmt: skip


@dataclass(frozen=True)
class Actor:
    """Somebody of a task force: what they are there, its group, and numbers that its buttons carry, by what they mean."""

    account: int
    roles: frozenset[Role]
    group: int
    things: Mapping[Owned, int | str]


def in_turn(chance: random.Random) -> Iterator[Command | Press]:
    """Give all that can be commanded and pressed, one after the other, again and again."""
    routes = [each for each in ROUTES if isinstance(each, Command | Press)]
    chance.shuffle(routes)
    return cycle(routes)


@dataclass
class Grammar:
    """Makes what stands in updates. `accounts` are those of people, some of whom are `actors`; `turn` has the routes."""

    chance: random.Random
    accounts: Sequence[int]
    groups: Sequence[int]
    actors: Sequence[Actor]
    turn: Iterator[Command | Press]
    now: int = 0  # seconds since the epoch

    def __post_init__(self) -> None:
        """Sort the routes."""
        self._commands = [each for each in ROUTES if isinstance(each, Command)]
        self._presses = [each for each in ROUTES if isinstance(each, Press)]
        self._things = [each.things for each in self.actors]
        self._makers = {
            self.fitting: 60,
            self.press: 15,
            self.words: 8,
            self.command: 5,
            self.file: 4,
            self.dice: 4,
            self.reply: 4,
            self.membership: 4,
            self.service: 3,
            self.odd_content: 5,
            self.strange: 4,
        }

    def make(self) -> Json:
        """Return the next one, without a number."""
        (maker,) = self.chance.choices(list(self._makers), list(self._makers.values()))
        return maker()

    # --- parts --------------------------------------------------------------------------------------------------------

    def some_words(self) -> str:
        """Return up to 4,096 characters, as people would hardly write them."""
        return "".join(self.chance.choices(WORDS, k=self.chance.choice((1, 1, 1, 2, 3))))[:4096]

    def user(self) -> Json:
        """Return somebody, mostly of the rosters."""
        account = self.chance.choice((*self.accounts, *self.accounts, OUTSIDER))
        user = {"id": account, "is_bot": self.chance.random() < 0.01, "first_name": "示例"}
        return user | self.chance.choice(({}, {"language_code": "zh-hans"}, {"language_code": "en"}))

    def chat(self, user: Json, private: float = 0.7) -> Json:
        """Return the private chat of somebody, or a group."""
        if self.chance.random() < private:
            return {"id": user["id"], "type": "private", "first_name": "示例"}
        kind = self.chance.choice(("supergroup", "supergroup", "group"))
        chat = {"id": self.chance.choice((*self.groups, -1009)), "type": kind, "title": self.some_words()[:200]}
        return chat | ({"is_forum": True} if self.chance.random() < 0.3 else {})

    def message(self, private: float = 0.7, **content: Any) -> Json:
        """Return a message with that in it."""
        user = self.user()
        head = {"message_id": self.chance.randint(1, 500), "date": self.now, "from": user}
        message = {**head, "chat": self.chat(user, private), **content}
        if self.chance.random() < 0.05:
            message |= {"message_thread_id": self.chance.randint(1, 50), "is_topic_message": True}
        if self.chance.random() < 0.05:
            message |= self._provenance()
        return message

    def _provenance(self) -> Json:
        author: Json = self.chance.choice(
            (
                {"type": "user", "sender_user": _USER},
                {"type": "hidden_user", "sender_user_name": "示例"},
                {"type": "chat", "sender_chat": _CHANNEL},
                {"type": "channel", "chat": _CHANNEL, "message_id": 1},
            )
        )
        return self.chance.choice(
            (
                {"forward_origin": {"date": self.now, **author}},
                {"via_bot": {**_USER, "is_bot": True}},
                {"sender_chat": _CHANNEL},
                {"is_from_offline": True},
                {"business_connection_id": "1"},
                {"media_group_id": "1"},
            )
        )

    def _argument(self, kind: type) -> str:
        return self.chance.choice(ARGUMENTS if kind is str else NUMBERS)

    # --- kinds --------------------------------------------------------------------------------------------------------

    def words(self) -> Json:
        """Return something written; now and then as edited, or as a channel's."""
        (kind,) = self.chance.choices(("message", "edited_message", "channel_post"), (90, 8, 2))
        return {kind: self.message(text=self.some_words())}

    def command(self) -> Json:
        """Return a command, or the word that stands for it."""
        route = self.chance.choice(self._commands)
        name = self.chance.choice((f"/{route.name}", *route.words))
        return {"message": self.message(text=f"{name} {self.some_words()}"[:4096].rstrip())}

    def fitting(self) -> Json:
        """Return a command or a press of somebody who may ask for it, where it may be asked for; each has its turn."""
        route = next(self.turn)
        able = [each for each in self.actors if may(route.action, each.roles)]
        actor = self.chance.choice(able or self.actors)
        user = {"id": actor.account, "is_bot": False, "first_name": "示例"}
        private: Json = {"id": actor.account, "type": "private", "first_name": "示例"}
        group: Json = {"id": actor.group, "type": "supergroup", "title": "示例群"}
        number, head = self.chance.randint(1, 500), {"date": self.now}
        if isinstance(route, Command):
            places = {"private": [private], "group": [group], "any": [private, group]}[route.where]
            words = " ".join(
                (f"/{route.name}", *self.chance.choice(((), (), ("1",), ("示例",), ("2026-12-01", "14:00"))))
            )
            message = {"message_id": number, **head, "from": user, "chat": self.chance.choice(places), "text": words}
            return {"message": message}
        values = [
            str(self.chance.choice((1, 2, 3)) if each is not str else self._argument(each)) for each in route.args
        ]
        if route.owned is not None:
            values[0] = str(actor.things.get(route.owned, 1))
        shown = {"message_id": number, **head, "chat": private, "text": "…"}
        query = {"id": str(self.chance.getrandbits(62)), "from": user, "chat_instance": "1", "message": shown}
        return {"callback_query": {**query, "data": ":".join((route.name, *values))[:64]}}

    def press(self) -> Json:
        """Return a press, mostly on something that is there, of one's own task force or another."""
        route, things = self.chance.choice(self._presses), self.chance.choice(self._things)
        values = [self._argument(each) for each in route.args]
        if route.owned is not None and values and self.chance.random() < 0.9:
            values[0] = str(things.get(route.owned, 1))
        if self.chance.random() < 0.05:
            values.append("1")
        name = route.name if self.chance.random() < 0.98 else self.some_words()[:30]
        user = self.user()
        message = {
            "message_id": self.chance.randint(1, 500),
            "date": self.now,
            "chat": self.chat(user, 0.9),
            "text": "…",
        }
        query = {"id": str(self.chance.getrandbits(62)), "from": user, "chat_instance": "1"}
        query |= self.chance.choice(({}, *[{"data": ":".join((name, *values))[:64]}] * 60, {"game_short_name": "x"}))
        shown: Json = self.chance.choice(({}, {"inline_message_id": "1"}, *[{"message": message}] * 60))
        return {"callback_query": query | shown}

    def file(self) -> Json:
        """Return a photo or a file of any size and name; nobody can fetch it."""
        caption = self.some_words()[:1024]
        size = {} if self.chance.random() < 0.1 else {"file_size": self.chance.choice((0, 1, 10**6, 10**9))}
        if self.chance.random() < 0.5:
            return {"message": self.message(photo=[{**_FILE, "width": 1, "height": 1, **size}], caption=caption)}
        name = self.chance.choice(("名单.xlsx", "a.pdf", "", "../../x", "\u202efdp.exe", "x" * 300, "\ud83c.pdf"))
        return {"message": self.message(document={**_FILE, **size, "file_name": name}, caption=caption)}

    def dice(self) -> Json:
        """Return a throw in a group or in private."""
        emoji, value = self.chance.choice(("🎲", "🎲", "🎯", "🎰", "🎳")), self.chance.choice((1, 2, 3, 4, 5, 6, 64))
        return {"message": self.message(0.2, dice={"emoji": emoji, "value": value})}

    def reply(self) -> Json:
        """Return an answer to some message, or to one that the bot can no longer see."""
        message = self.message(text=self.some_words())
        answered = {
            "message_id": self.chance.randint(1, 500),
            "date": self.chance.choice((self.now, 0)),
            "chat": message["chat"],
        }
        more = {"quote": {"text": "x", "position": 0}, "external_reply": {"origin": self._provenance_of_user()}}
        return {"message": {**message, "reply_to_message": answered} | (more if self.chance.random() < 0.1 else {})}

    def _provenance_of_user(self) -> Json:
        return {"type": "user", "date": self.now, "sender_user": _USER}

    def membership(self) -> Json:
        """Return a change of somebody's standing, or of the bot's."""
        user = self.user()
        bot = {"id": BOT, "is_bot": True, "first_name": "示例"}
        kind, who = self.chance.choice((("my_chat_member", bot), ("chat_member", user)))
        change = {"chat": self.chat(user, 0.3), "from": user, "date": self.now}
        return {kind: {**change, "old_chat_member": self._standing(who), "new_chat_member": self._standing(who)}}

    def _standing(self, user: Json) -> Json:
        status = self.chance.choice(("member", "left", "kicked", "administrator", "restricted", "creator", "member"))
        rights = dict.fromkeys(_RIGHTS.get(status, ()), self.chance.random() < 0.7)
        return {"status": status, "user": user, **rights, **({"until_date": 0} if status in _UNTIL else {})}

    def service(self) -> Json:
        """Return what happened in a group: it moved, somebody came or went."""
        message = self.message(0.1)
        new = -9_000_000_000_000 - abs(message["chat"]["id"])  # no two groups become the same one
        moves: tuple[Json, ...] = ({"migrate_from_chat_id": new}, {"migrate_to_chat_id": new})
        comings: tuple[Json, ...] = ({"new_chat_members": [self.user()]}, {"left_chat_member": self.user()})
        return {"message": message | self.chance.choice((*moves, *comings * 4))}

    def odd_content(self) -> Json:
        """Return a message with something in it that the bot has no use for."""
        return {"message": self.message(0.5, **self.chance.choice(CONTENTS))}

    def strange(self) -> Json:
        """Return an update of a kind that the bot does not ask for."""
        return dict(self.chance.choice(STRANGE))


_UNTIL = {"kicked", "restricted"}
_RIGHTS = {
    "administrator": (
        *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
        *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_pin_messages"),
        *("can_post_stories", "can_edit_stories", "can_delete_stories", "can_manage_topics"),
    ),
    "restricted": (
        *(
            "is_member",
            "can_change_info",
            "can_invite_users",
            "can_pin_messages",
            "can_send_messages",
            "can_send_polls",
        ),
        *("can_send_other_messages", "can_add_web_page_previews", "can_manage_topics", "can_send_audios"),
        *("can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes", "can_send_voice_notes"),
        *("can_edit_tag", "can_react_to_messages"),
    ),
    "creator": ("is_anonymous",),
}
