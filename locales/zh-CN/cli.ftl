# 命令行
cli-task-force-added = 已建立 { $id }：{ $title }（检查结束后 { $days } 个工作日内公示）。请在其群内发送 /bind 绑定，并用 zhuanban import 导入名录。
cli-task-force = { $id }  { $title }  （{ $preset }，{ $bound }）
cli-task-forces-none = 尚未建立专班。请运行：zhuanban task-force add 编号 --preset long_term_care --title 名称
cli-bound = 已绑定群
cli-unbound = 未绑定群
cli-publication-days = 该类机制没有统一的公示期限，请按所适用的法律法规填写（工作日）
cli-invitation = 邀请：{ $name }（{ $department }）。以下链接仅可使用一次，{ $days } 天内有效，请交给本人：
cli-invitation-code = 暂不能取得机器人名称，未生成链接。请本人在与机器人的私聊中发送：/start { $code }
cli-import-sure = 确认导入？
cli-import-additions = 现有名录中的 { $absent } 条不在文件内，保持不变。如该文件是完整名录，请加 --complete 重新运行。
cli-import-more = 另有 { $many } 行不予采用，未列出。
cli-due = { $due_on }
cli-due-provisional = { $due_on }，暂估：该年度放假安排尚未公布，按周末和法定节假日计算
cli-verify-which = 请给出证明文件，或用 --ledger 核对台账（其后可给出轮次台账文件）；--head 与 --ledger 同用。
cli-step-ok = ✅ { $name }  { $about }{ $detail }
cli-step-failed = ❌ { $name }  { $about }：{ $detail }
cli-step-absent = ➖ { $name }  { $about }：文件中没有此项{ $detail }
cli-step-skipped = ⏸ { $name }  { $about }：前一步未通过，未核对{ $detail }
cli-about-format = 文件格式
cli-about-manifest = 名单
cli-about-commitment = 承诺值
cli-about-transcript = 投掷记录
cli-about-seed = 种子
cli-about-result = 结果
cli-about-names = 姓名与名称
cli-about-sealed = 封存
cli-part-format = 文件格式
cli-part-part = 本组内容
cli-part-path = 核验路径
cli-part-root = 各组核验值
cli-part-root-absent = ➖ { $name }  各组核验值：未以 --root 给出，尚未核对
cli-part-alone = 本组内容与文件所载核验值相符。尚未与群内公布的各组核验值核对，请以 --root 给出后再作结论。
cli-part-holds = 核对通过：本组任务在封存时已经确定，此后未被更改。
cli-parts = 由各组随机数重新算出的各组核验值：{ $root }。请与群内封存公告比对。
cli-parts-same = 由各组随机数重新算出的各组核验值，与所给数值一致：{ $root }
cli-parts-differ = 由各组随机数重新算出的各组核验值为 { $root }，与所给数值不一致。
cli-verify-root = --root 用于核对本组文件，或保密摇号启封后的证明文件；所给文件不含各组随机数。
cli-proof-holds = 核对通过：结果确由该承诺与投掷得出。请再与群内置顶公告中的承诺值比对。
cli-proof-fails = 核对未通过，首个不符的步骤：{ $step }
cli-chain-whole =
    ✅ { $name }：台账 { $many } 条，首尾相连{ $compared ->
        [0] 。
       *[other] ，与所给 { $compared } 个核对码相符。
    }最后一条 { $head }（请与群内公布的比对）
