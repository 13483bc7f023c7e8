# To the police: opened, approved, handed over, signed for, filed or not, reviewed, supervised, dealt with
police-transfer-number = T{ $number }
police-transfer-state-draft = draft
police-transfer-state-preparing = being verified
police-transfer-state-reported = for the head to decide
police-transfer-state-approved = approved, to be handed over
police-transfer-state-handed = handed over, to be signed for
police-transfer-state-received = signed for, to be decided
police-transfer-state-misplaced = not theirs, to be passed on
police-transfer-state-filed = filed, items to be handed over
police-transfer-state-delivered = handed over in full
police-transfer-state-unfiled = not filed
police-transfer-state-reviewing = under review
police-transfer-state-upheld = not filed after review
police-transfer-state-supervised = supervision suggested
police-transfer-state-ordered = procuratorate told the police to file
police-transfer-state-declined = not approved, to be dealt with as administrative
police-transfer-state-administrative = to be dealt with as administrative
police-transfer-state-closed = closed
police-transfer-state-void = withdrawn

# History
police-transfer-step-open = opened, officers named
police-transfer-step-report = written report handed in
police-transfer-step-approve = transfer approved
police-transfer-step-decline = transfer not approved
police-transfer-step-hand = handed to the police
police-transfer-step-sign = signed for
police-transfer-step-not-ours = not theirs
police-transfer-step-pass-on = passed on to the competent body
police-transfer-step-file = filed
police-transfer-step-reject = not filed
police-transfer-step-review = review asked for
police-transfer-step-uphold = not filed after review
police-transfer-step-supervise = supervision suggested
police-transfer-step-order = procuratorate told the police to file
police-transfer-step-dismiss = not filed after supervision
police-transfer-step-accept = refusal accepted
police-transfer-step-explain = delay explained
police-transfer-step-items = items and materials handed over
police-transfer-step-outcome = outcome
police-transfer-step-send-back = sent back to be dealt with as administrative
police-transfer-step-handle = dealt with as administrative
police-transfer-step-withdraw = withdrawn

# Buttons
police-transfer-do-report = Report handed in
police-transfer-do-approve = Approve
police-transfer-do-decline = Do not approve
police-transfer-do-hand = Hand to the police
police-transfer-do-sign = Signed for
police-transfer-do-not-ours = Not ours
police-transfer-do-pass-on = Passed on
police-transfer-do-file = Filed
police-transfer-do-reject = Not filed
police-transfer-do-review = Ask for review
police-transfer-do-uphold = Not filed after review
police-transfer-do-supervise = Suggest supervision
police-transfer-do-order = Procuratorate: to be filed
police-transfer-do-dismiss = Procuratorate: not filed
police-transfer-do-accept = Accept, deal with as administrative
police-transfer-do-explain = Say why it is late
police-transfer-do-items = Items handed over
police-transfer-do-outcome = Outcome
police-transfer-do-send-back = Sent back by the police
police-transfer-do-handle = Dealt with
police-transfer-do-withdraw = Withdraw

# Opening
police-transfer-draft =
    <b>To the police</b> (the draft is saved by itself)
    { $lines }

    { $ask }
police-transfer-line-none = The facts are kept sealed; the group sees number, state, departments and days alone.
police-transfer-field-target = institution
police-transfer-field-summary = summary
police-transfer-field-officers = officers
police-transfer-enter-target = Which institution? Send a part of its name; if there is none, press the button.
police-transfer-enter-summary = Send a summary of the case (1 to { $limit } characters), without identity or phone numbers.
police-transfer-same-summary = Take the clue's summary
police-transfer-edit = Change { $field }
police-transfer-preview =
    <b>Please check: to the police</b>
    { $lines }

    When confirmed it gets its number, and the officers are told.
police-transfer-opened = T{ $number } is opened; the officers have been told.
police-transfer-discard-ask = Delete this draft? All that was entered is lost.
police-transfer-discarded = The draft is deleted.
police-transfer-officers-ask =
    <b>Name the officers</b>
    Name { $fewest } officers or more with valid certificates to verify the case (decree, art. 5). { $many } picked.
police-transfer-picked = ☑ { $name }
police-transfer-unpicked = ☐ { $name }
police-transfer-officers-named = T{ $number }: other officers are named, { $many } in all.

