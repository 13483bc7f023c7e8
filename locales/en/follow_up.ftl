# Follow-ups: rectification and look-back, interview, penalty case, points, transfer
follow-up =
    <b>{ $kind } (no. { $number }): { $state }</b>
    Institution: { $target }
    Department: { $department }
    { $due }
    <b>What was done</b> (papers: { $papers })
    { $history }
follow-up-entry =
    · { $at }: { $form } ({ $by })
    { $answers }
follow-up-entries-before = · Entries before these: { $many }
follow-up-entries-none = · no entries yet
follow-up-answer = { "  " }{ $label }: { $value }
follow-up-kept = seen by the department only
follow-up-points = This person's points at the institution in { $year }: { $total }
follow-up-points-reached = This person's points at the institution in { $year }: { $total }; at { $at } follows: { $what }

follow-up-state-open = in hand
follow-up-state-rectified = look-back due
follow-up-state-decided = to be served
follow-up-state-served = served, to be closed
follow-up-state-closed = closed
follow-up-state-void = entry revoked

follow-up-form-rectification = Order to rectify
follow-up-form-interview = Interview
follow-up-form-penalty = Penalty case
follow-up-form-points = Points on payment qualification
follow-up-form-transfer = Transfer
follow-up-form-rectified = Rectified, look-back arranged
follow-up-form-passed = Look-back passed, close
follow-up-form-failed = Look-back not passed, rectify further
follow-up-form-held = Interview held
follow-up-form-decided = Penalty decided
follow-up-form-unpunished = No penalty
follow-up-form-served = Decision served
follow-up-form-ended = Close
follow-up-form-revoked = Entered by mistake, revoke

follow-up-due-nothing = Nothing is due at present.
follow-up-due-rectification = To be rectified by { $on }
follow-up-due-look-back = Look-back by { $on }
follow-up-due-interview = Interview on { $on }
follow-up-due-penalty-decision = Decision due by { $on } (90 days from filing, Administrative Penalty Law art. 60)
follow-up-due-penalty-service = To be served by { $on } (7 working days, Administrative Penalty Law art. 61 and 85)

follow-up-field-due-on = To be rectified by
follow-up-field-meet-on = Interview on
follow-up-field-number = Case number
follow-up-field-filed-on = Filed on
follow-up-field-person = Name
follow-up-field-post = Post
follow-up-field-points = Points
follow-up-field-decision = Decision number
follow-up-field-decided-on = Decided on
follow-up-field-caution = why a penalty all the same
follow-up-field-sanction = Kind of penalty
follow-up-field-another-act = Why it is another act
follow-up-field-where = Transferred to
follow-up-field-moved-on = Transferred on
follow-up-field-done = What was rectified
follow-up-field-look-back-on = Look-back on
follow-up-field-found = Found at the look-back
follow-up-field-held-on = Interview held on
follow-up-field-minutes = Minutes
follow-up-field-grounds = Grounds for no penalty
follow-up-field-served-on = Served on
follow-up-field-outcome = Outcome
follow-up-field-reason = Why it is revoked

follow-up-choose =
    <b>Enter a follow-up</b>
    Institution: { $target }
    Department: { $department }
    { $lines }
follow-up-choose-ask = Entered so far: { $many }. What is to follow?
follow-up-problem = · Item { $number }: { $remark }
follow-up-known = No. { $number }: { $kind }
follow-up-sheet =
    <b>{ $form }</b>
    { $target } ({ $department })
    { $lines }
