# 摇号：预览、公告、投掷、结果、记录
draw-stage-targets = 抽取检查对象
draw-stage-inspectors = 抽取并匹配检查人员
draw-stage-joint = 抽取检查对象并匹配检查人员
draw-stage-substitutes = 抽取递补检查人员

draw-state-committed = 异议期
draw-state-throwing = 投掷中
draw-state-done = 已完成
draw-state-cancelled = 已取消
draw-state-failed = 未能完成

# 预览
draw-preview =
    <b>摇号预览：{ $stage }</b>
    { $lines }
    异议期：{ $window } 分钟

    { $obstacles }
draw-preview-ready = 确认无误后，请按“开启摇号”；如需调整，请按下方按钮。
draw-lacks = ⚠️ 暂不能开启：{ $why }
draw-lacks-no-witnesses = 至少须有两个部门各有一名已绑定账号的现场监督。请在“成员”中邀请现场监督后再试。
draw-lacks-no-targets = 没有可抽取的检查对象。请先导入检查对象名录库，或核对不列入名单。
draw-lacks-no-seats = 本轮没有需要抽取的席位。
draw-lacks-people = ⚠️ 暂不能开启：{ $pool } 席位尚缺 { $missing } 人，可担任的仅 { $people } 人（{ $names }）。可增补人员、提高每人上限或改期后再试。
draw-warns-people = ⚠️ 提示：{ $pool }可能有 { $missing } 个席位无人可任，可担任的共 { $people } 人，包括{ $names }。届时空缺席位另行递补，也可先增补人员或降低比例。
draw-scarce = 提示：{ $target }的{ $pool }席位仅{ $names }可担任。
draw-scarce-more = 另有 { $many } 个席位仅一至两人可担任。

draw-line-date = 检查日期：{ $on }
draw-line-targets = 检查对象：在册 { $in_force } 家，按 { $percent }%（向上取整）应抽 { $wanted } 家；可抽 { $able } 家，抽取 <b>{ $take }</b> 家
draw-line-shortage = ⚠️ 可抽机构不足，尚缺 { $short } 家
draw-line-left-out = 不列入本次抽取的 { $many } 家：
draw-left-out = ・{ $name }：{ $reason }
draw-left-out-many = ・{ $reason }：{ $many } 家
draw-out-higher-plan = 上级部门已安排检查
draw-out-look-back = 上年度查出问题，本年度“回头看”
draw-out-inspected = 本年度已抽查
draw-out-suspended = 暂停
draw-out-retired = 已退出
draw-line-team = 检查组：{ $targets } 家，共 <b>{ $seats }</b> 席，每家：
draw-team-part = ・{ $pool } { $many } 人
draw-line-vacant = 待递补席位：<b>{ $many }</b> 席
draw-line-pool = { $pool }可抽人员：{ $many } 人
draw-line-witnesses = 现场监督（{ $department }）：{ $names }，掷 { $throws } 次 { $emoji }
draw-line-spare = 提示：{ $departments }仅有一名现场监督，建议增设备用人员。

button-draw-new = 摇号
button-draw-all = 摇号记录
button-draw-open = ✅ 开启摇号
button-draw-less = 比例 −5%
button-draw-more = 比例 ＋5%
button-draw-earlier = 日期 −1 个工作日
button-draw-later = 日期 ＋1 个工作日
button-draw-window = 异议期改为 { $minutes } 分钟
button-draw-targets-only = 只抽检查对象
button-draw-both = 对象与人员一并抽取
button-draw-guest-in = { $name }参加
button-draw-guest-out = { $name }不参加
button-draw-experts = 辅助人员改为 { $many } 人
button-draw-show = 抽取检查人员
button-draw-object = 对名单提出异议
button-draw-cancel = 取消本次摇号
button-draw-cancel-for = { $reason }
button-draw-fail = 无法完成，予以终止
button-draw-card = { $number }
button-draw-newer = ‹ 较新
button-draw-older = 较早 ›

# 公告
draw-commitment =
    <b>摇号公告　{ $number }</b>
    { $title }：{ $stage }
    { $lines }

    异议期至 <b>{ $opens_at }</b>，其间各部门联络员可对名单提出异议；期满后开始投掷。
    承诺值（请留存，供结果公布后核对）：
    <code>{ $commitment }</code>
    台账第 { $seq } 条：<code>{ $head }</code>
draw-manifest-file = 摇号 { $number } 的抽取清单。承诺值即由此文件与一个尚未公开的密数算出。

draw-progress =
    <b>摇号 { $number } 进度</b>
    { $state }
