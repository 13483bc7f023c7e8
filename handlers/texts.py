"""Texts in the reader's language: Fluent messages with their parameters, made safe, cut to what Telegram takes."""

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from bot.domain.local_time import SHANGHAI
from bot.domain.messages import Late, Text, Value
from bot.domain.roles import Role
from bot.usecases.presets import load_preset, preset_names
from handlers.trimming import first, trim, units

LANGUAGES = ("zh-CN", "en")
MESSAGE, CAPTION, ANSWER = 4096, 1024, 200
_ZH_DAYS = "一二三四五六日"
_EN_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_EN_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TAG = re.compile(r"<[^>]*>")
# fluent.runtime takes no parameter of more than 2,500 characters, nor many long ones: a mark stands in for those.
_LONG = 500
_MARK = re.compile(r"\x02[^\x03]*\x03")
# What ends or reorders a line, or is not seen at all: control characters, bidi overrides, zero-width characters.
_BLANK = {"Cc", "Zl", "Zp"}
_GONE = {"Cf", "Cs"}


class Texts:
    """The texts of all languages. A message or a variable that is missing raises: nothing half-said goes out.

    A language may carry an idiom: "zh-CN/medical_institutions" uses that preset's words for roles.
    """

    def __init__(self, bundles: Mapping[str, FluentBundle]) -> None:
        self._bundles = bundles

    @classmethod
    def load(cls) -> "Texts":
        """Return what is in locales/<language>/*.ftl, read when a language is first spoken."""
        return cls(_Shipped())

    def render(self, language: str, words: Text, *, plain: bool = False) -> str:
        """Return a text as Telegram HTML, its parameters escaped; `plain` is for button labels and button answers.

        Raises LookupError for an unknown message or variable, TypeError for a parameter that is still to be made.
        """
        known = language if language in self._bundles else LANGUAGES[0]
        made = self._format(known, words)
        return html.unescape(_TAG.sub("", made)) if plain else made

    def fit(self, language: str, made: str, limit: int = MESSAGE) -> str:
        """Cut rendered HTML at a line's end to `limit` UTF-16 units after parsing, and say that it was cut."""
        return trim(made, limit, lambda: self.render(language, Text("text-cut")))

    def answer(self, language: str, words: Text) -> str:
        """Return the plain text of a button's answer, at most 200 characters."""
        said = self.render(language, words, plain=True).strip()
        return said if units(said) <= ANSWER else first(said, ANSWER - 1).rstrip() + "…"

    def _format(self, language: str, words: Text) -> str:
        bundle = self._bundles[language]
        if not bundle.has_message(words.id):
            raise LookupError(f"no text {words.id} ({language})")
        pattern = bundle.get_message(words.id).value
        if pattern is None:
            raise LookupError(f"text {words.id} ({language}) has no value")
        params = {name: self._param(language, value) for name, value in words.params.items()}
        long = {f"\x02{name}\x03": each for name, each in params.items() if isinstance(each, str) and len(each) > _LONG}
        made, errors = bundle.format_pattern(pattern, {**params, **{mark[1:-1]: mark for mark in long}})
        if errors:
            raise LookupError(f"text {words.id} ({language}): {errors[0]}") from errors[0]
        return _MARK.sub(lambda mark: long[mark.group()], str(made)) if long else str(made)

    def _param(self, language: str, value: Value) -> str | int:
        match value:
            case str():
                return html.escape(clean(value))
            case Text():
                return self._format(language, value)
            case datetime():
                return _moment(language, value)
            case date():
                return _day(language, value)
            case Late():
                raise TypeError(f"{value.maker} was not made before it was rendered")
            case tuple():
                return "\n".join(self._format(language, line) for line in value)
            case _:
                return value


def say(words: Text, language: str = LANGUAGES[0]) -> str:
    """Return a text as it stands in a document: without markup, in the words that come with the bot."""
    return Texts.load().render(language, words, plain=True)


def clean(words: str) -> str:
    """Return somebody's words as one line that garbles no other: without bidi overrides and zero-width characters."""
    if words.isprintable():
        return words
    kept = (_neutral(c) for c in words.replace("\r\n", "\n"))
    return "".join(kept).strip()


def _neutral(character: str) -> str:
    category = unicodedata.category(character)
    return " " if category in _BLANK else "" if category in _GONE else character


class _Shipped(Mapping[str, FluentBundle]):
    """The languages that come with the bot."""

    def __getitem__(self, language: str) -> FluentBundle:
        return _bundle(language)

    def __contains__(self, language: object) -> bool:
        return isinstance(language, str) and language.partition("/")[0] in LANGUAGES

    def __iter__(self) -> Iterator[str]:
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)


@cache
def _bundle(voice: str) -> FluentBundle:
    language, _, idiom = voice.partition("/")
    bundle = FluentBundle([language], use_isolating=False)
    for entry in sorted(_resources(language), key=lambda entry: entry.name):
        bundle.add_resource(_resource(language, entry.name))
    if idiom in preset_names() and language == LANGUAGES[0]:
        bundle.add_resource(FluentResource(_terms(load_preset(idiom).wording)), allow_overrides=True)
    return bundle


@cache
def _resource(language: str, name: str) -> Resource:
    return FluentResource((files("locales") / language / name).read_text(encoding="utf-8"))


def _terms(wording: Mapping[str, str]) -> str:
    """Return what roles are called, as the Fluent terms that texts refer to (-leader)."""
    return "".join(f"-{role} = {word}\n" for role, word in wording.items() if role in set(Role))


def _resources(language: str) -> list[Traversable]:
    return [entry for entry in (files("locales") / language).iterdir() if entry.name.endswith(".ftl")]


def _moment(language: str, moment: datetime) -> str:
    here = moment.astimezone(SHANGHAI)
    if language.startswith("en"):
        return f"{_day(language, here.date())}, {here:%H:%M}"
    return f"{_day(language, here.date())}{here:%H:%M}"


def _day(language: str, day: date) -> str:
    if language.startswith("en"):
        return f"{_EN_DAYS[day.weekday()]} {day.day} {_EN_MONTHS[day.month - 1]} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日（周{_ZH_DAYS[day.weekday()]}）"
