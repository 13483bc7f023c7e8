"""A draw that somebody objects to: it waits, goes on, or is cancelled; what was opened is seen for ever."""

import json

from bot.demo.actors import shown
from bot.demo.script import COMMITMENT, MainJourney
from bot.domain.draw1.commitment import commit, manifest_hash
from bot.domain.draw1.manifest_reader import read_manifest
from tests.journeys.stage import Backstage


async def test_an_objection_stops_the_ceremony_until_it_is_answered(stage: Backstage) -> None:
    """While it is open nothing begins, however late it is; with the answer throwing opens, and the draw is finished."""
    journey = await _opened(stage)
    liaison, group = stage.person("民政联络员"), stage.person("组长").in_group
    await liaison.in_group.taps("对名单提出异议")
    await group.sees("示例民政联络员", "提出异议")
    await liaison.sees("请直接回复文字")
    await liaison.says("示例护理站07 上月已停业，请核对")
    await journey.leader.sees("有异议待答复", "上月已停业")

    stage.jump(minutes=90)
    await stage.settled()
    assert stage.posts("请下列现场监督") == []
    await group.sees("进度", "1 项异议")
    thrown = await stage.person("民政监督1").in_group.throws()
    await group.sees("不计入", reply_to=thrown)

    await journey.leader.taps("答复异议")
    await journey.leader.taps("名单核对无误，维持")
    await group.sees("异议答复", "名单核对无误", "示例组长")
    journey.draw.opening = await group.sees("请下列现场监督")
    late = await stage.person("卫健联络员").in_group.taps("对名单提出异议")
    assert late is not None
    assert "异议期已过" in late.text
    await journey.throw()
    await journey.see_result()
    await journey.verify_proof()
    await stage.settled()
    assert len(await stage.ledger("objection-raised")) == len(await stage.ledger("objection-answered")) == 1
    assert len(stage.posts("请下列现场监督")) == 1


async def test_an_objection_is_taken_back(stage: Backstage) -> None:
    """Not explained and /cancel pressed: it still stands, can be explained or taken back; then the draw goes on."""
    journey = await _opened(stage)
    liaison, group = stage.person("民政联络员"), stage.person("组长").in_group
    await liaison.in_group.taps("对名单提出异议")
    await liaison.sees("请直接回复文字")
    await liaison.says("/cancel")
    await liaison.taps("说明理由")
    await liaison.sees("请直接回复文字")
    await liaison.says("示例护理站07 情况不明")
    await journey.leader.sees("有异议待答复", "情况不明")
    await liaison.taps("撤回异议")
    await group.sees("示例民政联络员", "已撤回")
    await journey.leader.sees("已撤回")
    stage.jump(minutes=90)
    journey.draw.opening = await group.sees("请下列现场监督")
    await journey.throw()
    await journey.see_result()
    await stage.settled()
    assert len(await stage.ledger("objection-withdrawn")) == 1


async def test_a_changed_list_means_cancel_and_open_the_next(stage: Backstage) -> None:
    """The cancelled draw keeps number, reason and secret, which fits its commitment; the next has the next number."""
    journey = await _opened(stage)
    await stage.person("卫健联络员").in_group.taps("对名单提出异议")
    await journey.leader.sees("有异议待答复")
    await journey.leader.taps("取消本次摇号")
    await journey.leader.sees("请选择原因")
    await journey.leader.says("名单漏列示例护理站49，补录后重开")
    post = await journey.everybody.sees("摇号 2026-001 已取消", "漏列示例护理站49", "密数")

    stage.jump(minutes=90)
    thrown = await stage.person("民政监督1").in_group.throws()
    await journey.everybody.sees("没有进行中的摇号", reply_to=thrown)
    played = await journey.everybody.throws()
    await stage.settled()
    assert stage.posts("请下列现场监督") == []
    assert journey.everybody.glimpses(reply_to=played) is None, "with no draw open anybody else's die is a game"

    _check_secret(journey, shown(post))
    await _opened(stage)
    await stage.settled()
    assert "2026-002" in stage.posts("摇号公告")[-1].text
    observer = stage.person("观察员")
    await observer.says("/draws")
    await observer.sees("摇号记录", "2026-001", "已取消", "2026-002", "异议期")
    await observer.taps("2026-001")
    card = await observer.sees("摇号 2026-001", "已取消", "漏列示例护理站49", "密数")
    _check_secret(journey, shown(card))


def _check_secret(journey: MainJourney, words: str) -> None:
    """The secret that is shown, and the list in the group, make the commitment that was pinned."""
    group = journey.everybody.chat
    file = next(each.document for each in group.history if each.document and "manifest-2026-001" in each.document.name)
    assert file is not None
    pinned = COMMITMENT.findall(journey.draw.commitment.text)[0]
    hashed = manifest_hash(read_manifest(json.loads(file.content)))
    made = [commit(hashed, bytes.fromhex(each)) for each in COMMITMENT.findall(words)]
    assert pinned in made


async def _opened(stage: Backstage) -> MainJourney:
    journey = MainJourney(stage)
    await journey.preview()
    await journey.commit()
    return journey
