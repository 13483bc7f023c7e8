"""Faults that tests schedule: what a network and a busy service do to a bot."""

from dataclasses import dataclass
from typing import Literal, get_args

FaultKind = Literal["429", "500", "502", "drop_before", "drop_after", "hang", "migrate"]
FAULT_KINDS: tuple[str, ...] = get_args(FaultKind)


@dataclass(slots=True)
class Fault:
    """One scheduled fault: `after` matching calls pass, then `times` calls fail.

    `drop_before` breaks the connection before anything happened, `drop_after` once the effect is there; `hang` never
    answers and has no effect; `migrate` turns the group into a supergroup at that very moment.
    """

    method: str
    kind: FaultKind
    after: int
    times: int
    retry_after: int
    chat_id: int | None

    def fits(self, method: str, chat_id: object) -> bool:
        """Whether the call is one that it waits for."""
        wanted = self.method in ("*", method)
        return wanted and (self.chat_id is None or str(self.chat_id) == str(chat_id))


class Faults:
    """The scheduled faults, each used up as calls come in."""

    def __init__(self) -> None:
        self._scheduled: list[Fault] = []

    def schedule(
        self,
        method: str,
        kind: FaultKind,
        after: int = 0,
        times: int = 1,
        retry_after: int = 3,
        chat_id: int | None = None,
    ) -> Fault:
        """Let calls of `method` (exactly as the Bot API spells it, or `*`) fail. Raises ValueError on a bad kind."""
        if kind not in FAULT_KINDS:
            raise ValueError(f"unknown kind of fault: {kind}")
        fault = Fault(method, kind, after, times, retry_after, chat_id)
        self._scheduled.append(fault)
        return fault

    def clear(self) -> None:
        """Forget what is still to come."""
        self._scheduled.clear()

    def due(self, method: str, chat_id: object) -> Fault | None:
        """The fault that hits this call, if any; counts the call against each fault that it fits."""
        if not self._scheduled:
            return None
        hit = None
        for fault in [f for f in self._scheduled if f.fits(method, chat_id)]:
            if fault.after > 0:
                fault.after -= 1
            elif hit is None:
                hit = fault
                fault.times -= 1
        self._scheduled = [f for f in self._scheduled if f.times > 0]
        return hit
