"""Cases that go to the police: approved or not, filed or not, passed on, reviewed, supervised, dealt with."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.police_transfers import TransferState
from tests.police_transfer_scene import HEAD, LIAISON, OFFICER, PHOTO, POLICE, SUMMARY, Station, station
from tests.talk import GROUP


@pytest.fixture
async def scene() -> AsyncIterator[Station]:
    """People with chats, a Monday at nine."""
    async with station() as found:
        yield found


async def test_filed_and_handed_over_in_full(scene: Station) -> None:
    """Report, approval, papers, signature, filed, items; in the end the outcome."""
    talk = scene.talk
    await scene.received()
    assert await scene.due() == {"police_decision": "11-27T00:00"}
    assert SUMMARY in talk.last(POLICE).text
    await scene.dated(POLICE, "登记立案", "示例立字〔2026〕8号")
    assert (await scene.newest()).state == TransferState.FILED
    assert "示例立字〔2026〕8号" in talk.last(LIAISON).text
    assert await scene.due() == {"police_items": "11-27T00:00"}
    await scene.dated(LIAISON, "登记物品材料移交", "示例清单2026-1")
    assert (await scene.newest()).state == TransferState.DELIVERED
    assert await scene.due() == {}
    await talk.press(LIAISON, "登记案件结果")
    await talk.press(LIAISON, await scene.today())
    await talk.say(LIAISON, "示例结果标记：已移送审查起诉")
    assert (await scene.newest()).state == TransferState.CLOSED
    assert await scene.events() == [
        "opened",
        "reported",
        "paper-kept",
        "approved",
        "handed-over",
        "signed",
        "filed",
        "items-handed-over",
        "ended",
    ]


async def test_not_filed_reviewed_and_dealt_with_in_the_end(scene: Station) -> None:
    """Not filed, review, still not filed, accepted with a reason, dealt with: nothing is lost on the way."""
    talk = scene.talk
    await scene.rejected()
    assert "示例理由标记" in talk.last(LIAISON).text
    assert "案卷已退回" in talk.last(LIAISON).text
    assert await scene.due() == {"police_objection": "11-27T00:00"}
    await scene.dated(LIAISON, "提请复议", "示例复议〔2026〕1号")
    assert await scene.due() == {"police_review": "11-27T00:00"}
    await scene.dated(POLICE, "登记复议维持", "示例复决〔2026〕2号")
    await talk.say(POLICE, "示例维持标记")
    assert await scene.due() == {"police_supervision": "11-27T00:00"}
    await talk.press(LIAISON, "接受，转行政处理")
    await talk.say(LIAISON, "示例接受标记：不再提请监督")
    assert (await scene.newest()).state == TransferState.ADMINISTRATIVE
    assert await scene.due() == {"police_handling": "12-23"}
    await talk.press(LIAISON, "登记行政处理")
    await talk.press(LIAISON, "没有处罚案件，说明处理情况")
    await talk.say(LIAISON, "示例处理标记：责令改正")
    assert (await scene.newest()).state == TransferState.CLOSED
    assert await scene.due() == {}


async def test_the_procuratorate_has_it_filed(scene: Station) -> None:
    """Supervision instead of review; the procuratorate tells the police to file, and they do."""
    talk = scene.talk
    await scene.rejected()
    await scene.dated(LIAISON, "建议立案监督", "示例监督〔2026〕1号")
    assert await scene.due() == {"police_answer": "12-23"}
    await scene.dated(LIAISON, "登记检察院通知立案", "示例通知2026-3")
    await scene.dated(POLICE, "登记立案", "示例立字〔2026〕9号")
    assert (await scene.newest()).state == TransferState.FILED
    assert "检察院通知立案" in talk.last(LIAISON).text


async def test_the_procuratorate_does_not(scene: Station) -> None:
    """Then it is to be dealt with as administrative."""
    await scene.rejected()
    await scene.dated(LIAISON, "建议立案监督", "示例监督〔2026〕1号")
    await scene.dated(LIAISON, "登记监督后不立案", "示例答复2026-4")
    await scene.talk.say(LIAISON, "示例答复标记")
    assert (await scene.newest()).state == TransferState.ADMINISTRATIVE


async def test_not_approved_needs_a_reason(scene: Station) -> None:
    """The reason is recorded, sealed; the case stays open until it is dealt with, or reported anew."""
    talk = scene.talk
    await scene.reported()
    await scene.decide(HEAD, "不批准移送")
    assert "不得以行政处罚代替" in talk.last(HEAD).text
    assert (await scene.newest()).state == TransferState.REPORTED, "without a reason nothing is decided"
    await talk.say(HEAD, " ")
    assert (await scene.newest()).state == TransferState.REPORTED
    await talk.say(HEAD, "示例不批准标记：证据尚不足")
    assert (await scene.newest()).state == TransferState.DECLINED
    assert "示例不批准标记" in talk.last(LIAISON).text
    assert await scene.due() == {"police_handling": "12-23"}
    assert {"报送书面报告", "登记行政处理"} <= set(talk.last(LIAISON).buttons)


async def test_not_theirs_and_passed_on(scene: Station) -> None:
    """Within 24 hours of the receipt; the police here see it no longer, the receipts of others come on paper."""
    talk = scene.talk
    await scene.received()
    scene.office.pass_time(hours=2)
    await talk.press(POLICE, "不属本机关管辖")
    await talk.say(POLICE, "示例管辖标记")
    assert await scene.due() == {"police_passing": "11-24T09:00"}
    await talk.press(POLICE, "登记转送")
    await talk.say(POLICE, "示例区外公安分局")
    await talk.press(POLICE, "现在")
    await talk.say(POLICE, "示例告知2026-1")
    now = await scene.newest()
    assert (now.state, now.competent) == (TransferState.RECEIVED, "示例区外公安分局")
    assert SUMMARY not in talk.last(POLICE).text
    assert SUMMARY not in talk.reads(POLICE)
    assert await scene.due() == {"police_decision": "11-27T00:00"}
    assert "不在您的查看范围" in await talk.send_press(POLICE, f"police-transfer.step:{now.id}:file")
    assert "示例区外公安分局" in talk.last(LIAISON).text
    await scene.dated(LIAISON, "登记立案", "示例外立〔2026〕1号")
    assert (await scene.newest()).state == TransferState.FILED


async def test_the_police_send_it_back_later(scene: Station) -> None:
    """Filed, but then found too slight (art. 13): it is to be dealt with as administrative."""
    await scene.received()
    await scene.dated(POLICE, "登记立案", "示例立字〔2026〕8号")
    await scene.dated(LIAISON, "登记物品材料移交", "示例清单2026-1")
    await scene.dated(LIAISON, "登记退回行政处理", "示例移送2026-2")
    await scene.talk.say(LIAISON, "示例退回标记")
    assert (await scene.newest()).state == TransferState.ADMINISTRATIVE


async def test_the_group_sees_the_outline_alone(scene: Station) -> None:
    """Number, state, departments, days: neither facts nor the institution nor officers."""
    await scene.rejected()
    said = scene.talk.reads(GROUP)
    assert "移案2026-001：不予立案。区医保局 → 区公安分局" in said
    for each in ("护理站", "标记", scene.office.people[OFFICER].name, scene.office.people["yb2"].name):
        assert each not in said


async def test_two_officers_at_least_with_certificates(scene: Station) -> None:
    """One is too few; somebody whose certificate has expired, or of another department, cannot be picked."""
    talk, people = scene.talk, scene.office.people
    await scene.change("yb3", certificate_expires=None)
    await talk.say(LIAISON, "/transfer")
    await talk.press(LIAISON, "没有具体对象")
    await talk.say(LIAISON, SUMMARY)
    labels = talk.last(LIAISON).buttons
    assert f"☐ {people['yb1'].name}" in labels
    assert f"☐ {people['yb3'].name}" not in labels
    assert f"☐ {people['mz1'].name}" not in labels
    await talk.press(LIAISON, f"☐ {people['yb1'].name}")
    assert "2 名以上" in await talk.press(LIAISON, "确定专案组（1 人）")
    draft = await scene.newest()
    assert "失效" in await talk.send_press(LIAISON, f"police-transfer.officer:{draft.id}:0:{people['mz1'].id}")
    await talk.press(LIAISON, f"☐ {people['yb2'].name}")
    await talk.press(LIAISON, "确定专案组（2 人）")
    await talk.press(LIAISON, "确认立项")
    assert "移案2026-001" in talk.last("yb1").text
    assert SUMMARY in talk.last("yb2").text
    assert talk.screen("yb3") == {}


async def test_nobody_decides_on_their_own_request(scene: Station) -> None:
    """Neither who opened or reported it, nor an officer named for it, whatever other roles they have."""
    talk = scene.talk
    from_head = frozenset({*scene.office.people[HEAD].roles})
    await scene.change("yb1", roles=scene.office.people["yb1"].roles | from_head)
    await scene.change(LIAISON, roles=scene.office.people[LIAISON].roles | from_head)
    case = await scene.reported()
    assert "不由您办理" in await talk.send_press("yb1", f"police-transfer.step:{case.id}:approve")
    # The liaison who opened it enters what the head has signed, and cannot be that head.
    await talk.press(LIAISON, "批准移送")
    await talk.press(LIAISON, "现在")
    await talk.say(LIAISON, "示例医保审〔2026〕1号")
    await talk.give(LIAISON, "photo.jpg", PHOTO)
    assert (await scene.newest()).state == TransferState.APPROVED
    assert "已代您登记：批准移送" in talk.reads(HEAD)
    async with scene.office.tx() as tx:
        steps = await tx.police_transfers.steps(case.id)
    assert steps[-1].details["decided_by"] == scene.office.people[HEAD].id


async def test_without_a_head_nobody_can_enter_the_decision(scene: Station) -> None:
    """It is said what is missing."""
    await scene.change(HEAD, active=False)
    case = await scene.reported()
    assert "设定负责人" in await scene.talk.send_press(LIAISON, f"police-transfer.step:{case.id}:approve")


async def test_the_papers_that_must_be_there(scene: Station) -> None:
    """Each kind of art. 6 is ticked; letter and report cannot be left out."""
    talk = scene.talk
    case = await scene.approved()
    await talk.press(LIAISON, "移送公安")
    for label in ("附：涉嫌犯罪案件移送书", "附：调查报告", "附：涉案物品清单"):
        await talk.press(LIAISON, label)
    assert "☐ 检验报告或者鉴定结论：待勾选" in talk.last(LIAISON).text
    assert "必须附上" in await talk.send_press(LIAISON, f"police-transfer.pick:{case.id}:materials:0.0")
    assert "失效" in await talk.send_press(LIAISON, f"police-transfer.pick:{case.id}:materials:9.1")
    await talk.send_press(LIAISON, f"police-transfer.pick:{case.id}:materials:3.0")
    await talk.send_press(LIAISON, f"police-transfer.pick:{case.id}:materials:4.0")
    await talk.press(LIAISON, "现在")
    assert (await scene.newest()).state == TransferState.HANDED
    assert "随案材料 3 种" in talk.last(LIAISON).text


async def test_police_outside_sign_on_paper() -> None:
    """Where the task force has no police, the sender's liaison enters receipt, notice and number."""
    async with station(police=False) as scene:
        scene.office.task_force = type(scene.office.task_force)(
            **{
                **{name: getattr(scene.office.task_force, name) for name in scene.office.task_force.__slots__},
                "departments": scene.office.task_force.departments[:3],
            }
        )
        async with scene.office.tx() as tx:
            await tx.task_forces.save(scene.office.task_force)
        await scene.handed()
        assert await scene.due() == {"police_receipt": "11-24T09:00"}
        talk = scene.talk
        await talk.press(LIAISON, "登记签收")
        await talk.press(LIAISON, "现在")
        await talk.say(LIAISON, "没有编号的回执")
        assert "至少有一个数字" in talk.last(LIAISON).text
        await talk.say(LIAISON, "示例回执2026-7")
        assert (await scene.newest()).state == TransferState.RECEIVED
        assert "区医保局 → 公安机关" in talk.last(GROUP).text


