# 移送公安：涉嫌犯罪案件的移送、审批、回执、立案与不予立案、复议、立案监督、行政处理
police-transfer-number = 移案{ $number }
police-transfer-state-draft = 草稿
police-transfer-state-preparing = 核实中
police-transfer-state-reported = 待负责人审批
police-transfer-state-approved = 已批准，待移送
police-transfer-state-handed = 已移送，待签收
police-transfer-state-received = 已签收，待决定
police-transfer-state-misplaced = 不属管辖，待转送
police-transfer-state-filed = 已立案，待移交物品材料
police-transfer-state-delivered = 移交完毕
police-transfer-state-unfiled = 不予立案
police-transfer-state-reviewing = 复议中
police-transfer-state-upheld = 复议维持不予立案
police-transfer-state-supervised = 已建议立案监督
police-transfer-state-ordered = 检察院已通知立案
police-transfer-state-declined = 不批准移送，待行政处理
police-transfer-state-administrative = 待行政处理
police-transfer-state-closed = 已办结
police-transfer-state-void = 已撤销登记

# 办理记录
police-transfer-step-open = 立项，指定专案组
police-transfer-step-report = 书面报告已报送
police-transfer-step-approve = 批准移送
police-transfer-step-decline = 不批准移送
police-transfer-step-hand = 移送公安
police-transfer-step-sign = 签收
police-transfer-step-not-ours = 不属本机关管辖
police-transfer-step-pass-on = 转送有管辖权的机关
police-transfer-step-file = 决定立案
police-transfer-step-reject = 决定不予立案
police-transfer-step-review = 提请复议
police-transfer-step-uphold = 复议维持不予立案
police-transfer-step-supervise = 建议立案监督
police-transfer-step-order = 检察院通知立案
police-transfer-step-dismiss = 立案监督后不立案
police-transfer-step-accept = 接受不予立案
police-transfer-step-explain = 说明逾期原因
police-transfer-step-items = 涉案物品和材料移交
police-transfer-step-outcome = 案件结果
police-transfer-step-send-back = 公安退回行政处理
police-transfer-step-handle = 行政处理
police-transfer-step-withdraw = 撤销登记

# 按钮
police-transfer-do-report = 报送书面报告
police-transfer-do-approve = 批准移送
police-transfer-do-decline = 不批准移送
police-transfer-do-hand = 移送公安
police-transfer-do-sign = 登记签收
police-transfer-do-not-ours = 不属本机关管辖
police-transfer-do-pass-on = 登记转送
police-transfer-do-file = 登记立案
police-transfer-do-reject = 登记不予立案
police-transfer-do-review = 提请复议
police-transfer-do-uphold = 登记复议维持
police-transfer-do-supervise = 建议立案监督
police-transfer-do-order = 登记检察院通知立案
police-transfer-do-dismiss = 登记监督后不立案
police-transfer-do-accept = 接受，转行政处理
police-transfer-do-explain = 说明逾期原因
police-transfer-do-items = 登记物品材料移交
police-transfer-do-outcome = 登记案件结果
police-transfer-do-send-back = 登记退回行政处理
police-transfer-do-handle = 登记行政处理
police-transfer-do-withdraw = 撤销登记

# 立项
police-transfer-draft =
    <b>移送公安</b>（草稿自动保存）
    { $lines }

    { $ask }
police-transfer-line-none = 案情加密保存，群内只公布编号、状态、单位和期限。
police-transfer-field-target = 涉及对象
police-transfer-field-summary = 案情摘要
police-transfer-field-officers = 专案组
police-transfer-enter-target = 涉及哪家机构？请发送名称中的几个字查找；没有具体对象的，请点按钮。
police-transfer-enter-summary = 请发送案情摘要（1 至 { $limit } 字），不写身份证号、手机号等个人信息。
police-transfer-same-summary = 沿用线索摘要
police-transfer-edit = 修改{ $field }
police-transfer-preview =
    <b>请核对：移送公安</b>
    { $lines }

    确认后编号立项，专案组即收到通知。
police-transfer-opened = 移案{ $number } 已立项，专案组已收到通知。
police-transfer-discard-ask = 确认删除这份草稿？已填写的内容将全部删除，不能恢复。
police-transfer-discarded = 草稿已删除。
police-transfer-officers-ask =
    <b>指定专案组</b>
    请指定 { $fewest } 名以上执法人员（执法证须在有效期内），专门负责核实（移送规定第五条）。已选 { $many } 人。
police-transfer-picked = ☑ { $name }
police-transfer-unpicked = ☐ { $name }
police-transfer-officers-named = 移案{ $number }：专案组已调整，共 { $many } 人。

# 一件案件
police-transfer-card =
    <b>移案{ $number }</b>　{ $state }
    { $sender } → { $receiver }
    { $due }
    涉及对象：{ $target }
    案情摘要：{ $summary }
    专案组：{ $officers }
    { $lines }
