"""The parts of a sealed draw: posted as one value, opened for each team alone, checked by everybody when the seal falls."""

import json
from collections.abc import AsyncIterator
from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.domain.draw1.verify import verify
from bot.domain.messages import File, Message, Pointless
from bot.domain.openings import check_opening, root_of_proof
from bot.pages.opening_page import opening_in
from bot.usecases import reachability
from bot.usecases.draws import history, keeping, lists, opening, papers, parts
from reminders.sweep import sweep
from storage.sealing import Cipher, Unreadable
from storage.tables.journal import outbox
from tests.office import Office, office
from tests.usecases.test_draws import begin_throwing, throw_all


@pytest.fixture
async def sealed() -> AsyncIterator[tuple[Office, int]]:
    """A draw of two institutions that was thrown and sealed, and its number in the database."""
    async with office() as o:
        async with o.tx() as tx:
            usual = await lists.default_choice(tx, o.task_force)
            draw = await opening.open_draw(tx, o.people["leader"], o.task_force, replace(usual, unseal=1))
        await begin_throwing(o)
        await throw_all(o)
        yield o, draw


async def _told(o: Office) -> None:
    """Let the moment pass at which those drawn are told."""
    o.now += timedelta(days=7)
    async with o.tx() as tx:
        await sweep(tx)


async def _unsealed(o: Office) -> None:
    o.now += timedelta(days=9)
    async with o.tx() as tx:
        await sweep(tx)


async def _root(o: Office) -> str:
    """Return the value that stands in the group."""
    (posted,) = [each for each in await o.said() if each.text.id == "draw-sealed"]
    words: Any = posted.text.params["parts"]
    assert words.id == "draw-sealed-parts"
    return str(words.params["root"])


def _pages(messages: list[Message]) -> list[Message]:
    return [each for each in messages if each.text.id == "sealed-part-page"]


async def _made(o: Office, page: Message) -> File:
    """Return the file as it is made when it is sent."""
    assert page.attachment is not None
    async with o.tx() as tx:
        return await parts.MAKERS[page.attachment.maker](tx, page.attachment.args)


def _part(file: File) -> dict[str, Any]:
    """Return the part in a page."""
    carried = opening_in(file.content)
    assert carried is not None
    part: dict[str, Any] = json.loads(carried)["part"]
    return part


async def test_each_gets_the_page_of_their_own_part_alone(sealed: tuple[Office, int]) -> None:
    """With their notice, protected; it holds against the value in the group, and has exactly their team in it."""
    o, draw = sealed
    root = await _root(o)
    assert _pages(await o.posted()) == []
    await _told(o)
    async with o.tx() as tx:
        seats = await tx.assignments.of_draw(draw)
    people = {each.id: each for each in o.people.values()}
    assert {each.person for each in seats} <= set(people)
    for person in people.values():
        pages = _pages(await o.posted(person.chat))
        own = {each.target for each in seats if each.person == person.id}
        made = [await _made(o, each) for each in pages]
        assert sorted(_part(each)["target"]["id"] for each in made) == sorted(own)
        assert all(each.protect for each in pages)
        for file in made:
            assert check_opening(opening_in(file.content) or b"", root).ok
            assert not check_opening(opening_in(file.content) or b"", "0" * 64).ok
            team = {each.person for each in seats if each.target == _part(file)["target"]["id"]}
            assert {each["person"]["id"] for each in _part(file)["assignments"]} == team
    assert _pages(await o.said()) == []


async def test_nothing_of_the_parts_stands_in_the_clear_before(sealed: tuple[Office, int]) -> None:
    """Neither salts nor names nor seats in outbox, ledger or the draw's own row; the root is in all three."""
    o, draw = sealed
    async with o.tx() as tx:
        found = await tx.draws.get(draw)
        kept = await keeping.kept_of(tx, found)
        entries = [each.data for each in await tx.ledger.entries("ltc")]
        rows = (await tx.outbox._connection.execute(select(outbox.c.content))).all()
        (entered,) = [each.data for each in await tx.ledger.entries("ltc") if each.event == "draw-sealed"]
    assert len(kept.parts) == 2
    root = await _root(o)
    assert found.parts == {"root": root}
    assert json.loads(entered) == {"draw": found.number, "sealed": found.sealed, "parts": root}
    text = json.dumps([entries, [row.content for row in rows], asdict(found)], ensure_ascii=False, default=str)
    seats = [each["seat"] for each in kept.result["assignments"]]
    assert [words for words in (*kept.parts.values(), *seats, kept.salt) if words in text] == []


async def test_the_pages_in_the_outbox_name_no_institution(sealed: tuple[Office, int]) -> None:
    """What waits there says whose seat it is by its number only."""
    o, _ = sealed
    await _told(o)
    for each in _pages(await o.posted()):
        assert each.attachment is not None
        assert set(each.attachment.args) == {"assignment"}
        assert set(each.text.params) == {"number"}


