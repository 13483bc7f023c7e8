# 行纪移送：登记、审批、送达、反馈、办结；仅限知悉范围内的人员
discipline-kind-handover = 移送
discipline-kind-sharing = 信息贯通
discipline-state-submitted = 待审批
discipline-state-declined = 未批准
discipline-state-approved = 已批准，待送达
discipline-state-received = 已送达
discipline-state-reported = 已有反馈
discipline-state-withdrawn = 已撤回
discipline-state-closed = 已办结
discipline-step-submit = 提交审批
discipline-step-approve = 批准
discipline-step-decline = 不予批准
discipline-step-renew = 再次提交
discipline-step-withdraw = 撤回
discipline-step-receive = 纪检监察机关签收
discipline-step-report = 反馈
discipline-step-close = 办结
discipline-step-name = 指定知悉人员

# 登记
discipline-draft =
    <b>登记行纪移送</b>（草稿仅您本人可见）
    { $lines }

    { $ask }
discipline-preview =
    <b>请核对</b>
    { $lines }

    提交后由本部门负责人审批；专班规定由{ -leader }决定，或本部门没有其他负责人的，由{ -leader }审批。群内和其他人员均不知悉。
discipline-line-kind = 方式：{ $value }
discipline-line-clue = 来源线索：{ $value }
discipline-line-summary = 摘要：{ $value }
discipline-line-pointer = 案卷位置：{ $value }
discipline-line-none = 内容加密保存。涉及审批人本人的，请勿在此登记，应直接向其上级或纪检监察机关报告。
discipline-enter-kind = 发现党员干部、公职人员涉嫌违纪违法的，以何种方式告知同级纪检监察机关？
discipline-enter-summary = 请发送摘要（1 至 { $limit } 字）。不写姓名、职务和案情细节，不写身份证号、手机号；具体材料留存本单位案卷。
discipline-enter-pointer = 材料存放在何处？请发送案卷编号或位置（1 至 { $limit } 字）。
discipline-discard-ask = 确认删除这份草稿？已填写的内容将全部删除，不能恢复。
discipline-discarded = 草稿已删除。
discipline-submitted = 已提交审批，编号 { $number }。审批结果将在此私聊中告知。

# 一件移送
discipline-card =
    <b>行纪移送 { $number }</b>　{ $kind }，{ $state }
    部门：{ $department }
    来源线索：{ $clue }
    摘要：{ $summary }
    案卷位置：{ $pointer }
    { $lines }
    仅限知悉范围内的人员，请勿转述。
discipline-by-head = 由部门负责人审批。
discipline-by-leader = 由{ -leader }审批。
discipline-named = 指定知悉人员：{ $name }
discipline-due-submitted = 审批期限：{ $due_on }
discipline-due-approved = 送达并取得回执的期限：{ $due_on }
discipline-entry = { $at } { $step }（{ $name }）
discipline-entry-words = { $at } { $step }（{ $name }）：{ $words }
discipline-entry-paper = { $at } { $step }（{ $name }）：{ $number }，{ $day }
discipline-none = 无
discipline-unreadable = （无法解密，请管理员核对密钥）
discipline-gone = 该事项不再显示。
discipline-ask =
    <b>行纪移送 { $number }</b>　{ $kind }，{ $department }，{ $state }
    { $ask }
discipline-ask-approve-number = 批准移送：请发送书面审批件的文号（1 至 { $limit } 字）。
discipline-ask-approve-day = 书面审批件的日期？请点选，或发送日期。
discipline-ask-approve-photo = 请发送书面审批件的照片或 PDF 文件（不超过 { $mb } MB），收到后即登记批准。
discipline-ask-decline-words = 不予批准：请发送理由（1 至 { $limit } 字，不写个人信息），发送后即登记。
discipline-ask-renew-words = 再次提交：请说明补充了哪些情况（1 至 { $limit } 字，不写个人信息），发送后即提交。
discipline-ask-receive-number = 请发送纪检监察机关回执的文号或签收编号（1 至 { $limit } 字）。
discipline-ask-receive-day = 回执的日期？请点选，或发送日期；选定后即登记送达。
discipline-ask-report-words = 请发送纪检监察机关的反馈（1 至 { $limit } 字，不写个人信息），发送后即登记。
discipline-day = { $day }
discipline-person = { $name }
discipline-sure-withdraw = 撤回 { $number }（{ $kind }，{ $department }，{ $state }）？撤回后不能恢复，需要的另行登记。
discipline-sure-close = 办结 { $number }（{ $kind }，{ $department }，{ $state }）？没有登记反馈的，即视为无须反馈。办结后不能再登记。
discipline-name-ask = { $number }（{ $kind }，{ $department }，{ $state }）：除登记人和审批人外，还由谁知悉、办理？限本部门一人；原指定的人员不再知悉。
discipline-name-nobody = { $number }（{ $kind }，{ $department }，{ $state }）：本部门没有其他可以指定的人员。
discipline-reminder = 事项 { $number } 待您办理，期限 { $due_on }。请点按查看。
discipline-letter = { $number } 的函件（{ $kind }，{ $department }，{ $state }）。打印盖章后密封送达。
discipline-paper = { $number } 的书面审批件（{ $kind }，{ $department }，{ $state }）。本次查看已记入台账。
discipline-letter-title-handover = 问题线索移送函
discipline-letter-title-sharing = 信息通报函
discipline-letter-receiver = 纪检监察机关
discipline-letter-lead-handover = 我单位在行政执法工作中，发现有关党员干部、公职人员涉嫌违纪违法。现将问题线索移送贵机关，请依规依纪依法处理。
discipline-letter-lead-sharing = 我单位在行政执法工作中，发现涉及党员干部、公职人员的有关情况。现通报贵机关，供研判参考。

