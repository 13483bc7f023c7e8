"""The archive of a round: which of three states an inspection has reached, and names that every system takes."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.domain.follow_ups import FollowUp
from bot.domain.publications import Publication, PublicationState

_PUBLIC = frozenset({PublicationState.PUBLISHED, PublicationState.WITHDRAWN})
_SEALED = frozenset({PublicationState.WITHHOLDING, PublicationState.WITHHELD})
LONGEST_NAME = 60
# What Windows, which is the strictest, does not take in a name.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]|\.{2,}')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Standing:
    """Three states, each on its own: made public (公示), filed (归档), closed (办结)."""

    published: bool
    filed: bool
    closed: bool


def standing(records: int, publications: Collection[Publication], follow_ups: Collection[FollowUp]) -> Standing:
    """Return where an inspection of so many records stands.

    It is filed when all results are published or withheld (one that was withdrawn had been published), and closed when
    nothing that follows from it is open any more.
    """
    whole = 0 < records == len(publications)
    published = whole and all(each.state in _PUBLIC for each in publications)
    filed = whole and all(each.state in _PUBLIC | {PublicationState.WITHHELD} for each in publications)
    return Standing(published, filed, filed and not any(each.is_open for each in follow_ups))


def is_sealed(publication: Publication | None) -> bool:
    """Tell whether a result is withheld, or is asked to be: the round's archive then holds none of its papers."""
    return publication is not None and publication.state in _SEALED


def safe_name(words: str) -> str:
    """Return a name for a file or folder that Windows, macOS and Linux take, made of those words."""
    kept = "".join(each if each.isprintable() else "" for each in _FORBIDDEN.sub("_", words))
    stem, dot, ending = kept.rpartition(".")
    if dot and stem and 0 < len(ending) <= 5:
        kept = f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"
    kept = kept[:LONGEST_NAME].strip(" .")
    return f"_{kept}" if not kept or _RESERVED.fullmatch(kept) else kept
