# 档案
archive =
    <b>{ $round }档案（{ $number }）</b>
    检查 { $many } 次：已公示 { $published }，已归档 { $filed }，已办结 { $closed }
    材料 { $papers } 份，尚缺 { $missing } 项
    { $lines }
archive-none = 尚未开始检查轮次，暂无档案。
archive-complete = ・应有材料已齐
archive-more = ・另有 { $many } 项，见导出档案的目录
archive-round = { $round }（{ $number }）
archive-file = { $round }档案。解压后打开 contents.html 查看目录；尚缺 { $missing } 项。仅供内部使用，请妥善保管。
archive-missing = ・{ $what }
archive-missing-answer = { $target }：{ $name } 未答复任务通知
archive-missing-postponement = { $target }：第 { $number } 号延期申请未决定
archive-missing-report = { $target }（{ $department }）：检查尚未报告结束
archive-missing-form = { $target }（{ $department }）：缺双方签字盖章的检查表
archive-missing-publication = { $target }（{ $department }）：结果未公示
archive-missing-follow-up = { $target }（{ $department }）：第 { $number } 号{ $kind }未办结

archive-kind-form = 检查表（电子）
archive-kind-signed = 检查表（签字盖章）
archive-kind-photo = 检查照片
archive-kind-publication = 公示材料
archive-kind-follow-up = 后续处置材料
archive-kind-postponement = 延期申请材料
archive-kind-manifest = 摇号名单
archive-kind-proof = 摇号证明
archive-kind-ledger = 本轮台账（可用 zhuanban verify --ledger 核验；封存的文字、不予公示的事项和其他事项只有摘要）

archive-ledger =
    { $round }台账：本轮各条记录的全文；其他事项只有校验用的摘要，没有内容。仅供内部使用，请妥善保管。
    核对码已发到群里。可离线核验：<code>zhuanban verify --ledger 文件 --head { $head }</code>
archive-page-title = { $office }　{ $round }档案
archive-page-made = 轮次编号：{ $number }　计划检查日期：{ $inspect_on }
archive-page-missing = 尚缺材料与未办事项
archive-page-nothing-missing = 应有材料已齐，没有未办事项。
archive-page-draws = 摇号与台账
archive-page-inspections = 检查
archive-column-target = 检查对象
archive-column-inspected = 检查
archive-column-published = 公示
archive-column-filed = 归档
archive-column-closed = 办结
archive-done = 是
archive-not-done = 否
archive-ended = { $on }结束
archive-not-ended = 未结束，计划 { $on }
archive-publication-none = 检查尚未结束
archive-publication-due = 待公示
archive-publication-withholding = 申请不予公示，材料由本部门保存
archive-publication-withheld = 依法不予公示，材料由本部门保存
archive-publication-published = 已公示
archive-publication-withdrawn = 公示后已撤回
archive-postponement-pending = 延期申请（原定 { $moved_from }）：未决定
archive-postponement-refused = 延期申请（原定 { $moved_from }）：未同意
archive-postponement-granted = 延期申请（原定 { $moved_from }）：同意改至 { $moved_to }
archive-follow-up = 第 { $number } 号{ $kind }：{ $state }
archive-follow-up-step = { $on }　{ $form }
    { $answers }

button-archive-show = 导出档案
button-archive-ledger = 导出台账
button-archive-export = 导出档案

refusal-archive-big = 档案约 { $mb } MB，超出聊天可发送的大小。请管理员在服务器运行：zhuanban archive { $round } OUT.zip --task-force { $office }
refusal-archive-many = 档案须生成 { $many } 份文件，耗时较长，不宜在聊天中导出。请管理员在服务器运行：zhuanban archive { $round } OUT.zip --task-force { $office }
refusal-archive-round-unknown = 没有该编号的轮次。可用的有：{ $known }
refusal-archive-not-written = 文件未能写入：{ $reason }
cli-archive-written = 已写入 { $path }：材料 { $files } 份，尚缺 { $missing } 项（见 contents.html）