# One case
police-transfer-card =
    <b>T{ $number }</b>　{ $state }
    { $sender } → { $receiver }
    { $due }
    Institution: { $target }
    Summary: { $summary }
    Officers: { $officers }
    { $lines }
police-transfer-outline =
    <b>T{ $number }</b>　{ $state }
    { $sender } → { $receiver }
    { $due }
    What it is about is for liaisons and heads of both departments and the officers named.
police-transfer-gone =
    <b>T{ $number }</b>　{ $state }
    { $sender } → { $receiver }
    This case is not yours any more; its words are not shown.
police-transfer-moved = T{ $number }: this is not how it stands any more. Send /transfers to see it.
police-transfer-group = T{ $number }: { $state }. { $sender } → { $receiver }. { $due }
police-transfer-due = { $kind }: by { $until }, { $left }
police-transfer-due-none = Nothing is due at present.
police-transfer-entry = ・{ $at } { $step } ({ $name }){ $paper }{ $more }
police-transfer-entry-words = ・{ $at } { $step } ({ $name }){ $paper }{ $more }: { $words }
police-transfer-entry-paper = , { $paper }
police-transfer-entry-body = , { $body }
police-transfer-entry-materials = , { $many } of the { $whole } kinds of papers of art. 6
police-transfer-entry-handling = , follow-up { $follow_up }
police-transfer-note-fine = Never a penalty instead of a transfer. Warnings, suspensions and withdrawn licences decided before go on (decree, art. 11).
police-transfer-note-officers = Fewer than { $fewest } of the officers can serve: please press “Other officers”.
police-transfer-note-why = The 3 days are over, and neither review nor supervision was asked for. Do one of them, say why it is late, or accept with a reason.
police-transfer-note-handling = What the police have not taken must be dealt with by law (decree, art. 10).
police-transfer-entered-for-you = { $name } has entered for you: { $step }. T{ $number } ({ $state }), { $sender } → { $receiver }. If you have signed otherwise, please contact them at once.

# What a step needs
police-transfer-ask =
    <b>{ $step }</b>　T{ $number } ({ $state })
    { $sender } → { $receiver }
    { $lines }
    { $question }
