"""Makes `bot_api.json`, the table of methods and fields that requests are checked against.

    python -m bot.sandbox.schema SOURCE

SOURCE is a machine-readable copy of the Bot API's reference (methods and types with their fields). Kept are the names,
types and necessity of what a bot may send, and the constants and choices that only the descriptions tell.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

Json = dict[str, Any]

TARGET = Path(__file__).with_name("bot_api.json")
_CONSTANT = re.compile(r"(?:must be|always) “?\"?([a-z_]+)”?\"?(?:\.|,|$)")
_ARRAY = "Array of "


def compact(reference: Json) -> Json:
    """{version, methods: {name: {field: [required, types]}}, types: {name: {fields | any}}}; fields may add choices."""
    methods = {name: _fields(method) for name, method in reference["methods"].items()}
    wanted, types = [t for m in methods.values() for _, names, *_ in m.values() for t in names], dict[str, Json]()
    while wanted:
        name = wanted.pop().replace(_ARRAY, "")
        known = reference["types"].get(name)
        if known is None or name in types or name == "InputFile":
            continue
        if known.get("subtypes"):
            types[name] = {"any": known["subtypes"]}
            wanted += known["subtypes"]
        else:
            types[name] = {"fields": _fields(known)}
            wanted += [t for _, names, *_ in types[name]["fields"].values() for t in names]
    return {"version": reference["version"], "methods": methods, "types": dict(sorted(types.items()))}


def _fields(owner: Json) -> Json:
    return {field["name"]: _field(field) for field in owner.get("fields", [])}


def _field(field: Json) -> list[Any]:
    described = field["description"]
    constant = _CONSTANT.search(described)
    if field["types"] == ["String"] and field["name"] in ("type", "source") and constant:
        return [field["required"], field["types"], [constant.group(1)]]
    if "it can be one of" in described and '"' in described:
        return [field["required"], field["types"], re.findall(r'"([^"]+)"', described)]
    return [field["required"], field["types"]]


def main(source: str) -> None:
    """Write the table next to this file."""
    table = compact(json.loads(Path(source).read_text("utf-8")))
    TARGET.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
