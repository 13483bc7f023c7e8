"""The list of clues: by view, by state, looked for; nobody finds by trying what they may not read."""

from collections import Counter
from collections.abc import AsyncIterator
from itertools import product

import pytest

from bot.domain import clue_rights as rights
from bot.domain.clue_views import View
from bot.domain.clues import Clue, ClueState
from bot.domain.roles import Role
from bot.usecases.clues.lists import ON_PAGE, sight_of
from storage.tables.clues import clues
from tests.clue_scene import Desk, clue_desk
from tests.moves import put

ASKERS = ("leader", "deputy", "head-yb", "head-mz", "liaison-yb", "liaison-mz", "liaison-wj", "yb1", "mz1", "wj1")


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """People with chats."""
    async with clue_desk() as found:
        yield found


async def every_kind(desk: Desk) -> list[Clue]:
    """Put clues in of every state, with all that decides who may see them."""
    people, made = desk.office.people, list[Clue]()
    places = (("民政", ""), ("卫健", ""), ("", "药监"))
    async with desk.office.tx() as tx:
        (target, *_) = await tx.targets.of_task_force("ltc")
        for k, (state, place, enterer) in enumerate(product(ClueState, places, ("liaison-yb", "yb1", "liaison-mz"))):
            own = people[enterer].department
            if own == place[0]:
                continue
            clue = await tx.clues.get(await tx.clues.begin("ltc", own, people[enterer].id))
            about = {"kind": "verify", "source": "media", "to_department": place[0], "outside": place[1]}
            named = {"owner": people["mz1"].id if k % 2 else people["yb1"].id, "confidant": people["head-yb"].id}
            number = None if state == ClueState.DRAFT else f"2026-{k:03d}"
            day = desk.office.now.date()
            await put(
                tx,
                clues,
                clue.id,
                state=state,
                number=number,
                target=target.id,
                feedback_on=day,
                details={"days": 30},
                **about,
                **named,
            )
            made.append(await tx.clues.get(clue.id))
    return made


@pytest.mark.parametrize("both", [False, True], ids=["one role", "liaison and inspector"])
async def test_lists_follow_the_rules(desk: Desk, both: bool) -> None:
    """What the database finds is just what the rules allow: seen, read, waited for, by view and state."""
    made = await every_kind(desk)
    if both:
        await desk.change("yb1", roles=frozenset({Role.INSPECTOR, Role.LIAISON}))
        await desk.change("leader", roles=frozenset({Role.LEADER, Role.HEAD}))
    for who in ASKERS:
        person = await desk.office.person(who)
        sight = sight_of(person, desk.office.task_force)
        async with desk.office.tx() as tx:
            views = {view: (await tx.clues.page(sight, view, 0, 500))[1] for view in (*View, *ClueState)}
            found = (await tx.clues.search(sight, "护理站01", 0, 500))[1]
            counts = {view: await tx.clues.counts(sight, view) for view in views}
        for view, page in views.items():
            assert counts[view] == Counter(each.state for each in page), (who, view)
        seen = [each for each in made if rights.concerns(each, person)]
        ids = {view: {each.id for each in page} for view, page in views.items()}
        assert ids[View.ALL] == {each.id for each in seen}, who
        assert ids[View.OPEN] == {each.id for each in seen if each.is_open}, who
        assert ids[View.MINE] == {each.id for each in made if rights.waits_for(each, person)}, who
        assert {each.id for each in found} == {each.id for each in made if rights.reads(each, person)}, who
        for state in ClueState:
            assert ids[state] == {each.id for each in seen if each.state == state}, (who, state)


async def test_a_view_and_a_state_by_button(desk: Desk) -> None:
    """What waits for the asker, what is under way, what is closed; a state with its number of clues."""
    talk = desk.talk
    first = await desk.sent()
    await desk.sent(to="卫健")
    await talk.send_press("liaison-mz", f"clue.sign:{first.id}")
    await talk.say("liaison-yb", "/clues")
    assert "待我办理 0 条，进行中 2 条，已办结 0 条，共 2 条" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "待我办理")
    assert "目前没有线索。" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "按状态")
    assert "待签收 1 条" in talk.last("liaison-yb").buttons
    await talk.press("liaison-yb", "已签收 1 条")
    assert "2026-001" in talk.last("liaison-yb").text
    assert "2026-002" not in talk.last("liaison-yb").text
    await talk.say("liaison-mz", "/clues")
    await talk.press("liaison-mz", "待我办理")
    assert "● 待我办理" in talk.last("liaison-mz").buttons
    assert "2026-001" in talk.last("liaison-mz").text
    for forged in ("clue.view:everything:0", "clue.view:sent:4294967295", "clue.view:mine:-5"):
        await talk.send_press("liaison-mz", forged)
    assert "2026-001" in talk.last("liaison-mz").text


