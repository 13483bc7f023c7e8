# 成员
member-role-leader = 组长
member-role-deputy = 副组长
member-role-head = 部门负责人
member-role-liaison = 联络员
member-role-inspector = 执法检查人员
member-role-auxiliary = 辅助检查人员
member-role-witness = 现场监督
member-role-observer = 观察员
member-role-admin = 管理员
member-role-none = 暂无角色
member-role-called = { $word }
member-and = { $first }、{ $second }

member-overview =
    <b>成员情况</b>（{ $task_force }）
    { $departments }

    { $untied }
    { $unreachable }
    { $certificates }
member-department-line = ・{ $department }：在岗 { $many } 人，已绑定 { $tied } 人，可送达 { $reachable } 人
member-untied-none = ✅ 均已绑定账号。
member-untied-names = ⚠️ 未绑定账号 { $many } 人：{ $names }{ $more ->
    [0] 。
   *[other] 等（另有 { $more } 人）。
 }
member-unreachable-none = ✅ 已绑定的成员均可送达。
member-unreachable-names = ⚠️ 已绑定但无法送达 { $many } 人，请提醒其打开与本机器人的私聊并按“开始”：{ $names }{ $more ->
    [0] 。
   *[other] 等（另有 { $more } 人）。
 }
member-certificate-none = ✅ { $days } 日内没有到期的执法证。
member-certificate-names = ⚠️ 执法证已过期、{ $days } 日内到期或未登记 { $many } 人{ $more ->
    [0] ：
   *[other] （以下略去 { $more } 人）：
 }
member-certificate-line = ・{ $name }：{ $state }
member-certificate-needless = 不要求
member-certificate-missing = 未登记编号或有效期，不参加抽取
member-certificate-expired = 已于 { $on }到期，不参加抽取
member-certificate-ends = 将于 { $on }到期
member-certificate-valid = 有效期至 { $on }

member-list =
    <b>{ $view ->
        [untied] 未绑定账号
        [unreachable] 无法送达
        [certificate] 证件到期或未登记
       *[all] 全部成员
    }</b> · { $department } · { $many } 人（第 { $page }/{ $pages } 页）
    { $view ->
        [untied] { $many ->
            [0] 均已绑定账号，无需邀请。
           *[other] 按姓名生成一次性邀请链接。
        }
       *[other] 按姓名查看。
    }
member-department = { $name }
member-everywhere = 各部门
member-card =
    <b>{ $name }</b>（{ $department }，工号 { $staff_no }）
    角色：{ $roles }
    状态：{ $duty }
    账号：{ $account }
    执法证：{ $certificate }
    现有任务：{ $assignments } 项
member-account-untied = 未绑定
member-account-unreachable = 已绑定，无法送达（对方须打开私聊并按“开始”）
member-account-reachable = 已绑定，可送达
member-on-duty = 在岗
member-off-duty = 已停用
member-sure =
    <b>{ $name }</b>：{ $press ->
        [account-untie] 确认解除其账号绑定？解除后立即不能使用本机器人，需重新邀请方可恢复。
       *[member-suspend] 确认停用？停用后立即不能使用本机器人，不再参加抽取；可随时恢复。
    }
    { $assignments ->
        [0] 目前没有任务。
       *[other] 现有任务 { $assignments } 项，不会自动转交；确需更换人员的，请按回避或因故不能参加办理。
    }
button-member-sure = 确认
button-member-back = 返回
button-member-overview = 成员情况
button-member-card = { $name }{ $state ->
    [untied] {" · "}未绑定
    [unreachable] {" · "}无法送达
    [off-duty] {" · "}已停用
   *[reachable] {""}
 }
button-member-list =
    { $view ->
        [untied] 未绑定（{ $many }）
        [unreachable] 无法送达（{ $many }）
        [certificate] 证件（{ $many }）
       *[all] 全部成员（{ $many }）
    }
button-member-page-back = ‹ 上一页
button-member-page-forward = 下一页 ›
button-member-everywhere = 各部门
button-member-department = { $name }
button-member-suspend = 停用
button-member-restore = 恢复
refusal-member-other-department = 您只能办理本部门（{ $department }）成员的事项。其他部门的成员请联系其联络员或{ -leader }。
refusal-member-inactive = { $name }已停用。如需恢复，请{ -leader }在“成员”中办理。
refusal-member-active = { $name }已在岗，无需恢复。
refusal-member-own = 不能对本人办理此项操作。请由其他{ -leader }或{ -deputy }办理。
