"""What `zhuanban verify` says of a file: a draw's proof, or one team's part of a sealed draw."""

from pathlib import Path

from bot.commands.terminal import complain, say
from bot.domain.draw1.verify import Report, Step, StepState, verify
from bot.domain.messages import Text, text
from bot.domain.openings import check_opening, is_opening, plain_value, root_of_proof
from bot.pages.opening_page import opening_in


def verify_document(file: Path, root: str) -> int:
    """Check a file step by step; return the exit status. `root` is the value of the parts as somebody saw it."""
    content = file.read_bytes()
    carried = opening_in(content)
    if carried is not None or is_opening(content):
        report = check_opening(content if carried is None else carried, root)
        held = "cli-part-alone" if report.steps[-1].state is StepState.ABSENT else "cli-part-holds"
        return _told(report, held, "cli-part-")
    return _told(verify(content), "cli-proof-holds", "cli-about-") or _compared(content, root)


def _compared(proof: bytes, root: str) -> int:
    """Compute the value of the parts from a proof that holds, where it was a sealed draw's; compare it if one was given."""
    computed = root_of_proof(proof)
    if computed is None:
        return complain(text("cli-verify-root")) + 1 if root else 0
    if root and plain_value(root) != computed:
        return complain(text("cli-parts-differ", root=computed))
    say(text("cli-parts-same" if root else "cli-parts", root=computed))
    return 0


def _told(report: Report, held: str, about: str) -> int:
    """Say how each step ended, and what that means."""
    for step in report.steps:
        say(_line(step, text(about + step.name)))
    if report.failed is not None:
        return complain(text("cli-proof-fails", step=report.failed))
    say(text(held))
    return 0


def _line(step: Step, about: Text) -> Text:
    if step.name == "root" and step.state is StepState.ABSENT:
        return text("cli-part-root-absent", name=step.name)
    detail = " · ".join(filter(None, (step.code, step.where)))
    return text(f"cli-step-{step.state}", name=step.name, about=about, detail=detail)
