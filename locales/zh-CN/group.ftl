# 专班群：绑定与权限检查
group-which = 请选择本群所属的专班。
group-bound =
    本群已绑定：<b>{ $title }</b>。
    { $lines }

    请各位成员点击下方按钮打开私聊并按“开始”，以便接收通知。
group-sure =
    将本群绑定到<b>{ $title }</b>？
    { $lines }
    确认后，原绑定即行解除，此后的公告发往新绑定的群。
group-holds = ・本群现绑定：{ $title }
group-elsewhere = ・{ $title }现已绑定另一个群
group-check =
    <b>本群权限检查</b>
    { $lines }
group-belongs = ✅ 已绑定：{ $title }
group-unbound = ⚠️ 本群尚未绑定专班：摇号、看板等均不可用。请管理员在本群发送 /bind。
group-rights-unknown = ⚠️ 机器人尚不知道自己在本群的权限。请群主将机器人设为群管理员；如已是管理员，请改动任意一项权限后再发送 /check。
group-no-administrator = ⚠️ 机器人不是群管理员：看不到群内普通消息和投掷，也不知道成员进出，摇号不能进行。请群主将机器人设为群管理员。
group-basic = ⚠️ 本群是普通群，建议升级为超级群，以免日后升级时消息编号变更。
group-lacks-can-pin-messages = ⚠️ 缺少“置顶消息”权限：摇号公告不能置顶。请在群管理员设置中开启。
group-lacks-can-manage-topics = ⚠️ 缺少“管理话题”权限：本群已开启话题，但线索消息只能发在综合区，不能按线索分开。请在群管理员设置中开启。
group-topics = ✅ 本群已开启话题：每条线索的协调消息发在各自的话题中，摇号、会议等仍发在综合区。
group-no-topics = ・本群未开启话题：线索消息发在群内，编号在前。如需按线索分开，请群主在群设置中开启“话题”。
group-rights-complete = ✅ 机器人是群管理员，权限齐全。
button-group-bind = { $title }
button-group-rebind = 确认改绑
refusal-group-task-force-unknown = 没有该编号的专班。请核对编号，或在服务器上运行 zhuanban task-force list 查看。
refusal-group-none-unbound = 没有尚未绑定群的专班。如需新建，请在服务器上运行 zhuanban task-force add；如需改绑，请发送“/bind 专班编号”，编号可用 zhuanban task-force list 查看。
refusal-group-bound-already = 本群已绑定“{ $title }”，无需重复绑定。
refusal-group-draw-unfinished = “{ $title }”的第 { $number } 号摇号尚未结束，暂不能改绑。请待其结束后再试。
group-topics-lacking =
    群“{ $title }”已开启话题，但机器人缺少“管理话题”权限：线索消息暂发在群的综合区，不能按线索分开。
    请群主在群管理员设置中为机器人开启“管理话题”，再在群内发送 /check 核对。
