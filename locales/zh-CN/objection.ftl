# 对名单的异议
objection-raised = <b>{ $department } { $name }</b>对摇号 { $number } 的名单提出异议。{ -leader }答复前不开始投掷。
objection-ask = 已登记您对摇号 { $number } 名单的异议。请直接回复文字说明理由（500 字以内），将转{ -leader }答复。
objection-passed-on = 理由已转{ -leader }，答复将在群内公布（摇号 { $number }）。
objection-no-words = （理由待补充）
objection-chair =
    <b>摇号 { $number } 有异议待答复</b>
    { $department } { $name }：{ $words }
    名单无误的，请答复；名单须变动的，请取消后重新开启。
objection-answer-ask = 请选择答复，或直接发送文字（500 字以内）。答复将在群内公布（摇号 { $number }）。
objection-answered =
    <b>摇号 { $number } 异议答复</b>
    对{ $department } { $name }的异议，{ $who }答复：{ $answer }
    异议全部答复且异议期满（{ $opens_at }）后，开始投掷。
objection-settled = 摇号 { $number } 的异议已由{ $who }答复：{ $answer }
objection-withdrawn = { $department } { $name }已撤回对摇号 { $number } 名单的异议。
button-objection-explain = 说明理由
button-objection-withdraw = 撤回异议
button-objection-answer = 答复异议
button-objection-answer-with = { $answer }
refusal-objection-open = 您的异议已登记，正待{ -leader }答复。
refusal-objection-late = 摇号 { $number } 已开始投掷，异议期已过。如有意见，请向{ -leader }反映。
refusal-objection-settled = 该异议已由{ $who }答复或撤回，无须再办理。
