# 名录导入：说明、预览、确认
roster-how =
    <b>导入名录</b>（{ $task_force }）
    请直接在此发送 .xlsx 或 .csv 文件：
    ・检查对象名录：须有“企业名称”“统一社会信用代码”列
    ・人员名录：须有“工号”“姓名”“部门”列；可有“角色”“执法证编号”“执法证有效期”“状态”等列
    系统先给出预览，确认后才会更改；任何条目都不会被删除。身份证号、手机号不予导入。
roster-preview =
    <b>导入预览</b>：{ $file }（{ $task_force }）
    { $lines }
roster-moved-on = ⚠️ 名录在此期间已有变动，以下是最新结果，请重新确认。
roster-list =
    名录：{ $list ->
        [targets] 检查对象名录库
       *[people] 执法检查人员名录库
    }
roster-added-none = 新增：无
roster-added = 新增 <b>{ $many }</b> 条：{ $names }{ $more ->
    [0] {""}
   *[other] 等
 }
roster-changed-none = 变更：无
roster-changed = 变更 <b>{ $many }</b> 条：{ $names }{ $more ->
    [0] {""}
   *[other] 等
 }
roster-retired-none = 停用：无
roster-retired = 停用 <b>{ $many }</b> 条：{ $names }{ $more ->
    [0] {""}
   *[other] 等
 }
roster-rest = 不变 { $unchanged } 条，略过 { $skipped } 行（说明、示例、重复）
roster-refused = ⚠️ 不予采用 <b>{ $many }</b> 行（以下列出 { $shown } 行）：
roster-warned = 提示：{ $many } 处请核对（以下列出 { $shown } 处）：
roster-row = ・第 { $row } 行：{ $reason }
roster-ignored = 未读取的列（{ $many }）：{ $columns }
roster-complete = 按<b>完整名录</b>导入：文件中没有的 { $retired } 条将停用。
roster-additions = 按<b>增补</b>导入：现有名录中的 { $absent } 条不在文件内，保持不变。如该文件是完整名录，请按下方按钮。
roster-done =
    ✅ 已导入{ $list ->
        [targets] 检查对象名录
       *[people] 人员名录
    }：{ $file }
    新增 { $added }，变更 { $changed }，停用 { $retired }，不变 { $unchanged }；不予采用 { $refused } 行，略过 { $skipped } 行。
    { $list ->
        [targets] 在册情况可在下一次摇号预览中核对。
       *[people] 尚未绑定账号的，请在“成员”中发邀请。
    }
roster-given-up = 已放弃导入“{ $file }”，名录未作更改。如需导入，请重新发送文件。
roster-refusals-file = 不予采用的 { $many } 行及原因见附件。请更正后重新发送文件。
roster-refusals-heading-row = 行号
roster-refusals-heading-key = 代码或工号
roster-refusals-heading-reason = 原因
roster-row-conflict = 工号与现有人员“{ $name }”（{ $department }）相同，但姓名、部门均不同，请核对
roster-row-other-department = “{ $name }”不属于您所在的部门，请由其部门联络员或{ -leader }导入
roster-row-own-roles = “{ $name }”是您本人：本人的角色不能由本人导入变更
roster-row-own-duty = “{ $name }”是您本人：不能由本人停用
roster-row-suspended = “{ $name }”已停用；如需恢复，请{ -leader }在“成员”中办理，或在文件中增加“状态”列
roster-row-deciding = “{ $name }”涉及{ -leader }、{ -deputy }或部门负责人角色，请由{ -leader }导入
button-roster-apply = 确认导入
button-roster-drop = 放弃
button-roster-complete = 这是完整名录（停用未列入的）
button-roster-additions = 仅增补（不停用）
refusal-roster-not-fetched = 未能取得该文件。请稍后重新发送；如仍不成功，请改用命令行导入。
refusal-roster-not-yours = 该文件由他人发送，请由发送人确认；您也可以自己发送文件。
refusal-roster-applied = 该文件已经导入。如需再次导入，请重新发送文件。
refusal-roster-dropped = 该文件已放弃或已被新的文件取代。如需导入，请重新发送文件。
refusal-roster-nothing-new = 文件与现有名录一致，没有需要更改的内容。
