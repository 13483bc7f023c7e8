"""What a draw decided (DRAW.md, "Manifest", last column)."""

from dataclasses import dataclass

from bot.domain.draw1.canon import Json


@dataclass(frozen=True, slots=True)
class Drawn:
    """The drawn targets of a stratum, in order of their tickets."""

    stratum: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who takes a seat."""

    seat: str
    person: str


@dataclass(frozen=True, slots=True)
class Seated:
    """Who takes which seat, and which seats nobody could take; both sorted by seat id (UTF-8 bytes)."""

    assignments: tuple[Assignment, ...]
    unfilled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What the stage asks for: drawn targets (`strata`), seated people (`seated`), or both; None where not asked."""

    strata: tuple[Drawn, ...] | None = None
    seated: Seated | None = None

    def to_json(self) -> dict[str, Json]:
        """Return the result as it stands in the proof file."""
        fields: dict[str, Json] = {}
        if self.strata is not None:
            fields["strata"] = [{"name": it.stratum, "drawn": list(it.targets)} for it in self.strata]
        if self.seated is not None:
            fields["assignments"] = [{"seat": it.seat, "person": it.person} for it in self.seated.assignments]
            fields["unfilled"] = list(self.seated.unfilled)
        return fields
