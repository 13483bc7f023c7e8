# 后续处置：整改与回头看、约谈、立案处罚、支付资格记分、移送
follow-up =
    <b>{ $kind }（第 { $number } 号）：{ $state }</b>
    检查对象：{ $target }
    承办部门：{ $department }
    { $due }
    <b>办理记录</b>（材料 { $papers } 份）
    { $history }
follow-up-entry =
    ・{ $at }　{ $form }（{ $by }）
    { $answers }
follow-up-entries-before = ・此前另有 { $many } 条记录
follow-up-entries-none = ・暂无记录
follow-up-answer = 　{ $label }：{ $value }
follow-up-kept = 仅承办部门可见
follow-up-points = { $year }年度该人员在本机构累计记 { $total } 分
follow-up-points-reached = { $year }年度该人员在本机构累计记 { $total } 分，已达 { $at } 分：{ $what }

follow-up-state-open = 办理中
follow-up-state-rectified = 待回头看
follow-up-state-decided = 待送达
follow-up-state-served = 已送达，待结案
follow-up-state-closed = 已办结
follow-up-state-void = 已撤销登记

follow-up-form-rectification = 责令整改
follow-up-form-interview = 约谈
follow-up-form-penalty = 立案处罚
follow-up-form-points = 支付资格记分
follow-up-form-transfer = 移送
follow-up-form-rectified = 已整改，安排回头看
follow-up-form-passed = 回头看通过，办结
follow-up-form-failed = 回头看未通过，继续整改
follow-up-form-held = 已约谈
follow-up-form-decided = 已作出处罚决定
follow-up-form-unpunished = 不予处罚
follow-up-form-served = 决定书已送达
follow-up-form-ended = 办结
follow-up-form-revoked = 登记有误，撤销

follow-up-due-nothing = 目前没有期限。
follow-up-due-rectification = 整改期限：{ $on }
follow-up-due-look-back = 回头看：{ $on }前完成
follow-up-due-interview = 约谈日期：{ $on }
follow-up-due-penalty-decision = 应于 { $on }前作出处罚决定（自立案之日起九十日，行政处罚法第六十条）
follow-up-due-penalty-service = 应于 { $on }前送达决定书（七个工作日，行政处罚法第六十一条、第八十五条）

follow-up-field-due-on = 整改期限
follow-up-field-meet-on = 约谈日期
follow-up-field-number = 立案号
follow-up-field-filed-on = 立案日期
follow-up-field-person = 姓名
follow-up-field-post = 岗位
follow-up-field-points = 记分
follow-up-field-decision = 决定书文号
follow-up-field-decided-on = 决定日期
follow-up-field-caution = 仍予处罚的理由
follow-up-field-sanction = 处罚种类
follow-up-field-another-act = 不属同一违法行为的理由
follow-up-field-where = 移送至
follow-up-field-moved-on = 移送日期
follow-up-field-done = 整改情况
follow-up-field-look-back-on = 回头看日期
follow-up-field-found = 回头看情况
follow-up-field-held-on = 约谈日期
follow-up-field-minutes = 约谈纪要
follow-up-field-grounds = 不予处罚理由
follow-up-field-served-on = 送达日期
follow-up-field-outcome = 办理结果
follow-up-field-reason = 撤销理由

follow-up-choose =
    <b>登记后续处置</b>
    检查对象：{ $target }
    承办部门：{ $department }
    { $lines }
follow-up-choose-ask = 已登记 { $many } 项。请选择需登记的处置：
follow-up-problem = ・检查事项 { $number }：{ $remark }
follow-up-known = 第 { $number } 号　{ $kind }
follow-up-sheet =
    <b>{ $form }</b>
    { $target }（{ $department }）
    { $lines }
