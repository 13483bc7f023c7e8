# 依据文件的有效期
cli-legal-basis-set = 已登记：{ $title }，有效期至 { $expires_on }（到期前提醒牵头部门）
refusal-legal-basis-title = 文件名称应为 1 至 { $limit } 个字符。
refusal-legal-basis-many = 至多登记 { $limit } 份文件。
refusal-legal-basis-day = 日期应写作 2027-12-31。
