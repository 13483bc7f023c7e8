# 不予公开
withholding-ground-state_secret = 涉及国家秘密
withholding-ground-trade_secret = 涉及商业秘密
withholding-ground-privacy = 涉及个人隐私
withholding-ground-law = 其他依法依规不适合公开的情形
withholding-card-reason =
    不予公开的依据：{ $ground }
    理由：{ $reason }
withholding-ask-ground =
    <b>申请不予公开</b>　{ $target }
    { $department }

    请选择依据：
withholding-ask-reason =
    <b>申请不予公开</b>　{ $target }
    { $department }
    依据：{ $ground }

    请直接发送理由（1 至 500 字）。依据和理由仅部门负责人和您可见。
withholding-confirm =
    <b>申请不予公开</b>　{ $target }
    { $department }
    依据：{ $ground }
    理由：{ $reason }

    请确认；如需修改，请重新发送文字。由部门负责人决定；决定作出前，公示期限照常计算。
withholding-asked =
    <b>申请不予公开，待您决定</b>
    { $target }　{ $department }
    申请人：{ $name }
    依据：{ $ground }
    理由：{ $reason }
withholding-ask-denial =
    <b>不同意不予公开</b>　{ $target }
    { $department }
    依据：{ $ground }
    理由：{ $reason }

    请直接发送不同意的理由（1 至 500 字）；发送后即告知申请人，该结果仍须公示。
withholding-ask-release =
    <b>解除不予公开</b>　{ $target }
    { $department }
    解除后，该结果须按原期限公示，并随即提醒经办人员。确认解除吗？
withholding-outcome-approved = 已同意不予公开：{ $target }　{ $department }。决定人：{ $name }
withholding-outcome-denied = 不同意不予公开：{ $target }　{ $department }，该结果仍须公示。决定人：{ $name }
withholding-outcome-withdrawn = 不予公开的申请已撤回：{ $target }　{ $department }。撤回人：{ $name }
withholding-told-approved =
    <b>同意不予公开</b>　{ $target }
    { $department }，决定人：{ $name }
    该结果不再公示。
withholding-told-denied =
    <b>不同意不予公开</b>　{ $target }
    { $department }，决定人：{ $name }
    理由：{ $reason }
    请公示该结果。
withholding-told-denied-by =
    <b>不同意不予公开</b>　{ $target }
    { $department }，决定人：{ $name }
    理由：{ $reason }
    请于{ $due_on }前公示{ $sure }，{ $left }。
withholding-told-released =
    <b>已解除不予公开</b>　{ $target }
    { $department }：请按原期限公示该结果。

button-withholding-ask = 申请不予公开
button-withholding-other-ground = 换一个依据
button-withholding-submit = 确认提交
button-withholding-withdraw = 撤回申请
button-withholding-approve = 同意不公开
button-withholding-deny = 不同意
button-withholding-release = 解除不予公开
button-withholding-release-confirm = 确认解除

refusal-withholding-no-head = { $department }没有可以决定的负责人，本人不能决定自己的申请。请{ -leader }为该部门设定负责人（发送 /import 导入人员名录）后再申请。
refusal-withholding-own = 本人提出的申请由部门的其他负责人决定。如需收回，请点按“撤回申请”。
refusal-withholding-not-decider = 该事项由本部门负责人决定。您可以办理的事项见 /menu。
refusal-withholding-not-yours = 只有申请人可以撤回该申请。请发送 /publications 查看最新情况。
