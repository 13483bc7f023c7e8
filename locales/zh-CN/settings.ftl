# 专班设置；聊天中能否登记案情和材料
settings =
    <b>{ $title }：设置</b>
    { $lines }

    <b>聊天中的案情和材料</b>
    { $facts }

    其他各项由管理员在服务器上设定。
settings-department = { $title }：每家派 { $many } 人
settings-department-leads = { $title }（牵头）：每家派 { $many } 人
settings-draw = 摇号：抽取比例 { $ratio }%，每人每轮不超过 { $cap } 家；名单公布 { $window } 分钟后掷骰，抽取至检查不少于 { $days } 个工作日
settings-recusal-head = 回避申请由部门负责人决定
settings-recusal-leader = 回避申请由{ -leader }决定
settings-publication = 结果公示：检查结束后 { $many } 个工作日内
settings-clues = 线索：{ $signing } 个工作日内签收，{ $consultation } 个工作日内答复会商提请，反馈期限 { $feedback } 天，答复举报人 { $answer } 天
settings-invitation = 邀请链接：{ $many } 天内有效
settings-facts-never = 未开启（默认）。聊天中只有不含案情和个人信息的摘要，以及案卷存放位置。
settings-facts-on = 已开启。{ $name }于{ $at }决定，依据：{ $basis }。
settings-facts-off = 已关闭。{ $name }于{ $at }决定，依据：{ $basis }。聊天中只有摘要和案卷存放位置。

facts-switch-on =
    <b>开启：在聊天中登记案情和材料</b>
    · 登记线索时可以另填案情（不超过 { $limit } 字），并发送材料（不超过 { $many } 件，每件不超过 { $mb } MB），其中可以有个人信息；摘要中仍不得有。
    · 内容将出现在登记人、承办人，送、收两个部门联络员和负责人的私聊中；提请决定承办部门时，{ -leader }也可以查看。群内不显示。
    · 机器人加密保存，并禁止转发；但聊天内容同时留存于 Telegram 的服务器，不受专班控制，也不能确保收回。
    · 有关人员须遵守《医疗保障基金使用监督管理条例》第三十二条：不得用于医疗保障基金使用监督管理以外的其他目的，不得泄露、篡改、毁损、非法向他人提供当事人的个人信息和商业秘密。

    { $ask }
facts-switch-off =
    <b>关闭：不再在聊天中登记案情和材料</b>
    · 此后登记线索，只填摘要和案卷存放位置，不再收取案情和材料；草稿中已填的，发出时一并删除。
    · 已登记的案情和材料仍加密保存，但不再在聊天中显示，请按案卷存放位置查阅原件。
    · 已经发到各人私聊中的内容，机器人不能全部收回，请有关人员自行删除。

    { $ask }
facts-ask-basis = 请发送作出该决定的依据：文件编号，或会议纪要的名称和日期（1 至 { $limit } 字）。依据将在群内公布。
facts-ask-sure =
    依据：{ $basis }
    依据有误的，请重新发送。核对无误后，请点按确认；决定记入台账，并在群内公布。
facts-done-on = 已开启：可以在聊天中登记案情和材料。依据：{ $basis }。已记入台账，并告知群内和各部门联络员。
facts-done-off = 已关闭：不再在聊天中登记、显示案情和材料。依据：{ $basis }。已记入台账，并告知群内和各部门联络员。
facts-group-on =
    <b>专班决定：可以在聊天中登记案情和材料</b>
    决定人：{ $name }
    依据：{ $basis }
    仅限有关部门人员私聊查看，群内不显示。请勿在群内发送案情、材料和个人信息。
facts-group-off =
    <b>专班决定：不再在聊天中登记案情和材料</b>
    决定人：{ $name }
    依据：{ $basis }
    此后聊天中只有摘要和案卷存放位置。
facts-liaison-on =
    <b>登记线索时可以填写案情、发送材料</b>
    { $name }决定开启，依据：{ $basis }。
    · 案情不超过 { $limit } 字；材料不超过 { $many } 件，每件不超过 { $mb } MB，照片或 PDF 文件。均可不填。
    · 摘要中仍不写案情细节和个人信息。
    · 每次查看材料均记入台账。不得转述、留存或用于其他目的（《医疗保障基金使用监督管理条例》第三十二条）。
facts-liaison-off =
    <b>登记线索时不再填写案情、发送材料</b>
    { $name }决定关闭，依据：{ $basis }。
    · 只填摘要和案卷存放位置。草稿中已填的案情和材料，发出时一并删除。
    · 已登记的不再显示，请按案卷存放位置查阅原件。
    · 请删除私聊中已收到的案情和材料。

button-settings-open = 专班设置
button-facts-switch-on = 开启：登记案情和材料
button-facts-switch-off = 关闭：登记案情和材料
button-facts-confirm-on = 确认开启
button-facts-confirm-off = 确认关闭

refusal-facts-already-on = 已经开启，无须再办理。请发送 /settings 查看由谁决定、依据为何。
refusal-facts-already-off = 目前没有开启，无须办理。请发送 /settings 查看。
refusal-facts-basis-first = 请先发送依据，再点按确认。请发送 /settings 重新办理。
