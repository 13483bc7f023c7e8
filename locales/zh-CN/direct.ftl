# 直接检查：不经抽取的检查
direct-kind-special = 专项检查
direct-kind-transferred = 移送案件
direct-kind-complaint = 投诉举报
direct-kind-joint = 联合查办
direct-lines = { $lines }
direct-ask-kind =
    <b>登记直接检查</b>
    专项检查、移送案件、投诉举报不经抽取，由专人登记并注明事由。请选择类别：
direct-ask-reason =
    <b>登记直接检查</b>（{ $kind }）
    请直接发送事由（1 至 300 字）。事由不在群内公布；请勿填写投诉举报人的身份信息。
direct-ask-target = 请选择检查对象（共 { $many } 家），或直接发送名称、统一社会信用代码的一部分查找。
direct-no-target = 没有符合的在册检查对象。请核对后重新发送名称或统一社会信用代码的一部分。
direct-target = { $name }
direct-ask-day =
    检查对象：<b>{ $target }</b>
    请选择检查日期，或直接发送日期（如 12月8日）。
direct-day = { $day }
direct-team =
    <b>选择检查人员</b>（{ $kind }）
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    { $lines }

    { $department }可选 { $many } 名（当日执法证有效且无须回避）。点按姓名选取或取消；参加的每个部门至少两名。
direct-team-line = ・{ $department }：{ $names }
direct-team-none = ・尚未选取
direct-department = { $department }（已选 { $many }）
direct-department-open = ▸ { $department }（已选 { $many }）
direct-officer = { $name }
direct-officer-chosen = ✓ { $name }
direct-preview =
    <b>登记直接检查：请确认</b>
    类别：{ $kind }
    事由：{ $reason }
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    检查人员：{ $team }

    确认后即向检查人员发送任务通知，并在群内简要告知（不含类别和事由）。
direct-preview-join =
    <b>加入同一次检查：请确认</b>
    类别：{ $kind }
    事由：{ $reason }
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    加入人员：{ $team }

    确认后即向加入的检查人员发送任务通知。
direct-preview-joint =
    <b>安排联合检查：请确认</b>（{ $kind }）
    事项：{ $reason }
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    检查人员：{ $team }

    确认后即向检查人员发送任务通知；群内只告知编号、部门和日期。
direct-entered =
    <b>直接检查已登记（{ $number }）</b>
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    参加部门：{ $departments }
    已向 { $many } 名检查人员发送任务通知，发送 /inspections 可查看进展。
direct-near =
    <b>尚未登记：该对象近期另有检查</b>（{ $kind }）
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    { $lines }
    为避免多头、重复检查（{ $days } 日内提示，本专班设定），请加入已有检查；确需另行检查的，须注明理由，记入台账。
direct-ask-apart =
    <b>另行检查的理由</b>（{ $kind }）
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    请直接发送确需另行检查的理由（1 至 300 字），发送后即登记，理由记入台账。
direct-joined =
    <b>已加入该次检查</b>
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    加入部门：{ $departments }
    已向 { $many } 名检查人员发送任务通知，发送 /inspections 可查看进展。
direct-group-joined =
    <b>检查人员加入同一次检查</b>
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    加入部门：{ $departments }
    登记：{ $name }。
direct-group =
    <b>直接检查 { $number }</b>
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    参加部门：{ $departments }
    登记：{ $name }。本次检查不经抽取，检查人员已另行通知。

button-direct-targets = 换一家检查对象
button-direct-preview = 预览
button-direct-team = 返回选择人员
button-direct-enter = 确认登记
button-direct-apart = 确需另行检查

refusal-direct-reason-missing = 请写明事由（1 至 { $limit } 字）。
refusal-direct-draft-gone = 这份草稿已失效，尚未登记。请发送 /direct 重新开始。
refusal-direct-target-out = “{ $name }”已停用或暂停，不能登记检查。请另选检查对象。
refusal-direct-day-off = 该日不是工作日，其后的工作日为 { $next }。请另选日期。
refusal-direct-no-department = 您所在的部门不在本专班，不能选取检查人员。请联系{ -leader }登记。
refusal-direct-officer-unfit = 该人员不能选取：不在岗、不属可选部门、执法证当日无效或须回避。请发送 /direct 重新选取。
refusal-direct-team-empty = 尚未选取检查人员。请至少选取一个部门的两名人员。
refusal-direct-team-short = { $departments }不足 { $least } 名。每个参加的部门至少 { $least } 名执法人员，请补选或取消。
refusal-direct-join-over = 该次检查已不能加入：已过检查日期、已结束或人员由抽取产生。请发送 /direct 重新登记。
