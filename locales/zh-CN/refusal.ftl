# 各项功能通用的答复：不能办理的原因与下一步
refusal-stranger = 本机器人仅供已绑定账号的工作人员使用。如需使用，请向本单位联络员索取邀请链接。
refusal-not-allowed = 您的角色不能进行此项操作。您可以办理的事项见 /menu；如有疑问，请联系本部门联络员。
refusal-not-understood = 未能识别您的输入。请按 /menu 选择要办理的事项，或按 /help 查看可用命令。
refusal-button-invalid = 该按钮已失效。请按 /menu 重新选择。
refusal-only-private = 该命令仅限在与本机器人的私聊中使用。请打开私聊后重新发送。
refusal-only-group = 该命令仅限在专班群内使用。请到群内重新发送。
failure = 处理时出现故障，您的操作未生效。请稍后重试；如仍不成功，请将编号 { $number } 告知管理员。
failure-operator = ⚠️ 有一条操作处理失败，已搁置。编号：{ $number }，请在服务器日志中核查。
refusal-photo-unexpected = 目前没有待收的照片。请先发送 /menu 打开要办理的事项，按提示点按后再发送照片。