async def test_withdrawn_before_it_is_reported(scene: Station) -> None:
    """With a reason, by the liaison alone."""
    case = await scene.opened()
    talk = scene.talk
    assert "不由您办理" in await talk.send_press(OFFICER, f"police-transfer.step:{case.id}:withdraw")
    await talk.press(LIAISON, "撤销登记")
    assert "必须移送" in talk.last(LIAISON).text
    await talk.say(LIAISON, "示例撤销标记：登记有误")
    assert (await scene.newest()).state == TransferState.VOID
    assert await scene.due() == {}
    assert "示例撤销标记" in talk.last(HEAD).text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("昨天", "未能识别时间"),
        ("25:00", "未能识别时间"),
        ("23:59", "尚未到"),
        ("2024-01-01 08:00", "早于一年前"),
        ("🙂" * 300, "未能识别时间"),
        ("\u202e08:00\u0000x", "未能识别时间"),
    ],
)
async def test_times_that_cannot_be(scene: Station, words: str, said: str) -> None:
    """To come, long ago, or none at all: it is said, and asked again."""
    await scene.opened()
    await scene.talk.press(LIAISON, "报送书面报告")
    await scene.talk.say(LIAISON, words)
    assert said in scene.talk.last(LIAISON).text
    await scene.talk.say(LIAISON, "08:30")
    assert (await scene.newest()).state == TransferState.REPORTED


