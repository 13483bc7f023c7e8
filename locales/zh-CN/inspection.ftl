# 检查任务
inspection-list =
    <b>检查任务</b>　共 { $many } 项，已结束 { $ended } 项
    { $lines }
inspection-list-none = 目前没有您的检查任务。抽取结果公布后，可在此查看。
inspection-line =
    { $k }. <b>{ $target }</b>
    　{ $inspect_on }{ $where }
    { $states }
inspection-where = 　{ $place }
inspection-part = ・{ $department }：{ $state }
inspection-ended-on = ・检查已结束：{ $ended_on }
inspection-open = ・检查尚未结束
inspection-card =
    <b>{ $target }</b>
    { $inspect_on }{ $where }
    { $round }
    { $state }

    <b>检查组</b>
    { $team }

    <b>各部门进展</b>
    { $parts }

    <b>此前检查情况（结果互认）</b>
    { $earlier }
inspection-team-line = ・{ $department }：{ $names }
inspection-team-none = 待确定
inspection-team-experts = ・辅助检查人员：{ $names }
inspection-earlier-line = ・{ $ended_on }　{ $department }：{ $finding }
inspection-earlier-none = ・无已结束的检查记录
inspection-place-ask =
    <b>设定检查地点</b>
    { $target }，{ $inspect_on }{ $where }
    请直接发送地点（{ $limit } 字以内）。
inspection-place-done =
    <b>检查地点已设定</b>
    { $target }，{ $inspect_on }{ $where }
    检查组 { $many } 人的任务通知已同步更新。

button-inspection-list = 返回检查任务
button-inspection-show = { $target }
button-inspection-place = 设定检查地点

refusal-inspection-other-department = 该检查表由{ $department }部门填写和查看。请发送 /inspections 查看您的检查任务。
refusal-inspection-end-future = 结束日期不能晚于今天。请重新选择或发送日期。
refusal-inspection-end-early = 结束日期不能早于检查日期。请核对后重新选择；检查已改期的，请先登记延期。
refusal-inspection-not-yours = 您不在该检查组。请发送 /inspections 查看您的检查任务。
refusal-inspection-changed = 该检查刚有变化，请重新发送。
refusal-inspection-place-missing = 请写明检查地点（1 至 { $limit } 字）。
refusal-inspection-over = 该检查已结束，地点不再更改。请发送 /inspections 查看检查任务。
