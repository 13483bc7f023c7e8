"""What is asked for at each step, in which order, and how it may be answered."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.domain.clue_drafts import check_words
from bot.domain.days import FARTHEST, find_day
from bot.domain.local_time import SHANGHAI, local_date
from bot.domain.police_transfers import TransferStep
from bot.domain.refusals import Refusal

WORDS_LIMIT, BODY_LIMIT = 500, 40


class Ask(StrEnum):
    """One thing that a step asks for. Words come last: they are sealed at once, and the step is taken with them."""

    HEAD = "head"  # which head has signed
    MOMENT = "moment"
    DAY = "day"
    PAPER = "paper"  # the number of a paper
    BODY = "body"  # to whom it was passed on
    MATERIALS = "materials"  # which of art. 6 are attached
    FILE_BACK = "file-back"  # whether the police have returned the file
    PHOTO = "photo"  # of the signed paper
    LINK = "link"  # the penalty case by which it is dealt with, or none
    WORDS = "words"


FORMS: Mapping[str, tuple[Ask, ...]] = {
    TransferStep.REPORT: (Ask.MOMENT,),
    TransferStep.APPROVE: (Ask.HEAD, Ask.MOMENT, Ask.PAPER, Ask.PHOTO),
    TransferStep.DECLINE: (Ask.HEAD, Ask.MOMENT, Ask.PAPER, Ask.PHOTO, Ask.WORDS),
    TransferStep.HAND: (Ask.MATERIALS, Ask.MOMENT),
    TransferStep.SIGN: (Ask.MOMENT, Ask.PAPER),
    TransferStep.NOT_OURS: (Ask.MOMENT, Ask.WORDS),
    TransferStep.PASS_ON: (Ask.BODY, Ask.MOMENT, Ask.PAPER),
    TransferStep.FILE: (Ask.DAY, Ask.PAPER),
    TransferStep.REJECT: (Ask.DAY, Ask.PAPER, Ask.FILE_BACK, Ask.WORDS),
    TransferStep.REVIEW: (Ask.DAY, Ask.PAPER),
    TransferStep.UPHOLD: (Ask.DAY, Ask.PAPER, Ask.WORDS),
    TransferStep.SUPERVISE: (Ask.DAY, Ask.PAPER),
    TransferStep.ORDER: (Ask.DAY, Ask.PAPER),
    TransferStep.DISMISS: (Ask.DAY, Ask.PAPER, Ask.WORDS),
    TransferStep.ACCEPT: (Ask.WORDS,),
    TransferStep.EXPLAIN: (Ask.WORDS,),
    TransferStep.ITEMS: (Ask.DAY, Ask.PAPER),
    TransferStep.OUTCOME: (Ask.DAY, Ask.WORDS),
    TransferStep.SEND_BACK: (Ask.DAY, Ask.PAPER, Ask.WORDS),
    TransferStep.HANDLE: (Ask.LINK, Ask.WORDS),
    TransferStep.WITHDRAW: (Ask.WORDS,),
}
TYPED = frozenset({Ask.MOMENT, Ask.DAY, Ask.PAPER, Ask.BODY, Ask.WORDS})
# Buttons give these too, with a number or a mark.
PICKED = frozenset({Ask.HEAD, Ask.MOMENT, Ask.DAY, Ask.MATERIALS, Ask.FILE_BACK, Ask.LINK})

# The papers of art. 6, each ticked as attached or as not applicable; the first two are always there.
MATERIALS = ("letter", "report", "items", "expertise", "others")
MUSTS = frozenset({"letter", "report"})
ATTACHED, LEFT_OUT, OPEN = "1", "0", "-"
ALL_OPEN = OPEN * len(MATERIALS)

_CLOCK = re.compile(r"(?:(?P<day>.*?)[\sT日号]\s*|)(?P<hour>\d{1,2})(?:[:时点])(?P<minute>\d{0,2})分?")


@dataclass(frozen=True, slots=True)
class Happened:
    """When something happened: a moment, or only a day unless `timed`."""

    at: datetime
    timed: bool


def asked_at(step: str, *, police: bool, head: bool) -> tuple[Ask, ...]:
    """Return what a step asks for: the police sign here with one press, and a head need not be named by themselves."""
    if step == TransferStep.SIGN and police:
        return ()
    left_out = {Ask.HEAD} if head else set()
    left_out |= {Ask.MOMENT} if step == TransferStep.NOT_OURS and police else set()
    return tuple(each for each in FORMS[step] if each not in left_out)


def read_moment(words: str, now: datetime) -> datetime:
    """Return the moment that somebody wrote: 16:30, 12月1日 16:30, 2026-12-01 16:30. Raises `Refusal`."""
    found = _CLOCK.fullmatch(unicodedata.normalize("NFKC", words).strip()[:40])
    if found is None:
        raise Refusal("police-transfer-moment-unread")
    written = found["day"]
    today = local_date(now)
    day = today if written is None else find_day(_whole(written), today, past=True)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if day is None or hour > 23 or minute > 59:
        raise Refusal("police-transfer-moment-unread")
    return datetime.combine(day, time(hour, minute), SHANGHAI)


def _whole(written: str) -> str:
    """Return a written day with the 日 that stood between it and the clock."""
    return f"{written.strip()}日" if "月" in written and not written.strip().endswith(("日", "号")) else written.strip()


def midnight(day: date) -> datetime:
    """Return when a day begins: it stands for the day where only that is known."""
    return datetime.combine(day, time(0), SHANGHAI)


def check_happened(happened: Happened, before: Happened | None, now: datetime) -> Happened:
    """Return when a step happened; refuse one to come, one long ago, or one before the step that went before it."""
    if happened.at > now:
        raise Refusal("police-transfer-to-come")
    if happened.at < now - FARTHEST:
        raise Refusal("police-transfer-long-ago")
    if before is not None:
        both = happened.timed and before.timed
        early = happened.at < before.at if both else local_date(happened.at) < local_date(before.at)
        if early:
            raise Refusal("police-transfer-before-that")
    return happened


def check_body(words: str) -> str:
    """Return the name of a body; refuse none, one too long, or one with numbers of people in it."""
    return check_words(" ".join(words.split()), BODY_LIMIT)


def ticked(materials: str, k: int, mark: str) -> str:
    """Return the marks of art. 6's papers with one of them ticked. Raises `Refusal` for a forged one."""
    if len(materials) != len(MATERIALS) or not 0 <= k < len(MATERIALS) or mark not in {ATTACHED, LEFT_OUT}:
        raise Refusal("button-invalid")
    if mark == LEFT_OUT and MATERIALS[k] in MUSTS:
        raise Refusal("police-transfer-must-attach")
    return materials[:k] + mark + materials[k + 1 :]


def attached(materials: str) -> list[str]:
    """Return which papers of art. 6 are attached."""
    return [name for name, mark in zip(MATERIALS, materials, strict=False) if mark == ATTACHED]