police-transfer-outline =
    <b>移案{ $number }</b>　{ $state }
    { $sender } → { $receiver }
    { $due }
    内容仅限移送、接收两个单位的联络员、负责人和专案组查看。
police-transfer-gone =
    <b>移案{ $number }</b>　{ $state }
    { $sender } → { $receiver }
    该案已不由您办理，内容不再显示。
police-transfer-moved = 移案{ $number }：此条已不是最新情况，内容不再显示。请发送 /transfers 查看。
police-transfer-group = 移案{ $number }：{ $state }。{ $sender } → { $receiver }。{ $due }
police-transfer-due = { $kind }：{ $until }止，{ $left }
police-transfer-due-none = 目前没有办理时限。
police-transfer-entry = ・{ $at } { $step }（{ $name }）{ $paper }{ $more }
police-transfer-entry-words = ・{ $at } { $step }（{ $name }）{ $paper }{ $more }：{ $words }
police-transfer-entry-paper = ，{ $paper }
police-transfer-entry-body = ，{ $body }
police-transfer-entry-materials = ，随案材料 { $many } 种（第六条所列 { $whole } 种）
police-transfer-entry-handling = ，处置第 { $follow_up } 号
police-transfer-note-fine = 不得以行政处罚代替移送。移送前已作出的警告、责令停产停业、暂扣或者吊销许可证照的决定，不停止执行（移送规定第十一条）。
police-transfer-note-officers = 专案组能履职的不足 { $fewest } 人，请点按“调整专案组”。
police-transfer-note-why = 三日期限已过，尚未提请复议或建议立案监督。请办理其一，或说明逾期原因，或接受并说明理由。
police-transfer-note-handling = 公安未作刑事处理的案件，应当依法作出处理（移送规定第十条）。
police-transfer-entered-for-you = { $name }已代您登记：{ $step }。移案{ $number }（{ $state }），{ $sender } → { $receiver }。与您签批的不一致的，请立即与其联系。

# 每一步所需
police-transfer-ask =
    <b>{ $step }</b>　移案{ $number }（{ $state }）
    { $sender } → { $receiver }
    { $lines }
    { $question }
police-transfer-known-none = 请依次填写，填完即登记。
police-transfer-known-paper = 文号：{ $paper }
police-transfer-now = 现在
police-transfer-back = 返回案件
police-transfer-moment = 请问{ $what }的时间？请点“现在”，或发送如“16:30”“12月1日 16:30”。
police-transfer-day = 请问{ $what }的日期？请点选，或发送如“12月1日”。
police-transfer-paper = 请发送{ $what }的文号或编号（{ $limit } 字以内）。
police-transfer-when-report = 报送负责人
police-transfer-when-approve = 负责人批准
police-transfer-when-decline = 负责人决定不批准
police-transfer-when-hand = 送交公安
police-transfer-when-sign = 公安签收
police-transfer-when-pass-on = 公安转送
police-transfer-when-not-ours = 公安告知
police-transfer-when-file = 收到立案通知书
police-transfer-when-reject = 收到不予立案通知书
police-transfer-when-review = 公安收到提请复议书
police-transfer-when-uphold = 收到复议决定书
police-transfer-when-supervise = 送交建议立案监督函
police-transfer-when-order = 得知检察院通知立案
police-transfer-when-dismiss = 收到检察院答复
police-transfer-when-items = 移交物品材料
police-transfer-when-outcome = 得知案件结果
police-transfer-when-send-back = 公安移送行政处理
police-transfer-paper-approve = 移送审批表
police-transfer-paper-decline = 移送审批表
police-transfer-paper-sign = 移送书回执
police-transfer-paper-pass-on = 公安书面告知
police-transfer-paper-file = 立案通知书
police-transfer-paper-reject = 不予立案通知书
police-transfer-paper-review = 提请复议书
police-transfer-paper-uphold = 复议决定书
police-transfer-paper-supervise = 建议立案监督函
police-transfer-paper-order = 检察院通知
police-transfer-paper-dismiss = 检察院答复
police-transfer-paper-items = 物品材料交接清单
police-transfer-paper-send-back = 公安移送函
police-transfer-enter-head = 由哪位负责人签批？
police-transfer-enter-body = 转送哪个机关？请发送名称（{ $limit } 字以内）。
police-transfer-enter-materials = 请逐项勾选随案材料（移送规定第六条）。移送书和调查报告必须附上。
police-transfer-enter-file-back = 案卷材料是否已退回？
police-transfer-enter-photo = 请发送负责人签批件的照片（加密保存）。
police-transfer-enter-link = 以哪件处罚案件作出处理？
police-transfer-file-back-yes = 案卷已退回
police-transfer-file-back-no = 案卷尚未退回
police-transfer-link = 处置第 { $follow_up } 号　{ $number }
police-transfer-link-none = 没有处罚案件，说明处理情况
police-transfer-material-letter = 涉嫌犯罪案件移送书
police-transfer-material-report = 调查报告
police-transfer-material-items = 涉案物品清单
police-transfer-material-expertise = 检验报告或者鉴定结论
police-transfer-material-others = 其他涉嫌犯罪的材料
police-transfer-attach = 附：{ $material }
police-transfer-leave-out = 不适用
police-transfer-attach-all = 五种全附
police-transfer-mark-attached = ☑ { $material }：附
police-transfer-mark-left-out = ☒ { $material }：不适用
police-transfer-mark-open = ☐ { $material }：待勾选
police-transfer-words-decline = 为何不批准移送？请发送理由（1 至 { $limit } 字），依法记录在案、加密保存。应当移送的，不得以行政处罚代替（移送规定第十一条）。
police-transfer-words-not-ours = 为何不属本机关管辖？请发送说明（1 至 { $limit } 字）。应当自收到起 24 小时内转送，并书面告知移送单位（移送规定第七条）。
police-transfer-words-reject = 为何不予立案？请发送理由（1 至 { $limit } 字），加密保存。
police-transfer-words-uphold = 为何维持不予立案？请发送理由（1 至 { $limit } 字），加密保存。
police-transfer-words-dismiss = 为何不立案？请发送检察院答复的要点（1 至 { $limit } 字），加密保存。
police-transfer-words-accept = 为何不提请复议、也不建议立案监督？请发送理由（1 至 { $limit } 字），加密保存。此后应当依法作出行政处理（移送规定第十条）。
police-transfer-words-explain = 为何三日内未提请复议或建议立案监督？请发送原因（1 至 { $limit } 字），加密保存。
police-transfer-words-outcome = 案件结果如何？请发送要点（1 至 { $limit } 字），加密保存。
police-transfer-words-send-back = 为何不追究刑事责任？请发送公安告知的要点（1 至 { $limit } 字），加密保存。
police-transfer-words-handle = 如何处理、为何不予处罚？请发送说明（1 至 { $limit } 字），加密保存。
police-transfer-words-withdraw = 为何撤销登记？请发送理由（1 至 { $limit } 字），加密保存。涉嫌犯罪的必须移送，不得以行政处罚代替（移送规定第三条、第十一条）。

