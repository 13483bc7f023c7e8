# 延期：登记
postponement-list =
    <b>延期申请</b>
    { $lines }
postponement-round = ・{ $title }：已同意延期 { $many } 次
postponement-choose = 请选择申请延期的检查（未结束的共 { $many } 项）；也可发送“/postpone 名称”查找。
postponement-choose-none = 没有符合的未结束检查。请核对名称，或发送 /postpone 查看全部。
postponement-choice = { $name }　{ $inspect_on }
postponement-ask =
    <b>登记延期申请</b>
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    请先发送申请理由（1 至 500 字），再发送书面申请的照片或文件。
postponement-ask-paper =
    <b>登记延期申请</b>
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    申请理由：{ $reason }

    请发送书面申请的照片或文件（不超过 10 MB）。
postponement-ask-reason =
    <b>登记延期申请</b>
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    已收到书面申请 { $many } 份。请发送申请理由（1 至 500 字）。
postponement-confirm =
    <b>登记延期申请</b>
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    申请理由：{ $reason }
    书面申请：{ $many } 份

    请确认；如需修改理由或补充材料，请直接发送。决定作出前，检查日期不变。
postponement-entered =
    <b>延期申请已登记（第 { $number } 号）</b>
    检查对象：{ $target }
    原定日期：{ $moved_from }
    由 { $deciders } 决定，结果将私信告知您。决定作出前，检查日期不变。
postponement-entered-open =
    <b>延期申请已登记（第 { $number } 号）</b>
    检查对象：{ $target }
    原定日期：{ $moved_from }
    目前没有可以决定的人员，已提请补充。决定作出前，检查日期不变。
postponement-no-decider =
    <b>第 { $number } 号延期申请没有可以决定的人员</b>
    { $target }，原定 { $moved_from }
    登记人不能决定。请增设{ -leader }或{ -deputy }，并由其发送 /postpone 决定。

# 决定
postponement-paper = 第 { $number } 号延期申请的书面材料：{ $target }
postponement-asked =
    <b>第 { $number } 号延期申请待您决定</b>
    检查对象：{ $target }
    原定日期：{ $moved_from }
    申请理由：{ $reason }
    登记：{ $name }，{ $entered_at }
    { $round }已同意延期 { $granted } 次。
postponement-ask-day =
    <b>同意第 { $number } 号延期申请</b>
    { $target }，原定 { $moved_from }
    请选择新的检查日期，或直接发送日期（如 12月8日）。选择后即告知有关人员。{ $provisional }
postponement-confirm-day =
    <b>同意第 { $number } 号延期申请</b>
    { $target }，原定 { $moved_from }
    改为 <b>{ $day }</b>，请确认；如需修改，请重新发送日期。{ $provisional }
postponement-day-off =
    <b>同意第 { $number } 号延期申请</b>
    { $target }，原定 { $moved_from }
    { $day }不是工作日。其后的工作日为 <b>{ $next }</b>，请确认，或重新发送日期。{ $provisional }
postponement-provisional = （该年度放假安排尚未公布，工作日为暂估。）
postponement-settled = { "" }
postponement-ask-denial =
    <b>不同意第 { $number } 号延期申请</b>
    { $target }，原定 { $moved_from }
    申请理由：{ $reason }

    请选择不同意的理由，或直接发送文字（1 至 500 字）；选择或发送后即告知有关人员。
postponement-denial-unproven = 申请理由不充分
postponement-denial-prepared = 检查准备已经就绪，不宜延期
postponement-denial-repeated = 已多次延期，不再延期
postponement-outcome-pending =
    <b>第 { $number } 号延期申请：待决定</b>
    { $target }，原定 { $moved_from }
    申请理由：{ $reason }
    决定人：{ $deciders }
postponement-outcome-granted =
    <b>第 { $number } 号延期申请：已同意</b>
    { $target }，原定 { $moved_from }
    改为 <b>{ $moved_to }</b>
    申请理由：{ $reason }
    决定人：{ $by }