police-transfer-known-none = One after the other; with the last answer it is entered.
police-transfer-known-paper = Number of the paper: { $paper }
police-transfer-now = Now
police-transfer-back = Back to the case
police-transfer-moment = When { $what }? Press “Now”, or send such as “16:30” or “12-1 16:30”.
police-transfer-day = On which day { $what }? Press one, or send such as “12-1”.
police-transfer-paper = Send the number of { $what } (at most { $limit } characters).
police-transfer-when-report = was the report handed in
police-transfer-when-approve = did the head approve
police-transfer-when-decline = did the head decline
police-transfer-when-hand = was it handed to the police
police-transfer-when-sign = did the police sign
police-transfer-when-pass-on = did the police pass it on
police-transfer-when-not-ours = did the police say so
police-transfer-when-file = did the notice of filing arrive
police-transfer-when-reject = did the notice of not filing arrive
police-transfer-when-review = did the police get the request for review
police-transfer-when-uphold = did the review decision arrive
police-transfer-when-supervise = was supervision suggested
police-transfer-when-order = did the procuratorate tell the police to file
police-transfer-when-dismiss = did the procuratorate answer
police-transfer-when-items = were items and materials handed over
police-transfer-when-outcome = did you learn of the outcome
police-transfer-when-send-back = did the police send it back
police-transfer-paper-approve = the approval form
police-transfer-paper-decline = the approval form
police-transfer-paper-sign = the receipt
police-transfer-paper-pass-on = the police's written notice
police-transfer-paper-file = the notice of filing
police-transfer-paper-reject = the notice of not filing
police-transfer-paper-review = the request for review
police-transfer-paper-uphold = the review decision
police-transfer-paper-supervise = the suggestion of supervision
police-transfer-paper-order = the procuratorate's notice
police-transfer-paper-dismiss = the procuratorate's answer
police-transfer-paper-items = the list of what was handed over
police-transfer-paper-send-back = the police's letter
police-transfer-enter-head = Which head has signed?
police-transfer-enter-body = To which body was it passed on? Send its name (at most { $limit } characters).
police-transfer-enter-materials = Tick each kind of papers (decree, art. 6). Letter and report must be there.
police-transfer-enter-file-back = Has the file been returned?
police-transfer-enter-photo = Send a photo of the paper that the head has signed (kept sealed).
police-transfer-enter-link = By which penalty case was it dealt with?
police-transfer-file-back-yes = file returned
police-transfer-file-back-no = file not returned yet
police-transfer-link = Follow-up { $follow_up }　{ $number }
police-transfer-link-none = No penalty case: say how
police-transfer-material-letter = letter of transfer
police-transfer-material-report = report on the investigation
police-transfer-material-items = list of items
police-transfer-material-expertise = test report or expert opinion
police-transfer-material-others = other materials
police-transfer-attach = Attach: { $material }
police-transfer-leave-out = Not applicable
police-transfer-attach-all = All five attached
police-transfer-mark-attached = ☑ { $material }: attached
police-transfer-mark-left-out = ☒ { $material }: not applicable
police-transfer-mark-open = ☐ { $material }: to be ticked
police-transfer-words-decline = Why is it not approved? Send the reason (1 to { $limit } characters); it is recorded by law and kept sealed. What has to be transferred must not be replaced by a penalty (decree, art. 11).
police-transfer-words-not-ours = Why is it not yours? Send the reason (1 to { $limit } characters). It has to be passed on within 24 hours, and the sender told in writing (decree, art. 7).
police-transfer-words-reject = Why is it not filed? Send the reason (1 to { $limit } characters); it is kept sealed.
police-transfer-words-uphold = Why is it still not filed? Send the reason (1 to { $limit } characters); it is kept sealed.
police-transfer-words-dismiss = Why is it not filed? Send what the procuratorate answered (1 to { $limit } characters); it is kept sealed.
police-transfer-words-accept = Why neither review nor supervision? Send the reason (1 to { $limit } characters); it is kept sealed. The case must then be dealt with as administrative (decree, art. 10).
police-transfer-words-explain = Why was neither asked for within 3 days? Send the reason (1 to { $limit } characters); it is kept sealed.
police-transfer-words-outcome = What came of it? Send the outcome (1 to { $limit } characters); it is kept sealed.
police-transfer-words-send-back = Why is nobody prosecuted? Send what the police said (1 to { $limit } characters); it is kept sealed.
police-transfer-words-handle = How was it dealt with, why no penalty? Send it (1 to { $limit } characters); it is kept sealed.
police-transfer-words-withdraw = Why is it withdrawn? Send the reason (1 to { $limit } characters); it is kept sealed. A suspected crime must be transferred, never replaced by a penalty (decree, art. 3, 11).

# Papers
police-transfer-file-ask =
    <b>T{ $number }: papers</b>　{ $many } so far
    { $state }, { $sender } → { $receiver }
    Send photos or files, one after the other; they are kept sealed.
police-transfer-file-done = T{ $number } ({ $state }): { $many } papers. { $sender } → { $receiver }
police-transfer-form-letter = Letter and receipt
police-transfer-form-approval = Approval form
police-transfer-form-review = Request for review
police-transfer-form-supervision = Suggestion of supervision
police-transfer-title-letter = letter of transfer
police-transfer-title-approval = approval form
police-transfer-title-review = request for review
police-transfer-title-supervision = suggestion of supervision
police-transfer-form-sent = T{ $number } ({ $state }): { $form }. { $sender } → { $receiver }. Check, complete, print, sign and seal it.
police-transfer-kept = T{ $number } ({ $state }): paper { $k } of { $many }, sent { $at }. { $sender } → { $receiver }

# List
police-transfer-list =
    <b>Cases to the police</b>　{ $many }
    { $lines }
police-transfer-list-none = There are none at present.
police-transfer-list-draft = ・draft, not opened yet
police-transfer-list-line = ・T{ $number } { $state } ({ $sender } → { $receiver })
police-transfer-open = T{ $number }　{ $state }
police-transfer-open-draft = On with the draft
police-transfer-caution = ⚠ T{ $number } of your department (to the police) concerns this institution. Never a penalty instead of a transfer (decree, art. 11; Administrative Penalty Law, art. 8, 27).

