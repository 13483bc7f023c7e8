# 会议：联席会议、研判会商、联合约谈
meeting-kind-joint = 联席会议
meeting-kind-consultation = 研判会商
meeting-kind-interview = 联合约谈
meeting-state-called = 议程征集中
meeting-state-frozen = 议程已确定
meeting-state-held = 已召开，纪要待确认
meeting-state-closed = 纪要已确认
meeting-state-cancelled = 已取消
meeting-head =
    <b>{ $kind }（{ $number }）</b>
    时间：{ $starts_at }
    地点：{ $place }
    主持人：{ $chair }
meeting-counts = 参加 { $attending } 人，不能参加 { $absent } 人，未答复 { $silent } 人
meeting-freeze-hint = 议题申报截至 { $freeze_at }，届时公布议程。
meeting-frozen-hint = 议程已确定。

# 召集、改期
meeting-choose-kind =
    <b>召集会议</b>
    请选择会议类型：
meeting-choose-day =
    <b>{ $kind }</b>
    请选择日期，或直接发送日期，如 12月8日：
meeting-choose-time =
    <b>{ $kind }</b>　{ $day }
    请选择时间，或直接发送时间，如 9:30：
meeting-choose-place =
    <b>{ $kind }</b>　{ $starts_at }
    请直接发送会议地点（1 至 { $limit } 字）：
meeting-day = { $day }
meeting-day-full = { $day }{ $off }
meeting-day-off = 　（非工作日，请核对）
meeting-time = { $time }
meeting-place = { $place }
meeting-confirm =
    <b>{ $kind }</b>
    时间：{ $starts_at }{ $rest }
    地点：{ $place }
    主持人：{ $chair }
    参会范围：{ $scope }
    议题申报截止：{ $freeze_at }

    确认后即在群内公布，并逐一通知。如需修改地点，请重新发送文字。
meeting-confirm-move =
    <b>{ $kind }改期</b>
    时间：{ $starts_at }{ $rest }
    地点：{ $place }
    主持人：{ $chair }
    参会范围：{ $scope }
    议题申报截止：{ $freeze_at }

    确认后即逐一通知，请各位重新答复是否参加；议程重新开放申报。如需修改地点，请重新发送文字。
meeting-scope-core = { -leader }、{ -deputy }、部门负责人和联络员
meeting-scope-all = 全体成员
meeting-in-group =
    { $head }

    { $counts }
    { $hint }
meeting-in-group-over =
    { $head }

    { $state }
meeting-calendar-caption = { $kind }（{ $number }）日历文件，打开即可更新日程：{ $starts_at }
meeting-calendar-summary = { $office }{ $kind }（{ $number }）
meeting-calendar-description = 主持人：{ $chair }
meeting-invitation =
    <b>会议通知</b>
    { $head }

    请答复是否参加。
meeting-invitation-moved =
    <b>会议改期通知</b>
    { $head }

    请重新答复是否参加。
meeting-invitation-hint =
    { $words }
    { $hint }
meeting-called-done =
    <b>已召集：{ $kind }（{ $number }）</b>
    { $starts_at }，{ $place }
    主持人：{ $chair }
    已通知 { $many } 人。
meeting-moved =
    <b>会议改期</b>
    { $head }
meeting-moved-done =
    <b>已改期：{ $kind }（{ $number }）</b>
    { $starts_at }，{ $place }
    主持人：{ $chair }
    已通知 { $many } 人，请各位重新答复。
meeting-cancel-ask =
    { $head }

    请直接发送取消原因（1 至 { $limit } 字）；发送后会议即取消，并通知全体参会人员。
meeting-cancelled =
    <b>会议取消</b>
    { $head }
    原因：{ $reason }
meeting-cancelled-done = { $kind }（{ $number }）已取消，原定 { $starts_at }，{ $place }，主持人 { $chair }。已通知参会人员。

