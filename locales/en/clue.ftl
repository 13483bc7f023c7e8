# Clues: entered, handed over, signed for, returned, reported on, closed
clue-kind-transfer = handed over
clue-kind-copy = copied to
clue-kind-notice = notified
clue-kind-verify = help with checking
clue-kind-consult = question
clue-kind-administrative = to be dealt with as administrative
clue-source-inspection = inspection
clue-source-complaint = complaint
clue-source-screening = data screening
clue-source-media = media
clue-source-opinion = public opinion
clue-source-higher = higher body
clue-source-department = other department
clue-source-police = police case
clue-state-draft = draft
clue-state-sent = to be signed for
clue-state-signed = signed for
clue-state-accepted = accepted
clue-state-returned = returned
clue-state-disputed = for the { -leader } to decide
clue-state-reported = feedback given
clue-state-closed = closed
clue-step-send = sent
clue-step-sign = signed for
clue-step-accept = accepted
clue-step-return = returned
clue-step-return-again = returned again
clue-step-forward = sent on
clue-step-refer = referred to the { -leader }
clue-step-assign = given to a department by the { -leader }
clue-step-report = feedback
clue-step-ask = more asked for
clue-step-close = closed

# Entering
clue-draft =
    <b>Enter a clue</b> (the draft is kept)
    { $lines }

    { $ask }
clue-preview =
    <b>Please check the clue</b>
    { $lines }

    Once sent, the receiver signs for it; the group sees number, state, departments and dates only.
clue-line = { $label }: { $value }
clue-line-none = What you enter is encrypted and never shown in the group.
clue-field-source = Source
clue-field-target = Institution
clue-field-kind = Handed over as
clue-field-topic = Subject
clue-field-to = To
clue-field-summary = Summary
clue-field-pointer = File kept at
clue-field-facts = Facts
clue-field-files = Files
clue-field-feedback-on = Feedback by
clue-field-complainant = Complainant
clue-field-contact = Contact
clue-field-confidant = Who else may see the complainant
clue-field-answer-on = Answer to the complainant by
clue-enter-source = Where does the clue come from?
clue-enter-target = Which institution is it about? Send a part of its name; if there is none, press the button.
clue-enter-kind = As what is it handed over?
clue-enter-topic = Which duty does it belong to? The receiver is proposed by that.
clue-enter-to = To whom?
clue-enter-summary = Please send a summary (1 to { $limit } characters), without facts of the case, identity or phone numbers; the material stays in your office’s file.
clue-enter-pointer = Where is the file? Send its number or place (1 to { $limit } characters).
clue-enter-facts = Please send the facts of the case (1 to { $limit } characters); personal data may be among them, they are encrypted. To leave them out, press the button.
clue-enter-files = Please send the files: photos or PDF, at most { $most }, { $mb } MB each, encrypted; { $many } so far. Words under a file are not kept: write them into the facts. When done, or to leave them out, press a button.
clue-enter-feedback-on = By when do you want feedback? Choose, or send a date such as 2026-12-08.
clue-enter-complainant = If somebody complained, send their name (1 to { $limit } characters); if not, press the button. Name and contact are encrypted; only you and one person whom you name can see them, and each look is recorded.
clue-enter-contact = Please send how the complainant can be reached (1 to { $limit } characters).
clue-enter-confidant = Who besides you may see the complainant? One person of your department.
clue-enter-answer-on = By when is the complainant to be answered? Choose, or send a date.
clue-none-target = No institution
clue-none-complainant = No complainant
clue-none-facts = Leave out
clue-none-files = No files
clue-done-files = That is all ({ $many })
clue-erase-files = Delete these files
clue-target = { $name }
clue-target-none = none
clue-targets = { $many } found, { $shown } shown. Choose one; if it is not among them, send more of the name.
clue-targets-none = Nothing was found on the list. Send other words, or press the button.
clue-topic = { $name }
clue-topic-none = Something else
clue-to = { $name }
clue-to-proposed = { $name } (by the list of duties)
clue-to-outside = { $name } (on paper)
clue-day = { $day } ({ $many } days)
clue-person = { $name }
clue-kept = entered, encrypted
clue-complainant-none = none
clue-confidant-none = Only me
clue-facts-none = none
clue-files = { $many }, encrypted
clue-change-ask = What do you want to change?
clue-discard-ask = Delete this draft? All that was entered is lost.
clue-discarded = The draft is deleted.
clue-sent =
    <b>Clue { $number } is sent</b>
    { $kind }: { $sender } → { $receiver }
    Feedback by { $feedback_on }

