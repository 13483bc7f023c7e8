# 联合查办（一案多查）：关联线索、参加部门、联合调查人员、一次联合检查、查结、办结
joint-case-state-open = 已建立
joint-case-state-investigating = 调查中
joint-case-state-settled = 已查结
joint-case-state-closed = 已办结
joint-case-state-cancelled = 已撤销
joint-case-step-opened = 建立
joint-case-step-linked = 关联线索
joint-case-step-invited = 邀请部门参加
joint-case-step-joined = 参加
joint-case-step-named = 指定联合调查人员
joint-case-step-visit = 安排联合检查
joint-case-step-explained = 说明未办结线索
joint-case-step-led = 变更牵头部门
joint-case-step-begin = 开始调查
joint-case-step-settle = 查结
joint-case-step-resume = 继续调查
joint-case-step-close = 办结
joint-case-step-cancel = 撤销

# 建立、关联、参加
joint-case-open-ask =
    <b>建立联合查办事项</b>
    就线索 { $number } 所涉对象，由有关部门联合查办：只安排一次联合检查，处罚前相互核对。线索内容仍仅限原有人员查看。
    由建立的部门牵头，{ $days } 日内查结（本专班设定）。
joint-case-open-as = 由{ $department }牵头建立
joint-case-link-ask =
    <b>联合查办事项 { $number }</b>　{ $state }
    牵头：{ $lead }；参加：{ $departments }；建立日期：{ $opened_on }
    与线索 { $clue } 涉及同一对象。关联后本部门即参加联合查办；其他部门只能看到该线索的编号、方式、状态、单位和日期。
joint-case-can-join =
    <b>联合查办事项 { $number }</b>　{ $state }
    线索 { $clue } 所涉对象已列入联合查办，由{ $lead }牵头。
    贵部门需一并查办的，请点按“参加”。
joint-case-invitation =
    <b>联合查办事项 { $number }</b>　{ $state }
    { $lead }牵头，邀请贵部门参加。已参加：{ $departments }
    参加后可查看检查对象和办理情况。
joint-case-invite-ask =
    <b>联合查办事项 { $number }：邀请部门</b>
    已参加：{ $departments }
    邀请哪个部门？由其联络员自行决定是否参加，参加后方可看到检查对象。
joint-case-invite-none =
    <b>联合查办事项 { $number }：邀请部门</b>
    已参加：{ $departments }
    其他部门均已受邀请。
joint-case-invite-one = { $department }

# 一个事项
joint-case-card =
    <b>联合查办事项 { $number }</b>　{ $state }
    牵头部门：{ $lead }
    参加部门：{ $departments }
    建立日期：{ $opened_on }
    { $lines }
joint-case-target = 检查对象：{ $target }
joint-case-invited = 已邀请：{ $departments }
joint-case-officers = <b>联合调查人员</b>
joint-case-officers-of = ・{ $department }：{ $names }
joint-case-none-of = ・{ $department }：尚未指定
joint-case-clues = <b>关联线索</b>（{ $many } 条）
joint-case-clue = ・{ $number } { $kind }，{ $state }（{ $sender } → { $receiver }，反馈期限 { $feedback_on }）
joint-case-clue-explained = 　未办结说明：{ $words }
joint-case-visit-none = 联合检查：尚未安排
joint-case-visit = 联合检查：{ $inspect_on }
joint-case-visit-over = 联合检查：{ $inspect_on }，已于 { $ended_on }结束
joint-case-results = <b>该对象本年度情况</b>
joint-case-result-visit = ・{ $inspect_on }检查：{ $departments }
joint-case-result-public = 　{ $department }：发现问题（已公示）
joint-case-result-own = 　{ $department }：发现问题（未公示，仅本部门可见）
joint-case-result-follow-up = ・{ $kind }（第 { $number } 号）：{ $state }
joint-case-due = 下一期限：{ $kind }，{ $due_on }
joint-case-history = <b>办理记录</b>
joint-case-entry = ・{ $at }　{ $step }（{ $department } { $name }）
joint-case-entry-words = ・{ $at }　{ $step }（{ $department } { $name }）：{ $words }
joint-case-open-clue = 线索 { $number }
joint-case-clue-card =
    <b>线索 { $number }</b>　{ $kind }，{ $state }（联合查办 { $case }）
    { $sender } → { $receiver }
    摘要：{ $summary }
    案卷位置：{ $pointer }
    反馈期限：{ $feedback_on }
