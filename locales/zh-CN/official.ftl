# 录入官方系统的抽取结果
official-ask-number =
    <b>录入官方系统抽取结果</b>
    请发送官方系统的任务编号（1 至 60 字）。
official-ask-title =
    任务编号：{ $number }
    请发送任务名称（1 至 60 字）。
official-ask-day = 请选择检查日期，或直接发送日期（如 12月8日）。
official-day = { $day }
official-ask-result =
    检查日期：{ $inspect_on }
    请发送抽取结果，两种方式任选：
    ・.xlsx 或 .csv 文件：须有“检查对象”“检查人员”列，可有“统一社会信用代码”“部门”“执法证号”列；同一对象的人员可用顿号分隔，也可每人一行
    ・直接发送文字，每个检查对象一行，如“示例机构：张三、李四；王五”；重名的请注明部门或证号，如“张三（医保）”
    系统与名录核对后给出预览，确认后才会录入。
official-preview =
    <b>录入官方系统抽取结果：预览</b>
    任务编号：{ $reference }
    任务名称：{ $title }
    检查日期：{ $inspect_on }
    可录入检查对象 { $targets } 家，检查人员 { $people } 人次
    { $lines }
official-near = ⚠️ 下列检查对象近期另有检查（{ $days } 日内提示，本专班设定）：
official-near-at = ・{ $name }：{ $visit }
official-ask-apart =
    <b>尚未录入：下列检查对象近期另有检查</b>
    { $reference }　{ $title }
    检查日期：{ $inspect_on }（{ $targets } 家，{ $people } 人次）
    { $lines }
    官方系统已抽取、确需另行检查的，请直接发送理由（1 至 300 字），发送后即录入，理由记入台账；否则请放弃录入，另行协调。
official-changed = ⚠️ 名录在此期间已有变动，以下是最新结果，请重新确认。
official-none = 没有可以录入的内容。请更正后重新发送。
official-team = ・{ $name }：{ $team }
official-more = ……另有 { $many } 家
official-refused = ⚠️ 不予录入 <b>{ $many }</b> 项（以下列出 { $shown } 项）；可更正后重新发送：
official-row = ・第 { NUMBER($row, useGrouping: 0) } 行：{ $reason }
official-any = ・{ $reason }
official-thin = 提示：“{ $name }”的{ $department }检查人员不足两名，请核对。
official-row-unread = 缺少检查对象或检查人员
official-row-uneven = 部门或执法证号的个数与人员不一致
official-row-cell = 有无法读取的单元格（公式、错误值或被截断的数字）
official-row-target-unknown = 检查对象不在名录：{ $name }
official-row-target-out = 检查对象已停用或暂停：{ $name }
official-row-target-ambiguous = 名录中有多家“{ $name }”，请填写统一社会信用代码
official-row-person-unknown = 人员不在名录，或部门、证号不符：{ $name }
official-row-person-ambiguous = 名录中有 { $many } 位“{ $name }”，请注明部门或执法证号
official-row-person-out = “{ $name }”已停用
official-row-person-role = “{ $name }”不是执法检查人员
official-row-person-department = “{ $name }”所在部门（{ $department }）不在本专班
official-row-person-certificate = “{ $name }”的执法证在检查日期无效
official-row-person-barred = “{ $name }”与“{ $target }”有回避关系
official-row-experts-only = “{ $name }”只有辅助检查人员，不能单独检查
official-dropped = 已放弃录入任务 { $number }。如需录入，请发送 /official 重新开始。
official-entered =
    <b>已录入：任务编号 { $reference }</b>
    { $title }
    检查日期：{ $inspect_on }
    检查对象 { $targets } 家，检查人员 { $people } 人次，已分别发送任务通知。
official-group =
    <b>录入官方系统抽取结果</b>
    任务编号：{ $reference }
    { $title }
    检查日期：{ $inspect_on }
    检查对象 { $targets } 家，检查人员 { $people } 人次
    由{ $name }录入。抽取在官方系统完成，检查人员已另行通知。

button-official-enter = 确认录入
button-official-partly = 只录入无误的
button-official-drop = 放弃

refusal-official-number-missing = 请发送任务编号（1 至 { $limit } 字）。
refusal-official-number-long = 任务编号共 { $many } 字，超过 { $limit } 字。请核对后重新发送。
refusal-official-number-taken = 任务编号 { $number } 已经录入，不能重复。请核对编号，或发送 /board 查看。
refusal-official-title-missing = 请发送任务名称（1 至 { $limit } 字）。
refusal-official-file-empty = 没有读到抽取结果。请核对后重新发送。
refusal-official-file-headings = 未找到表头。请核对：抽取结果应有“{ $columns }”等列。
refusal-official-draft-gone = 这份草稿已失效，尚未录入。请发送 /official 重新开始。
refusal-official-nothing = 没有可以录入的内容。请更正后重新发送。
refusal-official-refused-rows = 有 { $many } 项不予录入。请更正后重新发送，或选择“只录入无误的”。
refusal-official-not-yours = 该结果由他人发送，请由发送人确认；您也可以发送 /official 自行录入。
refusal-official-applied = 该结果已经录入。请发送 /board 查看。
refusal-official-dropped = 该结果已放弃，或已被新的结果取代。如需录入，请发送 /official 重新开始。