cli-chain-altered = ❌ { $name }：台账第 { $seq } 条被改动。请停用本机，保全数据库文件，用备份比对
cli-chain-missing = ❌ { $name }：台账缺少第 { $seq } 条。请停用本机，保全数据库文件，用备份比对
cli-chain-extra = ❌ { $name }：台账第 { $seq } 条重复。请停用本机，保全数据库文件，用备份比对
cli-chain-unlinked = ❌ { $name }：台账第 { $seq } 条与前一条不相接，其前的记录曾被改动后重算。请停用本机，保全数据库文件，用备份比对
cli-chain-contradicted = ❌ { $name }：台账第 { $seq } 条与所给核对码（{ $digits }）不符或已缺失，其后的记录可能被整体重算或截去
cli-chain-drawless = ❌ { $name }：摇号 { $number } 公告所依据的台账记录已不在，台账可能被整体重算
cli-head-invalid = 核对码“{ $head }”无法识别。请写作：专班编号:条数:核对码，例如 ltc:17:a1b2c3d4e5f60718（至少 16 位）。
cli-chain-unsealed = ❌ { $name }：台账第 { $seq } 条封存的文字与摘要不符或已缺失
cli-excerpt-written = 已写入 { $path }。可离线核验：zhuanban verify --ledger { $path } --head { $head }
cli-excerpt-whole =
    ✅ { $round } 轮次台账：本轮记录 { $many } 条，第 { $first } 至 { $last } 条首尾相连{ $compared ->
        [0] 。尚未与群内公布的核对码比对，请加 --head；本文件末条为 { $head }
       *[other] ，与所给 { $compared } 个核对码相符
    }
cli-excerpt-unsalted = 第 { $last } 条及以前为旧版记录，其中其他轮次的记录不能在本文件中逐条核验衔接；如有需要，请在服务器运行 zhuanban verify --ledger
cli-excerpt-none = ❌ 这不是轮次台账文件。请使用 zhuanban ledger 或机器人“导出台账”给出的原文件
cli-excerpt-header = ❌ 首行与末条所封存的不符：首行被改动，或末尾被截去。请索取原文件
cli-excerpt-cut = ❌ 缺少第 { $seq } 条或其后的记录，末尾被截去。请索取原文件
cli-excerpt-veiled = ❌ 第 { $seq } 条属于本轮，文件中却没有内容：被人隐去，或导出后改为不予公示
cli-excerpt-foreign = ❌ 第 { $seq } 条导出时不在本轮记录之内，是后来加入的。请索取原文件
cli-excerpt-shown = ❌ 所列记录与导出时不同：有记录被改动后重算。请索取原文件
cli-excerpt-altered = ❌ 第 { $seq } 条被改动。请索取原文件
cli-excerpt-missing = ❌ 缺少第 { $seq } 条，或次序被改动。请索取原文件
cli-excerpt-extra = ❌ 第 { $seq } 条重复，或次序被改动。请索取原文件
cli-excerpt-unlinked = ❌ 第 { $seq } 条与前一条不相接，其前的记录曾被改动后重算。请索取原文件
cli-excerpt-contradicted = ❌ 第 { $seq } 条与所给核对码（{ $digits }）不符：文件曾被整体重算
cli-excerpt-outside = ❌ 所给核对码是第 { $seq } 条的，不在本文件之内，无从比对。请改用本文件所含记录的核对码
cli-excerpt-other = ❌ 本文件是专班 { $own } 的台账，所给核对码属于 { $given }
cli-ledger-empty = 台账中还没有记录。
refusal-preset-unknown = 没有这种预设。可用的有：{ $known }
refusal-task-force-id-invalid = 编号应以小写字母或数字开头，只含小写字母、数字、- 和 _，至多 32 个字符。
refusal-task-force-title-invalid = 名称应为 1 至 { $limit } 个字符。
refusal-task-force-publication-missing = 该类机制没有统一的公示期限。请按所适用的法律法规加上 --publication-days（工作日；建议 { $suggested }）。
refusal-task-force-publication-invalid = 公示期限应为 1 至 { $limit } 个工作日。
refusal-task-force-exists = 编号 { $id } 已被使用。请换一个编号。
refusal-task-force-unknown = 没有编号为 { $id } 的专班。请运行 zhuanban task-force list 查看。
refusal-staff-no-unknown = “{ $title }”的人员名录中没有工号 { $staff_no }。请核对，或先导入人员名录。
refusal-department-unknown = 该专班没有这个部门。可用的有：{ $known }
refusal-roster-moved-on = 名录在此期间已有变动，未导入。请重新运行该命令。
