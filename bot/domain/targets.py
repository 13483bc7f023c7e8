"""Institutions that can be inspected (检查对象)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """An entry of the target list. `code` is the unified social credit code or an older registration number: text."""

    id: str
    task_force: str
    name: str
    code: str
    kind: str = ""
    area: str = ""
    grade: str = ""
    contact: str = ""
    registrar: str = ""
    authority: str = ""
    status: str = "in_force"

    @property
    def in_force(self) -> bool:
        """Tell whether it counts for a ratio."""
        return self.status == "in_force"