follow-up-papers-so-far = { "  " }Papers received: { $many }
follow-up-confirm = Please check. Once confirmed it is entered, and your liaisons and the { -leader } are told.
follow-up-again = Fill in again
follow-up-back = Back
follow-up-choice-fine = fine
follow-up-choice-both = fine and another penalty
follow-up-choice-other = another penalty, no fine
follow-up-day = { $on }
follow-up-number = { $value }
follow-up-ask-due-on = Choose until when it is to be rectified, or send a date (such as 2026-12-31).
follow-up-ask-meet-on = Choose the day of the interview, or send a date (such as 2026-12-31).
follow-up-ask-number = Please send the case number (1 to { $limit } characters).
follow-up-ask-filed-on = Choose the day of filing, or send a date.
follow-up-ask-person = Please send the person's name as the institution gave it (1 to { $limit } characters). Only your department sees it.
follow-up-ask-post = Please send the person's post (1 to { $limit } characters).
follow-up-ask-points = Choose the points (1 to { $limit }).
follow-up-ask-decision = Please send the number of the decision (1 to { $limit } characters).
follow-up-ask-decided-on = Choose the day of the decision, or send a date.
follow-up-ask-caution = If there has to be a penalty, send the reason (1 to { $limit } characters); it is recorded.
follow-up-ask-sanction = Choose the kind of penalty.
follow-up-ask-another-act = Please send why it is another act (1 to { $limit } characters); it is entered in the ledger.
follow-up-ask-where = Please send who receives it (1 to { $limit } characters).
follow-up-ask-moved-on = Choose the day of the transfer, or send a date.
follow-up-ask-done = Please send what was rectified (1 to { $limit } characters); photos or files can come first.
follow-up-ask-look-back-on = Choose the day of the look-back, or send a date (such as 2026-12-31).
follow-up-ask-found = Please send what the look-back found (1 to { $limit } characters); photos or files can come first.
follow-up-ask-held-on = Choose the day on which it was held, or send a date.
follow-up-ask-minutes = Please send short minutes (1 to { $limit } characters); photos or files can come first.
follow-up-ask-grounds = Please send the grounds for no penalty (1 to { $limit } characters).
follow-up-ask-served-on = Choose the day of service, or send a date.
follow-up-ask-outcome = Please send the outcome (1 to { $limit } characters); photos or files can come first.
follow-up-ask-reason = Please send why the entry is revoked (1 to { $limit } characters). Nothing is reminded of any more; the record stays.

follow-up-entered = entered
follow-up-told =
    <b>Follow-up no. { $number }</b>
    { $target }, { $department }
    { $kind }: { $form }
    { $due }

follow-up-file-ask =
    <b>{ $kind }: papers</b>
    { $target } ({ $department })
    Received: { $many }. Please send photos or files one by one, then press “Done”.
follow-up-paper = { $target }: { $kind }, paper { $k } of { $many }

follow-up-list =
    <b>Follow-ups</b>, all: { $many }, in hand: { $open }
    { $lines }
follow-up-list-none = There are no follow-ups at present.
follow-up-line =
    No. { $number }, { $kind }: { $state }
    { "  " }{ $target } ({ $department })
    { "  " }{ $due }
follow-up-line-over =
    No. { $number }, { $kind }: { $state }
    { "  " }{ $target } ({ $department })
follow-up-open-one = No. { $number }: { $target }
follow-up-records =
    <b>Enter a follow-up</b>
    Your department's records with a problem: { $many }. Please choose:
follow-up-records-none =
    <b>Enter a follow-up</b>
    Your department has no reported record with a problem ({ $many }). Once an inspection is reported, enter it here.
follow-up-record = { $target }, { $on }

button-follow-up-new = Enter a follow-up
button-follow-up-list = Follow-ups
button-follow-up-show = Follow-up: { $target }
button-follow-up-records = Enter a follow-up
button-follow-up-confirm = Confirm
button-follow-up-attach = Add papers
button-follow-up-attached = Done
button-follow-up-papers = Show papers ({ $many })

refusal-follow-up-changed = This has just changed; the step no longer fits. Send /followups to see its state now.
refusal-follow-up-open-already = One of that kind is in hand for this record already. Send /followups to see it.
refusal-follow-up-entered-already = The same is entered already. If it is wrong, open it under /followups and revoke it.
refusal-follow-up-other-department = This is { $department }'s: please let its officers or liaisons enter it.
refusal-follow-up-not-readable = Only the department in charge can see this. Send /followups for those you can see.
refusal-follow-up-not-reported = This record is not reported yet. Please report the end under /inspections first.
refusal-follow-up-no-problem = No problem was found in this record: nothing has to follow.
refusal-follow-up-draft-gone = What you filled in is no longer good, nothing was entered. Please start again from /followups.
refusal-follow-up-confirm-first = Everything is filled in: press “Confirm”, or “Fill in again” to change it.
refusal-follow-up-day-order = A decision cannot come before the filing, nor service before the decision. Please check the day and send it again.
refusal-follow-up-press-choice = Please press one of the choices above; if you do not see them, begin anew from /followups.
refusal-follow-up-number-invalid = Please send a whole number from 1 to { $limit }.
refusal-follow-up-file-later = Please finish the entry first, then press “Add papers”.
refusal-follow-up-file-many = There are { $limit } papers already. Please keep the rest on paper.
refusal-follow-up-file-wanted = Please send a photo or file; when all are sent, press “Done”.
refusal-follow-up-no-papers = There are no papers yet. Press “Add papers” to send some.