# 材料
police-transfer-file-ask =
    <b>移案{ $number }：上传材料</b>　已有 { $many } 份
    { $state }，{ $sender } → { $receiver }
    请发送照片或文件，可连续发送；加密保存。
police-transfer-file-done = 移案{ $number }（{ $state }）：现有材料 { $many } 份。{ $sender } → { $receiver }
police-transfer-form-letter = 移送书和回执
police-transfer-form-approval = 移送审批表
police-transfer-form-review = 提请复议书
police-transfer-form-supervision = 建议立案监督函
police-transfer-title-letter = 涉嫌犯罪案件移送书
police-transfer-title-approval = 涉嫌犯罪案件移送审批表
police-transfer-title-review = 提请复议书
police-transfer-title-supervision = 建议立案监督函
police-transfer-form-sent = 移案{ $number }（{ $state }）：{ $form }。{ $sender } → { $receiver }。请核对补充，打印后签批、盖章。
police-transfer-kept = 移案{ $number }（{ $state }）：材料 { $k }/{ $many }，{ $at }上传。{ $sender } → { $receiver }

# 台账
police-transfer-list =
    <b>移送公安台账</b>　共 { $many } 件
    { $lines }
police-transfer-list-none = 目前没有移送公安的案件。
police-transfer-list-draft = ・草稿，尚未立项
police-transfer-list-line = ・移案{ $number } { $state }（{ $sender } → { $receiver }）
police-transfer-open = 移案{ $number }　{ $state }
police-transfer-open-draft = 继续填写草稿
police-transfer-caution = ⚠ 本部门移案{ $number }（移送公安）正在办理，涉及该对象。不得以行政处罚代替移送（移送规定第十一条，行政处罚法第八条、第二十七条）。

due-kind-police_verifying = 核实并提出书面报告
due-kind-police_approval = 负责人审批（3 日）
due-kind-police_handover = 移送公安（24 小时）
due-kind-police_receipt = 公安签收
due-kind-police_passing = 转送有管辖权的机关（24 小时）
due-kind-police_decision = 公安决定是否立案（3 日）
due-kind-police_objection = 提请复议或建议立案监督（3 日）
due-kind-police_review = 公安作出复议决定（3 日）
due-kind-police_supervision = 建议立案监督（3 日）
due-kind-police_answer = 了解立案监督结果
due-kind-police_items = 移交涉案物品和材料（3 日）
due-kind-police_handling = 依法作出行政处理
due-about-police-transfer = 移案{ $number }