async def test_a_step_is_not_before_the_one_before(scene: Station) -> None:
    """The head decides after they have the report."""
    await scene.opened()
    talk = scene.talk
    await talk.press(LIAISON, "报送书面报告")
    await talk.say(LIAISON, "08:30")
    await talk.press(HEAD, "批准移送")
    await talk.say(HEAD, "08:29")
    assert "早于上一步骤" in talk.last(HEAD).text
    await talk.say(HEAD, "8:30")
    assert "审批表" in talk.last(HEAD).text


async def test_a_photo_is_wanted(scene: Station) -> None:
    """Words, an empty file, a table or none are no signed paper; another paper may come later, of any kind."""
    talk = scene.talk
    await scene.reported()
    await talk.press(HEAD, "批准移送")
    await talk.press(HEAD, "现在")
    await talk.say(HEAD, "示例审2026-1")
    await talk.say(HEAD, "已签")
    assert "照片" in talk.last(HEAD).text
    for name, content, answer in (
        ("photo.jpg", b"", "文件是空的"),
        ("photo.jpg", None, "未能取得该文件"),
        ("审批.xlsx", b"PK\x03\x04", "只收照片"),
        ("审批.jpg", b"MZ", "只收照片"),
    ):
        await talk.give(HEAD, name, content)
        assert answer in talk.last(HEAD).text
    assert (await scene.newest()).state == TransferState.REPORTED
    await talk.give(HEAD, "photo.jpg", PHOTO)
    assert (await scene.newest()).state == TransferState.APPROVED
    await talk.press(LIAISON, "上传材料")
    await talk.say(LIAISON, "在路上")
    assert "上传完毕" in talk.last(LIAISON).text
    await talk.give(LIAISON, "调查报告.pdf", b"%PDF example")
    await talk.press(LIAISON, "上传完毕")
    await talk.press(LIAISON, "查看移送案件")
    await talk.press(LIAISON, "查看材料（2）")
    assert [each.content for each in talk.files] == [PHOTO, b"%PDF example"]


