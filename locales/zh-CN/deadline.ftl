# 期限与提醒
due-kind-report = 报送检查结果
due-kind-publication = 公示检查结果
due-kind-takedown = 撤下已变更的处罚公示
due-kind-rectification = 完成整改
due-kind-look_back = 回头看
due-kind-interview = 约谈
due-kind-penalty_decision = 作出处罚决定
due-kind-penalty_service = 送达处罚决定书
due-kind-certificate = 执法证到期
due-kind-legal_basis = 法律依据到期
due-kind-plan = 制定并公开

due-about-target = { $name }
due-about-person = { $name }
due-about-plan = { $year } 年度抽查计划
due-about-number = 第 { $number } 号
due-about-of = { $name }（{ $department }）
due-of-task-force = 专班
due-today = <b>今日到期</b>
due-left =
    { $many ->
        [0] 下一工作日前到期
       *[other] 还剩 { $many } 个工作日
    }
due-overdue =
    { $many ->
        [0] <b>已过期</b>
       *[other] <b>已逾期 { $many } 个工作日</b>
    }
due-hours-left =
    { $many ->
        [0] <b>不足 1 小时</b>
       *[other] 还剩 { $many } 小时
    }
due-hours-overdue =
    { $many ->
        [0] <b>已到期</b>
       *[other] <b>已逾期 { $many } 小时</b>
    }
due-line = { $about }　{ $kind }　{ $due_on }　{ $left }
due-line-provisional = { $about }　{ $kind }　{ $due_on }（暂估）　{ $left }
due-point = ・{ $line }
due-numbered = { $k }. { $line }
due-heading-overdue = <b>逾期 { $many } 项</b>
due-heading-today = <b>今日到期 { $many } 项</b>
due-heading-coming = <b>即将到期 { $many } 项</b>
due-more = 另有 { $many } 项，请发送 /due 查看。

# 提醒
reminder =
    <b>期限提醒</b>　{ $task_force }
    { $lines }
reminder-in-time = 请按期办理。
reminder-late = 请尽快办理。（因系统曾中断，本提醒晚于应发时间。）
reminder-unreachable = { $many } 人有期限提醒，暂不能私信送达：{ $names }。请点击下方按钮，打开与本机器人的私聊并按“开始”，再发送 /due 查看。

# 我的期限
due-counts = 共 { $many } 项，逾期 { $overdue } 项，今日到期 { $today } 项
due-own =
    <b>我的期限</b>　{ $counts }
    { $lines }
due-open = { $k }. { $about }
due-none =
    <b>我的期限</b>
    目前没有由您办理的期限。有新的期限时，将按时私信提醒。
due-all =
    <b>全部期限</b>　{ $counts }
    { $departments }

    { $lines }
due-all-none =
    <b>全部期限</b>
    本专班目前没有未办结的期限。检查结束后，各部门的公示期限自动列入。
due-department = { $department }：{ $many } 项，逾期 { $overdue } 项
due-heading-department = <b>{ $department }</b>
due-calendar = 这是您的期限和检查日期，可导入手机或电脑的日历；有变化后请重新导入，原有条目随之更新。
due-event = { $kind }：{ $about }
due-event-provisional = { $kind }：{ $about }（暂估）
due-event-visit = 检查：{ $target }

deadline =
    <b>{ $kind }</b>
    { $about }
    期限：<b>{ $due_on }</b>
    { $counted }
    { $state }
deadline-workdays = 自 { $counted_from } 的次日起 { $many } 个工作日
deadline-days = 自 { $counted_from } 的次日起 { $many } 日
deadline-clock = 以小时计，节假日、夜间不顺延
deadline-set = 期限为指定日期
deadline-provisional = { $counted }（暂估：该年度放假安排尚未公布，公布后重新计算并告知）
deadline-open =
    { $left }
    下次提醒：{ $next_at }
deadline-met = 已于 { $at } 办结
deadline-dropped = 已不须办理
deadline-snoozed = 将于 { $at } 再次提醒（{ $many } 项）。
deadline-finished = 已办结，不再提醒。
deadline-reckoned =
    <b>期限重新计算</b>
    放假安排有更新，以下 { $many } 项期限已变更或确定：
    { $lines }
deadline-confirmed = ・{ $about }　{ $kind }：确定为 { $due_on }
deadline-moved = ・{ $about }　{ $kind }：由 { $before } 变更为 { $due_on }
deadline-moved-provisional = ・{ $about }　{ $kind }：由 { $before } 变更为 { $due_on }（暂估）

# 每周情况
digest =
    <b>本周期限</b>（{ $monday } 起）
    本周到期 { $coming } 项，逾期 { $overdue } 项
    { $lines }

    { $delay }
digest-line = ・{ $department }：本周到期 { $coming } 项，逾期 { $overdue } 项
digest-in-time = 请各部门按期办理。本人事项请私聊发送 /due 查看。
digest-late = 请各部门按期办理。本人事项请私聊发送 /due 查看。（因系统曾中断，本通报晚于应发时间。）

button-due-show = 我的期限
button-due-page = 返回我的期限
button-due-all = 全部期限
button-due-calendar = 日历文件
button-due-tomorrow = 全部明天再提醒
button-deadline-show = 查看期限
button-deadline-done = 办结
button-deadline-tomorrow = 明天再提醒

refusal-deadline-not-yours = 该期限不由您办理。请发送 /due 查看您的期限。
refusal-deadline-closed-already = 该期限已办结或已不须办理。请发送 /due 查看最新情况。
refusal-deadline-done-elsewhere = 该期限须在对应的事项中办结。请发送 /due，点按该项办理。
refusal-holidays-unreadable = 放假安排文件（ZHUANBAN_HOLIDAYS）无法读取：{ $path }。请核对路径，并存为 UTF-8 文本。
refusal-holidays-syntax = 放假安排文件 { $path } 不是正确的 TOML：{ $reason }。日期请写作 2027-01-01，不加引号。
refusal-holidays-entry = 放假安排文件 { $path } 有误，位置：{ $where }。每个 [[notice]] 须有 year、days_off，可有 make_up_days，年份不得重复。
refusal-holidays-days = 放假安排文件 { $path } 中 { $year } 年的 { $day } 有误：须在该年或上年 12 月；调休上班日须为周末，且不得同时列为放假。
refusal-due-date = 日期有误。请写作 2026-11-20，年份 { $first } 至 { $last }。
refusal-due-days = 工作日数有误。请填 1 至 { $most } 的整数。