follow-up-papers-so-far = 　已收到材料 { $many } 份
follow-up-confirm = 请核对。确认后登记，并告知本部门联络员和{ -leader }。
follow-up-again = 重新填写
follow-up-back = 返回
follow-up-choice-fine = 罚款
follow-up-choice-both = 罚款并处其他处罚
follow-up-choice-other = 其他处罚（不含罚款）
follow-up-day = { $on }
follow-up-number = { $value } 分
follow-up-ask-due-on = 请选择整改期限，或发送日期（如 2026-12-31、12月31日）。
follow-up-ask-meet-on = 请选择约谈日期，或发送日期（如 2026-12-31、12月31日）。
follow-up-ask-number = 请发送立案号（1 至 { $limit } 字）。
follow-up-ask-filed-on = 请选择立案日期，或发送日期。
follow-up-ask-person = 请发送所涉人员姓名（由机构提供，1 至 { $limit } 字）。姓名仅本部门人员可见。
follow-up-ask-post = 请发送该人员的岗位（1 至 { $limit } 字）。
follow-up-ask-points = 请选择记分（1 至 { $limit } 分）。
follow-up-ask-decision = 请发送所依据的决定书文号（1 至 { $limit } 字）。
follow-up-ask-decided-on = 请选择决定日期，或发送日期。
follow-up-ask-caution = 确需处罚的，请发送理由（1 至 { $limit } 字），记录在案。
follow-up-ask-sanction = 请选择处罚种类。
follow-up-ask-another-act = 请发送不属同一违法行为的理由（1 至 { $limit } 字），记入台账。
follow-up-ask-where = 请发送接收单位（1 至 { $limit } 字）。
follow-up-ask-moved-on = 请选择移送日期，或发送日期。
follow-up-ask-done = 请发送整改情况（1 至 { $limit } 字）；可先发送照片或文件。
follow-up-ask-look-back-on = 请选择回头看日期，或发送日期（如 2026-12-31、12月31日）。
follow-up-ask-found = 请发送回头看情况（1 至 { $limit } 字）；可先发送照片或文件。
follow-up-ask-held-on = 请选择实际约谈日期，或发送日期。
follow-up-ask-minutes = 请发送约谈纪要（1 至 { $limit } 字）；可先发送照片或文件。
follow-up-ask-grounds = 请发送不予处罚的理由（1 至 { $limit } 字）。
follow-up-ask-served-on = 请选择送达日期，或发送日期。
follow-up-ask-outcome = 请发送办理结果（1 至 { $limit } 字）；可先发送照片或文件。
follow-up-ask-reason = 请发送撤销登记的理由（1 至 { $limit } 字）。撤销后不再提醒，记录仍予保留。

follow-up-entered = 已登记
follow-up-told =
    <b>后续处置（第 { $number } 号）</b>
    { $target }，{ $department }
    { $kind }：{ $form }
    { $due }

follow-up-file-ask =
    <b>{ $kind }：上传材料</b>
    { $target }（{ $department }）
    已收到 { $many } 份。请逐份发送照片或文件，完成后点按“完成”。
follow-up-paper = { $target }　{ $kind }材料（{ $k }/{ $many }）

follow-up-list =
    <b>后续处置</b>　共 { $many } 项，办理中 { $open } 项
    { $lines }
follow-up-list-none = 目前没有后续处置。
follow-up-line =
    第 { $number } 号　{ $kind }：{ $state }
    　{ $target }（{ $department }）
    　{ $due }
follow-up-line-over =
    第 { $number } 号　{ $kind }：{ $state }
    　{ $target }（{ $department }）
follow-up-open-one = 第 { $number } 号　{ $target }
follow-up-records =
    <b>登记后续处置</b>
    本部门发现问题的检查记录 { $many } 份，请选择：
follow-up-records-none =
    <b>登记后续处置</b>
    本部门目前没有已报告问题的检查记录（{ $many } 份）。检查结束并报告后可在此登记。
follow-up-record = { $target }　{ $on }

button-follow-up-new = 登记后续处置
button-follow-up-list = 后续处置
button-follow-up-show = 查看处置：{ $target }
button-follow-up-records = 登记后续处置
button-follow-up-confirm = 确认登记
button-follow-up-attach = 上传材料
button-follow-up-attached = 完成
button-follow-up-papers = 查看材料（{ $many } 份）

refusal-follow-up-changed = 该项刚有变化，此步骤已不适用。请发送 /followups 查看最新情况。
refusal-follow-up-open-already = 该检查记录已有同类处置正在办理，无须重复登记。请发送 /followups 查看。
refusal-follow-up-entered-already = 相同的处置已登记，无须重复。如有误，请发送 /followups 打开该项后撤销。
refusal-follow-up-other-department = 该事项由{ $department }承办，请其检查人员或联络员登记。
refusal-follow-up-not-readable = 该事项仅承办部门人员可查看。请发送 /followups 查看您可查看的事项。
refusal-follow-up-not-reported = 该检查记录尚未报告。请先在 /inspections 中报告检查结束。
refusal-follow-up-no-problem = 该检查记录未发现问题，无须后续处置。
refusal-follow-up-draft-gone = 填写的内容已失效，尚未登记。请从 /followups 重新开始。
refusal-follow-up-confirm-first = 内容已填齐，请点按“确认登记”；需要更改的，点按“重新填写”。
refusal-follow-up-day-order = 决定不能早于立案，送达不能早于决定。请核对日期后重新发送。
refusal-follow-up-press-choice = 请点按上方的选项；如看不到，请从 /followups 重新开始。
refusal-follow-up-number-invalid = 请填写 1 至 { $limit } 的整数。
refusal-follow-up-file-later = 请先完成登记，再点按“上传材料”发送照片或文件。
refusal-follow-up-file-many = 该项已有 { $limit } 份材料，不再收取。其余材料请存入纸质档案。
refusal-follow-up-file-wanted = 请发送照片或文件；已发完的，请点按“完成”。
refusal-follow-up-no-papers = 该项还没有材料。可点按“上传材料”发送。
