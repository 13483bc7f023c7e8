# 演示：终端里的话
demo-bot-name = 专班助手（演示）
demo-group-ltc = 示例区长护险专班
demo-group-medical = 示例区医疗监管专班
demo-note-operator = 运行维护 · 管理员
demo-note-outsider = 未登记人员

demo-welcome =
    演示开始：内嵌聊天服务 { $url }，只在本机可见，不连外网。
    为在数秒内演完，聊天服务的发送限额已放宽（真实环境每群每分钟 20 条，机器人会自行控制）。
    全部人员和机构均为虚构，以“示例”标明。
demo-private = { $viewer } 的私聊
demo-private-short = 私聊
demo-presses = 按下
demo-jumped = ⏩ 时钟拨快 { $minutes } 分钟
demo-more-lines = （另有 { $many } 行）

demo-step-preview = 组长发送 /draw，机器人在私聊中列出本轮摇号
demo-step-commit = 组长按一下即开启：名单冻结，公告与承诺值置顶
demo-step-opening = 异议期满，开始投掷
demo-step-throws = 三个部门的现场监督投掷，每次都有答复
demo-step-result = 结果公布：检查对象与检查组
demo-step-proof = 核验证明文件
demo-step-accept = 检查人员收到通知，一人接受
demo-step-ask = 另一人申请回避，三次点按
demo-step-approve = 所在部门负责人一次点按即决定
demo-step-substitute = 组长按一下，开启递补摇号
demo-step-opening-again = 递补摇号的异议期满
demo-step-throws-again = 现场监督再次投掷
demo-step-result-again = 递补结果公布
demo-step-proof-again = 核验递补摇号的证明文件
demo-step-accept-again = 递补人员收到通知并接受
demo-step-board = 专班看板

demo-proof-format = 文件格式
demo-proof-manifest = 抽取清单
demo-proof-commitment = 承诺值与清单、密数相符
demo-proof-transcript = 投掷记录完整，均在开始之后
demo-proof-seed = 种子由密数和投掷算出
demo-proof-result = 结果由种子重新算出，完全一致
demo-proof-names = 姓名与承诺时一致
demo-proof-sealed = 封存（本次未用）

demo-failed = 未完成的一步：{ $step }
demo-done = 演示完成：{ $many } 步全部做到，用时 { $seconds } 秒。
demo-stay =
    聊天页：{ $url }
    请用浏览器打开，在左侧选一个人，接着往下做。按 Ctrl-C 结束。
demo-ended = 演示结束，临时数据已删除。
demo-port-taken = 端口 { $port } 不能使用。请用 --port 另选一个，或不指定。
