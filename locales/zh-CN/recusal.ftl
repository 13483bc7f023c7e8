# 回避、因故不能参加
recusal-kind-recusal = 回避
recusal-kind-absence = 因故不能参加
recusal-ground-kin = 近亲属关系
recusal-ground-former-post = 曾在该机构任职
recusal-ground-interest = 有其他利害关系
recusal-ground-leave = 休假
recusal-ground-illness = 因病
recusal-ground-duty = 公务冲突
recusal-ground-other = 其他，自行填写
recusal-ground-and-words = { $ground }：{ $words }
recusal-denial-no-relation = 经核实，所述关系不存在
recusal-denial-no-effect = 经核实，所述关系不影响公正执法
recusal-denial-can-attend = 经核实，能够参加
recusal-denial-rearranged = 工作已另作安排，可以参加
recusal-denial-unproven = 理由不充分，请补充后再提

# 本人申请
recusal-in-private = 请在私聊中提出，理由不在群内公开。
recusal-choose = 请选择检查任务：
recusal-choose-none = 您目前没有可提出申请的检查任务。如被抽中，将私信通知，届时可在通知中申请。
recusal-choose-ground =
    <b>{ $kind }</b>　{ $target }
    请选择理由：
recusal-type-ground =
    <b>{ $kind }</b>　{ $target }
    请直接发送文字说明理由（1 至 500 字）。
recusal-confirm =
    <b>{ $kind }</b>　{ $target }
    理由：{ $reason }

    { $hint }
    提交后您即不参加该项检查，由有决定权的负责人决定；理由仅您和决定人可见。
recusal-confirm-add = 请确认；如需补充说明，可先直接发送文字（500 字以内）。
recusal-confirm-rewrite = 请确认；如需修改，请重新发送文字。
recusal-submitted =
    <b>申请已提交（第 { $number } 号）</b>
    { $kind }：{ $target }
    检查日期：{ $inspect_on }
    由 { $deciders } 决定。决定作出前，您不参加该项检查。
recusal-submitted-open =
    <b>申请已提交（第 { $number } 号）</b>
    { $kind }：{ $target }
    检查日期：{ $inspect_on }
    目前没有可以决定的人员，已请{ -leader }处理。决定作出前，您不参加该项检查。
recusal-submitted-joined =
    <b>已提交，并入第 { $number } 号申请</b>
    { $kind }：{ $target }
    检查日期：{ $inspect_on }
    被检查单位此前已申请您回避，两项一并决定。决定作出前，您不参加该项检查。
recusal-withdrawn = 申请已撤回：{ $target }。您仍在该席位，请按任务通知办理。
recusal-too-late = 该席位已有变化，文字未采用。请发送 /my 查看最新情况。

# 被检查单位申请
recusal-claim-targets =
    <b>登记被检查单位的回避申请</b>
    检查对象 { $many } 家，请选择；也可发送“/recusal 名称”查找。
recusal-claim-none = 没有符合的检查对象，或其检查人员尚未抽取。请核对名称，或发送 /board 查看进展。
recusal-claim-target = { $name }
recusal-claim-officers = <b>{ $target }</b>：申请谁回避？
recusal-claim-officer = { $name }（{ $department }）
recusal-claim-words =
    <b>{ $target }</b>
    申请 { $name }（{ $department }）回避。请直接发送被检查单位所述理由（1 至 500 字）。
recusal-claim-confirm =
    <b>{ $target }</b>
    申请 { $name }（{ $department }）回避。
    理由：{ $reason }

    请确认；如需修改，请重新发送文字。决定作出前，检查照常进行。
recusal-claimed =
    <b>申请已登记（第 { $number } 号）</b>
    { $target }申请 { $name } { $kind }。由 { $deciders } 决定；决定作出前，检查照常进行。
recusal-claimed-open =
    <b>申请已登记（第 { $number } 号）</b>
    { $target }申请 { $name } { $kind }。目前没有可以决定的人员，已请{ -leader }处理；决定作出前，检查照常进行。
