# The ledger
ledger-head =
    <b>Head of the ledger</b>
    The ledger has { $seq } entries; the digits of entry { $seq }: <b>{ $short }</b>
    <code>{ $task_force }:{ $seq }:{ $head }</code>

    Please keep this message. If anything before it is altered, the digits reckoned anew differ from these: ask the operator to run zhuanban verify --ledger --head with the line above, and compare.