# One clue
clue-card =
    <b>Clue { $number }</b>  { $kind }, { $state }
    { $sender } → { $receiver }
    Source: { $source }
    Institution: { $target }
    Summary: { $summary }
    File kept at: { $pointer }
    Feedback by { $feedback_on }
    { $lines }
clue-outline =
    <b>Clue { $number }</b>  { $kind }, { $state }
    { $sender } → { $receiver }
    Feedback by { $feedback_on }
    What it is about is for the liaisons and heads of the two sides.
    { $lines }
clue-gone =
    <b>Clue { $number }</b>  { $kind }, { $state }
    { $sender } → { $receiver }
    It is no longer with your department and not shown any more.
clue-group =
    Clue { $number } ({ $kind }): { $state }. { $sender } → { $receiver }, feedback by { $feedback_on }
clue-topic-title = Clue { $number } { $sender }→{ $receiver }
clue-topic-opening =
    This topic is for arranging how clue { $number } is handled: dates, who does what, how far it is.
    <b>No facts, no names of people or institutions here</b>, and no papers: the liaisons of both sides deal with those in their private chats with the bot.
    Open the private chat by the button below and send /clues to see and handle it.
clue-entry = { $at } { $step } ({ $name })
clue-entry-words = { $at } { $step } ({ $name }): { $words }
clue-owner = Answered by: { $name }
clue-settled-note = The { -leader } decided which department is competent.
clue-answer-note = Answer to the complainant by { $answer_on }
clue-answered-note = The complainant has been answered.
clue-relay-note = Relay: { $many } messages, the last { $last_at }
clue-transfer-note = To the police: T{ $number } ({ $state })
clue-unreadable = (cannot be decrypted: ask the operator to check the keys)
clue-no-words = (not entered)

# Facts and files: only once the task force has decided so
clue-facts-note = Facts and files: entered ({ $many } files). Press the button to see them; each look is recorded.
clue-facts-hidden = Facts and files ({ $many } files) are not shown in chat at present: look into the file where it is kept.
clue-facts-closed = (not shown in chat any more)
clue-facts =
    <b>Clue { $number }: facts and files</b>
    Facts: { $facts }
    Files: { $files }
    This look is in the ledger. Please do not pass it on or keep it.
clue-file = Clue { $number }: file { $k } of { $many }, entered { $sent_at }. This look is in the ledger; please do not pass it on or keep it.
clue-facts-gone = Clue { $number }: facts and files are not shown any more, it is no longer with your department.
clue-facts-taken-off = Clue { $number }: facts and files are not shown in chat any more. Look into the file where it is kept.
clue-facts-left-out = Facts and files are not taken in chat any more: those of the draft were deleted, and it was not sent. Please check it and send it again.
clue-owner-ask =
    <b>Accept clue { $number }</b> ({ $kind }, { $sender } → { $receiver }, { $state })
    Feedback by { $feedback_on }
    Who answers it?
clue-owner-named =
    Clue { $number } ({ $kind }, { $sender } → { $receiver }) is { $state }; { $name } answers it, feedback by { $feedback_on }.
clue-ask-sign =
    <b>Clue { $number }</b>  { $kind }, { $sender } → { $receiver }, { $state }, feedback by { $feedback_on }
    Please send number and date of the receipt on paper (1 to { $limit } characters); it is signed for with that.
clue-ask-return =
    <b>Return clue { $number }</b>  { $kind }, { $sender } → { $receiver }, { $state }, feedback by { $feedback_on }
    Please send the reason (1 to { $limit } characters, no personal data); it is returned with that.
clue-ask-return-again =
    <b>Return clue { $number } again</b>  { $kind }, { $sender } → { $receiver }, { $state }, feedback by { $feedback_on }
    It has been returned before: this time the { -leader } decides who is competent. Please send the reason (1 to { $limit } characters, no personal data).