recusal-retracted = 第 { $number } 号申请已撤回：{ $target }，{ $name }。
recusal-challenged =
    <b>被检查单位申请您回避（第 { $number } 号）</b>
    { $target }，{ $inspect_on }
    决定作出前，检查照常进行。您认为应当回避的，可在任务通知中自行申请，随即退出。
recusal-challenge-over = 被检查单位撤回了对您的回避申请（第 { $number } 号）：{ $target }。检查照常进行。

# 决定
recusal-asked =
    <b>第 { $number } 号申请待您决定：{ $kind }</b>
    人员：{ $name }（{ $department }）
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    提出：{ $asker }
    理由：{ $reason }
recusal-by-officer = 本人；已暂不参加该项检查
recusal-by-institution = 被检查单位（{ $name }登记）；决定作出前检查照常进行
recusal-joined =
    <b>第 { $number } 号申请：本人也申请回避</b>
    人员：{ $name }（{ $department }）
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    本人理由：{ $reason }
    本人已暂不参加该项检查，请一并决定。
recusal-parted =
    <b>第 { $number } 号申请：本人撤回</b>
    { $name }（{ $department }）撤回了本人的回避申请：{ $target }，{ $inspect_on }
    被检查单位的申请仍待您决定。
recusal-denial-ask =
    <b>不同意第 { $number } 号申请</b>
    { $name }（{ $department }）：{ $target }，{ $inspect_on }
    { $kind }，理由：{ $reason }

    请选择不同意的理由，或直接发送文字（1 至 500 字）；选择或发送后即告知申请人。
recusal-outcome-pending =
    <b>第 { $number } 号申请（{ $kind }）：待决定</b>
    { $name }（{ $department }）：{ $target }，{ $inspect_on }
    理由：{ $reason }
recusal-outcome-approved =
    <b>第 { $number } 号申请（{ $kind }）：已同意</b>
    { $name }（{ $department }）：{ $target }，{ $inspect_on }
    理由：{ $reason }
    决定人：{ $by }
recusal-outcome-rejected =
    <b>第 { $number } 号申请（{ $kind }）：不同意</b>
    { $name }（{ $department }）：{ $target }，{ $inspect_on }
    理由：{ $reason }
    决定人：{ $by }；不同意的理由：{ $denial }
recusal-outcome-withdrawn =
    <b>第 { $number } 号申请（{ $kind }）：已撤回</b>
    { $name }（{ $department }）：{ $target }，{ $inspect_on }
    撤回人：{ $by }
recusal-no-decider =
    <b>第 { $number } 号申请没有可以决定的人员</b>
    { $name }（{ $department }）：{ $kind }，{ $target }，{ $inspect_on }
    请在人员名录中为该部门设定负责人，或增设{ -leader }、{ -deputy }，并发送 /import 导入；设定后，由其发送 /recusals 决定。本人和登记人不能决定。
recusal-granted-recusal =
    <b>同意您回避（第 { $number } 号）</b>
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    您不再参加该项检查，今后摇号也不再将您配至该机构，直至解除。席位另行摇号递补。
recusal-granted-absence =
    <b>同意您不参加（第 { $number } 号）</b>
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    您不再参加该项检查。席位另行摇号递补。
recusal-granted-liaison = { $name }（{ $department }）不再参加检查（第 { $number } 号申请，{ $kind }）：{ $target }，{ $inspect_on }。席位另行摇号递补。
recusal-denied =
    <b>未同意您的申请（第 { $number } 号，{ $kind }）</b>
    { $target }，{ $inspect_on }
    理由：{ $denial }
    您仍在该席位，状态：{ $state }。请按任务通知办理。
recusal-denied-claim =
    <b>未同意被检查单位的回避申请（第 { $number } 号）</b>
    { $target }，{ $inspect_on }：{ $name }（{ $department }）
    理由：{ $denial }
    { $name }的状态：{ $state }。请告知被检查单位。
recusal-denied-officer = 被检查单位对您的回避申请未获同意（第 { $number } 号）：{ $target }，{ $inspect_on }。请继续参加检查。

# 记录
recusal-list =
    <b>回避与因故不能参加</b>　共 { $many } 项，待决定 { $pending } 项
    { $lines }
