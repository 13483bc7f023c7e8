# 反馈函、退回函
clue-reply-feedback = 线索 { $number }（{ $kind }，{ $state }）的反馈函：{ $sender } → { $receiver }，反馈期限 { $feedback_on }。打印后盖章送达。
clue-reply-return = 线索 { $number }（{ $kind }，{ $state }）的退回函：{ $sender } → { $receiver }，反馈期限 { $feedback_on }。打印后盖章送达。
clue-reply-title-transfer = 线索办理情况反馈函
clue-reply-title-copy = 线索办理情况反馈函
clue-reply-title-notice = 线索办理情况反馈函
clue-reply-title-verify = 协助查证复函
clue-reply-title-consult = 咨询复函
clue-reply-title-return = 线索退回函
clue-reply-lead-transfer = 贵单位移送的线索（编号：{ $number }）收悉。经依法办理，现将有关情况反馈如下：
clue-reply-lead-copy = 贵单位抄告的线索（编号：{ $number }）收悉。经办理，现将有关情况反馈如下：
clue-reply-lead-notice = 贵单位通报的线索（编号：{ $number }）收悉。经办理，现将有关情况反馈如下：
clue-reply-lead-verify = 贵单位商请协助查证的事项（编号：{ $number }）收悉。经查证，现函复如下：
clue-reply-lead-consult = 贵单位咨询的事项（编号：{ $number }）收悉。经研究，现函复如下：
clue-reply-lead-return = 贵单位来函（编号：{ $number }）及所附线索收悉。经研究，现予退回，理由如下：
clue-reply-closing = 特此函告。
clue-reply-closing-asked = 特此函复。

button-clue-reply = 反馈函
button-clue-reply-return = 退回函

refusal-clue-no-reply = 该线索目前没有可出具的反馈函或退回函。请在反馈或退回后再办理，或发送 /clues 查看。