# 答复
meeting-attending = 已登记：参加{ $kind }，{ $starts_at }，{ $place }（{ $number }，主持人 { $chair }）。
meeting-declined = 已登记：不能参加。如有人代为参加，请在私聊中写明。
meeting-stand-in-ask =
    { $head }

    已登记您不能参加。如有人代为参加，请直接发送其姓名、职务（1 至 { $limit } 字）。
meeting-stand-in-named = 已登记：您不能参加，由{ $name }代为参加。
meeting-nobody-instead = 已登记：您不能参加，无人代为参加。
meeting-answered =
    { $head }

    { $said }
meeting-attendance =
    { $head }

    <b>参加（{ $many_attending } 人）</b>
    { $attending }
    <b>不能参加（{ $many_absent } 人）</b>
    { $absent }
    <b>未答复（{ $many_silent } 人）</b>
    { $silent }
meeting-attendance-name = { $name }（{ $department }）
meeting-attendance-instead = { $who }，由{ $name }代
meeting-attendance-none = 无
meeting-attendance-more = 等，另有 { $many } 人

# 提醒
meeting-reminder =
    <b>{ $heading }</b>
    { $head }

    { $hint }
meeting-reminder-day = 会议提醒：即将召开
meeting-reminder-hour = 会议提醒：一小时内召开
meeting-reminder-attending = 您已登记参加，请准时出席；如有变化，请重新答复。
meeting-reminder-silent = 您尚未答复，请选择是否参加。
meeting-held-ask =
    { $head }

    会议时间已过。如已召开，请记录会议纪要；如未召开，请改期或取消。
meeting-minutes-open =
    { $head }

    会议纪要尚未确认，请尽快记录，并由主持人确认。

# 议题
meeting-propose-title =
    { $head }

    请直接发送议题名称（1 至 { $limit } 字）。{ $public }
meeting-title-public = 议程将在群内公布，请勿写入案情和个人信息。
meeting-title-private = 议题仅参会人员可见，群内只公布数量。
meeting-go-private = 请在私聊中填写议题。
meeting-propose-reporter =
    议题：{ $title }
    由谁汇报？请直接发送姓名（1 至 { $limit } 字）。
meeting-propose-lasts =
    议题：{ $title }
    汇报人：{ $reporter }
    需要多少分钟？请选择，或直接发送数字（1 至 { $limit }）。
meeting-lasts = { $many } 分钟
meeting-item-added =
    <b>议题已列入：{ $kind }（{ $number }）</b>
    { $starts_at }，{ $place }，主持人 { $chair }
    { $title }（{ $department }，{ $reporter }汇报，{ $lasts } 分钟）
    议程确定前可以撤回。
meeting-item-withdrawn = 议题已撤回：{ $title }
meeting-raise-title =
    { $head }

    请直接发送会上新增议题的名称（1 至 { $limit } 字）。
meeting-item-raised = 已新增议题：{ $title }
meeting-agenda =
    <b>会议议程</b>
    { $head }

    共 { $many } 项，预计 { $lasts } 分钟
    { $lines }
meeting-agenda-counted =
    <b>会议议程已确定</b>
    { $head }

    共 { $many } 项，预计 { $lasts } 分钟。内容已私信送达参会人员。
meeting-agenda-heading = <b>议程（{ $many } 项）</b>
meeting-agenda-none = 暂无议题。
meeting-item-line = { $k }. { $title }（{ $department }，{ $reporter }汇报，{ $lasts } 分钟）
meeting-item-line-raised = { $k }. { $title }（{ $department }，会上新增）
meeting-gathered-line = { $k }. { $title }（{ $lasts } 分钟）
meeting-frozen-now = { $kind }（{ $number }）议程已确定并公布：{ $starts_at }，{ $place }，主持人 { $chair }。
meeting-agenda-caption = { $kind }（{ $number }）议程：{ $starts_at }，{ $place }，主持人 { $chair }