postponement-outcome-refused =
    <b>第 { $number } 号延期申请：不同意</b>
    { $target }，仍为 { $moved_from }
    申请理由：{ $reason }
    决定人：{ $by }；不同意的理由：{ $denial }
postponement-granted-team =
    <b>检查日期变更</b>
    检查对象：{ $target }
    原定 { $moved_from }，改为 <b>{ $moved_to }</b>
    因被检查单位书面申请延期（第 { $number } 号），任务通知已随之更新。确实不能参加的，请在通知中提出。
postponement-granted =
    <b>同意延期（第 { $number } 号）</b>
    检查对象：{ $target }
    原定 { $moved_from }，改为 <b>{ $moved_to }</b>
    本轮已同意延期 { $granted } 次。检查人员已另行通知，请告知被检查单位。
postponement-refused =
    <b>不同意延期（第 { $number } 号）</b>
    检查对象：{ $target }
    检查日期仍为 <b>{ $moved_from }</b>
    理由：{ $denial }
    决定人：{ $by }。请告知被检查单位。
postponement-lapsed =
    <b>延期后执法证失效</b>
    { $target }，{ $day }
    以下人员的执法证届时无效：
    { $lines }
    请督促换证并发送 /import 更新名录；来不及换证的，请本人提出因故不能参加，另行递补。
postponement-lapsed-line = ・{ $name }（{ $department }）

# 记录
postponement-card-pending = 延期申请第 { $number } 号：待决定
postponement-card-granted = 延期（第 { $number } 号）：由 { $moved_from } 改为 { $moved_to }
postponement-card-round = 本轮已同意延期 { $many } 次
postponement-log =
    <b>延期申请记录</b>　共 { $many } 项，同意 { $granted } 项，待决定 { $pending } 项
    { $lines }
postponement-log-none = 尚无申请。收到书面申请后，请发送 /postpone 登记。
postponement-log-pending =
    第 { $number } 号　待决定
    　{ $target }，原定 { $moved_from }
postponement-log-granted =
    第 { $number } 号　已同意
    　{ $target }，{ $moved_from } → { $moved_to }
postponement-log-refused =
    第 { $number } 号　不同意
    　{ $target }，仍为 { $moved_from }

button-postponement-new = 登记延期申请
button-postponement-show = 延期待决定：{ $target }
button-postponement-enter = 确认提交
button-postponement-log = 延期申请记录
button-postponement-papers = 查看书面申请
button-postponement-grant = 同意，选择日期
button-postponement-refuse = 不同意
button-postponement-back = 返回
button-postponement-days = { $many } 个工作日后：{ $day }
button-postponement-day = 确认改为 { $day }

refusal-postponement-reason-missing = 请写明申请理由（1 至 { $limit } 字）。
refusal-postponement-papers-many = 书面申请最多 { $limit } 份。请确认提交，或发送 /cancel 后重新登记。
refusal-postponement-ended = 该检查已经结束，不能延期。请发送 /postpone 查看其他检查。
refusal-postponement-pending = 该检查已有第 { $number } 号延期申请待决定，请等待决定。
refusal-postponement-draft-gone = 这份草稿已失效，尚未提交。请发送 /postpone 重新登记。
refusal-postponement-day-past = 新的检查日期须在今天之后。请另选日期。
refusal-postponement-day-early = 新的检查日期须晚于现定日期。请另选日期。
refusal-postponement-day-far = 新的检查日期须在一年之内。请另选日期。
refusal-postponement-day-no-workday = 该日不是工作日，其后的工作日为 { $next }。请另选日期。
refusal-postponement-changed = 该申请或检查刚有变化。请发送 /postpone 查看最新情况。
refusal-postponement-granted-already = { $name }已同意该申请，无须再决定。
refusal-postponement-refused-already = { $name }已决定不同意该申请，无须再决定。
refusal-postponement-own = 本人登记的申请由他人决定。决定人：{ $name }。
