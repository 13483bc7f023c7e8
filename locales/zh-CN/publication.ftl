# 检查结果公示
publication-finding-unknown = 待确定
publication-finding-nothing = 未发现问题
publication-finding-problem = 发现问题
publication-finding-undone = 未能实施检查
publication-measure-corrected = 当场改正
publication-measure-rectify = 责令限期改正
publication-measure-agreement = 按服务协议处理
publication-measure-case = 立案调查
publication-measure-transfer = 移送有关部门
publication-measure-interview = 约谈
publication-measures-joined = { $first }、{ $others }
publication-ready-nothing = 本次检查未发现问题。
publication-ready-problem = 本次检查发现问题，处理措施：{ $measures }。
publication-ready-open = 本次检查发现问题，处理措施待定。
publication-ready-undone = 因客观原因，本次检查未能实施。
publication-penalty-changed = 已变更
publication-penalty-revoked = 已撤销
publication-penalty-unlawful = 已确认违法
publication-penalty-invalid = 已确认无效

# 进展
publication-standing-due = 检查尚未结束，结束后公示
publication-standing-due-by = 待公示，应于{ $due_on }前公示{ $sure }，{ $left }
publication-standing-withholding = 申请不予公开，待决定
publication-standing-withholding-by = 申请不予公开，待决定；如须公示，应于{ $due_on }前公示{ $sure }，{ $left }
publication-standing-withheld = 不予公开
publication-standing-published = 已公示，{ $on }
publication-standing-takedown = 处罚决定有变化，应于{ $due_on }前撤回或更正公示{ $sure }，{ $left }
publication-standing-withdrawn = 已撤回公示
publication-provisional = （暂估）
publication-left = 还有 { $many } 个工作日
publication-due-today = 今日到期
publication-overdue = <b>已逾期 { $many } 个工作日</b>

# 列表与卡片
publication-list =
    <b>检查结果公示</b>
    待公示 { $waiting } 项，其中逾期 { $overdue } 项；已公示 { $published } 项

    { $lines }
publication-list-none = 目前没有需要公示的检查结果。检查结束后在此列出。
publication-line =
    ・{ $target }（{ $department }）
    　{ $standing }
publication-of = { $target }（{ $department }）
publication-card =
    <b>检查结果公示</b>　{ $target }
    { $department }　{ $round }
    检查结束：{ $ended_on }

    { $lines }
publication-card-finding = 检查结果：{ $finding }
publication-card-measures = 处理措施：{ $measures }
publication-card-words = 公示内容：{ $words }
publication-card-link = 公示链接：{ $link }
publication-card-paper = 公示文件：{ $name }
publication-card-day = 公示日期：{ $on }
publication-card-reason = 更正理由：{ $reason }
publication-card-standing = 状态：{ $standing }
publication-card-sealed = 内容不予公开或正在申请不予公开，仅本部门可见。
publication-paper-sent = { $target }（{ $department }）的公示文件。

# 逐步填写
publication-ask-result =
    <b>公示检查结果</b>　{ $target }
    { $department }
    检查表登记：{ $found }

    请选择检查结果：
publication-ask-measures =
    <b>公示检查结果</b>　{ $target }
    { $department }

    请选择对问题的处理措施，可多选，至少一项：
publication-ask-words =
    <b>公示检查结果</b>　{ $target }
    { $department }
    公示内容：{ $words }

    可采用以上内容，或直接发送自拟内容（500 字以内）。请勿写入人员姓名、身份证号、电话号码。
publication-ask-place =
    <b>公示检查结果</b>　{ $target }
    { $department }

    在官网公示后，请发送公示页面的链接，或发送公示文件（照片、PDF、docx，10 MB 以内）。
publication-ask-reason =
    <b>更正公示</b>　{ $target }
    { $department }

    请直接发送更正理由（1 至 500 字）。理由不对外公开。
publication-ask-confirm =
    <b>请核对公示内容</b>　{ $target }
    { $department }

    { $lines }

    确认后即登记为已公示，并告知专班群。公示日期不是该日的，请先发送实际日期，如 2026-12-05。
publication-place-bare = 公示方式：已在官网公示，无链接
publication-place-link = 公示方式：{ $link }
publication-place-paper = 公示方式：公示文件
publication-chosen = ✓ { $name }
publication-ask-withdrawal =
    <b>撤回公示</b>　{ $target }
    { $department }

    请先从官网撤下，再直接发送撤回理由（1 至 500 字）；发送后即登记为已撤回。理由不对外公开。
publication-ask-withdrawal-penalty =
    <b>撤回公示</b>　{ $target }
    { $department }
    处罚决定有变化，请先从官网撤下处罚决定信息，并在官网公开说明理由（行政处罚法第四十八条）。

    再直接发送撤回理由（1 至 500 字）；发送后即登记为已撤回。发送给本机器人的理由不对外公开。
publication-ask-penalty =
    <b>处罚决定有变化</b>　{ $target }
    { $department }

    已公示的处罚决定被变更、撤销、确认违法或者确认无效的，应在三日内撤回公示并公开说明理由（行政处罚法第四十八条）。请选择：

