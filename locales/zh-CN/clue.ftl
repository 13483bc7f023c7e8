# 线索：登记、移送与抄告、签收、退回、反馈、办结
clue-kind-transfer = 移送
clue-kind-copy = 抄告
clue-kind-notice = 通报
clue-kind-verify = 协助查证
clue-kind-consult = 咨询
clue-kind-administrative = 移送行政处理
clue-source-inspection = 监督检查
clue-source-complaint = 投诉举报
clue-source-screening = 数据筛查
clue-source-media = 媒体曝光
clue-source-opinion = 舆情监测
clue-source-higher = 上级交办
clue-source-department = 其他部门移送
clue-source-police = 公安机关办案
clue-state-draft = 草稿
clue-state-sent = 待签收
clue-state-signed = 已签收
clue-state-accepted = 已受理
clue-state-returned = 已退回
clue-state-disputed = 待{ -leader }决定
clue-state-reported = 已反馈
clue-state-closed = 已办结
clue-step-send = 发出
clue-step-sign = 签收
clue-step-accept = 受理
clue-step-return = 退回
clue-step-return-again = 再次退回
clue-step-forward = 转送其他单位
clue-step-refer = 提请{ -leader }决定
clue-step-assign = { -leader }指定承办部门
clue-step-report = 反馈
clue-step-ask = 要求补充
clue-step-close = 办结

# 登记
clue-draft =
    <b>登记线索</b>（草稿自动保存）
    { $lines }

    { $ask }
clue-preview =
    <b>请核对线索</b>
    { $lines }

    发出后由接收单位签收；群内只公布编号、状态、单位和日期。
clue-line = { $label }：{ $value }
clue-line-none = 内容加密保存，群内不显示。
clue-field-source = 来源
clue-field-target = 涉及对象
clue-field-kind = 方式
clue-field-topic = 事项
clue-field-to = 接收单位
clue-field-summary = 摘要
clue-field-pointer = 案卷位置
clue-field-facts = 案情
clue-field-files = 材料
clue-field-feedback-on = 反馈期限
clue-field-complainant = 举报人
clue-field-contact = 联系方式
clue-field-confidant = 另可查看举报人信息的人
clue-field-answer-on = 答复举报人期限
clue-enter-source = 线索来自何处？
clue-enter-target = 涉及哪家机构？请发送名称中的几个字查找；没有具体对象的，请点按钮。
clue-enter-kind = 以何种方式送交？
clue-enter-topic = 属于哪项职责？将据此建议接收单位。
clue-enter-to = 送交哪个单位？
clue-enter-summary = 请发送摘要（1 至 { $limit } 字）。不写案情细节，不写身份证号、手机号等个人信息；具体材料留存本单位案卷。
clue-enter-pointer = 材料存放在何处？请发送案卷编号或位置（1 至 { $limit } 字）。
clue-enter-facts = 请发送案情（1 至 { $limit } 字），可以含个人信息，加密保存；不填写的，请点按钮。
clue-enter-files = 请发送材料：照片或 PDF 文件，不超过 { $most } 件，每件不超过 { $mb } MB，加密保存；已收 { $many } 件。文件附带的文字不保存，请写入案情。发送完毕或不发送的，请点按钮。
clue-enter-feedback-on = 请对方何时反馈？请点选，或发送日期，如“12月8日”。
clue-enter-complainant = 有举报人的，请发送其姓名（1 至 { $limit } 字）；没有的，请点按钮。姓名和联系方式加密保存，仅您和您指定的一人可以查看，每次查看均记入台账。
clue-enter-contact = 请发送举报人的联系方式（1 至 { $limit } 字）。
clue-enter-confidant = 除您以外，还有谁可以查看举报人信息？限本部门一人。
clue-enter-answer-on = 何时答复举报人？请点选，或发送日期。
clue-none-target = 没有具体对象
clue-none-complainant = 没有举报人
clue-none-facts = 不填写
clue-none-files = 不发送材料
clue-done-files = 材料已齐（{ $many } 件）
clue-erase-files = 删除已发材料
clue-target = { $name }
clue-target-none = 无具体对象
clue-targets = 找到 { $many } 家，列出 { $shown } 家。请点选；不在其中的，请发送更完整的名称。
clue-targets-none = 名录中没有找到。请换几个字再发送，或点按钮。
clue-topic = { $name }
clue-topic-none = 其他事项
clue-to = { $name }
clue-to-proposed = { $name }（职责清单建议）
clue-to-outside = { $name }（纸质送达）
clue-day = { $day }（{ $many } 天）
clue-person = { $name }
clue-kept = 已填写，加密保存
clue-complainant-none = 无
clue-confidant-none = 仅本人
clue-facts-none = 无
clue-files = { $many } 件，加密保存
clue-change-ask = 请选择要修改的内容：
clue-discard-ask = 确认删除这份草稿？已填写的内容将全部删除，不能恢复。
clue-discarded = 草稿已删除。
clue-sent =
    <b>线索 { $number } 已发出</b>
    { $kind }：{ $sender } → { $receiver }
    反馈期限：{ $feedback_on }