# 自动列入的议题
meeting-gathered-overdue = 逾期未公示、未报送的检查结果
meeting-gathered-follow-ups = 逾期的后续处置
meeting-gathered-actions = 以往会议未办结的决定事项
meeting-gathered-progress = 各部门工作进展
meeting-gathered-coverage = 年度抽查进度
meeting-gathered-clues = 线索签收、反馈情况
meeting-clues-line =
    　・{ $department }：{ $unsigned ->
        [0] {""}
       *[other] 待签收 { $unsigned } 条（最早一条已 { $days } 天）
    }{ $late ->
        [0] {""}
       *[other] { $unsigned ->
            [0] {""}
           *[other] ，
        }逾期未反馈 { $late } 条
    }
meeting-clues-disputed = 　・承办部门有争议，待{ -leader }决定 { $many } 条
meeting-progress-cases = 　・{ $department }：新立案 { $filed } 件，在办案件 { $pending } 件，办结 { $closed } 件
meeting-progress-clues = 　・{ $department }：送出线索 { $sent } 条，受理 { $accepted } 条，反馈 { $reported } 条，办结 { $closed } 条
meeting-overdue-line = 　・{ $department }：逾期未公示 { $publications } 项，未报送 { $reports } 项
meeting-follow-ups-line = 　・{ $department }：逾期 { $many } 项
meeting-actions-line = 　・未办结 { $many } 项，其中逾期 { $late } 项
meeting-progress-since = 　{ $since }以来：
meeting-progress-line = 　・{ $department }：报送检查 { $reported } 项，公示 { $published } 项，不予公示 { $withheld } 项；后续处置新增 { $opened } 项，办结 { $closed } 项
meeting-progress-names = 　・结果已公示的机构（{ $many } 家）：{ $names }
meeting-coverage-line = 　・{ $year }年：在册 { $in_force } 家，已检查 { $inspected } 家；按 { $percent }% 的比例应检查 { $wanted } 家

# 纪要
meeting-minutes =
    <b>会议纪要</b>
    { $head }

    议题 { $many } 项，{ $open }；决定事项 { $actions } 项。
    请选择议题，记录议定情况。
meeting-unwritten = 未记录 { $many } 项
meeting-all-written = 已全部记录
meeting-item-written = ✓ { $k }. { $title }
meeting-item-unwritten = { $k }. { $title }
meeting-minutes-item =
    <b>{ $title }</b>
    { $kind }（{ $number }）　{ $starts_at }　{ $place }　主持人 { $chair }

    议定情况：{ $written }
    决定事项：
    { $tasks }

    请直接发送文字记录议定情况（1 至 { $limit } 字）；重新发送即替换。
meeting-minutes-none = 无记录
meeting-minutes-submitted =
    <b>会议纪要请您确认</b>
    { $head }
    { $name }提请确认，{ $open }。
meeting-minutes-submitted-done = { $kind }（{ $number }）纪要已提请 { $names } 确认：{ $starts_at }，{ $place }，主持人 { $chair }。
meeting-review =
    <b>确认会议纪要</b>
    { $head }

    各议题{ $open }。决定事项 { $many } 项：
    { $tasks }

    确认后不再修改，纪要发给参会人员，决定事项开始计时。
meeting-closed = <b>{ $kind }（{ $number }）纪要已确认</b>：议题 { $items } 项，决定事项 { $actions } 项。会议于 { $starts_at } 在{ $place }召开，{ $chair }主持。纪要已私信送达参会人员。
meeting-closed-done = { $kind }（{ $number }）纪要已确认：{ $starts_at }，{ $place }，主持人 { $chair }。决定事项 { $many } 项，已通知责任单位。
meeting-minutes-caption = { $kind }（{ $number }）纪要：{ $starts_at }，{ $place }，主持人 { $chair }
meeting-paper-draft = 本纪要尚未确认，仅供核对。
meeting-paper-confirmed = 本纪要由{ $name }于{ $on }确认。
meeting-paper-moment = { $at }
meeting-paper-day = { $on }

# 决定事项
meeting-decide-what =
    { $kind }（{ $number }）　{ $starts_at }　{ $place }　主持人 { $chair }
    请直接发送决定事项的内容（1 至 { $limit } 字）。
