"""People of a task force: officers, experts, witnesses, chairs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.machines import Machine
from bot.domain.roles import Action, Role, may


class InvitationState(StrEnum):
    """A one-time code that ties an account to an entry: unused, until it expires, or used."""

    ISSUED = "issued"
    USED = "used"


INVITATION_MACHINE = Machine(
    "invitation", {InvitationState.ISSUED: {"redeem": InvitationState.USED}, InvitationState.USED: {}}
)


@dataclass(frozen=True, slots=True)
class Person:
    """An entry of the roster. `user_id` is the Telegram account tied to it; `reachable`: the bot may write to them."""

    id: str
    task_force: str
    staff_no: str
    name: str
    department: str
    roles: frozenset[Role]
    certificate: str = ""
    certificate_expires: date | None = None
    tags: frozenset[str] = frozenset()
    active: bool = True
    user_id: int | None = None
    chat: int | None = None
    reachable: bool = False
    in_group: bool = True

    def may(self, action: Action) -> bool:
        """Tell whether this person, if on duty, may do that."""
        return self.active and may(action, self.roles)

    def certified_on(self, day: date) -> bool:
        """Tell whether the enforcement certificate is valid on that day."""
        return bool(self.certificate) and self.certificate_expires is not None and self.certificate_expires >= day
