"""Sealed draws, for unannounced inspections: until when nobody reads the result, and when each learns their own part."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.domain.local_time import SHANGHAI
from bot.domain.machines import Machine

# The times at which those drawn are told on the day of the inspections, the usual one first; and the time of unsealing. ◇
TELLS = (time(8, 30), time(7, 30), time(13, 0))
UNSEALS = time(9, 0)
MOST_DAYS = 10  # working days from the inspections to the unsealing
LATE = timedelta(minutes=15)
REASON_LIMIT = 200


class SealState(StrEnum):
    """The ceremony goes on; the result is sealed; those drawn know their own part; everybody may read it."""

    THROWING = "throwing"
    SEALED = "sealed"
    TOLD = "told"
    OPEN = "open"


class SealStep(StrEnum):
    """What happens to a sealed round."""

    SEAL = "seal"
    TELL = "tell"
    UNSEAL = "unseal"


STEPS: Mapping[str, Mapping[str, SealState]] = {
    SealState.THROWING: {SealStep.SEAL: SealState.SEALED},
    SealState.SEALED: {SealStep.TELL: SealState.TOLD, SealStep.UNSEAL: SealState.OPEN},
    SealState.TOLD: {SealStep.UNSEAL: SealState.OPEN},
    SealState.OPEN: {},
}
MACHINE = Machine("seal", STEPS)
HIDDEN = (SealState.SEALED, SealState.TOLD)  # what hides a round from everybody but those who sit in it


@dataclass(frozen=True, slots=True)
class Sealing:
    """The seal on a round: every draw of it, substitutes included, is sealed until the same moment."""

    round: int
    state: str
    tell_at: datetime
    unseal_at: datetime
    told_at: datetime | None = None
    unsealed_at: datetime | None = None
    unsealed_by: str | None = None
    reason: str | None = None
    version: int = 1

    @property
    def hides(self) -> bool:
        """Tell whether the round is hidden now."""
        return self.state in HIDDEN


def step_from(sealing: Sealing, step: SealStep) -> SealState | None:
    """Return the state that a step leads to, None where it cannot be taken."""
    return STEPS[SealState(sealing.state)].get(step)


def tell_moment(inspect_on: date, tell: int) -> datetime:
    """Return when those drawn are told."""
    return datetime.combine(inspect_on, TELLS[tell], SHANGHAI)


def unseal_moment(day: date) -> datetime:
    """Return when the seal falls on that day."""
    return datetime.combine(day, UNSEALS, SHANGHAI)


def moment_words(moment: datetime) -> str:
    """Return a moment as a refusal has it."""
    return f"{moment.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"


def is_late(due: datetime, now: datetime) -> bool:
    """Tell whether something comes so long after its time that it has to be said."""
    return now - due > LATE