meeting-decide-who =
    决定事项：{ $what }
    由谁负责？请选择部门，或直接发送成员姓名。
meeting-department = { $department }
meeting-decide-due =
    决定事项：{ $what }
    责任单位（人）：{ $department }　{ $name }
    何时完成？请选择，或直接发送日期，如 12月8日。
meeting-tasks-none = 无
meeting-tasks-heading = <b>决定事项（{ $many } 项）</b>
meeting-task-department = { $department }
meeting-task-person = { $name }（{ $department }）
meeting-task-line = { $k }. { $what }——{ $who }，{ $due_on }前，{ $state }
meeting-action =
    <b>会议决定事项</b>　{ $state }
    { $what }
    责任单位（人）：{ $who }
    完成时限：{ $due_on }
    来源：{ $kind }（{ $number }）
    { $note }
meeting-action-open = 未办结
meeting-action-done = 已完成
meeting-action-dropped = 不再办理
meeting-action-note = 说明：{ $note }
meeting-action-noteless = 办结后请点按“已完成”。
meeting-action-finished = 已登记完成。如需说明，请直接发送文字。
meeting-action-ask-undone =
    决定事项：{ $what }——{ $who }，{ $due_on }前
    请直接发送未完成的原因（1 至 { $limit } 字），将告知主持人。
meeting-action-ask-drop =
    决定事项：{ $what }——{ $who }，{ $due_on }前
    请直接发送不再办理的原因（1 至 { $limit } 字），将告知责任单位。
meeting-action-told-done = { $kind }（{ $number }）的决定事项已完成：{ $what }——{ $who }，{ $due_on }前。登记人：{ $by }。{ $note }
meeting-action-told-undone = { $kind }（{ $number }）的决定事项尚未完成：{ $what }——{ $who }，{ $due_on }前。{ $by }：{ $note }
meeting-action-told-drop = { $kind }（{ $number }）的决定事项不再办理：{ $what }——{ $who }，{ $due_on }前。{ $by }：{ $note }
meeting-actions =
    <b>会议决定事项</b>　未办结 { $many } 项
    { $lines }
meeting-actions-none = 目前没有。
meeting-open = 第 { $number } 号　{ $what }——{ $who }，{ $due_on }前
meeting-open-late = ⚠️ 第 { $number } 号　{ $what }——{ $who }，{ $due_on }前，已逾期
meeting-open-number = 第 { $number } 号

# 列表
meeting-list =
    <b>会议</b>　共 { $many } 次
    { $lines }
meeting-list-none = 尚未召集会议。
meeting-list-line =
    { $kind }（{ $number }）　{ $state }
    　{ $starts_at }，{ $place }
meeting-show = { $kind } { $number }
meeting-card =
    { $head }
    状态：{ $state }

    { $counts }
    { $own }

    { $body }
meeting-own-open = 您尚未答复。
meeting-own-over = 答复已截止。
meeting-own-attend = 您已登记参加。
meeting-own-absent = 您已登记不能参加。
meeting-own-stand-in = 您不能参加，由{ $name }代为参加。
meeting-reason = 取消原因：{ $reason }
meeting-not-for-you = 会议内容仅参会人员可见。

# 期限提醒
due-about-action = { $what }
due-kind-meeting_action = 办结会议决定事项

button-meeting-list = 会议列表
button-meeting-show = 查看会议
button-meeting-people = 参会情况
button-meeting-new = 召集会议
button-meeting-chair = 换主持人
button-meeting-freeze = 换截止时间
button-meeting-scope = 换参会范围
button-meeting-call = 确认召集
button-meeting-move = 改期
button-meeting-move-confirm = 确认改期
button-meeting-cancel = 取消会议
button-meeting-freeze-now = 立即确定议程
button-meeting-attend = 参加
button-meeting-absent = 不能参加
button-meeting-alone = 无人代为参加
button-meeting-propose = 提出议题
button-meeting-myself = 由我汇报
button-meeting-withdraw = 撤回议题
button-meeting-withdraw-numbered = 撤回第 { $k } 项
button-meeting-minutes = 会议纪要
button-meeting-item = 记录议定情况
button-meeting-next = 下一项
button-meeting-raise = 会上新增议题
button-meeting-submit = 提请主持人确认
button-meeting-review = 核对并确认
button-meeting-close = 确认纪要
button-meeting-paper = Word 文件
button-meeting-decide = 添加决定事项
button-meeting-strike = 删除决定事项 { $k }
button-meeting-actions = 决定事项
button-meeting-action = 查看决定事项
button-meeting-done = 已完成
button-meeting-undone = 未完成
button-meeting-drop = 不再办理

