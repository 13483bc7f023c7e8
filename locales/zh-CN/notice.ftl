# 任务通知
notice =
    <b>{ $office }：检查任务通知</b>
    { $name }同志：{ $called }

    检查对象：<b>{ $target }</b>
    { $when }
    席位：{ $seat }
    同组人员：
    { $team }

    { $duties }

    状态：{ $state }
notice-called-drawn = 经公开摇号，您被抽取参加“{ $round }”。
notice-called-official = 经官方系统抽取（任务编号 { $reference }），您参加“{ $round }”。
notice-called-direct = 经{ $body }安排，您参加“{ $round }”（{ $kind }）。
notice-day = 检查日期：<b>{ $inspect_on }</b>
notice-place = 检查地点：{ $place }
notice-earlier = 此前检查情况（结果互认）：
notice-earlier-problems = ・{ $ended_on }：发现问题（{ $parts } 项）
notice-earlier-nothing = ・{ $ended_on }：未发现问题（{ $departments }）
notice-over =
    <b>检查任务已解除</b>
    检查对象：{ $target }
    检查日期：{ $inspect_on }
    您不再参加该项检查。
notice-target = { $name }
notice-target-area = { $name }（{ $area }）
notice-drawn = { $pool }
notice-substitute = { $pool }（递补：该席位第 { $ordinal } 任，第 { $k } 次递补）
notice-colleague = ・{ $name }（{ $department }）
notice-colleague-auxiliary = ・{ $name }（{ $department }，辅助检查人员）
notice-team-none = ・待确定
notice-duties = 检查时请主动出示执法证，并由两名以上执法检查人员共同进行。请严守廉洁纪律，不接受被检查单位的宴请、礼品或其他利益；检查安排请勿外传。
notice-duties-auxiliary = 您以辅助检查人员身份参加：请随持执法证的检查人员工作，不单独检查。请严守廉洁纪律，不接受被检查单位的宴请、礼品或其他利益；检查安排请勿外传。

notice-please-answer = 待答复。请于 { $days } 个工作日内点按下方按钮答复。
notice-state-notified = 待答复
notice-state-accepted = 已接受
notice-state-recusal = 已申请回避，待决定；其间不参加该项检查
notice-state-absence = 已申请因故不参加，待决定；其间不参加该项检查
notice-state-challenged = { $state }（被检查单位申请您回避，决定作出前检查照常进行）

notice-accepted = 已接受。请按时参加检查。
notice-team-changed = 检查组人员有调整：{ $target }，{ $inspect_on }。新的人员确定后，您的任务通知将随之更新。

# 催办
notice-reminder =
    <b>请答复检查任务</b>
    以下任务尚未收到您的答复：
    { $lines }
    { $delay }
notice-in-time = 请点按下方按钮答复。
notice-late = 请点按下方按钮答复。（因系统曾中断，本提醒晚于应发时间。）
notice-unanswered =
    <b>{ $many } 项检查任务逾期未答复</b>
    { $lines }
    请督促本人发送 /my 答复；确实不能参加的，请本人提出申请，以便另行递补。
notice-unanswered-line = ・{ $name }（{ $department }）{ $many } 项，最早 { $inspect_on }：{ $targets }

notice-inspection = 检查表与进展
button-notice-accept = 接受
button-notice-accept-numbered = { $k }. 接受
button-notice-show = { $k }. { $target }：查看通知

refusal-notice-not-yours = 这不是您的任务。请发送 /my 查看您的任务。
refusal-notice-released = 您已不在该席位，无须答复。请发送 /my 查看您的任务。
refusal-notice-accepted-already = 您已接受该项任务，无须重复。如须回避，请点按“申请回避”。
refusal-notice-requested = 您的申请待决定。如仍参加，请先点按“撤回申请”。
refusal-notice-changed = 该任务刚有变化。请发送 /my 查看最新情况。
