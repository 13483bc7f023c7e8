# Transfers to discipline inspection: entered, decided, handed over, reported on, closed; for those few who know of them
discipline-kind-handover = transfer
discipline-kind-sharing = information
discipline-state-submitted = to be decided
discipline-state-declined = not approved
discipline-state-approved = approved, to be handed over
discipline-state-received = handed over
discipline-state-reported = reported on
discipline-state-withdrawn = withdrawn
discipline-state-closed = closed
discipline-step-submit = submitted
discipline-step-approve = approved
discipline-step-decline = not approved
discipline-step-renew = submitted again
discipline-step-withdraw = withdrawn
discipline-step-receive = signed for by discipline inspection
discipline-step-report = reported on
discipline-step-close = closed
discipline-step-name = a person named

# Entering
discipline-draft =
    <b>Transfer to discipline inspection</b> (the draft is seen by you alone)
    { $lines }

    { $ask }
discipline-preview =
    <b>Please check</b>
    { $lines }

    The head of your department decides; the { -leader } where the task force says so or there is no other head. Neither the group nor anybody else learns of it.
discipline-line-kind = As: { $value }
discipline-line-clue = From clue: { $value }
discipline-line-summary = Summary: { $value }
discipline-line-pointer = File kept at: { $value }
discipline-line-none = What you enter is encrypted. If it is about who would decide, do not enter it here: report it to their superior or to discipline inspection directly.
discipline-enter-kind = Party members or public servants may have broken discipline or the law: how is discipline inspection told?
discipline-enter-summary = Please send a summary (1 to { $limit } characters), without names, posts, facts of the case, identity or phone numbers; the material stays in your office’s file.
discipline-enter-pointer = Where is the file? Send its number or place (1 to { $limit } characters).
discipline-discard-ask = Delete this draft? All that was entered is lost.
discipline-discarded = The draft is deleted.
discipline-submitted = Submitted as { $number }. You will be told the decision in this chat.

# One transfer
discipline-card =
    <b>To discipline inspection: { $number }</b>  { $kind }, { $state }
    Department: { $department }
    From clue: { $clue }
    Summary: { $summary }
    File kept at: { $pointer }
    { $lines }
    For those few who know of it. Please do not pass it on.
discipline-by-head = The head of the department decides.
discipline-by-leader = The { -leader } decides.
discipline-named = Named to know of it: { $name }
discipline-due-submitted = To be decided by { $due_on }
discipline-due-approved = To be handed over, with a receipt, by { $due_on }
discipline-entry = { $at } { $step } ({ $name })
discipline-entry-words = { $at } { $step } ({ $name }): { $words }
discipline-entry-paper = { $at } { $step } ({ $name }): { $number }, { $day }
discipline-none = none
discipline-unreadable = (cannot be decrypted: ask the operator to check the keys)
discipline-gone = This is not shown any more.
discipline-ask =
    <b>To discipline inspection: { $number }</b>  { $kind }, { $department }, { $state }
    { $ask }
