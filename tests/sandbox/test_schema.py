"""The table that requests are checked against, and how it is made."""

import json
from pathlib import Path

import pytest

from bot.sandbox import schema
from bot.sandbox.checks import BY_LOWER_NAME, TABLE
from bot.sandbox.methods.table import METHODS
from tests.sandbox.bot_side import Json

REFERENCE: Json = {
    "version": "Bot API 0.1",
    "methods": {
        "sendThing": {
            "fields": [
                {"name": "chat_id", "types": ["Integer", "String"], "required": True, "description": "Where"},
                {"name": "things", "types": ["Array of Thing"], "required": False, "description": "What"},
            ]
        },
        "getThing": {},
    },
    "types": {
        "Thing": {"subtypes": ["ThingRed", "ThingBlue"]},
        "ThingRed": {
            "fields": [
                {"name": "type", "types": ["String"], "required": True, "description": "Type of it, must be red"},
                {"name": "inner", "types": ["Thing"], "required": False, "description": "Another"},
            ]
        },
        "ThingBlue": {
            "fields": [
                {
                    "name": "emoji",
                    "types": ["String"],
                    "required": True,
                    "description": 'Currently, it can be one of "👍", "🔥"',
                }
            ]
        },
        "Unused": {"fields": []},
    },
}


def test_only_what_a_bot_sends_is_kept() -> None:
    """Names, necessity, types, constants, choices; types that no method takes are left out."""
    assert schema.compact(REFERENCE) == {
        "version": "Bot API 0.1",
        "methods": {
            "sendThing": {"chat_id": [True, ["Integer", "String"]], "things": [False, ["Array of Thing"]]},
            "getThing": {},
        },
        "types": {
            "Thing": {"any": ["ThingRed", "ThingBlue"]},
            "ThingBlue": {"fields": {"emoji": [True, ["String"], ["👍", "🔥"]]}},
            "ThingRed": {"fields": {"type": [True, ["String"], ["red"]], "inner": [False, ["Thing"]]}},
        },
    }


def test_the_program_writes_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a reference file to the place where it is read."""
    source, target = tmp_path / "reference.json", tmp_path / "table.json"
    source.write_text(json.dumps(REFERENCE), "utf-8")
    monkeypatch.setattr(schema, "TARGET", target)
    schema.main(str(source))
    assert json.loads(target.read_text("utf-8")) == schema.compact(REFERENCE)


def test_all_methods_of_the_bot_api_are_known() -> None:
    """The shipped table is of Bot API 10.1; every method that has a function is in it."""
    assert (TABLE["version"], len(TABLE["methods"])) == ("Bot API 10.1", 180)
    assert set(METHODS) <= set(TABLE["methods"])
    assert len(BY_LOWER_NAME) == 180