async def test_two_press_at_once(scene: Station) -> None:
    """One step is taken once; the slower is told how it stands."""
    talk = scene.talk
    case = await scene.handed()
    await talk.press(POLICE, "登记签收")
    assert "已签收" in await talk.send_press(POLICE, f"police-transfer.step:{case.id}:sign")
    assert (await scene.events()).count("signed") == 1
    await talk.send_press(LIAISON, f"police-transfer.step:{case.id}:file")
    await talk.send_press(POLICE, f"police-transfer.step:{case.id}:file")
    for who in (LIAISON, POLICE):
        await talk.press(who, await scene.today())
    await talk.say(POLICE, "示例立字2026-1")
    await talk.say(LIAISON, "示例立字2026-1")
    assert "已立案" in talk.last(LIAISON).text
    assert (await scene.events()).count("filed") == 1


async def test_the_wrong_people_may_nothing(scene: Station) -> None:
    """Another department, officers who are not named, the leader, the police before they have it."""
    talk = scene.talk
    case = await scene.approved()
    for who in ("liaison-mz", "head-mz", "mz1", "yb3", "leader", POLICE):
        assert await talk.send_press(who, f"police-transfer.step:{case.id}:hand") != ""
        assert SUMMARY not in talk.reads(who)
    for who in ("liaison-mz", "yb3", POLICE):
        assert "不在您的查看范围" in await talk.send_press(who, f"police-transfer.show:{case.id}")
    await talk.send_press("leader", f"police-transfer.show:{case.id}")
    assert "移案2026-001" in talk.last("leader").text
    assert "护理站" not in talk.reads("leader")
