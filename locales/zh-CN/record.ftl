# 检查表：填写
record-state-new = 未检查
record-state-filling = 已填 { $done }/{ $many }
record-state-ticked = 已填 { $done }/{ $many }，待报结束
record-state-plain = 待报结束
record-state-reported = 已报结束（{ $ended_on }）
record-finding-nothing = 未发现问题
record-finding-problems =
    发现问题 { $many } 项：{ $titles }{ $more ->
        [0] {""}
       *[other] 等
    }
record-verdict-nothing = 未发现问题
record-verdict-problem = 发现问题
record-verdict-not_applicable = 不适用

record-sheet =
    <b>检查表（{ $department }）</b>　{ $done }/{ $many }
    { $target }，{ $inspect_on }{ $where }

    { $lines }

    { $item }
record-plain =
    <b>检查表（{ $department }）</b>
    { $target }，{ $inspect_on }{ $where }

    本部门未设检查事项。请按检查情况填写检查表文件，双方签字盖章后上报检查结束。
record-reading =
    <b>检查表（{ $department }）</b>　{ $state }
    { $target }，{ $inspect_on }{ $where }

    { $lines }
record-no-items = 本部门未设检查事项。
record-line-open = ☐ { $number }. { $title }
record-line-nothing = ✓ { $number }. { $title }
record-line-not_applicable = — { $number }. { $title }（不适用）
record-line-problem =
    ⚠ { $number }. { $title }：{ $remark }{ $photos ->
        [0] {""}
       *[other] （照片 { $photos } 张）
    }
record-remark-wanted = 待补充说明
record-item =
    ▶ <b>{ $number }. { $title }</b>{ $wording }{ $verdict }
record-wording = 　{ $wording }
record-verdict-now = 　（现为：{ $verdict }，可改选）
record-all-ticked =
    <b>已全部填写</b>，{ $problems ->
        [0] 未发现问题
       *[other] 发现问题 { $problems } 项
    }。如需更改，请点按序号；下载检查表文件，双方签字盖章后，请上报检查结束。
record-all-but-remarks = <b>已全部勾选</b>。第 { $numbers } 项发现问题，尚缺说明：请点按序号，再点按“发现问题”补充。
record-go-open = { $number }
record-go-here = ▶{ $number }
record-go-nothing = ✓{ $number }
record-go-problem = ⚠{ $number }
record-go-not_applicable = —{ $number }

record-problem =
    <b>第 { $number } 项：发现问题</b>
    { $title }
    { $target }

    说明：{ $remark }
    照片：{ $photos } 张

    { $hint }
record-remark-none = 尚未填写（{ $limit } 字以内）
record-problem-ask = 请直接发送说明文字；照片可一并或分次发送，照片所附文字即作为说明。
record-problem-more = 如需修改，请重新发送文字；可继续发送照片。
record-rest-ask =
    <b>以下 { $many } 项均未发现问题？</b>
    { $target }　{ $department }

    { $lines }
record-photo = { $target }　第 { $number } 项：{ $title }（{ $k }/{ $many }）
record-signed = { $target }　{ $department }签字检查表（{ $k }/{ $many }），{ $sent_at } 收到

# 检查表文件与上报结束
record-word-blank = 空白检查表（Word，可编辑）：{ $target }，{ $department }
record-word-filled = 已填检查表（Word，可编辑）：{ $target }，{ $department }
record-pdf-blank = 空白检查表（PDF，可直接打印）：{ $target }，{ $department }。请双方签字盖章。
record-pdf-filled = 已填检查表（PDF，可直接打印）：{ $target }，{ $department }。请双方签字盖章。
record-form-title = 跨部门联合检查事项检查表
record-form-subtitle = { $office }　{ $department }
record-form-target = 被检查单位：
record-form-code = 统一社会信用代码：
record-form-inspected-on = 检查日期：
record-form-place = 检查地点：
record-form-officers = 检查人员：
record-form-number = 序号
record-form-content = 检查内容
record-form-result = 检查结果
record-form-remark = 备注
record-form-inspectors = 检查人员签名：
record-form-inspected = 被检查单位负责人签名：
record-form-seal = （加盖公章）
record-form-date = 日期：　　　年　　月　　日
record-form-day = { $day }
record-form-name = 检查表_{ $department }_{ $target }

record-form-ask =
    <b>上报检查结束</b>
    { $target }　{ $department }
    请发送双方签字并盖章的检查表：照片（可多张）或 PDF 文件，每份不超过 10 MB。
record-end-ask =
    <b>上报检查结束</b>
    { $target }　{ $department }
    已收签字检查表 { $forms } 份，可继续发送。
    请选择检查结束日期，也可直接发送日期（如 2026-12-01）。