discipline-ask-approve-number = Approve: please send the number of the signed decision (1 to { $limit } characters).
discipline-ask-approve-day = The day on it? Choose, or send a date.
discipline-ask-approve-photo = Please send a photo or PDF of the signed decision (at most { $mb } MB); it is approved with that.
discipline-ask-decline-words = Not approved: please send the reason (1 to { $limit } characters, no personal data); it is entered with that.
discipline-ask-renew-words = Submit again: what is new? (1 to { $limit } characters, no personal data); it is submitted with that.
discipline-ask-receive-number = Please send the number of the receipt from discipline inspection (1 to { $limit } characters).
discipline-ask-receive-day = The day on it? Choose, or send a date; it is handed over with that.
discipline-ask-report-words = What has discipline inspection reported? (1 to { $limit } characters, no personal data)
discipline-day = { $day }
discipline-person = { $name }
discipline-sure-withdraw = Withdraw { $number } ({ $kind }, { $department }, { $state })? It cannot be undone; enter it anew if needed.
discipline-sure-close = Close { $number } ({ $kind }, { $department }, { $state })? Without a report none counts as owed. Nothing can be entered after that.
discipline-name-ask = { $number } ({ $kind }, { $department }, { $state }): who else is to know of it and work on it? One person of the department; whoever was named before does no more.
discipline-name-nobody = { $number } ({ $kind }, { $department }, { $state }): there is nobody else in the department who could be named.
discipline-reminder = { $number } waits for you, due { $due_on }. Press to see it.
discipline-letter = The letter of { $number } ({ $kind }, { $department }, { $state }). To be printed, sealed and handed over closed.
discipline-paper = The signed decision on { $number } ({ $kind }, { $department }, { $state }). This look is in the ledger.
discipline-letter-title-handover = Transfer of a matter
discipline-letter-title-sharing = Information on a matter
discipline-letter-receiver = Discipline inspection
discipline-letter-lead-handover = In our work of law enforcement we found that party members or public servants may have broken discipline or the law. We transfer the matter to you.
discipline-letter-lead-sharing = In our work of law enforcement we found what concerns party members or public servants. We inform you of it.

# List
discipline-list =
    <b>To discipline inspection</b>: { $many } that you know of
    { $lines }
discipline-list-line = · { $number } { $kind }, { $state } ({ $department })
discipline-list-none = There are none that you know of.
discipline-open = { $number }  { $state }

button-discipline-list = Transfers I know of
button-discipline-new = Enter a transfer
button-discipline-from-clue = To discipline inspection
button-discipline-submit = Submit
button-discipline-edit-kind = Kind
button-discipline-edit-summary = Summary
button-discipline-edit-pointer = File
button-discipline-discard = Delete draft
button-discipline-discard-confirm = Delete
button-discipline-show = Show
button-discipline-approve = Approve
button-discipline-decline = Do not approve
button-discipline-renew = Submit again
button-discipline-receive = Enter the receipt
button-discipline-report = Enter a report
button-discipline-withdraw = Withdraw
button-discipline-withdraw-confirm = Withdraw
button-discipline-close = Close
button-discipline-close-confirm = Close
button-discipline-name = Name a person
button-discipline-letter = Letter
button-discipline-paper = Signed decision

refusal-discipline-no-key = This has to be encrypted, and there is no key. Ask the operator to run zhuanban keys new, set ZHUANBAN_KEY_FILE and restart.
refusal-discipline-not-yours = This step is not yours. Send /discipline to see what is.
refusal-discipline-changed = It has just changed; nothing was done. Send /discipline to see how it stands.
refusal-discipline-draft-changed = This step has changed; nothing was done. Send /discipline to begin again.
refusal-discipline-now-draft = It has not been submitted. Send /discipline and go on entering it.
refusal-discipline-now-submitted = It waits for the decision. Send /discipline to see it.
refusal-discipline-now-declined = It was not approved. Send /discipline to see it.
refusal-discipline-now-approved = It was approved. Send /discipline to see it.
refusal-discipline-now-received = It was handed over. Send /discipline to see it.
refusal-discipline-now-reported = It was reported on. Send /discipline to see it.
refusal-discipline-now-withdrawn = It was withdrawn. Send /discipline to enter another.
refusal-discipline-now-closed = It is closed. Send /discipline to see it.
refusal-discipline-nobody-decides = There is nobody to decide: it cannot be who entered it. Ask the { -leader } to set a head of your department.
refusal-discipline-words-lost = The draft cannot be decrypted and was not submitted. Ask the operator to check the keys, or delete it and begin again.
refusal-discipline-photo-first = Please send a photo or PDF of the signed decision. To begin again, send /discipline.
refusal-discipline-words-first = No files are taken now; it was not kept. Answer what is asked first. If you see nothing, send /discipline.
refusal-discipline-paper-lost = The file cannot be decrypted. Ask the operator to check the keys, or look into the office’s file.
refusal-discipline-not-approved = The letter is made once it is approved. Send /discipline to see it.
