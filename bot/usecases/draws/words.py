"""What a draw's plan says in words: the lines shared by the preview and the commitment post."""

from collections import Counter
from collections.abc import Mapping

from bot.domain.draw1.manifest import Stage
from bot.domain.draw_plans import DrawPlan
from bot.domain.draws import Draw
from bot.domain.messages import Text, text
from bot.domain.rounds import LeftOut, take
from bot.domain.task_forces import TaskForce

MOST_LINES = 8


def stage_name(stage: str) -> Text:
    """Return what a stage is called."""
    return text(f"draw-stage-{stage}")


def draw_state(draw: Draw) -> Text:
    """Return where a draw stands."""
    return text("draw-state-sealed" if draw.kept else f"draw-state-{draw.state}")


def plan_lines(office: TaskForce, plan: DrawPlan, percent: int, names: Mapping[str, str]) -> tuple[Text, ...]:
    """Return what is drawn from what, who is left out and why, who throws. `names` are those of people, by id."""
    return (
        text("draw-line-date", on=plan.inspect_on),
        *_target_lines(plan, percent),
        *_seat_lines(plan),
        *_pool_lines(plan),
        *_witness_lines(office, plan, names),
    )


def _target_lines(plan: DrawPlan, percent: int) -> list[Text]:
    if plan.stratum is None:
        return []
    wanted = take(plan.in_force, percent)
    able, taken = len(plan.stratum.members), plan.stratum.take
    lines = [text("draw-line-targets", in_force=plan.in_force, percent=percent, wanted=wanted, able=able, take=taken)]
    if taken < wanted:
        lines.append(text("draw-line-shortage", short=wanted - taken))
    return lines + left_out_lines(plan.left_out)


def left_out_lines(left_out: tuple[LeftOut, ...]) -> list[Text]:
    """Return who is left out and why; only counts by reason where they are many."""
    if not left_out:
        return []
    if len(left_out) <= MOST_LINES:
        each = [text("draw-left-out", name=it.target.name, reason=_reason(it.reason)) for it in left_out]
    else:
        reasons = Counter(it.reason for it in left_out)
        each = [text("draw-left-out-many", reason=_reason(code), many=many) for code, many in sorted(reasons.items())]
    return [text("draw-line-left-out", many=len(left_out)), *each]


def _reason(code: str) -> Text:
    return text("draw-out-" + code.replace("_", "-"))


def _seat_lines(plan: DrawPlan) -> list[Text]:
    if plan.stage is Stage.SUBSTITUTES:
        return [text("draw-line-vacant", many=len(plan.seats))]
    if plan.stage is Stage.TARGETS:
        return []
    team = tuple(text("draw-team-part", pool=pool, many=many) for pool, many in plan.template.items())
    targets = plan.stratum.take if plan.stratum is not None else len({seat.target for seat in plan.seats})
    return [text("draw-line-team", targets=targets, seats=targets * sum(plan.template.values())), *team]


def _pool_lines(plan: DrawPlan) -> list[Text]:
    return [text("draw-line-pool", pool=pool.name, many=len(pool.members)) for pool in plan.pools]


def _witness_lines(office: TaskForce, plan: DrawPlan, names: Mapping[str, str]) -> list[Text]:
    lines = [
        text(
            "draw-line-witnesses",
            department=department,
            throws=plan.throws,
            emoji=office.rules.emoji,
            names="、".join(names[each.id] for each in plan.witnesses if each.department == department),
        )
        for department in plan.departments
    ]
    alone = [d for d in plan.departments if sum(each.department == d for each in plan.witnesses) == 1]
    return lines + ([text("draw-line-spare", departments="、".join(alone))] if alone else [])