recusal-list-none = 尚无申请。
recusal-line =
    第 { $number } 号　{ $state }
    　{ $name }（{ $department }）：{ $kind }
    　{ $target }，{ $inspect_on }
    　{ $reason }
recusal-line-reason = 理由：{ $reason }
recusal-line-secret = 理由：仅申请人和决定人可见
recusal-show = 决定第 { $number } 号：{ $name }
recusal-state-pending = 待决定
recusal-state-approved = 已同意（{ $by }）
recusal-state-rejected = 不同意（{ $by }）
recusal-state-withdrawn = 已撤回（{ $by }）
recusal-bars =
    <b>长期回避关系</b>　共 { $many } 项，摇号时不相配，直至解除
    { $lines }
recusal-bars-none = 目前没有。
recusal-bar-line = 第 { $number } 项　{ $name }（{ $department }）— { $target }
recusal-lift-ask =
    <b>解除回避关系（第 { $number } 项）</b>
    { $name }（{ $department }）— { $target }
    解除后，今后摇号可将该人员配至该机构。确认解除吗？
recusal-lifted =
    <b>已解除（第 { $number } 项）</b>
    { $name }（{ $department }）— { $target }
recusal-lifted-officer = 您与{ $target }的回避关系已解除，今后摇号可将您配至该机构。如仍须回避，请在收到任务通知后提出申请。

button-recusal-ask = 申请回避
button-recusal-ask-numbered = { $k }. 申请回避
button-recusal-ask-at = 申请回避：{ $target }
button-recusal-excuse = 因故不能参加
button-recusal-excuse-numbered = { $k }. 因故不能参加
button-recusal-excuse-at = 因故不能参加：{ $target }
button-recusal-withdraw = 撤回申请
button-recusal-withdraw-numbered = { $k }. 撤回申请
button-recusal-retract = 撤回申请
button-recusal-other-ground = 换一个理由
button-recusal-submit = 确认提交
button-recusal-enter = 确认提交
button-recusal-targets = 换一家检查对象
button-recusal-approve = 同意
button-recusal-reject = 不同意
button-recusal-back = 返回
button-recusal-list = 返回申请记录
button-recusal-bars = 长期回避关系
button-recusal-lift = 解除第 { $number } 项
button-recusal-lift-confirm = 确认解除

refusal-recusal-words-missing = 请写明理由（1 至 { $limit } 字）。
refusal-recusal-asked-already = 您已提出申请，待决定。如需更改，请先点按“撤回申请”。
refusal-recusal-challenged = 被检查单位申请您回避，正待决定。须立即退出的，请点按“申请回避”；其他情况请待决定后提出。
refusal-recusal-draft-gone = 这份草稿已失效，尚未提交。请从任务通知或 /recusal 重新开始。
refusal-recusal-nothing-open = 没有待决定的申请可撤回。请发送 /my 或 /recusals 查看最新情况。
refusal-recusal-not-entered = 只有登记人可以撤回该申请。
refusal-recusal-joined = 本人也已申请回避并退出，该申请须待决定，不能撤回。
refusal-recusal-approved-already = { $name }已同意该申请，无须再决定。
refusal-recusal-rejected-already = { $name }已决定不同意该申请，无须再决定。
refusal-recusal-withdrawn-already = { $name }已撤回该申请，无须再决定。
refusal-recusal-changed = 该申请刚有变化。请发送 /recusals 查看最新情况。
refusal-recusal-own = 本人提出或登记的申请由他人决定。决定人：{ $name }。
refusal-recusal-not-decider = 该申请不由您决定。决定人：{ $name }。
refusal-recusal-claim-no-team = 该检查对象目前没有可申请回避的检查人员。请发送 /recusal 重新选择。
refusal-recusal-claim-own = 您本人须回避的，请在任务通知中点按“申请回避”。
refusal-recusal-claim-late = 该人员已不在检查组，无须申请。
refusal-recusal-claim-pending = 该人员已有申请待决定。请待决定后再登记。
refusal-recusal-bar-lifted-already = 该回避关系已解除。请发送 /recusals 查看最新情况。
refusal-recusal-bar-not-yours = 只有{ -leader }、{ -deputy }或该人员的部门负责人可以解除，且不能解除本人的。