draw-progress-waiting = 异议期内，{ $opens_at } 开始投掷。
draw-progress-objections = 有 { $many } 项异议待{ -leader }答复，答复前不开始投掷。
draw-progress-throwing =
    投掷进行中：
    { $lines }
draw-progress-department = ・{ $department }：{ $made } / { $of }
draw-progress-done = 投掷完毕，结果已公布。
draw-progress-cancelled = 已取消。
draw-progress-failed = 未能完成，已终止。

draw-opening =
    <b>摇号 { $number }：现在开始投掷 { $emoji }</b>
    请下列现场监督在本群发送 { $emoji }。本消息之后发出的才计入。
    { $lines }
    承诺值：<code>{ $commitment }</code>
draw-opening-department = ・{ $department }：{ $each } 次（{ $names }）

# 投掷
draw-throw-counted =
    计入：{ $department }第 { $k } / { $each } 次，<b>{ $value } 点</b>（摇号 { $number }）
    承诺值：<code>{ $commitment }</code>
draw-throw-too-early =
    不计入：尚未开始投掷。请等“现在开始投掷”的消息发出后再掷（摇号 { $number }）
    承诺值：<code>{ $commitment }</code>
draw-throw-unordered =
    不计入：本条消息的编号早于已计入的投掷，次序无法核对。请重新投掷（摇号 { $number }）
    承诺值：<code>{ $commitment }</code>
draw-throw-not-a-witness =
    不计入：只有本次摇号的现场监督可以投掷（摇号 { $number }）
    承诺值：<code>{ $commitment }</code>
draw-throw-elsewhere =
    不计入：请在专班群内投掷（摇号 { $number }）
    承诺值：<code>{ $commitment }</code>
draw-throw-enough =
    不计入：{ $department }的 { $each } 次已掷满，无需再掷（摇号 { $number }）
    承诺值：<code>{ $commitment }</code>
draw-throw-wrong-emoji =
    不计入：请按公告发送指定的骰子表情（摇号 { $number }）
    承诺值：<code>{ $commitment }</code>
draw-throw-not-own =
    不计入：转发的、定时的或经其他机器人发送的不算投掷。您不再参加本次投掷，请由{ $department }其他现场监督投掷（摇号 { $number }）
    承诺值：<code>{ $commitment }</code>
draw-throw-dismissed =
    不计入：您已不参加本次投掷，请由{ $department }其他现场监督投掷（摇号 { $number }）
    承诺值：<code>{ $commitment }</code>

# 结果
draw-result =
    <b>摇号结果　{ $number }</b>
    { $stage }
    { $lines }

    未计入的投掷：{ $refused } 次
    { $gaps }
    { $warning }
    台账第 { $seq } 条：<code>{ $head }</code>
draw-result-target = { $k }. <b>{ $name }</b>{ $team }
draw-result-team = ：{ $team }
draw-result-substitute = （该席第 { $ordinal } 次递补）：{ $team }
draw-result-no-team = { "" }
draw-result-more = ……另有 { $more } 家（共 { $targets } 家），全部名单见证明文件。
draw-result-unfilled = ⚠️ 有 { $many } 个席位无人可任，须另行抽取递补。
draw-gaps-none = 投掷期间的消息编号无缺。
draw-gaps = 投掷期间有 { $many } 个消息编号未曾收到（{ $ids }），可能是已删除的消息或其他机器人的消息。
draw-gaps-unknown = 投掷期间的消息编号无法核对。
draw-sentence = 只要本机器人的运行者与聊天服务的骰子之中有一方诚实，任何人都无法事先知道或左右本结果。
draw-sentence-people =
    只要本机器人的运行者与聊天服务的骰子之中有一方诚实，任何人都无法事先知道或左右本结果。有回避等限制时，每种结果均合规则，但机会不一定完全均等。
    任务通知已私信发送，请被抽中人员及时答复。
draw-proof-page = 摇号 { $number } 的核验页（含姓名，限专班内部）：下载后双击打开，无需联网，即逐项自动核验，并可查找本人和本人所掷点数。
draw-proof-file = 摇号 { $number } 的证明文件（含姓名，限专班内部），可用 zhuanban verify 命令逐项核验。

# 取消与终止
draw-cancel-ask = 取消摇号 { $number }：请选择原因，或直接发送文字说明（500 字以内）。编号、原因和密数将永久公示。
draw-reason-list = 名单有变动
draw-reason-time = 时间另行安排
draw-reason-witness = 现场监督不能到位
draw-reason-no-witness = 有部门已无可投掷的现场监督
draw-reason-moved = 专班群已升级为超级群，消息重新编号，前后投掷的次序无法核对
draw-reason-upheld = 名单核对无误，维持
draw-reason-explained = 已当面说明，异议部门无不同意见
draw-reason-withdrawn = 提出部门已撤回
draw-cancelled =
    <b>摇号 { $number } 已取消</b>
    { $who }：{ $reason }
    密数现予公开，可与承诺值核对：
    密数：<code>{ $secret }</code>
    承诺值：<code>{ $commitment }</code>
