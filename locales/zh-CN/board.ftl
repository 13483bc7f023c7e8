# 看板
board =
    <b>{ $office }看板</b>
    { $round }
    检查日期：{ $inspect_on }

    <b>{ $how }</b>
    { $draws }

    <b>检查对象</b>
    { $targets }

    <b>检查人员</b>
    { $seats }

    <b>下一步</b>
    { $next }
board-draw = ・{ $number }　{ $stage }：{ $state }
board-drawn = 摇号
board-entered = 产生方式
board-no-draw = ・尚未摇号
board-official = ・官方系统抽取，任务编号 { $reference }
board-direct = ・直接检查，不经抽取
board-targets = ・{ $many } 家：{ $names }
board-targets-many = ・{ $many } 家：{ $names }等
board-targets-joint = ・联合查办，不在群内公布
board-targets-none = ・尚未抽取
board-seat-line = ・{ $department } { $many } 席：已接受 { $accepted }，待答复 { $notified }，申请中 { $requested }，空缺 { $vacant }
board-seats-none = ・尚未抽取
board-next-sealed = 摇号结果已封存，待启封；被抽中人员按时收到本人任务。
board-next-draw = ・请{ -leader }发送 /draw 开启摇号。
board-next-inspectors = ・请{ -leader }发送 /draw 抽取检查人员。
board-next-window = ・摇号 { $number }：异议期至 { $opens_at }，请各部门联络员核对名单。
board-next-throwing = ・摇号 { $number }：请各部门现场监督投掷。
board-next-decide = ・{ $many } 项申请待决定（{ $parts }）：请部门负责人决定。
board-next-substitute = ・{ $many } 席空缺：请{ -leader }开启递补摇号。
board-next-answer = ・{ $many } 席待答复：请检查人员在任务通知中答复。
board-next-inspect = ・人员已全部到位，{ $inspect_on }开展检查。
board-none = 尚未开始检查轮次。请{ -leader }发送 /draw 开启摇号，看板随后在群内公布。
board-above = 看板在所回复的消息中，随进展自动更新。
board-aside = 看板在本群的主话题中，随进展自动更新。

button-board-show = 看板
button-board-there = 前往看板
button-board-refresh = 刷新

# 进度图
board-chart = <b>{ $office }　公示进度图</b>
    { $round }
board-chart-title = { $office }　公示进度
board-chart-subtitle = { $round }　截至 { $on }
board-chart-summary = 共 { $many } 项结果，已公示或依法不公示 { $done } 项
board-chart-row = { $done }/{ $many }
board-chart-late = 逾期 { $many }
board-chart-published = 已公示 { $many }
board-chart-withheld = 依法不公示 { $many }
board-chart-due = 待公示 { $many }
board-chart-overdue = 逾期未公示 { $many }
board-chart-ahead = 检查未结束 { $many }
board-chart-sent = 进度图将发至您与本机器人的私聊。
button-board-chart = 进度图
refusal-board-chart-empty = 本轮尚无检查任务，暂无进度可画。抽取检查对象和人员后即可查看。
refusal-board-chart-unreachable = 进度图发至私聊。请先打开与本机器人的私聊并点按“开始”，再点按此按钮。