refusal-meeting-draft-gone = 这份草稿已失效，尚未生效。请从 /meetings 重新开始。
refusal-meeting-changed = 该会议刚有变化。请发送 /meetings 查看最新情况。
refusal-meeting-is-called = 议程尚在征集中。请先由主持人确定议程，或待会议召开后办理。
refusal-meeting-is-frozen = 议程已确定，会议尚未召开。请在会议召开后记录纪要。
refusal-meeting-is-held = 会议已召开，不能再作此操作。请发送 /meetings 查看会议纪要。
refusal-meeting-is-closed = 会议纪要已确认，不能再更改。请发送 /meetings 查看。
refusal-meeting-is-cancelled = 会议已取消。请发送 /meetings 查看其他会议。
refusal-meeting-agenda-closed = 议程已确定，不能再增减议题。如有急事，请联系主持人在会上提出。
refusal-meeting-agenda-full = 议程已有 { $limit } 项，不能再增加。请与主持人商量合并议题。
refusal-meeting-not-begun = 会议尚未开始。请在会议开始后记录纪要。
refusal-meeting-minutes-empty = 纪要中尚无内容。请先记录至少一项议题的议定情况，或添加决定事项。
refusal-meeting-item-changed = 该议题的纪要刚有修改（{ $name }），您的文字未写入。请点按“会议纪要”重新查看后再发送。
refusal-meeting-minutes-changed = 纪要刚有修改。请重新核对后确认。
refusal-meeting-minutes-unconfirmed = 会议纪要尚未确认。请待主持人确认后查看、办理。
refusal-meeting-not-called = 该会议仅参会人员可以办理。如需参加，请联系主持人。
refusal-meeting-not-chair = 该会议由 { $name } 主持，此事须由主持人或{ -leader }办理。
refusal-meeting-not-writer = 纪要由主持人（{ $name }）或牵头部门联络员记录。请联系他们。
refusal-meeting-open-private = 请先打开与本机器人的私聊并按“开始”，再点按此按钮。
refusal-meeting-item-not-yours = 该议题由他人提出，只有提出人和主持人可以撤回。
refusal-meeting-chair-left = 所选主持人已不在任。请点按“换主持人”另选。
refusal-meeting-title-person = 议题将在群内公布，请勿写入身份证号、电话等个人信息。请修改后重新发送。
refusal-meeting-minutes-number = 请发送 1 至 { $limit } 之间的分钟数，如 10。
refusal-meeting-time-unread = 未能识别时间。请点选，或发送如 9:30、14:00。
refusal-meeting-past = 该时间已过。请重新选择或发送时间。
refusal-meeting-actions-full = 决定事项已有 { $limit } 项，不能再增加。请合并后记录。
refusal-meeting-nobody-named = 名录中没有在任的“{ $name }”。请核对姓名，或点选部门。
refusal-meeting-several-named = 名录中有多位“{ $name }”。请点选部门，由部门落实到人。
refusal-meeting-action-not-yours = 该决定事项由他人负责。请发送 /meetings，在“决定事项”中查看您的事项。
refusal-meeting-action-is-open = 该决定事项尚未办结。请发送 /meetings，在“决定事项”中查看。
refusal-meeting-action-is-done = 该决定事项已登记完成，无须重复。
refusal-meeting-action-is-dropped = 该决定事项已不再办理，无须操作。