# 列表
discipline-list =
    <b>行纪移送</b>　您知悉的共 { $many } 件
    { $lines }
discipline-list-line = · { $number } { $kind }，{ $state }（{ $department }）
discipline-list-none = 没有您知悉的事项。
discipline-open = { $number }　{ $state }

button-discipline-list = 我知悉的行纪移送
button-discipline-new = 登记行纪移送
button-discipline-from-clue = 行纪移送
button-discipline-submit = 提交审批
button-discipline-edit-kind = 改方式
button-discipline-edit-summary = 改摘要
button-discipline-edit-pointer = 改案卷位置
button-discipline-discard = 删除草稿
button-discipline-discard-confirm = 确认删除
button-discipline-show = 查看该事项
button-discipline-approve = 批准
button-discipline-decline = 不予批准
button-discipline-renew = 再次提交
button-discipline-receive = 登记送达回执
button-discipline-report = 登记反馈
button-discipline-withdraw = 撤回
button-discipline-withdraw-confirm = 确认撤回
button-discipline-close = 办结
button-discipline-close-confirm = 确认办结
button-discipline-name = 指定知悉人员
button-discipline-letter = 函件
button-discipline-paper = 书面审批件

refusal-discipline-no-key = 此类事项须加密保存，尚未设置密钥，暂不能办理。请管理员运行 zhuanban keys new，设置 ZHUANBAN_KEY_FILE 后重启。
refusal-discipline-not-yours = 此步骤不由您办理。请发送 /discipline 查看由您办理的事项。
refusal-discipline-changed = 该事项刚有变化，此次未办理。请发送 /discipline 查看最新情况。
refusal-discipline-draft-changed = 该步骤已有变化，此次未办理。请发送 /discipline 重新进入。
refusal-discipline-now-draft = 该事项尚未提交。请发送 /discipline，点按“登记行纪移送”继续填写。
refusal-discipline-now-submitted = 该事项正待审批，不能办理此步骤。请发送 /discipline 查看。
refusal-discipline-now-declined = 该事项未获批准，不能办理此步骤。请发送 /discipline 查看。
refusal-discipline-now-approved = 该事项已批准，不能办理此步骤。请发送 /discipline 查看。
refusal-discipline-now-received = 该事项已送达，不能办理此步骤。请发送 /discipline 查看。
refusal-discipline-now-reported = 该事项已有反馈，不能办理此步骤。请发送 /discipline 查看。
refusal-discipline-now-withdrawn = 该事项已撤回。需要的，请发送 /discipline 另行登记。
refusal-discipline-now-closed = 该事项已办结，无须再办理。请发送 /discipline 查看。
refusal-discipline-nobody-decides = 没有可以审批的人：审批人不能是登记人本人。请{ -leader }在成员名录中设定本部门负责人。
refusal-discipline-words-lost = 草稿内容无法解密，未提交。请管理员核对密钥；或删除草稿，重新登记。
refusal-discipline-photo-first = 请发送书面审批件的照片或 PDF 文件。如须重新开始，请发送 /discipline。
refusal-discipline-words-first = 现在不收文件，未保存。请先按提示发送文字或点选。如看不到，请发送 /discipline。
refusal-discipline-paper-lost = 文件无法解密。请管理员核对密钥，或查阅案卷中的原件。
refusal-discipline-not-approved = 批准后才能出具函件。请发送 /discipline 查看该事项。
