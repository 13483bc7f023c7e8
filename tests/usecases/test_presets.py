"""Presets: what a task force begins with."""

import pytest
from pydantic import ValidationError

from bot.domain.refusals import Refusal
from bot.usecases.presets import DepartmentSettings, Preset, load_preset, preset_names, set_up
from tests.office import office

SOUND = {
    "name": "sound",
    "departments": [{"name": "甲", "title": "甲局", "officers": 2, "leads": True}, {"name": "乙", "title": "乙局"}],
    "rules": {
        "ratio_percent": 20,
        "cap": 3,
        "window_minutes": 30,
        "emoji": "🎲",
        "throws_in_all": 9,
        "days_ahead": 5,
    },
    "publication": {"working_days": 30},
    "target_kind": "示例机构",
    "recusal_decider": "head",
    "invitation_days": 7,
    "wording": {},
}


def test_the_two_presets_are_those_of_the_documents() -> None:
    """Who leads, who sends officers, within which days results are public, what the chair is called."""
    assert preset_names() == ["long_term_care", "medical_institutions"]
    care = load_preset("long_term_care").task_force("ltc", "示例专班")
    assert [(each.name, each.officers) for each in care.departments] == [
        ("医保", 2),
        ("民政", 2),
        ("卫健", 2),
        ("公安", 0),
    ]
    assert [each.name for each in care.departments if each.leads] == ["医保"]
    assert (care.publication_days, care.rules.ratio_percent, care.wording["body"]) == (30, 20, "专班")
    medical = load_preset("medical_institutions").task_force("med", "示例机制", 25)
    assert [each.name for each in medical.departments] == ["医保", "卫健", "市场监管", "公安"]
    assert (medical.publication_days, medical.wording["leader"]) == (25, "牵头人")


def test_a_term_that_no_document_sets_must_be_entered() -> None:
    """The medical preset only suggests 20 working days: nobody gets them unasked."""
    with pytest.raises(Refusal) as refused:
        load_preset("medical_institutions").task_force("med", "示例机制")
    assert (refused.value.code, refused.value.params) == ("task-force-publication-missing", {"suggested": 20})


@pytest.mark.parametrize("name", ["", "../settings", "long_term_care.toml", "长护险"])
def test_only_presets_that_are_there_are_read(name: str) -> None:
    """A name is no path."""
    with pytest.raises(Refusal, match="preset-unknown"):
        load_preset(name)


@pytest.mark.parametrize(
    "change",
    [
        {"departments": SOUND["departments"][:1]},  # type: ignore[index]
        {"departments": [{"name": "甲", "title": "甲局", "leads": True}] * 2},
        {"departments": [{"name": "甲", "title": "甲局"}, {"name": "乙", "title": "乙局"}]},
        {"departments": [{"name": "甲/乙", "title": "甲局", "leads": True}, {"name": "乙", "title": "乙局"}]},
        {"publication": {}},
        {"publication": {"working_days": 30, "suggested": 20}},
        {"rules": {**SOUND["rules"], "emoji": "🎰"}},  # type: ignore[dict-item]
        {"rules": {**SOUND["rules"], "throws_in_all": 8}},  # type: ignore[dict-item]
        {"surprise": 1},
    ],
)
def test_a_preset_that_would_not_work_is_refused(change: dict[str, object]) -> None:
    """One department, two names alike, no leader or two, a slash (it parts seats), too few throws, unknown keys."""
    assert Preset.model_validate(SOUND).name == "sound"
    with pytest.raises(ValidationError):
        Preset.model_validate({**SOUND, **change})


async def test_settings_come_back_as_they_went_in() -> None:
    """What is set up is what is read, wording included; the ledger of the new task force begins with it."""
    async with office() as own:
        made = load_preset("medical_institutions").task_force("med", "示例机制", 20)
        async with own.tx() as tx:
            await set_up(tx, "operator", made)
        async with own.tx() as tx:
            assert await tx.task_forces.get("med") == made
            (entry,) = await tx.ledger.entries("med")
        assert (entry.event, entry.actor) == ("task-force-set-up", "operator")
        with pytest.raises(Refusal, match="task-force-exists"):
            async with own.tx() as tx:
                await set_up(tx, "operator", made)


async def test_a_task_force_begins_with_its_preset_s_checklists() -> None:
    """Items by their official numbers, short titles, no official wording: that is imported."""
    async with office() as own:
        async with own.tx() as tx:
            for name, days in (("long_term_care", None), ("medical_institutions", 20)):
                key = name.replace("_", "-")
                await set_up(tx, "operator", load_preset(name).task_force(key, "示例", days))
        async with own.tx() as tx:
            care = {each: await tx.checklists.of("long-term-care", each) for each in ("医保", "民政", "卫健", "公安")}
            duties = {
                each: await tx.checklists.of("medical-institutions", each)
                for each in ("医保", "卫健", "市场监管", "公安")
            }
    assert {name: len(items) for name, items in care.items()} == {"医保": 8, "民政": 12, "卫健": 7, "公安": 0}
    assert [[each.number for each in items] for items in duties.values()] == [[1], [2, 3, 4], [5, 6, 7], [8]]
    for each in [*care.values(), *duties.values()]:
        assert all(0 < len(item.title) <= 25 and not item.wording for item in each)


def test_an_item_s_number_is_there_once() -> None:
    """A department with a number twice is refused."""
    item = {"number": 1, "title": "示例"}
    with pytest.raises(ValidationError):
        DepartmentSettings.model_validate({"name": "甲", "title": "甲局", "items": [item, item]})