# 一条线索
clue-card =
    <b>线索 { $number }</b>　{ $kind }，{ $state }
    { $sender } → { $receiver }
    来源：{ $source }
    涉及对象：{ $target }
    摘要：{ $summary }
    案卷位置：{ $pointer }
    反馈期限：{ $feedback_on }
    { $lines }
clue-outline =
    <b>线索 { $number }</b>　{ $kind }，{ $state }
    { $sender } → { $receiver }
    反馈期限：{ $feedback_on }
    内容仅限送、收两个单位的联络员和负责人查看。
    { $lines }
clue-gone =
    <b>线索 { $number }</b>　{ $kind }，{ $state }
    { $sender } → { $receiver }
    该线索已不由您所在单位办理，内容不再显示。
clue-group =
    线索 { $number }（{ $kind }）：{ $state }。{ $sender } → { $receiver }，反馈期限 { $feedback_on }
clue-topic-title = 线索 { $number } { $sender }→{ $receiver }
clue-topic-opening =
    本话题供有关单位协调线索 { $number } 的办理：时间、分工、进度。
    <b>请勿在此写案情、姓名和机构名称</b>，也不要上传材料；具体内容由双方联络员在与机器人的私聊中办理。
    请点按下方按钮打开私聊，发送 /clues 查看和办理。
clue-entry = { $at } { $step }（{ $name }）
clue-entry-words = { $at } { $step }（{ $name }）：{ $words }
clue-owner = 承办人：{ $name }
clue-settled-note = 承办部门由{ -leader }指定。
clue-answer-note = 答复举报人期限：{ $answer_on }
clue-answered-note = 已答复举报人。
clue-relay-note = 互通：{ $many } 条，最近 { $last_at }
clue-transfer-note = 移送公安：移案{ $number }（{ $state }）
clue-unreadable = （无法解密，请管理员核对密钥）
clue-no-words = （未填写）

# 案情和材料：专班决定开启后才有
clue-facts-note = 案情和材料：已登记（材料 { $many } 件），请点按钮查看，每次查看记入台账。
clue-facts-hidden = 案情和材料（材料 { $many } 件）：专班目前不在聊天中显示，请按案卷位置查阅。
clue-facts-closed = （专班已停止在聊天中显示）
clue-facts =
    <b>线索 { $number }：案情和材料</b>
    案情：{ $facts }
    材料：{ $files }
    本次查看已记入台账。请勿转述、留存。
clue-file = 线索 { $number }：材料 { $k }/{ $many }，{ $sent_at }登记。本次查看已记入台账，请勿转述、留存。
clue-facts-gone = 线索 { $number }：案情和材料不再显示，该线索已不由您所在单位办理。
clue-facts-taken-off = 线索 { $number }：专班已停止在聊天中显示案情和材料，请按案卷位置查阅。
clue-facts-left-out = 专班已停止在聊天中登记案情和材料，草稿中已填的已删除，线索尚未发出。请核对后重新发出。
clue-owner-ask =
    <b>受理线索 { $number }</b>（{ $kind }，{ $sender } → { $receiver }，{ $state }）
    反馈期限：{ $feedback_on }
    由谁承办？
clue-owner-named =
    线索 { $number }（{ $kind }，{ $sender } → { $receiver }）{ $state }，由 { $name } 承办，反馈期限 { $feedback_on }。
clue-ask-sign =
    <b>线索 { $number }</b>　{ $kind }，{ $sender } → { $receiver }，{ $state }，反馈期限 { $feedback_on }
    请发送纸质回执的文号和日期（1 至 { $limit } 字），发送后即登记签收。
clue-ask-return =
    <b>退回线索 { $number }</b>　{ $kind }，{ $sender } → { $receiver }，{ $state }，反馈期限 { $feedback_on }
    请发送退回理由（1 至 { $limit } 字，不写个人信息），发送后即退回送出单位。
clue-ask-return-again =
    <b>再次退回线索 { $number }</b>　{ $kind }，{ $sender } → { $receiver }，{ $state }，反馈期限 { $feedback_on }
    该线索此前已被退回，此次退回后由{ -leader }决定承办部门。请发送退回理由（1 至 { $limit } 字，不写个人信息）。
clue-ask-refer =
    <b>提请{ -leader }决定线索 { $number } 由谁承办</b>　{ $kind }，{ $sender } → { $receiver }，{ $state }，反馈期限 { $feedback_on }
    管辖有争议的，应先协商。请发送双方意见（1 至 { $limit } 字，不写个人信息），发送后即提请。
