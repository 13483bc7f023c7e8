# 看板
board =
    <b>{ $office }看板</b>
    { $round }
    检查日期：{ $inspect_on }

    <b>摇号</b>
    { $draws }

    <b>检查对象</b>
    { $targets }

    <b>检查人员</b>
    { $seats }

    <b>下一步</b>
    { $next }
board-draw = ・{ $number }　{ $stage }：{ $state }
board-no-draw = ・尚未摇号
board-targets = ・{ $many } 家：{ $names }
board-targets-many = ・{ $many } 家：{ $names }等
board-targets-none = ・尚未抽取
board-seat-line = ・{ $department } { $many } 席：已接受 { $accepted }，待答复 { $notified }，申请中 { $requested }，空缺 { $vacant }
board-seats-none = ・尚未抽取
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

button-board-show = 看板
button-board-refresh = 刷新
