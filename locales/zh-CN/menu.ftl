# 菜单、帮助、切换、语言、取消
menu =
    <b>{ $task_force }</b>
    { $name } · { $department } · { $roles }

    { $waiting }
menu-waiting = 您有待办事项，已列在最前。
menu-choose = 请选择要办理的事项。
menu-operator =
    <b>管理员</b>
    在专班群内发送 /bind 绑定群，发送 /check 检查机器人权限。管理员不参与摇号、回避等业务。
menu-which = 您在多个专班中任职，请选择接下来要办理的专班。
menu-languages = 请选择私聊使用的语言。
menu-language-set = 本私聊已改用中文。
menu-cancelled = 已取消，未填写的内容不再保留。
menu-nothing-to-cancel = 目前没有正在填写的内容。按 /menu 可选择要办理的事项。

menu-group =
    <b>{ $task_force }</b>
    { $name }

    请选择要办理的事项。
menu-group-closed = { $name } ▸
menu-group-draws = 摇号
menu-group-inspections = 检查
menu-group-recusals = 回避与延期
menu-group-results = 公示与处置
menu-group-clues = 线索
menu-group-meetings = 会议
menu-group-due = 期限
menu-group-members = 名录与成员
menu-group-other = 其他

waiting-notices = ● { $many } 条通知待答复
waiting-recusals = ● { $many } 件回避申请待决定
waiting-postponements = ● { $many } 件延期申请待决定
waiting-withholdings = ● { $many } 件不予公开申请待决定
waiting-clues-sent = ● { $many } 条线索待签收
waiting-clues-signed = ● { $many } 条线索待受理
waiting-clues-returned = ● { $many } 条线索被退回，待处理
waiting-clues-reported = ● { $many } 条线索反馈待确认
waiting-clues-disputed = ● { $many } 条线索待决定承办部门
waiting-meetings = ● { $many } 次会议待答复
waiting-overdue = ● { $many } 项期限已逾期
waiting-soon = ● { $many } 项期限临近

menu-see-board = 专班看板
menu-see-draws = 摇号记录
menu-see-mine = 我的任务
menu-see-members = 成员
menu-invite = 发邀请
menu-import-roster = 导入名录
menu-open-draw = 开启摇号
menu-request-recusal = 申请回避
menu-enter-recusal = 登记单位回避申请
menu-see-recusals = 回避申请
menu-see-inspections = 检查任务
menu-import-checklist = 检查表
menu-enter-postponement = 登记延期申请
menu-enter-inspection = 登记直接检查
menu-enter-official = 录入官方系统抽取结果
menu-see-publications = 结果公示
menu-export-results = 导出公示表
menu-see-due = 我的期限
menu-see-all-due = 全部期限
menu-see-follow-ups = 后续处置
menu-export-archive = 导出档案
menu-enter-clue = 登记线索
menu-see-clues = 线索台账
menu-open-police-transfer = 移送公安
menu-see-police-transfers = 移送公安台账
menu-see-joint-cases = 联合查办
menu-see-meetings = 会议
menu-call-meeting = 召集会议
menu-change-settings = 专班设置
menu-enter-discipline = 行纪移送

button-menu-open = 菜单
button-menu-back = 返回
button-menu-help = 帮助
button-menu-switch = 切换专班
button-menu-choose = { $title }
button-menu-languages = 语言 / Language
button-menu-language =
    { $language ->
        [en] English
       *[zh-CN] 中文
    }

help =
    <b>可用命令</b>
    { $commands }

    按 /menu 可用按钮办理；也可直接输入“菜单”“帮助”“取消”等文字。
help-heading =
    { "" }
    <b>{ $name }</b>
help-in-groups =
    { "" }
    <b>以下命令在专班群内使用</b>
help-command = /{ $name } — { $about }
help-group = 菜单与帮助因人而异，请在与本机器人的私聊中查看。

command-start = 开始使用
command-menu = 菜单：可办理的事项
command-help = 帮助：可用命令
command-language = 切换语言
command-cancel = 取消正在填写的内容
command-invite = 向尚未绑定账号的成员发邀请
command-members = 成员情况：绑定、可达、证件
command-import = 导入检查对象或人员名录
command-bind = 将本群绑定到专班（管理员）
command-check = 检查机器人在本群的权限
command-draw = 开启摇号
command-draws = 全部摇号记录
command-my = 我的任务
command-recuse = 申请回避，或报告因故不能参加
command-recusal = 登记被检查单位提出的回避申请
command-recusals = 回避申请与回避限制
command-board = 专班看板：本轮进展
command-inspections = 检查任务：检查表、签字单、报结束
command-checklists = 各部门检查表：查看与导入
command-postpone = 登记检查对象的延期申请
command-direct = 登记不经抽取的直接检查
command-official = 录入官方系统的抽取结果
command-publications = 本部门检查结果的公示
command-results = 导出公示表与网站文本
command-due = 我的期限（{ -leader }：/due all 查看全部）
command-calendar = 订阅我的期限（日历文件）
command-followups = 整改、约谈、处罚等后续处置
command-archive = 导出本轮档案
command-clue = 登记线索
command-clues = 线索台账：本部门送出和收到的线索
command-transfer = 移送涉嫌犯罪案件（公安）
command-transfers = 移送公安的案件：审批、时限、回执
command-cases = 联合查办：一案多查的事项、人员和联合检查
command-meetings = 会议：通知、议程、纪要、决定事项
command-meeting = 召集会议
command-settings = 专班设置：比例、期限，聊天中能否登记案情
command-discipline = 行纪移送：您知悉的事项