clue-ask-report =
    <b>反馈线索 { $number }</b>　{ $kind }，{ $sender } → { $receiver }，{ $state }，反馈期限 { $feedback_on }
    请发送处理结果（1 至 { $limit } 字，不写个人信息），发送后即反馈送出单位。
clue-ask-ask =
    <b>要求补充线索 { $number } 的反馈</b>　{ $kind }，{ $sender } → { $receiver }，{ $state }，反馈期限 { $feedback_on }
    请发送需要补充的内容（1 至 { $limit } 字，不写个人信息），发送后即退请补充。
clue-forward-ask =
    <b>线索 { $number }</b>　{ $kind }，{ $sender } → { $receiver }，{ $state }，反馈期限 { $feedback_on }
    转送哪个单位？反馈期限重新计算。
clue-forwarded = 线索 { $number }（{ $kind }，{ $state }）已转送：{ $sender } → { $receiver }，反馈期限 { $feedback_on }。
clue-assign = 由{ $department }承办
clue-assign-ask =
    <b>线索 { $number }</b>　{ $kind }，{ $sender } → { $receiver }，{ $state }，反馈期限 { $feedback_on }
    确定由{ $department }承办？决定后不能再退回，反馈期限重新计算。
clue-assigned = 已决定线索 { $number }（{ $kind }，{ $sender } → { $receiver }，{ $state }）由{ $department }承办，反馈期限 { $feedback_on }。

# 举报人
clue-look-ask =
    <b>查看线索 { $number } 的举报人信息</b>
    举报人信息依法保密。每次查看的人员和时间均记入台账，并告知登记人。确认查看吗？
clue-looked = 线索 { $number }：本次查看已记入台账。
clue-complainant =
    <b>线索 { $number }：举报人</b>
    姓名：{ $name }
    联系方式：{ $contact }
    请勿转述、留存。
clue-look-told = { $name }于{ $at }查看了线索 { $number } 的举报人信息，已记入台账。
clue-confidant-told = { $name }指定您可以查看线索 { $number } 的举报人信息。信息依法保密，每次查看均记入台账。
clue-answered-ask = 线索 { $number }：确认已答复举报人？确认后不再提醒，并记入台账。
clue-answered-kept = 线索 { $number }：已登记答复举报人。

due-kind-clue_signing = 签收线索
due-kind-clue_feedback = 反馈线索
due-kind-clue_answer = 答复举报人
due-about-clue = 线索 { $number }

# 函件
clue-letter = 线索 { $number }（{ $kind }，{ $state }）的函件和回执：{ $sender } → { $receiver }，反馈期限 { $feedback_on }。打印后盖章送达。
clue-letter-title-transfer = 线索移送函
clue-letter-title-copy = 线索抄告函
clue-letter-title-notice = 线索通报函
clue-letter-title-verify = 协助查证函
clue-letter-title-consult = 咨询函
clue-letter-title-administrative = 行政违法案件移送函
clue-letter-lead-transfer = 现将下列线索移送贵单位，请依法处理，并于{ $feedback_on }前反馈结果。
clue-letter-lead-copy = 现将下列线索抄告贵单位，请按职责处理，并于{ $feedback_on }前反馈情况。
clue-letter-lead-notice = 现将下列线索通报贵单位，请按职责处理，并于{ $feedback_on }前反馈情况。
clue-letter-lead-verify = 因工作需要，请贵单位协助查证下列事项，并于{ $feedback_on }前反馈结果。
clue-letter-lead-consult = 现就下列事项向贵单位咨询，请于{ $feedback_on }前答复。
clue-letter-lead-administrative = 下列案件经审查，没有犯罪事实或者犯罪事实显著轻微，不需要追究刑事责任，但依法应当追究行政责任。现移送贵单位，请依法处理，并于{ $feedback_on }前反馈结果。

button-clue-send = 确认发出
button-clue-change = 修改
button-clue-resume = 返回草稿
button-clue-discard = 删除草稿
button-clue-discard-confirm = 确认删除
button-clue-new = 登记线索
button-clue-list = 线索台账
button-clue-show = 查看该线索
button-clue-sign = 签收
button-clue-accept = 受理
button-clue-return = 退回
button-clue-refer = 提请{ -leader }决定
button-clue-report = 反馈
button-clue-more = 要求补充
button-clue-close = 办结
button-clue-forward = 转送其他单位
button-clue-assign-confirm = 确定
button-clue-look = 查看举报人
button-clue-look-confirm = 确认查看
button-clue-answered = 已答复举报人
button-clue-answered-confirm = 确认已答复
button-clue-letter = 函件和回执
button-clue-facts = 案情和材料（{ $many } 件）
button-clue-facts-only = 案情
button-clue-files = 材料 { $many } 件
button-clue-file = 材料 { $k }