clue-ask-refer =
    <b>Let the { -leader } decide on clue { $number }</b>  { $kind }, { $sender } → { $receiver }, { $state }, feedback by { $feedback_on }
    Where it is disputed who is competent, talk first. Please send both sides’ views (1 to { $limit } characters, no personal data); it is referred with that.
clue-ask-report =
    <b>Feedback on clue { $number }</b>  { $kind }, { $sender } → { $receiver }, { $state }, feedback by { $feedback_on }
    Please send what came of it (1 to { $limit } characters, no personal data); the sender gets it at once.
clue-ask-ask =
    <b>Ask for more on clue { $number }</b>  { $kind }, { $sender } → { $receiver }, { $state }, feedback by { $feedback_on }
    Please send what is still wanted (1 to { $limit } characters, no personal data); the receiver gets it at once.
clue-forward-ask =
    <b>Clue { $number }</b>  { $kind }, { $sender } → { $receiver }, { $state }, feedback by { $feedback_on }
    To whom does it go now? Its days begin anew.
clue-forwarded = Clue { $number } ({ $kind }, { $state }) is sent on: { $sender } → { $receiver }, feedback by { $feedback_on }.
clue-assign = { $department } is competent
clue-assign-ask =
    <b>Clue { $number }</b>  { $kind }, { $sender } → { $receiver }, { $state }, feedback by { $feedback_on }
    Is { $department } to be competent? It cannot be returned then, and its days begin anew.
clue-assigned = Decided: clue { $number } ({ $kind }, { $sender } → { $receiver }, { $state }) is for { $department }, feedback by { $feedback_on }.

# Who complained
clue-look-ask =
    <b>See who complained: clue { $number }</b>
    By law this is confidential. Who looks and when is recorded each time, and who entered the clue is told. Do you need to see it?
clue-looked = Clue { $number }: this look is recorded.
clue-complainant =
    <b>Clue { $number }: the complainant</b>
    Name: { $name }
    Contact: { $contact }
    Please do not pass this on or keep it.
clue-look-told = { $name } looked at who complained in clue { $number }, { $at }; it is recorded.
clue-confidant-told = { $name } has named you to see who complained in clue { $number }. This is confidential by law, and each look is recorded.
clue-answered-ask = Clue { $number }: has the complainant been answered? It is recorded, and nobody is reminded any more.
clue-answered-kept = Clue { $number }: that the complainant was answered is recorded.

due-kind-clue_signing = sign for the clue
due-kind-clue_feedback = feedback on the clue
due-kind-clue_answer = answer the complainant
due-about-clue = Clue { $number }

# The letter
clue-letter = Letter and receipt of clue { $number } ({ $kind }, { $state }): { $sender } → { $receiver }, feedback by { $feedback_on }. Print it and put the seal on it.
clue-letter-title-transfer = Letter of transfer
clue-letter-title-copy = Letter of copy
clue-letter-title-notice = Letter of notice
clue-letter-title-verify = Request for help with checking
clue-letter-title-consult = Question
clue-letter-title-administrative = Letter: to be dealt with as administrative
clue-letter-lead-transfer = The clue below is handed over to you; please handle it by law and let us know the result by { $feedback_on }.
clue-letter-lead-copy = The clue below is copied to you; please handle it as your duties say and let us know by { $feedback_on }.
clue-letter-lead-notice = You are notified of the clue below; please handle it as your duties say and let us know by { $feedback_on }.
clue-letter-lead-verify = Please help us check the matter below, and let us know the result by { $feedback_on }.
clue-letter-lead-consult = We ask your advice on the matter below; please answer by { $feedback_on }.
clue-letter-lead-administrative = No crime, or so slight a one that nobody is prosecuted, was found in the following case, but there is administrative liability. It is handed over to be dealt with by law; please report the result by { $feedback_on }.

button-clue-send = Send
button-clue-change = Change
button-clue-resume = Back to the draft
button-clue-discard = Delete the draft
button-clue-discard-confirm = Delete
button-clue-new = Enter a clue
button-clue-list = Clues
button-clue-show = See the clue
button-clue-sign = Sign for it
button-clue-accept = Accept
button-clue-return = Return
button-clue-refer = Let the { -leader } decide
button-clue-report = Give feedback
button-clue-more = Ask for more
button-clue-close = Close
button-clue-forward = Send on
button-clue-assign-confirm = Yes
button-clue-look = See the complainant
button-clue-look-confirm = Yes, show me
button-clue-answered = Complainant answered
button-clue-answered-confirm = Yes, answered
button-clue-letter = Letter and receipt
button-clue-facts = Facts and files ({ $many })
button-clue-facts-only = Facts
button-clue-files = Files ({ $many })
button-clue-file = File { $k }