# 告知
publication-group-published =
    <b>已公示</b>　{ $target }　{ $department }
    { $words }
publication-group-corrected =
    <b>公示已更正</b>　{ $target }　{ $department }
    { $words }
publication-group-withdrawn = <b>公示已撤回</b>　{ $target }　{ $department }
publication-told-published =
    <b>检查结果已公示</b>　{ $target }
    { $department }，{ $name }登记
    { $words }
publication-told-corrected =
    <b>公示已更正</b>　{ $target }
    { $department }，{ $name }登记
    { $words }
    更正理由：{ $reason }
publication-told-withdrawn =
    <b>公示已撤回</b>　{ $target }
    { $department }，{ $name }登记
    撤回理由：{ $reason }
publication-told-takedown =
    <b>处罚决定有变化</b>　{ $target }
    { $department }：处罚决定{ $change }。请于{ $due_on }前撤回或更正公示{ $sure }，{ $left }。

# 公示表
publication-table-choose =
    <b>导出公示表</b>
    请选择检查任务：
publication-table-none = 尚无已结束的检查，暂无可导出的结果。检查结束后，请再次发送 /results。
publication-table-round = { $title }（{ $number }）
publication-table-sent =
    <b>{ $title }：检查结果公示表</b>
    已公示 { $published } 项，待公示 { $ready } 项。待公示的内容请先与各部门核对。
    未列入：不予公开或正在申请不予公开 { $withheld } 项，处理措施待定 { $unready } 项，已撤回或应撤回 { $withdrawn } 项。
publication-table-text-sent = { $title }：网站文本
publication-table-title = { $title }结果公示
publication-table-item = { $k }. { $target }
publication-table-entry = { $name }：{ $value }
publication-table-unpublished = 待公示
publication-column-k = 序号
publication-column-target = 检查对象
publication-column-code = 统一社会信用代码
publication-column-round = 检查任务
publication-column-department = 检查部门
publication-column-ended-on = 检查日期
publication-column-finding = 检查结果
publication-column-measures = 处理措施
publication-column-words = 公示内容
publication-column-published = 公示日期及链接

button-publication-list = 结果公示
button-publication-show = { $target }
button-publication-export = 导出公示表
button-publication-begin = 公示结果
button-publication-again = 重新公示
button-publication-correct = 更正公示
button-publication-withdraw = 撤回公示
button-publication-penalty = 处罚决定已变更
button-publication-paper = 查看公示文件
button-publication-measured = 下一步
button-publication-said = 采用以上内容
button-publication-ready = 改用规范表述
button-publication-kept = 沿用原公示方式
button-publication-placed = 已在官网公示，无链接
button-publication-save = 暂不公示，先保存内容
button-publication-publish = 确认公示
button-publication-to-result = 修改检查结果
button-publication-to-words = 修改公示内容
button-publication-to-place = 修改公示方式
button-publication-leave = 返回

refusal-publication-is-due = 该结果目前待公示。请发送 /publications 查看最新情况。
refusal-publication-is-withholding = 该结果正在申请不予公开，待部门负责人决定。请发送 /publications 查看最新情况。
refusal-publication-is-withheld = 该结果已决定不予公开。如需公示，请部门负责人先解除不予公开。
refusal-publication-is-published = 该结果已公示。如需改动，请发送 /publications，在该项中更正或撤回。
refusal-publication-is-withdrawn = 该结果的公示已撤回。请发送 /publications 查看最新情况。
refusal-publication-not-ended = 该项检查正在更正检查表，尚未结束。请待各部门重新报结束后再公示。
refusal-publication-changed = 该结果刚有变化，您的操作未生效。请发送 /publications 查看最新情况后重新办理。
refusal-publication-other-department = 该结果由{ $department }公示，仅该部门可查看。您部门的结果见 /publications。
refusal-publication-draft-gone = 这份内容已失效，尚未公示。请发送 /publications 重新填写。
refusal-publication-measures-missing = 发现问题的，须至少选择一项处理措施。请选择后再继续。
refusal-publication-words-missing = 请发送公示内容（1 至 { $limit } 字）。
refusal-publication-words-name = 文字中含有名录中人员的姓名“{ $found }”，不能公开。请删去后重新发送。
refusal-publication-words-identity = 文字中疑有身份证号（18 位），不能公开。请删去后重新发送。
refusal-publication-words-phone = 文字中疑有电话号码，不能公开。请删去后重新发送。
refusal-publication-reason-missing = 请写明理由（1 至 { $limit } 字）。
refusal-publication-link-invalid = 请发送完整的公示页面链接（以 http:// 或 https:// 开头，{ $limit } 字以内）；没有链接的，可发送文件或点按“已在官网公示，无链接”。
refusal-publication-day-future = 公示日期不能晚于今天。请发送实际公示日期，或在公示后再登记。
refusal-publication-day-early = 公示日期不能早于检查结束日（{ $ended_on }）。请核对后重新发送。
refusal-publication-takedown-open = 撤回期限已经开始计算，至 { $due_on }。请撤回或更正公示。
refusal-publication-table-empty = 该检查任务目前没有可公示的结果。请各部门先确定检查结果和处理措施，见 /publications。