refusal-clue-no-key = 线索须加密保存，尚未设置密钥，暂不能办理。请管理员运行 zhuanban keys new，设置 ZHUANBAN_KEY_FILE 后重启。
refusal-clue-not-yours = 此步骤不由您办理。请联系有关单位的联络员，或发送 /clues 查看您的线索。
refusal-clue-not-readable = 该线索不在您的查看范围内，或已不由您所在单位办理。请发送 /clues 查看您的线索。
refusal-clue-changed = 该线索刚有变化，此次未办理。请发送 /clues 查看最新情况。
refusal-clue-now-draft = 该线索尚未发出。请发送 /clue 继续填写。
refusal-clue-now-sent = 该线索正待签收，不能办理此步骤。请发送 /clues 查看最新情况。
refusal-clue-now-signed = 该线索已签收，不能办理此步骤。请发送 /clues 查看最新情况。
refusal-clue-now-accepted = 该线索已受理，不能办理此步骤。请发送 /clues 查看最新情况。
refusal-clue-now-returned = 该线索已退回，不能办理此步骤。请发送 /clues 查看最新情况。
refusal-clue-now-disputed = 该线索正待{ -leader }决定承办部门，不能办理此步骤。请发送 /clues 查看最新情况。
refusal-clue-now-reported = 该线索已反馈，不能办理此步骤。请发送 /clues 查看最新情况。
refusal-clue-now-closed = 该线索已办结，无须再办理。请发送 /clues 查看最新情况。
refusal-clue-settled = 承办部门已由{ -leader }指定，不能再退回。确有困难的，请与{ -leader }联系。
refusal-clue-draft-gone = 这份草稿已不在。请发送 /clue 重新登记，或发送 /clues 查看最新情况。
refusal-clue-draft-changed = 草稿已有变化，该按钮已失效。请发送 /clue 查看最新草稿。
refusal-clue-press-first = 请先点按上方的选项。如看不到，请发送 /clue。
refusal-clue-personal-data = 内容中似有身份证号或手机号，未予保存。请删去个人信息后重新发送，材料留存本单位案卷。
refusal-clue-facts-off = 专班目前不在聊天中显示案情和材料。请按线索中的案卷位置查阅原件。
refusal-clue-files-off = 专班没有开启在聊天中登记材料，文件未保存。请将材料留存案卷，在“案卷位置”中写明存放处，并删除刚才发送的文件。
refusal-clue-files-not-now = 现在不收材料，文件未保存。请先按提示填写当前一项；发送 /clue 可查看草稿。
refusal-clue-files-first = 请发送照片或 PDF 文件；不再发送的，请点按上方的按钮。如看不到，请发送 /clue。
refusal-clue-files-full = 已有 { $limit } 件材料，不再收取。其余材料请留存案卷，并点按“材料已齐”。
refusal-clue-file-unreadable = 材料无法解密。请管理员核对密钥，或按案卷位置查阅原件。
refusal-clue-day-passed = 期限已过或尚未填写。请点按“修改”，重新填写期限后发出。
refusal-clue-no-liaison = { $department }目前没有联络员，无人签收。请{ -leader }在成员名录中设定联络员，或选择其他单位。
refusal-clue-same-place = 该单位刚退回此线索。请选择其他单位，或提请{ -leader }决定。
refusal-clue-answered-already = 已登记答复举报人，无须再登记。
refusal-keys-invalid = 密钥格式不对：每个密钥应为 32 字节的 base64 文字。请用 zhuanban keys new 生成。
refusal-keys-file = 密钥文件无法使用：{ $path }。请核对 ZHUANBAN_KEY_FILE，或用 zhuanban keys new 生成。
cli-keys-made = 已生成密钥文件 { $path }。请设置 ZHUANBAN_KEY_FILE={ $path }，重启机器人；并将该文件另行备份，遗失则内容无法恢复。
cli-keys-added = 已在 { $path } 最前面加入新密钥，共 { $many } 个。请重启机器人，再运行 zhuanban keys rotate。
cli-keys-rotated = 已用最新密钥重新加密 { $many } 项。现在可以从密钥文件中删去旧密钥。
refusal-keys-file-missing = 尚未设置密钥。请运行 zhuanban keys new 文件名，并设置 ZHUANBAN_KEY_FILE。
refusal-keys-lost = 有内容无法用现有密钥解密，未改动。请把原密钥放回密钥文件后再运行。
refusal-clue-words-lost = 草稿内容无法解密，未发出。请管理员核对密钥；或删除草稿，重新登记。