button-police-transfer-new = 移送公安
button-police-transfer-all = 移送公安台账
button-police-transfer-list = 移送公安台账
button-police-transfer-show = 查看移送案件
button-police-transfer-from-clue = 移送公安（涉嫌犯罪）
button-police-transfer-from-record = 移送公安（涉嫌犯罪）
button-police-transfer-from-case = 移送公安（涉嫌犯罪）
button-police-transfer-from-police = 移送行政机关
button-police-transfer-confirm = 确认立项
button-police-transfer-discard = 删除草稿
button-police-transfer-discard-confirm = 确认删除
button-police-transfer-resume = 返回草稿
button-police-transfer-team = 调整专案组
button-police-transfer-named = 确定专案组（{ $many } 人）
button-police-transfer-attach = 上传材料
button-police-transfer-attached = 上传完毕
button-police-transfer-papers = 查看材料（{ $many }）

refusal-police-transfer-no-key = 案件须加密保存，密钥尚未设置或不符，暂不能办理。请管理员核对 ZHUANBAN_KEY_FILE。
refusal-police-transfer-not-readable = 该案不在您的查看范围内，或已不由您办理。请发送 /transfers 查看您的案件。
refusal-police-transfer-not-yours = 此步骤不由您办理。请与办理单位的联络员联系，或发送 /transfers 查看您的案件。
refusal-police-transfer-changed = 该案刚有变化，此次未登记。请发送 /transfers 查看最新情况。
refusal-police-transfer-draft-gone = 该按钮或填写已失效。请发送 /transfers，打开案件重新办理。
refusal-police-transfer-from-police = 公安机关移送行政机关的，请发送 /transfers，点按“移送行政机关”。
refusal-police-transfer-police-only = 此项由公安机关的联络员办理。移送公安的，请发送 /transfer。
refusal-police-transfer-few-officers = 专案组须有 { $fewest } 名以上执法人员（移送规定第五条）。请继续勾选。
refusal-police-transfer-many-officers = 专案组最多 { $most } 人。请取消部分人员后再确定。
refusal-police-transfer-no-officers = 本部门没有执法证在有效期内的执法人员，不能组成专案组（须 { $fewest } 名以上）。请先更新成员名录。
refusal-police-transfer-officer-unable = { $name }已不能履职（离岗、调离或执法证过期）。请取消勾选，另行指定。
refusal-police-transfer-officers-same = 专案组没有变化。请勾选调整后的人员，再点“确定”。
refusal-police-transfer-no-head = 本部门没有可签批的负责人：立项人、报告人和专案组成员不得审批。请在成员名录中设定负责人。
refusal-police-transfer-in-time = 期限尚未届满，无须说明。请提请复议、建议立案监督，或接受并说明理由。
refusal-police-transfer-press-first = 请先点按上方的选项。如看不到，请发送 /transfers 打开案件。
refusal-police-transfer-photo-first = 请发送负责人签批件的照片或扫描件。
refusal-police-transfer-moment-unread = 未能识别时间。请发送如“16:30”或“12月1日 16:30”。
refusal-police-transfer-to-come = 该时间尚未到。请填写实际发生的时间。
refusal-police-transfer-long-ago = 该时间早于一年前，请核对后重新填写。
refusal-police-transfer-before-that = 该时间早于上一步骤，请核对后重新填写。
refusal-police-transfer-must-attach = 移送书和调查报告必须附上（移送规定第六条）。
refusal-police-transfer-file-wanted = 请发送照片或文件；已发完的，请点“上传完毕”。
refusal-police-transfer-file-many = 每案最多 { $limit } 份材料。其余请存入纸质案卷。
refusal-police-transfer-no-papers = 该案还没有上传材料。请点“上传材料”。
refusal-police-transfer-now-draft = 该案尚未立项。请发送 /transfer 继续填写。
refusal-police-transfer-now-preparing = 该案正在核实，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-reported = 该案正待负责人审批，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-approved = 该案已批准，待移送，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-handed = 该案已移送，待签收，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-received = 该案已签收，待公安决定，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-misplaced = 该案待转送有管辖权的机关，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-filed = 该案已立案，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-delivered = 该案已移交完毕，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-unfiled = 该案公安决定不予立案，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-reviewing = 该案正在复议，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-upheld = 该案复议维持不予立案，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-supervised = 该案已建议立案监督，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-ordered = 检察院已通知立案，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-declined = 该案未获批准移送，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-administrative = 该案待行政处理，不能办理此步骤。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-closed = 该案已办结，无须再办理。请发送 /transfers 查看最新情况。
refusal-police-transfer-now-void = 该案已撤销登记，无须再办理。请发送 /transfers 查看最新情况。
