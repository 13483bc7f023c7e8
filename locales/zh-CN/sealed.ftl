# 保密摇号：封存、告知、启封
draw-state-sealed = 已完成，结果封存
draw-line-sealed =
    <b>保密摇号</b>：结果封存，不公布。{ $told ->
        [1] 递补人员一经抽出，即以私信告知其本人任务；
       *[other] { $tell_at } 以私信告知被抽中人员其本人任务；
    }{ $unseal_at } 启封，公布全部结果和证明。
    请各部门知悉：启封前，本机器人的运行者在技术上可以读取结果。
draw-line-manifest-kept = 本次清单含空缺席位和检查组信息，启封前不公布，启封时补发；承诺值已将其固定。
draw-lacks-hidden = ⚠️ 暂不能开启：{ $pool } 席位尚缺 { $missing } 人。本轮尚未启封，不列示席位和人员。可增补人员、提高每人上限后再试，或待启封后办理。
draw-progress-sealed = 投掷完毕，结果已封存。
draw-sealed =
    <b>摇号结果已封存　{ $number }</b>
    { $stage }
    结果已确定，不再更改，现予封存。封存值（请留存，供启封后核对）：
    <code>{ $sealed }</code>
    { $parts }
    { $told ->
        [1] 递补人员一经抽出，即以私信告知其本人任务；
       *[other] { $tell_at } 以私信告知被抽中人员其本人任务；
    }{ $unseal_at } 启封，公布全部结果和证明。
    请各部门知悉：启封前，本机器人的运行者在技术上可以读取结果；封存值只保证结果不被更改。

    未计入的投掷：{ $refused } 次
    { $gaps }
    台账第 { $seq } 条：<code>{ $head }</code>
draw-sealed-parts =
    各组核验值（供各组在启封前单独核对本组任务，请一并留存）：
    <code>{ $root }</code>
draw-sealed-no-parts = 本次为递补摇号，不另设各组核验值；启封后可核验全部结果。
draw-unsealed =
    <b>保密摇号启封　{ $number }</b>
    { $stage }
    { $lines }

    封存值：<code>{ $sealed }</code>
    请用下方核验页核对：封存值与当时公布的是否一致，结果是否与封存的一致。
    { $gaps }
    台账第 { $seq } 条：<code>{ $head }</code>
draw-card-sealed =
    { $lines }
    结果封存至 { $unseal_at }，届时公布全部结果和证明。
draw-card-seal = 封存值：<code>{ $sealed }</code>
draw-card-parts = 各组核验值：<code>{ $root }</code>
sealed-part-page = 摇号 { $number } 核验页（本组）：下载后双击打开，无需联网；输入群内公布的各组核验值，即可核对本组任务在封存后未被更改。启封前请勿外传。
sealed-told-chair =
    摇号 { $number }：已按时以私信告知被抽中人员其本人任务。{ $late ->
        [1] （机器人曾停止运行，告知晚于预定时间，请知悉。）
       *[other] { "" }
    }{ $many ->
        [0] { "" }
       *[other] 下列 { $many } 人无法收到私信，请另行通知其与本机器人建立私聊，以便接收本人任务：{ $names }。
    }
sealed-target = 本轮检查对象（未启封）
substitute-hidden = ・本轮尚未启封，不列示席位

unsealed-due = 保密摇号 { $numbers } 已到启封时间，现公布全部结果和证明。
unsealed-late = 保密摇号 { $numbers } 原定 { $unseal_at } 启封，因本机器人当时未能运行，现予补行启封，公布全部结果和证明。
unsealed-early =
    { $name }决定提前启封保密摇号 { $numbers }（原定 { $unseal_at }），现公布全部结果和证明。
    理由：{ $reason }
unseal-ask = 摇号 { $number } 原定 { $unseal_at } 启封。如须提前启封，请发送理由（{ $limit } 字以内）。理由将在群内公布。
unseal-sure =
    确认提前启封摇号 { $number }？全部结果将立即公布在专班群，不能撤回。
    理由：{ $reason }
unseal-done = 摇号 { $number } 已启封，结果和证明已发至专班群。

button-draw-sealed = 改为保密摇号
button-draw-public = 改为公开摇号
button-draw-tell = 告知时间改为 { $at }
button-draw-unseal-days = 启封改为检查后第 { $many } 个工作日
button-draw-unseal = 提前启封
button-draw-unseal-sure = 确认启封并公布
button-unseal-back = 返回

refusal-sealed-round = 本轮为保密摇号，尚未启封，目前仅本人可办理本人的任务。请待启封后再办理。
refusal-draw-sealed-waiting = 已有保密摇号尚未启封（预定 { $unseal_at }）。为免名单泄露结果，请待启封后再开启；确有需要，可在“摇号记录”中提前启封。
refusal-draw-seal-no-key = 尚未设置密钥，不能封存结果。请管理员设置 ZHUANBAN_KEYS 后再试，或改为公开摇号。
refusal-draw-seal-joint-only = 保密摇号须将检查对象与人员一并抽取。请按“对象与人员一并抽取”，或改为公开摇号。
refusal-draw-seal-too-late = 告知时间须晚于投掷开始时间（{ $opens_at }）。请推后检查日期，或缩短异议期。
refusal-draw-unsealed-already = 摇号 { $number } 已经启封，结果和证明已在专班群公布。可发送 /draws 查看。
refusal-unseal-reason-missing = 请用文字说明提前启封的理由（{ $limit } 字以内）。
refusal-unseal-no-reason = 请先按“提前启封”并发送理由。
