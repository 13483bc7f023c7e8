# 会商、联合约谈：由线索、后续处置召集
meeting-head-about =
    { $head }
    事由：{ $about }
meeting-about-clue = 线索 { $number } 会商
meeting-about-interview = 联合约谈：{ $target }
meeting-scope-parties = 有关单位的负责人和联络员、{ -leader }、主持人
clue-met = { $kind }（{ $number }）：{ $starts_at }，{ $state }
clue-met-proposed = 已提请{ -leader }召集会商，尚未决定。
follow-up-met = 联合约谈会议（{ $number }）：{ $starts_at }，{ $state }
consultation-asked =
    <b>提请召集会商</b>
    { $department }{ $name }就线索 { $number } 提请召集会商。
    { $kind }，{ $state }：{ $sender } → { $receiver }，反馈期限 { $feedback_on }
    请于{ $due_on }前决定是否召集。
consultation-proposed = 已提请{ -leader }就线索 { $number } 召集会商，应于{ $due_on }前决定。决定后将另行通知。
consultation-decline-ask = 线索 { $number }：请发送暂不召集会商的理由（1 至 { $limit } 字，不写个人信息），将告知提请人。
consultation-declined = 线索 { $number }：{ $name }决定暂不召集会商。理由：{ $reason }
consultation-declined-done = 线索 { $number }：已决定暂不召集会商，并告知{ $name }。

due-kind-consultation = 决定是否召集会商

button-consultation-propose = 提请会商
button-consultation-call = 召集会商
button-consultation-decline = 暂不召集
button-consultation-show = 查看会议 { $number }
button-interview-call = 召集联合约谈

refusal-consultation-is-proposed = 已提请{ -leader }召集会商，请等待决定。
refusal-consultation-is-called = 该提请已召集会议。请发送 /meetings 查看。
refusal-consultation-coming = 会议（{ $number }）已经召集，尚未召开。请发送 /meetings 查看。
refusal-consultation-is-declined = 该提请已决定暂不召集。确有需要的，可再次提请。
refusal-consultation-changed = 该提请刚有决定。请查看该线索的最新情况。
refusal-consultation-own = 本人提请的事项不能由本人决定。请由其他{ -leader }或{ -deputy }办理。
refusal-consultation-not-yours = 会商由送、收两个单位的联络员提请。请与其联系，或发送 /clues 查看您的线索。
refusal-interview-not-open = 该事项不是待办的约谈，不能据此召集联合约谈。请在后续处置中查看，或发送 /meeting 召集会议。