joint-case-gone = 联合查办事项 { $number } 已不由您办理，内容不再显示。
joint-case-group = 联合查办事项 { $number }：{ $state }。牵头：{ $lead }；参加：{ $departments }；建立日期：{ $opened_on }
joint-case-group-joined = 联合查办事项 { $number }：{ $joined }参加（{ $state }）。牵头：{ $lead }；参加：{ $departments }；建立日期：{ $opened_on }
joint-case-group-led = 联合查办事项 { $number }：改由{ $lead }牵头（{ $state }）。参加：{ $departments }；建立日期：{ $opened_on }
joint-case-group-visit = 联合查办事项 { $number }：{ $inspect_on }联合检查（{ $state }）。牵头：{ $lead }；参加：{ $departments }；建立日期：{ $opened_on }

# 联合调查人员
joint-case-choose =
    <b>指定联合调查人员</b>（{ $number }）
    { $chosen }
    请点选本部门执法证有效的检查人员，选定后点按“确认指定”。参加调查的部门不少于 { $least } 名。
joint-case-chosen = 已选：{ $names }
joint-case-chosen-none = 尚未选择
joint-case-officer = { $name }
joint-case-officer-chosen = ✓ { $name }
joint-case-named =
    { $name }指定您为联合查办事项 { $number } 的联合调查人员。
    内容依法保密，请勿转述、留存；与检查对象有利害关系的，请即申请回避。

# 步骤
joint-case-ask-settle =
    <b>联合查办事项 { $number }：查结</b>
    请发送查办结果（1 至 { $limit } 字）：各部门处理情况、是否存在同一违法行为。内容加密保存，仅参加部门可见。
joint-case-ask-resume =
    <b>联合查办事项 { $number }：继续调查</b>
    请发送继续调查的理由（1 至 { $limit } 字）。查结期限重新计算。
joint-case-ask-cancel =
    <b>联合查办事项 { $number }：撤销</b>
    请发送撤销理由（1 至 { $limit } 字）。撤销后，各线索由原承办部门继续办理。
joint-case-lead-ask =
    <b>联合查办事项 { $number }：变更牵头部门</b>
    现由{ $lead }牵头，参加部门：{ $departments }
    对管辖有争议、协商不成的，由{ -leader }确定牵头部门（参照行政处罚法第二十五条）。请选择：
joint-case-lead-one = { $department }
joint-case-lead-why =
    <b>联合查办事项 { $number }：改由{ $department }牵头</b>
    现由{ $lead }牵头。请发送变更理由（1 至 { $limit } 字）。
joint-case-explain-ask =
    <b>联合查办事项 { $number }：说明未办结线索</b>
    请选择线索：
joint-case-explain-one = 线索 { $number }
joint-case-explain-why =
    <b>联合查办事项 { $number }：线索 { $clue }</b>
    请发送该线索不在本事项内办结的理由（1 至 { $limit } 字），不写案情。各参加部门均可见。

# 列表
joint-case-list =
    <b>联合查办</b>　共 { $many } 项
    { $lines }
joint-case-list-none = 目前没有联合查办事项。可在线索页面点按“联合查办”建立。
joint-case-line = ・{ $number }　{ $state }：{ $departments }（{ $opened_on }建立）
joint-case-open = { $number }　{ $state }

# 期限
due-kind-joint_case = 查结
due-about-joint-case = 联合查办 { $number }

# 同一对象的其他检查
near-visit-open = ⚠️ 该对象已有 { $inspect_on } 的检查尚未结束（{ $departments }），请避免重复检查。
near-visit-over = ⚠️ 该对象已于 { $ended_on } 接受检查（{ $departments }），请避免重复检查。
near-visit-join = 加入 { $inspect_on } 的检查
near-visit-same-day = 改在 { $inspect_on } 一并检查

# 同一违法行为不重复罚款
second-fine-open = ・{ $department }：立案号 { $number }，{ $filed_on }立案，{ $state }
second-fine-decided = ・{ $department }：立案号 { $number }，{ $filed_on }立案，{ $decided_on }决定（{ $kind }），{ $state }
second-fine-unsaid = 处罚种类未登记
second-fine-warning =
    <b>⚠️ 尚未登记：请核对是否同一违法行为</b>
    { $target }（{ $department }）
    该对象另有 { $many } 件处罚案件：
    { $lines }
    与本案是否为同一违法行为？
second-fine-rule =
    <b>同一违法行为，不得重复罚款</b>
    { $target }（{ $department }）
    { $lines }
    行政处罚法第二十九条：对当事人的同一个违法行为，不得给予两次以上罚款的行政处罚；违反多个法律规范应当给予罚款处罚的，按照罚款数额高的规定处罚。
    本次尚未登记。请先与上列部门研判会商，确定由谁处罚、适用何种规定。