draw-cancelled-own = 摇号 { $number } 已取消。需要时可开启下一次摇号。
draw-failed =
    <b>摇号 { $number } 未能完成，已终止</b>
    { $reason }
    密数现予公开，可与承诺值核对：
    密数：<code>{ $secret }</code>
    承诺值：<code>{ $commitment }</code>
draw-failed-leader-no-witness = 摇号 { $number } 已终止：有部门已无可投掷的现场监督。请增补现场监督后重新开启。
draw-failed-leader-moved = 摇号 { $number } 已终止：专班群已升级为超级群，消息重新编号，前后投掷的次序无法核对。请重新开启。

# 记录
draw-none = 尚无摇号记录。
draw-list =
    <b>摇号记录（共 { $many } 次）</b>
    { $lines }
draw-list-line =
    <b>{ $number }</b>　{ $state }
    　{ $stage }
    　{ $opened_at }
draw-list-official =
    <b>官方系统抽取</b>　任务编号 { $reference }
    　{ $title }
    　检查日期：{ $inspect_on }
draw-card =
    <b>摇号 { $number }</b>　{ $state }
    { $stage }
    开启人：{ $opened_by }
    开启：{ $opened_at }
    投掷：{ $opens_at } 起
    承诺值：<code>{ $commitment }</code>
    您在证明文件中的编号：<code>{ $own }</code>
    { $end }
draw-card-closed =
    原因：{ $reason }
    密数：<code>{ $secret }</code>
draw-card-done = 证明文件见附件，可用 zhuanban verify 命令逐项核验。
draw-card-open = 进度见专班群。

refusal-draw-unfinished = 摇号 { $number } 尚未结束。请先完成或取消，再开启下一次。
refusal-draw-no-group = 专班尚未绑定群。请管理员在群内发送 /bind 后再试。
refusal-draw-no-witnesses = 至少须有两个部门各有一名已绑定账号的现场监督。请先在“成员”中邀请。
refusal-draw-no-targets = 没有可抽取的检查对象。请先导入检查对象名录库。
refusal-draw-no-seats = 本轮已没有需要抽取的席位。可发送 /board 查看进展。
refusal-draw-short = { $pools }可担任的人员不足。请增补人员、提高每人上限或改期后再试。
refusal-draw-already-done = 摇号 { $number } 已完成。可发送 /draws 查看结果。
refusal-draw-already-cancelled = 摇号 { $number } 已取消。可发送 /draws 查看原因。
refusal-draw-already-failed = 摇号 { $number } 已终止。可发送 /draws 查看原因。
refusal-draw-thrown = 摇号 { $number } 已开始投掷，不能取消，只能完成。
refusal-draw-not-stuck = 摇号 { $number } 各部门仍有可投掷的现场监督，请继续投掷。
refusal-draw-changed = 摇号 { $number } 刚刚有变化。请发送 /draws 查看最新状态。
refusal-draw-reason-missing = 请用 1 至 { $limit } 字说明原因。
refusal-draw-throw-known = 同一编号的消息此前已登记为一次投掷，本次不计入。如需投掷，请重新发送骰子（摇号 { $number }）。
refusal-draw-none-open = 目前没有进行中的摇号。可发送 /draws 查看记录。
draw-opened = 摇号 { $number } 已开启，公告和名单已发至专班群；{ $opens_at } 起投掷。
draw-unreachable = 提示：{ $many } 名可抽人员尚未与本机器人建立私聊（{ $names }），抽中后只能在群内提醒。可在“成员”中邀请。

# 公开版
draw-public-page = 公开版：摇号 { $number } 的核验页（不含人员姓名），可置于官网。下载后双击打开，无需联网，即逐项自动核验；人员以编号查找本人（编号见“摇号记录”）。
draw-public-file = 公开版：摇号 { $number } 的证明文件（不含人员姓名），可置于官网。
release-done = 摇号 { $number } 的公开版已发至专班群，可由承办部门置于官网。
button-draw-release = 发布公开版（不含姓名）
refusal-release-too-early = 本轮尚有 { $many } 家检查未结束（最晚检查日期 { $last }）。全部结束后方可发布公开版。
refusal-release-no-visits = 摇号 { $number } 所在轮次尚未安排检查。全部检查结束后方可发布公开版。
refusal-release-already = 摇号 { $number } 的公开版已发至专班群，请在群内查找“公开版”。
