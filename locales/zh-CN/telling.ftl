telling-unreachable = { $name }：您有待办通知，暂不能私信送达。请点击下方按钮，打开与本机器人的私聊并按“开始”，即可查看办理。
button-start-bot = 打开私聊