due-kind-police_verifying = verify and report
due-kind-police_approval = the head's decision (3 days)
due-kind-police_handover = to the police (24 hours)
due-kind-police_receipt = the police's signature
due-kind-police_passing = pass it on (24 hours)
due-kind-police_decision = the police's decision (3 days)
due-kind-police_objection = ask for review or supervision (3 days)
due-kind-police_review = the review's decision (3 days)
due-kind-police_supervision = suggest supervision (3 days)
due-kind-police_answer = learn what the procuratorate said
due-kind-police_items = hand over items and materials (3 days)
due-kind-police_handling = deal with as administrative
due-about-police-transfer = T{ $number }

button-police-transfer-new = To the police
button-police-transfer-all = Cases to the police
button-police-transfer-list = Cases to the police
button-police-transfer-show = Show the case
button-police-transfer-from-clue = To the police (suspected crime)
button-police-transfer-from-record = To the police (suspected crime)
button-police-transfer-from-case = To the police (suspected crime)
button-police-transfer-from-police = To a department
button-police-transfer-confirm = Confirm
button-police-transfer-discard = Delete the draft
button-police-transfer-discard-confirm = Delete
button-police-transfer-resume = Back to the draft
button-police-transfer-team = Other officers
button-police-transfer-named = These officers ({ $many })
button-police-transfer-attach = Add papers
button-police-transfer-attached = That was all
button-police-transfer-papers = Papers ({ $many })

refusal-police-transfer-no-key = Cases are kept sealed; the key is missing or not the right one. Ask the operator to check ZHUANBAN_KEY_FILE.
refusal-police-transfer-not-readable = This case is not yours to see, or not any more. Send /transfers for yours.
refusal-police-transfer-not-yours = This step is not yours. Ask the department's liaison, or send /transfers for your cases.
refusal-police-transfer-changed = The case has just changed; nothing was entered. Send /transfers to see how it stands.
refusal-police-transfer-draft-gone = This button or form no longer holds. Send /transfers and open the case again.
refusal-police-transfer-from-police = From the police to a department: send /transfers and press “To a department”.
refusal-police-transfer-police-only = This is for the police's liaison. To the police: send /transfer.
refusal-police-transfer-few-officers = { $fewest } officers or more are to be named (decree, art. 5). Please pick more.
refusal-police-transfer-many-officers = At most { $most } officers. Please take some off.
refusal-police-transfer-no-officers = Your department has no officer with a valid certificate; { $fewest } are needed. Please bring the roster up to date.
refusal-police-transfer-officer-unable = { $name } cannot serve (left, moved, or certificate expired). Please pick somebody else.
refusal-police-transfer-officers-same = These are the officers already. Pick others first.
refusal-police-transfer-no-head = No head of your department can sign: not who opened or reported the case, nor its officers. Please set one on the roster.
refusal-police-transfer-in-time = The time is not over. Ask for review, suggest supervision, or accept with a reason.
refusal-police-transfer-press-first = Please press a button above. If there is none, send /transfers and open the case.
refusal-police-transfer-photo-first = Please send a photo or scan of the paper that the head has signed.
refusal-police-transfer-moment-unread = This time could not be read. Send such as “16:30” or “12-1 16:30”.
refusal-police-transfer-to-come = That is still to come. Enter when it really happened.
refusal-police-transfer-long-ago = That is more than a year ago. Please check.
refusal-police-transfer-before-that = That is before the step before it. Please check.
refusal-police-transfer-must-attach = Letter and report must be attached (decree, art. 6).
refusal-police-transfer-file-wanted = Send a photo or file; when that was all, press “That was all”.
refusal-police-transfer-file-many = At most { $limit } papers a case. Keep the others in the paper file.
refusal-police-transfer-no-papers = There are no papers yet. Press “Add papers”.
refusal-police-transfer-now-draft = It is not opened yet. Send /transfer to go on.
refusal-police-transfer-now-preparing = It is being verified: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-reported = The head has it to decide: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-approved = It is approved and to be handed over: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-handed = It is handed over and to be signed for: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-received = The police have it to decide: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-misplaced = It is to be passed on: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-filed = It is filed: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-delivered = It is handed over in full: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-unfiled = The police have not filed it: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-reviewing = It is under review: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-upheld = It was not filed after review: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-supervised = Supervision has been suggested: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-ordered = The procuratorate has told the police to file: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-declined = The transfer was not approved: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-administrative = It is to be dealt with as administrative: this step cannot be taken. Send /transfers to see how it stands.
refusal-police-transfer-now-closed = It is closed; nothing is left to be done.
refusal-police-transfer-now-void = It was withdrawn; nothing is left to be done.