refusal-clue-no-key = Clues are kept encrypted and no key is set. Ask the operator to run zhuanban keys new, set ZHUANBAN_KEY_FILE and restart.
refusal-clue-not-yours = This step is not yours. Ask the liaisons of the departments concerned, or send /clues to see yours.
refusal-clue-not-readable = This clue is not for you to see, or no longer with your department. Send /clues to see yours.
refusal-clue-changed = The clue has just changed; nothing was done. Send /clues to see how it stands.
refusal-clue-now-draft = The clue has not been sent yet. Send /clue to go on.
refusal-clue-now-sent = The clue waits to be signed for; this cannot be done now. Send /clues to see how it stands.
refusal-clue-now-signed = The clue is signed for; this cannot be done now. Send /clues to see how it stands.
refusal-clue-now-accepted = The clue is accepted; this cannot be done now. Send /clues to see how it stands.
refusal-clue-now-returned = The clue is returned; this cannot be done now. Send /clues to see how it stands.
refusal-clue-now-disputed = The { -leader } has to decide who is competent; this cannot be done now. Send /clues.
refusal-clue-now-reported = Feedback is given; this cannot be done now. Send /clues to see how it stands.
refusal-clue-now-closed = The clue is closed; nothing is left to do. Send /clues to see how it stands.
refusal-clue-settled = The { -leader } has decided who is competent: it cannot be returned. If need be, talk to the { -leader }.
refusal-clue-draft-gone = This draft is gone. Send /clue to enter it anew, or /clues to see how things stand.
refusal-clue-draft-changed = The draft has changed, this button is stale. Send /clue to see it as it is now.
refusal-clue-press-first = Please press one of the buttons above. If you see none, send /clue.
refusal-clue-personal-data = There seems to be an identity or phone number in it; it was not kept. Leave personal data out and send it again.
refusal-clue-facts-off = Facts and files are not shown in chat at present. Please look into the file where it is kept.
refusal-clue-files-off = Files are not taken in chat here; it was not kept. Leave it in the office’s file, say where that is, and delete what you sent.
refusal-clue-files-not-now = No files are taken now; it was not kept. Answer what is asked first; /clue shows the draft.
refusal-clue-files-first = Please send photos or PDF files; when done, press a button above. If you see none, send /clue.
refusal-clue-files-full = There are { $limit } files, no more are taken. Leave the others in the office’s file, and press that this is all.
refusal-clue-file-unreadable = The files cannot be decrypted. Ask the operator to check the keys, or look into the office’s file.
refusal-clue-day-passed = The day has passed or is missing. Press Change, enter another day, and send it then.
refusal-clue-no-liaison = { $department } has no liaison to sign for it. Ask the { -leader } to name one, or choose somebody else.
refusal-clue-same-place = They have just returned it. Choose somebody else, or let the { -leader } decide.
refusal-clue-answered-already = That the complainant was answered is recorded already.
refusal-keys-invalid = A key is wrong: each has to be base64 of 32 bytes. Make them with zhuanban keys new.
refusal-keys-file = The key file cannot be used: { $path }. Check ZHUANBAN_KEY_FILE, or make one with zhuanban keys new.
cli-keys-made = The key file { $path } is made. Set ZHUANBAN_KEY_FILE={ $path } and restart the bot; back the file up elsewhere, without it nothing can be read again.
cli-keys-added = A new key is on top of { $path }, { $many } in all. Restart the bot, then run zhuanban keys rotate.
cli-keys-rotated = { $many } entries are sealed anew with the newest key. The old keys can be taken out of the file now.
refusal-keys-file-missing = No key is set. Run zhuanban keys new FILE, and set ZHUANBAN_KEY_FILE.
refusal-keys-lost = Some words cannot be opened with these keys; nothing was changed there. Put the old key back into the file and run it again.
refusal-clue-words-lost = The draft cannot be decrypted and was not sent. Ask the operator to check the keys, or enter it anew.
