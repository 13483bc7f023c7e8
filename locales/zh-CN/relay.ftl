# 线索互通：送、收两个单位联络员之间的信息
relay-head = 线索 { $number } · 第 { $ordinal } 条
relay-head-answer = 线索 { $number } · 第 { $ordinal } 条（答第 { $answers } 条）
relay-topic-title = 线索 { $number }
relay-topic-opening = 本话题用于线索 { $number } 的互通：在此发送的文字即转给参与互通的人员，不能修改或撤回。
relay-line = { $words }
relay-copy =
    <b>{ $head }</b>
    { $department } { $name }　{ $at }
    <blockquote>{ $words }</blockquote>
relay-copy-file =
    <b>{ $head }</b>
    { $department } { $name }　{ $at }
relay-copy-instead =
    { $copy }
    { $why }
relay-instead = { $department }联络员均无法送达，本条改送您。请提醒其打开与机器人的私聊，或为其发邀请、调整联络员；其打开后自动补送。
relay-asked =
    { $ask }
    { $rule }
relay-ask = <b>线索 { $number }：写信息给{ $department }</b>
relay-ask-answer = <b>线索 { $number }：答第 { $ordinal } 条（{ $department }）</b>
relay-rule = 请发送文字（1 至 { NUMBER($limit, useGrouping: 0) } 字），发送后即转给参与互通的人员，不能修改或撤回。不写身份证号、手机号，不发文件；材料留存本单位案卷。可连续发送，写完请点“结束”。
relay-rule-open = 请发送文字（1 至 { NUMBER($limit, useGrouping: 0) } 字）、照片或文件，发送后即转给参与互通的人员，不能修改或撤回。可连续发送，写完请点“结束”。
relay-sent =
    线索 { $number } 第 { $ordinal } 条已发出，送 { $many } 人。
    { $lines }
relay-sent-later = { $name }暂无法送达，其打开与机器人的私聊后自动补送。
relay-sent-more = 可继续发送；写完请点“结束”。
relay-ended = 线索 { $number }：已结束填写。要再写信息，请点“查看该线索”，或直接回复对方的信息。
relay-role-leader = { -leader }
relay-role-deputy = { -deputy }
relay-rerouted = 线索 { $number } 第 { $ordinal } 条：{ $department }联络员均无法送达，已改送{ $role } { $name }，请其督促。联络员打开与机器人的私聊后自动补送。
relay-undelivered = 线索 { $number } 第 { $ordinal } 条：{ $department }联络员和{ -leader }均无法送达。信息已保存，对方打开与机器人的私聊后自动补送；急事请电话联系。
relay-members-changed =
    线索 { $number } · 互通人员变动（{ $at }）
    { $lines }
relay-joined = { $name }（{ $department }）加入互通，可查看此前的信息。
relay-left = { $name }（{ $department }）退出互通，不再收到信息。

# 互通记录
relay-history =
    <b>线索 { $number } · 互通记录</b>　共 { $many } 条
    参与人：
    { $members }

    { $entries }
relay-history-none = 还没有信息。
relay-member = · { $name }（{ $department }）{ $joined_on }起
relay-member-left = · { $name }（{ $department }）{ $joined_on }至{ $left_on }
relay-member-more = · 此前另有 { $many } 人次
relay-entry =
    <b>{ $head }</b>
    { $department } { $name }　{ $at }
    <blockquote>{ $words }</blockquote>
relay-entry-file =
    <b>{ $head }</b>
    { $department } { $name }　{ $at }
    附件：{ $file }
relay-entry-both =
    <b>{ $head }</b>
    { $department } { $name }　{ $at }
    附件：{ $file }
    <blockquote>{ $words }</blockquote>

button-relay-write = 写信息
button-relay-reply = 回复
button-relay-end = 结束
button-relay-history = 互通记录
button-relay-file = 附件（第 { $ordinal } 条）
button-relay-members = 成员名录

refusal-relay-not-yours = 您不参与该线索的互通：仅限送、收两个单位的联络员、登记人和承办人。请联系本单位联络员，或发送 /clues 查看您的线索。
refusal-relay-closed = 该线索已办结，互通只供查阅，不能再写。如有新情况，请发送 /clue 另行登记线索。
refusal-relay-outside = 该线索送交外单位，没有互通。请以纸质函件联系，可在线索中取“函件和回执”。
refusal-relay-between = 该线索已退回或正待指定承办部门，目前没有收件单位。请在转送或指定后再写。
refusal-relay-words-missing = 没有文字，未发出。请发送 1 至 { NUMBER($limit, useGrouping: 0) } 字。
refusal-relay-words-long = 共 { NUMBER($many, useGrouping: 0) } 字，超过 { NUMBER($limit, useGrouping: 0) } 字，未发出。请分条发送。
refusal-relay-caption-long = 文件说明共 { NUMBER($many, useGrouping: 0) } 字，超过 { NUMBER($limit, useGrouping: 0) } 字，未发出。请缩短说明，其余文字另发一条。
refusal-relay-personal-data = 内容中似有身份证号或手机号，未发出。请删去个人信息后重新发送，材料留存本单位案卷。
refusal-relay-files-off = 互通默认不收照片和文件，未发出。材料留存本单位案卷，请写明案卷位置；确需上传的，请{ -leader }先在设置中决定开启。
refusal-relay-file-kind = 只收照片和文档（PDF、Word、Excel、PPT、OFD、WPS、txt、csv），程序、压缩包和音视频不收，未发出。请换成上述格式发送。
refusal-relay-draft-old = 距上次填写已超过 1 小时，为防误发，未发出。请回复对方的信息，或在线索中点“写信息”后重新发送。
