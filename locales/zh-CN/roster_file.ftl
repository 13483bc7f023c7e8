### 名录库文件：整份文件不能受理的原因（refusal-roster-file-…），逐行的说明（roster-row-…）。

## 整份文件

refusal-roster-file-empty = 文件是空的。请填写名录后重新发送。
refusal-roster-file-too-big = 文件超过 { $limit } MB。请只保留名录所在的工作表，另存后重新发送。
refusal-roster-file-unknown-type = 不受理这种文件。请另存为 .xlsx 或 .csv 后重新发送。
refusal-roster-file-old-excel = 这是旧版 Excel 工作簿（.xls）。请另存为 .xlsx 后重新发送。
refusal-roster-file-encrypted = 文件设有打开密码。请取消密码后重新发送。
refusal-roster-file-macros = 文件含有宏。请另存为不含宏的 .xlsx 后重新发送。
refusal-roster-file-disguised =
    文件名以“{ $extension }”结尾，内容却是{ $found ->
        [program] 程序
        [pdf] PDF 文件
        [image] 图片
        [archive] 压缩包
        [document] 文档
        [page] 网页
        [zip] Excel 工作簿或压缩包
        [text] 纯文本
       *[binary] 无法识别的数据
    }。请用 Excel 或 WPS 打开核对，另存为 .xlsx 或 .csv 后重新发送。
refusal-roster-file-damaged = 文件已损坏，无法读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后重新发送。
refusal-roster-file-not-workbook = 文件不是 Excel 工作簿。请核对后发送 .xlsx 或 .csv 文件。
refusal-roster-file-unpacks-too-big = 文件解压后过大（超过 { $limit } MB 或压缩比异常）。请将名录复制到新的工作簿后重新发送。
refusal-roster-file-too-complex = 文件内容过于复杂。请将名录“选择性粘贴为数值”到新的工作簿后重新发送。
refusal-roster-file-unsafe = 文件含有不安全的内容。请将名录复制到新的工作簿后重新发送。
refusal-roster-file-encoding = 无法识别文件的文字编码。请另存为“CSV UTF-8”或 .xlsx 后重新发送。
refusal-roster-file-quotes = 第 { NUMBER($row, useGrouping: 0) } 行的引号不成对。请更正，或另存为 .xlsx 后重新发送。
refusal-roster-file-no-heading = 未找到表头。请核对：检查对象名录应有“名称”“统一社会信用代码”等列，人员名录应有“工号”“姓名”“部门”等列。
refusal-roster-file-missing-columns = 第 { NUMBER($row, useGrouping: 0) } 行的表头缺少：{ $columns }。请补齐后重新发送。
refusal-roster-file-duplicate-column = 表头中“{ $column }”重复。请只保留一列后重新发送。
refusal-roster-file-too-many-columns = 列数超过 { $limit }。请删除无关的列后重新发送。
refusal-roster-file-too-many-rows = 行数超过 { $limit }。请分成几份文件发送。
refusal-roster-file-no-rows = 表头以下没有内容。请填写名录后重新发送。
refusal-roster-file-wrong-list =
    { $expected ->
        [targets] 此处应导入检查对象名录
       *[people] 此处应导入人员名录
    }，收到的是{ $found ->
        [targets] 检查对象名录
       *[people] 人员名录
    }。请核对后重新发送。
refusal-roster-complete-empty = 文件中没有一行可以采用，不能按“完整名录”导入：否则现有名录将全部停用。请核对文件，或改为“仅增补”。

## 不予采用的行

roster-row-missing = “{ $column }”为空
roster-row-bad-characters = “{ $column }”含有控制字符或乱码
roster-row-formula = “{ $column }”是公式，或以 = + - @ 开头，请改为数值或文字
roster-row-error-value = “{ $column }”是错误值（如 #N/A）
roster-row-wrong-type = “{ $column }”的单元格格式不符，请设为文本
roster-row-digits-lost = “{ $column }”按数字保存，末尾几位可能已丢失，请将该列设为文本后重新填写
roster-row-too-long = “{ $column }”过长（{ $length } 字，上限 { $limit } 字）
roster-row-shifted = 单元格比表头多，内容可能错位；含逗号的内容请加引号
roster-row-number-of-a-person = “{ $column }”像是身份证号或手机号，此类号码不予导入
roster-row-code-unreadable = “{ $column }”不是有效的代码：{ $value }
roster-row-status-unknown = “{ $column }”无法识别：{ $value }
roster-row-department-unknown = “{ $column }”不在本专班：{ $value }（本专班有：{ $known }）
roster-row-role-unknown = “{ $column }”无法识别：{ $value }
roster-row-date-unreadable = “{ $column }”不是日期：{ $value }（请写作 2026-03-01）
roster-row-tag-too-long = 标注过长（{ $length } 字，上限 { $limit } 字）
roster-row-too-many-tags = 标注过多（{ $count } 个，上限 { $limit } 个）
roster-row-duplicate = 与第 { NUMBER($first, useGrouping: 0) } 行的代码或工号相同，内容不同

## 略过的行

roster-row-instructions = 填表说明
roster-row-example = 示例行
roster-row-heading = 重复的表头
roster-row-total = 合计行
roster-row-repeated = 与第 { NUMBER($first, useGrouping: 0) } 行完全相同

## 已采用、请核对的行

roster-row-check-digit = 统一社会信用代码校验位不符：{ $code }
roster-row-code-unusual = 注册号格式少见：{ $code }
roster-row-code-blank = “{ $column }”为空，以名称识别
roster-row-same-name = 与第 { NUMBER($first, useGrouping: 0) } 行名称相同，代码不同
roster-row-invisible-characters = “{ $column }”含有不可见字符，已去除
roster-row-unusual-characters = “{ $column }”含有少见字符
roster-row-numbers-dropped = “{ $column }”中的电话或身份证号未导入
roster-row-certificate-missing = 缺执法证编号或有效期，补齐前不参加抽取
roster-row-certificate-expired = 执法证已于 { $expires } 到期，更新前不参加抽取
