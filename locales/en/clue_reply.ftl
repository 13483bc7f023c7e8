# Letters of feedback and of return
clue-reply-feedback = The letter with the feedback on clue { $number } ({ $kind }, { $state }): { $sender } → { $receiver }, feedback by { $feedback_on }. Print, seal and deliver it.
clue-reply-return = The letter that returns clue { $number } ({ $kind }, { $state }): { $sender } → { $receiver }, feedback by { $feedback_on }. Print, seal and deliver it.
clue-reply-title-transfer = Feedback on a clue
clue-reply-title-copy = Feedback on a clue
clue-reply-title-notice = Feedback on a clue
clue-reply-title-verify = Reply to a request to verify
clue-reply-title-consult = Reply to a question
clue-reply-title-return = Return of a clue
clue-reply-lead-transfer = We have received the clue that you handed over (number { $number }). Having dealt with it by law, we report:
clue-reply-lead-copy = We have received the clue that you copied to us (number { $number }). Having dealt with it, we report:
clue-reply-lead-notice = We have received the clue of which you informed us (number { $number }). Having dealt with it, we report:
clue-reply-lead-verify = We have received your request to verify (number { $number }). Having looked into it, we reply:
clue-reply-lead-consult = We have received your question (number { $number }). We reply:
clue-reply-lead-return = We have received your letter (number { $number }) with the clue. Having considered it, we return it, for this reason:
clue-reply-closing = We inform you hereby.
clue-reply-closing-asked = This is our reply.

button-clue-reply = Letter of feedback
button-clue-reply-return = Letter of return

refusal-clue-no-reply = There is no letter of feedback or return now. It can be made after feedback or return; or send /clues.
