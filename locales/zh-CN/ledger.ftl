# 台账
ledger-head =
    <b>台账核对码</b>
    台账现有 { $seq } 条，第 { $seq } 条的核对码：<b>{ $short }</b>
    <code>{ $task_force }:{ $seq }:{ $head }</code>

    请留存本消息。此前的记录如有改动，重新计算的核对码即与此不符，可请管理员运行 zhuanban verify --ledger --head 加上一行文字，当场比对。
