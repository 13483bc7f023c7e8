"""What must not be public is in no public output: every confidential field holds a word of its own, looked for in all.

A new export for the public, or a new confidential field, is one line in `EXPORTS` or `SECRETS`.
"""

import html
import io
import json
import re
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

import pytest
from sqlalchemy import update

from bot.domain.messages import File, dump_message
from handlers.result_tables import text_file, workbook_file
from storage.tables.draws import rounds
from storage.tables.inspections import inspections
from storage.tables.rosters import targets
from storage.transaction import Tx
from tests.drawn import INSPECT_ON
from tests.publication_scene import Scene, publication_scene
from tests.talk import GROUP, TEXTS

Export = Callable[[Tx, Mapping[str, str | int]], Awaitable[File]]

# What can be made public as a file; each is made of a round.
EXPORTS: dict[str, Export] = {"workbook": workbook_file, "website": text_file}

SECRETS = {
    "remark": "密备注甲",
    "remark of the withheld": "密备注乙",
    "reason for withholding": "密不公开理由",
    "reason against withholding": "密不同意理由",
    "reason of a direct round": "密投诉事由",
    "reason for postponement": "密延期理由",
    "reason for recusal": "密回避理由",
    "reason for correction": "密更正理由",
    "reason for withdrawal": "密撤回理由",
    "contact": "密联系人",
    "telephone": "13800001234",
    "place": "密内部地点",
    "name of a photo": "密照片",
    "details of a follow-up": "密处置细节",
}
GROUNDS = ("商业秘密", "国家秘密", "个人隐私", "不适合公开", "trade_secret", "rade secret")
PUBLIC = "示例公开内容"


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Return a round in which everything that can be kept has been, and everything that is published was."""
    async with publication_scene({"医保": SECRETS["remark"], "民政": SECRETS["remark of the withheld"]}) as made:
        await _fill(made)
        await _publish(made)
        yield made


async def _fill(scene: Scene) -> None:
    """Put the secrets in that come from elsewhere."""
    desk, visits = scene.desk, scene.visits
    officer, visit, record = desk.people["yb1"].id, visits.inspections[1], visits.records[1, "医保"]
    photo = f"{SECRETS['name of a photo']}.jpg"
    async with desk.tx() as tx:
        run = tx.outbox._connection.execute
        await run(update(rounds).values(origin="direct", reason=SECRETS["reason of a direct round"]))
        await run(update(inspections).values(place=SECRETS["place"]))
        await run(update(targets).values(contact=f"{SECRETS['contact']} {SECRETS['telephone']}"))
        await tx.postponements.add("ltc", visit, SECRETS["reason for postponement"], officer, INSPECT_ON)
        about = {"task_force": "ltc", "assignment": visits.drawn.assignments[1, "yb1"], "kind": "recusal"}
        await tx.recusals.add(**about, origin="officer", entered_by=officer, reason=SECRETS["reason for recusal"])
        await tx.files.add("ltc", f"check:{record}:1", "photo", photo, b"\xff\xd8\xff", officer)
        details = {"words": SECRETS["details of a follow-up"]}
        follow_up = {"task_force": "ltc", "record": record, "department": "医保", "kind": "rectification"}
        await tx.follow_ups.add(**follow_up, details=details, opened_by=officer)


async def _publish(scene: Scene) -> None:
    """Publish, correct, withdraw and publish again at one department; have the other's result withheld at last."""
    talk = scene.talk
    await scene.publish()
    await scene.taps("yb1", "更正公示", "✓ 发现问题", "下一步", "采用以上内容", "沿用原公示方式")
    await talk.say("yb1", SECRETS["reason for correction"])
    await scene.taps("yb1", "确认公示", "撤回公示")
    await talk.say("yb1", SECRETS["reason for withdrawal"])
    await scene.taps("yb1", "重新公示", "✓ 发现问题", "下一步")
    await talk.say("yb1", PUBLIC)
    await talk.give("yb1", SECRETS["name of a photo"] + ".jpg", b"\xff\xd8\xff")
    await scene.taps("yb1", "确认公示")
    await scene.ask_to_withhold("mz1", SECRETS["reason for withholding"])
    await scene.taps("head-mz", "不同意")
    await talk.say("head-mz", SECRETS["reason against withholding"])
    await scene.ask_to_withhold("mz1", SECRETS["reason for withholding"])
    await scene.taps("head-mz", "同意不公开")


def leaks(scene: Scene, said: str) -> list[str]:
    """Return what a public output says that it must not."""
    names = [each.name for each in scene.desk.people.values()]
    papers = [each.certificate for each in scene.desk.people.values() if each.certificate]
    found = [each for each in (*SECRETS.values(), *GROUNDS, *names, *papers) if each in said]
    return found + re.findall(r"(?<!\d)1\d{10}(?!\d)", said)


def words_of(file: File) -> str:
    """Return all that a file holds: of a workbook every part of the package, properties included."""
    if not file.name.endswith(".xlsx"):
        return f"{file.name}\n{file.content.decode()}"
    with zipfile.ZipFile(io.BytesIO(file.content)) as package:
        parts = [f"{each}\n{package.read(each).decode()}" for each in package.namelist()]
    return "\n".join([file.name, *parts, html.unescape("\n".join(parts))])


async def test_no_export_tells_anything(scene: Scene) -> None:
    """The public text is there; no remark, reason, ground, name, number or place is, and nothing of what is withheld."""
    for name, export in EXPORTS.items():
        async with scene.desk.tx() as tx:
            said = words_of(await export(tx, {"round": scene.visits.drawn.round}))
        assert PUBLIC in said, name
        assert "区医保局" in said, name
        assert "区民政局" not in said, name
        assert leaks(scene, said) == [], name


async def test_the_group_is_told_nothing(scene: Scene) -> None:
    """Every message of the scene in the group, in both languages, its buttons and its parameters."""
    posted = await scene.desk.said()
    said = [json.dumps(dump_message(each), ensure_ascii=False) for each in posted]
    said += [TEXTS.render(language, each.text) for each in posted for language in ("zh-CN", "en")]
    assert PUBLIC in scene.talk.reads(GROUP)
    assert len(posted) == 4, "published, corrected, withdrawn, published"
    assert leaks(scene, "\n".join(said)) == []


async def test_the_test_sees_leaks(scene: Scene) -> None:
    """A workbook with a secret in its title, escaped or not, would be found."""
    escaped = ["".join(f"&#{ord(c)};" for c in secret) for secret in SECRETS.values()]
    for secret in (*SECRETS.values(), *escaped):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            package.writestr("docProps/core.xml", f"<title>{secret}</title>")
        assert leaks(scene, words_of(File("a.xlsx", out.getvalue())))