async def test_who_cannot_be_reached_gets_it_later_and_once(sealed: tuple[Office, int]) -> None:
    """With the notice, as soon as they open the chat; nothing of it is said in the group."""
    o, draw = sealed
    async with o.tx() as tx:
        for each in o.people.values():
            await tx.people.change(each.id, reachable=False)
    await _told(o)
    assert _pages(await o.posted()) == []
    async with o.tx() as tx:
        (first, *_) = await tx.assignments.of_draw(draw)
        person = await tx.people.get(first.person)
    for _ in range(2):
        async with o.tx() as tx:
            await tx.people.change(person.id, reachable=False)
            await reachability.open_chat(tx, person.user_id or 0, person.chat or 0)
    (page, *more) = _pages(await o.posted(person.chat))
    assert more == []
    assert check_opening(opening_in((await _made(o, page)).content) or b"", await _root(o)).ok


async def test_whoever_no_longer_sits_there_is_not_sent_it(sealed: tuple[Office, int]) -> None:
    """Released, or gone from the task force, before the page went out."""
    o, _ = sealed
    await _told(o)
    (page, other, *_) = _pages(await o.posted())
    assert page.attachment is not None
    assert other.attachment is not None
    async with o.tx() as tx:
        seat = await tx.assignments.get(int(page.attachment.args["assignment"]))
        await tx.assignments.change(seat, state="released", active=False)
        gone = await tx.assignments.get(int(other.attachment.args["assignment"]))
        await tx.people.change(gone.person, active=False)
    for each in (page, other):
        with pytest.raises(Pointless):
            await _made(o, each)


async def test_without_the_key_no_page_is_made(sealed: tuple[Office, int]) -> None:
    """The operator hears of it; nothing is sent in its place."""
    o, _ = sealed
    await _told(o)
    (page, *_) = _pages(await o.posted())
    o.database._cipher = Cipher([b"\1" * 32])
    with pytest.raises(Unreadable):
        await _made(o, page)


async def test_the_card_of_the_draw_shows_the_value_again(sealed: tuple[Office, int]) -> None:
    """Whoever lost the post finds it in the list of draws."""
    o, draw = sealed
    async with o.tx() as tx:
        leader = o.people["leader"]
        await history.show_draw(tx, leader.chat or 0, leader, o.task_force, draw)
    card = (await o.told("leader"))[-1]
    end: Any = card.text.params["end"]
    assert [each.id for each in end.params["lines"]] == ["draw-card-seal", "draw-card-parts"]
    assert end.params["lines"][1].params["root"] == await _root(o)


async def test_when_the_seal_falls_anybody_can_compute_the_value(sealed: tuple[Office, int]) -> None:
    """The salts stand with the post's place, outside all checks; the public edition, without names, has none of it."""
    o, draw = sealed
    root = await _root(o)
    await _unsealed(o)
    async with o.tx() as tx:
        proof = await papers.proof_file(tx, {"draw": draw})
        public = await papers.public_file(tx, {"draw": draw})
    content = json.loads(proof.content)
    assert verify(proof.content).ok
    assert verify(public.content).ok
    given = content["posted"]["parts"]
    assert root_of_proof(proof.content) == given["root"] == root
    content["posted"]["parts"] = {"salts": [[target, "0" * 64] for target, _ in given["salts"]]}
    assert root_of_proof(json.dumps(content).encode()) not in {root, None}
    wrong = [[target, "x"] for target, _ in given["salts"]]
    odds: list[Any] = [{}, [], {"salts": []}, {"salts": given["salts"][1:]}, {"salts": wrong}, {"salts": {}}]
    for odd in odds:
        content["posted"]["parts"] = odd
        assert root_of_proof(json.dumps(content).encode()) is None
    assert root_of_proof(public.content) is None
    assert "parts" not in json.loads(public.content)["posted"]
    assert not any(salt.encode() in public.content for _, salt in given["salts"])


async def test_a_page_that_goes_out_after_the_seal_fell_still_holds(sealed: tuple[Office, int]) -> None:
    """A slow delivery: it is the same page."""
    o, _ = sealed
    await _told(o)
    (page, *_) = _pages(await o.posted())
    before = await _made(o, page)
    await _unsealed(o)
    assert await _made(o, page) == before


async def test_a_draw_sealed_by_an_older_version_goes_its_way(sealed: tuple[Office, int]) -> None:
    """It has no parts: those drawn are told, nobody gets a page, and all comes out."""
    o, draw = sealed
    async with o.tx() as tx:
        found = await tx.draws.get(draw)
        await keeping.keep(tx, found, replace(await keeping.kept_of(tx, found), parts={}))
        await tx.draws.change(found, parts=None)
    await _told(o)
    await _unsealed(o)
    assert _pages(await o.posted()) == []
    async with o.tx() as tx:
        assert verify((await papers.proof_file(tx, {"draw": draw})).content).ok


def test_a_substitute_draw_has_no_parts() -> None:
    """It draws no institution: what it fills belongs to parts whose value was posted before."""
    assert parts.salts_for({"assignments": [{"seat": "T1/医保/1", "person": "P1"}], "unfilled": []}) == {}