record-confirm =
    <b>请核对后确认上报</b>
    { $target }　{ $department }
    检查结束日期：<b>{ $ended_on }</b>
    检查结果：{ $finding }
    签字检查表：{ $forms } 份
    上报后不能自行更改。
record-done =
    <b>已上报检查结束</b>
    { $target }　{ $department }
    检查结束日期：{ $ended_on }
    检查结果：{ $finding }
    { $rest }
record-done-waiting = 其余部门（{ $departments }）上报后，本次检查结束，随即告知公示期限。
record-done-all = 各部门均已上报，本次检查结束，公示期限另行告知。
record-news =
    <b>{ $department }已报检查结束</b>
    { $target }
    检查结束日期：{ $ended_on }（{ $name }上报）
    检查结果：{ $finding }
    待报部门：{ $waiting }
record-news-ended =
    <b>检查已结束：{ $target }</b>
    结束日期：{ $ended_on }
    请各部门在期限内录入并公示检查结果（谁检查、谁录入、谁公示）：
    { $lines }
record-due = ・{ $department }：公示截止日 { $due_on }；{ $finding }
record-due-provisional = ・{ $department }：公示截止日 { $due_on }（暂估，放假安排公布后可能调整）；{ $finding }
record-reopen-ask =
    <b>退回更正</b>
    { $target }　{ $department }
    退回后，检查人员可更改检查表，须重新签字并上报。请直接发送退回理由（1 至 { $limit } 字）。
record-reopened =
    <b>检查表已退回更正</b>
    { $target }　{ $department }
    { $name }：{ $reason }
    请更正后重新签字盖章，并再次上报检查结束。

button-record-show = 打开检查表
button-record-show-fill = 填写检查表（{ $department }）
button-record-show-read = 查看检查表（{ $department }）
button-record-nothing = ✓ 未发现问题
button-record-problem = ⚠ 发现问题
button-record-not_applicable = — 不适用
button-record-rest = 其余 { $many } 项均未发现问题
button-record-rest-confirm = 确认：{ $many } 项均未发现问题
button-record-next = 完成，下一项
button-record-later = 稍后补充，下一项
button-record-undo = 改选其他结果
button-record-back = 返回检查表
button-record-forms = 检查表文件
button-record-report = 上报检查结束
button-record-end = { $day }
button-record-confirm = 确认上报
button-record-other-day = 换一个日期
button-record-inspection = 查看该检查
button-record-photos = 第 { $number } 项照片（{ $many } 张）
button-record-publish = 录入公示（{ $department }）
button-record-signed = 签字检查表
button-record-reopen = 退回更正

refusal-record-not-seated = 您目前不在该检查组的{ $department }席位上，不能填写。请发送 /inspections 查看您的检查任务。
refusal-record-reported-already = 该检查表已上报，不能再改。确需更正的，请联系{ -leader }退回。
refusal-record-changed = 该检查表刚有变化，请再操作一次。
refusal-record-item-gone = 该事项已不在检查表内。请发送 /inspections 重新打开检查表。
refusal-record-rest-none = 各项均已填写。请发送 /inspections 打开检查表查看。
refusal-record-no-problem = 第 { $number } 项目前不是“发现问题”，内容未采用。请在检查表中重新选择后再发送。
refusal-record-remark-missing = 请用文字写明问题（1 至 { $limit } 字）。
refusal-record-remark-long = 共 { $many } 字，超过 { $limit } 字。请精简后重新发送；附有照片的，请一并重新发送。
refusal-record-photo-kind = 此处请发送照片（JPG、PNG、HEIC、WebP）或说明文字。
refusal-record-photos-full = 该项已有 { $limit } 张照片，不能再加。请点按“完成，下一项”。
refusal-record-papers-none = 没有可查看的文件。
refusal-record-unticked = 尚有 { $many } 项未填写或缺少问题说明：第 { $numbers } 项。请补齐后上报。
refusal-record-form-kind = 请发送签字盖章后检查表的照片（JPG、PNG、HEIC、WebP）或 PDF 文件。
refusal-record-form-missing = 请先发送签字盖章后检查表的照片或 PDF 文件，再选择日期。
refusal-record-forms-full = 已收 { $limit } 份，不能再加。请选择检查结束日期。
refusal-record-open-already = 该检查表尚未上报，无须退回。
refusal-record-published = 已有部门公示或申请不予公示，不能退回。确有错误的，请由该部门更正公示内容。
refusal-record-reason-missing = 请写明退回理由（1 至 { $limit } 字）。