second-fine-consult =
    <b>请研判会商</b>
    { $name }提请：{ $target }（{ $department }）拟登记的处罚，与下列案件涉及同一违法行为：
    { $lines }
    依行政处罚法第二十九条不得重复罚款，请{ -leader }召集研判会商，确定由谁处罚。
second-fine-consulted = 已提请{ -leader }和有关部门研判会商：{ $target }（{ $department }）。本次处罚未登记，会商后可重新登记。
second-fine-stopped = 已记入台账：{ $target }（{ $department }）与其他案件属同一违法行为，本次处罚未登记。

button-case-all = 联合查办
button-case-list = 联合查办列表
button-case-show = 返回该事项
button-case-of-clue = 联合查办
button-case-link = 关联并参加
button-case-join = 参加
button-case-invite = 邀请部门
button-case-lead = 变更牵头部门
button-case-officers = 指定联合调查人员
button-case-name = 确认指定
button-case-visit = 安排联合检查
button-case-begin = 开始调查
button-case-settle = 查结
button-case-resume = 继续调查
button-case-close = 办结
button-case-cancel = 撤销
button-case-explain = 说明未办结线索
button-fine-same = 同一违法行为
button-fine-another = 不同违法行为
button-fine-stop = 不再登记
button-fine-consult = 提请研判会商

refusal-joint-case-not-readable = 该联合查办事项不在您的查看范围内，或已不由您所在单位办理。请发送 /cases 查看您的事项。
refusal-joint-case-changed = 该联合查办事项刚有变化，此次未办理。请发送 /cases 查看最新情况。
refusal-joint-case-now-open = 该联合查办事项尚未开始调查，不能办理此步骤。请发送 /cases 查看最新情况。
refusal-joint-case-now-investigating = 该联合查办事项正在调查，不能办理此步骤。请发送 /cases 查看最新情况。
refusal-joint-case-now-settled = 该联合查办事项已查结。需要继续办理的，请由牵头部门点按“继续调查”。
refusal-joint-case-now-closed = 该联合查办事项已办结，无须再办理。如有新的线索，请另行建立。
refusal-joint-case-now-cancelled = 该联合查办事项已撤销。需要联合查办的，请在线索页面重新建立。
refusal-joint-case-lead-only = 此步骤由牵头部门（{ $department }）联络员办理，请与其联系。
refusal-joint-case-no-target = 该线索没有具体对象，不能列入联合查办。
refusal-joint-case-clue-closed = 该线索已办结，不能再列入联合查办。
refusal-joint-case-other-target = 该线索所涉对象与联合查办事项不同，不能关联。请在线索页面另行建立。
refusal-joint-case-linked-already = 该线索已列入联合查办事项。请发送 /cases 查看。
refusal-joint-case-runs-already = 该对象已有联合查办事项 { $number }，不重复建立。可读该线索的联络员可将线索关联到该事项。
refusal-joint-case-joined-already = 贵部门已参加该联合查办事项。请发送 /cases 查看。
refusal-joint-case-not-invited = 贵部门尚未受邀请。请与牵头部门联系，或在涉及同一对象的线索页面点按“联合查办”。
refusal-joint-case-invited-already = 已邀请{ $department }，请等待其联络员参加。
refusal-joint-case-join-first = 贵部门尚未参加该联合查办事项，请先点按“参加”。
refusal-joint-case-alone = 目前只有一个部门参加，无须变更牵头部门。请先邀请其他部门。
refusal-joint-case-nobody-able = 本部门没有执法证有效的在岗检查人员。请先在人员名录中更新。
refusal-joint-case-officer-unfit = 该人员不能指定：不在岗、不属本部门或执法证无效。请重新选择。
refusal-joint-case-nobody-chosen = 尚未选择人员。请点选姓名后再确认。
refusal-joint-case-named-already = 人员没有变化，无须再次指定。
refusal-joint-case-officers-missing = 尚无部门指定满 { $least } 名执法证有效的联合调查人员。请先由各参加部门指定。
refusal-joint-case-clues-open = 线索 { $numbers } 尚未办结。请先办结，或点按“说明未办结线索”。
refusal-joint-case-nothing-to-explain = 没有需要您说明的未办结线索。请发送 /cases 查看最新情况。
refusal-joint-case-explain-not-yours = 该线索由可以查看它的部门或牵头部门的联络员说明。
refusal-joint-case-draft-gone = 填写的内容已失效，尚未办理。请发送 /cases 重新开始。
