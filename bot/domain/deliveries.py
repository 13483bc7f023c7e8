"""What comes in and what goes out, kept as rows so that nothing is lost: an update, and a call of the Bot API."""

from collections.abc import Mapping
from enum import StrEnum

from bot.domain.machines import Machine


class UpdateState(StrEnum):
    """new → done, or set aside for a person to look at after the third failure."""

    NEW = "new"
    DONE = "done"
    SET_ASIDE = "set_aside"


UPDATE_MACHINE = Machine(
    "update",
    {
        UpdateState.NEW: {"finish": UpdateState.DONE, "set-aside": UpdateState.SET_ASIDE},
        UpdateState.DONE: {},
        UpdateState.SET_ASIDE: {},
    },
)


class DeliveryState(StrEnum):
    """Waiting; on its way; arrived; of unknown fate; given up; or let go of, since it no longer holds."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    DEAD = "dead"
    CANCELLED = "cancelled"


class DeliveryStep(StrEnum):
    """What becomes of what is to be sent."""

    CLAIM = "claim"
    CANCEL = "cancel"
    ARRIVE = "arrive"
    RETRY = "retry"
    LOSE = "lose"
    GIVE_UP = "give-up"
    RESEND = "resend"
    SETTLE = "settle"


STEPS: Mapping[str, Mapping[str, DeliveryState]] = {
    DeliveryState.PENDING: {
        DeliveryStep.CLAIM: DeliveryState.SENDING,
        DeliveryStep.CANCEL: DeliveryState.CANCELLED,
        DeliveryStep.GIVE_UP: DeliveryState.DEAD,
    },
    DeliveryState.SENDING: {
        DeliveryStep.ARRIVE: DeliveryState.SENT,
        DeliveryStep.RETRY: DeliveryState.PENDING,
        DeliveryStep.LOSE: DeliveryState.UNKNOWN,
        DeliveryStep.CANCEL: DeliveryState.CANCELLED,
        DeliveryStep.GIVE_UP: DeliveryState.DEAD,
    },
    DeliveryState.UNKNOWN: {DeliveryStep.RESEND: DeliveryState.PENDING, DeliveryStep.SETTLE: DeliveryState.SENT},
    DeliveryState.SENT: {},
    DeliveryState.DEAD: {},
    DeliveryState.CANCELLED: {},
}
MACHINE = Machine("delivery", STEPS)
