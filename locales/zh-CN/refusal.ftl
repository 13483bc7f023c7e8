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
# 发来的文件：大小、种类
refusal-file-big = 文件超过 { NUMBER($limit, useGrouping: 0) } MB，未予收取。请压缩或分成几份后重新发送。
refusal-file-empty = 文件是空的，未予收取。请核对后重新发送。
refusal-file-not-fetched = 未能取得该文件。请稍后重新发送。
refusal-file-kind-scan = 只收照片（JPG、PNG、HEIC、WebP）和 PDF 文件。其他文件请转存为 PDF 后重新发送。
refusal-file-kind-paper = 只收照片（JPG、PNG、HEIC、WebP）和 PDF、Word、WPS、OFD 文件。其他文件请转换格式后重新发送。
refusal-paper-number-invalid = 请发送文号或编号：{ $limit } 字以内，至少有一个数字，不写案情。
# 填写的文字、日期
refusal-words-missing = 请写明内容（1 至 { NUMBER($limit, useGrouping: 0) } 字）。
refusal-words-long = 共 { NUMBER($many, useGrouping: 0) } 字，超过 { NUMBER($limit, useGrouping: 0) } 字。请精简后重新发送。
refusal-day-unread = 未能识别日期。请按“12月8日”或“2026-12-08”的格式发送。
refusal-day-outside = 日期须在 { $first } 至 { $last } 之间。请核对后重新选择或发送。
