# 收发信息
text-cut = …（内容过长，以下从略）
delivery-repeated = （因网络中断，本条可能是重复发送，内容以本条为准。）
delivery-unreachable = { $name }：您有一条通知未能送达。请点击下方按钮，打开与本机器人的私聊并按“开始”，再按 /menu 查看；此后的通知即可收到。
delivery-unknown =
    第 { $number } 号消息（{ $at }，发往{ $chat }）发送时网络中断，不能确定是否送达。
    请到该聊天中查看：已经收到的，按“已送达”；没有收到的，按“重新发送”。
    消息内容：
    { $excerpt }
delivery-unknown-private =
    第 { $number } 号消息（{ $at }，发往{ $chat }）两次发送均遇网络中断，不能确定是否送达。
    请向本人核实：已经收到的，按“已送达”；没有收到的，按“重新发送”。
delivery-dead =
    第 { $number } 号消息（{ $at }，发往{ $chat }）不能送达，已停止发送，其他消息不受影响。
    Telegram 的答复：{ $reason }
delivery-dead-render =
    第 { $number } 号消息（{ $at }，发往{ $chat }）未能生成，已停止发送，其他消息不受影响。请查看运行日志并联系开发人员。
delivery-chat-private = 个人私聊
delivery-chat-person = { $name }的私聊
delivery-chat-group = 群“{ $title }”
button-delivery-arrived = 已送达
button-delivery-resend = 重新发送
intake-downtime = 机器人停止运行约 { $hours } 小时。Telegram 只保留 24 小时内的消息，停机期间的部分消息可能已经丢失，请各部门联络员核对并重新发送。