@pytest.mark.parametrize("words", ["2026-001", "2026-1", "线索2026—001"])
async def test_a_number_opens_its_clue(desk: Desk, words: str) -> None:
    """For whom it concerns; for others it is as if there were none."""
    talk = desk.talk
    await desk.sent()
    await talk.say("liaison-mz", f"/clues {words}")
    assert "线索 2026-001" in talk.last("liaison-mz").text
    await talk.say("leader", f"/clues {words}")
    assert "内容仅限" in talk.last("leader").text
    for who, sought in (("liaison-wj", words), ("liaison-mz", "2026-999")):
        await talk.say(who, f"/clues {sought}")
        assert "您的查看范围内没有编号为" in talk.last(who).text


async def test_nobody_finds_by_trying(desk: Desk) -> None:
    """By an institution's name only what may be read is found: the leader learns nothing until it is theirs to decide."""
    talk = desk.talk
    async with desk.office.tx() as tx:
        (target, *_) = await tx.targets.of_task_force("ltc")
    clue = await desk.sent(target=target.id)
    for who in ("liaison-yb", "head-mz"):
        await talk.say(who, "/clues 护理站01")
        assert f"2026-001 移送，待签收：{target.name}" in talk.last(who).text
    for who in ("leader", "deputy", "liaison-wj", "yb1"):
        await talk.say(who, "/clues 护理站01")
        assert "没有您有权查看的相关线索" in talk.last(who).text
        assert "0 条" in talk.last(who).text
        assert "2026-001" not in talk.last(who).text
    async with desk.office.tx() as tx:
        await put(tx, clues, clue.id, state=ClueState.DISPUTED)
    await talk.say("leader", "/clues 护理站01")
    assert target.name in talk.last("leader").text
    await talk.say("liaison-mz", "/clues 护理站01")
    assert "没有您有权查看" in talk.last("liaison-mz").text


async def test_looked_for_by_button(desk: Desk) -> None:
    """What is typed next is looked for, also by code and once more; pages turn; a stale page says what to do."""
    talk = desk.talk
    async with desk.office.tx() as tx:
        (target, *_) = await tx.targets.of_task_force("ltc")
    for _ in range(ON_PAGE + 1):
        await desk.sent(target=target.id)
    await talk.say("liaison-yb", "/clues")
    await talk.press("liaison-yb", "查找")
    for words in ("　护理站 ", target.code, "护理站01"):
        await talk.say("liaison-yb", words)
        assert f"{ON_PAGE + 1} 条" in talk.last("liaison-yb").text
    await talk.press("liaison-yb", "下一页 ›")
    assert "2026-001" in talk.last("liaison-yb").text
    assert "2026-009" not in talk.last("liaison-yb").text
    await talk.say("liaison-yb", "2026-003")
    assert "线索 2026-003" in talk.last("liaison-yb").text
    await talk.say("liaison-yb", "/clue")
    assert "请发送 /clues" in await talk.send_press("liaison-yb", "clue.found:1")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("%", "没有您有权查看"),
        ("_", "没有您有权查看"),
        ("😀" * 30, "没有您有权查看"),
        ("示" * 31, "共 31 字"),
        ("\u202e\u0000", ""),
    ],
)
async def test_odd_words_are_looked_for_all_the_same(desk: Desk, words: str, said: str) -> None:
    """Wildcards are only characters; too many are refused with what to do."""
    async with desk.office.tx() as tx:
        (target, *_) = await tx.targets.of_task_force("ltc")
    await desk.sent(target=target.id)
    await desk.talk.say("liaison-yb", "/clues")
    await desk.talk.press("liaison-yb", "查找")
    await desk.talk.say("liaison-yb", words)
    assert said in desk.talk.last("liaison-yb").text
    assert "2026-001" not in desk.talk.last("liaison-yb").text
