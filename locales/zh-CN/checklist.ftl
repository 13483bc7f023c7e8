# 检查表：查看与导入
checklists =
    <b>各部门检查表</b>
    { $lines }
checklist-line = ・{ $department }：{ $many } 项
checklist =
    <b>{ $department }检查表</b>　共 { $many } 项
    { $lines }
checklist-none = 未设检查事项。
checklist-item = { $number }. { $title }
checklist-item-worded = { $number }. { $title }（官方表述：{ $wording }）
checklist-how =
    <b>导入检查表</b>（{ $departments }）
    请直接在此发送 .xlsx 或 .csv 文件，首行为表头：
    ・须有“序号”和“检查事项”列；“检查内容”列可填官方表述
    ・{ $whole ->
        [0] “部门”列可不填
       *[1] 须有“部门”列，填部门简称
    }
    所列部门的检查表将按文件整表更换；先给出预览，确认后才会更改，已填写的检查记录不受影响。
checklist-preview =
    <b>导入预览</b>：{ $file }
    { $lines }
    { $refused }

    确认后，上列部门的检查表按文件整表更换。
checklist-change = ・{ $department }：共 { $many } 项（新增 { $added }，变更 { $changed }，停用 { $retired }）
checklist-refused = ⚠️ 不予采用 { $many } 行（以下列出 { $shown } 行）：
checklist-refused-row = ・第 { $row } 行：{ $reason }
checklist-nothing-fits =
    <b>{ $file }</b>：没有可以采用的行，检查表未作更改。
    { $refused }
    请更正后重新发送文件。
checklist-done =
    <b>检查表已更换</b>：{ $file }
    { $lines }
checklist-given-up = 已放弃导入，检查表未作更改。
checklist-table = 现行检查表（可在 Excel 或 WPS 中填写官方表述、增减事项后，再行导入）。

checklist-row-repeated = 序号 { $number } 重复
checklist-row-too-many = 超过 { $limit } 项
checklist-row-department-unknown = 部门“{ $value }”无法识别，可填：{ $known }
checklist-row-other-department = “{ $value }”不是您所在的部门
checklist-row-title-missing = 缺检查事项
checklist-row-number-unreadable = 序号“{ $value }”应为 1 至 999 的整数
checklist-row-characters = 含公式或无法识别的字符
checklist-row-long = 共 { $many } 字，超过 { $limit } 字

button-checklist-list = 返回各部门检查表
button-checklist-show = { $department }
button-checklist-table = 下载现行检查表
button-checklist-import = 导入检查表
button-checklist-apply = 确认更换
button-checklist-drop = 放弃

refusal-checklist-no-heading = 未找到表头。请核对：须有“序号”和“检查事项”（或“检查内容”）两列。
refusal-checklist-no-rows = 表头以下没有内容。请填写后重新发送。
refusal-checklist-too-many-rows = 行数超过 { $limit }。请只保留检查事项后重新发送。
refusal-checklist-department-missing = 文件缺少“部门”列，无法判断属于哪个部门。请补充后重新发送。
refusal-checklist-gone = 该预览已失效，或检查表在此期间有变化，未作更改。请重新发送文件。
refusal-checklist-file-wanted = 请发送 .xlsx 或 .csv 文件；不再导入的，请发送 /cancel。
refusal-checklist-file-big = 文件超过 { $limit } MB。请只保留检查事项后重新发送。
